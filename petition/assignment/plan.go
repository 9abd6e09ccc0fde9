package assignment

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Plan is the one plan of a case (F4).
type Plan struct {
	Limit calendar.Date `json:"limit"` // last day of the limit in force, such as that for the opinion; no date if none runs
	Steps []PlanStep    `json:"steps,omitzero"`
}

// PlanStep is one thing to be done.
type PlanStep struct {
	ID     string        `json:"id"`
	Task   string        `json:"task"`
	Owner  string        `json:"owner"` // who answers for it: the leader or a member of the team, by identity
	Due    calendar.Date `json:"due"`   // the last day, within the limit
	Claims []string      `json:"claims,omitzero"`
	After  []string      `json:"after,omitempty"` // the steps it waits for
}

// IsZero reports whether there is no plan at all.
func (p Plan) IsZero() bool { return p.Limit.IsZero() && len(p.Steps) == 0 }

func (p Plan) clone() Plan {
	p.Steps = slices.Clone(p.Steps)
	for i, s := range p.Steps {
		p.Steps[i].Claims, p.Steps[i].After = slices.Clone(s.Claims), slices.Clone(s.After)
	}
	return p
}

// Plan gives the case a plan, or another one in the place of the old. Paths begin with plan: plan.steps[2].owner, and
// with matter for a claim that no step covers: matter.claims[0].
func (a Assignment) Plan(p Plan) (Assignment, error) {
	c := check{statute.Findings{On: a.from}}
	c.open(a)
	c.plan(a, p)
	a.plan = p.clone()
	return sound(a, c.List)
}

// plan checks F4 for the team of a.
func (c *check) plan(a Assignment, p Plan) {
	p.Steps = listed(c, "plan.steps", p.Steps)
	c.If(len(p.Steps) == 0, "plan.steps", statute.F4, "a plan has at least one step", "方案至少有一个步骤")
	c.If(!p.Limit.IsZero() && p.Limit.Before(a.from), "plan.limit", statute.F4, "the limit ended before the assignment", "期限在交办之前已届满")
	index := make(map[string]int, len(p.Steps)) // of the first step of each name
	for i, s := range p.Steps {
		if _, seen := index[s.ID]; !seen {
			index[s.ID] = i
		}
	}
	known, covered := setOf(a.matter.Claims), make(map[string]bool)
	for i, s := range p.Steps {
		path := fmt.Sprintf("plan.steps[%d]", i)
		c.step(path, a, p, i, index, known)
		c.If(term.IsBlank(s.Task), path+".task", statute.F4, "say what is to be done", "须写明工作内容")
		for _, claim := range s.Claims {
			covered[claim] = true
		}
	}
	c.cycles(p, index)
	for i, claim := range a.matter.Claims {
		c.If(len(p.Steps) > 0 && !covered[claim], fmt.Sprintf("matter.claims[%d]", i), statute.F4, "no step covers this claim", "没有步骤涉及该诉求")
	}
}

// setOf is a list of names to look up: a matter of many claims has as many answers, each of which is looked for among them.
func setOf(names []string) map[string]bool {
	set := make(map[string]bool, len(names))
	for _, name := range names {
		set[name] = true
	}
	return set
}

func (c *check) step(path string, a Assignment, p Plan, i int, index map[string]int, claims map[string]bool) {
	s := p.Steps[i]
	if !c.If(term.IsBlank(s.ID), path+".id", statute.F4, "the step has no name", "步骤须有编号") {
		c.If(index[s.ID] != i, path+".id", statute.F4, "two steps have the same name", "两个步骤编号相同")
	}
	owns := func(m Member) bool { return term.Same(m.ID, s.Owner) }
	c.If(term.IsBlank(s.Owner) || (!term.Same(s.Owner, a.leader.ID) && !slices.ContainsFunc(a.team, owns)), path+".owner", statute.F4, "the owner must be the leader or in the team", "责任人须为包案领导或者工作组成员")
	if !c.If(s.Due.IsZero(), path+".due", statute.F4, "give the day by which it is done", "须写明完成期限") {
		c.If(s.Due.Before(a.from), path+".due", statute.F4, "due before the assignment", "完成期限早于交办之日")
	}
	if !p.Limit.IsZero() && s.Due.After(p.Limit) {
		c.Add(path+".due", statute.F4, "due after the limit in force, "+p.Limit.String(), "完成期限晚于办理期限"+p.Limit.ZH())
	}
	c.If(len(s.Claims) == 0, path+".claims", statute.F4, "no step without a claim", "步骤须对应诉求")
	for k, claim := range s.Claims {
		if !claims[claim] {
			c.Add(fmt.Sprintf("%s.claims[%d]", path, k), statute.F4, "the matter has no such claim", "信访事项没有该诉求")
		}
	}
	for k, id := range s.After {
		before, ok := index[id]
		if !ok {
			c.Add(fmt.Sprintf("%s.after[%d]", path, k), statute.F4, "there is no such step", "没有该步骤")
		} else if p.Steps[before].Due.After(s.Due) && !s.Due.IsZero() {
			c.Add(fmt.Sprintf("%s.after[%d]", path, k), statute.F4, "it waits for a step that is due later", "所等待的步骤期限更晚")
		}
	}
}

// cycles reports every step that waits for itself, directly or through others.
func (c *check) cycles(p Plan, index map[string]int) {
	for i := range p.Steps {
		seen := make([]bool, len(p.Steps))
		for open := []int{i}; len(open) > 0 && !seen[i]; {
			next := p.Steps[open[len(open)-1]]
			open = open[:len(open)-1]
			for _, id := range next.After {
				if before, ok := index[id]; ok && !seen[before] {
					seen[before] = true
					open = append(open, before)
				}
			}
		}
		if seen[i] {
			c.Add(fmt.Sprintf("plan.steps[%d].after", i), statute.F4, "steps wait for one another", "步骤互相等待")
		}
	}
}
