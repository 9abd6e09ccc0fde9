package petition_test

import (
	"math/bits"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
)

// Unknown is not false, exactly; what is missing and what would change it are exact too. Every set of facts that a route may
// rest on, known and unknown, has a number here, and for each the routes that are possible are worked out from the slow
// twin's answers to the known ones. Triage is held to that.

// space is every set of facts by its number, the dimensions being the digits.
type space struct {
	stride   []int // of each dimension, and the end
	possible []routeSet
}

var wholeSpace = sync.OnceValue(func() space {
	s := space{stride: make([]int, len(dimensions)+1)}
	s.stride[len(dimensions)] = 1
	for d := len(dimensions) - 1; d >= 0; d-- {
		s.stride[d] = s.stride[d+1] * dimensions[d].values
	}
	s.possible = make([]routeSet, s.stride[0])
	for i := len(s.possible) - 1; i >= 0; i-- {
		unknown := slices.IndexFunc(everyDimension, func(d int) bool { return s.value(i, d) == 0 })
		if unknown < 0 {
			s.possible[i] = only(plainRoute(s.facts(i)))
			continue
		}
		for v := 1; v < dimensions[unknown].values; v++ {
			s.possible[i] |= s.possible[s.with(i, unknown, v)]
		}
	}
	return s
})

var everyDimension = func() (all []int) {
	for d := range dimensions {
		all = append(all, d)
	}
	return all
}()

func (s space) value(i, d int) int { return i % s.stride[d] / s.stride[d+1] }

func (s space) with(i, d, v int) int { return i + (v-s.value(i, d))*s.stride[d+1] }

func (s space) facts(i int) (f petition.Facts) {
	for d := range dimensions {
		dimensions[d].set(&f, s.value(i, d))
	}
	return f
}

// sample calls yield with numbers spread over the whole space.
func (s space) sample(n int, yield func(i int)) {
	step := len(s.possible)/n | 1
	for step%3 == 0 || step%5 == 0 || step%7 == 0 { // so that no dimension stands still
		step += 2
	}
	for i := 0; i < len(s.possible); i += step {
		yield(i)
	}
}

func skipWholeSpace(t *testing.T) {
	if testing.Short() {
		t.Skip("22 million sets of facts")
	}
}

// A route is given if, and only if, every way of filling in what is unknown leads there.
func TestUnknownIsExact(t *testing.T) {
	skipWholeSpace(t)
	s, settled, i := wholeSpace(), 0, 0
	everyClaim(true, func(f petition.Facts) { // in the order of their numbers
		want, wantSettled := s.possible[i].single()
		route, gotSettled := petition.Triage(f, nil).Route()
		if route != want || gotSettled != wantSettled {
			t.Fatalf("%+v: %v %v, want %v %v", f, route, gotSettled, want, wantSettled)
		}
		if gotSettled {
			settled++
		}
		i++
	})
	require.Len(t, s.possible, i)
	t.Logf("%d sets of facts, %d of them settled", len(s.possible), settled)
	assert.Greater(t, settled, len(s.possible)/100)
}

// dimensionFacts are the facts to ask for, by dimension.
var dimensionFacts = []petition.Fact{
	petition.FactCategory, petition.FactCompetence, petition.FactPaths, petition.FactLevel, petition.FactPathConcluded,
	petition.FactPending, petition.FactConcluded, petition.FactSameFacts, petition.FactTwoSided, petition.FactConsent,
	petition.FactMediationBarred,
}

// matters reports whether, for some way of filling in the other unknown facts, it depends on d where the claim goes.
func (s space) matters(i, d int) bool {
	if _, settled := s.possible[i].single(); settled {
		return false
	}
	other := slices.IndexFunc(everyDimension, func(o int) bool { return o != d && s.value(i, o) == 0 })
	if other < 0 {
		return true
	}
	for v := 1; v < dimensions[other].values; v++ {
		if s.matters(s.with(i, other, v), d) {
			return true
		}
	}
	return false
}

