package assignment

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Order is who is to answer for a matter from a day on.
type Order struct {
	On     calendar.Date `json:"on"` // the day of assignment
	Leader Member        `json:"leader"`
	Team   []Member      `json:"team,omitzero"`
	Plan   Plan          `json:"plan,omitzero"` // may be left for later
}

// Assignment is one case, one leader, one team, one plan. Its zero value is no assignment: Assign makes one, Recorded reads one with its
// defects, and only Plan, Handover and Close change it, each giving a new value.
type Assignment struct {
	assigned  record // the matter and the order as they were on the day of assignment
	matter    Task   // as it stands: with the conflicts found since
	from      calendar.Date
	leader    Member
	team      []Member
	plan      Plan
	handovers []Handover
	closing   Closing
}

// Assign puts a leader and a team in charge of a matter (F1–F3), with a plan if there is one yet (F4). It returns every
// violation at once as [statute.Violations]; paths are those of the arguments, matter.id, leader.rank,
// team[1].discipline, plan.steps[2].owner.
func Assign(m Task, o Order) (Assignment, error) { return sound(assign(m, o)) }

// Recorded returns an assignment as a record tells it, and beside it all that is wrong, and what the record does not say, with the paths of
// the JSON form: a record is read, and who leads by it leads, fit or not; a rank that is not on record is not known to be too low. Who has a
// name alone goes by it, and a step without one by its number. A closing that does not hold ends nothing (F5), and without a day nothing
// was assigned.
func Recorded(m Task, o Order, handovers []Handover, closing *Closing) (a Assignment, wrong, unsaid statute.Violations) {
	unranked := map[string]bool{"leader.rank": o.Leader.Rank == 0}
	handovers = slices.Clone(handovers)
	for i := range handovers {
		to := &handovers[i].To
		to.ID = cmp.Or(to.ID, to.Name)
		unranked[fmt.Sprintf("handovers[%d].to.rank", i)] = to.Rank == 0
	}
	a, found := recorded(m, o.named(), handovers, closing)
	for _, v := range found {
		if unranked[v.Path] {
			unsaid = append(unsaid, v)
		} else {
			wrong = append(wrong, v)
		}
	}
	return a, wrong, unsaid
}

func recorded(m Task, o Order, handovers []Handover, closing *Closing) (Assignment, statute.Violations) {
	a, found := assign(m, o)
	if a.IsZero() {
		return a, found
	}
	c := check{statute.Findings{On: o.On}}
	handovers = listed(&c, "handovers", handovers)
	found = append(found, c.List...)
	for i, h := range handovers {
		next, wrong := a.handover(h)
		a, found = next, append(found, wrong.Under(fmt.Sprintf("handovers[%d]", i))...)
	}
	if closing != nil {
		closed, wrong := a.close(*closing)
		if found = append(found, wrong.Under("closing")...); len(wrong) == 0 {
			a = closed
		}
	}
	return a, found
}

func (o Order) named() Order {
	o.Leader.ID = cmp.Or(o.Leader.ID, o.Leader.Name)
	o.Team, o.Plan.Steps = slices.Clone(o.Team), slices.Clone(o.Plan.Steps)
	for i, member := range o.Team {
		o.Team[i].ID = cmp.Or(member.ID, member.Name)
	}
	for i, step := range o.Plan.Steps {
		o.Plan.Steps[i].ID = cmp.Or(step.ID, strconv.Itoa(i+1))
	}
	return o
}

// sound is a step that is taken only if nothing is wrong with it.
func sound(a Assignment, wrong statute.Violations) (Assignment, error) {
	if err := wrong.Err(); err != nil {
		return Assignment{}, err
	}
	return a, nil
}

func assign(m Task, o Order) (Assignment, statute.Violations) {
	c := check{statute.Findings{On: o.On}}
	m.Conflicts, o.Team = listed(&c, "matter.conflicts", m.Conflicts), listed(&c, "team", o.Team)
	c.matter(m)
	c.If(o.On.IsZero(), "on", statute.F5, "give the day of assignment", "须写明交办之日")
	c.leader("leader", m, o.Leader)
	for i, member := range o.Team {
		path := fmt.Sprintf("team[%d]", i)
		c.member(path, m, member)
		c.notTwice(path, member, o.Leader, o.Team[:i])
	}
	c.complete("team", m.disciplines(), o.Team)
	a := Assignment{
		assigned: record{Matter: m.clone(), Order: Order{On: o.On, Leader: o.Leader, Team: slices.Clone(o.Team)}},
		matter:   m.clone(),
		from:     o.On,
		leader:   o.Leader,
		team:     slices.Clone(o.Team),
	}
	if !o.Plan.IsZero() {
		c.plan(a, o.Plan)
		a.plan = o.Plan.clone()
	}
	return a, c.List
}

func (m Task) clone() Task {
	m.Claims, m.Needs, m.Conflicts = slices.Clone(m.Claims), slices.Clone(m.Needs), slices.Clone(m.Conflicts)
	return m
}

// conflicted reports whether the person has a direct interest. Persons are compared as [term.Fold] holds them, here and wherever they are
// looked up: one written otherwise is not another, whom nobody recused.
func (m Task) conflicted(id string) bool {
	return slices.ContainsFunc(m.Conflicts, func(other string) bool { return term.Same(other, id) })
}

// IsZero reports whether a is no assignment.
func (a Assignment) IsZero() bool { return a.from.IsZero() }

// Matter returns the matter that a belongs to.
func (a Assignment) Matter() Task { return a.matter.clone() }

// From returns the day of assignment.
func (a Assignment) From() calendar.Date { return a.from }

// Closed returns the last day in force, no date while a is in force.
func (a Assignment) Closed() calendar.Date { return a.closing.On }

