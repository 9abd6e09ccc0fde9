package dossier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A record may begin anywhere: what its first event, entry or claim says is compared with the other parts as that of any other. Observed is
// how often each is found.
func TestTheFirstOfAListIsCompared(t *testing.T) {
	const (
		conflict = dossier.Contradiction
		question = dossier.ToClear
		court    = `{"claims": [{"facts": {"competence": "court", "category": "grievance", "path_concluded": "no", "pending": "no", "concluded": "no", "paths": ["none"]}, "events": [`
		settled  = `{"kind": "settled", "on": "2023-03-28"}`
		ruled    = `{"kind": "confirmed", "on": "2023-04-14"}`
	)
	for name, c := range map[string]struct {
		text     string
		of       seen
		observed int
	}{
		"accepted, before a court": {court + `{"kind": "accepted", "on": "2023-01-13"}]}]}`, seen{"claims[0].events[0]", question, statute.T4}, 1},
		"accepted by the organ that it was passed on to": {
			court + `{"kind": "transferred", "on": "2023-01-13"}, {"kind": "accepted", "on": "2023-01-16"}]}]}`, seen{"claims[0].events[1]", question, statute.T4}, 0,
		},
		"refused on another ground": {
			court + `{"kind": "not_accepted", "on": "2023-01-13", "because": "T1"}]}]}`, seen{"claims[0].events[0]", question, statute.T4}, 1,
		},
		"refused on a ground that may hold, where it goes not known": {
			`{"claims": [{"facts": {"category": "grievance"}, "events": [{"kind": "not_accepted", "on": "2023-01-13", "because": "T1"}]}]}`,
			seen{"claims[0].events[0]", question, statute.T1},
			0,
		},
		"refused on that ground": {
			court + `{"kind": "not_accepted", "on": "2023-01-13", "because": "T4"}]}]}`, seen{"claims[0].events[0]", question, statute.T4}, 0,
		},
		"refused on a ground not recorded": {
			court + `{"kind": "not_accepted", "on": "2023-01-13"}]}]}`, seen{"claims[0].events[0]", question, statute.T4}, 0,
		},

		"consent withdrawn, and by then it was agreed": {
			strings.Replace(agreed(``, settled), `"agreement": {"kind": "people",`, `"dispute": {"consent": "withdrawn"}, "agreement": {"kind": "people",`, 1),
			seen{"claims[0].agreement", question, statute.M1},
			1,
		},
		"consent refused, and agreed all the same": {
			strings.Replace(agreed(``, settled), `"agreement": {"kind": "people",`, `"dispute": {"consent": "refused"}, "agreement": {"kind": "people",`, 1),
			seen{"claims[0].agreement", dossier.Flawed, statute.M1},
			1,
		},
		"settled on the day of the agreement":   {agreed(``, settled), seen{"claims[0].events", question, statute.E16}, 0},
		"settled on another day":                {agreed(``, strings.Replace(settled, "28", "30", 1)), seen{"claims[0].events[0]", conflict, 0}, 1},
		"confirmed, which says that it settled": {agreed(``, ruled), seen{"claims[0].events", question, statute.E16}, 0},
		"confirmed before the agreement":        {agreed(``, strings.Replace(ruled, "04-14", "03-20", 1)), seen{"claims[0].events[0]", conflict, 0}, 1},
		"confirmed, and not in the ledger":      {agreed(``, ruled), seen{"claims[0].events[0]", question, statute.A10}, 1},
		"confirmed, and in the ledger":          {agreed(ruled, ruled), seen{"claims[0].entries[0]", question, statute.E16}, 0},
		"concluded on a ruling that was set aside": {
			strings.Replace(agreed(``, ruled+`, {"kind": "concluded", "on": "2023-04-17", "ground": "settled_and_confirmed"}, {"kind": "executed", "on": "2023-09-01"}`),
				`"facts": "x"`, `"facts": "x", "court": [{"what": "ruling_set_aside", "on": "2023-08-01"}]`, 1),
			seen{"claims[0].events[1]", question, statute.J15},
			1,
		},

		"notified, and another claim has no events": {
			`{"claims": [{"events": [{"kind": "notified", "on": "2023-01-13"}]}, {}]}`, seen{"claims[1].events", question, statute.D2}, 1,
		},
		"notified itself": {
			`{"claims": [{"events": [{"kind": "notified", "on": "2023-01-13"}]}, {}]}`, seen{"claims[0].events", question, statute.D2}, 0,
		},
	} {
		all := shown(read(t, c.text).Examine())
		n := len(slices.DeleteFunc(slices.Clone(all), func(o seen) bool { return o != c.of }))
		assert.Equal(t, c.observed, n, "%s: %v", name, all)
	}
}

