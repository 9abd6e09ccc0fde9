package regime

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// refusedAt are the paths at which rules laid over the national ones are refused.
func refusedAt(t *testing.T, rules ...Rules) (paths []string) {
	t.Helper()
	_, err := Over(National(), rules...)
	if err == nil {
		return nil
	}
	for _, v := range err.(statute.Violations) {
		paths = append(paths, v.Path)
	}
	return paths
}

// The bounds of a number are its own: thirty days to ask for a tier, seven to ask against silence, a year for an organ, and not a day beyond (E13, a safeguard).
func TestBoundsOfALimit(t *testing.T) {
	for _, c := range []struct {
		tier  Tier
		point Point
		limit statute.Number
		good  bool
	}{
		{Review, Window, days(30), true},
		{Review, Window, days(29), false},
		{Review, Silence, days(7), true},
		{Review, Silence, days(6), false},
		{Review, Acceptance, days(1), true},
		{Handling, Opinion, days(366), true},
		{Handling, Opinion, days(367), false},
		{Handling, Opinion, statute.Number{N: 1, Unit: statute.Years}, true},
		{Handling, Opinion, statute.Number{N: 2, Unit: statute.Years}, false},
		{Handling, Opinion, statute.Number{N: 0, Unit: statute.Days}, false},
	} {
		own := ownRules(func(r *Rules) { r.Tiers[c.tier][c.point] = Stipulation{c.limit, localText()} })
		path := "own.tiers." + c.tier.String() + "." + c.point.String() + ".limit"
		assert.Equal(t, !c.good, slices.Contains(refusedAt(t, own), path), "%s: %v", path, c.limit)
	}
}

// Of two regulations one day belongs to one: the first may end on the day on which the second begins.
func TestRulesThatFollowEachOther(t *testing.T) {
	from := calendar.MustDate(2026, 6, 1)
	first, second := ownRules(func(r *Rules) { r.Code = "first" }), ownRules(func(r *Rules) { r.Code = "second" })
	second.From = from
	for until, good := range map[calendar.Date]bool{from.AddDays(-1): true, from: true, from.AddDays(1): false, {}: false} {
		first.Until = until
		assert.Equal(t, good, len(refusedAt(t, first, second)) == 0, until)
		assert.Equal(t, good, len(refusedAt(t, second, first)) == 0, "%s, in the other order", until)
	}
}

// What a regulation rests on has a text on its first day and on its last.
func TestTextIsInForceToTheEnd(t *testing.T) {
	own := ownRules(func(r *Rules) {
		r.Tiers[Handling][Acceptance] = Stipulation{workingDays(15), law(statute.HebeiAcceptance)}
	})
	own.From = calendar.MustDate(2022, 6, 1)
	end := statute.Hebei2015.Until()
	for until, good := range map[calendar.Date]bool{end: true, end.AddDays(1): false, end.AddDays(90): false} {
		own.Until = until
		assert.Equal(t, good, len(refusedAt(t, own)) == 0, until)
	}
}

// What a regulation says of refusals and grounds is in its JSON.
func TestRefusalsAreInTheJSON(t *testing.T) {
	own := ownRules(func(r *Rules) {
		r.Refusals[RefusedLate], r.Refusals[numRefusals-1] = localText(), localText()
		r.Grounds[numGrounds-1] = Concluding{By: localText()}
	})
	b, err := json.Marshal(own)
	require.NoError(t, err)
	var back Rules
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, own, back)
}

// Of half an organ nothing is said, and of a ground that there is not neither.
func TestHalfAnOrganAndNoGround(t *testing.T) {
	for _, o := range []Organ{{}, {Level: County}, {System: Government}} {
		assert.Equal(t, Organ{}.EN(), o.EN())
		assert.Equal(t, Organ{}.ZH(), o.ZH())
	}
	inForce, ok := National().On(calendar.MustDate(2026, 1, 1))
	require.True(t, ok)
	for _, g := range []RefusalGround{numRefusals, numRefusals + 1, 255} {
		assert.Zero(t, inForce.Refuses(g))
	}
	assert.Zero(t, Law{}.Refuses(RefusedLate))
}

// An organ of the same level may stand above another where no text says which does.
func TestSuperiorOfTheSameLevel(t *testing.T) {
	for level, good := range map[Level]bool{Township: false, County: true, Municipal: true} {
		own := ownRules(func(r *Rules) {
			r.Superiors = []Superior{{Organ{Name: "甲办", Level: County, System: OtherBody}, Organ{Name: "乙办", Level: level, System: OtherBody}, practice()}}
		})
		assert.Equal(t, good, len(refusedAt(t, own)) == 0, level)
	}
}
