package booking

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// penalties works the clauses out up to the day, and books what was paid on them: more than is owed is beyond the debt.
func (r *run) penalties(day calendar.Date) []ledger.PenaltyLine {
	var lines []ledger.PenaltyLine
	for i := range r.terms.Penalties {
		if r.terms.Struck(fmt.Sprintf("penalties[%d]", i)) {
			continue
		}
		line := r.penaltyOf(i, day, calendar.Date{})
		for _, e := range r.penal[i] {
			if e.Kind == ledger.Performed {
				r.paidInFull(&line, i, e, day)
				continue
			}
			if line.Unknown { // nobody can say that more was paid than is owed (A18)
				more := e.Amount.Less(line.Outstanding)
				if room := line.Clause.UpTo.Less(line.Amount); capped(&line.Clause, line.Amount.Plus(more)) {
					more, line.Unknown = room, false
				}
				line.Amount, line.Outstanding = line.Amount.Plus(more), line.Outstanding.Plus(more)
			}
			rest := e.Amount.Less(line.Outstanding)
			part := e.Amount.Less(rest)
			line.Outstanding = line.Outstanding.Less(part)
			if e.Kind == ledger.Waived {
				line.Waived = line.Waived.Plus(part)
				r.leave(e, rest.Fen())
				continue
			}
			line.Paid = line.Paid.Plus(part)
			r.note(e, line.Path, ledger.ToPenalty, part.Fen())
			r.overpay(e, rest.Fen())
		}
		lines = append(lines, line)
	}
	return lines
}

// paidInFull books that all that was owed for default then was paid, whatever that was. What is late on later days is owed anew (A14), a lump
// sum and a share of one debt once.
func (r *run) paidInFull(line *ledger.PenaltyLine, i int, e ledger.Entry, day calendar.Date) {
	then, p := r.penaltyOf(i, e.On, calendar.Date{}), &line.Clause
	since := r.penaltyOf(i, day, calendar.Date{}).Amount.Less(then.Amount)
	rest := line.Outstanding.Less(since)
	line.Paid, line.Outstanding = line.Paid.Plus(rest), line.Outstanding.Less(rest)
	r.received += rest.Fen()
	r.note(e, line.Path, ledger.ToPenalty, rest.Fen())
	if then.Days == 0 || !then.Unknown || !line.Unknown && p.UpTo.IsZero() {
		return
	}
	if !p.UpTo.IsZero() { // it may have come to the most then
		since = money.Amount{}
	}
	line.Outstanding = since // what was paid before may have been for what nobody knew
	line.Amount = line.Paid.Plus(line.Waived).Plus(since)
	line.Unknown = line.Days > then.Days && p.Sum.IsZero() && p.Share.IsZero()
	if !p.Share.IsZero() && !p.OfDebt { // of another debt
		anew := r.penaltyOf(i, day, e.On)
		line.Unknown = anew.Unknown || !p.UpTo.IsZero() && !anew.Amount.IsZero()
	}
}

// capped reports whether a clause has come to the most that it may, so that it does not matter what of it is not known.
func capped(p *security.Penalty, sum money.Amount) bool {
	return !p.UpTo.IsZero() && sum.Compare(p.UpTo) >= 0
}

// penaltyOf works one clause out up to the day, without the claims that were late by the one before, if that is given.
func (r *run) penaltyOf(i int, day, before calendar.Date) ledger.PenaltyLine {
	p := r.terms.Penalties[i]
	line := ledger.PenaltyLine{Path: fmt.Sprintf("penalties[%d]", i), Clause: p.Clone()}
	var late []security.Late
	unsized := false // something of a size that is not stated may be late
	for i := range r.accounts {
		a := &r.accounts[i]
		if !p.Covers(a.payment) {
			continue
		}
		if !before.IsZero() {
			if _, days, _ := p.Owed([]security.Late{{Days: a.late}}, before); days > 0 {
				continue
			}
		}
		open, _ := a.partOpen(day)
		unsized = unsized || open
		late = append(late, security.Late{Path: a.Path, Whole: fen(a.amount()), Open: a.unknown() || a.AmountOpen && a.amount() == 0, Days: a.late})
	}
	for i := range r.acts {
		if a := &r.acts[i]; slices.Contains(p.Acts, i) && !r.terms.Struck(a.Path) {
			late = append(late, security.Late{Path: a.Path, Days: r.lateAct(a, day), Breaches: a.Kind.Lasting()})
		}
	}
	owed, days, unknown := p.Owed(late, day)
	if line.Days = days; r.unread[line.Path] {
		line.Unknown = days > 0
		return line
	}
	line.Unknown, line.Amount, line.Outstanding = (unknown || unsized) && !capped(&p, owed), owed, owed
	return line
}

// lateAct returns the days on which an act was late by the day, or those on which a lasting duty was broken.
func (r *run) lateAct(a *act, day calendar.Date) []security.Stretch {
	last := r.lastDay(a.DueOn)
	now := security.Stretch{From: last.OrLater(a.counted).AddDays(1), To: cmp.Or(a.Done, a.Waived, day), Due: last}
	if a.Kind.Lasting() || last.IsZero() || now.From.After(now.To) {
		return a.late
	}
	return append(slices.Clip(a.late), now)
}

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
	sum := cmp.Or(a.Amount, money.Max()) // of one not stated no variation can be said to have made it heavier
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
