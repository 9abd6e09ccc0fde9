package booking

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// On returns how things stand at the end of the day. Interest is counted up to and including it.
func (b Book) On(day calendar.Date) ledger.Statement {
	s := ledger.Statement{On: day}
	if b.claims == nil {
		return s
	}
	r := b.run(day, false)
	for i := range r.accounts {
		a := &r.accounts[i]
		s.Awaits(a.due, a.last, fen(a.open))
		if !r.promised(a, day) {
			continue
		}
		r.accrue(a, day)
		line := a.line(day)
		s.Lines = append(slices.Grow(s.Lines, len(r.accounts)-i), line)
		a.addTo(&s)
		s.AtLeast = s.AtLeast || line.Unstated() || a.SizesOpen && a.open > 0 || a.loan.AtLeast && a.paid > 0 && !r.terms.Payments[a.payment].Interest.PrincipalFirst
		s.Agreed.AtLeast = s.Agreed.AtLeast || a.unknown() && !r.terms.Payments[a.payment].Interest.IsZero()
	}
	for i := range r.terms.Payments {
		path := fmt.Sprintf("payments[%d]", i)
		if r.terms.Struck(path) {
			continue // nothing is owed, whatever it says
		}
		if r.lost[i] {
			s.Unread, s.AtLeast = append(s.Unread, path), true
			continue
		}
		for _, paid := range r.terms.Payments[i].AlreadyPaid {
			s.AlreadyPaid, s.Promised = s.AlreadyPaid.Plus(paid.Amount), s.Promised.Plus(paid.Amount)
		}
	}
	s.Penalties = r.penalties(day)
	s.Received, s.Overpaid, s.SetOff = fen(r.received), fen(r.beyond), fen(r.setOff)
	if r.split {
		s.Strict = b.strict(day)
		if s.Strict.Overdue == s.Overdue && s.Strict.DaysLate == s.DaysLate && s.Strict.Interest.Equal(s.Interest.Exact) &&
			s.Strict.Agreed == s.Agreed.Amount && s.Strict.Penalties == ledger.AmountOf(s.Penalties) {
			s.Strict = ledger.StrictReading{}
		}
	}
	s.Bookings, s.Unused = r.bookings, r.unused
	r.meter.Tell(&s.Interest, day)
	s.Sureties = r.sureties(b.agreed, day, s.Penalties)
	for i, worth := range r.terms.DepositsWorth(b.agreed) {
		s.Deposits = append(s.Deposits, ledger.DepositLine{Path: fmt.Sprintf("deposits[%d]", i), Clause: r.terms.Deposits[i].Clone(), Forfeit: worth})
	}
	for i := range r.acts {
		s.Acts = append(s.Acts, r.acts[i].StandingOn(r.lastDay(r.acts[i].DueOn), day))
	}
	s.Strike(r.terms.Void)
	s.Complete()
	return s
}

// promised reports whether a claim counts: of a payment without end those that fell due, and those on which something was paid.
func (r *run) promised(a *account, day calendar.Date) bool {
	return !a.due.After(day) || a.open == 0 || a.paid+a.waived > 0 || a.interest.Bears || !r.terms.Payments[a.payment].Endless()
}

// strict returns what hangs on the reading that is worse for the debtor.
func (b Book) strict(day calendar.Date) ledger.StrictReading {
	r := b.run(day, true)
	s := ledger.Statement{On: day}
	for i := range r.accounts {
		r.accrue(&r.accounts[i], day)
		r.accounts[i].addTo(&s)
	}
	return ledger.StrictReading{
		On: day, Overdue: s.Overdue, DaysLate: s.DaysLate, Interest: s.Interest.Exact, Agreed: s.Agreed.Amount, Penalties: ledger.AmountOf(r.penalties(day)),
	}
}

func (a *account) line(on calendar.Date) ledger.Line {
	moved := a.last
	if moved == a.due {
		moved = calendar.Date{}
	}
	debt := a.Debt.Clone()
	debt.Amount = fen(a.amount())
	late := a.daysLate
	if _, part := a.partOpen(on); part {
		late = on.DaysSince(a.part)
	}
	return ledger.Line{
		Debt: debt, DueOn: a.due, LastDay: moved, Accelerated: a.accelerated, Standing: ledger.StatusOn(a.last, a.discharged(), on),
		Paid: fen(a.paid), Waived: fen(a.waived), Outstanding: fen(a.open), Settled: a.settled, DaysLate: late, Interest: a.interest.Exact(), InterestDue: a.interestOwed(), InterestOpen: a.loan.AtLeast,
	}
}

// addTo counts the claim in. Open and Record have seen to it that no sum can overflow.
func (a *account) addTo(s *ledger.Statement) {
	s.Promised, s.Paid = s.Promised.Plus(fen(a.amount())), s.Paid.Plus(fen(a.paid))
	s.Waived, s.Outstanding = s.Waived.Plus(fen(a.waived)), s.Outstanding.Plus(fen(a.open))
	if ledger.StatusOn(a.last, a.discharged(), s.On) == ledger.Overdue {
		s.Overdue, s.DaysLate = s.Overdue.Plus(fen(a.open)), max(s.DaysLate, a.daysLate)
	}
	if _, late := a.partOpen(s.On); late {
		s.DaysLate = max(s.DaysLate, s.On.DaysSince(a.part))
	}
	s.Interest.Add(&a.interest)
	s.Agreed.Add(&a.loan)
}
