package ledger

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Entry is one thing that happened under an agreement. Which fields a kind needs:
//
//   - Paid, Waived, SetOff and Refunded: On and Amount; By, the obligor, and To, the beneficiary, where the terms leave a doubt;
//     For, a path of the terms, if the payment names what it is for; Receipt, the number of the receipt, so that it is not
//     entered twice. A payment to a third person with the beneficiary's consent names the beneficiary in To, and in Through
//     who had it. A waiver reaches the interest on what it names, after the debt; For "interest", or a path with .interest
//     behind it, is the interest alone. For penalties[0] is a penalty;
//   - FellDue, Ended, Performed, Breached: On, and For, the path of the payment, instalment or act. On is the day of the event
//     from which a due day counts;
//   - Extended, Respited: On, Until, the new day, and For, By and To for what;
//   - Varied: On, For, By and To for one claim; Amount, its new sum, or Until, its new day, or both;
//   - CreditorChanged: On, To, the old one, and Party, the new one; DebtorChanged the same with By. For, if only a part changes.
//     DebtorJoined: By, the debtor, and Party, who owes beside it;
//   - Reversed: On, and Receipt, that of the entry that was wrong;
//   - SuretyCalled, TriedInVain: On, and For, the path of the surety;
//   - Confirmed, SetAside: On, the day on which the ruling took effect or was set aside.
//
// Within is the day of an entry that is known only roughly, in place of On: a payment counts from its first day and a ruling from its last, as is
// best for the debtor, or the other way round (A21); an open beginning is the day of the agreement.
type Entry struct {
	Kind    EntryKind     `json:"kind"`
	On      calendar.Date `json:"on,omitzero"`
	Within  calendar.When `json:"within,omitzero"`
	By      string        `json:"by,omitempty"`
	To      string        `json:"to,omitempty"`
	Through string        `json:"through,omitempty"`
	Party   string        `json:"party,omitempty"`
	Amount  money.Amount  `json:"amount,omitzero"`
	Until   calendar.Date `json:"until,omitzero"`
	For     string        `json:"for,omitempty"`
	Receipt string        `json:"receipt,omitempty"`
}

// compare puts entries in the order in which they take effect, whatever the order in which they were entered: by day, then
// by kind, then those that name what they are for before the others. The rest makes the order complete.
func (e Entry) compare(f Entry) int {
	return cmp.Or(
		e.On.Compare(f.On),
		cmp.Compare(e.Kind.rank(), f.Kind.rank()),
		strings.Compare(f.For, e.For),
		strings.Compare(e.By, f.By),
		strings.Compare(e.To, f.To),
		e.Amount.Compare(f.Amount),
		e.Until.Compare(f.Until),
		strings.Compare(e.Receipt, f.Receipt),
		strings.Compare(e.Party, f.Party),
		strings.Compare(e.Through, f.Through),
		strings.Compare(e.Within.String(), f.Within.String()),
		cmp.Compare(e.Kind, f.Kind),
	)
}

// rank is the order of the kinds within a day: that of the constants, but who joins a debt can pay on the same day.
func (k EntryKind) rank() EntryKind {
	if k == DebtorJoined {
		return Ended
	}
	return k
}

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
	rule       statute.Rule
	has, needs field
	debt       bool // it is about debts of one party to another
	adverse    bool // the later it happened, the better for the debtor
}

var entryKinds = [...]entryKind{
	0:               {rule: statute.A8},
	Confirmed:       {rule: statute.A10, adverse: true},
	FellDue:         {rule: statute.A8, adverse: true},
	Ended:           {rule: statute.A8},
	Paid:            {rule: statute.A8, has: by | to | amount | receipt | through, needs: amount, debt: true},
	Waived:          {rule: statute.A8, has: by | to | amount | receipt, needs: amount, debt: true},
	Performed:       {rule: statute.A7},
	SetOff:          {rule: statute.A19, has: by | to | amount | receipt, needs: amount, debt: true},
	Extended:        {rule: statute.A19, has: by | to | until, needs: until, debt: true},
	Respited:        {rule: statute.A19, has: by | to | until, needs: until, debt: true},
	Varied:          {rule: statute.A19, has: by | to | amount | until, debt: true},
	CreditorChanged: {rule: statute.A19, has: by | to | party, needs: to | party, debt: true},
	DebtorChanged:   {rule: statute.A19, has: by | to | party, needs: by | party, debt: true},
	DebtorJoined:    {rule: statute.A19, has: by | to | party, needs: by | party, debt: true},
	Reversed:        {rule: statute.A19, has: receipt, needs: receipt},
	Refunded:        {rule: statute.A19, has: by | to | amount | receipt, needs: amount, debt: true, adverse: true},
	SetAside:        {rule: statute.J15},
	Breached:        {rule: statute.A7, adverse: true},
	SuretyCalled:    {rule: statute.A16},
	TriedInVain:     {rule: statute.A16, adverse: true},
}

