package money_test

import (
	"math"
	"math/rand/v2"
	"sort"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func amounts(texts ...string) []money.Amount {
	list := make([]money.Amount, len(texts))
	for i, s := range texts {
		list[i] = money.MustParse(s)
	}
	return list
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name    string
		sum     string
		r       money.Rounding
		parts   []int64
		want    []string
		rounded string
	}{
		{"even", "90", money.LargestRemainder, []int64{1, 1, 1}, []string{"30", "30", "30"}, "0"},
		{"ties go by order", "100", money.LargestRemainder, []int64{1, 1, 1}, []string{"33.34", "33.33", "33.33"}, "0.01"},
		{"ties go by order, two fen", "0.05", money.LargestRemainder, []int64{1, 1, 1}, []string{"0.02", "0.02", "0.01"}, "0.02"},
		{"the largest remainder, not the first", "1", money.LargestRemainder, []int64{1, 3, 3}, []string{"0.14", "0.43", "0.43"}, "0.02"},
		{"nor the largest part", "0.10", money.LargestRemainder, []int64{70, 16, 14}, []string{"0.07", "0.02", "0.01"}, "0.01"},
		{"a part of nothing gets nothing", "0.01", money.LargestRemainder, []int64{0, 1, 0}, []string{"0", "0.01", "0"}, "0"},
		{"one", "5", money.LargestRemainder, []int64{7}, []string{"5"}, "0"},
		{"nothing to share", "0", money.LargestRemainder, []int64{1, 2}, []string{"0", "0"}, "0"},
		{"to the last", "100", money.RemainderToLast, []int64{1, 1, 1}, []string{"33.33", "33.33", "33.34"}, "0.01"},
		{"to the last, two fen", "0.05", money.RemainderToLast, []int64{1, 1, 1}, []string{"0.01", "0.01", "0.03"}, "0.02"},
		{"to the last that has a part", "100", money.RemainderToLast, []int64{1, 1, 1, 0}, []string{"33.33", "33.33", "33.34", "0"}, "0.01"},
		{"large parts", "9999999999999999.99", money.LargestRemainder, []int64{math.MaxInt64 - 1, 1}, []string{"9999999999999999.99", "0"}, "0.01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			shares, rounded, err := money.MustParse(c.sum).Split(c.r, c.parts...)
			require.NoError(t, err)
			assert.Equal(t, amounts(c.want...), shares)
			assert.Equal(t, money.MustParse(c.rounded), rounded)
		})
	}
}

// The shares of SA01: 45, 35 and 20 per cent of 700,000.
func TestSplitPercent(t *testing.T) {
	p := money.MustParsePercent
	shares, rounded, err := money.MustParse("700000").SplitPercent(money.LargestRemainder, p("45"), p("35"), p("20"))
	require.NoError(t, err)
	assert.Equal(t, amounts("315000", "245000", "140000"), shares)
	assert.True(t, rounded.IsZero())

	shares, rounded, err = money.MustParse("100").SplitPercent(money.LargestRemainder, p("33.333333"), p("33.333333"), p("33.333334"))
	require.NoError(t, err)
	assert.Equal(t, amounts("33.33", "33.33", "33.34"), shares)
	assert.Equal(t, money.MustParse("0.01"), rounded)

	for _, percents := range [][]money.Percent{nil, {p("99.999999")}, {p("50"), p("50.000001")}, make([]money.Percent, 3)} {
		_, _, err = money.MustParse("100").SplitPercent(money.LargestRemainder, percents...)
		refusedBy(t, statute.A5, err)
	}
}

func TestSplitEqually(t *testing.T) {
	shares, _, err := money.MustParse("0.03").SplitEqually(money.LargestRemainder, 3)
	require.NoError(t, err)
	assert.Equal(t, amounts("0.01", "0.01", "0.01"), shares)
	shares, _, err = money.MustParse("0.03").SplitEqually(money.LargestRemainder, 1)
	require.NoError(t, err)
	assert.Equal(t, amounts("0.03"), shares, "one alone gets all of it")
	for _, n := range []int{-1, 0, 4, math.MaxInt} {
		_, _, err = money.MustParse("0.03").SplitEqually(money.LargestRemainder, n)
		refusedBy(t, statute.A5, err, n)
	}
}

func TestSplitRefuses(t *testing.T) {
	sum := money.MustParse("100")
	for _, parts := range [][]int64{nil, {}, {0, 0}, {1, -1}, {math.MinInt64}, {math.MaxInt64, 1}, {math.MaxInt64, math.MaxInt64, 2}} {
		shares, _, err := sum.Split(money.LargestRemainder, parts...)
		refusedBy(t, statute.A5, err, parts)
		assert.Nil(t, shares)
	}
	told := func(parts ...int64) string {
		_, _, err := sum.Split(money.LargestRemainder, parts...)
		require.Error(t, err)
		return err.Error()
	}
	negative, none, large := told(0, 1, -1), told(0, 0), told(math.MaxInt64, 0, 1)
	assert.Contains(t, negative, "3", "the part that is negative is named by its place")
	assert.Contains(t, told(-1, 1), "part 1 is negative")
	assert.Equal(t, none, told(), "nobody has a part")
	assert.Equal(t, large, told(math.MaxInt64, 1))
	assert.NotEqual(t, none, large)
	for _, r := range []money.Rounding{0, 3, 255} {
		_, _, err := sum.Split(r, 1, 1)
		refusedBy(t, statute.A5, err)
	}
}

