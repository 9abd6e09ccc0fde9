package money

// splitLargest gives every part its floor and then one fen each to the largest remainders, ties by order. It returns how
// many fen that were. Remainders are selected, not sorted: three payers and a hundred cost little more than their
// divisions.
func splitLargest(shares []Amount, fen, total uint64, parts []int64) (left int) {
	switch {
	case len(parts) <= fewParts:
		var rem [fewParts]uint64
		left = floors(shares, rem[:len(parts)], fen, total, parts)
		giveFew(shares, rem[:len(parts)], left)
	case len(parts) <= someParts:
		var rem [someParts]uint64
		left = floors(shares, rem[:len(parts)], fen, total, parts)
		giveMany(shares, rem[:len(parts)], left)
	default:
		rem := make([]uint64, len(parts))
		left = floors(shares, rem, fen, total, parts)
		giveMany(shares, rem, left)
	}
	return left
}

const (
	fewParts  = 12  // up to here comparing all pairs is cheapest
	someParts = 128 // up to here the remainders stay on the stack
)

// floors sets each share to its exact share without the fraction, and rem to the fractions, in units of one fen ÷ total.
// The fractions add up to whole fen; it returns how many.
func floors(shares []Amount, rem []uint64, fen, total uint64, parts []int64) (left int) {
	rest := fen
	for i, p := range parts {
		q, r := mulDiv(fen, uint64(p), total)
		shares[i].fen, rem[i] = int64(q), r
		rest -= q
	}
	return int(rest)
}

// giveFew ranks each remainder by comparing it with every other.
func giveFew(shares []Amount, rem []uint64, left int) {
	if left == 0 {
		return
	}
	for i, r := range rem {
		rank := 0 // how many go before i
		for j, s := range rem {
			if s > r || s == r && j < i {
				rank++
			}
		}
		if rank < left {
			shares[i].fen++
		}
	}
}

// giveMany finds the smallest remainder that still gets a fen, six bits at a time from the top, then gives.
func giveMany(shares []Amount, rem []uint64, left int) {
	if left == 0 {
		return
	}
	threshold, ties := nthLargest(rem, left)
	for i, r := range rem {
		if r > threshold {
			shares[i].fen++
		} else if r == threshold && ties > 0 {
			shares[i].fen++
			ties--
		}
	}
}

// nthLargest returns the n-th largest of rem (n from 1), and how many of those equal to it are among the n largest.
func nthLargest(rem []uint64, n int) (value uint64, ties int) {
	const digit = 6
	shift := 64 - 64%digit // the top digit has what is left over
	prefix := uint64(0)
	for {
		var count [1 << digit]int
		for _, r := range rem {
			if r>>shift>>digit == prefix {
				count[r>>shift&(1<<digit-1)]++
			}
		}
		d := 1<<digit - 1
		for n > count[d] {
			n -= count[d]
			d--
		}
		prefix = prefix<<digit | uint64(d)
		if shift == 0 {
			return prefix, n
		}
		shift -= digit
	}
}
