package clock

import (
	"iter"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Pause is a stretch of days, both included, of a hearing or of what else may stop the count, after other ones of the same tier. Mostly
// there is none, and a list that only grows at its head is shared by all that have it.
type Pause struct {
	From, To calendar.When
	Stops    history.StopCause // zero for a hearing
	Away     bool              // the matter was in a procedure that gave it back (E24)
	before   *Pause
}

// Then returns the next one, with p and those before it.
func (p *Pause) Then(next Pause) *Pause {
	next.before = p
	return &next
}

// All yields p and those before it, each by itself, the last first; nothing for nil.
func (p *Pause) All() iter.Seq[Pause] {
	return func(yield func(Pause) bool) {
		for q := p; q != nil && yield(Pause{From: q.From, To: q.To, Stops: q.Stops, Away: q.Away}); q = q.before {
		}
	}
}

// Suspend takes the pauses of tier t out of a limit: their days are not counted where the text of the place says so; where it does not
// say, that is a reading (P8). Days in a procedure that gave the matter back are not counted: it goes on where it stood (E24).
func (p *Pause) Suspend(due period.Deadline, t regime.Tier, by *regime.Regime) period.Deadline {
	var stops, readings []period.Stop
	for p := range p.All() {
		stop := period.Stop{From: p.From, To: p.To}
		law, later, _ := by.OnEither(p.From)
		point := regime.HearingStops
		if p.Stops != 0 {
			point = p.Stops.Point()
		}
		if p.Away || law.Says(t, point) && later.Says(t, point) {
			stops = append(stops, stop)
		} else if p.Stops == 0 {
			readings = append(readings, stop)
		}
	}
	return due.Suspend(stops...).Hearing(readings...)
}
