package answer_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// What is not owed by an agreement that is not in force: what binds none of those who are to do it, or none of those for whom, or nobody
// (A2, A17, A20, X5). That an agreement lacks a seal, or that it does not bind somebody else, frees nobody.
func TestUnowed(t *testing.T) {
	bound := func(who string, b agreement.Bound) answer.BoundAnswer { return answer.BoundAnswer{Who: who, Bound: b} }
	void := answer.BoundAnswer{Who: "丙", Bound: agreement.NotBound, Reason: statute.Reason{Rule: statute.A20}}
	for _, test := range []struct {
		name    string
		force   agreement.Force
		reasons []statute.Reason
		bound   []answer.BoundAnswer
		by, to  []string
		unowed  bool
	}{
		{"it lacks a seal", agreement.NotInForce, nil, []answer.BoundAnswer{bound("甲", agreement.IsBound)}, []string{"甲"}, []string{"乙"}, false},
		{"it lacks a seal, and for whom is not stated", agreement.NotInForce, nil, []answer.BoundAnswer{bound("甲", agreement.IsBound)}, []string{"甲"}, nil, false},
		{"it does not bind the debtor", agreement.NotInForce, nil, []answer.BoundAnswer{bound("甲", agreement.NotBound)}, []string{"甲"}, []string{"乙"}, true},
		{"it does not bind the creditor", agreement.NotInForce, nil, []answer.BoundAnswer{bound("甲", agreement.IsBound), bound("乙", agreement.NotBound)}, []string{"甲"}, []string{"乙"}, true},
		{"the debtor has not ratified it", agreement.NotInForce, nil, []answer.BoundAnswer{bound("甲", agreement.Pending)}, []string{"甲"}, []string{"乙"}, true},
		{"it does not bind somebody else", agreement.NotInForce, nil, []answer.BoundAnswer{bound("甲", agreement.IsBound), bound("丙", agreement.NotBound)}, []string{"甲"}, []string{"乙"}, false},
		{"it binds one of two debtors", agreement.NotInForce, nil, []answer.BoundAnswer{bound("甲", agreement.NotBound), bound("乙", agreement.IsBound)}, []string{"甲", "乙"}, nil, false},
		{"its condition is not met", agreement.NotInForce, []statute.Reason{{Rule: statute.A17}}, nil, []string{"甲"}, nil, true},
		{"a court took it away", agreement.NotInForce, nil, []answer.BoundAnswer{void}, []string{"甲"}, nil, true},
		{"in force", agreement.InForce, []statute.Reason{{Rule: statute.A17}}, []answer.BoundAnswer{bound("甲", agreement.NotBound)}, []string{"甲"}, nil, false},
		{"not known whether it is in force", 0, nil, []answer.BoundAnswer{bound("甲", agreement.NotBound)}, []string{"甲"}, nil, false},
	} {
		a := answer.AgreementAnswer{Force: test.force, Reasons: test.reasons, Bound: test.bound}
		assert.Equal(t, test.unowed, a.Unowed(test.by, test.to), test.name)
	}
}

// At reception only a duty that is owed, has a last day and is discharged by an event is something to be done next.
func TestFirstAtReception(t *testing.T) {
	on := calendar.MustDate(2026, 3, 2)
	owed := answer.DutyAnswer{Due: decision.Yes, By: history.Notify, Last: answer.Agreed(on.AddDays(15), calendar.Date{}, on), Claims: []string{"a"}}
	allowed, unsure, endless, unmarked, other := owed, owed, owed, owed, owed
	allowed.May, unsure.Due, endless.Last, unmarked.By, other.Claims = true, 0, answer.LastDay{}, 0, []string{"b"}
	for name, d := range map[string]answer.DutyAnswer{"allowed": allowed, "unsure": unsure, "endless": endless, "no event discharges it": unmarked, "of another claim": other} {
		a := answer.Answer{On: on, Claims: []answer.ClaimAnswer{{Name: "a"}}, Duties: []answer.DutyAnswer{d}}
		assert.Nil(t, a.First().Duty, name)
	}
	a := answer.Answer{On: on, Claims: []answer.ClaimAnswer{{Name: "a"}}, Duties: []answer.DutyAnswer{unmarked, owed}}
	if first := a.First(); assert.NotNil(t, first.Duty) {
		assert.Equal(t, history.Notify, first.Duty.Act)
		assert.Empty(t, first.Overdue)
	}
}

