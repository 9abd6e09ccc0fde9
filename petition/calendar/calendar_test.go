package calendar_test

import (
	"encoding/json"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	require.NoError(t, err)
	return d
}

// readCollected reads the collections of the same notices made by others: a year, off or worked, then days and stretches.
func readCollected(t *testing.T) map[calendar.Date]bool {
	t.Helper()
	data, err := os.ReadFile("testdata/collected.txt")
	require.NoError(t, err)
	isOff, lines := map[calendar.Date]bool{}, 0
	for line := range strings.Lines(string(data)) {
		words := strings.Fields(line)
		if len(words) == 0 || words[0] == "#" {
			continue
		}
		require.Contains(t, []string{"off", "worked"}, words[1], line)
		for _, word := range words[2:] {
			from, to, stretch := strings.Cut(word, "..")
			if !stretch {
				to = from
			}
			for d := day(t, from); !d.After(day(t, to)); d = d.AddDays(1) {
				off, named := isOff[d]
				isOff[d] = words[1] == "off"
				require.True(t, !named || off == isOff[d], "%s is both", d)
			}
		}
		lines++
	}
	require.Equal(t, 2*22, lines, "two lines for each year")
	return isOff
}

func TestChinaEqualsTheCollections(t *testing.T) {
	isOff := readCollected(t)
	c, days := calendar.China(), 0
	for d := day(t, "2005-01-01"); !d.After(day(t, "2026-12-31")); d = d.AddDays(1) {
		want := d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
		if off, named := isOff[d]; named {
			want = !off
		}
		if got := c.IsWorkday(d); got != want {
			t.Errorf("%s: worked %v, the collection says %v", d, got, want)
		}
		days++
	}
	assert.Equal(t, 8035, days)
}

func TestKindsOfDay(t *testing.T) {
	c := calendar.China()
	for _, tt := range []struct {
		on, notice, name string
		kind             calendar.DayKind
		held             bool
	}{
		{"2005-01-03", "国办发明电〔2004〕52号", "元旦", calendar.Holiday, true},
		{"2005-12-31", "国办发明电〔2005〕35号", "元旦", calendar.MakeUp, true}, // known by the notice of the year after
		{"2006-12-30", "国办发明电〔2006〕49号", "元旦", calendar.MakeUp, true},
		{"2004-10-04", "", "", calendar.Workday, false}, // 2004 is not held
		{"2015-09-03", "国发明电〔2015〕1号", "抗日战争胜利70周年纪念日", calendar.Holiday, true},
		{"2015-09-05", "国发明电〔2015〕1号", "抗日战争胜利70周年纪念日", calendar.Holiday, true}, // a Saturday
		{"2015-09-06", "国发明电〔2015〕1号", "抗日战争胜利70周年纪念日", calendar.MakeUp, true},
		{"2019-05-02", "国办发明电〔2019〕3号", "劳动节", calendar.Holiday, true},
		{"2020-01-30", "国办发明电〔2019〕16号", "春节", calendar.Holiday, true},
		{"2020-02-01", "国办发明电〔2020〕1号", "春节", calendar.Holiday, true},
		{"2020-02-03", "", "", calendar.Workday, true},
		{"2026-02-14", "国办发明电〔2025〕7号", "春节", calendar.MakeUp, true},
		{"2026-03-21", "", "", calendar.Weekend, true},
		{"2026-12-31", "", "", calendar.Workday, true},
		{"2027-01-01", "", "元旦", calendar.Holiday, false},
		{"2027-02-08", "", "春节", calendar.Holiday, false},
		{"2027-02-09", "", "春节补假", calendar.Holiday, false}, // for Saturday the 6th
		{"2027-02-11", "", "", calendar.Workday, false},
		{"1990-10-02", "", "国庆节", calendar.Holiday, false},
		{"2090-05-02", "", "劳动节", calendar.Holiday, false},
	} {
		d := day(t, tt.on)
		want := calendar.Day{Date: d, Kind: tt.kind, Name: tt.name, Notice: tt.notice, Held: tt.held}
		assert.Equal(t, want, c.Day(d))
		assert.Equal(t, tt.kind.IsWorkday(), c.IsWorkday(d), tt.on)
		assert.Equal(t, tt.held, c.Held(d), tt.on)
	}
	assert.Equal(t, "2026-12-31", c.Horizon().String())
	for year, want := range map[int]bool{1990: false, 2004: false, 2005: false, 2026: false, 2027: true, 9999: true} {
		assert.Equal(t, want, c.Expects(year), year)
	}
	before := c.AsOf(day(t, "2000-01-01"))
	assert.False(t, before.Expects(2000), "its notice was out by then, and is not held")
	assert.False(t, calendar.FromFunc(calendar.Date{}, calendar.Date{}, nil).Expects(2026), "it holds nothing, and knows of none")
	assert.True(t, before.Expects(2001))
	assert.Equal(t, calendar.Day{}, c.Day(calendar.Date{}))
	assert.False(t, c.IsWorkday(calendar.Date{}))
	b, err := json.Marshal(c.Day(day(t, "2026-02-14")))
	require.NoError(t, err)
	assert.JSONEq(t,
		`{"date":"2026-02-14","kind":"make_up","name":"春节","notice":"国办发明电〔2025〕7号","held":true}`, string(b))
}

