package dossier_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const opened = `{"claims": [{"name": "a", "complete": true, "events": [{"kind": "registered", "on": "2023-01-12"}]}, {"events": []}]}`

func TestAppend(t *testing.T) {
	d := read(t, opened)
	accept := history.Event{Kind: history.Accept, On: calendar.On(day(t, "2023-01-13"))}
	grown, err := d.Append("a", 1, "k1", accept)
	require.NoError(t, err)
	assert.Len(t, d.Claims[0].Events, 1, "the old one stays as it is")
	assert.Len(t, grown.Claims[0].Events, 2)

	// The same key and event changes nothing, whatever the length by now; with another event it is refused.
	again, err := grown.Append("a", 1, "k1", accept)
	require.NoError(t, err)
	assert.Equal(t, grown, again)
	var conflict *dossier.ConflictError
	_, err = grown.Append("a", 2, "k1", history.Event{Kind: history.Notify, On: calendar.On(day(t, "2023-01-13"))})
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, "k1", conflict.Key)

	// Somebody else was faster.
	_, err = grown.Append("a", 1, "k2", history.Event{Kind: history.Notify, On: calendar.On(day(t, "2023-01-13"))})
	require.ErrorAs(t, err, &conflict)
	assert.Equal(t, dossier.ConflictError{Claim: "a", After: 1, Events: 2}, *conflict)
	en, zh := conflict.Words()
	assert.NotEmpty(t, en)
	assert.NotEmpty(t, zh)

	// What may not happen now is refused with what is missing; what has no meaning with what is wrong.
	var refused *escalation.TransitionError
	_, err = grown.Append("a", 2, "", history.Event{Kind: history.Serve, On: calendar.On(day(t, "2023-01-20"))})
	require.ErrorAs(t, err, &refused)
	assert.NotEmpty(t, refused.Missing())
	var wrong statute.Violations
	_, err = grown.Append("a", 2, "", history.Event{})
	require.ErrorAs(t, err, &wrong)
	_, err = grown.Append("b", 0, "", accept)
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, "claim", wrong[0].Path)

	// A claim without a name goes by its number; two branches of one dossier do not write into one another.
	_, err = d.Append("2", 0, "", history.Event{Kind: history.Register, On: calendar.On(day(t, "2023-01-12"))})
	require.NoError(t, err)
	one, err := grown.Append("a", 2, "", history.Event{Kind: history.Notify, On: calendar.On(day(t, "2023-01-14"))})
	require.NoError(t, err)
	other, err := grown.Append("a", 2, "", history.Event{Kind: history.Notify, On: calendar.On(day(t, "2023-01-15"))})
	require.NoError(t, err)
	assert.NotEqual(t, one.Claims[0].Events[2], other.Claims[0].Events[2])
}

// What is offered without anything missing is accepted, and what is not offered is refused.
func TestNext(t *testing.T) {
	d := read(t, opened)
	on := day(t, "2023-01-13")
	next, err := d.Next("a", on)
	require.NoError(t, err)
	offered := make(map[history.Kind]bool)
	for _, p := range next {
		offered[p.Act] = true
		if len(p.Lacks) == 0 && p.Act != history.Hear && p.Act != history.Stop {
			_, err := d.Append("a", 1, "", history.Event{Kind: p.Act, On: calendar.On(on), Ground: p.Ground})
			assert.NoError(t, err, p.Act)
		}
	}
	assert.True(t, offered[history.Accept])
	assert.True(t, offered[history.Notify])
	assert.False(t, offered[history.Serve])
	for _, kind := range history.Kind(0).All() {
		if !offered[kind] {
			_, err := d.Append("a", 1, "", history.Event{Kind: kind, On: calendar.On(on)})
			assert.Error(t, err, kind)
		}
	}
	_, err = d.Next("b", on)
	var wrong statute.Violations
	assert.True(t, errors.As(err, &wrong))
}

