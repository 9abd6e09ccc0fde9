package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// lacks is a set of what a ground of conclusion still needs (E9), as bits in the order in which they are reported. What each is
// called stands in needs.go.
type lacks uint32

// The first three are about the opinion of a tier; see of.
const (
	lacksOpinion     lacks = 1 << iota // it was not served
	lacksProperOrgan                   // the organ that gave it is not one that may (E2)
	lacksOrganRecord                   // which organ gave it is not recorded well enough to tell

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
const tierLacks = 3

// of moves the bits about an opinion to those of tier t.
func (l lacks) of(t regime.Tier) lacks { return l << (tierLacks * (t - 1)) }

// lacking returns what the ground still needs on that day; nothing if it holds (E9).
func (c *Case) lacking(g regime.Ground, on calendar.Date) lacks {
	law, _ := c.regime.On(on)
	if ground := law.Concluding(g); ground.By.IsZero() || ground.Excluded {
		return lacksGround
	}
	switch g {
	case regime.RereviewServed:
		return c.threeOpinions()
	case regime.NoRequestInTime:
		return c.missedWindow(on)
	case regime.Executed:
		return unless(c.result() == history.Supported, lacksSupport) | unless(!c.pending(), lacksAnswer) |
			unless(!c.executed.IsZero(), lacksExecution)
	case regime.SettledPerformed:
		return unless(!c.settled.IsZero(), lacksAgreement) | unless(!c.performed.IsZero(), lacksPerformance)
	case regime.SettledConfirmed:
		return unless(!c.settled.IsZero(), lacksAgreement) | unless(!c.confirmed.IsZero(), lacksRuling)
	case regime.Withdrawn:
		return unless(!c.withdrawn.IsZero(), lacksDeclaration)
	case regime.LedIntoProcedure:
		return unless(!c.led.IsZero(), lacksProcedure)
	case regime.VerifiedFinal:
		return unless(!c.verified.IsZero(), lacksVerification)
	case regime.Settled:
		return unless(!c.settled.IsZero(), lacksAgreement)
	case regime.NoSuccessor:
		return unless(!c.ceased.IsZero(), lacksEnd)
	}
	return lacksGround
}

func unless(holds bool, l lacks) lacks {
	if holds {
		return 0
	}
	return l
}

// threeOpinions is what is missing until the re-review opinion has been served after two others, each by its proper organ, and
// still stands.
func (c *Case) threeOpinions() (l lacks) {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if c.tier(t).served.IsZero() {
			l |= lacksOpinion.of(t)
			continue
		}
		switch c.proper(t) {
		case decision.No:
			l |= lacksProperOrgan.of(t)
		case 0:
			l |= lacksOrganRecord.of(t)
		}
	}
	return l | unless(!c.setAside(), lacksNewRound)
}

// missedWindow is what is missing until it is sure that no request was made in time: service of an opinion that named the remedy, the
// window over on every reading, and where a local text wants it, a verification.
func (c *Case) missedWindow(on calendar.Date) (l lacks) {
	if c.stage != HandlingServed && c.stage != ReviewServed {
		return lacksOpenOpinion
	}
	t := c.stage.Tier()
	if c.noticeRight(t) != decision.Yes {
		l = lacksNotice
	} else if !c.lapsed(t+1, on) {
		l = lacksLapse
	}
	law, _ := c.regime.On(on)
	if ground := law.Concluding(regime.NoRequestInTime); !ground.Verified.IsZero() && c.verified.Before(c.tier(t).served) {
		l |= lacksVerification
	}
	return l
}

// windowDue is the time to ask for tier t, from the service of the opinion below it.
func (c *Case) windowDue(t regime.Tier) period.Deadline {
	served := c.tier(t - 1).served
	law, _ := c.regime.On(served)
	return c.regime.Count(law.Limit(t, regime.Window), served)
}

// pending says whether a request for the next tier is still to be answered.
func (c *Case) pending() bool {
	return c.stage >= ReviewRequested && c.stage < RereviewServed && c.stage != ReviewServed
}

// lastServed is the tier whose opinion was served last.
func (c *Case) lastServed() regime.Tier {
	t := regime.Rereview
	for t > regime.Handling && c.tier(t).served.IsZero() {
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
