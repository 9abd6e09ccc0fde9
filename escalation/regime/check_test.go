package regime

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func practice() Source { return Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"} }

func localText() Source { return Source{Basis: statute.LocalRule, EN: "art. 1", ZH: "第一条"} }

// ownRules are made-up rules in force since 2024.
func ownRules(change func(*Rules)) Rules {
	r := Rules{Code: "own", EN: "Own", ZH: "自定", From: on(2024, time.January, 1)}
	change(&r)
	return r
}

// What a practice must not do, each by itself with its path; the same on a local text, where a local text can.
func TestAPracticeWorsensNothing(t *testing.T) {
	station := Organ{Name: "某派出所", Level: Township, System: PublicSecurity}
	bureau := Organ{Name: "某分局", Level: County, System: PublicSecurity}
	months := func(n int) statute.Number { return statute.Number{N: n, Unit: statute.Months} }
	term := func(t Tier, p Point, l statute.Number) func(*Rules, Source) {
		return func(r *Rules, by Source) { r.Tiers[t][p] = Stipulation{l, by} }
	}
	superior := func(of, is Organ) func(*Rules, Source) {
		return func(r *Rules, by Source) { r.Superiors = append(r.Superiors, Superior{of, is, by}) }
	}
	none := statute.Number{}
	for _, test := range []struct {
		base     *Regime
		make     func(*Rules, Source)
		practice string // the path refused on a practice; "" for none
		text     string // on a local text
	}{
		{National(), term(Review, Window, days(29)), "tiers.review.window.limit", "tiers.review.window.limit"},
		{National(), term(Rereview, Window, days(29)), "tiers.rereview.window.limit", "tiers.rereview.window.limit"},
		{National(), term(Rereview, Window, days(30)), "", ""},
		{National(), term(Review, Window, days(30)), "", ""},
		{National(), term(Review, Window, days(45)), "", ""},
		{National(), term(Review, Window, months(1)), "tiers.review.window.limit", "tiers.review.window.limit"}, // February
		{National(), term(Review, Window, months(2)), "", ""},
		{National(), term(Review, Window, workingDays(30)), "", ""},
		{National(), term(Review, Window, days(1)), "tiers.review.window.limit", "tiers.review.window.limit"},
		{National(), term(Handling, Opinion, days(61)), "tiers.handling.opinion.limit", ""},
		{National(), term(Handling, Opinion, days(45)), "", ""},
		{National(), term(Handling, Opinion, workingDays(45)), "tiers.handling.opinion.limit", ""},
		{National(), term(Handling, Opinion, workingDays(20)), "", ""},
		{National(), term(Handling, Opinion, statute.Number{N: 100, Unit: statute.Years}), "tiers.handling.opinion.limit", "tiers.handling.opinion.limit"},
		{National(), term(Handling, Extension, days(31)), "tiers.handling.extension.limit", ""},
		{National(), term(Review, Extension, days(10)), "tiers.review.extension", ""},
		{National(), term(Review, Acceptance, days(15)), "", ""},
		{National(), term(Review, FileHandover, workingDays(5)), "", ""},
		{National(), term(Review, FromAcceptance, none), "tiers.review.from_acceptance", ""},
		{National(), term(Review, HearingStops, none), "tiers.review.hearing_stops", ""},
		{National(), term(Review, Remand, none), "tiers.review.remand", ""},
		{National(), term(Review, Hearing, none), "", ""},
		{National(), term(Review, Silence, days(30)), "", ""},
		{In(Chongqing), term(Review, Acceptance, days(16)), "tiers.review.acceptance.limit", ""},
		{In(Beijing), term(Review, Opinion, days(31)), "tiers.review.opinion.limit", ""},
		{In(Shanghai), func(r *Rules, by Source) { r.Grounds[NoRequestInTime].By = by }, "", ""},
		{National(), superior(station, bureau), "", ""},
		{National(), superior(Organ{Level: County, System: PublicSecurity}, Organ{Name: "某部", Level: Central, System: OtherDepartment}), "superiors[0].is", ""},
		{National(), superior(Organ{Level: County, System: PublicSecurity}, Organ{Name: "某局"}), "superiors[0].is", ""},
		{National(), superior(Organ{Level: County, System: PublicSecurity}, Organ{Name: "某市局", Level: Municipal, System: PublicSecurity}), "", ""},
		{National(), superior(bureau, bureau), "superiors[0]", "superiors[0]"},
		{National(), superior(Organ{Level: Provincial, System: OtherBody}, Organ{Name: "某办", Level: County, System: OtherBody}), "superiors[0].is", "superiors[0].is"},
		{National(), func(r *Rules, by Source) {
			r.Superiors = []Superior{{Organ{Name: "甲"}, Organ{Name: "乙"}, by}, {Organ{Name: "乙"}, Organ{Name: "丙"}, by}, {Organ{Name: "丙"}, Organ{Name: "甲"}, by}}
		}, "superiors[0]", "superiors[0]"},
	} {
		for _, by := range []Source{practice(), localText()} {
			own := ownRules(func(r *Rules) { test.make(r, by) })
			_, err := Over(test.base, own)
			want := test.practice
			if by.Basis == statute.LocalRule {
				want = test.text
			}
			if want == "" {
				assert.NoError(t, err, "%s: %+v", by.Basis, own.Superiors)
				continue
			}
			vs, ok := err.(statute.Violations)
			if !assert.True(t, ok, "%s: %s", by.Basis, want) {
				continue
			}
			var paths []string
			for _, v := range vs {
				assert.Equal(t, statute.E13, v.Rule)
				paths = append(paths, v.Path)
			}
			assert.Contains(t, paths, "own."+want)
		}
	}
}

// The thirty days to ask for review and for re-review (信访工作条例 35, 36, before 信访条例 34, 35) are the petitioner's: no text of a place gives fewer,
// whatever it is; it may give more. The time against silence, which local texts alone give, they may set.
func TestNoTextShortensTheTimeToAsk(t *testing.T) {
	for _, c := range []struct {
		base  *Regime
		tier  Tier
		point Point
		limit statute.Number
		from  int
		cite  string // of the refusal; "" for none
	}{
		{National(), Review, Window, days(29), 2024, "Regulations on Petition Work (2022), art. 35"},
		{National(), Review, Window, days(30), 2024, ""},
		{National(), Review, Window, days(31), 2024, ""},
		{National(), Rereview, Window, days(29), 2024, "Regulations on Petition Work (2022), art. 36(1)"},
		{National(), Rereview, Window, days(30), 2024, ""},
		{National(), Review, Window, workingDays(29), 2024, "Regulations on Petition Work (2022), art. 35"},
		{National(), Review, Window, workingDays(30), 2024, ""},
		{National(), Review, Window, days(29), 2021, "Petition Regulations (2005), art. 34"},
		{In(Beijing), Review, Window, days(29), 2024, "Beijing Petition Regulations (2006), art. 47(1)"},
		{In(Hebei), Review, Silence, days(29), 2021, ""},
		{In(Hebei), Review, Silence, days(6), 2021, "safeguard of this library, not law"},
	} {
		own := ownRules(func(r *Rules) {
			r.Tiers[c.tier][c.point], r.From = Stipulation{c.limit, localText()}, on(c.from, time.January, 1)
		})
		_, err := Over(c.base, own)
		if c.cite == "" {
			assert.NoError(t, err, "%+v", c)
			continue
		}
		vs, _ := err.(statute.Violations)
		if assert.NotEmpty(t, vs, "%+v", c) {
			v := vs[0]
			assert.Equal(t, "own.tiers."+c.tier.String()+"."+c.point.String()+".limit", v.Path)
			assert.Equal(t, c.cite, v.Cite.EN())
			assert.NotEmpty(t, v.ZH)
		}
	}
}

// What a user cannot say at all: national law in other words, an article with another number, a text without words.
func TestSourcesAreChecked(t *testing.T) {
	for path, own := range map[string]func(*Rules){
		"own.tiers.handling.opinion.by": func(r *Rules) {
			r.Tiers[Handling][Opinion] = Stipulation{days(45), Source{Basis: statute.Statute, EN: "a law", ZH: "某法"}}
		},
		"own.tiers.review.opinion.limit": func(r *Rules) { r.Tiers[Review][Opinion] = Stipulation{days(20), law(statute.BeijingReviewOpinion)} },
		"own.tiers.review.window.by": func(r *Rules) {
			r.Tiers[Review][Window] = Stipulation{days(45), Source{Basis: statute.Practice, EN: "only English"}}
		},
		"own.tiers.review.remand.by": func(r *Rules) { r.Tiers[Review][Remand] = said(statute.HebeiReview) }, // repealed in 2022
		"own.grounds.withdrawn.by":   func(r *Rules) { r.Grounds[Withdrawn] = Concluding{By: law(statute.HandlingPeriod)} },
		"own.superiors[0].of.name": func(r *Rules) {
			r.Superiors = []Superior{{Organ{Name: "甲\u200b"}, Organ{Name: "乙"}, practice()}}
		},
		"own.superiors[0].is.name": func(r *Rules) {
			r.Superiors = []Superior{{Organ{Name: "甲"}, Organ{Name: "乙\n"}, practice()}}
		},
		"own.zh": func(r *Rules) { r.ZH = "自定\u202e" },
		"own.tiers.review.window.by.zh": func(r *Rules) {
			r.Tiers[Review][Window] = Stipulation{days(45), Source{Basis: statute.Practice, EN: "a notice", ZH: "通知\u2028法律"}}
		},
		"own.superiors[0]": func(r *Rules) { // above itself, in another writing
			r.Superiors = []Superior{{Organ{Name: "Ａ局"}, Organ{Name: "A局"}, practice()}}
		},
		"own.vertical": func(r *Rules) { r.Vertical = practice() },
		"own.superiors[0].by": func(r *Rules) {
			r.Superiors = []Superior{{Organ{Name: "甲"}, Organ{Name: "乙"}, law(statute.LevelAbove)}}
		},
		"own.grounds.supported_and_executed.verified": func(r *Rules) {
			r.Grounds[Executed] = Concluding{By: practice(), Verified: Source{Basis: statute.Practice}}
		},
	} {
		_, err := Over(National(), ownRules(own))
		var paths []string
		vs, _ := err.(statute.Violations)
		for _, v := range vs {
			paths = append(paths, v.Path, v.Path+".by")
		}
		assert.Contains(t, paths, path)
	}
	_, err := Over(nil, ownRules(func(*Rules) {}))
	assert.Error(t, err)
	_, err = Over(In(0))
	assert.Error(t, err)
	_, err = (*Regime)(nil).WithSuperiors()
	assert.Error(t, err)
	assert.Nil(t, (*Regime)(nil).Lawful())
}

// A practice that says what the law says anyhow leaves the law cited; one that says better is cited as what it is, and what the
// law says is still there under it.
func TestLawful(t *testing.T) {
	day := on(2024, time.June, 3)
	own := ownRules(func(r *Rules) {
		r.Tiers[Handling][Opinion] = Stipulation{days(60), practice()}
		r.Tiers[Review][Window] = Stipulation{days(45), practice()}
		r.Tiers[Review][Opinion] = Stipulation{days(20), localText()}
		r.Grounds[Executed] = Concluding{By: practice(), Verified: practice()}
		r.Superiors = []Superior{{Organ{Name: "甲"}, Organ{Name: "乙"}, practice()}}
	})
	r, err := Over(National(), own)
	require.NoError(t, err)
	law, _ := r.On(day)
	assert.Equal(t, statute.HandlingPeriod, law.By(Handling, Opinion).Provision)
	assert.Equal(t, statute.Practice, law.By(Review, Window).For(statute.E4, day).Basis())
	assert.Equal(t, statute.OpinionExecution, law.Concluding(Executed).By.Provision, "the ground stays the law's")
	assert.Equal(t, statute.Practice, law.Concluding(Executed).Verified.Maker())
	assert.Equal(t, Configured, law.Above(Organ{Name: "甲"}).Naming)
	assert.Equal(t, statute.Practice, law.Above(Organ{Name: "甲"}).By().Maker())

	under, _ := r.WithWarning(Warning{Days: 1}).Lawful().On(day)
	assert.Equal(t, days(30), under.Limit(Review, Window))
	assert.Equal(t, days(20), under.Limit(Review, Opinion), "a local text is law")
	assert.Zero(t, under.Concluding(Executed).Verified)
	assert.NotEqual(t, Configured, under.Above(Organ{Name: "甲"}).Naming)
	assert.Equal(t, Warning{Days: 1}, r.WithWarning(Warning{Days: 1}).Lawful().Warning())
	assert.Same(t, National(), National().Lawful())

	configured, err := National().WithSuperiors(Superior{Organ{Name: "甲"}, Organ{Name: "乙"}, localText()})
	require.NoError(t, err)
	assert.Same(t, configured, configured.Lawful(), "a local text named it")
}

// made draws a regulation: any number on any point, from a source of any kind, and organs above others.
func made(r *rand.Rand) Rules {
	sources := []Source{practice(), practice(), localText(), {Basis: statute.Safeguard}, law(statute.ReviewRequest), law(statute.BeijingReviewOpinion)}
	own := ownRules(func(*Rules) {})
	for range 1 + r.IntN(4) {
		term := Stipulation{By: sources[r.IntN(len(sources))]}
		p := Point(1 + r.IntN(int(numPoints)-1))
		if p.hasLimit() || p == Silence && r.IntN(2) == 0 {
			term.Limit = statute.Number{N: 1 + r.IntN(95), Unit: statute.Unit(1 + r.IntN(3))}
		}
		own.Tiers[1+r.IntN(3)][p] = term
	}
	if r.IntN(3) == 0 {
		own.Grounds[1+r.IntN(int(numGrounds)-1)] = Concluding{By: sources[r.IntN(4)], Verified: []Source{{}, practice()}[r.IntN(2)]}
	}
	names := []string{"", "甲", "乙", "丙"}
	organ := func() Organ {
		return Organ{names[r.IntN(4)], Level(r.IntN(int(Central) + 1)), System(r.IntN(int(lastSystem) + 1))}
	}
	for range r.IntN(3) {
		own.Superiors = append(own.Superiors, Superior{organ(), organ(), sources[r.IntN(4)]})
	}
	return own
}

// Nothing that worsens the law on less than a text of the place passes: of every regulation that is let through, each number
// that is not law's is counted out, day by day, beside the number of the law, and each citation is no stronger than its source.
func TestNothingThatWorsensTheLawPasses(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 3))
	passed, better := 0, 0
	for range 20000 {
		base := In(Places()[r.IntN(len(Places()))])
		own := made(r)
		laid, err := Over(base, own)
		if err != nil {
			continue
		}
		passed++
		day := own.From.AddDays(r.IntN(700))
		is, _ := laid.On(day)
		was, _ := base.On(day)
		for t2 := Handling; t2 <= Rereview; t2++ {
			for p := Window; p < numPoints; p++ {
				term, lawTerm := is.Term(t2, p), was.Term(t2, p)
				if term.IsZero() {
					require.Zero(t, lawTerm, "nothing of the law is lost")
					continue
				}
				cite := term.By.For(statute.E1, day)
				require.GreaterOrEqual(t, cite.Basis(), term.By.Maker(), "%s %s: %s", t2, p, cite)
				if term.By.Maker() == statute.Statute {
					require.Equal(t, lawTerm, term)
				}
				if term.By.Maker().IsLaw() {
					continue
				}
				better++
				requireNoWorse(t, base, p, term.Limit, lawTerm, day.AddDays(r.IntN(40)))
			}
		}
		for g := RereviewServed; g < numGrounds; g++ {
			ground, lawGround := is.Concluding(g), was.Concluding(g)
			if !ground.By.IsZero() && !ground.By.Maker().IsLaw() {
				require.False(t, lawGround.By.IsZero(), "no ground of conclusion is added")
				require.False(t, lawGround.By.Maker().IsLaw(), "no ground of law is lost")
			}
			require.False(t, ground.Verified.IsZero() && !lawGround.Verified.IsZero() && !ground.By.Maker().IsLaw())
		}
		requireOrder(t, is, was)
	}
	assert.Greater(t, passed, 1000)
	assert.Greater(t, better, 500)
}

