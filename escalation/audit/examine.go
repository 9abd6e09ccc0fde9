package audit

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Examine checks a history against every rule, under the law of its place on the day of each event. Where numbers, organs or
// grounds were laid over the law on less than law, what breaks them alone is noted and is no violation. It never fails,
// whatever the events, and allocates nothing while there is nothing to find.
func Examine(law *regime.Regime, h history.History) Report {
	report := examine(law, h)
	if lawful := law.Lawful(); lawful != law && report.Violations() > 0 {
		byLaw := examine(lawful, h)
		report.weigh(&byLaw, func(*Finding) bool { return true }, func(f *Finding) { f.Verdict = Noted })
	}
	if report.contested() {
		for law.Under() != nil {
			law = law.Under()
		}
		national := examine(law, h)
		report.weigh(&national, restsOnContested, func(f *Finding) { f.Verdict, f.Why = CannotTell, TextContested })
	}
	return report
}

func (r *Report) contested() bool {
	for i := range r.findings {
		if restsOnContested(&r.findings[i]) {
			return true
		}
	}
	return false
}

// restsOnContested reports whether a violation rests on a local text whose application is contested: it is held against nobody
// unless the national regulations say the same (P8).
func restsOnContested(f *Finding) bool {
	return f.Verdict == Violated && f.Cite.Doubt()&statute.Contested != 0
}

func examine(law *regime.Regime, h history.History) Report {
	var w walk // set field by field: a literal would be built aside and copied
	w.law, w.events, w.complete, w.asOf, w.round = law, h.Events, h.Complete, h.AsOf, 1
	for i := range h.Events {
		w.take(i)
	}
	if w.asOf.IsZero() {
		w.asOf = w.last
	}
	w.closeRound()
	w.reception()
	return w.report
}

// walk is what has been read of a history so far. Events are held by their place in it, counted from one, so that zero is
// an event that is not there.
type walk struct {
	law      *regime.Regime
	events   []history.Event
	complete bool
	asOf     calendar.Date
	report   Report

	round int
	in    regime.Tier   // the tier the history has come to, zero before acceptance
	last  calendar.Date // the latest day so far
	began int           // the place of what sent the matter back to this round, zero in the first
	heard []hearing     // all hearings of the round, once there is one

	registered, notified, transferred, objected, accepted, declined int
	settled, performed, confirmed, executed, withdrawn, led         int
	verified, ceased, concluded                                     int

	tiers [regime.Rereview + 1]tier
}

// tier is what has been read of one tier in the present round.
type tier struct {
	asked, opened, handed, accepted, issued, served int

	organ     regime.Organ
	extension int  // days, as far as it was not found to be unlawful
	doubtful  bool // whether it was lawful is not on record
	extended  bool
	heard     bool

	due   period.Deadline // with hearings: the answer of dueBefore, which every extension and request asks for
	dueOf [4]int          // the steps that it was counted from
}

// at returns the event at a place, nil for none.
func (w *walk) at(place int) *history.Event {
	if place == 0 {
		return nil
	}
	return &w.events[place-1]
}

// on returns the day of the event at a place, no date for none.
func (w *walk) on(place int) calendar.Date {
	if place == 0 {
		return calendar.Date{}
	}
	return w.events[place-1].On
}

// take reads one event.
func (w *walk) take(i int) {
	e, place := &w.events[i], i+1
	_, governed := w.law.On(e.On)
	if !governed || e.Tier > regime.Rereview || !readable(e) {
		w.find(Finding{Check: Sequence, Verdict: CannotTell, Why: Unreadable, On: e.On, Event: i})
		return
	}
	if e.On.Before(w.last) {
		w.find(Finding{Check: Sequence, Verdict: Violated, Why: Backwards, On: e.On, Event: i, Who: e.Organ})
	} else {
		w.last = e.On
	}
	w.answer(Sequence, 0, Complied)
	t := w.tierOf(e)
	s := &w.tiers[t]
	switch e.Kind {
	case history.Register:
		w.registered = place
	case history.Notify:
		w.notified = place
	case history.Transfer:
		w.transferred = place
	case history.ObjectToTransfer:
		w.objected = place
	case history.Accept:
		w.in, w.accepted, s.opened = regime.Handling, place, place
		s.name(e)
	case history.Decline:
		w.declined = place
		w.judgeDecline(i)
	case history.Extend:
		w.judgeExtension(i, t)
	case history.Hear, history.Stop:
		if s.heard = true; w.heard == nil {
			w.readHearings()
		}
	case history.Issue:
		w.follows(i, t, s.opened, opens(t), e.Organ)
		w.in, s.issued = max(w.in, t), place
		s.name(e)
	case history.Serve:
		w.follows(i, t, s.issued, history.Issue, e.Organ)
		s.served = place
	case history.RequestReview, history.RequestRereview:
		if below := &w.tiers[t-1]; w.afterSilence(t, e.On) {
			w.answer(Sequence, t, Complied)
		} else {
			w.follows(i, t, below.served, history.Serve, below.organ)
		}
		*s = tier{asked: place}
		w.in, w.withdrawn, w.concluded = t, 0, 0
		s.name(e)
	case history.Receive:
		if t != regime.Handling {
			w.follows(i, t, s.asked, asks(t), e.Organ)
			s.opened = place
			s.name(e)
		}
	case history.HandOver:
		s.handed = place
	case history.AcceptRequest:
		s.accepted = place
	case history.RefuseRequest:
		w.judgeRefusal(i, t)
		*s = tier{}
		w.in = max(t-1, regime.Handling)
	case history.SendBack:
		w.sendBack(place)
	case history.Settle:
		w.settled, w.performed, w.confirmed = place, 0, 0
	case history.Perform:
		w.performed = place
	case history.Confirm:
		w.confirmed = place
	case history.Execute:
		w.executed = place
	case history.Withdraw:
		w.withdrawn = place
	case history.LeadInto:
		w.led = place
	case history.Verify:
		w.verified = place
	case history.Cease:
		w.ceased = place
	case history.Conclude:
		w.concluded = place
		w.judgeConclusion(i)
	case history.Disclose:
		w.find(Finding{Check: Secrecy, Verdict: Violated, Why: DisclosedToOthers, On: e.On, Event: i, Who: e.Organ})
	}
}

