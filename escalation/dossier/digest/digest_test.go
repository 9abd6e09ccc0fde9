package digest_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/digest"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func published(t *testing.T) dossier.Dossier {
	t.Helper()
	data, err := os.ReadFile("../testdata/published/pt22-yuecheng-2014.json")
	require.NoError(t, err)
	return read(t, string(data))
}

func read(t *testing.T, text string) dossier.Dossier {
	t.Helper()
	d, found := dossier.Read([]byte(text))
	require.Empty(t, found)
	return d
}

// What is not on record of one claim is one line for the steps, and one for the opinions of which the same is not recorded; what else was
// observed stays. What such a line asks, the questions need not ask again (V6, V7); a notice that is known to be wrong they still tell.
func TestGapsOfOneCauseAreOneLine(t *testing.T) {
	d := published(t)
	all := d.Examine()
	short := digest.Together(all)
	var steps, opinions int
	for _, o := range short {
		assert.NotEmpty(t, o.ZH)
		if o.Gap.Step.EN != "" && strings.HasPrefix(o.Path, "claims[0]") {
			if o.Gap.Detail {
				opinions++
			} else {
				steps++
			}
		}
	}
	assert.Equal(t, []int{1, 1}, []int{steps, opinions})
	plain := func(list []dossier.Observation) (n int) {
		for _, o := range list {
			if o.Gap.Step.EN == "" {
				n++
			}
		}
		return n
	}
	assert.Equal(t, plain(all), plain(short))
	assert.Equal(t, short, digest.Together(short), "a line is not shortened twice")

	asked := func(q answer.Wanted) bool {
		return slices.ContainsFunc(all, func(o dossier.Observation) bool { return digest.Asks(o, 0, q) })
	}
	n := 0
	for _, q := range d.On(d.LastDay()).Questions {
		if slices.Contains(q.Rules, statute.E8) || slices.Contains(q.Rules, statute.E5) {
			assert.True(t, asked(q), q.Ask.EN)
			n++
		}
	}
	assert.Equal(t, 5, n)
	assert.False(t, slices.ContainsFunc(all, func(o dossier.Observation) bool {
		return digest.Asks(o, 1, answer.Wanted{Rules: []statute.Rule{statute.E8}})
	}))

	wrong := read(t, `{"claims": [{"events": [{"kind": "opinion_issued", "tier": "handling", "on": "2023-04-28", "notice": {"given": "no"}}]}]}`)
	for _, q := range wrong.On(wrong.LastDay()).Questions {
		if slices.Contains(q.Rules, statute.E5) {
			assert.False(t, slices.ContainsFunc(wrong.Examine(), func(o dossier.Observation) bool { return digest.Asks(o, 0, q) }))
		}
	}
}

// What cannot be told without several steps is told once.
func TestWhatCannotBeToldIsToldOnce(t *testing.T) {
	lines := 0
	for _, o := range digest.Together(published(t).Examine()) {
		if o.Gap.Detail || o.Gap.Untold.EN == "" {
			continue
		}
		lines++
		for text, between := range map[string]string{o.Gap.Untold.EN: ", ", o.Gap.Untold.ZH: "、"} {
			told := strings.Split(text, between)
			slices.Sort(told)
			assert.Len(t, slices.Compact(told), len(strings.Split(text, between)), text)
		}
	}
	assert.NotZero(t, lines)
}

// A line asks for its own opinion alone, and for what is not known of that (E5, E8).
func TestAsksItsOwnQuestionAlone(t *testing.T) {
	seen := 0
	for _, o := range published(t).Examine() {
		if !o.Gap.Recusal && !o.Gap.Remedy {
			continue
		}
		seen++
		for tier := regime.Handling; tier <= regime.Rereview; tier++ {
			recusal, remedy := answer.Wanted{}, answer.Wanted{}
			recusal.Ask.Text, remedy.Ask.Text = escalation.RecusalAsked(tier), escalation.RemedyAsked(tier)
			assert.Equal(t, o.Gap.Recusal && tier == o.Gap.Tier, digest.Asks(o, 0, recusal), tier)
			assert.Equal(t, o.Gap.Remedy && tier == o.Gap.Tier, digest.Asks(o, 0, remedy), tier)
		}
	}
	assert.NotZero(t, seen)
}

