package booking

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/interest"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A book is worked out from the beginning each time it is asked: the entries are put in the order in which they take
// effect and booked one after the other, days going by in between. Nothing depends on the order of entry.

// run is the state of the book while it is worked out.
type run struct {
	*claims
	accounts     []account // one for each claim
	queues       map[queueKey]*queue
	strict       bool  // days off do not move, and what is known roughly is read against the debtor
	split        bool  // the two readings may differ
	came         []int // the claims on which somebody stepped in last
	moved        []int // the claims that got another day, another party or were reopened, and have no place in the queues yet
	begun        []int // the claims on which something was paid while nothing had been, each time
	unsized      []int // the claims of which a part of a size not stated is due before, the first such day first; those passed are gone
	clock        defaults
	meter        interest.Meter
	bookings     []ledger.Booking
	lines        map[int]int // by payment: which booking is the interest that the entry at hand pays on its claims
	received     int64
	beyond       int64
	interestPaid int64          // of both kinds, less what was given back
	unused       []ledger.Entry // waivers, set-offs and refunds, so far as there was nothing for them
	acts         []act
	penal        map[int][]ledger.Entry // by penalty: what was paid on it or waived of it
	did          []security.Pursuit     // by surety
	agreedTo     []calendar.Date        // by surety: it agreed in writing to what was changed until this day, on all entries that count
	setOff       int64
	looked       int // at how many claims the entries had to look, see run.at
}

// account is a claim as the days go by.
type account struct {
	*claim
	due         calendar.Date // the day in force; no date if there is none yet
	last        calendar.Date // the last day in time: that day, or the working day to which it moves
	part        calendar.Date // the same of the first part of it whose size is not stated
	accelerated bool
	missed      bool // it was not paid by its day, and is not paid yet; see run.pass
	open        int64
	paid        int64
	waived      int64
	settled     calendar.Date // the day on which nothing was open any more
	counted     calendar.Date // late days are counted up to and including this one
	daysLate    int
	interest    interest.Account
	loan        interest.Loan
	late        []security.Stretch
	agreed      calendar.Date         // the day on which it was due first, whatever was given later
	changes     []security.Alteration // where there are sureties
	reopened    calendar.Date         // the day on which a refund or a variation made something of it open
}

type act struct { // as the days go by
	ledger.ActLine
	late    []security.Stretch // until it got another day; of a lasting duty, each breach
	counted calendar.Date      // late days are counted up to and including this one
}

// unknown reports whether the sum is not stated and nobody said that it was paid in full. Of one that was, what was given back may be open.
func (a *account) unknown() bool { return a.AmountOpen && a.settled.IsZero() && a.open == 0 }

// partOpen reports whether the day on which a part of unstated size was due is past, and something is open: whether that part is, nobody
// can say, unless nothing at all was paid, and then it is late.
func (a *account) partOpen(day calendar.Date) (open, late bool) {
	open = !a.part.IsZero() && a.part.Before(day) && !a.discharged() && !(a.accelerated && a.last.Before(day))
	return open, open && a.paid+a.waived == 0
}

// discharged reports whether nothing is left to pay.
func (a *account) discharged() bool { return a.open == 0 && !a.unknown() }

// surelyOpen reports whether something of it is open: of a sum that is not stated, as long as nothing at all was paid.
func (a *account) surelyOpen() bool { return a.open > 0 || a.unknown() && a.paid == 0 }

// amount is what the claim comes to, as far as it is known.
func (a *account) amount() int64 { return a.paid + a.waived + a.open }

// run works the book out to the end of the day.
func (b Book) run(on calendar.Date, strict bool) *run {
	entries := b.effective(on, strict)
	r := &run{claims: b.claims.upTo(on, entries), queues: make(map[queueKey]*queue), lines: make(map[int]int), penal: make(map[int][]ledger.Entry), strict: strict}
	for n := b.last; n != nil && !r.split; n = n.before {
		r.split = !n.entry.Within.IsZero()
	}
	r.accounts = make([]account, len(r.list))
	for i := range r.list {
		c := &r.list[i]
		due := c.Due.On
		if first := c.Due.Earliest(); first != due {
			r.split = true
			if strict {
				due = first
			}
		}
		r.accounts[i] = account{claim: c, due: due, last: r.lastDay(due), part: r.lastDay(c.PartFrom), agreed: due, open: c.Amount.Fen()}
		if !c.PartFrom.IsZero() {
			r.unsized = append(r.unsized, i)
		}
	}
	slices.SortStableFunc(r.unsized, func(x, y int) int {
		a, b := &r.accounts[x], &r.accounts[y]
		return r.withGrace(a, a.part).Compare(r.withGrace(b, b.part))
	})
	r.clock = r.newDefaults()
	r.did, r.agreedTo = make([]security.Pursuit, len(r.terms.Sureties)), make([]calendar.Date, len(r.terms.Sureties))
	for _, e := range entries {
		if e.Kind == ledger.SuretyAgreed {
			r.agreedTo[r.surety(e.For)] = e.On
		}
	}
	for i, a := range r.terms.Acts {
		r.acts = append(r.acts, act{ActLine: ledger.ActLine{Act: a, Path: fmt.Sprintf("acts[%d]", i), DueOn: a.Due.Day()}})
	}
	for n, e := range entries {
		r.pass(e.On)
		if before := entries[max(n-1, 0)]; n > 0 && e.SameChange(before) {
			r.step(e, before.Party)
		} else {
			r.enter(e)
		}
	}
	r.pass(on)
	return r
}

