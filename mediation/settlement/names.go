package settlement

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// InOneSpelling returns a copy in which everybody is written as where the terms name them first, and these spellings by the name
// as it is compared. Two spellings are one name if the strict reader's rule makes them so ([term.Fold]): full-width or not,
// with white space or without.
func (t Terms) InOneSpelling() (same Terms, spelled map[string]string) {
	t, spelled = t.Clone(), make(map[string]string)
	t.eachName(func(name *string) {
		folded := term.Fold(*name)
		spelled[folded] = cmp.Or(spelled[folded], *name)
		*name = spelled[folded]
	})
	return t, spelled
}

// eachName visits every name of the terms, in their order.
func (t *Terms) eachName(visit func(name *string)) {
	all := func(names []string) {
		for i := range names {
			visit(&names[i])
		}
	}
	for i := range t.Payments {
		p := &t.Payments[i]
		for j := range p.Obligors {
			visit(&p.Obligors[j].Party)
		}
		all(p.Beneficiaries)
		for j := range p.Payees {
			visit(&p.Payees[j].Party)
		}
		for j := range p.AlreadyPaid {
			visit(&p.AlreadyPaid[j].By)
		}
	}
	for i := range t.Acts {
		all(t.Acts[i].Obligors)
		all(t.Acts[i].Beneficiaries)
	}
	for i := range t.Sureties {
		visit(&t.Sureties[i].Party)
	}
	for i := range t.Deposits {
		visit(&t.Deposits[i].By)
		visit(&t.Deposits[i].To)
	}
}

// names checks a list of parties: one is named at least, none is blank or named twice, and each can be read. It enters them into
// seen, as names are compared.
func (f *findings) names(seen map[string]bool, list, field string, rule statute.Rule, names []string, en, zh string) {
	f.Unsaid(len(names) == 0, list, rule, en, zh)
	for i, name := range names {
		folded := term.Fold(name)
		if term.IsBlank(name) {
			f.Unsaid(true, item(list, i)+field, rule, en, zh)
		} else if why, hidden := rule.Unseen(name); hidden {
			f.Cite(item(list, i)+field, why)
		} else if seen[folded] {
			f.Add(item(list, i)+field, rule, name+" is named twice", name+"重复列出")
		}
		seen[folded] = true
	}
}

// PayeeNames returns the names of those who are to be paid, together or by shares; none is not stated.
func (p *Payment) PayeeNames() []string { return slices.Clone(p.payeeNames()) }

// payeeNames is PayeeNames, to be read only.
func (p *Payment) payeeNames() []string {
	if len(p.Payees) == 0 {
		return p.Beneficiaries
	}
	return each(p.Payees, func(payee Payee) string { return payee.Party })
}
