package booking

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// move gives a claim another day, from the day given on; what was late until then stays so.
func (r *run) move(i int, due, on calendar.Date) {
	a := &r.accounts[i]
	r.count(a, on)
	r.clock.remove(i)
	if a.missed {
		r.clock.forgive(a)
	}
	a.due, a.last, a.accelerated = due, r.lastDay(due), false
	r.change(a, security.Alteration{On: on, Due: due})
	r.await(i)
	r.moved = append(r.moved, i)
}

// count accrues up to the day, and keeps what changes on it from being late before.
func (r *run) count(a *account, on calendar.Date) {
	r.accrue(a, on)
	a.counted = a.counted.OrLater(on)
}

// vary gives a claim a new sum or a new day; what was paid on it stays paid, and what was paid beyond the new sum is beyond the debt.
func (r *run) vary(i int, e ledger.Entry) {
	a := &r.accounts[i]
	if !e.Until.IsZero() {
		r.move(i, e.Until, e.On)
	}
	if e.Amount.IsZero() {
		return
	}
	r.accrue(a, e.On)
	r.change(a, security.Alteration{On: e.On, Sum: e.Amount})
	if a.AmountOpen { // it is stated now
		c := *a.claim
		c.Debt, c.AmountOpen = c.Clone(), false
		if a.claim = &c; a.open == 0 {
			a.settled = e.On // unless it comes to more than was paid
		}
	}
	less := a.amount() - e.Amount.Fen()
	if less <= 0 {
		r.reopen(i, -less)
		return
	}
	less -= r.take(a, less, e.On)
	beyond := min(less, a.paid)
	a.paid -= beyond
	r.note(e, a.Path, ledger.ToPrincipal, beyond)
	r.overpay(e, beyond)
}

// reopen makes more of a claim open.
func (r *run) reopen(i int, sum int64) {
	a := &r.accounts[i]
	if sum == 0 {
		return
	}
	r.count(a, r.clock.today)
	if a.open == 0 {
		r.awaitAgain(i)
	}
	a.open += sum
	a.settled = calendar.Date{}
	r.moved = append(r.moved, i)
}

// awaitAgain lets the days go by again for a claim on which something was paid: from tomorrow on it is missed.
func (r *run) awaitAgain(i int) {
	r.clock.remove(i)
	r.accounts[i].reopened = r.clock.today
	r.await(i)
}

// refund gives a payment back: first what was paid beyond the debt, then what was paid on the debt, latest due first, then on its interest.
func (r *run) refund(e ledger.Entry) {
	left := e.Amount.Fen()
	back := func(path string, to ledger.BookedTo, sum int64) {
		r.received -= sum
		left -= sum
		r.note(e, path, to, sum)
	}
	part := min(left, r.beyond)
	r.beyond -= part
	back("", ledger.BeyondDebt, part)
	for q := r.paidQueue(queueKey{e.By, e.To, e.For}); q.paid > 0 && left > 0; q.paid-- {
		a := r.at(q, q.paid-1)
		part := min(left, a.paid)
		if i := q.accounts[q.paid-1]; !a.unknown() {
			r.reopen(i, part)
		} else if a.paid == part {
			r.awaitAgain(i)
		}
		a.paid -= part
		back(a.Path, ledger.ToPrincipal, part)
		if a.paid > 0 {
			break
		}
	}
	q := r.queue(queueKey{e.By, e.To, e.For})
	for n := len(q.accounts) - 1; n >= 0 && left > 0 && r.interestPaid > 0; n-- {
		a := r.at(q, n)
		part := a.interest.Refund(fen(left)).Fen()
		if !r.meter.Runs() { // it rests on no ruling any more
			a.interest.Lapse()
		}
		part += a.loan.Refund(fen(left - part)).Fen()
		if part > 0 {
			r.interestPaid -= part
			r.moved = append(r.moved, q.accounts[n])
		}
		back(a.Path, ledger.ToInterest, part)
	}
	r.leave(e, left)
}