// effective returns the entries that count on the day, in the order in which they take effect: without those that were wrong,
// and those known roughly on the day on which they count.
func (b Book) effective(on calendar.Date, strict bool) []ledger.Entry {
	wrong := make(map[string]bool)
	for n := b.last; n != nil; n = n.before {
		if n.entry.Kind == ledger.Reversed {
			wrong[n.entry.Receipt] = true
		}
	}
	var entries []ledger.Entry
	for n := b.last; n != nil; n = n.before {
		e := n.entry
		if e.Kind == ledger.Reversed || e.Receipt != "" && wrong[e.Receipt] {
			continue
		}
		if !e.Within.IsZero() {
			if e.On = e.Within.Latest(); strict == entryKinds[e.Kind].adverse { // the first day counts
				e.On = cmp.Or(e.Within.Earliest(), b.agreed)
				if e.On.IsZero() && !entryKinds[e.Kind].adverse { // of an agreement without a day: it is on record, and so was done
					e.On = on
				}
			}
			if e.On.IsZero() {
				continue // nobody knows that it happened yet
			}
		}
		if !e.On.After(on) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, ledger.Entry.Compare)
	return entries
}

// lastDay returns the last day in time for what is due on a day (A21).
func (r *run) lastDay(due calendar.Date) calendar.Date {
	says := r.terms.DaysOff
	if due.IsZero() || says == settlement.Stay || says != settlement.Move && r.strict {
		return due
	}
	last := calendar.China().Next(due)
	r.split = r.split || says != settlement.Move && last != due
	return last
}

// upTo returns the claims with those of payments without end, as far as the day asked about and the sums entered can
// reach. Once a periodic payment has ended, nothing more falls due.
func (c *claims) upTo(on calendar.Date, entries []ledger.Entry) *claims {
	open := slices.ContainsFunc(entries, func(e ledger.Entry) bool { return e.Kind == ledger.Ended })
	for i := range c.terms.Payments {
		open = open || c.terms.Payments[i].Endless()
	}
	if !open {
		return c
	}
	var sum int64
	reach := on // what got a later day may be due after the one that comes next
	ended, named, varied := make(map[int]calendar.Date), make(map[int]int), make(map[int]int64)
	for _, e := range entries {
		if entryKinds[e.Kind].has&amount != 0 {
			sum += e.Amount.Fen()
			if i, k := c.periodic(e.For); i != none {
				named[i] = max(named[i], k)
			}
		}
		if i := c.payment(strings.Split(e.For, ".")[0]); e.Kind == ledger.Varied && !e.Amount.IsZero() {
			varied[i] = min(cmp.Or(varied[i], e.Amount.Fen()), e.Amount.Fen())
		}
		reach = reach.OrLater(e.Until)
		if i := c.payment(e.For); e.Kind == ledger.Ended && ended[i].IsZero() {
			ended[i] = e.On
		}
	}
	return newClaims(c.terms, c.unread, func(i int) calendar.Date {
		if end := ended[i]; !end.IsZero() || !c.terms.Payments[i].Endless() {
			return end
		}
		return horizon(&c.terms.Payments[i], reach, sum, cmp.Or(varied[i], money.Max().Fen()), named[i])
	})
}

// horizon returns the day of the last payment that has to be looked at: the one after the last that is due or that the sum
// could pay, were each of them the least that it was varied to, or the last that is named.
func horizon(p *settlement.Payment, on calendar.Date, sum, least int64, named int) calendar.Date {
	const n = settlement.MaxInstalments
	next := sort.Search(n, func(k int) bool { return p.Series.Day(k).IsZero() || p.Series.Day(k).After(on) })
	least = min(least, p.Series.Each.Fen())
	for _, c := range p.Claims(0, p.Series.Day(0)) {
		least = min(least, c.Amount.Fen())
	}
	if k := max(int64(next)+sum/least, int64(named)); k < n && !p.Series.Day(int(k)).IsZero() {
		return p.Series.Day(int(k))
	}
	return calendar.MustDate(9999, time.December, 31)
}

