package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Case is where one matter stands after the events applied to it: its course, with all that follows from it in words. It is a value:
// [Case.Apply] returns a new one, and two cases never change one another. It keeps no history; the events are the record, and the Case
// follows from them. The zero Case belongs to no place, and nothing can be applied to it: start with [New], [Replay] or [Resume].
// What it came to, such as its Stage and its Round, are methods of [course.Course].
type Case struct {
	course.Course
}

// New returns a case of which nothing is recorded yet, under the law of its place. From now on all is recorded: what is not
// applied did not happen. For a record with holes see [Resume].
func New(r *regime.Regime) Case {
	return Begin(r, history.Whole())
}

// Replay applies a history in order, of which everything is on record: what is not in it did not happen. Where a step is
// malformed it returns the violations of the whole history, with paths such as events[3].on; where a step is not allowed, a
// [*TransitionError] with its index, and the case as it stood before it. More than [history.MaxEvents] events are a violation
// too, and none of them is applied. It keeps nothing of events, and does not allocate while all goes well and no hearing is held.
func Replay(r *regime.Regime, events []history.Event) (c Case, err error) {
	return Resume(r, history.History{Complete: history.Whole(), Events: events})
}

// Begin returns a case of which nothing is applied yet, for a record that is complete for some time only, or not at all.
func Begin(r *regime.Regime, complete history.Coverage) (c Case) {
	course.Begin(&c.Course, r, complete)
	return c
}

// Resume is Replay for a history as it is: what it does not hold is unknown, but for the time for which it is declared complete (E16).
func Resume(r *regime.Regime, h history.History) (c Case, err error) {
	course.Begin(&c.Course, r, h.Complete)
	if len(h.Events) > history.MaxEvents {
		return c, history.Validate(h.Events).Err()
	}
	err = c.replay(history.Settled(h.Events, calendar.Date{}), nil)
	return c, err
}

// replay takes the events in order that are to be kept, up to one that is not allowed.
func (c *Case) replay(events []history.Event, keep func(*history.Event) bool) error {
	for i := range events {
		if e := &events[i]; keep != nil && !keep(e) || course.Take(&c.Course, e) {
			continue
		}
		if refused, ok := why(*c, events[i]).(*TransitionError); ok {
			refused.Index = i
			return refused
		}
		return history.Validate(events).Err()
	}
	return nil
}

// Apply returns the case after e, the only way to move it. If e itself is malformed, or one event more than a matter may have
// ([history.MaxEvents]), the error is [statute.Violations], all of them; if the table does not allow e now it is a
// [*TransitionError] with all that is missing. Either way the case returned is c unchanged. A correction, which changes what an event
// before it says, is read by [Replay] and [Resume] alone: a case keeps no events.
func (c Case) Apply(e history.Event) (Case, error) {
	moved := c
	if e.Corrects == 0 && course.Take(&moved.Course, &e) {
		return moved, nil
	}
	return c, why(c, e)
}

// why says why c does not take e. It has copies of both, so that what goes well leaves nothing behind.
func why(c Case, e history.Event) error {
	if vs := c.malformed(&e); len(vs) > 0 {
		return vs
	}
	var v procedure.Footing
	c.Ask(&e, &v)
	return &TransitionError{Index: c.Events(), From: c.Stage(), Event: e, of: c, footing: v}
}

// malformed says what is wrong with e whatever the table says.
func (c *Case) malformed(e *history.Event) statute.Violations {
	switch vs := e.Validate(); {
	case len(vs) > 0:
		return vs
	case c.Events() == history.MaxEvents:
		return statute.Violations{history.TooMany()}
	case e.Corrects == 0 && c.Misplaced(e):
		return history.TooManyPersons()
	case e.Corrects != 0:
		return statute.Violations{statute.Reason{
			EN: "a correction is read with the record that it corrects: replay that", ZH: "更正须与所更正的记录一并读取，请重放全部记录",
		}.At("corrects")}
	}
	return nil
}

// Allows reports whether e can happen now. [Case.WhyNot] says why not.
func (c Case) Allows(e history.Event) bool {
	return e.Corrects == 0 && course.Take(&c.Course, &e) // c is a copy
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
	var v procedure.Footing
	c.Ask(&e, &v)
	if !v.Refused() {
		return nil
	}
	return c.missing(&e, &v)
}
