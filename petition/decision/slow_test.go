package decision_test

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/fengqiao-go/fengqiao/petition/decision"
)

// The slow twin: row by row, over every way of filling in the unknown facts one by one. It is the readable version of what
// the package promises.

type slow struct{ Spec }

// completions calls yield with every way of filling in the unknown facts of k.
func (s slow) completions(k Key, yield func(Key)) {
	for f, fact := range s.Facts {
		if v := k.Value(f); v == 0 || int(v) >= len(fact.Values) {
			for v := 1; v < len(fact.Values); v++ {
				s.completions(k.With(f, uint8(v)), yield)
			}
			return
		}
	}
	yield(k)
}

func (s slow) accepts(r int, k Key) bool {
	for f := range s.Facts {
		if asked := s.Rows[r].When[f]; asked != 0 && !asked.Has(k.Value(f)) {
			return false
		}
	}
	return true
}

// answer returns what the table says about known facts: the outcome that decides, or the outcomes that apply.
func (s slow) answer(k Key) (answer Outcomes) {
	for r, row := range s.Rows {
		if s.accepts(r, k) {
			answer |= 1 << row.Then
			if s.Hits == First {
				return answer
			}
		}
	}
	return answer
}

// sureAndPossible returns what every completion says, and what some completion says.
func (s slow) sureAndPossible(k Key) (sure, possible Outcomes) {
	sure = ^Outcomes(0)
	s.completions(k, func(k Key) {
		sure &= s.answer(k)
		possible |= s.answer(k)
	})
	return sure, possible
}

func (s slow) left(k Key) int {
	sure, possible := s.sureAndPossible(k)
	if s.Hits == First {
		return possible.Len()
	}
	return (possible &^ sure).Len()
}

func (s slow) missing(k Key) (asks []Ask) {
	for f, fact := range s.Facts {
		if k.Value(f) != 0 && int(k.Value(f)) < len(fact.Values) {
			continue
		}
		matters, worst := false, 0
		s.completions(k, func(c Key) {
			matters = matters || s.answer(c) != s.answer(c.With(f, 1))
		})
		for v := 1; v < len(fact.Values); v++ {
			worst = max(worst, s.left(k.With(f, uint8(v))))
		}
		if matters {
			asks = append(asks, Ask{Fact: f, Left: worst})
		}
	}
	slices.SortStableFunc(asks, func(a, b Ask) int { return a.Left - b.Left })
	return asks
}

