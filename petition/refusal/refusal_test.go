package refusal_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	refusalDay = calendar.MustDate(2026, time.March, 2)
	government = statute.Text{EN: "District government", ZH: "区人民政府"}
	court      = statute.Text{EN: "District court", ZH: "区人民法院"}
)

// pendingElsewhere is a complete set of parts; each test spoils one thing.
func pendingElsewhere() refusal.Parts {
	return refusal.Parts{
		Kind:    refusal.NotAccepted,
		On:      refusalDay,
		Grounds: []statute.Reason{{Rule: statute.T2, EN: "the branch is handling it", ZH: "分局正在办理"}},
		Ways: []refusal.Way{{
			Remedy: refusal.PendingElsewhere,
			Organ:  statute.Text{EN: "Branch bureau", ZH: "分局"},
			Until:  refusal.UntilNoLimit(),
			Why:    statute.Reason{Rule: statute.T2},
		}},
	}
}

func suit(against refusal.Target) refusal.Way {
	return refusal.Way{
		Remedy: refusal.Suit, Organ: court, Until: refusal.UntilNoLimit(), Against: against,
		Why: statute.Reason{Rule: statute.M11},
	}
}

func review(requestFrom calendar.Date) refusal.Way {
	return refusal.Way{
		Remedy: refusal.Review, Organ: government,
		Until: refusal.UntilDeadline(period.Days(30).FromDay(requestFrom, calendar.China())),
		Why:   statute.Reason{Rule: statute.E4},
	}
}

var noneHere = refusal.Way{Remedy: refusal.NoneInThisProcedure, Why: statute.Reason{Rule: statute.E14}}

// paths returns where the findings are, and fails unless every one is of the rule.
func paths(t *testing.T, err error, rule statute.Rule) []string {
	t.Helper()
	var vs statute.Violations
	require.True(t, errors.As(err, &vs), "want violations, got %v", err)
	var at []string
	for _, v := range vs {
		assert.Equal(t, rule, v.Rule)
		assert.False(t, v.Cite.IsZero())
		assert.NotEmpty(t, v.EN)
		assert.NotEmpty(t, v.ZH)
		at = append(at, v.Path)
	}
	return at
}