// spelled returns the entry with its names as the terms have them, and as they are compared where the terms do not name them.
func (c *claims) spelled(e Entry) Entry {
	for _, name := range [...]*string{&e.By, &e.To, &e.Party} {
		*name = cmp.Or(c.spelling[term.Fold(*name)], term.Fold(*name))
	}
	e.Receipt = term.Fold(e.Receipt)
	return e
}

// check returns what is wrong with an entry, seen from the terms and from who stepped in for somebody.
func (c *claims) check(e Entry, stepped []string) statute.Violations {
	f := findings{on: e.On}
	if e.Kind == 0 || int(e.Kind) >= len(entryKinds) {
		f.add("kind", statute.A8, "say what happened", "须写明记录的种类")
		return f.list
	}
	row := entryKinds[e.Kind]
	if e.On.IsZero() == e.Within.IsZero() {
		f.add("on", row.rule, "say on which day, or within which days", "须写明日期或者大致日期之一")
	}
	for _, field := range [...]struct {
		field
		name string
		set  bool
	}{
		{by, "by", e.By != ""},
		{to, "to", e.To != ""},
		{amount, "amount", !e.Amount.IsZero()},
		{receipt, "receipt", e.Receipt != ""},
		{until, "until", !e.Until.IsZero()},
		{party, "party", e.Party != ""},
		{through, "through", e.Through != ""},
	} {
		if field.set && row.has&field.field == 0 {
			f.add(field.name, row.rule, "does not belong to an entry "+e.Kind.String(), "不属于"+e.Kind.ZH()+"记录的内容")
		}
		if !field.set && row.needs&field.field != 0 {
			rule := row.rule
			if field.field == amount {
				rule = statute.A4
			}
			f.add(field.name, rule, "has to be stated", "须写明")
		}
	}
	if e.Party != "" && (e.Party == e.By || e.Kind == CreditorChanged && e.Party == e.To) {
		f.add("party", row.rule, "is the one in whose place, or beside whom, it would step", "与原债务人或者原债权人相同")
	}
	for _, text := range [...]struct{ name, text string }{{"by", e.By}, {"to", e.To}, {"party", e.Party}, {"through", e.Through}, {"receipt", e.Receipt}} {
		if why, hidden := row.rule.Unseen(text.text); hidden && text.text != "" {
			f.list = append(f.list, why.At(text.name))
		}
	}
	if row.debt {
		c.checkDebt(&f, e, stepped)
	}
	switch e.Kind {
	case Confirmed, SetAside, Reversed:
		if e.For != "" {
			f.add("for", row.rule, "it concerns the whole agreement", "及于协议全部内容")
		}
	case Performed:
		if c.act(e.For) == none && !c.sumless(e.For) {
			f.add("for", row.rule, "name an act of the terms, such as acts[0], or a payment or penalty of a sum not stated",
				"须指明协议中的履行行为，如acts[0]，或者金额未载明的款项、违约金")
		}
	case Breached:
		if a := c.act(e.For); a == none || c.terms.Acts[a].Kind != settlement.Forbearance {
			f.add("for", row.rule, "name what was not to be done, such as acts[0]", "须指明不作为义务，如acts[0]")
		}
	case FellDue:
		if a := c.act(e.For); !c.awaits(e.For) && (a == none || !c.terms.Acts[a].Due.Day().IsZero()) {
			f.add("for", row.rule, "name an act, payment or instalment that has no day yet", "须指明尚无确定日期的行为、款项或者分期")
		}
	case Ended:
		if !c.endless(e.For) {
			f.add("for", row.rule, "name a periodic payment without end, such as payments[0]", "须指明无终期的定期给付，如payments[0]")
		}
	case SuretyCalled, TriedInVain:
		if c.surety(e.For) == none {
			f.add("for", row.rule, "name a surety of the terms, such as sureties[0]", "须指明协议中的保证人，如sureties[0]")
		}
	case Varied:
		if e.Amount.IsZero() && e.Until.IsZero() {
			f.add("amount", row.rule, "say the new sum or the new day", "须写明变更后的金额或者期限")
		}
		if n := len(c.claimsOf(e)); n != 1 {
			f.add("for", row.rule, "name one claim, by its path, and by payer and payee if several share it", "须指明一项债务")
		}
	}
	return f.list
}

