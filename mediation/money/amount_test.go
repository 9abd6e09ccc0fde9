package money_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const maxFen = 999_999_999_999_999_999

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// refusedBy asserts that err is a finding against the rule. Words may change; the rule may not.
func refusedBy(t *testing.T, rule statute.Rule, err error, msg ...any) {
	t.Helper()
	var v statute.Violation
	require.ErrorAs(t, err, &v, msg...)
	assert.Equal(t, rule, v.Rule, msg...)
	assert.NotEmpty(t, v.EN)
	assert.NotEmpty(t, v.ZH)
	assert.NotEmpty(t, v.Cite.EN())
	assert.Less(t, len(v.Error()), 1000, "an error stays short whatever the input")
}

func TestParse(t *testing.T) {
	for text, fen := range map[string]int64{
		"0": 0, "0.0": 0, "0.00": 0, "0.01": 1, "0.1": 10, "1": 100, "20000": 20000_00, "20000.00": 20000_00,
		"21560.24": 21560_24, "21560.2": 21560_20, "9999999999999999.99": 999_999_999_999_999_999,
		"9999999999999999": 999_999_999_999_999_900, "9999999999999999.9": 999_999_999_999_999_990, "0.5": 50,
	} {
		a, err := money.Parse(text)
		require.NoError(t, err, text)
		assert.Equal(t, fen, a.Fen(), text)
		again, err := money.Parse(a.String())
		require.NoError(t, err)
		assert.True(t, a == again, text)
	}
}

// bounded is more bytes than any sum needs that is read or refused, however long its digits: a power of ten that is written out takes
// hundreds of millions.
const bounded = float64(1 << 20)

func TestParseRefuses(t *testing.T) {
	for _, text := range []string{
		"", ".", "1.", ".5", "1.234", "0.001", "1.000", "-1", "-0.01", "-", "+1", " 1", "1 ", "1,000.00", "1e3", "1E3", "0x10",
		"NaN", "nan", "Inf", "-Inf", "infinity", "1e1000000000", "1e-1000000000", "٣", "１２", "一", "¥5", "5元", "00", "01", "007.50", "1.2.3",
		"1_000", "10000000000000000", "9999999999999999.990", "99999999999999999999", "18446744073709551616.00",
		strings.Repeat("9", 1<<20), "0." + strings.Repeat("0", 1<<20), strings.Repeat("零", 1<<18), "\x00", "\xff\xfe",
	} {
		var err error
		assert.Less(t, policytest.Allocated(func() { _, err = money.Parse(text) }), bounded, text[:min(len(text), 40)])
		refusedBy(t, statute.A4, err, text)
	}
}

// An error shows what was read, cut between characters.
func TestErrorsQuoteTheInput(t *testing.T) {
	_, err := money.Parse("12a")
	assert.ErrorContains(t, err, `"12a"`)
	for _, long := range []string{strings.Repeat("x", 41), strings.Repeat("零", 14), "x" + strings.Repeat("零", 40)} {
		_, err := money.Parse(long)
		assert.ErrorContains(t, err, "…")
		assert.NotContains(t, err.Error(), `\x`, "half a character")
		assert.NotContains(t, err.Error(), long)
	}
	for long, shown := range map[string]string{
		strings.Repeat("x", 41):    `"` + strings.Repeat("x", 40) + `…"`,
		strings.Repeat("零", 14):    `"` + strings.Repeat("零", 13) + `…"`,
		strings.Repeat("\x80", 41): `"…"`,
	} {
		_, err := money.Parse(long)
		assert.ErrorContains(t, err, shown)
	}
	_, err = money.Parse(strings.Repeat("x", 40))
	assert.ErrorContains(t, err, `"`+strings.Repeat("x", 40)+`"`)
}

func TestFromDecimal(t *testing.T) {
	for _, text := range []string{"0", "0.01", "20000", "21560.24", "1.000", "315000.000000", "9999999999999999.99", "2e4", "0e99"} {
		d := decimal.RequireFromString(text)
		a, err := money.FromDecimal(d)
		require.NoError(t, err, text)
		assert.True(t, a.Decimal().Equal(d), text)
	}
	for decimals, fits := range map[int]bool{64: true, 65: false} {
		_, err := money.FromDecimal(decimal.RequireFromString("1." + strings.Repeat("0", decimals)))
		assert.Equal(t, fits, err == nil, "%d decimals, all of them zero", decimals)
	}
	a, err := money.FromDecimal(decimal.New(1, 16).Sub(decimal.New(1, -2)))
	require.NoError(t, err)
	assert.Equal(t, money.Max(), a)
}

// A decimal can name a number that no memory holds. It must be refused before it is written out.
func TestFromDecimalRefuses(t *testing.T) {
	huge := decimal.RequireFromString(strings.Repeat("9", 10_000))
	for name, d := range map[string]decimal.Decimal{
		"three decimals":    decimal.New(1, -3),
		"rounding noise":    decimal.RequireFromString("0.010000000000000000000000001"),
		"negative":          decimal.New(-1, 0),
		"one too many":      decimal.New(1, 16),
		"beyond int64":      decimal.RequireFromString("92233720368547758.08"),
		"wraps around":      decimal.RequireFromString("184467440737095516.17"),
		"1e17":              decimal.New(1, 17),
		"1e1000000000":      decimal.New(1, 1_000_000_000),
		"1e-1000000000":     decimal.New(1, -1_000_000_000),
		"1e2147483647":      decimal.New(1, math.MaxInt32),
		"1e-2147483648":     decimal.New(1, math.MinInt32),
		"-1e2147483647":     decimal.New(-1, math.MaxInt32),
		"many digits":       huge,
		"many decimals":     huge.Shift(-10_000),
		"many of both":      huge.Shift(-5_000),
		"hidden many zeros": decimal.RequireFromString("1." + strings.Repeat("0", 100)),
	} {
		var err error
		assert.Less(t, policytest.Allocated(func() { _, err = money.FromDecimal(d) }), bounded, name)
		refusedBy(t, statute.A4, err, name)
	}
}