// agreed is the answer on an agreement with one payment and one act.
func agreed(on calendar.Date, l ledger.Line, act ledger.ActLine, next calendar.Date) answer.Answer {
	return answer.Answer{On: on, Claims: []answer.ClaimAnswer{{Name: "a", Agreement: &answer.AgreementAnswer{
		Force: agreement.InForce, Statement: &ledger.Statement{On: on, NextDue: next, Lines: []ledger.Line{l}, Acts: []ledger.ActLine{act}},
	}}}}
}

// A payment whose last day is a Saturday may be made on the Monday (A21). It is the next one before it, on the Saturday, and on the Monday.
func TestNextPaymentOnADayOff(t *testing.T) {
	saturday := calendar.MustDate(2026, 3, 7)
	monday := saturday.AddDays(2)
	l := ledger.Line{DueOn: saturday, LastDay: monday, Standing: ledger.NotYetDue}
	for _, test := range []struct{ on, next calendar.Date }{{saturday.AddDays(-1), saturday}, {saturday, saturday}, {saturday.AddDays(1), monday}, {monday, monday}} {
		a := agreed(test.on, l, ledger.ActLine{Standing: ledger.Discharged}, test.next)
		if first := a.First(); assert.NotNil(t, first.Duty, "%v", test.on) {
			assert.Equal(t, statute.A8, first.Duty.Rule)
			assert.Equal(t, monday, first.Duty.Last.Latest)
			assert.Equal(t, monday.DaysSince(test.on), first.Duty.Last.Left)
		}
	}
	a := agreed(saturday, l, ledger.ActLine{Standing: ledger.Discharged}, saturday.AddDays(-1))
	assert.Nil(t, a.First().Duty, "another one is the next")
}

// An act is to be done until it is done (A7): before its day it is the next duty, and after it one that is overdue.
func TestActsToBeDone(t *testing.T) {
	due := calendar.MustDate(2026, 3, 3)
	paid := ledger.Line{Standing: ledger.Discharged}
	for _, test := range []struct {
		on       calendar.Date
		standing ledger.Status
		owed     bool
		overdue  int
	}{
		{due.AddDays(-1), ledger.NotYetDue, true, 0},
		{due, ledger.NotYetDue, true, 0},
		{due.AddDays(1), ledger.Overdue, true, 1},
		{due.AddDays(1), ledger.Discharged, false, 0},
		{due.AddDays(1), ledger.Kept, false, 0},
	} {
		act := ledger.ActLine{Act: settlement.Act{What: "repair the wall", Obligors: []string{"甲"}}, DueOn: due, Standing: test.standing}
		a := agreed(test.on, paid, act, calendar.Date{})
		first := a.First()
		assert.Equal(t, test.owed, first.Duty != nil, "%v on %v", test.standing, test.on)
		assert.Len(t, first.Overdue, test.overdue, "%v on %v", test.standing, test.on)
	}
}

// What is overdue comes first; what comes next is said beside it, unless that is overdue itself.
func TestDutyInWords(t *testing.T) {
	on := calendar.MustDate(2023, 1, 3)
	call := func(do string, last calendar.Date) answer.Call {
		return answer.Call{Do: statute.Text{EN: do, ZH: do}, Last: answer.Agreed(last, calendar.Date{}, on)}
	}
	late, today := call("pay", on.AddDays(-2)), call("serve", on)
	now := answer.Now{Overdue: []answer.Call{late}}
	const over = "by the record, overdue: pay, by 2023-01-01, 2 days over"
	for _, test := range []struct {
		next *answer.Call
		en   string
	}{
		{nil, over + "; next: by the record, no duty is open"},
		{&late, over},
		{&today, over + "; next: serve, by 2023-01-03, the last day"},
	} {
		now.Duty = test.next
		assert.Equal(t, test.en, now.Summary()[1].EN)
	}
}

