package calendar

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNoticeTableIsComplete(t *testing.T) {
	var years []int
	numbers := map[string]bool{}
	for n := range China().Notices() {
		assert.NoError(t, n.Validate())
		assert.False(t, numbers[n.Number], n.Number)
		numbers[n.Number] = true
		assert.Regexp(t, `^国办?发明电〔\d{4}〕\d+号$`, n.Number)
		assert.Contains(t, n.Number, n.Published.String()[:4], "the number is of the year of publication")
		if !n.Amends {
			years = append(years, n.Year)
			assert.Equal(t, n.Year-1, n.Published.Year(), "a year is arranged in the autumn before")
		}
	}
	for i, year := range years {
		assert.Equal(t, 2005+i, year)
	}
	assert.Len(t, years, 22)
	assert.Len(t, numbers, 25)
}

// The statutory holidays of the lunar table and the 办法 are off in every notice, under their names.
func TestNoticesKeepTheStatutoryHolidays(t *testing.T) {
	c, checked := China(), 0
	for year := 2005; year <= 2026; year++ {
		total := 0
		for _, f := range festivalsOf(year, Date{}) {
			for _, d := range f.days {
				day := c.Day(d)
				assert.Equal(t, Holiday, day.Kind, "%s %s", f.name, d)
				assert.Contains(t, day.Name, f.name, d)
				assert.NotEmpty(t, day.Notice)
				checked++
			}
			total += len(f.days)
		}
		want := 11 // P10
		if year <= 2007 {
			want = 10
		} else if year >= 2025 {
			want = 13
		}
		assert.Equal(t, want, total, year)
	}
	assert.Equal(t, 3*10+17*11+2*13, checked)
}

// Every yearly notice is a lawful arrangement as horizon.go has it. A new notice that is none makes this fail, and then
// the rules there have to be thought over.
func TestYearlyNoticesAreLawful(t *testing.T) {
	c := build(slices.DeleteFunc(slices.Clone(China().notices), func(n HolidayNotice) bool {
		_, extra := granted[n.Number]
		return extra
	}), Date{})
	for year := 2005; year <= 2026; year++ {
		worked, off, exchanges, madeUp := 0, 0, 0, 0
		var statutory []Date
		for _, f := range festivalsOf(year, Date{}) {
			statutory = append(statutory, f.days...)
			exchanges += exchangesPerFestival
			madeUp += f.madeUp
		}
		near := func(d Date) bool {
			return slices.ContainsFunc(statutory, func(s Date) bool {
				return max(s.DaysSince(d), d.DaysSince(s)) <= exchangeReach
			})
		}
		// from the December before, since New Year's Day reaches back
		for d := MustDate(year-1, time.December, 18); d.Before(MustDate(year, time.December, 18)); d = d.AddDays(1) {
			day := c.Day(d)
			if day.Kind == MakeUp {
				worked++
				assert.True(t, near(d), "%s is worked far from any festival", d)
			}
			if day.Kind == Holiday && !isWeekend(d) && !slices.Contains(statutory, d) {
				off++
				holds := false
				for _, step := range []int{-1, 1} {
					for x := d; !c.IsWorkday(x); x = x.AddDays(step) {
						holds = holds || slices.Contains(statutory, x)
					}
				}
				assert.True(t, holds, "%s is off without a statutory holiday in the stretch", d)
			}
		}
		assert.Equal(t, worked+madeUp, off, "%d: an exchange creates no day off", year)
		assert.LessOrEqual(t, worked, exchanges, year)
	}
}

func TestNoticeText(t *testing.T) {
	for n := range China().Notices() {
		back, err := ParseNotices(written(n))
		require.NoError(t, err)
		assert.Equal(t, []HolidayNotice{n}, back)
	}
	extension := China().notices[slices.IndexFunc(China().notices, func(n HolidayNotice) bool { return n.Number == "国办发明电〔2020〕1号" })]
	assert.Equal(t, "2020 修改 国办发明电〔2020〕1号 2020-01-27\n春节 休 01-31..02-02", written(extension))
}

// written is the notice in its text form.
func written(n HolidayNotice) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d ", n.Year)
	if n.Amends {
		b.WriteString(wordAmends + " ")
	}
	fmt.Fprintf(&b, "%s %s", n.Number, n.Published)
	for i, s := range n.Days {
		if i == 0 || n.Days[i-1].Name != s.Name {
			b.WriteString("\n" + s.Name)
		}
		word := wordOff
		if s.Work {
			word = wordWork
		}
		b.WriteString(" " + word + " " + short(n, s.From))
		if s.To != s.From {
			b.WriteString(".." + short(n, s.To))
		}
	}
	return b.String()
}