// claimsOf returns the claims of the terms that an entry names.
func (c *claims) claimsOf(e Entry) []int {
	return slices.DeleteFunc(slices.Clone(c.within[e.For]), func(i int) bool {
		d := &c.list[i].Debt
		return e.By != "" && !slices.Contains(d.Obligors, e.By) || e.To != "" && !paidTo(d.Beneficiaries, e.To)
	})
}

// interestOf returns the path without the ending that names the interest alone, and whether it had one.
func interestOf(path string) (debt string, alone bool) {
	if path == "interest" {
		return "", true
	}
	return strings.CutSuffix(path, ".interest")
}

// checkDebt holds that a sum can be booked: the terms have a debt of the one to the other, and only one if they are
// not named.
func (c *claims) checkDebt(f *findings, e Entry, stepped []string) {
	if (e.Kind == Paid || e.Kind == Waived) && c.penalty(e.For) != none {
		return
	}
	alone := false
	if e.Kind == Waived {
		e.For, alone = interestOf(e.For)
	}
	var first *settlement.Payment
	steps := false // of somebody who stepped in, or of the parties
	severalBy, severalTo := false, false
	for i := range c.terms.Payments {
		p := &c.terms.Payments[i]
		steps = steps || c.concerns(p, i, e, stepped)
		if !c.concerns(p, i, e, nil) {
			continue
		}
		if first == nil {
			first = p
		}
		severalBy = severalBy || !slices.EqualFunc(first.Obligors, p.Obligors, sameParty) || len(p.Obligors) > 1 && !p.Joint && p.Sharing != 0
		severalTo = severalTo || !slices.Equal(first.PayeeNames(), p.PayeeNames()) || len(p.Payees) > 1
	}
	if !steps || e.For != "" && !c.names(e.For) {
		f.add("for", statute.A8, "the terms have no such debt of this payer to this payee", "协议中没有该付款人对该收款人的此项债务")
	}
	if entryKinds[e.Kind].has&receipt == 0 || alone {
		return // of whomever it concerns
	}
	if e.By == "" && severalBy {
		f.add("by", statute.A8, "several owe: say whose payment it is", "有数个义务人，须写明付款人")
	}
	if e.To == "" && severalTo {
		f.add("to", statute.A8, "it is owed to several: say to whom it was paid", "有数个权利人，须写明收款人")
	}
}

func sameParty(a, b settlement.Obligor) bool { return a.Party == b.Party }

// paidTo reports whether somebody is among the payees, which nobody can deny where none is stated.
func paidTo(payees []string, name string) bool {
	return len(payees) == 0 || slices.Contains(payees, name)
}

// concerns reports whether an entry may be booked to payment i. Who stepped in for somebody may be party to any of them.
func (c *claims) concerns(p *settlement.Payment, i int, e Entry, stepped []string) bool {
	payment, _, _ := strings.Cut(e.For, ".")
	return (e.For == "" || c.payment(payment) == i) &&
		(e.By == "" || slices.Contains(stepped, e.By) || (e.Kind == Paid || e.Kind == Refunded) && c.secures(e.By, i) || slices.ContainsFunc(p.Obligors, func(o settlement.Obligor) bool { return o.Party == e.By })) &&
		(e.To == "" || slices.Contains(stepped, e.To) || paidTo(p.PayeeNames(), e.To))
}
