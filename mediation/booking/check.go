package booking

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// field is a set of the fields of an entry.
type field uint8

const (
	by field = 1 << iota
	to
	amount
	receipt
	until
	party
	through
)

// entryKind is what an entry of one kind is held to.
type entryKind struct {
	has, needs field
	adverse    bool // the later it happened, the better for the debtor
}

var entryKinds = [ledger.SuretyAgreed + 1]entryKind{
	ledger.Confirmed:       {adverse: true},
	ledger.FellDue:         {adverse: true},
	ledger.Paid:            {has: by | to | amount | receipt | through, needs: amount},
	ledger.Waived:          {has: by | to | amount | receipt, needs: amount},
	ledger.SetOff:          {has: by | to | amount | receipt, needs: amount},
	ledger.Extended:        {has: by | to | until, needs: until},
	ledger.Respited:        {has: by | to | until, needs: until},
	ledger.Varied:          {has: by | to | amount | until},
	ledger.CreditorChanged: {has: by | to | party, needs: to | party},
	ledger.DebtorChanged:   {has: by | to | party, needs: by | party},
	ledger.DebtorJoined:    {has: by | to | party, needs: by | party},
	ledger.Reversed:        {has: receipt, needs: receipt},
	ledger.Refunded:        {has: by | to | amount | receipt, needs: amount, adverse: true},
	ledger.Breached:        {adverse: true},
	ledger.TriedInVain:     {adverse: true},
}

// spelled returns the entry with its names as the terms have them, and as they are compared where the terms do not name them.
func (c *claims) spelled(e ledger.Entry) ledger.Entry {
	for _, name := range [...]*string{&e.By, &e.To, &e.Party} {
		*name = cmp.Or(c.spelling[term.Fold(*name)], term.Fold(*name))
	}
	e.Receipt = term.Fold(e.Receipt)
	return e
}

