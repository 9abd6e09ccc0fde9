package money

import (
	"math"
	"math/bits"
)

// splitLargest gives every part its floor and then one fen each to the largest remainders, ties by order. It returns
// what that came to. The remainders are fractions of a fen in units of one fen ÷ total.
//
// At first each share is rounded to the nearest fen. What that gives out too much or too little is a few fen as a rule,
// and is put right one by one; where it is more, the cut between those that get a fen and those that do not is looked for.
func splitLargest(shares []Amount, fen, total uint64, parts []int64) (rounded Amount) {
	var few [fewParts]uint64
	rem := few[:]
	if len(parts) > fewParts {
		var some [someParts]uint64
		rem = some[:]
	}
	if len(parts) > someParts {
		rem = make([]uint64, len(parts))
	}
	shares, rem = shares[:len(parts)], rem[:len(parts)]
	left, given, middle := int64(fen), int64(0), total/2 // the fractions add up to whole fen, which are left
	for i, p := range parts {
		q, r := mulDiv(fen, uint64(p), total)
		up := more(r, middle)
		shares[i].fen, rem[i] = int64(q+up), r
		left -= int64(q)
		given += int64(up)
	}
	if given > left+fewSteps || given < left-fewSteps {
		shareByCut(shares, rem, int(left), int(given), middle, total)
		return Amount{left}
	}
	for ; given < left; given++ {
		i := largestUpTo(rem, middle)
		shares[i].fen++
		rem[i] = middle + 1
	}
	for ; given > left; given-- {
		i := smallestAbove(rem, middle)
		shares[i].fen--
		rem[i] = middle
	}
	return Amount{left}
}

const (
	fewParts  = 12
	someParts = 128 // up to here the remainders stay on the stack
)

// fewSteps is how many fen are put right one by one, which takes a look at all remainders each.
const fewSteps = 8

// largestUpTo returns the place of the largest remainder that is not above the middle, the first of equal ones. There is
// one. For those above the difference is beyond all that count.
func largestUpTo(rem []uint64, middle uint64) (at int) {
	least := uint64(math.MaxUint64)
	for i, r := range rem {
		if below := middle - r; below < least {
			least, at = below, i
		}
	}
	return at
}

// smallestAbove returns the place of the smallest remainder above the middle, the last of equal ones. There is one.
func smallestAbove(rem []uint64, middle uint64) (at int) {
	least := uint64(math.MaxUint64)
	for i, r := range rem {
		if above := r - (middle + 1); above <= least {
			least, at = above, i
		}
	}
	return at
}

// shareByCut puts right what was rounded at the middle, so that n fen are given out instead of those given.
func shareByCut(shares []Amount, rem []uint64, n, given int, middle, total uint64) {
	low, high, over, within := middle+1, total-1, 0, given
	if given < n {
		low, high, over, within = 0, middle, given, len(rem)-given
	}
	cut, ties := largest(rem, n, low, high, over, within)
	for i, r := range rem {
		shares[i].fen += int64(more(r, cut)) - int64(more(r, middle))
	}
	for i := 0; ties > 0; i++ {
		if rem[i] == cut {
			shares[i].fen++
			ties--
		}
	}
}

// largest returns a cut such that the n largest of rem are those above it and the first so many that are equal to it. It
// is told that the n-th largest lies from low to high, as do so many (within), and that so many (over) are above.
//
// It closes in on the n-th largest from both sides, guessing where it lies if the values are evenly spread. Where that
// does not help it halves, so that it ends whatever the values are.
func largest(rem []uint64, n int, low, high uint64, over, within int) (cut uint64, ties int) {
	for try := 0; low < high; try++ {
		guess := low + (high-low)/2
		if try < 8 || try%2 == 0 {
			step, _ := mulDiv(high-low, uint64(over+within-n), uint64(within))
			guess = low + step
		}
		count := uint64(0)
		for _, r := range rem {
			count += more(r, guess)
		}
		c := int(count)
		if c == n {
			return guess, 0
		}
		if c > n {
			low, within = guess+1, c-over
		} else {
			high, over, within = guess, c, over+within-c
		}
		if try >= 2 { // not evenly spread: look at the values, so that equal ones end the search
			low, high = narrow(rem, low, high)
		}
	}
	return low, n - over
}

// narrow returns the least and the greatest of rem that lie from low to high.
func narrow(rem []uint64, low, high uint64) (least, greatest uint64) {
	least, greatest = high, low
	for _, r := range rem {
		if low <= r && r <= high {
			least, greatest = min(least, r), max(greatest, r)
		}
	}
	return least, greatest
}

// more is 1 if a > b, else 0, without a branch: which remainders are large cannot be predicted.
func more(a, b uint64) uint64 {
	_, borrow := bits.Sub64(b, a, 0)
	return borrow
}
