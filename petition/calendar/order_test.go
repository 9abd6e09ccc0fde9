package calendar

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// odd are calendars at the edges of what anybody may hand in.
func odd(t *testing.T) map[string]*Calendar {
	t.Helper()
	notices, err := ParseNotices("2027 修改 国办发明电〔2026〕0号 2026-12-01\n国庆节 休 10-01..10-07 班 09-26 10-09")
	require.NoError(t, err)
	ahead, err := China().With(notices...)
	require.NoError(t, err)
	from, to := MustDate(2003, 1, 1), MustDate(2025, 12, 31)
	return map[string]*Calendar{
		"without 2015": build(slices.DeleteFunc(slices.Clone(China().notices), func(n HolidayNotice) bool { return n.Year == 2015 }), Date{}),
		"no function":  FromFunc(from, to, nil),
		"far too long": FromFunc(MustDate(1, 1, 1), MustDate(9999, 12, 31), func(at time.Time) bool { return at.Year() < 2059 && at.Weekday() == time.Monday }),
		"China":        China(), "of 2025": China().AsOf(MustDate(2025, 11, 3)), "of 2000": China().AsOf(MustDate(2000, 1, 1)),
		"of 2013": foreseeable(2013), "single days ahead": ahead,
		"never":         FromFunc(from, to, func(time.Time) bool { return false }),
		"always":        FromFunc(from, to, func(time.Time) bool { return true }),
		"six days":      FromFunc(from, to, func(at time.Time) bool { return at.Weekday() != time.Sunday }),
		"winter only":   FromFunc(from, to, func(at time.Time) bool { return at.Month() < 3 }),
		"ends mid-year": FromFunc(MustDate(2010, 1, 1), MustDate(2027, 2, 6), func(at time.Time) bool { return China().IsWorkday(DateOf(at)) }),
		"one day":       FromFunc(MustDate(2027, 10, 1), MustDate(2027, 10, 1), func(time.Time) bool { return true }),
	}
}

// A later day never ends earlier: every answer and every bound is in order. What is counted from a day that is known only
// between two others lies between what is counted from those.
func TestLaterDaysEndLater(t *testing.T) {
	for name, c := range odd(t) {
		counts := []int{0, 1, 5, 23, 60, 251}
		if testing.Short() {
			counts = counts[:3]
		}
		for _, n := range counts {
			asked := func(d Date) [3]Date {
				if n == 0 {
					e, l := c.NextBounds(d)
					return [3]Date{e, c.Next(d), l}
				}
				e, l := c.AddWorkdaysBounds(d, n)
				return [3]Date{e, c.AddWorkdays(d, n), l}
			}
			var was [3]Date
			bad, to, wasLeast, wasMost := 0, MustDate(2062, 6, 1), 0, 0
			for _, around := range []dayRange{{MustDate(2001, 6, 1), MustDate(2030, 1, 1)}, {MustDate(2058, 1, 1), MustDate(2062, 1, 1)}} {
				was = asked(around.from)
				for d := around.from.AddDays(1); !d.After(around.to); d = d.AddDays(1) {
					is := asked(d)
					if is[0].After(is[1]) || is[1].After(is[2]) {
						t.Errorf("%s: %s + %d: %v", name, d, n, is)
						bad++
					}
					for k := range is {
						if is[k].Before(was[k]) {
							t.Errorf("%s: %s + %d: %v, the day before %v", name, d, n, is, was)
							bad++
							break
						}
					}
					if n > 0 || d.n%29 > 0 {
						was = is
						continue
					}
					least, most := c.WorkdaysBounds(d, to)
					if got := c.Workdays(d, to); least > got || got > most || wasMost > 0 && (least > wasLeast || most > wasMost) {
						t.Errorf("%s: %d..%d working days after %s, now %d; of an earlier day %d..%d", name, least, most, d, got, wasLeast, wasMost)
						bad++
					}
					was, wasLeast, wasMost = is, least, most
					if bad > 3 {
						break
					}
				}
			}
		}
	}
	assert.NotEmpty(t, odd(t))
}
