package calendar

import (
	"math"
	"slices"
)

// The questions of count.go again, answered for every lawful arrangement of the years that are not arranged yet. Within
// arranged years both answers are the same.

// outsideReach is how far off the first working day may be, outside the tables, where the lunar festivals are unknown.
const outsideReach = 14

// NextBounds returns the earliest and the latest day that Next(d) may turn out to be. Of two days the later one never has
// the earlier bound.
func (c *Calendar) NextBounds(d Date) (earliest, latest Date) {
	c = orChina(c)
	i := int(d.n - c.first)
	if uint(i) < uint(len(c.what)) {
		return d.AddDays(int(c.horizon.early[i])), d.AddDays(int(c.horizon.late[i]))
	}
	latest = c.Next(d).AddDays(outsideReach)
	if i < 0 && !d.IsZero() { // what follows the tables' first day follows d
		_, first := c.NextBounds(Date{c.first})
		latest = sooner(latest, first)
	}
	return d, latest
}

// AddWorkdaysBounds returns the earliest and the latest day that AddWorkdays(d, n) may turn out to be, no date for one
// beyond the year 9999. Of two days the later one never has the earlier bound.
func (c *Calendar) AddWorkdaysBounds(d Date, n int) (earliest, latest Date) {
	c = orChina(c)
	if n <= 0 || n > maxDay || d.IsZero() {
		d = c.AddWorkdays(d, n)
		return d, d
	}
	expected := c.AddWorkdays(d, n)
	if !d.Before(c.firm.from) && !expected.IsZero() && !expected.After(c.firm.to) {
		return expected, expected
	}
	earliest, latest = d.AddDays(n), expected.AddDays(n+outsideReach)
	i, b := int(d.n-c.first)+1, &c.horizon
	if i < 0 { // what follows the tables' first day follows d
		_, first := c.AddWorkdaysBounds(Date{c.first - 1}, n)
		return earliest, sooner(latest, first)
	}
	if i >= len(b.lo) {
		return earliest, latest
	}
	first, _ := firstWith(b.hi[i:], int(b.lo[i])+n) // the day after the tables if they hold too few
	earliest = d.AddDays(max(first, n))
	if last, ok := firstWith(b.lo[i:], int(b.hi[i])+n); ok {
		latest = d.AddDays(last)
	}
	return earliest, latest
}

// sooner returns the earlier of two days; no date stands for one beyond the year 9999.
func sooner(a, b Date) Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// firstWith returns the first index whose count, none of which is as high as the highest there is, reaches want.
func firstWith(counts []uint16, want int) (int, bool) {
	i, _ := slices.BinarySearch(counts, uint16(min(want, math.MaxUint16)))
	return i, i < len(counts)
}

// WorkdaysBounds returns the least and the greatest number that Workdays(after, to) may turn out to be. Of the days outside the
// tables all or none may be worked.
func (c *Calendar) WorkdaysBounds(after, to Date) (least, most int) {
	c = orChina(c)
	if after.IsZero() || !after.Before(to) {
		return 0, 0
	}
	b := &c.horizon
	from, end := after.n-c.first+1, to.n-c.first+1
	i, j := max(from, 0), min(end, int32(len(b.lo)-1))
	if i >= j {
		return 0, to.DaysSince(after)
	}
	outside := int(i - from + end - j)
	return max(int(b.lo[j])-int(b.hi[i]), 0), min(int(b.hi[j])-int(b.lo[i]), int(j-i)) + outside
}
