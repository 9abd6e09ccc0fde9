package statute

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A ruleRow says what a rule of the domain is and who made it.
type ruleRow struct {
	by     []Authority // in order: what to cite first stands first
	en, zh string      // the rule in one sentence
}

// rules is put together from the tables of rules_….go, each keyed by the rule.
var rules = func() (table [numRules]ruleRow) {
	for _, part := range []map[Rule]ruleRow{
		periodRules, triageRules, dutyRules, roomRules, proxyRules, mediationRules, agreementRules, confirmationRules, tierRules,
	} {
		for r, row := range part {
			table[r] = row
		}
	}
	return table
}()

// by joins what a rule rests on.
func by(parts ...[]Authority) []Authority {
	var all []Authority
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// law is provisions that say what the rule says.
func law(ps ...Provision) []Authority { return doubtful(0, ps) }

// reading is provisions that are understood to mean what the rule says.
func reading(ps ...Provision) []Authority { return doubtful(Reading, ps) }

func doubtful(d Doubt, ps []Provision) []Authority {
	as := make([]Authority, len(ps))
	for i, p := range ps {
		as[i] = Authority{Basis: p.Basis(), Provision: p, Doubt: d}
	}
	return as
}

var (
	practice  = []Authority{{Basis: Practice}}
	safeguard = []Authority{{Basis: Safeguard}}
)

// ruleGroups turns a number into a name: letter, first rule, its number.
var ruleGroups = [...]struct {
	letter byte
	first  Rule
	number int
}{
	{'P', P1, 1}, {'T', T1, 1}, {'D', D1, 1}, {'F', F1, 1}, {'X', X1, 1}, {'M', M1, 1}, {'A', A1, 1}, {'J', J0, 0}, {'E', E1, 1},
	{'R', R1, 1},
}

// ruleNames is every rule's name, "T3".
var ruleNames = func() (names [numRules]string) {
	for i, g := range ruleGroups {
		end := numRules
		if i+1 < len(ruleGroups) {
			end = ruleGroups[i+1].first
		}
		for r := g.first; r < end; r++ {
			names[r] = fmt.Sprintf("%c%d", g.letter, g.number+int(r-g.first))
		}
	}
	return names
}()

func (r Rule) row() *ruleRow {
	if r >= numRules {
		r = 0
	}
	return &rules[r]
}

// String returns the stable name of r, "T3"; "" for zero.
func (r Rule) String() string {
	if r >= numRules {
		return fmt.Sprintf("invalid(%d)", uint16(r))
	}
	return ruleNames[r]
}

// ParseRule returns the rule of that name.
func ParseRule(s string) (Rule, bool) {
	for r := Rule(1); r < numRules; r++ {
		if ruleNames[r] == s {
			return r, true
		}
	}
	return 0, false
}

// Rules lists all rules in order.
func Rules() []Rule {
	rs := make([]Rule, 0, numRules-1)
	for r := Rule(1); r < numRules; r++ {
		rs = append(rs, r)
	}
	return rs
}

// MarshalText writes the name of r, "" for zero.
func (r Rule) MarshalText() ([]byte, error) {
	if r >= numRules {
		return nil, fmt.Errorf("statute: no rule has number %d", uint16(r))
	}
	return []byte(ruleNames[r]), nil
}

// UnmarshalText reads the name of a rule; "" is none.
func (r *Rule) UnmarshalText(text []byte) error {
	parsed, ok := ParseRule(string(text))
	if !ok && len(text) > 0 {
		return fmt.Errorf("statute: %q is the name of no rule", text)
	}
	*r = parsed
	return nil
}

// EN returns the rule in one English sentence, for people.
func (r Rule) EN() string { return r.row().en }

// ZH returns the rule in one Chinese sentence, for people.
func (r Rule) ZH() string { return r.row().zh }

// Basis returns the strongest basis that r has: Statute before LocalRule before Practice before Safeguard.
func (r Rule) Basis() Basis {
	strongest := Basis(0)
	for _, a := range r.row().by {
		if strongest == 0 || a.Basis < strongest {
			strongest = a.Basis
		}
	}
	return strongest
}

// Authorities returns everything r rests on, in the order of citation.
func (r Rule) Authorities() []Authority { return append([]Authority(nil), r.row().by...) }

// On returns what to cite for r on day d, in order. Provisions without an edition on that day are left out; practice and
// safeguards say that they are no law. For a rule that is law in some places only it names them all: cite the provision
// of the place where there is one.
func (r Rule) On(d calendar.Date) []Citation {
	var cs []Citation
	for _, a := range r.row().by {
		if c, ok := a.on(d); ok {
			cs = append(cs, c)
		}
	}
	return cs
}

// Cite returns what to cite first for r on day d. For a valid rule it is never blank: if no edition is held for that day
// it says so.
func (r Rule) Cite(d calendar.Date) Citation {
	by := r.row().by
	for i := range by {
		if c, ok := by[i].on(d); ok {
			return c
		}
	}
	if len(by) == 0 {
		return Citation{}
	}
	c, _ := by[0].on(d)
	return c
}

func (a Authority) on(d calendar.Date) (Citation, bool) {
	if a.Provision == 0 {
		return Citation{basis: a.Basis, doubt: a.Doubt}, a.Basis != 0
	}
	c, ok := a.Provision.On(d)
	c.doubt |= a.Doubt
	return c, ok
}
