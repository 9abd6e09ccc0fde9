package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Replay applies a history in order, of which everything is on record: what is not in it did not happen. Where a step is
// malformed it returns the violations of the whole history, with paths such as events[3].on; where a step is not allowed, a
// [*TransitionError] with its index, and the case as it stood before it. More than [history.MaxEvents] events are a violation
// too, and none of them is applied. It keeps nothing of events, and does not allocate while all goes well and no hearing is held.
func Replay(r *regime.Regime, events []history.Event) (Case, error) {
	return Resume(r, history.History{Events: events, Complete: history.Whole()})
}

// Begin returns a case of which nothing is applied yet, for a record that is complete for some time only, or not at all.
func Begin(r *regime.Regime, complete history.Coverage) (c Case) {
	c.regime, c.complete, c.stage, c.round = r, complete, Unregistered, 1
	return c
}

// Resume is Replay for a history as it is: what it does not hold is unknown, but for the time for which it is declared complete (E16).
func Resume(r *regime.Regime, h history.History) (c Case, err error) {
	c.regime, c.complete, c.stage, c.round = r, h.Complete, Unregistered, 1
	if len(h.Events) > history.MaxEvents {
		return c, history.Validate(h.Events).Err()
	}
	events := history.Corrected(h.Events, calendar.Date{})
	for i := range events {
		if !c.follow(events, i) {
			return c, stopped(c, events, i)
		}
	}
	return c, nil
}

// follow takes the event at i. A request that the record shows to have been refused as late was made: it is read so, late or not.
func (c *Case) follow(events []history.Event, i int) bool {
	if c.take(&events[i]) {
		return true
	}
	made := events[i]
	if made.Kind != history.RequestReview && made.Kind != history.RequestRereview {
		return false
	}
	for _, e := range events[i+1:] {
		if e.Kind == history.RefuseRequest {
			made.AsMade = decision.Yes
			return e.Because == statute.E6 && c.take(&made)
		}
		if e.Kind != history.Receive && tierKinds.has(e.Kind) {
			break // it was taken up, or something else followed
		}
	}
	return false
}

// stopped says why the event at i, which c does not take, ends the history there.
func stopped(c Case, events []history.Event, i int) error {
	err := why(c, events[i])
	if refused, ok := err.(*TransitionError); ok {
		refused.Index = i
		return refused
	}
	return history.Validate(events).Err()
}

// Apply returns the case after e, the only way to move it. If e itself is malformed, or one event more than a matter may have
// ([history.MaxEvents]), the error is [statute.Violations], all of them; if the table does not allow e now it is a
// [*TransitionError] with all that is missing. Either way the case returned is c unchanged. A correction, which changes what an event
// before it says, is read by [Replay] and [Resume] alone: a case keeps no events.
func (c Case) Apply(e history.Event) (Case, error) {
	moved := c
	if err := moved.apply(&e); err != nil {
		return c, err
	}
	return moved, nil
}

// apply changes c, or leaves it as it is and says why.
func (c *Case) apply(e *history.Event) error {
	if e.Corrects == 0 && c.take(e) {
		return nil
	}
	return why(*c, *e)
}

// why says why c does not take e. It has copies of both, so that what goes well leaves nothing behind.
func why(c Case, e history.Event) error {
	if vs := c.malformed(&e); len(vs) > 0 {
		return vs
	}
	v := c.ask(&e)
	return &TransitionError{From: c.stage, Event: e, Missing: c.missing(&e, &v), Ways: c.ways(history.Cited(e.On))}
}

// malformed says what is wrong with e whatever the table says.
func (c *Case) malformed(e *history.Event) statute.Violations {
	if vs := e.Validate(); len(vs) > 0 {
		return vs
	}
	if c.events == history.MaxEvents {
		return statute.Violations{history.TooMany()}
	}
	if c.crowded(e) {
		return history.TooManyPersons()
	}
	if e.Corrects != 0 {
		return statute.Violations{statute.Reason{
			EN: "a correction is read with the record that it corrects: replay that", ZH: "更正须与所更正的记录一并读取，请重放全部记录",
		}.At("corrects")}
	}
	return nil
}

// Allows reports whether e can happen now. [Case.WhyNot] says why not.
func (c Case) Allows(e history.Event) bool {
	if !e.WellFormed() || c.events == history.MaxEvents || c.misplaced(&e) || e.Corrects != 0 {
		return false
	}
	v := c.ask(&e)
	return !v.refused()
}

// WhyNot says why e cannot happen now, nearest first: exactly what [Case.Apply] would refuse it for, or what is malformed
// about it. It is nil if e is allowed.
func (c Case) WhyNot(e history.Event) []Missing {
	var ms []Missing
	for _, v := range c.malformed(&e) {
		v.EN, v.ZH = v.Path+": "+v.EN, v.Path+"："+v.ZH
		ms = append(ms, lack(0, v.Reason, 0))
	}
	if len(ms) > 0 {
		return ms
	}
	v := c.ask(&e)
	if !v.refused() {
		return nil
	}
	return c.missing(&e, &v)
}
