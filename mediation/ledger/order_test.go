package ledger_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// G11: order is examined wherever days meet, on the day before, the day itself and the day after; a day known roughly is held
// against nobody.
func TestExamineOrder(t *testing.T) {
	agreed := calendar.MustDate(2024, time.March, 10)
	on := func(days int) calendar.Date { return agreed.AddDays(days) }
	within := func(from, to int) calendar.When {
		w, _ := calendar.Between(on(from), on(to))
		return w
	}
	for name, c := range map[string]struct {
		entries []ledger.Entry
		want    []string
	}{
		"confirmed the day before":       {[]ledger.Entry{{Kind: ledger.Confirmed, On: on(-1)}}, []string{"entries[0].on A10 violated"}},
		"confirmed on the day":           {[]ledger.Entry{{Kind: ledger.Confirmed, On: on(0)}}, nil},
		"confirmed perhaps before":       {[]ledger.Entry{{Kind: ledger.Confirmed, Within: within(-5, 0)}}, nil},
		"confirmed surely before":        {[]ledger.Entry{{Kind: ledger.Confirmed, Within: within(-5, -1)}}, []string{"entries[0].on A10 violated"}},
		"waived before":                  {[]ledger.Entry{{Kind: ledger.Waived, On: on(-1)}}, []string{"entries[0].on A8 cannot_tell"}},
		"an event before":                {[]ledger.Entry{{Kind: ledger.FellDue, On: on(-100)}}, nil},
		"set aside, and no ruling":       {[]ledger.Entry{{Kind: ledger.SetAside, On: on(1)}}, []string{"entries[0].on J15 cannot_tell"}},
		"set aside before the ruling":    {[]ledger.Entry{{Kind: ledger.SetAside, On: on(1)}, {Kind: ledger.Confirmed, On: on(2)}}, []string{"entries[0].on J15 violated"}},
		"set aside the day of the first": {[]ledger.Entry{{Kind: ledger.Confirmed, On: on(9)}, {Kind: ledger.SetAside, On: on(2)}, {Kind: ledger.Confirmed, On: on(2)}}, nil},
		"refunded before anything":       {[]ledger.Entry{{Kind: ledger.Refunded, On: on(1)}, {Kind: ledger.Paid, On: on(2)}}, []string{"entries[0].on A19 violated"}},
		"reversed":                       {[]ledger.Entry{{Kind: ledger.Paid, On: on(1), Receipt: "1"}, {Kind: ledger.Reversed, On: on(1), Receipt: "1"}}, nil},
		"reversed before":                {[]ledger.Entry{{Kind: ledger.Paid, On: on(2), Receipt: "1"}, {Kind: ledger.Reversed, On: on(1), Receipt: "1"}}, []string{"entries[1].on A19 violated"}},
		"corrected before":               {[]ledger.Entry{{Kind: ledger.FellDue, On: on(-9), Receipt: "1"}, {Kind: ledger.Reversed, On: on(-8), Receipt: "1"}}, nil},
		"a longer time that is past":     {[]ledger.Entry{{Kind: ledger.Extended, On: on(5), Until: on(4)}}, []string{"entries[0].until A19 cannot_tell"}},
		"a longer time on the day":       {[]ledger.Entry{{Kind: ledger.Extended, On: on(5), Until: on(5)}}, nil},
		"no kind":                        {[]ledger.Entry{{}, {Kind: ledger.SuretyAgreed + 1}}, nil},
	} {
		var got []string
		for _, f := range ledger.Examine(c.entries, calendar.On(agreed)) {
			got = append(got, fmt.Sprintf("%s %s %s", f.Path, f.Rule, f.Certainty))
		}
		assert.Equal(t, c.want, got, name)
	}
}
