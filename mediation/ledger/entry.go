package ledger

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Entry is one thing that happened under an agreement. Which fields a kind needs:
//
//   - Paid and Waived: On and Amount; By, the obligor, and To, the beneficiary, where the terms leave a doubt; For, a path of
//     the terms, if the payment names what it is for; Receipt, the number of the receipt, so that it is not entered twice;
//   - FellDue, Ended, Performed: On, and For, the path of the payment, instalment or act;
//   - Confirmed: On, the day on which the ruling took effect.
type Entry struct {
	Kind    EntryKind     `json:"kind"`
	On      calendar.Date `json:"on"`
	By      string        `json:"by,omitempty"`
	To      string        `json:"to,omitempty"`
	Amount  money.Amount  `json:"amount,omitzero"`
	For     string        `json:"for,omitempty"`
	Receipt string        `json:"receipt,omitempty"`
}

// compare puts entries in the order in which they take effect, whatever the order in which they were entered: by day, then
// by kind, then those that name what they are for before the others. The rest makes the order complete.
func (e Entry) compare(f Entry) int {
	return cmp.Or(
		e.On.Compare(f.On),
		cmp.Compare(e.Kind, f.Kind),
		strings.Compare(f.For, e.For),
		strings.Compare(e.By, f.By),
		strings.Compare(e.To, f.To),
		e.Amount.Compare(f.Amount),
		strings.Compare(e.Receipt, f.Receipt),
	)
}

// moves reports whether the entry is about a sum.
func (e Entry) moves() bool { return e.Kind == Paid || e.Kind == Waived }

// ruleOf is the rule that an entry of each kind is held to.
var ruleOf = [...]statute.Rule{
	0: statute.A8, Confirmed: statute.A10, FellDue: statute.A8, Ended: statute.A8, Paid: statute.A8, Waived: statute.A8,
	Performed: statute.A7,
}

// check returns what is wrong with an entry, seen from the terms alone.
func (c *claims) check(e Entry) statute.Violations {
	f := findings{on: e.On}
	if e.Kind == 0 || int(e.Kind) >= len(ruleOf) {
		f.add("kind", statute.A8, "say what happened", "须写明记录的种类")
		return f.list
	}
	rule := ruleOf[e.Kind]
	if e.On.IsZero() {
		f.add("on", rule, "say on which day", "须写明日期")
	}
	if e.moves() && e.Amount.IsZero() {
		f.add("amount", statute.A4, "must be more than nothing", "金额须为正数")
	}
	for _, field := range [...]struct {
		name string
		set  bool
	}{{"by", e.By != ""}, {"to", e.To != ""}, {"amount", !e.Amount.IsZero()}, {"receipt", e.Receipt != ""}} {
		if field.set && !e.moves() {
			f.add(field.name, rule, "does not belong to an entry "+e.Kind.String(), "不属于"+e.Kind.ZH()+"记录的内容")
		}
	}
	switch e.Kind {
	case Paid, Waived:
		c.checkParties(&f, e)
	case Confirmed:
		if e.For != "" {
			f.add("for", rule, "a ruling confirms the whole agreement", "司法确认及于协议全部内容")
		}
	case Performed:
		if c.act(e.For) == none && !c.sumless(e.For) {
			f.add("for", rule, "name an act of the terms, such as acts[0], or a payment of a sum not stated",
				"须指明协议中的履行行为，如acts[0]，或者金额未载明的款项")
		}
	case FellDue:
		if a := c.act(e.For); !c.awaits(e.For) && (a == none || !c.terms.Acts[a].Due.Day().IsZero()) {
			f.add("for", rule, "name an act, payment or instalment that has no day yet", "须指明尚无确定日期的行为、款项或者分期")
		}
	case Ended:
		if !c.endless(e.For) {
			f.add("for", rule, "name a periodic payment without end, such as payments[0]", "须指明无终期的定期给付，如payments[0]")
		}
	}
	return f.list
}

// checkParties holds that a payment can be booked: the terms have a debt of the one to the other, and only one if they are
// not named.
func (c *claims) checkParties(f *findings, e Entry) {
	var first *settlement.Payment
	severalBy, severalTo := false, false
	for i := range c.terms.Payments {
		p := &c.terms.Payments[i]
		if !c.concerns(p, i, e) {
			continue
		}
		if first == nil {
			first = p
		}
		severalBy = severalBy || !slices.EqualFunc(first.Obligors, p.Obligors, sameParty) || len(p.Obligors) > 1 && !p.Joint
		severalTo = severalTo || !slices.Equal(first.PayeeNames(), p.PayeeNames()) || len(p.Payees) > 1
	}
	if first == nil || e.For != "" && !c.names(e.For) {
		f.add("for", statute.A8, "the terms have no such debt of this payer to this payee", "协议中没有该付款人对该收款人的此项债务")
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

// concerns reports whether an entry may be booked to payment i.
func (c *claims) concerns(p *settlement.Payment, i int, e Entry) bool {
	payment, _, _ := strings.Cut(e.For, ".")
	return (e.For == "" || c.payment(payment) == i) &&
		(e.By == "" || slices.ContainsFunc(p.Obligors, func(o settlement.Obligor) bool { return o.Party == e.By })) &&
		(e.To == "" || paidTo(p.PayeeNames(), e.To))
}
