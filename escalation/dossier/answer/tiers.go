package answer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Hold says what the step had to keep, as it stands on a day: a duty to do just that, or a right to ask for it, as it stood before. A request is held against the
// window that it was made in: that of one petitioner, or the last of all, in which an elected representative asks (E21).
func (s *StepAnswer) Hold(before escalation.Standing, whose string, free Free, on calendar.Date) {
	var due period.Deadline
	var last calendar.Date
	var why statute.Reason
	for i := range before.Owed {
		o := &before.Owed[i]
		if o.Act != s.Act {
			continue
		}
		owed := o.Reason()
		if owed.Cite = free.Cite(o.Act, owed.Cite); !free.Of(owed.Cite) {
			due, why = o.Due, owed
		}
	}
	for i := range before.Entitled {
		r := &before.Entitled[i]
		if window := r.Window(); r.Act() == s.Act && !window.IsZero() && (whose == "" || r.Person == whose) && !window.Latest().Before(last) {
			due, last, why = window, window.Latest(), r.Reason()
		}
	}
	s.Last, s.Rule, s.Cite = Until(due, on), why.Rule, why.Cite
	if !due.IsZero() && why.Rule != statute.E5 { // of a window that has ended under E5 nothing shows that it had lapsed
		if s.Kept = due.Check(s.On); s.Kept == period.Late && free.Perhaps(s.Cite) {
			s.Kept = period.CannotTell
		}
	}
}

// Stand puts down where the claim stands on a day: the duty to give back what is not the organ's business is owed where the route says so,
// and what its facts free of a limit has none. Where they may do so, nothing is called overdue, and no day warns of it.
func (a *TiersAnswer) Stand(at escalation.Case, route petition.Route, free Free, paper OnFile, on calendar.Date) {
	now := at.On(on)
	a.Stage, a.Round, a.Timers = now.Stage, now.Round, now.Timers()
	for _, d := range now.Duties() {
		if d.Act == history.ObjectToTransfer && d.Warn == escalation.Red && route != petition.OutsideCompetence {
			continue // it was owed only if the matter was not the organ's business, which its facts do not say (D14)
		}
		d.Cite = free.Cite(d.Act, d.Cite)
		free, perhaps := free.Of(d.Cite), free.Perhaps(d.Cite)
		if free || perhaps {
			a.Timers = slices.DeleteFunc(a.Timers, func(t escalation.Timer) bool { return t.Act == d.Act && t.Tier == d.Tier })
		}
		if free && d.Act != history.Accept {
			continue
		}
		if free || perhaps && d.Warn == escalation.Red { // where it goes is to be decided all the same
			d.Due = period.Deadline{}
		}
		if free || perhaps {
			d.Warn = 0
		}
		call := Call{Act: d.Act, Do: brief(d.EN, d.ZH), Warn: d.Warn, Last: Until(d.Due, on), Rule: d.Rule, Cite: d.Cite}
		if perhaps {
			whether := WhetherOrdinary()
			call.Do.EN, call.Do.ZH = call.Do.EN+" ("+whether.EN+")", call.Do.ZH+"（"+whether.ZH+"）"
		}
		if !d.Who.IsZero() {
			call.Who = statute.Text{EN: d.Who.EN(), ZH: d.Who.ZH()}
		}
		a.Duties = append(a.Duties, call)
	}
	rights := now.Rights()
	a.Rights = slices.Grow(a.Rights, len(rights))
	for _, r := range rights {
		right := RightAnswer{Call: Call{Act: r.Act, Do: brief(r.EN, r.ZH), Rule: r.Rule, Cite: r.Cite}, Organs: r.Organs, Excuse: r.Excuse, For: r.Person}
		if due, ok := r.Until.Deadline(); ok {
			right.Last = Until(due, on)
		} else if lacking, ok := r.Until.Missing(); ok {
			right.Lacks = lacking
		} else {
			right.Open = true
		}
		var en, zh []string
		for _, o := range r.Organs {
			en, zh = append(en, o.EN()), append(zh, o.ZH())
		}
		right.Who = statute.Text{EN: strings.Join(en, " or "), ZH: strings.Join(zh, "或者")}
		if r.Naming == regime.Silent { // above a province: nobody is named, and nobody is guessed (E2)
			right.Who = statute.Text{EN: "no text names the organ", ZH: "受理机关条文未明确"}
		}
		if r.Person != "" { // of several petitioners each has a window of their own (E21)
			right.Do = statute.Text{EN: r.Person + ": " + right.Do.EN, ZH: r.Person + "：" + right.Do.ZH}
		}
		a.Rights = append(a.Rights, right)
	}
	for _, d := range now.Doubts() {
		if d.Kind == escalation.NotRecorded || d.Kind == escalation.Defective {
			a.Doubts = append(a.Doubts, Wanted{Rules: []statute.Rule{d.Rule}, Ask: statute.Inquiry{Text: statute.Text{EN: d.EN, ZH: d.ZH}}})
		}
	}
	grounds := now.Grounds()
	a.Grounds = slices.Grow(a.Grounds, len(grounds))
	for _, g := range grounds {
		a.Grounds = append(a.Grounds, GroundAnswer{Ground: g.Ground, Lacks: paper.Lacks(g.Missing, on)})
	}
	// The nearest first: what lacks least, and in the last tier the way in which that one ends.
	far := func(g GroundAnswer) int {
		if g.Ground == regime.RereviewServed && a.Stage.Tier() == regime.Rereview {
			return 0
		}
		return len(g.Lacks)
	}
	slices.SortStableFunc(a.Grounds, func(x, y GroundAnswer) int { return cmp.Compare(far(x), far(y)) })
	if end := now.Conclusion(); end.Ground != 0 {
		a.Ended = &EndAnswer{Ground: end.Ground, On: end.On, Basis: end.Basis, Cite: end.Cite, Covers: end.Covers}
	}
}

