package period

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Timeliness is whether an act was in time.
//
// Codes: in_time, late, contested, provisional.
type Timeliness uint8

const (
	InTime      Timeliness = 1 + iota // in_time 按期: in time on every reading
	Late                              // late 逾期: late on every reading
	Contested                         // contested 有争议: in time on one admissible reading and late on another
	Provisional                       // provisional 待定: it depends on a notice of days off that is not published yet
)

// Check says whether an act on the given day is in time; unknown if there is no deadline or no day. A contested day counts
// for the petitioner and is not held against the organ (P8): that is for the caller to apply, who knows whose act it is.
func (d Deadline) Check(on calendar.Date) Timeliness {
	if d.IsZero() || on.IsZero() {
		return 0
	}
	if on.DaysSince(d.run.start) < d.run.limit.shortest() {
		return InTime // whatever the readings, days off and changes: they only lengthen it
	}
	c := d.rules()
	first := c.earliest()
	if !on.After(d.end(first, atEarliest)) {
		return InTime
	}
	last := c.latest()
	if on.After(d.end(last, atLatest)) {
		return Late
	}
	// Beyond what the one reading can still allow, within what the other allows in any case: no notice settles that.
	if on.After(d.end(first, atLatest)) && !on.After(d.end(last, atEarliest)) {
		return Contested
	}
	return Provisional
}

// Contested reports whether admissible readings end the deadline on different days.
func (d Deadline) Contested() bool {
	c := d.rules()
	return d.end(c.earliest(), asExpected) != d.end(c.latest(), asExpected)
}

// Provisional reports whether the deadline runs into a year whose days off are not published, or hangs on them otherwise,
// as the last days of December do.
func (d Deadline) Provisional() bool { return len(d.Awaits()) > 0 }

// Awaits returns the years whose notice of days off would make a provisional deadline firm, ascending.
func (d Deadline) Awaits() []int {
	if d.IsZero() {
		return nil
	}
	used := d.rules().used
	first, last := d.end(used, atEarliest), d.end(used, atLatest)
	from := first
	if d.countsWorkingDays() {
		from = d.run.start
	}
	var awaited []int
	for y := from.Year(); y <= last.Year(); y++ {
		if jan, ok := calendar.NewDate(y, 1, 1); ok && !d.cal.Published(jan) {
			awaited = append(awaited, y)
		}
	}
	if first != last && len(awaited) == 0 {
		awaited = append(awaited, last.Year()+1)
	}
	return awaited
}

func (d Deadline) countsWorkingDays() bool {
	return d.run.limit.unit == workingDays || d.more != nil && d.more.workingDays > 0
}

// DaysUsed returns how many days of the limit have gone by on the given day, that day included: working days of a limit
// of working days, natural days else, without suspended ones. It goes on beyond the limit.
func (d Deadline) DaysUsed(on calendar.Date) int {
	if d.IsZero() || on.Before(d.run.start) {
		return 0
	}
	r := d.rules().used
	before := d.before(r)
	number := func(after, to calendar.Date) int {
		if d.run.limit.unit == workingDays {
			return d.cal.Workdays(after, to)
		}
		return max(to.DaysSince(after), 0)
	}
	n := number(before, on)
	for _, s := range d.stops(r) {
		after, to := s.from.AddDays(-1), s.to
		if after.Before(before) {
			after = before
		}
		if to.After(on) {
			to = on
		}
		n -= number(after, to)
	}
	return n
}

// DaysLeft returns how many days there are from the given day to Last, natural ones; 0 on the last day, negative after.
func (d Deadline) DaysLeft(on calendar.Date) int {
	if d.IsZero() || on.IsZero() {
		return 0
	}
	return d.Last().DaysSince(on)
}
