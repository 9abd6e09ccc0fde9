package escalation

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
	for g := range r.guards.each {
		t.Guards = append(t.Guards, g)
	}
	return t
}
