package dossier

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/secrecy"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// tiers follows the events of a claim up to the day. It never stops: a step that the procedure does not allow is shown with what it
// lacked, and advances nothing against the petitioner.
func (m *matter) tiers(i int, route petition.Route, free answer.Free, paper answer.OnFile, on calendar.Date) *answer.TiersAnswer {
	h, legs, leg := &m.opened[i].record, m.opened[i].legs, 0
	a := &answer.TiersAnswer{Timeline: make([]answer.StepAnswer, 0, len(h.Events))}
	at, advanced := escalation.Begin(m.regime, h.Complete), false
	past := history.History{Complete: h.Complete, AsOf: on}
	var steps []int // of what happened by the day, where it stands on the timeline
	for k := range h.Events {
		e := &h.Events[k]
		if e.On.Earliest().After(on) {
			continue
		}
		before := at
		read := at.Read(e)
		if e.Corrects != 0 {
			a.Timeline = append(a.Timeline, answer.StepAnswer{On: e.On, Act: e.Kind, Who: e.Organ, What: statute.Text{
				EN: fmt.Sprintf("sets event %d right", e.Corrects), ZH: fmt.Sprintf("更正第%d项记录", e.Corrects),
			}})
			continue
		}
		advanced = advanced || read.Effect
		step := answer.StepAnswer{On: e.On, Act: e.Kind, Tier: read.Tier, Who: e.Organ, What: answer.Outcome(e), For: e.Person}
		gone := legs != nil && legs[k] < leg // of an organ that has passed the claim on: what runs is another's (D14)
		if e.Kind == history.Transfer {
			leg++
		}
		if !slices.Contains(unlimited[:], e.Kind) && !(gone && e.IsNotice()) {
			day := cmp.Or(e.On.Latest(), on)
			step.Hold(before.On(day), at.Opinion(read.Tier).Window, free, day)
			if step.Kept == period.Late {
				step.Kept = lateButFor[e.Excused(m.cal)]
			}
		}
		if !read.Holds() {
			step.Lacks = paper.Lacks(before.WhyNot(*e), on)
		}
		if len(steps) == k {
			past.Events = h.Events[: k+1 : k+1] // nothing was left out so far
		} else {
			past.Events = append(past.Events, *e)
		}
		steps = append(steps, len(a.Timeline))
		a.Timeline = append(a.Timeline, step)
	}
	m.audited(a.Timeline, past, steps)
	for _, h := range secrecy.Handings(m.Claims[i].Accused, past.Events, past.Complete) {
		if h.Sure {
			a.Timeline[steps[h.Event]].To = h.To
		}
	}
	if advanced || len(a.Timeline) == 0 { // that nothing is on record before does not say that nothing happened
		a.Stand(at, route, free, paper, on)
	}
	return a
}

// unlimited are events that have no limit of their own. There may be many of them, and what runs on their day need not be worked out.
var unlimited = [...]history.Kind{
	history.Register, history.Transfer, history.Hear, history.Stop, history.Settle, history.Perform, history.Confirm, history.Conclude,
}

// lateButFor is what a late step is, by whether it is excused (E6).
var lateButFor = [...]period.Timeliness{period.CannotTell, decision.Yes: period.InTime, decision.No: period.Late}

// audited says of the steps that had a limit to keep what the audit finds of them: it knows what may have made a limit longer, or kept it,
// without being on record (E16). A request is no duty, and keeps the window that the standing knows.
func (m *matter) audited(timeline []answer.StepAnswer, past history.History, steps []int) {
	measured := func(s *answer.StepAnswer) bool { return s.Kept != 0 && s.Act.Asks() == 0 }
	if !slices.ContainsFunc(steps, func(k int) bool { return measured(&timeline[k]) }) {
		return
	}
	report := audit.Examine(m.regime, past)
	found := make(map[int]audit.Verdict) // of its limit, by the place of the step on the timeline
	for _, f := range report.Findings() {
		if f.Event >= 0 && f.Check.OfLimit() {
			found[steps[f.Event]] = max(found[steps[f.Event]], f.Verdict)
		}
	}
	for _, k := range steps {
		s := &timeline[k]
		if !measured(s) {
			continue
		}
		verdict := found[k]
		if verdict == 0 && s.Kept == period.Late { // a decision in the time of the notice, which alone is judged
			verdict = report.Verdict(audit.NoticeLimit, 0)
		}
		switch {
		case verdict == audit.CannotTell:
			s.Kept = period.CannotTell
		case verdict <= audit.Complied && s.Kept == period.Late:
			s.Last, s.Kept, s.Rule, s.Cite = answer.LastDay{}, 0, 0, statute.Citation{}
		}
	}
}
