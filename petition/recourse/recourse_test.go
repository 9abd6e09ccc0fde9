package recourse

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The case files: what can be done about a topic, on the days around a change of the law. Their command:
//
//	steps about=land_title on=2024-01-01 event=2024-01-01
//	    the steps of the day; with event, the last day of each counted from it
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		return func(c *policytest.Command) string {
			var about Topic
			if err := about.UnmarshalText([]byte(c.Get("about"))); c.Name != "steps" || err != nil {
				c.Errorf("no such topic")
			}
			var lines []string
			for _, s := range about.Steps(c.Date("on")) {
				lines = append(lines, s.EN(), s.ZH())
				if c.Has("event") {
					if last := s.LastDay(c.Date("event"), nil); !last.IsZero() {
						lines = append(lines, "  by "+last.Last().String())
					}
				}
			}
			return strings.Join(lines, "\n")
		}
	})
}

// Every step says in both languages what is done and before whom, rests on an article, and names from when its days run.
func TestEveryStepIsComplete(t *testing.T) {
	complete := func(x statute.Text) bool { return x.EN != "" && x.ZH != "" }
	seen := 0
	for _, topic := range Topic(0).All() {
		assert.NotZero(t, topic.Paths(), "%s leads nowhere", topic)
		for _, on := range []string{"2012-06-01", "2018-01-01", "2023-12-31", "2024-01-01", "2026-07-01"} {
			day, err := calendar.ParseDate(on)
			require.NoError(t, err)
			steps := topic.Steps(day)
			require.NotEmpty(t, steps, "%s on %s", topic, on)
			for _, s := range steps {
				seen++
				assert.True(t, complete(s.Do) && complete(s.Organ), "%s: %s", topic, s.EN())
				require.NotEmpty(t, s.Cites, "%s: %s", topic, s.EN())
				assert.Equal(t, !s.Within.IsZero(), complete(s.From), "%s: %s", topic, s.EN())
				for _, c := range s.Cites {
					assert.Equal(t, statute.Statute, c.Basis())
				}
			}
		}
	}
	assert.Greater(t, seen, 80)
	for _, r := range rows {
		assert.True(t, len(r.law) > 0 || r.term != 0, "%s rests on nothing", r.do.EN)
		assert.True(t, r.since == 0 || r.until == 0, "%s is there on two conditions", r.do.EN)
	}
}

// T11: since 2024 reconsideration comes before suit, at the government of the organ's own level; before, both were open.
func TestProtectionRefusedAroundItsFirstDay(t *testing.T) {
	first := calendar.MustDate(2024, 1, 1)
	before := ProtectionRefused.Steps(first.AddDays(-1))
	require.Len(t, before, 3)
	for _, s := range before {
		assert.False(t, s.First)
	}
	assert.Equal(t, sameLevelOrAbove, before[0].Organ)
	for _, on := range []calendar.Date{first, first.AddDays(1)} {
		steps := ProtectionRefused.Steps(on)
		require.Len(t, steps, 3)
		assert.True(t, steps[0].First)
		assert.Equal(t, sameLevel, steps[0].Organ)
		assert.Equal(t, "60 days", steps[0].Within.EN())
		assert.Equal(t, "23(1)(iii)", steps[0].Cites[0].Article())
		assert.Equal(t, "15 days", steps[1].Within.EN())
		assert.Equal(t, "15 days", steps[2].Within.EN())
		assert.False(t, steps[1].First || steps[2].First)
		assert.Equal(t, calendar.MustDate(2024, 3, 1), steps[0].LastDay(first, nil).Last(), "60 days from New Year's Day")
	}
}

// A day whose text is not held says so, and nothing else is made up.
func TestTextsThatAreNotHeld(t *testing.T) {
	steps := GrasslandTitle.Steps(calendar.MustDate(2012, 6, 1))
	require.NotEmpty(t, steps)
	assert.Contains(t, steps[0].EN(), "no article held for that day")
	assert.True(t, steps[len(steps)-1].Within.IsZero())
	assert.Contains(t, steps[0].ZH(), "未收录")
}

func TestNumbersOutOfRange(t *testing.T) {
	for i := 0; i <= math.MaxUint8; i++ {
		topic := Topic(i)
		_, _ = topic.String(), topic.ZH()
		steps, paths := topic.Steps(calendar.MustDate(2026, 1, 1)), topic.Paths()
		if _, err := topic.MarshalText(); i == 0 || err != nil {
			assert.Empty(t, steps)
			assert.Zero(t, paths)
		}
	}
	assert.Empty(t, ProtectionRefused.Steps(calendar.Date{})[0].Within)
}

func TestJSON(t *testing.T) {
	b, err := json.Marshal(LandTitle.Steps(calendar.MustDate(2024, 1, 1))[3])
	require.NoError(t, err)
	assert.Contains(t, string(b), `"within":"30 days"`)
	assert.Contains(t, string(b), `"article":"14(3)"`)
}
