package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/petitioners"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Misplaced reports whether e cannot stand at this place of a record: it names one petitioner more than a matter may have, or corrects
// what is not before it.
func (c *Course) Misplaced(e *history.Event) bool {
	return e == nil || e.Corrects > int(c.events) || c.people.Full(e.Person)
}

// note records what e says of the one whom it names, and reports whether the step binds all.
func (c *Course) note(e *history.Event, now mark) (binds bool) {
	if s := c.at(); e.Person != "" {
		c.people, binds = c.people.Note(e, max(c.stage.Tier(), regime.Handling), petitioners.Service{On: now.on, At: now.at}, s.served.at, s.asker != "")
		if one := procedure.KindsOf(e.Kind); c.people.Binds(e.Person) != "" {
			c.severally |= one
		} else {
			c.severally &^= one
		}
		return binds
	}
	c.severally &^= procedure.KindsOf(e.Kind)
	return true
}

// by says whether a step was taken that is kept as m: by the one whom e names, else by all.
func (c *Course) by(e *history.Event, k history.Kind, m mark) decision.Tri {
	if c.people.Took(e.Person, k) {
		return decision.Yes
	}
	return c.did(m, 0)
}

// service is that of the opinion of tier t on one petitioner; of all, where none is named, the last of theirs.
func (c *Course) service(t regime.Tier, who string) mark {
	s := c.tier(t)
	if c.people.IsZero() || s.served.at == 0 {
		return s.served
	}
	last := c.people.Received(t, who, petitioners.Service{On: s.served.on, At: s.served.at}, s.toAll)
	return mark{last.On, last.At}
}

// Petitioners are those who have a window of their own after the opinion of tier t: one without a name where the record names nobody.
func (c *Course) Petitioners(t regime.Tier) []string { return c.people.Names(t, c.tier(t).served.at) }

// Received returns the service of the opinion of tier t on one petitioner; on all, where none is named, the last of theirs.
func (c *Course) Received(t regime.Tier, who string) Taken { return c.service(t, who).taken() }

// TooLate reports whether the request that the tier at hand answers is recorded as made only, and came too late beyond doubt: nothing
// is owed but its refusal.
func (c *Course) TooLate() bool { return c.at().tooLate() && c.at().issued.at == 0 }

// Supervised returns the supervision that was not answered yet, and the day that was set for the answer.
func (c *Course) Supervised() (pressed Taken, feedback calendar.When) {
	return c.supervised.taken(), c.feedback
}
