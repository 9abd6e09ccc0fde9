package petition

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// RouteRow is one line of the routes: the first whose condition holds decides. It may ask only what the claim is (the
// first group of Facts), never who brings it or how.
type RouteRow struct {
	Rule    statute.Rule `json:"rule"`
	When    Criteria     `json:"when"`
	Then    Route        `json:"then"`
	Over    []Route      `json:"over,omitempty"`     // routes of rows below that it goes before where both apply
	OverAll bool         `json:"over_all,omitempty"` // it goes before everything below
}

// DutyRow is one line of the duties: all whose conditions hold are owed. Rows with one code are one duty.
type DutyRow struct {
	Code   string            `json:"code"`             // stable name of the duty, "written_notice"
	Rule   statute.Rule      `json:"rule,omitempty"`   // the rule it states; zero for a practice of your own
	Law    statute.Provision `json:"law,omitempty"`    // the provision, where the rule rests on others as well or there is none
	Basis  statute.Basis     `json:"basis"`            // who made it; a practice with a provision is law from the day of that
	Source statute.Text      `json:"source,omitzero"`  // of a practice or local rule of your own: where it is written
	When   Criteria          `json:"when"`             // a route fact only if it is category, competence or two sides; where the claim goes is FactRoute
	Do     statute.Text      `json:"do"`               // what is to be done
	Term   TimeLimit         `json:"term,omitzero"`    // by when
	May    bool              `json:"may,omitempty"`    // it is allowed rather than owed
	Until  statute.Provision `json:"until,omitempty"`  // it is owed only before the day on which this provision is law
	Do2005 statute.Text      `json:"do_2005,omitzero"` // what was to be done under the regulations of 2005, where that was something else
}

// TimeLimit is by when a duty is to be done: the number that a provision names on the day, or a limit of your own. The zero TimeLimit
// is none: at once, or as long as the matter goes on.
type TimeLimit struct {
	Law    statute.Provision `json:"law,omitempty"`
	Within period.Limit      `json:"within,omitzero"`
	From   Start             `json:"from,omitzero"`
}

// Start is what sets a term running.
//
// Codes: receipt, acceptance.
type Start uint8

// The events. Zero is unknown.
const (
	FromReceipt    Start = 1 + iota // receipt 收到之日: the day the claim, or its transfer, was received
	FromAcceptance                  // acceptance 受理之日
)

// PolicySpec is what a policy is made from. To add a city's practice, take the spec of a policy, change its rows, and give it
// to [NewPolicy].
type PolicySpec struct {
	Name   statute.Text       `json:"name"`
	Asker  Asker              `json:"asker"`          // the kind of organ that asks, from which competence and level are seen
	Place  statute.Instrument `json:"place,omitzero"` // the local regulation that is law where the policy applies; zero: none
	Routes []RouteRow         `json:"routes,omitzero"`
	Duties []DutyRow          `json:"duties,omitzero"`
}

// Policy is the rows by which claims are sorted and duties owed: the law, and on top of it somebody's practice. It does not
// change. A nil Policy is the national one.
type Policy struct {
	routes *decision.Table
	duties *decision.Table
	spec   PolicySpec // as it was given
	seen   PolicySpec // its rows as the asking organ has them, in the order of the tables
	codes  []string   // of the duties, by outcome
	first  []int      // by outcome, the first of the seen rows with the code
	asked  []Fact     // by the duties, in the order of their table
}

var (
	national      = mustPolicy(PolicySpec{Name: statute.Text{EN: "national", ZH: "全国"}, Asker: PublicSecurityAsks, Routes: nationalRoutes, Duties: nationalDuties})
	innerMongolia = mustPolicy(PolicySpec{
		Name: statute.Text{EN: "Inner Mongolia", ZH: "内蒙古"}, Asker: PublicSecurityAsks, Place: statute.InnerMongoliaRegulation,
		Routes: nationalRoutes, Duties: slices.Concat(nationalDuties, innerMongoliaDuties, []DutyRow{psychologicalHelp}),
	})
	baotou = mustPolicy(PolicySpec{
		Name: statute.Text{EN: "Baotou mediation room", ZH: "包头调解室"}, Asker: PublicSecurityAsks, Place: statute.InnerMongoliaRegulation,
		Routes: nationalRoutes, Duties: slices.Concat(nationalDuties, innerMongoliaDuties, baotouDuties),
	})
)

// National returns the rows of the law alone, as an organ of public security asks; for another organ change Asker in its Spec and
// give that to NewPolicy.
func National() *Policy { return national }

// InnerMongolia returns the rows of the law with those of Inner Mongolia's regulation on resolving disputes, which is law there
// from 2024-05-01.
func InnerMongolia() *Policy { return innerMongolia }

// Baotou returns the rows of InnerMongolia with the practice of the Baotou mediation room on top.
func Baotou() *Policy { return baotou }

