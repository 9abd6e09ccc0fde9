package assignment_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The farmland case (domain, section 12): a matter with two claims, outside members, a psychologist and a lawyer.
func farmland() assignment.Task {
	return assignment.Task{
		ID:        "farmland",
		Organ:     "city bureau",
		Claims:    []string{"who owns the land", "the fights"},
		Needs:     []assignment.Discipline{assignment.Lawyer, assignment.Psychologist, assignment.OutsideOrgan},
		Conflicts: []string{"cousin"},
	}
}

func member(id string, d assignment.Discipline) assignment.Member {
	return assignment.Member{ID: id, Rank: assignment.Ordinary, Discipline: d}
}

func order() assignment.Order {
	return assignment.Order{
		On:     day,
		Leader: assignment.Member{ID: "deputy head", Organ: "city bureau", Rank: assignment.Leading},
		Team: []assignment.Member{
			member("wang", assignment.PetitionWork), member("li", assignment.LegalAffairs), member("zhao", assignment.Supervision),
			member("qian", assignment.Lawyer), member("sun", assignment.Psychologist), member("land office", assignment.OutsideOrgan),
		},
	}
}

func plan() assignment.Plan {
	return assignment.Plan{
		Limit: day.AddDays(60),
		Steps: []assignment.PlanStep{
			{ID: "archives", Task: "obtain archives and boundary documents", Owner: "land office", Due: day.AddDays(20), Claims: []string{"who owns the land"}},
			{ID: "station", Task: "hear the station on the fights", Owner: "zhao", Due: day.AddDays(20), Claims: []string{"the fights"}},
			{ID: "suit", Task: "explain the way to court", Owner: "qian", Due: day.AddDays(60), Claims: []string{"who owns the land"}, After: []string{"archives"}},
		},
	}
}

func assigned(t *testing.T) assignment.Assignment {
	t.Helper()
	o := order()
	o.Plan = plan()
	a, err := assignment.Assign(farmland(), o)
	require.NoError(t, err)
	return a
}

func done(names ...string) []assignment.Item {
	var items []assignment.Item
	for _, n := range names {
		items = append(items, assignment.Item{Name: n, Done: decision.Yes})
	}
	return items
}

func closing() assignment.Closing {
	return assignment.Closing{On: day.AddDays(60), Ground: "led into civil litigation", Claims: done("who owns the land", "the fights")}
}

var found = policytest.Found

func TestAssignReportsEveryViolation(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(m *assignment.Task, o *assignment.Order)
		want  []string
	}{
		{"nothing wrong", func(m *assignment.Task, o *assignment.Order) {}, nil},
		{
			"nothing at all", func(m *assignment.Task, o *assignment.Order) { *m, *o = assignment.Task{}, assignment.Order{} },
			[]string{"matter.id F1", "matter.claims F4", "on F5", "leader.id F2", "team F3", "team F3", "team F3"},
		},
		{
			"claims without or with the same name",
			func(m *assignment.Task, o *assignment.Order) { m.Claims = []string{"a", " ", "a"} },
			[]string{"matter.claims[1] F4", "matter.claims[2] F4"},
		},
		{
			"a need that is no discipline",
			func(m *assignment.Task, o *assignment.Order) { m.Needs = append(m.Needs, 0, 99) },
			[]string{"matter.needs[3] F3", "matter.needs[4] F3"},
		},
		{"a leader of unknown rank", func(m *assignment.Task, o *assignment.Order) { o.Leader.Rank = 0 }, []string{"leader.rank F2"}},
		{
			"a leader of no leading rank", func(m *assignment.Task, o *assignment.Order) { o.Leader.Rank = assignment.Ordinary },
			[]string{"leader.rank F2"},
		},
		{
			"a leader of another organ", func(m *assignment.Task, o *assignment.Order) { o.Leader.Organ = "next city" },
			[]string{"leader.organ F2"},
		},
		{"a recused leader", func(m *assignment.Task, o *assignment.Order) { o.Leader.ID = "cousin" }, []string{"leader.id F2"}},
		{"a recused member", func(m *assignment.Task, o *assignment.Order) { o.Team[2].ID = "cousin" }, []string{"team[2].id F3"}},
		{
			"a member without name and discipline",
			func(m *assignment.Task, o *assignment.Order) { o.Team = append(o.Team, assignment.Member{}) },
			[]string{"team[6].id F3", "team[6].discipline F3"},
		},
		{
			"the same person twice, and the leader again",
			func(m *assignment.Task, o *assignment.Order) { o.Team[4].ID, o.Team[5].ID = "wang", "deputy head" },
			[]string{"team[4].id F3", "team[5].id F3"},
		},
		{
			"a discipline missing",
			func(m *assignment.Task, o *assignment.Order) { o.Team[1].Discipline = assignment.PublicOrder },
			[]string{"team F3"},
		},
		{
			"everything at once, with the plan",
			func(m *assignment.Task, o *assignment.Order) {
				o.Leader.Rank, o.Team[1].Discipline, o.Plan = 0, 0, plan()
				o.Plan.Steps[2].Owner = "nobody"
			},
			[]string{"leader.rank F2", "team[1].discipline F3", "team F3", "plan.steps[2].owner F4"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m, o := farmland(), order()
			test.spoil(&m, &o)
			a, err := assignment.Assign(m, o)
			assert.Equal(t, test.want, found(t, err))
			assert.Equal(t, err != nil, a.IsZero())
		})
	}
}

