package dossier

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Observation is one thing that the record shows: where it stands, and in its reason which rule it is about, on which article.
// Match Path, Kind and Rule, never the words.
type Observation struct {
	Path string          `json:"path"` // claims[1].events[2]; "" for the dossier as a whole
	Kind ObservationKind `json:"kind"`
	statute.Reason
	Who       regime.Organ     `json:"who,omitzero"` // of a breach: who committed it, so far as it is recorded
	DaysLate  int              `json:"days_late,omitempty"`
	Liability statute.Citation `json:"liability,omitzero"` // of a breach: the article that makes it a ground of liability (E23)
	Gap       audit.RecordGap  `json:"gap,omitzero"`       // of a question that a gap in the record raises: which
}

// ObservationKind says what an observation is: only a breach accuses somebody.
//
// Codes: breach, defect, contradiction, question, noted.
type ObservationKind uint8

// The kinds of observations. Zero is unknown.
const (
	Breach        ObservationKind = 1 + iota // breach 违反规定: an organ broke a rule, on every reading
	Flawed                                   // defect 瑕疵: a paper or an entry is not as the law asks
	Contradiction                            // contradiction 记录矛盾: two parts of the record cannot both be right
	ToClear                                  // question 待核实: something to look up or clear up first
	Noted                                    // noted 备注: a practice that was not kept, which breaks no law
)

// Examine returns everything that the record shows, each once: the defects of agreements, sessions, authorities and the assignment;
// then claim by claim what its audit finds, and where parts that speak of the same thing do not agree; last the claims compared.
// It judges by the last day on record; see [Dossier.ExamineOn].
func (d Dossier) Examine() []Observation { return d.Open().Examine() }

// ExamineOn examines the record as of a day, by what had happened by then: what is still owed is late if its limit has passed.
func (d Dossier) ExamineOn(day calendar.Date) []Observation { return d.Open().ExamineOn(day) }

// Examine is [Dossier.Examine].
func (o Opened) Examine() []Observation { return o.ExamineOn(o.matter().last) }

// ExamineOn is [Dossier.ExamineOn].
func (o Opened) ExamineOn(day calendar.Date) []Observation {
	x := examiner{matter: o.matter(), on: day, seen: make(map[seenAs]bool)}
	for _, o := range x.flaws {
		x.put(o)
	}
	for i := range x.Claims {
		x.facts, x.can = x.matter.facts(&x.Claims[i], day)
		x.decided = petition.Triage(x.facts, x.policy)
		x.past, x.at = x.opened[i].record.By(day)
		x.audit(i)
		x.accused(i)
		x.papers(i)
		x.compare(i)
	}
	named := x.names()
	x.across()
	x.inCharge(named)
	return x.all
}

// examiner collects observations.
type examiner struct {
	*matter
	on      calendar.Date
	facts   petition.Facts         // of the claim that is looked at
	decided petition.Decision      // where it goes
	can     *mediation.Eligibility // whether its dispute can be mediated, nil without one
	past    history.History        // what had happened to it by the day
	at      []int                  // at which places of its events
	all     []Observation
	seen    map[seenAs]bool
}

// seenAs is what two observations that say the same have in common.
type seenAs struct {
	path, words string
	kind        ObservationKind
	rule        statute.Rule
}

func (x *examiner) add(path string, kind ObservationKind, why statute.Reason) {
	x.put(Observation{Path: path, Kind: kind, Reason: why})
}

// put adds an observation unless the same was made before.
func (x *examiner) put(o Observation) {
	if as := (seenAs{o.Path, o.EN, o.Kind, o.Rule}); !x.seen[as] {
		x.seen[as] = true
		if x.all == nil {
			x.all = make([]Observation, 0, len(x.flaws)+4*len(x.Claims)) // some of every claim
		}
		x.all = append(x.all, o)
	}
}

// say adds a question under the rule as it stands on the day.
func (x *examiner) say(path string, rule statute.Rule, day calendar.Date, en, zh string) {
	x.add(path, ToClear, rule.Reason(cmp.Or(day, x.on), en, zh))
}

// ask adds a question about an event of the claim, under the rule as it stands on its day.
func (x *examiner) ask(claim, event int, rule statute.Rule, en, zh string) {
	x.say(x.eventPath(claim, event), rule, x.past.Events[event].On.Latest(), en, zh)
}

// differ adds that two parts cannot both be right, which is about the record and rests on no rule of law.
func (x *examiner) differ(path, en, zh string) {
	x.add(path, Contradiction, statute.Reason{EN: en, ZH: zh})
}

