package indicator_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

var start = calendar.MustDate(2026, 1, 5)

// since declares the records complete, so that no extension or hearing can be missing in them (E16).
var since = history.Within(calendar.MustDate(2026, 1, 5), calendar.Date{})

func matter(first, satisfied decision.Tri, events ...history.Event) indicator.Record {
	return indicator.Record{History: history.History{Events: events, Complete: since}, First: first, Satisfied: satisfied}
}

func event(k history.Kind, day int) history.Event {
	return history.Event{Kind: k, On: calendar.On(start.AddDays(day))}
}

func concluded(g regime.Ground, day int) history.Event {
	return history.Event{Kind: history.Conclude, On: calendar.On(start.AddDays(day)), Ground: g}
}

func sample() []indicator.Record {
	return []indicator.Record{
		matter(decision.Yes, decision.Yes, event(history.Register, 0), event(history.Notify, 15), event(history.Accept, 15),
			event(history.Settle, 30), event(history.Perform, 40), concluded(regime.SettledPerformed, 41)),
		matter(decision.Yes, decision.No, event(history.Register, 0), event(history.Notify, 16), event(history.Accept, 16),
			event(history.Issue, 80), event(history.Serve, 81)),
		matter(decision.No, 0, event(history.Accept, 0), event(history.Settle, 3), event(history.Confirm, 20),
			concluded(regime.SettledConfirmed, 20)),
		matter(decision.Yes, decision.Yes, event(history.Accept, 0), event(history.LeadInto, 3), concluded(regime.LedIntoProcedure, 4)),
		matter(decision.Yes, 0, event(history.Accept, 0), event(history.Settle, 3), event(history.Confirm, 20),
			concluded(regime.SettledConfirmed, 20)),
		matter(0, 0, event(history.Settle, 3), event(history.Perform, 4), event(history.Settle, 5)),
		{},
	}
}

func TestRates(t *testing.T) {
	sum := indicator.Summary{}
	for _, m := range sample() {
		sum = sum.Plus(indicator.Of(regime.National(), m))
	}
	assert.EqualValues(t, 7, sum.Matters())
	for i, want := range map[indicator.Indicator]indicator.Rate{
		indicator.FirstResolved:  {Of: 3, Is: 2}, // the one led into another procedure is not resolved here
		indicator.TimelyNotice:   {Of: 2, Is: 1}, // day 15 is in time, day 16 is not
		indicator.TimelyHandling: {Of: 1, Is: 0}, // 64 days
		indicator.TimelyReview:   {},
		indicator.TimelyRereview: {},
		indicator.ShareSettled:   {Of: 4, Is: 3},
		indicator.ShareConfirmed: {Of: 4, Is: 2},
		indicator.SharePerformed: {Of: 4, Is: 1}, // a new agreement is performed anew
		indicator.Satisfaction:   {Of: 3, Is: 2},
	} {
		assert.Equal(t, want, sum.Rate(i), "%s", i)
	}
	assert.EqualValues(t, 1, sum.Verdicts(audit.OpinionLimit).Violated)
	assert.EqualValues(t, 2, sum.Verdicts(audit.Registration).Complied)
	assert.EqualValues(t, 4, sum.Verdicts(audit.Registration).CannotTell)
	assert.Zero(t, sum.Verdicts(audit.Secrecy+1))
	assert.Zero(t, sum.Rate(indicator.Satisfaction+1))
}

// What counts as resolved, ground by ground, and only of first petitions.
func TestFirstResolved(t *testing.T) {
	for ground, want := range map[regime.Ground]int64{
		regime.RereviewServed: 0, regime.NoRequestInTime: 0, regime.Executed: 1, regime.SettledPerformed: 1,
		regime.SettledConfirmed: 1, regime.Withdrawn: 0, regime.LedIntoProcedure: 0,
	} {
		events := []history.Event{event(history.Accept, 0), concluded(ground, 9)}
		first := indicator.Of(regime.National(), matter(decision.Yes, 0, events...))
		assert.Equal(t, indicator.Rate{Of: 1, Is: want}, first.Rate(indicator.FirstResolved), "%s", ground)
		for _, other := range []decision.Tri{decision.No, 0} {
			again := indicator.Of(regime.National(), matter(other, 0, events...))
			assert.Zero(t, again.Rate(indicator.FirstResolved), "%s", ground)
		}
		open := indicator.Of(regime.National(), matter(decision.Yes, 0, append(events, event(history.RequestReview, 10))...))
		assert.Zero(t, open.Rate(indicator.FirstResolved), "%s, and review asked for after it", ground)
	}
}

