package history

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Whether an event is well formed is asked in a hurry: it is what Validate says, for every kind with every two details, in
// and out of range.
func TestWellFormedIsValid(t *testing.T) {
	on := calendar.MustDate(2026, 3, 1)
	set := []func(*Event){
		func(*Event) {},
		func(e *Event) { e.Until = calendar.On(on.AddDays(2)) },
		func(e *Event) { e.Until = calendar.On(on.AddDays(-1)) },
		func(e *Event) { e.Removed = calendar.On(on.AddDays(-2)) },
		func(e *Event) { e.Removed = calendar.On(on.AddDays(1)) },
		func(e *Event) { e.Days = maxDays },
		func(e *Event) { e.Days = maxDays + 1 },
		func(e *Event) { e.Days = -1 },
		func(e *Event) { e.Approved = decision.Yes },
		func(e *Event) { e.ReasonTold = decision.No },
		func(e *Event) { e.Result = NotSupported },
		func(e *Event) { e.Result = NotSupported + 1 },
		func(e *Event) { e.Disposition = SetAside },
		func(e *Event) { e.Disposition = SetAside + 1 },
		func(e *Event) { e.States = StatesAll },
		func(e *Event) { e.States = StatesAll + 1 },
		func(e *Event) { e.Recused = decision.No },
		func(e *Event) { e.SameAgain = decision.No + 1 },
		func(e *Event) { e.Notice.Given = decision.Yes },
		func(e *Event) { e.Notice.Remedy = refusal.Review },
		func(e *Event) { e.Notice.Organ.Name = "甲" },
		func(e *Event) { e.Notice.Organ.Level = 200 },
		func(e *Event) { e.Notice.Days = maxDays },
		func(e *Event) { e.Notice.Days = maxDays + 1 },
		func(e *Event) { e.Notice.Days = -1 },
		func(e *Event) { e.Notice.Unit = statute.WorkingDays },
		func(e *Event) { e.Notice.Unit = statute.Persons + 1 },
		func(e *Event) { e.Excuse = GoodReason },
		func(e *Event) { e.Because = statute.R5 },
		func(e *Event) { e.Because = statute.R5 + 1 },
		func(e *Event) { e.By = GeneralAgent },
		func(e *Event) { e.Ground = 1 },
		func(e *Event) { e.Ground = 200 },
	}
	valid := 0
	for k := Kind(1); k < numKinds; k++ {
		for _, one := range set {
			for _, other := range set {
				e := Event{Kind: k, On: calendar.On(on)}
				one(&e)
				other(&e)
				ok := len(e.Validate()) == 0
				assert.Equal(t, ok, e.WellFormed(), "%+v", e)
				if ok {
					valid++
				}
			}
		}
	}
	assert.Greater(t, valid, 100)
}