func TestRefusalCannotBeBuiltIncomplete(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(p *refusal.Parts)
		want  []string
	}{
		{"nothing at all", func(p *refusal.Parts) { *p = refusal.Parts{} }, []string{"kind", "on", "grounds", "ways"}},
		{"a kind that does not exist", func(p *refusal.Parts) { p.Kind = 99 }, []string{"kind"}},
		{"no day", func(p *refusal.Parts) { p.On = calendar.Date{} }, []string{"on"}},
		{"no ground", func(p *refusal.Parts) { p.Grounds = nil }, []string{"grounds"}},
		{"a ground without rule", func(p *refusal.Parts) { p.Grounds[0].Rule = 0 }, []string{"grounds[0].rule"}},
		{"a ground with a rule that does not exist", func(p *refusal.Parts) { p.Grounds[0].Rule = 9999 }, []string{"grounds[0].rule"}},
		{"a ground in one language", func(p *refusal.Parts) { p.Grounds[0].ZH = " " }, []string{"grounds[0]"}},
		{"no way", func(p *refusal.Parts) { p.Ways = nil }, []string{"ways"}},
		{"a way without remedy", func(p *refusal.Parts) { p.Ways[0].Remedy = 0 }, []string{"ways[0].remedy"}},
		{"a remedy that does not exist", func(p *refusal.Parts) { p.Ways[0].Remedy = 99 }, []string{"ways[0].remedy"}},
		{
			"a way without organ, limit and rule",
			func(p *refusal.Parts) { p.Ways = append(p.Ways, refusal.Way{Remedy: refusal.Mediation}) },
			[]string{"ways[1].why.rule", "ways[1].organ", "ways[1].until"},
		},
		{"an organ in one language", func(p *refusal.Parts) { p.Ways[0].Organ.EN = "" }, []string{"ways[0].organ"}},
		{
			"a deadline never computed", func(p *refusal.Parts) { p.Ways[0].Until = refusal.UntilDeadline(period.Deadline{}) },
			[]string{"ways[0].until"},
		},
		{
			"not computable, for want of nothing", func(p *refusal.Parts) { p.Ways[0].Until = refusal.UntilNotComputable(statute.Text{}) },
			[]string{"ways[0].until"},
		},
		{"suit, against what is not said", func(p *refusal.Parts) { p.Ways = append(p.Ways, suit(0)) }, []string{"ways[1].against"}},
		{"suit against what does not exist", func(p *refusal.Parts) { p.Ways = append(p.Ways, suit(99)) }, []string{"ways[1].against"}},
		{
			"suit against the petition opinion", func(p *refusal.Parts) { p.Ways = append(p.Ways, suit(refusal.PetitionAct)) },
			[]string{"ways[1].against"},
		},
		{
			"reconsideration of the petition opinion",
			func(p *refusal.Parts) {
				w := suit(refusal.PetitionAct)
				w.Remedy = refusal.Reconsideration
				p.Ways = append(p.Ways, w)
			},
			[]string{"ways[1].against"},
		},
		{"none, and yet one", func(p *refusal.Parts) { p.Ways = append(p.Ways, review(refusalDay), noneHere) }, []string{"ways[2]"}},
		{"one, and yet none", func(p *refusal.Parts) { p.Ways = append(p.Ways, noneHere, review(refusalDay)) }, []string{"ways[1]"}},
		{
			"none, with an organ",
			func(p *refusal.Parts) {
				w := noneHere
				w.Organ = court
				p.Ways = append(p.Ways, w)
			},
			[]string{"ways[1]"},
		},
		{
			"none, with a limit",
			func(p *refusal.Parts) {
				w := noneHere
				w.Until = refusal.UntilNoLimit()
				p.Ways = append(p.Ways, w)
			},
			[]string{"ways[1]"},
		},
		{
			"none, against something",
			func(p *refusal.Parts) {
				w := noneHere
				w.Against = refusal.DisputeItself
				p.Ways = append(p.Ways, w)
			},
			[]string{"ways[1]"},
		},
		{
			"review of what is no longer accepted",
			func(p *refusal.Parts) {
				p.Kind, p.Grounds[0].Rule = refusal.NoLongerAccepted, statute.T1
				p.Ways = []refusal.Way{review(refusalDay)}
			},
			[]string{"ways[0].remedy", "ways"},
		},
		{
			"not competent, and nobody named",
			func(p *refusal.Parts) {
				p.Kind, p.Grounds[0].Rule = refusal.NotCompetent, statute.T4
				p.Ways = []refusal.Way{noneHere}
			},
			[]string{"ways"},
		},
		{"none in this procedure, where it goes on elsewhere", func(p *refusal.Parts) { p.Ways = []refusal.Way{noneHere} }, []string{"ways"}},
		{"a duty at reception as ground", func(p *refusal.Parts) { p.Grounds[0].Rule = statute.D1 }, []string{"grounds[0].rule"}},
		{"how days count as ground", func(p *refusal.Parts) { p.Grounds[0].Rule = statute.P1 }, []string{"grounds[0].rule"}},
		{"a ground of another kind", func(p *refusal.Parts) { p.Kind = refusal.NotMediable }, []string{"grounds[0].rule"}},
		{
			"an organ that nobody can see", func(p *refusal.Parts) { p.Ways[0].Organ = statute.Text{EN: "\u200b", ZH: "\u2060"} },
			[]string{"ways[0].organ.en", "ways[0].organ.zh"},
		},
		{
			"a reason that turns the line around", func(p *refusal.Parts) { p.Grounds[0].EN, p.Ways[0].Why.ZH = "why\u202e", "\x1b[2J" },
			[]string{"grounds[0].en", "ways[0].why.zh"},
		},
		{
			"every fault at once", func(p *refusal.Parts) {
				p.Grounds[0] = statute.Reason{Rule: statute.T13, EN: "\u2060", ZH: "理由"}
				p.Ways = []refusal.Way{noneHere, {Remedy: refusal.Suit, Organ: court, Why: statute.Reason{Rule: statute.M11}}}
			},
			[]string{"grounds[0].en", "grounds[0].rule", "ways[1].until", "ways[1].against"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := pendingElsewhere()
			test.spoil(&p)
			r, err := refusal.New(p)
			assert.Equal(t, test.want, paths(t, err, statute.E14))
			assert.True(t, r.IsZero())
		})
	}
}

