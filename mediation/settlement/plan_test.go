package settlement_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A hundred yuan that three share in three instalments: each pays his share, each instalment is complete.
func TestClaimsOfSharedInstalments(t *testing.T) {
	terms := good()
	terms.Payments[0].Schedule = settlement.Schedule{Series: settlement.Series{First: first, EveryMonths: 1, Count: 3}}
	var got []string
	for _, c := range terms.Claims(calendar.Date{}) {
		got = append(got, fmt.Sprint(c.Path, " ", c.Due.On, " ", c.Obligors[0], " ", c.Amount))
	}
	assert.Equal(t, []string{
		"payments[0].instalments[0] 2024-04-30 甲 11.11",
		"payments[0].instalments[0] 2024-04-30 乙 11.11",
		"payments[0].instalments[0] 2024-04-30 丙 11.11",
		"payments[0].instalments[1] 2024-05-30 甲 11.11",
		"payments[0].instalments[1] 2024-05-30 乙 11.11",
		"payments[0].instalments[1] 2024-05-30 丙 11.11",
		"payments[0].instalments[2] 2024-06-30 甲 11.12",
		"payments[0].instalments[2] 2024-06-30 乙 11.11",
		"payments[0].instalments[2] 2024-06-30 丙 11.11",
	}, got)
}

// What is not stated stays unknown, and nobody has to invent it.
func TestClaimsOfOpenTerms(t *testing.T) {
	lines := func(terms settlement.Terms) []string {
		t.Helper()
		require.Empty(t, terms.Validate(agreed))
		var got []string
		for _, c := range terms.Claims(calendar.Date{}) {
			got = append(got, fmt.Sprintf("%s%v%v%s %s%t %t %t", c.Path, c.Obligors, c.Beneficiaries, c.Amount, c.Due.On, c.AmountOpen, c.SharesOpen, c.SizesOpen))
		}
		return got
	}
	open := good()
	open.Totals, open.Payments[0].InWords = nil, ""
	unshared(&open)
	open.Payments[0].Instalments[0].Amount, open.Payments[0].Instalments[2].Amount = money.Amount{}, money.Amount{}
	assert.Equal(t, []string{
		"payments[0].instalments[1][甲 乙 丙][王某]25.00 2024-04-30false true false",
		"payments[0].instalments[2][甲 乙 丙][王某]50.00 2024-05-01false true true",
		"payments[0].instalments[3][甲 乙 丙][王某]25.00 2024-06-09false true false",
	}, lines(open), "the last whose size is not stated has the rest")

	open.Payments[0].Amount, open.Payments[0].Joint, open.Payments[0].Beneficiaries = money.Amount{}, true, nil
	assert.Equal(t, []string{
		"payments[0].instalments[0][甲 乙 丙][]0.00 true false false",
		"payments[0].instalments[1][甲 乙 丙][]25.00 2024-04-30false false false",
		"payments[0].instalments[2][甲 乙 丙][]0.00 2024-05-01true false false",
		"payments[0].instalments[3][甲 乙 丙][]25.00 2024-06-09false false false",
	}, lines(open))

	assert.Equal(t, []string{"payments[0][甲][王某]100.00 false false true"}, lines(series("100", settlement.Series{First: first, EveryMonths: 1})))

	three := good()
	payees(&three, settlement.Payee{Party: "王某", Part: 2}, settlement.Payee{Party: "李某", Part: 1})
	three.Payments[0].Schedule, three.Payments[0].Obligors[2].Part = settlement.Schedule{}, 2
	assert.Equal(t, []string{
		"payments[0][甲][王某]16.67 false false false", "payments[0][甲][李某]8.33 false false false",
		"payments[0][乙][王某]16.67 false false false", "payments[0][乙][李某]8.33 false false false",
		"payments[0][丙][王某]33.33 false false false", "payments[0][丙][李某]16.67 false false false",
	}, lines(three), "every payee gets a share, every obligor owes one, to the fen")
}

