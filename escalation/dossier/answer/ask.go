package answer

import (
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Questionnaire gathers what every part of an answer still needs, each question once. What decides more is asked first: where the claim
// goes, then whether it can be mediated, the agreement and its confirmation, the record of the tiers, and what adds a duty; within each
// the best question first, as its package says. The zero Questionnaire asks nothing.
type Questionnaire struct {
	list []weighed
	at   map[string]int // by question

	triage map[petition.Decision][]statute.Inquiry // claims with the same facts ask the same: that is worked out once
}

// weighed is a question, for which claims it was asked, and how much hangs on it.
type weighed struct {
	weight int
	rules  []statute.Rule
	claims []string
	ask    statute.Inquiry
}

// fewQuestions is how many there are room for from the start: about as many as are asked of a claim or two.
const fewQuestions = 16

const (
	asksRoute = iota
	asksMediation
	asksAgreement
	asksTiers
	asksDuty
)

func (q *Questionnaire) add(weight int, claim string, rule statute.Rule, ask statute.Inquiry) {
	if q.at == nil {
		q.at, q.list = make(map[string]int, fewQuestions), make([]weighed, 0, fewQuestions)
	}
	i, asked := q.at[ask.EN]
	if !asked {
		i = len(q.list)
		q.at[ask.EN] = i
		q.list = append(q.list, weighed{weight: weight, ask: ask})
	}
	w := &q.list[i]
	if weight < w.weight { // it decides more than was known: what it is about is that
		w.weight, w.rules = weight, nil
	}
	if rule != 0 && weight == w.weight && !slices.Contains(w.rules, rule) {
		w.rules = append(w.rules, rule)
	}
	if n := len(w.claims); n == 0 || w.claims[n-1] != claim { // claims ask in order
		w.claims = append(w.claims, claim)
	}
}

// All lists the questions, each once. One that is asked for every claim is about the matter.
func (q *Questionnaire) All(claims int) []Wanted {
	slices.SortStableFunc(q.list, func(a, b weighed) int { return a.weight - b.weight })
	asked := 0
	for i := range q.list {
		w := &q.list[i]
		if len(w.claims) >= claims || slices.Contains(w.claims, "") {
			w.claims = []string{""}
		}
		asked += len(w.claims)
	}
	all := slices.Grow([]Wanted(nil), asked)
	for _, w := range q.list {
		for _, claim := range w.claims {
			all = append(all, Wanted{Claim: claim, Rules: slices.Clone(w.rules), Ask: w.ask})
		}
	}
	return all
}

// Triage asks where the claim goes. Where nothing is told of it as a petition, what it is about may be an agreement alone, and that is
// asked last.
func (q *Questionnaire) Triage(claim string, told bool, d petition.Decision) {
	questions, known := q.triage[d]
	if !known {
		questions = d.Questions()
		if q.triage == nil {
			q.triage = make(map[petition.Decision][]statute.Inquiry)
		}
		q.triage[d] = questions
	}
	weight := asksRoute
	if !told {
		weight = asksDuty
	}
	for _, one := range questions {
		one.Left = 0 // counted for one claim, and the question is asked once for all
		q.add(weight, claim, 0, one)
	}
}

// Mediation asks for the facts on which it hangs, never for what they might bar as if it were so; and for what in the record does
// not fit together.
func (q *Questionnaire) Mediation(claim string, e mediation.Eligibility) {
	for _, c := range e.Checks {
		q.add(asksMediation, claim, c.Reason.Rule, pointOf(c.Reason))
	}
	if e.Verdict == mediation.Undetermined {
		for _, one := range e.Questions() {
			q.add(asksMediation, claim, 0, one)
		}
	}
}

// Confirmation asks what an application for confirmation hangs on, and for the papers it lacks; nothing more of one that cannot succeed.
func (q *Questionnaire) Confirmation(claim string, a confirmation.Assessment) {
	for _, c := range a.Checks {
		q.add(asksAgreement, claim, c.Reason.Rule, pointOf(c.Reason))
	}
	if len(a.Bars) > 0 {
		return // it cannot be confirmed, whatever else is found out
	}
	for _, one := range a.Questions() {
		q.add(asksAgreement, claim, 0, one)
	}
	for _, p := range a.Papers {
		q.add(asksAgreement, claim, statute.J5, statute.Inquiry{Text: statute.Text{EN: "hand in: " + history.Plain(p.String()), ZH: "补交：" + p.ZH()}})
	}
}

// Tiers asks what the standing of a claim in the tiers rests on.
func (q *Questionnaire) Tiers(claim string, t *TiersAnswer) {
	if t == nil {
		return
	}
	for _, d := range t.Doubts {
		for _, rule := range d.Rules {
			q.add(asksTiers, claim, rule, d.Ask)
		}
	}
}

// Duty asks whether a duty at reception is due. What is asked of a claim for where it goes is asked of that one, and not again for all.
func (q *Questionnaire) Duty(d petition.Duty) {
	if d.Due == decision.Yes {
		return
	}
	for _, f := range d.Needs {
		ask := f.Question()
		if i, asked := q.at[ask.EN]; !asked || q.list[i].weight == asksDuty {
			q.add(asksDuty, "", d.Rule, ask)
		}
	}
}

// Reasons asks to look into reasons for which an answer is not sure.
func (q *Questionnaire) Reasons(claim string, all []statute.Reason) {
	for _, why := range all {
		q.add(asksAgreement, claim, why.Rule, pointOf(why))
	}
}

// Granted asks for what is taken for granted of an agreement that is in force; the days of its signatures are asked with its confirmation.
func (q *Questionnaire) Granted(claim string, e agreement.Effect) {
	for _, one := range e.Questions() {
		if !strings.HasSuffix(one.Path, ".on") {
			q.add(asksAgreement, claim, statute.X2, one)
		}
	}
}

// Open asks what else is missing under a rule.
func (q *Questionnaire) Open(rule statute.Rule, all []statute.Inquiry) {
	for _, one := range all {
		q.add(asksDuty, "", rule, one)
	}
}

// pointOf is what a reason says as something to be looked at.
func pointOf(r statute.Reason) statute.Inquiry {
	return statute.Inquiry{Text: statute.Text{EN: r.EN, ZH: r.ZH}}
}
