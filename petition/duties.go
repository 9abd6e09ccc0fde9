package petition

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Duty is something that the organ owes when it receives a claim, whatever the route.
type Duty struct {
	Code   string             `json:"code"`            // stable name
	Rule   statute.Rule       `json:"rule,omitempty"`  // zero for a practice of somebody's own
	Basis  statute.Basis      `json:"basis"`           // who made it
	Due    decision.Tri       `json:"due"`             // Yes, or unknown: it depends on the facts in Needs
	May    bool               `json:"may,omitempty"`   // it is allowed rather than owed
	Do     statute.Text       `json:"do"`              // what is to be done
	Cites  []statute.Citation `json:"cites,omitempty"` // what it rests on, on the day
	Source statute.Text       `json:"source,omitzero"` // where a practice of somebody's own is written

	Within   period.Limit     `json:"within,omitzero"`    // the limit; none: at once, or as long as the matter goes on
	From     Start            `json:"from,omitzero"`      // what sets it running
	TermCite statute.Citation `json:"term_cite,omitzero"` // the article that names it, with its marks of doubt

	Needs  []Fact `json:"needs,omitempty"` // the facts on which it depends whether it is due
	Claims []int  `json:"claims,omitzero"` // the claims for which it is due, or may be, counted from 0
}

// Deadline returns the last day and how it is counted, from the day of the event named in From; no deadline if the duty has
// no limit. A nil calendar is China's.
func (d Duty) Deadline(event calendar.Date, c *calendar.Calendar) period.Deadline {
	return d.Within.FromDay(event, c).Under(period.Petition())
}

// Duties returns what is owed on the claim under the law of the day, in the order of the rules, and what may be owed as long as
// facts are unknown. A duty whose law is not in force on the day is left out.
func (d Decision) Duties(on calendar.Date) []Duty { return Duties(on, d) }

// Duties returns what is owed on a matter with several claims, each duty once, in the order of the rows: it is due if it is due
// for one of them. A matter is asked about by one organ: the policy of the first claim holds for all.
func Duties(on calendar.Date, claims ...Decision) []Duty {
	if len(claims) == 0 {
		return nil
	}
	p := claims[0].Policy()
	all := make([]Duty, len(p.codes))    // by outcome; those without a code are not owed
	alike := make(map[packedFacts][]int) // claims with the same facts owe the same: that is worked out once
	for i, claim := range claims {
		alike[claim.facts] = append(alike[claim.facts], i)
	}
	for i, claim := range claims {
		same := alike[claim.facts]
		if same[0] < i {
			continue
		}
		Decision{p, claim.facts}.owed(func(outcome uint8, due decision.Tri, needs []Fact) {
			d := &all[outcome]
			if d.Code != "" && d.Due == due {
				d.Claims, d.Needs = append(d.Claims, same...), union(d.Needs, needs)
			} else if d.Code == "" || due == yes {
				duty, inForce := p.seen.Duties[p.first[outcome]].on(on, p.seen)
				if inForce {
					duty.Due, duty.Needs, duty.Claims = due, needs, slices.Clone(same)
					*d = duty
				}
			}
		})
	}
	if all = slices.DeleteFunc(all, func(d Duty) bool { return d.Code == "" }); len(all) == 0 {
		return nil
	}
	for _, d := range all {
		slices.Sort(d.Claims)
	}
	return all
}

// Owes reports whether a duty of the rule is owed on the claim under the law of the day; unknown where one may be. See
// [Decision.Duties].
func (d Decision) Owes(rule statute.Rule, on calendar.Date) decision.Tri {
	owes, p := no, d.Policy()
	_, sure, possible := d.ways()
	for o := range possible.All() {
		row := &p.seen.Duties[p.first[o]]
		if row.Rule != rule {
			continue
		}
		if _, inForce := row.on(on, p.seen); !inForce {
			continue
		}
		if sure.Has(o) {
			return yes
		}
		owes = 0
	}
	return owes
}

// owed tells of each duty that is due on the claim, or may be, whether it is due, and the facts on which it depends.
func (d Decision) owed(tell func(outcome uint8, due decision.Tri, needs []Fact)) {
	p := d.Policy()
	ways, sure, possible := d.ways()
	var missing []Fact
	if possible&^sure != 0 && len(ways) > 1 {
		missing = d.Missing()
	}
	for o := range possible.All() {
		if sure.Has(o) {
			tell(o, yes, nil)
		} else {
			tell(o, 0, p.needs(o, ways, missing))
		}
	}
}

