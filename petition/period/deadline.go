package period

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Deadline is a limit that runs from a day on, under a calendar. The day may be known roughly, or not at all (P11): then the
// deadline ends between two days. It is a small value that never changes: Extend, Suspend and the like return another one,
// and in whatever order they are called the result is the same. What it answers is worked out when asked. The zero Deadline
// is none: it has no days and no text.
type Deadline struct {
	cal      *calendar.Calendar
	counting *Counting // nil is General
	more     *changes  // nil is none
	run      run
}

type run struct {
	start calendar.Date // no date if it is not known exactly: then changes.start says what is
	limit Limit
}

// From starts the limit on the day of the event that sets it running: receipt, acceptance, taking effect. That day does
// not count (P1). Where the record knows the day only roughly, the answers hold for every day it can have been; the zero
// When is an event on a day not known, so for an event that did not happen do not call From. A nil calendar is China's. It
// is counted by the general rules; for a limit of the petition regulations add Under(Petition()). No limit gives no
// deadline.
func (l Limit) From(start calendar.When, c *calendar.Calendar) Deadline {
	if l.IsZero() {
		return Deadline{}
	}
	d := Deadline{cal: c, run: run{limit: l}}
	if day, known := start.Exact(); known {
		d.run.start = day
		return d
	}
	d.more = &changes{start: start, rough: true}
	return d
}

// FromDay is From for a day that is known exactly. No date gives no deadline.
func (l Limit) FromDay(start calendar.Date, c *calendar.Calendar) Deadline {
	if l.IsZero() || start.IsZero() {
		return Deadline{}
	}
	return Deadline{cal: c, run: run{start, l}}
}

// changes are what has befallen a deadline, in a form that does not depend on the order in which it was told, and what is known
// of a start that is not known exactly. A deadline that knows its start and was not changed has none, and allocates nothing.
type changes struct {
	start                     calendar.When // only if it is not known exactly
	months, days, workingDays int           // by which it was extended
	sure                      stops         // days that surely fall out
	maybe                     stops         // days that can fall out, those that surely do among them; the same as sure unless a stop is rough
	roughStop                 bool          // a stop is not known exactly
	rough                     bool          // the start or a stop is not known exactly
}

// stops are runs of days that may not count, ascending, not touching.
type stops struct {
	suspended []stretch
	hearings  []stretch // of which it may be open whether they suspend
	both      []stretch // the two together
}

// stretch is a run of days, both ends included.
type stretch struct{ from, to calendar.Date }

// one reports whether the stretch is a single day.
func (s stretch) one() bool { return s.from == s.to }

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
	case statute.Days:
		m.days += l.N()
	case statute.WorkingDays:
		m.workingDays += l.N()
	case statute.Months:
		m.months += l.N()
	case statute.Years:
		m.months += 12 * l.N()
	}
	d.more = &m
	return d
}

// Stop is a stretch of days in which the count may stand still, the first and the last of them included, as the record knows
// them.
type Stop struct{ From, To calendar.When }

// Through is a stop whose first and last day are known exactly. With no date for either there was no stop: it changes nothing.
func Through(from, to calendar.Date) Stop {
	if from.IsZero() || to.IsZero() {
		from, to = lastDay, firstDay // ends before it begins
	}
	return Stop{calendar.On(from), calendar.On(to)}
}

// sure returns the days that surely lie in the stop, and false if there are none. Its first day does, whatever is known of its end.
func (s Stop) sure() (stretch, bool) {
	days := stretch{s.From.Latest(), s.To.Earliest()}
	if first, exact := s.From.Exact(); exact && days.to.IsZero() {
		days.to = first
	}
	return days, !days.from.IsZero() && !days.to.Before(days.from)
}

// maybe returns the days that can lie in the stop, and false if there are none since it ends before it begins.
func (s Stop) maybe() (stretch, bool) {
	days := stretch{outermost(s.From).from, outermost(s.To).to}
	return days, !days.to.Before(days.from)
}

// exact reports whether both ends of the stop are known.
func (s Stop) exact() bool {
	_, from := s.From.Exact()
	_, to := s.To.Exact()
	return from && to
}

// Suspend takes stretches of days out of the count (P6). Only days inside the period matter, each once, however often and in
// whatever order they are named. A stop that ends before it begins changes nothing. Where an end of a stop is known only
// roughly, the deadline ends between two days, which may lie further apart than they must. Suspend only where a text in
// force says that such days do not count: that is for the caller to know, and to cite.
func (d Deadline) Suspend(all ...Stop) Deadline {
	return d.stopped(all, false)
}

