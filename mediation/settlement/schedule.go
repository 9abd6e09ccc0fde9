package settlement

import (
	"cmp"
	"slices"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
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

// Due is when something is to be performed: by a day, or within a month or other days of which the paper names no single one, or upon an
// event, or so many days or months after one. One of On, Within and Upon is set; the zero Due is no time.
type Due struct {
	On       calendar.Date `json:"on,omitzero"`       // the last day of performance
	Within   calendar.When `json:"within,omitzero"`   // in place of it, such as 2024-02: the last of these days is the last in time (A21)
	Upon     string        `json:"upon,omitempty"`    // the event in words, such as 签字时 or 租赁期满
	Days     int           `json:"days,omitempty"`    // so many days after it
	Months   int           `json:"months,omitempty"`  // and so many months after it
	Happened calendar.When `json:"happened,omitzero"` // when the event happened, as far as it is known
}

// Day returns the last day of performance, no date if it is not known. Of an event known roughly it is the latest day, which
// counts for the debtor.
func (d Due) Day() calendar.Date {
	return cmp.Or(d.On, d.Within.Latest(), d.After(d.Happened.Latest()))
}

// Earliest is [Due.Day] for the first day on which the event can have happened.
func (d Due) Earliest() calendar.Date {
	if first := d.After(d.Happened.Earliest()); d.Upon != "" && !first.IsZero() {
		return first
	}
	return d.Day()
}

// After returns the last day of performance if the event happens on the day given. That day is not counted (CC 201); months
// end on the day of the same number, or on the last of the month (CC 202).
func (d Due) After(event calendar.Date) calendar.Date {
	if d.Days < 0 || d.Months < 0 || d.Days > maxDays || d.Months > MaxMonths {
		return calendar.Date{}
	}
	return addMonths(event, d.Months).AddDays(d.Days)
}

// IsZero reports whether no time is set.
func (d Due) IsZero() bool { return d == Due{} }

// Instalment is one of the parts in which a sum is paid (分期).
type Instalment struct {
	Due    Due          `json:"due,omitzero"`
	Amount money.Amount `json:"amount"`
}

// Series is a row of payments on the same day of every so many months, or every so many days; where a month has no such day,
// on its last (P3).
// There are three kinds:
//
//   - equal instalments (等额分期): Count is set. They share the Amount, and the last bears what does not divide;
//   - until a total is reached (付至总额): Each is set. Every payment is Each until the Amount is paid, the last is the rest;
//   - without end (定期给付): Each is set, and the payment has no Amount. Last or Until, where set, ends it.
//
// Count and Each may both be stated with an Amount; they are then compared.
type Series struct {
	First       calendar.Date `json:"first,omitzero"`         // 首期
	Start       Due           `json:"start,omitzero"`         // in place of First: some days, or an event; the others follow it
	EveryMonths int           `json:"every_months,omitempty"` // 1 monthly, 3 quarterly, 12 yearly
	EveryDays   int           `json:"every_days,omitempty"`   // in place of months: 7 weekly, 14 fortnightly
	Count       int           `json:"count,omitempty"`        // 期数
	Each        money.Amount  `json:"each,omitzero"`          // 每期
	Last        calendar.Date `json:"last,omitzero"`          // no payment falls due after this day
	Until       string        `json:"until,omitempty"`        // the event that ends it, in words, such as 子女满十八周岁
	Rise        security.Rise `json:"rise,omitzero"`          // 递增, of a payment without an Amount: Each is what it comes to in the beginning
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

const maxDays = 36_600 // a hundred years

const maxClaims = 100_000 // instalments times obligors of all payments together

// Day returns the day of payment number k, from 0; no date if that is beyond the calendar, and none beyond
// [MaxInstalments] or for a step of more than a hundred years.
func (s Series) Day(k int) calendar.Date {
	if k < 0 || k > MaxInstalments || s.EveryMonths < 0 || s.EveryMonths > MaxMonths || s.EveryDays < 0 || s.EveryDays > maxDays {
		return calendar.Date{}
	}
	return s.step(s.first(), k)
}

// first returns the day of the first payment, no date if it is not known.
func (s Series) first() calendar.Date { return cmp.Or(s.First, s.Start.Day()) }

// pending reports whether the first payment hangs on an event that has not happened, as far as it is known.
func (s Series) pending() bool { return s.Start.Upon != "" && s.first().IsZero() }

// step returns the day of payment number k, given that of the first.
func (s Series) step(first calendar.Date, k int) calendar.Date {
	if s.EveryDays > 0 {
		return first.AddDays(k * s.EveryDays)
	}
	return addMonths(first, k*s.EveryMonths)
}

// due says when payment number k is due: like the first, so many steps later.
func (s Series) due(k int) Due {
	switch {
	case k == 0 && !s.Start.IsZero():
		return s.Start
	case s.pending():
		return Due{Upon: s.Start.Upon, Days: s.Start.Days + k*s.EveryDays, Months: s.Start.Months + k*s.EveryMonths, Happened: s.Start.Happened}
	case s.Start.Upon != "":
		happened, _ := calendar.Between(s.step(s.Start.Earliest(), k), s.step(s.Start.Day(), k))
		return Due{Upon: s.Start.Upon, Happened: happened}
	}
	return Due{On: s.Day(k)}
}

// addMonths returns the day so many months later, no date beyond the calendar.
func addMonths(d calendar.Date, n int) calendar.Date {
	year, month, day := d.Date()
	if year == 0 {
		return calendar.Date{}
	}
	months := int(month) - 1 + n
	year, month = year+months/12, time.Month(months%12+1)
	later, _ := calendar.NewDate(year, month, min(day, calendar.DaysIn(year, month)))
	return later
}

// steps reports whether the series says how far its payments lie apart.
func (s Series) steps() bool { return s.EveryMonths > 0 || s.EveryDays > 0 }

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
		return s.fill(rest)
	}
	if s.Series.IsZero() {
		return []Instalment{{s.Due, rest}}
	}
	if s.Series.sizeless() {
		return []Instalment{{Amount: rest}}
	}
	var list []Instalment
	for k, amount := range s.Series.amounts(rest) {
		list = append(list, Instalment{s.Series.due(k), amount})
	}
	return list
}