func (r *run) enter(e ledger.Entry) {
	struck := r.terms.Struck(e.For) && e.Kind != ledger.Refunded
	if struck && e.Kind == ledger.Paid { // to be given back (CC 157)
		r.received += e.Amount.Fen()
		r.overpay(e, e.Amount.Fen())
		return
	}
	if struck || entryKinds[e.Kind].needs&amount != 0 && r.toLost(e.For) && !r.terms.Struck(e.For) { // there is nothing, or nobody can tell what
		r.leave(e, e.Amount.Fen())
		return
	}
	switch e.Kind {
	case ledger.Confirmed:
		if !r.meter.Runs() {
			r.confirm(e.On)
		}
	case ledger.FellDue:
		r.fallDue(e)
	case ledger.Paid, ledger.SetOff:
		r.pay(e)
	case ledger.Waived:
		r.waive(e)
	case ledger.Refunded:
		r.refund(e)
	case ledger.Extended, ledger.Respited:
		r.moveAct(e)
		for _, i := range r.queue(queueKey{e.By, e.To, e.For}).accounts {
			if a := &r.accounts[i]; a.due.Before(e.Until) && !a.discharged() {
				r.move(i, e.Until, e.On)
			}
		}
	case ledger.Varied:
		r.moveAct(e)
		whole := r.recurs(e.For)
		for _, i := range r.claimsOf(queueKey{e.By, e.To, e.For}) {
			if !whole || r.accounts[i].due.After(e.On) {
				r.vary(i, e)
			}
		}
	case ledger.CreditorChanged, ledger.DebtorChanged, ledger.DebtorJoined:
		r.step(e, "")
	case ledger.SuretyCalled:
		did := &r.did[r.surety(e.For)]
		did.Called = append(did.Called, e.On)
	case ledger.TriedInVain:
		if did := &r.did[r.surety(e.For)]; did.InVain.IsZero() {
			did.InVain = e.On
		}
	case ledger.SetAside:
		r.setAside(e.On)
	case ledger.Breached:
		a := &r.acts[r.act(e.For)]
		if !a.Waived.IsZero() { // nobody was to do it any more
			return
		}
		a.late = append(a.late, security.Stretch{From: e.On, To: e.On})
		if a.Broken.IsZero() {
			a.Broken, a.Done, a.Within = e.On, calendar.Date{}, e.Within
		}
	case ledger.Performed:
		r.perform(e)
	}
}

// perform notes that an act was done, or that a sum not stated, or interest at a rate not stated, was paid in full.
func (r *run) perform(e ledger.Entry) {
	if i := r.act(e.For); i != none && !r.acts[i].Over() && r.acts[i].Kind != settlement.Recurring { // once is not for good
		r.acts[i].Done, r.acts[i].Within = e.On, e.Within
	}
	if i := r.penalty(e.For); i != none {
		r.penal[i] = append(r.penal[i], e)
		return
	}
	path, alone := ledger.InterestOf(e.For)
	for _, i := range r.within[path] {
		a := &r.accounts[i]
		if r.accrue(a, e.On); alone {
			a.loan.AtLeast = false
		} else if a.unknown() {
			a.settled = e.On
			r.excuse(a)
		}
	}
}

func (r *run) fallDue(e ledger.Entry) {
	if i := r.act(e.For); i != none && r.acts[i].DueOn.IsZero() {
		r.acts[i].DueOn = r.acts[i].Due.After(e.On)
	}
	for _, i := range r.within[e.For] {
		r.setDue(i, r.list[i].Due.After(e.On))
	}
}

// confirm makes the agreement enforceable: what has no time of its own is due on the day (SPC2014 2).
func (r *run) confirm(on calendar.Date) {
	r.meter.Confirm(on)
	for i := range r.accounts {
		if r.accounts[i].Due.IsZero() {
			r.setDue(i, on)
		}
	}
}

// setDue gives a claim its day, unless it has one.
func (r *run) setDue(i int, on calendar.Date) {
	if a := &r.accounts[i]; a.due.IsZero() {
		a.due, a.last, a.agreed = on, r.lastDay(on), on
		r.await(i)
		r.moved = append(r.moved, i)
	}
}

