package procedure

import (
	"iter"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// numKinds is the length of a table with a place for each kind; that of zero stays empty.
const numKinds = history.LastKind + 1

// next finds the row for a stage and a kind; 0 is none, else it is one more than the index in rows.
var next = indexRows()

func indexRows() (index [numStages][numKinds]uint8) {
	for i := range rows {
		for s := Stage(1); s < numStages; s++ {
			if rows[i].from.has(s) {
				index[s][rows[i].on] = uint8(i + 1)
			}
		}
	}
	return index
}

func rowFor(s Stage, k history.Kind) *row {
	if s >= numStages || k >= numKinds || next[s][k] == 0 {
		return nil
	}
	return &rows[next[s][k]-1]
}

// Transition is one cell of the table: what an event does at a stage.
type Transition struct {
	From      Stage             `json:"from"`
	On        history.Kind      `json:"on"`
	To        Stage             `json:"to"`
	Guards    []Guard           `json:"guards,omitempty"` // all must hold
	Tier      regime.Tier       `json:"tier,omitzero"`    // with Limit: the limit that begins to run
	Limit     regime.Point      `json:"limit,omitzero"`
	Rule      statute.Rule      `json:"rule"`
	Provision statute.Provision `json:"provision,omitzero"`
}

// Transitions yields the table, stage by stage.
func Transitions() iter.Seq[Transition] {
	return func(yield func(Transition) bool) {
		for s := Stage(1); s < numStages; s++ {
			for k := history.Kind(1); k < numKinds; k++ {
				if r := rowFor(s, k); r != nil && !yield(r.at(s)) {
					return
				}
			}
		}
	}
}

func (r *row) at(s Stage) Transition {
	t := Transition{From: s, On: r.on, To: r.to, Tier: r.starts.tier, Limit: r.starts.point, Rule: r.rule, Provision: r.law}
	if t.To == 0 {
		t.To = s
	}
	for g := range r.guards.All {
		t.Guards = append(t.Guards, g)
	}
	return t
}

// Step is the cell of the table for an event of a kind at a stage, and false where there is none.
func Step(s Stage, k history.Kind) (Transition, bool) {
	r := rowFor(s, k)
	if r == nil {
		return Transition{}, false
	}
	return r.at(s), true
}

// Before returns the steps that the table wants before one of a kind that it does not have at a stage: the ordinary way on, nearest
// first; none where the matter is past it.
func Before(s Stage, k history.Kind) []Transition {
	var steps []Transition
	for r := onward(s); r != nil; r = onward(s) {
		steps = append(steps, r.at(s))
		if s = r.to; ordinary(rowFor(s, k)) {
			return steps
		}
	}
	return nil
}

// LeadsTo is the step that should have come before one from the stage to: the one that leads there, or else the next from where the
// matter stands; zero if there is none.
func LeadsTo(to, now Stage) history.Kind {
	for i := range rows {
		if r := &rows[i]; r.to == to && to != now && ordinary(r) {
			return r.on
		}
	}
	if r := onward(now); r != nil {
		return r.on
	}
	return 0
}

// ordinary says whether there is such a step without an organ's silence.
func ordinary(r *row) bool { return r != nil && !r.again && r.guards&need(AfterSilence) == 0 }

// onward is the ordinary next step from s: to the nearest stage of the tiers, not against silence and not to the end.
func onward(s Stage) *row {
	var best *row
	for k := history.Kind(1); k < numKinds; k++ {
		r := rowFor(s, k)
		if !ordinary(r) || r.to <= s || r.to.Tier() == 0 {
			continue
		}
		if best == nil || r.to < best.to {
			best = r
		}
	}
	return best
}
