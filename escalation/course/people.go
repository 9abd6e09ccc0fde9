package course

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/petitioners"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Misplaced reports whether e cannot stand at this place of a record: it names one petitioner more than a matter may have, or corrects
// what is not before it.
func (c *Course) Misplaced(e *history.Event) bool {
	return e == nil || e.Corrects > int(c.events) || e.Person != "" && c.people.Full(e.Person)
}

// note records what e says of the one whom it names, and reports whether the step binds all.
func (c *Course) note(e *history.Event, now clock.Mark) (binds bool) {
	one := history.KindsOf(e.Kind)
	if c.severally &^= one; e.Person == "" {
		return true
	}
	s := c.at()
	c.people, binds = c.people.Note(e, max(c.stage.Tier(), regime.Handling), now, s.served.At, s.asker != "")
	if c.people.Binds(e) != "" {
		c.severally |= one
	}
	return binds
}

// By says whether a step was taken that is kept as m: by one petitioner, else by all, each of them or one for all. One whom the record
// names only later is a petitioner of the matter too (E21).
func (c *Course) By(who string, k history.Kind, m clock.Mark) decision.Tri {
	if c.people.Took(who, k) {
		return decision.Yes
	}
	if c.severally.Has(k) && !c.people.AllTook(k) {
		m = clock.Mark{}
	}
	return c.did(m, 0)
}

// Named are the petitioners whom the record names.
func (c *Course) Named() []string { return c.people.All() }

// Ended is the ground on which the matter was concluded for one petitioner, or for all; zero if it was not (E21).
func (c *Course) Ended(who string) regime.Ground {
	return cmp.Or(c.people.Ended(who), c.ground)
}

// served is the service of the opinion of tier t on one petitioner; on all, where none is named, the last of theirs.
func (c *Course) served(t regime.Tier, who string) petitioners.Service {
	s := c.tier(t)
	if c.people.IsZero() || s.served.At == 0 {
		return s.served
	}
	return c.people.Received(t, who, s.served, s.toAll)
}

// Petitioners are those who have a window of their own after the opinion of tier t: one without a name where the record names nobody.
func (c *Course) Petitioners(t regime.Tier) []string {
	s := c.tier(t)
	return c.people.Names(t, s.served, s.toAll)
}

// Received is the service of the opinion of tier t on one petitioner, as far as it is proved; on all, where none is named, the last one.
func (c *Course) Received(t regime.Tier, who string) clock.Mark {
	s := c.served(t, who)
	return s.Received()
}

// TooLate reports whether the request that the tier at hand answers is recorded as made only, and came too late beyond doubt: nothing
// is owed but its refusal.
func (c *Course) TooLate() bool { return c.at().tooLate() && c.at().issued.At == 0 }

// Supervised returns the supervision that was not answered yet, and the day that was set for the answer.
func (c *Course) Supervised() (pressed clock.Mark, feedback calendar.When) {
	return c.supervised, c.feedback
}
