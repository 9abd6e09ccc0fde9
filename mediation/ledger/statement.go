package ledger

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Statement is how things stand under an agreement on one day (履行情况), counting what was entered for that day and before.
//
// Promised = AlreadyPaid + Paid + Waived + Outstanding, and Received = Paid + the interest paid + Overpaid, to the fen;
// [Statement.Check] holds it to that. A periodic duty without end has promised what fell due by the day, and what was paid
// ahead.
type Statement struct {
	On          calendar.Date `json:"on"`
	Promised    money.Amount  `json:"promised"`
	AlreadyPaid money.Amount  `json:"already_paid"` // before the agreement, set off
	Paid        money.Amount  `json:"paid"`         // of what was promised
	Waived      money.Amount  `json:"waived"`
	Outstanding money.Amount  `json:"outstanding"` // without interest
	Overdue     money.Amount  `json:"overdue"`     // of what is outstanding
	NextDue     calendar.Date `json:"next_due,omitzero"`
	NextAmount  money.Amount  `json:"next_amount"`
	Received    money.Amount  `json:"received"`
	Overpaid    money.Amount  `json:"overpaid"` // beyond the debt
	Interest    Interest      `json:"interest"`

	Lines    []Line    `json:"lines,omitempty"`
	Bookings []Booking `json:"bookings,omitempty"`
	Acts     []ActLine `json:"acts,omitempty"`
	Unused   []Entry   `json:"unused,omitempty"` // waivers, so far as they gave up more than was owed
}

// Line is one claim in a statement.
type Line struct {
	settlement.Debt
	DueOn       calendar.Date   `json:"due_on,omitzero"` // the day in force, also by an event, by ruling or by acceleration
	Accelerated bool            `json:"accelerated,omitempty"`
	Standing    Status          `json:"standing"`
	Paid        money.Amount    `json:"paid"`
	Waived      money.Amount    `json:"waived"`
	Outstanding money.Amount    `json:"outstanding"`
	Settled     calendar.Date   `json:"settled,omitzero"` // the day on which nothing was left open
	Interest    decimal.Decimal `json:"interest"`         // exact, up to the day
}

// Booking is what one part of a payment was booked to.
type Booking struct {
	Entry Entry        `json:"entry"`
	To    BookedTo     `json:"to"`
	Path  string       `json:"path,omitempty"` // the claim; none beyond the debt
	Sum   money.Amount `json:"sum"`
}

// ActLine is one act in a statement.
type ActLine struct {
	settlement.Act
	Path     string        `json:"path"`
	DueOn    calendar.Date `json:"due_on,omitzero"` // the day in force
	Done     calendar.Date `json:"done,omitzero"`
	Standing Status        `json:"standing"`
}

// On returns how things stand at the end of the day. Interest is counted up to and including it.
func (b Book) On(day calendar.Date) Statement {
	s := Statement{On: day}
	if b.claims == nil {
		return s
	}
	r := b.run(day)
	var sums totals
	for i := range r.accounts {
		a := &r.accounts[i]
		s.next(a)
		if a.due.After(day) && a.open == a.Amount.Fen() && r.terms.Payments[a.payment].Endless() {
			continue // not promised yet
		}
		r.accrue(a, day)
		s.Lines = append(s.Lines, a.line(day))
		sums.add(a, day)
	}
	for i := range r.terms.Payments {
		for _, paid := range r.terms.Payments[i].AlreadyPaid {
			sums.before += paid.Amount.Fen()
		}
	}
	sums.fill(&s)
	s.Received, s.Overpaid = fen(r.received), fen(r.beyond)
	s.Bookings, s.Unused = r.bookings, r.unused
	s.Interest.Confirmed = r.confirmed
	if !r.confirmed.IsZero() {
		s.Interest.Citations, s.Interest.Notes = statute.A10.On(day), r.notes(day)
	}
	s.Interest.Periods = r.periods
	slices.SortStableFunc(s.Interest.Periods, func(a, b InterestPeriod) int {
		return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To), cmp.Compare(a.Path, b.Path))
	})
	for _, a := range r.acts {
		a.Act, a.Standing = a.Act.Clone(), standing(a.DueOn, !a.Done.IsZero(), day)
		s.Acts = append(s.Acts, a)
	}
	return s
}

func (a *account) line(on calendar.Date) Line {
	return Line{
		Debt: a.Debt.Clone(), DueOn: a.due, Accelerated: a.accelerated, Standing: standing(a.due, a.open == 0, on),
		Paid: fen(a.paid), Waived: fen(a.waived), Outstanding: fen(a.open), Settled: a.settled, Interest: a.interest.exact,
	}
}

// totals are in fen. Open and Record have seen to it that none of them can overflow.
type totals struct {
	before, promised, paid, waived, open, overdue int64
	interest, interestPaid                        money.Amount
	exact                                         decimal.Decimal
}