func TestArithmetic(t *testing.T) {
	one, most := money.MustParse("0.01"), money.Max()
	sum, err := money.MustParse("22250").Add(money.MustParse("21560.24"))
	require.NoError(t, err)
	assert.Equal(t, "43810.24", sum.String())

	diff, err := sum.Sub(money.MustParse("43810.24"))
	require.NoError(t, err)
	assert.True(t, diff.IsZero())

	_, err = most.Add(one)
	refusedBy(t, statute.A4, err)
	_, err = one.Sub(money.MustParse("0.02"))
	refusedBy(t, statute.A4, err)
	_, err = money.Sum(most, one, one)
	refusedBy(t, statute.A4, err)
	_, err = most.Mul(2)
	refusedBy(t, statute.A4, err)
	_, err = one.Mul(-1)
	refusedBy(t, statute.A4, err)
	_, err = one.Mul(int(most.Fen()) + 1)
	refusedBy(t, statute.A4, err)
	_, err = money.Fen(-1)
	refusedBy(t, statute.A4, err)
	_, err = money.Fen(math.MaxInt64)
	refusedBy(t, statute.A4, err)

	largest, err := money.Fen(most.Fen())
	require.NoError(t, err)
	assert.Equal(t, most, largest)
	_, err = money.Fen(most.Fen() + 1)
	refusedBy(t, statute.A4, err)

	edge, err := most.Sub(one)
	require.NoError(t, err)
	edge, err = edge.Add(one)
	require.NoError(t, err)
	assert.Equal(t, most, edge)
	times, err := must(money.Fen(maxFen / 9)).Mul(9)
	require.NoError(t, err)
	assert.Equal(t, most, times)
	_, err = must(money.Fen(maxFen/9 + 1)).Mul(9)
	refusedBy(t, statute.A4, err)
	zero, err := most.Mul(0)
	require.NoError(t, err)
	assert.True(t, zero.IsZero())
	none, err := money.Sum()
	require.NoError(t, err)
	assert.Equal(t, money.Amount{}, none)

	assert.Equal(t, -1, one.Compare(most))
	assert.Equal(t, 0, one.Compare(one))
	assert.Equal(t, 1, most.Compare(one))
}

// Equal sums are one value, however they were written: as ==, as map keys, for a test helper.
func TestEqualSumsAreEqual(t *testing.T) {
	a, b := money.MustParse("1"), money.MustParse("1.00")
	c, err := money.FromDecimal(decimal.RequireFromString("1.0000"))
	require.NoError(t, err)
	assert.True(t, a == b && b == c)
	assert.Len(t, map[money.Amount]bool{a: true, b: true, c: true}, 1)
}

func TestJSON(t *testing.T) {
	type doc struct {
		Sum  money.Amount            `json:"sum"`
		None money.Amount            `json:"none,omitzero"`
		By   map[money.Amount]string `json:"by,omitempty"`
	}
	in := doc{Sum: money.MustParse("20000"), By: map[money.Amount]string{money.MustParse("0.5"): "half"}}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	assert.JSONEq(t, `{"sum":"20000.00","by":{"0.50":"half"}}`, string(data))
	var out doc
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, in, out)
}

// A number in JSON is refused even where it looks exact: other readers of the same file take it as floating point.
func TestJSONRefuses(t *testing.T) {
	for _, data := range []string{`20000`, `20000.00`, `0.1`, `1e3`, `true`, `{}`, `[]`, `"1.234"`, `""`, `"1e9"`, `" 1"`, `"-1"`} {
		a := money.MustParse("5")
		err := json.Unmarshal([]byte(data), &a)
		refusedBy(t, statute.A4, err, data)
		assert.Equal(t, money.MustParse("5"), a, "nothing half-read")
	}
}

func TestMustParsePanics(t *testing.T) {
	assert.Panics(t, func() { money.MustParse("1.234") })
	assert.Panics(t, func() { money.MustParsePercent("101") })
}

func TestPercent(t *testing.T) {
	for text, shown := range map[string]string{
		"45": "45%", "45%": "45%", "100": "100%", "0": "0%", "33.333333": "33.333333%", "33.50": "33.5%", "0.000001%": "0.000001%",
	} {
		p, err := money.ParsePercent(text)
		require.NoError(t, err, text)
		assert.Equal(t, shown, p.String())
		again, err := money.ParsePercent(p.String())
		require.NoError(t, err)
		assert.True(t, p == again)
	}
	for _, text := range []string{
		"", "%", "-1", "100.000001", "101", "33.3333333", "1e2", "045", ".5", "5.", "5%%", "5 %", "五", "NaN", "a", "A%", "1:", "0./", strings.Repeat("1", 1<<20),
	} {
		_, err := money.ParsePercent(text)
		refusedBy(t, statute.A5, err, text)
	}
	assert.True(t, money.MustParsePercent("0.00%").IsZero())
	assert.False(t, money.MustParsePercent("0.000001%").IsZero())
	var p money.Percent
	require.NoError(t, json.Unmarshal([]byte(`"12.5%"`), &p))
	data, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, `"12.5%"`, string(data))
	require.Error(t, json.Unmarshal([]byte(`12.5`), &p))
}
