package audit_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// The case files hold one or more histories, one event a line as JSON:
//
//	history [complete] [complete=2018-01-01/..] [in=beijing] [as_of=2026-03-20] [fixed=hearing_counts] [practice] [appraisal_stops]
//	{"kind":"accepted","on":"2026-01-05"}
//	----
//	the findings; then what was complied with, by check
//
// fixed settles a question of counting for the place; practice lays the one of onPractice over the national regulations.
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/*.txt", func(*testing.T) func(*policytest.Command) string { return answer })
}

func answer(c *policytest.Command) string {
	if c.Name != "history" {
		c.Errorf("no such command")
	}
	law := regime.National()
	var p regime.Place
	if c.Decode("in", &p) {
		law = regime.In(p)
	}
	if c.Has("appraisal_stops") {
		own := regime.Rules{Code: "own", EN: "Own", ZH: "自定", From: calendar.MustDate(2024, 1, 1)}
		own.Tiers[regime.Handling][regime.AppraisalStops] = regime.Stipulation{By: aMeans}
		var err error
		if law, err = regime.Over(law, own); err != nil {
			c.Errorf("%v", err)
		}
	}
	if c.Has("practice") {
		law = onPractice()
	}
	var fixed period.Reading
	if c.Decode("fixed", &fixed) {
		counting, err := period.Petition().Fix(fixed, "the test")
		if err != nil {
			c.Errorf("%v", err)
		}
		law = law.WithCounting(counting)
	}
	h := history.History{AsOf: c.Date("as_of")}
	if c.Has("complete") {
		text := "true"
		if c.Get("complete") != "" {
			text = `"` + c.Get("complete") + `"`
		}
		if err := json.Unmarshal([]byte(text), &h.Complete); err != nil {
			c.Errorf("complete: %v", err)
		}
	}
	for line := range strings.Lines(c.Input) {
		var e history.Event
		dec := json.NewDecoder(strings.NewReader(line))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&e); err != nil {
			c.Errorf("%s: %v", line, err)
		}
		h.Events = append(h.Events, e)
	}
	r := audit.Examine(law, h)
	for _, f := range r.Findings() {
		if blamed := f.Verdict == audit.Violated; blamed == f.Liability.IsZero() {
			c.Errorf("%s: every breach names the article of liability of its day, and nothing else does (E23): %v", f.EN(), f.Liability)
		}
		if f.Claim != "" && f.Event >= 0 && h.Events[f.Event].Claim != "" && h.Events[f.Event].Claim != f.Claim {
			c.Errorf("%s: found at the step of another claim", f.EN())
		}
	}
	return show(r)
}

func show(r audit.Report) string {
	var lines []string
	for _, f := range r.Findings() {
		line := fmt.Sprintf("%s: %s", f.Verdict, f.Check)
		if f.Tier != 0 {
			line += " of " + f.Tier.String()
		}
		if f.Round > 1 {
			line += fmt.Sprintf(", round %d", f.Round)
		}
		line += ", " + f.Why.String()
		if f.DaysLate > 0 {
			line += fmt.Sprintf(", %d days late", f.DaysLate)
		}
		if f.Needs != 0 {
			line += ", needs " + f.Needs.String()
		}
		if f.Claim != "" {
			line += ", claim " + f.Claim
		}
		line += fmt.Sprintf(", %v", f.On)
		if !f.Who.IsZero() {
			line += ", " + f.Who.EN()
		}
		if f.Cite.IsZero() {
			lines = append(lines, fmt.Sprintf("%s [%s]", line, f.Rule))
			continue
		}
		lines = append(lines, fmt.Sprintf("%s [%s, %s]", line, f.Rule, f.Cite))
	}
	var complied []string
	for _, c := range audit.Checks() {
		if r.Worst(c) == audit.Complied {
			complied = append(complied, c.String())
		}
	}
	if len(complied) > 0 {
		lines = append(lines, "complied: "+strings.Join(complied, ", "))
	}
	if len(lines) == 0 {
		return "nothing arises"
	}
	return strings.Join(lines, "\n")
}

func TestReportAsJSON(t *testing.T) {
	since := history.Within(calendar.MustDate(2026, 1, 12), calendar.Date{}) // so that no extension is missing in it
	r := audit.Examine(regime.National(), history.History{Complete: since, Events: []history.Event{
		{Kind: history.Accept, On: calendar.On(calendar.MustDate(2026, 1, 12))},
		{Kind: history.Issue, On: calendar.On(calendar.MustDate(2026, 3, 20)), States: history.StatesAll},
	}})
	b, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Contains(t, string(b), `{"answers":[{"check":"sequence","verdict":"complied"},{"check":"sequence","tier":"handling","verdict":"complied"},`+
		`{"check":"registration","verdict":"cannot_tell"},{"check":"notice_limit","verdict":"cannot_tell"},`+
		`{"check":"opinion_limit","tier":"handling","verdict":"violated"}`)
	assert.Contains(t, string(b), `"findings":[{"check":"opinion_limit","verdict":"violated","rule":"E1"`)
	assert.Contains(t, string(b), `"days_late":7`)
	assert.Equal(t, audit.Violated, r.Verdict(audit.OpinionLimit, regime.Handling))
	assert.Zero(t, r.Verdict(audit.OpinionLimit, regime.Rereview))
	assert.Zero(t, r.Verdict(audit.OpinionLimit, regime.Rereview+1))
	assert.Zero(t, r.Verdict(audit.Secrecy+1, 0))
	assert.Zero(t, (audit.Secrecy + 1).Rule())

	// A finding in words has what it says in data, and nothing else.
	f := r.Findings()[0]
	for _, part := range []string{"handling", "7 days late", "2026-03-20", "E1"} {
		assert.Contains(t, f.EN(), part)
	}
	assert.NotContains(t, f.EN(), "look up")
	for _, part := range []string{"处理", "7日", "2026年3月20日", "E1"} {
		assert.Contains(t, f.ZH(), part)
	}
	for _, f := range r.Findings() {
		if f.Check == audit.Registration {
			assert.Contains(t, f.EN(), history.Register.EN())
			assert.Contains(t, f.ZH(), history.Register.ZH())
			assert.NotContains(t, f.EN(), "late")
			assert.NotContains(t, f.ZH(), "（")
		}
	}
}

func TestEnums(t *testing.T) {
	assert.Len(t, audit.Checks(), int(audit.Secrecy))
	for _, c := range audit.Checks() {
		b, err := c.MarshalText()
		require.NoError(t, err)
		var back audit.Check
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, c, back)
		assert.NotEmpty(t, c.ZH())
		assert.NotZero(t, c.Rule(), "%s", c)
		assert.NotEmpty(t, c.Rule().Authorities(), "%s", c)
	}
	assert.Zero(t, audit.Check(99).Rule())
	for v := audit.Complied; v <= audit.Violated; v++ {
		b, err := v.MarshalText()
		require.NoError(t, err)
		var back audit.Verdict
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, v, back)
		assert.NotEmpty(t, v.ZH())
	}
	for w := audit.Late; w <= audit.PassedOn; w++ {
		b, err := w.MarshalText()
		require.NoError(t, err)
		var back audit.Cause
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, w, back)
		assert.NotEmpty(t, w.ZH())
	}
	_, err := (audit.PassedOn + 1).MarshalText()
	assert.Error(t, err, "a reason that the test does not know")
}