// readable reports whether the kind of e is known, and what the checks reckon with is in range.
func readable(e *history.Event) bool {
	return e.Kind >= history.Register && e.Kind <= history.LastKind && !e.On.IsZero() &&
		e.Days >= 0 && e.Days <= 3660 && e.Notice.Days >= 0
}

// tierOf says which tier an event belongs to: the one it names, else the one its kind or the history so far tells.
func (w *walk) tierOf(e *history.Event) regime.Tier {
	switch e.Kind {
	case history.RequestReview:
		return regime.Review
	case history.RequestRereview:
		return regime.Rereview
	case history.Accept:
		return regime.Handling
	}
	if e.Tier != 0 {
		return e.Tier
	}
	t := max(w.in, regime.Handling)
	if e.Kind == history.Issue && w.tiers[t].issued != 0 && t < regime.Rereview {
		return t + 1 // a second opinion: that of the next tier, whose request is not on record
	}
	return t
}

// follows notes whether the step before an event is there, and else who left it out.
func (w *walk) follows(i int, t regime.Tier, before int, needs history.Kind, who regime.Organ) {
	if before != 0 {
		w.answer(Sequence, t, Complied)
		return
	}
	f := Finding{Check: Sequence, Verdict: CannotTell, Why: Skipped, Tier: t, On: w.events[i].On, Event: i, Needs: needs}
	if w.complete {
		f.Verdict, f.Who = Violated, who
	}
	w.find(f)
}

// opens is the kind of event with which a tier opens, asks the one with which it is asked for.
func opens(t regime.Tier) history.Kind {
	if t == regime.Handling {
		return history.Accept
	}
	return history.Receive
}

func asks(t regime.Tier) history.Kind {
	if t == regime.Rereview {
		return history.RequestRereview
	}
	return history.RequestReview
}

// name notes which organ decides the tier, if the event says so.
func (s *tier) name(e *history.Event) {
	if !e.Organ.IsZero() {
		s.organ = e.Organ
	}
}

// sendBack closes a round and opens the next at the handling organ.
func (w *walk) sendBack(place int) {
	organ := w.tiers[regime.Handling].organ
	w.closeRound()
	w.round++
	w.in, w.executed = regime.Handling, 0
	w.tiers = [regime.Rereview + 1]tier{}
	w.tiers[regime.Handling] = tier{opened: place, organ: organ}
	w.began, w.heard = place, nil
}

// closeRound judges the tiers of a round once all of it has been read.
func (w *walk) closeRound() {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		s := &w.tiers[t]
		if s.asked|s.opened|s.issued|s.served == 0 {
			continue
		}
		w.judgeLimits(t)
		if s.issued != 0 {
			w.judgeOpinion(t)
		}
		if s.served|s.issued != 0 {
			w.judgeService(t)
		}
		if t != regime.Handling && s.opened|s.issued != 0 {
			w.judgeAcceptedRequest(t)
		}
	}
}

// answer notes a verdict, the worst so far.
func (w *walk) answer(c Check, t regime.Tier, v Verdict) {
	w.report.verdicts[c][t] = max(w.report.verdicts[c][t], v)
}

// find notes a finding. It adds what follows from the check: its rule, and the article of the day if none is given.
func (w *walk) find(f Finding) {
	b := basis[f.Check]
	f.Rule = b.rule
	if f.Tier != 0 {
		f.Round = w.round
	}
	if law, governed := w.law.On(f.On); governed && f.Cite.IsZero() {
		f.Cite = w.source(f.Check, f.Tier, law, f.On).For(b.rule, f.On)
	}
	if f.Who.IsZero() && f.Tier != 0 {
		f.Who = w.tiers[f.Tier].organ
	}
	w.answer(f.Check, f.Tier, f.Verdict)
	w.report.findings = append(w.report.findings, f)
}

// missing is find for a step that is not in the history.
func (w *walk) missing(f Finding) {
	f.Event = -1
	w.find(f)
}

// source is who is behind a check. The steps of a tier rest on the article that has it decide; those about the passage between
// two tiers rest on the article that leads into the tier (its organ, the request for it), or on from it (what its opinion tells
// of the next remedy, and its service).
func (w *walk) source(c Check, t regime.Tier, law regime.Law, on calendar.Date) regime.Source {
	lawful, _ := w.law.Lawful().On(on) // where it is the tier that matters, and not a number
	switch c {
	case Sequence:
		return lawful.By(t, regime.Opinion)
	case ProperOrgan:
		if above := law.Above(w.tiers[t-1].organ); above.Naming == regime.Configured {
			return above.By()
		}
		return lawful.By(t, regime.Window)
	case RequestRefused, RequestAccepted:
		return law.By(t, regime.Window)
	case RemedyNamed, Service:
		if t == regime.Rereview {
			return regime.Source{Provision: statute.NoLongerAccepted} // what makes it the last tier
		}
		if c == Service {
			return lawful.By(t+1, regime.Window)
		}
		return law.By(t+1, regime.Window)
	case SameAgain:
		return law.By(regime.Review, regime.NotSame)
	}
	return regime.Source{Provision: basis[c].law}
}