// Who must be recused is law; the rest of five in one is practice, and never cited as more. That the day is missing changes neither.
func TestOnlyRecusalIsCitedAsLaw(t *testing.T) {
	for _, on := range []calendar.Date{day, {}} {
		m, o := farmland(), order()
		o.On, o.Leader.ID, o.Leader.Rank, o.Team[0].ID, o.Team[1].Discipline = on, "cousin", 0, "cousin", 0
		_, err := assignment.Assign(m, o)
		want := map[string]statute.Basis{
			"leader.rank": statute.Practice, "leader.id": statute.Statute, "team[0].id": statute.Statute, "team[1].discipline": statute.Practice,
		}
		for _, v := range err.(statute.Violations) {
			if basis, ok := want[v.Path]; ok {
				assert.Equal(t, basis, v.Cite.Basis(), v.Path)
				delete(want, v.Path)
			}
		}
		assert.Empty(t, want)
	}
}

func TestPlanReportsEveryViolation(t *testing.T) {
	steps := func(change func(s []assignment.PlanStep)) func(p *assignment.Plan) {
		return func(p *assignment.Plan) { change(p.Steps) }
	}
	tests := []struct {
		name  string
		spoil func(p *assignment.Plan)
		want  []string
	}{
		{"nothing wrong", func(p *assignment.Plan) {}, nil},
		{"no limit runs", func(p *assignment.Plan) { p.Limit = calendar.Date{} }, nil},
		{"the leader owns a step", steps(func(s []assignment.PlanStep) { s[0].Owner = "deputy head" }), nil},
		{"no plan", func(p *assignment.Plan) { *p = assignment.Plan{} }, []string{"plan.steps F4"}},
		{
			"an empty step", steps(func(s []assignment.PlanStep) { s[2] = assignment.PlanStep{} }),
			[]string{"plan.steps[2].id F4", "plan.steps[2].owner F4", "plan.steps[2].due F4", "plan.steps[2].claims F4", "plan.steps[2].task F4"},
		},
		{"two steps of one name", steps(func(s []assignment.PlanStep) { s[1].ID = "archives" }), []string{"plan.steps[1].id F4"}},
		{"an owner outside the team", steps(func(s []assignment.PlanStep) { s[2].Owner = "cousin" }), []string{"plan.steps[2].owner F4"}},
		{"due the day before the assignment", steps(func(s []assignment.PlanStep) { s[1].Due = day.AddDays(-1) }), []string{"plan.steps[1].due F4"}},
		{"due on the day of assignment", steps(func(s []assignment.PlanStep) { s[1].Due = day }), nil},
		{"due the day before the limit", steps(func(s []assignment.PlanStep) { s[2].Due = day.AddDays(59) }), nil},
		{"due the day after the limit", steps(func(s []assignment.PlanStep) { s[2].Due = day.AddDays(61) }), []string{"plan.steps[2].due F4"}},
		{
			"a limit before the assignment", func(p *assignment.Plan) { p.Limit = day.AddDays(-1) },
			[]string{"plan.limit F4", "plan.steps[0].due F4", "plan.steps[1].due F4", "plan.steps[2].due F4"},
		},
		{
			"a claim that is not there", steps(func(s []assignment.PlanStep) { s[0].Claims = append(s[0].Claims, "money") }),
			[]string{"plan.steps[0].claims[1] F4"},
		},
		{
			"a claim that no step covers", steps(func(s []assignment.PlanStep) { s[1].Claims = []string{"who owns the land"} }),
			[]string{"matter.claims[1] F4"},
		},
		{"waiting for nothing known", steps(func(s []assignment.PlanStep) { s[0].After = []string{"x"} }), []string{"plan.steps[0].after[0] F4"}},
		{"waiting for what is due later", steps(func(s []assignment.PlanStep) { s[2].Due = day.AddDays(19) }), []string{"plan.steps[2].after[0] F4"}},
		{"waiting for what is due on the same day", steps(func(s []assignment.PlanStep) { s[2].Due = day.AddDays(20) }), nil},
		{"waiting for itself", steps(func(s []assignment.PlanStep) { s[1].After = []string{"station"} }), []string{"plan.steps[1].after F4"}},
		{"waiting for one another, and one that only waits for them", steps(func(s []assignment.PlanStep) {
			s[0].After, s[1].After = []string{"station"}, []string{"archives"}
		}), []string{"plan.steps[0].after F4", "plan.steps[1].after F4"}},
	}
	a := assigned(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := plan()
			test.spoil(&p)
			b, err := a.Plan(p)
			assert.Equal(t, test.want, found(t, err))
			assert.Equal(t, err != nil, b.IsZero())
			assert.Equal(t, plan().Steps, a.Steps(), "the old value stays as it was")
			if err == nil {
				assert.Equal(t, p.Steps, b.Steps())
			}
		})
	}
}

