package escalation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Case is where one matter stands after the events applied to it, with the facts that the next step depends on. It is a
// value: [Case.Apply] returns a new one. It keeps no history; the events are the record, and the Case follows from them.
// The zero Case belongs to no place, and nothing can be applied to it: start with [New] or [Replay].
type Case struct {
	regime   *regime.Regime
	hearings []hearing
	facts
}

// facts are what is recorded of a matter, but for its hearings.
type facts struct {
	stage  Stage
	round  uint8 // 1, and one more each time the matter is sent back
	ground regime.Ground
	last   calendar.Date // of the event applied last

	registered, notified, transferred       calendar.Date
	settled, performed, confirmed, executed calendar.Date
	withdrawn, led, verified, concluded     calendar.Date

	tiers [3]tier
}

// tier is what is recorded of one tier in the present round.
type tier struct {
	organ    regime.Organ
	notice   RemedyNotice  // what the opinion told of the next remedy
	asked    calendar.Date // the request for it
	opened   calendar.Date // acceptance of the matter, or receipt of the request: the opinion's limit runs from it
	handed   calendar.Date // the file, by the organ of the tier below, where a regulation asks for that
	accepted calendar.Date // of the request, likewise
	issued   calendar.Date
	served   calendar.Date

	extension   int16 // days
	set         int16 // days set for a new opinion when the matter was sent back
	late        bool  // the request came late and was let in on its excuse
	result      Result
	disposition Disposition
	states      Contents
	recused     decision.Tri
}

// hearing is a stretch of days. It is kept apart since there may be any number, and mostly there is none.
type hearing struct {
	tier     regime.Tier
	from, to calendar.Date
}

// New returns a case of which nothing is recorded yet, under the law of its place.
func New(r *regime.Regime) Case { return Case{regime: r, facts: facts{stage: Unregistered, round: 1}} }

// Replay applies a history in order. Where a step is malformed it returns the violations of the whole history, with
// paths such as events[3].on; where a step is not allowed, a [*TransitionError] with its index, and the case as it stood
// before it. It keeps nothing of events, and does not allocate while all goes well and no hearing is held.
func Replay(r *regime.Regime, events []Event) (c Case, err error) {
	c.regime, c.stage, c.round = r, Unregistered, 1
	for i := range events {
		if err := c.apply(&events[i]); err != nil {
			return c, stopped(events, i, err)
		}
	}
	return c, nil
}

func stopped(events []Event, i int, err error) error {
	if refused, ok := err.(*TransitionError); ok {
		refused.Index = i
		return refused
	}
	return validateAll(events).Err()
}

// Apply returns the case after e, the only way to move it. If e itself is malformed the error is [statute.Violations],
// all of them; if the table does not allow e now it is a [*TransitionError] with all that is missing. Either way the
// case returned is c unchanged.
func (c Case) Apply(e Event) (Case, error) {
	moved := c
	moved.hearings = c.hearings[:len(c.hearings):len(c.hearings)] // so that two cases never share what is appended
	if err := moved.apply(&e); err != nil {
		return c, err
	}
	return moved, nil
}

// step is an event about to be applied, with what the guards look at: the law of its day and the tier at hand.
type step struct {
	*Case
	e   *Event
	law regime.Law
	at  *tier       // of the stage; before acceptance and after conclusion the first
	in  regime.Tier // the tier that at belongs to; zero before acceptance and after conclusion
}

// Allows reports whether e can happen now. [Case.WhyNot] says why not.
func (c Case) Allows(e Event) bool {
	law, governed := c.regime.On(e.On)
	s := step{&c, &e, law, c.at(), c.stage.Tier()}
	r := rowFor(c.stage, e.Kind)
	return e.wellFormed() && governed && r != nil && s.failing(r) == 0
}

// apply changes c, or leaves it as it is and says why.
func (c *Case) apply(e *Event) error {
	if !e.wellFormed() {
		return e.Validate().Err()
	}
	law, governed := c.regime.On(e.On)
	if !governed {
		return c.refuse(e, nil, 1<<Governed)
	}
	r := rowFor(c.stage, e.Kind)
	if r == nil || r.guards != 0 || e.Tier != 0 || e.On.Before(c.last) { // else no guard is left that could fail
		var s step // set field by field: a literal would be built aside and copied, which costs more than all guards
		s.Case, s.e, s.law, s.at, s.in = c, e, law, c.at(), c.stage.Tier()
		if failing := s.failing(r); r == nil || failing != 0 {
			return c.refuse(e, r, failing)
		}
	}
	c.record(e)
	if r.to != 0 {
		c.stage = r.to
	}
	c.last = e.On
	return nil
}

// at returns the tier of the stage; before acceptance and after conclusion the first.
func (c *Case) at() *tier { return &c.tiers[max(c.stage.Tier(), regime.Handling)-1] }

// record notes what the event brings. The table has allowed it. What is wide is copied in an assignment of its own: beside
// another it would be copied twice.
func (c *Case) record(e *Event) {
	t, in := c.at(), c.stage.Tier()
	switch e.Kind {
	case Register:
		c.registered = e.On
	case Notify:
		c.notified = e.On
	case Transfer:
		c.transferred = e.On
	case Accept:
		t.opened = e.On
		t.organ = e.Organ
	case Extend:
		t.extension = int16(e.Days)
	case Hear:
		c.hearings = append(c.hearings, hearing{in, e.On, e.Until})
	case Issue:
		t.issued = e.On
		t.result, t.disposition, t.states, t.recused = e.Result, e.Disposition, e.States, e.Recused
		t.notice = e.Notice
		t.name(&e.Organ)
	case Serve:
		t.served = e.On
	case RequestReview, RequestRereview:
		c.recordRequest(e)
	case Receive:
		t.opened = e.On
		t.name(&e.Organ)
	case HandOver:
		t.handed = e.On
	case AcceptRequest:
		t.accepted = e.On
	case RefuseRequest:
		*t = tier{}
		c.hearings = slices.DeleteFunc(slices.Clone(c.hearings), func(h hearing) bool { return h.tier == in })
	case SendBack:
		c.recordRemand(e)
	case Settle:
		c.settled, c.performed, c.confirmed = e.On, calendar.Date{}, calendar.Date{}
	case Perform:
		c.performed = e.On
	case Confirm:
		c.confirmed = e.On
	case Execute:
		c.executed = e.On
	case Withdraw:
		c.withdrawn = e.On
	case LeadInto:
		c.led = e.On
	case Verify:
		c.verified = e.On
	case Conclude:
		c.ground, c.concluded = e.Ground, e.On
	}
}

// recordRequest opens the tier that is asked for. Whoever asks for it takes back a withdrawal, and undoes a conclusion
// that left the window open.
func (c *Case) recordRequest(e *Event) {
	t := regime.Review
	if e.Kind == RequestRereview {
		t = regime.Rereview
	}
	asked := c.tier(t)
	asked.late = e.Excuse != 0 && c.lapsed(t, e.On)
	asked.asked = e.On
	asked.organ = e.Organ
	c.withdrawn, c.ground, c.concluded = calendar.Date{}, 0, calendar.Date{}
}

// recordRemand starts a new round at the handling organ, with the time set for it, if one was.
func (c *Case) recordRemand(e *Event) {
	c.tiers = [3]tier{{organ: c.tiers[0].organ, opened: e.On, set: int16(e.Days)}}
	c.hearings, c.executed = nil, calendar.Date{}
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
