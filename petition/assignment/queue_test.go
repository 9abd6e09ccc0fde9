package assignment

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// The queue gives out whom a look at all persons would find: the least loaded who is free, the first among equals.
func TestQueueAgainstLookingAtEverybody(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 300 {
		people := make([]sitter, 1+r.IntN(30))
		var fit []int
		for p := range people {
			people[p].load = r.IntN(5)
			if r.IntN(4) > 0 {
				fit = append(fit, p)
			}
		}
		q := newQueue(fit, people)
		for range 60 {
			busy := make([]bool, len(people))
			for p := range busy {
				busy[p] = r.IntN(3) == 0
			}
			want := -1
			for _, p := range fit {
				if !busy[p] && (want < 0 || people[p].load < people[want].load) {
					want = p
				}
			}
			got := q.least(people, func(p int) bool { return !busy[p] })
			require.Equal(t, want, got)
			sorted := slices.Clone(q.people)
			slices.Sort(sorted)
			require.Equal(t, fit, sorted, "nobody is lost")
			people[r.IntN(len(people))].load++
		}
	}
}
