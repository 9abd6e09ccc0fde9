package compare_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/compare"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A change of the law as a user would draft it: ten days less for the review opinion, from a day on.
func TestCompareALawWithAChangeOfIt(t *testing.T) {
	changed, err := regime.Over(regime.National(), regime.Rules{
		Code: "draft", EN: "Draft", ZH: "草案", From: calendar.MustDate(2026, time.February, 1),
		Tiers: regime.Tiers{regime.Review: {regime.Opinion: {
			Limit: statute.Number{N: 20, Unit: statute.Days}, By: regime.Source{Basis: statute.LocalRule, EN: "Draft, art. 1", ZH: "草案第一条"},
		}}},
	})
	require.NoError(t, err)
	events := append(handled(),
		history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district},
		history.Event{Kind: history.Receive, On: calendar.On(day("2026-02-11"))})

	c, err := compare.Laws(regime.National(), changed, events, day("2026-02-11"))
	require.NoError(t, err)
	assert.False(t, c.SameOutcome)
	assert.Equal(t, []compare.Aspect{compare.DutiesOwed}, c.Differ)
	require.Len(t, c.Differences, 1)
	assert.Equal(t, regime.Review, c.Differences[0].Tier)
	assert.Equal(t, regime.Opinion, c.Differences[0].Point)
	assert.Equal(t, day("2026-03-13"), c.One.Standing.Owed[0].Due.Last())
	assert.Equal(t, day("2026-03-03"), c.Other.Standing.Owed[0].Due.Last())

	before, err := compare.Laws(regime.National(), changed, events, day("2026-01-31"))
	require.NoError(t, err)
	assert.True(t, before.SameOutcome, "the day before the change nothing differs")
	assert.Empty(t, before.Differences)

	_, err = compare.Laws(regime.National(), changed, []history.Event{{}}, day("2026-02-11"))
	assert.ErrorAs(t, err, &statute.Violations{})
}

// The window changes between an opinion and its service, as a place's own text gave more time and ends: who was told forty-five days does not lose
// the right after thirty. Who is told thirty, as the national law says, does, on the day after the last.
func TestWindowShortenedBeforeService(t *testing.T) {
	law := longerWindow(t, day("2025-01-01"), day("2026-01-28"))
	request := func(events []history.Event, on string) (allowed bool, verdict audit.Verdict) {
		c, err := escalation.Replay(law, events)
		require.NoError(t, err)
		e := history.Event{Kind: history.RequestReview, On: calendar.On(day(on)), Organ: district}
		refused := history.Event{Kind: history.RefuseRequest, On: calendar.On(day(on)), Organ: district, Because: statute.E6}
		report := audit.Examine(law, history.History{Events: append(events, e, refused)})
		return c.Allows(e), report.Verdict(audit.RequestRefused, regime.Review)
	}
	told45 := handled()
	told45[1].Notice.Days = 45
	for _, on := range []string{"2026-03-02", "2026-03-03", "2026-03-16", "2026-03-17"} {
		allowed, refused := request(told45, on)
		assert.True(t, allowed, on)
		assert.Equal(t, audit.Violated, refused, on)
	}
	told30 := handled()
	told30[1].On = calendar.On(day("2026-01-28"))
	for on, want := range map[string]bool{"2026-02-28": true, "2026-03-02": true, "2026-03-03": false} {
		allowed, refused := request(told30, on)
		assert.Equal(t, want, allowed, on)
		assert.Equal(t, want, refused == audit.Violated, on)
	}
}

// longerWindow is a made-up local text that gives 45 days to ask for review, on the days on which it is in force.
func longerWindow(t *testing.T, from, until calendar.Date) *regime.Regime {
	t.Helper()
	law, err := regime.Over(regime.National(), regime.Rules{
		Code: "longer", EN: "Longer", ZH: "延长", From: from, Until: until,
		Tiers: regime.Tiers{regime.Review: {regime.Window: {
			Limit: statute.Number{N: 45, Unit: statute.Days}, By: regime.Source{Basis: statute.LocalRule, EN: "art. 1", ZH: "第一条"},
		}}},
	})
	require.NoError(t, err)
	return law
}

