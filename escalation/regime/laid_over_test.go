package regime

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// laid is base with rules over it that pass.
func laid(t *testing.T, base *Regime, change func(*Rules)) *Regime {
	t.Helper()
	r, err := Over(base, ownRules(change))
	require.NoError(t, err)
	return r
}

// pathsOver are the paths at which rules laid over base are refused.
func pathsOver(base *Regime, own Rules) (paths []string) {
	_, err := Over(base, own)
	found, _ := err.(statute.Violations)
	for _, v := range found {
		paths = append(paths, v.Path)
	}
	return paths
}

// A practice is held against the text that is in force with it, on one day at least, and against none that has ended or is to come (E13).
func TestAPracticeIsHeldAgainstTheTextOfItsDays(t *testing.T) {
	from, until := on(2025, time.January, 1), on(2026, time.January, 1)
	base := laid(t, National(), func(r *Rules) {
		r.Code, r.From, r.Until = "text", from, until
		r.Tiers[Review][Window] = Stipulation{days(45), localText()}
	})
	for _, c := range []struct {
		from, until calendar.Date
		shortens    bool
	}{
		{on(2024, time.January, 1), from, false},
		{on(2024, time.January, 1), from.AddDays(1), true},
		{until.AddDays(-1), calendar.Date{}, true},
		{until, calendar.Date{}, false},
		{until.AddDays(1), calendar.Date{}, false},
	} {
		own := ownRules(func(r *Rules) {
			r.From, r.Until = c.from, c.until
			r.Tiers[Review][Window] = Stipulation{days(40), practice()}
		})
		assert.Equal(t, c.shortens, slices.Contains(pathsOver(base, own), "own.tiers.review.window.limit"), "%v to %v", c.from, c.until)
	}
}

// Where the next tier may be asked against silence, no number is no end: a practice may take the end away and sets none (E13).
func TestSilenceWithoutAnEnd(t *testing.T) {
	const path = "own.tiers.review.silence.limit"
	none := statute.Number{}
	for _, c := range []struct {
		text, own statute.Number
		shorter   bool
	}{
		{days(30), none, false},
		{days(30), days(29), true},
		{days(30), days(30), false},
		{none, days(366), true},
		{none, none, false},
	} {
		base := laid(t, National(), func(r *Rules) { r.Code, r.Tiers[Review][Silence] = "text", Stipulation{c.text, localText()} })
		for _, by := range []Source{practice(), localText()} {
			own := ownRules(func(r *Rules) { r.Tiers[Review][Silence] = Stipulation{c.own, by} })
			own.From = own.From.AddDays(1)
			assert.Equal(t, c.shorter && by == practice(), slices.Contains(pathsOver(base, own), path), "%v for %v, %v", c.own, c.text, by.Basis)
		}
	}
}

// Twenty-five working days take sixty days at most, which is what the law gives for an opinion; one more may take longer.
func TestLongerInOtherUnits(t *testing.T) {
	for n, longer := range map[int]bool{24: false, 25: false, 26: true} {
		own := ownRules(func(r *Rules) { r.Tiers[Handling][Opinion] = Stipulation{workingDays(n), practice()} })
		assert.Equal(t, longer, slices.Contains(refusedAt(t, own), "own.tiers.handling.opinion.limit"), n)
	}
}

// Only a text of the place lets a request be refused on a ground, and it says in both languages where it is written (E19).
func TestGroundsOfRefusalNeedAText(t *testing.T) {
	for g := RefusedLate; g < numRefusals; g++ {
		for _, c := range []struct {
			by   Source
			want []string
		}{
			{localText(), nil},
			{practice(), []string{"own.refusals." + g.String()}},
			{law(statute.ReviewRequest), []string{"own.refusals." + g.String() + ".by"}}, // the whole country's is not the user's to state
			{Source{Basis: statute.LocalRule, EN: "art. 1"}, []string{"own.refusals." + g.String()}},
		} {
			own := ownRules(func(r *Rules) { r.Refusals[g] = c.by })
			assert.Equal(t, c.want, refusedAt(t, own), "%s: %+v", g, c.by)
		}
	}
}

// Whoever is asked about first decides who stands above an organ, and a circle is found whether its answers name organs or kinds of organs (E2).
func TestCirclesOfNamesAndKinds(t *testing.T) {
	body := func(name string, level Level) Organ { return Organ{Name: name, Level: level, System: OtherBody} }
	kind := Organ{Level: County, System: OtherBody}
	for name, c := range map[string]struct {
		answers []Superior
		circle  bool
	}{
		"a kind, and one of the kind above it": {[]Superior{{kind, body("甲办", County), practice()}}, true},
		"a kind, and another kind above it":    {[]Superior{{kind, body("甲办", Municipal), practice()}}, false},
		"the name is answered before the kind": {
			[]Superior{{Organ{Name: "甲办"}, body("丙办", Municipal), practice()}, {kind, body("甲办", County), practice()}}, false,
		},
		"the kind is answered before the name": {
			[]Superior{{kind, body("甲办", County), practice()}, {Organ{Name: "甲办"}, body("丙办", Municipal), practice()}}, true,
		},
		"an organ of that name at another level": {
			[]Superior{
				{body("甲办", Township), body("丙办", Municipal), practice()},
				{body("甲办", County), body("乙办", County), practice()},
				{Organ{Name: "乙办"}, body("甲办", County), practice()},
			}, true,
		},
	} {
		own := ownRules(func(r *Rules) { r.Superiors = c.answers })
		at := refusedAt(t, own)
		assert.Equal(t, c.circle, len(at) > 0, "%s: %v", name, at)
	}
}