// A step between two cycles waits for one and is waited for by the other, but not for itself.
func TestPlanBlamesOnlyStepsOnACycle(t *testing.T) {
	p := assignment.Plan{}
	for _, s := range []struct{ id, after string }{{"a", "b"}, {"b", "a"}, {"between", "a"}, {"c", "d"}, {"d", "c"}} {
		p.Steps = append(p.Steps, assignment.PlanStep{
			ID: s.id, Task: "t", Owner: "wang", Due: day, Claims: []string{"who owns the land", "the fights"}, After: []string{s.after},
		})
	}
	p.Steps[3].After = append(p.Steps[3].After, "between")
	_, err := assigned(t).Plan(p)
	assert.Equal(t, []string{"plan.steps[0].after F4", "plan.steps[1].after F4", "plan.steps[3].after F4", "plan.steps[4].after F4"}, found(t, err))
}

func TestHandoverReportsEveryViolation(t *testing.T) {
	leader := assignment.Member{ID: "new deputy", Organ: "city bureau", Rank: assignment.Leading}
	tests := []struct {
		name string
		h    assignment.Handover
		want []string
	}{
		{"the lead", assignment.Handover{On: day.AddDays(5), From: "deputy head", To: leader, Reason: "transferred"}, nil},
		{"the lead on the day of assignment", assignment.Handover{On: day, From: "deputy head", To: leader, Reason: "transferred"}, nil},
		{"the lead before the assignment", assignment.Handover{On: day.AddDays(-1), From: "deputy head", To: leader, Reason: "transferred"}, []string{"on F5"}},
		{"nothing", assignment.Handover{}, []string{"on F5", "reason F5", "to.id F3", "to.discipline F3"}},
		{"the lead to nobody", assignment.Handover{On: day, From: "deputy head", Reason: "r"}, []string{"to.id F2"}},
		{"the lead to one without leading rank", assignment.Handover{On: day, From: "deputy head", To: member("x", 0), Reason: "r"}, []string{"to.rank F2"}},
		{
			"the lead to one recused, of another organ",
			assignment.Handover{On: day, From: "deputy head", To: assignment.Member{ID: "cousin", Organ: "o", Rank: assignment.Leading}, Reason: "r"},
			[]string{"to.organ F2", "to.id F2"},
		},
		{
			"the lead to a member",
			assignment.Handover{On: day, From: "deputy head", To: assignment.Member{ID: "wang", Rank: assignment.Leading}, Reason: "r"},
			[]string{"to.id F3"},
		},
		{
			"the lead to oneself",
			assignment.Handover{On: day, From: "deputy head", To: assignment.Member{ID: "deputy head", Rank: assignment.Leading}, Reason: "r"},
			[]string{"to.id F5"},
		},
		{"a member's place", assignment.Handover{On: day, From: "li", To: member("he", assignment.LegalAffairs), Reason: "ill"}, nil},
		{"the first member's place", assignment.Handover{On: day, From: "wang", To: member("he", assignment.PetitionWork), Reason: "ill"}, nil},
		{
			"the first member's place, to another discipline",
			assignment.Handover{On: day, From: "wang", To: member("he", assignment.PublicOrder), Reason: "ill"},
			[]string{"to.discipline F3"},
		},
		{
			"a member's place, to another discipline",
			assignment.Handover{On: day, From: "li", To: member("he", assignment.PublicOrder), Reason: "ill"},
			[]string{"to.discipline F3"},
		},
		{
			"a member's place, to one recused",
			assignment.Handover{On: day, From: "li", To: member("cousin", assignment.LegalAffairs), Reason: "ill"},
			[]string{"to.id F3"},
		},
		{
			"from somebody who is not there",
			assignment.Handover{On: day, From: "nobody", To: member("he", assignment.LegalAffairs), Reason: "ill"},
			[]string{"from F5"},
		},
		{"somebody joins", assignment.Handover{On: day, To: member("he", assignment.CriminalInvestigation), Reason: "needed"}, nil},
		{"without a reason", assignment.Handover{On: day, To: member("he", assignment.CriminalInvestigation)}, []string{"reason F5"}},
	}
	a := assigned(t)
	before, err := json.Marshal(a)
	require.NoError(t, err)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b, err := a.Handover(test.h)
			assert.Equal(t, test.want, found(t, err))
			assert.Equal(t, err != nil, b.IsZero())
			after, err := json.Marshal(a)
			require.NoError(t, err)
			assert.Equal(t, string(before), string(after), "the old value stays as it was")
		})
	}
}

