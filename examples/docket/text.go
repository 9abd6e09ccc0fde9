package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/digest"
	"github.com/fengqiao-go/fengqiao/examples/docket/internal/page"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const (
	pageWidth  = 120
	maxAsked   = 10 // questions on a page, and things to clear up; all of them are in -json
	maxGrounds = 2  // grounds of conclusion on a page, the nearest
	maxRoutes  = 4  // ways that a claim may go, named while it is not known which
)

// labelWidth is how wide the column of labels is.
var labelWidth = map[language]int{zh: 4, both: 4, en: 7}

// language is what the page is written in.
type language string

const (
	zh   language = "zh"
	en   language = "en"
	both language = "both"
)

// sheet is the page of one matter.
type sheet struct {
	*page.Page
	language
	on        answer.Answer
	contested bool // some last day on it is, so that the foot must explain the mark
}

// text sets an answer for people, with what the record shows beside it.
func text(a answer.Answer, found []dossier.Observation, in language) string {
	s := sheet{Page: page.New(pageWidth), language: in, on: a}
	s.Rule("══ "+strings.TrimSpace(strings.TrimSuffix(s.say(a.Title)+" ["+a.Case+"]", "[]")), "═")
	now := a.Now
	if len(a.Claims) == 1 { // which need not be named
		now = now.Unnamed()
	}
	lines := now.Summary()
	for _, i := range now.Order() {
		s.row([]string{"▶", "！", "○"}[i], s.say(lines[i]))
	}
	s.row("", strings.Join([]string{
		s.pair("截至", "as of") + " " + a.On.String(), s.pair("收到", "received") + " " + s.pair(a.Received.ZH(), a.Received.EN()),
		s.pair("甄别规则", "policy") + s.label("：", ": ") + s.say(a.Policy), s.say(a.Law),
	}, s.label("；", "; ")))
	s.found(found)
	s.questions(found)
	s.duties()
	s.people()
	for i := range a.Claims {
		s.claim(i)
	}
	if s.contested {
		s.row("～", s.pair("两日之间解释不一：从有利于信访人，不归责于机关", "readings differ: for the petitioner, not against the organ")+s.bracketed("P8"))
	}
	return s.String()
}

// pair is a sentence in the language of the page, once where it is the same in both.
func (in language) pair(chinese, english string) string {
	if in == both && chinese != english {
		return strings.TrimSpace(chinese + " " + english)
	}
	return in.label(chinese, english)
}

// say is a text of the answer. What stands there in one language is shown in that.
func (s *sheet) say(t statute.Text) string { return s.pair(cmp.Or(t.ZH, t.EN), cmp.Or(t.EN, t.ZH)) }

// list is a section of rows, none if there are no rows.
func (s *sheet) list(chinese, english string, rows [][]string) {
	if len(rows) > 0 {
		s.Rule("── "+s.pair(chinese, english), "─")
		s.Table([]int{labelWidth[s.language]}, rows...)
	}
}

// each puts the elements of a list into words, one after the other.
func each[T any](list []T, between string, words func(T) string) string {
	var all []string
	for _, one := range list {
		all = append(all, words(one))
	}
	return strings.Join(all, between)
}

// row is a line of the page, none without a text.
func (s *sheet) row(label, text string) {
	if text != "" {
		s.Row(label, labelWidth[s.language], text)
	}
}

// item is a row with a label.
func (s *sheet) item(chinese, english, text string) { s.row(s.label(chinese, english), text) }

// label is a word in one language, Chinese where the page is in both.
func (in language) label(chinese, english string) string {
	if in == en {
		return english
	}
	return chinese
}

// term is a code in words.
func term[W decision.Word](s *sheet, code W) string {
	return s.pair(code.ZH(), strings.NewReplacer("_", " ", "rereview", "re-review").Replace(code.String()))
}

// terms is several codes in words.
func terms[W decision.Word](s *sheet, codes []W, between string) string {
	return each(codes, between, func(code W) string { return term(s, code) })
}

