package period

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Deadline is a limit that runs from a day on, under a calendar. It is a small value that never changes: Extend, Suspend
// and the like return another one, and in whatever order they are called the result is the same. What it answers is
// worked out when asked. The zero Deadline is none: it has no days and no text.
type Deadline struct {
	cal      *calendar.Calendar
	counting *Counting // nil is General
	more     *changes  // nil is none
	run      run
}

type run struct {
	start calendar.Date
	limit Limit
}

// From starts the limit on the day of the event that sets it running: receipt, acceptance, taking effect. That day does
// not count (P1). A nil calendar is China's. It is counted by the general rules; for a limit of the petition regulations
// add Under(Petition()). No limit, or no day, gives no deadline.
func (l Limit) From(start calendar.Date, c *calendar.Calendar) Deadline {
	if l.IsZero() || start.IsZero() {
		return Deadline{}
	}
	return Deadline{cal: c, run: run{start, l}}
}

// changes are what has befallen a deadline, in a form that does not depend on the order in which it was told.
type changes struct {
	months, days, workingDays int       // by which it was extended
	stops                     []stretch // suspended, ascending, not touching
	hearings                  []stretch // hearing days, of which it may be open whether they suspend
	both                      []stretch // stops and hearings together
}

// stretch is a run of days, both ends included.
type stretch struct{ from, to calendar.Date }

// changed returns a copy of the changes.
func (d Deadline) changed() changes {
	if d.more == nil {
		return changes{}
	}
	return *d.more
}

// Extend lengthens the deadline. The extension is added to the end before it is rolled over a day off, and then the new end
// rolls, once. Several extensions add up, months and years before days before working days.
func (d Deadline) Extend(l Limit) Deadline {
	if d.IsZero() || l.IsZero() {
		return d
	}
	m := d.changed()
	switch l.unit {
	case days:
		m.days += l.N()
	case workingDays:
		m.workingDays += l.N()
	case months:
		m.months += l.N()
	case years:
		m.months += 12 * l.N()
	}
	d.more = &m
	return d
}

// Stop is a stretch of days in which the count may stand still, the first and the last of them included.
type Stop struct{ From, To calendar.Date }

// Through is a stop from one day to another. One that ends before it begins, or has no beginning or end, changes nothing.
func Through(from, to calendar.Date) Stop { return Stop{from, to} }

// Suspend takes stretches of days out of the count (P6). Only days inside the period matter, each once, however often and in
// whatever order they are named.
func (d Deadline) Suspend(all ...Stop) Deadline {
	return d.stopped(all, func(m *changes) *[]stretch { return &m.stops })
}

// Hearing says that hearings took stretches of days below re-review, where the regulations do not say whether they count:
// that is a reading (HearingCounts, HearingStops). At re-review they do not count, so call Suspend there.
func (d Deadline) Hearing(all ...Stop) Deadline {
	return d.stopped(all, func(m *changes) *[]stretch { return &m.hearings })
}

// stopped adds stops to one of the lists. All of them are joined at once, so that many cost no more than to sort them.
func (d Deadline) stopped(all []Stop, list func(*changes) *[]stretch) Deadline {
	var days []stretch
	for _, s := range all {
		if !s.From.IsZero() && !s.To.Before(s.From) {
			days = append(days, stretch{s.From, s.To})
		}
	}
	if d.IsZero() || len(days) == 0 {
		return d
	}
	m := d.changed()
	one := list(&m)
	*one, m.both = joined(*one, days), joined(m.both, days)
	d.more = &m
	return d
}

// joined returns the days of both lists, ascending; stretches that overlap or touch become one.
func joined(all, more []stretch) []stretch {
	list := append(slices.Clone(all), more...)
	slices.SortFunc(list, func(a, b stretch) int { return a.from.Compare(b.from) })
	out := list[:1]
	for _, s := range list[1:] {
		if last := &out[len(out)-1]; s.from.DaysSince(last.to) > 1 {
			out = append(out, s)
		} else if s.to.After(last.to) {
			last.to = s.to
		}
	}
	return out
}

// Under says by whose rules the deadline is counted; nil is General.
func (d Deadline) Under(c *Counting) Deadline {
	if !d.IsZero() {
		d.counting = c
	}
	return d
}

// IsZero reports whether d is no deadline.
func (d Deadline) IsZero() bool { return d.run.limit.IsZero() }

// Start returns the day of the event that set it running.
func (d Deadline) Start() calendar.Date { return d.run.start }

// Limit returns the limit without its extensions.
func (d Deadline) Limit() Limit { return d.run.limit }

// Last returns the last day that is in time, under the readings used and as far as days off are known: rolled over days
// off (P2).
func (d Deadline) Last() calendar.Date { return d.end(d.rules().used, asExpected) }

// Unrolled returns the day on which the count runs out, before P2 moves it. It is where an extension is added.
func (d Deadline) Unrolled() calendar.Date { return d.runsOut(d.rules().used, asExpected) }

// Earliest returns the earliest day that Last may turn out to be, over all admissible readings and everything that
// notices to come may say. Until then an act is in time beyond doubt.
func (d Deadline) Earliest() calendar.Date { return d.end(d.rules().earliest(), atEarliest) }

// Latest returns the latest day that Last may turn out to be. After it an act is late beyond doubt.
func (d Deadline) Latest() calendar.Date { return d.end(d.rules().latest(), atLatest) }
