package money

import "math/bits"

// splitLargest gives every part its floor and then one fen each to the largest remainders, ties by order. It returns how
// many fen that were. The remainders are selected, not sorted: it costs little more than the divisions.
func splitLargest(shares []Amount, fen, total uint64, parts []int64) (left int) {
	switch {
	case len(parts) <= fewParts:
		var rem [fewParts]uint64
		left = floors(shares, rem[:len(parts)], fen, total, parts)
		giveFew(shares, rem[:len(parts)], left)
	case len(parts) <= someParts:
		var rem [someParts]uint64
		left = floors(shares, rem[:len(parts)], fen, total, parts)
		giveMany(shares, rem[:len(parts)], left, total)
	default:
		rem := make([]uint64, len(parts))
		left = floors(shares, rem, fen, total, parts)
		giveMany(shares, rem, left, total)
	}
	return left
}

const (
	fewParts  = 6   // up to here it is cheapest to compare each with each
	someParts = 128 // up to here the remainders stay on the stack
)

// floors sets each share to the whole fen of its exact share, and rem to the fraction, in units of one fen ÷ total. The
// fractions add up to whole fen; it returns how many.
func floors(shares []Amount, rem []uint64, fen, total uint64, parts []int64) (left int) {
	shares, rem = shares[:len(parts)], rem[:len(parts)]
	rest := fen
	for i, p := range parts {
		q, r := mulDiv(fen, uint64(p), total)
		shares[i].fen, rem[i] = int64(q), r
		rest -= q
	}
	return int(rest)
}

// giveFew counts for each remainder how many go before it.
func giveFew(shares []Amount, rem []uint64, left int) {
	for i, r := range rem {
		before := uint64(i)
		for _, s := range rem[:i] {
			before -= more(r, s)
		}
		for _, s := range rem[i+1:] {
			before += more(s, r)
		}
		shares[i].fen += int64(more(uint64(left), before))
	}
}

// giveMany finds the smallest remainder that still gets a fen.
func giveMany(shares []Amount, rem []uint64, left int, total uint64) {
	if left == 0 {
		return
	}
	cut, ties := near(rem, left, total)
	for i, r := range rem {
		shares[i].fen += int64(more(r, cut))
	}
	for i := 0; ties > 0; i++ {
		if rem[i] == cut {
			shares[i].fen++
			ties--
		}
	}
}

// near is [largest] for values that are most likely evenly spread: it looks for the n-th largest among some 32 that lie
// around where it should be, and among all only if it is not there.
func near(rem []uint64, n int, limit uint64) (cut uint64, ties int) {
	const room = 64
	if len(rem) < room {
		return largest(rem, n, 0, limit-1)
	}
	k := uint64(len(rem))
	low, _ := mulDiv(limit, max(k-uint64(n), room/4)-room/4, k)
	high, _ := mulDiv(limit, min(k-uint64(n)+room/4, k), k)
	var list [room]uint64
	above, within := uint64(0), uint64(0)
	for _, r := range rem {
		list[within%room] = r
		within += more(high-low+1, r-low)
		above += more(r, high)
	}
	if m := n - int(above); within < room && 0 < m && m <= int(within) {
		return largest(list[:within], m, low, high)
	}
	return largest(rem, n, 0, limit-1)
}

// largest returns a cut such that the n largest of rem are those above it and the first so many that are equal to it.
// All of rem are from low to high, and n is from 1 to len(rem).
//
// It closes in on the n-th largest from both sides, guessing where it lies if the values are evenly spread; where that
// does not help it halves, so that it ends whatever the values are.
func largest(rem []uint64, n int, low, high uint64) (cut uint64, ties int) {
	above, within := 0, len(rem) // so many are above high, so many from low to high
	for try := 0; low < high; try++ {
		guess := low + (high-low)/2
		if try < 8 || try%2 == 0 {
			step, _ := mulDiv(high-low, uint64(above+within-n), uint64(within))
			guess = low + step
		}
		over := uint64(0)
		for _, r := range rem {
			over += more(r, guess)
		}
		switch count := int(over); {
		case count == n:
			return guess, 0
		case count > n:
			low, within = guess+1, count-above
		default:
			high, above, within = guess, count, above+within-count
		}
		if try >= 3 { // not evenly spread: look at the values, so that equal ones end the search
			low, high = narrow(rem, low, high)
		}
	}
	return low, n - above
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