// Each limit on the day before its last day, on it, and the day after; and a step that is not on record counts nowhere.
func TestTimelyOnTheEdges(t *testing.T) {
	tier := func(k history.Kind, in regime.Tier, day int) history.Event {
		e := event(k, day)
		e.Tier = in
		return e
	}
	for _, test := range []struct {
		indicator indicator.Indicator
		last      int // days after start, which is Monday, 2026-01-05
		from      history.Event
		done      func(day int) history.Event
	}{
		{indicator.TimelyNotice, 15, event(history.Register, 0), func(day int) history.Event { return event(history.Notify, day) }},
		{
			indicator.TimelyHandling, 60, event(history.Accept, 0), // 2026-03-06, a Friday
			func(day int) history.Event { return tier(history.Issue, regime.Handling, day) },
		},
		{
			indicator.TimelyReview, 30, tier(history.Receive, regime.Review, 0), // 2026-02-04, a Wednesday
			func(day int) history.Event { return tier(history.Issue, regime.Review, day) },
		},
		{
			indicator.TimelyRereview, 30, tier(history.Receive, regime.Rereview, 0),
			func(day int) history.Event { return tier(history.Issue, regime.Rereview, day) },
		},
	} {
		for day, want := range map[int]indicator.Rate{
			test.last - 1: {Of: 1, Is: 1}, test.last: {Of: 1, Is: 1}, test.last + 1: {Of: 1, Is: 0},
		} {
			sum := indicator.Of(regime.National(), matter(0, 0, test.from, test.done(day)))
			assert.Equal(t, want, sum.Rate(test.indicator), "%s on day %d", test.indicator, day)
		}
		open := matter(0, 0, test.from, event(history.Disclose, 200))
		open.History.Complete = history.Coverage{}
		sum := indicator.Of(regime.National(), open)
		assert.Zero(t, sum.Rate(test.indicator), "%s: not on record", test.indicator)
	}
}

func TestPercent(t *testing.T) {
	for _, test := range []struct {
		rate indicator.Rate
		want string
	}{
		{indicator.Rate{}, "–"},
		{indicator.Rate{Of: 4, Is: 3}, "75.00%"},
		{indicator.Rate{Of: 3, Is: 1}, "33.33%"},
		{indicator.Rate{Of: 3, Is: 2}, "66.67%"},
		{indicator.Rate{Of: 7, Is: 7}, "100.00%"},
		{indicator.Rate{Of: 800, Is: 1}, "0.13%"},
		{indicator.Rate{Of: 9, Is: 0}, "0.00%"},
	} {
		assert.Equal(t, test.want, test.rate.Percent())
	}
}

// However the matters are cut into parts, in whatever order the parts are added, and whether or not a part has been to JSON
// and back: the same bytes.
func TestMergingAnySplitInAnyOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var matters []indicator.Record
	for range 60 {
		matters = append(matters, sample()[rng.IntN(len(sample()))])
	}
	whole, inPlace := indicator.Summary{}, indicator.Summary{}
	for _, m := range matters {
		whole = whole.Plus(indicator.Of(regime.National(), m))
		inPlace.Add(regime.National(), &m)
	}
	assert.Equal(t, whole, inPlace)
	want, err := json.Marshal(whole)
	require.NoError(t, err)
	for range 200 {
		rng.Shuffle(len(matters), func(i, j int) { matters[i], matters[j] = matters[j], matters[i] })
		parts := make([]indicator.Summary, 1+rng.IntN(9))
		for _, m := range matters {
			p := rng.IntN(len(parts))
			parts[p] = indicator.Of(regime.National(), m).Plus(parts[p])
		}
		sum := indicator.Summary{}
		for _, p := range parts {
			b, err := json.Marshal(p)
			require.NoError(t, err)
			var back indicator.Summary
			require.NoError(t, json.Unmarshal(b, &back))
			require.Equal(t, p, back)
			sum = back.Plus(sum)
		}
		got, err := json.Marshal(sum)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
}

func TestNames(t *testing.T) {
	for _, i := range indicator.Indicators() {
		b, err := i.MarshalText()
		require.NoError(t, err)
		var back indicator.Indicator
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, i, back)
		assert.NotEmpty(t, i.ZH())
		assert.Equal(t, string(b), i.String())
	}
	assert.Len(t, indicator.Indicators(), 9)
	assert.Error(t, json.Unmarshal([]byte(`{"rates":{"happiness":{}}}`), new(indicator.Summary)))
	checks := audit.Checks()
	last := checks[len(checks)-1]
	assert.Equal(t, audit.Secrecy, last, "a check that the summary does not count")
}

