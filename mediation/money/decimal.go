package money

import (
	"strings"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Decimal returns the sum in yuan.
func (a Amount) Decimal() decimal.Decimal { return decimal.New(a.fen, -2) }

// Bounded is a sum as it can be reckoned with and written out. One of more than a hundred digits before the point comes of no debts,
// rates and days, and is taken as the largest sum before it fills the memory; one that begins more than a hundred behind it, as nothing.
func Bounded(sum decimal.Decimal) decimal.Decimal {
	const digits = 100
	switch e := sum.Exponent(); {
	case sum.IsZero() || e < -digits:
		return decimal.Zero
	case e > digits:
		return Max().Decimal()
	}
	return sum
}

// FromDecimal returns the sum of d yuan. It judges the value, not the spelling: 12.340 is 12.34. More than two decimals,
// negative values and values beyond [Max] are refused, and so are exponents no sum needs, before anything is computed.
func FromDecimal(d decimal.Decimal) (Amount, error) {
	// A product of a sum and two rates has some twenty decimals. A decimal with an exponent outside these bounds is not
	// the result of honest arithmetic on sums, and writing its digits out could fill the memory.
	const mostDecimals, mostZeros = 64, 16
	const mostBits = 64 + 4*mostDecimals // no sum with that many decimals has more
	if d.IsZero() {
		return Amount{}, nil
	}
	if d.IsNegative() {
		return Amount{}, negative("the decimal")
	}
	if d.Exponent() < -mostDecimals {
		return Amount{}, tooPrecise("the decimal")
	}
	if d.Exponent() > mostZeros || d.Coefficient().BitLen() > mostBits {
		return Amount{}, tooLarge("the decimal")
	}
	fen := d.Shift(2)
	if !fen.IsInteger() {
		return Amount{}, tooPrecise(d.String())
	}
	if fen.GreaterThan(decimal.NewFromInt(maxFen)) {
		return Amount{}, tooLarge(d.String())
	}
	return Amount{fen.IntPart()}, nil
}

// ReadDecimal reads a decimal as it is written in an answer: digits, and a point with digits after it. Exponents, and more
// digits than a sum with interest can have, are refused: writing them out could fill the memory.
func ReadDecimal(to *decimal.Decimal, r *strictjson.Reader) {
	if r.MustBeText(errNoText) {
		strictjson.Parse(to, r, parseDecimal)
	}
}

func parseDecimal(s string) (decimal.Decimal, error) {
	const mostDigits = 96
	if _, _, ok := digits(strings.TrimPrefix(s, "-")); !ok || len(s) > mostDigits {
		return decimal.Decimal{}, notASum(s)
	}
	return decimal.NewFromString(s)
}
