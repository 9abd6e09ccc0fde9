package calendar

import (
	"fmt"
	"iter"
	"slices"
	"time"
)

// Calendar says which days are worked. It never changes: AsOf, With and the like return another one. A nil *Calendar
// stands for China().
//
// Between the first and the last day of its tables a question costs the same however far it reaches. Outside it walks
// day by day over weekends and the statutory holidays with a fixed day in the solar calendar.
type Calendar struct {
	notices []HolidayNotice // in order of publication
	asOf    Date            // what became public later is left out; zero leaves nothing out
	covered []dayRange      // days of the years whose notice is held, ascending, not touching

	first   int32    // day number of the tables' first day
	what    []uint16 // for each day 1 + the index of the decision that made it what it is, 0 if nothing did
	made    []decision
	index   map[decision]int // where a decision stands in made; only while the tables are filled
	before  []uint16         // before[i] is the number of working days before day i; one entry more than days
	nth     []uint16         // nth[k] is the day, counted from first, that has k working days before it
	horizon bounds
	firm    dayRange // the last stretch of days that are as they are
}

type dayRange struct{ from, to Date }

// decision is why a day is not what its weekday says.
type decision struct {
	name, notice string // notice is empty for a statutory holiday that no notice has arranged yet
	work         bool
}

// The tables reach from the year of the first regulation the library knows as far as a long limit may run, and further if
// a notice does.
var (
	tablesFrom = MustDate(2005, time.January, 1)
	tablesTo   = MustDate(2060, time.December, 31)
)

// The years a notice or a FromFunc calendar may speak of are those of the lunar table.
var (
	earliestDay = MustDate(firstLunarYear, time.January, 1)
	latestDay   = MustDate(lastLunarYear, time.December, 31)
)

var china = build(mustParseNotices(noticeTable), Date{})

func mustParseNotices(text string) []HolidayNotice {
	all, err := ParseNotices(text)
	if err != nil {
		panic(err)
	}
	return all
}

// China returns the calendar of mainland China: the notices of the State Council for 2005 to 2026.
func China() *Calendar { return china }

// AsOf returns the calendar as it was known at the end of the given day: without the notices, and without the texts of
// the 办法, that became public later. It reproduces an answer given on that day. It builds new tables, which takes about
// a millisecond and a megabyte, so keep it if you ask more than once.
func (c *Calendar) AsOf(d Date) *Calendar {
	c = orChina(c)
	if !c.asOf.IsZero() && !d.Before(c.asOf) {
		return c
	}
	return build(slices.DeleteFunc(slices.Clone(c.notices), func(n HolidayNotice) bool { return n.Published.After(d) }), d)
}

// With returns the calendar with further notices: that of a new year, a change, or the days a local government adds for
// the festivals of its peoples (办法 article 4). What became public later prevails. An invalid notice is an error, and so
// are more than 300 notices in all.
func (c *Calendar) With(notices ...HolidayNotice) (*Calendar, error) {
	c = orChina(c)
	all := slices.Clone(c.notices)
	for _, n := range notices {
		if err := n.Validate(); err != nil {
			return nil, err
		}
		n.Days = slices.Clone(n.Days)
		all = append(all, n)
	}
	if len(all) > maxNotices {
		return nil, fmt.Errorf("calendar: %d notices, a calendar holds at most %d", len(all), maxNotices)
	}
	return build(all, c.asOf), nil
}

// FromFunc returns a calendar that takes the days from..to from a function, so that any library's business calendar
// plugs in. The function is asked once for each day between 1950 and 2100, at midnight UTC, before FromFunc returns; what
// it says is not questioned, even if it works no day at all. Other days are those of a year whose notice is not held, and
// so are all days if there is no function, or if to stands before from.
func FromFunc(from, to Date, isWorkday func(time.Time) bool) *Calendar {
	from = from.OrLater(earliestDay)
	if to.After(latestDay) {
		to = latestDay
	}
	if isWorkday == nil || to.Before(from) {
		return build(nil, Date{})
	}
	n := HolidayNotice{from: from, to: to}
	for d := from; !d.After(to); d = d.AddDays(1) {
		if work := isWorkday(d.Time()); work == isWeekend(d) {
			n.Days = append(n.Days, Span{From: d, To: d, Work: work})
		}
	}
	return build([]HolidayNotice{n}, Date{})
}

func orChina(c *Calendar) *Calendar {
	if c == nil {
		return china
	}
	return c
}