// pay books a payment: to what it names, then to what is due, oldest first, then to the interest for late performance,
// then to what is not yet due; what is left is beyond the debt (A8). Where the parties agreed so, interest comes first, and that which
// a debt bears by agreement comes before that debt in any case.
func (r *run) pay(e ledger.Entry) {
	if i := r.penalty(e.For); i != none {
		r.received += e.Amount.Fen()
		r.penal[i] = append(r.penal[i], e)
		return
	}
	clear(r.lines)
	left := e.Amount.Fen()
	all := queueKey{by: e.By, to: e.To}
	if r.terms.InterestFirst {
		left = r.payInterest(e, all, left, e.On, true)
	}
	if e.For != "" {
		named := queueKey{e.By, e.To, e.For}
		left = r.payClaims(e, named, left, calendar.Date{})
		left = r.payOpen(e, named, left)
	}
	left = r.payClaims(e, all, left, e.On)
	left = r.payInterest(e, all, left, e.On, true)
	left = r.payClaims(e, all, left, calendar.Date{})
	left = r.payInterest(e, all, left, calendar.Date{}, true) // on what was given up before it was due
	left = r.payOpen(e, all, left)
	r.received += e.Amount.Fen() - left
	if e.Kind == ledger.SetOff {
		r.setOff += e.Amount.Fen() - left
	}
	if e.Kind == ledger.SetOff || r.untold { // nobody can say that more was paid than is owed (A18)
		r.leave(e, left)
		return
	}
	r.received += left
	r.overpay(e, left)
}

// overpay books what is beyond the debt.
func (r *run) overpay(e ledger.Entry, left int64) {
	r.beyond += left
	r.note(e, "", ledger.BeyondDebt, left)
}

// payOpen books what is left to a claim whose sum is not stated, or to interest at a rate that is not, which nobody can say is exceeded (A18).
func (r *run) payOpen(e ledger.Entry, key queueKey, left int64) int64 {
	if left == 0 {
		return 0
	}
	q := r.queue(key)
	for ; q.unstated < len(q.accounts); q.unstated++ {
		a := r.at(q, q.unstated)
		if a.unknown() {
			r.credit(q.accounts[q.unstated], left)
			r.note(e, a.Path, ledger.ToPrincipal, left)
			return 0
		}
		if a.loan.AtLeast {
			a.loan.Raise(fen(left))
			a.loan.Pay(fen(left))
			r.interestPaid += left
			r.note(e, a.Path, ledger.ToInterest, left)
			return 0
		}
	}
	return left
}

// payClaims books up to left to the claims of the key, to those due by the day if one is given, and returns what is left.
func (r *run) payClaims(e ledger.Entry, key queueKey, left int64, dueBy calendar.Date) int64 {
	if left == 0 {
		return 0
	}
	q, borne := r.queue(key), make(map[int]bool) // the payments of which the interest that is due was paid
	for ; q.open < len(q.accounts); q.open++ {
		a := r.at(q, q.open)
		if a.open == 0 {
			continue
		}
		if left == 0 || !dueBy.IsZero() && (a.due.IsZero() || a.due.After(dueBy)) {
			break
		}
		if bears := &r.terms.Payments[a.payment].Interest; !bears.IsZero() && !bears.PrincipalFirst { // before the debt itself (CC 561)
			if !borne[a.payment] {
				debt := queueKey{key.by, key.to, cmp.Or(key.path, fmt.Sprintf("payments[%d]", a.payment))}
				borne[a.payment], left = true, r.payInterest(e, debt, left, e.On, false)
			}
			left -= r.payOn(e, a, &a.loan.Account, left) // of one that is not due this alone, which is a reading
		}
		part := r.take(a, left, e.On)
		r.credit(q.accounts[q.open], part)
		left -= part
		r.note(e, a.Path, ledger.ToPrincipal, part)
		if a.open > 0 {
			break
		}
	}
	return left
}

// credit adds to what was paid on a claim.
func (r *run) credit(i int, sum int64) {
	a := &r.accounts[i]
	if a.paid == 0 {
		r.begun = append(r.begun, i)
	}
	a.paid += sum
	r.excuse(a)
}

// take takes up to most off what is open, and counts the interest on it until then.
func (r *run) take(a *account, most int64, on calendar.Date) int64 {
	part := min(most, a.open)
	if part == 0 {
		return 0
	}
	r.accrue(a, on)
	a.open -= part
	if a.open == 0 {
		a.settled = on
		r.excuse(a)
	}
	return part
}

// note notes to what a sum was booked, if there is one.
func (r *run) note(e ledger.Entry, path string, to ledger.BookedTo, sum int64) {
	if sum > 0 {
		r.bookings = append(r.bookings, ledger.Booking{Entry: e, To: to, Path: path, Sum: fen(sum)})
	}
}

// fen is a sum known to be in range.
func fen(n int64) money.Amount {
	a, _ := money.Fen(n)
	return a
}
