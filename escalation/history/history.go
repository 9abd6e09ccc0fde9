package history

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// History is what is on record of a matter.
type History struct {
	Events   []Event       `json:"events,omitzero"`
	Complete bool          `json:"complete,omitempty"` // what is not on record did not happen
	AsOf     calendar.Date `json:"as_of,omitzero"`     // what is still owed is judged on this day; else on that of the last event
}

// MaxEvents is how many events a matter may have, far more than any has: it bounds the work that one history can ask for, and
// everything that is counted event by event, such as rounds.
const MaxEvents = 1<<16 - 1

// Validate returns what is wrong with the events of a history, each by itself, with paths such as events[3].on; of more than
// [MaxEvents] events that alone.
func Validate(events []Event) statute.Violations {
	if len(events) > MaxEvents {
		return statute.Violations{TooMany()}
	}
	var vs statute.Violations
	for i := range events {
		vs = append(vs, events[i].Validate().Under(fmt.Sprintf("events[%d]", i))...)
	}
	return vs
}

// TooMany is the violation of a history of more than [MaxEvents] events. It rests on no rule of law: the bound is the
// library's.
func TooMany() statute.Violation {
	return statute.Reason{
		EN: fmt.Sprintf("a matter has at most %d events", MaxEvents), ZH: fmt.Sprintf("一件信访事项最多记录%d个事件", MaxEvents),
	}.At("events")
}
