package money

import (
	"math/bits"

	"github.com/shopspring/decimal"
)

// SumDays is sums times the days for which each was owed, added up (积数): what interest at any rate is reckoned from. It is exact, for
// all sums and days that there are. The zero SumDays is nothing; it compares with ==.
type SumDays struct{ high, low uint64 } // fen times days, in 128 bits: the largest sum for all days of the calendar has 82

// Plus returns s and a sum owed for so many days more; s itself if there are none.
func (s SumDays) Plus(sum Amount, days int) SumDays {
	if days <= 0 {
		return s
	}
	high, low := bits.Mul64(uint64(sum.fen), uint64(days))
	low, carry := bits.Add64(s.low, low, 0)
	high, _ = bits.Add64(s.high, high, carry)
	return SumDays{high, low}
}

// At returns so many times the rate of it, where the rate is for so many days, half up to the fen; the largest amount if it is more than
// that, and nothing of no times and no days.
func (s SumDays) At(rate Percent, times, days int) Amount {
	if times <= 0 || days <= 0 {
		return Amount{}
	}
	tooLarge, parts := bits.Mul64(uint64(rate.millionths), uint64(times))
	more, of := bits.Mul64(wholePercent, uint64(days))
	over, high := bits.Mul64(s.high, parts)
	carried, low := bits.Mul64(s.low, parts)
	high, carry := bits.Add64(high, carried, 0)
	low, half := bits.Add64(low, of/2, 0)
	high, overflow := bits.Add64(high, 0, half)
	if tooLarge+more+over+carry+overflow > 0 || high >= of {
		return Max()
	}
	fen, _ := bits.Div64(high, low, of)
	return Amount{int64(min(fen, maxFen))}
}

// Decimal returns it in yuan times days.
func (s SumDays) Decimal() decimal.Decimal {
	const half = 1 << 32 // of the 64 bits below the upper
	high := decimal.NewFromUint64(s.high).Mul(decimal.NewFromInt(half)).Mul(decimal.NewFromInt(half))
	return high.Add(decimal.NewFromUint64(s.low)).Shift(-2)
}
