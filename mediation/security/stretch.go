package security

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Stretch is some days on which the same sum of a claim, or an act, was late, or a lasting duty was broken.
type Stretch struct {
	From, To calendar.Date
	Due      calendar.Date // the last day in time
	Open     money.Amount
	Whole    money.Amount // what the claim came to then; nothing for an act, and where it was not stated
}

// Lengthen returns the stretches with one more. If it goes on where the last ended, with as much open and due by the same day, the last is
// longer: that somebody looked at it begins no new stretch. The list given may be changed.
func Lengthen(list []Stretch, more Stretch) []Stretch {
	if n := len(list) - 1; n >= 0 {
		on := more
		if on.From, on.To = list[n].From, list[n].To; on == list[n] && on.To.AddDays(1) == more.From {
			list[n].To = more.To
			return list
		}
	}
	return append(list, more)
}

// Late is what was late of one claim, or of one act, if anything was.
type Late struct {
	Path     string       // in the terms; claims of several payees on one instalment share it
	Whole    money.Amount // what the claim comes to, paid or not; nothing for an act
	Open     bool         // to more: its sum is not stated
	Days     []Stretch    // none where nothing of it was late
	Breaches bool         // of a lasting duty, each stretch is a breach, and counts as an act
}

// after returns what of the stretch the clause counts; nothing, if it then begins after its end.
func (s Stretch) after(p Penalty) Stretch {
	s.From = s.From.OrLater(p.From).OrLater(s.Due.AddDays(min(p.Grace, maxGrace) + 1))
	return s
}

// Owed returns what the clause comes to for what was late by the day of the claims and acts that it covers, rounded to the fen; on how many
// days something was late, each counted once; and whether the sum hangs on a rate, or on a debt, that is not stated.
func (p Penalty) Owed(all []Late, by calendar.Date) (owed money.Amount, days int, unknown bool) {
	var counted []Stretch
	var debt money.Amount // of the claims that were late
	var sumDays money.SumDays
	type item struct {
		path   string
		breach int
	}
	items := make(map[item]bool) // the instalments and acts that were late
	ofSums, open := !p.Share.IsZero() || !p.Rate.IsZero(), p.IsOpen()
	ofUnpaid := p.Unpaid || !p.Rate.IsZero() && !p.OnWhole
	for _, late := range all {
		before := len(counted)
		for n, s := range late.Days {
			if s = s.after(p); s.To.After(by) {
				s.To = by
			}
			if s.From.After(s.To) {
				continue
			}
			counted = append(counted, s)
			if !late.Breaches {
				n = 0 // late once, whatever day it got
			}
			items[item{late.Path, n}] = true
			open = open || ofUnpaid && s.Open.IsZero() && !late.Whole.IsZero() // of a sum that became known only later
			base := s.Open
			if p.OnWhole {
				base = cmp.Or(s.Whole, late.Whole)
			}
			sumDays = sumDays.Plus(base, s.To.DaysSince(s.From)+1)
		}
		if len(counted) == before && !p.OfDebt {
			continue
		}
		if open = open || late.Open && ofSums; p.Unpaid && !p.OfDebt {
			debt = debt.Plus(counted[before].Open)
		} else {
			debt = debt.Plus(late.Whole)
		}
	}
	if days = daysIn(counted); days == 0 {
		return money.Amount{}, 0, false
	}
	return p.comesTo(len(items), debt, sumDays, days), days, open
}

// comesTo is what the clause comes to where so many instalments and acts were late, so much debt in all, on so many days, and each sum
// that the rate counts on times its days comes to so much.
func (p Penalty) comesTo(items int, debt money.Amount, sumDays money.SumDays, days int) money.Amount {
	exact := p.Sum.Decimal()
	switch {
	case p.EachOne:
		exact = exact.Mul(decimal.NewFromInt(int64(items)))
	case !p.Share.IsZero():
		exact = debt.Decimal().Mul(p.Share.Decimal())
	case !p.EachDay.IsZero():
		exact = p.EachDay.Decimal().Mul(decimal.NewFromInt(int64(days)))
	case !p.Rate.IsZero():
		exact = yield(sumDays, p.Rate, max(p.Times, 1), p.Per).Decimal()
	}
	owed, err := money.FromDecimal(exact.Round(2))
	if err != nil {
		owed = money.Max()
	}
	if !p.UpTo.IsZero() && owed.Compare(p.UpTo) > 0 {
		return p.UpTo
	}
	return owed
}

// daysIn returns how many days lie in the stretches, each counted once.
func daysIn(list []Stretch) int {
	slices.SortFunc(list, func(a, b Stretch) int { return a.From.Compare(b.From) })
	var upTo calendar.Date
	days := 0
	for _, s := range list {
		s.From = s.From.OrLater(upTo.AddDays(1))
		if s.To.After(upTo) {
			days += s.To.DaysSince(s.From) + 1
			upTo = s.To
		}
	}
	return days
}