func TestHandoverPassesLeadStepsAndRecusal(t *testing.T) {
	a := assigned(t)
	b, err := a.Handover(assignment.Handover{
		On: day.AddDays(10), From: "zhao", To: member("he", assignment.Supervision), Reason: "is the brother of a party", Recused: true,
	})
	require.NoError(t, err)
	assert.Equal(t, "he", b.Steps()[1].Owner)
	assert.Equal(t, "zhao", a.Steps()[1].Owner)
	_, err = b.Handover(assignment.Handover{On: day.AddDays(11), From: "he", To: member("zhao", assignment.Supervision), Reason: "back"})
	assert.Equal(t, []string{"to.id F3"}, found(t, err))
	_, err = b.Handover(assignment.Handover{On: day.AddDays(9), From: "he", To: member("wu", assignment.Supervision), Reason: "backdated"})
	assert.Equal(t, []string{"on F5"}, found(t, err))

	c, err := b.Handover(assignment.Handover{
		On: day.AddDays(20), From: "deputy head", To: assignment.Member{ID: "new deputy", Rank: assignment.Leading}, Reason: "transferred",
	})
	require.NoError(t, err)
	for _, test := range []struct {
		on   calendar.Date
		want string
	}{
		{day.AddDays(-1), ""},
		{day, "deputy head"},
		{day.AddDays(19), "deputy head"},
		{day.AddDays(20), "new deputy"},
		{day.AddDays(9000), "new deputy"},
		{calendar.Date{}, ""},
	} {
		leader, ok := c.Leader(test.on)
		assert.Equal(t, test.want, leader.ID, test.on)
		assert.Equal(t, test.want != "", ok)
	}
}

