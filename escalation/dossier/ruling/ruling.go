// Package ruling enters into a ledger what the rest of a dossier tells of the court rulings on its agreement (司法确认).
package ruling

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Entries are the rulings that the events and the court records of the agreement tell and its ledger does not: what is paid late after a
// ruling bears interest (A10), and nothing rests on one that was set aside (J15). A ruling takes effect by its service, of which events
// know nothing: its own day is taken, and whether it was served later is to be asked; see [Asked].
func Entries(a agreement.Agreement, events []history.Event, kept []ledger.Entry) []ledger.Entry {
	var list []ledger.Entry
	add := func(kind ledger.EntryKind, day calendar.When) {
		e := ledger.Entry{Kind: kind}
		if exact, ok := day.Exact(); ok {
			e.On = exact
		} else {
			e.Within = day
		}
		list = append(list, e)
	}
	if !holds(kept, ledger.Confirmed) {
		for i := range events {
			if e := &events[i]; e.Kind == history.Confirm && counts(a, e.On) {
				add(ledger.Confirmed, e.On)
			}
		}
		if len(list) == 0 {
			return nil
		}
	}
	if holds(kept, ledger.SetAside) {
		return list
	}
	for _, found := range a.Court {
		if found.What == agreement.RulingSetAside && !found.On.IsZero() {
			add(ledger.SetAside, found.On)
		}
	}
	return list
}

// counts reports whether interest is counted from a ruling of the day: some last day of it is known, it is not surely before the agreement,
// and no court found that the agreement binds nobody.
func counts(a agreement.Agreement, ruled calendar.When) bool {
	day := ruled.Latest()
	return a.Confirmed(day, day) && !ruled.SurelyBefore(a.Reached)
}

// Given is the day of the ruling that confirms the agreement, by the first of the events that tells of one by the day asked about, else by the
// ledger; it is zero while there is none.
func Given(events []history.Event, kept []ledger.Entry, on calendar.Date) (given calendar.When) {
	for i := range events {
		e := &events[i]
		if e.Kind == history.Confirm && !e.On.Earliest().After(on) && (given.IsZero() || e.On.Latest().Before(given.Latest())) {
			given = e.On
		}
	}
	for _, e := range kept {
		if given.IsZero() && e.Kind == ledger.Confirmed && !e.Day().Earliest().After(on) {
			given = e.Day()
		}
	}
	return given
}

// SetAside reports whether a ruling that was given confirms the agreement no longer on a day, by what courts found by then or by the ledger.
func SetAside(a agreement.Agreement, given calendar.When, kept []ledger.Entry, on calendar.Date) bool {
	if given.IsZero() {
		return false
	}
	ruled := given.Latest() // by when it can have taken effect at the latest
	if ruled.IsZero() || ruled.After(on) {
		ruled = on
	}
	return !a.Confirmed(ruled, on) || slices.ContainsFunc(kept, func(e ledger.Entry) bool {
		return e.Kind == ledger.SetAside && !e.Day().Earliest().After(on)
	})
}

func holds(kept []ledger.Entry, kind ledger.EntryKind) bool {
	return slices.ContainsFunc(kept, func(e ledger.Entry) bool { return e.Kind == kind })
}

// Taken reports whether [Entries] takes the day of a ruling for that of its effect.
func Taken(a agreement.Agreement, events []history.Event, kept []ledger.Entry) bool {
	return holds(Entries(a, events, kept), ledger.Confirmed)
}

// Asked says from when the interest on a ruling is counted that [Entries] takes from the events, and what is to be asked of it.
func Asked(on calendar.Date) statute.Reason {
	return statute.A10.Reason(on,
		"the ledger does not say on which day the ruling took effect: interest for late payment is counted from the day of the ruling; it takes"+
			" effect by its service, which may be later",
		"台账未记载裁定何日生效：迟延履行利息暂自裁定之日起计算；裁定自送达时生效，可能更晚，须核实")
}