// A due day counts from its event, whose day is not counted; months end on the corresponding day.
func TestDueAfterAnEvent(t *testing.T) {
	day := calendar.MustDate
	signed := calendar.On(day(2024, time.August, 31))
	for name, c := range map[string]struct {
		due            settlement.Due
		earliest, last string
	}{
		"not known yet":      {settlement.Due{Upon: "签字", Days: 30}, "", ""},
		"thirty days":        {settlement.Due{Upon: "签字", Days: 30, Happened: signed}, "2024-09-30", "2024-09-30"},
		"the day itself":     {settlement.Due{Upon: "签字", Happened: signed}, "2024-08-31", "2024-08-31"},
		"six months":         {settlement.Due{Upon: "签字", Months: 6, Happened: signed}, "2025-02-28", "2025-02-28"},
		"months and days":    {settlement.Due{Upon: "签字", Months: 6, Days: 1, Happened: signed}, "2025-03-01", "2025-03-01"},
		"some day in a year": {settlement.Due{Upon: "签字", Days: 1, Happened: when("2024")}, "2024-01-02", "2025-01-01"},
		"not after a day":    {settlement.Due{Upon: "签字", Days: 1, Happened: when("../2024-05-05")}, "2024-05-06", "2024-05-06"},
		"not before a day":   {settlement.Due{Upon: "签字", Days: 1, Happened: when("2024-05-05/..")}, "2024-05-06", ""},
		"beyond the bound":   {settlement.Due{Upon: "签字", Days: 36_601, Happened: signed}, "", ""},
		"a day":              {by(first), "2024-04-30", "2024-04-30"},
	} {
		assert.Equal(t, c.earliest, c.due.Earliest().String(), name)
		assert.Equal(t, c.last, c.due.Day().String(), name)
	}
}

func when(s string) calendar.When { return must(calendar.ParseWhen(s)) }

