package petition

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Fact names one of the Facts, or one of three things worked out from them: what to ask next, what a row of a policy asks,
// what would have to change. Its code is the fact's name in JSON.
//
// Codes: category, competence, litigation_path, other_path, level, path_concluded, pending, concluded, same_facts,
// two_sided, consent, mediation_barred, source, contact_clear, representation, too_high, urgent, direct_interest,
// disorder, repeated, vulnerable, hardship, ease, obstacle, route, paths, pending_at, asker.
type Fact uint8

// Values returns what the values of f are called, by number; the first is the unknown one. FactPaths has none of its own.
func (f Fact) Values() []decision.Name {
	if f >= numFacts {
		return nil
	}
	return slices.Clone(factValues[f])
}

// dimensions are the facts as dimensions of a table.
func dimensions(facts []Fact) []decision.Dimension {
	list := make([]decision.Dimension, len(facts))
	for i, f := range facts {
		list[i] = decision.Dimension{Name: decision.Name{Code: f.String(), ZH: f.ZH()}, Values: factValues[f]}
	}
	return list
}

// box returns the condition as a table of the given facts has it.
func (w *Criteria) box(facts []Fact) (b decision.Box) {
	for i, f := range facts[:min(len(facts), len(b))] { // more are a fault of the table
		b[i] = w[f]
	}
	return b
}

// criteria returns what a table of the given facts says as a condition.
func criteria(b decision.Box, facts []Fact) (w Criteria) {
	for i, f := range facts {
		w[f] = b[i]
	}
	return w
}

// Criteria is a condition: for each fact the values it accepts. What is left out is not asked. Write it keyed, with the values
// of the fact's own type, and the route by ByRoute. The two facts worked out from the paths have no type of their own:
// their values go by their numbers in Fact.Values.
//
//	Criteria{FactVulnerable: decision.Is(decision.Yes), FactRoute: ByRoute(statute.T12)}
type Criteria [numFacts]decision.Set

// Asked yields the facts that the condition asks, with the values it accepts.
func (w Criteria) Asked() iter.Seq2[Fact, decision.Set] {
	return func(yield func(Fact, decision.Set) bool) {
		for f := FactCategory; f < numFacts; f++ {
			if w[f] != 0 && !yield(f, w[f]) {
				return
			}
		}
	}
}

// condition is one line of Criteria as data.
type condition struct {
	Fact   Fact     `json:"fact"`
	Values []string `json:"values,omitzero"`
}

// MarshalJSON writes the conditions in order: [{"fact":"consent","values":["yes"]}].
func (w Criteria) MarshalJSON() ([]byte, error) {
	list := []condition{}
	for f, set := range w.Asked() {
		c := condition{Fact: f}
		for v := range set.All() {
			if int(v) < len(factValues[f]) {
				c.Values = append(c.Values, factValues[f][v].Code)
			}
		}
		list = append(list, c)
	}
	return json.Marshal(list)
}

// ReadJSON reads what MarshalJSON writes: each fact once, with at least one of its values.
func (w *Criteria) ReadJSON(r *strictjson.Reader) {
	var list []condition
	before := r.Flaws()
	strictjson.List(&list, r, (*condition).ReadJSON)
	if r.Flaws() > before {
		return
	}
	var when Criteria
	for i, c := range list {
		at := fmt.Sprintf("[%d]", i)
		if c.Fact == FactPaths { // a set, of which the rows see what leads: see lead.go
			r.Refuse(at+".fact", strictjson.Say("no row asks for paths: a route asks litigation_path or other_path, a duty asks route",
				"规则不以 paths 为条件：走向的规则以 litigation_path、other_path 为条件，职责的规则以 route 为条件"))
			continue
		}
		switch {
		case len(c.Values) == 0:
			r.Refuse(at+".values", strictjson.Say("no values: leave the fact out where it is not asked", "未列取值：不考虑的事实应省略"))
		case when[c.Fact] != 0:
			r.Refuse(at+".fact", strictjson.Say("the fact stands twice", "同一事实重复"))
		}
		for j, code := range c.Values {
			v := slices.IndexFunc(factValues[c.Fact], func(t term.Term) bool { return t.Code == code })
			if v < 1 {
				r.Unknown(fmt.Sprintf("%s.values[%d]", at, j), code, term.Vocabulary(factValues[c.Fact]))
				continue
			}
			when[c.Fact] |= 1 << v
		}
	}
	if r.Flaws() == before {
		*w = when
	}
}
