package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/rickar/cal/v2"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

var daysRow = row{"days", checkDays, func() []work {
	c, days := calendar.China(), someDays()
	times := make([]time.Time, len(days))
	for i, d := range days {
		times[i] = d.Time()
	}
	list := []work{workdaysWork(10, 264, days, times), workdaysWork(60, 1560, days, times), workdaysWork(250, 6460, days, times)}
	return append(list, work{
		name: "a deadline of 60 days with its readings, rolled over days off",
		ours: each("", days, func(d *calendar.Date) { sinkDate = period.Days(sixty).FromDay(*d, c).Last() }),
		beside: []rival{
			{each("time and rickar/cal/v2", times, func(t *time.Time) { sinkTime = rickarRolled(*t) }), []target{faster(12)}},
		},
		alone: []target{noAllocation()},
	})
}}

// workdaysWork is going n working days ahead.
func workdaysWork(n int, landed float64, days []calendar.Date, times []time.Time) work {
	return work{
		name: fmt.Sprintf("%d working days ahead", n),
		ours: side{"", len(days), func() { aheadAll(days, n) }},
		beside: []rival{
			{each("rickar/cal/v2", times, func(t *time.Time) { sinkTime = rickar.WorkdaysFrom(*t, n) }), []target{keep(landed)}},
		},
		alone: []target{noAllocation()},
	}
}

//go:noinline
func aheadAll(days []calendar.Date, n int) {
	c := calendar.China()
	for _, d := range days {
		sinkDate = c.AddWorkdays(d, n)
	}
}

var (
	sinkDate calendar.Date
	sinkTime time.Time
)

// sixty is a limit of natural days, which ends on a working day.
const sixty = 60

// The days are those of years that every side's tables hold, so that 250 working days on they still do.
var (
	firstDay = calendar.MustDate(2014, time.January, 1)
	lastDay  = calendar.MustDate(2024, time.December, 15)
)

// someDays are more than the branch predictor can learn, in no order.
func someDays() []calendar.Date {
	r := rand.New(rand.NewPCG(33, 34))
	days := make([]calendar.Date, 1<<12)
	for i := range days {
		days[i] = firstDay.AddDays(r.IntN(lastDay.DaysSince(firstDay) + 1))
	}
	return days
}

// rickar has no China, and its holidays cannot be worked. It is given its own table of the days, the cheapest there is.
var rickar = func() *cal.BusinessCalendar {
	first := firstDay.Time().Unix() / 86400
	var worked []bool
	for d := firstDay; !d.After(lastDay.AddDays(500)); d = d.AddDays(1) {
		worked = append(worked, calendar.China().IsWorkday(d))
	}
	c := cal.NewBusinessCalendar()
	c.WorkdayFunc = func(t time.Time) bool { return worked[t.Unix()/86400-first] }
	return c
}()

func rickarRolled(t time.Time) time.Time {
	t = t.AddDate(0, 0, sixty)
	for !rickar.IsWorkday(t) {
		t = t.AddDate(0, 0, 1)
	}
	return t
}

// checkDays compares both sides from every day.
func checkDays(few bool) error {
	c, step := calendar.China(), 1
	if few {
		step = 97
	}
	for d := firstDay; !d.After(lastDay); d = d.AddDays(step) {
		for _, n := range []int{10, 60, 250} {
			if got, want := c.AddWorkdays(d, n), calendar.DateOf(rickar.WorkdaysFrom(d.Time(), n)); got != want {
				return fmt.Errorf("%d working days from %v: Fengqiao %v, rickar/cal %v", n, d, got, want)
			}
		}
		if got, want := period.Days(sixty).FromDay(d, c).Last(), calendar.DateOf(rickarRolled(d.Time())); got != want {
			return fmt.Errorf("%d days from %v: Fengqiao %v, rickar/cal %v", sixty, d, got, want)
		}
	}
	return nil
}
