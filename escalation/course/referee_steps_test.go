package course_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// reading is a history with what every question about a next step begins with, read once.
type reading struct {
	referee              // without what came too late for anything to follow from it
	whole                referee
	late                 [regime.Rereview + 1]bool // see timely
	done                 int
	concluded            regime.Ground
	declined, registered bool
	ends                 calendar.Date // the last day for the opinion of the tier at hand, once it was asked for
}

func (h referee) read() reading {
	whole := h
	h, late := h.timely()
	return reading{referee: h, whole: whole, late: late, done: h.done(), concluded: h.isConcluded(), declined: h.last(history.Decline) != nil, registered: h.last(history.Register) != nil || h.last(history.TakeOver) != nil}
}

// lastDay is that last day, counted once; t is the tier at hand.
func (h *reading) lastDay(t regime.Tier) calendar.Date {
	if h.ends.IsZero() {
		h.ends = h.opinionEnds(t)
	}
	return h.ends
}

func reception(k history.Kind) bool {
	return k == history.Register || k == history.Notify || k == history.Transfer || k == history.ObjectToTransfer || k == history.Decline
}

func (h *reading) allows(e history.Event) bool {
	for i := len(h.whole) - 1; i >= 0; i-- { // no date runs backwards, in reception or in the tiers
		if before := &h.whole[i]; reception(before.Kind) == reception(e.Kind) {
			if e.On.Earliest().Before(before.On.Earliest()) {
				return false
			}
			break
		}
	}
	done := h.done
	switch e.Kind {
	case history.Elect, history.Supervise, history.AnswerSupervision, history.Assess, history.Merge, history.Split:
		return true
	case history.TakeOver:
		stood := h.stage() // it stands at the beginning, or says who took the place of another in a reform
		return stood == procedure.Unregistered || stood >= procedure.InHandling && stood <= procedure.RereviewIssued && stood.Tier() == e.Tier
	case history.Reopen:
		return h.concluded != 0 || done == allOfItEnd || h.lateAfterTheEnd()
	}
	if concluded := h.concluded; concluded != 0 {
		asks := e.Kind == history.RequestReview && done == handlingServed || e.Kind == history.RequestRereview && done == reviewServed
		own := concluded != regime.NoRequestInTime && concluded != regime.Executed && concluded != regime.LedIntoProcedure && concluded != regime.VerifiedFinal
		executes := e.Kind == history.Execute && h.supports(history.PartlySupported) != decision.No // what was promised is still to be done
		givenBack := e.Kind == history.ProcedureDeclined && h.led()
		return e.Kind == history.Disclose || executes || givenBack || asks && !own && h.mayAsk(e, done)
	}
	declined, registered := h.declined && done == 0, h.registered
	underWay := done > 0 || registered && !declined
	served := done == handlingServed || done == reviewServed || done == allOfItEnd
	switch e.Kind {
	case history.Register:
		return true // a second registration adds nothing
	case history.Transfer:
		return done == 0 && !declined || done > 0 && done < allOfItEnd // to whoever takes its place in a reform
	case history.ObjectToTransfer:
		return done == 0 && !declined && h.last(history.Transfer) != nil
	case history.Notify, history.Disclose:
		return done > 0 || registered || declined
	case history.Decline:
		return done == 0 && !declined && e.Because != 0 && e.Because.String()[0] == 'T' && e.Because != statute.T5 &&
			e.Because != statute.T8 && e.Because != statute.T9 && e.Because < statute.T11 || e.Because == statute.T14 && done == 0 && !declined
	case history.Accept, history.Serve, history.Receive, history.Issue, history.RequestReview, history.RequestRereview:
		if t := h.overtaken(&e, h.late); t != 0 {
			return e.Kind == history.Serve || h.mayDecide(e, t)
		}
		if h.another(e, done) {
			return true
		}
		if everyPower && e.Kind == history.RequestReview && (done == handlingOpen || done == handlingIssued) {
			return h.silent(regime.Handling, e)
		}
		if everyPower && e.Kind == history.RequestRereview && (done == reviewOpen || done == reviewIssued) {
			return h.silent(regime.Review, e)
		}
		return h.again(e, done) || done < len(mainLine) && e.Kind == mainLine[done] && h.mayStep(e, done)
	case history.AcceptRequest, history.HandOver: // no national text asks for it, and none forbids it
		return (done == reviewOpen || done == rereviewOpen) && !(e.Kind == history.AcceptRequest && h.tooLate(openTier(done)))
	case history.WithdrawRequest:
		return (done == reviewAsked || done == reviewOpen || done == rereviewAsked || done == rereviewOpen) &&
			(e.By == history.Petitioner || e.By == history.SpecialAgent)
	case history.RefuseRequest:
		asked := h.find(history.RequestReview, regime.Review)
		if done == rereviewAsked || done == rereviewOpen {
			asked = h.find(history.RequestRereview, regime.Rereview)
		} else if done != reviewAsked && done != reviewOpen {
			return false
		}
		return e.Because == statute.E6 && h.until(asked).wasLate(*asked) && !h.joinedInTime(asked)
	case history.Extend:
		t := openTier(done)
		return (t == regime.Handling || everyPower && t != 0 && !h.tooLate(t)) && h.find(history.Extend, t) == nil && e.Days >= 1 && e.Days <= 30 &&
			e.Approved == decision.Yes && e.ReasonTold == decision.Yes && !e.On.Earliest().After(h.lastDay(t))
	case history.Hear:
		return openTier(done) != 0 // whether its days count is another question
	case history.Stop:
		return openTier(done) != 0
	case history.SendBack:
		return (done == reviewServed || done == allOfItEnd) && h.stillSetAside(done)
	case history.Settle, history.LeadInto, history.Cease:
		return underWay
	case history.ProcedureDeclined:
		return underWay && h.led()
	case history.Verify:
		return done > 0
	case history.Perform, history.Confirm:
		return underWay && h.last(history.Settle) != nil
	case history.Execute:
		return served && h.supports(history.PartlySupported) != decision.No
	case history.Withdraw:
		return underWay && (e.By == history.Petitioner || e.By == history.SpecialAgent)
	case history.Conclude:
		return underWay && h.proves(e.Ground, e.On.Earliest(), done)
	}
	return false
}

