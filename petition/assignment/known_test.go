package assignment_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A discipline is known if it is one of the list, and a plan that says anything is a plan.
func TestWhatIsKnownAndWhatIsNothing(t *testing.T) {
	all := assignment.Discipline(0).All()
	for d := range 256 {
		assert.Equal(t, slices.Contains(all, assignment.Discipline(d)), assignment.Discipline(d).IsKnown(), d)
	}
	assert.True(t, assignment.Plan{}.IsZero())
	assert.False(t, assignment.Plan{Limit: calendar.MustDate(2026, 3, 2)}.IsZero())
	assert.False(t, assignment.Plan{Steps: []assignment.PlanStep{{Task: "走访"}}}.IsZero())
}
