package escalation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Several petitioners of one matter each receive an opinion on a day of their own, and have a window of their own; a step of one binds
// the others only where they elected that one to represent them (E21). A step that names nobody is a step of all. The matter stands
// where the last open window stands, and a conclusion needs of every person what its ground asks for.

// person is what is recorded of one petitioner besides.
type person struct {
	name    string
	elected bool
	took    kindSet               // the steps of this person, see personal
	served  [regime.Rereview]mark // of the opinion of each tier
}

// personal are the steps that bind the one who took them, and the matter once all have.
var personal = kindsOf(history.Settle, history.Perform, history.Confirm, history.Execute, history.Withdraw, history.LeadInto, history.Cease)

// person returns what is recorded of somebody, nil where nothing is.
func (c *Case) person(name string) *person {
	i := slices.IndexFunc(c.people, func(p person) bool { return p.name == name })
	if name == "" || i < 0 {
		return nil
	}
	return &c.people[i]
}

// crowded reports whether e names one petitioner more than a matter may have.
func (c *Case) crowded(e *history.Event) bool {
	return len(c.people) == history.MaxPersons && e.Person != "" && c.person(e.Person) == nil
}

// misplaced reports whether e cannot stand at this place of a record: one petitioner too many, or a correction of what is not before it.
func (c *Case) misplaced(e *history.Event) bool { return e.Corrects > int(c.events) || c.crowded(e) }

// met returns what is recorded of the one whom e names, to be written: other cases that knew the same people keep what they knew.
func (c *Case) met(e *history.Event) *person {
	c.people = slices.Clone(c.people)
	if c.person(e.Person) == nil {
		c.people = append(c.people, person{name: e.Person})
	}
	return c.person(e.Person)
}

// note records what e says of the one whom it names, and reports whether the step binds all.
func (c *Case) note(e *history.Event, now mark) bool {
	if e.Person == "" {
		return true
	}
	p := c.met(e)
	switch e.Kind {
	case history.Elect:
		p.elected = true
	case history.Serve:
		if own, s := &p.served[c.stage.Tier()-1], c.at(); own.at == 0 || own.at < s.served.at {
			*own = now
		}
	case history.Settle:
		p.took &^= kindsOf(history.Perform, history.Confirm)
	case history.RequestReview, history.RequestRereview:
		p.took &^= kindsOf(history.Withdraw)
	}
	p.took |= kindsOf(e.Kind)
	return p.elected || !personal.has(e.Kind) || !slices.ContainsFunc(c.people, func(p person) bool { return !p.took.has(e.Kind) })
}

// forget takes back steps of all.
func (c *Case) forget(steps kindSet) {
	c.people = slices.Clone(c.people)
	for i := range c.people {
		c.people[i].took &^= steps
	}
}

// by says whether a step was taken that is kept as m: by the one whom e names, else by all.
func (c *Case) by(e *history.Event, k history.Kind, m mark) decision.Tri {
	if p := c.person(e.Person); p != nil && p.took.has(k) {
		return decision.Yes
	}
	return c.did(m, 0)
}

// service is that of the opinion of tier t on one petitioner; of all, the last of theirs, and none while one of them was not served.
// Where some were elected, the service on these stands for that on the others.
func (c *Case) service(t regime.Tier, who string) (last mark) {
	s := c.tier(t)
	if len(c.people) == 0 || s.served.at == 0 {
		return s.served
	}
	represented := c.represented()
	for i := range c.people {
		p := &c.people[i]
		own := p.served[t-1]
		if own.at < s.served.at { // none, or of a round before
			own = mark{}
		}
		if own.at == 0 && s.toAll {
			own = s.served
		}
		switch {
		case p.name == who && own.at != 0:
			return own
		case who != "" && p.name != who && !p.elected:
		case own.at != 0:
			last = last.later(own)
		case p.elected || !represented:
			return mark{}
		}
	}
	if last.at == 0 && s.toAll {
		return s.served
	}
	return last
}

// later is the later of two steps, as far as their days are known.
func (m mark) later(n mark) mark {
	to := latest(m.on.Latest(), n.on.Latest())
	if m.at != 0 && m.on.Latest().IsZero() || n.on.Latest().IsZero() {
		to = calendar.Date{}
	}
	on, _ := calendar.Between(latest(m.on.Earliest(), n.on.Earliest()), to)
	return mark{on, max(m.at, n.at)}
}

// petitioners are those who have a window of their own after the opinion of tier t: one without a name where the record names nobody.
func (c *Case) petitioners(t regime.Tier) (names []string) {
	if len(c.people) == 0 {
		return []string{""}
	}
	for i := range c.people {
		if p := &c.people[i]; p.elected || !c.represented() || p.served[t-1].at >= max(c.tier(t).served.at, 1) {
			names = append(names, p.name)
		}
	}
	return names
}

// represented says whether the petitioners elected somebody.
func (c *Case) represented() bool {
	return slices.ContainsFunc(c.people, func(p person) bool { return p.elected })
}
