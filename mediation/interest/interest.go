package interest

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Doubled is the doubled part of the interest for late performance of a confirmed agreement:
//
//	unpaid principal × 0.000175 × days
//
// from the day after a claim's day, or after the ruling took effect if that is later, to the day of payment (SPC2014 1 to
// 3). A claim for which no time was agreed is due on the day the ruling takes effect. That the first day is not counted is
// a reading (CC 201).
//
// Not counted are days before 2014-08-01, which fall under the older rules; the general interest (一般债务利息) that a
// document may add to the doubled part is told apart ([Agreed]); not left out are stretches in which enforcement was stayed, which the book does
// not know of (SPC2014 3(3)). Notes says so where it may matter.
//
// Exact is the sum without rounding. Amount is the sum of what is owed for each claim, rounded half up to the fen.
type Doubled struct {
	Confirmed   calendar.Date      `json:"confirmed,omitzero"` // no date: not confirmed, so none is owed
	Citations   []statute.Citation `json:"citations,omitempty"`
	Notes       []statute.Reason   `json:"notes,omitempty"` // what the sums do not tell
	Exact       decimal.Decimal    `json:"exact"`
	Amount      money.Amount       `json:"amount"`
	Paid        money.Amount       `json:"paid"`
	Waived      money.Amount       `json:"waived"`
	Lapsed      money.Amount       `json:"lapsed"` // rested on a ruling that was set aside (J15)
	Outstanding money.Amount       `json:"outstanding"`
	Periods     []Period           `json:"periods,omitempty"`
}

// Agreed is the interest that the parties agreed on, whether something is late or not: of each claim to the fen.
type Agreed struct {
	Amount      money.Amount `json:"amount"`
	Paid        money.Amount `json:"paid"`
	Waived      money.Amount `json:"waived"`
	Outstanding money.Amount `json:"outstanding"`
	AtLeast     bool         `json:"at_least,omitempty"` // a sum that bears interest, or its rate, is not stated: what is owed for it is not in it (A18)
}

// Loan is the interest agreed on one claim, as the days go by. The zero Loan is that of a claim that bears none.
type Loan struct {
	Account
	AtLeast bool          // its rate is not known, and more is owed than is counted here (A18)
	SumDays money.SumDays // what was open, since it counts
	charged calendar.Date // up to and including this day
}

// Count adds the days after from up to and including the day given on which so much was open and that were not counted before, and reports
// whether there were any.
func (l *Loan) Count(from calendar.Date, open money.Amount, to calendar.Date) bool {
	since := from.OrLater(l.charged)
	if !to.After(since) {
		return false
	}
	l.charged = to
	l.SumDays = l.SumDays.Plus(open, to.DaysSince(since))
	return true
}

// Raise counts so much more as owed, at a rate that is not known: what is paid or waived of it, nobody can say was not owed (A18).
func (l *Loan) Raise(sum money.Amount) { l.Amount = l.Amount.Plus(sum) }

// Add counts the interest on one more claim in.
func (i *Agreed) Add(a *Loan) {
	if i == nil || a == nil {
		return
	}
	i.AtLeast = i.AtLeast || a.AtLeast
	i.Amount, i.Paid = i.Amount.Plus(a.Amount), i.Paid.Plus(a.paid)
	i.Waived, i.Outstanding = i.Waived.Plus(a.waived), i.Outstanding.Plus(a.Owed())
}

// Period is a stretch of days over which the principal of one claim stayed the same, or of several claims of one payment that were late on
// the same days; the path is then that of the payment. Both days are counted.
type Period struct {
	Path      string          `json:"path"`
	Obligors  []string        `json:"obligors,omitzero"`
	From      calendar.Date   `json:"from"`
	To        calendar.Date   `json:"to"`
	Days      int             `json:"days"`
	Principal money.Amount    `json:"principal"`
	Exact     decimal.Decimal `json:"exact"`
}

// dailyRate is 日万分之一点七五 (SPC2014 1).
var dailyRate = money.MustParsePercent("0.0175%")

// firstDay is the day on which SPC2014 came into force.
var firstDay = calendar.MustDate(2014, time.August, 1)

// Account is the interest on one claim, as the days go by. The zero Account is that of a claim that never was late.
type Account struct {
	Bears                bool         // it was late after the ruling
	Amount               money.Amount // so far, half up to the fen
	late                 money.SumDays
	period               int // which of the meter's, from one, is its last; 0 if it has none
	paid, waived, lapsed money.Amount
}

// Exact is the doubled part so far, without rounding.
func (a *Account) Exact() decimal.Decimal { return a.late.Decimal().Mul(dailyRate.Decimal()) }

// Owed returns the interest so far, half up to the fen, less what was paid or waived of it or lapsed.
func (a *Account) Owed() money.Amount {
	return a.Amount.Less(a.paid).Less(a.waived).Less(a.lapsed)
}

// Pay takes up to most off what is owed, and returns how much.
func (a *Account) Pay(most money.Amount) money.Amount { return a.take(&a.paid, most) }

// Waive is Pay for what the creditor gave up.
func (a *Account) Waive(most money.Amount) money.Amount { return a.take(&a.waived, most) }

// Refund gives up to most of what was paid back, so that it is owed again, and returns how much.
func (a *Account) Refund(most money.Amount) money.Amount {
	if a.paid.Compare(most) < 0 {
		most = a.paid
	}
	a.paid = a.paid.Less(most)
	return most
}

// Lapse takes off all that is owed: the ruling on which it rests was set aside (J15).
func (a *Account) Lapse() { a.take(&a.lapsed, money.Max()) }

func (a *Account) take(to *money.Amount, most money.Amount) money.Amount {
	part := a.Owed()
	if most.Compare(part) < 0 {
		part = most
	}
	*to = to.Plus(part)
	return part
}

// Add counts the interest on one more claim in.
func (d *Doubled) Add(a *Account) {
	if a == nil || !a.Bears {
		return
	}
	d.Exact = money.Bounded(d.Exact).Add(a.Exact())
	d.Amount = d.Amount.Plus(a.Amount)
	d.Paid, d.Waived, d.Lapsed = d.Paid.Plus(a.paid), d.Waived.Plus(a.waived), d.Lapsed.Plus(a.lapsed)
	d.Outstanding = d.Outstanding.Plus(a.Owed())
}
