package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/reception"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Opinion returns what is on record of the opinion of tier t.
func (c *Course) Opinion(t regime.Tier) procedure.Opinion {
	s := c.tier(t)
	if s.asked.At|s.opened.At|s.issued.At|s.served.At == 0 {
		return procedure.Opinion{Organ: s.organ}
	}
	served := c.served(t, "")
	o := procedure.Opinion{
		Organ: s.organ, Asker: s.asker, Window: s.window, Asked: s.asked, Opened: s.opened, Accepted: s.accepted, Issued: s.issued, Served: s.served.Mark,
		Notice: c.noticeUnder(t, s.issued), Recused: s.recused, Impartial: c.impartial(t), SameAgain: s.sameAgain, States: s.states,
		NotServed: c.did(served.Received(), t).Not(), Unreceived: served.Doubtful(), Unsettled: s.unsettled,
	}
	if t == regime.Handling {
		return o
	}
	if o.Proper = c.proper(t); o.Proper == 0 {
		law, _, _ := c.regime.OnEither(s.issued.On)
		_, o.Naming = law.MayFollow(&s.organ, &c.tier(t-1).organ)
	}
	on := clock.FirstKnown(s.asked, s.opened, s.issued).On
	if s.asked.At == 0 { // it was made before it was received or answered
		o.InTime = decision.YesIf(c.Lapse(t, on, "") == decision.No)
		return o
	}
	o.InTime, o.AsMade, o.ExcuseOpen = inTime(s.late, s.excused), s.asMade, s.late != decision.No && s.excused == 0
	if o.InTime != decision.Yes && c.did(c.Received(t-1, s.window), t-1) == decision.No {
		o.InTime = decision.Yes // a request of all, of whom one that is named since then was not served
	}
	if o.InTime == decision.No && !c.complete.Covers(c.WindowStart(t, s.window).Earliest(), c.WindowDue(t, s.window).Latest()) {
		o.InTime, o.EarlierOpen = 0, true
	}
	if o.InTime == decision.No {
		o.Late = max(on.Earliest().DaysSince(c.WindowDue(t, s.window).Latest()), 0)
	}
	return o
}

// Leg counts the organs that the matter has come to in reception: zero for the first.
func (c *Course) Leg() int { return int(c.leg.Number) }

// Registered says whether a registration is on record, and if not, whether there was none.
func (c *Course) Registered() decision.Tri {
	if c.leg.Number > 0 {
		return decision.Yes
	}
	return c.did(c.leg.Registered, 0)
}

// Unheard returns by when the opinion of tier t is due as if no hearing had been held, and as if all hearing days fell out of the
// count; false where none was held, or where a text says that they fall out. Where it was extended, and it is not on record whether
// that was lawful, the former is without the extension.
func (c *Course) Unheard(t regime.Tier) (plain, deducted period.Deadline, open bool) {
	s := c.tier(t)
	if s.heard == nil {
		return plain, deducted, false
	}
	plain = c.unheard(t, s.extension)
	if law, _, _ := c.regime.OnEither(plain.Start()); law.Says(t, regime.HearingStops) {
		return period.Deadline{}, period.Deadline{}, false
	}
	var stops, away []period.Stop
	for h := range s.heard.All() {
		if stop := (period.Stop{From: h.From, To: h.To}); h.Away {
			away = append(away, stop)
		} else if h.Stops == 0 {
			stops = append(stops, stop)
		}
	}
	plain = plain.Suspend(away...)
	deducted = plain.Suspend(stops...)
	if s.doubtful {
		plain = c.unheard(t, 0).Suspend(away...)
	}
	return plain, deducted, len(stops) > 0
}

// Organ returns who decides tier t, as far as it is on record; for no tier, the organ that the matter has come to in reception.
func (c *Course) Organ(t regime.Tier) regime.Organ {
	if t < regime.Handling || t > regime.Rereview {
		return c.leg.Organ
	}
	return c.tier(t).organ
}

// Taken returns the step of a kind that is on record: of tier t in the present round, of the present leg of reception, or what may
// prove a conclusion. The receipt of a request counts as acceptance.
func (c *Course) Taken(k history.Kind, t regime.Tier) clock.Mark {
	if t >= regime.Handling && t <= regime.Rereview {
		return c.tier(t).step(k)
	}
	if m := c.ofMatter(k); m != nil {
		return *m
	}
	return clock.Mark{}
}

// ofMatter is where the step of a kind is kept that belongs to no tier; nil where none is.
func (c *Course) ofMatter(k history.Kind) *clock.Mark {
	if k > history.LastKind {
		return nil
	}
	return [history.LastKind + 1]*clock.Mark{
		history.Register: &c.leg.Registered, history.Notify: &c.leg.Notified, history.Transfer: &c.leg.Transferred, history.ObjectToTransfer: &c.leg.Objected,
		history.Settle: &c.settled, history.Perform: &c.performed, history.Confirm: &c.confirmed, history.Execute: &c.executed,
		history.Withdraw: &c.withdrawn, history.LeadInto: &c.led, history.Verify: &c.verified, history.Cease: &c.ceased,
		history.Conclude: &c.concluded,
	}[k]
}

// NoticeLaw is what the written notice to the petitioner rests on in the present leg (D14).
func (c *Course) NoticeLaw() statute.Provision { return c.leg.NoticeLaw() }

// NoticeDue is by when that notice is due; the zero Deadline while no registration is on record.
func (c *Course) NoticeDue() period.Deadline {
	return reception.Fixed(c.regime, c.leg.NoticeLaw(), c.leg.Registered.On)
}

// step is the step of a kind that belongs to the tier.
func (t *tier) step(k history.Kind) clock.Mark {
	switch k {
	case history.Accept, history.Receive:
		return t.opened
	case history.RequestReview, history.RequestRereview:
		return t.asked
	case history.Issue:
		return t.issued
	case history.Serve:
		return t.served.Mark
	case history.RefuseRequest:
		return t.refused
	}
	return clock.Mark{}
}