// fill gives what the stated instalments leave of rest to the last whose size is not stated: by then all of it is due, and no
// size has to be invented for the others, which get nothing here.
func (s Schedule) fill(rest money.Amount) []Instalment {
	list := slices.Clone(s.Instalments)
	last := -1
	for i, part := range list {
		if part.Amount.IsZero() {
			last = i
		}
		rest = rest.Less(part.Amount)
	}
	if last >= 0 {
		list[last].Amount = rest
	}
	return list
}

// stated returns what the instalments come to, so far as their sizes are stated.
func (s Schedule) stated() (sum money.Amount) {
	for _, part := range s.Instalments {
		sum = sum.Plus(part.Amount)
	}
	return sum
}

// open reports whether the size of an instalment is not stated.
func (s Schedule) open() bool {
	return slices.ContainsFunc(s.Instalments, func(part Instalment) bool { return part.Amount.IsZero() })
}

// sizesOpen reports whether part k of [Schedule.cut] may be due earlier in some part, in an instalment of unstated size.
func (s Schedule) sizesOpen(k int) bool {
	return s.Series.sizeless() || k < len(s.Instalments) && s.Instalments[k].Amount.IsZero() && Schedule{Instalments: s.Instalments[:k]}.open()
}

// firstUnsized is the first day on which a payment is due whose size is not stated, so far as one is named.
func (s Schedule) firstUnsized() calendar.Date {
	first := s.Series.first()
	for _, part := range s.Instalments {
		if day := part.Due.Day(); part.Amount.IsZero() && !day.IsZero() && (first.IsZero() || day.Before(first)) {
			first = day
		}
	}
	return first
}

// sizeless reports whether the series says neither how many payments there are nor how much each is.
func (s Series) sizeless() bool { return !s.IsZero() && s.Count == 0 && s.Each.IsZero() }

// amounts divides rest into equal payments, of which the last bears the remainder (A6), or into as many as Each goes into
// rest, and what is left. Of a sum that is not stated there are as many payments as are stated, of nothing each.
func (s Series) amounts(rest money.Amount) []money.Amount {
	if s.Count > 0 && s.Count <= MaxInstalments {
		equal, _, err := rest.SplitEqually(money.RemainderToLast, s.Count)
		if err != nil {
			return make([]money.Amount, s.Count)
		}
		return equal
	}
	var list []money.Amount
	for !s.Each.IsZero() && !rest.IsZero() && len(list) < MaxInstalments {
		part := s.Each
		if rest.Compare(part) < 0 {
			part = rest
		}
		list, rest = append(list, part), rest.Less(part)
	}
	return list
}
