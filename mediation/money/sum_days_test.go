package money_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation/money"
)

// What decimals of any length come to: sums and days of any size, a rate for a day, a month and a year, half up to the fen.
func TestSumDaysAgreeWithDecimals(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 9))
	const most = 999_999_999_999_999_999
	for range 20_000 {
		var sums money.SumDays
		exact := decimal.Zero
		for range 1 + r.IntN(4) {
			fen, days := r.Int64N(most)>>r.IntN(60), r.IntN(3_700_000)>>r.IntN(22)
			sums = sums.Plus(must(money.Fen(fen)), days)
			exact = exact.Add(decimal.New(fen, -2).Mul(decimal.NewFromInt(int64(days))))
		}
		assert.True(t, sums.Decimal().Equal(exact), "%s, not %s", sums.Decimal(), exact)
		rate := money.MustParsePercent(decimal.New(r.Int64N(100_000_000)>>r.IntN(27), -6).String())
		times, of := 1+r.IntN(1200), []int{1, 360, 365}[r.IntN(3)]
		want := exact.Mul(rate.Decimal()).Mul(decimal.NewFromInt(int64(times))).DivRound(decimal.NewFromInt(int64(of)), 2)
		if want.GreaterThan(money.Max().Decimal()) {
			want = money.Max().Decimal()
		}
		assert.Equal(t, want.StringFixed(2), sums.At(rate, times, of).String(), "%s at %d times %s for %d days", exact, times, rate, of)
	}
}

// Half a fen is a fen; a hair less is none. What is too large is the largest sum, and no rate, times or days are nothing.
func TestSumDaysRound(t *testing.T) {
	one := func(sum string, days int) money.SumDays { return money.SumDays{}.Plus(money.MustParse(sum), days) }
	for _, c := range []struct {
		of          money.SumDays
		rate        string
		times, days int
		want        string
	}{
		{one("50", 1), "0.01%", 1, 1, "0.01"},
		{one("49.99", 1), "0.01%", 1, 1, "0.00"},
		{one("365", 1), "0.5%", 1, 365, "0.01"},
		{one("10000", 10), "0.0175%", 1, 1, "17.50"},
		{one("100", 365), "6%", 1, 365, "6.00"},
		{one("100", 365), "0.5%", 12, 365, "6.00"},
		{one("100", 0), "6%", 1, 365, "0.00"},
		{one("100", -5), "6%", 1, 365, "0.00"},
		{one("100", 365), "0%", 1, 365, "0.00"},
		{one("100", 365), "6%", 0, 365, "0.00"},
		{one("100", 365), "6%", 1, 0, "0.00"},
		{one("100", 365), "6%", -1, -1, "0.00"},
		{one(money.Max().String(), 3_652_059), "100%", 1, 1, money.Max().String()},
		{one(money.Max().String(), 3_652_059), "100%", math.MaxInt, math.MaxInt, money.Max().String()},
		{one(money.Max().String(), 365), "100%", 1, 365, money.Max().String()},
	} {
		assert.Equal(t, c.want, c.of.At(money.MustParsePercent(c.rate), c.times, c.days).String(), "%s at %s", c.of.Decimal(), c.rate)
	}
}
