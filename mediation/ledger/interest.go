package ledger

import (
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Interest is the doubled part of the interest for late performance of a confirmed agreement (加倍部分债务利息):
//
//	unpaid principal × 0.000175 × days
//
// from the day after a claim's day, or after the ruling took effect if that is later, to the day of payment (SPC2014 1 to
// 3). A claim for which no time was agreed is due on the day the ruling takes effect. That the first day is not counted is
// a reading (CC 201).
//
// Not counted are days before 2014-08-01, which fall under the older rules, and the general interest (一般债务利息) that a
// document may add to the doubled part; not left out are stretches in which enforcement was stayed, which the book does
// not know of (SPC2014 3(3)). Notes says so where it may matter.
//
// Exact is the sum without rounding. Amount is the sum of what is owed for each claim, rounded half up to the fen.
type Interest struct {
	Confirmed   calendar.Date      `json:"confirmed,omitzero"` // no date: not confirmed, so none is owed
	Citations   []statute.Citation `json:"citations,omitempty"`
	Notes       []statute.Reason   `json:"notes,omitempty"` // what the sums do not tell
	Exact       decimal.Decimal    `json:"exact"`
	Amount      money.Amount       `json:"amount"`
	Paid        money.Amount       `json:"paid"`
	Outstanding money.Amount       `json:"outstanding"`
	Periods     []InterestPeriod   `json:"periods,omitempty"`
}

// InterestPeriod is a stretch of days over which the principal of one claim stayed the same. Both days are counted.
type InterestPeriod struct {
	Path      string          `json:"path"`
	Obligors  []string        `json:"obligors,omitzero"`
	From      calendar.Date   `json:"from"`
	To        calendar.Date   `json:"to"`
	Days      int             `json:"days"`
	Principal money.Amount    `json:"principal"`
	Exact     decimal.Decimal `json:"exact"`
}

// dailyRate is 日万分之一点七五 (SPC2014 1).
var dailyRate = decimal.New(175, -6)

// interestFrom is the day on which SPC2014 came into force.
var interestFrom = calendar.MustDate(2014, time.August, 1)

// interestAccount is the interest on one claim, as the days go by.
type interestAccount struct {
	counted calendar.Date // up to and including this day
	exact   decimal.Decimal
	paid    int64
}

// rounded returns the interest so far, half up to the fen.
func (a *interestAccount) rounded() money.Amount {
	sum, err := money.FromDecimal(a.exact.Round(2))
	if err != nil {
		return money.Max()
	}
	return sum
}

// owed returns the interest so far, rounded, less what was paid of it.
func (a *interestAccount) owed() int64 { return a.rounded().Fen() - a.paid }

// accrue counts the interest on a claim up to and including the day given.
func (r *run) accrue(a *account, to calendar.Date) {
	if r.confirmed.IsZero() || a.due.IsZero() || a.open == 0 {
		return
	}
	since := interestFrom.AddDays(-1) // the last day not counted
	if a.due.Before(since) && r.confirmed.Before(since) && to.After(a.due) && to.After(r.confirmed) {
		r.older = true
	}
	for _, d := range [...]calendar.Date{a.due, r.confirmed, a.interest.counted} {
		if d.After(since) {
			since = d
		}
	}
	days := to.DaysSince(since)
	if days <= 0 {
		return
	}
	principal := fen(a.open)
	exact := principal.Decimal().Mul(decimal.NewFromInt(int64(days))).Mul(dailyRate)
	a.interest.exact = a.interest.exact.Add(exact)
	a.interest.counted = to
	r.periods = append(r.periods, InterestPeriod{a.Path, slices.Clone(a.Obligors), since.AddDays(1), to, days, principal, exact})
}

// notes says what the interest does not tell: that days before 2014-08-01 are left out, if there were any, and that stays of
// enforcement are not, if there is interest.
func (r *run) notes(on calendar.Date) []statute.Reason {
	var notes []statute.Reason
	note := func(p statute.Provision, en, zh string) {
		notes = append(notes, statute.A10.ReasonUnder(p, on, en, zh))
	}
	if r.older {
		note(statute.InterestBefore2014, "days before 2014-08-01 fall under the older rules and are not counted here",
			"2014年8月1日前的迟延履行期间适用之前的规定，本表未计入")
	}
	if len(r.periods) > 0 {
		note(statute.InterestStayed,
			"stays of enforcement that the debtor did not ask for, and those in a retrial, are to be taken off, which is not done here",
			"非因被执行人申请的中止、暂缓执行期间和再审中止执行期间应当扣除，本表未扣除")
	}
	return notes
}

// payInterest books up to left to the interest on claims that are due, oldest first, and returns what is left.
func (r *run) payInterest(e Entry, key queueKey, left int64) int64 {
	if r.confirmed.IsZero() || left == 0 {
		return left
	}
	q := r.queue(key)
	for n := q.interest; n < len(q.accounts) && left > 0; n++ {
		a := &r.accounts[q.accounts[n]]
		if a.due.IsZero() || a.due.After(e.On) {
			break
		}
		r.accrue(a, e.On)
		if part := min(left, a.interest.owed()); part > 0 {
			a.interest.paid += part
			left -= part
			r.note(e, a.Path, ToInterest, part)
		}
		if n == q.interest && a.open == 0 && a.interest.owed() == 0 {
			q.interest++
		}
	}
	return left
}
