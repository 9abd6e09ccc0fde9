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
			var got []string
			for _, claim := range terms.Claims(c.last) {
				got = append(got, claim.Due.On.String()+" "+claim.Amount.String())
			}
			assert.Equal(t, c.want, got)
		})
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