// OnFile is whether an agreement in writing that is in force is on file, whatever the events say.
type OnFile bool

// Lacks returns why steps are missing: with the agreement on file it is the event that is missing, and not the agreement (E16).
func (paper OnFile) Lacks(missing []escalation.Missing, on calendar.Date) []statute.Reason {
	all := escalation.Reasons(missing)
	for i := range missing {
		if paper && missing[i].Needs == history.Settle {
			all[i] = statute.E16.Reason(on, "the record of the event that it was settled: the agreement itself is on file", "“达成书面协议”的事项记录（协议已在案卷中）")
		}
	}
	return all
}

// TakeAway says which grounds of conclusion lack what a court took away: a ruling that was set aside confirms nothing any more (J15), and
// an agreement found void or revoked settles nothing from the start (A20).
func (c *ClaimAnswer) TakeAway(on calendar.Date) {
	if c.Tiers == nil {
		return
	}
	var lacks []statute.Reason
	var rest []regime.Ground
	switch {
	case c.Agreement != nil && c.Agreement.Void():
		rest = []regime.Ground{regime.Settled, regime.SettledPerformed, regime.SettledConfirmed}
		lacks = []statute.Reason{statute.A20.Reason(on, "an agreement that binds: a court found it void, or revoked it", "有约束力的协议：该协议已被人民法院确认无效或者撤销")}
	case c.Confirmation != nil && c.Confirmation.SetAside:
		rest = []regime.Ground{regime.SettledConfirmed}
		lacks = []statute.Reason{statute.J15.Reason(on, "a ruling that still stands: the one on record was set aside", "仍然有效的确认裁定：记录的裁定已被撤销")}
	}
	for k := range c.Tiers.Grounds {
		if g := &c.Tiers.Grounds[k]; slices.Contains(rest, g.Ground) {
			g.Lacks = append(g.Lacks, lacks...)
		}
	}
	if e := c.Tiers.Ended; e != nil && slices.Contains(rest, e.Ground) {
		e.Lacks = lacks
	}
}

// Outcome says what an event decided, on what ground or with which other matter, or in which way it reached the petitioner.
func Outcome(e *history.Event) statute.Text {
	if e == nil {
		return statute.Text{}
	}
	var en, zh []string
	for _, says := range []interface {
		String() string
		ZH() string
	}{e.Disposition, e.Result, e.Ground, e.Way} {
		if code := says.String(); code != history.Kind(0).String() { // unknown
			en, zh = append(en, history.Plain(code)), append(zh, says.ZH())
		}
	}
	add := func(when bool, sayEN, sayZH string) {
		if when {
			en, zh = append(en, sayEN), append(zh, sayZH)
		}
	}
	add(e.Because != 0, "on "+e.Because.String(), "以"+e.Because.String()+"为由")
	add(e.Other != "", e.Other, e.Other)
	add(e.Satisfied == decision.Yes, "satisfied", "满意")
	add(e.Satisfied == decision.No, "not satisfied", "不满意")
	add(!e.Feedback.IsZero(), "report due "+e.Feedback.EN(), "反馈期限"+e.Feedback.ZH())
	return statute.Text{EN: strings.Join(en, ", "), ZH: strings.Join(zh, "、")}
}

// brief leaves out how a limit was counted, which stands after a colon: the last day says it.
func brief(en, zh string) statute.Text {
	en, _, _ = strings.Cut(en, ":")
	zh, _, _ = strings.Cut(zh, "：")
	return statute.Text{EN: en, ZH: zh}
}