// What two steps leave open alike is one answer, and an opinion's gaps are told whole.
func TestGapsThatOverlap(t *testing.T) {
	gap := func(step, untold, zh string, detail bool) dossier.Observation {
		var o dossier.Observation
		o.Path = "claims[0].events[1]"
		o.Gap.Step, o.Gap.Untold, o.Gap.Detail = statute.Text{EN: step, ZH: step}, statute.Text{EN: untold, ZH: zh}, detail
		return o
	}
	two := digest.Together([]dossier.Observation{gap("one", "the day, the organ", "日期、机关", false), gap("two", "the organ", "机关", false)})
	require.Len(t, two, 1)
	assert.Equal(t, statute.Text{EN: "the day, the organ", ZH: "日期、机关"}, two[0].Gap.Untold)
	assert.Equal(t, statute.Text{EN: "one, two", ZH: "one、two"}, two[0].Gap.Step)

	odd := digest.Together([]dossier.Observation{gap("one", "the day, or the organ", "日期或者机关", false), gap("two", "the organ", "机关", false)})
	require.Len(t, odd, 1)
	assert.Equal(t, statute.Text{EN: "the day, or the organ, the organ", ZH: "日期或者机关、机关"}, odd[0].Gap.Untold, "parts that do not pair are not taken apart")

	whole := digest.Together([]dossier.Observation{gap("one", "the result, the reasons", "结果、理由", true), gap("two", "the result, the reasons", "结果、理由", true)})
	require.Len(t, whole, 1)
	assert.Equal(t, statute.Text{EN: "the result, the reasons", ZH: "结果、理由"}, whole[0].Gap.Untold)
}

// What is said alike of several places is one line with all of them, and what accuses somebody stands first; what another organ did is
// another breach.
func TestSaidAlikeIsOneLine(t *testing.T) {
	at := func(path string, kind dossier.ObservationKind, who string) dossier.Observation {
		return dossier.Observation{Path: path, Kind: kind, Reason: statute.Reason{EN: "late", ZH: "逾期"}, Who: regime.Organ{Name: who}}
	}
	short := digest.Together([]dossier.Observation{
		at("a", dossier.ToClear, ""), at("b", dossier.Breach, "甲局"), at("c", dossier.ToClear, ""), at("d", dossier.Breach, "乙局"),
	})
	var paths []string
	for _, o := range short {
		paths = append(paths, o.Path)
	}
	assert.Equal(t, []string{"b", "d", "a, c"}, paths)
}

// A question is left to be asked unless it stands among the observations for every claim that it is about (V6).
func TestUnasked(t *testing.T) {
	question := func(claim, en string) answer.Wanted {
		return answer.Wanted{Claim: claim, Ask: statute.Inquiry{Text: statute.Text{EN: en, ZH: en}}}
	}
	d := published(t)
	a, made := d.On(d.LastDay()), d.Examine()
	left := digest.Unasked(a, made)
	require.NotEmpty(t, left)
	for _, q := range a.Questions {
		asked := slices.Contains(q.Rules, statute.E8) || slices.Contains(q.Rules, statute.E5)
		assert.Equal(t, !asked, slices.ContainsFunc(left, func(l answer.Wanted) bool { return l.Ask == q.Ask && l.Claim == q.Claim }), q.Ask.EN)
	}
	two := answer.Answer{Claims: []answer.ClaimAnswer{{Name: "x"}, {Name: "y"}}}
	two.Questions = []answer.Wanted{question("", "whole"), question("x", "known"), question("y", "open")}
	known := dossier.Observation{Path: "claims[0].events", Reason: statute.Reason{EN: "known", ZH: "known"}}
	assert.Equal(t, []answer.Wanted{two.Questions[0], two.Questions[2]}, digest.Unasked(two, []dossier.Observation{known}))
	assert.Len(t, two.Questions, 3, "the answer keeps its own")
	none := answer.Answer{Questions: []answer.Wanted{question("", "who speaks")}}
	assert.Len(t, digest.Unasked(none, nil), 1, "of a matter without claims too")
}