func TestSeries(t *testing.T) {
	day := calendar.MustDate
	for name, c := range map[string]struct {
		amount string
		series settlement.Series
		last   calendar.Date
		want   []string
	}{
		"equal, the last bears the remainder": {
			"100",
			settlement.Series{First: day(2024, time.January, 31), EveryMonths: 1, Count: 3},
			calendar.Date{},
			[]string{"2024-01-31 33.33", "2024-02-29 33.33", "2024-03-31 33.34"},
		},
		"until a total is reached": {
			"100",
			settlement.Series{First: day(2023, time.November, 30), EveryMonths: 3, Each: yuan("40")},
			calendar.Date{},
			[]string{"2023-11-30 40.00", "2024-02-29 40.00", "2024-05-30 20.00"},
		},
		"a total that divides": {
			"80",
			settlement.Series{First: day(2023, time.February, 28), EveryMonths: 12, Each: yuan("40")},
			calendar.Date{},
			[]string{"2023-02-28 40.00", "2024-02-28 40.00"},
		},
		"without end, the day before the third": {
			"0",
			settlement.Series{First: day(2023, time.December, 31), EveryMonths: 2, Each: yuan("750")},
			day(2024, time.April, 29),
			[]string{"2023-12-31 750.00", "2024-02-29 750.00"},
		},
		"without end, on the day of the third": {
			"0",
			settlement.Series{First: day(2023, time.December, 31), EveryMonths: 2, Each: yuan("750")},
			day(2024, time.April, 30),
			[]string{"2023-12-31 750.00", "2024-02-29 750.00", "2024-04-30 750.00"},
		},
		"a number of payments": {
			"0",
			settlement.Series{First: day(2024, time.February, 29), EveryMonths: 12, Count: 2, Each: yuan("5")},
			calendar.Date{},
			[]string{"2024-02-29 5.00", "2025-02-28 5.00"},
		},
		"to a last day": {
			"0",
			settlement.Series{First: day(2024, time.January, 1), EveryMonths: 1, Last: day(2024, time.March, 1), Each: yuan("5")},
			calendar.Date{},
			[]string{"2024-01-01 5.00", "2024-02-01 5.00", "2024-03-01 5.00"},
		},
		"fortnightly": {
			"100",
			settlement.Series{First: day(2024, time.February, 16), EveryDays: 14, Each: yuan("40")},
			calendar.Date{},
			[]string{"2024-02-16 40.00", "2024-03-01 40.00", "2024-03-15 20.00"},
		},
		"weekly to a last day": {
			"0",
			settlement.Series{First: day(2024, time.January, 1), EveryDays: 7, Last: day(2024, time.January, 15), Each: yuan("5")},
			calendar.Date{},
			[]string{"2024-01-01 5.00", "2024-01-08 5.00", "2024-01-15 5.00"},
		},
		"to the day before": {
			"0",
			settlement.Series{First: day(2024, time.January, 1), EveryMonths: 1, Last: day(2024, time.February, 29), Each: yuan("5")},
			calendar.Date{},
			[]string{"2024-01-01 5.00", "2024-02-01 5.00"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			terms := series(c.amount, c.series)
			require.Empty(t, terms.Validate(agreed))
			assert.Equal(t, !c.last.IsZero(), terms.Payments[0].Endless(), "only one without end has to be told until when")
			var got []string
			for _, claim := range terms.Claims(c.last) {
				got = append(got, claim.Due.On.String()+" "+claim.Amount.String())
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// Of a series whose first payment hangs on an event the others follow it; as long as nobody knows the day of the event, none has a day, and
// of one that goes on without end there is the first alone.
func TestSeriesUponAnEvent(t *testing.T) {
	handover := func(happened string, days, count int) settlement.Series {
		s := settlement.Series{Start: settlement.Due{Upon: "交房", Days: days}, EveryMonths: 1, Count: count}
		if happened != "" {
			s.Start.Happened = when(happened)
		}
		return s
	}
	each := func(s settlement.Series) settlement.Series {
		s.Each = yuan("5")
		return s
	}
	for name, c := range map[string]struct {
		terms settlement.Terms
		want  []string
	}{
		"not happened":     {series("90", handover("", 10, 3)), []string{"30.00 +0m10d", "30.00 +1m10d", "30.00 +2m10d"}},
		"each, a number":   {series("0", each(handover("", 10, 2))), []string{"5.00 +0m10d", "5.00 +1m10d"}},
		"each, no end":     {series("0", each(handover("", 10, 0))), []string{"5.00 +0m10d"}},
		"happened":         {series("0", each(handover("2024-04-20", 10, 2))), []string{"5.00 2024-04-30", "5.00 2024-05-30"}},
		"happened roughly": {series("0", each(handover("2024-04", 10, 2))), []string{"5.00 2024-05-10", "5.00 2024-06-10"}},
	} {
		require.Empty(t, c.terms.Validate(agreed), name)
		var got []string
		for _, d := range c.terms.Claims(first.AddDays(400)) {
			day := d.Due.On.String()
			if d.Due.On.IsZero() {
				day = fmt.Sprintf("+%dm%dd", d.Due.Months, d.Due.Days)
			}
			got = append(got, d.Amount.String()+" "+day)
		}
		assert.Equal(t, c.want, got, name)
	}
}

func TestPlanIsInOrderOfDays(t *testing.T) {
	terms := good()
	terms.Payments = append(terms.Payments, terms.Payments[0])
	terms.Payments[1].Schedule = settlement.Schedule{Due: by(first.AddDays(1))}
	terms.Totals = nil
	plan := terms.Plan(first.AddDays(1))
	var last calendar.Date
	undated := 0
	for _, c := range plan {
		if c.Due.On.IsZero() {
			undated++
			continue
		}
		assert.Zero(t, undated, "those without a day come last")
		assert.False(t, c.Due.On.Before(last))
		assert.False(t, c.Due.On.After(first.AddDays(1)))
		last = c.Due.On
	}
	assert.Equal(t, 3, undated)
	assert.Len(t, plan, 3+3+3+3)
	assert.Empty(t, settlement.Terms{}.Plan(first))
}

// Shares and instalments come to the whole, to the fen: for every obligor, for every instalment and in all; for any number
// of obligors up to 1,000 and any sum up to 10^13 yuan.
func TestSharesAndInstalmentsComeToTheWhole(t *testing.T) {
	rounds := 120
	if testing.Short() {
		rounds = 25
	}
	random := rand.New(rand.NewPCG(5, 6))
	sizes := []int{1, 2, 3, 7, 100, 1000}
	for round := range rounds {
		obligors, count := sizes[round%len(sizes)], []int{1, 2, 3, 12}[random.IntN(4)]
		most := []int64{1_000_000, 1_000_000_000_000_000}[random.IntN(2)]
		whole := must(money.Fen(int64(obligors*count*20) + random.Int64N(most)))
		pay := settlement.Payment{
			Amount: whole, Beneficiaries: []string{"王某"}, Rounding: []money.Rounding{money.LargestRemainder, money.RemainderToLast}[random.IntN(2)],
			Schedule: settlement.Schedule{Series: settlement.Series{First: first, EveryMonths: 1, Count: count}},
		}
		weights := make([]int64, obligors)
		for i := range weights {
			weights[i] = 10 + random.Int64N(20)
			pay.Obligors = append(pay.Obligors, settlement.Obligor{Party: fmt.Sprint(i)})
		}
		shares, _, err := whole.Split(pay.Rounding, weights...)
		require.NoError(t, err)
		if obligors > 1 {
			pay.Sharing = []settlement.Sharing{settlement.ByParts, settlement.BySums}[random.IntN(2)]
		}
		for i := range pay.Obligors {
			switch pay.Sharing {
			case settlement.ByParts:
				pay.Obligors[i].Part = weights[i]
			case settlement.BySums:
				pay.Obligors[i].Sum = shares[i]
			}
		}
		terms := settlement.Terms{Payments: []settlement.Payment{pay}}
		require.Empty(t, terms.Validate(agreed))

		byObligor, byDay, all := map[string]money.Amount{}, map[calendar.Date]money.Amount{}, money.Amount{}
		for _, c := range terms.Claims(calendar.Date{}) {
			require.Len(t, c.Obligors, 1)
			require.False(t, c.Amount.IsZero())
			byObligor[c.Obligors[0]] = must(byObligor[c.Obligors[0]].Add(c.Amount))
			byDay[c.Due.On] = must(byDay[c.Due.On].Add(c.Amount))
			all = must(all.Add(c.Amount))
		}
		require.Equal(t, whole, all)
		for i, o := range pay.Obligors {
			require.Equal(t, shares[i], byObligor[o.Party])
		}
		each := whole.Fen() / int64(count)
		for k := range count {
			want := each
			if k == count-1 {
				want = whole.Fen() - each*int64(count-1)
			}
			require.Equal(t, want, byDay[pay.Series.Day(k)].Fen())
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// The day of a payment is a day or none, whatever the number and the step.
func TestDayIsTotal(t *testing.T) {
	for _, s := range []settlement.Series{
		{First: first, EveryMonths: 1},
		{First: first, EveryMonths: settlement.MaxMonths},
		{First: first, EveryMonths: settlement.MaxMonths + 1},
		{First: first, EveryMonths: math.MaxInt},
		{First: first, EveryMonths: -1},
		{EveryMonths: 1},
	} {
		for _, k := range []int{math.MinInt, -1, settlement.MaxInstalments + 1, math.MaxInt} {
			assert.True(t, s.Day(k).IsZero(), "%+v %d", s, k)
		}
	}
	assert.Equal(t, first, settlement.Series{First: first, EveryMonths: settlement.MaxMonths}.Day(0))
	assert.True(t, settlement.Series{First: first, EveryMonths: settlement.MaxMonths + 1}.Day(0).IsZero(), "no such step")
}
