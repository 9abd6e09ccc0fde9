package decision

import (
	"cmp"
	"math/bits"
	"slices"
)

// RowMet is one row considered.
type RowMet struct {
	Row  int
	Met  Tri // Yes: it applies. No: it does not. Unknown: it may
	Fact int // of a row that is not met, the first fact that fails it, else the first it asks that is unknown; -1 if met
}

// Trace returns the rows considered, in order: in a First table up to the first that surely applies, in a Collect table
// all of them.
func (t *Table) Trace(k Key) []RowMet {
	var steps []RowMet
	for r := range t.orEmpty().spec.Rows {
		step := t.consider(r, k)
		steps = append(steps, step)
		if step.Met == Yes && t.spec.Hits == First {
			break
		}
	}
	return steps
}

func (t *Table) consider(r int, k Key) RowMet {
	step := RowMet{Row: r, Met: Yes, Fact: -1}
	facts := t.completions(k)
	for f := range t.spec.Facts {
		accepts := t.boxes[r][f]
		if facts[f]&accepts == 0 {
			return RowMet{Row: r, Met: No, Fact: f}
		}
		if facts[f]&^accepts != 0 && step.Met == Yes {
			step = RowMet{Row: r, Fact: f}
		}
	}
	return step
}

// Ask is an unknown fact worth asking for.
type Ask struct {
	Fact int
	Left int // the outcomes that are still open once it is known, in the worst case
}

// Missing returns the unknown facts on which the answer still depends, the best question first: the one that leaves the
// fewest candidate outcomes in the worst case (in a Collect table the fewest that may or may not apply), and of equals
// the one that stands first. A fact that cannot change the answer any more is not among them; where there is none, the
// answer is settled.
func (t *Table) Missing(k Key) []Ask {
	var asks []Ask
	now := t.orEmpty().left(k, 0)
	for f := range t.orEmpty().spec.Facts {
		if t.unknown(k, f) && t.matters(k, f) {
			asks = append(asks, Ask{f, t.left(k, now, f)})
		}
	}
	slices.SortStableFunc(asks, func(a, b Ask) int { return cmp.Compare(a.Left, b.Left) })
	return asks
}

// Asks reports whether a row with the outcome asks the fact.
func (t *Table) Asks(outcome uint8, fact int) bool {
	return int(outcome) < len(t.orEmpty().spec.Outcomes) && fact >= 0 && fact < len(t.spec.Facts) && t.asks[outcome].has(fact)
}

// Needs returns the unknown facts on which it depends whether an outcome of a Collect table applies, in order.
func (t *Table) Needs(k Key, outcome uint8) []int {
	var facts []int
	for f := range t.orEmpty().spec.Facts {
		if t.Asks(outcome, f) && t.unknown(k, f) && t.tells(k, f, outcome) {
			facts = append(facts, f)
		}
	}
	return facts
}

// Left returns how many outcomes are still open in the worst case once the given facts are known: of a First table candidates, of
// a Collect table those that may or may not apply. A number that is no fact of the table tells nothing.
func (t *Table) Left(k Key, facts ...int) int {
	t = t.orEmpty()
	unknown := k
	for _, f := range facts {
		if f >= 0 && f < len(t.spec.Facts) {
			unknown = unknown.With(f, 0)
		}
	}
	return t.left(k, t.left(unknown, 0), facts...)
}

// left is Left, where so many outcomes are open as long as the facts are unknown: more there cannot be.
func (t *Table) left(k Key, now int, facts ...int) int {
	if len(facts) == 0 {
		if t.spec.Hits == First {
			return t.Candidates(k).Len()
		}
		_, open := t.Collect(k)
		return open.Len()
	}
	f, rest := facts[0], facts[1:]
	if f < 0 || f >= len(t.spec.Facts) {
		return t.left(k, now, rest...)
	}
	most := 0
	for v := range t.kinds[f].All() {
		if most = max(most, t.left(k.With(f, v), now, rest...)); most >= now {
			break
		}
	}
	return most
}

// matters reports whether some completion of the other facts has different outcomes for different values of f.
func (t *Table) matters(k Key, f int) bool {
	if t.spec.Hits == Collect {
		for o := 1; o < len(t.spec.Outcomes); o++ {
			if t.asks[o].has(f) && t.tells(k, f, uint8(o)) {
				return true
			}
		}
		return false
	}
	if t.parted {
		facts := t.completions(k)
		return t.meetsOne(&facts, t.turns[f])
	}
	v := t.kinds[f].first()
	for w := range (t.kinds[f] &^ (1 << v)).All() { // if each value gives what the first gives, they are all alike
		if t.differ(k, f, v, w) {
			return true
		}
	}
	return false
}

