package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Case is where one matter stands after the events applied to it, with the facts that the next step depends on. It is a
// value: [Case.Apply] returns a new one, and two cases never change one another. It keeps no history; the events are the
// record, and the Case follows from them. The zero Case belongs to no place, and nothing can be applied to it: start with
// [New] or [Replay].
type Case struct {
	regime   *regime.Regime
	hearings [regime.Rereview]*hearing // of each tier in the present round, the last one first
	facts
}

// facts are what is recorded of a matter, but for its hearings.
type facts struct {
	stage  Stage
	events uint16 // how many were applied, at most history.MaxEvents
	round  uint16 // 1, and one more each time the matter is sent back; so never more than there were events
	ground regime.Ground
	last   calendar.Date // of the event applied last

	registered, notified, transferred           calendar.Date
	settled, performed, confirmed, executed     calendar.Date
	withdrawn, led, verified, ceased, concluded calendar.Date

	tiers [3]tier
}

// tier is what is recorded of one tier in the present round.
type tier struct {
	organ    regime.Organ
	notice   history.RemedyNotice // what the opinion told of the next remedy
	asked    calendar.Date        // the request for it
	opened   calendar.Date        // acceptance of the matter, or receipt of the request: the opinion's limit runs from it
	handed   calendar.Date        // the file, by the organ of the tier below, where a regulation asks for that
	accepted calendar.Date        // the request, where a regulation asks for a decision on that
	issued   calendar.Date
	served   calendar.Date

	extension   int16 // days
	set         int16 // days set for a new opinion when the matter was sent back
	late        bool  // the request came late and was let in on its excuse
	result      history.Result
	disposition history.Disposition
	states      history.Contents
	recused     decision.Tri
}

// hearing is a stretch of days, both included, of a hearing or of what else may stop the count, and the stretch of the same tier
// before it. Mostly there is none, and a list that only grows at its head is shared by all cases that have it.
type hearing struct {
	from, to calendar.Date
	before   *hearing
	stops    history.StopCause // zero for a hearing
}

// New returns a case of which nothing is recorded yet, under the law of its place.
func New(r *regime.Regime) Case { return Case{regime: r, facts: facts{stage: Unregistered, round: 1}} }

// Stage returns where the matter stands after the events applied.
func (c Case) Stage() Stage { return c.stage }

// Last returns the day of the event applied last, no date if none was.
func (c Case) Last() calendar.Date { return c.last }

// Regime returns the law of the place.
func (c Case) Regime() *regime.Regime { return c.regime }

// Above returns who may decide tier t after the organ that decided the tier below it, by the law of the day on; unknown
// for the first tier, and where that organ is not recorded.
func (c Case) Above(t regime.Tier, on calendar.Date) regime.Superiors {
	if t < regime.Review || t > regime.Rereview {
		return regime.Superiors{}
	}
	law, _ := c.regime.On(on)
	return law.Above(c.tier(t - 1).organ)
}

// step is an event about to happen, with what the guards look at: the law of its day and the tier at hand.
type step struct {
	*Case
	e   *history.Event
	law regime.Law
	at  *tier       // of the stage; before acceptance and after conclusion the first
	in  regime.Tier // the tier that at belongs to; zero before acceptance and after conclusion
}

// ask returns the row of the table for e, which is well formed, nil if there is none, and the guards that do not hold: e is
// allowed where there is a row and none fails.
func (c *Case) ask(e *history.Event) (*row, guards) {
	law, governed := c.regime.On(e.On)
	if !governed {
		return nil, 1 << Governed
	}
	r := rowFor(c.stage, e.Kind)
	if r != nil && r.guards == 0 && e.Tier == 0 && !e.On.Before(c.last) {
		return r, 0 // no guard is left that could fail
	}
	var s step // field by field: a literal is built aside and copied, which makes a replay slower by a quarter
	s.Case, s.e, s.law, s.at, s.in = c, e, law, c.at(), c.stage.Tier()
	return r, s.failing(r)
}

