package security

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Alteration is what was agreed of a debt later, and its sureties may not have agreed to: another day, another sum, another debtor or
// creditor.
type Alteration struct {
	On       calendar.Date
	Due      calendar.Date // the new day, if there is one
	Sum      money.Amount  // the new sum, if there is one
	PassedOn bool          // to another debtor
	Assigned bool          // to another creditor
}

// Absorbs reports whether the next alteration can stand for this one too: no surety agreed, on one of the days given, between the two, and
// neither sets a sum. So a day that is put off again and again does not fill the memory.
func (a Alteration) Absorbs(later Alteration, agreed []calendar.Date) bool {
	return later.Sum.IsZero() && a.Sum.IsZero() && !slices.ContainsFunc(agreed, func(day calendar.Date) bool {
		return !day.Before(a.On) && day.Before(later.On)
	})
}

// With returns an alteration that sets no sum and a later one of that kind as one.
func (a Alteration) With(later Alteration) Alteration {
	return Alteration{On: later.On, Due: cmp.Or(later.Due, a.Due), PassedOn: later.PassedOn || a.PassedOn, Assigned: later.Assigned || a.Assigned}
}

// Altered returns how the debt stands to a surety that agreed in writing to what was altered until the day. Of what was altered later, less
// counts for the surety and more does not (CC 695, 697).
func (s Secured) Altered(alterations []Alteration, agreedTo calendar.Date) Secured {
	for _, a := range alterations {
		sum := cmp.Or(a.Sum, s.Open)
		if !a.On.After(agreedTo) {
			s.Open, s.Due = sum, cmp.Or(a.Due, s.Due)
			continue
		}
		s.Heavier = s.Heavier || s.Open.Compare(sum) < 0
		if sum.Compare(s.Open) < 0 {
			s.Open = sum
		}
		s.Moved = s.Moved || !a.Due.IsZero()
		s.PassedOn = s.PassedOn || a.PassedOn
		s.Assigned = s.Assigned || a.Assigned
	}
	return s
}