// Without the name of the claim the same is said, and the answer itself keeps it.
func TestUnnamed(t *testing.T) {
	call := answer.Call{Claim: "land", Do: statute.Text{EN: "pay", ZH: "支付"}}
	now := answer.Now{Duty: &call, Right: &call, Overdue: []answer.Call{call}}
	unnamed := now.Unnamed()
	assert.Equal(t, "pay", unnamed.Summary()[2].EN)
	assert.NotContains(t, unnamed.Summary()[1].EN, "land")
	assert.Equal(t, "land: pay", now.Summary()[2].EN)
	assert.Equal(t, "land", now.Overdue[0].Claim)
	nothing := answer.Now{}.Unnamed()
	assert.Nil(t, nothing.Duty)
	assert.Nil(t, nothing.Right)
}

// A step of reception that is not on record is of use until the claims that it is owed for were answered; what is done, or what no event
// discharges, is not overtaken.
func TestOvertaken(t *testing.T) {
	issued := &answer.TiersAnswer{Stage: procedure.HandlingIssued}
	a := answer.Answer{Claims: []answer.ClaimAnswer{{Name: "a", Tiers: issued}, {Name: "b"}}}
	for _, test := range []struct {
		name string
		duty answer.DutyAnswer
		want bool
	}{
		{"an opinion was given", answer.DutyAnswer{By: history.Notify, Claims: []string{"a"}}, true},
		{"one claim waits", answer.DutyAnswer{By: history.Notify, Claims: []string{"a", "b"}}, false},
		{"it is done", answer.DutyAnswer{By: history.Notify, Claims: []string{"a"}, Done: []answer.Done{{Claim: "a"}}}, false},
		{"no event discharges it", answer.DutyAnswer{Claims: []string{"a"}}, false},
	} {
		assert.Equal(t, test.want, a.Overtaken(test.duty), test.name)
	}
}

// What a step was about is told beside it: its ground, the other matter, whether the petitioner was satisfied, the day to report by (E19, E22).
func TestOutcomeSaysWhatAStepWasAbout(t *testing.T) {
	for want, e := range map[string]history.Event{
		"on T1":                    {Kind: history.Decline, Because: statute.T1},
		"镇信2024第3号":                {Kind: history.Merge, Other: "镇信2024第3号"},
		"satisfied":                {Kind: history.Assess, Satisfied: decision.Yes},
		"not satisfied":            {Kind: history.Assess, Satisfied: decision.No},
		"report due on 2021-04-19": {Kind: history.Supervise, Feedback: calendar.On(calendar.MustDate(2021, 4, 19))},
		"":                         {Kind: history.Assess},
	} {
		assert.Equal(t, want, answer.Outcome(&e).EN)
	}
}

// What ends next stands beside what is over the longest; where nothing is over, it is the duty itself. An organ that has no day to keep
// is next to nothing.
func TestNextBesideOverdue(t *testing.T) {
	on := calendar.MustDate(2026, 3, 2)
	tiers := func(days ...int) *answer.TiersAnswer {
		t := &answer.TiersAnswer{Duties: []answer.Call{{Do: statute.Text{EN: "go on"}}}}
		for _, n := range days {
			t.Duties = append(t.Duties, answer.Call{Do: statute.Text{EN: "do"}, Last: answer.Agreed(on.AddDays(n), calendar.Date{}, on)})
		}
		return t
	}
	for _, test := range []struct {
		days       []int
		duty, next int // days left; next 99: none
	}{
		{[]int{5}, 5, 99}, {[]int{0}, 0, 99}, {[]int{-1}, -1, 99}, {[]int{-1, 0}, -1, 0}, {[]int{9, -1, 3, -4}, -4, 3},
	} {
		a := answer.Answer{On: on, Claims: []answer.ClaimAnswer{{Name: "a", Tiers: tiers(test.days...)}}}
		n := a.First()
		assert.Equal(t, test.duty, n.Duty.Last.Left, test.days)
		if assert.Equal(t, test.next == 99, n.Next == nil, test.days) && n.Next != nil {
			assert.Equal(t, test.next, n.Next.Last.Left, test.days)
		}
	}
}

