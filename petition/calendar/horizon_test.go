package calendar

import (
	"math/rand"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// granted are notices that no arrangement of the 办法 foresees, with what they granted.
var granted = map[string]string{
	"国发明电〔2015〕1号":  "a day for the 70th anniversary of the victory, which the 办法 article 5 does not take off",
	"国办发明电〔2020〕1号": "a longer Spring Festival against the epidemic, without exchange",
}

// foreseeable is China's calendar up to the notice for the given year, without what was granted beyond the 办法, and with
// every text of the 办法 known: a change of the law is not a publication of data.
func foreseeable(year int) *Calendar {
	return build(slices.DeleteFunc(slices.Clone(China().notices), func(n HolidayNotice) bool {
		_, extra := granted[n.Number]
		return extra || n.Year > year
	}), Date{})
}

// Whatever the notices chose since 2005 lies within what was foreseen without them, and each further notice only narrows
// what is foreseen.
func TestMoreNoticesOnlyNarrowTheBounds(t *testing.T) {
	last := foreseeable(2026)
	checked := 0
	var before *Calendar
	for year := 2004; year <= 2026; year++ {
		c := foreseeable(year)
		for d := MustDate(max(year-1, 2005), 11, 1); d.Year() <= min(year+3, 2026); d = d.AddDays(1) {
			e, l := c.NextBounds(d)
			within(t, c, d, 0, e, last.Next(d), l)
			if before != nil {
				e0, l0 := before.NextBounds(d)
				narrower(t, c, d, 0, e0, e, l, l0)
			}
			for _, n := range []int{1, 2, 3, 5, 7, 10, 20, 30, 60} {
				e, l := c.AddWorkdaysBounds(d, n)
				if l.Year() > 2026 {
					continue
				}
				within(t, c, d, n, e, last.AddWorkdays(d, n), l)
				within(t, c, d, n, e, c.AddWorkdays(d, n), l)
				if before != nil {
					e0, l0 := before.AddWorkdaysBounds(d, n)
					narrower(t, c, d, n, e0, e, l, l0)
				}
				checked++
			}
			if t.Failed() {
				return
			}
		}
		before = c
	}
	assert.Greater(t, checked, 100_000)
}

func within(t *testing.T, c *Calendar, d Date, n int, e, actual, l Date) {
	t.Helper()
	if actual.Before(e) || actual.After(l) {
		t.Errorf("horizon %s: %s + %d working days became %s, foreseen %s..%s", c.Horizon(), d, n, actual, e, l)
	}
}

func narrower(t *testing.T, c *Calendar, d Date, n int, e0, e, l, l0 Date) {
	t.Helper()
	if e.Before(e0) || l.After(l0) {
		t.Errorf("horizon %s: %s + %d working days: %s..%s grew to %s..%s", c.Horizon(), d, n, e0, l0, e, l)
	}
}

func TestArrangedYearsHaveNoBounds(t *testing.T) {
	c := China()
	for d := MustDate(2005, 1, 1); d.Before(MustDate(2026, 9, 1)); d = d.AddDays(1) {
		e, l := c.NextBounds(d)
		require.Equal(t, c.Next(d), e, d)
		require.Equal(t, e, l, d)
		e, l = c.AddWorkdaysBounds(d, 20)
		require.Equal(t, c.AddWorkdays(d, 20), e, d)
		require.Equal(t, e, l, d)
	}
}

// The seams of the tables show nowhere: before, inside and after them every answer lies between its bounds and is the one
// that walking gives.
func TestTheSeamsOfTheTablesDoNotShow(t *testing.T) {
	c := China()
	for _, seam := range []Date{tablesFrom, tablesTo} {
		for d := seam.AddDays(-30); !d.After(seam.AddDays(10)); d = d.AddDays(1) {
			walked := d
			for !c.IsWorkday(walked) {
				walked = walked.AddDays(1)
			}
			require.Equal(t, walked, c.Next(d), d)
			e, l := c.NextBounds(d)
			require.False(t, walked.Before(e) || walked.After(l), "%s: %s not in %s..%s", d, walked, e, l)
			require.LessOrEqual(t, l.DaysSince(e), 2*outsideReach)
			for n := range 12 {
				got := c.AddWorkdays(d, n)
				require.Equal(t, n, c.Workdays(d, got), d)
				require.True(t, n == 0 || c.IsWorkday(got), d)
				e, l := c.AddWorkdaysBounds(d, n)
				require.False(t, got.Before(e) || got.After(l), "%s + %d: %s not in %s..%s", d, n, got, e, l)
				if n == 0 {
					require.Equal(t, []Date{d, d}, []Date{e, l})
				}
				least, most := c.WorkdaysBounds(d, d.AddDays(n))
				require.LessOrEqual(t, least, c.Workdays(d, d.AddDays(n)))
				require.GreaterOrEqual(t, most, c.Workdays(d, d.AddDays(n)))
				require.LessOrEqual(t, most, n)
			}
			require.Equal(t, c.IsWorkday(d), c.Day(d).Kind.IsWorkday(), d)
		}
	}
}

func TestBoundsOfAStretchInsideAWindow(t *testing.T) {
	c := China()
	for d := MustDate(2027, 1, 1); d.Year() < 2029; d = d.AddDays(1) {
		for k := range 25 {
			to := d.AddDays(k)
			least, most := c.WorkdaysBounds(d, to)
			n := c.Workdays(d, to)
			require.True(t, 0 <= least && least <= n && n <= most && most <= k, "%s..%s: %d..%d, now %d", d, to, least, most, n)
		}
	}
}

// A year between two that are arranged may be missing.
func TestAGapBetweenArrangedYears(t *testing.T) {
	notices, err := ParseNotices("2029 国办发明电〔2028〕0号 2028-11-05\n元旦 休 01-01\n春节 休 02-12..02-15\n清明节 休 04-04\n" +
		"劳动节 休 05-01..05-02\n端午节 休 06-16\n国庆节 休 10-01..10-03\n中秋节 休 09-22")
	require.NoError(t, err)
	c, err := China().With(notices...)
	require.NoError(t, err)
	assert.Equal(t, MustDate(2029, 12, 31), c.Horizon())
	assert.True(t, c.Held(MustDate(2026, 12, 31)))
	assert.False(t, c.Held(MustDate(2027, 1, 1)))
	assert.False(t, c.Held(MustDate(2028, 12, 31)))
	assert.True(t, c.Held(MustDate(2029, 1, 1)))
	assert.Equal(t, Holiday, c.Day(MustDate(2028, 10, 3)).Kind)
	e, l := c.NextBounds(MustDate(2028, 10, 4))
	assert.True(t, e.Before(l), "not known")
	e, l = c.NextBounds(MustDate(2029, 10, 2)) // as the notice says
	assert.Equal(t, e, l)

	last := c.Day(MustDate(2060, 10, 1))
	assert.Equal(t, "国庆节", last.Name, "the last year of the tables has its festivals")
	assert.Equal(t, "元旦", c.Day(MustDate(2005, 1, 1)).Name)
}

// Inside the firm days both bounds are read off the tables at once; outside they must not be.
func TestFirmDays(t *testing.T) {
	assert.Equal(t, dayRange{MustDate(2005, 1, 1), MustDate(2026, 12, 17)}, China().firm)
	e, l := China().AddWorkdaysBounds(MustDate(2004, 11, 20), 40)
	assert.True(t, e.Before(l), "2004 is not held")
	e, l = China().AddWorkdaysBounds(MustDate(2026, 12, 1), 20)
	assert.True(t, e.Before(l), "2027 is not published")
	assert.Equal(t, dayRange{}, China().AsOf(MustDate(2000, 1, 1)).firm)
}

func TestWhatAFunctionSaysIsFirm(t *testing.T) {
	c := FromFunc(MustDate(2010, 1, 1), MustDate(2026, 9, 30), func(at time.Time) bool { return China().IsWorkday(DateOf(at)) })
	makeUp := MustDate(2026, 9, 20)
	e, l := c.NextBounds(makeUp)
	assert.Equal(t, []Date{makeUp, makeUp}, []Date{e, l})
	e, l = c.NextBounds(makeUp.AddDays(-1)) // a Saturday which the rest of the notice may have worked
	assert.Equal(t, []Date{makeUp.AddDays(-1), makeUp}, []Date{e, l})
}

// A function that ends in the middle of a festival: the statute takes off the rest.
func TestAFunctionThatEndsInAFestival(t *testing.T) {
	c := FromFunc(MustDate(2027, 1, 1), MustDate(2027, 2, 6), func(at time.Time) bool { return China().IsWorkday(DateOf(at)) })
	for d := MustDate(2027, 2, 1); d.Before(MustDate(2027, 3, 1)); d = d.AddDays(1) {
		e, l := c.NextBounds(d)
		assert.False(t, c.Next(d).Before(e) || c.Next(d).After(l), d)
		e, l = c.AddWorkdaysBounds(d, 5)
		assert.False(t, c.AddWorkdays(d, 5).Before(e) || c.AddWorkdays(d, 5).After(l), d)
	}
	assert.Equal(t, "春节", c.Day(MustDate(2027, 2, 8)).Name)
}

// A notice may settle single days of a year that is not arranged yet, even all days of a festival.
func TestSingleDaysSettledAhead(t *testing.T) {
	notices, err := ParseNotices("2027 修改 国办发明电〔2026〕0号 2026-12-01\n国庆节 休 10-01..10-07 班 09-26 10-09")
	require.NoError(t, err)
	c, err := China().With(notices...)
	require.NoError(t, err)
	assert.False(t, c.Held(MustDate(2027, 10, 1)))
	assert.Equal(t, "国办发明电〔2026〕0号", c.Day(MustDate(2027, 10, 1)).Notice)
	for d := MustDate(2027, 9, 1); d.Before(MustDate(2027, 11, 1)); d = d.AddDays(1) {
		e, l := c.NextBounds(d)
		e0, l0 := China().NextBounds(d)
		next := c.Next(d)
		assert.False(t, next.Before(e) || next.After(l), d)
		assert.False(t, e.Before(e0) || l.After(l0), "%s: %s..%s grew to %s..%s", d, e0, l0, e, l)
		for n := 1; n < 40; n++ {
			e, l := c.AddWorkdaysBounds(d, n)
			e0, l0 := China().AddWorkdaysBounds(d, n)
			got := c.AddWorkdays(d, n)
			assert.False(t, got.Before(e) || got.After(l), "%s + %d: %s not in %s..%s", d, n, got, e, l)
			assert.False(t, e.Before(e0) || l.After(l0), "%s + %d: %s..%s grew to %s..%s", d, n, e0, l0, e, l)
		}
	}
	_, l := c.NextBounds(MustDate(2027, 10, 1))
	assert.Equal(t, MustDate(2027, 10, 8), l)
}

// The search in the bounds needs them ascending, by no more than a day's work each day.
func TestBoundsAscend(t *testing.T) {
	for _, c := range []*Calendar{China(), China().AsOf(MustDate(2000, 1, 1)), foreseeable(2013)} {
		b := c.horizon
		for i := range c.what {
			d := Date{c.first + int32(i)}
			require.GreaterOrEqual(t, b.lo[i+1], b.lo[i], d)
			require.GreaterOrEqual(t, b.hi[i+1], b.hi[i], d)
			require.LessOrEqual(t, b.hi[i+1]-b.hi[i], uint16(1), d)
			require.True(t, b.lo[i] <= c.before[i] && c.before[i] <= b.hi[i], d)
		}
	}
}

// Whatever single days notices settle ahead, what is expected lies between the bounds.
func TestExpectationsLieBetweenTheBounds(t *testing.T) {
	r, tried := rand.New(rand.NewSource(2027)), 0
	for tried < 60 {
		n := HolidayNotice{Year: 2027, Amends: true, Number: "某办发〔2026〕1号", Published: MustDate(2026, 6, 1)}
		for range 1 + r.Intn(6) {
			from := MustDate(2026, 12, 1).AddDays(r.Intn(400))
			s := Span{Name: "某节", From: from, To: from.AddDays(r.Intn(9))}
			if isWeekend(from) && r.Intn(2) == 0 {
				s.To, s.Work = from, true
			}
			n.Days = append(n.Days, s)
		}
		if n.Validate() != nil {
			continue // works a statutory holiday
		}
		tried++
		c, err := China().With(n)
		require.NoError(t, err)
		for d := MustDate(2026, 11, 15); d.Before(MustDate(2028, 3, 1)); d = d.AddDays(1) {
			e, l := c.NextBounds(d)
			require.False(t, c.Next(d).Before(e) || c.Next(d).After(l), "%s: %s not in %s..%s\n%s", d, c.Next(d), e, l, n)
			for _, k := range []int{1, 6, 25} {
				e, l := c.AddWorkdaysBounds(d, k)
				got := c.AddWorkdays(d, k)
				require.False(t, got.Before(e) || got.After(l), "%s + %d: %s not in %s..%s\n%s", d, k, got, e, l, n)
			}
		}
	}
}
