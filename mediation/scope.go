package mediation

import (
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Scope is what one kind of mediation may settle and what it may not, under the law of a day, and what its agreement is
// worth. It is read off the rows that [MayMediate] asks, so that the two cannot say different things.
type Scope struct {
	Kind   Forum          `json:"kind,omitzero"`
	Only   []Condition    `json:"only,omitempty"`   // what has to hold of each fact by itself
	Bars   []BarFound     `json:"bars,omitempty"`   // everything that can bar it, those of Only included
	Checks []BarFound     `json:"checks,omitempty"` // what has to be cleared up first where the record says so
	Worth  statute.Reason `json:"worth"`

	WorthCites []statute.Citation `json:"worth_cites,omitempty"` // all the articles that say what it is worth

	NotYet statute.Reason `json:"not_yet,omitzero"` // no law on the kind was in force that day: since when it is (M18); no facts are asked then
}

// Condition is what has to hold of one fact, whatever the other facts are: any other value is a bar.
type Condition struct {
	Fact   DisputeFact        `json:"fact"`
	Values []string           `json:"values,omitzero"` // the codes of the values that bar nothing by themselves
	Cites  []statute.Citation `json:"cites,omitzero"`
}

// Scope returns what k may settle under the law of the day, in the order of the tables. Of a court's mediation this
// package knows no more than that every side has to want it.
func (k Forum) Scope(on calendar.Date) Scope {
	s := Scope{Kind: k, Worth: k.Worth(on), WorthCites: k.worthCites(on)}
	if k == 0 || int(k) >= len(forumTerms) {
		return s
	}
	if why, early := k.NotYet(on); early {
		s.NotYet = why
		return s
	}
	for i := range tables {
		s.add(&tables[i], on)
	}
	byRule := func(a, b BarFound) int { return int(a.Bar) - int(b.Bar) }
	slices.SortFunc(s.Bars, byRule)
	slices.SortFunc(s.Checks, byRule)
	return s
}

// add reads the rows of one table that are asked of the kind, which is its first fact: each is a bar, and one that asks a single fact
// besides leaves that fact its other values.
func (s *Scope) add(t *table, on calendar.Date) {
	barred := make(facts)
	var cites [numFacts][]statute.Citation
	for _, r := range t.Rows {
		if kinds := r.When[FactKind]; kinds != 0 && !kinds.Has(uint8(s.Kind)) {
			continue
		}
		found := r.Finds.find(s.Kind, on)
		list := &s.Bars
		if r.Finds.IsCheck() {
			list = &s.Checks
		}
		if !slices.ContainsFunc(*list, func(f BarFound) bool { return f.Bar == r.Finds }) {
			*list = append(*list, found)
		}
		if fact, single := single(r.When, t.Facts[1:]); single && !r.Finds.IsCheck() {
			barred[fact] |= r.When[fact]
			if !slices.Contains(cites[fact], found.Reason.Cite) {
				cites[fact] = append(cites[fact], found.Reason.Cite)
			}
		}
	}
	for _, fact := range t.Facts {
		if barred[fact] == 0 {
			continue
		}
		c := Condition{Fact: fact, Cites: cites[fact]}
		for v, name := range fact.values() {
			if v > 0 && !barred[fact].Has(uint8(v)) {
				c.Values = append(c.Values, name.Code)
			}
		}
		s.Only = append(s.Only, c)
	}
}

// single returns the one of the facts that a row asks, and false if it asks none or several of them.
func single(when facts, of []DisputeFact) (fact DisputeFact, single bool) {
	for _, f := range of {
		if when[f] != 0 && single {
			return 0, false
		}
		if when[f] != 0 {
			fact, single = f, true
		}
	}
	return fact, single
}

// ZH returns the condition in one Chinese line: 是否因民间纠纷引起：是.
func (c Condition) ZH() string { return c.text(wording.Chinese) }

// EN returns the condition in one English line.
func (c Condition) EN() string { return c.text(wording.English) }

func (c Condition) text(l wording.Language) string {
	var values []string
	for _, name := range c.Fact.values() {
		if slices.Contains(c.Values, name.Code) {
			values = append(values, l.Say(term.Plain(name.Code), name.ZH))
		}
	}
	return l.Say("%[2]s: %[3]s", "%[1]s：%[3]s", c.Fact.ZH(), term.Plain(c.Fact.String()), strings.Join(values, l.Say(", ", "、"))) + cited(l, c.Cites)
}

// cited puts what something rests on into parentheses.
func cited(l wording.Language, cites []statute.Citation) string {
	return l.Aside(l.Say("%s", "%s", cites))
}

// ZH returns s for people, in Chinese: what has to hold, what is excluded and why, and what the agreement is worth.
func (s Scope) ZH() string { return s.text(wording.Chinese) }

// EN returns s for people, in English.
func (s Scope) EN() string { return s.text(wording.English) }

func (s Scope) text(l wording.Language) string {
	var b strings.Builder
	list := func(heading string, lines []string) {
		if len(lines) > 0 {
			b.WriteString(heading + "\n- " + strings.Join(lines, "\n- ") + "\n")
		}
	}
	bars := func(found []BarFound) []string {
		var lines []string
		for _, f := range found {
			lines = append(lines, l.Reason(f.Reason))
		}
		return lines
	}
	b.WriteString(l.Say(term.Plain(s.Kind.String()), s.Kind.ZH()) + "\n")
	if s.NotYet.Rule != 0 {
		b.WriteString(l.Say(s.NotYet.EN, s.NotYet.ZH) + "\n")
	}
	var only []string
	for _, c := range s.Only {
		only = append(only, c.text(l))
	}
	list(l.Say("may be settled by it, given:", "可以调解，须具备："), only)
	list(l.Say("may not, where:", "不得调解："), bars(s.Bars))
	list(l.Say("to be cleared up first:", "应当先行核查："), bars(s.Checks))
	b.WriteString(l.Say("its agreement: ", "协议的效力：") + s.worth(l) + "\n")
	return b.String()
}

func (s Scope) worth(l wording.Language) string {
	return l.Say(s.Worth.EN, s.Worth.ZH) + cited(l, s.WorthCites)
}
