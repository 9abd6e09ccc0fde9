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
	By   regime.Source // who says how long
	Done Taken         // the step that kept it or came too late
	Over Taken         // what ended it without that step: the matter's end, a withdrawal, the tier that was asked for instead
	// Missing says whether the step was not taken: unknown where that is not on record, and the record is not declared complete.
	Missing decision.Tri
	Less    period.Deadline // Due without an extension that may not have been lawful, or not have been open; zero if there is none
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
	if !c.receptionLimits(yield) {
		return
	}
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if !c.tierLimits(t, yield) {
			return
		}
	}
}

// limit completes one that done keeps, and over ends.
func (c *Course) limit(l Clock, done, over mark) Clock {
	l.Done, l.Over = done.taken(), over.taken()
	l.Missing = not(c.did(done, l.Tier))
	return l
}

// receptionLimits are those of the present leg (D14). An organ that passes the matter on within its time has done its part.
func (c *Course) receptionLimits(yield func(Clock) bool) bool {
	leg := &c.leg
	if leg.registered.at != 0 {
		done := leg.notified
		for _, m := range [...]mark{leg.transferred, leg.objected} {
			if m.at != 0 && (done.at == 0 || m.at < done.at) {
				done = m
			}
		}
		notify := Clock{
			Act: history.Notify, Who: leg.organ, Due: c.Fixed(statute.NoticeToPetitioner, leg.registered.on),
			By: regime.Source{Provision: statute.NoticeToPetitioner},
		}
		if notify.Who.IsZero() && leg.came.at == 0 {
			notify.Who = c.tiers[0].organ
		}
		if !yield(c.limit(notify, done, c.end())) {
			return false
		}
		term := c.Term(leg.registered.on, regime.Handling, regime.Acceptance)
		decided := leg.declined
		if c.tiers[0].opened.at != 0 && c.round == 1 {
			decided = c.tiers[0].opened
		}
		if decided.at == 0 {
			decided = leg.transferred
		}
		if !term.IsZero() && c.round == 1 && !yield(c.limit(Clock{
			Act: history.Accept, Tier: regime.Handling, Who: notify.Who, Due: c.regime.CountFrom(term.Limit, leg.registered.on), By: term.By,
		}, decided, c.end())) {
			return false
		}
		if !c.decliningLimit(notify.Who, decided, yield) {
			return false
		}
	}
	return leg.objected.at == 0 || yield(c.limit(c.objection(), leg.objected, mark{}))
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
	if leg.came.at == 0 || leg.registered.at == 0 {
		received = calendar.NotBefore(leg.transferred.on.Earliest()) // of the receipt nothing is on record
		if leg.transferred.at == 0 {
			received = calendar.NotBefore(leg.came.on.Earliest())
		}
	}
	objector := leg.organ
	if leg.came.at == 0 {
		objector = regime.Organ{} // the leg is that of the organ that passed it on
	}
	objection := Clock{
		Act: history.ObjectToTransfer, Who: objector, Due: c.Fixed(statute.TransferObjection, received), By: regime.Source{Provision: statute.TransferObjection},
	}
	if term := c.Term(received, regime.Handling, regime.Return); !term.IsZero() { // a text of the place, some before the national one
		objection.Due, objection.By = c.regime.CountFrom(term.Limit, received), term.By
	}
	return objection
}

// decliningLimit is that on the notice that a matter is not accepted, where a text of the place sets one. That a matter was grave or
// difficult, for which the text gives more time, is not on record: between the two days the limit is open.
func (c *Course) decliningLimit(who regime.Organ, decided mark, yield func(Clock) bool) bool {
	received := c.leg.registered.on
	term := c.Term(received, regime.Handling, regime.Declining)
	if term.IsZero() || decided.at != 0 && decided != c.leg.declined {
		return true
	}
	l := Clock{Act: history.Decline, Who: who, Due: c.regime.CountFrom(term.Limit, received), By: term.By}
	if more, ok := period.Of(c.Term(received, regime.Handling, regime.DecliningExtension).Limit); ok {
		l.Less, l.Due = l.Due, l.Due.Extend(more)
	}
	return yield(c.limit(l, c.leg.declined, c.end()))
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
	if t != regime.Handling && s.opened.at != 0 {
		term := c.Term(s.opened.on, t, regime.Acceptance)
		if !term.IsZero() && !yield(c.limit(Clock{
			Act: history.AcceptRequest, Tier: t, Who: s.organ, Due: c.regime.CountFrom(term.Limit, s.opened.on), By: term.By,
		}, s.accepted, over)) {
			return false
		}
		term = c.Term(s.opened.on, t, regime.FileHandover)
		from, runs := s.opened, true
		if law, _, _ := c.LawsOf(s.opened.on); law.Says(t, regime.FileFromAcceptance) {
			from, runs = s.accepted, s.accepted.at != 0
		}
		file := Clock{Act: history.HandOver, Tier: t, Who: c.tier(t - 1).organ, By: term.By}
		if runs {
			file.Due = c.regime.CountFrom(term.Limit, from.on)
		}
		if !term.IsZero() && !yield(c.limit(file, s.handed, over)) {
			return false
		}
	}
	start := s.opened.on
	if from, runs := c.opened(t); runs {
		start = from
	}
	law, _, _ := c.LawsOf(start)
	opinion := Clock{Act: history.Issue, Tier: t, Who: s.organ, Due: c.OpinionDue(t), By: law.By(t, regime.Opinion)}
	if s.doubtful {
		shorter := *c
		shorter.tier(t).extension = 0
		opinion.Less = shorter.OpinionDue(t)
	}
	return yield(c.limit(opinion, s.issued, over))
}

// Fixed counts a limit that is the same in all regimes, from the provision that names it.
func (c *Course) Fixed(p statute.Provision, start calendar.When) period.Deadline {
	citation, _ := p.On(history.Cited(start))
	return c.regime.CountFrom(citation.Limit(), start)
}