// leave keeps what an entry found nothing for.
func (r *run) leave(e ledger.Entry, left int64) {
	if left > 0 {
		e.Amount = fen(left)
		r.unused = append(r.unused, e)
	}
}

// moveAct gives an act another day, if the entry names one that is not done; what was late until then stays so.
func (r *run) moveAct(e ledger.Entry) {
	if i := r.act(e.For); i != none {
		if a := &r.acts[i]; !a.Over() && (e.Kind == ledger.Varied || a.DueOn.Before(e.Until)) {
			a.late, a.counted, a.DueOn = r.lateAct(a, e.On), e.On, e.Until
		}
	}
}

// step puts somebody in the place of a creditor or a debtor, or beside a debtor or who is named, for what is open then and later.
func (r *run) step(e ledger.Entry, beside string) {
	old, creditor, joins := e.By, e.Kind == ledger.CreditorChanged, e.Kind == ledger.DebtorJoined
	if creditor {
		old = e.To
	}
	list := r.claimsOf(queueKey{e.By, e.To, e.For})
	if beside != "" {
		old, joins, list = beside, true, r.came
	}
	r.came = list
	replace := func(obligors, beneficiaries *[]string) {
		side := obligors
		if creditor {
			side = beneficiaries
		}
		*side = ledger.StepIn(*side, old, e.Party, joins)
	}
	if i := r.act(e.For); i != none {
		replace(&r.acts[i].Obligors, &r.acts[i].Beneficiaries)
	}
	for _, i := range list {
		a := &r.accounts[i]
		if a.discharged() {
			continue
		}
		r.accrue(a, e.On)
		c := *a.claim
		if passes := !joins && slices.Contains(c.Obligors, old); creditor || passes {
			r.change(a, security.Alteration{On: e.On, Assigned: creditor, PassedOn: passes})
		}
		replace(&c.Obligors, &c.Beneficiaries)
		a.claim = &c
		r.moved = append(r.moved, i)
	}
}

// setAside ends what rests on the ruling: no interest is counted from then on, and what was is not owed (J15).
func (r *run) setAside(on calendar.Date) {
	if !r.meter.Runs() {
		return
	}
	for i := range r.accounts {
		a := &r.accounts[i]
		r.accrue(a, on)
		a.interest.Lapse()
	}
	r.meter.SetAside(on)
}

// waive takes a sum given up from what it names, or from the oldest due; then from the interest on it, which it may also name
// alone.
func (r *run) waive(e ledger.Entry) {
	if i := r.penalty(e.For); i != none {
		r.penal[i] = append(r.penal[i], e)
		return
	}
	if i := r.act(e.For); i != none {
		r.acts[i].ActLine = r.acts[i].GivenUp(e)
		return
	}
	left := e.Amount.Fen()
	path, alone := ledger.InterestOf(e.For)
	q := r.queue(queueKey{e.By, e.To, path})
	for ; !alone && left > 0 && q.open < len(q.accounts); q.open++ {
		a := r.at(q, q.open)
		part := r.take(a, left, e.On)
		a.waived += part
		left -= part
		if a.open > 0 {
			break
		}
	}
	for n := q.interest; (r.meter.Runs() || r.bearing) && left > 0 && n < len(q.accounts); n++ {
		a := r.at(q, n)
		r.accrue(a, e.On)
		left -= a.loan.Waive(fen(left)).Fen()
		left -= a.interest.Waive(fen(left)).Fen()
		q.pass(n, a)
	}
	for n := 0; r.bearing && left > 0 && n < len(q.accounts); n++ { // nobody can say that there was less of it (A18)
		if a := r.at(q, n); a.loan.AtLeast {
			a.loan.Raise(fen(left))
			left -= a.loan.Waive(fen(left)).Fen()
		}
	}
	r.leave(e, left)
}
