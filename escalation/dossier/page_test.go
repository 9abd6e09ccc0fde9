package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A misspelt code is told with its path, the codes there are and the nearest (I6).
func TestMisspeltCode(t *testing.T) {
	_, found := dossier.Read([]byte(`{"claims": [{"events": [{"kind": "registred"}]}]}`))
	require.Len(t, found, 1)
	assert.Equal(t, "claims[0].events[0].kind", found[0].Path)
	assert.Contains(t, found[0].EN, `"registered"`)
	assert.Contains(t, found[0].EN, "opinion_served")
}

// Names that cannot be told apart by eye, or that move what stands beside them, are refused in every part of a dossier (I3, I4).
func TestNothingUnseenIsRead(t *testing.T) {
	for path, text := range map[string]string{
		"case":                                   `{"case": "x%s"}`,
		"title.zh":                               `{"title": {"en": "x", "zh": "x%s"}}`,
		"claims[0].name":                         `{"claims": [{"name": "x%s"}]}`,
		"claims[0].agreement.parties[0].name":    `{"claims": [{"agreement": {"parties": [{"name": "x%s"}]}}]}`,
		"claims[0].entries[0].receipt":           `{"claims": [{"entries": [{"receipt": "x%s"}]}]}`,
		"claims[0].events[0].organ.name":         `{"claims": [{"events": [{"organ": {"name": "x%s"}}]}]}`,
		"claims[0].keys[0].key":                  `{"claims": [{"keys": [{"key": "x%s", "event": 0}]}]}`,
		"proxy.principal.name":                   `{"proxy": {"principal": {"name": "x%s"}}}`,
		"assignment.leader.name":                 `{"assignment": {"leader": {"name": "x%s"}}}`,
		"claims[0].agreement.clauses[0].text":    `{"claims": [{"agreement": {"clauses": [{"text": "x%s"}]}}]}`,
		"claims[0].agreement.promises[0].text":   `{"claims": [{"agreement": {"promises": [{"text": "x%s"}]}}]}`,
		"claims[0].agreement.terms.acts[0].what": `{"claims": [{"agreement": {"terms": {"acts": [{"what": "x%s"}]}}}]}`,
	} {
		for _, unseen := range []string{`\u001b`, `\n`, `\u0000`, `\u202e`, `\u200b`, `\ud800`} {
			_, found := dossier.Read([]byte(strings.ReplaceAll(text, "%s", unseen)))
			require.Len(t, found, 1, "%s %s", path, unseen)
			assert.Equal(t, path, found[0].Path, unseen)
		}
		read(t, strings.ReplaceAll(text, "%s", ""))
	}
}

// What could bar mediation is asked and never said (V2); each question is asked once, the one about the route first (V6, V7).
func TestWhatCouldBeIsAsked(t *testing.T) {
	d := read(t, `{"facts": {"category": "grievance"}, "claims": [
		{"name": "a", "dispute": {"kind": "public_security", "conduct": "listed_violation"}}, {"name": "b"}]}`)
	a := d.On(day(t, "2024-03-01"))
	m := a.Claims[0].Mediation
	require.Equal(t, mediation.Undetermined, m.Verdict)
	require.NotEmpty(t, m.Open)
	asked := make(map[string]bool)
	for _, q := range a.Questions {
		assert.True(t, q.Ask.IsComplete())
		key := q.Claim + "|" + q.Ask.EN
		assert.False(t, asked[key], "%s is asked twice", key)
		asked[key] = true
		for _, open := range m.Open {
			assert.NotEqual(t, open.Reason.EN, q.Ask.EN, "said of what is only possible")
		}
	}
	assert.True(t, strings.HasSuffix(a.Questions[0].Ask.EN, "?"))
	for _, o := range d.Examine() {
		for _, open := range m.Open {
			assert.NotEqual(t, open.Reason.EN, o.EN)
		}
	}
}

// What a case worker needs of an agreement is in the answer (V3): by whom it is bound, worth, clauses, what is open and due next.
func TestAgreementInFull(t *testing.T) {
	d := read(t, agreed(`{"kind": "paid", "on": "2023-03-29", "by": "乙", "amount": "5000.00"}`, ``))
	a := d.On(day(t, "2023-03-30"))
	c := a.Claims[0].Agreement
	require.NotNil(t, c)
	assert.NotEmpty(t, c.Worth.ZH)
	assert.Len(t, c.Bound, 2)
	assert.Equal(t, "15000.00", c.Statement.NextAmount.String())
	require.NotNil(t, a.Now.Duty)
	assert.Equal(t, "15000.00", a.Now.Duty.Sum.String())
	assert.Equal(t, 1, a.Now.Duty.Last.Left)
	assert.Equal(t, statute.A8, a.Now.Duty.Rule)
	assert.Empty(t, a.Now.Overdue, "on the last day there is still time")

	late := d.On(day(t, "2023-04-01"))
	require.Len(t, late.Now.Overdue, 1)
	assert.Equal(t, -1, late.Now.Overdue[0].Last.Left)
	assert.Contains(t, late.Now.Summary()[1].ZH, "已逾期")
}

// The ground of conclusion that lacks least comes first (V6).
func TestNearestGroundFirst(t *testing.T) {
	a := load(t, "1_farmland").On(day(t, "2022-08-12"))
	grounds := a.Claims[1].Tiers.Grounds
	require.NotEmpty(t, grounds)
	for i := range grounds[1:] {
		assert.LessOrEqual(t, len(grounds[i].Lacks), len(grounds[i+1].Lacks))
	}
}

// Where one claim goes hangs on facts of its own: what is asked for that is asked of the claim, though a duty at reception of the matter
// hangs on it too. What only a duty hangs on is asked of the matter.
func TestAQuestionNamesItsClaim(t *testing.T) {
	a := read(t, `{"received": "2024-02-20", "facts": {"category": "grievance", "competence": "this_system", "level": "this_organ", "concluded": "no"}, "claims": [
		{"name": "noise", "facts": {"pending": "no", "two_sided": "no", "paths": ["none"]}, "events": [{"kind": "registered", "on": "2024-02-20"}]},
		{"name": "apology", "facts": {"two_sided": "yes", "consent": "yes"}}]}`).On(day(t, "2024-02-21"))
	asked := map[string]string{}
	for _, q := range a.Questions {
		if q.Ask.Path != "" {
			asked[q.Ask.Path] += q.Claim
		}
	}
	for _, path := range []string{"paths", "pending", "mediation_barred"} {
		assert.Equal(t, "apology", asked[path], path)
	}
	for _, path := range []string{"direct_interest", "urgent", "source"} {
		matter, ok := asked[path]
		assert.True(t, ok && matter == "", "%s: %q", path, matter)
	}
}

// The day that a supervising organ set stands in the duty's line in both languages.
func TestTheDaySetForFeedbackIsTold(t *testing.T) {
	for set, words := range map[string][2]string{"2025-08": {"2025-08", "2025年8月"}, "2025-08-15": {"2025-08-15", "2025年8月15日"}} {
		a := read(t, `{"claims": [{"events": [{"kind": "registered", "on": "2025-07-20"}, {"kind": "supervised", "on": "2025-07-22", "feedback": "`+set+`"}]}]}`).On(day(t, "2025-07-23"))
		i := slices.IndexFunc(a.Claims[0].Tiers.Duties, func(c answer.Call) bool { return c.Act == history.AnswerSupervision })
		require.GreaterOrEqual(t, i, 0)
		said := a.Claims[0].Tiers.Duties[i].Words()
		assert.Contains(t, said.EN, words[0])
		assert.Contains(t, said.ZH, words[1])
	}
}
