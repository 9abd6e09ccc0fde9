package history

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// History is what is on record of a matter.
type History struct {
	Events   []Event       `json:"events,omitempty"`
	Complete Coverage      `json:"complete,omitzero"` // within it, what is not on record did not happen
	AsOf     calendar.Date `json:"as_of,omitzero"`    // what is still owed is judged on this day; else on that of the last event
}

// Coverage is the time for which somebody declares a record complete (E16): what is not recorded within it did not happen; outside
// it that is unknown. The zero Coverage declares nothing. Its JSON is true for the whole time, or from one day to another as in ISO
// 8601-2, both included: "2018-01-01/..", "../2022-04-30", "2018-01-01/2022-04-30".
type Coverage struct {
	declared bool
	from, to calendar.Date    // no date is an open end
	gap      [2]calendar.Date // the first and the last day of what is on record and cannot be read; no dates if there is nothing
}

// Whole is the declaration that a record is complete from beginning to end.
func Whole() Coverage { return Coverage{declared: true} }

// Within is the declaration that a record is complete from the one day to the other, both included; no date leaves an end open.
// Days in the wrong order declare nothing.
func Within(from, to calendar.Date) Coverage {
	if !to.IsZero() && to.Before(from) {
		return Coverage{}
	}
	return Coverage{declared: true, from: from, to: to}
}

// IsZero reports whether nothing is declared.
func (s Coverage) IsZero() bool { return !s.declared }

// Covers reports whether the record is declared complete from the one day to the other. No date asks for all time before the
// first, or after the last.
func (s Coverage) Covers(from, to calendar.Date) bool {
	ends := s.to.IsZero() || !to.IsZero() && !to.After(s.to)
	clear := s.gap[1].Before(from) || !to.IsZero() && to.Before(s.gap[0]) || s.gap[0].IsZero()
	return s.declared && !from.Before(s.from) && ends && clear
}

// Except is what s declares if what is on record of a day cannot be read: of the days that it can have been, and of those between them
// and others of the kind, nothing is known.
func (s Coverage) Except(day calendar.When) Coverage {
	first, last := day.Earliest(), day.Latest()
	if first.IsZero() || last.IsZero() {
		return Coverage{}
	}
	if !s.gap[0].IsZero() && s.gap[0].Before(first) {
		first = s.gap[0]
	}
	s.gap = [2]calendar.Date{first, s.gap[1].OrLater(last)}
	return s
}

// From is what s declares of the time from a day on.
func (s Coverage) From(d calendar.Date) Coverage {
	if d.After(s.from) {
		s.declared, s.from = s.declared && (s.to.IsZero() || !s.to.Before(d)), d
	}
	return s
}

// Until is the last day, no later than d, that the declaration does not lie before.
func (s Coverage) Until(d calendar.Date) calendar.Date {
	if !s.to.IsZero() && d.After(s.to) {
		return s.to
	}
	return d
}

// MarshalJSON writes the span.
func (s Coverage) MarshalJSON() ([]byte, error) {
	if s == Whole() {
		return []byte("true"), nil
	}
	if !s.declared {
		return []byte("false"), nil
	}
	w, _ := calendar.Between(s.from, s.to)
	return json.Marshal(w)
}

// ReadJSON reads what MarshalJSON writes.
func (s *Coverage) ReadJSON(r *strictjson.Reader) {
	if !r.AtText() {
		strictjson.Bool(&s.declared, r)
		s.from, s.to = calendar.Date{}, calendar.Date{}
		return
	}
	strictjson.Parse(s, r, func(text string) (Coverage, error) {
		w, err := calendar.ParseWhen(text)
		if err != nil || w.IsZero() {
			err = strictjson.Say("write true, false, or a stretch such as 2018-01-01/..", "应写true、false，或者2018-01-01/..等期间")
		}
		return Within(w.Earliest(), w.Latest()), err
	})
}

