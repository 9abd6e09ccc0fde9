package dossier_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Between two of the days that an answer names nothing changes but what is counted by the day: for every case, on every day of the
// ten months after its first step, but those on which something more is on record or the law changes.
func TestNothingChangesBetweenTheDaysOfAnAnswer(t *testing.T) {
	const days = 300
	lawChanges := []calendar.Date{ // that the answers to these cases show: civil procedure, petitions, simplified handling, administrative review
		calendar.MustDate(2013, 1, 1), calendar.MustDate(2022, 1, 1), calendar.MustDate(2022, 5, 1), calendar.MustDate(2022, 7, 17), calendar.MustDate(2024, 1, 1),
	}
	turned := 0
	for name, text := range files(t) {
		d := read(t, string(text))
		recorded := daysOnRecord(d)
		if len(recorded) == 0 {
			continue
		}
		open, first := d.Open(), slices.MinFunc(recorded, calendar.Date.Compare)
		a := open.On(first)
		says, changes := withoutCounts(t, a), a.Changes()
		for n := range days {
			day := first.AddDays(n + 1)
			next := open.On(day)
			now, named := withoutCounts(t, next), len(changes) > 0 && !day.Before(changes[0])
			switch {
			case named || slices.Contains(recorded, day) || slices.Contains(lawChanges, day):
				says, changes = now, next.Changes()
				if named {
					turned++
				}
			case says != now:
				require.JSONEq(t, says, now, "%s: %v was not named", name, day)
			}
		}
	}
	assert.Greater(t, turned, 20)
}

// daysOnRecord are the days on which something more is on record.
func daysOnRecord(d dossier.Dossier) []calendar.Date {
	all := []calendar.When{d.Received}
	for _, c := range d.Claims {
		for _, e := range c.Events {
			all = append(all, e.On)
		}
		for _, e := range c.Entries {
			all = append(all, calendar.On(e.On), e.Within)
		}
		for _, s := range c.Sessions {
			all = append(all, s.On)
		}
		if c.Agreement != nil {
			for _, p := range c.Agreement.Parties {
				all = append(all, p.Ratified.On, p.RatifyNotice)
			}
			all = append(all, c.Agreement.Reached, c.Agreement.Effect(calendar.China()).Day)
			for _, found := range c.Agreement.Court {
				all = append(all, found.On)
			}
		}
		if c.Confirmation != nil {
			all = append(all, c.Confirmation.Filed)
		}
	}
	var days []calendar.Date
	for _, w := range all {
		for _, day := range []calendar.Date{w.Earliest(), w.Latest()} {
			if !day.IsZero() {
				days = append(days, day)
			}
		}
	}
	return days
}

// withoutCounts is what comes first in an answer, where its claims stand and what is owed and open, without what is counted by the day.
func withoutCounts(t *testing.T, a answer.Answer) string {
	t.Helper()
	type claim struct {
		Tiers   answer.TiersAnswer
		Verdict any
	}
	var kept struct {
		Now    answer.Now
		Claims []claim
		Duties []answer.DutyAnswer
	}
	kept.Now, kept.Duties = a.Now, a.Duties
	for _, c := range a.Claims {
		var one claim
		if c.Confirmation != nil {
			one.Verdict = c.Confirmation.Verdict
		}
		if c.Tiers != nil {
			one.Tiers = *c.Tiers
			one.Tiers.Timers = nil // those that are over leave the list
		}
		kept.Claims = append(kept.Claims, one)
	}
	text, err := json.Marshal(kept)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(text, &tree))
	strip(tree)
	text, err = json.Marshal(tree)
	require.NoError(t, err)
	return string(text)
}

func strip(tree any) {
	switch x := tree.(type) {
	case map[string]any:
		for _, counted := range []string{"left", "used"} {
			delete(x, counted)
		}
		for _, v := range x {
			strip(v)
		}
	case []any:
		for _, v := range x {
			strip(v)
		}
	}
}