func TestRefusalThatMayBeGiven(t *testing.T) {
	tests := []struct {
		name string
		mend func(p *refusal.Parts)
	}{
		{"as it stands", func(p *refusal.Parts) {}},
		{"none in this procedure, beside where it goes on", func(p *refusal.Parts) { p.Ways = append(p.Ways, noneHere) }},
		{
			"none in this procedure after re-review",
			func(p *refusal.Parts) {
				p.Kind, p.Grounds[0].Rule = refusal.NoLongerAccepted, statute.T1
				p.Ways = []refusal.Way{noneHere}
			},
		},
		{
			"none in this procedure, the dispute may be sued over",
			func(p *refusal.Parts) { p.Ways = append(p.Ways, noneHere, suit(refusal.DisputeItself)) },
		},
		{
			"suit against the administrative act behind the petition",
			func(p *refusal.Parts) {
				p.Grounds[0].Rule = statute.T10
				p.Ways = []refusal.Way{suit(refusal.UnderlyingAct)}
			},
		},
		{
			"not competent, the organ named",
			func(p *refusal.Parts) {
				p.Kind, p.Grounds[0].Rule = refusal.NotCompetent, statute.T4
				p.Ways[0].Remedy = refusal.CompetentOrgan
			},
		},
		{
			"not competent, the organ named and none here",
			func(p *refusal.Parts) {
				p.Kind, p.Grounds[0].Rule = refusal.NotCompetent, statute.T4
				p.Ways[0].Remedy = refusal.CompetentOrgan
				p.Ways = append(p.Ways, noneHere)
			},
		},
		{
			"the last day depends on something not known",
			func(p *refusal.Parts) {
				w := review(refusalDay)
				w.Until = refusal.UntilNotComputable(statute.Text{EN: "the day of service", ZH: "送达日"})
				p.Grounds[0].Rule = statute.E1
				p.Ways = []refusal.Way{w}
			},
		},
		{
			"an organ in Mongolian, with the marks that its script needs",
			func(p *refusal.Parts) { p.Ways[0].Organ.ZH = "ᠮᠣᠩᠭᠣᠯ\u180eᠠ" },
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := pendingElsewhere()
			test.mend(&p)
			r, err := refusal.New(p)
			require.NoError(t, err)
			for _, g := range r.Grounds() {
				assert.Equal(t, g.Rule.Cite(refusalDay), g.Cite)
			}
			for _, w := range r.Ways() {
				assert.Equal(t, w.Why.Rule.Cite(refusalDay), w.Why.Cite)
			}
		})
	}
}

// A remedy may be offered up to and on its last day, and not on the day after.
func TestRefusalOffersNothingOutOfTime(t *testing.T) {
	received := calendar.MustDate(2026, time.March, 2)
	last := calendar.MustDate(2026, time.April, 1) // a Wednesday, 30 days later
	for _, test := range []struct {
		on   calendar.Date
		want bool
	}{{last.AddDays(-1), true}, {last, true}, {last.AddDays(1), false}} {
		p := pendingElsewhere()
		p.On, p.Ways, p.Grounds[0].Rule = test.on, []refusal.Way{review(received)}, statute.E1
		_, err := refusal.New(p)
		if test.want {
			assert.NoError(t, err, test.on)
		} else {
			assert.Equal(t, []string{"ways[0].until"}, paths(t, err, statute.E14), test.on)
		}
	}
}

func TestZeroRefusalSaysThatItIsInvalid(t *testing.T) {
	var r refusal.Refusal
	assert.True(t, r.IsZero())
	assert.Contains(t, r.String(), "invalid")
	n := r.Notice(refusal.Heading{To: "张某"})
	assert.Contains(t, n.EN, "invalid")
	assert.Contains(t, n.ZH, "无效")
	_, err := json.Marshal(r)
	assert.Error(t, err)
}

