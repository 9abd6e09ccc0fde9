package decision

import "math/bits"

// completions returns the box of all ways of filling in the unknown facts.
func (t *Table) completions(k Key) Box {
	b := t.full
	for f := range t.spec.Facts {
		if v := k.Value(f); b[f].Has(v) {
			b[f] = 1 << v
		}
	}
	return b
}

func meet(a, b Box) Box {
	for f := range a {
		a[f] &= b[f]
	}
	return a
}

func (b *Box) empty() bool {
	for _, s := range b {
		if s == 0 {
			return true
		}
	}
	return false
}

// outside returns a box of facts inside b that none of the rows accepts, and false if there is none. The fact to ignore,
// or -1, is left out of account: rows are taken to accept all of it.
func (t *Table) outside(b Box, not rows, ignore int) (found Box, ok bool) {
	t.parts(b, not, ignore, func(part Box) bool {
		found, ok = part, true
		return false
	})
	return found, ok
}

// parts calls yield with disjoint boxes that together are what lies inside b and outside of the rows, until it says stop;
// it reports whether it came to the end.
func (t *Table) parts(b Box, not rows, ignore int, yield func(Box) bool) bool {
	for ; not != 0; not &= not - 1 {
		row := &t.boxes[bits.TrailingZeros32(uint32(not))]
		if !meets(&b, row, ignore) {
			continue
		}
		// Cut off what sticks out of the row, one fact after the other, and look there. What then is left of b lies inside.
		for f := range t.spec.Facts {
			if rest := b[f] &^ row[f]; rest != 0 && f != ignore {
				part := b
				part[f] = rest
				if !t.parts(part, not&(not-1), ignore, yield) {
					return false
				}
				b[f] &= row[f]
			}
		}
		return true
	}
	return b.empty() || yield(b)
}

func meets(a, b *Box, ignore int) bool {
	for f := range a {
		if a[f]&b[f] == 0 && f != ignore {
			return false
		}
	}
	return true
}