func TestNilIsChina(t *testing.T) {
	var none *calendar.Calendar
	d := day(t, "2026-02-14")
	assert.Equal(t, calendar.China().Day(d), none.Day(d))
	assert.Equal(t, calendar.China().Horizon(), none.Horizon())
	assert.True(t, none.IsWorkday(d))
	assert.True(t, none.Held(d))
	assert.Equal(t, d, none.Next(d))
	assert.Equal(t, 1, none.Workdays(d.AddDays(-1), d))
	assert.Equal(t, calendar.China().AsOf(d).Horizon(), none.AsOf(d).Horizon())
}

// The slow twin of the tables walks: every start day of the arranged years and of years around them, and every number of
// working days up to 300.
func TestCountingAgreesWithWalking(t *testing.T) {
	c := calendar.China()
	from, to, reach := day(t, "2006-06-01"), day(t, "2028-06-30"), 300
	if testing.Short() {
		reach = 30
	}
	for start := from; !start.After(to); start = start.AddDays(1) {
		n, d := 0, start
		for n < reach {
			d = d.AddDays(1)
			if c.IsWorkday(d) {
				n++
				if got := c.AddWorkdays(start, n); got != d {
					t.Fatalf("%d working days after %s: %s, walking %s", n, start, got, d)
				}
			}
			if got := c.Workdays(start, d); got != n {
				t.Fatalf("working days after %s to %s: %d, walking %d", start, d, got, n)
			}
		}
		next := start
		for !c.IsWorkday(next) {
			next = next.AddDays(1)
		}
		if got := c.Next(start); got != next {
			t.Fatalf("first working day from %s: %s, walking %s", start, got, next)
		}
	}
}

