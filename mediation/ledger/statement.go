package ledger

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/interest"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Statement is how things stand under an agreement on one day (履行情况), counting what was entered for that day and before.
//
// Promised = AlreadyPaid + Paid + Waived + Outstanding, and Received = Paid + the interest of both kinds and the penalties paid + Overpaid, to
// the fen, what was set off and what was given back counted in;
// [Statement.Check] holds it to that. A periodic duty without end has promised what fell due by the day, and what was paid
// ahead.
type Statement struct {
	On          calendar.Date    `json:"on"`
	Promised    money.Amount     `json:"promised"`
	AlreadyPaid money.Amount     `json:"already_paid"` // before the agreement, set off
	Paid        money.Amount     `json:"paid"`         // of what was promised
	Waived      money.Amount     `json:"waived"`
	Outstanding money.Amount     `json:"outstanding"`         // without interest
	Overdue     money.Amount     `json:"overdue"`             // of what is outstanding
	DaysLate    int              `json:"days_late,omitempty"` // since when, of what is overdue, the longest
	NextDue     calendar.Date    `json:"next_due,omitzero"`
	NextAmount  money.Amount     `json:"next_amount"`
	Received    money.Amount     `json:"received"`
	Overpaid    money.Amount     `json:"overpaid"` // beyond the debt
	SetOff      money.Amount     `json:"set_off"`  // of what was received
	Interest    interest.Doubled `json:"interest"`
	Agreed      interest.Agreed  `json:"agreed_interest,omitzero"` // 利息, of debts that bear it

	// Strict is how things stand if a last day that is a day off does not move, and what is known roughly is read against the
	// debtor. The rest of the statement takes the other reading, which is better for the debtor (A21). It is there where the two
	// differ.
	Strict StrictReading `json:"strict,omitzero"`

	Penalties []PenaltyLine `json:"penalties,omitempty"` // 违约金 (A14)

	Sureties []SuretyLine `json:"sureties,omitempty"` // 保证 (A16)

	Deposits []DepositLine `json:"deposits,omitempty"` // 定金 (A14): in place of a penalty, and in none of the sums

	// AtLeast is set where the document leaves sums or sizes open: promised, outstanding and overdue are then lower bounds (A18).
	AtLeast bool `json:"at_least,omitempty"`

	// Unread is the paths of the payments of which nobody can tell what is owed, such as payments[1]: they are not counted (A18).
	Unread []string `json:"unread,omitempty"`

	Notes []statute.Reason `json:"notes,omitempty"` // what the sums do not tell

	Lines []Line `json:"lines,omitempty"`

	// The lines by payer, by payee and by payment, where there are several.
	ByPayer   []Balance `json:"by_payer,omitempty"`
	ByPayee   []Balance `json:"by_payee,omitempty"`
	ByPayment []Balance `json:"by_payment,omitempty"`

	Bookings []Booking `json:"bookings,omitempty"`
	Acts     []ActLine `json:"acts,omitempty"`
	Unused   []Entry   `json:"unused,omitempty"` // waivers, set-offs and refunds, so far as there was nothing for them; where there is Unread, payments too

	// Uncounted is payments on record by the day that fit no debt of the terms, such as those of a third person that are not entered for the
	// debtor. They are in none of the sums, and whose debt they were paid on is not known, so that what is open may not be late.
	Uncounted []Entry `json:"uncounted,omitempty"`
}

// StrictReading is what hangs on how days are read.
type StrictReading struct {
	On       calendar.Date   `json:"on,omitzero"` // no date: the readings do not differ
	Overdue  money.Amount    `json:"overdue"`
	DaysLate int             `json:"days_late,omitempty"`
	Interest decimal.Decimal `json:"interest"` // exact, for late performance

	Agreed    money.Amount `json:"agreed_interest,omitzero"` // what the interest agreed comes to
	Penalties money.Amount `json:"penalties,omitzero"`       // what they come to, so far as that is known
}

// Line is one claim in a statement.
type Line struct {
	settlement.Debt
	DueOn       calendar.Date   `json:"due_on,omitzero"`   // the day in force, also by an event, by ruling or by acceleration
	LastDay     calendar.Date   `json:"last_day,omitzero"` // the working day to which it moves, if it is a day off (A21)
	Accelerated bool            `json:"accelerated,omitempty"`
	Standing    Status          `json:"standing"`
	DaysLate    int             `json:"days_late,omitempty"` // on which something of it was late, until the day or until nothing was open
	Paid        money.Amount    `json:"paid"`
	Waived      money.Amount    `json:"waived"`
	Outstanding money.Amount    `json:"outstanding"`
	Settled     calendar.Date   `json:"settled,omitzero"` // the day on which nothing was left open
	Interest    decimal.Decimal `json:"interest"`         // exact, up to the day
	InterestDue money.Amount    `json:"interest_due"`     // what is open of it, and of the interest agreed

	InterestOpen bool `json:"interest_open,omitempty"` // at a rate that is not stated: the interest due is a lower bound (A18)
}

