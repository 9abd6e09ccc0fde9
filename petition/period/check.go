package period

import (
	"slices"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Timeliness is whether an act was in time.
//
// Codes: in_time, late, contested, provisional, cannot_tell.
type Timeliness uint8

const (
	InTime      Timeliness = 1 + iota // in_time 按期: in time on every reading
	Late                              // late 逾期: late on every reading
	Contested                         // contested 有争议: in time on one admissible reading and late on another
	Provisional                       // provisional 待定: it depends on a notice of days off that is not held
	CannotTell                        // cannot_tell 无法判断: the record does not say on which day something happened, and it depends on that
)

// Check says whether an act is in time that was done on a day as the record knows it; unknown if there is no deadline. The
// answer holds for every day on which the limit can have started and every day on which the act can have been done. Where
// those do not all give the same, the record does not say, which comes before every other doubt: CannotTell. A contested day
// counts for the petitioner and is not held against the organ (P8): that is for the caller to apply, who knows whose act it
// is.
func (d Deadline) Check(done calendar.When) Timeliness {
	if d.IsZero() {
		return 0
	}
	acts := outermost(done)
	if acts.to.DaysSince(outermost(d.Start()).from) < d.run.limit.shortest() {
		return InTime // whatever the readings, days off and changes: they only lengthen it
	}
	c := d.rules()
	least := d.end(c.earliest(), atEarliest)
	if !acts.to.After(least.from) {
		return InTime
	}
	most := d.end(c.latest(), atLatest)
	if acts.from.After(most.to) {
		return Late
	}
	// Beyond what the one reading can still allow, within what the other allows in any case: no notice settles that.
	one, other := d.end(c.earliest(), atLatest), d.end(c.latest(), atEarliest)
	if acts.from.After(one.to) && !acts.to.After(other.from) {
		return Contested
	}
	if acts.from.After(least.to) && !acts.to.After(most.from) && !d.canBeContested(acts, one, other) {
		return Provisional
	}
	return CannotTell
}

// CheckDay is Check for an act on a day that is known exactly; unknown if it is no date.
func (d Deadline) CheckDay(done calendar.Date) Timeliness {
	if done.IsZero() {
		return 0
	}
	return d.Check(calendar.On(done))
}

// maxStarts is how many days of a rough start are looked at one by one where the two ends do not decide: more than can lie
// between the bounds of a deadline that no notice has settled.
const maxStarts = 62

// canBeContested reports whether one of the acts, for one of the starts, lies after the end that the one reading allows and
// not after the one that the other reading allows. Their bounds over all starts are given.
func (d Deadline) canBeContested(acts, one, other stretch) bool {
	if d.rules().open == 0 || !acts.to.After(one.from) || acts.from.After(other.to) {
		return false
	}
	starts := outermost(d.Start())
	if d.more != nil && d.more.roughStop || starts.to.DaysSince(starts.from) > maxStarts {
		return true
	}
	c := d.rules()
	for s := starts.from; !s.IsZero() && !s.After(starts.to); s = s.AddDays(1) {
		on := d.StartingOn(s)
		one, other := on.end(c.earliest(), atLatest).from, on.end(c.latest(), atEarliest).from
		if one.Before(other) && acts.to.After(one) && !acts.from.After(other) {
			return true
		}
	}
	return false
}

// StartingOn is the deadline if its start, which the record may know roughly, is the day given. The earlier it starts, the earlier it ends.
func (d Deadline) StartingOn(start calendar.Date) Deadline {
	d.run.start = start
	if d.more != nil {
		m := d.changed()
		m.start, m.rough = calendar.When{}, m.roughStop
		d.more = &m
	}
	return d
}

// Contested reports whether admissible readings end the deadline on different days.
func (d Deadline) Contested() bool {
	c := d.rules()
	return d.end(c.earliest(), asExpected) != d.end(c.latest(), asExpected)
}

// Provisional reports whether the deadline runs into a year whose days off are not published, or hangs on days off that are
// not held otherwise, as the last days of December do.
func (d Deadline) Provisional() bool { return len(d.Awaits()) > 0 }

// Awaits returns the years whose notice of days off would make a provisional deadline firm, ascending. One that is still to
// be published is awaited wherever the deadline runs into its year (P7). One that the calendar lacks is named only where the
// last day depends on it. Of a start known roughly its first and its last day are looked at.
func (d Deadline) Awaits() []int {
	if d.IsZero() {
		return nil
	}
	first, last := d.Start().Earliest(), d.Start().Latest()
	years := d.awaits(first)
	if first != last {
		years = append(years, d.awaits(last)...)
		slices.Sort(years)
		years = slices.Compact(years)
	}
	return years
}

// awaits is Awaits if the limit started on the day given; nothing if it is none.
func (d Deadline) awaits(start calendar.Date) []int {
	if start.IsZero() {
		return nil
	}
	d = d.StartingOn(start)
	used := d.rules().used
	first, last := d.end(used, atEarliest), d.end(used, atLatest)
	from, to := first.from, last.to
	if d.countsWorkingDays() {
		from = start
	}
	if to == lastDay {
		to = first.from // a stop without end: no notice gives the deadline a last day
	}
	var awaited []int
	for y := from.Year(); y <= to.Year(); y++ {
		jan, ok := calendar.NewDate(y, time.January, 1)
		if ok && !d.cal.Held(jan) && (first != last || d.cal.Expects(y)) {
			awaited = append(awaited, y)
		}
	}
	if first != last && len(awaited) == 0 {
		awaited = append(awaited, to.Year()+1)
	}
	return awaited
}

func (d Deadline) countsWorkingDays() bool {
	return d.run.limit.unit == statute.WorkingDays || d.more != nil && d.more.workingDays > 0
}

// DaysUsed returns how many days of the limit have gone by on the given day, that day included: working days of a limit
// of working days, natural days else, without suspended ones. It goes on beyond the limit. It returns false if there is no
// deadline, or the record does not say exactly when it started or stood still.
func (d Deadline) DaysUsed(on calendar.Date) (int, bool) {
	if d.IsZero() || !d.exact() {
		return 0, false
	}
	start := d.run.start
	if on.Before(start) {
		return 0, true
	}
	r := d.rules().used
	before := before(start, r)
	number := func(after, to calendar.Date) int {
		if d.run.limit.unit == statute.WorkingDays {
			return d.cal.Workdays(after, to)
		}
		return max(to.DaysSince(after), 0)
	}
	n := number(before, on)
	stops, _ := d.stops(r)
	for _, s := range stops {
		after, to := s.from.AddDays(-1), s.to
		if after.Before(before) {
			after = before
		}
		if to.After(on) {
			to = on
		}
		n -= number(after, to)
	}
	return n, true
}

// DaysLeft returns how many days there are from the given day to Last, natural ones; 0 on the last day, negative after. It
// returns false if there is no deadline, no day, or no Last since the record does not say.
func (d Deadline) DaysLeft(on calendar.Date) (int, bool) {
	last := d.Last()
	if last.IsZero() || on.IsZero() {
		return 0, false
	}
	return last.DaysSince(on), true
}