func TestCountingOutsideTheTables(t *testing.T) {
	c := calendar.China()
	for _, tt := range []struct {
		from string
		n    int
		want string
	}{
		{"1990-09-28", 1, "1990-10-04"}, // Friday; Monday to Wednesday is 国庆
		{"1990-09-28", 0, "1990-09-28"},
		{"2004-12-30", 2, "2005-01-04"}, // into the tables, where New Year's Saturday is made up on Monday
		{"2060-12-30", 3, "2061-01-04"}, // out of them
		{"2059-01-01", 600, slow(c, "2059-01-01", 600)},
		{"9999-12-30", 1, "9999-12-31"},
		{"9999-12-31", 1, ""},
		{"2026-01-01", -1, ""},
	} {
		d := day(t, tt.from)
		assert.Equal(t, tt.want, c.AddWorkdays(d, tt.n).String(), "%+v", tt)
		e, l := c.AddWorkdaysBounds(d, tt.n)
		got := c.AddWorkdays(d, tt.n)
		if !got.IsZero() && !l.IsZero() {
			assert.False(t, got.Before(e) || got.After(l), "%+v: %s not in %s..%s", tt, got, e, l)
			assert.Equal(t, tt.n, c.Workdays(d, got))
		}
		e, l = c.NextBounds(d)
		assert.False(t, c.Next(d).Before(e) || c.Next(d).After(l) && !l.IsZero())
		least, most := c.WorkdaysBounds(d, d.AddDays(10))
		assert.LessOrEqual(t, least, c.Workdays(d, d.AddDays(10)))
		assert.GreaterOrEqual(t, most, c.Workdays(d, d.AddDays(10)))
	}
	for text, works := range map[string]bool{ // none of them on a weekend
		"1989-12-29": true, "1990-01-01": false, "1990-01-02": true, "1990-02-01": true, "1990-05-01": false, "1990-06-01": true,
		"1990-10-01": false, "1990-10-03": false, "1990-10-04": true, "1990-11-01": true,
	} {
		assert.Equal(t, works, c.IsWorkday(day(t, text)), text)
	}
	for _, from := range []string{"1990-09-28", "2026-03-02"} {
		assert.Zero(t, c.Workdays(day(t, from), day(t, from)), from)
		assert.Zero(t, c.Workdays(day(t, from).AddDays(30), day(t, from)), from)
		assert.Zero(t, c.Workdays(calendar.Date{}, day(t, from)), from)
	}
	none := calendar.Date{}
	assert.True(t, c.Next(none).IsZero())
	assert.True(t, c.AddWorkdays(none, 3).IsZero())
	assert.Zero(t, c.Workdays(none, day(t, "2026-01-01")))
	assert.Zero(t, c.Workdays(day(t, "2026-01-02"), day(t, "2026-01-01")))
	e, l := c.AddWorkdaysBounds(none, 3)
	assert.True(t, e.IsZero() && l.IsZero())
}

func slow(c *calendar.Calendar, from string, n int) string {
	d, _ := calendar.ParseDate(from)
	return slowAddWorkdays(c, d, n).String()
}

// Yesterday's answers: what was known the day before a notice, on its day, and after.
func TestAsOf(t *testing.T) {
	worked := func(asOf, on string) bool { return calendar.China().AsOf(day(t, asOf)).IsWorkday(day(t, on)) }
	// 国办发明电〔2020〕1号: Spring Festival until 2 February
	assert.True(t, worked("2020-01-26", "2020-01-31"))
	assert.True(t, worked("2020-01-26", "2020-02-01"), "a make-up Saturday until then")
	assert.False(t, worked("2020-01-27", "2020-01-31"))
	assert.False(t, worked("2020-01-27", "2020-02-01"))
	// 国办发明电〔2019〕3号: four days for Labour Day
	assert.True(t, worked("2019-03-21", "2019-05-02"))
	assert.False(t, worked("2019-03-22", "2019-05-02"))
	assert.False(t, worked("2019-03-21", "2019-05-05"))
	assert.True(t, worked("2019-03-22", "2019-05-05"))
	// 国发明电〔2015〕1号: one day for the anniversary
	assert.True(t, worked("2015-05-12", "2015-09-03"))
	assert.False(t, worked("2015-05-13", "2015-09-03"))

	before := calendar.China().AsOf(day(t, "2025-11-03"))
	assert.Equal(t, "2025-12-31", before.Horizon().String())
	assert.False(t, before.Held(day(t, "2026-01-01")))
	assert.Equal(t, "2026-12-31", calendar.China().AsOf(day(t, "2025-11-04")).Horizon().String())
	assert.Equal(t, before, before.AsOf(day(t, "2026-06-01")), "what was left out does not come back")

	// The 办法 itself: 除夕 and 2 May are holidays of 2025 since the text of 2024-11-10.
	assert.True(t, worked("2024-11-09", "2025-05-02"))
	assert.False(t, worked("2024-11-10", "2025-05-02"))
	assert.True(t, worked("2024-11-09", "2025-01-28"))
	assert.False(t, worked("2024-11-10", "2025-01-28"))

	assert.Equal(t, "国办发明电〔2025〕7号", calendar.China().Latest().Number)
	assert.Equal(t, "国办发明电〔2024〕12号", before.Latest().Number)
	none := calendar.China().AsOf(day(t, "2000-01-01"))
	assert.Zero(t, none.Latest())
	assert.True(t, none.Horizon().IsZero())
	assert.Equal(t, calendar.Holiday, none.Day(day(t, "2026-05-01")).Kind)
}

