package escalation_test

import (
	"encoding/json"
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the package answers with can be written as JSON, with codes, days and both languages.
func TestAnswersAsJSON(t *testing.T) {
	c, err := escalation.Replay(regime.National(), handled())
	require.NoError(t, err)
	_, refused := c.Apply(history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-03-03")), Organ: district})
	for _, test := range []struct {
		answer any
		want   []string
	}{
		{c, []string{`"stage":"handling_served"`, `"on":"2026-01-30"`, `"act":"review_requested"`, `"last":"2026-03-02"`, `"article":"35"`}},
		{c.On(day("2026-02-10")), []string{`"kind":"contested"`, `"ground":"settled_and_performed"`, `"needs":"settled"`}},
		{refused, []string{`"guard":"in_time"`, `"last":"2026-03-02"`, `"remedy":"excuse"`, `"from":"handling_served"`}},
		{escalation.New(regime.National()), []string{`"stage":"unregistered"`}},
		{escalation.Case{}, []string{`"stage":"unknown"`}},
	} {
		b, err := json.Marshal(test.answer)
		require.NoError(t, err)
		for _, want := range test.want {
			assert.Contains(t, string(b), want)
		}
	}
}
