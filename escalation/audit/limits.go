package audit

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// limitChecks are the checks of the steps that a limit asks for.
var limitChecks = [history.LastKind + 1]Check{
	history.Notify: NoticeLimit, history.ObjectToTransfer: TransferLimit, history.Accept: AcceptanceLimit,
	history.Decline: AcceptanceLimit, history.AcceptRequest: AcceptanceLimit, history.HandOver: FileLimit, history.Issue: OpinionLimit,
}

// closeLeg judges the limits of one organ of reception, once all of its leg has been read: next is the step that begins another, nil at
// the end of the record.
func (w *walk) closeLeg(c *course.Course, next *history.Event) {
	accepting := false
	for l := range c.ReceptionClocks {
		if accepting = accepting || l.Act == history.Accept; l.Act == history.Accept || l.Onward.Known() && next != nil {
			continue // the limit on accepting comes after the others; or of the leg that begins
		}
		if next != nil && next.Kind == history.Register && l.To == l.Who && l.To.Agrees(next.Organ) == decision.Yes {
			l.Who = regime.Organ{} // nobody passes anything on to himself: who had it before is not recorded
		}
		w.judgeLimit(c, &l)
	}
	if accepting {
		w.closeAcceptance(c, next)
	}
}

// closeAcceptance judges the limit on accepting the matter, where a local text sets one, at the end of a leg or of the first round.
func (w *walk) closeAcceptance(c *course.Course, next *history.Event) {
	for l := range c.ReceptionClocks {
		if l.Act == history.Accept && !(l.Onward.Known() && next != nil) {
			w.judgeLimit(c, &l)
		}
	}
}

// closeRound judges the tiers of a round once all of it has been read.
func (w *walk) closeRound(c *course.Course) {
	w.round = c.Round()
	for l := range c.TierClocks {
		w.judgeLimit(c, &l)
	}
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if o := c.Opinion(t); o.Asked.At|o.Opened.At|o.Issued.At|o.Served.At != 0 {
			w.judgeOpinion(c, t, &o)
		}
	}
}

// closeTier judges the limits of a tier whose request an event takes back, or makes anew: nothing is owed after that. The limit on deciding
// about a request is kept by refusing it.
func (w *walk) closeTier(c *course.Course, t regime.Tier, i int) {
	by := clock.Mark{On: w.events[i].Told(w.events[i].On), At: uint16(i + 1)}
	refuses := w.events[i].Kind == history.RefuseRequest
	for l := range c.TierClocks {
		if l.Tier != t || refuses && (l.Act != history.AcceptRequest || l.Done.Known()) {
			continue
		}
		if refuses {
			l.Done = by
		} else {
			l.Over = by
		}
		w.judgeLimit(c, &l)
	}
}

// judgeLimit says whether the step that a limit asks for kept it; one that was not taken is measured on the day on which the limit
// ended without it, or on the day asked about. A contested day is not held against anybody (P8), nor one that hangs on days off
// that are not published.
func (w *walk) judgeLimit(c *course.Course, l *clock.Clock) {
	done := l.Done.Known()
	if !done && (l.Due.IsZero() || l.Act == history.Decline || l.Act == history.Accept && l.Missing != decision.Yes) {
		return // what becomes of a matter that is never declined is for the notice
	}
	w.notified = w.notified || l.Act == history.Notify || l.Act == history.ObjectToTransfer // which it owes instead
	if l.Due.IsZero() {
		if l.Act == history.Issue {
			w.cannotTell(w.limitFinding(l), opens(l.Tier))
		}
		return
	}
	on := w.measured(l)
	is, less := clock.Check(l.Due, on), clock.Check(l.Less, on)
	if less == period.CannotTell && is != period.Late {
		is = less
	}
	switch is {
	case period.Late:
		due, needs := l.Due, l.Unrecorded
		if !done && l.Missing != decision.Yes {
			needs = l.Act
		} else if l.Act == history.Issue {
			if due, needs = c.Lengthened(l.Tier); due.Check(on) == period.Late {
				needs = 0
			}
		}
		f := w.limitFinding(l)
		if needs != 0 {
			w.cannotTell(f, needs)
			break
		}
		f.DaysLate = on.Earliest().DaysSince(due.Latest())
		w.find(f)
	case period.CannotTell:
		needs := l.Act
		if done {
			needs = w.events[l.Done.Event()].Kind // a limit may be kept by another step than the one it asks for
		} else if l.Over.Known() {
			needs = w.events[l.Over.Event()].Kind
		}
		if _, exact := l.Due.Start().Exact(); !exact { // what it runs from
			if needs = opens(l.Tier); l.Tier == 0 || l.Act == history.Accept {
				needs = history.Register // of the organ that received it
			}
		} else if _, exact := on.Exact(); exact { // the days of a hearing, or of what else stopped the count
			for i := range w.events {
				if k := w.events[i].Kind; k == history.Hear || k == history.Stop {
					needs = k
				}
			}
		}
		w.cannotTell(w.limitFinding(l), needs)
	default:
		switch {
		case less == period.Late && l.Act == history.Decline:
			w.cannotTell(w.limitFinding(l), history.Decline) // whether the matter was grave or difficult
		case less == period.Late && w.found(Extension, l.Tier, 0, TooLong) && !w.found(Extension, l.Tier, 0, NotRecorded):
			f := w.limitFinding(l) // whether it holds for the days allowed, the text leaves open
			f.Verdict, f.Why, f.Cite = CannotTell, ByAReading, f.Cite.AsReading()
			w.find(f)
		case less == period.Late:
			w.cannotTell(w.limitFinding(l), history.Extend) // whether the extension holds
		case done:
			w.answer(limitChecks[l.Act], l.Tier, Complied)
		case l.Act == history.Notify && l.Missing == 0:
			w.cannotTell(w.limitFinding(l), l.Act)
		}
	}
	if l.Act == history.Issue && done {
		w.judgeDeduction(c, l)
	}
}

