package ruling_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/ruling"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Interest rests on a ruling that confirmed this agreement, from its day on (A10), and on none that was set aside (J15). What the ledger
// holds itself is not taken from the events.
func TestEntriesOfARuling(t *testing.T) {
	july := func(day int) calendar.Date { return calendar.MustDate(2023, time.July, day) }
	month, _ := calendar.InMonth(2023, time.July)
	confirmed := func(day int) ledger.Entry { return ledger.Entry{Kind: ledger.Confirmed, On: july(day)} }
	aside := ledger.Entry{Kind: ledger.SetAside, On: july(30)}
	setAside := []agreement.CourtRecord{{What: agreement.RulingSetAside, On: calendar.On(july(30))}}
	for name, c := range map[string]struct {
		ruled calendar.When
		kind  history.Kind // zero: a ruling
		court []agreement.CourtRecord
		kept  []ledger.Entry
		want  []ledger.Entry
	}{
		"the day after the agreement":        {ruled: calendar.On(july(11)), want: []ledger.Entry{confirmed(11)}},
		"the day of the agreement":           {ruled: calendar.On(july(10)), want: []ledger.Entry{confirmed(10)}},
		"before it: of another":              {ruled: calendar.On(july(9))},
		"some day of the month":              {ruled: month, want: []ledger.Entry{{Kind: ledger.Confirmed, Within: month}}},
		"on no day known":                    {},
		"on no last day known":               {ruled: calendar.NotBefore(july(11))},
		"no ruling, another step":            {kind: history.Perform, ruled: calendar.On(july(11))},
		"found void":                         {ruled: calendar.On(july(11)), court: []agreement.CourtRecord{{What: agreement.FoundVoid, On: calendar.On(july(20))}}},
		"set aside":                          {ruled: calendar.On(july(11)), court: setAside, want: []ledger.Entry{confirmed(11), aside}},
		"set aside, no day known":            {ruled: calendar.On(july(11)), court: []agreement.CourtRecord{{What: agreement.RulingSetAside}}},
		"in the ledger, set aside on no day": {court: []agreement.CourtRecord{{What: agreement.RulingSetAside}}, kept: []ledger.Entry{confirmed(12)}},
		"set aside, as the ledger says":      {ruled: calendar.On(july(11)), court: setAside, kept: []ledger.Entry{aside}, want: []ledger.Entry{confirmed(11)}},
		"in the ledger, and then set aside":  {ruled: calendar.On(july(11)), court: setAside, kept: []ledger.Entry{confirmed(12)}, want: []ledger.Entry{aside}},
		"set aside, and never made":          {kind: history.Perform, court: setAside},
	} {
		if c.kind == 0 {
			c.kind = history.Confirm
		}
		a := agreement.Agreement{Reached: calendar.On(july(10)), Court: c.court}
		events := []history.Event{{Kind: c.kind, On: c.ruled}}
		assert.Equal(t, c.want, ruling.Entries(a, events, c.kept), name)
		taken := len(c.want) > 0 && c.want[0].Kind == ledger.Confirmed
		assert.Equal(t, taken, ruling.Taken(a, events, c.kept), name)
	}
}

// The ruling is the first that the events tell of by the day, else that of the ledger.
func TestGiven(t *testing.T) {
	july := func(day int) calendar.Date { return calendar.MustDate(2023, time.July, day) }
	events := []history.Event{{Kind: history.Perform, On: calendar.On(july(1))}, {Kind: history.Confirm, On: calendar.On(july(12))}, {Kind: history.Confirm, On: calendar.On(july(11))}}
	kept := []ledger.Entry{{Kind: ledger.Paid, On: july(2)}, {Kind: ledger.Confirmed, On: july(5)}}
	for day, want := range map[int]calendar.When{10: {}, 11: calendar.On(july(11)), 12: calendar.On(july(11))} {
		assert.Equal(t, want, ruling.Given(events, nil, july(day)), day)
	}
	assert.Equal(t, calendar.On(july(5)), ruling.Given(events, kept, july(10)), "of the ledger")
	assert.Equal(t, calendar.On(july(11)), ruling.Given(events, kept, july(11)), "the events go before")
	assert.Zero(t, ruling.Given(nil, kept, july(4)))
}

// A ruling no longer stands from the day on which a court set it aside or the ledger says so; one that was never given was not set aside (J15).
func TestSetAside(t *testing.T) {
	july := func(day int) calendar.Date { return calendar.MustDate(2023, time.July, day) }
	given := calendar.On(july(12))
	court := agreement.Agreement{Reached: calendar.On(july(10)), Court: []agreement.CourtRecord{{What: agreement.RulingSetAside, On: calendar.On(july(30))}}}
	kept := []ledger.Entry{{Kind: ledger.SetAside, On: july(30)}}
	for day, want := range map[int]bool{29: false, 30: true, 31: true} {
		assert.Equal(t, want, ruling.SetAside(court, given, nil, july(day)), day)
		assert.Equal(t, want, ruling.SetAside(agreement.Agreement{}, given, kept, july(day)), day)
		assert.False(t, ruling.SetAside(court, calendar.When{}, kept, july(day)), day)
	}
}