// take changes c by e, or leaves it as it is and reports that e is malformed, one too many, or not allowed.
func (c *Case) take(e *history.Event) bool {
	if !e.WellFormed() || c.events == history.MaxEvents {
		return false
	}
	r, failing := c.ask(e)
	if r == nil || failing != 0 {
		return false
	}
	c.record(e)
	if r.to != 0 {
		c.stage = r.to
	}
	c.last = e.On
	c.events++
	return true
}

// at returns the tier of the stage; before acceptance and after conclusion the first.
func (c *Case) at() *tier { return &c.tiers[max(c.stage.Tier(), regime.Handling)-1] }

// record notes what the event brings. The table has allowed it. An organ or a notice has an assignment of its own: beside
// another it is copied twice.
func (c *Case) record(e *history.Event) {
	t, in := c.at(), c.stage.Tier()
	switch e.Kind {
	case history.Register:
		c.registered = e.On
	case history.Notify:
		c.notified = e.On
	case history.Transfer:
		c.transferred = e.On
	case history.Accept:
		t.opened = e.On
		t.organ = e.Organ
	case history.Extend:
		t.extension = int16(e.Days)
	case history.Hear, history.Stop:
		c.hearings[in-1] = &hearing{e.On, e.Until, c.hearings[in-1], e.Cause}
	case history.Issue:
		t.issued = e.On
		t.notice = e.Notice
		t.result, t.disposition, t.states, t.recused = e.Result, e.Disposition, e.States, e.Recused
		t.name(&e.Organ)
	case history.Serve:
		t.served = e.On
	case history.RequestReview, history.RequestRereview:
		c.recordRequest(e)
	case history.Receive:
		t.opened = e.On
		t.name(&e.Organ)
	case history.HandOver:
		t.handed = e.On
	case history.AcceptRequest:
		t.accepted = e.On
	case history.RefuseRequest:
		*t, c.hearings[in-1] = tier{}, nil
	case history.SendBack:
		c.recordRemand(e)
	case history.Settle:
		c.settled, c.performed, c.confirmed = e.On, calendar.Date{}, calendar.Date{}
	case history.Perform:
		c.performed = e.On
	case history.Confirm:
		c.confirmed = e.On
	case history.Execute:
		c.executed = e.On
	case history.Withdraw:
		c.withdrawn = e.On
	case history.LeadInto:
		c.led = e.On
	case history.Cease:
		c.ceased = e.On
	case history.Verify:
		c.verified = e.On
	case history.Conclude:
		c.ground, c.concluded = e.Ground, e.On
	}
}

// recordRequest opens the tier that is asked for. Asking for it takes back a withdrawal, and undoes a conclusion that left the
// window open.
func (c *Case) recordRequest(e *history.Event) {
	t := regime.Review
	if e.Kind == history.RequestRereview {
		t = regime.Rereview
	}
	asked := c.tier(t)
	asked.late = e.Excuse != 0 && c.lapsed(t, e.On)
	asked.asked = e.On
	asked.organ = e.Organ
	c.withdrawn, c.ground, c.concluded = calendar.Date{}, 0, calendar.Date{}
}

// recordRemand starts a new round at the handling organ, with the time set for it, if one was.
func (c *Case) recordRemand(e *history.Event) {
	c.tiers = [3]tier{{organ: c.tiers[0].organ, opened: e.On, set: int16(e.Days)}}
	c.hearings, c.executed = [regime.Rereview]*hearing{}, calendar.Date{}
	c.round++
}

// name notes which organ decides the tier, if that was said.
func (t *tier) name(o *regime.Organ) {
	if !o.IsZero() {
		t.organ = *o
	}
}

// tier returns what is recorded of a tier.
func (c *Case) tier(t regime.Tier) *tier { return &c.tiers[t-1] }
