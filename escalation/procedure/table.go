package procedure

import (
	"cmp"
	"iter"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// numKinds is the length of a table with a place for each kind; that of zero stays empty.
const numKinds = history.LastKind + 1

// Steps is a table of rows, looked up by stage and event.
type Steps struct {
	rows []Edge
	next [numStages][numKinds]uint8 // 0 is none, else it is one more than the index in rows
}

// NewSteps makes a table of rows. Rows for no kind of event are never found.
func NewSteps(rows []Edge) *Steps {
	t := &Steps{rows: slices.Clone(rows)}
	for i := range rows {
		for s := Stage(1); s < numStages; s++ {
			if rows[i].On < numKinds && rows[i].From.Has(s) {
				t.next[s][rows[i].On] = uint8(i + 1)
			}
		}
	}
	return t
}

// Row finds the row for a stage and a kind, nil if there is none.
func (t *Steps) Row(s Stage, k history.Kind) *Edge {
	if t == nil || s >= numStages || k >= numKinds || t.next[s][k] == 0 {
		return nil
	}
	return &t.rows[t.next[s][k]-1]
}

// Ahead finds the row of a kind at the first stage after s that has one, nil if none has: for a kind that belongs to no tier. What
// leads on from the end does not count.
func (t *Steps) Ahead(s Stage, k history.Kind) *Edge {
	for s++; s < Concluded; s++ {
		if r := t.Row(s, k); r != nil {
			return r
		}
	}
	return nil
}

// Rows returns the rows of the procedure.
func Rows() []Edge { return slices.Clone(rows) }

var lawful = NewSteps(rows)

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
				if r := lawful.Row(s, k); r != nil && !yield(r.at(s)) {
					return
				}
			}
		}
	}
}

func (r *Edge) at(s Stage) Transition {
	return Transition{
		From: s, On: r.On, To: cmp.Or(r.To, s), Guards: slices.Collect(r.Guards.All), Tier: r.Starts.tier, Limit: r.Starts.point,
		Rule: r.Rule, Provision: r.Law,
	}
}

// Step is the cell of the table for an event of a kind at a stage, and false where there is none.
func Step(s Stage, k history.Kind) (Transition, bool) {
	r := lawful.Row(s, k)
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
		if s = r.To; lawful.Row(s, k).Ordinary() {
			return steps
		}
	}
	return nil
}

// LeadsTo is the step that should have come before one from the stage to: the one that leads there, or else the next from where the
// matter stands; zero if there is none.
func LeadsTo(to, now Stage) history.Kind {
	for i := range rows {
		if r := &rows[i]; r.To == to && to != now && r.Ordinary() {
			return r.On
		}
	}
	if r := onward(now); r != nil {
		return r.On
	}
	return 0
}

// Leads is from where to where a step of a kind leads in a tier, zero for any, and false if it may lead to several stages, to none, or
// ends the procedure.
func Leads(k history.Kind, t regime.Tier) (from, to Stage, one bool) {
	for i := range rows {
		r := &rows[i]
		if r.On != k || r.To == 0 || r.To.IsEnd() || t != 0 && r.To.Tier() != t {
			continue
		}
		if to != 0 && to != r.To {
			return 0, 0, false
		}
		from, to = r.From.first(), r.To
	}
	return from, to, to != 0
}

// Ordinary reports whether there is such a step without an organ's silence.
func (r *Edge) Ordinary() bool { return r != nil && !r.Again && !r.Guards.Has(AfterSilence) }

// onward is the ordinary next step from s: to the nearest stage of the tiers, not against silence and not to the end.
func onward(s Stage) *Edge {
	var best *Edge
	for k := history.Kind(1); k < numKinds; k++ {
		r := lawful.Row(s, k)
		if !r.Ordinary() || r.To <= s || r.To.Tier() == 0 {
			continue
		}
		if best == nil || r.To < best.To {
			best = r
		}
	}
	return best
}
