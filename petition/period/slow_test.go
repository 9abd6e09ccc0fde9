package period_test

import (
	"math/rand"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// slowPeriod is the reference: it follows the articles word by word, one day at a time. Read it first.
type slowPeriod struct {
	start     calendar.Date
	n         int
	working   bool // working days instead of natural days
	months    int  // months (a year is twelve) instead of n days
	extend    [3]int
	suspended map[calendar.Date]bool
	sameDay   bool // reading: the day of the event counts
	noRoll    bool // reading: a day off is as good a last day as any
}

const (
	extendMonths = iota
	extendDays
	extendWorkingDays
)

func (p slowPeriod) last(c *calendar.Calendar) calendar.Date {
	d := p.start
	if p.months > 0 {
		d = p.correspondingDay(d, p.months, p.sameDay)
	} else {
		if p.sameDay {
			d = d.AddDays(-1)
		}
		d = p.walk(c, d, p.n, p.working) // 民法典 201: the day of the start is not counted
	}
	if p.extend[extendMonths] > 0 {
		d = p.correspondingDay(d, p.extend[extendMonths], false)
	}
	d = p.walk(c, d, p.extend[extendDays], false)
	d = p.walk(c, d, p.extend[extendWorkingDays], true)
	for !p.noRoll && !c.IsWorkday(d) { // 民法典 203
		d = d.AddDays(1)
	}
	return d
}

// walk takes one day after the other and counts those that count.
func (p slowPeriod) walk(c *calendar.Calendar, d calendar.Date, n int, working bool) calendar.Date {
	for n > 0 {
		d = d.AddDays(1)
		if p.suspended[d] || working && !c.IsWorkday(d) {
			continue
		}
		n--
	}
	return d
}

// correspondingDay is 民法典 202: the same day of the month in which the period ends, or the last day of that month. Then
// one more day for each day suspended, as long as days suspended lie inside.
func (p slowPeriod) correspondingDay(from calendar.Date, months int, sameDay bool) calendar.Date {
	y, m, day := from.Date()
	for range months {
		if m++; m > 12 {
			y, m = y+1, 1
		}
	}
	end, exists := calendar.NewDate(y, m, day)
	for !exists {
		day--
		end, exists = calendar.NewDate(y, m, day)
	}
	before := from
	if sameDay {
		before, end = before.AddDays(-1), end.AddDays(-1)
	}
	counts := end.DaysSince(before)
	return p.walk(nil, before, counts, false)
}

// Every start day of the arranged years, limits of 1 to 400 natural and 1 to 260 working days. The walk goes on from one
// limit to the next, so that all are compared in one pass.
func TestEveryStartDayAndLimit(t *testing.T) {
	c := calendar.China()
	from, to, step := day(t, "2007-01-01"), day(t, "2026-12-31"), 1
	if testing.Short() {
		step = 7 // every weekday's turn comes in another week
	}
	compared := 0
	for start := from; !start.After(to); start = start.AddDays(step) {
		workdays, rolled := 0, calendar.Date{}
		for n := 1; n <= 400; n++ {
			d := start.AddDays(n)
			if d.After(rolled) {
				for rolled = d; !c.IsWorkday(rolled); {
					rolled = rolled.AddDays(1)
				}
			}
			if got := period.Days(n).FromDay(start, c); got.Last() != rolled || got.Unrolled() != d {
				t.Fatalf("%d days from %s: %s, walking %s", n, start, got.Last(), rolled)
			}
			compared++
			if !c.IsWorkday(d) {
				continue
			}
			if workdays++; workdays <= 260 {
				if got := period.WorkingDays(workdays).FromDay(start, c).Last(); got != d {
					t.Fatalf("%d working days from %s: %s, walking %s", workdays, start, got, d)
				}
				compared++
			}
		}
	}
	assert.Greater(t, compared, 600_000)
}

// The limits of the spine, 1 to 90, once more with everything a deadline can be asked: nothing is provisional or contested
// inside the arranged years, and a day is in time up to the last and late after.
func TestArrangedDeadlinesAreFirm(t *testing.T) {
	c := calendar.China()
	to := day(t, "2026-07-01")
	step := 1
	if testing.Short() {
		step = 11
	}
	for start := day(t, "2007-01-01"); start.Before(to); start = start.AddDays(step) {
		for n := 1; n <= 90; n++ {
			for _, l := range []period.Limit{period.Days(n), period.WorkingDays(n)} {
				d := l.FromDay(start, c)
				last := d.Last()
				if d.Earliest() != last || d.Latest() != last || d.CheckDay(last) != period.InTime ||
					d.CheckDay(last.AddDays(1)) != period.Late {
					t.Fatalf("%s", d)
				}
			}
		}
	}
}

func TestMonthsAndYearsByTheCivilCode(t *testing.T) {
	c := calendar.China()
	compared := 0
	for start := day(t, "1990-01-01"); start.Year() <= 2035; start = start.AddDays(1) {
		for months := 1; months <= 36; months++ {
			if months > 14 && months%6 != 0 || testing.Short() && months%5 != 1 {
				continue
			}
			got := period.Months(months).FromDay(start, c)
			want := slowPeriod{start: start, months: months}.correspondingDay(start, months, false)
			if got.Unrolled() != want {
				t.Fatalf("%d months from %s: %s, want %s", months, start, got.Unrolled(), want)
			}
			if months%12 == 0 && period.Years(months/12).FromDay(start, c).Last() != got.Last() {
				t.Fatalf("%d years from %s are not %d months", months/12, start, months)
			}
			compared++
		}
	}
	assert.Greater(t, compared, 60_000)
}

func TestMonthEndsByHand(t *testing.T) {
	for _, tt := range []struct {
		limit       period.Limit
		start, want string
	}{
		{period.Months(1), "2023-01-31", "2023-02-28"},
		{period.Months(1), "2024-01-31", "2024-02-29"},
		{period.Months(1), "2024-01-29", "2024-02-29"},
		{period.Months(1), "2024-02-29", "2024-03-29"},
		{period.Months(13), "2023-01-31", "2024-02-29"},
		{period.Years(1), "2024-02-29", "2025-02-28"},
		{period.Years(4), "2024-02-29", "2028-02-29"},
		{period.Months(6), "2025-08-31", "2026-02-28"},
		{period.Months(12), "2025-12-31", "2026-12-31"},
		{period.Months(2), "2025-12-31", "2026-02-28"},
	} {
		assert.Equal(t, tt.want, tt.limit.FromDay(day(t, tt.start), nil).Unrolled().String(), "%+v", tt)
	}
}

// random makes a deadline with suspensions and extensions, and the slow one that must agree with it.
func random(r *rand.Rand, c *calendar.Calendar) (period.Deadline, slowPeriod, []func(period.Deadline) period.Deadline) {
	slow := slowPeriod{start: calendar.MustDate(2008, 1, 1).AddDays(r.Intn(9000)), suspended: map[calendar.Date]bool{}}
	var limit period.Limit
	n := 1 + r.Intn(90)
	switch r.Intn(4) {
	case 0:
		limit, slow.n = period.Days(n), n
	case 1:
		limit, slow.n, slow.working = period.WorkingDays(n), n, true
	case 2:
		limit, slow.months = period.Months(1+n%14), 1+n%14
	case 3:
		limit, slow.months = period.Years(1+n%2), 12*(1+n%2)
	}
	var changes []func(period.Deadline) period.Deadline
	for range r.Intn(4) {
		from := slow.start.AddDays(r.Intn(130) - 20)
		to := from.AddDays(r.Intn(25))
		for d := from; !d.After(to); d = d.AddDays(1) {
			slow.suspended[d] = true
		}
		changes = append(changes, func(d period.Deadline) period.Deadline { return d.Suspend(period.Through(from, to)) })
	}
	for range r.Intn(3) {
		n := 1 + r.Intn(30)
		switch r.Intn(4) {
		case 0:
			slow.extend[extendMonths] += n % 3
			changes = append(changes, func(d period.Deadline) period.Deadline { return d.Extend(period.Months(n % 3)) })
		case 1:
			slow.extend[extendDays] += n
			changes = append(changes, func(d period.Deadline) period.Deadline { return d.Extend(period.Days(n)) })
		case 2:
			slow.extend[extendWorkingDays] += n
			changes = append(changes, func(d period.Deadline) period.Deadline { return d.Extend(period.WorkingDays(n)) })
		case 3:
			slow.extend[extendMonths] += 12 * (1 + n%2)
			changes = append(changes, func(d period.Deadline) period.Deadline { return d.Extend(period.Years(1 + n%2)) })
		}
	}
	return limit.FromDay(slow.start, c), slow, changes
}

func apply(d period.Deadline, changes []func(period.Deadline) period.Deadline) period.Deadline {
	for _, change := range changes {
		d = change(d)
	}
	return d
}

func TestSuspensionsAndExtensionsInAnyOrder(t *testing.T) {
	c := calendar.China()
	r := rand.New(rand.NewSource(2026))
	n := 40_000
	if testing.Short() {
		n = 4_000
	}
	for range n {
		plain, slow, changes := random(r, c)
		d := apply(plain, changes)
		require.Equal(t, slow.last(c), d.Last(), "%s", d)
		r.Shuffle(len(changes), func(i, j int) { changes[i], changes[j] = changes[j], changes[i] })
		require.Equal(t, d, apply(plain, changes), "the order does not matter")
		require.Equal(t, d.Last(), apply(d, changes[:0]).Last())
	}
}

// The count that a person reads is the deadline: day after day without a gap, its numbers add up to the limit, and it ends
// on Last.
func TestCountAddsUp(t *testing.T) {
	c := calendar.China()
	r := rand.New(rand.NewSource(2025))
	seen := map[period.Why]int{}
	for i := range 1_000 {
		plain, slow, changes := random(r, c)
		d := apply(plain, changes)
		date, number, last, full := slow.start, 0, period.CountedDay{}, d.Unrolled()
		for x := range d.Count() {
			if x.Number > 0 {
				number++
			}
			suspended := slow.suspended[x.Date] && x.Date.After(slow.start) && !x.Date.After(full)
			if x.Date != date || x.Number > 0 && x.Number != number || (x.Number > 0) != (x.Why == period.Counted) ||
				(x.Why == period.Suspended) != suspended || x.Rule == 0 || x.Cite.IsZero() {
				t.Fatalf("%s: %s", d, x.EN())
			}
			if i < 20 {
				require.NotEmpty(t, x.EN())
				require.NotEmpty(t, x.ZH())
			}
			date = date.AddDays(1)
			seen[x.Why]++
			last = x
		}
		require.Equal(t, d.Last(), last.Date)
		require.Contains(t, []period.Why{period.Counted, period.RolledTo}, last.Why)
		if slow.months == 0 && slow.extend[extendMonths] == 0 {
			require.Equal(t, slow.n+slow.extend[extendDays]+slow.extend[extendWorkingDays], number, "%s", d)
		}
	}
	for w := period.NotCounted; w <= period.RolledTo; w++ {
		assert.Positive(t, seen[w], w)
	}
	stopped := 0
	for range period.Days(60).FromDay(calendar.MustDate(2026, 1, 20), c).Count() {
		if stopped++; stopped == 3 {
			break
		}
	}
	assert.Equal(t, 3, stopped)
}

func TestDaysUsedAndLeft(t *testing.T) {
	c := calendar.China()
	used := func(d period.Deadline, on calendar.Date) int {
		n, known := d.DaysUsed(on)
		require.True(t, known)
		return n
	}
	left := func(d period.Deadline, on calendar.Date) int {
		n, known := d.DaysLeft(on)
		require.True(t, known)
		return n
	}
	d := period.Days(60).FromDay(day(t, "2013-07-29"), c)
	assert.Equal(t, 59, used(d, day(t, "2013-09-26")))
	assert.Equal(t, 1, left(d, day(t, "2013-09-26")))
	assert.Equal(t, 0, left(d, d.Last()))
	assert.Equal(t, -3, left(d, d.Last().AddDays(3)))
	assert.Equal(t, 0, used(d, d.Start().Earliest()))
	assert.Equal(t, 0, used(d, d.Start().Earliest().AddDays(-5)))
	assert.Equal(t, 100, used(d, d.Start().Earliest().AddDays(100)), "it goes on beyond the limit")

	w := period.WorkingDays(5).FromDay(day(t, "2026-02-13"), c)
	assert.Equal(t, 1, used(w, day(t, "2026-02-14")), "a make-up Saturday")
	assert.Equal(t, 1, used(w, day(t, "2026-02-23")))
	assert.Equal(t, 2, used(w, day(t, "2026-02-24")))

	r := rand.New(rand.NewSource(7))
	for range 3_000 {
		plain, slow, changes := random(r, c)
		d := apply(plain, changes)
		gone, on := 0, slow.start
		for range 200 {
			on = on.AddDays(1)
			if !slow.suspended[on] && (!slow.working || c.IsWorkday(on)) {
				gone++
			}
			require.Equal(t, gone, used(d, on), "%s on %s", d, on)
		}
	}
}

func TestNothingComesOfNothing(t *testing.T) {
	var none period.Deadline
	today := calendar.MustDate(2026, time.March, 1)
	for _, d := range []period.Deadline{
		none, period.Days(0).FromDay(today, nil), period.Days(-3).FromDay(today, nil), period.Days(1<<16).FromDay(today, nil),
		period.Days(3).FromDay(calendar.Date{}, nil), none.Extend(period.Days(3)), none.Suspend(period.Through(today, today)),
		none.Hearing(period.Through(today, today)), none.Under(period.Petition()),
	} {
		assert.Equal(t, none, d)
		assert.True(t, d.IsZero() && d.Last().IsZero() && d.Earliest().IsZero() && d.Latest().IsZero() && d.Unrolled().IsZero())
		assert.Zero(t, d.CheckDay(today))
		_, known := d.DaysUsed(today)
		assert.False(t, known)
		_, known = d.DaysLeft(today)
		assert.False(t, known)
		assert.Empty(t, d.ZH()+d.EN())
		assert.False(t, d.Provisional() || d.Contested())
		for range d.Count() {
			t.Fatal("no days to count")
		}
		b, err := d.MarshalJSON()
		require.NoError(t, err)
		assert.Equal(t, "null", string(b))
	}
	d := period.Days(3).FromDay(today, nil)
	assert.Zero(t, d.CheckDay(calendar.Date{}))
	assert.Equal(t, d, d.Extend(period.Limit{}).Suspend(period.Through(today, today.AddDays(-1))).Suspend(period.Through(calendar.Date{}, today)).Hearing(period.Through(today, calendar.Date{})))
}

// Nothing is late because a date cannot be written.
func TestEndOfTime(t *testing.T) {
	c, start := calendar.China(), calendar.MustDate(9999, time.December, 1)
	for _, l := range []period.Limit{period.Days(60), period.WorkingDays(60), period.Months(3), period.Years(1)} {
		for _, d := range []period.Deadline{l.FromDay(start, c), l.FromDay(start, c).Extend(period.Months(1)).Under(period.Petition())} {
			assert.Equal(t, "9999-12-31", d.Latest().String())
			assert.NotEqual(t, period.Late, d.CheckDay(calendar.MustDate(9999, time.December, 31)))
		}
	}
}
