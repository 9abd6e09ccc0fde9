package escalation_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// looks is what a standing shows that can change with the days.
func looks(s escalation.Standing) string {
	text := ""
	for _, o := range s.Owed {
		text += fmt.Sprint(o.Act, o.Tier, o.Person, o.Warn, " ")
	}
	for _, r := range s.Entitled {
		text += fmt.Sprint(r.Tier, r.Rule, r.Person, " ")
	}
	return text
}

// The timers are the days on which the standing looks different from the day before, and no others: looked at day by day, after every
// event of matters that go through reception, the tiers, silence, and two windows.
func TestTimersAreTheDaysOfChange(t *testing.T) {
	review, rereview := history.RemedyNotice{Remedy: refusal.Review, Days: 30}, history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}
	on := func(s string) calendar.When { return calendar.On(day(s)) }
	tiers := func(year string) []history.Event {
		return []history.Event{
			{Kind: history.Register, On: on(year + "-01-05"), Organ: branch},
			{Kind: history.Supervise, On: on(year + "-01-06"), Feedback: on(year + "-01-20")},
			{Kind: history.Accept, On: on(year + "-01-08"), Organ: branch},
			{Kind: history.Issue, On: on(year + "-02-04"), Result: history.NotSupported, Notice: review},
			{Kind: history.Serve, On: on(year + "-02-05"), Person: "张某"},
			{Kind: history.Serve, On: on(year + "-02-20"), Person: "李某"},
			{Kind: history.RequestReview, On: on(year + "-02-25"), Organ: district, Person: "李某"},
			{Kind: history.Receive, On: on(year + "-02-26")},
			{Kind: history.Issue, On: on(year + "-03-10"), Disposition: history.Upheld, Notice: rereview},
			{Kind: history.Serve, On: on(year + "-03-11")},
		}
	}
	turns := map[escalation.Turn]int{}
	for _, test := range []struct {
		law    *regime.Regime
		events []history.Event
	}{{regime.National(), tiers("2026")}, {regime.In(regime.Hebei), tiers("2016")}} {
		for n := 1; n <= len(test.events); n++ {
			c, err := escalation.Replay(test.law, test.events[:n])
			require.NoError(t, err)
			from := c.Last()
			told := map[calendar.Date]bool{}
			for _, timer := range c.Next(from).Timers {
				told[timer.On] = true
				turns[timer.Turn]++
			}
			for d := from.AddDays(1); d.Before(from.AddDays(150)); d = d.AddDays(1) {
				changes := looks(c.On(d)) != looks(c.On(d.AddDays(-1)))
				assert.Equal(t, changes, told[d], "%v after %d events: %s, then %s", d, n, looks(c.On(d.AddDays(-1))), looks(c.On(d)))
			}
		}
	}
	for _, turn := range escalation.Turn(0).All() {
		assert.Positive(t, turns[turn], "%s never came", turn)
	}
}

// What may be recorded is what Apply takes; of the rest WhyNot says what is missing.
func TestNextIsWhatApplyTakes(t *testing.T) {
	c := escalation.New(regime.National())
	for _, e := range []history.Event{{Kind: history.Register, On: calendar.On(day("2026-01-05"))}, {Kind: history.Accept, On: calendar.On(day("2026-01-08")), Organ: branch}} {
		var err error
		c, err = c.Apply(e)
		require.NoError(t, err)
		may := 0
		for _, x := range c.Next(day("2026-01-09")).Candidates {
			_, err := c.Apply(x.Event)
			assert.Equal(t, x.May, err == nil, "%s", x.Event.Kind)
			assert.Equal(t, x.May, len(c.WhyNot(x.Event)) == 0, "%s", x.Event.Kind)
			if x.May {
				may++
			}
		}
		assert.Greater(t, may, 5)
	}
	for _, x := range c.Next(day("2026-01-07")).Candidates {
		assert.False(t, x.May && x.Event.Kind == history.Issue, "it would lie before the acceptance")
	}
}

// A refusal names the event: its kind, and its place in the record, from Apply as from Replay.
func TestRefusalSaysWhichEvent(t *testing.T) {
	events := []history.Event{{Kind: history.Accept, On: calendar.On(day("2026-01-08"))}, {Kind: history.Serve, On: calendar.On(day("2026-01-09"))}}
	c, replayed := escalation.Replay(regime.National(), events)
	_, applied := c.Apply(events[1])
	for _, err := range []error{replayed, applied} {
		var refused *escalation.TransitionError
		require.ErrorAs(t, err, &refused)
		assert.Equal(t, 1, refused.Index)
		assert.Equal(t, history.Serve, refused.Event.Kind)
		assert.Contains(t, err.Error(), "event 1, opinion_served")
	}
}
