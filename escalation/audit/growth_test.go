package audit_test

import (
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

func TestWorkGrowsWithTheHistory(t *testing.T) {
	for name, kinds := range map[string][]history.Kind{
		"hearings":                 {history.Hear},
		"hearings, then extended":  {history.Hear, history.Extend},
		"hearings, then requests":  {history.Hear, history.RequestReview},
		"hearings, then sent back": {history.Hear, history.SendBack},
		"opinions":                 {history.Issue},
		"requests, then refused":   {history.RequestReview, history.RefuseRequest},
	} {
		policytest.Linear(t, name, 4000, func(n int) func() {
			h := repeated(n, kinds)
			return func() { audit.Examine(regime.In(regime.Guangdong), h) }
		})
	}
}

// repeated is a matter with n events of each kind, one kind after the other.
func repeated(n int, kinds []history.Kind) history.History {
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
	return h
}
