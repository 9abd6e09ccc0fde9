package course_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// What was known on a day is what a register that was closed that day would have answered: it does not matter what was
// entered afterwards, wherever in the history it belongs. On every day of a story whose steps were entered late or not.
func TestLateRecordsRewriteNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	law := regime.National()
	stories := [][]history.Event{modelStory(), modelSupported(), modelSetAside(), modelExcused(), modelTransferred()}
	late, refused := 0, 0
	for range 60 {
		events := append([]history.Event{}, stories[rng.IntN(len(stories))]...)
		for i := range events {
			if rng.IntN(3) == 0 {
				events[i].Recorded = events[i].On.Earliest().AddDays(rng.IntN(40))
			}
		}
		first, last := events[0].On.Earliest().AddDays(-1), events[len(events)-1].On.Earliest().AddDays(40)
		for known := first; !known.After(last); known = known.AddDays(7) {
			register := closed(events, known)
			late += len(events) - len(register)
			for _, d := range []calendar.Date{known.AddDays(-1), known, known.AddDays(1)} {
				got, gotErr := escalation.StandingAsKnown(law, events, d, known)
				want, wantErr := escalation.StandingOn(law, register, d)
				require.Equal(t, want, got, "on %v as known on %v", d, known)
				require.Equal(t, wantErr == nil, gotErr == nil)
				if gotErr != nil {
					refused++ // what lay between was not on record yet
				}
			}
		}
	}
	assert.Greater(t, late, 500, "hardly anything was entered late")
	assert.Greater(t, refused, 10, "no gap was met")
}

// closed are the events that were on record on a day.
func closed(events []history.Event, known calendar.Date) []history.Event {
	var register []history.Event
	for _, e := range events {
		entered := e.Recorded
		if entered.IsZero() {
			entered = e.On.Earliest()
		}
		if !entered.After(known) {
			register = append(register, e)
		}
	}
	return register
}

// The day of recording: the day before, the day, and the day after.
func TestKnownFromTheDayOfRecording(t *testing.T) {
	events := modelStory()[:3]
	events[2].Recorded = events[2].On.Earliest().AddDays(20)
	for days, want := range map[int]procedure.Stage{19: procedure.HandlingIssued, 20: procedure.HandlingServed, 21: procedure.HandlingServed} {
		standing, err := escalation.StandingAsKnown(regime.National(), events, events[2].On.Earliest().AddDays(25), events[2].On.Earliest().AddDays(days))
		require.NoError(t, err)
		assert.Equal(t, want, standing.Stage, "%d days later", days)
	}
	standing, err := escalation.StandingAsKnown(regime.National(), events, events[2].On.Earliest().AddDays(-1), events[2].On.Earliest().AddDays(99))
	require.NoError(t, err)
	assert.Equal(t, procedure.HandlingIssued, standing.Stage, "known since, but not yet so on that day")
}

// A day narrows those before it in its line that are known roughly: acceptance those of reception too, and nothing else these. What one
// petitioner does says nothing about the others, nor a step of the organ about what a petitioner did (E21).
func TestWhatADayNarrows(t *testing.T) {
	month, _ := calendar.InMonth(2026, 1)
	twentieth := calendar.On(calendar.MustDate(2026, 1, 20))
	registered, accepted := history.Event{Kind: history.Register, On: month}, history.Event{Kind: history.Accept, On: month, Organ: modelBranch}
	exactly := func(e history.Event) history.Event {
		e.On = twentieth
		return e
	}
	issued, served := history.Event{Kind: history.Issue, On: month, Result: history.NotSupported}, history.Event{Kind: history.Serve, On: month}
	elected := history.Event{Kind: history.Elect, Person: "甲", On: calendar.On(calendar.MustDate(2026, 1, 1))}
	for name, c := range map[string]struct {
		events []history.Event
		of     history.Kind
		tier   regime.Tier
		narrow bool
	}{
		"registered, then told":                   {[]history.Event{registered, exactly(history.Event{Kind: history.Notify})}, history.Register, 0, true},
		"registered, then accepted":               {[]history.Event{registered, exactly(accepted)}, history.Register, 0, true},
		"registered, then an opinion":             {[]history.Event{registered, exactly(issued)}, history.Register, 0, false},
		"accepted, then an opinion":               {[]history.Event{accepted, exactly(issued)}, history.Accept, regime.Handling, true},
		"accepted, then told":                     {[]history.Event{accepted, exactly(history.Event{Kind: history.Notify})}, history.Accept, regime.Handling, false},
		"served, then withdrawn by one":           {[]history.Event{accepted, issued, served, exactly(history.Event{Kind: history.Withdraw, By: history.Petitioner, Person: "甲"})}, history.Serve, regime.Handling, false},
		"settled by one, then an opinion for all": {[]history.Event{accepted, elected, {Kind: history.Settle, Person: "甲", On: month}, exactly(issued)}, history.Settle, 0, false},
	} {
		matter := told(history.Coverage{}, c.events...)
		want := month.Latest()
		if c.narrow {
			want = twentieth.Latest()
		}
		assert.Equal(t, want, matter.Taken(c.of, c.tier).On.Latest(), name)
	}
}
