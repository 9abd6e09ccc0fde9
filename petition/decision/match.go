package decision

import "math/bits"

// Match returns what the facts say about all rows at once.
func (t *Table) Match(k Key) Match {
	if t == nil {
		return 0
	}
	return t.lower(k) & t.upper(k)
}

// lower and upper are Match on one half of the key, short enough for the compiler to put them where they are called.
func (t *Table) lower(k Key) Match {
	w := &t.words
	return w[0][uint8(k)] & w[1][uint8(k>>8)] & w[2][uint8(k>>16)] & w[3][uint8(k>>24)]
}

func (t *Table) upper(k Key) Match {
	w := &t.words
	return w[4][uint8(k>>32)] & w[5][uint8(k>>40)] & w[6][uint8(k>>48)] & w[7][uint8(k>>56)]
}

// Decide returns the outcome of a First table, and true if the facts settle it: if every way of filling in the unknown
// facts gives this outcome. It does not allocate. A Collect table decides nothing.
func (t *Table) Decide(k Key) (outcome uint8, settled bool) {
	if t == nil {
		return 0, false
	}
	m := t.lower(k) & t.upper(k)
	first := bits.TrailingZeros32(uint32(m)) & (MaxRows - 1)
	if m.Sure(first) {
		return t.decides[first], t.decides[first] != 0
	}
	// Some completion misses the first row. If no other row with its outcome is possible, that completion has another one.
	mates, others := t.mates[first]&m.possible(), m.possible()&^t.mates[first]
	if mates == 1<<first {
		return 0, false
	}
	// If one of them surely applies and stands before every row with another outcome, one of them decides.
	if mates&m.sure()&(others&-others-1) != 0 {
		return t.decides[first], t.decides[first] != 0
	}
	return t.settle(first, k)
}

// settle is Decide where other rows with the outcome of the first may apply. It asks for a fact that the first row asks, goes
// through what that may be, and stops where two answers differ.
func (t *Table) settle(first int, k Key) (outcome uint8, settled bool) {
	if t.spec.Hits != First {
		return 0, false
	}
	f := t.askedBy(first, k)
	for v := range t.kinds[f].All() {
		then, ok := t.Decide(k.With(f, v))
		if !ok || outcome != 0 && then != outcome {
			return 0, false
		}
		outcome = then
	}
	return outcome, true
}

// askedBy returns the first unknown fact that a row asks.
func (t *Table) askedBy(r int, k Key) int {
	for f := range t.spec.Facts {
		if t.boxes[r][f] != t.full[f] && t.unknown(k, f) {
			return f
		}
	}
	return 0
}

func (t *Table) unknown(k Key, f int) bool { return !t.full[f].Has(k.Value(f)) }

// Candidates returns the outcomes that some completion of the facts has: of a First table those that may decide, of a
// Collect table those that may apply.
func (t *Table) Candidates(k Key) Outcomes {
	t = t.orEmpty()
	return t.candidates(k, t.Match(k))
}

func (t *Table) candidates(k Key, m Match) Outcomes {
	var found Outcomes
	facts := t.completions(k)
	for left := m.possible(); left != 0; left &= left - 1 {
		r := bits.TrailingZeros32(uint32(left))
		then := t.then[r]
		if found.Has(then) {
			continue
		}
		if t.spec.Hits == First {
			if _, ok := t.outside(meet(facts, t.boxes[r]), m.possible()&upTo(r), -1); !ok {
				continue
			}
		}
		found |= 1 << then
		if t.spec.Hits == First && m.Sure(r) {
			break
		}
	}
	return found
}

// Collect returns the outcomes of a Collect table: those that apply whatever the unknown facts are, and those that apply
// only for some of the ways of filling them in. It does not allocate.
func (t *Table) Collect(k Key) (sure, open Outcomes) {
	m := t.Match(k)
	for left := m.possible(); left != 0; left &= left - 1 {
		r := bits.TrailingZeros32(uint32(left))
		then := t.then[r]
		if sure.Has(then) || open.Has(then) {
			continue
		}
		if t.applies(k, m, then) {
			sure |= 1 << then
		} else {
			open |= 1 << then
		}
	}
	return sure, open
}

// applies reports whether every completion of the facts lies in a row with the outcome.
func (t *Table) applies(k Key, m Match, outcome uint8) bool {
	if t.of[outcome]&m.sure() != 0 {
		return true
	}
	possible := t.of[outcome] & m.possible()
	if possible&(possible-1) == 0 {
		return false // one row at most, and not a sure one
	}
	_, found := t.outside(t.completions(k), possible, -1)
	return !found
}