// Claims lists the claims that the events name, in order; at most [MaxPersons].
func (h *History) Claims() (names []string) {
	for i := range h.Events {
		if name := h.Events[i].Claim; name != "" && len(names) < MaxPersons && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Of returns the record of one claim, which need not name it: the events that name it, and those that name none, as they are to be read.
// The places are those of its events in h.
func (h *History) Of(claim string) (part History, places []int) {
	part = *h
	part.Events = nil
	for i, e := range Settled(h.Events, calendar.Date{}) {
		if e.Corrects == 0 && (e.Claim == "" || e.Claim == claim) {
			e.Claim = ""
			part.Events, places = append(part.Events, e), append(places, i)
		}
	}
	return part, places
}

// By returns the record as of a day, of events that are [Settled]: those that had happened by then, without the corrections that were taken into
// account; and at which places of h they stand. Where nothing is left out it holds the events of h, not a copy.
func (h History) By(day calendar.Date) (past History, places []int) {
	past, places = h, make([]int, 0, len(h.Events))
	past.AsOf = day
	for i := range h.Events {
		if e := &h.Events[i]; !e.On.Earliest().After(day) && (e.Corrects < 1 || e.Corrects > i) {
			places = append(places, i)
		}
	}
	if len(places) < len(h.Events) {
		past.Events = make([]Event, 0, len(places))
		for _, i := range places {
			past.Events = append(past.Events, h.Events[i])
		}
	}
	return past, places
}

// MaxEvents is how many events a matter may have, far more than any has: it bounds the work that one history can ask for, and
// everything that is counted event by event, such as rounds.
const MaxEvents = 1<<16 - 1

// Settled returns the events as they are to be read, with what was recorded by a day, no date for all: each that was corrected is as
// its last correction has it, while the correction keeps its place and is no step; and a request that was refused as late further on
// was made, late or not.
func Settled(events []Event, by calendar.Date) []Event {
	settled := events
	own := func() {
		if len(events) > 0 && &settled[0] == &events[0] {
			settled = slices.Clone(events)
		}
	}
	refused := false
	for i := range events {
		e := &events[i]
		refused = refused || e.Kind == RefuseRequest
		n := e.Corrects
		if n < 1 || n > i || !by.IsZero() && e.Recorded.After(by) {
			continue
		}
		own()
		if again := settled[n-1].Corrects; again > 0 && again < n { // a correction of a correction
			n = again
		}
		settled[i].Corrects = n
		settled[n-1] = events[i]
		settled[n-1].Corrects = 0
	}
	if !refused { // as nearly always
		return settled
	}
	late := false
	for i := len(settled) - 1; i >= 0; i-- {
		switch e := &settled[i]; e.Kind {
		case RefuseRequest:
			late = e.Because == statute.E6
		case Issue, Serve, AcceptRequest, WithdrawRequest, SendBack:
			late = false // it was taken up, or something else followed
		case RequestReview, RequestRereview:
			if late && e.AsMade == 0 {
				own()
				settled[i].AsMade = decision.Yes
			}
			late = false
		}
	}
	return settled
}

// MaxPersons is how many petitioners the events of a matter may name: each of them has days of their own (E21), which every step
// that names one asks for.
const MaxPersons = 100

// Validate returns what is wrong with the events of a history, each by itself, with paths such as events[3].on; of more than
// [MaxEvents] events, or of more than [MaxPersons] persons, that besides.
func Validate(events []Event) statute.Violations {
	if len(events) > MaxEvents {
		return statute.Violations{TooMany()}
	}
	var vs statute.Violations
	persons := map[string]bool{"": true}
	for i := range events {
		path := fmt.Sprintf("events[%d]", i)
		vs = append(vs, events[i].Validate().Under(path)...)
		if events[i].Corrects > i {
			vs = append(vs, statute.Reason{
				EN: "corrects an event that is not before it in the record", ZH: "所更正的事项不在其前",
			}.At(path+".corrects"))
		}
		if who := events[i].Person; !persons[who] {
			if persons[who] = true; len(persons) == MaxPersons+2 {
				vs = append(vs, TooManyPersons().Under(path)...)
			}
		}
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

// TooManyPersons is the violation of an event that names one petitioner more than [MaxPersons].
func TooManyPersons() statute.Violations {
	return statute.Violations{statute.Reason{
		EN: fmt.Sprintf("the events of a matter name at most %d petitioners", MaxPersons), ZH: fmt.Sprintf("一件信访事项至多分别记录%d名信访人", MaxPersons),
	}.At("person")}
}
