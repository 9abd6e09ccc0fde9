package petition

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// policyCheck collects what is wrong with a policy.
type policyCheck struct {
	spec  PolicySpec
	found statute.Violations
}

func (c *policyCheck) add(path string, rule statute.Rule, en, zh string) {
	c.found = append(c.found, statute.Reason{Rule: rule, Cite: newestCitation(rule), EN: en, ZH: zh}.At(path))
}

// refuse is add where something is wrong.
func (c *policyCheck) refuse(wrong bool, path string, rule statute.Rule, en, zh string) {
	if wrong {
		c.add(path, rule, en, zh)
	}
}

// text refuses what is printed where a language is missing, or where there are characters that nobody can see.
func (c *policyCheck) text(needed bool, path string, rule statute.Rule, t statute.Text, en, zh string) {
	c.refuse((needed || t != statute.Text{}) && !t.IsComplete(), path, rule, en, zh)
	if why, hidden := rule.Unseen(t.EN + t.ZH); hidden && t.IsComplete() {
		c.found = append(c.found, why.At(path))
	}
}

// newestCitation is what to cite for a rule where no day is asked about.
func newestCitation(rule statute.Rule) statute.Citation {
	for _, a := range rule.Authorities() {
		if editions := a.Provision.History(); len(editions) > 0 {
			return editions[len(editions)-1]
		}
	}
	return statute.Citation{}
}

// rows looks at each row by itself.
func (c *policyCheck) rows() {
	c.text(true, "name", 0, c.spec.Name, "name the policy in both languages", "须以中英文写明政策名称")
	c.refuse(!askerTerms.Has(c.spec.Asker), "asker", 0, "say which kind of organ asks", "须写明由哪一类机关适用")
	c.refuse(c.spec.Place != 0 && !c.spec.Place.IsLocal(), "place", 0, "the place is the local regulation that is law there", "地点须为当地施行的地方性法规")
	for i, r := range c.spec.Routes {
		path := fmt.Sprintf("routes[%d]", i)
		c.refuse(r.Rule == 0 || r.Then.Rule() != r.Rule, path+".then", r.Rule, "the route is not one of the rule", "走向与规则不符")
		for f := range r.When.Asked() {
			c.refuse(!slices.Contains(routeFacts, f), path+".when", r.Rule, "a route rests on the claim alone and cannot ask "+f.String(), "走向只取决于诉求本身，不得询问“"+f.ZH()+"”")
		}
	}
	first, differ := make(map[string]DutyRow), make(map[string]bool) // by code: its first row, and whether another says something else
	for _, d := range c.spec.Duties {
		d.When = Criteria{} // each row of a duty has its own condition
		if one, known := first[d.Code]; !known {
			first[d.Code] = d
		} else if d != one {
			differ[d.Code] = true
		}
	}
	for i, d := range c.spec.Duties {
		if slices.Contains(nationalDuties, d) {
			continue
		}
		path := fmt.Sprintf("duties[%d]", i)
		c.refuse(differ[d.Code], path+".code", d.Rule, "another row says something else of this duty", "同一职责的各行内容须一致")
		c.duty(path, d)
	}
}

func (c *policyCheck) duty(path string, d DutyRow) {
	for f := range d.When.Asked() {
		c.refuse(f != FactRoute && f != FactAsker && !slices.Contains(dutyFacts, f), path+".when", d.Rule, "a duty cannot ask "+f.String(), "职责不得询问“"+f.ZH()+"”")
	}
	c.text(true, path+".code", d.Rule, statute.Text{EN: d.Code, ZH: d.Code}, "give the duty a stable code", "须为职责规定固定代码")
	c.text(true, path+".do", d.Rule, d.Do, "say in both languages what is to be done", "须以中英文写明应做之事")
	c.text(false, path+".do_2005", d.Rule, d.Do2005, "say in both languages what was to be done", "须以中英文写明当时应做之事")
	c.text(false, path+".source", d.Rule, d.Source, "say in both languages where the duty is written down", "须以中英文写明职责的出处")
	ofLaw, own := d.Term.Law != 0, !d.Term.Within.IsZero()
	c.refuse(ofLaw && own, path+".term", d.Rule, "the limit is that of a provision or your own, not both", "期限或者引用条文，或者自行写明，不得并存")
	c.refuse((ofLaw || own) != startTerms.Has(d.Term.From), path+".term.from", d.Rule, "a limit, and nothing else, runs from an event: receipt or acceptance", "有期限的须写明起算事由（收到、受理）；无期限的不写")
	if by := d.Term.Law.Basis(); by != 0 && by < d.Basis && by != d.Law.Basis() {
		c.add(path+".term.law", d.Rule, "the limit is of stronger law than the duty: state the number itself", "期限所引条文的效力高于职责的来源，须直接写明日数")
	}
	switch rests := func(a statute.Authority) bool { return a.Basis == d.Basis }; {
	case d.Law.Basis() != 0 && d.Law.Basis() < d.Basis && d.Law.Basis() != statute.LocalRule:
		c.add(path+".law", d.Rule, "a practice or a local rule does not become the law of the whole country by naming its provision",
			"实践做法或者地方规定不因引用全国性法律条文而成为全国性法律")
	case d.Basis == statute.Statute:
		c.add(path+".basis", d.Rule, "the law is stated by the national rows as they stand; a row of your own is practice, safeguard or local rule",
			"法定职责以全国规则原文为准；自定职责只能是实践做法、保障性规则或者地方规定")
	case d.Basis.String() == "" || d.Basis == 0 || d.Basis > statute.Safeguard:
		c.add(path+".basis", d.Rule, "say who made the duty", "须写明职责的来源性质")
	case d.Law.Basis() == statute.LocalRule && c.spec.Place != 0 && d.Law.Instrument() != c.spec.Place:
		c.add(path+".law", d.Rule, "the provision is law in another place", "该条文系其他地方的规定")
	case d.Law.Basis() == statute.LocalRule && d.Basis == statute.LocalRule:
		return // the provision says itself who made it, and since when
	case d.Rule != 0 && !slices.ContainsFunc(d.Rule.Authorities(), rests):
		c.add(path+".rule", d.Rule, "the rule does not rest on such a basis: a row of your own need not name one", "该规则并无此种依据；自备的行可以不写规则")
	case (d.Rule == 0 || d.Basis == statute.LocalRule) && d.Law == 0 && d.Source == (statute.Text{}):
		c.add(path+".source", d.Rule, "say in both languages where the duty is written down", "须以中英文写明职责的出处")
	}
}

