package statute

import (
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Rule is the identity of a rule of the domain. Its name ("T3", "E7") is stable: a rule may be retired, its name is
// never given to another. What it says and who made it is in the table of rules.go.
//
//terms:tables ruleTables
type Rule uint16

// ruleTables are the tables of rules_….go, in the order of the sections of the domain.
var ruleTables = [...]string{periodRules, triageRules, dutyRules, teamRules, proxyRules, mediationRules, agreementRules, confirmationRules, tierRules, preventionRules}

// A ruleRow says what a rule of the domain is and who made it.
type ruleRow struct {
	by   []Authority // in order: what to cite first stands first
	says []wording   // what it says, in order of time
}

// A wording is a rule in one sentence from a day on; no date: from the beginning.
type wording struct {
	from   calendar.Date
	en, zh string
}

var rules = func() (table [numRules]ruleRow) {
	for _, text := range ruleTables {
		for _, e := range tableEntries(text) {
			r, _ := ParseRule(e.name) // the tests refuse a name that is no rule
			table[r] = ruleRow{authorities(e.by), wordings(e.says)}
		}
	}
	table[0] = ruleRow{}
	return table
}()

func wordings(says []sentence) []wording {
	ws := make([]wording, len(says))
	for i, s := range says {
		ws[i] = wording{inForceFrom(s.since), s.en, s.zh}
	}
	return ws
}

// authorities reads what a rule rests on. The tests refuse a name that is no provision.
func authorities(names []string) []Authority {
	as := make([]Authority, len(names))
	for i, name := range names {
		switch name {
		case "practice":
			as[i].Basis = Practice
		case "safeguard":
			as[i].Basis = Safeguard
		default:
			provision, read := strings.CutPrefix(name, "~")
			as[i].Provision, _ = ParseProvision(provision)
			as[i].Basis = as[i].Provision.Basis()
			if read {
				as[i].Doubt = Reading
			}
		}
	}
	return as
}

func (r Rule) row() *ruleRow {
	if r >= numRules {
		r = 0
	}
	return &rules[r]
}

// ParseRule returns the rule of that name.
func ParseRule(s string) (Rule, bool) { return ruleTerms.Find(s) }

// Rules lists all rules in order.
func Rules() []Rule { return ruleTerms.All() }

// EN returns the rule in one English sentence, for people, as the law stands now; see [Rule.Says] for another day.
func (r Rule) EN() string { return r.wording(calendar.Date{}).en }

// ZH returns the rule in one Chinese sentence, for people, as the law stands now.
func (r Rule) ZH() string { return r.wording(calendar.Date{}).zh }

// Says returns the rule in one sentence, in both languages, as the law stood on day d; without a day, as it stands now. On a day
// on which none of the texts behind it was in force it says what the earliest of them says: what is cited tells that apart.
func (r Rule) Says(d calendar.Date) (en, zh string) {
	w := r.wording(d)
	return w.en, w.zh
}

func (r Rule) wording(d calendar.Date) wording {
	var said wording
	for _, w := range r.row().says {
		if d.IsZero() || !d.Before(w.from) {
			said = w
		}
	}
	return said
}

// Basis returns the strongest basis that r has: Statute before LocalRule before Practice before Safeguard. A provision that
// only a reading ties to the rule counts where the rule has nothing firmer.
func (r Rule) Basis() Basis {
	var firm, read Basis
	for _, a := range r.row().by {
		strongest := &firm
		if a.Doubt&Reading != 0 {
			strongest = &read
		}
		if *strongest == 0 || a.Basis < *strongest {
			*strongest = a.Basis
		}
	}
	if firm == 0 {
		return read
	}
	return firm
}

// Authorities returns everything r rests on, in the order of citation, local rules included.
func (r Rule) Authorities() []Authority { return append([]Authority(nil), r.row().by...) }

// On returns what to cite for r on day d where no local regulation is known to apply, in order: provisions with an edition
// on that day, each article once; practice and safeguards say that they are no law.
func (r Rule) On(d calendar.Date) []Citation { return r.OnIn(0, d) }

// OnIn is On in a place with a regulation of its own: that regulation is cited as well, no other local one is.
func (r Rule) OnIn(place Instrument, d calendar.Date) []Citation {
	var cs []Citation
	for _, a := range r.row().by {
		c, ok := a.on(d)
		if !ok || a.Basis == LocalRule && a.Provision.Instrument() != place {
			continue
		}
		if !slices.ContainsFunc(cs, c.sameText) {
			cs = append(cs, c)
		}
	}
	return cs
}

// Cite returns what to cite first for r on day d: the first of On. For a valid rule it is never blank: if no edition is held
// for that day it says so.
func (r Rule) Cite(d calendar.Date) Citation {
	var first Citation
	by := r.row().by
	for i := range by {
		if by[i].Basis == LocalRule {
			continue
		}
		c, held := by[i].on(d)
		if held {
			return c
		}
		if first.IsZero() {
			first = c
		}
	}
	return first
}

// CiteBy returns the citation of r under one provision: as one of its authorities, with the doubt there is about resting r on
// it, else as the provision reads that day. Without a provision, or where it is not in force that day, it is Cite.
func (r Rule) CiteBy(p Provision, d calendar.Date) Citation {
	if p == 0 {
		return r.Cite(d)
	}
	if c, ok := r.Under(p, d); ok {
		return c
	}
	if c, ok := p.On(d); ok {
		return c
	}
	return r.Cite(d)
}

// Under returns the citation of r under one of its authorities, with the doubt there is about resting r on it; false if r does not
// rest on p, or p is not in force on day d. That a local rule is law in its own place alone is for the caller to see to.
func (r Rule) Under(p Provision, d calendar.Date) (Citation, bool) {
	by := r.row().by
	for i := range by {
		if by[i].Provision == p {
			if c, ok := by[i].on(d); ok {
				return c, true
			}
		}
	}
	return Citation{}, false
}

// CiteAs returns the citation of r on day d of what was made by b, such as the safeguard in a rule that rests on an article too.
// Where nothing in r is of that basis, it is Cite.
func (r Rule) CiteAs(b Basis, d calendar.Date) Citation {
	by := r.row().by
	for i := range by {
		if by[i].Basis == b && b != LocalRule {
			if c, ok := by[i].on(d); ok {
				return c
			}
		}
	}
	return r.Cite(d)
}

func (a Authority) on(d calendar.Date) (Citation, bool) {
	if a.Provision == 0 {
		return Citation{basis: a.Basis, doubt: a.Doubt}, a.Basis != 0
	}
	c, ok := a.Provision.On(d)
	c.doubt |= a.Doubt
	return c, ok
}
