package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// lacks is a set of what a ground of conclusion still needs (E9), as bits in the order in which they are reported. What each is
// called stands in needs.go.
type lacks uint32

// The first four are about the opinion of a tier; see of.
const (
	lacksOpinion     lacks = 1 << iota // it was not served
	lacksProperOrgan                   // the organ that gave it is not one that may (E2)
	lacksOrganRecord                   // which organ gave it is not recorded well enough to tell
	lacksImpartial                     // an official who had to stand aside decided it (E8)

	lacksNewRound     lacks = 1 << (iota + 2*tierLacks) // the opinion was set aside, and the matter not yet handled again
	lacksOpenOpinion                                    // an opinion served whose next remedy was not asked for
	lacksNotice                                         // that it named the right next remedy (E5)
	lacksLapse                                          // the window is not over (E6)
	lacksVerification                                   // a local text asks for one
	lacksSupport                                        // an opinion that supports the claim in full
	lacksAnswer                                         // a request is still to be answered
	lacksExecution
	lacksAgreement
	lacksPerformance
	lacksRuling
	lacksDeclaration
	lacksProcedure // the acceptance of the matter by the other procedure
	lacksEnd       // the record that the petitioner died or ended without a successor
	lacksGround    // it is no ground at all, or none in this place
)

// tierLacks is how many bits a tier has.
const tierLacks = 4

// of moves the bits about an opinion to those of tier t.
func (l lacks) of(t regime.Tier) lacks { return l << (tierLacks * (t - 1)) }

// lacking is what a ground still needs: what is known to be missing, and what the record does not decide.
type lacking struct{ no, open lacks }

// need notes whether something that the ground needs is there.
func (l *lacking) need(there decision.Tri, what lacks) {
	switch there {
	case decision.Yes:
	case decision.No:
		l.no |= what
	default:
		l.open |= what
	}
}

// answer says whether the ground holds.
func (l lacking) answer() decision.Tri {
	if l.no != 0 {
		return decision.No
	}
	return unlessNot(l.open == 0)
}

// lacking returns what the ground still needs on that day; nothing if it holds (E9).
func (c *Case) lacking(g regime.Ground, on calendar.When) (l lacking) {
	if g != 0 && !c.isGround(g, on) {
		l.need(decision.No, lacksGround)
		return l
	}
	switch g {
	case regime.RereviewServed:
		c.threeOpinions(&l)
	case regime.NoRequestInTime:
		c.missedWindow(&l, on)
	case regime.Executed:
		l.need(c.supported(), lacksSupport)
		l.need(not(c.pending()), lacksAnswer)
		l.need(c.did(c.executed, 0), lacksExecution)
	case regime.SettledPerformed:
		l.need(c.did(c.settled, 0), lacksAgreement)
		l.need(c.did(c.performed, 0), lacksPerformance)
	case regime.SettledConfirmed:
		l.need(c.did(c.settled, 0), lacksAgreement)
		l.need(c.did(c.confirmed, 0), lacksRuling)
	case regime.Withdrawn:
		l.need(c.did(c.withdrawn, 0), lacksDeclaration)
	case regime.LedIntoProcedure:
		l.need(c.did(c.led, 0), lacksProcedure)
	case regime.VerifiedFinal:
		l.need(c.did(c.verified, 0), lacksVerification)
	case regime.Settled:
		l.need(c.did(c.settled, 0), lacksAgreement)
	case regime.NoSuccessor:
		l.need(c.did(c.ceased, 0), lacksEnd)
	case 0: // not recorded
		l.need(0, lacksGround)
	default:
		l.need(decision.No, lacksGround)
	}
	return l
}

// isGround says whether the law of a day knows the ground; one that only the law of some of the days knows is taken to be one.
func (c *Case) isGround(g regime.Ground, on calendar.When) bool {
	law, later, _ := c.lawsOf(on)
	first, last := law.Concluding(g), later.Concluding(g)
	return !first.By.IsZero() && !first.Excluded || !last.By.IsZero() && !last.Excluded
}

// threeOpinions is what is missing until the re-review opinion has been served after two others, each by its proper organ, decided by
// nobody who had to stand aside, and still stands.
func (c *Case) threeOpinions(l *lacking) {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		served := c.did(c.service(t, ""), t)
		l.need(served, lacksOpinion.of(t))
		if served == decision.Yes {
			c.byProperOrgan(l, t)
		}
	}
	l.need(not(c.setAside()), lacksNewRound)
}

// byProperOrgan is what is missing for the opinion of tier t to prove anything (E2, E8).
func (c *Case) byProperOrgan(l *lacking, t regime.Tier) {
	switch proper := c.proper(t); proper {
	case decision.No:
		l.need(proper, lacksProperOrgan.of(t))
	case 0:
		l.need(proper, lacksOrganRecord.of(t))
	}
	if c.tier(t).recused == decision.Yes {
		l.need(decision.No, lacksImpartial.of(t))
	}
}

// missedWindow is what is missing until it is sure that no request was made in time: service of an opinion that named the remedy, by the
// proper organ, the window over on every reading, and where a local text wants it, a verification.
func (c *Case) missedWindow(l *lacking, on calendar.When) {
	t := c.stage.Tier()
	if c.stage != HandlingServed && c.stage != ReviewServed {
		l.need(not(unlessNot(t == regime.Rereview && c.tier(t).served.at != 0 || c.closed(c.moved))), lacksOpenOpinion)
		return
	}
	if t == regime.Review {
		c.byProperOrgan(l, t)
	} else if c.tier(t).recused == decision.Yes {
		l.need(decision.No, lacksImpartial.of(t))
	}
	right := c.noticeRight(t)
	l.need(right, lacksNotice)
	if c.did(c.service(t, ""), t) == decision.No { // on one of several petitioners
		l.need(decision.No, lacksOpinion.of(t))
	} else if right == decision.Yes {
		switch c.windowDue(t+1, "").Check(on) {
		case period.Late:
			l.need(unlessNot(c.did(c.tier(t+1).asked, t+1) == decision.No), lacksOpenOpinion)
		case 0, period.CannotTell:
			l.need(0, lacksLapse)
		default:
			l.need(decision.No, lacksLapse)
		}
	}
	law, _, _ := c.lawsOf(on)
	if ground := law.Concluding(regime.NoRequestInTime); !ground.Verified.IsZero() && c.verified.at < c.tier(t).served.at {
		l.need(not(unlessNot(c.closed(c.moved))), lacksVerification)
	}
}

// pending says whether a request for the next tier is still to be answered.
func (c *Case) pending() decision.Tri {
	if c.stage >= ReviewRequested && c.stage < RereviewServed && c.stage != ReviewServed {
		return unlessNot(c.closed(c.moved))
	}
	return decision.No
}

// lastServed is the tier whose opinion was served last.
func (c *Case) lastServed() regime.Tier {
	t := regime.Rereview
	for t > regime.Handling && c.tier(t).served.at == 0 {
		t--
	}
	return t
}

// opinionStands says whether a supporting opinion is still to be executed after the conclusion: nothing else took its
// place, and the petitioner did not give it up.
func (c *Case) opinionStands() bool {
	switch c.ground {
	case regime.RereviewServed, regime.NoRequestInTime, regime.LedIntoProcedure, regime.VerifiedFinal:
		return true
	}
	return false
}