func TestCloseReportsEveryViolation(t *testing.T) {
	open := func(name string) assignment.Item { return assignment.Item{Name: name, Done: decision.No} }
	tests := []struct {
		name  string
		spoil func(cl *assignment.Closing)
		want  []string
	}{
		{"nothing wrong", func(cl *assignment.Closing) {}, nil},
		{"on the day of assignment", func(cl *assignment.Closing) { cl.On = day }, nil},
		{"the day before it", func(cl *assignment.Closing) { cl.On = day.AddDays(-1) }, []string{"on F5"}},
		{"nothing said", func(cl *assignment.Closing) { *cl = assignment.Closing{} }, []string{"on F5", "ground F5", "claims F5", "claims F5"}},
		{"a claim unanswered", func(cl *assignment.Closing) { cl.Claims[1] = open("the fights") }, []string{"claims[1] F5"}},
		{"a claim not known to be answered", func(cl *assignment.Closing) { cl.Claims[1].Done = 0 }, []string{"claims[1] F5"}},
		{"a claim left out", func(cl *assignment.Closing) { cl.Claims = cl.Claims[:1] }, []string{"claims F5"}},
		{
			"a claim twice, and one that is not there",
			func(cl *assignment.Closing) { cl.Claims = append(cl.Claims, done("the fights", "money")...) },
			[]string{"claims[2] F5", "claims[3] F5"},
		},
		{"a duty open", func(cl *assignment.Closing) { cl.Duties = append(done("notice"), open("report")) }, []string{"duties[1] F5"}},
		{
			"an agreement unperformed, another unknown",
			func(cl *assignment.Closing) {
				cl.Agreements = []assignment.Item{open("rent"), {Name: "fence"}}
			},
			[]string{"agreements[0] F5", "agreements[1] F5"},
		},
	}
	a := assigned(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			cl := closing()
			test.spoil(&cl)
			b, err := a.Close(cl)
			assert.Equal(t, test.want, found(t, err))
			assert.Equal(t, err != nil, b.IsZero())
			assert.True(t, a.InForce(day.AddDays(90)), "the old value stays as it was")
			if err == nil {
				assert.True(t, b.InForce(cl.On))
				assert.False(t, b.InForce(cl.On.AddDays(1)))
				assert.Equal(t, cl.On, b.Closed())
			}
		})
	}
}

func TestNothingChangesOnceClosed(t *testing.T) {
	a, err := assigned(t).Close(closing())
	require.NoError(t, err)
	_, err = a.Plan(plan())
	assert.Equal(t, []string{" F5"}, found(t, err))
	_, err = a.Handover(assignment.Handover{On: day.AddDays(70), From: "li", To: member("he", assignment.LegalAffairs), Reason: "ill"})
	assert.Equal(t, []string{" F5"}, found(t, err))
	again := closing()
	again.On = day.AddDays(70)
	_, err = a.Close(again)
	assert.Equal(t, []string{" F5"}, found(t, err))
}

func TestZeroAssignmentIsNone(t *testing.T) {
	var a assignment.Assignment
	assert.False(t, a.InForce(day))
	for _, err := range []error{
		func() error { _, err := a.Plan(plan()); return err }(),
		func() error { _, err := a.Close(closing()); return err }(),
		func() error {
			_, err := a.Handover(assignment.Handover{On: day, To: member("he", assignment.Lawyer), Reason: "r"})
			return err
		}(),
	} {
		assert.Contains(t, found(t, err), " F1")
	}
}

// F5 as a property: whatever changes are made in whatever order, from the day of assignment to the day of closing every
// day has exactly one leader, and no other day has any.
func TestNoDayWithoutLeader(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	handovers := 0
	for round := range 200 {
		a := assigned(t)
		end := calendar.Date{}
		for i := range 8 {
			on := day.AddDays(r.IntN(40))
			if b, err := a.Handover(assignment.Handover{
				On: on, From: []string{"deputy head", "d0", "d1", "d2", "wang"}[r.IntN(5)], Reason: "r",
				To: assignment.Member{ID: fmt.Sprint("d", i%4), Rank: assignment.Leading, Discipline: assignment.PetitionWork},
			}); err == nil {
				a = b
				handovers++
			}
		}
		cl := closing()
		cl.On = day.AddDays(30 + r.IntN(20))
		if b, err := a.Close(cl); err == nil {
			a, end = b, cl.On
		}
		for n := -3; n < 60; n++ {
			on := day.AddDays(n)
			leader, ok := a.Leader(on)
			want := n >= 0 && (end.IsZero() || !on.After(end))
			require.Equal(t, want, ok, "round %d, %v", round, on)
			require.Equal(t, want, leader.ID != "")
			require.Equal(t, want, a.InForce(on))
		}
	}
	assert.Greater(t, handovers, 200)
}

// What the caller holds and what the caller is given are copies.
func TestNoAliasing(t *testing.T) {
	m, o, p, cl := farmland(), order(), plan(), closing()
	o.Plan = p
	a, err := assignment.Assign(m, o)
	require.NoError(t, err)
	a, err = a.Close(cl)
	require.NoError(t, err)
	before, err := json.Marshal(a)
	require.NoError(t, err)
	m.Claims[0], m.Needs[0], m.Conflicts[0] = "x", assignment.Mediator, "x"
	o.Team[0].ID, p.Steps[0].Owner, p.Steps[0].Claims[0], p.Steps[2].After[0] = "x", "x", "x", "x"
	cl.Claims[0].Name = "x"
	a.Team()[0].ID, a.Steps()[0].Claims[0], a.Matter().Claims[0] = "x", "x", "x"
	after, err := json.Marshal(a)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}

