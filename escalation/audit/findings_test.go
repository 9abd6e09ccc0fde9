package audit_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Of several claims on one record, a finding names its claim in both languages and stands at the place that the step has in the whole record.
func TestFindingOfAClaimKeepsItsPlace(t *testing.T) {
	on := calendar.On(calendar.MustDate(2026, 1, 5))
	r := audit.Examine(regime.National(), history.History{Complete: history.Whole(), Events: []history.Event{
		{Kind: history.Accept, On: on, Claim: "土地"},
		{Kind: history.Decline, On: on, Claim: "殴打"},
		{Kind: history.Disclose, On: on, Claim: "殴打"},
	}})
	at := map[audit.Check]int{}
	for _, f := range r.Findings() {
		if f.Claim == "殴打" {
			at[f.Check] = f.Event
			assert.Contains(t, f.EN(), ", claim 殴打")
			assert.Contains(t, f.ZH(), "（殴打）")
		} else if f.Claim == "" {
			assert.NotContains(t, f.EN(), "claim")
		}
	}
	assert.Equal(t, 1, at[audit.DeclineGround])
	assert.Equal(t, 2, at[audit.Secrecy])
}

// A request whose opinion is not on record may be out of order: nothing was in order for sure, in no tier and for the matter as a whole,
// whatever else the request leaves open (E1, E16).
func TestAStepThatMayBeOutOfOrderCompliesWithNothing(t *testing.T) {
	r := audit.Examine(regime.National(), history.History{Events: []history.Event{
		{Kind: history.RequestReview, On: calendar.On(calendar.MustDate(2026, 1, 5))},
	}})
	assert.Equal(t, audit.CannotTell, r.Verdict(audit.Sequence, regime.Review))
	assert.Equal(t, audit.CannotTell, r.Verdict(audit.RequestAccepted, regime.Review))
	assert.Zero(t, r.Verdict(audit.Sequence, 0))
	assert.Zero(t, r.Worst(audit.Secrecy+1), "what is no check has no answer")
}

// All tiers are written, the last one too.
func TestReportOfRereviewAsJSON(t *testing.T) {
	on := func(day int) calendar.When { return calendar.On(calendar.MustDate(2026, 1, day)) }
	r := audit.Examine(regime.National(), history.History{Events: []history.Event{
		{Kind: history.TakeOver, On: on(5), Since: on(5), After: history.Receive, Tier: regime.Rereview, Organ: regime.Organ{Name: "市人民政府", Level: regime.Municipal, System: regime.Government}},
		{Kind: history.Issue, On: on(12), Tier: regime.Rereview, Disposition: history.Upheld, States: history.StatesAll, Notice: history.RemedyNotice{Remedy: refusal.NoneInThisProcedure}},
	}})
	b, err := json.Marshal(r)
	require.NoError(t, err)
	assert.Contains(t, string(b), `{"check":"content","tier":"rereview","verdict":"complied"}`)
}

// The words of a finding give the day where something happened on it, and ask for a record only where one would decide it. What is only not on
// record did not happen on the day asked about.
func TestWordsOfAFinding(t *testing.T) {
	day := calendar.MustDate(2026, 1, 5)
	step := audit.Finding{Check: audit.Content, Verdict: audit.CannotTell, Why: audit.NotRecorded, On: calendar.On(day), Needs: history.Issue, Rule: statute.E3}
	missing, breach, ungoverned, unchecked := step, step, step, step
	missing.Event, missing.Needs = -1, history.Serve
	breach.Verdict, breach.Why, breach.Needs = audit.Violated, audit.PartsMissing, history.Serve
	ungoverned.Why = audit.NoRegulation
	unchecked.Check = audit.Secrecy + 1
	for _, test := range []struct {
		name       string
		f          audit.Finding
		dated, ask bool
		en, zh     string // what is to be looked up
	}{
		{"a part of the first step", step, true, true, "which of the required parts it states", "载明了哪些内容"},
		{"a step that is not there", missing, false, true, history.Serve.EN() + ", and when", history.Serve.ZH() + "及其日期"},
		{"a breach", breach, true, false, "look up", "须查明"},
		{"no regulation of the day", ungoverned, false, true, "which of the required parts it states", "载明了哪些内容"},
		{"no check", unchecked, true, true, history.Issue.EN() + ", and when", history.Issue.ZH() + "及其日期"},
	} {
		for text, says := range map[string][2]string{test.f.EN(): {day.String(), test.en}, test.f.ZH(): {calendar.On(day).ZH(), test.zh}} {
			if test.dated {
				assert.Contains(t, text, says[0], test.name)
			} else {
				assert.NotContains(t, text, says[0], test.name)
			}
			if test.ask {
				assert.Contains(t, text, says[1], test.name)
			} else {
				assert.NotContains(t, text, says[1], test.name)
			}
		}
	}
}

// A finding is told in words: no code stands among them, and a name stays as it is written. A step that is on record with its month alone is
// not said to be missing, and of a request that is there it is the excuse that is to be looked up.
func TestFindingsAreToldInWords(t *testing.T) {
	for _, check := range audit.Checks() {
		for _, why := range audit.Cause(0).All() {
			f := audit.Finding{Check: check, Verdict: audit.CannotTell, Rule: statute.D2, Why: why, Needs: history.RequestReview, Claim: "旧_A", Event: 0}
			assert.Equal(t, 1, strings.Count(f.Words().EN, "_"), f.Words().EN)
		}
	}
	f := audit.Finding{Check: audit.NoticeLimit, Verdict: audit.CannotTell, Why: audit.NotRecorded, Needs: history.Register}
	assert.Equal(t, statute.Text{
		EN: "notice limit: cannot tell: not on record, or not with its day, to look up: registered, and when",
		ZH: "书面告知期限：无法判断，未记录或者日期不明，须查明：登记及其日期",
	}, f.Words())
	f = audit.Finding{Check: audit.RequestRefused, Tier: regime.Review, Verdict: audit.CannotTell, Why: audit.ExcuseOpen, Needs: history.RequestReview}
	assert.Equal(t, statute.Text{
		EN: "request refused, review: cannot tell: excuse open, to look up: whether a good reason excuses it, and on which day that was gone",
		ZH: "拒绝请求（复查）：无法判断，正当理由是否成立未记录，须查明：有无正当理由及其消除之日",
	}, f.Words())
}