// faults reports what decision.New found in one of the tables.
func (c *policyCheck) faults(table string, err error, at []int, rule func(row int) statute.Rule) {
	var faults decision.Faults
	errors.As(err, &faults)
	gaps := 0
	for _, f := range faults {
		if f.Kind == decision.Gap {
			gaps++
		}
	}
	for i, f := range faults {
		path, of := table, statute.Rule(0)
		if f.Row >= 0 {
			path, of = fmt.Sprintf("%s[%d]", table, at[f.Row]), rule(at[f.Row])
		}
		en, zh := f.Kind.String()+": "+f.EN, f.Kind.ZH()+"："+f.ZH
		switch {
		case f.Kind == decision.Malformed && c.foundIn(path):
			continue // the row was found wrong by itself
		case f.Kind == decision.Gap && i > 0 && faults[i-1].Kind == decision.Gap:
			continue
		case f.Kind == decision.Gap && gaps > 1:
			en, zh = fmt.Sprintf("%s (and %s more)", en, term.HowMany(gaps-1, "gap", "gaps")), fmt.Sprintf("%s（另有缺口%d处）", zh, gaps-1)
		}
		c.add(path, of, en, zh)
	}
}

// foundIn reports whether something was found in a row already.
func (c *policyCheck) foundIn(row string) bool {
	return slices.ContainsFunc(c.found, func(v statute.Violation) bool { return strings.HasPrefix(v.Path, row+".") })
}

// lawfulDuties holds that every duty of the law is owed. A duty that several rows state is named once, and where there are no rows
// at all that is what is wrong.
func (c *policyCheck) lawfulDuties() {
	told := make(map[string]bool)
	for _, d := range nationalDuties {
		if !slices.Contains(c.spec.Duties, d) && !told[d.Code] && len(c.spec.Duties) > 0 {
			told[d.Code] = true
			c.add("duties", d.Rule, d.Code+" is law: it can be neither left out nor changed", "“"+d.Do.ZH+"”系法定职责，不得取消或者变更")
		}
	}
}

// statesTheLaw holds that no rule of the law is left out. Where one is, what is wrong with the rows that name it, or that take its
// facts, is no cause of its own.
func (c *policyCheck) statesTheLaw() bool {
	whole := true
	for i, law := range nationalRoutes {
		states := func(r RouteRow) bool { return r.Rule == law.Rule }
		if i > 0 && states(nationalRoutes[i-1]) || isReading(law.Rule) || slices.ContainsFunc(c.spec.Routes, states) || len(c.spec.Routes) == 0 {
			continue
		}
		whole = false
		c.add("routes", law.Rule, law.Rule.String()+" is law, and the policy leaves it out", law.Rule.String()+" 系法律规定，政策缺少该规则")
	}
	return whole
}

// lawfulRoutes holds that no facts that a statute routes go elsewhere, as the asking organ sees them. at has the position of each row of
// the policy in its spec. A row is told once, however many rules it takes facts from.
func (c *policyCheck) lawfulRoutes(p *Policy, at []int) {
	statutes := national
	if p.spec.Asker.own() != 0 {
		statutes, _, _ = PolicySpec{Asker: p.spec.Asker, Routes: nationalRoutes}.tables()
	}
	told := make(map[int]bool)
	vectors := slices.Collect(p.routes.Vectors())
	for law := range statutes.routes.Vectors() {
		rule, then := statutes.seen.Routes[law.Row].Rule, Route(law.Then)
		if isReading(rule) {
			continue
		}
		for _, own := range vectors {
			where, both := common(law.When, own.When)
			if !both || own.Then == law.Then || told[own.Row] {
				continue
			}
			told[own.Row] = true
			en, zh := p.routes.Describe(where)
			c.add(fmt.Sprintf("routes[%d]", at[own.Row]), rule, fmt.Sprintf("%s is law and says %s on %s; a policy cannot say %s", rule, then, en, Route(own.Then)),
				fmt.Sprintf("%s 系法律规定，%s时应“%s”；政策不得改为“%s”", rule, zh, then.ZH(), Route(own.Then).ZH()))
		}
	}
}

// isReading reports whether nothing but a reading ties a rule to the law.
func isReading(rule statute.Rule) bool {
	return !slices.ContainsFunc(rule.Authorities(), func(a statute.Authority) bool {
		return a.Basis.IsLaw() && a.Doubt&statute.Reading == 0
	})
}

// common returns facts that lie in both boxes of two vectors.
func common(a, b decision.Box) (at decision.Key, ok bool) {
	for f := range a {
		set := a[f] & b[f]
		if a[f] == 0 || b[f] == 0 {
			set = a[f] | b[f]
		} else if set == 0 {
			return 0, false
		}
		for v := range set.All() {
			at = at.With(f, v)
			break
		}
	}
	return at, true
}