// IsWorkday reports whether d is worked: an ordinary weekday or a make-up day. In a year whose notice is not held it goes
// by weekends and statutory holidays.
func (c *Calendar) IsWorkday(d Date) bool {
	c = orChina(c)
	i := int(d.n - c.first)
	if uint(i) >= uint(len(c.what)) {
		return !d.IsZero() && isPlainWorkday(d)
	}
	return c.before[i+1] != c.before[i]
}

// Day returns what the calendar knows of d.
func (c *Calendar) Day(d Date) Day {
	c = orChina(c)
	if d.IsZero() {
		return Day{}
	}
	day := Day{Date: d, Kind: Workday, Held: c.holds(d)}
	if isWeekend(d) {
		day.Kind = Weekend
	}
	i := int(d.n - c.first)
	if uint(i) >= uint(len(c.what)) {
		if name := solarHoliday(d); name != "" {
			day.Kind, day.Name = Holiday, name
		}
		return day
	}
	if c.what[i] == 0 {
		return day
	}
	m := c.made[c.what[i]-1]
	day.Name, day.Notice = m.name, m.notice
	if !m.work {
		day.Kind = Holiday
	} else if day.Kind == Weekend {
		day.Kind = MakeUp
	}
	return day
}

// Held reports whether the calendar holds the notice for the year of d. The last days of December may still change with
// the notice for the next year.
func (c *Calendar) Held(d Date) bool { return orChina(c).holds(d) }

func (c *Calendar) holds(d Date) bool {
	return slices.ContainsFunc(c.covered, func(r dayRange) bool { return !d.Before(r.from) && !d.After(r.to) })
}

// Expects reports whether the notice for the year is still to be published, as far as the calendar knows: the year is later
// than every year held, and than the day the calendar is of. The notice for a year neither held nor expected exists, if
// there was one, and the calendar lacks it; one that holds nothing and is of no day knows of none.
func (c *Calendar) Expects(year int) bool {
	c = orChina(c)
	if len(c.covered) == 0 && c.asOf.IsZero() {
		return false
	}
	return year > max(c.Horizon().Year(), c.asOf.Year())
}

// Horizon returns the last day of the last year whose notice is held, no date if there is none.
func (c *Calendar) Horizon() Date {
	c = orChina(c)
	if len(c.covered) == 0 {
		return Date{}
	}
	return c.covered[len(c.covered)-1].to
}

// Notices yields the notices the calendar is built from, in order of publication.
func (c *Calendar) Notices() iter.Seq[HolidayNotice] {
	return func(yield func(HolidayNotice) bool) {
		for _, n := range orChina(c).notices {
			n.Days = slices.Clone(n.Days)
			if !yield(n) {
				return
			}
		}
	}
}

// Latest returns the notice that became public last, the zero HolidayNotice if the calendar has none. An answer that records its
// day of publication can be given again with AsOf.
func (c *Calendar) Latest() HolidayNotice {
	c = orChina(c)
	if len(c.notices) == 0 {
		return HolidayNotice{}
	}
	n := c.notices[len(c.notices)-1]
	n.Days = slices.Clone(n.Days)
	return n
}

// build makes the tables. Notices that became public later prevail.
func build(notices []HolidayNotice, asOf Date) *Calendar {
	c := blank(notices, asOf)
	var open []festival // of the years not arranged
	for year := c.from().Year(); year <= c.from().AddDays(len(c.what)-1).Year(); year++ {
		for _, f := range festivalsOf(year, asOf) {
			if slices.ContainsFunc(f.days, func(d Date) bool { return !c.holds(d) }) {
				open = append(open, f)
			}
		}
	}
	c.decide(open)
	return c
}

// blank is a calendar that knows the notices but has not looked into them.
func blank(notices []HolidayNotice, asOf Date) *Calendar {
	slices.SortStableFunc(notices, func(a, b HolidayNotice) int { return a.Published.Compare(b.Published) })
	c := &Calendar{notices: notices, asOf: asOf}
	from, to := tablesFrom, tablesTo
	for _, n := range notices {
		r := dayRange{n.from, n.to}
		if n.from.IsZero() {
			if n.Amends {
				continue
			}
			r = dayRange{MustDate(n.Year, time.January, 1), MustDate(n.Year, time.December, 31)}
		}
		c.covered = append(c.covered, r)
		if r.from.Before(from) {
			from = r.from
		}
		to = to.OrLater(r.to)
	}
	c.covered = merge(c.covered)
	// Whole years, so that no festival of a year lies outside.
	from, to = MustDate(from.Year(), time.January, 1), MustDate(to.Year(), time.December, 31)
	c.first = from.n
	c.what = make([]uint16, to.DaysSince(from)+1)
	c.index = map[decision]int{}
	return c
}

