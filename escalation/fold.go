package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Judged is what the table and the guards say of one event of a record, whether it was allowed or not: see [Case.Read].
type Judged struct {
	procedure.Footing              // of what can be read
	Readable          bool         // it is well formed
	Effect            bool         // the case went on by it
	Tier              regime.Tier  // that it is counted to; zero for none
	Needs             history.Kind // where it was out of place, the step that should have come first; zero if none leads there
	Due               period.Deadline

	lacking procedure.Lacking
}

// Lack is something that a ground of conclusion still needs (E9).
type Lack struct {
	Tier  regime.Tier  // of an opinion
	Rule  statute.Rule // E2 the organ, E4 an open opinion, E5 the notice, E6 the window, E7 a new round, E8 recusal, E9 the proof
	Needs history.Kind // the event that would supply it
	Is    decision.Tri // No: known to be missing; unknown: the record does not say
}

// Lacks yields what the ground of a conclusion still needed.
func (s *Judged) Lacks(yield func(Lack) bool) {
	for w := range s.lacking.All {
		if !yield(Lack{Tier: w.Tier, Rule: lackRows[w.What].rule, Needs: lackRows[w.What].needs, Is: w.Is}) {
			return
		}
	}
}

// Read takes an event of a record, whatever the table says of it, and returns what that is. It is the fold that goes on where
// [Replay] stops: a step that was not lawful is kept, and advances nothing against the petitioner. It is the one method that changes
// its case. Events beyond [history.MaxEvents] are not read.
func (c *Case) Read(e *history.Event) (s Judged) {
	if c.Events() == history.MaxEvents {
		return s
	}
	s.Readable = e.WellFormed() && !c.Misplaced(e)
	if !s.Readable || e.Corrects != 0 { // a correction was read in the place of what it corrects
		s.Placed = decision.Yes
		course.Skip(&c.Course, calendar.Date{})
		return s
	}
	v := &s.Footing
	c.Ask(e, v)
	if s.Tier = v.Tier(e); !v.Governed() { // it may have been what a later step rests on
		course.Skip(&c.Course, history.Cited(e.On).AddDays(1))
		return s
	}
	if v.Placed != decision.Yes {
		s.Needs = procedure.LeadsTo(v.From, c.Stage())
		if v.Row == nil && s.Tier == regime.Handling && c.Stage().Tier() > regime.Handling {
			s.Needs = history.SendBack
		}
		if tier := c.Stage().Tier(); e.Kind == history.Decline && tier != 0 && c.Stage() < procedure.RereviewIssued {
			if s.Needs = history.Conclude; c.Organ(regime.Handling).Agrees(e.Organ) == decision.No {
				s.Needs = history.RefuseRequest // which it may be
			}
		}
	}
	if (v.No | v.Open).Has(procedure.GroundProved) {
		there := c.From(v.From)
		on, agrees := e.On.And(calendar.NotBefore(c.Floor(e))) // the day that the guards were asked about
		if !agrees {
			on = e.On
		}
		s.lacking = there.Lacking(e.Ground, on, e.Person)
	}
	if v.No.Has(procedure.BeforeExpiry) {
		s.Due = c.OpinionDue(s.Tier)
	}
	s.Effect = course.Read(&c.Course, e, v)
	return s
}
