package period

import (
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// aspect is which of the days is asked for that a deadline may end on: as far as days off are known, or the bounds over
// what notices to come may say (P7).
type aspect uint8

const (
	asExpected aspect = iota
	atEarliest
	atLatest
)

// lastDay stands for an end beyond the days a Date can hold, so that nothing is late by overflow.
var lastDay = calendar.MustDate(9999, time.December, 31)

// end returns the last day in time under the given readings.
func (d Deadline) end(r choice, a aspect) calendar.Date {
	e := d.runsOut(r, a)
	if !r.later(RollOver) || e.IsZero() {
		return e
	}
	return orLast(roll(d.cal, e, a))
}

func orLast(d calendar.Date) calendar.Date {
	if d.IsZero() {
		return lastDay
	}
	return d
}

func roll(c *calendar.Calendar, d calendar.Date, a aspect) calendar.Date {
	if a == asExpected {
		return c.Next(d)
	}
	first, last := c.NextBounds(d)
	if a == atEarliest {
		return first
	}
	return last
}

// runsOut returns the day on which the count is full.
func (d Deadline) runsOut(r choice, a aspect) calendar.Date {
	if d.IsZero() {
		return calendar.Date{}
	}
	if d.more == nil {
		return orLast(d.limitOnly(r, a))
	}
	return d.legs(r, a).full
}

// before returns the day before the first one that counts.
func (d Deadline) before(r choice) calendar.Date {
	if r.later(StartDay) {
		return d.run.start
	}
	if day := d.run.start.AddDays(-1); !day.IsZero() {
		return day
	}
	return d.run.start // 0001-01-01 has no day before
}

// limitOnly returns where the limit ends, without suspended days and extensions.
func (d Deadline) limitOnly(r choice, a aspect) calendar.Date {
	l := d.run.limit
	if l.unit == days {
		if r.later(StartDay) {
			return d.run.start.AddDays(l.N())
		}
		return d.run.start.AddDays(l.N() - 1)
	}
	if l.unit == workingDays {
		return d.workdaysOn(d.before(r), l.N(), a)
	}
	e := correspondingDay(d.run.start, l.months())
	if !r.later(StartDay) {
		e = e.AddDays(-1)
	}
	return e
}

// legs are where the parts of a count end: the limit itself, its extensions by months and days, those by working days.
// Suspended days count in none of them.
type legs struct{ base, natural, full calendar.Date }

func (d Deadline) legs(r choice, a aspect) legs {
	stops, before := d.stops(r), d.before(r)
	var e calendar.Date
	if d.run.limit.unit == workingDays {
		e = d.addWorkingDays(before, d.run.limit.N(), stops, a)
	} else {
		e = pushed(before, d.limitOnly(r, a), stops)
	}
	ends := legs{base: orLast(e)}
	e = ends.base
	m := d.changed()
	if m.months > 0 {
		e = orLast(pushed(e, correspondingDay(e, m.months), stops))
	}
	if m.days > 0 {
		e = orLast(pushed(e, e.AddDays(m.days), stops))
	}
	ends.natural = e
	if m.workingDays > 0 {
		e = orLast(d.addWorkingDays(e, m.workingDays, stops, a))
	}
	ends.full = e
	return ends
}

// stops returns the stretches that do not count under the given readings.
func (d Deadline) stops(r choice) []stretch {
	if d.more == nil {
		return nil
	}
	if r.later(HearingTime) {
		return d.more.both
	}
	return d.more.stops
}

// months is the limit in months, if it is one of months or years.
func (l Limit) months() int {
	if l.unit == years {
		return 12 * l.N()
	}
	return l.N()
}

// correspondingDay is the same day so many months on, or the last of the month if it has no such day (民法典 article 202).
func correspondingDay(d calendar.Date, months int) calendar.Date {
	y, m, day := d.Date()
	k := y*12 + int(m) - 1 + months
	y, m = k/12, time.Month(k%12+1)
	d, _ = calendar.NewDate(y, m, min(day, calendar.DaysIn(y, m)))
	return d
}

// pushed moves an end by the suspended days between before, exclusive, and the end as it moves.
func pushed(before, end calendar.Date, stops []stretch) calendar.Date {
	for _, s := range stops {
		if s.from.After(end) {
			break
		}
		end = end.AddDays(max(s.to.DaysSince(before), 0) - max(s.from.DaysSince(before)-1, 0))
	}
	return end
}

// addWorkingDays counts the working days between the suspended stretches.
func (d Deadline) addWorkingDays(before calendar.Date, n int, stops []stretch, a aspect) calendar.Date {
	for _, s := range stops {
		if !s.to.After(before) {
			continue
		}
		if s.from.After(before) {
			if e := d.workdaysOn(before, n, a); e.Before(s.from) {
				return e
			}
			n -= d.workdays(before, s.from.AddDays(-1), a)
		}
		before = s.to
	}
	return d.workdaysOn(before, max(n, 1), a)
}

func (d Deadline) workdaysOn(before calendar.Date, n int, a aspect) calendar.Date {
	if a == asExpected {
		return d.cal.AddWorkdays(before, n)
	}
	first, last := d.cal.AddWorkdaysBounds(before, n)
	if a == atEarliest {
		return first
	}
	return last
}

func (d Deadline) workdays(after, to calendar.Date, a aspect) int {
	if a == asExpected {
		return d.cal.Workdays(after, to)
	}
	least, most := d.cal.WorkdaysBounds(after, to)
	if a == atEarliest {
		return most
	}
	return least
}
