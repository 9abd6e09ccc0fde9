package period

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// ZH returns the deadline and how it was counted in one line, "" if there is none:
//
//	自2026-01-20（不计）起60日，2026-03-21为周六，顺延至2026-03-23
//
// What is provisional or contested, or was settled by somebody, is added.
func (d Deadline) ZH() string {
	if d.IsZero() {
		return ""
	}
	var b strings.Builder
	counted := "不计"
	if !d.rules().used.later(StartDay) {
		counted = "计入"
	}
	fmt.Fprintf(&b, "自%s（%s）起%s", d.run.start, counted, d.run.limit.ZH())
	for _, l := range d.extensions() {
		b.WriteString("，延长" + l.ZH())
	}
	full, last := d.Unrolled(), d.Last()
	if n := d.suspended(full); n > 0 {
		fmt.Fprintf(&b, "，中止%d日", n)
	}
	if full == last {
		fmt.Fprintf(&b, "，至%s", last)
	} else {
		_, why := occasion(d.cal.Day(full))
		fmt.Fprintf(&b, "，%s为%s，顺延至%s", full, why, last)
	}
	if awaited := d.Awaits(); len(awaited) > 0 {
		what := "尚未公布"
		if awaited[0] < d.cal.Horizon().Year() {
			what = "未收录"
		}
		fmt.Fprintf(&b, "；%s年放假安排%s，", join(awaited, "、"), what)
		if first, late := d.horizon(); first == late {
			b.WriteString("无论如何安排均为该日")
		} else {
			fmt.Fprintf(&b, "暂定，最早%s，最迟%s", first, late)
		}
	}
	for _, a := range d.Assumptions() {
		if a.By != "" {
			fmt.Fprintf(&b, "；%s由%s定为%s", a.Question.ZH(), a.By, a.Used.ZH())
		}
	}
	if first, late, contested := d.contest(); contested {
		var on []string
		for _, q := range d.hangsOn() {
			on = append(on, q.ZH())
		}
		fmt.Fprintf(&b, "；%s有不同解释，最早%s，最迟%s", strings.Join(on, "、"), first, late)
	}
	return b.String()
}

// EN returns what ZH returns, in English.
func (d Deadline) EN() string {
	if d.IsZero() {
		return ""
	}
	var b strings.Builder
	counted := "not counted"
	if !d.rules().used.later(StartDay) {
		counted = "counted"
	}
	fmt.Fprintf(&b, "%s from %s (%s)", d.run.limit.EN(), d.run.start, counted)
	for _, l := range d.extensions() {
		b.WriteString(", extended by " + l.EN())
	}
	full, last := d.Unrolled(), d.Last()
	if n := d.suspended(full); n > 0 {
		fmt.Fprintf(&b, ", suspended for %s", Days(n).EN())
	}
	if full == last {
		fmt.Fprintf(&b, ", to %s", last)
	} else {
		why, _ := occasion(d.cal.Day(full))
		fmt.Fprintf(&b, ", %s is %s, so to %s", full, why, last)
	}
	if awaited := d.Awaits(); len(awaited) > 0 {
		what := "published"
		if awaited[0] < d.cal.Horizon().Year() {
			what = "held"
		}
		fmt.Fprintf(&b, "; days off of %s not %s: ", join(awaited, ", "), what)
		if first, late := d.horizon(); first == late {
			b.WriteString("that day whatever they are")
		} else {
			fmt.Fprintf(&b, "provisional, %s at the earliest, %s at the latest", first, late)
		}
	}
	for _, a := range d.Assumptions() {
		if a.By != "" {
			fmt.Fprintf(&b, "; %s read as %s by %s", a.Question, a.Used, a.By)
		}
	}
	if first, late, contested := d.contest(); contested {
		var on []string
		for _, q := range d.hangsOn() {
			on = append(on, q.String())
		}
		fmt.Fprintf(&b, "; contested by %s: %s at the earliest, %s at the latest", strings.Join(on, ", "), first, late)
	}
	return b.String()
}

