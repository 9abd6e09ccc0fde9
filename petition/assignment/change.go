package assignment

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Handover is one person leaving the case and another taking over on the same day, so that no day is without a
// leader (F5). If From is blank, no member leaves and To joins the team.
type Handover struct {
	On      calendar.Date `json:"on"` // the first day of the one who takes over
	From    string        `json:"from,omitempty"`
	To      Member        `json:"to"`
	Reason  string        `json:"reason"`
	Recused bool          `json:"recused,omitempty"` // the one who leaves has a direct interest, and cannot come back
}

// Handover passes the place of one person, and the steps that person owns, to another. If it is the leader's, the other
// becomes leader and must be fit for it (F2); if a member's, the team must stay complete (F3).
func (a Assignment) Handover(h Handover) (Assignment, error) {
	a.team, a.plan, a.matter = slices.Clone(a.team), a.plan.clone(), a.matter.clone()
	a.handovers = slices.Clip(a.handovers)
	return sound(a.handover(h))
}

// handover changes the lists of a in place.
func (a Assignment) handover(h Handover) (Assignment, statute.Violations) {
	c := check{statute.Findings{On: h.On}}
	c.open(a)
	c.notBefore("on", a, h.On)
	c.If(term.IsBlank(h.Reason), "reason", statute.F5, "record the reason of the handover", "须记录移交原因")
	at := slices.IndexFunc(a.team, func(m Member) bool { return term.Same(m.ID, h.From) })
	leads, joins := term.Same(h.From, a.leader.ID), h.From == ""
	c.If(!leads && !joins && at < 0, "from", statute.F5, "nobody of that name is on the case", "移交人不在该案中")
	if term.Same(h.From, h.To.ID) && !term.IsBlank(h.From) {
		c.Add("to.id", statute.F5, "nobody hands over to himself", "不得移交给本人")
	} else {
		c.notTwice("to", h.To, a.leader, a.team)
	}
	if leads {
		c.leader("to", a.matter, h.To)
	} else {
		c.member("to", a.matter, h.To)
		if at >= 0 {
			left := a.team[at].Discipline
			a.team[at] = h.To
			c.complete("to.discipline", slices.DeleteFunc(a.matter.disciplines(), func(d Discipline) bool { return d != left }), a.team)
		} else {
			a.team = append(a.team, h.To)
		}
	}
	if leads {
		a.leader = h.To
	}
	if h.Recused && !joins {
		a.matter.Conflicts = append(a.matter.Conflicts, h.From)
	}
	for i := range a.plan.Steps {
		if s := &a.plan.Steps[i]; term.Same(s.Owner, h.From) {
			s.Owner = h.To.ID
		}
	}
	a.handovers = listed(&c, "", append(a.handovers, h))
	return a, c.List
}

// Item is something that has to be done before a case may be closed: a claim to be answered, a duty to be discharged, an
// agreement to be performed. Not known is not done.
type Item struct {
	Name string       `json:"name"`
	Done decision.Tri `json:"done"`
}

// Closing is the end of an assignment: on what ground, and how its claims, the duties and the agreements stand.
type Closing struct {
	On         calendar.Date `json:"on"`              // the last day in force
	Ground     string        `json:"ground"`          // the end state the matter reached, such as the ground of its conclusion
	Claims     []Item        `json:"claims,omitzero"` // every claim of the matter, answered or not
	Duties     []Item        `json:"duties,omitempty"`
	Agreements []Item        `json:"agreements,omitempty"`
}

func (cl Closing) clone() Closing {
	cl.Claims, cl.Duties, cl.Agreements = slices.Clone(cl.Claims), slices.Clone(cl.Duties), slices.Clone(cl.Agreements)
	return cl
}

// Close ends the assignment. It is refused while a claim is unanswered, a duty open or an agreement unperformed, or while
// it is not known that they are not (F5).
func (a Assignment) Close(cl Closing) (Assignment, error) { return sound(a.close(cl)) }

func (a Assignment) close(cl Closing) (Assignment, statute.Violations) {
	c := check{statute.Findings{On: cl.On}}
	c.open(a)
	c.notBefore("on", a, cl.On)
	c.If(term.IsBlank(cl.Ground), "ground", statute.F5, "say which end state the matter reached", "须写明办结事由")
	known, named := setOf(a.matter.Claims), make(map[string]bool, len(cl.Claims))
	for i, item := range cl.Claims {
		path := fmt.Sprintf("claims[%d]", i)
		if !c.If(!known[item.Name], path, statute.F5, "the matter has no such claim", "信访事项没有该诉求") {
			c.If(named[item.Name], path, statute.F5, "the claim stands here twice", "该诉求重复")
		}
		named[item.Name] = true
		c.done(path, item, "the claim is not known to be answered", "该诉求尚未答复或者是否答复不明")
	}
	for _, claim := range a.matter.Claims {
		c.If(!named[claim], "claims", statute.F5, "say whether it was answered: "+claim, "须写明该诉求是否已答复："+claim)
	}
	for i, item := range cl.Duties {
		c.done(fmt.Sprintf("duties[%d]", i), item, "the duty is not known to be discharged", "该职责尚未履行或者是否履行不明")
	}
	for i, item := range cl.Agreements {
		c.done(fmt.Sprintf("agreements[%d]", i), item, "the agreement is not known to be performed", "该协议尚未履行或者是否履行不明")
	}
	a.closing = cl.clone()
	return a, c.List
}

func (c *check) done(path string, item Item, en, zh string) {
	c.If(item.Done != decision.Yes, path, statute.F5, en+": "+item.Name, zh+"："+item.Name)
}

// open checks that a can still be changed.
func (c *check) open(a Assignment) {
	if !c.If(a.IsZero(), "", statute.F1, "nothing has been assigned", "尚未交办") {
		c.If(!a.closing.On.IsZero(), "", statute.F5, "closed on "+a.closing.On.String(), "已于"+a.closing.On.ZH()+"办结")
	}
}

// notBefore checks that a change does not come before what it rests on.
func (c *check) notBefore(path string, a Assignment, on calendar.Date) {
	last := a.from
	if n := len(a.handovers); n > 0 {
		last = a.handovers[n-1].On
	}
	if !c.If(on.IsZero(), path, statute.F5, "give the day", "须写明日期") {
		c.If(on.Before(last), path, statute.F5, "comes before the last change, on "+last.String(), "早于上一次变更之日"+last.ZH())
	}
}
