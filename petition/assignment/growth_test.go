package assignment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The work grows with the matters over the same roster: each search for somebody to relieve takes room for the whole of it.
func TestWorkGrowsWithTheDocket(t *testing.T) {
	for name, docket := range map[string]func(int, int) ([]assignment.Task, []assignment.Person){
		"city": bigDocket, "lopsided": lopsidedDocket,
	} {
		for _, people := range []int{25, 200} {
			policytest.Linear(t, fmt.Sprintf("%s, %d people", name, people), 2000, func(matters int) func() {
				docket, roster := docket(matters, people)
				return func() {
					_, err := assignment.Staff(day, docket, roster)
					require.NoError(t, err)
				}
			})
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

// What is held against one another has a bound, which is told where the list stands; as many as that are taken.
func TestListsAreBounded(t *testing.T) {
	for _, n := range []int{500, 501} {
		matter, order, handovers := assignment.Task{ID: "m"}, assignment.Order{On: day}, []assignment.Handover(nil)
		for i := range n {
			name := fmt.Sprint("name ", i)
			matter.Claims, matter.Conflicts = append(matter.Claims, name), append(matter.Conflicts, name)
			order.Team = append(order.Team, assignment.Member{ID: "member " + name})
			order.Plan.Steps = append(order.Plan.Steps, assignment.PlanStep{ID: name})
			handovers = append(handovers, assignment.Handover{On: day, To: assignment.Member{ID: "joins " + name}})
		}
		_, wrong, _ := assignment.Recorded(matter, order, handovers, nil)
		var told []string
		for _, v := range wrong {
			if strings.Contains(v.EN, "at most 500") {
				told = append(told, v.Path)
				assert.Zero(t, v.Rule, "the bound is the library's")
				assert.Contains(t, v.ZH, "至多列明500项，现有501项")
			}
		}
		if n == 500 {
			assert.Empty(t, told)
		} else {
			assert.Equal(t, []string{"matter.conflicts", "team", "plan.steps", "handovers"}, told)
		}
	}
}

// However many claims a matter has, each has its step and its answer: none is left behind for being the last of many.
func TestEveryClaimCounts(t *testing.T) {
	policytest.Linear(t, "claims", 2000, func(n int) func() {
		matter, order := farmland(), order()
		matter.Claims = nil
		closing := assignment.Closing{On: day.AddDays(40), Ground: "settled"}
		for i := range n {
			matter.Claims = append(matter.Claims, fmt.Sprint("claim ", i))
			closing.Claims = append(closing.Claims, assignment.Item{Name: matter.Claims[i], Done: decision.Yes})
		}
		order.Plan = assignment.Plan{Steps: []assignment.PlanStep{
			{ID: "all", Task: "look at each", Owner: order.Leader.ID, Due: day, Claims: matter.Claims},
		}}
		return func() {
			a, wrong, _ := assignment.Recorded(matter, order, nil, &closing)
			require.Empty(t, wrong)
			require.Equal(t, closing.On, a.Closed())
		}
	})
}
