package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Lacking returns what the ground still needs on that day, of one petitioner or of all; nothing if it holds (E9, E21). Where steps that are not on record led the matter
// elsewhere, nothing is known to be missing.
func (c *Course) Lacking(g regime.Ground, on calendar.When, who string) (l procedure.Lacking) {
	c = c.asOf(on)
	if g != 0 && c.excludes(g, on) {
		l.Need(decision.No, procedure.LacksGround, 0)
		return l
	}
	if l = c.lackingHere(g, on, who); c.adrift != 0 {
		l = l.Unsure()
	}
	if g != 0 && !c.IsGround(g, on) { // no text says that it is one, and none that it is not
		l.Need(0, procedure.LacksText, 0)
	}
	return l
}

func (c *Course) lackingHere(g regime.Ground, on calendar.When, who string) (l procedure.Lacking) {
	switch g {
	case regime.RereviewServed:
		c.threeOpinions(&l, who)
	case regime.NoRequestInTime:
		c.missedWindow(&l, on, who)
	case regime.VerifiedFinal:
		l.Need(c.did(c.verified, 0), procedure.LacksVerification, 0)
		if law, _, _ := c.regime.OnEither(on); c.verified.At != 0 && !law.Concluding(g).Approved.IsZero() {
			l.Need(c.approval, procedure.LacksApproval, 0)
		}
	case regime.Executed:
		l.Need(c.Supported(history.Supported), procedure.LacksSupport, 0)
		l.Need(c.pending().Not(), procedure.LacksAnswer, 0)
		c.proofs(&l, g, who)
	case regime.SettledPerformed, regime.SettledConfirmed, regime.Settled, regime.Withdrawn, regime.LedIntoProcedure, regime.NoSuccessor:
		c.proofs(&l, g, who)
	default: // zero is one that is not recorded
		l.Need(decision.YesIf(g != 0).Not(), procedure.LacksGround, 0)
	}
	return l
}

// proofs are the steps that prove a ground, of one petitioner or of all.
func (c *Course) proofs(l *procedure.Lacking, g regime.Ground, who string) {
	for k := range procedure.Proofs(g) {
		taken := c.By(who, k, *c.ofMatter(k))
		if k == history.Withdraw && taken == decision.No && c.declared.At != 0 {
			taken = 0 // by whom is not on record
		}
		ofPaper := k == history.Settle && c.confirmed.Known() // no court rules on an agreement that there is not (205 of the Civil Procedure Law)
		if taken == decision.No && (ofPaper || c.before.Has(k)) {
			taken = 0 // what was agreed may have been put into writing before, or again
		}
		l.NeedStep(taken, k)
	}
}

// IsGround says whether the law of a day knows the ground; one that only the law of some of the days knows is taken to be one.
func (c *Course) IsGround(g regime.Ground, on calendar.When) bool {
	law, later, _ := c.regime.OnEither(on)
	return law.IsGround(g) || later.IsGround(g)
}

// excludes says whether the law of a day lists the grounds of its place, and this is none of them.
func (c *Course) excludes(g regime.Ground, on calendar.When) bool {
	law, later, _ := c.regime.OnEither(on)
	return !c.IsGround(g, on) && (law.Concluding(g).Excluded || later.Concluding(g).Excluded)
}

// threeOpinions is what is missing until the re-review opinion has been served after two others, each by its proper organ, decided by
// nobody who had to stand aside, and still stands.
func (c *Course) threeOpinions(l *procedure.Lacking, who string) {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		service := c.served(t, who)
		served := c.did(service.Mark, t)
		if served == decision.Yes {
			if served = service.Proved(); t < regime.Rereview && c.people.IsZero() && c.tier(t+1).asked.At > service.At {
				served = decision.Yes // who asks for the next tier has the opinion
			}
			c.byProperOrgan(l, t)
		}
		l.Need(served, procedure.LacksOpinion, t)
	}
	l.Need(c.SetAside().Not(), procedure.LacksNewRound, 0)
}

