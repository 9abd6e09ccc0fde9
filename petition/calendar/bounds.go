package calendar

// The questions of count.go again, answered for every lawful arrangement of the years that are not arranged yet. Within
// arranged years both answers are the same.

// outsideReach is how far off the first working day may be, outside the tables, where the lunar festivals are unknown.
const outsideReach = 14

// NextBounds returns the earliest and the latest day that Next(d) may turn out to be.
func (c *Calendar) NextBounds(d Date) (earliest, latest Date) {
	c = orChina(c)
	i := int(d.n - c.first)
	if uint(i) >= uint(len(c.what)) {
		return d, c.Next(d).AddDays(outsideReach)
	}
	return d.AddDays(int(c.horizon.early[i])), d.AddDays(int(c.horizon.late[i]))
}

// AddWorkdaysBounds returns the earliest and the latest day that AddWorkdays(d, n) may turn out to be.
func (c *Calendar) AddWorkdaysBounds(d Date, n int) (earliest, latest Date) {
	c = orChina(c)
	if n <= 0 || d.IsZero() {
		d = c.AddWorkdays(d, n)
		return d, d
	}
	if e := c.AddWorkdays(d, n); !d.Before(c.firm.from) && !e.After(c.firm.to) {
		return e, e
	}
	i := int(d.n-c.first) + 1
	if b := &c.horizon; uint(i) < uint(len(b.lo)) {
		first, okFirst := firstWith(b.hi[i:], int(b.lo[i])+n)
		last, okLast := firstWith(b.lo[i:], int(b.hi[i])+n)
		if okFirst && okLast {
			return d.AddDays(max(first, n)), d.AddDays(last)
		}
	}
	return d.AddDays(n), c.AddWorkdays(d, n).AddDays(n + outsideReach)
}

// firstWith returns the first index whose count reaches want.
func firstWith(counts []uint16, want int) (int, bool) {
	low, high := 0, len(counts)
	for low < high {
		if mid := (low + high) / 2; int(counts[mid]) < want {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low, low < len(counts)
}

// WorkdaysBounds returns the least and the greatest number that Workdays(after, to) may turn out to be.
func (c *Calendar) WorkdaysBounds(after, to Date) (least, most int) {
	c = orChina(c)
	if after.IsZero() || !after.Before(to) {
		return 0, 0
	}
	i, j := int(after.n-c.first)+1, int(to.n-c.first)+1
	if b := &c.horizon; uint(i) < uint(len(b.lo)) && uint(j) < uint(len(b.lo)) {
		return max(int(b.lo[j])-int(b.hi[i]), 0), min(int(b.hi[j])-int(b.lo[i]), j-i)
	}
	return 0, to.DaysSince(after)
}
