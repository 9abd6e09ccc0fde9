package booking

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// sureties works out what may be asked of whom. A penalty belongs to what a surety secures where it secures all debts whose
// lateness the penalty is for; a debt that was made larger later counts at its first size.
func (r *run) sureties(agreed, day calendar.Date, penalties []ledger.PenaltyLine) []ledger.SuretyLine {
	var lines []ledger.SuretyLine
	for k, s := range r.terms.Sureties {
		line := ledger.SuretyLine{Path: fmt.Sprintf("sureties[%d]", k), Clause: s.Clone()}
		var debts []security.Secured
		for i := range r.accounts {
			if a := &r.accounts[i]; a.open > 0 && s.Covers(a.payment) && r.promised(a, day) {
				debts = append(debts, a.secured(min(a.open, a.Amount.Fen())))
			}
		}
		for i := range penalties {
			debts = append(debts, r.securedPenalty(s, &penalties[i])...)
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

func (a *account) secured(open int64) security.Secured {
	return security.Secured{Open: fen(open), Due: a.agreed, Last: a.last, PassedOn: a.passedOn}
}

// securedPenalty returns what is open of a penalty, as late as the last of the debts for which it is; none if the surety does not
// secure all of them.
func (r *run) securedPenalty(s security.Surety, p *ledger.PenaltyLine) []security.Secured {
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
	return []security.Secured{last.secured(p.Outstanding.Fen())}
}
