package ledger

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
)

// Balance is how things stand with one payer, one payee or one payment: its lines, added up. What was paid before the
// agreement is not in it.
//
// A debt that several owe together counts in full for each of them: if jointly, it can be asked of each; if by shares that are
// not stated, nobody knows how much of it is his. So does one that several take together. Together says how much of what is
// outstanding that is; there the balances come to more than the whole.
type Balance struct {
	Of          string       `json:"of"` // the name, or the path of the payment
	Amount      money.Amount `json:"amount"`
	Paid        money.Amount `json:"paid"`
	Waived      money.Amount `json:"waived"`
	Outstanding money.Amount `json:"outstanding"`
	Overdue     money.Amount `json:"overdue"`
	DaysLate    int          `json:"days_late,omitempty"` // of what is overdue, the most
	InterestDue money.Amount `json:"interest_due"`
	Together    money.Amount `json:"together"`
	AtLeast     bool         `json:"at_least,omitempty"`  // a sum in it, or the rate of its interest, is not stated
	Performed   bool         `json:"performed,omitempty"` // by the record, a sum in it that is not stated was paid in full, and not how much that was
}

// Complete fills in what follows from the rest of a statement: the lines by payer, payee and payment, and what interest and penalties do
// not tell.
func (s *Statement) Complete() {
	s.ByPayer, s.ByPayee, s.ByPayment = subtotals(s.Lines)
	s.Notes = append(interestNotes(s), penaltyNotes(s)...)
}

// subtotals returns the lines added up by payer, by payee and by payment.
func subtotals(lines []Line) (byPayer, byPayee, byPayment []Balance) {
	return balances(lines, func(l *Line) []string { return l.Obligors }),
		balances(lines, func(l *Line) []string { return l.Beneficiaries }),
		balances(lines, func(l *Line) []string {
			payment, _, _ := strings.Cut(l.Path, ".")
			return []string{payment}
		})
}

// balances adds the lines up under each name that of gives them, in the order in which the names first occur; none where there
// is one name alone, of which the statement as a whole tells.
func balances(lines []Line, of func(*Line) []string) []Balance {
	var list []Balance
	at := make(map[string]int)
	for i := range lines {
		l := &lines[i]
		names := of(l)
		for _, name := range names {
			k, known := at[name]
			if !known {
				k = len(list)
				at[name], list = k, append(list, Balance{Of: name})
			}
			b := &list[k]
			b.Amount, b.Paid, b.Waived = b.Amount.Plus(l.Amount), b.Paid.Plus(l.Paid), b.Waived.Plus(l.Waived)
			b.Outstanding, b.InterestDue = b.Outstanding.Plus(l.Outstanding), b.InterestDue.Plus(l.InterestDue)
			if l.Standing == Overdue {
				b.Overdue, b.DaysLate = b.Overdue.Plus(l.Outstanding), max(b.DaysLate, l.DaysLate)
			}
			if len(names) > 1 {
				b.Together = b.Together.Plus(l.Outstanding)
			}
			b.AtLeast, b.Performed = b.AtLeast || l.Unstated() || l.InterestOpen, b.Performed || l.performed()
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}
