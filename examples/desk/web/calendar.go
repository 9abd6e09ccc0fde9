package web

import (
	"net/http"
	"slices"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// calendarPage shows on which days something falls due: the last day of the next duty of each matter, as the work list has it.
type calendarPage struct {
	Span   string // week or month
	Weeks  [][]calendarDay
	Title  string
	Before calendar.Date // where the stretch before begins, and that after
	After  calendar.Date
	From   calendar.Date
	Late   int // that were due before the first day shown
	Total  int
	More   bool
	Person string
	Organ  string
	People []assignment.Person
	Organs []string
}

// calendarDay is a day with what falls due on it.
type calendarDay struct {
	calendar.Day
	Out   bool // of the month before or after
	Today bool
	Rows  []store.Row
}

// Off says in a word that the day is not worked, or is worked though it is a weekend. Where the notice of the year is not known, that
// is said once for all days.
func (d calendarDay) Off() statute.Text {
	switch {
	case d.Kind == calendar.MakeUp:
		return words("班", "worked")
	case !d.Kind.IsWorkday():
		return words("休", "off")
	}
	return statute.Text{}
}

// Held reports whether the days off of all days shown are published.
func (p calendarPage) Held() bool {
	return !slices.ContainsFunc(p.Weeks, func(week []calendarDay) bool {
		return slices.ContainsFunc(week, func(d calendarDay) bool { return !d.Held })
	})
}

func (v *visit) calendar() error {
	at := v.Day
	if text := v.r.FormValue("from"); text != "" {
		day, err := calendar.ParseDate(text)
		if err != nil {
			return statute.Violations{field("from", "日期写作 2026-11-27", "a day is written 2026-11-27")}
		}
		at = day
	}
	page := calendarPage{Span: "month", Person: v.r.FormValue("person"), Organ: v.r.FormValue("organ"), People: v.Roster, From: at}
	if v.r.FormValue("span") == "week" {
		page.Span = "week"
	}
	first, last := page.stretch(at)
	if first.IsZero() || last.IsZero() {
		return statute.Violations{field("from", "日期超出范围", "the day is out of range")}
	}
	if err := v.fill(&page, first, last); err != nil {
		return err
	}
	return v.show(http.StatusOK, "calendar", v.In.T("到期日历", "What falls due"), page)
}

// stretch is the whole weeks of the week or month of a day, and sets where the ones around begin.
func (p *calendarPage) stretch(at calendar.Date) (first, last calendar.Date) {
	year, month, _ := at.Date()
	if p.Span == "week" {
		first = monday(at)
		p.Before, p.After, p.Title = first.AddDays(-7), first.AddDays(7), first.String()+" – "+first.AddDays(6).String()
		return first, first.AddDays(6)
	}
	begin, _ := calendar.NewDate(year, month, 1)
	end, _ := calendar.NewDate(year, month, calendar.DaysIn(year, month))
	p.Before, p.After, p.Title = begin.AddDays(-1), end.AddDays(1), begin.String()[:len("2026-11")]
	return monday(begin), monday(end).AddDays(6)
}

func monday(d calendar.Date) calendar.Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// fill puts the matters on their days.
func (v *visit) fill(page *calendarPage, first, last calendar.Date) error {
	q := store.Query{Open: true, DueFrom: first, DueTo: last, Person: page.Person, Organ: page.Organ, Limit: store.MaxPage}
	rows, more, err := v.rows(q)
	if err != nil {
		return err
	}
	earlier := store.Query{Open: true, Late: true, DueTo: first.AddDays(-1), Person: page.Person, Organ: page.Organ, Viewer: &v.Who}
	if page.Late, err = v.store.Count(v.r.Context(), earlier, v.Day); err != nil {
		return err
	}
	page.Total, page.More = len(rows), more != ""
	due := map[calendar.Date][]store.Row{}
	page.Organs = []string{page.Organ, v.Who.Organ}
	for _, r := range rows {
		due[r.Due] = append(due[r.Due], r)
		page.Organs = append(page.Organs, r.Organ)
	}
	for _, p := range v.Roster {
		page.Organs = append(page.Organs, p.Organ)
	}
	slices.Sort(page.Organs)
	page.Organs = slices.DeleteFunc(slices.Compact(page.Organs), func(organ string) bool { return organ == "" })
	_, month, _ := page.From.Date()
	for day := first; !day.After(last); {
		var week []calendarDay
		for range 7 {
			_, of, _ := day.Date()
			week = append(week, calendarDay{calendar.China().Day(day), page.Span == "month" && of != month, day == v.Day, due[day]})
			day = day.AddDays(1)
		}
		page.Weeks = append(page.Weeks, week)
	}
	return nil
}

// Weekday is the name of the day of the week.
func (v *visit) Weekday(d calendar.Date) string {
	return v.In.T([...]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"}[d.Weekday()], d.Weekday().String())
}