func TestCompareSaysWhichLawRefuses(t *testing.T) {
	events := append(handled(),
		history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district},
		history.Event{Kind: history.Receive, On: calendar.On(day("2026-02-11"))},
		history.Event{Kind: history.Issue, On: calendar.On(day("2026-02-20")), Disposition: history.SetAside})
	c, err := compare.Laws(regime.National(), regime.In(regime.Beijing), events, day("2026-02-20"))
	require.NoError(t, err)
	require.NotNil(t, c.One.Refused, "nationally a government has no power to send back")
	assert.Equal(t, procedure.PowerToRemand, c.One.Refused.Missing()[0].Guard)
	assert.Nil(t, c.Other.Refused)
	assert.Equal(t, []compare.Aspect{compare.RefusedStep, compare.StageReached, compare.DutiesOwed}, c.Differ)
}

// What may be asked for differs where only its last day does.
func TestCompareTheWindow(t *testing.T) {
	longer := longerWindow(t, day("2026-01-28"), calendar.Date{})
	c, err := compare.Laws(regime.National(), longer, handled(), day("2026-02-02"))
	require.NoError(t, err)
	one, other := c.One.Standing.Entitled, c.Other.Standing.Entitled
	require.Len(t, one, 1)
	require.Len(t, other, 1)
	assert.Equal(t, []calendar.Date{day("2026-03-02"), day("2026-03-16")}, []calendar.Date{one[0].Due.Last(), other[0].Due.Last()})
	assert.Equal(t, []compare.Aspect{compare.RightsOpen}, c.Differ)
}

// Both laws refuse a step, but not the same one: nationally review is not extended; in Beijing it is, and nobody accepts a
// matter a second time.
func TestCompareTwoRefusals(t *testing.T) {
	events := append(handled(),
		history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district},
		history.Event{Kind: history.Receive, On: calendar.On(day("2026-02-11"))},
		history.Event{Kind: history.Extend, On: calendar.On(day("2026-02-20")), Days: 10, Approved: decision.Yes, ReasonTold: decision.Yes},
		history.Event{Kind: history.Accept, On: calendar.On(day("2026-02-21"))})
	c, err := compare.Laws(regime.National(), regime.In(regime.Beijing), events, day("2026-02-21"))
	require.NoError(t, err)
	require.NotNil(t, c.One.Refused)
	require.NotNil(t, c.Other.Refused)
	assert.Equal(t, 5, c.One.Refused.Index)
	assert.Equal(t, 6, c.Other.Refused.Index)
	assert.Contains(t, c.Differ, compare.RefusedStep)
	same, err := compare.Laws(regime.National(), regime.National(), events, day("2026-02-21"))
	require.NoError(t, err)
	assert.True(t, same.SameOutcome, "refused at the same step")
}

// In which respects two places differ, day by day around the end of the window: who reviews, as long as review may be asked
// for; then also whether the matter may be concluded without a verification.
func TestCompareSaysInWhat(t *testing.T) {
	organs, grounds := compare.RightsOpen, compare.GroundsHeld
	for on, want := range map[string][]compare.Aspect{
		"2026-01-29": nil, "2026-01-30": {organs}, "2026-03-02": {organs}, "2026-03-03": {organs, grounds},
	} {
		c, err := compare.Laws(regime.National(), regime.In(regime.Shanghai), handled(), day(on))
		require.NoError(t, err)
		assert.Equal(t, want, c.Differ, on)
		assert.Equal(t, want == nil, c.SameOutcome, on)
	}
	same, err := compare.Laws(regime.National(), regime.In(regime.Zhejiang), handled(), day("2026-03-03"))
	require.NoError(t, err)
	assert.True(t, same.SameOutcome)
	assert.NotEmpty(t, same.Differences, "other articles, the same outcome")
	verified := append(handled(), history.Event{Kind: history.Conclude, On: calendar.On(day("2026-03-03")), Ground: regime.NoRequestInTime})
	c, err := compare.Laws(regime.National(), regime.In(regime.Shanghai), verified, day("2026-03-03"))
	require.NoError(t, err)
	assert.Contains(t, c.Differ, compare.RefusedStep)
	assert.Contains(t, c.Differ, grounds)
}

