package booking

import (
	"fmt"

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
		line.Paid = ledger.PaidBy(s.Party, r.bookings)
		line.Liability = s.Liability(agreed, day, line.Paid, r.did[k], debts)
		lines = append(lines, line)
	}
	return lines
}

// change keeps what was changed, for the sureties.
func (r *run) change(a *account, c security.Alteration) {
	if n := len(a.changes) - 1; n >= 0 && a.changes[n].Absorbs(c, r.agreedTo) {
		a.changes[n] = a.changes[n].With(c)
	} else if len(r.agreedTo) > 0 {
		a.changes = append(a.changes, c)
	}
}

// secured returns how so much of a claim stands to a surety that agreed in writing to what was changed until the day.
func (r *run) secured(a *account, open int64, agreedTo calendar.Date) security.Secured {
	sum := a.Amount
	if sum.IsZero() { // it was not stated: no variation can be said to have made it heavier
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
