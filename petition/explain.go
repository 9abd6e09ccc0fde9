package petition

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Reasons returns why the claim goes where it goes, with what to cite on the day: the rule that decides first, with what the law
// of the policy's place adds to it, then whose business a claim outside of competence is, then each statutory path that stands
// open, the one to be offered first standing first. There are none where the route is not settled. A day whose law did not say
// it is told so by the citation.
func (d Decision) Reasons(on calendar.Date) []statute.Reason {
	route, settled := d.Route()
	if !settled {
		return nil
	}
	var reasons []statute.Reason
	because := func(rule statute.Rule, cite statute.Citation, en, zh string) {
		if d.Policy().spec.Asker.outside(cite) {
			cite = cite.AsReading()
		}
		reasons = append(reasons, statute.Reason{Rule: rule, Cite: cite, EN: en, ZH: zh})
	}
	rule, cite := route.Rule(), d.cite(route, on)
	en, zh := rule.Says(on)
	because(rule, cite, en, zh)
	if place := d.Policy().spec.Place; place != 0 {
		for _, c := range rule.OnIn(place, on) {
			if c.Basis() == statute.LocalRule {
				because(rule, c, "Local law: "+c.Provision().EN()+".", "地方规定："+c.Provision().ZH()+"。")
			}
		}
	}
	if of := d.Facts().Competence; route == OutsideCompetence {
		because(rule, cite, "The power lies with: "+term.Plain(of.String())+".", "有权机关："+of.ZH()+"。")
	}
	reasons = append(reasons, d.committee(route, on)...)
	if route == ConcludedByLaw {
		for _, p := range d.Facts().Paths.UsedUp().All() {
			because(rule, p.Concluded(on), "It was decided in: "+term.Plain(p.String())+"; the petitioner is told where the decision can be seen.",
				"已经处理的途径："+p.ZH()+"；告知信访人可以查询结果的机关。")
		}
	}
	for _, p := range d.Paths() {
		cite, ok := p.Provision().On(on)
		if !ok {
			cite = statute.T10.Cite(on)
		}
		because(p.Rule(), cite, "A statutory path stands open: "+term.Plain(p.String())+".", "有法定途径："+p.ZH()+"。")
	}
	return reasons
}

// committee names the people's mediation committee as a way where both sides of a civil dispute outside of the organ's powers
// want mediation. A public-security organ tells them so by M7; a court may by art. 18 of the law on people's mediation; that the
// sides can apply themselves is its art. 17, whoever is asked.
func (d Decision) committee(route Route, on calendar.Date) []statute.Reason {
	f, p := d.Facts(), d.Policy()
	civil := f.Competence == AdministrativeOrgan || f.Competence == Court || f.Competence == ArbitrationBody
	if route != OutsideCompetence || !civil || f.Category != Grievance || f.TwoSided != yes || f.Consent != yes || f.MediationBarred != no {
		return nil
	}
	en := "Where it is a civil dispute, the people's mediation committee is open to both sides, who want mediation."
	zh := "属于民间纠纷且双方愿意调解的，可以向人民调解委员会申请调解。"
	switch p.spec.Asker {
	case PublicSecurityAsks:
		var reasons []statute.Reason
		for _, c := range statute.M7.OnIn(p.spec.Place, on) {
			reasons = append(reasons, statute.Reason{Rule: statute.M7, Cite: c, EN: en, ZH: zh})
		}
		return reasons
	case CourtAsks:
		return []statute.Reason{statute.T12.ReasonBy(statute.DivertedDisputes, on, en, zh)}
	}
	return []statute.Reason{statute.T12.ReasonBy(statute.MediationOpening, on, en, zh)}
}

// cite returns what to cite first for the route on a day, as the facts of the claim and the asking organ have it.
func (d Decision) cite(route Route, on calendar.Date) statute.Citation {
	f := d.Facts()
	switch {
	case route == PendingElsewhere && f.PendingAt != 0 && f.PendingAt != SubordinateOrgan:
		return route.Cite(on).AsReading() // art. 19(3) binds the superior of the organ that accepted
	case route == ConcludedByLaw:
		return f.Paths.UsedUp().All()[0].Concluded(on)
	case route.Path() == 0:
		if cites := d.Policy().spec.Asker.cite(route.Rule(), 0, on); len(cites) > 0 {
			return cites[0]
		}
	}
	return route.Cite(on)
}