// Unstated reports whether nobody knows what the claim comes to: its sum is not stated, and either it was not paid in full yet, or the
// record says that it was and not how much that was (A18). What is open of it was paid and given back.
func (l *Line) Unstated() bool {
	return l.AmountOpen && (l.Amount.IsZero() || l.Settled.IsZero() && l.Outstanding.IsZero())
}

// performed reports whether the sum is not stated and was paid in full, and the record does not say how much that was.
func (l *Line) performed() bool { return l.Unstated() && !l.Settled.IsZero() }

// Booking is what one part of a payment was booked to.
type Booking struct {
	Entry Entry        `json:"entry"`
	To    BookedTo     `json:"to"`
	Path  string       `json:"path,omitempty"` // the claim, or the payment of several on which interest was paid; none beyond the debt; of a claim varied to less than was paid on it, what is not booked to it any more
	Sum   money.Amount `json:"sum"`
}

// More returns b with what was booked to the interest on one more claim of the same payment, for which the path then stands.
func (b Booking) More(sum money.Amount, path string) Booking {
	if b.Sum = b.Sum.Plus(sum); b.Path != path {
		b.Path, _, _ = strings.Cut(path, ".")
	}
	return b
}

// ActLine is one act in a statement.
type ActLine struct {
	settlement.Act
	Path     string        `json:"path"`
	DueOn    calendar.Date `json:"due_on,omitzero"`   // the day in force
	LastDay  calendar.Date `json:"last_day,omitzero"` // the working day to which it moves, if it is a day off (A21)
	Done     calendar.Date `json:"done,omitzero"`
	Waived   calendar.Date `json:"waived,omitzero"` // the beneficiary gave it up
	Broken   calendar.Date `json:"broken,omitzero"` // a lasting duty
	Within   calendar.When `json:"within,omitzero"` // that day as it is on record, where it is not known exactly
	Standing Status        `json:"standing"`
}

// Over reports whether the act was done or given up.
func (a ActLine) Over() bool { return !a.Done.IsZero() || !a.Waived.IsZero() }

// GivenUp returns an act that its beneficiaries gave up. If one of several did, it is owed to the others as before; if one obligor alone is
// let off, the others owe it.
func (a ActLine) GivenUp(e Entry) ActLine {
	but := func(names []string, name string) []string {
		return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return name == "" || n == name })
	}
	to, by := but(a.Beneficiaries, e.To), but(a.Obligors, e.By)
	a.Act = a.Act.Clone()
	switch {
	case a.Over(): // too late
	case len(to) == 0 && len(by) == 0:
		a.Waived, a.Within = e.On, e.Within
	case len(by) == 0:
		a.Beneficiaries = to
	case len(to) == 0:
		a.Obligors = by
	}
	return a
}

// StandingOn returns the act as it stands on the day, given its last day in time; of a lasting duty only a breach is told.
func (a ActLine) StandingOn(last, on calendar.Date) ActLine {
	if last != a.DueOn {
		a.LastDay = last
	}
	a.Act, a.Standing = a.Act.Clone(), StatusOn(last, a.Over(), on)
	if a.Kind.Lasting() && a.Standing != Discharged {
		a.Standing = Kept
		if !a.Broken.IsZero() {
			a.Standing = Broken
		}
	}
	return a
}

// Strike takes the lines of what a court found void off, given its places in the terms such as acts[0]: nobody owes it (CC 156).
func (s *Statement) Strike(void []string) {
	if s == nil {
		return
	}
	s.Sureties = slices.DeleteFunc(slices.Clone(s.Sureties), func(l SuretyLine) bool { return slices.Contains(void, l.Path) })
	s.Deposits = slices.DeleteFunc(slices.Clone(s.Deposits), func(l DepositLine) bool { return slices.Contains(void, l.Path) })
	s.Acts = slices.DeleteFunc(slices.Clone(s.Acts), func(l ActLine) bool { return slices.Contains(void, l.Path) })
}

// LeaveOut tells the statement of payments on record that fit no debt of the terms. Those of a later day it does not know.
func (s *Statement) LeaveOut(payments []Entry) {
	if s == nil {
		return
	}
	var sum money.Amount
	for _, e := range payments {
		if !e.Day().Earliest().After(s.On) {
			s.Uncounted, sum = append(s.Uncounted, e), sum.Plus(e.Amount)
		}
	}
	if n := len(s.Uncounted); n > 0 {
		s.Notes = append(s.Notes, statute.A8.ReasonOfSafeguard(
			fmt.Sprintf("%s on record, %v yuan, not counted: no such debt of the payer to the payee; what a third person paid is entered for the debtor,"+
				" and less is open then", term.HowMany(n, "payment", "payments"), sum),
			fmt.Sprintf("另有%d笔付款共%v元未计入：付款人或者收款人与所列债务不符；系第三人代付的，记为该债务人付款，未付数额相应减少", n, sum)))
	}
}

