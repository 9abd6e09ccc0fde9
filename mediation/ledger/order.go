package ledger

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Examine returns what in a record of entries cannot be, or hardly be, in the order of its days, given the day of the agreement:
// one of the days is wrong, or something is missing. The entries count all the same.
//
// What was paid before the agreement stands in its terms, as already paid. The event from which a due day counts may lie before it.
func Examine(entries []Entry, agreed calendar.When) []statute.Irregularity {
	first := make(map[precedent]calendar.When) // the day that can be earliest
	for _, e := range entries {
		for _, p := range [...]precedent{{kind: e.Kind}, {receipt: e.Receipt}} {
			if day, held := first[p]; e.Kind != Reversed && (!held || e.Day().Earliest().Before(day.Earliest())) {
				first[p] = e.Day()
			}
		}
	}
	var f statute.Findings
	for i, e := range entries {
		if e.Kind.Rule() == 0 {
			continue // refused where it is entered
		}
		check := func(wrong bool, field string, sure statute.Certainty, en, zh string) {
			if wrong {
				path := fmt.Sprintf("entries[%d].%s", i, field)
				f.Record(path, e.Kind.Rule().Reason(e.Day().Latest(), en, zh), sure)
			}
		}
		check(e.Day().IsZero(), "on", statute.CannotTell,
			"say on which day, or within which days: what was overdue, and interest, hang on it", "须写明日期或者大致日期：是否逾期、利息均取决于此")
		early, ruling := e.Day().SurelyBefore(agreed), e.Kind == Confirmed || e.Kind == SetAside
		check(early && ruling, "on", statute.Violated, "lies before the agreement", "早于协议之日")
		check(early && !ruling && e.Kind != FellDue && e.Kind != Reversed, "on", statute.CannotTell,
			"lies before the agreement: what was done before it belongs in its terms", "早于协议之日：协议之前已经履行的，应当载入协议")
		if p, en, zh := e.restsOn(); p != (precedent{}) {
			day, held := first[p]
			check(!held, "on", statute.CannotTell, "there is no record of "+en, "未见"+zh+"的记录")
			check(held && e.Day().SurelyBefore(day), "on", statute.Violated, "lies before "+en, "早于"+zh)
		}
		check(!e.Until.IsZero() && calendar.On(e.Until).SurelyBefore(e.Day()), "until", statute.CannotTell,
			"the new day is past on the day on which it was given", "新的期限早于给予之日")
	}
	return f.InRecord()
}

// precedent is an entry on which others rest: any of a kind, or that of a receipt.
type precedent struct {
	kind    EntryKind
	receipt string
}

func (e Entry) restsOn() (p precedent, en, zh string) {
	switch e.Kind {
	case SetAside:
		return precedent{kind: Confirmed}, "the ruling that it sets aside", "所撤销的确认裁定"
	case Refunded:
		return precedent{kind: Paid}, "a payment that it gives back", "所退还的付款"
	case Reversed:
		return precedent{receipt: e.Receipt}, "the entry that it corrects", "所更正的记录"
	}
	return precedent{}, "", ""
}

// Day is when it happened, as far as it is known.
func (e Entry) Day() calendar.When {
	if e.On.IsZero() {
		return e.Within
	}
	return calendar.On(e.On)
}

// SameChange reports whether two entries of one day put somebody in the same place, such as the heirs, who stand in it together.
func (e Entry) SameChange(b Entry) bool {
	b.Party, b.Receipt, b.Within = e.Party, e.Receipt, e.Within
	return e == b && (e.Kind == CreditorChanged || e.Kind == DebtorChanged)
}

// StepIn returns the names with the new one in the place of the old one, or beside it; nobody twice.
func StepIn(names []string, old, party string, beside bool) []string {
	names = slices.Clone(names)
	at, known := slices.Index(names, old), slices.Contains(names, party)
	switch {
	case at < 0 || beside && known:
	case beside:
		names = append(names, party)
	case known:
		names = slices.Delete(names, at, at+1)
	default:
		names[at] = party
	}
	return names
}