// way is one rule by which the claim may go: the facts with it as the table of duties asks them, and what that says.
type way struct {
	key        decision.Key
	sure, open decision.Outcomes
}

// ways are the rules by which the claim may go, and the duties that are due by all of them, and by any.
func (d Decision) ways() (ways []way, sure, possible decision.Outcomes) {
	sure = ^decision.Outcomes(0)
	rules := d.rules()
	ways = make([]way, 0, rules.Len())
	for rule := range rules.All() {
		w := way{key: d.dutyKey(rule)}
		w.sure, w.open = d.Policy().duties.Collect(w.key)
		sure &= w.sure
		possible |= w.sure | w.open
		ways = append(ways, w)
	}
	return ways, sure, possible
}

// dutyKey is the facts as the table of duties asks them, the claim going where the rule leads.
func (d Decision) dutyKey(rule uint8) decision.Key {
	var k decision.Key
	for i, f := range d.Policy().asked {
		if f == FactRoute {
			k = k.With(i, rule)
		} else {
			k = k.With(i, d.facts.value(f))
		}
	}
	return k
}

// needs returns the facts on which it depends whether a duty is due; those that the route is missing if it depends on the route.
func (p *Policy) needs(outcome uint8, ways []way, missing []Fact) []Fact {
	var needs []Fact
	asksRoute := p.duties.Asks(outcome, slices.Index(p.asked, FactRoute))
	var told [3]bool // some candidate route leaves the duty: undue, open, due
	for _, w := range ways {
		switch {
		case w.sure.Has(outcome):
			told[2] = true
			continue
		case !w.open.Has(outcome):
			told[0] = true
			continue
		}
		told[1] = true
		if len(needs) > 0 && !asksRoute {
			continue // they are the same wherever the claim goes
		}
		for _, f := range p.duties.Needs(w.key, outcome) {
			if fact := p.asked[f]; !slices.Contains(needs, fact) {
				needs = append(needs, fact)
			}
		}
	}
	if told != [3]bool{1: true} { // the routes do not agree
		needs = union(needs, missing)
	}
	return needs
}

func union(a, b []Fact) []Fact {
	for _, f := range b {
		if !slices.Contains(a, f) {
			a = append(a, f)
		}
	}
	return a
}

// FitForSimplified returns what a claim must be for simplified handling (简易办理, D13).
func FitForSimplified() Criteria { return simplified }

// on returns the duty as the law of the day has it for the place and the organ of a policy, and false if the day has no law for
// it. A practice is law from the day on which the provision that it names is in force.
func (r DutyRow) on(day calendar.Date, policy PolicySpec) (Duty, bool) {
	d := Duty{Code: r.Code, Rule: r.Rule, Basis: r.Basis, May: r.May, Do: r.Do, Source: r.Source, Within: r.Term.Within, From: r.Term.From}
	if _, over := r.Until.On(day); over {
		return d, false
	}
	if edition, ok := statute.PetitionRegulations.On(day); ok && edition == statute.PR2005 && r.Do2005.IsComplete() {
		d.Do = r.Do2005
	}
	if r.Term.Law != 0 {
		d.TermCite, _ = r.Term.Law.On(day)
		d.Within, _ = period.Of(d.TermCite.Limit())
	}
	if law, ok := r.Law.On(day); ok && !r.Basis.IsLaw() {
		d.Basis, d.Cites = law.Basis(), []statute.Citation{law}
		return d, true
	}
	for _, c := range r.cites(day, policy) {
		if c.Basis() == r.Basis || r.Basis.IsLaw() {
			d.Cites = append(d.Cites, c)
		}
	}
	inForce := slices.ContainsFunc(d.Cites, func(c statute.Citation) bool { return c.Basis() == r.Basis })
	return d, inForce || r.standsByItself()
}

// standsByItself reports whether a custom row says where it is written, and no provision says since when.
func (r DutyRow) standsByItself() bool { return r.Law == 0 && r.Source.IsComplete() }

// cites returns what the row rests on that day: of local rules those of the place alone, and what binds the asking organ.
func (r DutyRow) cites(day calendar.Date, policy PolicySpec) []statute.Citation {
	if r.Law == 0 || !r.Basis.IsLaw() {
		return policy.Asker.cite(r.Rule, policy.Place, day)
	}
	if c, ok := r.Law.On(day); ok && policy.Asker.bound(c) {
		return []statute.Citation{c}
	}
	return nil
}
