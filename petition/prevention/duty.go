package prevention

import (
	"fmt"
	"slices"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// AnswerBy returns until when a legal question is answered: 24 hours from the hour it was asked, whatever days off lie
// between (R4, P5).
func AnswerBy(asked time.Time) period.HourDeadline { return period.Hours(24).From(asked) }

// DutyPlan is what a duty roster is made from.
type DutyPlan struct {
	From     calendar.Date `json:"from"` // a day of the first week
	Weeks    int           `json:"weeks"`
	Lawyers  []DutyLawyer  `json:"lawyers,omitzero"`
	Absences []Absence     `json:"absences,omitempty"`
}

// DutyLawyer is a lawyer who takes part, with the weeks already served, so that one roster follows fairly on another.
type DutyLawyer struct {
	ID     string `json:"id"`
	Served int    `json:"served,omitempty"`
}

// Absence is a stretch of days, both included, on which a lawyer is not there.
type Absence struct {
	Lawyer string        `json:"lawyer"`
	From   calendar.Date `json:"from"`
	To     calendar.Date `json:"to"`
}

// DutyWeek is one week, Monday to Sunday, and who is on duty.
type DutyWeek struct {
	Lawyer string          `json:"lawyer"`
	Days   [7]calendar.Day `json:"days"` // each with what it is: worked, weekend, which holiday, made up for
}

// Workdays returns the days of the week on which the room is open; a week within a long holiday has none, and a lawyer on
// duty all the same.
func (w DutyWeek) Workdays() []calendar.Date {
	var days []calendar.Date
	for _, d := range w.Days {
		if d.Kind.IsWorkday() {
			days = append(days, d.Date)
		}
	}
	return days
}

// Provisional reports whether days off of the week are not published yet.
func (w DutyWeek) Provisional() bool {
	return slices.ContainsFunc(w.Days[:], func(d calendar.Day) bool { return !d.Held })
}

// A roster is bounded, since passing weeks on compares lawyers and weeks again for every week that is passed: it is of ten years and
// of a hundred lawyers at most, who may have served a hundred years.
const (
	maxWeeks    = 520
	maxServed   = 5_200
	maxLawyers  = 100
	maxAbsences = 10_000
)

// DutyRoster puts a lawyer on duty in every week (R4). Nobody is on duty in a week in which he or she is away on a day that
// is worked (in a week without one: on any day). The weeks served, those served before included, are as even as absences
// allow; among equals who has been off duty longest comes first.
//
// A week that no lawyer can serve is a violation, weeks[3], and there is no roster then: no week stays empty. So is a plan of more
// than 520 weeks, 100 lawyers or 10,000 absences. A nil calendar is China's.
func DutyRoster(p DutyPlan, c *calendar.Calendar) ([]DutyWeek, error) {
	if err := checkDuty(p).Err(); err != nil {
		return nil, err
	}
	monday := p.From.AddDays(-(int(p.From.Weekday()) + 6) % 7)
	d := duty{load: make([]int, len(p.Lawyers)), can: make([][]bool, p.Weeks), serves: make([]int, p.Weeks)}
	index := make(map[string]int, len(p.Lawyers))
	for l, lawyer := range p.Lawyers {
		d.load[l] = lawyer.Served
		index[term.Fold(lawyer.ID)] = l
	}
	away := make([][]Absence, len(p.Lawyers))
	for _, a := range p.Absences {
		l := index[term.Fold(a.Lawyer)]
		away[l] = append(away[l], a)
	}
	roster := make([]DutyWeek, p.Weeks)
	var found statute.Violations
	for w := range roster {
		for i := range roster[w].Days {
			roster[w].Days[i] = c.Day(monday.AddDays(7*w + i))
		}
		d.can[w] = available(away, roster[w])
		if !slices.Contains(d.can[w], true) {
			first := roster[w].Days[0].Date
			found = append(found, statute.R4.Reason(first, "no lawyer is there in the week of "+first.String(), first.ZH()+"起的一周无律师可值班").At(fmt.Sprintf("weeks[%d]", w)))
		}
	}
	if err := found.Err(); err != nil {
		return nil, err
	}
	d.assign()
	for w := range roster {
		roster[w].Lawyer = p.Lawyers[d.serves[w]].ID
	}
	return roster, nil
}

// available says of every lawyer whether he or she is there, by the absences of each.
func available(absences [][]Absence, w DutyWeek) []bool {
	days := w.Workdays()
	if len(days) == 0 {
		for _, d := range w.Days {
			days = append(days, d.Date)
		}
	}
	away := func(a Absence) bool {
		return slices.ContainsFunc(days, func(d calendar.Date) bool { return !d.Before(a.From) && !d.After(a.To) })
	}
	can := make([]bool, len(absences))
	for l := range absences {
		can[l] = !slices.ContainsFunc(absences[l], away)
	}
	return can
}

func checkDuty(p DutyPlan) statute.Violations {
	f := statute.Findings{On: p.From}
	f.If(p.From.IsZero(), "from", statute.R4, "give a day of the first week", "须写明第一周")
	if !f.If(p.Weeks < 1 || p.Weeks > maxWeeks, "weeks", statute.R4, fmt.Sprintf("give a number of weeks from 1 to %d", maxWeeks), fmt.Sprintf("周数须为1至%d", maxWeeks)) {
		f.If(!p.From.IsZero() && (p.From.AddDays(7*p.Weeks).IsZero() || p.From.AddDays(-6).IsZero()), "weeks", statute.R4, "the roster leaves the calendar", "值班表超出日历范围")
	}
	f.If(len(p.Lawyers) == 0, "lawyers", statute.R4, "there is no lawyer", "没有律师")
	if f.If(len(p.Lawyers) > maxLawyers, "lawyers", statute.R4, fmt.Sprintf("a roster has %d lawyers at most", maxLawyers), fmt.Sprintf("一份值班表至多%d名律师", maxLawyers)) ||
		f.If(len(p.Absences) > maxAbsences, "absences", statute.R4, fmt.Sprintf("a roster has %d absences at most", maxAbsences), fmt.Sprintf("一份值班表至多%d条请假", maxAbsences)) {
		return f.List
	}
	known := make(map[string]bool, len(p.Lawyers))
	for i, l := range p.Lawyers {
		path := fmt.Sprintf("lawyers[%d]", i)
		f.If(term.IsBlank(l.ID) || known[term.Fold(l.ID)], path+".id", statute.R4, "name each lawyer once", "律师须逐一写明，不得重复")
		known[term.Fold(l.ID)] = true
		f.If(l.Served < 0 || l.Served > maxServed, path+".served", statute.R4, fmt.Sprintf("the weeks served are from 0 to %d", maxServed), fmt.Sprintf("已值班周数须为0至%d", maxServed))
	}
	for i, a := range p.Absences {
		path := fmt.Sprintf("absences[%d]", i)
		f.If(!known[term.Fold(a.Lawyer)], path+".lawyer", statute.R4, "no such lawyer", "没有这名律师")
		f.If(a.From.IsZero() || a.To.Before(a.From), path, statute.R4, "give the first and the last day", "须写明起止日期")
	}
	return f.List
}

// duty is the weeks to be served, by index.
type duty struct {
	can    [][]bool // per week, per lawyer
	load   []int    // per lawyer
	serves []int    // per week, who
}

// assign gives each week to the least loaded who can serve it, and then passes weeks on as long as that moves
// one week from a lawyer to another with at least two fewer. Where no chain of weeks does, the loads are the most even
// there are (as for assigning matters over a roster, with one place a matter).
func (d *duty) assign() {
	lastServed := make([]int, len(d.load))
	for w, can := range d.can {
		best := -1
		for l := range d.load {
			if can[l] && (best < 0 || d.load[l] < d.load[best] || d.load[l] == d.load[best] && lastServed[l] < lastServed[best]) {
				best = l
			}
		}
		d.serves[w] = best
		d.load[best]++
		lastServed[best] = w + 1
	}
	for d.relieve() {
	}
}

// relieve passes weeks along the shortest chain from any lawyer to one with at least two fewer. It reports whether there
// was one.
func (d *duty) relieve() bool {
	lowest := slices.Min(d.load)
	for from := range d.load {
		if d.load[from]-lowest < 2 {
			continue
		}
		via := make([]int, len(d.load)) // the week by which a lawyer was reached, and one; 0 not reached
		reached := []int{from}
		for i := 0; i < len(reached); i++ {
			for w, l := range d.serves {
				if l != reached[i] {
					continue
				}
				for to, can := range d.can[w] {
					if !can || to == from || via[to] > 0 {
						continue
					}
					via[to] = w + 1
					if d.load[to] <= d.load[from]-2 {
						d.pass(via, from, to)
						return true
					}
					reached = append(reached, to)
				}
			}
		}
	}
	return false
}

func (d *duty) pass(via []int, from, to int) {
	d.load[from]--
	d.load[to]++
	for to != from {
		w := via[to] - 1
		d.serves[w], to = to, d.serves[w]
	}
}
