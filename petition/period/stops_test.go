package period_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// A day that lies in two stops is not counted once, however the stops are told: at once, one after the other, or as one (P6).
func TestStopsThatOverlap(t *testing.T) {
	march := func(day int) calendar.Date { return calendar.MustDate(2024, 3, day) }
	stop := func(from, to int) period.Stop { return period.Through(march(from), march(to)) }
	deadline := period.Days(60).FromDay(march(1), nil)
	for name, c := range map[string]struct {
		stops []period.Stop
		days  int // that are suspended
	}{
		"one":               {[]period.Stop{stop(5, 14)}, 10},
		"overlapping":       {[]period.Stop{stop(5, 10), stop(8, 14)}, 10},
		"one in the other":  {[]period.Stop{stop(5, 14), stop(8, 10)}, 10},
		"the same twice":    {[]period.Stop{stop(5, 14), stop(5, 14)}, 10},
		"side by side":      {[]period.Stop{stop(5, 10), stop(11, 14)}, 10},
		"a day between":     {[]period.Stop{stop(5, 10), stop(12, 14)}, 9},
		"out of order":      {[]period.Stop{stop(12, 14), stop(5, 10)}, 9},
		"three that touch":  {[]period.Stop{stop(11, 14), stop(5, 8), stop(8, 11)}, 10},
		"none":              {[]period.Stop{period.Through(calendar.Date{}, calendar.Date{})}, 0},
		"ends before begin": {[]period.Stop{stop(14, 5)}, 0},
	} {
		at, each := deadline.Suspend(c.stops...), deadline
		for _, s := range c.stops {
			each = each.Suspend(s)
		}
		want := deadline.Unrolled().AddDays(c.days)
		assert.Equal(t, want, at.Unrolled(), name)
		assert.Equal(t, want, each.Unrolled(), "%s, one after the other", name)
	}
}

// Where a stop is known roughly there is no one count of days, though the start is exact.
func TestNoCountWhereAStopIsRough(t *testing.T) {
	ends, _ := calendar.Between(day(t, "2026-03-07"), day(t, "2026-03-08")) // a weekend, so that the last working day is the same
	rough := period.WorkingDays(9).FromDay(day(t, "2026-03-02"), calendar.China()).Suspend(period.Stop{From: calendar.On(day(t, "2026-03-07")), To: ends})
	assert.Equal(t, "2026-03-13", rough.Last().String())
	for range rough.Count() {
		t.Fatal("which days count cannot be told")
	}
	d := period.Days(30).FromDay(day(t, "2026-03-02"), calendar.China())
	days := 0
	for range d.Suspend(period.Through(day(t, "2026-03-05"), day(t, "2026-03-10"))).Count() {
		days++
	}
	assert.Equal(t, 1+30+6, days, "the day of the event, thirty that count, six on which it stood still")
}
