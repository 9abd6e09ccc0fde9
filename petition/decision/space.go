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

// outside returns a box of facts inside b that none of the rows accepts, and false if there is none. Facts to ignore are left
// out of account: rows are taken to accept all of them.
func (t *Table) outside(b Box, not rows, ignore factSet) (found Box, ok bool) {
	t.parts(b, not, ignore, func(part Box) bool {
		found, ok = part, true
		return false
	})
	return found, ok
}

// parts calls yield with disjoint boxes that together are what lies inside b and outside of the rows, until it says stop;
// it reports whether it came to the end.
func (t *Table) parts(b Box, not rows, ignore factSet, yield func(Box) bool) bool {
	return b.empty() || t.cut(b, not, ignore, yield)
}

// cut is parts of a box that is not empty.
func (t *Table) cut(b Box, not rows, ignore factSet, yield func(Box) bool) bool {
	for ; not != 0; not &= not - 1 {
		r := bits.TrailingZeros32(uint32(not))
		row, asked := &t.boxes[r], t.asked[r]&^ignore
		if !meets(&b, row, asked) {
			continue
		}
		// Cut off what sticks out of the row, one fact after the other, and look there. What then is left of b lies inside.
		for ; asked != 0; asked &= asked - 1 {
			f := asked.first()
			if rest := b[f] &^ row[f]; rest != 0 {
				part := b
				part[f] = rest
				if !t.cut(part, not&(not-1), ignore, yield) {
					return false
				}
				b[f] &= row[f]
			}
		}
		return true
	}
	return yield(b)
}

// meets reports whether a and b have common values of all the given facts.
func meets(a, b *Box, facts factSet) bool {
	for ; facts != 0; facts &= facts - 1 {
		if f := facts.first(); a[f]&b[f] == 0 {
			return false
		}
	}
	return true
}

// factSet is a set of facts, by number.
type factSet uint16

func (s factSet) has(f int) bool { return s>>f&1 != 0 }

// first returns a number below MaxFacts, whatever s is.
func (s factSet) first() int { return bits.TrailingZeros16(uint16(s)) & (MaxFacts - 1) }
