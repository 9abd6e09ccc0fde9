package money

import "math/bits"

// splitLargest gives every part its floor and then one fen each to the largest remainders, ties by order. It returns
// what that came to. The remainders are selected, not sorted: it costs little more than the divisions.
func splitLargest(shares []Amount, fen, total uint64, parts []int64) (rounded Amount) {
	if len(parts) <= fewParts {
		var rem [fewParts]uint64
		return share(shares, rem[:len(parts)], fen, total, parts)
	}
	if len(parts) <= someParts {
		var rem [someParts]uint64
		return share(shares, rem[:len(parts)], fen, total, parts)
	}
	return share(shares, make([]uint64, len(parts)), fen, total, parts)
}

const (
	fewParts  = 12
	someParts = 128 // up to here the remainders stay on the stack
)

// share does the work; rem is room for the remainders, which are fractions of a fen in units of one fen ÷ total.
func share(shares []Amount, rem []uint64, fen, total uint64, parts []int64) (rounded Amount) {
	shares, rem = shares[:len(parts)], rem[:len(parts)]
	rest := fen
	for i, p := range parts {
		q, r := mulDiv(fen, uint64(p), total)
		shares[i].fen, rem[i] = int64(q), r
		rest -= q
	}
	if rest == 0 {
		return Amount{}
	}
	left := int(rest) // the fractions add up to whole fen
	var cut uint64
	var ties int
	if len(rem) < evenlySpread {
		cut, ties = largest(rem, left, 0, total-1)
	} else {
		cut, ties = near(rem, left, total)
	}
	for i, r := range rem {
		shares[i].fen += int64(more(r, cut))
	}
	for i := 0; ties > 0; i++ {
		if rem[i] == cut {
			shares[i].fen++
			ties--
		}
	}
	return Amount{int64(left)}
}

// evenlySpread is the number from which the middle of the remainders is known well enough to look there first.
const evenlySpread = 64

// near is [largest] for values below limit that are most likely evenly spread. Since they add up to n times the limit, the
// n-th largest is then not far from the middle: it is looked for among some 32 around there, and among all only if it is
// not one of them.
func near(rem []uint64, n int, limit uint64) (cut uint64, ties int) {
	reach := limit / uint64(len(rem)) * (evenlySpread / 4)
	low, high := limit/2-reach, limit/2+reach
	var list [evenlySpread]uint64
	over, within := uint64(0), uint64(0)
	for _, r := range rem {
		list[within%evenlySpread] = r
		within += more(high-low+1, r-low)
		over += more(r, high)
	}
	if m := n - int(over); within < evenlySpread && 0 < m && m <= int(within) {
		return largest(list[:within], m, low, high)
	}
	return largest(rem, n, 0, limit-1)
}

// largest returns a cut such that the n largest of rem are those above it and the first so many that are equal to it.
// All of rem are from low to high, and n is from 1 to len(rem).
//
// It closes in on the n-th largest from both sides: from the middle, where rounding each to the nearest fen would cut, and
// then guessing where it lies if the values are evenly spread. Where that does not help it halves, so that it ends
// whatever the values are.
func largest(rem []uint64, n int, low, high uint64) (cut uint64, ties int) {
	over, within := 0, len(rem) // so many are above high, so many from low to high
	for try := 0; low < high; try++ {
		guess := low + (high-low)/2
		if try > 0 && (try < 8 || try%2 == 0) {
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
		if try >= 3 { // not evenly spread: look at the values, so that equal ones end the search
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
