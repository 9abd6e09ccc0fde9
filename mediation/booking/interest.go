package booking

import (
	"github.com/fengqiao-go/fengqiao/mediation/interest"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// payInterest books up to left to the interest on claims, on those due by the day if one is given, oldest first, to that which is agreed
// alone or to both kinds, and returns what is left.
func (r *run) payInterest(e ledger.Entry, key queueKey, left int64, dueBy calendar.Date, both bool) int64 {
	if !r.meter.Runs() && !r.bearing {
		return left
	}
	q := r.queue(key)
	for n := q.interest; n < len(q.accounts) && left > 0; n++ {
		a := r.at(q, n)
		if !dueBy.IsZero() && (a.due.IsZero() || a.due.After(dueBy)) {
			break
		}
		left -= r.payOn(e, a, &a.loan.Account, left)
		if both {
			left -= r.payOn(e, a, &a.interest, left)
		}
		q.pass(n, a)
	}
	return left
}

// payOn books up to left to one kind of interest on a claim, and returns how much. What one entry pays on all claims of a payment is one line.
func (r *run) payOn(e ledger.Entry, a *account, on *interest.Account, left int64) int64 {
	r.accrue(a, e.On)
	part := on.Pay(fen(left)).Fen()
	if part == 0 {
		return 0
	}
	r.interestPaid += part
	if n, held := r.lines[a.payment]; held {
		r.bookings[n] = r.bookings[n].More(fen(part), a.Path)
	} else {
		r.lines[a.payment] = len(r.bookings)
		r.note(e, a.Path, ledger.ToInterest, part)
	}
	return part
}

// interestOwed is what is open of both kinds.
func (a *account) interestOwed() money.Amount { return a.interest.Owed().Plus(a.loan.Owed()) }

// accrue counts the days on which a claim was late up to and including the day given, and the interest on it.
func (r *run) accrue(a *account, to calendar.Date) {
	if bears := &r.terms.Payments[a.payment].Interest; !bears.IsZero() && a.loan.Count(bears.From, fen(a.open), to) {
		if a.loan.AtLeast = a.loan.AtLeast || bears.IsOpen() && a.open > 0; !bears.IsOpen() {
			a.loan.Amount = bears.On(a.loan.SumDays)
		}
	}
	if a.last.IsZero() || a.discharged() {
		return
	}
	since := a.last.OrLater(a.counted) // the last day not counted
	if !to.After(since) {
		return
	}
	a.counted = to
	a.daysLate += to.DaysSince(since)
	if len(r.terms.Penalties) > 0 {
		more := security.Stretch{From: since.AddDays(1), To: to, Due: a.last, Open: fen(a.open)}
		if !a.AmountOpen {
			more.Whole = fen(a.amount())
		}
		a.late = security.Lengthen(a.late, more)
	}
	if a.open == 0 {
		return // a sum that is not stated
	}
	r.meter.Count(&a.interest, a.Path, a.Obligors, fen(a.open), since, to)
}
