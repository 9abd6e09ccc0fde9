package money_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Sums are bounded, and what lies beyond is refused with the bound in the error: none wraps around into a smaller sum.

// Around every power of ten and of two, with and without decimals, a sum is read exactly or refused.
func TestParseNeverWraps(t *testing.T) {
	limit := new(big.Int).SetInt64(maxFen)
	tried, refused := 0, 0
	try := func(yuan *big.Int, decimals string) {
		if yuan.Sign() < 0 {
			return
		}
		tried++
		text := yuan.String() + decimals
		fen, ok := new(big.Int).SetString(yuan.String()+(strings.TrimPrefix(decimals, ".") + "00")[:2], 10)
		require.True(t, ok)
		a, err := money.Parse(text)
		if fen.Cmp(limit) <= 0 {
			require.NoError(t, err, text)
			assert.Equal(t, fen.Int64(), a.Fen(), text)
			return
		}
		refused++
		refusedBy(t, statute.A4, err, text)
		assert.Zero(t, a, text)
	}
	for _, base := range []int64{2, 10} {
		for power := big.NewInt(1); power.BitLen() < 72; power.Mul(power, big.NewInt(base)) {
			for off := int64(-3); off <= 3; off++ {
				for _, decimals := range []string{"", ".9", ".99"} {
					try(new(big.Int).Add(power, big.NewInt(off)), decimals)
				}
			}
		}
	}
	assert.Greater(t, tried, 1000)
	assert.Greater(t, refused, 200)

	_, err := money.Parse("9223372036854775909") // 2⁶³ + 101
	refusedBy(t, statute.A4, err)
	assert.ErrorContains(t, err, money.Max().String(), "the bound is said")
}

// No row of characters, in whatever order, makes a sum in words that is negative or beyond the largest.
func TestParseFormalNeverWraps(t *testing.T) {
	letters := []string{"玖", "仟", "万", "亿", "元", "角", "整"}
	var walk func(text string, left int)
	read, refused := 0, 0
	walk = func(text string, left int) {
		for _, c := range letters {
			s := text + c
			a, err := money.ParseFormal(s)
			if err == nil {
				read++
				require.Positive(t, a.Fen(), s)
				require.LessOrEqual(t, a.Fen(), int64(maxFen), s)
			} else {
				refused++
				found, ok := err.(statute.Violation)
				if !ok || strings.Contains(found.EN+found.ZH, "-") {
					t.Fatalf("%s: %v", s, err)
				}
			}
			if left > 1 {
				walk(s, left-1)
			}
		}
	}
	if testing.Short() {
		walk("", 5)
	} else {
		walk("", 7)
		assert.Greater(t, refused, 900_000)
	}
	assert.Greater(t, read, 10)
	for _, s := range []string{"玖万亿亿元整", "玖仟亿亿亿元整", strings.Repeat("玖仟", 20) + "万亿元" + strings.Repeat("玖角", 8)} {
		_, err := money.ParseFormal(s)
		refusedBy(t, statute.A4, err, s)
		assert.ErrorContains(t, err, money.Max().String(), s)
	}
}

// From a hundred digits before the point a sum is the largest there is, and from a hundred behind it nothing, before it is written out.
func TestBounded(t *testing.T) {
	for name, c := range map[string]struct{ sum, want decimal.Decimal }{
		"as it is":            {decimal.New(15, -1), decimal.New(15, -1)},
		"less than nothing":   {decimal.New(-1, 0), decimal.New(-1, 0)},
		"a hundred zeros":     {decimal.New(1, 100), decimal.New(1, 100)},
		"a hundred and one":   {decimal.New(1, 101), money.Max().Decimal()},
		"a hundred decimals":  {decimal.New(1, -100), decimal.New(1, -100)},
		"and one more":        {decimal.New(1, -101), decimal.Zero},
		"nothing, many times": {decimal.New(0, math.MaxInt32), decimal.Zero},
	} {
		assert.True(t, c.want.Equal(money.Bounded(c.sum)), name)
	}
}

// written is a decimal as an answer has it.
type written struct{ decimal.Decimal }

func (w *written) ReadJSON(r *strictjson.Reader) { money.ReadDecimal(&w.Decimal, r) }

// A decimal of an answer is digits, and a point with digits on both sides; no more of them than interest can have.
func TestReadDecimal(t *testing.T) {
	for text, want := range map[string]string{
		"0": "0", "12.50": "12.5", "-3.1": "-3.1", "0." + strings.Repeat("0", 93) + "1": "1e-94",
	} {
		var got written
		require.NoError(t, strictjson.Into(&got, []byte(`"`+text+`"`)), text)
		assert.True(t, decimal.RequireFromString(want).Equal(got.Decimal), text)
	}
	for _, text := range []string{"", "-", ".5", "5.", "-.5", "1e3", "1E3", "+1", "--1", "1.2.3", "1_0", "NaN", "٣", "0." + strings.Repeat("0", 94) + "1"} {
		var got written
		refusedBy(t, statute.A4, strictjson.Into(&got, []byte(`"`+text+`"`)), text)
		assert.True(t, got.IsZero(), text)
	}
}

func TestSplitEquallyIsBounded(t *testing.T) {
	shares, rounded, err := money.MustParse("10000.01").SplitEqually(money.RemainderToLast, money.MaxShares)
	require.NoError(t, err)
	assert.Len(t, shares, money.MaxShares)
	assert.Equal(t, "0.01", rounded.String())
	for _, n := range []int{money.MaxShares + 1, math.MaxInt32, math.MaxInt} {
		allocated := testing.AllocsPerRun(1, func() { _, _, err = money.Max().SplitEqually(money.LargestRemainder, n) })
		refusedBy(t, statute.A5, err, n)
		assert.ErrorContains(t, err, "1000000", "the bound is said")
		assert.Less(t, allocated, 50.0, "nothing is laid out first")
	}
}
