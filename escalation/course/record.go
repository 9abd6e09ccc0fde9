package course

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/petitioners"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// open notes the acceptance of the matter, or the receipt of a request, and who has it.
func (t *tier) open(e *history.Event, now clock.Mark) {
	if t.opened.At == 0 {
		t.opened = now
		t.organ = t.organ.Told(e.Organ)
	}
}

// issue notes an opinion. A second answer of the same organ is a repeated or supplementary one: it opens no window, and takes none away (E18).
func (t *tier) issue(e *history.Event, now clock.Mark) {
	if t.issued.At != 0 {
		return
	}
	if t.issued = now; t.served.At == 0 { // else what was served is another opinion, not on record, and what that told is not known
		t.notice = e.Notice
	}
	t.belated = nil
	t.result, t.disposition, t.states, t.recused, t.sameAgain = e.Result, e.Disposition, e.States, e.Recused, e.SameAgain
	t.organ = t.organ.Told(e.Organ)
}

// answerLate keeps an opinion, or its service, that came after the next tier had been asked for: the tier stands so if that request is taken back.
func (c *Course) answerLate(e *history.Event, in regime.Tier) {
	t, now := c.tier(in), c.dated(e)
	late := *t
	if t.belated != nil {
		late = *t.belated // a course that was copied from this one keeps what it had
	}
	if e.Person != "" {
		c.people, _ = c.people.Note(e, in, now, late.served.At, t.asker != "")
	}
	if e.Kind == history.Issue {
		late.issue(e, now)
	} else {
		late.receive(e, now)
	}
	t.belated = &late
}

// recordRequest opens the tier that is asked for. Asking for it takes back a withdrawal, and undoes a conclusion that left the window open.
func (c *Course) recordRequest(e *history.Event, now clock.Mark) {
	t, who := procedure.TierAt(e.Kind, c.stage), c.people.Binds(e)
	late := c.Lapse(t, now.On, who)
	if last := c.tier(t); last.refused.At != 0 && last.late == decision.No && late == decision.Yes {
		late = 0 // that the one in time was refused may excuse it
	}
	c.withdrawn, c.declared = clock.Mark{}, clock.Mark{}
	if c.Stood().Tier() >= t { // another petitioner asks for the same, or another organ is asked
		if s := c.tier(t); e.Person == s.asker && s.opened.At|s.issued.At == 0 && s.organ.Agrees(e.Organ) != decision.Yes {
			s.organ = regime.Organ{} // which of the two takes it up will be seen
		}
		s, in := c.tier(t), inTime(late, e.Excused(c.regime.Calendar()))
		if in == decision.Yes || in == 0 && inTime(s.late, s.excused) == decision.No { // it opens what a late one did not
			s.late, c.ground, c.concluded = in.Not(), 0, clock.Mark{}
		}
		return
	}
	s := c.tier(t)
	*s = tier{heard: s.heard}
	s.asked, s.asker, s.window, s.from, s.organ = now, e.Person, who, c.stage, e.Organ
	s.asMade, s.late, s.excused = e.AsMade == decision.Yes, late, e.Excused(c.regime.Calendar())
	if !s.tooLate() { // what is late opens nothing, and undoes no conclusion
		c.ground, c.concluded = 0, clock.Mark{}
		if s.from == procedure.Concluded {
			s.from = c.cut
		}
	}
	c.lines[procedure.TiersLine] = now.On.Earliest() // what others received since then is not before what the tier does
}

// refusedOpen reports whether the request was refused since the tier was opened, with no effect, and is not answered yet.
func (t *tier) refusedOpen() bool { return t.refused.At > t.opened.At && t.issued.At == 0 }

// release forgets which organ the tier at hand was asked of, where that one refused and e need not be a step of its own: since then another
// may have been asked, unless all is on record (E16); and who had it, where the next one receives what a wrong one was asked.
func (c *Course) release(e *history.Event) {
	t := c.at()
	if e.Kind == history.Receive && t.issued.At == 0 && c.proper(c.stage.Tier()) == decision.No && t.organ.Agrees(e.Organ) == decision.No {
		// Passed on by one that may not decide it: the request stays, and the limits are those of its own receipt and acceptance (D14).
		*t = tier{heard: t.heard, asked: t.asked, handed: t.handed, asker: t.asker, window: t.window, from: t.from, asMade: t.asMade, late: t.late, excused: t.excused}
	}
	if e.Kind != history.Receive && e.Kind != history.Issue || !t.refusedOpen() {
		return
	}
	if ofOther := e.Organ.IsZero() || t.organ.Agrees(e.Organ) == decision.No; ofOther && !c.closed(t.refused.On.Earliest()) {
		t.organ = regime.Organ{}
	}
}