// NewPolicy returns the policy of the given rows, or everything that is wrong with them as [statute.Violations]: a row that
// switches off or changes the law, a route that asks for anything but the claim, a practice dressed as law, and what
// [decision.New] finds, each with facts that show it.
//
// What rests on law stands as it is in [National]: every duty of the law is owed, and no set of facts that a statute routes
// may go elsewhere. Practice and safeguards may be added, changed and left out; so may T14, whose consequence is a
// reading of the law and not its text.
func NewPolicy(s PolicySpec) (*Policy, error) {
	s = s.clone()
	c := policyCheck{spec: s}
	c.rows()
	p, routes, duties := s.tables()
	_, routesAt, dutiesAt := s.seenBy(s.Asker)
	whole := c.statesTheLaw()
	if whole {
		c.faults("routes", routes, routesAt, func(row int) statute.Rule { return s.Routes[row].Rule })
	}
	c.faults("duties", duties, dutiesAt, func(row int) statute.Rule { return s.Duties[row].Rule })
	if whole && routes == nil && duties == nil {
		c.lawfulRoutes(p, routesAt)
	}
	c.lawfulDuties()
	if err := c.found.Err(); err != nil {
		return nil, err
	}
	return p, nil
}

func mustPolicy(s PolicySpec) *Policy {
	p, routes, duties := s.tables()
	if err := errors.Join(routes, duties); err != nil {
		panic(err)
	}
	return p
}

// Spec returns a copy of what the policy was made from.
func (p *Policy) Spec() PolicySpec { return p.orNational().spec.clone() }

// AskedBy returns the same rows as another kind of organ asks them, or what is wrong with that: see [Asker].
func (p *Policy) AskedBy(a Asker) (*Policy, error) {
	s := p.Spec()
	if s.Asker == a {
		return p, nil
	}
	s.Asker = a
	s.Name = statute.Text{EN: s.Name.EN + ", asked by: " + term.Plain(a.String()), ZH: s.Name.ZH + "（" + a.ZH() + "适用）"}
	return NewPolicy(s)
}

// Name returns what the policy is called.
func (p *Policy) Name() statute.Text { return p.orNational().spec.Name }

// MarshalJSON writes the spec.
func (p *Policy) MarshalJSON() ([]byte, error) { return json.Marshal(p.Spec()) }

func (p *Policy) orNational() *Policy {
	if p == nil {
		return national
	}
	return p
}

func (s PolicySpec) clone() PolicySpec {
	s.Routes, s.Duties = slices.Clone(s.Routes), slices.Clone(s.Duties)
	for i := range s.Routes {
		s.Routes[i].Over = slices.Clone(s.Routes[i].Over)
	}
	return s
}

// tables makes the two tables, or returns what decision.New found in each.
func (s PolicySpec) tables() (p *Policy, routes, duties error) {
	p = &Policy{spec: s}
	s, _, _ = s.seenBy(s.Asker)
	p.seen = s
	p.routes, routes = decision.New(s.routeTable())
	var table decision.Spec
	p.asked = s.askedByDuties()
	table, p.codes, p.first = s.dutyTable(p.asked)
	p.duties, duties = decision.New(table)
	return p, routes, duties
}

// routeTable numbers outcomes as routes are, and leaves those without a row unnamed.
func (s PolicySpec) routeTable() decision.Spec {
	t := decision.Spec{Name: "routes", Hits: decision.First, Facts: dimensions(routeFacts), Outcomes: make([]decision.Name, numRoutes)}
	for _, r := range s.Routes {
		row := decision.Row{Name: r.Then.rowName(), When: r.When.box(routeFacts), Then: uint8(r.Then)}
		for _, route := range r.Over {
			row.Over = append(row.Over, route.rowName())
		}
		if r.OverAll {
			row.Over = append(row.Over, decision.EveryRow)
		}
		t.Rows = append(t.Rows, row)
		if r.Then < numRoutes {
			t.Outcomes[r.Then] = routeTerms[r.Then]
		}
	}
	return t
}

// askedByDuties returns where the claim goes and the facts that some duty asks: a table has room for 16, and there are more that
// a duty may ask.
func (s PolicySpec) askedByDuties() []Fact {
	asked := []Fact{FactRoute}
	for _, f := range dutyFacts {
		if slices.ContainsFunc(s.Duties, func(d DutyRow) bool { return d.When[f] != 0 }) {
			asked = append(asked, f)
		}
	}
	return asked
}

// dutyTable numbers outcomes by the codes of the duties, in the order in which they first stand, and says in which row that is.
func (s PolicySpec) dutyTable(asked []Fact) (t decision.Spec, codes []string, first []int) {
	t = decision.Spec{Name: "duties", Hits: decision.Collect, Facts: dimensions(asked)}
	codes, first = []string{""}, []int{-1}
	t.Outcomes = []decision.Name{{}}
	outcomes := map[string]int{"": 0}
	for i, d := range s.Duties {
		outcome, known := outcomes[d.Code]
		if !known {
			outcome = len(codes)
			outcomes[d.Code] = outcome
			codes, first = append(codes, d.Code), append(first, i)
			t.Outcomes = append(t.Outcomes, decision.Name{Code: d.Code, ZH: d.Do.ZH})
		}
		t.Rows = append(t.Rows, decision.Row{Name: cmp.Or(d.Rule.String(), d.Code), When: d.When.box(asked), Then: uint8(outcome)})
	}
	return t, codes, first
}

// practisedBefore is a row of local law that the room went by before it was law.
func practisedBefore(r DutyRow) DutyRow {
	r.Basis = statute.Practice
	return r
}

// each returns one row for each of the cases: the row with what is common to all, and what the case asks besides or instead.
func each(row DutyRow, common Criteria, cases []Criteria) []DutyRow {
	rows := make([]DutyRow, len(cases))
	for i, c := range cases {
		row.When = common
		for f, set := range c.Asked() {
			row.When[f] = set
		}
		rows[i] = row
	}
	return rows
}