func askedTier(k history.Kind) regime.Tier {
	if k == history.RequestRereview {
		return regime.Rereview
	}
	return regime.Review
}

// another says whether another petitioner asks for what was asked for already: when and of whom does not matter, since it opens nothing.
func (h referee) another(e history.Event, done int) bool {
	asks := e.Kind
	if e.Person == "" || !(asks == history.RequestReview && done >= reviewAsked || asks == history.RequestRereview && done >= rereviewAsked) {
		return false
	}
	for i := len(h) - 1; i >= 0 && h[i].Kind != history.RefuseRequest && h[i].Kind != history.WithdrawRequest && !anew(h[i].Kind); i-- {
		if h[i].Kind == asks && h[i].Person == e.Person {
			return false
		}
	}
	return true
}

// again says whether the step repeats one that was taken: nothing follows from it. An opinion is repeated by the organ that gave it.
func (h referee) again(e history.Event, done int) bool {
	switch e.Kind {
	case history.Accept:
		return done >= handlingOpen && done <= handlingServed
	case history.Serve:
		return done == handlingServed || done == reviewServed || done == allOfItEnd || h.addedMeanwhile(done)
	case history.Receive:
		return (done == reviewOpen || done == rereviewOpen) && h.mayStep(e, done)
	case history.Issue:
		t := answeredTier[done]
		in := h.organ(t)
		return t != 0 && e.Supplement != decision.No && (in.Name == "" || e.Organ.Name == "" || in.Name == e.Organ.Name) && !(t == regime.Handling && e.Disposition != 0)
	}
	return false
}

// lateAfterTheEnd says whether a late request stands last after the conclusion: what it waits for is its refusal, and the matter is ended still.
func (h referee) lateAfterTheEnd() bool {
	back := false
	for i := len(h) - 1; i >= 0; i-- {
		switch h[i].Kind {
		case history.ProcedureDeclined:
			back = true
		case history.RequestReview, history.RequestRereview:
			ground := h[:i].isConcluded()
			stands := ground != 0 && !(back && ground == regime.LedIntoProcedure) || ground == 0 && h[:i].lateAfterTheEnd()
			return stands && h[:i+1].tooLate(askedTier(h[i].Kind))
		case history.Issue, history.SendBack, history.Reopen:
			return false
		}
	}
	return false
}