// Shares add up to the whole for any number of parts up to 1,000 and any sum up to 10^13 yuan, each is within one fen of
// its exact share, and all agree with the slow twin, over evenly spread, equal and hard-to-tell-apart remainders.
func TestSplitAgreesWithSlowTwin(t *testing.T) {
	rounds := 400
	if testing.Short() {
		rounds = 60
	}
	random := rand.New(rand.NewPCG(3, 4))
	sizes := []int{1, 2, 3, 4, 7, 10, 12, 13, 14, 16, 63, 64, 65, 100, 127, 128, 129, 257, 999, 1000}
	most := []int64{1, 2, 3, 100, 1_000_000, 1 << 40, math.MaxInt64 / 1000}
	sums := []int64{0, 1, 99, 1000, 1_000_003, 1_000_000_000_000_000, money.Max().Fen()}
	for round := range rounds {
		k := sizes[round%len(sizes)]
		if round >= 2*len(sizes) {
			k = 1 + random.IntN(1000)>>random.IntN(8)
		}
		parts := make([]int64, k)
		limit := most[random.IntN(len(most))]
		for i := range parts {
			switch parts[i] = 1 + random.Int64N(limit); random.IntN(8) {
			case 0:
				parts[i] = limit // many equal ones
			case 1:
				parts[i] = parts[max(i-1, 0)]
			case 2:
				if i > 0 {
					parts[i] = 0
				}
			}
		}
		sum, err := money.Fen(random.Int64N(sums[random.IntN(len(sums))] + 1))
		require.NoError(t, err)
		for _, r := range []money.Rounding{money.LargestRemainder, money.RemainderToLast} {
			shares, rounded, err := sum.Split(r, parts...)
			require.NoError(t, err)
			back, err := money.Sum(shares...)
			require.NoError(t, err)
			require.Equal(t, sum, back, "%v %v %v", sum, r, parts)
			want, left := slowSplit(sum, r, parts)
			require.Equal(t, want, shares, "%v %v %v", sum, r, parts)
			require.Equal(t, left, rounded)
		}
	}
}

// Equal parts are rounded all alike, so that every number of fen has to be put right, from none to half of them; with one
// part of another size the remainders are not all equal.
func TestSplitPutsRightAnyNumberOfFen(t *testing.T) {
	checked := 0
	for k := 1; k <= 40; k++ {
		for fen := range int64(2 * k) {
			for _, last := range []int64{1, 2, 3} {
				parts := make([]int64, k)
				for i := range parts {
					parts[i] = 1
				}
				parts[k-1] = last
				sum, err := money.Fen(fen)
				require.NoError(t, err)
				shares, rounded, err := sum.Split(money.LargestRemainder, parts...)
				require.NoError(t, err)
				want, left := slowSplit(sum, money.LargestRemainder, parts)
				require.Equal(t, want, shares, "%v %v", sum, parts)
				require.Equal(t, left, rounded)
				checked++
			}
		}
	}
	assert.Equal(t, 3*40*41, checked)
}

// slowSplit works the shares out with decimals alone: the exact share of each, cut to the fen, then what is left.
func slowSplit(sum money.Amount, r money.Rounding, parts []int64) (shares []money.Amount, rounded money.Amount) {
	whole, total := sum.Decimal(), decimal.Zero
	for _, p := range parts {
		total = total.Add(decimal.NewFromInt(p))
	}
	cut := make([]decimal.Decimal, len(parts))
	rest := make([]decimal.Decimal, len(parts))
	left := whole
	for i, p := range parts {
		cut[i], rest[i] = whole.Mul(decimal.NewFromInt(p)).QuoRem(total, 2)
		left = left.Sub(cut[i])
	}
	rounded = fromDecimal(left)
	fen := decimal.New(1, -2)
	switch r {
	case money.LargestRemainder:
		order := make([]int, len(parts))
		for i := range order {
			order[i] = i
		}
		sort.SliceStable(order, func(i, j int) bool { return rest[order[i]].GreaterThan(rest[order[j]]) })
		for _, i := range order {
			if left.IsPositive() {
				cut[i], left = cut[i].Add(fen), left.Sub(fen)
			}
		}
	case money.RemainderToLast:
		for i := len(parts) - 1; i >= 0; i-- {
			if parts[i] > 0 {
				cut[i] = cut[i].Add(left)
				break
			}
		}
	}
	for _, d := range cut {
		shares = append(shares, fromDecimal(d))
	}
	return shares, rounded
}

func fromDecimal(d decimal.Decimal) money.Amount {
	a, err := money.FromDecimal(d)
	if err != nil {
		panic(err)
	}
	return a
}
