package settlement

import (
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Schedule says when a sum is to be paid (履行期限): all at once when Due, in the Instalments given, or in a Series. At
// most one of the three is set. None is set where no time was agreed; the creditor may then ask for the sum at any time,
// leaving the debtor time to prepare (CC 511(4)).
type Schedule struct {
	Due         Due          `json:"due,omitzero"`
	Instalments []Instalment `json:"instalments,omitempty"`
	Series      Series       `json:"series,omitzero"`
}

// Due is when something is to be performed: by a day, or upon an event whose day is not known yet. One of the two is set;
// the zero Due is no time.
type Due struct {
	On   calendar.Date `json:"on,omitzero"`    // the last day of performance
	Upon string        `json:"upon,omitempty"` // the event in words, such as 签字时
}

// IsZero reports whether no time is set.
func (d Due) IsZero() bool { return d == Due{} }

// Instalment is one of the parts in which a sum is paid (分期).
type Instalment struct {
	Due    Due          `json:"due,omitzero"`
	Amount money.Amount `json:"amount"`
}

// Series is a row of payments on the same day of every so many months; where a month has no such day, on its last (P3).
// There are three kinds:
//
//   - equal instalments (等额分期): Count is set. They share the Amount, and the last bears what does not divide;
//   - until a total is reached (付至总额): Each is set. Every payment is Each until the Amount is paid, the last is the rest;
//   - without end (定期给付): Each is set, and the payment has no Amount. Last or Until, where set, ends it.
//
// Count and Each may both be stated with an Amount; they are then compared.
type Series struct {
	First       calendar.Date `json:"first,omitzero"`         // 首期
	EveryMonths int           `json:"every_months,omitempty"` // 1 monthly, 3 quarterly, 12 yearly
	Count       int           `json:"count,omitempty"`        // 期数
	Each        money.Amount  `json:"each,omitzero"`          // 每期
	Last        calendar.Date `json:"last,omitzero"`          // no payment falls due after this day
	Until       string        `json:"until,omitempty"`        // the event that ends it, in words, such as 子女满十八周岁
}

// IsZero reports whether there is no series.
func (s Series) IsZero() bool { return s == Series{} }

func (s Schedule) isZero() bool {
	return s.Due.IsZero() && len(s.Instalments) == 0 && s.Series.IsZero()
}

// MaxInstalments is the largest number of instalments in a schedule, and to which a payment without end is worked out. It
// bounds what a few characters of input can make the library compute.
const MaxInstalments = 10_000

// MaxMonths is the longest time between two payments of a series, a hundred years.
const MaxMonths = 1200

const maxClaims = 100_000 // instalments times obligors of one payment

// Day returns the day of payment number k, from 0; no date if that is beyond the calendar, and none beyond
// [MaxInstalments] or for a step outside [MaxMonths].
func (s Series) Day(k int) calendar.Date {
	year, month, day := s.First.Date()
	if year == 0 || k < 0 || k > MaxInstalments || s.EveryMonths < 0 || s.EveryMonths > MaxMonths {
		return calendar.Date{}
	}
	months := int(month) - 1 + k*s.EveryMonths
	year, month = year+months/12, time.Month(months%12+1)
	d, _ := calendar.NewDate(year, month, min(day, calendar.DaysIn(year, month)))
	return d
}

// len returns how many payments it takes to pay rest; one more than MaxInstalments if it is more than that.
func (s Series) len(rest money.Amount) int {
	if s.Count > 0 || s.Each.IsZero() {
		return s.Count
	}
	n := rest.Fen() / s.Each.Fen()
	if rest.Fen()%s.Each.Fen() > 0 {
		n++
	}
	return int(min(n, MaxInstalments+1))
}

// cut divides rest into what is due and when; nothing if the schedule does not fit rest.
func (s Schedule) cut(rest money.Amount) []Instalment {
	if len(s.Instalments) > 0 {
		return s.Instalments
	}
	if s.Series.IsZero() {
		return []Instalment{{s.Due, rest}}
	}
	var list []Instalment
	for k, amount := range s.Series.amounts(rest) {
		list = append(list, Instalment{Due{On: s.Series.Day(k)}, amount})
	}
	return list
}

// amounts divides rest into equal payments, of which the last bears the remainder (A6), or into as many as Each goes into
// rest, and what is left.
func (s Series) amounts(rest money.Amount) []money.Amount {
	if s.Count > 0 && s.Count <= MaxInstalments {
		equal, _, _ := rest.SplitEqually(money.RemainderToLast, s.Count)
		return equal
	}
	var list []money.Amount
	for !s.Each.IsZero() && !rest.IsZero() && len(list) < MaxInstalments {
		part := s.Each
		if rest.Compare(part) < 0 {
			part = rest
		}
		list, rest = append(list, part), less(rest, part)
	}
	return list
}
