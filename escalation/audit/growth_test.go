package audit_test

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Twice as many events are at most 2.3 times the work, measured in what is allocated, which does not depend on the machine.
func TestWorkGrowsWithTheHistory(t *testing.T) {
	for name, kinds := range map[string][]history.Kind{
		"hearings":                 {history.Hear},
		"hearings, then extended":  {history.Hear, history.Extend},
		"hearings, then requests":  {history.Hear, history.RequestReview},
		"hearings, then sent back": {history.Hear, history.SendBack},
		"opinions":                 {history.Issue},
		"requests, then refused":   {history.RequestReview, history.RefuseRequest},
	} {
		few, many := allocated(4000, kinds), allocated(32000, kinds) // doubled three times: slices grow in leaps
		assert.Greater(t, few, uint64(0), name)
		assert.Less(t, float64(many), 2.3*2.3*2.3*float64(few), "%s: %d bytes, then %d", name, few, many)
	}
}

// allocated is what the audit of n events of each kind, one kind after the other, allocates.
func allocated(n int, kinds []history.Kind) uint64 {
	on := calendar.MustDate(2020, 1, 2)
	h := history.History{Complete: history.Whole(), Events: []history.Event{{Kind: history.Accept, On: calendar.On(on)}}}
	for _, k := range kinds {
		for range n {
			on = on.AddDays(2)
			e := history.Event{Kind: k, On: calendar.On(on)}
			if k == history.Hear {
				e.Until = calendar.On(on)
			}
			h.Events = append(h.Events, e)
		}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	audit.Examine(regime.In(regime.Guangdong), h)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
