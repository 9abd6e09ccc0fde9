package calendar

// Next returns the first working day on or after d, which is where a period ends whose last day is d (民法典 article
// 203). It is no date if d is none.
func (c *Calendar) Next(d Date) Date {
	c = orChina(c)
	if i := int(d.n - c.first); uint(i) < uint(len(c.before)) {
		if k := int(c.before[i]); k < len(c.nth) {
			return Date{c.first + int32(c.nth[k])}
		}
	}
	return c.walk(d.AddDays(-1), 1)
}

// AddWorkdays returns the n-th working day after d, d itself for n = 0, and no date if n is negative, d is no date or the
// day lies beyond the year 9999: so for any n above 3,652,059, the number of days there are.
func (c *Calendar) AddWorkdays(d Date, n int) Date {
	c = orChina(c)
	if n == 0 {
		return d
	}
	if n > maxDay {
		return Date{}
	}
	if i := int(d.n-c.first) + 1; n > 0 && uint(i) < uint(len(c.before)) {
		if k := int(c.before[i]) + n - 1; k < len(c.nth) {
			return Date{c.first + int32(c.nth[k])}
		}
	}
	return c.walk(d, n)
}

// walk is AddWorkdays outside the tables, day by day: at most once over the days there are, which takes about 30 ms.
func (c *Calendar) walk(d Date, n int) Date {
	if n < 0 {
		return Date{}
	}
	for ; n > 0 && !d.IsZero(); n-- {
		for d = d.AddDays(1); !d.IsZero() && !c.IsWorkday(d); {
			d = d.AddDays(1)
		}
	}
	return d
}

// Workdays returns how many working days lie after one day and up to another, the latter included; zero if that is no
// stretch of time.
func (c *Calendar) Workdays(after, to Date) int {
	c = orChina(c)
	if after.IsZero() || !after.Before(to) {
		return 0
	}
	i, j := int(after.n-c.first)+1, int(to.n-c.first)+1
	if uint(i) < uint(len(c.before)) && uint(j) < uint(len(c.before)) {
		return int(c.before[j]) - int(c.before[i])
	}
	n := 0
	for d := after.AddDays(1); !d.IsZero() && !d.After(to); d = d.AddDays(1) {
		if c.IsWorkday(d) {
			n++
		}
	}
	return n
}
