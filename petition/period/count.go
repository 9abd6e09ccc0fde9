package period

import (
	"fmt"
	"iter"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Why is what becomes of a day in the count.
//
// Codes: not_counted, counted, skipped, suspended, passed_over, rolled_to.
type Why uint8

const (
	NotCounted Why = 1 + iota // not_counted 开始当日不计入: the day of the event
	Counted                   // counted 计入
	Skipped                   // skipped 非工作日不计: a day off in a limit of working days
	Suspended                 // suspended 中止不计
	PassedOver                // passed_over 休息日顺延: 顺延: the count is full, but the day is off
	RolledTo                  // rolled_to 顺延至此: the working day that takes the place of the last day
)

var whyEN = [...]string{
	NotCounted: "the day of the event, not counted", Counted: "counted", Skipped: "a day off, not counted",
	Suspended: "suspended, not counted", PassedOver: "a day off, passed over", RolledTo: "the last day moved here",
}

// CountedDay is one day of a count.
type CountedDay struct {
	Date   calendar.Date    `json:"date"`
	Number int              `json:"number,omitzero"` // which day of the limit it is; zero if it is not counted
	Why    Why              `json:"why"`
	Day    calendar.Day     `json:"day"` // what kind of day, the holiday's name, the notice
	Rule   statute.Rule     `json:"rule"`
	Cite   statute.Citation `json:"cite"`
}

// Count yields every day from the day of the event to Last: counted or not, why, and on which article. It is under the
// readings used and what is known of days off; it keeps nothing, however long the limit. It yields nothing if the record does
// not say exactly when the limit started or stood still: there is no one count then.
func (d Deadline) Count() iter.Seq[CountedDay] {
	return func(yield func(CountedDay) bool) {
		if d.IsZero() || !d.exact() {
			return
		}
		r := d.rules().used
		stops, _ := d.stops(r)
		ends, last := d.legs(r, asExpected), d.Last()
		// The general principles of 1986 name Sundays and statutory days off: that a Saturday moves on too was a reading then.
		full := ends.full.from
		saturday := full.Weekday() == time.Saturday && d.cal.Day(full).Name == ""
		number := 0
		for date := d.run.start; !date.IsZero() && !date.After(last); date = date.AddDays(1) {
			for len(stops) > 0 && stops[0].to.Before(date) {
				stops = stops[1:]
			}
			day := CountedDay{Date: date, Day: d.cal.Day(date)}
			working := date.After(ends.natural.from) || d.run.limit.unit == statute.WorkingDays && !date.After(ends.base.from)
			if date == d.run.start && r.later(StartDay) {
				day.Why, day.Rule = NotCounted, statute.P1
			} else if date.After(full) {
				day.Why, day.Rule = PassedOver, statute.P2
				if date == last {
					day.Why = RolledTo
				}
			} else if len(stops) > 0 && !date.Before(stops[0].from) {
				day.Why, day.Rule = Suspended, statute.P6
			} else if working && !day.Day.Kind.IsWorkday() {
				day.Why, day.Rule = Skipped, statute.P4
			} else {
				number++
				day.Number, day.Why, day.Rule = number, Counted, d.countedBy(working)
				if date == d.run.start {
					day.Rule = statute.P8 // SameDay
				}
			}
			day.Cite = d.cite(day.Rule, date)
			if saturday && day.Cite.Provision() == statute.CivilRollOver {
				day.Cite = day.Rule.CiteBy(statute.SaturdayRollOver, date)
			}
			if !yield(day) {
				return
			}
		}
	}
}

// countedBy is the rule by which a day counts.
func (d Deadline) countedBy(working bool) statute.Rule {
	if working {
		return statute.P4
	}
	if d.run.limit.unit == statute.Months || d.run.limit.unit == statute.Years {
		return statute.P3
	}
	return statute.P1
}

// cite returns what to cite for a rule of counting. Where the law that sets the limit does not say how it is counted, P1
// and P2 hold by a reading only, and the citation says so.
func (d Deadline) cite(r statute.Rule, on calendar.Date) statute.Citation {
	c := d.rules()
	if r == statute.P1 && c.leftOpen(StartDay) || r == statute.P2 && c.leftOpen(RollOver) {
		for _, cite := range statute.P8.On(on) {
			if cite.Basis().IsLaw() {
				return cite
			}
		}
		return statute.P8.Cite(on)
	}
	if r == statute.P8 {
		for _, cite := range SameDay.Cites(on) {
			return cite
		}
	}
	return r.Cite(on)
}

var weekdays = [...]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"}

// occasion says why a day is off, or is worked though a weekend day: its holiday and the notice, else the day of the week.
func occasion(d calendar.Day) (en, zh string) {
	if d.Name == "" {
		w := d.Date.Weekday()
		return "a " + w.String(), weekdays[w]
	}
	en, zh = "off for "+d.Name, d.Name+"放假"
	if d.Kind.IsWorkday() {
		en, zh = "worked for "+d.Name, d.Name+"调休上班"
	}
	if d.Notice != "" {
		en, zh = en+" ("+d.Notice+")", zh+"（"+d.Notice+"）"
	}
	return en, zh
}

// EN returns the day in one line: "2026-03-21 Saturday: day 60, counted [Civil Code (2020), art. 201(1)]".
func (d CountedDay) EN() string {
	why := ""
	if int(d.Why) < len(whyEN) {
		why = whyEN[d.Why]
	}
	if d.Number > 0 {
		why = fmt.Sprintf("day %d, %s", d.Number, why)
	}
	if d.Day.Name != "" {
		on, _ := occasion(d.Day)
		why += ", " + on
	}
	return fmt.Sprintf("%s %s: %s [%s]", d.Date, d.Date.Weekday(), why, d.Cite.EN())
}

// ZH returns the day in one line: 2026-03-21 周六：第60日，计入〔民法典 第二百零一条第一款〕.
func (d CountedDay) ZH() string {
	why := d.Why.ZH()
	if d.Number > 0 {
		why = fmt.Sprintf("第%d日，%s", d.Number, why)
	}
	if d.Day.Name != "" {
		_, on := occasion(d.Day)
		why += "，" + on
	}
	return fmt.Sprintf("%s %s：%s〔%s〕", d.Date, weekdays[d.Date.Weekday()], why, d.Cite.ZH())
}