// elsewhere returns, for the smallest number of known facts that have to change for the answer to change, every such change
// as a key of the changed facts, with the other outcomes it may have.
func (s slow) elsewhere(k Key) map[Key]Outcomes {
	now, _ := s.sureAndPossible(k)
	for size := 1; size <= len(s.Facts); size++ {
		found := map[Key]Outcomes{}
		s.change(k, 0, 0, size, func(changes, changed Key) {
			if _, possible := s.sureAndPossible(changed); possible&^now != 0 {
				found[changes] = possible &^ now
			}
		})
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

func (s slow) change(k, changes Key, from, size int, yield func(changes, changed Key)) {
	if size == 0 {
		yield(changes, k)
		return
	}
	for f := from; f < len(s.Facts); f++ {
		if old := k.Value(f); old != 0 && int(old) < len(s.Facts[f].Values) {
			for v := 1; v < len(s.Facts[f].Values); v++ {
				if uint8(v) != old {
					s.change(k.With(f, uint8(v)), changes.With(f, uint8(v)), f+1, size-1, yield)
				}
			}
		}
	}
}

// everyKey calls yield with all facts, known and unknown.
func (s slow) everyKey(yield func(Key)) {
	var next func(f int, k Key)
	next = func(f int, k Key) {
		if f == len(s.Facts) {
			yield(k)
			return
		}
		for v := range s.Facts[f].Values {
			next(f+1, k.With(f, uint8(v)))
		}
	}
	next(0, 0)
}

// compare holds a table against its slow twin on one key.
func compare(t *testing.T, table *Table, k Key) {
	t.Helper()
	s := slow{table.Spec()}
	sure, possible := s.sureAndPossible(k)
	en, _ := table.Describe(k)
	require.Equal(t, possible, table.Candidates(k), "candidates on %s", en)
	if s.Hits == Collect {
		gotSure, gotOpen := table.Collect(k)
		require.Equal(t, sure, gotSure, "sure on %s", en)
		require.Equal(t, possible&^sure, gotOpen, "open on %s", en)
	} else {
		outcome, settled := table.Decide(k)
		require.Equal(t, possible.Len() == 1, settled, "settled on %s", en)
		require.Equal(t, settled, possible.Has(outcome), "outcome on %s", en)
	}
	compareMatch(t, s, table, k)
	require.Equal(t, s.missing(k), table.Missing(k), "missing on %s", en)
	last, most := len(s.Facts)-1, 0 // which may be known: then it is as if they were not
	for v := 1; v < len(s.Facts[0].Values); v++ {
		for w := 1; w < len(s.Facts[last].Values); w++ {
			most = max(most, s.left(k.With(0, uint8(v)).With(last, uint8(w))))
		}
	}
	require.Equal(t, most, table.Left(k, 0, last), "left on %s", en)
	if s.Hits == Collect {
		compareNeeds(t, s, table, k)
	} else {
		compareUnless(t, s, table, k)
	}
}

func compareMatch(t *testing.T, s slow, table *Table, k Key) {
	t.Helper()
	m := table.Match(k)
	steps := table.Trace(k)
	for r := range s.Rows {
		sure, possible := true, false
		s.completions(k, func(k Key) {
			sure = sure && s.accepts(r, k)
			possible = possible || s.accepts(r, k)
		})
		require.Equal(t, possible, m.Possible(r))
		require.Equal(t, sure, m.Sure(r))
		if r < len(steps) {
			require.Equal(t, sure, steps[r].Met == Yes)
			require.Equal(t, !possible, steps[r].Met == No)
		}
	}
}

func compareNeeds(t *testing.T, s slow, table *Table, k Key) {
	t.Helper()
	for o := 1; o < len(s.Outcomes); o++ {
		var want []int
		for f := range s.Facts {
			if v := k.Value(f); v != 0 && int(v) < len(s.Facts[f].Values) {
				continue
			}
			matters := false
			s.completions(k, func(c Key) {
				matters = matters || s.answer(c).Has(uint8(o)) != s.answer(c.With(f, 1)).Has(uint8(o))
			})
			if matters {
				want = append(want, f)
			}
		}
		require.Equal(t, want, table.Needs(k, uint8(o)))
	}
}

func compareUnless(t *testing.T, s slow, table *Table, k Key) {
	t.Helper()
	changes := table.Unless(k)
	if _, settled := table.Decide(k); !settled {
		require.Nil(t, changes)
		return
	}
	got := map[Key]Outcomes{}
	for _, c := range changes {
		keys := []Key{0}
		for f := range s.Facts {
			if c.To[f] == 0 {
				continue
			}
			var longer []Key
			for _, k := range keys {
				for v := range c.To[f].All() {
					longer = append(longer, k.With(f, v))
				}
			}
			keys = longer
		}
		for _, k := range keys {
			got[k] |= c.Then
		}
	}
	want := s.elsewhere(k)
	if want == nil {
		want = map[Key]Outcomes{}
	}
	en, _ := table.Describe(k)
	require.Equal(t, want, got, "unless on %s", en)
	compareRests(t, s, table, k)
}

// Without any of the facts that an answer rests on it is not settled; with them it is.
func compareRests(t *testing.T, s slow, table *Table, k Key) {
	t.Helper()
	rests := table.Rests(k)
	_, possible := s.sureAndPossible(rests)
	require.Equal(t, 1, possible.Len())
	for f := range s.Facts {
		if v := rests.Value(f); v != 0 {
			require.Equal(t, k.Value(f), v)
			_, possible := s.sureAndPossible(rests.With(f, 0))
			require.Greater(t, possible.Len(), 1, "can be left out")
		}
	}
}

// randomSpec draws a small table. A First table ends in a row for everything, and every row goes before all below it.
func randomSpec(r *rand.Rand) Spec {
	s := Spec{Name: "random", Hits: HitPolicy(1 + r.Intn(2)), Outcomes: names("o", 4)}
	for range 1 + r.Intn(4) {
		s.Facts = append(s.Facts, Dimension{Name: Name{Code: "f", ZH: "事实"}, Values: names("v", 1+r.Intn(4))})
	}
	for range 1 + r.Intn(6) {
		row := Row{Name: "R", Then: uint8(1 + r.Intn(4)), Over: []string{EveryRow}}
		for f, fact := range s.Facts {
			row.When[f] = Set(r.Intn(1<<len(fact.Values))) &^ 1
		}
		s.Rows = append(s.Rows, row)
	}
	s.Rows = append(s.Rows, Row{Name: "last", Then: uint8(1 + r.Intn(4))})
	if s.Hits == Collect {
		for i := range s.Rows {
			s.Rows[i].Over = nil
		}
	}
	return s
}

func names(prefix string, n int) []Name {
	list := make([]Name, n+1)
	for i := range list {
		list[i] = Name{Code: prefix + string(rune('0'+i)), ZH: "值" + string(rune('0'+i))}
	}
	return list
}

// repaired returns the table of s without the rows, outcomes and precedences that New has no use for; nil if none is left.
func repaired(t *testing.T, s Spec) *Table {
	t.Helper()
	for {
		table, err := New(s)
		if err == nil {
			return table
		}
		var faults Faults
		require.ErrorAs(t, err, &faults)
		require.NotEmpty(t, faults)
		if !mend(t, &s, faults) {
			return nil
		}
	}
}

func mend(t *testing.T, s *Spec, faults Faults) bool {
	t.Helper()
	for _, f := range faults {
		switch {
		case f.Kind == Unreachable && f.Row >= 0 || f.Kind == IdlePrecedence || f.Kind == Malformed && f.Row >= 0:
			if f.Kind == Unreachable {
				checkUnreachable(t, *s, f)
				s.Rows = slices.Delete(slices.Clone(s.Rows), f.Row, f.Row+1)
			} else {
				s.Rows[f.Row].Over = nil
			}
			return len(s.Rows) > 0
		}
	}
	for _, f := range faults {
		if f.Kind == Unreachable { // an outcome without a row: let the last row have it
			used := map[uint8]uint8{}
			s.Outcomes = slices.Clone(s.Outcomes[:1])
			for i := range s.Rows {
				o := &s.Rows[i].Then
				if used[*o] == 0 {
					used[*o] = uint8(len(s.Outcomes))
					s.Outcomes = append(s.Outcomes, Name{Code: "o", ZH: "果"})
				}
				*o = used[*o]
			}
			return true
		}
	}
	require.Fail(t, "no way to mend the table", "%v", faults)
	return false
}

// checkUnreachable holds that a row called unreachable never decides, or in a Collect table never adds anything.
func checkUnreachable(t *testing.T, s Spec, f Fault) {
	t.Helper()
	twin, without := slow{s}, slow{s}
	without.Rows = slices.Delete(slices.Clone(s.Rows), f.Row, f.Row+1)
	twin.completions(0, func(k Key) {
		require.Equal(t, without.answer(k), twin.answer(k), f.EN)
	})
}

func TestAgainstSlowTwin(t *testing.T) {
	tables := 400
	if testing.Short() {
		tables = 100
	}
	r, keys, seen := rand.New(rand.NewSource(1)), 0, map[HitPolicy]int{}
	for range tables {
		table := repaired(t, randomSpec(r))
		if table == nil {
			continue
		}
		seen[table.Spec().Hits]++
		slow{table.Spec()}.everyKey(func(k Key) {
			keys++
			compare(t, table, k)
			compare(t, table.Searching(), k)
		})
		compareVectors(t, table)
	}
	assert.Greater(t, seen[First], tables/4)
	assert.Greater(t, seen[Collect], tables/4)
	t.Logf("%d tables, %d sets of facts", tables, keys)
}

// Every set of known facts lies in exactly one vector of a First table, and in one for each outcome of a Collect table.
func compareVectors(t *testing.T, table *Table) {
	t.Helper()
	s := slow{table.Spec()}
	s.completions(0, func(k Key) {
		var got Outcomes
		for v := range table.Vectors() {
			if !inBox(s, v.When, k) {
				continue
			}
			require.False(t, got.Has(v.Then), "two vectors for one outcome")
			got |= 1 << v.Then
		}
		require.Equal(t, s.answer(k), got)
	})
}

func inBox(s slow, b Box, k Key) bool {
	for f := range s.Facts {
		if b[f] != 0 && !b[f].Has(k.Value(f)) {
			return false
		}
	}
	return true
}

// No table and no facts can panic, and where there is a table it agrees with its twin.
func FuzzTable(f *testing.F) {
	f.Add(int64(1), uint64(0), uint16(0))
	f.Add(int64(7), uint64(0x1221), uint16(0xffff))
	f.Fuzz(func(t *testing.T, seed int64, key uint64, when uint16) {
		s := randomSpec(rand.New(rand.NewSource(seed)))
		s.Rows[0].When[seed&15] = Set(when)
		table, err := New(s)
		if err == nil {
			compare(t, table, Key(key))
			table.MarkdownZH()
		}
	})
}
