package booking

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// sureties works out what may be asked of whom. A penalty belongs to what a surety secures where it secures all debts whose
// lateness the penalty is for, and is told whole.
func (r *run) sureties(agreed, day calendar.Date, penalties []ledger.PenaltyLine) []ledger.SuretyLine {
	var lines []ledger.SuretyLine
	answering := make([]int, len(r.terms.Payments)) // how many sureties answer for each payment
	for _, s := range r.terms.Sureties {
		for i := range answering {
			if s.Covers(i) {
				answering[i]++
			}
		}
	}
	for k, s := range r.terms.Sureties {
		if r.unread[fmt.Sprintf("sureties[%d]", k)] {
			continue // for what it answers, nobody can tell
		}
		line := ledger.SuretyLine{Path: fmt.Sprintf("sureties[%d]", k), Clause: s.Clone()}
		var debts []security.Secured
		for i := range r.accounts {
			if a := &r.accounts[i]; a.open > 0 && s.Covers(a.payment) && r.promised(a, day) {
				debt := r.secured(a, a.open, r.agreedTo[k])
				debt.Shared = answering[a.payment] > 1
				debts = append(debts, debt)
			}
		}
		for i := range penalties {
			debts = append(debts, r.securedPenalty(s, &penalties[i], r.agreedTo[k])...)
		}
		paid := int64(0)
		for _, b := range r.bookings {
			if b.Entry.By != s.Party || b.To == ledger.BeyondDebt {
				continue
			}
			if b.Entry.Kind == ledger.Refunded {
				paid -= b.Sum.Fen()
			} else {
				paid += b.Sum.Fen()
			}
		}
		line.Paid = fen(max(paid, 0)) // it may have got back what somebody else had paid
		line.Liability = s.Liability(agreed, day, line.Paid, r.did[k], debts)
		lines = append(lines, line)
	}
	return lines
}

// change keeps what was changed. Where no surety agreed between two changes and neither sets a sum, the later one stands for both, so
// that a day that is put off again and again does not fill the memory.
func (r *run) change(a *account, c security.Alteration) {
	if len(r.agreedTo) == 0 {
		return
	}
	n := len(a.changes) - 1
	if n < 0 || !c.Sum.IsZero() || !a.changes[n].Sum.IsZero() || slices.ContainsFunc(r.agreedTo, func(day calendar.Date) bool {
		return !day.Before(a.changes[n].On) && day.Before(c.On) // a surety agreed to the one and not to the other
	}) {
		a.changes = append(a.changes, c)
		return
	}
	a.changes[n] = a.changes[n].With(c)
}

// secured returns how so much of a claim stands to a surety that agreed in writing to what was changed until the day.
func (r *run) secured(a *account, open int64, agreedTo calendar.Date) security.Secured {
	sum := a.Amount
	if a.AmountOpen { // no variation can be said to have made it heavier
		sum = money.Max()
	}
	s := security.Secured{Open: sum, Due: a.agreed, Last: a.last}.Altered(a.changes, agreedTo)
	if last := r.lastDay(s.Due); s.Moved && !a.accelerated && a.last.Before(last) { // an earlier day
		s.Last = last
	}
	s.Open = fen(min(open, s.Open.Fen()))
	return s
}

// securedPenalty returns what is open of a penalty, as late as the last of the debts for which it is; none if the surety does not
// secure all of them, as it does not what is for an act too.
func (r *run) securedPenalty(s security.Surety, p *ledger.PenaltyLine, agreedTo calendar.Date) []security.Secured {
	if len(p.Clause.Acts) > 0 {
		return nil
	}
	var last *account
	for i := range r.accounts {
		a := &r.accounts[i]
		if len(a.late) == 0 || !p.Clause.Covers(a.payment) {
			continue
		}
		if !s.Covers(a.payment) {
			return nil
		}
		if last == nil || last.agreed.Before(a.agreed) {
			last = a
		}
	}
	if last == nil || p.Outstanding.IsZero() {
		return nil
	}
	debt := r.secured(last, 0, agreedTo)
	debt.Open = p.Outstanding
	return []security.Secured{debt}
}
