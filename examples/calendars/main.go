// Command calendars plugs business calendars of other libraries into Fengqiao and compares them with its own for every
// day of the years whose notices it holds, 2005 to 2026. Each mismatch is listed with the notice that decides it.
//
//	go run .          one line a calendar and year
//	go run . -list    every mismatch
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/6tail/lunar-go/HolidayUtil"
	"github.com/rickar/cal/v2"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

const firstYear, lastYear = 2005, 2026

// rival is another library's idea of a working day in mainland China.
type rival struct {
	name      string
	isWorkday func(time.Time) bool
}

// rivals are what can be had. rickar/cal knows no China: what it can be told as fixed days is the solar holidays, what
// its WorkdayFunc can be told is everything.
func rivals() []rival {
	solar := cal.NewBusinessCalendar()
	for _, d := range []struct {
		month time.Month
		day   int
	}{{time.January, 1}, {time.May, 1}, {time.October, 1}, {time.October, 2}, {time.October, 3}} {
		solar.AddHoliday(&cal.Holiday{Month: d.month, Day: d.day, Func: cal.CalcDayOfMonth})
	}
	told := cal.NewBusinessCalendar()
	told.WorkdayFunc = func(t time.Time) bool { return calendar.China().IsWorkday(calendar.DateOf(t)) }
	return []rival{
		{"rickar/cal, solar holidays", solar.IsWorkday},
		{"rickar/cal, told by WorkdayFunc", told.IsWorkday},
		{"6tail/lunar-go", lunarIsWorkday},
	}
}

// lunarIsWorkday reads lunar-go's table of notices; what is not in it goes by the day of the week.
func lunarIsWorkday(t time.Time) bool {
	if h := HolidayUtil.GetHolidayByYmd(t.Year(), int(t.Month()), t.Day()); h != nil {
		return h.IsWork()
	}
	return t.Weekday() != time.Saturday && t.Weekday() != time.Sunday
}

// mismatch is a day on which a rival's calendar is not ours.
type mismatch struct {
	day  calendar.Day // ours
	work bool         // theirs
}

func compare(r rival) []mismatch {
	from, to := calendar.MustDate(firstYear, time.January, 1), calendar.MustDate(lastYear, time.December, 31)
	ours, theirs := calendar.China(), calendar.FromFunc(from, to, r.isWorkday)
	var found []mismatch
	for d := from; !d.After(to); d = d.AddDays(1) {
		if ours.IsWorkday(d) != theirs.IsWorkday(d) {
			found = append(found, mismatch{ours.Day(d), theirs.IsWorkday(d)})
		}
	}
	return found
}

// deadlines counts how many of the limits starting in the years compared end on another day.
func deadlines(r rival, l period.Limit) (wrong, all int) {
	from, to := calendar.MustDate(firstYear, time.January, 1), calendar.MustDate(lastYear, time.June, 30)
	theirs := calendar.FromFunc(from, calendar.MustDate(lastYear, time.December, 31), r.isWorkday)
	for d := from; !d.After(to); d = d.AddDays(1) {
		if l.FromDay(d, calendar.China()).Last() != l.FromDay(d, theirs).Last() {
			wrong++
		}
		all++
	}
	return wrong, all
}

func report(w io.Writer, list bool) {
	for _, r := range rivals() {
		found := compare(r)
		fmt.Fprintf(w, "%s: %d days of %d to %d differ\n", r.name, len(found), firstYear, lastYear)
		byYear, theirsWorked := map[int]int{}, 0
		for _, m := range found {
			byYear[m.day.Date.Year()]++
			if m.work {
				theirsWorked++
			}
			if list {
				verb := "off"
				if m.work {
					verb = "worked"
				}
				fmt.Fprintf(w, "  %s %s: %s there, here %s %s %s\n",
					m.day.Date, m.day.Date.Weekday(), verb, m.day.Kind, m.day.Name, m.day.Notice)
			}
		}
		if len(found) > 0 {
			fmt.Fprintf(w, "  %d holidays are worked there, %d make-up days are off there\n", theirsWorked, len(found)-theirsWorked)
		}
		for year := firstYear; year <= lastYear && !list; year++ {
			if n := byYear[year]; n > 0 {
				fmt.Fprintf(w, "  %d: %d\n", year, n)
			}
		}
		for _, l := range []period.Limit{period.Days(30), period.Days(60), period.WorkingDays(5)} {
			wrong, all := deadlines(r, l)
			fmt.Fprintf(w, "  %s: %d of %d deadlines end on another day\n", l, wrong, all)
		}
	}
}

func main() {
	list := flag.Bool("list", false, "list every mismatch")
	flag.Parse()
	report(os.Stdout, *list)
}