// differ reports whether some completion of the other facts is decided differently when f is v and when f is w.
func (t *Table) differ(k Key, f int, v, w uint8) bool {
	ifV, ifW := t.accepts[f][v], t.accepts[f][w]
	facts := t.completions(k)
	for vs := ifV & t.Match(k).possible(); vs != 0; vs &= vs - 1 {
		r := bits.TrailingZeros32(uint32(vs))
		for ws := ifW & t.Match(k).possible() &^ t.mates[r]; ws != 0; ws &= ws - 1 {
			s := bits.TrailingZeros32(uint32(ws))
			both := meet(facts, meet(t.boxes[r], t.boxes[s]))
			both[f] = t.full[f]
			if _, ok := t.outside(both, ifV&upTo(r)|ifW&upTo(s), 1<<f); ok {
				return true
			}
		}
	}
	return false
}

// tells reports whether it depends on f, for some completion of the other facts, that an outcome of a Collect table
// applies.
func (t *Table) tells(k Key, f int, outcome uint8) bool {
	facts := t.completions(k)
	for v := range t.kinds[f].All() {
		for w := range t.kinds[f].All() {
			without := t.of[outcome] & t.accepts[f][w]
			for with := t.of[outcome] & t.accepts[f][v] &^ without; with != 0; with &= with - 1 {
				if _, ok := t.outside(meet(facts, t.boxes[bits.TrailingZeros32(uint32(with))]), without, 1<<f); ok {
					return true
				}
			}
		}
	}
	return false
}

// Rests returns facts on which the settled answer of a First table rests: enough of those in k to settle it, and none of them
// can be left out. Of several such sets it is the one that keeps the facts standing first. It returns nothing where the
// answer is not settled.
func (t *Table) Rests(k Key) Key {
	if _, settled := t.Decide(k); !settled || t.spec.Hits != First {
		return 0
	}
	for f := len(t.spec.Facts) - 1; f >= 0; f-- {
		without := k.With(f, 0)
		if _, still := t.Decide(without); still { // as it was: k is one way to fill it in
			k = without
		}
	}
	return k
}

// Change is a set of changes of facts that leads to another outcome.
type Change struct {
	To   Box      // the facts to change, and the values that each may be changed to; the facts that may stay are left out
	Then Outcomes // the outcome; several, one of which it will be, where unknown facts leave that open
}

// Unless returns the smallest sets of changes of known facts after which a First table would not decide as it does, in the
// order of the rows that would decide instead. Where facts are unknown, and stay so, "would" is "might". It returns nil
// where the answer is not settled: then the question is what is missing.
func (t *Table) Unless(k Key) []Change {
	now, settled := t.Decide(k)
	if !settled || t.spec.Hits != First {
		return nil
	}
	facts, least := t.completions(k), MaxFacts
	var found []Change
	for r, row := range t.spec.Rows {
		if row.Then == now {
			continue
		}
		t.eachPart(r, func(part Box) bool {
			change, size := Change{Then: 1 << row.Then}, 0
			for f := range t.spec.Facts {
				if facts[f]&part[f] == 0 {
					if size++; size > least {
						return true
					}
					change.To[f] = part[f]
				}
			}
			if size < least {
				least, found = size, found[:0]
			}
			found = addChange(found, change, size)
			return true
		})
	}
	changes := found[:0]
	for _, c := range found {
		i := slices.IndexFunc(changes, func(o Change) bool { return o.To == c.To })
		if i < 0 {
			changes = append(changes, c)
		} else {
			changes[i].Then |= c.Then
		}
	}
	return changes
}

// addChange adds a change, leaving out repetitions; changes of one fact to the same end become one.
func addChange(changes []Change, c Change, size int) []Change {
	for i, old := range changes {
		if old == c {
			return changes
		}
		if size == 1 && old.Then == c.Then && old.sameFacts(c) {
			for f := range c.To {
				changes[i].To[f] |= c.To[f]
			}
			return changes
		}
	}
	return append(changes, c)
}

func (c Change) sameFacts(d Change) bool {
	for f := range c.To {
		if (c.To[f] == 0) != (d.To[f] == 0) {
			return false
		}
	}
	return true
}