// ground is the rule and what it rests on: the article, or who made it if it is no law.
func (s *sheet) ground(rule statute.Rule, cite statute.Citation) string {
	source := s.label(cite.ZH(), cite.EN())
	if b := cite.Basis(); b != 0 && !b.IsLaw() {
		source = term(s, b)
	}
	return s.bracketed(rule.String(), source)
}

// bracketed is in brackets what of these is not empty.
func (s *sheet) bracketed(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	if len(parts) == 0 {
		return ""
	}
	return s.label("（"+strings.Join(parts, " ")+"）", " ["+strings.Join(parts, ", ")+"]")
}

// comma stands between names.
func (s *sheet) comma() string { return s.label("、", ", ") }

func (s *sheet) because(r statute.Reason) string { return s.words(r) + s.ground(r.Rule, r.Cite) }

// reasons is a row for each.
func (s *sheet) reasons(all []statute.Reason) {
	for _, why := range all {
		s.row("", s.because(why))
	}
}

func (s *sheet) words(r statute.Reason) string { return s.say(statute.Text{EN: r.EN, ZH: r.ZH}) }

// all is several reasons in a row.
func (s *sheet) all(reasons []statute.Reason) string {
	return each(reasons, s.label("；", "; "), s.words)
}

// days is the last day in time; where it is contested or provisional, the days between which it lies.
func (s *sheet) days(l answer.LastDay) string {
	switch {
	case l.IsZero():
		return "—"
	case l.Earliest == l.Latest:
		return l.Latest.String()
	}
	s.contested = s.contested || l.Contested
	if l.Earliest.Year() == l.Latest.Year() {
		return l.Earliest.String() + "～" + l.Latest.String()[len("2006-"):]
	}
	return strings.TrimSpace(l.Earliest.String() + "～" + l.Latest.String()) // either may be open
}

// marks are how the kinds of observations are marked on the page.
var marks = map[dossier.ObservationKind]statute.Text{
	dossier.Breach: {EN: "breach", ZH: "违反"}, dossier.Flawed: {EN: "defect", ZH: "瑕疵"},
	dossier.Contradiction: {EN: "conflict", ZH: "矛盾"}, dossier.ToClear: {EN: "check", ZH: "待核"}, dossier.Noted: {EN: "note", ZH: "备注"},
}

// found lists what the record shows, each with the places where it stands.
func (s *sheet) found(all []dossier.Observation) {
	var rows [][]string
	open := 0
	for _, o := range digest.Together(all) {
		if o.Kind == dossier.ToClear {
			if open++; open > maxAsked {
				continue
			}
		}
		rows = append(rows, []string{s.label(marks[o.Kind].ZH, marks[o.Kind].EN), s.because(o.Reason) + "  " + strings.ReplaceAll(o.Path, ", ", s.comma())})
	}
	s.list("记录所见", "What the record shows", rows)
	s.more(open)
}

// more says how many are left out of a list.
func (s *sheet) more(n int) {
	if n > maxAsked {
		s.row("", fmt.Sprintf(s.pair("另有%[1]d项", "%[1]d more"), n-maxAsked))
	}
}

// questions leaves out what stands among the findings already. What is asked of several claims, but not of all, is one line.
func (s *sheet) questions(found []dossier.Observation) {
	var rows [][]string
	asked := digest.Unasked(s.on, found)
	for i := 0; i < len(asked); {
		q, about := asked[i], asked[i].Claim
		for i++; i < len(asked) && asked[i].Ask.Text == q.Ask.Text; i++ {
			about += s.comma() + asked[i].Claim
		}
		ask := s.say(q.Ask.Text)
		if about != "" && len(s.on.Claims) > 1 {
			ask = about + s.label("：", ": ") + ask
		}
		rows = append(rows, []string{each(q.Rules[:min(len(q.Rules), 2)], " ", statute.Rule.String), ask})
	}
	s.list("待查明", "To ask, the best question first", rows[:min(len(rows), maxAsked)])
	s.more(len(rows))
}

