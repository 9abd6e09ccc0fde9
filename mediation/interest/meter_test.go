package interest_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation/interest"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The days that count (A10): from the day after the due day, after the ruling took effect and from 2014-08-01, whichever is last, to the
// day of payment. What was late under a ruling before that day is said to fall under the older rules (SPC2014 7).
func TestDaysThatCount(t *testing.T) {
	day, none := calendar.MustDate, calendar.Date{}
	older, stayed := statute.InterestBefore2014, statute.InterestStayed
	for _, c := range []struct {
		due, ruling, paid calendar.Date
		days              int
		from              calendar.Date
		notes             []statute.Provision
	}{
		{due: day(2020, 5, 10), ruling: day(2020, 5, 1), paid: day(2020, 5, 10)},
		{day(2020, 5, 10), day(2020, 5, 1), day(2020, 5, 11), 1, day(2020, 5, 11), []statute.Provision{stayed}},
		{day(2020, 5, 10), day(2020, 5, 20), day(2020, 5, 20), 0, none, nil},
		{day(2020, 5, 10), day(2020, 5, 20), day(2020, 5, 22), 2, day(2020, 5, 21), []statute.Provision{stayed}},
		{day(2014, 7, 10), day(2014, 7, 20), day(2014, 7, 20), 0, none, nil},
		{day(2014, 7, 10), day(2014, 7, 20), day(2014, 7, 31), 0, none, []statute.Provision{older}},
		{day(2014, 7, 10), day(2014, 7, 20), day(2014, 8, 5), 5, day(2014, 8, 1), []statute.Provision{older, stayed}},
		{day(2014, 7, 10), day(2014, 7, 31), day(2014, 8, 5), 5, day(2014, 8, 1), []statute.Provision{stayed}},
		{day(2014, 7, 31), day(2014, 7, 20), day(2014, 8, 1), 1, day(2014, 8, 1), []statute.Provision{stayed}},
		{day(2014, 7, 30), day(2014, 7, 29), day(2014, 7, 30), 0, none, nil},
		{day(2014, 8, 1), day(2014, 7, 20), day(2014, 8, 1), 0, none, nil},
	} {
		var meter interest.Meter
		var account interest.Account
		var sum interest.Doubled
		meter.Confirm(c.ruling)
		meter.Count(&account, "payments[0]", nil, money.MustParse("10000"), c.due, c.paid)
		sum.Add(&account)
		meter.Tell(&sum, c.paid)
		name := "due " + c.due.String() + ", ruling " + c.ruling.String() + ", paid " + c.paid.String()
		assert.Equal(t, c.days > 0, account.Bears, name)
		assert.True(t, sum.Exact.Equal(decimal.NewFromInt(int64(c.days)).Mul(decimal.New(175, -2))), name)
		var got []statute.Provision
		for _, n := range sum.Notes {
			assert.Equal(t, statute.A10, n.Rule, name)
			got = append(got, n.Cite.Provision())
		}
		assert.Equal(t, c.notes, got, name)
		if c.days == 0 {
			assert.Empty(t, sum.Periods, name)
			continue
		}
		if assert.Len(t, sum.Periods, 1, name) {
			p := sum.Periods[0]
			assert.Equal(t, []any{c.from, c.paid, c.days}, []any{p.From, p.To, p.Days}, name)
		}
	}
}

// What was never late, and no account at all, add nothing.
func TestNothingIsAdded(t *testing.T) {
	var sum interest.Doubled
	sum.Add(nil)
	sum.Add(&interest.Account{})
	assert.Equal(t, interest.Doubled{}, sum)
}