func (h referee) isConcluded() regime.Ground {
	back, answered := false, false
	for i := len(h) - 1; i >= 0; i-- {
		switch h[i].Kind {
		case history.ProcedureDeclined:
			back = true
		case history.Conclude:
			if back && h[i].Ground == regime.LedIntoProcedure {
				back = false // one that it stood upon may still hold
				continue
			}
			return h[i].Ground
		case history.RequestReview, history.RequestRereview:
			if h[:i+1].tooLate(askedTier(h[i].Kind)) && answered { // it undid nothing
				continue
			}
			return 0
		case history.RefuseRequest, history.WithdrawRequest:
			answered = true
		case history.Reopen:
			return 0
		}
	}
	return 0
}

// overtaken is the tier that an opinion or its service is of, where another tier was asked for against the silence of the organ it comes from;
// zero where it is of the tier at hand. Late says of which tiers such an opinion was given.
func (h referee) overtaken(e *history.Event, late [regime.Rereview + 1]bool) regime.Tier {
	now := h.stage().Tier()
	if now <= regime.Handling {
		return 0
	}
	for t := now - 1; t >= regime.Handling; t-- {
		named := e.Organ.Name != "" && e.Organ.Name == h.organ(t).Name
		first := h.organ(regime.Handling).Name
		anew := (first == "" || first == e.Organ.Name) && h.stillSetAside(h.done()) // it may have been sent back
		if e.Kind == history.Issue && named && !anew && h.find(history.Issue, t) == nil && e.Organ.Name != h.organ(now).Name {
			return t
		}
		if e.Kind == history.Serve && late[t] && (named || t == now-1 && h.find(history.Issue, now) == nil) {
			return t
		}
	}
	return 0
}

// timely takes out what is of a tier that was overtaken, and says of which tiers an opinion was given so late. It stands after all once the
// request for the next tier is taken back or refused. Nationally no text lets anybody ask against silence.
func (h referee) timely() (kept referee, late [regime.Rereview + 1]bool) {
	if !everyPower {
		return h, late
	}
	var aside [regime.Rereview + 1]referee
	for i := range h {
		e := &h[i]
		if t := kept.overtaken(e, late); t != 0 {
			late[t], aside[t] = true, append(aside[t], *e)
			continue
		}
		at := kept.stage().Tier()
		kept = append(kept, *e)
		switch e.Kind {
		case history.Issue: // which the tier at hand has now
			late[at], aside[at] = false, nil
		case history.RefuseRequest, history.WithdrawRequest:
			kept = append(kept, aside[at-1]...)
			late[at], late[at-1], aside[at-1] = false, false, nil
		case history.SendBack, history.Reopen:
			late, aside = [regime.Rereview + 1]bool{}, [regime.Rereview + 1]referee{}
		}
	}
	return kept, late
}

// mayDecide says whether the opinion of a tier may be what e says.
func (h referee) mayDecide(e history.Event, t regime.Tier) bool {
	if h.tooLate(t) {
		return false
	}
	in := h.organ(t)
	if t > regime.Handling && in.Name != "" && e.Organ.Name != "" && in.Name != e.Organ.Name {
		return false // the opinion on handling is given by whoever has power over the matter (31, 32(2)), which need not be who accepted it
	}
	system := e.Organ.System
	if system == 0 {
		system = in.System
	}
	return !(t == regime.Handling && e.Disposition != 0) &&
		(e.Disposition != history.SetAside || system == regime.PublicSecurity || everyPower)
}

func (h referee) mayStep(e history.Event, done int) bool {
	switch e.Kind {
	case history.Issue:
		return h.mayDecide(e, openTier(done))
	case history.RequestReview, history.RequestRereview:
		return h.mayAsk(e, done)
	case history.Receive:
		below := regime.Handling
		if done == rereviewAsked || done == rereviewOpen {
			below = regime.Review
		}
		return above(e.Organ, h.organ(below)) != decision.No
	}
	return true
}

func (h referee) mayAsk(e history.Event, done int) bool {
	below := regime.Handling
	if done == reviewServed {
		below = regime.Review
	}
	if above(e.Organ, h.organ(below)) == decision.No {
		return false
	}
	excused := e.Excuse != 0 && !e.Removed.IsZero() && !e.On.Earliest().After(endOf(e.Removed.Earliest(), 10, nil))
	return excused || e.AsMade == decision.Yes || !h.over(below, e.On.Earliest())
}