// Against a text another text of the place may name an organ, and a practice may not: its answer for a name stands for organs for which no
// text names one (E2).
func TestAnAnswerBesideTheText(t *testing.T) {
	ministry := Organ{Name: "某部", Level: Central, System: OtherDepartment}
	day := on(2026, time.January, 5)
	for by, want := range map[Source]Naming{practice(): ByText, localText(): Configured} {
		r := laid(t, National(), func(r *Rules) { r.Superiors = []Superior{{Organ{Name: "甲局"}, ministry, by}} })
		inForce, _ := r.On(day)
		assert.Equal(t, Configured, inForce.Above(Organ{Name: "甲局"}).Naming, "no text says who stands above it: %v", by.Basis)
		assert.Equal(t, Configured, inForce.Above(Organ{Name: "甲局", Level: Central, System: OtherDepartment}).Naming, by.Basis)
		assert.Equal(t, want, inForce.Above(Organ{Name: "甲局", Level: County, System: OtherDepartment}).Naming, by.Basis)
		above := Organ{Name: "某市局", Level: Municipal, System: OtherDepartment}
		may, _ := inForce.MayFollow(&above, &Organ{Name: "甲局", Level: County, System: OtherDepartment})
		assert.Equal(t, want == ByText, may == decision.Yes, by.Basis)
	}
}

// Who stands above an organ under vertical leadership is said by the text on vertical leadership, who above another by that on the order.
func TestWhoSaysWhoStandsAbove(t *testing.T) {
	order, vertical := Source{Basis: statute.LocalRule, EN: "art. 2", ZH: "第二条"}, Source{Basis: statute.LocalRule, EN: "art. 3", ZH: "第三条"}
	inForce, _ := laid(t, National(), func(r *Rules) { r.Order, r.Vertical = order, vertical }).On(on(2026, time.January, 5))
	for system, want := range map[System]Source{Government: order, PublicSecurity: order, OtherDepartment: order, VerticalDepartment: vertical} {
		above := inForce.Above(Organ{Level: County, System: system})
		assert.Equal(t, want, above.By(), system)
		var words []string
		for o := range above.All() {
			words = append(words, o.EN(), o.ZH())
		}
		require.NotEmpty(t, words, system)
		said := above.Words()
		for _, name := range words {
			assert.Contains(t, said.EN+said.ZH, name, system)
		}
	}
	assert.NotEmpty(t, Superiors{}.Words().EN, "that it is not known is said as well")
	assert.NotEmpty(t, Superiors{}.Words().ZH)
}

// A text of the place that is laid over a practice is law beside what was law before it; where nothing rests on less, all of it is law.
func TestATextOverAPractice(t *testing.T) {
	text := func(r *Rules) { r.Code, r.Tiers[Review][Opinion] = "text", Stipulation{days(20), localText()} }
	alone := laid(t, National(), text)
	assert.Same(t, alone, alone.Lawful())
	custom := laid(t, National(), func(r *Rules) { r.Tiers[Review][Window] = Stipulation{days(45), practice()} })
	both, _ := laid(t, custom, text).Lawful().On(on(2026, time.January, 5))
	assert.Equal(t, days(20), both.Limit(Review, Opinion), "the text")
	assert.Equal(t, days(30), both.Limit(Review, Window), "not the practice")

	// An answer on a practice is no law, one by a text of the place is, whatever stands beside it.
	of := Organ{Name: "甲办"}
	for _, base := range []*Regime{National(), custom} {
		for by, want := range map[Source]bool{practice(): false, localText(): true} {
			r, err := base.WithSuperiors(Superior{of, Organ{Name: "乙办"}, by})
			require.NoError(t, err)
			law, _ := r.Lawful().On(on(2026, time.January, 5))
			assert.Equal(t, want, law.Above(of).Naming == Configured, by.Basis)
			assert.Equal(t, days(30), law.Limit(Review, Window), by.Basis)
		}
	}
}

// An answer about a whole system is a difference for its organs of every level, the central one too.
func TestDifferenceOfEveryLevel(t *testing.T) {
	day := on(2026, time.January, 5)
	own := laid(t, National(), func(r *Rules) {
		r.Superiors = []Superior{{Organ{System: OtherBody}, Organ{Name: "某办", Level: Central}, localText()}}
	})
	var levels []Level
	for _, d := range Diff(National(), day, own, day) {
		if d.Of.System == OtherBody && d.Of.Level != 0 {
			levels = append(levels, d.Of.Level)
		}
	}
	assert.Equal(t, []Level{Township, County, Municipal, Provincial, Central}, levels)
}

// What a regulation does not say is not in its JSON, and what stands at a place without a name is said of nothing.
func TestOnlyWhatIsSaidIsInTheJSON(t *testing.T) {
	own := ownRules(func(r *Rules) {
		r.Tiers[Review][Window] = Stipulation{days(45), localText()}
		r.Tiers[Review][0], r.Tiers[0][Window], r.Grounds[0] = r.Tiers[Review][Window], r.Tiers[Review][Window], Concluding{By: localText()}
	})
	text, err := json.Marshal(own)
	require.NoError(t, err)
	var read struct {
		Tiers             map[string]map[string]any
		Grounds, Refusals map[string]any
	}
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Len(t, read.Tiers, 1)
	assert.Len(t, read.Tiers["review"], 1)
	assert.Contains(t, read.Tiers["review"], "window")
	assert.Empty(t, read.Grounds)
	assert.Empty(t, read.Refusals)
}