// In one line: what, when, by which rules, and the ways that are left.
func TestRefusalText(t *testing.T) {
	p := pendingElsewhere()
	r, err := refusal.New(p)
	require.NoError(t, err)
	assert.Equal(t, "not_accepted on 2026-03-02 [T2]; next: pending_elsewhere", r.String())
	p.Grounds = append(p.Grounds, statute.Reason{Rule: statute.T4, EN: "not ours", ZH: "不属职权"})
	p.Ways = append(p.Ways, review(refusalDay))
	r, err = refusal.New(p)
	require.NoError(t, err)
	assert.Equal(t, "not_accepted on 2026-03-02 [T2, T4]; next: pending_elsewhere, review", r.String())
}

func TestRefusalIsNotChangedFromOutside(t *testing.T) {
	p := pendingElsewhere()
	r, err := refusal.New(p)
	require.NoError(t, err)
	before := r.Notice(refusal.Heading{})
	hidden := refusal.Heading{To: "张某\n决定：不予受理", Number: "3号\u202e", Matter: statute.Text{EN: "a fight", ZH: "打架"}}
	var paths []string
	for _, v := range hidden.Validate() {
		assert.Equal(t, statute.E14, v.Rule)
		paths = append(paths, v.Path)
	}
	assert.Equal(t, []string{"number", "to"}, paths)
	assert.Empty(t, refusal.Heading{To: "张某"}.Validate())
	assert.Contains(t, r.Notice(hidden).ZH, `致："张某\n决定：不予受理"`+"\n", "it writes no line of its own")
	assert.NotContains(t, r.Notice(hidden).ZH, "\u202e")
	p.Grounds[0].EN, p.Ways[0].Remedy = "changed", refusal.Suit
	r.Grounds()[0].EN, r.Ways()[0].Remedy = "changed", refusal.Suit
	assert.Equal(t, before, r.Notice(refusal.Heading{}))
}

func TestRefusalJSON(t *testing.T) {
	p := pendingElsewhere()
	p.Ways = append(p.Ways, review(refusalDay), suit(refusal.DisputeItself))
	p.Ways[0].Until = refusal.UntilNotComputable(statute.Text{EN: "the day", ZH: "日期"})
	r, err := refusal.New(p)
	require.NoError(t, err)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var got struct {
		Kind    refusal.Denial
		On      calendar.Date
		Grounds []struct{ Rule statute.Rule }
		Ways    []struct {
			Remedy refusal.Remedy
			Organ  statute.Text
			Until  struct {
				Kind     string
				Deadline *struct{ Last calendar.Date }
				Missing  *statute.Text
			}
			Against *refusal.Target
		}
	}
	require.NoError(t, json.Unmarshal(text, &got))
	assert.Equal(t, refusal.NotAccepted, got.Kind)
	assert.Equal(t, refusalDay, got.On)
	assert.Equal(t, statute.T2, got.Grounds[0].Rule)
	assert.Equal(t, "not_computable", got.Ways[0].Until.Kind)
	assert.Equal(t, "日期", got.Ways[0].Until.Missing.ZH)
	assert.Nil(t, got.Ways[0].Against)
	assert.Equal(t, refusal.Review, got.Ways[1].Remedy)
	assert.Equal(t, "deadline", got.Ways[1].Until.Kind)
	assert.Equal(t, refusalDay.AddDays(30), got.Ways[1].Until.Deadline.Last)
	assert.Equal(t, "no_limit", got.Ways[2].Until.Kind)
	assert.Equal(t, refusal.DisputeItself, *got.Ways[2].Against)
	assert.Error(t, json.Unmarshal(text, &r), "a refusal is built, not read")
}

