package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// How a leg of reception and a tier keep what the events bring.

// record notes a step of reception. A second registration by the same organ, a second notice or objection adds nothing; after the
// matter was passed on, the registration is that of the next organ, and its leg begins (D14).
func (l *leg) record(e *history.Event, now mark) {
	switch e.Kind {
	case history.Register:
		if l.transferred.at != 0 {
			*l = leg{came: l.transferred, number: l.number + 1}
		}
		l.actedOn(&e.Organ)
		l.elsewhere = l.elsewhere || l.registered.at != 0 && l.organ.Agrees(e.Organ) != decision.Yes // or the transfer is not on record
		if l.registered.at == 0 {
			l.registered = now
			if received, agrees := e.Received.And(calendar.NotAfter(now.on.Latest())); agrees && !e.Received.IsZero() {
				l.registered.on = received // to register late gains nobody a day (E12)
			}
			l.organ = e.Organ
		}
	case history.Notify:
		l.actedOn(&e.Organ)
		first(&l.notified, now)
	case history.Transfer:
		if l.transferred.at != 0 { // after an objection, or by an organ that did not register it
			*l = leg{came: l.transferred, number: l.number + 1}
		}
		if l.transferred.at == 0 {
			l.actedOn(&e.Organ) // it has the matter back, and the objection is not on record
		}
		l.transferred = now
		if l.organ.IsZero() {
			l.organ = e.Organ
		}
	case history.ObjectToTransfer:
		l.actedOn(&e.Organ)
		l.elsewhere = l.elsewhere || l.came.at|l.transferred.at == 0 // the transfer is not on record
		first(&l.objected, now)
	case history.Decline:
		l.actedOn(&e.Organ)
		first(&l.declined, now)
	}
}

// actedOn notes that an organ acted as if the matter were with it.
func (l *leg) actedOn(o *regime.Organ) {
	if l.registered.at != 0 && l.transferred.at == 0 && l.organ.Agrees(*o) == decision.No {
		l.elsewhere = true
	}
}

// open notes the acceptance of the matter, or the receipt of a request, and who has it.
func (t *tier) open(e *history.Event, now mark) {
	if t.opened.at == 0 {
		t.opened = now
		t.name(&e.Organ)
	}
}

// issue notes an opinion. A second answer of the same organ is a repeated or supplementary one: it opens no window, and takes none
// away (E18).
func (t *tier) issue(e *history.Event, now mark) {
	if t.issued.at != 0 {
		return
	}
	t.issued = now
	t.notice = e.Notice
	t.result, t.disposition, t.states, t.recused, t.sameAgain = e.Result, e.Disposition, e.States, e.Recused, e.SameAgain
	t.name(&e.Organ)
}

// recordRequest opens the tier that is asked for. Asking for it takes back a withdrawal, and undoes a conclusion that left the
// window open.
func (c *Course) recordRequest(e *history.Event, now mark) {
	t := procedure.TierAt(e.Kind, c.stage)
	who := c.people.Binds(e.Person)
	late := c.Lapse(t, now.on, who)
	c.withdrawn, c.declared = mark{}, mark{}
	if c.stage.Tier() == t { // another petitioner asks for the same
		if late == decision.No {
			c.tier(t).late = late
		}
		return
	}
	s := tier{asked: now, asker: e.Person, window: who, asMade: e.AsMade == decision.Yes, from: c.stage, organ: e.Organ, late: late, excused: e.Excused(c.regime.Calendar())}
	if !s.tooLate() { // what is late opens nothing, and undoes no conclusion
		c.ground, c.concluded = 0, mark{}
		if s.from == procedure.Concluded {
			s.from = c.cut
		}
	}
	*c.tier(t) = s
}

// recordRemand starts a new round at the handling organ, with the time set for it, if one was.
func (c *Course) recordRemand(e *history.Event, now mark) {
	c.tiers = [3]tier{{organ: c.tiers[0].organ, opened: now, set: int16(e.Days)}}
	c.hearings, c.executed = [regime.Rereview]*hearing{}, mark{}
	c.people = c.people.Forget(history.Execute, history.RequestReview, history.RequestRereview)
	c.round++
	c.stated = 0
}

// reopen takes back what the matter ended with: a new opinion, or a new ground, is to end it.
func (c *Course) reopen() {
	c.settled, c.performed, c.confirmed, c.withdrawn = mark{}, mark{}, mark{}, mark{}
	c.led, c.verified, c.concluded, c.ground = mark{}, mark{}, mark{}, 0
	c.people = c.people.Forget(history.Kind(0).All()...)
}

// giveBack lets the matter go on where it stood when it was led into a procedure that does not take it after all (E24).
func (c *Course) giveBack(now mark) {
	c.led, c.resumed = mark{}, now
	c.people = c.people.Forget(history.LeadInto)
	if c.ground != regime.LedIntoProcedure {
		return
	}
	c.ground, c.concluded = 0, mark{}
	if c.stage == procedure.Concluded {
		c.stage = c.cut
	} else if t := c.at(); t.from == procedure.Concluded { // a late request waits for its refusal
		t.from = c.cut
	}
}

// name notes which organ decides the tier.
func (t *tier) name(o *regime.Organ) {
	if !o.IsZero() {
		t.organ = t.organ.Told(*o)
	}
}
