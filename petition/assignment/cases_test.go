package assignment_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// TestCases runs the case files. Their commands:
//
//	matter id=m organ=o claims=a,b needs=lawyer conflicts=x      one more matter on the docket; the others speak of the last
//	assign on=… leader=bai rank=leading team=wang:petition_work,…
//	step id=s task=… owner=wang due=… claims=a after=…           of the next plan
//	plan limit=…                                                 the steps noted since the last one
//	handover on=… from=bai to=chen rank=leading as=lawyer reason=… recused
//	leader on=…                                                  who leads on the day
//	close on=… ground=… claims=a:yes,b:no duties=… agreements=…
//	register                                                     is any matter assigned twice at once?
//	person id=p rank=leading organ=o disciplines=lawyer load=2   one more person on the roster
//	staff on=…                                                   the docket over the roster
//
// What is refused answers with every violation, by path and rule.
func TestCases(t *testing.T) {
	policytest.Run(t, "testdata/cases/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		s := &room{}
		return func(c *policytest.Command) string { return s.handle(t, c) }
	})
}

type room struct {
	docket   []assignment.Task
	roster   []assignment.Person
	steps    []assignment.PlanStep
	now      assignment.Assignment
	register []assignment.Assignment // those before
}

func (s *room) handle(t *testing.T, c *policytest.Command) string {
	switch c.Name {
	case "matter":
		s.docket = append(s.docket, assignment.Task{
			ID: c.Get("id"), Organ: c.Get("organ"), Claims: c.List("claims"), Needs: policytest.Values[assignment.Discipline](c, "needs"), Conflicts: c.List("conflicts"),
		})
		return "noted"
	case "person":
		p := assignment.Person{ID: c.Get("id"), Organ: c.Get("organ"), Disciplines: policytest.Values[assignment.Discipline](c, "disciplines"), Load: c.Int("load")}
		c.Decode("rank", &p.Rank)
		s.roster = append(s.roster, p)
		return "noted"
	case "step":
		s.steps = append(s.steps, assignment.PlanStep{
			ID: c.Get("id"), Task: c.Get("task"), Owner: c.Get("owner"), Due: c.Date("due"), Claims: c.List("claims"), After: c.List("after"),
		})
		return "noted"
	case "assign":
		return s.assign(t, c)
	case "plan":
		p := assignment.Plan{Limit: c.Date("limit"), Steps: s.steps}
		s.steps = nil
		return s.change(t, "planned", func() (assignment.Assignment, error) { return s.now.Plan(p) })
	case "handover":
		h := assignment.Handover{On: c.Date("on"), From: c.Get("from"), To: assignment.Member{ID: c.Get("to")}, Reason: c.Get("reason"), Recused: c.Has("recused")}
		c.Decode("rank", &h.To.Rank)
		c.Decode("as", &h.To.Discipline)
		return s.change(t, "handed over", func() (assignment.Assignment, error) { return s.now.Handover(h) })
	case "close":
		cl := assignment.Closing{On: c.Date("on"), Ground: c.Get("ground"), Claims: items(c, "claims"), Duties: items(c, "duties"), Agreements: items(c, "agreements")}
		return s.change(t, "closed", func() (assignment.Assignment, error) { return s.now.Close(cl) })
	case "leader":
		if leader, ok := s.now.Leader(c.Date("on")); ok {
			return leader.ID
		}
		return "nobody: not in force"
	case "register":
		return strings.Join(append(found(t, assignment.OnePerMatter(append(s.register, s.now)).Err()), "checked"), "\n")
	case "staff":
		return s.staff(t, c)
	}
	c.Errorf("no such command")
	return ""
}

func (s *room) assign(t *testing.T, c *policytest.Command) string {
	o := assignment.Order{On: c.Date("on"), Leader: assignment.Member{ID: c.Get("leader"), Rank: assignment.Leading}}
	c.Decode("rank", &o.Leader.Rank)
	for _, text := range c.List("team") {
		id, code, _ := strings.Cut(text, ":")
		o.Team = append(o.Team, assignment.Member{ID: id, Discipline: policytest.Value[assignment.Discipline](c, code)})
	}
	if !s.now.IsZero() {
		s.register = append(s.register, s.now)
	}
	return s.change(t, "assigned", func() (assignment.Assignment, error) { return assignment.Assign(s.docket[len(s.docket)-1], o) })
}

func (s *room) change(t *testing.T, did string, change func() (assignment.Assignment, error)) string {
	next, err := change()
	if err != nil {
		return "refused\n" + strings.Join(found(t, err), "\n")
	}
	s.now = next
	return did
}

func (s *room) staff(t *testing.T, c *policytest.Command) string {
	on := c.Date("on")
	staffing, err := assignment.Staff(on, s.docket, s.roster)
	if err != nil {
		return "refused\n" + strings.Join(found(t, err), "\n")
	}
	var b strings.Builder
	for _, team := range staffing.Teams {
		fmt.Fprintf(&b, "%s: %s leads", team.Matter, team.Leader.ID)
		for _, m := range team.Members {
			fmt.Fprintf(&b, ", %s %s", m.ID, m.Discipline.ZH())
		}
		b.WriteString("\n")
	}
	for _, u := range staffing.Unstaffed {
		for _, r := range u.Reasons {
			fmt.Fprintf(&b, "%s: no team [%s] %s\n", u.Matter, r.Rule, r.ZH)
		}
	}
	b.WriteString("load:")
	for _, l := range staffing.Loads {
		fmt.Fprintf(&b, " %s %d", l.Person, l.After)
	}
	return b.String()
}

func items(c *policytest.Command, key string) (all []assignment.Item) {
	for _, text := range c.List(key) {
		name, done, _ := strings.Cut(text, ":")
		item := assignment.Item{Name: name}
		if done != "" {
			item.Done = policytest.Value[decision.Tri](c, done)
		}
		all = append(all, item)
	}
	return all
}