func (s *sheet) duties() {
	var rows [][]string
	for _, d := range s.on.Duties {
		if d.Due != decision.Yes || s.on.Overtaken(d) {
			continue // what it depends on is among the questions
		}
		do := s.say(d.Do)
		if d.May {
			do = s.pair("可以", "may: ") + do
		}
		done := each(d.Done, " ", func(one answer.Done) string {
			tick := "✓" + one.On.String()
			if one.Act != d.By {
				tick += " " + term(s, one.Act)
			}
			if one.Kept == period.Late {
				tick += " " + term(s, one.Kept)
			}
			if len(d.Claims) > 1 {
				tick += " " + one.Claim
			}
			return tick
		})
		rows = append(rows, []string{d.Rule.String(), s.days(d.Last), do + s.ground(0, d.Cite) + " " + done})
	}
	s.list("接访职责", "Duties at reception", rows)
}

func (s *sheet) people() {
	if s.on.Charge == nil && s.on.Agency == nil {
		return
	}
	s.Rule("── "+s.pair("五位一体与代理", "Who answers for it; proxy"), "─")
	called := make(map[string]string)
	if a := s.on.Charge; a != nil {
		since := s.pair("自", "from") + " " + a.From.String()
		if !a.Closed.IsZero() {
			since += " " + s.pair("至", "to") + " " + a.Closed.String()
		}
		if a.Leader != nil {
			called[a.Leader.ID] = cmp.Or(a.Leader.Name, a.Leader.ID)
			who := cmp.Or(called[a.Leader.ID], "—")
			if a.Leader.Organ != "" {
				who += fmt.Sprintf(s.label("（%s）", " (%s)"), a.Leader.Organ)
			}
			since = who + s.label("，", ", ") + since
		}
		s.item("领导", "leader", since)
		var team, steps []string
		for _, m := range a.Team {
			called[m.ID] = cmp.Or(m.Name, m.ID)
			team = append(team, term(s, m.Discipline)+" "+called[m.ID])
		}
		for _, step := range a.Steps {
			steps = append(steps, fmt.Sprintf(s.label("%v %s（%s）", "%v %s (%s)"), step.Due, step.Task, cmp.Or(called[step.Owner], step.Owner)))
		}
		s.row("", strings.Join(team, s.comma()))
		s.row("", strings.Join(steps, s.label("；", "; ")))
	}
	if a := s.on.Agency; a != nil {
		for _, p := range a.Papers {
			for _, agent := range p.Agents {
				called[agent.ID] = cmp.Or(agent.Name, agent.ID)
			}
			s.item("代理", "proxy", s.mandate(p))
		}
		for _, act := range a.Acts {
			why := cmp.Or(act.Reasons...) // the first
			by := each(act.Act.By, s.comma(), func(id string) string { return cmp.Or(called[id], id) })
			s.row("", fmt.Sprintf("%v %s %s → %s%s", act.Act.On, by, term(s, act.Act.Power), term(s, act.Effect), s.ground(why.Rule, why.Cite)))
		}
	}
}

// mandate is who may do what for whom, and how long.
func (s *sheet) mandate(p proxy.Mandate) string {
	agents := each(p.Agents, s.comma(), func(a proxy.Agent) string { return cmp.Or(a.Name, a.ID) })
	powers := terms(s, slices.Concat(p.Scope, p.Special), s.comma())
	until := s.pair("事项办结", "the end of the matter")
	if !p.ToEnd {
		until = cmp.Or(p.Until.String(), "—")
	}
	return fmt.Sprintf(s.label("%s → %s，%s～%s：%s", "%s → %s, %s～%s: %s"), cmp.Or(p.Principal.Name, p.Principal.ID, "—"), cmp.Or(agents, "—"), cmp.Or(p.From.String(), "—"), until, powers)
}
