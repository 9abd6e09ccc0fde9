package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// checker collects what the library objects to. Where a part could not be read, what the library says of it may only
// follow from that, so it is left out.
type checker struct {
	matter *matter
	found  statute.Violations
}

func (c *checker) add(path, en, zh string) {
	c.found = append(c.found, statute.Reason{EN: en, ZH: zh}.At(path))
}

// broken reports whether something at or below the path could not be read.
func (c *checker) broken(path string) bool {
	return slices.ContainsFunc(c.found, func(v statute.Violation) bool {
		rest, below := strings.CutPrefix(v.Path, path)
		return below && (rest == "" || rest[0] == '.' || rest[0] == '[')
	})
}

// check adds what f finds in a part of the object at path, unless that part could not be read. The findings name the part
// themselves; "" is the object itself.
func (c *checker) check(path, part string, f func() error) {
	if part != "" {
		part = "." + part
	}
	if c.broken(path + part) {
		return
	}
	switch found := f().(type) {
	case nil:
	case statute.Violations:
		c.found = append(c.found, found.Under(path)...)
	case statute.Violation:
		c.found = append(c.found, statute.Violations{found}.Under(path)...)
	default:
		c.add(path, found.Error(), found.Error())
	}
}

func (c *checker) heading() {
	m := c.matter
	if strings.TrimSpace(m.Case) == "" && !c.broken("case") {
		c.add("case", "give the case a short name", "须有案件代号")
	}
	c.words("title", m.Title)
	if m.Received.IsZero() && !c.broken("received") {
		c.add("received", "give the day on which it was received: the limits run from it", "须写明收到之日，期限自该日起算")
	}
	if len(m.Claims) == 0 && !c.broken("claims") {
		c.add("claims", "a matter has at least one claim", "信访事项至少有一项诉求")
	}
	for i, claim := range m.Claims {
		path := fmt.Sprintf("claims[%d]", i)
		if strings.TrimSpace(claim.Name) == "" && !c.broken(path+".name") {
			c.add(path+".name", "give the claim a name", "诉求须有名称")
		}
		for _, other := range m.Claims[:i] {
			if other.Name == claim.Name && claim.Name != "" {
				c.add(path+".name", "two claims have the same name", "两项诉求重名")
				break
			}
		}
		c.words(path+".title", claim.Title)
	}
}

func (c *checker) words(path string, t statute.Text) {
	if (strings.TrimSpace(t.EN) == "" || strings.TrimSpace(t.ZH) == "") && !c.broken(path) {
		c.add(path, "say it in both languages, en and zh", "须有中英文（en、zh）")
	}
}

// claim holds the claim against the packages that know its parts, and opens its ledger.
func (c *checker) claim(i int) {
	m, claim, path := c.matter, &c.matter.Claims[i], fmt.Sprintf("claims[%d]", i)
	m.books = append(m.books, ledger.Book{})
	c.check(path+".sessions", "", func() error { return claim.Sessions.Validate(m.law.Calendar()).Err() })
	if a := claim.Agreement; a != nil {
		day := agreedOn(a, m.Received, m.law.Calendar())
		if a.Effect(m.law.Calendar()).Force != agreement.InForce { // what is in force is a record, and is answered with its defects
			c.check(path+".agreement", "", func() error { return a.Check(day).Err() })
		}
		if !c.broken(path+".agreement") && !c.broken(path+".entries") {
			c.open(path, i, day)
		}
	} else if len(claim.Entries) > 0 {
		c.add(path+".entries", "nothing was agreed that could be performed", "没有可履行的协议")
	}
	c.check(path, "events", func() error {
		_, err := escalation.Replay(m.law, claim.Events)
		return notAllowed(err)
	})
}