// InForce reports whether a is in force on the day: from the day of assignment to the day of closing, both included, and
// without end while it is not closed (F5).
func (a Assignment) InForce(on calendar.Date) bool {
	if a.IsZero() || on.IsZero() || on.Before(a.from) {
		return false
	}
	return a.closing.On.IsZero() || !on.After(a.closing.On)
}

// Leader returns who leads on the day, and false if a is not in force on it. On the day of a handover it is the one who
// takes over.
func (a Assignment) Leader(on calendar.Date) (Member, bool) {
	if !a.InForce(on) {
		return Member{}, false
	}
	leader := a.assigned.Order.Leader
	for _, h := range a.handovers {
		if term.Same(h.From, leader.ID) && !h.On.After(on) {
			leader = h.To
		}
	}
	return leader, true
}

// Missing returns what the record of the assignment leaves open on the day: the rank of who leads (F2).
func (a Assignment) Missing(on calendar.Date) []statute.Inquiry {
	leader, ok := a.Leader(on)
	if !ok || leader.Rank != 0 {
		return nil
	}
	return []statute.Inquiry{{Text: statute.Text{
		EN: "whether " + leader.ID + " holds a leading post, as who leads a case has to", ZH: "包案人" + leader.ID + "是否担任领导职务",
	}}}
}

// Team returns the team as it stands after the last change, without the leader.
func (a Assignment) Team() []Member { return slices.Clone(a.team) }

// Steps returns the plan as it stands after the last change.
func (a Assignment) Steps() []PlanStep { return a.plan.clone().Steps }

// check collects violations. Practice is cited as of the day on which it was to hold.
type check struct{ statute.Findings }

// mostListed bounds the interests, members, steps and handovers of one assignment, each of which is held against the others. Claims have
// no bound: a petition has as many as it has, and all are to be answered.
const mostListed = 500

// listed reports a list that is longer than one assignment can have, and returns as much of it as may be. The bound is the library's, and
// rests on no rule.
func listed[T any](c *check, path string, list []T) []T {
	if len(list) <= mostListed {
		return list
	}
	c.Cite(path, statute.Reason{
		EN: fmt.Sprintf("an assignment holds at most %d of these, and there are %d", mostListed, len(list)),
		ZH: fmt.Sprintf("一次交办中此处至多列明%d项，现有%d项", mostListed, len(list)),
	})
	return list[:mostListed]
}

// recused reports a person with a direct interest. That is law, whatever else the rule rests on, and cited as such.
func (c *check) recused(path string, rule statute.Rule) {
	c.Cite(path, rule.ReasonUnder(statute.Recusal, c.On, "has a direct interest in the matter and is recused", "与该事项有直接利害关系，应当回避"))
}

// matter checks F1 as far as one matter shows it: it is one, and its claims can be told apart.
func (c *check) matter(m Task) {
	c.If(term.IsBlank(m.ID), "matter.id", statute.F1, "name the one matter it is for", "须写明所属的信访事项")
	c.If(len(m.Claims) == 0, "matter.claims", statute.F4, "a matter has at least one claim", "信访事项至少有一项诉求")
	seen := make(map[string]bool, len(m.Claims))
	for i, claim := range m.Claims {
		if term.IsBlank(claim) {
			c.Add(fmt.Sprintf("matter.claims[%d]", i), statute.F4, "the claim has no name", "诉求须有名称")
		} else if seen[claim] {
			c.Add(fmt.Sprintf("matter.claims[%d]", i), statute.F4, "two claims have the same name", "两项诉求重名")
		}
		seen[claim] = true
	}
	for i, d := range m.Needs {
		c.If(!d.IsKnown(), fmt.Sprintf("matter.needs[%d]", i), statute.F3, "no such discipline", "没有这一专业")
	}
}

// leader checks F2.
func (c *check) leader(path string, m Task, leader Member) {
	if term.IsBlank(leader.ID) {
		c.Add(path+".id", statute.F2, "name exactly one leader", "须确定一名包案领导")
		return
	}
	c.If(leader.Rank != Leading, path+".rank", statute.F2, "the leader must be known to hold a leading post", "包案人须为领导职务")
	c.If(m.Organ != "" && leader.Organ != "" && !term.Same(leader.Organ, m.Organ), path+".organ", statute.F2, "the leader must be of the organ that handles the matter", "包案领导须为承办机关的领导")
	if m.conflicted(leader.ID) {
		c.recused(path+".id", statute.F2)
	}
}

// member checks F3 for one member.
func (c *check) member(path string, m Task, member Member) {
	if term.IsBlank(member.ID) {
		c.Add(path+".id", statute.F3, "name the member", "须写明成员")
	} else if m.conflicted(member.ID) {
		c.recused(path+".id", statute.F3)
	}
	c.If(!member.Discipline.IsKnown(), path+".discipline", statute.F3, "say for which discipline the member sits", "须写明成员的专业")
}

func (c *check) notTwice(path string, member, leader Member, others []Member) {
	same := func(other Member) bool { return term.Same(other.ID, member.ID) }
	c.If(!term.IsBlank(member.ID) && (same(leader) || slices.ContainsFunc(others, same)), path+".id", statute.F3, "nobody sits twice, nor beside being the leader", "同一人不得兼任")
}

// complete checks that every discipline that is needed has a member.
func (c *check) complete(path string, needed []Discipline, team []Member) {
	for _, d := range needed {
		if d.IsKnown() && !slices.ContainsFunc(team, func(member Member) bool { return member.Discipline == d }) {
			c.Add(path, statute.F3, "missing from the team: "+term.Plain(d.String()), "工作组尚缺："+d.ZH())
		}
	}
}