// What is missing is what it depends on, each with the routes it leaves open in the worst case, the fewest first.
func TestMissingIsExact(t *testing.T) {
	skipWholeSpace(t)
	s, asked := wholeSpace(), 0
	s.sample(20_000, func(i int) {
		want := map[petition.Fact]int{}
		for d, fact := range dimensionFacts {
			if s.value(i, d) != 0 || !s.matters(i, d) {
				continue
			}
			for v := 1; v < dimensions[d].values; v++ {
				want[fact] = max(want[fact], bits.OnesCount32(uint32(s.possible[s.with(i, d, v)])))
			}
		}
		decision := petition.Triage(s.facts(i), petition.Baotou())
		got, left := map[petition.Fact]int{}, 0
		missing := decision.Missing()
		for i, q := range decision.Questions() {
			require.GreaterOrEqual(t, q.Left, left, "the best question first")
			got[missing[i]], left = q.Left, q.Left
		}
		require.Equal(t, want, got, "%+v", s.facts(i))
		var candidates routeSet
		for _, r := range decision.Candidates() {
			candidates |= only(r)
		}
		require.Equal(t, s.possible[i], candidates, "%+v", s.facts(i))
		asked += len(got)
	})
	assert.Greater(t, asked, 10_000)
}

// change is one of the twelve facts of a route set to another value; the paths are two of them.
type change struct {
	fact  petition.Fact
	value int
}

// changes returns the ways of changing one known fact, with the number that each leads to.
func (s space) changes(i int, fact petition.Fact) map[change]int {
	found := map[change]int{}
	d := slices.Index(dimensionFacts, fact)
	if fact == petition.FactLitigation || fact == petition.FactOtherPath {
		d = slices.Index(dimensionFacts, petition.FactPaths)
	}
	now := s.value(i, d)
	if now == 0 {
		return nil
	}
	const others = 10 // pathClasses has the other paths in the inner loop
	for v := 1; v < dimensions[d].values; v++ {
		value := v
		if fact == petition.FactLitigation {
			value = (v-1)/others + 1
			if (v-1)%others != (now-1)%others {
				continue
			}
		}
		if fact == petition.FactOtherPath {
			value = (v-1)%others + 1
			if (v-1)/others != (now-1)/others {
				continue
			}
		}
		if v != now {
			found[change{fact, value}] = s.with(i, d, v)
		}
	}
	return found
}

// elsewhere collects what changing so many of the facts from the given one on leads to besides the route that stands.
func (s space) elsewhere(i int, from petition.Fact, size int, route routeSet, made [2]change, found map[[2]change]routeSet) {
	if size == 0 {
		if other := s.possible[i] &^ route; other != 0 {
			found[made] = other
		}
		return
	}
	for fact := from; fact <= petition.FactMediationBarred; fact++ {
		for c, to := range s.changes(i, fact) {
			next := made
			next[len(next)-size] = c
			s.elsewhere(to, fact+1, size-1, route, next, found)
		}
	}
}

// What would change it are the smallest changes of known facts that lead elsewhere, or may: all of them, and no others.
func TestUnlessIsExact(t *testing.T) {
	skipWholeSpace(t)
	s, settled := wholeSpace(), 0
	s.sample(30_000, func(i int) {
		if _, ok := s.possible[i].single(); !ok {
			require.Empty(t, petition.Triage(s.facts(i), nil).Unless())
			return
		}
		settled++
		want := map[[2]change]routeSet{}
		s.elsewhere(i, petition.FactCategory, 1, s.possible[i], [2]change{}, want)
		if len(want) == 0 {
			s.elsewhere(i, petition.FactCategory, 2, s.possible[i], [2]change{}, want)
		}
		require.Equal(t, want, s.told(petition.Triage(s.facts(i), nil).Unless()), "%+v", s.facts(i))
	})
	t.Logf("%d settled sets of facts", settled)
	assert.Greater(t, settled, 10_000)
}

// told is what Unless says in the same form.
func (s space) told(alternatives []petition.Alternative) map[[2]change]routeSet {
	told := map[[2]change]routeSet{}
	for _, a := range alternatives {
		all := [][]change{nil}
		for fact, set := range a.If.Asked() {
			var longer [][]change
			for _, changes := range all {
				for v := range set.All() {
					longer = append(longer, append(slices.Clone(changes), change{fact, int(v)}))
				}
			}
			all = longer
		}
		var then routeSet
		for _, r := range a.Then {
			then |= only(r)
		}
		for _, changes := range all {
			made := [2]change{}
			copy(made[len(made)-len(changes):], changes)
			told[made] |= then
		}
	}
	return told
}