func (c *Calendar) from() Date { return Date{c.first} }

// decide fills the tables: the notices, then the statutory holidays that no notice has arranged.
func (c *Calendar) decide(open []festival) {
	for _, n := range c.notices {
		for _, s := range n.Days {
			c.mark(s.From, s.To, decision{s.Name, n.Number, s.Work})
		}
	}
	for _, f := range open {
		for _, d := range f.days {
			if !c.holds(d) && !c.decided(d) {
				c.mark(d, d, decision{name: f.name})
			}
		}
	}
	// A notice that names a day of a festival has arranged that festival, though the year is not arranged yet.
	open = slices.DeleteFunc(slices.Clone(open), func(f festival) bool {
		return slices.ContainsFunc(f.days, func(d Date) bool { return c.holds(d) || c.byNotice(int(d.n-c.first)) })
	})
	c.makeUp(open)
	c.index = nil
	c.count()
	c.horizon = c.bound(open)
}

// makeUp takes off the first working days after a statutory holiday that falls on a weekend: article 6 of the 办法 orders
// the make-up and leaves the day to the notice. Where a notice works a day in between, the days before the holiday serve.
func (c *Calendar) makeUp(open []festival) {
	for _, f := range open {
		for left := f.madeUp; left > 0; left-- {
			d, ok := c.nearest(f.days[len(f.days)-1], 1)
			if !ok {
				d, ok = c.nearest(f.days[0], -1)
			}
			if !ok {
				break
			}
			c.mark(d, d, decision{name: f.name + "补假"})
		}
	}
}

// nearest returns the first ordinary weekday that days off alone part from d; none if a day worked by a notice does.
func (c *Calendar) nearest(d Date, step int) (Date, bool) {
	for d = d.AddDays(step); c.decided(d) || isWeekend(d); d = d.AddDays(step) {
		if i := int(d.n - c.first); c.decided(d) && c.works(i) {
			return Date{}, false
		}
	}
	return d, true
}

func (c *Calendar) decided(d Date) bool {
	i := int(d.n - c.first)
	return uint(i) < uint(len(c.what)) && c.what[i] != 0
}

func merge(ranges []dayRange) []dayRange {
	slices.SortFunc(ranges, func(a, b dayRange) int { return a.from.Compare(b.from) })
	var out []dayRange
	for _, r := range ranges {
		if k := len(out) - 1; k >= 0 && r.from.DaysSince(out[k].to) <= 1 {
			out[k].to = out[k].to.OrLater(r.to)
		} else if !r.to.Before(r.from) {
			out = append(out, r)
		}
	}
	return out
}

func (c *Calendar) mark(from, to Date, m decision) {
	k, known := c.index[m]
	if !known {
		k = len(c.made)
		c.index[m], c.made = k, append(c.made, m)
	}
	for d := from; !d.After(to); d = d.AddDays(1) {
		if i := int(d.n - c.first); uint(i) < uint(len(c.what)) {
			c.what[i] = uint16(k + 1)
		}
	}
}

// works reports whether the table's day i is worked.
func (c *Calendar) works(i int) bool {
	if c.what[i] != 0 {
		return c.made[c.what[i]-1].work
	}
	return !isWeekend(Date{c.first + int32(i)})
}

func (c *Calendar) count() {
	c.before = make([]uint16, len(c.what)+1)
	c.nth = make([]uint16, 0, len(c.what))
	for i := range c.what {
		c.before[i+1] = c.before[i]
		if c.works(i) {
			c.nth = append(c.nth, uint16(i))
			c.before[i+1]++
		}
	}
}

// isPlainWorkday is for days outside the tables.
func isPlainWorkday(d Date) bool { return !isWeekend(d) && solarHoliday(d) == "" }

// solarHoliday names the statutory holiday on d that has a fixed day in the solar calendar, "" if there is none.
func solarHoliday(d Date) string {
	y, m, day := d.Date()
	if m == time.January && day == 1 {
		return "元旦"
	}
	if m == time.May && day <= editionOf(y, Date{}).labourDays {
		return "劳动节"
	}
	if m == time.October && day <= 3 {
		return "国庆节"
	}
	return ""
}