// Awaits tells the statement of a claim of which so much is open, and of its last day in time, if that falls due next.
func (s *Statement) Awaits(due, last calendar.Date, open money.Amount) {
	if s == nil {
		return
	}
	if due.Before(s.On) {
		due = last
	}
	if open.IsZero() || due.IsZero() || due.Before(s.On) {
		return
	}
	if s.NextDue.IsZero() || due.Before(s.NextDue) {
		s.NextDue, s.NextAmount = due, money.Amount{}
	}
	if due == s.NextDue {
		s.NextAmount = s.NextAmount.Plus(open)
	}
}

// Fulfilled reports whether nothing is left to do: every claim and its interest is paid or waived, every act is done. Of a
// periodic duty without end that means up to the day.
func (s Statement) Fulfilled() bool {
	undone := slices.ContainsFunc(s.Acts, func(a ActLine) bool { return a.Standing != Discharged && a.Standing != Kept })
	undone = undone || slices.ContainsFunc(s.Penalties, func(p PenaltyLine) bool { return p.Unknown || !p.Outstanding.IsZero() })
	unpaid := slices.ContainsFunc(s.Lines, func(l Line) bool { return l.Standing != Discharged })
	return s.Outstanding.IsZero() && s.Interest.Outstanding.IsZero() && s.Agreed.Outstanding.IsZero() && !s.Agreed.AtLeast && !unpaid && !undone && len(s.Unread) == 0
}

// Check holds the statement to account, to the fen: every line, all lines together, and everything that was received. It
// returns nil for every statement of [Book.On]; of one that was stored or sent it tells whether it is still whole.
func (s Statement) Check() error {
	f := statute.Findings{On: s.On}
	same := func(path string, rule statute.Rule, stated money.Amount, parts ...money.Amount) {
		if sum, err := money.Sum(parts...); err != nil || sum != stated {
			f.Add(path, rule, fmt.Sprintf("does not balance: %s is stated, the parts come to %s", stated, sum),
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
	var penal money.Amount
	for i, p := range s.Penalties {
		penal = penal.Plus(p.Paid)
		same(fmt.Sprintf("penalties[%d].amount", i), statute.A14, p.Amount, p.Paid, p.Waived, p.Outstanding)
	}
	byPayer, byPayee, byPayment := subtotals(s.Lines)
	for _, t := range [...]struct {
		path         string
		stated, want []Balance
	}{{"by_payer", s.ByPayer, byPayer}, {"by_payee", s.ByPayee, byPayee}, {"by_payment", s.ByPayment, byPayment}} {
		f.If(!slices.Equal(t.stated, t.want), t.path, statute.A8, "does not balance: it is not what the lines come to", "账目不平：与各项合计不符")
	}
	same("received", statute.A8, s.Received, penal, s.Paid, s.Interest.Paid, s.Agreed.Paid, s.Overpaid)
	same("agreed_interest.amount", statute.A14, s.Agreed.Amount, s.Agreed.Paid, s.Agreed.Waived, s.Agreed.Outstanding)
	same("interest.amount", statute.A10, s.Interest.Amount, s.Interest.Paid, s.Interest.Waived, s.Interest.Lapsed, s.Interest.Outstanding)

	var booked [ToPenalty + 1][]money.Amount
	back := make([]money.Amount, len(booked)) // what was given back
	for _, b := range s.Bookings {
		to := b.To
		if to > ToPenalty {
			to = 0
		}
		if b.Entry.Kind == Refunded || b.Entry.Kind == Varied && b.To == ToPrincipal {
			back[to] = back[to].Plus(b.Sum)
			continue
		}
		booked[to] = append(booked[to], b.Sum)
	}
	s.Paid, s.Overpaid = s.Paid.Plus(back[ToPrincipal]), s.Overpaid.Plus(back[BeyondDebt])
	same("bookings", statute.A8, s.Paid, booked[ToPrincipal]...)
	same("bookings", statute.A10, s.Interest.Paid.Plus(s.Agreed.Paid).Plus(back[ToInterest]), booked[ToInterest]...)
	same("bookings", statute.A8, s.Overpaid, booked[BeyondDebt]...)
	same("bookings", statute.A14, penal, booked[ToPenalty]...)
	same("bookings", statute.A8, money.Amount{}, booked[0]...)
	return f.List.Err()
}
