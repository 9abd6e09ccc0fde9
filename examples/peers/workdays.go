package main

import (
	"fmt"
	"time"

	lunar "github.com/6tail/lunar-go/calendar"
	"github.com/rickar/cal/v2"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var workdaysRow = row{name: "workdays", check: checkWorkdays, works: func() []work {
	return []work{workdaysWork(10, 60), workdaysWork(60, 350), workdaysWork(250, 1400)}
}}

// workdaysWork is going n working days ahead, and how much faster than rickar/cal that is to be.
func workdaysWork(n int, faster float64) work {
	c, days, times := calendar.China(), someDays(), someTimes()
	solars := make([]*lunar.Solar, manyDays)
	for i, y := range ymds {
		solars[i] = lunar.NewSolarFromYmd(y.year, int(y.month), y.day)
	}
	return work{
		name: fmt.Sprintf("%d working days ahead", n),
		sides: []side{
			{name: "Fengqiao", run: func(times int) {
				for i := range uint(times) {
					sinkDate = c.AddWorkdays(days[i%manyDays], n)
				}
			}},
			{name: "rickar/cal/v2", run: inTurn(times[:], func(t time.Time) { sinkTime = rickar.WorkdaysFrom(t, n) })},
			{name: "6tail/lunar-go", run: inTurn(solars, func(s *lunar.Solar) { sinkSolar = s.Next(n, true) })},
			{name: "day by day on a bitmap", run: inTurn(days[:], func(d calendar.Date) { sinkDate = worked.ahead(d, n) })},
		},
		goals: []goal{
			{faster: faster, against: []string{"rickar/cal/v2"}},
			{faster: 1, against: []string{"day by day on a bitmap"}},
			{noAlloc: true},
		},
	}
}

var sinkSolar *lunar.Solar

// rickar has no China. It is told of every day by Fengqiao's calendar, as in examples/calendars.
var rickar = func() *cal.BusinessCalendar {
	c, china := cal.NewBusinessCalendar(), calendar.China()
	c.WorkdayFunc = func(t time.Time) bool { return china.IsWorkday(calendar.DateOf(t)) }
	return c
}()

// bitmap says of each day of the years it covers whether it is worked.
type bitmap struct {
	first calendar.Date
	bits  []uint64
}

var worked = func() bitmap {
	first, last := firstDay, lastDay.AddDays(400)
	b := bitmap{first, make([]uint64, last.DaysSince(first)/64+1)}
	for d := first; !d.After(last); d = d.AddDays(1) {
		if i := d.DaysSince(first); calendar.China().IsWorkday(d) {
			b.bits[i/64] |= 1 << (i % 64)
		}
	}
	return b
}()

func (b *bitmap) ahead(d calendar.Date, n int) calendar.Date {
	start := uint(d.DaysSince(b.first))
	day := start
	for n > 0 {
		day++
		n -= int(b.bits[day/64] >> (day % 64) & 1)
	}
	return d.AddDays(int(day - start))
}

// checkWorkdays compares all four from every day. The dullest of them is the walk over the bitmap.
func checkWorkdays(few bool) error {
	c := calendar.China()
	step := 1
	if few {
		step = 97
	}
	for _, n := range []int{1, 10, 60, 250} {
		for d := firstDay; !d.After(lastDay); d = d.AddDays(step) {
			want := worked.ahead(d, n)
			if got := c.AddWorkdays(d, n); got != want {
				return fmt.Errorf("%d working days from %v: Fengqiao %v, walk %v", n, d, got, want)
			}
			if got := calendar.DateOf(rickar.WorkdaysFrom(d.Time(), n)); got != want {
				return fmt.Errorf("%d working days from %v: rickar/cal %v, walk %v", n, d, got, want)
			}
			y, m, day := d.Date()
			if got := lunar.NewSolarFromYmd(y, int(m), day).Next(n, true); got.ToYmd() != want.String() {
				return fmt.Errorf("%d working days from %v: lunar-go %v, walk %v", n, d, got.ToYmd(), want)
			}
		}
	}
	return nil
}