func TestAssignmentJSON(t *testing.T) {
	a := assigned(t)
	a, err := a.Handover(assignment.Handover{
		On: day.AddDays(10), From: "deputy head", To: assignment.Member{ID: "new deputy", Rank: assignment.Leading}, Reason: "recused", Recused: true,
	})
	require.NoError(t, err)
	closed, err := a.Close(closing())
	require.NoError(t, err)
	for _, want := range []assignment.Assignment{a, closed} {
		text, err := json.Marshal(want)
		require.NoError(t, err)
		var got assignment.Assignment
		require.NoError(t, json.Unmarshal(text, &got))
		assert.Equal(t, want, got)
	}
}

// A file cannot bring in what could not have been made; the path says where it is in the file.
func TestAssignmentJSONIsChecked(t *testing.T) {
	closed, err := assigned(t).Close(closing())
	require.NoError(t, err)
	text, err := json.Marshal(closed)
	require.NoError(t, err)
	for _, test := range []struct {
		change func(file map[string]any)
		want   []string
	}{
		{func(file map[string]any) { file["matter"].(map[string]any)["id"] = "" }, []string{"matter.id F1"}},
		{func(file map[string]any) {
			file["plan"].(map[string]any)["steps"].([]any)[0].(map[string]any)["owner"] = "x"
		}, []string{"plan.steps[0].owner F4"}},
		{func(file map[string]any) { file["closing"].(map[string]any)["ground"] = "" }, []string{"closing.ground F5"}},
		{
			func(file map[string]any) { file["handovers"] = []any{map[string]any{"on": "2026-03-02", "from": "li"}} },
			[]string{"handovers[0].reason F5", "handovers[0].to.id F3", "handovers[0].to.discipline F3", "handovers[0].to.discipline F3"},
		},
	} {
		var file map[string]any
		require.NoError(t, json.Unmarshal(text, &file))
		test.change(file)
		bad, err := json.Marshal(file)
		require.NoError(t, err)
		var a assignment.Assignment
		assert.Equal(t, test.want, found(t, json.Unmarshal(bad, &a)))
		assert.True(t, a.IsZero())
	}
	var a assignment.Assignment
	assert.Error(t, json.Unmarshal([]byte(`{"order": {"leader": {"rank": "boss"}}}`), &a))
}

func TestOnePerMatter(t *testing.T) {
	on := func(matter string, from, days int) assignment.Assignment {
		m, o := farmland(), order()
		m.ID, o.On = matter, day.AddDays(from)
		a, err := assignment.Assign(m, o)
		require.NoError(t, err)
		if days > 0 {
			cl := closing()
			cl.On = day.AddDays(from + days)
			a, err = a.Close(cl)
			require.NoError(t, err)
		}
		return a
	}
	for _, test := range []struct {
		name     string
		register []assignment.Assignment
		want     []string
	}{
		{"none", nil, nil},
		{"two matters", []assignment.Assignment{on("a", 0, 0), on("b", 0, 0)}, nil},
		{"the same matter twice", []assignment.Assignment{on("a", 0, 0), on("a", 5, 0)}, []string{"[1] F1"}},
		{"in whatever order", []assignment.Assignment{on("a", 5, 0), on("b", 1, 0), on("a", 0, 0)}, []string{"[0] F1"}},
		{"again on the day of closing", []assignment.Assignment{on("a", 0, 5), on("a", 5, 0)}, []string{"[1] F1"}},
		{"again on the day after", []assignment.Assignment{on("a", 0, 5), on("a", 6, 0)}, nil},
		{"a short one within a long one, then a third", []assignment.Assignment{on("a", 0, 50), on("a", 5, 2), on("a", 20, 0)}, []string{"[1] F1", "[2] F1"}},
		{"one matter open, another twice", []assignment.Assignment{on("a", 0, 0), on("b", 1, 0), on("b", 5, 0)}, []string{"[2] F1"}},
		{"closed, open again, and a third", []assignment.Assignment{on("a", 0, 5), on("a", 6, 0), on("a", 20, 0)}, []string{"[2] F1"}},
		{"no assignment at all", []assignment.Assignment{{}, on("a", 0, 0)}, []string{"[0] F1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, found(t, assignment.OnePerMatter(test.register).Err()))
		})
	}
}
