package petition

import (
	"encoding/json"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Triage decides where a claim goes by the rows of a policy; a nil policy is the national one. It is total: it returns no
// error, does not panic and does not allocate. A number that is no value of its fact counts as unknown.
//
// The answer does not depend on a day: the rows have been the same since 2005 in substance. What is cited for them does, so
// the methods that explain the decision take the day.
func Triage(f Facts, p *Policy) Decision { return Decision{p.orNational(), f.pack()} }

// Decision is the answer to one claim: a policy and the facts. What the rows make of them is worked out when it is asked
// for. It does not change, and compares with ==. The zero Decision knows no facts.
type Decision struct {
	policy *Policy
	facts  packedFacts
}

// Route returns where the claim goes, and true if the known facts settle it: if it goes there whatever the unknown facts are.
// Otherwise ask what is Missing.
func (d Decision) Route() (route Route, settled bool) {
	r, settled := d.policy.orNational().routes.Decide(d.facts.route)
	return Route(r), settled
}

// Candidates returns the routes that the claim may take, whatever the unknown facts turn out to be: one if it is settled.
func (d Decision) Candidates() []Route { return routesIn(d.Policy().routes.Candidates(d.facts.route)) }

// routesIn are the routes that outcomes of the table of routes stand for.
func routesIn(outcomes decision.Outcomes) []Route {
	var routes []Route
	for r := range outcomes.All() {
		routes = append(routes, Route(r))
	}
	return routes
}

// Policy returns the policy that was applied.
func (d Decision) Policy() *Policy { return d.policy.orNational() }

// Facts returns the facts that were decided on. Numbers that were no value are unknown.
func (d Decision) Facts() Facts {
	f := d.facts.unpack()
	f.Paths = f.Paths.Known()
	return f
}

// Value returns by its number in [Fact.Values] the value that a fact has: of the facts of the claim, of the kind of organ that
// asks, and of where the claim goes once that is settled. It is zero where it is unknown, for FactPaths, and
// for a number that is no fact.
func (d Decision) Value(f Fact) uint8 {
	asker := d.Policy().spec.Asker
	switch f {
	case FactAsker:
		return uint8(asker)
	case FactRoute:
		route, _ := d.Route()
		return asker.routeValue(route)
	}
	if f >= numFacts {
		return 0
	}
	return d.facts.value(f)
}

// Paths returns the statutory paths that stand open to the claim, the one to be offered first standing first. A path that
// was concluded by law on the same facts does not.
func (d Decision) Paths() []pathway.Path {
	f := d.Facts()
	open := f.Paths
	if f.PathConcluded == yes && f.SameFacts == yes {
		open &^= open.UsedUp()
	}
	return open.All()
}

// MarshalJSON writes the policy's name, the facts and the route. The rest depends on the day; see Explain.
func (d Decision) MarshalJSON() ([]byte, error) {
	route, _ := d.Route()
	return json.Marshal(struct {
		Policy statute.Text `json:"policy"`
		Facts  Facts        `json:"facts"`
		Route  Route        `json:"route"` // unknown where it is not settled
	}{d.Policy().Name(), d.Facts(), route})
}

// rules returns the rules of the routes that the claim may take, as values of FactRoute.
func (d Decision) rules() decision.Set {
	var rules decision.Set
	for r := range d.Policy().routes.Candidates(d.facts.route).All() {
		rules |= decision.Is(d.Policy().spec.Asker.routeValue(Route(r)))
	}
	return rules
}