func TestWithAddsNotices(t *testing.T) {
	notices, err := calendar.ParseNotices(`
2027 国办发明电〔2026〕99号 2026-11-05
元旦 休 01-01..01-03
春节 休 02-05..02-11 班 01-31 02-20
清明节 休 04-03..04-05
劳动节 休 05-01..05-05 班 05-08
端午节 休 06-09
中秋节 休 09-15
国庆节 休 10-01..10-07 班 09-26 10-09

2026 修改 内政办发〔2026〕1号 2026-01-10
那达慕 休 07-20..07-22`)
	require.NoError(t, err)
	c, err := calendar.China().With(notices...)
	require.NoError(t, err)
	assert.Equal(t, "2027-12-31", c.Horizon().String())
	assert.Equal(t, calendar.MakeUp, c.Day(day(t, "2027-01-31")).Kind)
	assert.Equal(t, "那达慕", c.Day(day(t, "2026-07-21")).Name)
	assert.False(t, c.IsWorkday(day(t, "2026-07-21")))
	assert.True(t, calendar.China().IsWorkday(day(t, "2026-07-21")), "the calendar added to is as it was")
	assert.Equal(t, "2026-12-31", c.AsOf(day(t, "2026-11-04")).Horizon().String())

	notices[1].Days[0].To = day(t, "2026-12-31")
	assert.True(t, c.IsWorkday(day(t, "2026-12-31")), "what the caller does to his slice later changes nothing")
	for n := range c.Notices() {
		n.Days[0].Name = "x"
	}
	for n := range c.Notices() {
		assert.NotEqual(t, "x", n.Days[0].Name)
		break
	}

	_, err = calendar.China().With(calendar.HolidayNotice{})
	assert.Error(t, err)
	same, err := (*calendar.Calendar)(nil).With()
	require.NoError(t, err)
	assert.Equal(t, calendar.China().Horizon(), same.Horizon())
}

func TestFromFuncTakesAnyCalendar(t *testing.T) {
	china := calendar.China()
	from, to := day(t, "2010-01-01"), day(t, "2026-12-31")
	asked := map[time.Time]int{}
	c := calendar.FromFunc(from, to, func(at time.Time) bool {
		asked[at]++
		return china.IsWorkday(calendar.DateOf(at))
	})
	assert.Len(t, asked, to.DaysSince(from)+1)
	for at, n := range asked {
		require.Equal(t, 1, n, at)
	}
	assert.Equal(t, to, c.Horizon())
	assert.False(t, c.Held(from.AddDays(-1)))
	for d := from; !d.After(to); d = d.AddDays(1) {
		require.Equal(t, china.IsWorkday(d), c.IsWorkday(d), d)
		require.True(t, c.Held(d))
		require.Empty(t, c.Day(d).Notice)
	}
	assert.Equal(t, china.AddWorkdays(from, 250), c.AddWorkdays(from, 250))

	// Where a function says otherwise than the statute, it prevails in its own days.
	always := calendar.FromFunc(from, to, func(time.Time) bool { return true })
	assert.Equal(t, calendar.MakeUp, always.Day(day(t, "2026-10-03")).Kind)
	assert.True(t, always.IsWorkday(day(t, "2026-10-01")))
	assert.False(t, always.IsWorkday(day(t, "2027-10-01")))

	n := 0
	huge := calendar.FromFunc(calendar.MustDate(1, 1, 1), calendar.MustDate(9999, 12, 31), func(time.Time) bool { n++; return true })
	assert.Equal(t, calendar.MustDate(2100, 12, 31).DaysSince(calendar.MustDate(1950, 1, 1))+1, n)
	assert.Equal(t, calendar.MustDate(2100, 12, 31), huge.Horizon())
	empty := calendar.FromFunc(to, from, func(time.Time) bool { panic("no day to ask about") })
	assert.True(t, empty.Horizon().IsZero())
}