// tooLate says whether the request that a tier answers came late, and nothing excuses it: nothing follows from it but its refusal.
func (h referee) tooLate(t regime.Tier) bool {
	ask := history.RequestReview
	if t == regime.Rereview {
		ask = history.RequestRereview
	}
	asked := h.find(ask, t)
	if t <= regime.Handling || asked == nil || asked.AsMade != decision.Yes || !h.until(asked).wasLate(*asked) {
		return false
	}
	return asked.Excuse == 0 || asked.Removed.IsZero() || asked.On.Earliest().After(endOf(asked.Removed.Earliest(), 10, nil))
}

// until is the history before an event of it.
func (h referee) until(e *history.Event) referee {
	for i := range h {
		if &h[i] == e {
			return h[:i]
		}
	}
	return h
}

func (h referee) wasLate(asked history.Event) bool {
	below := regime.Handling
	if asked.Kind == history.RequestRereview {
		below = regime.Review
	}
	return h.over(below, asked.On.Earliest())
}

func openTier(done int) regime.Tier {
	return [allOfItEnd + 1]regime.Tier{handlingOpen: regime.Handling, reviewOpen: regime.Review, rereviewOpen: regime.Rereview}[done]
}

// answeredTier is the tier whose opinion has been given, by how much of the main line is done, until the next is asked for.
var answeredTier = [allOfItEnd + 1]regime.Tier{
	handlingIssued: regime.Handling, handlingServed: regime.Handling, reviewIssued: regime.Review, reviewServed: regime.Review,
	rereviewDone: regime.Rereview, allOfItEnd: regime.Rereview,
}

// opinionEnds is the last day for the opinion of a tier, at the latest that any reading allows: articles 34 to 36, what was
// set when the matter was sent back, and an extension.
func (h referee) opinionEnds(t regime.Tier) calendar.Date {
	days, start := 30, h.find(history.Receive, t)
	if t == regime.Handling {
		days, start = 60, h.find(history.Accept, t)
		if round := h.round(); len(round) > 0 && anew(round[0].Kind) {
			if start = &round[0]; start.Days > 0 {
				days = start.Days
			}
		}
	}
	if e := h.find(history.Extend, t); e != nil {
		days += e.Days
	}
	var hearings []history.Event
	round := h.round()
	for i := range round {
		if round[i].Kind == history.RefuseRequest || round[i].Kind == history.WithdrawRequest {
			hearings = nil // what is asked for again is heard again
		}
		if round[i].Kind == history.Hear && round[:i].tierNow() == t {
			hearings = append(hearings, round[i])
		}
	}
	for i := range round { // nor the days that it was in a procedure which gave it back
		if round[i].Kind != history.ProcedureDeclined || round[:i].tierNow() != t {
			continue
		}
		for k := i - 1; k >= 0 && round[k].Kind != history.ProcedureDeclined; k-- {
			if round[k].Kind == history.LeadInto {
				hearings = append(hearings, history.Event{On: round[k].On, Until: round[i].On})
				break
			}
		}
	}
	return endOf(start.On.Earliest(), days, hearings)
}

// tierNow is the tier that is open after what has happened.
func (h referee) tierNow() regime.Tier {
	t := regime.Handling
	for i := range h {
		switch h[i].Kind {
		case history.RequestReview:
			t = regime.Review
		case history.RequestRereview:
			t = regime.Rereview
		case history.RefuseRequest, history.WithdrawRequest:
			t--
		}
	}
	return t
}

// silent says whether the next tier may be asked against the silence of this one, until an answer is received: in handling
// from then on, in review for thirty days.
func (h *reading) silent(t regime.Tier, e history.Event) bool {
	if h.tooLate(t) {
		return false
	}
	ends := h.lastDay(t)
	if h.led() && !h.last(history.LeadInto).On.Earliest().After(ends) {
		return false // it is elsewhere
	}
	if above(e.Organ, h.organ(t)) == decision.No || !e.On.Earliest().After(ends) {
		return false
	}
	return t == regime.Handling || !e.On.Earliest().After(endOf(ends, 30, nil))
}
