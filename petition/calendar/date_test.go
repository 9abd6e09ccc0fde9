package calendar_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// The slow twin of Date is package time, which everybody knows.
func TestDateAgreesWithTime(t *testing.T) {
	from, to := 1900, 2100
	if !testing.Short() {
		from, to = 1, 9999
	}
	at := time.Date(from, 1, 1, 0, 0, 0, 0, time.UTC)
	d := calendar.MustDate(from, 1, 1)
	days := 0
	for ; at.Year() <= to; at, d = at.AddDate(0, 0, 1), d.AddDays(1) {
		y, m, day := d.Date()
		if ty, tm, tday := at.Date(); y != ty || m != tm || day != tday {
			t.Fatalf("%v is told as %d-%d-%d", at, y, m, day)
		}
		if made, ok := calendar.NewDate(y, m, day); !ok || made != d {
			t.Fatalf("%v makes %v", at, made)
		}
		if d.Weekday() != at.Weekday() {
			t.Fatalf("%v is told as a %v", at, d.Weekday())
		}
		days++
	}
	assert.Greater(t, days, 73_000)
	if to == 9999 {
		assert.True(t, d.IsZero(), "the day after the last is no date")
	}
}

func TestDateRefusesDaysThatDoNotExist(t *testing.T) {
	for year := 1896; year <= 2104; year++ {
		for month := time.Month(-1); month <= 14; month++ {
			for day := -1; day <= 33; day++ {
				at := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
				want := at.Year() == year && at.Month() == month && at.Day() == day
				if _, ok := calendar.NewDate(year, month, day); ok != want {
					t.Fatalf("%d-%d-%d: %v", year, month, day, ok)
				}
			}
		}
	}
	for _, year := range []int{0, -1, 10000} {
		_, ok := calendar.NewDate(year, 1, 1)
		assert.False(t, ok, year)
	}
	assert.Panics(t, func() { calendar.MustDate(2023, 2, 29) })
}

func TestZeroDateIsNoDate(t *testing.T) {
	var none calendar.Date
	y, m, d := none.Date()
	assert.True(t, none.IsZero())
	assert.Zero(t, y+int(m)+d)
	assert.Empty(t, none.String()+none.ZH())
	assert.True(t, none.Time().IsZero())
	assert.Equal(t, none, none.AddDays(1))
	assert.True(t, none.Before(calendar.MustDate(1, 1, 1)))
	assert.Zero(t, none.Year())
	assert.Zero(t, calendar.DateOf(time.Time{}.AddDate(0, 0, -1)), "a day before the year 1 is none")
}

func TestAddDaysLeavesTheYearsAsNoDate(t *testing.T) {
	first, last := calendar.MustDate(1, 1, 1), calendar.MustDate(9999, 12, 31)
	assert.True(t, first.AddDays(-1).IsZero())
	assert.True(t, last.AddDays(1).IsZero())
	assert.Equal(t, last, first.AddDays(last.DaysSince(first)))
	assert.Equal(t, first, last.AddDays(-last.DaysSince(first)))
	for _, n := range []int{math.MaxInt32, math.MinInt32, math.MaxInt, math.MinInt} {
		assert.True(t, first.AddDays(n).IsZero(), n)
	}
}

func TestDateOfTakesTheDayShown(t *testing.T) {
	beijing := time.FixedZone("CST", 8*3600)
	assert.Equal(t, "2026-01-02", calendar.DateOf(time.Date(2026, 1, 2, 0, 30, 0, 0, beijing)).String())
	assert.Equal(t, "2026-01-01", calendar.DateOf(time.Date(2026, 1, 2, 0, 30, 0, 0, beijing).UTC()).String())
}

func TestDateText(t *testing.T) {
	d := day(t, "2024-02-29")
	assert.Equal(t, "2024年2月29日", d.ZH())
	b, err := json.Marshal(map[string]calendar.Date{"on": d, "none": {}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"on":"2024-02-29","none":""}`, string(b))
	var back map[string]calendar.Date
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, d, back["on"])
	assert.True(t, back["none"].IsZero())

	for _, bad := range []string{
		"2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "20240101", "2024/01/01", " 2024-01-01", "2024-01-01 ",
		"2024-01-0a", "+024-01-01", "0000-01-01", "２０２４-01-01", "2024-01-32", "-024-01-01",
	} {
		_, err := calendar.ParseDate(bad)
		assert.ErrorContains(t, err, fmt.Sprintf("%q", bad))
		kept := d
		assert.Error(t, kept.UnmarshalText([]byte(bad)))
		assert.Equal(t, d, kept, "a refused text changes nothing")
	}
}

func TestDateOrder(t *testing.T) {
	a, b := day(t, "2026-01-31"), day(t, "2026-02-01")
	assert.True(t, a.Before(b) && b.After(a) && !a.After(b) && !b.Before(a) && !a.Before(a) && !a.After(a))
	assert.Equal(t, []int{-1, 0, 1}, []int{a.Compare(b), a.Compare(a), b.Compare(a)})
	assert.Equal(t, 1, b.DaysSince(a))
	assert.Equal(t, -1, a.DaysSince(b))
}

func FuzzDate(f *testing.F) {
	for _, s := range []string{"2024-02-29", "2023-02-29", "0001-01-01", "9999-12-31", "", "2026-1-1", "2026-01-01T00:00:00Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := calendar.ParseDate(s)
		at, timeErr := time.Parse("2006-01-02", s)
		if (err == nil) != (timeErr == nil && at.Year() > 0) {
			t.Fatalf("%q: %v, package time says %v", s, err, timeErr)
		}
		if err != nil {
			return
		}
		if d.String() != s || calendar.DateOf(at) != d || !d.Time().Equal(at) {
			t.Fatalf("%q became %v", s, d)
		}
	})
}

// Benchmarks stand beside what they replace.

var (
	sinkDate calendar.Date
	sinkInt  int
	sinkTime time.Time
)

func BenchmarkDateFromYMD(b *testing.B) {
	b.Run("Date", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			sinkDate, _ = calendar.NewDate(2000+i&31, time.Month(1+i%12), 1+i&15)
		}
	})
	b.Run("time", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			sinkTime = time.Date(2000+i&31, time.Month(1+i%12), 1+i&15, 0, 0, 0, 0, time.UTC)
		}
	})
}

func BenchmarkDateToYMD(b *testing.B) {
	b.Run("Date", func(b *testing.B) {
		d := calendar.MustDate(2000, 1, 1)
		for i := 0; b.Loop(); i++ {
			y, m, day := d.AddDays(i & 8191).Date()
			sinkInt = y + int(m) + day
		}
	})
	b.Run("time", func(b *testing.B) {
		var days [8192]time.Time
		for i := range days {
			days[i] = time.Date(2000, 1, 1+i, 0, 0, 0, 0, time.UTC)
		}
		for i := 0; b.Loop(); i++ {
			y, m, day := days[i&8191].Date()
			sinkInt = y + int(m) + day
		}
	})
}
