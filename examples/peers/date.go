package main

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var dateRow = row{name: "date", check: checkDate, works: func() []work {
	days, times := someDays(), someTimes()
	return []work{
		{
			name: "Date from year, month, day",
			sides: []side{
				{name: "Fengqiao, NewDate", run: func(n int) {
					for i := range uint(n) {
						y := &ymds[i%manyDays]
						sinkDate, _ = calendar.NewDate(y.year, y.month, y.day)
					}
				}},
				{name: "time.Date", run: func(n int) {
					for i := range uint(n) {
						y := &ymds[i%manyDays]
						sinkTime = time.Date(y.year, y.month, y.day, 0, 0, 0, 0, time.UTC)
					}
				}},
			},
			goals: []goal{{faster: 1, against: []string{"time.Date"}}, {noAlloc: true}},
		},
		{
			name: "year, month, day from Date",
			sides: []side{
				{name: "Fengqiao, Date.Date", run: func(n int) {
					for i := range uint(n) {
						y, m, d := days[i%manyDays].Date()
						sinkYMD = ymd{y, m, d}
					}
				}},
				{name: "time.Time.Date", run: func(n int) {
					for i := range uint(n) {
						y, m, d := times[i%manyDays].Date()
						sinkYMD = ymd{y, m, d}
					}
				}},
			},
			goals: []goal{{faster: 1, against: []string{"time.Time.Date"}}, {noAlloc: true}},
		},
	}
}}

type ymd struct {
	year  int
	month time.Month
	day   int
}

var (
	sinkDate calendar.Date
	sinkTime time.Time
	sinkYMD  ymd
)

// checkDate compares every day there is, there and back.
func checkDate(few bool) error {
	last := calendar.MustDate(9999, time.December, 31)
	if few {
		last = calendar.MustDate(400, time.December, 31)
	}
	t := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	for d := calendar.MustDate(1, time.January, 1); !d.After(last) && !d.IsZero(); d = d.AddDays(1) {
		y, m, day := d.Date()
		ty, tm, tday := t.Date()
		if y != ty || m != tm || day != tday || calendar.MustDate(ty, tm, tday) != d {
			return fmt.Errorf("%v: time has %d-%d-%d", d, ty, tm, tday)
		}
		t = t.Add(24 * time.Hour)
	}
	return nil
}