// String returns what EN returns.
func (d Deadline) String() string { return d.EN() }

// extensions returns what the deadline was extended by, one limit a unit.
func (d Deadline) extensions() []Limit {
	if d.more == nil {
		return nil
	}
	var all []Limit
	for _, l := range []Limit{Months(d.more.months), Days(d.more.days), WorkingDays(d.more.workingDays)} {
		if !l.IsZero() {
			all = append(all, l)
		}
	}
	return all
}

// suspended counts the suspended days inside the count.
func (d Deadline) suspended(full calendar.Date) int {
	n := 0
	for _, s := range d.stops(d.rules().used) {
		if s.from.After(full) {
			break
		}
		after := s.from.AddDays(-1)
		if after.Before(d.run.start) {
			after = d.run.start
		}
		n += max(s.to.DaysSince(after), 0)
	}
	return n
}

// horizon returns the earliest and the latest day under the readings used.
func (d Deadline) horizon() (first, last calendar.Date) {
	used := d.rules().used
	return d.end(used, atEarliest), d.end(used, atLatest)
}

// contest returns the days between which admissible readings differ.
func (d Deadline) contest() (first, last calendar.Date, contested bool) {
	c := d.rules()
	first, last = d.end(c.earliest(), asExpected), d.end(c.latest(), asExpected)
	return first, last, first != last
}

// hangsOn returns the questions whose answer moves the earliest or the latest day.
func (d Deadline) hangsOn() []OpenQuestion {
	c := d.rules()
	first, late := c.earliest(), c.latest()
	var on []OpenQuestion
	for q := StartDay; q < numQuestions; q++ {
		if !c.open.later(q) {
			continue
		}
		if d.end(first, asExpected) != d.end(first^bit(q), asExpected) || d.end(late, asExpected) != d.end(late^bit(q), asExpected) {
			on = append(on, q)
		}
	}
	return on
}

func join(years []int, sep string) string {
	var b strings.Builder
	for i, y := range years {
		if i > 0 {
			b.WriteString(sep)
		}
		fmt.Fprint(&b, y)
	}
	return b.String()
}

// deadlineJSON is a deadline as data: an answer with what it rests on, which cannot be read back without a calendar.
type deadlineJSON struct {
	Start       calendar.Date `json:"start"`
	Limit       Limit         `json:"limit"`
	Extended    []Limit       `json:"extended,omitempty"`
	Suspended   []stretch     `json:"suspended,omitempty"`
	Hearings    []stretch     `json:"hearings,omitempty"`
	Last        calendar.Date `json:"last"`
	Earliest    calendar.Date `json:"earliest"`
	Latest      calendar.Date `json:"latest"`
	Notice      string        `json:"notice,omitempty"` // the latest the calendar knew
	AsOf        calendar.Date `json:"as_of,omitzero"`   // its day: with it the same answer can be given again
	Awaits      []int         `json:"awaits,omitempty"`
	Contested   bool          `json:"contested,omitempty"`
	Assumptions []Assumption  `json:"assumptions,omitempty"`
	ZH          string        `json:"zh"`
	EN          string        `json:"en"`
}

// MarshalJSON writes the deadline as an object with last, earliest, latest, and the count in words; null if there is none.
func (d Deadline) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	j := deadlineJSON{
		Start: d.run.start, Limit: d.run.limit, Extended: d.extensions(),
		Last: d.Last(), Earliest: d.Earliest(), Latest: d.Latest(),
		Awaits: d.Awaits(), Contested: d.Contested(), Assumptions: d.Assumptions(), ZH: d.ZH(), EN: d.EN(),
	}
	latest := d.cal.Latest()
	j.Notice, j.AsOf = latest.Number, latest.Published
	if d.more != nil {
		j.Suspended, j.Hearings = d.more.stops, d.more.hearings
	}
	return json.Marshal(j)
}

// MarshalJSON writes a stretch of days.
func (s stretch) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		From calendar.Date `json:"from"`
		To   calendar.Date `json:"to"`
	}{s.from, s.to})
}
