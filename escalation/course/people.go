package course

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
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
	took    procedure.Kinds       // the steps of this person, see personal
	served  [regime.Rereview]mark // of the opinion of each tier
}

// personal are the steps that bind the one who took them, and the matter once all have.
var personal = procedure.KindsOf(history.Settle, history.Perform, history.Confirm, history.Execute, history.Withdraw, history.LeadInto, history.Cease)

// named are the petitioners whom the record names.
func (c *Course) named() []person {
	if c.people == nil {
		return nil
	}
	return *c.people
}

// person returns what is recorded of somebody, nil where nothing is.
func (c *Course) person(name string) *person {
	people := c.named()
	i := slices.IndexFunc(people, func(p person) bool { return p.name == name })
	if name == "" || i < 0 {
		return nil
	}
	return &people[i]
}

// Misplaced reports whether e cannot stand at this place of a record: it names one petitioner more than a matter may have, or corrects
// what is not before it.
func (c *Course) Misplaced(e *history.Event) bool {
	return e.Corrects > int(c.events) || len(c.named()) == history.MaxPersons && e.Person != "" && c.person(e.Person) == nil
}

// met returns what is recorded of the one whom e names, to be written: other cases that knew the same people keep what they knew.
func (c *Course) met(e *history.Event) *person {
	people := slices.Clone(c.named())
	if c.person(e.Person) == nil {
		people = append(people, person{name: e.Person})
	}
	c.people = &people
	return c.person(e.Person)
}

// note records what e says of the one whom it names, and reports whether the step binds all.
func (c *Course) note(e *history.Event, now mark) bool {
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
		p.took &^= procedure.KindsOf(history.Perform, history.Confirm)
	case history.RequestReview, history.RequestRereview:
		p.took &^= procedure.KindsOf(history.Withdraw)
	}
	p.took |= procedure.KindsOf(e.Kind)
	if asks := procedure.KindsOf(history.RequestReview, history.RequestRereview); e.Kind == history.WithdrawRequest {
		p.took &^= asks // the request of another stands
		return p.elected || c.at().asker != "" && !slices.ContainsFunc(c.named(), func(p person) bool { return p.took&asks != 0 })
	}
	return p.elected || !personal.Has(e.Kind) || !slices.ContainsFunc(c.named(), func(p person) bool { return !p.took.Has(e.Kind) })
}

// forget takes back steps of all.
func (c *Course) forget(steps procedure.Kinds) {
	if people := slices.Clone(c.named()); len(people) > 0 {
		for i := range people {
			people[i].took &^= steps
		}
		c.people = &people
	}
}

// by says whether a step was taken that is kept as m: by the one whom e names, else by all.
func (c *Course) by(e *history.Event, k history.Kind, m mark) decision.Tri {
	if p := c.person(e.Person); p != nil && p.took.Has(k) {
		return decision.Yes
	}
	return c.did(m, 0)
}

// service is that of the opinion of tier t on one petitioner; of all, the last of theirs, and none while one of them was not served.
// Where some were elected, the service on these stands for that on the others.
func (c *Course) service(t regime.Tier, who string) (last mark) {
	s := c.tier(t)
	if len(c.named()) == 0 || s.served.at == 0 {
		return s.served
	}
	represented := c.represented()
	people := c.named()
	for i := range people {
		p := &people[i]
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
		case own.at != 0 && last.at == 0:
			last = own
		case own.at != 0:
			last = mark{last.on.Later(own.on), max(last.at, own.at)}
		case p.elected || !represented:
			return mark{}
		}
	}
	if last.at == 0 && s.toAll {
		return s.served
	}
	return last
}

// Petitioners are those who have a window of their own after the opinion of tier t: one without a name where the record names nobody.
func (c *Course) Petitioners(t regime.Tier) (names []string) {
	if len(c.named()) == 0 {
		return []string{""}
	}
	for _, p := range c.named() {
		if p.elected || !c.represented() || p.served[t-1].at >= max(c.tier(t).served.at, 1) {
			names = append(names, p.name)
		}
	}
	return names
}

// represented says whether the petitioners elected somebody.
func (c *Course) represented() bool {
	return slices.ContainsFunc(c.named(), func(p person) bool { return p.elected })
}

// Received returns the service of the opinion of tier t on one petitioner; on all, where none is named, the last of theirs.
func (c *Course) Received(t regime.Tier, who string) Taken { return c.service(t, who).taken() }

// TooLate reports whether the request that the tier at hand answers is recorded as made only, and came too late beyond doubt: nothing
// is owed but its refusal.
func (c *Course) TooLate() bool { return c.at().tooLate() && c.at().issued.at == 0 }

// Supervised returns the supervision that was not answered yet, and the day that was set for the answer.
func (c *Course) Supervised() (pressed Taken, feedback calendar.When) {
	return c.supervised.taken(), c.feedback
}