// One matter: each indicator as a numerator over a denominator, and each check of the audit.
func ExampleOf() {
	sum := indicator.Of(regime.National(), indicator.Record{
		History: history.History{Events: []history.Event{
			{Kind: history.Register, On: calendar.On(calendar.MustDate(2026, 1, 5))},
			{Kind: history.Notify, On: calendar.On(calendar.MustDate(2026, 1, 20))},
			{Kind: history.Settle, On: calendar.On(calendar.MustDate(2026, 2, 2))},
			{Kind: history.Perform, On: calendar.On(calendar.MustDate(2026, 2, 9))},
			{Kind: history.Conclude, On: calendar.On(calendar.MustDate(2026, 2, 10)), Ground: regime.SettledPerformed},
		}},
		First: decision.Yes,
	})
	for _, i := range []indicator.Indicator{indicator.FirstResolved, indicator.TimelyNotice, indicator.SharePerformed, indicator.Satisfaction} {
		rate := sum.Rate(i)
		fmt.Println(i.ZH(), rate.Is, "/", rate.Of, rate.Percent())
	}
	// Output:
	// 初信初访化解率 1 / 1 100.00%
	// 及时告知率 1 / 1 100.00%
	// 协议履行率 1 / 1 100.00%
	// 群众满意率 0 / 0 –
}

// What no count of matters can be is refused, each number at its path.
func TestCountsAreChecked(t *testing.T) {
	for text, want := range map[string][]string{
		`{"matters":-5}`: {"matters"},
		`{"matters":3,"rates":{"satisfaction":{"of":3,"is":7},"timely_review":{"of":4,"is":1},"timely_notice":{"of":3,"is":-1}}}`: {
			"rates.timely_notice", "rates.timely_review", "rates.satisfaction",
		},
		`{"matters":2,"checks":{"sequence":{"complied":1,"cannot_tell":1,"violated":1}}}`:                                     {"checks.sequence"},
		`{"matters":2,"checks":{"sequence":{"complied":9223372036854775807,"cannot_tell":9223372036854775807,"violated":0}}}`: {"checks.sequence"},
		`{"matters":2,"checks":{"sequence":{"complied":-1}},"rates":{"satisfaction":{"of":2,"is":2}}}`:                        {"checks.sequence"},
		`{"matters":2,"checks":{"sequence":{"noted":-1}}}`:                                                                    {"checks.sequence"},
		`{"matters":2,"checks":{"sequence":{"complied":1,"noted":1,"violated":1}}}`:                                           {"checks.sequence"},
		`{"matters":1,"matters":1,"rates":{"happiness":{},"unknown":{},"satisfaction":null},"checks":{"Sequence":{"violated":1}}}`: {
			"matters", "rates.happiness", "rates.unknown", "rates.satisfaction", "checks.Sequence",
		},
	} {
		got, faults := strictjson.Unmarshal[indicator.Summary]([]byte(text))
		var paths []string
		for _, f := range faults {
			paths = append(paths, f.Path)
		}
		assert.Equal(t, want, paths, text)
		assert.Zero(t, got)
	}
}

// Parts counted apart, in whatever order they come back, add up to the same bytes.
func ExampleSummary_MarshalJSON() {
	part := func(matters ...indicator.Record) []byte {
		sum := indicator.Summary{}
		for _, m := range matters {
			sum = sum.Plus(indicator.Of(regime.National(), m))
		}
		b, _ := json.Marshal(sum)
		return b
	}
	merge := func(parts ...[]byte) []byte {
		sum := indicator.Summary{}
		for _, b := range parts {
			var p indicator.Summary
			if err := json.Unmarshal(b, &p); err != nil {
				fmt.Println(err)
			}
			sum = sum.Plus(p)
		}
		b, _ := json.Marshal(sum)
		return b
	}
	all := sample()
	whole := part(all...)
	merged := merge(part(all[4:]...), part(all[:1]...), part(all[1:4]...))
	fmt.Println(bytes.Equal(whole, merged))
	// Output: true
}

// Two offices count for themselves; the sum is that of both.
func ExampleSummary_Plus() {
	one := indicator.Of(regime.National(), sample()[0])
	other := indicator.Of(regime.National(), sample()[1])
	sum := one.Plus(other)
	fmt.Println(sum.Matters(), indicator.TimelyNotice.ZH(), sum.Rate(indicator.TimelyNotice).Percent())
	fmt.Println(audit.OpinionLimit.ZH(), sum.Verdicts(audit.OpinionLimit).Violated)
	// Output:
	// 2 及时告知率 50.00%
	// 办理期限 1
}

// A part in which nothing was counted yet is a part like any other.
func TestNothingCountedIsRead(t *testing.T) {
	b, err := json.Marshal(indicator.Summary{})
	require.NoError(t, err)
	var back indicator.Summary
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, indicator.Summary{}, back)
	require.NoError(t, json.Unmarshal([]byte(`{"matters": 0}`), &back))
	assert.Error(t, json.Unmarshal([]byte(`{"matters": -1}`), &back))
}