// With an agreement in writing on file that is in force, it is the event that concluding lacks, and not the agreement (E16); not before the
// day of the agreement, nor with one by word of mouth or one that nobody signed.
func TestNextWithTheAgreementOnFile(t *testing.T) {
	signed := `{"name": "甲", "signed": {"given": "yes", "on": "2023-01-20"}, "signer": "self"}, {"name": "乙", "signed": {"given": "yes", "on": "2023-01-20"}, "signer": "self"}`
	for name, c := range map[string]struct {
		form, parties, on string
		filed             bool
	}{
		"on file":          {"written", signed, "2023-01-20", true},
		"the day after":    {"written", signed, "2023-01-21", true},
		"the day before":   {"written", signed, "2023-01-19", false},
		"by word of mouth": {"oral", signed, "2023-01-20", false},
		"not signed":       {"written", `{"name": "甲", "signed": {"given": "no"}}`, "2023-01-20", false},
	} {
		d := read(t, `{"claims": [{"name": "a", "events": [{"kind": "accepted", "on": "2023-01-12"}], "agreement": {"kind": "private", "form": "`+c.form+`", "reached": "2023-01-20",
			"parties": [`+c.parties+`]}}]}`)
		next, err := d.Next("a", day(t, c.on))
		require.NoError(t, err, name)
		n := slices.IndexFunc(next, func(p dossier.Possible) bool { return p.Ground == regime.SettledPerformed })
		require.GreaterOrEqual(t, n, 0, name)
		filed := slices.ContainsFunc(next[n].Lacks, func(r statute.Reason) bool { return r.Rule == statute.E16 })
		assert.Equal(t, c.filed, filed, name)
		assert.Equal(t, !c.filed, slices.ContainsFunc(next[n].Lacks, func(r statute.Reason) bool { return strings.Contains(r.EN, "an agreement in writing") }), name)
	}
}

// What is counted of a dossier: the claims that have events, from the day of receipt, a first petition where it repeats none.
func TestCounted(t *testing.T) {
	received, on := calendar.On(calendar.MustDate(2026, 1, 5)), calendar.MustDate(2026, 6, 1)
	d := dossier.Dossier{Received: received, Claims: []dossier.Demand{
		{Name: "nothing yet"},
		{
			Facts:  petition.Facts{Repeated: decision.No},
			Events: []history.Event{{Kind: history.Register, On: calendar.On(calendar.MustDate(2026, 1, 9))}, {Kind: history.Assess, Satisfied: decision.Yes}},
		},
	}}
	all := d.Counted(on)
	require.Len(t, all, 1)
	assert.Equal(t, received, all[0].History.Events[0].Received)
	assert.Equal(t, on, all[0].History.AsOf)
	assert.Equal(t, decision.Yes, all[0].First)
	law, _, _ := d.Law()
	assert.Equal(t, indicator.Rate{Of: 1, Is: 1}, indicator.Of(law, all[0]).Rate(indicator.Satisfaction), "E22")
}

// A correction is appended as any event, and read in the place of what it corrects; what was written stays.
func TestAppendACorrection(t *testing.T) {
	d := dossier.Dossier{Claims: []dossier.Demand{{Complete: history.Whole(), Events: []history.Event{
		{Kind: history.Accept, On: calendar.On(calendar.MustDate(2026, 1, 5))},
		{Kind: history.Issue, On: calendar.On(calendar.MustDate(2026, 2, 4)), Result: history.NotSupported},
		{Kind: history.Serve, On: calendar.On(calendar.MustDate(2026, 2, 5))},
	}}}}
	right := history.Event{Kind: history.Serve, On: calendar.On(calendar.MustDate(2026, 2, 20)), Corrects: 3}
	grown, err := d.Append("1", 3, "", right)
	require.NoError(t, err)
	assert.Equal(t, d.Claims[0].Events, grown.Claims[0].Events[:3], "the record is not rewritten")
	a := grown.On(calendar.MustDate(2026, 3, 1))
	assert.Equal(t, calendar.MustDate(2026, 3, 23), a.Claims[0].Tiers.Rights[0].Last.Latest)
	assert.Len(t, a.Claims[0].Tiers.Timeline, 4)
	right.Corrects = 9
	_, err = grown.Append("1", 4, "", right)
	var vs statute.Violations
	require.ErrorAs(t, err, &vs)
	assert.Equal(t, "events[4].corrects", vs[0].Path)
}
