package procedure

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Footing is what the table and the guards say of an event.
type Footing struct {
	From   Stage        // that the step is taken from: where the matter stands, or where steps that are not on record led it
	Placed decision.Tri // whether the matter was there
	No     Guards       // that do not hold
	Open   Guards       // that the record does not decide
	Row    *Edge        // the row of the table; nil where it has none
}

// Refused says whether the step is not allowed: something does not hold; or it would cost the petitioner a right, and something
// is not known.
func (v *Footing) Refused() bool {
	return v.Fails() || !v.Governed() || !v.Holds() && v.costs()
}

// Failing returns the guards for which the step is refused.
func (v *Footing) Failing() Guards {
	if !v.Governed() || v.costs() {
		return v.No | v.Open
	}
	return v.No
}

// costs reports whether the step may cost the petitioner a right.
func (v *Footing) costs() bool { return v.Row != nil && v.Row.Costs }

// Governed reports whether a regulation of the place was in force.
func (v *Footing) Governed() bool { return !v.Open.Has(Governed) }

// Guards yields the guards that do not hold, and those that the record does not decide.
func (v *Footing) Guards(yield func(Guard, decision.Tri) bool) {
	for g := range (v.No | v.Open).All {
		answer := decision.Tri(0)
		if v.No.Has(g) {
			answer = decision.No
		}
		if !yield(g, answer) {
			return
		}
	}
}

// Holds reports whether every guard is known to hold, and the step is in place.
func (v *Footing) Holds() bool { return v.No|v.Open == 0 && v.Placed == decision.Yes }

// Fails reports whether a guard is known not to hold, or the step to be out of place.
func (v *Footing) Fails() bool { return v.No != 0 || v.Placed == decision.No }

// Again says whether the step repeats one that was taken, so that nothing follows from it.
func (v *Footing) Again() bool { return v.Row != nil && v.Row.Again }

// Tier is the tier that the event asked about is counted to; zero for none.
func (v *Footing) Tier(e *history.Event) regime.Tier {
	if e == nil || !HasTier(e.Kind) {
		return 0
	}
	if v.Row == nil && e.Tier != 0 {
		return e.Tier
	}
	return TierAt(e.Kind, v.From)
}
