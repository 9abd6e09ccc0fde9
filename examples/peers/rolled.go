package main

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// sixty is a limit of natural days, which ends on a working day.
const sixty = 60

var rolledRow = row{name: "rolled", check: checkRolled, works: func() []work {
	c, days, times := calendar.China(), someDays(), someTimes()
	const rival = "time and rickar/cal/v2"
	return []work{{
		name: "60 natural days, rolled",
		sides: []side{
			{name: "Fengqiao, Calendar.Next", run: func(n int) {
				for i := range uint(n) {
					sinkDate = c.Next(days[i%manyDays].AddDays(sixty))
				}
			}},
			{name: "Fengqiao, a Deadline with its readings", run: func(n int) {
				limit := period.Days(sixty)
				for i := range uint(n) {
					sinkDate = limit.FromDay(days[i%manyDays], c).Last()
				}
			}},
			{name: rival, run: inTurn(times[:], func(t time.Time) { sinkTime = rickarRolled(t) })},
		},
		goals: []goal{{faster: 90, against: []string{rival}}, {noAlloc: true}},
	}}
}}

func rickarRolled(t time.Time) time.Time {
	t = t.AddDate(0, 0, sixty)
	for !rickar.IsWorkday(t) {
		t = t.AddDate(0, 0, 1)
	}
	return t
}

// checkRolled compares all three from every day.
func checkRolled(bool) error {
	c := calendar.China()
	for d := firstDay; !d.After(lastDay); d = d.AddDays(1) {
		want := calendar.DateOf(rickarRolled(d.Time()))
		next, last := c.Next(d.AddDays(sixty)), period.Days(sixty).FromDay(d, c).Last()
		if next != want || last != want {
			return fmt.Errorf("60 days from %v: Next %v, Deadline %v, rickar/cal %v", d, next, last, want)
		}
	}
	return nil
}