// L6: whatever is handed in is a calendar, and every question has an answer.
func TestAnyFunctionIsACalendar(t *testing.T) {
	never := func(time.Time) bool { return false }
	from, to := day(t, "2003-01-01"), day(t, "2025-12-31")
	c := calendar.FromFunc(from, to, never)
	assert.Equal(t, "2026-01-02", c.Next(day(t, "2010-06-01")).String(), "the first working day after those of the function")
	e, l := c.NextBounds(day(t, "2010-06-01"))
	assert.False(t, c.Next(day(t, "2010-06-01")).Before(e) || c.Next(day(t, "2010-06-01")).After(l), "%s..%s", e, l)
	assert.Zero(t, c.Workdays(from, to))

	hostile := []*calendar.Calendar{
		c, calendar.FromFunc(from, to, nil), calendar.FromFunc(to, from, never), calendar.FromFunc(calendar.Date{}, calendar.Date{}, never),
		nil, calendar.China(),
	}
	if !testing.Short() {
		hostile = append(hostile, calendar.FromFunc(calendar.MustDate(1, 1, 1), calendar.MustDate(9999, 12, 31), never))
	}
	for i, c := range hostile {
		for _, d := range []calendar.Date{{}, calendar.MustDate(1, 1, 1), from, to, day(t, "2100-12-31"), calendar.MustDate(9999, 12, 31)} {
			for _, n := range []int{math.MinInt, -1, 0, 1, 400, 3652059, 3652060, math.MaxInt} {
				if n == 3652059 && (i == 2 || i == 3 || i == 5) {
					continue // all the days there are, which the like calendar beside it is asked about
				}
				got := c.AddWorkdays(d, n)
				e, l := c.AddWorkdaysBounds(d, n)
				assert.False(t, !got.IsZero() && (got.Before(e) || !l.IsZero() && got.After(l)), "%d: %s + %d: %s in %s..%s", i, d, n, got, e, l)
				if n < 0 || n > 3652059 {
					assert.True(t, got.IsZero(), "%s + %d", d, n)
				}
			}
			_, _ = c.NextBounds(d)
			_, _ = c.WorkdaysBounds(d, to)
			assert.Equal(t, c.IsWorkday(d), c.Day(d).Kind.IsWorkday())
		}
	}
	assert.True(t, calendar.FromFunc(from, to, nil).Horizon().IsZero(), "no function, nothing known")
}

func TestKindText(t *testing.T) {
	kinds := []calendar.DayKind{calendar.Workday, calendar.Weekend, calendar.Holiday, calendar.MakeUp}
	var texts []string
	for _, k := range kinds {
		b, err := k.MarshalText()
		require.NoError(t, err)
		var back calendar.DayKind
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, k, back)
		assert.NotEmpty(t, k.ZH())
		texts = append(texts, k.String())
	}
	assert.Len(t, slices.Compact(slices.Sorted(slices.Values(texts))), 4)
	var k calendar.DayKind
	assert.Error(t, k.UnmarshalText([]byte("holyday")))
}

// A function may answer from any day of a year on, festivals before it or not.
func TestFromFuncWithinAYear(t *testing.T) {
	from, to := calendar.MustDate(1950, time.March, 16), calendar.MustDate(2100, time.March, 1)
	c := calendar.FromFunc(from, to, func(time.Time) bool { return true })
	assert.True(t, c.IsWorkday(from) && c.IsWorkday(to))
	assert.False(t, c.IsWorkday(calendar.MustDate(1950, time.January, 1)), "New Year's Day, of which the function says nothing")
	assert.False(t, c.IsWorkday(calendar.MustDate(2100, time.October, 1)))
}
