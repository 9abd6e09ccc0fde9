package escalation

import (
	"math/bits"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Judged is what the table and the guards say of one event of a record, whether it was allowed or not: see [Case.Read].
type Judged struct {
	Readable bool         // it is well formed
	Governed bool         // a regulation of the place was in force
	Placed   decision.Tri // whether the matter was where the step is taken from; unknown if that takes steps that are not on record
	Effect   bool         // the case went on by it
	Tier     regime.Tier  // that it is counted to; zero for none
	Needs    history.Kind // where it was out of place, the step that should have come first; zero if none leads there
	Due      period.Deadline

	no, open guards
	lacking  lacking
}

// Guards yields the guards of the row that do not hold, and those that the record does not decide.
func (s Judged) Guards(yield func(Guard, decision.Tri) bool) {
	for g := range (s.no | s.open).each {
		answer := decision.Tri(0)
		if s.no>>g&1 == 1 {
			answer = decision.No
		}
		if !yield(g, answer) {
			return
		}
	}
}

// Holds reports whether every guard is known to hold, and the step is in place.
func (s Judged) Holds() bool { return s.no|s.open == 0 && s.Placed == decision.Yes }

// Lack is something that a ground of conclusion still needs (E9).
type Lack struct {
	Tier  regime.Tier  // of an opinion
	Rule  statute.Rule // E2 the organ, E4 an open opinion, E5 the notice, E6 the window, E7 a new round, E8 recusal, E9 the proof
	Needs history.Kind // the event that would supply it
	Is    decision.Tri // No: known to be missing; unknown: the record does not say
}

// Lacks yields what the ground of a conclusion still needed.
func (s Judged) Lacks(yield func(Lack) bool) {
	for l := uint32(s.lacking.no | s.lacking.open); l != 0; l &= l - 1 {
		t, row := tierOfBit(bits.TrailingZeros32(l))
		lack := Lack{Tier: t, Rule: lackRows[row].rule, Needs: lackRows[row].needs}
		if uint32(s.lacking.no)&(l&-l) != 0 {
			lack.Is = decision.No
		}
		if !yield(lack) {
			return
		}
	}
}

// Read takes an event of a record, whatever the table says of it, and returns what that is. It is the fold that goes on where
// [Replay] stops: a step that was not lawful is kept, and advances nothing against the petitioner. It is the one method that changes
// its case. Events beyond [history.MaxEvents] are not read.
func (c *Case) Read(e *history.Event) (s Judged) {
	if c.events == history.MaxEvents {
		return s
	}
	s.Readable = e.WellFormed() && !c.misplaced(e)
	if !s.Readable || e.Corrects != 0 {
		s.Governed, s.Placed = true, decision.Yes
		c.events++
		return s
	}
	v := c.ask(e)
	s.Governed = v.open&(1<<Governed) == 0
	s.Placed, s.no, s.open = v.placed, v.no, v.open
	if tierKinds.has(e.Kind) {
		if s.Tier = tierAt(e.Kind, v.stage); v.row == nil && e.Tier != 0 {
			s.Tier = e.Tier
		}
	}
	if !s.Governed {
		c.events++
		return s
	}
	if v.placed != decision.Yes {
		s.Needs = c.leadsTo(v.stage)
	}
	if (v.no|v.open)>>GroundProved&1 == 1 {
		there := *c
		there.stage = v.stage
		s.lacking = there.lacking(e.Ground, e.On)
	}
	if e.Kind == history.Extend && v.no>>BeforeExpiry&1 == 1 {
		s.Due = c.opinionDue(s.Tier)
	}
	s.Effect = c.move(e, &v)
	if (e.Kind == history.Hear || e.Kind == history.Stop) && c.counted == nil {
		c.counted = new(counted)
	}
	return s
}

// leadsTo is the step that should have come before one from a stage: the one that leads there, or from where the matter stands the next.
func (c *Case) leadsTo(s Stage) history.Kind {
	for i := range rows {
		if r := &rows[i]; r.to == s && s != c.stage && ordinary(r) {
			return r.on
		}
	}
	if r := onward(c.stage); r != nil {
		return r.on
	}
	return 0
}

// Opinion is what is on record of the opinion of one tier in the present round, with what it proves.
type Opinion struct {
	Organ      regime.Organ
	Asked      Taken // the request for it
	Opened     Taken // acceptance of the matter, or receipt of the request
	Issued     Taken
	Served     Taken
	InTime     decision.Tri // whether the request came in time or is excused
	Late       int          // for how many days the window was over, where it surely was
	Proper     decision.Tri // whether the organ was one that may decide (E2)
	Naming     regime.Naming
	Notice     decision.Tri // whether it named the right next remedy (E14)
	Recused    decision.Tri
	SameAgain  decision.Tri
	States     history.Contents
	NotServed  decision.Tri // yes where the record is complete and shows no service
	AsMade     bool         // the request is recorded as made, in time or not
	ExcuseOpen bool         // a reason is recorded, and not the day on which it was gone
}

// Opinion returns what is on record of the opinion of tier t.
func (c *Case) Opinion(t regime.Tier) Opinion {
	s := c.tier(t)
	if s.asked.at|s.opened.at|s.issued.at|s.served.at == 0 {
		none := mark{}.taken()
		return Opinion{Organ: s.organ, Asked: none, Opened: none, Issued: none, Served: none}
	}
	o := Opinion{
		Organ: s.organ, Asked: s.asked.taken(), Opened: s.opened.taken(), Issued: s.issued.taken(), Served: s.served.taken(),
		Notice: c.noticeRight(t), Recused: s.recused, SameAgain: s.sameAgain, States: s.states, NotServed: not(c.did(c.service(t, ""), t)),
	}
	if t == regime.Handling {
		return o
	}
	if o.Proper = c.proper(t); o.Proper == 0 {
		law, _, _ := c.lawsOf(s.issued.on)
		_, o.Naming = law.MayFollow(&s.organ, &c.tier(t-1).organ)
	}
	on := s.asked.on
	if s.asked.at == 0 { // it was made before it was received or answered
		if on = s.opened.on; s.opened.at == 0 {
			on = s.issued.on
		}
	}
	if s.asked.at == 0 {
		o.InTime = unlessNot(c.lapse(t, on, "") == decision.No)
		return o
	}
	o.InTime, o.AsMade, o.ExcuseOpen = s.inTime(), s.asMade, s.late != decision.No && s.excused == 0
	if o.InTime == decision.No {
		o.Late = max(on.Earliest().DaysSince(c.windowDue(t, s.asker).Latest()), 0)
	}
	return o
}

// Leg counts the organs that the matter has come to in reception: zero for the first.
func (c *Case) Leg() int { return int(c.leg.number) }

// Registered says whether a registration is on record, and if not, whether there was none.
func (c *Case) Registered() decision.Tri {
	if c.leg.number > 0 {
		return decision.Yes
	}
	return c.did(c.leg.registered, 0)
}

// Unheard returns by when the opinion of tier t is due as if no hearing had been held, and as if all hearing days fell out of the
// count; false where none was held, or where a text says that they fall out.
func (c *Case) Unheard(t regime.Tier) (plain, deducted period.Deadline, open bool) {
	if c.hearings[t-1] == nil {
		return period.Deadline{}, period.Deadline{}, false
	}
	plain = c.unheard(t)
	if law, _, _ := c.lawsOf(plain.Start()); law.Says(t, regime.HearingStops) {
		return period.Deadline{}, period.Deadline{}, false
	}
	var stops []period.Stop
	for h := c.hearings[t-1]; h != nil; h = h.before {
		if h.stops == 0 {
			stops = append(stops, period.Stop{From: h.from, To: h.to})
		}
	}
	return plain, plain.Suspend(stops...), len(stops) > 0
}