// A claim that is closed as answered has an answer on record by that day, if it has a record at all; one that is not closed so needs none (F5).
func TestClosedAsAnswered(t *testing.T) {
	const registered = `{"kind": "registered", "on": "2023-01-12"}`
	for name, c := range map[string]struct {
		events, item string
		told         bool
	}{
		"answered":                {registered + `, {"kind": "opinion_issued", "on": "2023-03-01"}`, `"name": "a", "done": "yes"`, false},
		"answered the day after":  {registered + `, {"kind": "opinion_issued", "on": "2023-03-02"}`, `"name": "a", "done": "yes"`, true},
		"not answered":            {registered, `"name": "a", "done": "yes"`, true},
		"not closed as answered":  {registered, `"name": "a", "done": "no"`, false},
		"nothing said of it":      {registered, `"name": "a"`, false},
		"another claim":           {registered, `"name": "b", "done": "yes"`, false},
		"no events are on record": {``, `"name": "a", "done": "yes"`, false},
	} {
		d := read(t, fmt.Sprintf(`{"claims": [{"name": "a", "events": [%s]}], "assignment": {"on": "2023-01-31", "leader": {"id": "l", "rank": "leading"},
			"closing": {"on": "2023-03-01", "ground": "x", "claims": [{%s}]}}}`, c.events, c.item))
		told := slices.Contains(shown(d.Examine()), seen{"assignment.closing.claims[0]", dossier.ToClear, statute.F5})
		assert.Equal(t, c.told, told, name)
	}
}

// An entry that cannot be booked is a defect at its place, and what was paid besides is counted.
func TestAnEntryThatCannotBeBooked(t *testing.T) {
	const sound = `{"kind": "paid", "on": "2023-03-30", "by": "乙", "amount": "5000.00"}`
	const stranger = `{"kind": "paid", "on": "2023-03-30", "by": "某人", "to": "无此人", "amount": "700.00"}`
	for entries, at := range map[string]string{
		sound: "", stranger + "," + sound: "claims[0].entries[0]", sound + "," + stranger: "claims[0].entries[1]",
	} {
		d := read(t, agreed(entries, ``))
		statement := d.On(day(t, "2023-04-10")).Claims[0].Agreement.Statement
		require.NotNil(t, statement, entries)
		assert.Equal(t, "5000.00", statement.Paid.String(), entries)
		var places []string
		for _, o := range d.Examine() {
			if o.Kind == dossier.Flawed && strings.HasPrefix(o.Path, "claims[0].entries") {
				places = append(places, o.Path[:len("claims[0].entries[0]")])
			}
		}
		assert.Equal(t, at, strings.Join(slices.Compact(places), " "), entries)
	}
}

// What is wrong with an assignment stands at the assignment, and what is wrong with its claims at the claims.
func TestWhereADefectOfTheAssignmentStands(t *testing.T) {
	d := read(t, `{"claims": [{"name": "a"}, {"name": "a"}], "assignment": {"on": "2023-01-31", "leader": {"id": "l", "rank": "leading"}}}`)
	d.Charge.Needs = append(d.Charge.Needs, 99)
	var found []seen
	for _, o := range shown(d.Examine()) {
		if o.Kind == dossier.Flawed {
			found = append(found, o)
		}
	}
	assert.Contains(t, found, seen{"claims[1]", dossier.Flawed, statute.F4})
	assert.Contains(t, found, seen{"assignment.needs[0]", dossier.Flawed, statute.F3})
}

// A key names an event of the claim, its first and its last alike; one that names none has nothing to be compared with, which is a conflict.
func TestAKeyOfEachEvent(t *testing.T) {
	first := history.Event{Kind: history.Register, On: calendar.On(day(t, "2023-01-12"))}
	for at, same := range map[int]bool{-1: false, 0: true, 1: false} {
		d := dossier.Dossier{Claims: []dossier.Demand{{Name: "a", Events: []history.Event{first}, Keys: []dossier.EventKey{{Key: "k", Event: at}}}}}
		again, err := d.Append("a", 1, "k", first)
		assert.Equal(t, d, again, at)
		var conflict *dossier.ConflictError
		assert.Equal(t, same, err == nil, at)
		if !same {
			require.ErrorAs(t, err, &conflict, at)
			assert.Equal(t, dossier.ConflictError{Claim: "a", Key: "k", After: 1, Events: 1}, *conflict)
		}
	}
}