// open opens the ledger of what was agreed in claim i.
func (c *checker) open(path string, i int, day calendar.Date) {
	claim := &c.matter.Claims[i]
	c.check(path+".agreement", "", func() error {
		opened, err := ledger.Open(claim.Agreement.Terms, day)
		c.matter.books[i] = opened
		return err
	})
	c.check(path, "entries", func() error {
		recorded, err := c.matter.books[i].Record(claim.Entries...)
		c.matter.books[i] = recorded
		return err
	})
}

// agreedOn is the day from which the agreement is in force; while that is not known, the day it was reached, else the
// day the matter was received.
func agreedOn(a *agreement.Agreement, received calendar.Date, cal *calendar.Calendar) calendar.Date {
	for _, day := range []calendar.Date{a.Effect(cal).Day.Latest(), a.Reached.Latest()} {
		if !day.IsZero() {
			return day
		}
	}
	return received
}

// notAllowed turns a step that the procedure does not allow into findings about the event.
func notAllowed(err error) error {
	var refused *escalation.TransitionError
	if !errors.As(err, &refused) {
		return err
	}
	var found statute.Violations
	for _, m := range refused.Missing {
		found = append(found, statute.Reason{
			Rule: m.Rule, Cite: m.Cite,
			EN: fmt.Sprintf("%s is not allowed at the stage %s; missing: %s", refused.Event.Kind.EN(), refused.From.EN(), m.EN),
			ZH: fmt.Sprintf("“%s”阶段不得“%s”，缺少：%s", refused.From.ZH(), refused.Event.Kind.ZH(), m.ZH),
		}.At(fmt.Sprintf("events[%d]", refused.Index)))
	}
	return found
}

// proxy grants every authority on file, and ends those that have ended.
func (c *checker) proxy() {
	p := c.matter.Proxy
	if p == nil {
		return
	}
	c.matter.authority.Principal = p.Principal
	for i, paper := range p.Papers {
		c.check(fmt.Sprintf("proxy.papers[%d]", i), "", func() error {
			granted, err := proxy.Grant(paper.Mandate)
			for k := 0; k < len(paper.Endings) && err == nil; k++ {
				granted, err = granted.End(paper.Endings[k])
				err = under(fmt.Sprintf("endings[%d]", k), err)
			}
			c.matter.authority.Authorities = append(c.matter.authority.Authorities, granted)
			return err
		})
	}
}

// assignment puts the leader and the team in charge, and does again what happened since.
func (c *checker) assignment() {
	order := c.matter.Assignment
	if order == nil || c.broken("assignment") || c.broken("claims") && len(c.matter.Claims) == 0 {
		return
	}
	of := assignment.Task{ID: c.matter.Case, Organ: order.Organ, Needs: order.Needs, Conflicts: order.Conflicts}
	for _, claim := range c.matter.Claims {
		of.Claims = append(of.Claims, claim.Name)
	}
	a, err := assignment.Assign(of, order.Order)
	for i := 0; i < len(order.Handovers) && err == nil; i++ {
		a, err = a.Handover(order.Handovers[i])
		err = under(fmt.Sprintf("handovers[%d]", i), err)
	}
	if order.Closing != nil && err == nil {
		a, err = a.Close(*order.Closing)
		err = under("closing", err)
	}
	c.matter.assignment = a
	var found statute.Violations
	if !errors.As(err, &found) {
		return
	}
	for _, v := range found {
		switch rest, ofMatter := strings.CutPrefix(v.Path, "matter."); {
		case v.Path == "matter.id":
			continue // that the case has no name is said already
		case ofMatter && strings.HasPrefix(rest, "claims"):
			v.Path = rest
		case ofMatter:
			v.Path = "assignment." + rest
		default:
			v.Path = "assignment." + v.Path
		}
		if !c.broken(v.Path) {
			c.found = append(c.found, v)
		}
	}
}

// under puts the path before what is wrong with a part.
func under(path string, err error) error {
	var found statute.Violations
	if errors.As(err, &found) {
		return found.Under(path).Err()
	}
	return err
}
