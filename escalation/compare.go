package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Outcome is what becomes of a history under one law.
type Outcome struct {
	Standing Standing         `json:"standing"`
	Refused  *TransitionError `json:"refused,omitempty"` // the first step that this law does not allow
	Rules    string           `json:"rules"`             // the regulation in force on the day asked about
}

// Comparison is the same history under two laws.
type Comparison struct {
	One         Outcome             `json:"one"`
	Other       Outcome             `json:"other"`
	SameOutcome bool                `json:"same_outcome"`          // the same stage, duties and rights on the same days
	Differences []regime.Difference `json:"differences,omitempty"` // limits and articles that differ between the two
}

// Compare replays what had happened by day on under two laws: those of two places, or the law as it is and as it would be
// with a change laid over it ([regime.Over]). A malformed event is an error, with all its violations; a step that one law
// does not allow is part of the answer.
func Compare(one, other *regime.Regime, events []Event, on calendar.Date) (Comparison, error) {
	c := Comparison{Differences: regime.Diff(one, on, other, on)}
	var err error
	if c.One, err = outcome(one, events, on); err != nil {
		return Comparison{}, err
	}
	if c.Other, err = outcome(other, events, on); err != nil {
		return Comparison{}, err
	}
	c.SameOutcome = c.One.sameAs(&c.Other)
	return c, nil
}

func outcome(law *regime.Regime, events []Event, on calendar.Date) (Outcome, error) {
	standing, err := StandingOn(law, events, on)
	o := Outcome{Standing: standing}
	if refused, ok := err.(*TransitionError); ok {
		o.Refused = refused
	} else if err != nil {
		return Outcome{}, err
	}
	if inForce, ok := law.On(on); ok {
		o.Rules = inForce.Rules().Code
	}
	return o, nil
}

func (o *Outcome) sameAs(p *Outcome) bool {
	a, b := &o.Standing, &p.Standing
	if a.Stage != b.Stage || (o.Refused == nil) != (p.Refused == nil) || len(a.Duties) != len(b.Duties) || len(a.Rights) != len(b.Rights) {
		return false
	}
	for i := range a.Duties {
		if a.Duties[i].Act != b.Duties[i].Act || a.Duties[i].Due.Last() != b.Duties[i].Due.Last() {
			return false
		}
	}
	for i := range a.Rights {
		was, _ := a.Rights[i].Until.Deadline()
		is, _ := b.Rights[i].Until.Deadline()
		if a.Rights[i].Act != b.Rights[i].Act || a.Rights[i].Excuse != b.Rights[i].Excuse || was.Last() != is.Last() {
			return false
		}
	}
	return true
}