// measured is the day on which a limit is measured.
func (w *walk) measured(l *clock.Clock) calendar.When {
	switch {
	case l.Done.Known() && (!l.Over.Known() || l.Done.At < l.Over.At): // what was done after that was not owed any more
		if day, owed := l.Done.On.And(calendar.NotAfter(l.Over.On.Latest())); owed {
			return day
		}
		return l.Over.On
	case l.Over.Known():
		if known := w.known(l, l.Over.On.Latest()); l.Missing == decision.Yes && known.Before(l.Over.On.Earliest()) {
			return calendar.On(known)
		}
		return l.Over.On
	}
	if l.Missing == decision.Yes && w.asOf.After(l.Due.Latest()) { // whether it was still owed after the time on record is not known
		return calendar.On(w.known(l, w.asOf))
	}
	return calendar.On(w.asOf)
}

// known is the last day, up to one after the limit ran out, of which it is known that the step was still owed.
func (w *walk) known(l *clock.Clock, by calendar.Date) calendar.Date {
	due, known := l.Due.Latest(), w.complete.Until(by)
	if w.unread.After(due) && !known.Before(w.unread) {
		known = w.unread.AddDays(-1)
	}
	return known.OrLater(due.AddDays(1))
}

// limitFinding is what is found where a limit was not kept, or was not beyond doubt.
func (w *walk) limitFinding(l *clock.Clock) Finding {
	f := Finding{
		Check: limitChecks[l.Act], Verdict: Violated, Why: Late, Tier: l.Tier, On: w.measured(l), Event: l.Done.Event(), Who: l.Who,
	}
	if !l.Done.Known() {
		f.Why = StillOwed
	}
	if l.Onward.Known() && f.Who.IsZero() && w.events[l.Onward.Event()].Kind != history.Transfer {
		f.Who = w.events[l.Onward.Event()].Organ
	}
	if start := l.Due.Start(); !history.Cited(start).IsZero() {
		f.Cite = cited(l.By, basis[f.Check].rule, start)
	}
	return f
}

// cited is what a source is cited as for a day: for the earliest it can have been, or, where its application may be contested by then, for
// the latest.
func cited(by regime.Source, rule statute.Rule, on calendar.When) statute.Citation {
	first := by.For(rule, history.Cited(on))
	if _, exact := on.Exact(); exact {
		return first
	}
	if last := by.For(rule, on.Latest()); last.Doubt()&statute.Contested != 0 {
		return last
	}
	return first
}

func (w *walk) cannotTell(f Finding, needs history.Kind) {
	f.Verdict, f.Why, f.Needs, f.DaysLate = CannotTell, NotRecorded, needs, 0
	w.find(f)
}

// judgeDeduction says whether an opinion below re-review is in time only because hearing days were taken out of the count.
func (w *walk) judgeDeduction(c *course.Course, l *clock.Clock) {
	plain, deducted, open := c.Unheard(l.Tier)
	if !open {
		return
	}
	on := l.Done.On
	switch without := plain.Check(on); {
	case deducted.Check(on) == period.Late, without != period.Late && without != period.CannotTell:
		w.answer(HearingDeducted, l.Tier, Complied)
		return
	case without == period.CannotTell:
		return // found of the limit itself
	}
	f := Finding{Check: HearingDeducted, Verdict: CannotTell, Why: ByAReading, Tier: l.Tier, On: on, Event: l.Done.Event()}
	switch due := l.Due.Check(on); { // a regime that fixes the reading has settled it
	case due == period.Late:
		if longest, _ := c.Lengthened(l.Tier); longest.Check(on) != period.Late {
			return // found of the limit itself
		}
		f.Verdict, f.DaysLate = Violated, on.Earliest().DaysSince(plain.Latest())
	case due == period.InTime && l.Less.IsZero():
		w.answer(HearingDeducted, l.Tier, Complied)
		return
	}
	w.find(f)
}

// reception judges what is owed before the tiers begin, where no limit says it, by the law of the first day on record.
func (w *walk) reception() {
	if len(w.events) == 0 {
		return
	}
	on := calendar.On(history.Cited(w.events[0].On))
	if on.IsZero() {
		on = calendar.On(w.asOf)
	}
	if _, _, governed := w.law.OnEither(on); !governed {
		return // what was owed then is not known
	}
	w.judgeTri(&Finding{On: on, Event: -1, Needs: history.Register}, Registration, w.c.Registered(), decision.Yes, NotDone)
	if !w.notified {
		needs := history.Notify
		if w.told {
			needs = history.Register
		}
		w.cannotTell(Finding{Check: NoticeLimit, On: on, Event: -1}, needs)
	}
}