// check returns what is wrong with an entry, seen from the terms and from who stepped in for somebody.
func (c *claims) check(e ledger.Entry, stepped term.Met) statute.Violations {
	f := statute.Findings{On: e.On}
	if e.Kind == 0 || int(e.Kind) >= len(entryKinds) {
		f.Add("kind", statute.A8, "say what happened", "须写明记录的种类")
		return f.List
	}
	row, rule := entryKinds[e.Kind], e.Kind.Rule()
	debt := row.has&by != 0                                                                      // it is about debts of one party to another
	if i := c.act(e.For); i != none && (row.has&(until|party) != 0 || e.Kind == ledger.Waived) { // an act has a day, and no sum
		debt, row.has, row.needs = false, row.has&^(amount|receipt), row.needs&^amount|row.has&until
		a := &c.terms.Acts[i]
		known := func(name string, all []string) bool {
			return name == "" || slices.Contains(all, name) || stepped.Has(name)
		}
		f.If(!known(e.By, a.Obligors) || !known(e.To, a.Beneficiaries) || !e.Until.IsZero() && a.Kind.Lasting(), "for", rule,
			"the terms have no such act of this one for that one that has a day", "协议中没有该义务人对该权利人的此项有期限的行为义务")
	}
	f.If(e.On.IsZero() == e.Within.IsZero(), "on", rule, "say on which day, or within which days", "须写明日期或者大致日期之一")
	for _, field := range [...]struct {
		field
		name, text string
		set        bool
	}{
		{by, "by", e.By, e.By != ""},
		{to, "to", e.To, e.To != ""},
		{amount, "amount", "", !e.Amount.IsZero()},
		{receipt, "receipt", e.Receipt, e.Receipt != ""},
		{until, "until", "", !e.Until.IsZero()},
		{party, "party", e.Party, e.Party != ""},
		{through, "through", e.Through, e.Through != ""},
	} {
		if field.text != "" {
			f.Name(field.name, rule, field.text)
		}
		if field.set && row.has&field.field == 0 {
			f.Add(field.name, rule, "does not belong to an entry "+e.Kind.String(), "不属于"+e.Kind.ZH()+"记录的内容")
		}
		if !field.set && row.needs&field.field != 0 {
			missing := rule
			if field.field == amount {
				missing = statute.A4
			}
			f.Add(field.name, missing, "has to be stated", "须写明")
		}
	}
	f.If(e.Party != "" && (e.Party == e.By || e.Kind == ledger.CreditorChanged && e.Party == e.To), "party", rule,
		"is the one in whose place, or beside whom, it would step", "与原债务人或者原债权人相同")
	if debt {
		c.checkDebt(&f, e, stepped)
		c.checkStep(&f, e)
	}
	switch e.Kind {
	case ledger.Confirmed, ledger.SetAside, ledger.Reversed:
		f.If(e.For != "", "for", rule, "it concerns the whole agreement", "及于协议全部内容")
	case ledger.Performed:
		f.If(c.act(e.For) == none && !c.sumless(e.For) && !c.terms.Struck(e.For), "for", rule,
			"name an act of the terms, such as acts[0], or a payment or penalty of a sum not stated; of a sum that is stated, enter what was paid",
			"须指明协议中的履行行为，如acts[0]，或者金额未载明的款项、违约金；金额已载明的，按付款记录")
	case ledger.Breached:
		a := c.act(e.For)
		f.If(a == none || !c.terms.Acts[a].Kind.Lasting(), "for", rule,
			"name what was not to be done, or to be done again and again, such as acts[0]", "须指明不作为义务或者定期行为，如acts[0]")
	case ledger.FellDue:
		a := c.act(e.For)
		f.If(!c.awaits(e.For) && !c.terms.Struck(e.For) && (a == none || !c.terms.Acts[a].Due.Day().IsZero()), "for", rule,
			"name an act, payment or instalment that has no day yet", "须指明尚无确定日期的行为、款项或者分期")
	case ledger.Ended:
		f.If(!c.recurs(e.For), "for", rule, "name a periodic payment, such as payments[0]", "须指明定期给付，如payments[0]")
	case ledger.SuretyCalled, ledger.TriedInVain, ledger.SuretyAgreed:
		f.If(c.surety(e.For) == none, "for", rule, "name a surety of the terms, such as sureties[0]", "须指明协议中的保证人，如sureties[0]")
	case ledger.Varied:
		f.If(debt && e.Amount.IsZero() && e.Until.IsZero(), "amount", rule, "say the new sum or the new day", "须写明变更后的金额或者期限")
		f.If(debt && len(c.claimsOf(e)) != 1 && !c.variesSeries(e) && !c.terms.Struck(e.For), "for", rule,
			"name one claim, by its path, and by payer and payee if several share it; of a periodic payment one instalment, or all later ones by a new sum",
			"须指明一项债务；定期给付，须指明一期，或者写明此后各期的新金额")
	}
	return f.List
}

// claimsOf returns the claims of the terms that an entry names.
func (c *claims) claimsOf(e ledger.Entry) []int {
	return slices.DeleteFunc(slices.Clone(c.within[e.For]), func(i int) bool { return !between(&c.list[i].Debt, e) })
}

// between reports whether an entry is about a debt of that payer to that payee.
func between(d *settlement.Debt, e ledger.Entry) bool {
	return (e.By == "" || slices.Contains(d.Obligors, e.By)) && (e.To == "" || paidTo(d.Beneficiaries, e.To))
}

// variesSeries reports whether an entry varies one instalment of a payment without end, or by a new sum all of a periodic payment that fall
// due later, such as maintenance that is raised (CC 1085(2)); of several that share it, those of one payer and payee.
func (c *claims) variesSeries(e ledger.Entry) bool {
	i, k := c.periodic(e.For)
	if c.recurs(e.For) && e.Until.IsZero() {
		i, k = c.payment(e.For), 0
	}
	if k == none {
		return false
	}
	p := &c.terms.Payments[i]
	first := p.Series.Day(0)
	return len(slices.DeleteFunc(p.Claims(i, first), func(d settlement.Debt) bool { return d.Due.On.After(first) || !between(&d, e) })) == 1
}

