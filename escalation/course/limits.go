package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/reception"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// end is what ends all that is still owed: a withdrawal, else the conclusion.
func (c *Course) end() clock.Mark { return c.withdrawn.Sooner(c.concluded) }

// TierClocks yields the limits of each tier of the present round that run: on the decision to accept the request, on the file, on the
// opinion. Nothing is owed while the matter is in the procedure that it was led into (E24).
func (c *Course) TierClocks(yield func(clock.Clock) bool) {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		s, over := c.tier(t), c.led.Sooner(c.end())
		if s.opened.At|s.issued.At == 0 {
			continue
		}
		if t < regime.Rereview {
			over = c.tier(t + 1).asked.Sooner(over)
		}
		if t != regime.Handling && s.opened.At != 0 { // once the opinion is given these are of no more use
			if until := s.issued.Sooner(over); !c.acceptance(t, until, yield) || !c.handover(t, until, yield) {
				return
			}
		}
		if !c.opinion(t, over, yield) {
			return
		}
	}
}

// told yields a limit with whether the step that keeps it was not taken.
func (c *Course) told(l *clock.Clock, yield func(clock.Clock) bool) bool {
	l.Missing = c.did(l.Done, l.Tier).Not()
	if !l.Done.Known() && !l.Due.IsZero() { // of the time after the limit nothing need be known
		l.Missing = decision.YesIf(c.whole(l.Tier, l.Due))
	}
	if l.Missing == decision.Yes && l.Tier != 0 && c.tier(l.Tier).unsettled {
		l.Missing = 0 // after a refusal that may have been lawful it may not be owed
	}
	if c.stated != 0 && l.Tier == c.stated.Tier() && l.Act != history.Issue && !l.Done.Known() {
		l.Missing = 0 // it may have been taken in the other system
	}
	return yield(*l)
}

// ReceptionClocks yields the limits of the present leg of reception (D14).
func (c *Course) ReceptionClocks(yield func(clock.Clock) bool) {
	c.leg.Clocks(c.around(), func(l clock.Clock) bool {
		return c.told(&l, yield)
	})
}

// around is what the limits of reception depend on besides the leg.
func (c *Course) around() reception.Surroundings {
	return reception.Surroundings{
		Law: c.regime, Handler: c.tiers[0].organ, Opened: c.tiers[0].opened, Over: c.end(), SentBack: c.round != 1, Holes: !c.closed(c.began(0)), Complete: c.complete,
	}
}

// GiveBack returns until when a matter that came by a transfer may be given back, as long as that is open, and false where it is not, or
// where no text sets a time.
func (c *Course) GiveBack() (clock.Clock, bool) {
	if c.stage != procedure.Registered || c.leg.Came.At == 0 || c.leg.Objected.At|c.leg.Transferred.At != 0 {
		return clock.Clock{}, false
	}
	l := c.leg.Objection(c.around())
	return l, !l.Due.IsZero()
}

// acceptance is the limit on the decision to accept a request that was received, which a refusal is too; none where no regulation sets one.
func (c *Course) acceptance(t regime.Tier, over clock.Mark, yield func(clock.Clock) bool) bool {
	s := c.tier(t)
	l, set := clock.Of(c.regime, history.AcceptRequest, t, regime.Acceptance, s.opened.On)
	l.Who, l.Done, l.Over = s.organ, clock.FirstKnown(s.accepted, s.refused), over
	return !set || c.told(&l, yield)
}

// handover is the limit on the file, which the organ of the tier below hands over; none where no regulation sets one.
func (c *Course) handover(t regime.Tier, over clock.Mark, yield func(clock.Clock) bool) bool {
	s := c.tier(t)
	from, runs := s.opened, true
	if first, _, _ := c.regime.OnEither(s.opened.On); first.Says(t, regime.FileFromAcceptance) {
		from, runs = s.accepted, s.accepted.At != 0
	}
	l, set := clock.Of(c.regime, history.HandOver, t, regime.FileHandover, from.On)
	if l.Who, l.Done, l.Over = c.tier(t-1).organ, s.handed, over; !runs {
		l.Due = period.Deadline{}
	}
	return !set || s.tooLate() || c.proper(t) == decision.No || c.told(&l, yield)
}

// opinion is the limit on the opinion; none where a refusal alone is owed, or the organ asked may not decide.
func (c *Course) opinion(t regime.Tier, over clock.Mark, yield func(clock.Clock) bool) bool {
	s := c.tier(t)
	if s.tooLate() || s.issued.At == 0 && c.proper(t) == decision.No { // an organ that may not decide owes no decision (E2)
		return true
	}
	start, runs := c.opened(t)
	if !runs {
		start = s.opened.On
	}
	law, _, _ := c.regime.OnEither(start)
	l := clock.Clock{Act: history.Issue, Tier: t, Who: s.organ, Due: c.OpinionDue(t), By: law.By(t, regime.Opinion), Done: s.issued, Over: over}
	if s.doubtful {
		l.Less = c.tier(t).heard.Suspend(c.unheard(t, 0), t, c.regime)
	}
	return c.told(&l, yield)
}