// short leaves the year out where it is the notice's own.
func short(n HolidayNotice, d Date) string {
	if s := d.String(); d.Year() != n.Year {
		return s
	} else if s != "" {
		return s[len("2006-"):]
	}
	return ""
}

func TestEveryFaultOfANoticeIsReported(t *testing.T) {
	_, err := ParseNotices(strings.Join([]string{
		"二零二七 号 2026-11-05",
		"元旦 休 01-01",
		"",
		"2027 国办发明电〔2026〕1号 2026-11-31",
		"元旦 01-01",
		"春节 休 02-30",
		"",
		"2027 国办发明电〔2026〕2号 2026-11-05",
		"元旦 休 01-03..01-01 班 01-04",
		"春节 休 2029-02-05",
		"",
		"2027 国办发明电〔2026〕3号 2026-11-05",
	}, "\n"))
	for _, want := range []string{
		"line 1", "line 4", "line 5", "line 6", "2027-01-03..2027-01-01", "2027-01-04", "far from the year", "no days",
	} {
		assert.ErrorContains(t, err, want)
	}
	assert.ErrorContains(t, HolidayNotice{}.Validate(), "no day of publication")
}

// L5: no notice takes a statutory holiday away, none says of a day that it is both.
func TestANoticeCannotWorkAStatutoryHoliday(t *testing.T) {
	whole := "2027 国办发明电〔2026〕0号 2026-11-05\n元旦 休 01-01..01-03\n春节 休 02-05..02-11\n清明节 休 04-05\n" +
		"劳动节 休 05-01..05-05\n端午节 休 06-09\n中秋节 休 09-15\n国庆节 休 10-01..10-07\n调休 班 01-31"
	_, err := ParseNotices(whole)
	require.NoError(t, err)
	for _, tt := range []struct{ from, to, want string }{
		{"国庆节 休 10-01..10-07", "国庆节 休 10-02..10-07", "2027-10-01 is 国庆节"},
		{"国庆节 休 10-01..10-07\n", "", "2027-10-01 is 国庆节"},
		{"端午节 休 06-09\n", "", "2027-06-09 is 端午节"},
		{"班 01-31", "班 10-02", "2027-10-02 is both 休 and 班"},
		{"班 01-31", "班 10-02", "2027-10-02 is 国庆节"},
		{"班 01-31", "班 01-02", "2027-01-02 is both 休 and 班"},
		{"春节 休 02-05..02-11", "春节 休 02-06..02-11", "2027-02-05 is 春节"}, // New Year's Eve, since the text of 2024
	} {
		_, err := ParseNotices(strings.Replace(whole, tt.from, tt.to, 1))
		assert.ErrorContains(t, err, tt.want, "%s for %s", tt.to, tt.from)
	}
	for text, lawful := range map[string]bool{
		"2027 修改 某办发〔2026〕1号 2026-11-05\n劳动节 班 05-01":      false, // a Saturday
		"2027 修改 某办发〔2026〕1号 2026-11-05\n劳动节 班 05-08":      true,
		"2026 修改 某办发〔2026〕1号 2026-11-05\n元旦 班 2027-01-02":  true,
		"2026 修改 某办发〔2026〕1号 2026-11-05\n劳动节 班 2027-05-01": false,
		"2027 修改 某办发〔2024〕1号 2024-11-09\n劳动节 班 05-02":      true, // the day before the text that made 2 May a holiday
		"2027 修改 某办发〔2024〕1号 2024-11-10\n劳动节 班 05-02":      false,
		"1996 某办发〔1995〕1号 1995-12-01\n元旦 休 01-01":          true, // no text of that time is held
	} {
		_, err := ParseNotices(text)
		assert.Equal(t, lawful, err == nil, "%s: %v", text, err)
	}
	many := make([]HolidayNotice, maxNotices)
	for i := range many {
		many[i] = China().notices[0]
	}
	_, err = China().With(many...)
	assert.ErrorContains(t, err, "at most 300")
	_, err = China().With(many[len(China().notices):]...)
	assert.NoError(t, err)
}