// Hearing says that hearings took stretches of days below re-review, where the regulations do not say whether they count:
// that is a reading (HearingCounts, HearingStops). At re-review they do not count, so call Suspend there.
func (d Deadline) Hearing(all ...Stop) Deadline {
	return d.stopped(all, true)
}

// stopped adds stops, all of them hearings or none. They are joined at once, so that many cost no more than to sort them.
func (d Deadline) stopped(all []Stop, hearings bool) Deadline {
	if d.IsZero() || len(all) == 0 {
		return d
	}
	var sure, maybe []stretch
	m := d.changed()
	for _, s := range all {
		days, possible := s.maybe()
		if !possible {
			continue
		}
		maybe = append(maybe, days)
		m.roughStop = m.roughStop || !s.exact()
		if days, certain := s.sure(); certain {
			sure = append(sure, days)
		}
	}
	if len(maybe) == 0 {
		return d
	}
	m.sure = m.sure.with(sure, hearings)
	if m.roughStop {
		m.rough, m.maybe = true, m.maybe.with(maybe, hearings)
	} else {
		m.maybe = m.sure
	}
	d.more = &m
	return d
}

// with returns the stops and more of them, all of which are hearings or none.
func (s stops) with(more []stretch, hearings bool) stops {
	if hearings {
		s.hearings = joined(s.hearings, more)
	} else {
		s.suspended = joined(s.suspended, more)
	}
	s.both = joined(s.both, more)
	return s
}

// joined returns the days of both lists; stretches that overlap or touch become one.
func joined(all, more []stretch) []stretch {
	if len(more) == 0 {
		return all
	}
	if len(all) == 0 && len(more) == 1 {
		return more
	}
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

// Start returns the day of the event that set it running, as the record knows it.
func (d Deadline) Start() calendar.When {
	if d.run.start.IsZero() && d.more != nil {
		return d.more.start
	}
	return calendar.On(d.run.start)
}

// Limit returns the limit without its extensions.
func (d Deadline) Limit() Limit { return d.run.limit }

// Last returns the last day that is in time, under the readings used and as far as days off are known: rolled over days
// off (P2). It is no date if that hangs on a day that is not known exactly: ask Ends, Earliest and Latest then.
func (d Deadline) Last() calendar.Date { return day(d.end(d.rules().used, asExpected)) }

// Unrolled returns the day on which the count runs out, before P2 moves it. It is where an extension is added. It is no date
// if that hangs on a day that is not known exactly.
func (d Deadline) Unrolled() calendar.Date { return day(d.runsOut(d.rules().used, asExpected)) }

// day returns the only day of a stretch, no date if it has several.
func day(s stretch) calendar.Date {
	if s.one() {
		return s.from
	}
	return calendar.Date{}
}

// Earliest returns the earliest day that Last may turn out to be, over all days it can have started on, all admissible
// readings and everything that notices to come may say. Until then an act is in time beyond doubt. It is no date if the
// record does not say how early the limit started.
func (d Deadline) Earliest() calendar.Date {
	if d.Start().Earliest().IsZero() {
		return calendar.Date{}
	}
	return d.end(d.rules().earliest(), atEarliest).from
}

// Latest returns the latest day that Last may turn out to be. After it an act is late beyond doubt. It is 9999-12-31 if the
// record does not say how late the limit started, or if no later day can be written: nothing is late then.
func (d Deadline) Latest() calendar.Date { return d.end(d.rules().latest(), atLatest).to }

// Ends returns the last day as it is known: exactly, between Earliest and Latest, or with an open end.
func (d Deadline) Ends() calendar.When {
	c := d.rules()
	return d.known(stretch{d.end(c.earliest(), atEarliest).from, d.end(c.latest(), atLatest).to})
}

// known is a stretch in which the deadline ends as a day known roughly: the ends of time are open ends.
func (d Deadline) known(s stretch) calendar.When {
	if s.to == lastDay && !s.one() {
		s.to = calendar.Date{}
	}
	if d.Start().Earliest().IsZero() {
		s.from = calendar.Date{}
	}
	w, _ := calendar.Between(s.from, s.to)
	return w
}

// Rough reports whether the last day hangs on a day that the record does not know exactly, that of the start or of a stop:
// under the readings used, or under others that are admissible, or under notices to come. Where it is not rough, nothing has
// to be looked up to tell whether an act was in time.
func (d Deadline) Rough() bool {
	if d.exact() {
		return false
	}
	c := d.rules()
	return !d.end(c.used, asExpected).one() || !d.end(c.earliest(), atEarliest).one() || !d.end(c.latest(), atLatest).one()
}
