package escalation_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/goal"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// heardOften is a matter in handling with n hearings, every other day.
func heardOften(n int) []history.Event {
	on := calendar.MustDate(2024, 1, 2)
	events := []history.Event{{Kind: history.Accept, On: calendar.On(on), Organ: regime.Organ{Name: "甲", Level: regime.County, System: regime.PublicSecurity}}}
	for range n {
		on = on.AddDays(2)
		events = append(events, history.Event{Kind: history.Hear, On: calendar.On(on), Until: calendar.On(on)})
	}
	return events
}

func TestWorkGrowsWithTheHistory(t *testing.T) {
	law := regime.National()
	last := func(events []history.Event) calendar.Date { return events[len(events)-1].On.Earliest() }
	for _, test := range []struct {
		name string
		n    int
		work func(events []history.Event)
	}{
		{"replay", 2000, func(events []history.Event) { _, _ = escalation.Replay(law, events) }},
		{"a chain of Apply", 2000, func(events []history.Event) {
			c := escalation.New(law)
			for _, e := range events {
				c, _ = c.Apply(e)
			}
		}},
		{"where it stands", 2000, func(events []history.Event) {
			c, _ := escalation.Replay(law, events)
			c.On(last(events))
		}},
		{"the way to a goal", 200, func(events []history.Event) {
			c, _ := escalation.Replay(law, events)
			goal.To(c, goal.Goal{Kind: history.Conclude, Ground: regime.RereviewServed}, last(events))
		}},
	} {
		policytest.Linear(t, test.name, test.n, func(n int) func() {
			events := heardOften(n)
			return func() { test.work(events) }
		})
	}
}

// A history has a bound, which the error names: the last event before it is taken, the next is not.
func TestHistoryIsBounded(t *testing.T) {
	law, on := regime.National(), calendar.MustDate(2024, 1, 2)
	events := []history.Event{{Kind: history.Register, On: calendar.On(on)}}
	for len(events) < history.MaxEvents {
		events = append(events, history.Event{Kind: history.Notify, On: calendar.On(on)})
	}
	c, err := escalation.Replay(law, events)
	require.NoError(t, err)

	more := history.Event{Kind: history.Notify, On: calendar.On(on)}
	assert.False(t, c.Allows(more))
	assert.Len(t, c.WhyNot(more), 1)
	after, err := c.Apply(more)
	assert.Equal(t, c, after)
	for _, err := range []error{err, replayError(law, append(events, more))} {
		vs, ok := err.(statute.Violations)
		require.True(t, ok, "%T", err)
		assert.Equal(t, "events", vs[0].Path)
		assert.Contains(t, vs[0].EN, fmt.Sprint(history.MaxEvents))
		assert.Contains(t, vs[0].ZH, fmt.Sprint(history.MaxEvents))
	}
}

func replayError(law *regime.Regime, events []history.Event) error {
	_, err := escalation.Replay(law, events)
	return err
}

// Three hundred remands are three hundred and one rounds.
func TestRoundsAreCounted(t *testing.T) {
	on := calendar.MustDate(2020, 9, 1)
	bureau := regime.Organ{Name: "甲", Level: regime.County, System: regime.PublicSecurity}
	events := []history.Event{{Kind: history.Accept, On: calendar.On(on), Organ: bureau}}
	for range 300 {
		events = append(events,
			history.Event{Kind: history.Issue, On: calendar.On(on), Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30}},
			history.Event{Kind: history.Serve, On: calendar.On(on)}, history.Event{Kind: history.RequestReview, On: calendar.On(on)},
			history.Event{Kind: history.Receive, On: calendar.On(on)},
			history.Event{Kind: history.Issue, On: calendar.On(on), Organ: regime.Organ{System: regime.PublicSecurity}, Disposition: history.SetAside},
			history.Event{Kind: history.Serve, On: calendar.On(on)}, history.Event{Kind: history.SendBack, On: calendar.On(on)})
	}
	c, err := escalation.Replay(regime.National(), events)
	require.NoError(t, err)
	assert.Equal(t, 301, c.On(on).Round)
}