// The bounds of what a notice can say, on the last that is taken and the first that is not.
func TestBoundsOfANotice(t *testing.T) {
	day := func(year int, month time.Month, day int) Date { return MustDate(year, month, day) }
	off := func(from Date, length int) Span {
		return Span{Name: "春节", From: from, To: from.AddDays(length - 1)}
	}
	// in is a notice of the year that takes one day off, and changed is one of 2027 that says something else.
	in := func(year int) HolidayNotice {
		return HolidayNotice{Number: "某发〔1〕1号", Year: year, Published: day(year, 1, 1), Amends: true, Days: []Span{off(day(year, 3, 1), 1)}}
	}
	changed := func(change func(n *HolidayNotice)) HolidayNotice {
		n := in(2027)
		change(&n)
		return n
	}
	days := func(list ...Span) HolidayNotice { return changed(func(n *HolidayNotice) { n.Days = list }) }
	named := func(name string) HolidayNotice { return changed(func(n *HolidayNotice) { n.Days[0].Name = name }) }
	numbered := func(number string) HolidayNotice { return changed(func(n *HolidayNotice) { n.Number = number }) }
	many := func(last int) (list []Span) {
		for i := range 6 {
			list = append(list, off(day(2027, time.Month(1+i), 1), 31))
		}
		return append(list, off(day(2027, 8, 1), last))
	}
	work := func(from Date, length int) Span {
		r := off(from, length)
		r.Work = true
		return r
	}
	saturday := day(2027, 3, 6)
	for _, c := range []struct {
		notice HolidayNotice
		good   bool
	}{
		{in(1949), false},
		{in(1950), true},
		{in(2100), true},
		{in(2101), false},
		{numbered(""), false},
		{numbered("某发 1号"), false},
		{numbered("某发\u30001号"), false},
		{numbered("1"), true},
		{named(""), false},
		{named("休"), false},
		{named("班"), false},
		{named("春 节"), false},
		{named("春\u3000节"), false},
		{named("那达慕"), true},
		{days(), false},
		{days(Span{Name: "春节", To: saturday}), false},
		{days(Span{Name: "春节", From: saturday}), false},
		{days(off(saturday, 0)), false},
		{days(off(saturday, 1)), true},
		{days(off(saturday, 31)), true},
		{days(off(saturday, 32)), false},
		{days(off(day(2025, 12, 31), 2)), false},
		{days(off(day(2026, 1, 1), 2)), true},
		{days(off(day(2028, 12, 31), 1)), true},
		{days(off(day(2028, 12, 31), 2)), false},
		{days(work(saturday, 1)), true},
		{days(work(saturday, 2)), false},
		{days(work(saturday.AddDays(1), 1)), true},
		{days(work(saturday.AddDays(-1), 1)), false},
		{days(work(saturday.AddDays(2), 1)), false},
		{days(many(14)...), true},
		{days(many(15)...), false},
	} {
		assert.Equal(t, c.good, c.notice.Validate() == nil, "%+v: %v", c.notice, c.notice.Validate())
	}
}

func FuzzParseNotices(f *testing.F) {
	f.Add(written(China().notices[0]) + "\n\n" + written(China().notices[9]))
	f.Add("2027 修改 新政办发〔2027〕1号 2027-01-05\n古尔邦节 休 05-16..05-18 班 05-22")
	f.Add("2027 修改 x 2026-11-05\n元旦 休 2026-12-31..2027-01-02 班 01-03 01-09\n\n\n2028 修改 y 2027-11-05\n元旦 班 01-02")
	f.Fuzz(func(t *testing.T, text string) {
		all, err := ParseNotices(text)
		if err != nil {
			return
		}
		for _, n := range all {
			back, err := ParseNotices(written(n))
			if err != nil || len(back) != 1 || !slices.Equal(back[0].Days, n.Days) {
				t.Fatalf("%q reads as %v, %v", written(n), back, err)
			}
		}
		if len(all) == 0 || len(all) > 3 {
			return
		}
		c, err := China().With(all...)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range all {
			for _, s := range n.Days {
				for _, d := range []Date{s.From, s.To, s.To.AddDays(1)} {
					e, l := c.NextBounds(d)
					if next := c.Next(d); next.Before(d) || next.Before(e) || next.After(l) || !c.IsWorkday(next) {
						t.Fatalf("%s ends on %s, bounds %s..%s", d, next, e, l)
					}
					for _, n := range []int{1, 7, 30} {
						e, l := c.AddWorkdaysBounds(d, n)
						if got := c.AddWorkdays(d, n); got.Before(e) || got.After(l) {
							t.Fatalf("%d working days after %s end on %s, bounds %s..%s", n, d, got, e, l)
						}
					}
					if c.AddWorkdays(d, 1) != c.Next(d.AddDays(1)) {
						t.Fatalf("one working day after %s is %s", d, c.AddWorkdays(d, 1))
					}
				}
			}
		}
	})
}
