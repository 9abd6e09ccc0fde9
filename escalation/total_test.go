package escalation_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A question about what is no tier has the answer of a tier of which nothing is recorded.
func TestNoTierIsAnswered(t *testing.T) {
	day := calendar.MustDate(2026, time.March, 2)
	c, err := escalation.New(regime.National()).Apply(history.Event{Kind: history.Register, On: calendar.On(day)})
	require.NoError(t, err)
	for _, tier := range []regime.Tier{0, regime.Rereview + 1, 255} {
		assert.Zero(t, c.OpinionDue(tier))
		assert.Zero(t, c.WindowDue(tier, ""))
		assert.Zero(t, c.Opinion(tier))
		_, _, open := c.Unheard(tier)
		assert.False(t, open)
	}
	_, since, _ := c.Silence(calendar.On(day)) // of a matter that is registered and in no tier yet
	assert.Zero(t, since)
}

// No event is none that is well formed, and changes nothing but the count of what could not be read.
func TestNoEventIsTaken(t *testing.T) {
	c := escalation.New(regime.National())
	assert.False(t, course.Take(&c.Course, nil))
	assert.False(t, c.Read(nil).Readable)
}

func TestWordsOfWhatIsNoDuty(t *testing.T) {
	for _, act := range []history.Kind{history.LastKind + 1, 255} {
		owed := escalation.Owed{Act: act}
		assert.Equal(t, statute.E11, owed.Reason().Rule)
	}
}
