package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Clock is a limit that runs, or ran, against an organ in the present round: by when it had to do what, and what became of it. The
// standing shows those that are still open, and the audit asks each of them once: they are stated here and nowhere else.
type Clock struct {
	Act  history.Kind // the step that keeps it
	Tier regime.Tier  // zero for reception
	Who  regime.Organ // that owes it; zero: not recorded
	Due  period.Deadline
	Done Taken // the step that kept it or came too late
	Over Taken // what ended it without that step: the matter's end, a withdrawal, the tier that was asked for instead
	// Missing says whether the step was not taken: unknown where that is not on record, and the record is not declared complete.
	Missing decision.Tri
	Less    period.Deadline // Due without an extension that may not have been lawful, or not have been open; zero if there is none

	law       regime.Law // that sets it
	point     regime.Point
	provision statute.Provision // that sets it in every regime; zero: law does
}

// By returns who says how long. What a regulation says on reception stands with what it says on handling.
func (l *Clock) By() regime.Source {
	if l.provision != 0 {
		return regime.Source{Provision: l.provision}
	}
	return l.law.By(max(l.Tier, regime.Handling), l.point)
}

// Taken is a step on record: its day as far as it is known, and its place in the record; the place of one that is not there is -1.
type Taken struct {
	On    calendar.When
	Event int
}

// Known reports whether the step is on record.
func (t Taken) Known() bool { return t.Event >= 0 }

func (m mark) taken() Taken { return Taken{m.on, int(m.at) - 1} }

// end is what ends all that is still owed: a withdrawal, else the conclusion.
func (c *Course) end() mark {
	if c.withdrawn.at != 0 && (c.concluded.at == 0 || c.withdrawn.at < c.concluded.at) {
		return c.withdrawn
	}
	return c.concluded
}

// Clocks yields the limits of the present leg of reception and of each tier of the present round.
func (c *Course) Clocks(yield func(Clock) bool) {
	for l := range c.ReceptionClocks {
		if !yield(l) {
			return
		}
	}
	for l := range c.TierClocks {
		if !yield(l) {
			return
		}
	}
}

// TierClocks yields the limits of each tier of the present round.
func (c *Course) TierClocks(yield func(Clock) bool) {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if !c.tierLimits(t, yield) {
			return
		}
	}
}

// kept notes what became of a limit that done keeps, and over ends.
func (c *Course) kept(l *Clock, done, over mark) {
	l.Done, l.Over = done.taken(), over.taken()
	l.Missing = c.did(done, l.Tier).Not()
	if done.at == 0 && !l.Due.IsZero() { // of the time after the limit nothing need be known
		l.Missing = decision.YesIf(c.complete.Covers(c.began(l.Tier), l.Due.Latest()))
	}
	if l.Missing == decision.Yes && l.Tier != 0 && c.tier(l.Tier).unsettled {
		l.Missing = 0 // after a refusal that may have been lawful it may not be owed
	}
	if c.stated != 0 && l.Tier == c.stated.Tier() && l.Act != history.Issue && done.at == 0 {
		l.Missing = 0 // it may have been taken in the other system
	}
}

// ReceptionClocks yields the limits of the present leg of reception (D14). An organ that passes the matter on within its time has done
// its part.
func (c *Course) ReceptionClocks(yield func(Clock) bool) {
	leg := &c.leg
	if leg.registered.at != 0 && !leg.returned() && !c.passedOff() {
		done := leg.notified
		if leg.transferred.at != 0 && (done.at == 0 || leg.transferred.at < done.at) {
			done = leg.transferred
		}
		l := Clock{Act: history.Notify, Who: leg.organ, Due: c.Fixed(c.NoticeLaw(), leg.registered.on), provision: c.NoticeLaw()}
		if l.Who.IsZero() && leg.came.at == 0 {
			l.Who = c.tiers[0].organ
		}
		c.kept(&l, done, c.end())
		decided := leg.declined
		if c.tiers[0].opened.at != 0 && c.round == 1 {
			decided = c.tiers[0].opened
		}
		passedOn := leg.transferred.at != 0 && (decided.at == 0 || leg.transferred.at < decided.at) // it is for the next organ to decide
		if !yield(l) || !passedOn && !(c.acceptanceLimit(l.Who, decided, yield) && c.decliningLimit(l.Who, decided, yield)) {
			return
		}
	}
	if leg.objected.at != 0 {
		l := c.objection()
		c.kept(&l, leg.objected, mark{})
		yield(l)
	}
}

// GiveBack returns until when a matter that came by a transfer may be given back, as long as that is open, and false where it is not, or
// where no text sets a time.
func (c *Course) GiveBack() (Clock, bool) {
	if c.stage != procedure.Registered || c.leg.came.at == 0 || c.leg.objected.at|c.leg.transferred.at != 0 {
		return Clock{}, false
	}
	l := c.objection()
	return l, !l.Due.IsZero()
}

// objection is the limit on giving back a matter that was passed on and is not the receiver's business: it is owed only by who does not
// take the matter.
func (c *Course) objection() Clock {
	leg := &c.leg
	received := leg.registered.on
	passed := c.passedOff()
	ofNext := passed || leg.transferred.at != 0 && leg.transferred.at < leg.objected.at // the leg is that of the organ that passed it on
	if ofNext || leg.came.at == 0 || leg.registered.at == 0 {
		received = calendar.NotBefore(leg.transferred.on.Earliest()) // of the receipt nothing is on record
		if leg.transferred.at == 0 {
			received = calendar.NotBefore(leg.came.on.Earliest())
		}
	}
	l := Clock{Act: history.ObjectToTransfer, Who: leg.organ, Due: c.Fixed(statute.TransferObjection, received), provision: statute.TransferObjection}
	if ofNext || leg.came.at == 0 {
		l.Who = regime.Organ{} // the leg is that of the organ that passed it on
	}
	if limit, law := c.regime.Limit(received, regime.Handling, regime.Return); !limit.IsZero() { // a text of the place, some before the national one
		l.Due, l.provision, l.law, l.point = c.regime.CountFrom(limit, received), 0, law, regime.Return
	}
	return l
}

