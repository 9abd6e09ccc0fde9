package audit

import (
	"github.com/fengqiao-go/fengqiao/escalation"
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

// closeLeg judges the limits of one organ of reception, once all of its leg has been read.
func (w *walk) closeLeg(c *escalation.Case) {
	for l := range c.Clocks {
		if l.Act == history.Notify || l.Act == history.ObjectToTransfer || l.Act == history.Accept || l.Act == history.Decline {
			w.judgeLimit(c, &l)
		}
	}
}

// closeRound judges the tiers of a round once all of it has been read.
func (w *walk) closeRound(c *escalation.Case) {
	w.round = c.Round()
	for l := range c.Clocks {
		if l.Tier != 0 && l.Act != history.Accept {
			w.judgeLimit(c, &l)
		}
	}
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if o := c.Opinion(t); o.Asked.Event&o.Opened.Event&o.Issued.Event&o.Served.Event >= 0 || o.Issued.Event >= 0 {
			w.judgeOpinion(c, t, &o)
		}
	}
}

// judgeLimit says whether the step that a limit asks for kept it; one that was not taken is measured on the day on which the limit
// ended without it, or on the day asked about. A contested day is not held against anybody (P8), nor one that hangs on days off
// that are not published.
func (w *walk) judgeLimit(c *escalation.Case, l *course.Clock) {
	check := limitChecks[l.Act]
	f := Finding{
		Check: check, Verdict: Violated, Why: Late, Tier: l.Tier, On: l.Done.On, Event: l.Done.Event, Who: l.Who,
		Cite: l.By.For(basis[check].rule, history.Cited(l.Due.Start())),
	}
	if history.Cited(l.Due.Start()).IsZero() {
		f.Cite = statute.Citation{}
	}
	done := l.Done.Event >= 0
	if !done {
		if l.Act == history.Accept || l.Act == history.Decline || l.Due.IsZero() {
			return // what becomes of a matter that is never accepted is for the notice
		}
		f.On, f.Why = calendar.On(w.asOf), StillOwed
		if l.Over.Event >= 0 {
			f.On = l.Over.On
		}
	}
	w.notified = w.notified || l.Act == history.Notify
	if l.Due.IsZero() {
		if done && l.Act == history.Issue {
			w.cannotTell(f, opens(l.Tier))
		}
		return
	}
	switch l.Due.Check(f.On) {
	case period.Late:
		if !done && l.Missing != decision.Yes {
			w.cannotTell(f, l.Act)
			return
		}
		f.DaysLate = f.On.Earliest().DaysSince(l.Due.Latest())
		w.find(f)
	case period.CannotTell:
		needs := l.Act
		if _, exact := l.Due.Start().Exact(); !exact {
			needs = startsWith(l)
		}
		w.cannotTell(f, needs)
	default:
		switch {
		case !l.Less.IsZero() && l.Less.Check(f.On) == period.Late && l.Act == history.Decline:
			w.cannotTell(f, history.Decline) // whether the matter was grave or difficult
		case !l.Less.IsZero() && l.Less.Check(f.On) == period.Late:
			f.Verdict, f.Why, f.Needs = CannotTell, NotApproved, history.Extend
			w.find(f)
		case done:
			w.answer(check, l.Tier, Complied)
		case l.Act == history.Notify && l.Missing == 0:
			w.cannotTell(f, l.Act)
		}
	}
	if l.Act == history.Issue && done {
		w.judgeDeduction(c, l)
	}
}

// startsWith is the step that a limit runs from.
func startsWith(l *course.Clock) history.Kind {
	switch l.Act {
	case history.Notify, history.Accept, history.Decline:
		return history.Register
	case history.ObjectToTransfer:
		return history.Register // of the organ that received it
	}
	return opens(l.Tier)
}

func (w *walk) cannotTell(f Finding, needs history.Kind) {
	f.Verdict, f.Why, f.Needs, f.DaysLate = CannotTell, NotRecorded, needs, 0
	w.find(f)
}

// judgeDeduction says whether an opinion below re-review is in time only because hearing days were taken out of the count.
func (w *walk) judgeDeduction(c *escalation.Case, l *course.Clock) {
	plain, deducted, open := c.Unheard(l.Tier)
	if !open {
		return
	}
	on := l.Done.On
	if plain.Check(on) != period.Late || deducted.Check(on) == period.Late {
		w.answer(HearingDeducted, l.Tier, Complied)
		return
	}
	f := Finding{Check: HearingDeducted, Verdict: CannotTell, Why: ByAReading, Tier: l.Tier, On: on, Event: l.Done.Event}
	switch l.Due.Check(on) { // a regime that fixes the reading has settled it
	case period.Late:
		f.Verdict, f.DaysLate = Violated, on.Earliest().DaysSince(plain.Latest())
	case period.InTime:
		w.answer(HearingDeducted, l.Tier, Complied)
		return
	}
	w.find(f)
}

// reception judges what is owed before the tiers begin, where no limit says it.
func (w *walk) reception() {
	if len(w.events) == 0 {
		return
	}
	f := Finding{Check: Registration, Verdict: CannotTell, Why: NotRecorded, On: calendar.On(w.asOf), Event: -1, Needs: history.Register}
	switch w.c.Registered() {
	case decision.Yes:
		w.answer(Registration, 0, Complied)
	case decision.No:
		f.Verdict, f.Why, f.Needs = Violated, NotDone, 0
		w.find(f)
	default:
		w.find(f)
	}
	if !w.notified {
		needs := history.Notify
		if w.told {
			needs = history.Register
		}
		w.cannotTell(Finding{Check: NoticeLimit, On: calendar.On(w.asOf), Event: -1}, needs)
	}
}