// Every part of a refusal is in the notice, in both languages, and no line of it is blank.
func TestNoticeHasEveryPart(t *testing.T) {
	p := pendingElsewhere()
	p.Ways = append(p.Ways, review(refusalDay), suit(refusal.UnderlyingAct), noneHere)
	p.Ways = p.Ways[:3]
	r, err := refusal.New(p)
	require.NoError(t, err)
	n := r.Notice(refusal.Heading{Number: "〔2026〕3号", To: "张某", Matter: statute.Text{EN: "a fight", ZH: "打架"}, Issuer: government})
	assert.Equal(t, n, r.Notice(refusal.Heading{Number: "〔2026〕3号", To: "张某", Matter: statute.Text{EN: "a fight", ZH: "打架"}, Issuer: government}))
	for _, part := range []string{
		"〔2026〕3号", "张某", "打架", "不予受理", "分局正在办理", statute.T2.Cite(refusalDay).ZH(), "请求复查", "区人民政府",
		r.Ways()[1].Until.ZH(), "提起诉讼", "原行政行为", "区人民法院", refusal.UntilNoLimit().ZH(), "2026年3月2日",
	} {
		assert.Contains(t, n.ZH, part)
	}
	for _, part := range []string{
		"〔2026〕3号", "张某", "a fight", "not accepted", "the branch is handling it", statute.T2.Cite(refusalDay).EN(),
		"ask for review", "District government", r.Ways()[1].Until.EN(), "sue", "underlying act", refusal.UntilNoLimit().EN(), "2026-03-02",
	} {
		assert.Contains(t, n.EN, part)
	}
	for _, text := range []string{n.EN, n.ZH} {
		assert.NotContains(t, text, "\n\n")
		assert.NotContains(t, text, "unknown")
		assert.NotContains(t, text, "未知")
		assert.True(t, strings.HasSuffix(text, "\n"))
	}
	plain := r.Notice(refusal.Heading{})
	assert.NotContains(t, plain.ZH, "致：")
	assert.NotContains(t, plain.EN, "To: ")
}

// FuzzRefusal tries parts good and bad in every mixture: what is built has all its parts and sends nobody to court with an
// act of the petition procedure; what is not built says why.
func FuzzRefusal(f *testing.F) {
	f.Add(uint64(1), uint64(1))
	f.Add(uint64(2), uint64(7))
	f.Fuzz(func(t *testing.T, a, b uint64) {
		r := rand.New(rand.NewPCG(a, b))
		some := func(s string) string { return []string{"", " ", s, s, s}[r.IntN(5)] }
		text := func() statute.Text { return statute.Text{EN: some("the court"), ZH: some("法院")} }
		reason := func() statute.Reason {
			rules := statute.Rule(0).All()
			rule := append(rules, 0, 9999)[r.IntN(len(rules)+2)]
			return statute.Reason{Rule: rule, EN: some("why"), ZH: some("理由")}
		}
		p := refusal.Parts{Kind: refusal.Denial(r.IntN(10)), On: calendar.MustDate(2000, time.January, 1).AddDays(r.IntN(10_000))}
		for range r.IntN(3) {
			p.Grounds = append(p.Grounds, reason())
		}
		for range r.IntN(3) {
			w := refusal.Way{Remedy: refusal.Remedy(r.IntN(24)), Organ: text(), Against: refusal.Target(r.IntN(5)), Why: reason()}
			switch r.IntN(4) {
			case 0:
				w.Until = refusal.UntilNoLimit()
			case 1:
				w.Until = refusal.UntilNotComputable(text())
			case 2:
				w.Until = refusal.UntilDeadline(period.Days(r.IntN(40)).FromDay(p.On.AddDays(r.IntN(60)-40), calendar.China()))
			}
			if w.Remedy == refusal.NoneInThisProcedure && r.IntN(2) == 0 {
				w.Organ, w.Until = statute.Text{}, refusal.Until{}
			}
			p.Ways = append(p.Ways, w)
		}
		answer, err := refusal.New(p)
		if err != nil {
			assert.NotEmpty(t, paths(t, err, statute.E14))
			return
		}
		for _, g := range answer.Grounds() {
			require.Contains(t, answer.Kind().Grounds(), g.Rule)
		}
		require.NotEmpty(t, answer.Grounds())
		require.NotEmpty(t, answer.Ways())
		for _, g := range answer.Grounds() {
			require.False(t, g.Cite.IsZero())
			require.NotEmpty(t, strings.TrimSpace(g.EN))
			require.NotEmpty(t, strings.TrimSpace(g.ZH))
		}
		for _, w := range answer.Ways() {
			require.False(t, w.Why.Cite.IsZero())
			if w.Remedy == refusal.NoneInThisProcedure {
				continue
			}
			require.NotEmpty(t, strings.TrimSpace(w.Organ.EN))
			require.NotEmpty(t, strings.TrimSpace(w.Organ.ZH))
			require.False(t, w.Until.IsZero())
			if w.Remedy == refusal.Suit || w.Remedy == refusal.Reconsideration {
				require.NotEqual(t, refusal.PetitionAct, w.Against)
			}
		}
		n := answer.Notice(refusal.Heading{})
		require.NotContains(t, n.EN, "not stated")
		require.NotContains(t, n.ZH, "未说明")
		_, err = json.Marshal(answer)
		require.NoError(t, err)
	})
}

