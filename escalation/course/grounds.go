package course

import (
	"math/bits"

	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// lacks is a set of what a ground of conclusion still needs (E9), as bits in the order in which they are reported. What each is
// called stands in needs.go of package escalation.
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
	lacksApproval  // of a verification
	lacksGround    // it is no ground at all, or none in this place
)

// tierLacks is how many bits a tier has.
const tierLacks = 4

// of moves the bits about an opinion to those of tier t.
func (l lacks) of(t regime.Tier) lacks { return l << (tierLacks * (t - 1)) }

// Lacking is what a ground still needs: what is known to be missing, and what the record does not decide.
type Lacking struct{ no, open lacks }

// need notes whether something that the ground needs is there.
func (l *Lacking) need(there decision.Tri, what lacks) {
	switch there {
	case decision.Yes:
	case decision.No:
		l.no |= what
	default:
		l.open |= what
	}
}

// Answer says whether the ground holds.
func (l Lacking) Answer() decision.Tri {
	if l.no != 0 {
		return decision.No
	}
	return unlessNot(l.open == 0)
}

// Want is one thing that a ground still needs.
type Want struct {
	What int          // its place among all that a ground may need: four of an opinion, the same for each tier, then the others
	Tier regime.Tier  // of an opinion; zero for the others
	Is   decision.Tri // No: known to be missing; unknown: the record does not say
}

// All yields what the ground still needs, nearest first.
func (l Lacking) All(yield func(Want) bool) {
	for set := uint32(l.no | l.open); set != 0; set &= set - 1 {
		bit := bits.TrailingZeros32(set)
		w := Want{What: bit - 2*tierLacks}
		if bit < 3*tierLacks {
			w.Tier, w.What = regime.Handling+regime.Tier(bit/tierLacks), bit%tierLacks
		}
		if uint32(l.no)>>bit&1 == 1 {
			w.Is = decision.No
		}
		if !yield(w) {
			return
		}
	}
}

// Lacking returns what the ground still needs on that day; nothing if it holds (E9). Where steps that are not on record led the matter
// elsewhere, nothing is known to be missing.
func (c *Course) Lacking(g regime.Ground, on calendar.When) (l Lacking) {
	if g != 0 && !c.IsGround(g, on) {
		l.need(decision.No, lacksGround)
		return l
	}
	if l = c.lackingHere(g, on); c.adrift {
		l = Lacking{open: l.open | l.no}
	}
	return l
}

func (c *Course) lackingHere(g regime.Ground, on calendar.When) (l Lacking) {
	switch g {
	case regime.RereviewServed:
		c.threeOpinions(&l)
	case regime.NoRequestInTime:
		c.missedWindow(&l, on)
	case regime.Executed:
		l.need(c.Supported(), lacksSupport)
		l.need(c.pending().Not(), lacksAnswer)
		l.need(c.did(c.executed, 0), lacksExecution)
	case regime.SettledPerformed:
		l.need(c.did(c.settled, 0), lacksAgreement)
		l.need(c.did(c.performed, 0), lacksPerformance)
	case regime.SettledConfirmed:
		l.need(c.did(c.settled, 0), lacksAgreement)
		l.need(c.did(c.confirmed, 0), lacksRuling)
	case regime.Withdrawn:
		withdrawn := c.did(c.withdrawn, 0)
		if c.declared.at != 0 && withdrawn == decision.No {
			withdrawn = 0
		}
		l.need(withdrawn, lacksDeclaration)
	case regime.LedIntoProcedure:
		l.need(c.did(c.led, 0), lacksProcedure)
	case regime.VerifiedFinal:
		l.need(c.did(c.verified, 0), lacksVerification)
		if law, _, _ := c.LawsOf(on); c.verified.at != 0 && !law.Concluding(g).Approved.IsZero() {
			l.need(c.approval, lacksApproval)
		}
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

// IsGround says whether the law of a day knows the ground; one that only the law of some of the days knows is taken to be one.
func (c *Course) IsGround(g regime.Ground, on calendar.When) bool {
	law, later, _ := c.LawsOf(on)
	first, last := law.Concluding(g), later.Concluding(g)
	return !first.By.IsZero() && !first.Excluded || !last.By.IsZero() && !last.Excluded
}

// threeOpinions is what is missing until the re-review opinion has been served after two others, each by its proper organ, decided by
// nobody who had to stand aside, and still stands.
func (c *Course) threeOpinions(l *Lacking) {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		served := c.did(c.service(t, ""), t)
		l.need(served, lacksOpinion.of(t))
		if served == decision.Yes {
			c.byProperOrgan(l, t)
		}
	}
	l.need(c.SetAside().Not(), lacksNewRound)
}

// byProperOrgan is what is missing for the opinion of tier t to prove anything (E2, E8).
func (c *Course) byProperOrgan(l *Lacking, t regime.Tier) {
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
func (c *Course) missedWindow(l *Lacking, on calendar.When) {
	t := c.stage.Tier()
	if t > regime.Handling && c.tier(t).unsettled && c.tier(t).late != decision.No {
		l.need(0, lacksOpenOpinion) // the request for this tier may have been late, and refused for that
		c.verification(l, on, t-1)
		return
	}
	if c.stage != procedure.HandlingServed && c.stage != procedure.ReviewServed {
		l.need(unlessNot(t == regime.Rereview && c.tier(t).served.at != 0 || c.closed(c.moved)).Not(), lacksOpenOpinion)
		return
	}
	if t == regime.Review {
		c.byProperOrgan(l, t)
	} else if c.tier(t).recused == decision.Yes {
		l.need(decision.No, lacksImpartial.of(t))
	}
	right := c.NoticeRight(t)
	l.need(right, lacksNotice)
	if c.did(c.service(t, ""), t) == decision.No { // on one of several petitioners
		l.need(decision.No, lacksOpinion.of(t))
	} else if right != decision.No {
		switch over := c.WindowDue(t+1, "").Check(on); {
		case over == 0 || over == period.CannotTell:
			if right == decision.Yes {
				l.need(0, lacksLapse)
			}
		case over != period.Late:
			l.need(decision.No, lacksLapse) // whatever the notice said
		case right == decision.Yes:
			l.need(unlessNot(c.did(c.tier(t+1).asked, t+1) == decision.No && !c.tier(t+1).turnedAway), lacksOpenOpinion)
		}
	}
	c.verification(l, on, t)
}

// verification is what is missing where a local text asks for one besides a missed window, after the opinion of tier t.
func (c *Course) verification(l *Lacking, on calendar.When, t regime.Tier) {
	law, _, _ := c.LawsOf(on)
	if ground := law.Concluding(regime.NoRequestInTime); !ground.Verified.IsZero() && c.verified.at < c.tier(t).served.at {
		l.need(unlessNot(c.closed(c.moved)).Not(), lacksVerification)
	}
}

// pending says whether a request for the next tier is still to be answered.
func (c *Course) pending() decision.Tri {
	if c.stage >= procedure.ReviewRequested && c.stage < procedure.RereviewServed && c.stage != procedure.ReviewServed {
		return unlessNot(c.closed(c.moved))
	}
	return decision.No
}