// Missing returns the unknown facts on which the route still depends, the best to ask for first: the one that leaves the fewest
// candidate routes in the worst case. It is empty where the route is settled, whatever else is unknown.
func (d Decision) Missing() []Fact {
	var facts []Fact
	for _, ask := range d.asks() {
		facts = append(facts, Fact(ask.Fact))
	}
	return facts
}

// Questions returns what to ask, in the order of Missing, each with how many routes it leaves open in the worst case.
func (d Decision) Questions() []statute.Inquiry {
	var questions []statute.Inquiry
	for _, ask := range d.asks() {
		q := Fact(ask.Fact).Question()
		q.Left = ask.Left
		questions = append(questions, q)
	}
	return questions
}

// asks returns the facts to ask for, by their numbers, as the table of routes says with its own numbers.
func (d Decision) asks() []decision.Ask {
	if _, settled := d.Route(); settled {
		return nil
	}
	var asks []decision.Ask
	known := false
	for _, ask := range d.Policy().routes.Missing(d.facts.route) {
		f := routeFacts[ask.Fact]
		if f == FactLitigation || f == FactOtherPath { // who knows the paths knows both
			if known {
				continue
			}
			f, ask.Left, known = FactPaths, d.leftByPaths(), true
		}
		asks = append(asks, decision.Ask{Fact: int(f), Left: ask.Left})
	}
	slices.SortStableFunc(asks, func(a, b decision.Ask) int { return cmp.Compare(a.Left, b.Left) })
	return asks
}

// leftByPaths returns how many routes stay open once the paths are known, in the worst case.
func (d Decision) leftByPaths() int {
	return d.Policy().routes.Left(d.facts.route, slices.Index(routeFacts, FactLitigation), slices.Index(routeFacts, FactOtherPath))
}

// Alternative is a set of facts that, were they so, would lead the claim elsewhere.
type Alternative struct {
	If   Criteria `json:"if"`
	Then []Route  `json:"then,omitzero"` // several, one of which it will be, where unknown facts leave that open
}

// Unless returns the smallest changes of the known facts that would lead the claim elsewhere, in the order of the rows; where
// other facts are unknown, that might. It is empty where the route is not settled.
func (d Decision) Unless() []Alternative {
	routes := d.Policy().routes
	changes := routes.Unless(d.facts.route)
	if len(changes) == 0 {
		return nil
	}
	alternatives := make([]Alternative, 0, len(changes))
	for _, change := range changes {
		alternatives = append(alternatives, Alternative{criteria(change.To, routeFacts), routesIn(change.Then)})
	}
	return alternatives
}

// Considered is a row that was tried.
type Considered struct {
	Rule statute.Rule `json:"rule"`
	Then Route        `json:"then"`
	Met  decision.Tri `json:"met"`           // unknown: it may apply
	Fact Fact         `json:"fact,omitzero"` // the first condition that failed, or that could not be answered
}

// Trace returns the rows tried, in order, up to the one that surely applies, each with the first condition that it failed.
func (d Decision) Trace() []Considered {
	p := d.Policy()
	var trace []Considered
	for _, step := range p.routes.Trace(d.facts.route) {
		row := p.seen.Routes[step.Row]
		tried := Considered{Rule: row.Rule, Then: row.Then, Met: step.Met}
		if step.Fact >= 0 {
			tried.Fact = routeFacts[step.Fact]
		}
		trace = append(trace, tried)
	}
	return trace
}

// Known is one fact and its value.
type Known struct {
	Fact  Fact   `json:"fact"`
	Value string `json:"value"` // its code
	ZH    string `json:"zh"`    // the Chinese term
}

// RestsOn returns the facts on which a settled route rests: without any of them it would not be settled.
func (d Decision) RestsOn() []Known {
	routes := d.Policy().routes
	k := routes.Rests(d.facts.route)
	var known []Known
	for i, f := range routeFacts {
		if v := k.Value(i); v != 0 {
			known = append(known, Known{f, factValues[f][v].Code, factValues[f][v].ZH})
		}
	}
	return known
}
