// Package receipt says when a claim was received (收到之日), by what is recorded of the whole matter. The limits at reception run from
// then (D1, D2), and those of an organ to which a claim was passed on from its own receipt (D14); that registering late gains nobody a day
// is a safeguard (E12). What a limit comes to is for package period, and whether it was kept for package audit.
package receipt

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Receipt is what the record tells of the receipt of all claims of one matter.
type Receipt struct {
	Petition   calendar.When // of the petition
	Registered calendar.Date // by when the first of the claims was registered; no date if that is not known
}

// With returns the same with one more claim of the matter, by its events.
func (r Receipt) With(events []history.Event) Receipt {
	if k := first(events, history.Register); k >= 0 {
		if day := events[k].On.Latest(); !day.IsZero() && (r.Registered.IsZero() || day.Before(r.Registered)) {
			r.Registered = day
		}
	}
	return r
}

// Of is the day on which a claim was received, as far as the record knows it: that which its registration names, else that of the
// petition. Of one that was added it is some day from then on to its registration.
func (r Receipt) Of(events []history.Event) calendar.When {
	i := first(events, history.Register)
	switch {
	case i < 0:
		return r.Petition
	case !events[i].Received.IsZero():
		return events[i].Received
	case r.MayBeAdded(events[i].On):
		day, _ := calendar.Between(r.Petition.Earliest(), events[i].On.Latest())
		return day
	}
	return r.Petition
}

// MayBeAdded reports whether a claim that was registered on a day, and whose registration does not name the day of its receipt, may have
// been raised after the petition: another one of the matter was registered surely before it. It may have been registered late instead,
// which nobody knows.
func (r Receipt) MayBeAdded(registered calendar.When) bool {
	return !r.Registered.IsZero() && r.Registered.Before(registered.Earliest())
}

// Record is the record of a claim as the limits count it: those at reception run from receipt, and registering late gains nobody
// a day (E12), so the first registration is told the day of receipt unless it names one. Where that tells nothing new it holds the events
// given, not a copy.
func (r Receipt) Record(events []history.Event, complete history.Coverage) history.History {
	h := history.History{Events: events, Complete: complete}
	i := OwnRegistration(events)
	if i < 0 || r.Petition.IsZero() || !events[i].Received.IsZero() || events[i].On.SurelyBefore(r.Petition) {
		return h
	}
	h.Events = slices.Clone(events)
	h.Events[i].Received = r.Of(events)
	return h
}

// OwnRegistration is the place of the registration by the organ that received the petition itself, -1 if there is none: one after a
// transfer is that of another, whose limits run from its own receipt (D14).
func OwnRegistration(events []history.Event) int {
	i := first(events, history.Register)
	if passed := first(events, history.Transfer); passed >= 0 && passed < i {
		return -1
	}
	return i
}

// PassedOn is the day from which the limits of the last organ run to which a claim was passed on by the day asked about: that of its own
// receipt (D14), of which nothing is known while it has not registered the claim. It is the day received where none is passed on by the record.
func PassedOn(events []history.Event, on calendar.Date, received calendar.When) calendar.When {
	for k := range events {
		e := &events[k]
		switch {
		case e.On.Earliest().After(on):
		case e.Kind == history.Transfer:
			received = calendar.When{}
		case e.Kind == history.Register && received.IsZero():
			if received = e.Received; received.IsZero() {
				received = e.On
			}
		}
	}
	return received
}

// Legs are the numbers of the organs that the events of a claim are of: 0 is that of the one that received the petition, and one more each of
// those to which it was passed on (D14). What an organ does that registered the claim before is its own, whoever has the claim by then. It
// is nil where nothing was passed on: then they are all of the first.
func Legs(events []history.Event) []int {
	if first(events, history.Transfer) < 0 {
		return nil
	}
	legs, leg, registered := make([]int, len(events)), 0, make(map[string]int)
	for k := range events {
		e := &events[k]
		name := term.Fold(e.Organ.Name)
		legs[k] = leg
		if own, known := registered[name]; known && e.Kind != history.Register {
			legs[k] = own
		} else if name != "" && e.Kind == history.Register {
			registered[name] = leg
		}
		if e.Kind == history.Transfer {
			leg++
		}
	}
	return legs
}

// first is the place of the first event of a kind, -1 if there is none.
func first(events []history.Event, kind history.Kind) int {
	return slices.IndexFunc(events, func(e history.Event) bool { return e.Kind == kind })
}
