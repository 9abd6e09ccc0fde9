package money

import (
	"math/bits"
	"slices"
	"strconv"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Rounding names who gets the fen that are left when a sum does not divide evenly. It is always the caller's choice.
//
// Codes: largest_remainder, remainder_to_last.
type Rounding uint8

// The roundings. Zero is unknown, and no sum is shared out by it.
const (
	LargestRemainder Rounding = 1 + iota // largest_remainder 最大余数法: one fen each to the largest remainders, ties by order
	RemainderToLast                      // remainder_to_last 尾差归末位: all to the last that has a part
)

// Split shares a out in proportion to parts (按份), exactly: the shares add up to a, each differs from its exact share by
// less than one fen under [LargestRemainder], and a part of zero gets nothing. Rounded is the sum that did not divide
// and was given out by r, one fen at a time.
//
// Parts that are negative, all zero or beyond int64 in all, and an unknown rounding, are refused with a
// [statute.Violation] of A5.
func (a Amount) Split(r Rounding, parts ...int64) (shares []Amount, rounded Amount, err error) {
	var total, sign int64 // below zero where a part is, or the sum has grown too large; zero where nothing is to be shared by
	for _, p := range parts {
		total += p
		sign |= p | total
	}
	if sign <= 0 {
		return nil, Amount{}, badParts(parts)
	}
	if r != LargestRemainder && r != RemainderToLast {
		return nil, Amount{}, violation(statute.A5,
			"a rounding must be named, such as "+LargestRemainder.String(), "须载明尾差处理方法，如"+LargestRemainder.ZH())
	}
	shares = make([]Amount, len(parts))
	few := make([]uint64, 0, 16)                            // on the stack: few payers need no memory but for their shares
	remainders := slices.Grow(few, len(parts))[:len(parts)] // fractions of a fen in units of one fen ÷ total: they add up to whole fen
	left, last := a.fen, 0                                  // the last part that is not zero
	for i, p := range parts {
		quo, rem := mulDiv(uint64(a.fen), uint64(p), uint64(total))
		shares[i].fen, remainders[i] = int64(quo), rem
		left -= int64(quo)
		if p > 0 {
			last = i
		}
	}
	if r == RemainderToLast {
		shares[last].fen += left
		return shares, Amount{left}, nil
	}
	if left == 0 {
		return shares, Amount{}, nil
	}
	sorted := append(make([]uint64, 0, 16), remainders...)
	slices.Sort(sorted)
	least := sorted[len(parts)-int(left)] // the smallest remainder that may get a fen
	rounded = Amount{left}
	for i, rem := range remainders {
		if rem > least {
			shares[i].fen++
			left--
		}
	}
	for i, rem := range remainders {
		if rem == least && left > 0 { // ties by order
			shares[i].fen++
			left--
		}
	}
	return shares, rounded, nil
}

// MaxShares is into how many parts [Amount.SplitEqually] shares a sum at most, so that a number alone cannot ask for more
// memory than a list of parts would take.
const MaxShares = 1_000_000

// SplitEqually is [Amount.Split] into n equal parts, [MaxShares] at most.
func (a Amount) SplitEqually(r Rounding, n int) (shares []Amount, rounded Amount, err error) {
	if n > MaxShares {
		return nil, Amount{}, violation(statute.A5,
			"cannot share a sum among "+strconv.Itoa(n)+": "+strconv.Itoa(MaxShares)+" at most",
			"不能分为"+strconv.Itoa(n)+"份：至多"+strconv.Itoa(MaxShares)+"份")
	}
	if n < 1 || int64(n) > a.fen {
		return nil, Amount{}, violation(statute.A5,
			"cannot share "+a.String()+" among "+strconv.Itoa(n)+": each must get at least one fen",
			a.String()+"元不能分为"+strconv.Itoa(n)+"份：每份至少一分")
	}
	return a.Split(r, slices.Repeat([]int64{1}, n)...)
}

// SplitPercent shares a out by percentages (按比例), which must add up to 100% exactly.
func (a Amount) SplitPercent(r Rounding, percents ...Percent) (shares []Amount, rounded Amount, err error) {
	parts := make([]int64, len(percents))
	var sum int64
	for i, p := range percents {
		parts[i] = p.millionths
		sum = min(sum+p.millionths, 2*wholePercent) // too much stays too much
	}
	if sum != wholePercent {
		total := Percent{sum}.String()
		return nil, Amount{}, violation(statute.A5,
			"the percentages add up to "+total+", not to 100%", "百分比合计为"+total+"，不等于100%")
	}
	return a.Split(r, parts...)
}

// mulDiv returns fen × part ÷ total and what remains, without loss: the product may need 128 bits. The quotient fits
// because part is at most total.
func mulDiv(fen, part, total uint64) (quo, rem uint64) {
	hi, lo := bits.Mul64(fen, part)
	if hi == 0 {
		return lo / total, lo % total
	}
	return bits.Div64(hi, lo, total)
}

func badParts(parts []int64) error {
	if i := slices.IndexFunc(parts, func(p int64) bool { return p < 0 }); i >= 0 {
		at := strconv.Itoa(i + 1)
		return violation(statute.A5, "part "+at+" is negative", "第"+at+"份为负数")
	}
	if slices.ContainsFunc(parts, func(p int64) bool { return p > 0 }) {
		return violation(statute.A5, "the parts are too large to add up", "份额之和过大")
	}
	return violation(statute.A5, "there is no part to share by", "没有可据以分担的份额")
}