func (t *totals) add(a *account, on calendar.Date) {
	t.promised += a.Amount.Fen()
	t.paid += a.paid
	t.waived += a.waived
	t.open += a.open
	if standing(a.due, a.open == 0, on) == Overdue {
		t.overdue += a.open
	}
	if a.interest.counted.IsZero() {
		return // it never was late
	}
	t.exact = t.exact.Add(a.interest.exact)
	t.interest = capped(t.interest.Add(a.interest.rounded()))
	t.interestPaid = capped(t.interestPaid.Add(fen(a.interest.paid)))
}

func (t *totals) fill(s *Statement) {
	s.AlreadyPaid, s.Promised = fen(t.before), fen(t.before+t.promised)
	s.Paid, s.Waived, s.Outstanding, s.Overdue = fen(t.paid), fen(t.waived), fen(t.open), fen(t.overdue)
	s.Interest.Exact, s.Interest.Amount, s.Interest.Paid = t.exact, t.interest, t.interestPaid
	s.Interest.Outstanding, _ = t.interest.Sub(t.interestPaid)
}

// capped keeps a sum at the largest there is. Only interest over thousands of years could come to more.
func capped(sum money.Amount, err error) money.Amount {
	if err != nil {
		return money.Max()
	}
	return sum
}

// next notes what falls due next, counting from the day of the statement.
func (s *Statement) next(a *account) {
	if a.open == 0 || a.due.IsZero() || a.due.Before(s.On) {
		return
	}
	if s.NextDue.IsZero() || a.due.Before(s.NextDue) {
		s.NextDue, s.NextAmount = a.due, money.Amount{}
	}
	if a.due == s.NextDue {
		s.NextAmount = capped(s.NextAmount.Add(fen(a.open)))
	}
}

func standing(due calendar.Date, discharged bool, on calendar.Date) Status {
	if discharged {
		return Discharged
	}
	if due.IsZero() {
		return Undated
	}
	if due.Before(on) {
		return Overdue
	}
	return NotYetDue
}

// Fulfilled reports whether nothing is left to do: every claim and its interest is paid or waived, every act is done. Of a
// periodic duty without end that means up to the day.
func (s Statement) Fulfilled() bool {
	undone := slices.ContainsFunc(s.Acts, func(a ActLine) bool { return a.Standing != Discharged })
	return s.Outstanding.IsZero() && s.Interest.Outstanding.IsZero() && !undone
}

// Check holds the statement to account, to the fen: every line, all lines together, and everything that was received. It
// returns nil for every statement of [Book.On]; of one that was stored or sent it tells whether it is still whole.
func (s Statement) Check() error {
	f := findings{on: s.On}
	same := func(path string, rule statute.Rule, stated money.Amount, parts ...money.Amount) {
		if sum, err := money.Sum(parts...); err != nil || sum != stated {
			f.add(path, rule, fmt.Sprintf("does not balance: %s is stated, the parts come to %s", stated, sum),
				fmt.Sprintf("账目不平：载明%s元，各项合计%s元", stated, sum))
		}
	}
	var amounts, paid, waived, open []money.Amount
	for i, l := range s.Lines {
		same(fmt.Sprintf("lines[%d].amount", i), statute.A8, l.Amount, l.Paid, l.Waived, l.Outstanding)
		amounts, paid = append(amounts, l.Amount), append(paid, l.Paid)
		waived, open = append(waived, l.Waived), append(open, l.Outstanding)
	}
	same("promised", statute.A8, s.Promised, append(amounts, s.AlreadyPaid)...)
	same("promised", statute.A8, s.Promised, s.AlreadyPaid, s.Paid, s.Waived, s.Outstanding)
	same("paid", statute.A8, s.Paid, paid...)
	same("waived", statute.A8, s.Waived, waived...)
	same("outstanding", statute.A8, s.Outstanding, open...)
	same("received", statute.A8, s.Received, s.Paid, s.Interest.Paid, s.Overpaid)
	same("interest.amount", statute.A10, s.Interest.Amount, s.Interest.Paid, s.Interest.Outstanding)

	var booked [BeyondDebt + 1][]money.Amount
	for _, b := range s.Bookings {
		to := b.To
		if to > BeyondDebt {
			to = 0
		}
		booked[to] = append(booked[to], b.Sum)
	}
	same("bookings", statute.A8, s.Paid, booked[ToPrincipal]...)
	same("bookings", statute.A10, s.Interest.Paid, booked[ToInterest]...)
	same("bookings", statute.A8, s.Overpaid, booked[BeyondDebt]...)
	same("bookings", statute.A8, money.Amount{}, booked[0]...)
	return f.list.Err()
}