// checkDebt holds that a sum can be booked: the terms have a debt of the one to the other, and only one if they are
// not named.
func (c *claims) checkDebt(f *statute.Findings, e ledger.Entry, stepped term.Met) {
	if (e.Kind == ledger.Paid || e.Kind == ledger.Waived) && c.penalty(e.For) != none {
		return
	}
	alone := false
	if e.Kind == ledger.Waived {
		e.For, alone = ledger.InterestOf(e.For)
	}
	var first *settlement.Payment
	steps := false // of somebody who stepped in, or of the parties
	severalBy, severalTo := false, false
	for i := range c.terms.Payments {
		p := &c.terms.Payments[i]
		if c.lost[i] { // who owes it, and to whom, may be what is not stated
			steps = steps || e.For == "" || c.toLost(e.For)
			continue
		}
		steps = steps || c.concerns(p, i, e, stepped)
		if !c.concerns(p, i, e, term.Met{}) {
			continue
		}
		if first == nil {
			first = p
		}
		severalBy = severalBy || !slices.Equal(first.ObligorNames(), p.ObligorNames()) || len(p.Obligors) > 1 && !p.Joint && p.Sharing != 0
		severalTo = severalTo || !slices.Equal(first.PayeeNames(), p.PayeeNames()) || len(p.Payees) > 1
	}
	f.If(!steps || e.For != "" && !c.names(e.For) && !c.toLost(e.For), "for", statute.A8,
		"the terms have no such debt of this payer to this payee; what a third person pays is entered for the debtor", "协议中没有该付款人对该收款人的此项债务；第三人代付的，记为该债务人付款")
	if entryKinds[e.Kind].has&receipt == 0 || alone {
		return // of whomever it concerns
	}
	f.If(e.By == "" && severalBy, "by", statute.A8, "several owe: say whose payment it is", "有数个义务人，须写明付款人")
	f.If(e.To == "" && severalTo, "to", statute.A8, "it is owed to several: say to whom it was paid", "有数个权利人，须写明收款人")
}

// checkStep refuses somebody who would owe himself: where debt and claim come together the debt ends (CC 576), and is no debt
// any more that anybody could be late with.
func (c *claims) checkStep(f *statute.Findings, e ledger.Entry) {
	for i := range c.terms.Payments {
		p := &c.terms.Payments[i]
		others := p.PayeeNames()
		if e.Kind == ledger.CreditorChanged {
			others = p.ObligorNames()
		}
		if c.concerns(p, i, e, term.Met{}) && slices.Contains(others, e.Party) {
			f.Add("party", statute.A19, e.Party+" would owe himself: debt and claim come together, which ends the debt; enter that as waived",
				e.Party+"既是债务人又是债权人：债权债务同归于一人，债务消灭，按免除记录")
			return
		}
	}
}

// paidTo reports whether somebody is among the payees, which nobody can deny where none is stated.
func paidTo(payees []string, name string) bool {
	return len(payees) == 0 || slices.Contains(payees, name)
}

// concerns reports whether an entry may be booked to payment i. Who stepped in for somebody may be party to any of them; a surety
// may pay, and have it back, what it secures.
func (c *claims) concerns(p *settlement.Payment, i int, e ledger.Entry, stepped term.Met) bool {
	payment, _, _ := strings.Cut(e.For, ".")
	pays := e.Kind == ledger.Paid || e.Kind == ledger.Refunded
	return (e.For == "" || c.payment(payment) == i) &&
		(e.By == "" || stepped.Has(e.By) || pays && c.secures(e.By, i) || slices.Contains(p.ObligorNames(), e.By)) &&
		(e.To == "" || stepped.Has(e.To) || paidTo(p.PayeeNames(), e.To))
}
