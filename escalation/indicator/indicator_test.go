package indicator_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

var start = calendar.MustDate(2026, 1, 5)

func matter(first, satisfied decision.Tri, events ...escalation.Event) indicator.Matter {
	return indicator.Matter{History: audit.History{Events: events}, First: first, Satisfied: satisfied}
}

func event(k escalation.Kind, day int) escalation.Event {
	return escalation.Event{Kind: k, On: start.AddDays(day)}
}

func concluded(g regime.Ground, day int) escalation.Event {
	return escalation.Event{Kind: escalation.Conclude, On: start.AddDays(day), Ground: g}
}

func sample() []indicator.Matter {
	return []indicator.Matter{
		matter(decision.Yes, decision.Yes, event(escalation.Register, 0), event(escalation.Notify, 15), event(escalation.Accept, 15),
			event(escalation.Settle, 30), event(escalation.Perform, 40), concluded(regime.SettledPerformed, 41)),
		matter(decision.Yes, decision.No, event(escalation.Register, 0), event(escalation.Notify, 16), event(escalation.Accept, 16),
			event(escalation.Issue, 80), event(escalation.Serve, 81)),
		matter(decision.No, 0, event(escalation.Accept, 0), event(escalation.Settle, 3), event(escalation.Confirm, 20),
			concluded(regime.SettledConfirmed, 20)),
		matter(decision.Yes, decision.Yes, event(escalation.Accept, 0), event(escalation.LeadInto, 3), concluded(regime.LedIntoProcedure, 4)),
		matter(decision.Yes, 0, event(escalation.Accept, 0), event(escalation.Settle, 3), event(escalation.Confirm, 20),
			concluded(regime.SettledConfirmed, 20)),
		matter(0, 0, event(escalation.Settle, 3), event(escalation.Perform, 4), event(escalation.Settle, 5)),
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
	var matters []indicator.Matter
	for range 60 {
		matters = append(matters, sample()[rng.IntN(len(sample()))])
	}
	whole := indicator.Summary{}
	for _, m := range matters {
		whole = whole.Plus(indicator.Of(regime.National(), m))
	}
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
