package period

import (
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// aspect is which of the days is asked for that a deadline may end on: as far as days off are known, or the bounds over
// what notices to come may say (P7).
type aspect uint8

const (
	asExpected aspect = iota
	atEarliest
	atLatest
)

// of returns the bound that is asked for.
func (a aspect) of(earliest, latest calendar.Date) calendar.Date {
	if a == atEarliest {
		return earliest
	}
	return latest
}

// firstDay and lastDay stand for the ends of time, so that nothing is late by overflow and an open end is a bound that holds.
var (
	firstDay = calendar.MustDate(1, time.January, 1)
	lastDay  = calendar.MustDate(9999, time.December, 31)
)

// outermost returns between which days w lies.
func outermost(w calendar.When) stretch {
	s := stretch{w.Earliest(), w.Latest()}
	if s.from.IsZero() {
		s.from = firstDay
	}
	if s.to.IsZero() {
		s.to = lastDay
	}
	return s
}

// exact reports whether the deadline runs from a day that is known and every stop is known: then it ends on one day under
// each reading.
func (d Deadline) exact() bool { return d.more == nil || !d.more.rough }

// end returns between which days the deadline ends under the given readings: its last day for the earliest day it can have
// started on, and that for the latest. A later start never ends earlier, so these two bound all between them. Both are the
// same day where the deadline is exact.
func (d Deadline) end(r choice, a aspect) stretch {
	e := d.runsOut(r, a)
	if !r.later(RollOver) || e.from.IsZero() {
		return e
	}
	from := orLast(roll(d.cal, e.from, a))
	if e.one() {
		return stretch{from, from}
	}
	return stretch{from, orLast(roll(d.cal, e.to, a))}
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
	return a.of(c.NextBounds(d))
}

// runsOut returns between which days the count is full.
func (d Deadline) runsOut(r choice, a aspect) stretch {
	if d.IsZero() {
		return stretch{}
	}
	if d.more != nil {
		return d.legs(r, a).full
	}
	e := orLast(d.limitOnly(d.run.start, r, a))
	return stretch{e, e}
}

// before returns the day before the first one that counts.
func before(start calendar.Date, r choice) calendar.Date {
	if r.later(StartDay) {
		return start
	}
	if day := start.AddDays(-1); !day.IsZero() {
		return day
	}
	return start // 0001-01-01 has no day before
}

// limitOnly returns where the limit ends that starts on a day, without suspended days and extensions.
func (d Deadline) limitOnly(start calendar.Date, r choice, a aspect) calendar.Date {
	l := d.run.limit
	if l.unit == statute.Days {
		if r.later(StartDay) {
			return start.AddDays(l.N())
		}
		return start.AddDays(l.N() - 1)
	}
	if l.unit == statute.WorkingDays {
		return workdaysOn(d.cal, before(start, r), l.N(), a)
	}
	e := correspondingDay(start, l.months())
	if !r.later(StartDay) {
		e = e.AddDays(-1)
	}
	return e
}

// legs are between which days the parts of a count end: the limit itself, its extensions by months and days, those by working
// days. Suspended days count in none of them.
type legs struct{ base, natural, full stretch }

func (d Deadline) legs(r choice, a aspect) legs {
	c, m := d.counter(r, a), d.changed()
	e := d.base(r, a)
	ends := legs{base: e}
	if m.months > 0 {
		begins := e
		if rules := d.rules(); a != asExpected && len(c.maybe) > 0 {
			// where it begins hangs on readings and notices too, see upTo
			begins = stretch{d.base(rules.earliest(), atEarliest).from, d.base(rules.latest(), atLatest).to}
		}
		e = c.upTo(begins, stretch{correspondingDay(e.from, m.months), correspondingDay(e.to, m.months)})
	}
	if m.days > 0 {
		e = c.days(e, m.days)
	}
	ends.natural = e
	if m.workingDays > 0 {
		e = c.workingDays(e, m.workingDays)
	}
	ends.full = e
	return ends
}

// base returns between which days the limit itself ends, suspended days taken out.
func (d Deadline) base(r choice, a aspect) stretch {
	c, starts, l := d.counter(r, a), outermost(d.Start()), d.run.limit
	begins := stretch{before(starts.from, r), before(starts.to, r)}
	switch l.unit {
	case statute.WorkingDays:
		return c.workingDays(begins, l.N())
	case statute.Days:
		return c.days(begins, l.N())
	}
	return c.upTo(begins, stretch{d.limitOnly(starts.from, r, a), d.limitOnly(starts.to, r, a)})
}

// counter counts days from between two days on to between two days: the first of them with the days that surely fall out,
// the second with those that can.
type counter struct {
	cal         *calendar.Calendar
	aspect      aspect
	sure, maybe []stretch
	exact       bool // one day in, one day out: the second need not be counted
}

// counter returns the counter under the given readings.
func (d Deadline) counter(r choice, a aspect) counter {
	c := counter{cal: d.cal, aspect: a, exact: d.exact()}
	c.sure, c.maybe = d.stops(r)
	return c
}

// stops returns the stretches that do not count under the given readings, surely and possibly.
func (d Deadline) stops(r choice) (sure, maybe []stretch) {
	if d.more == nil {
		return nil, nil
	}
	if r.later(HearingTime) {
		return d.more.sure.both, d.more.maybe.both
	}
	return d.more.sure.suspended, d.more.maybe.suspended
}

// days returns the ends of n natural days.
func (c counter) days(before stretch, n int) stretch {
	from := orLast(pushed(before.from, before.from.AddDays(n), c.sure))
	if c.exact {
		return stretch{from, from}
	}
	return stretch{from, orLast(pushed(before.to, before.to.AddDays(n), c.maybe))}
}

// upTo returns the ends of a period up to a corresponding day, moved by the suspended days. How many days a month has hangs
// on where it begins, so with days suspended a later beginning can end earlier. Where it begins between two days, because the
// start is rough, readings differ or a notice is lacking, the earliest end therefore has no more suspended days than follow
// the latest beginning, and the latest end has all that follow the earliest. Without suspended days both are the corresponding
// days themselves.
func (c counter) upTo(begins, end stretch) stretch {
	from := orLast(pushed(begins.to, end.from, c.sure))
	to := orLast(pushed(begins.from, end.to, c.maybe))
	if c.exact && c.aspect == atLatest {
		from = to
	} else if c.exact {
		to = from
	}
	return stretch{from, to}
}

// workingDays returns the ends of n working days.
func (c counter) workingDays(before stretch, n int) stretch {
	from := addWorkingDays(c.cal, before.from, n, c.sure, c.aspect)
	if c.exact {
		return stretch{from, from}
	}
	return stretch{from, addWorkingDays(c.cal, before.to, n, c.maybe, c.aspect)}
}

// months is the limit in months, if it is one of months or years.
func (l Limit) months() int {
	if l.unit == statute.Years {
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

// addWorkingDays returns the n-th working day after a day, those between the suspended stretches counted. Bounds of parts add
// up to less than a bound of the whole, so what is known before a stop is kept: a stop only ever delays.
func addWorkingDays(cal *calendar.Calendar, before calendar.Date, n int, stops []stretch, a aspect) calendar.Date {
	var least calendar.Date
	for _, s := range stops {
		if !s.to.After(before) {
			continue
		}
		if s.from.After(before) {
			e := orLast(workdaysOn(cal, before, n, a))
			least = least.OrLater(e)
			if e.Before(s.from) {
				return least
			}
			n -= workdays(cal, before, s.from.AddDays(-1), a)
		}
		before, n = s.to, max(n, 1)
	}
	return least.OrLater(orLast(workdaysOn(cal, before, n, a)))
}

// workdaysOn returns the n-th working day after a day.
func workdaysOn(cal *calendar.Calendar, before calendar.Date, n int, a aspect) calendar.Date {
	if a == asExpected {
		return cal.AddWorkdays(before, n)
	}
	return a.of(cal.AddWorkdaysBounds(before, n))
}

// workdays returns how many working days lie after one day and up to another: the more, the earlier a count is full.
func workdays(cal *calendar.Calendar, after, to calendar.Date, a aspect) int {
	if a == asExpected {
		return cal.Workdays(after, to)
	}
	least, most := cal.WorkdaysBounds(after, to)
	if a == atEarliest {
		return most
	}
	return least
}
