package joint_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/joint"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// crowd is a petition of n people, all of whom elected the same two representatives.
func crowd(n int) joint.Petition {
	on := calendar.MustDate(2026, time.January, 5)
	j := joint.Petition{Registered: on}
	for i := range n {
		j.Petitioners = append(j.Petitioners, fmt.Sprintf("a petitioner with number %d", i))
	}
	for i := range 2 {
		j.Representatives = append(j.Representatives, joint.Representative{ID: j.Petitioners[i], Elected: on, By: j.Petitioners})
	}
	return j
}

// Comparing names allocates nothing, so a clock has to tell that part: held one against the other, a hundred thousand people took
// fourteen seconds and more.
func TestWorkGrowsWithThePeople(t *testing.T) {
	for name, work := range map[string]func(joint.Petition){
		"Check": func(j joint.Petition) { assert.Empty(t, j.Check()) },
		"BoundBy its representative": func(j joint.Petition) {
			assert.Len(t, j.BoundBy(joint.PetitionerAct{On: j.Registered, By: j.Petitioners[0]}), len(j.Petitioners))
		},
		"BoundBy an act that all agreed to": func(j joint.Petition) {
			assert.Len(t, j.BoundBy(joint.PetitionerAct{On: j.Registered, By: j.Petitioners[0], Consents: j.Petitioners}), len(j.Petitioners))
		},
	} {
		prepare := func(n int) func() {
			j := crowd(n)
			return func() { work(j) }
		}
		policytest.Linear(t, name, 2000, prepare)
		policytest.Quick(t, name, 2000, prepare)
	}
}

// Nobody is elected without end: the hundred-and-first time is refused, and the bound is named.
func TestElectionsAreBounded(t *testing.T) {
	j := crowd(2)
	j.Representatives = nil
	for i := range 101 {
		day := j.Registered.AddDays(2 * i)
		j.Representatives = append(j.Representatives, joint.Representative{ID: j.Petitioners[0], Elected: day, Left: day.AddDays(1), By: j.Petitioners})
	}
	found := j.Check()
	assert.Len(t, found, 1)
	assert.Equal(t, "representatives[100].id", found[0].Path)
	assert.Contains(t, found[0].EN, "100")
	j.Representatives = j.Representatives[:100]
	assert.Empty(t, j.Check())
}
