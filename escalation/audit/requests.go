package audit

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// over says whether the time to ask for a tier was over on a day: on every reading, after service of an opinion that named
// the right remedy and limit. needs is the record that would settle what is unknown.
func (w *walk) over(t regime.Tier, on calendar.Date) (over decision.Tri, days int, needs history.Kind) {
	below := &w.tiers[t-1]
	if w.afterSilence(t, on) {
		return decision.No, 0, 0
	}
	start := w.on(below.served)
	if start.IsZero() {
		if start = w.on(below.issued); start.IsZero() {
			return 0, 0, history.Serve
		}
	}
	law, _ := w.law.On(start)
	limit := law.Limit(t, regime.Window)
	if kept(limit, start, on) {
		return decision.No, 0, 0 // from the earliest day it can have been served, and so from any
	}
	due := w.law.Count(limit, start)
	if due.CheckDay(on) != period.Late {
		return decision.No, 0, 0 // from any day it can have been served
	}
	if below.served == 0 {
		return 0, 0, history.Serve
	}
	if below.issued == 0 {
		return 0, 0, history.Issue
	}
	e := w.at(below.issued)
	issuedLaw, _ := w.law.On(e.On)
	right := e.Notice.Right(t-1, below.organ, issuedLaw)
	if right == decision.Yes {
		right = e.Notice.Right(t-1, below.organ, law) // the window is that of the day of service
	}
	switch right {
	case decision.Yes:
		return decision.Yes, on.DaysSince(due.Latest()), 0
	case decision.No:
		return decision.No, 0, 0 // no lapse on the strength of a wrong notice (E5)
	}
	return 0, 0, history.Issue
}

// judgeRefusal judges a refusal of a request for a tier: only what is late and not excused may be refused.
func (w *walk) judgeRefusal(i int, t regime.Tier) {
	if t == regime.Handling {
		return
	}
	e, asked := &w.events[i], w.at(w.tiers[t].asked)
	f := Finding{Check: RequestRefused, Verdict: CannotTell, Why: NotRecorded, Tier: t, On: e.On, Event: i, Who: e.Organ, Needs: asks(t)}
	if asked == nil {
		w.find(f)
		return
	}
	over, _, needs := w.over(t, asked.On)
	switch over {
	case decision.No:
		f.Verdict, f.Why, f.Needs = Violated, WasInTime, 0
		if law, _ := w.law.On(asked.On); w.afterSilence(t, asked.On) {
			f.Cite = law.By(t-1, regime.Silence).For(statute.E12, asked.On)
		}
	case decision.Yes:
		if asked.Excuse == 0 || !asked.Removed.IsZero() {
			w.answer(RequestRefused, t, Complied) // late; whether an excuse holds is for the organ asked to find
			return
		}
		f.Why = ExcuseOpen
	default:
		f.Needs = needs
	}
	w.find(f)
}

// judgeAcceptedRequest judges whether a request that was taken up could be: not if it was late without excuse. Where the
// request is not on record, it was made before it was taken up: if that was in time, so was the request.
func (w *walk) judgeAcceptedRequest(t regime.Tier) {
	s := &w.tiers[t]
	taken := s.opened
	if taken == 0 {
		taken = s.issued
	}
	asked, on := w.at(s.asked), w.on(taken)
	if asked != nil {
		on = asked.On
	}
	over, late, needs := w.over(t, on)
	if over == decision.No || over == decision.Yes && asked != nil && asked.Excused(w.law.Calendar()) {
		w.answer(RequestAccepted, t, Complied)
		return
	}
	f := Finding{Check: RequestAccepted, Verdict: CannotTell, Why: NotRecorded, Tier: t, On: w.on(taken), Event: taken - 1, Needs: needs}
	if asked == nil {
		f.Needs = asks(t)
	} else if over == decision.Yes {
		if f.Needs = asks(t); asked.Excuse != 0 && asked.Removed.IsZero() {
			f.Why = ExcuseOpen
		} else {
			f.Verdict, f.Why, f.DaysLate, f.Needs = Violated, WasLate, late, 0
		}
	}
	w.find(f)
}

// afterSilence says whether tier t could be asked for on a day since the one below had not answered in its time, a text
// opens it against that, and the time the text gives was not over (E12). That there was no answer is known of a complete
// history only.
func (w *walk) afterSilence(t regime.Tier, on calendar.Date) bool {
	below := &w.tiers[t-1]
	if !w.complete || below.issued != 0 && !w.on(below.issued).After(on) {
		return false
	}
	due := below.lengthened(w.dueBefore(t - 1))
	if due.CheckDay(on) != period.Late {
		return false
	}
	law, _ := w.law.On(due.Latest())
	term := law.Term(t-1, regime.Silence)
	if term.IsZero() {
		return false
	}
	window := w.law.Count(term.Limit, due.Latest())
	return window.IsZero() || window.CheckDay(on) != period.Late
}
