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