// audit adds what the audit of a claim finds.
func (x *examiner) audit(i int) {
	c := &x.Claims[i]
	acted := slices.ContainsFunc(x.past.Events, func(e history.Event) bool { return !answer.OfAgreement(e.Kind) })
	if len(x.past.Events) == 0 || c.Agreement != nil && !answer.Petitioned(x.Received, x.facts, acted) {
		return // of an agreement that never was a petition no step is missing
	}
	report, free := audit.Examine(x.regime, x.past), answer.FreeOf(x.decided, cmp.Or(x.Received.Latest(), x.on))
	findings := slices.DeleteFunc(report.Findings(), func(f audit.Finding) bool { return f.Check.OfLimit() && free.Of(f.Cite) })
	var local map[int]bool
	if x.Place == 0 && len(x.Regulations) == 0 {
		local = audit.MayBeLocal(x.past, findings)
	}
	gaps := audit.Gaps(findings)
	for k, f := range findings {
		gap, open := gaps[k]
		if open && gap == (audit.RecordGap{}) {
			continue // told with an earlier finding
		}
		path := f.Verdict == audit.Violated && f.Check.OfLimit() && free.Perhaps(f.Cite)
		if local[k] || path {
			f.Verdict, f.DaysLate, f.Needs = audit.CannotTell, 0, 0
		}
		if f.Why == audit.Unreadable { // what is wrong with the event itself says what to mend
			wrong := x.past.Events[f.Event].Validate().Under(x.eventPath(i, f.Event))
			for _, v := range wrong {
				x.add(v.Path, ToClear, v.Reason)
			}
			if len(wrong) > 0 {
				continue
			}
		}
		words := f.Words()
		if open {
			words = gap.Words()
		}
		o := Observation{
			Path: claimPath(i) + ".events", Kind: ToClear, Who: f.Who, DaysLate: f.DaysLate, Gap: gap,
			Reason: statute.Reason{Rule: f.Rule, Cite: f.Cite, EN: words.EN, ZH: words.ZH},
		}
		if f.Event >= 0 {
			o.Path = x.eventPath(i, f.Event)
		}
		switch f.Verdict {
		case audit.Violated:
			o.Kind, o.Liability = Breach, f.Liability
		case audit.Noted:
			o.Kind = Noted
		}
		if local[k] {
			o.EN += "; to look up: the place, since a text of some place may allow it"
			o.ZH += "；须查明：办理地，当地规定可能允许"
		}
		if path {
			whether := answer.WhetherOrdinary()
			o.EN, o.ZH = o.EN+"; "+whether.EN, o.ZH+"；"+whether.ZH
		}
		x.put(o)
	}
}

// papers adds what the agreement, the application and the facts of the dispute show.
func (x *examiner) papers(i int) {
	c, path := &x.Claims[i], claimPath(i)
	if x.can != nil {
		for _, check := range x.can.Checks {
			x.add(path+".dispute", ToClear, check.Reason)
		}
	}
	if c.Agreement == nil {
		if len(c.Entries) > 0 {
			x.differ(path+".entries", "entries of a ledger, and no agreement that could be performed", "有履行台账，却没有可履行的协议")
		}
		if c.Confirmation != nil {
			x.differ(path+".confirmation", "an application for confirmation, and no agreement", "有司法确认申请，却没有协议")
		}
		return
	}
	if !c.reached(x.on) {
		return
	}
	if c.Dispute != nil && !c.Agreement.Reached.IsZero() {
		about := c.disputed()
		about.Kind = cmp.Or(about.Kind, c.Agreement.Kind)
		for _, bar := range mediation.MayMediate(about, c.mediatedOn(x.on)).Bars {
			kind := Flawed
			if bar.Rule == statute.M1 && c.Dispute.Consent == mediation.Withdrawn {
				kind = ToClear // before the agreement, or after it, which then stands all the same
			}
			x.add(path+".agreement", kind, bar.Reason)
		}
	}
	paper := known(*c.Agreement, x.on) // what a court found later is not known yet
	for _, d := range paper.Examine(x.on, x.cal) {
		x.add(path+".agreement."+d.Path, certainly[d.Certainty], d.Reason)
	}
	for _, b := range paper.Binding(x.on, x.cal) {
		if b.Bound == agreement.NotBound {
			x.add(path+".agreement.parties", Flawed, b.Reason)
		}
	}
	if c.Confirmation != nil {
		assessed := confirmation.Assess(c.Confirmation.FilledUp(c.shown(paper, x.cal)), x.cal)
		for _, bar := range assessed.Bars {
			x.add(path+".confirmation", Flawed, bar.Reason)
		}
		for _, check := range assessed.Checks {
			x.add(path+".confirmation", ToClear, check.Reason)
		}
	}
}

// certainly is what an irregularity of a paper is, by how sure it is; one that was mended since is a note.
var certainly = map[statute.Certainty]ObservationKind{statute.Violated: Flawed, statute.CannotTell: ToClear, statute.Mended: Noted}

// names adds claims that cannot be told apart, and returns where the first of each name stands.
func (x *examiner) names() map[string]int {
	first := make(map[string]int)
	for i := range x.Claims {
		name := x.claimName(i)
		if k, taken := first[name]; taken {
			x.differ(claimPath(i)+".name", fmt.Sprintf("claims %d and %d have the same name", k+1, i+1), fmt.Sprintf("第%d项与第%d项诉求重名", k+1, i+1))
			continue
		}
		first[name] = i
	}
	return first
}