// byProperOrgan is what is missing for the opinion of tier t to prove anything (E2, E8).
func (c *Course) byProperOrgan(l *procedure.Lacking, t regime.Tier) {
	proper, lacks := c.proper(t), procedure.LacksProperOrgan
	if proper == 0 {
		lacks = procedure.LacksOrganRecord
	}
	l.Need(proper, lacks, t)
	l.Need(c.impartial(t), procedure.LacksImpartial, t)
}

// missedWindow is what is missing until it is sure that no request was made in time: service of an opinion that named the remedy, by the proper organ,
// the window over on every reading, and where a local text wants it, a verification.
func (c *Course) missedWindow(l *procedure.Lacking, on calendar.When, who string) {
	t := c.stage.Tier()
	if t > regime.Handling && c.tier(t).unsettled && c.tier(t).late != decision.No {
		l.Need(0, procedure.LacksOpenOpinion, 0) // the request for this tier may have been late, and refused for that
		if c.did(c.Received(t-1, ""), t-1) == decision.No {
			l.Need(decision.No, procedure.LacksOpinion, t-1) // on one of several petitioners
		} else if notLate(clock.Check(c.WindowDue(t, who), on)) == decision.Yes {
			l.Need(decision.No, procedure.LacksLapse, 0) // of another
		}
		c.verification(l, on, t-1)
		return
	}
	asked := c.tier(t + 1).asked
	for who != "" && t > regime.Handling && !c.Received(t, who).Known() && c.By(who, history.Asking(t), c.tier(t).asked) == decision.No {
		t, asked = t-1, clock.Mark{} // it is another's (E21)
	}
	if t == c.stage.Tier() && c.stage != procedure.HandlingServed && c.stage != procedure.ReviewServed {
		l.Need(decision.YesIf(t == regime.Rereview && c.tier(t).served.At != 0 || c.closed(c.moved)).Not(), procedure.LacksOpenOpinion, 0)
		return
	}
	if t == regime.Review {
		c.byProperOrgan(l, t)
	} else {
		l.Need(c.impartial(t), procedure.LacksImpartial, t)
	}
	right := c.windowNotice(t)
	l.Need(right, procedure.LacksNotice, 0)
	if c.did(c.Received(t, who), t) == decision.No { // on one of several petitioners
		l.Need(decision.No, procedure.LacksOpinion, t)
	} else if right != decision.No {
		switch over := clock.Check(c.WindowDue(t+1, who), on); {
		case over == 0 || over == period.CannotTell:
			if right == decision.Yes {
				l.Need(0, procedure.LacksLapse, 0)
			}
		case over != period.Late:
			l.Need(decision.No, procedure.LacksLapse, 0) // whatever the notice said
		case right == decision.Yes:
			l.Need(decision.YesIf(c.did(asked, t+1) == decision.No && !c.tier(t+1).turnedAway), procedure.LacksOpenOpinion, 0)
		}
	}
	c.verification(l, on, t)
}

// verification is what is missing where a local text asks for one besides a missed window, after the opinion of tier t.
func (c *Course) verification(l *procedure.Lacking, on calendar.When, t regime.Tier) {
	law, _, _ := c.regime.OnEither(on)
	if ground := law.Concluding(regime.NoRequestInTime); !ground.Verified.IsZero() && c.verified.At < c.tier(t).served.At {
		l.Need(decision.YesIf(c.closed(c.moved)).Not(), procedure.LacksVerification, 0)
	}
}

// pending says whether a request for the next tier is still to be answered.
func (c *Course) pending() decision.Tri {
	if c.stage >= procedure.ReviewRequested && c.stage < procedure.RereviewServed && c.stage != procedure.ReviewServed {
		return decision.YesIf(c.closed(c.moved))
	}
	return decision.No
}
