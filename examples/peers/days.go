package main

import (
	"math/rand/v2"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// manyDays are more than the branch predictor can learn.
const manyDays = 1 << 14

// The days are those of years that every side's tables hold, so that 250 working days on they still do.
var (
	firstDay = calendar.MustDate(2014, time.January, 1)
	lastDay  = calendar.MustDate(2024, time.December, 15)
)

// someDays returns days in no order.
func someDays() *[manyDays]calendar.Date {
	r := rand.New(rand.NewPCG(33, 34))
	days := new([manyDays]calendar.Date)
	for i := range days {
		days[i] = firstDay.AddDays(r.IntN(lastDay.DaysSince(firstDay) + 1))
	}
	return days
}

// someTimes are the same as times.
func someTimes() *[manyDays]time.Time {
	times := new([manyDays]time.Time)
	for i, d := range someDays() {
		times[i] = d.Time()
	}
	return times
}

// ymds are the same as years, months and days.
var ymds = func() *[manyDays]ymd {
	list := new([manyDays]ymd)
	for i, d := range someDays() {
		y, m, day := d.Date()
		list[i] = ymd{y, m, day}
	}
	return list
}()