func requireNoWorse(t *testing.T, r *Regime, p Point, own statute.Number, law Stipulation, start calendar.Date) {
	t.Helper()
	if law.IsZero() {
		require.False(t, p.burdens(), "%s is not for a practice to provide", p)
		return
	}
	ours, theirs := r.Count(own, start).Last(), r.Count(law.Limit, start).Last()
	switch p {
	case Window, Silence:
		require.False(t, own.IsZero() == law.Limit.IsZero() && ours.Before(theirs), "%s: %s for %s from %v", p, own, law.Limit, start)
	case Acceptance, FileHandover, Opinion, Extension:
		require.False(t, ours.After(theirs), "%s: %s for %s from %v", p, own, law.Limit, start)
	}
}

// requireOrder climbs from every kind of organ, with every name: it never comes back, and where the text names an organ a
// practice names no other.
func requireOrder(t *testing.T, is, was Law) {
	t.Helper()
	for _, name := range []string{"", "甲", "乙", "丙"} {
		for s := Government; s <= lastSystem; s++ {
			for l := Township; l <= Central; l++ {
				o := Organ{name, l, s}
				above, text := is.Above(o), was.Above(o)
				if above.Naming != Configured || above.By().Maker().IsLaw() || text.Naming != ByText {
					continue
				}
				for named := range above.All() {
					require.NotEqual(t, decision.No, text.Include(named), "%v above %v", named, o)
				}
			}
		}
	}
	for i, s := range is.Rules().Superiors {
		seen := []int{i}
		for at := followers(is.Rules().Superiors)[i]; at >= 0; at = followers(is.Rules().Superiors)[at] {
			require.NotContains(t, seen, at, "%v stands above itself", s.Of)
			seen = append(seen, at)
		}
	}
}
