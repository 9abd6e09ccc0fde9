package security

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Interest is what a debt such as a loan bears until it is paid, whether it is late or not (利息). What is owed for lateness besides is a
// [Penalty]. Up to which rate a private loan bears it is said in a statement and never computed (PLP2020 25).
type Interest struct {
	Rate           money.Percent `json:"rate,omitzero"` // for Per, on what is unpaid
	Per            Per           `json:"per,omitzero"`
	RateOf         string        `json:"rate_of,omitempty"`         // 参照何者的利率, in words; with no Rate what it comes to is not known (A18)
	From           calendar.Date `json:"from,omitzero"`             // counts from the day after it, to the day of payment (CC 201)
	PrincipalFirst bool          `json:"principal_first,omitempty"` // 先本后息, as agreed: what is paid counts towards the debt before this interest, which comes first otherwise (CC 561)
}

// IsZero reports whether no interest is agreed.
func (i Interest) IsZero() bool { return i == Interest{} }

// IsOpen reports whether what it comes to hangs on a rate that the document does not give.
func (i Interest) IsOpen() bool { return i.RateOf != "" && i.Rate.IsZero() }

// On returns what the interest comes to, half up to the fen, where each sum that it counts on times its days comes to so much.
func (i Interest) On(sumDays money.SumDays) money.Amount { return yield(sumDays, i.Rate, 1, i.Per) }

// yield is so many times a rate on sums times days. A year is reckoned as 365 days and a month as its twelfth part.
func yield(sumDays money.SumDays, rate money.Percent, times int, per Per) money.Amount {
	switch per {
	case PerDay:
		return sumDays.At(rate, times, 1)
	case PerMonth:
		return sumDays.At(rate, 12*times, 365)
	}
	return sumDays.At(rate, times, 365)
}

// Validate returns what is wrong with it (A14).
func (i Interest) Validate(on calendar.Date) statute.Violations {
	f := statute.Findings{On: on}
	if i.IsZero() {
		return nil
	}
	f.If(i.Rate.IsZero() && i.RateOf == "", "rate", statute.A14, "say the rate, or whose it is", "须写明利率，或者以何者的利率为准")
	if !i.Rate.IsZero() {
		checkPer(&f, i.Per)
	}
	f.If(i.From.IsZero(), "from", statute.A14, "say from which day it counts", "须写明起算日")
	return f.List
}

func checkPer(f *statute.Findings, per Per) {
	f.If(!slices.Contains(per.All(), per), "per", statute.A14, "say whether the rate is for a day, a month or a year", "须写明是日利率、月利率还是年利率")
}
