package decision

import (
	"math/bits"
	"slices"
)

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

func (b *Box) empty() bool { return slices.Contains(b[:], 0) }

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

// mostParts is how many boxes a table keeps. The tables of petitions have 139; one with more, however it came about, is searched
// each time instead.
const mostParts = 256

// keep works out, once a table, where each row decides, and where each fact turns the decision.
func (t *Table) keep() {
	var all []decided
	for r := range t.spec.Rows {
		complete := t.parts(t.boxes[r], upTo(r), 0, func(part Box) bool {
			all = append(all, decided{part, r})
			return len(all) <= mostParts
		})
		if !complete {
			return
		}
	}
	t.parted = true
	for i, a := range all {
		t.where[a.row] = append(t.where[a.row], a.Box)
		for _, b := range all[:i] {
			if t.then[a.row] == t.then[b.row] {
				continue
			}
			// No two of the boxes have facts in common. If it is one fact that parts them, that fact alone decides between them.
			if f, one := t.apart(&a.Box, &b.Box); one {
				both := meet(a.Box, b.Box)
				both[f] = t.full[f]
				t.turns[f] = append(t.turns[f], both)
			}
		}
	}
	for f := range t.turns {
		t.turns[f] = widest(t.turns[f])
	}
}

// decided is a box in which a row decides.
type decided struct {
	Box
	row int
}

// apart returns the fact of which a and b have no common value, and false if there is not exactly one.
func (t *Table) apart(a, b *Box) (fact int, one bool) {
	for f := range t.spec.Facts {
		if a[f]&b[f] == 0 {
			if one {
				return 0, false
			}
			fact, one = f, true
		}
	}
	return fact, one
}

// widest returns the boxes without those that lie in another.
func widest(boxes []Box) []Box {
	var kept []Box
	for i := range boxes {
		inside := func(other Box) bool { return boxes[i].within(&other) }
		if !slices.ContainsFunc(kept, inside) {
			kept = append(slices.DeleteFunc(kept, func(other Box) bool { return other.within(&boxes[i]) }), boxes[i])
		}
	}
	return kept
}

// within reports whether all of b lies in a.
func (b *Box) within(a *Box) bool {
	for f := range b {
		if b[f]&^a[f] != 0 {
			return false
		}
	}
	return true
}

// eachPart calls yield with disjoint boxes that together are where row r of a First table decides.
func (t *Table) eachPart(r int, yield func(Box) bool) {
	if !t.parted {
		t.parts(t.boxes[r], upTo(r), 0, yield)
		return
	}
	for _, part := range t.where[r] {
		if !yield(part) {
			return
		}
	}
}

// meetsOne reports whether the facts have something in common with one of the boxes.
func (t *Table) meetsOne(facts *Box, boxes []Box) bool {
	all := factSet(upTo(len(t.spec.Facts)))
	for i := range boxes {
		if meets(facts, &boxes[i], all) {
			return true
		}
	}
	return false
}

// factSet is a set of facts, by number.
type factSet uint16

func (s factSet) has(f int) bool { return s>>f&1 != 0 }

// first returns a number below MaxFacts, whatever s is.
func (s factSet) first() int { return bits.TrailingZeros16(uint16(s)) & (MaxFacts - 1) }
