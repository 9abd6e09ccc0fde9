package goal_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/goal"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// From a record that is declared complete for no time nearly every step is possible, and the way is looked for among all of them. A
// ground that nothing leads to is not searched to its end where another ground is near.
func TestWayFromAnOpenRecordIsNear(t *testing.T) {
	c := escalation.Begin(regime.National(), history.Coverage{})
	var moves []goal.Move
	allocations := testing.AllocsPerRun(1, func() {
		moves, _ = goal.To(c, goal.Goal{Kind: history.Conclude}, calendar.MustDate(2024, time.January, 1))
	})
	assert.NotEmpty(t, moves)
	assert.Less(t, allocations, 20_000.)
}

// In a record with holes a step may follow one that is not on record: it has its rule and its article all the same.
func TestEveryMoveOfAnOpenRecordRestsOnARule(t *testing.T) {
	events, moved := story(), 0
	for n := range len(events) + 1 {
		c, err := escalation.Resume(regime.National(), history.History{Events: events[:n]})
		require.NoError(t, err)
		for _, aim := range goals() {
			moves, _ := goal.To(c, aim, start.AddDays(100))
			for i, m := range moves {
				moved++
				assert.NotZero(t, m.Rule, "after %d events, to %v: move %d, %v", n, aim.Kind, i, m.Event.Kind)
				assert.False(t, m.Cite.IsZero(), "after %d events, to %v: move %d, %v", n, aim.Kind, i, m.Event.Kind)
			}
		}
	}
	assert.Greater(t, moved, 50)
}

func TestNoKindIsNoGoal(t *testing.T) {
	c := escalation.New(regime.National())
	for _, k := range []history.Kind{0, history.LastKind + 1, 255} {
		_, found := goal.To(c, goal.Goal{Kind: k}, calendar.MustDate(2024, time.January, 1))
		assert.False(t, found)
	}
}