// Stood is the stage at which the matter stands, or stood when it was concluded.
func (c *Course) Stood() procedure.Stage {
	if c.stage == procedure.Concluded {
		return c.cut
	}
	return c.stage
}

// recordRemand starts a new round at the handling organ, with the time set for it, if one was.
func (c *Course) recordRemand(e *history.Event, now clock.Mark) {
	c.tiers = [3]tier{{organ: c.tiers[0].organ, opened: now, set: int16(e.Days)}}
	c.executed = clock.Mark{}
	c.people = c.people.Forget(history.Execute, history.RequestReview, history.RequestRereview)
	c.round, c.stated = c.round+1, 0
}

// reopen takes back what the matter ended with: a new opinion, or a new ground, is to end it.
func (c *Course) reopen() {
	c.settled, c.performed, c.confirmed, c.withdrawn = clock.Mark{}, clock.Mark{}, clock.Mark{}, clock.Mark{}
	c.led, c.verified, c.concluded, c.ground, c.voided, c.before = clock.Mark{}, clock.Mark{}, clock.Mark{}, 0, false, 0
	c.people = c.people.Forget(history.Kind(0).All()...)
}

// giveBack lets the matter go on where it stood when it was led into a procedure that does not take it after all (E24).
func (c *Course) giveBack(now clock.Mark) {
	fell := c.ground == regime.LedIntoProcedure
	for _, who := range c.people.All() {
		fell = fell || c.people.Ended(who) == regime.LedIntoProcedure
	}
	led := c.led
	c.led, c.resumed = clock.Mark{}, now
	c.people = c.people.Forget(history.LeadInto)
	if fell {
		c.ground, c.concluded = 0, clock.Mark{}
		if c.stage == procedure.Concluded {
			c.stage = c.cut
		} else if t := c.at(); t.from == procedure.Concluded { // a late request waits for its refusal
			t.from = c.cut
		}
	}
	if t := c.at(); c.stage.Tier() != 0 && led.At != 0 { // it goes on where it stood, with what was left of the time
		t.heard = t.heard.Then(clock.Pause{From: led.On, To: now.On, Away: true})
	}
}

// answer is a repeated or supplementary answer that was not received yet (E18).
type answer struct {
	notice history.RemedyNotice
	issued clock.Mark
}

// receive notes the service of an opinion, and reports whether it is the first, or on all: on one petitioner after another it is on the roll.
func (t *tier) receive(e *history.Event, now clock.Mark) bool {
	if t.served.At != 0 && e.Person != "" {
		return false
	}
	t.toAll = t.toAll || t.served.At == 0 && e.Person == ""
	t.served.Note(e, now)
	return true
}

// serve notes the service of the opinion of tier in, and of what was added to it.
func (c *Course) serve(e *history.Event, now clock.Mark, in regime.Tier) {
	t := c.tier(in)
	if t.receive(e, now) {
		c.leg.Answered.First(t.served.Received())
	}
	a := t.adding
	if t.adding = nil; a == nil || a.notice.Remedy != in.Remedy() || in == regime.Rereview {
		return
	}
	t.added = t.added.Note(e.Person, now, c.rightUnder(&a.notice, in, now, a.issued, now) == decision.Yes)
}

// Misplaced reports whether e cannot stand here: it names one petitioner more than a matter may have, or corrects what is not before it.
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

// TooLate reports whether the request that the tier at hand answers came too late beyond doubt: nothing is owed but its refusal.
func (c *Course) TooLate() bool { return c.at().tooLate() && c.at().issued.At == 0 }

// Supervised returns the supervision that was not answered yet, and the day that was set for the answer.
func (c *Course) Supervised() (pressed clock.Mark, feedback calendar.When) {
	return c.supervised, c.feedback
}
