package audit

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// judgeConclusion judges whether a matter was concluded on one of the grounds of E9, with what proves it.
func (w *walk) judgeConclusion(i int) {
	e := &w.events[i]
	law, _ := w.law.On(e.On)
	ground := law.Concluding(e.Ground)
	found := false
	find := func(v Verdict, why Cause, needs history.Kind) {
		found = true
		w.find(Finding{
			Check: ConclusionGround, Verdict: v, Why: why, On: e.On, Event: i, Who: e.Organ, Needs: needs, Cite: ground.Cite(e.On),
		})
	}
	proved := func(place int, needs history.Kind) {
		switch {
		case place != 0:
		case w.complete:
			find(Violated, NotProved, needs)
		default:
			find(CannotTell, NotRecorded, needs)
		}
	}
	if ground.By.IsZero() || ground.Excluded {
		find(Violated, NoGround, history.Conclude)
		return
	}
	switch e.Ground {
	case regime.RereviewServed:
		for t := regime.Handling; t <= regime.Rereview; t++ {
			proved(w.tiers[t].served, history.Serve)
		}
		w.threeOrgans(law, find)
	case regime.NoRequestInTime:
		w.missedWindow(i, find)
		if !ground.Verified.IsZero() && w.verified == 0 {
			find(Violated, NotVerified, history.Verify)
		}
	case regime.Executed:
		w.supported(find)
		proved(w.executed, history.Execute)
	case regime.SettledPerformed:
		proved(w.settled, history.Settle)
		proved(w.performed, history.Perform)
	case regime.SettledConfirmed:
		proved(w.settled, history.Settle)
		proved(w.confirmed, history.Confirm)
	case regime.Withdrawn:
		proved(w.withdrawn, history.Withdraw)
		w.ownDeclaration(find)
	case regime.VerifiedFinal:
		proved(w.verified, history.Verify)
	case regime.Settled:
		proved(w.settled, history.Settle)
	case regime.NoSuccessor:
		proved(w.ceased, history.Cease)
	case regime.LedIntoProcedure:
		proved(w.led, history.LeadInto)
	default:
		find(Violated, NoGround, history.Conclude)
	}
	if !found {
		w.answer(ConclusionGround, 0, Complied)
	}
}

// threeOrgans says whether the three opinions came from three proper organs, and still stand.
func (w *walk) threeOrgans(law regime.Law, find func(Verdict, Cause, history.Kind)) {
	for t := regime.Review; t <= regime.Rereview; t++ {
		below := w.tiers[t-1].organ
		switch law.Above(below).MayFollow(w.tiers[t].organ, below) {
		case decision.No:
			find(Violated, WrongOrgan, 0)
		case 0:
			find(CannotTell, NotRecorded, history.Issue)
		}
	}
	review, last := w.disposition(regime.Review), w.disposition(regime.Rereview)
	if last == history.SetAside || review == history.SetAside && last != history.Varied {
		find(Violated, NotProved, history.SendBack)
	}
}

// disposition is what the opinion of a tier did to the one below; zero if there is none, or it is not on record.
func (w *walk) disposition(t regime.Tier) history.Disposition {
	if e := w.at(w.tiers[t].issued); e != nil {
		return e.Disposition
	}
	return 0
}

// missedWindow says whether the window after the last opinion served was over.
func (w *walk) missedWindow(i int, find func(Verdict, Cause, history.Kind)) {
	t := max(w.in, regime.Handling)
	if t == regime.Rereview {
		find(Violated, NotProved, 0) // after re-review there is no window to miss
		return
	}
	if w.tiers[t].issued|w.tiers[t].served == 0 && t > regime.Handling {
		find(Violated, WindowStillOpen, 0) // the petitioner did ask, and was not answered
		return
	}
	switch over, _, needs := w.over(t+1, w.events[i].On); over {
	case decision.No:
		find(Violated, WindowStillOpen, 0)
	case 0:
		find(CannotTell, NotRecorded, needs)
	}
}

// supported says whether the opinions support the claim in full.
func (w *walk) supported(find func(Verdict, Cause, history.Kind)) {
	result, known := history.Result(0), false
	for t := regime.Handling; t <= regime.Rereview; t++ {
		e := w.at(w.tiers[t].issued)
		if e == nil {
			continue
		}
		if t == regime.Handling {
			result, known = e.Result, e.Result != 0
			continue
		}
		switch e.Disposition {
		case history.Varied:
			result, known = e.Result, e.Result != 0
		case history.SetAside:
			result, known = 0, true
		case 0:
			known = false
		}
	}
	if !known {
		find(CannotTell, NotRecorded, history.Issue)
	} else if result != history.Supported {
		find(Violated, NotProved, history.Issue)
	}
}

// ownDeclaration says whether a withdrawal was declared by a person who may (X3).
func (w *walk) ownDeclaration(find func(Verdict, Cause, history.Kind)) {
	e := w.at(w.withdrawn)
	if e == nil {
		return
	}
	switch e.By {
	case history.Petitioner, history.SpecialAgent:
	case history.GeneralAgent:
		find(Violated, NotProved, history.Withdraw)
	default:
		find(CannotTell, NotRecorded, history.Withdraw)
	}
}