// acceptanceLimit is that on the decision to accept the matter, where the regulation sets one. It is not asked for again after the
// matter was sent back.
func (c *Course) acceptanceLimit(who regime.Organ, decided mark, yield func(Clock) bool) bool {
	limit, law := c.regime.Limit(c.leg.registered.on, regime.Handling, regime.Acceptance)
	if limit.IsZero() || c.round != 1 {
		return true
	}
	l := Clock{
		Act: history.Accept, Tier: regime.Handling, Who: who, Due: c.regime.CountFrom(limit, c.leg.registered.on), law: law, point: regime.Acceptance,
	}
	c.kept(&l, decided, c.end())
	return yield(l)
}

// decliningLimit is that on the notice that a matter is not accepted, where a text of the place sets one. That a matter was grave or
// difficult, for which the text gives more time, is not on record: between the two days the limit is open.
func (c *Course) decliningLimit(who regime.Organ, decided mark, yield func(Clock) bool) bool {
	received := c.leg.registered.on
	limit, law := c.regime.Limit(received, regime.Handling, regime.Declining)
	if limit.IsZero() || decided.at != 0 && decided != c.leg.declined {
		return true
	}
	l := Clock{Act: history.Decline, Who: who, Due: c.regime.CountFrom(limit, received), law: law, point: regime.Declining}
	extension, _ := c.regime.Limit(received, regime.Handling, regime.DecliningExtension)
	if more, ok := period.Of(extension); ok {
		l.Less, l.Due = l.Due, l.Due.Extend(more)
	}
	c.kept(&l, c.leg.declined, c.end())
	return yield(l)
}

// passedOff reports whether the matter left the organ of the leg, on or back, by a step that is not on record, on a day not known.
func (c *Course) passedOff() bool { return c.leg.elsewhere && !c.closed(c.began(0)) }

// returned reports whether the organ of the leg gave the matter back before it did anything else: then it owes the petitioner
// neither a notice nor a decision, which are for the organ whose business it is (D14).
func (l *leg) returned() bool {
	return l.came.at != 0 && l.objected.at != 0 && (l.transferred.at == 0 || l.objected.at < l.transferred.at) &&
		(l.notified.at == 0 || l.objected.at < l.notified.at) && (l.declined.at == 0 || l.objected.at < l.declined.at)
}

// tierLimits are those of one tier: on the decision to accept the request, on the file, on the opinion.
func (c *Course) tierLimits(t regime.Tier, yield func(Clock) bool) bool {
	s, over := c.tier(t), c.end()
	if s.opened.at|s.issued.at == 0 {
		return true
	}
	if t < regime.Rereview {
		if next := c.tier(t + 1).asked; next.at != 0 && (over.at == 0 || next.at < over.at) {
			over = next
		}
	}
	if t != regime.Handling && s.opened.at != 0 && !c.requestLimits(t, over, yield) {
		return false
	}
	if s.tooLate() {
		return true // no opinion is owed, but a refusal
	}
	start := s.opened.on
	if from, runs := c.opened(t); runs {
		start = from
	}
	law, _, _ := c.regime.OnEither(start)
	l := Clock{Act: history.Issue, Tier: t, Who: s.organ, Due: c.OpinionDue(t), law: law, point: regime.Opinion}
	if s.doubtful {
		shorter := *c
		shorter.tier(t).extension = 0
		l.Less = shorter.OpinionDue(t)
	}
	c.kept(&l, s.issued, over)
	return yield(l)
}

// requestLimits are those that a regulation may set once a request for tier t was received: on the decision to accept it, which a
// refusal is too, and on the file, which the organ of the tier below hands over. Once the opinion is given neither is of any more use.
func (c *Course) requestLimits(t regime.Tier, over mark, yield func(Clock) bool) bool {
	s := c.tier(t)
	decided, moot := s.accepted, over
	if decided.at == 0 {
		decided = s.refused
	}
	if s.issued.at != 0 && (over.at == 0 || s.issued.at < over.at) {
		moot = s.issued
	}
	if limit, law := c.regime.Limit(s.opened.on, t, regime.Acceptance); !limit.IsZero() {
		l := Clock{
			Act: history.AcceptRequest, Tier: t, Who: s.organ, Due: c.regime.CountFrom(limit, s.opened.on), law: law, point: regime.Acceptance,
		}
		c.kept(&l, decided, moot)
		if !yield(l) {
			return false
		}
	}
	if s.tooLate() {
		return true
	}
	from, runs := s.opened, true
	if first, _, _ := c.regime.OnEither(s.opened.on); first.Says(t, regime.FileFromAcceptance) {
		from, runs = s.accepted, s.accepted.at != 0
	}
	limit, law := c.regime.Limit(from.on, t, regime.FileHandover)
	if limit.IsZero() {
		return true
	}
	l := Clock{Act: history.HandOver, Tier: t, Who: c.tier(t - 1).organ, law: law, point: regime.FileHandover}
	if runs {
		l.Due = c.regime.CountFrom(limit, from.on)
	}
	c.kept(&l, s.handed, moot)
	return yield(l)
}

// Fixed counts a limit that is the same in all regimes, from the provision that names it.
func (c *Course) Fixed(p statute.Provision, start calendar.When) period.Deadline {
	citation, _ := p.On(history.Cited(start))
	return c.regime.CountFrom(citation.Limit(), start)
}
