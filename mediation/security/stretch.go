package security

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Stretch is some days on which the same sum of a claim, or an act, was late, or a lasting duty was broken.
type Stretch struct {
	From, To calendar.Date
	Due      calendar.Date // the last day in time
	Open     money.Amount
}

// After returns what of the stretch the clause counts; nothing, if it then begins after its end.
func (s Stretch) After(p Penalty) Stretch {
	s.From = s.From.OrLater(p.From).OrLater(s.Due.AddDays(min(p.Grace, maxGrace) + 1))
	return s
}

// Days returns how many days lie in the stretches, each counted once.
func Days(list []Stretch) int {
	list = slices.Clone(list)
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
