package goal_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

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

func TestNoKindIsNoGoal(t *testing.T) {
	c := escalation.New(regime.National())
	for _, k := range []history.Kind{0, history.LastKind + 1, 255} {
		_, found := goal.To(c, goal.Goal{Kind: k}, calendar.MustDate(2024, time.January, 1))
		assert.False(t, found)
	}
}