// A comparison can be written as JSON, with codes and days.
func TestComparisonAsJSON(t *testing.T) {
	compared, err := compare.Laws(regime.National(), regime.In(regime.Beijing), handled(), day("2026-02-10"))
	require.NoError(t, err)
	b, err := json.Marshal(compared)
	require.NoError(t, err)
	for _, want := range []string{`"rules":"beijing_2007"`, `"point":"window"`, `"same_outcome":false`, `"differ":["rights"]`} {
		assert.Contains(t, string(b), want)
	}
}

// Each aspect has its text both ways.
func TestAspects(t *testing.T) {
	all := compare.Aspect(0).All()
	require.Len(t, all, 5)
	for _, a := range all {
		text, err := a.MarshalText()
		require.NoError(t, err)
		var back compare.Aspect
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, a, back)
	}
	_, err := compare.Aspect(6).MarshalText()
	assert.Error(t, err)
}

// Two laws that ask the same organ for different things by the same day differ in what is owed; and where the window is over, one by
// which the request needs an excuse differs from one by which the opinion named too many days, so that nothing has lapsed (E5, E6).
func TestCompareWhatIsOwedAndWhatLapsed(t *testing.T) {
	notice := regime.Source{Basis: statute.LocalRule, EN: "art. 1", ZH: "第一条"}
	laid := func(tier regime.Tier, p regime.Point, days int) *regime.Regime {
		own := regime.Rules{Code: "own", EN: "Own", ZH: "自定", From: day("2024-01-01")}
		own.Tiers[tier][p] = regime.Stipulation{Limit: statute.Number{N: days, Unit: statute.Days}, By: notice}
		law, err := regime.Over(regime.National(), own)
		require.NoError(t, err)
		return law
	}
	registered := []history.Event{{Kind: history.Register, On: calendar.On(day("2026-01-05")), Organ: district}}
	c, err := compare.Laws(laid(regime.Handling, regime.Acceptance, 10), laid(regime.Handling, regime.Declining, 10), registered, day("2026-01-06"))
	require.NoError(t, err)
	assert.Equal(t, []compare.Aspect{compare.DutiesOwed}, c.Differ)

	asked := handled()
	for i := range asked {
		asked[i].Organ = regime.Organ{}
	}
	asked = append(asked, history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10"))}, history.Event{Kind: history.Receive, On: calendar.On(day("2026-02-11"))})
	file, decision := laid(regime.Review, regime.FileHandover, 10), laid(regime.Review, regime.Acceptance, 10)
	c, err = compare.Laws(file, decision, asked, day("2026-02-12"))
	require.NoError(t, err)
	assert.Equal(t, []compare.Aspect{compare.DutiesOwed}, c.Differ, "one duty each by an organ not on record: the file, and the decision to accept")

	c, err = compare.Laws(regime.National(), laid(regime.Review, regime.Window, 40), handled(), day("2026-04-07"))
	require.NoError(t, err)
	assert.Contains(t, c.Differ, compare.RightsOpen)
	require.Len(t, c.One.Standing.Entitled, 1)
	require.Len(t, c.Other.Standing.Entitled, 1)
	assert.True(t, c.One.Standing.Entitled[0].Excuse())
	assert.False(t, c.Other.Standing.Entitled[0].Excuse(), "the opinion named thirty days, and the law gives forty")
	assert.Equal(t, c.One.Standing.Entitled[0].Due.Last(), c.Other.Standing.Entitled[0].Due.Last())
}