// An urgent matter and an official with an interest come before all else, as long as the claim is at reception; where that may be so, or
// merely may be done, nothing is urgent (D4, D5).
func TestUrgentComesFirst(t *testing.T) {
	report := answer.DutyAnswer{Due: decision.Yes, Rule: statute.D5, Do: statute.Text{EN: "report", ZH: "报告"}, Claims: []string{"a"}}
	both, allowed, unsure, other := report, report, report, report
	both.Claims = []string{"a", "b"}
	allowed.May, unsure.Due, other.Rule = true, 0, statute.D9
	issued := &answer.TiersAnswer{Stage: procedure.HandlingIssued}
	for name, test := range map[string]struct {
		duty  answer.DutyAnswer
		tiers *answer.TiersAnswer
		want  string
	}{
		"of one claim":          {report, nil, "first: a: report; by the record, no other duty is open"},
		"of both":               {both, nil, "first: report; by the record, no other duty is open"},
		"of the one that waits": {both, issued, "first: b: report; by the record, no other duty is open"},
		"answered":              {report, issued, "by the record, no duty is open"},
		"allowed":               {allowed, nil, "by the record, no duty is open"},
		"unsure":                {unsure, nil, "by the record, no duty is open"},
		"another rule":          {other, nil, "by the record, no duty is open"},
	} {
		a := answer.Answer{Claims: []answer.ClaimAnswer{{Name: "a", Tiers: test.tiers}, {Name: "b"}}, Duties: []answer.DutyAnswer{test.duty}}
		n := a.First()
		assert.Equal(t, test.want, n.Summary()[1].EN, name)
	}
}

// A right whose last day is within a week leads the page, unless a duty is urgent, overdue, or ends on that day or before.
func TestOrder(t *testing.T) {
	on := calendar.MustDate(2026, 3, 2)
	call := func(n int) *answer.Call { return &answer.Call{Last: answer.Agreed(on.AddDays(n), calendar.Date{}, on)} }
	for _, test := range []struct {
		name string
		now  answer.Now
		want bool
	}{
		{"its last day", answer.Now{Right: call(0)}, true},
		{"the day after", answer.Now{Right: call(-1)}, false},
		{"in a week", answer.Now{Right: call(7)}, true},
		{"a day later", answer.Now{Right: call(8)}, false},
		{"without a last day", answer.Now{Right: &answer.Call{}}, false},
		{"none", answer.Now{Duty: call(3)}, false},
		{"a duty on the same day", answer.Now{Right: call(3), Duty: call(3)}, false},
		{"a duty the day before", answer.Now{Right: call(3), Duty: call(2)}, false},
		{"a duty the day after", answer.Now{Right: call(3), Duty: call(4)}, true},
		{"a duty without a last day", answer.Now{Right: call(3), Duty: &answer.Call{}}, true},
		{"something is overdue", answer.Now{Right: call(3), Duty: call(-1), Overdue: []answer.Call{*call(-1)}}, false},
		{"something is urgent", answer.Now{Right: call(3), Urgent: []answer.Call{{}}}, false},
	} {
		order := [3]int{0, 1, 2}
		if test.want {
			order = [3]int{0, 2, 1}
		}
		assert.Equal(t, order, test.now.Order(), test.name)
	}
}
