package dossier

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// courtEntries are the rulings that events and court records tell and the ledger does not, as entries of the ledger: what was paid late
// after a ruling bears interest (A10), and nothing rests on one that was set aside (J15). A ruling takes effect by its service, of which
// events know nothing: its own day is taken, and whether it was served later is asked; see [examiner.rulings].
func (m *matter) courtEntries(c *Demand) []ledger.Entry {
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
	if !booked(c, ledger.Confirmed) {
		for k := range c.Events {
			if e := &c.Events[k]; e.Kind == history.Confirm && m.counts(c, dayOf(e)) {
				add(ledger.Confirmed, dayOf(e))
			}
		}
	}
	if len(list) == 0 && !booked(c, ledger.Confirmed) || booked(c, ledger.SetAside) {
		return list
	}
	for _, found := range c.Agreement.Court {
		if found.What == agreement.RulingSetAside && !found.On.IsZero() {
			add(ledger.SetAside, found.On)
		}
	}
	return list
}

// counts reports whether interest is counted from a ruling of the day: some last day of it is known, it is not surely before the agreement,
// and no court found that the agreement binds nobody.
func (m *matter) counts(c *Demand, ruled calendar.When) bool {
	day := ruled.Latest()
	return c.Agreement.Confirmed(day, day) && !ruled.SurelyBefore(c.Agreement.Reached)
}

// taken reports whether interest is counted from the day of a ruling that the events alone record.
func (m *matter) taken(c *Demand) bool {
	return !booked(c, ledger.Confirmed) && slices.ContainsFunc(c.Events, func(e history.Event) bool {
		return e.Kind == history.Confirm && m.counts(c, dayOf(&e))
	})
}

// fromRuling says from when the interest on a ruling that the ledger does not record is counted.
func fromRuling(on calendar.Date) statute.Reason {
	return statute.A10.Reason(on,
		"the ledger does not say on which day the ruling took effect: interest for late payment is counted from the day of the ruling; it takes"+
			" effect by its service, which may be later",
		"台账未记载裁定何日生效：迟延履行利息暂自裁定之日起计算；裁定自送达时生效，可能更晚，须核实")
}

func booked(c *Demand, kind ledger.EntryKind) bool {
	return slices.ContainsFunc(c.Entries, func(e ledger.Entry) bool { return e.Kind == kind })
}
