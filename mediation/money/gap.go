package money

import "github.com/fengqiao-go/fengqiao/petition/statute"

// Gap is a contradiction between two figures of a document: what it states, and what its own parts come to.
type Gap struct {
	Path    string       `json:"path"`
	Rule    statute.Rule `json:"rule"`
	Stated  Amount       `json:"stated"`
	Counted Amount       `json:"counted"`
}

// Difference returns by how much the two figures differ, and whether the stated one is the larger.
func (g Gap) Difference() (by Amount, statedMore bool) {
	if by, err := g.Stated.Sub(g.Counted); err == nil {
		return by, true
	}
	by, _ = g.Counted.Sub(g.Stated)
	return by, false
}
