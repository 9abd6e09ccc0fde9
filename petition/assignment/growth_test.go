package assignment_test

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Twice as many matters over the same roster are at most 2.3 times the work, measured in what is allocated, which does not depend on
// the machine: each search for somebody to relieve takes room for the whole roster.
func TestWorkGrowsWithTheDocket(t *testing.T) {
	for name, docket := range map[string]func(int, int) ([]assignment.Task, []assignment.Person){
		"city": bigDocket, "lopsided": lopsidedDocket,
	} {
		for _, people := range []int{25, 200} {
			allocated := func(matters int) float64 {
				docket, roster := docket(matters, people)
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				_, err := assignment.Staff(day, docket, roster)
				runtime.ReadMemStats(&after)
				require.NoError(t, err)
				return float64(after.TotalAlloc - before.TotalAlloc)
			}
			few, many := allocated(2000), allocated(16000) // doubled three times: slices grow in leaps
			t.Logf("%s, %d people: %.0f, %.0f", name, people, few, many)
			assert.Less(t, many, 2.3*2.3*2.3*few, "%s, %d people", name, people)
		}
	}
}

// What can be asked for in one go has a bound, which the error names.
func TestDocketIsBounded(t *testing.T) {
	docket, roster := bigDocket(100_001, 1000)
	_, err := assignment.Staff(day, docket, roster)
	var vs statute.Violations
	require.ErrorAs(t, err, &vs)
	require.Len(t, vs, 1)
	assert.Equal(t, "matters", vs[0].Path)
	assert.Equal(t, statute.F6, vs[0].Rule)
	assert.Contains(t, vs[0].EN, fmt.Sprint(100_000_000))
	assert.Contains(t, vs[0].ZH, fmt.Sprint(100_000_000))
}
