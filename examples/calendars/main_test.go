package main

import (
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	lunar "github.com/6tail/lunar-go/calendar"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// The mismatches are known; a further one is a fault of this calendar or of theirs, and somebody must look.
func TestMismatchesAreThoseKnown(t *testing.T) {
	found := map[string][]string{}
	for _, r := range rivals() {
		for _, m := range compare(r) {
			found[r.name] = append(found[r.name], m.day.Date.String())
		}
	}
	if n := len(found["rickar/cal, told by WorkdayFunc"]); n != 0 {
		t.Errorf("told of every day, rickar/cal differs on %d", n)
	}
	if n := len(found["rickar/cal, solar holidays"]); n != 458 {
		t.Errorf("without notices and lunar festivals %d days differ", n)
	}
	lunarGo := found["6tail/lunar-go"]
	before2026 := slices.DeleteFunc(slices.Clone(lunarGo), func(d string) bool { return strings.HasPrefix(d, "2026") })
	if !slices.Equal(before2026, []string{"2013-04-07", "2013-10-12"}) {
		t.Errorf("lunar-go differs on %v", before2026)
	}
	if n := len(lunarGo) - len(before2026); n != 25 {
		t.Errorf("lunar-go has no notice for 2026, yet %d days differ", n)
	}
}

// Years whose notice is not published rest on the lunar festivals, which lunar-go computes by itself.
func TestLunarFestivalsAgree(t *testing.T) {
	c, checked := calendar.China(), 0
	for year := 2027; year <= 2060; year++ {
		for _, f := range []struct {
			name       string
			month, day int
		}{{"春节", 1, 1}, {"春节", 1, 3}, {"端午节", 5, 5}, {"中秋节", 8, 15}} {
			s := lunar.NewLunarFromYmd(year, f.month, f.day).GetSolar()
			named(t, c, s.GetYear(), s.GetMonth(), s.GetDay(), f.name)
			checked++
		}
		eve := lunar.NewLunarFromYmd(year, 1, 1).GetSolar().NextDay(-1)
		named(t, c, eve.GetYear(), eve.GetMonth(), eve.GetDay(), "春节")
		q := lunar.NewLunarFromYmd(year, 2, 1).GetJieQiTable()["清明"]
		named(t, c, q.GetYear(), q.GetMonth(), q.GetDay(), "清明节")
	}
	if checked != 34*4 {
		t.Errorf("%d festivals checked", checked)
	}
}

func named(t *testing.T, c *calendar.Calendar, year, month, day int, name string) {
	t.Helper()
	d := calendar.MustDate(year, time.Month(month), day)
	got := c.Day(d)
	// Where two festivals fall on one day, it bears the name of one.
	if got.Kind != calendar.Holiday || got.Name != name && !(name == "中秋节" && got.Name == "国庆节") {
		t.Errorf("%s is %s there, here %v %q", d, name, got.Kind, got.Name)
	}
}

func TestReportRuns(t *testing.T) {
	report(io.Discard, true)
	report(io.Discard, false)
}