// The table holds each rule once for a kind, every kind has grounds, and every ground has a remedy.
func TestEveryKindHasItsGrounds(t *testing.T) {
	for _, kind := range refusal.Denial(0).All() {
		seen := map[statute.Rule]bool{}
		for _, rule := range kind.Grounds() {
			assert.False(t, seen[rule], "%v rests on %v twice", kind, rule)
			seen[rule] = true
			assert.NotEmpty(t, kind.Least(rule), "%v on %v", kind, rule)
		}
		assert.NotEmpty(t, seen, "%v", kind)
		assert.False(t, seen[statute.D1] || seen[statute.T13] || seen[statute.P1] || seen[statute.E14], "%v", kind)
	}
	assert.Empty(t, refusal.Denial(0).Grounds())
	assert.Empty(t, refusal.Denial(99).Grounds())
	assert.Empty(t, refusal.NotMediable.Least(statute.T2))
}

// For every kind and every rule there is: a refusal on it is built if, and only if, the table has it and the ways name one of its
// remedies; "none in this procedure" alone is enough only where the table says so.
func TestEveryKindOnEveryRule(t *testing.T) {
	built := 0
	for _, kind := range refusal.Denial(0).All() {
		for _, rule := range statute.Rule(0).All() {
			for _, remedy := range refusal.Remedy(0).All() {
				if kind == refusal.NoLongerAccepted && (remedy == refusal.Review || remedy == refusal.ReReview) {
					continue // see TestRefusalCannotBeBuiltIncomplete
				}
				p := pendingElsewhere()
				p.Kind, p.Grounds[0].Rule, p.Ways[0].Remedy, p.Ways[0].Against = kind, rule, remedy, refusal.DisputeItself
				if remedy == refusal.NoneInThisProcedure {
					p.Ways[0] = noneHere
				}
				_, err := refusal.New(p)
				assert.Equal(t, slices.Contains(kind.Least(rule), remedy), err == nil, "%v on %v with %v: %v", kind, rule, remedy, err)
				if err == nil {
					built++
				}
			}
		}
	}
	assert.Greater(t, built, 150)
}

// "None in this procedure" beside a remedy in it contradict each other in whatever order they stand.
func TestNoneAndOneContradict(t *testing.T) {
	review := refusal.Way{Remedy: refusal.Review, Why: statute.Reason{Rule: statute.E14}}
	for _, ways := range [][]refusal.Way{{noneHere, review}, {review, noneHere}} {
		_, err := refusal.New(refusal.Parts{Ways: ways})
		var found statute.Violations
		require.ErrorAs(t, err, &found)
		var paths []string
		for _, v := range found {
			paths = append(paths, v.Path)
		}
		if ways[0].Remedy == refusal.NoneInThisProcedure {
			assert.Contains(t, paths, "ways[0]")
		} else {
			assert.Contains(t, paths, "ways[1]")
		}
	}
	beyond := refusal.Remedy(len(refusal.Remedy(0).All()) + 1)
	assert.Equal(t, beyond.String(), beyond.EN())
}
