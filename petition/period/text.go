package period

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Words returns the deadline and how it was counted, each in one line, "" if there is none:
//
//	60 days from 2026-01-20 (not counted), 2026-03-21 is Saturday, so to 2026-03-23
//	自2026-01-20（不计）起60日，2026-03-21为周六，顺延至2026-03-23
//
// What is provisional or contested, or was settled by somebody, is added. Where the record does not know a day exactly, the
// line says between which days the deadline ends, and what to look up:
//
//	起算日（不计）：2018年10月，期限60日，届满日：2018年11月30日至2018年12月31日之间；请查明起算日（收到、受理等之日）
func (d Deadline) Words() (en, zh string) {
	if d.IsZero() {
		return "", ""
	}
	var l line
	l.en.Grow(ordinaryLine)
	l.zh.Grow(ordinaryLine)
	countedEN, countedZH := "not counted", "不计"
	if !d.rules().used.later(StartDay) {
		countedEN, countedZH = "counted", "计入"
	}
	if start, known := d.Start().Exact(); known {
		day := start.String()
		l.write(d.run.limit.EN(), " from ", day, " (", countedEN, ")").in("自", day, "（", countedZH, "）起", d.run.limit.ZH())
	} else {
		l.write(d.run.limit.EN(), ", starting ", d.Start().EN(), " (", countedEN, ")").in("起算日（", countedZH, "）：", d.Start().ZH(), "，期限", d.run.limit.ZH())
	}
	for _, more := range d.extensions() {
		l.write(", extended by ", more.EN()).in("，延长", more.ZH())
	}
	endingEN, endingZH := d.ending()
	l.write(", ", endingEN).in("，", endingZH)
	if en, zh := d.lookUp(); zh != "" {
		l.write("; ", en).in("；", zh)
	}
	if en, zh := d.AwaitsText(); zh != "" {
		l.write("; ", en, ": ").in("；", zh, "，")
		if w := d.horizon(); isDay(w) {
			l.write("that day whatever they are").in("无论如何安排均为该日")
		} else {
			l.write("provisional, ").in("暂定，")
			l.bounds(w)
		}
	}
	for _, a := range d.settled() {
		if a.By != "" {
			l.write("; ", term.Plain(a.Question.String()), " read as ", term.Plain(a.Used.String()), " by ", a.By).in("；", a.Question.ZH(), "由", a.By, "定为", a.Used.ZH())
		}
	}
	if w, contested := d.contest(); contested {
		on := d.hangsOn()
		l.write("; contested by ", term.Join(on, ", ", func(q OpenQuestion) string { return term.Plain(q.String()) }), ": ").in("；", term.Join(on, "、", OpenQuestion.ZH), "有不同解释，")
		l.bounds(w)
	}
	return l.en.String(), l.zh.String()
}

// EN returns the English line of Words.
func (d Deadline) EN() string {
	en, _ := d.Words()
	return en
}

// ZH returns the Chinese line of Words.
func (d Deadline) ZH() string {
	_, zh := d.Words()
	return zh
}

// String returns what EN returns.
func (d Deadline) String() string { return d.EN() }

// lookUp says what to look up where the last day hangs on a day that the record does not know exactly; "" if it does not.
func (d Deadline) lookUp() (en, zh string) {
	if !d.Rough() {
		return "", ""
	}
	_, known := d.Start().Exact()
	stops := d.more.roughStop
	if known {
		return "look up the days on which the count stood still", "请查明中止的起止日"
	}
	en, zh = "look up the day it starts on (of receipt, of acceptance)", "请查明起算日（收到、受理等之日）"
	if stops {
		en, zh = en+" and the days on which the count stood still", zh+"和中止的起止日"
	}
	return en, zh
}

// AwaitsText says what Awaits lists, in one clause: "days off of 2027 not published", 2027年放假安排尚未公布; of a year that the
// calendar lacks, "not held", 未收录. Both are "" if nothing is awaited.
func (d Deadline) AwaitsText() (en, zh string) {
	var lacking, expected []int
	for _, y := range d.Awaits() {
		if d.cal.Expects(y) {
			expected = append(expected, y)
		} else {
			lacking = append(lacking, y)
		}
	}
	if len(lacking) > 0 {
		en, zh = "days off of "+join(lacking, ", ")+" not held", join(lacking, "、")+"年放假安排未收录"
	}
	if len(expected) > 0 {
		if en != "" {
			en, zh = en+", ", zh+"，"
		}
		en, zh = en+"days off of "+join(expected, ", ")+" not published", zh+join(expected, "、")+"年放假安排尚未公布"
	}
	return en, zh
}

// ending says on which day the count ends, and by what it was moved there.
func (d Deadline) ending() (en, zh string) {
	if !d.exact() {
		used := d.rules().used
		w := d.known(d.end(used, asExpected))
		en, zh = "so ending "+w.EN(), "届满日："+w.ZH()
		if _, maybe := d.stops(used); len(maybe) > 0 {
			en, zh = "days suspended, "+en, "其间有中止，"+zh
		}
		return en, zh
	}
	full, last := d.Unrolled(), d.Last()
	if n := d.suspended(full); n > 0 {
		en, zh = "suspended for "+Days(n).EN()+", ", "中止"+strconv.Itoa(n)+"日，"
	}
	to := last.String()
	if full == last {
		return en + "to " + to, zh + "至" + to
	}
	off, why := occasion(d.cal.Day(full))
	return en + full.String() + " is " + off + ", so to " + to, zh + full.String() + "为" + why + "，顺延至" + to
}

// line is one line as it is put together, in each language. A deadline is told with every answer, so its words are not formatted.
type line struct{ en, zh strings.Builder }

// write adds to the English line, and in to the Chinese one.
func (l *line) write(parts ...string) *line {
	for _, part := range parts {
		l.en.WriteString(part)
	}
	return l
}

func (l *line) in(parts ...string) {
	for _, part := range parts {
		l.zh.WriteString(part)
	}
}

// bounds adds between which days the deadline ends, as far as there are bounds.
func (l *line) bounds(w calendar.When) {
	switch first, last := w.Earliest().String(), w.Latest().String(); {
	case first == "" && last == "":
		l.write("without bounds").in("首尾均不详")
	case last == "":
		l.write(first, " at the earliest").in("最早", first)
	case first == "":
		l.write(last, " at the latest").in("最迟", last)
	default:
		l.write(first, " at the earliest, ", last, " at the latest").in("最早", first, "，最迟", last)
	}
}

// ordinaryLine is a little more than a deadline of ordinary length takes, in bytes and in either language.
const ordinaryLine = 192

// settled are the assumptions if somebody has settled one.
func (d Deadline) settled() []Assumption {
	if d.rules().by == [numQuestions]string{} {
		return nil
	}
	return d.Assumptions()
}

func isDay(w calendar.When) bool { _, ok := w.Exact(); return ok }

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

// suspended counts the suspended days inside the count of an exact deadline.
func (d Deadline) suspended(full calendar.Date) int {
	n := 0
	stops, _ := d.stops(d.rules().used)
	for _, s := range stops {
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

// horizon returns between which days the deadline ends under the readings used.
func (d Deadline) horizon() calendar.When {
	used := d.rules().used
	return d.known(stretch{d.end(used, atEarliest).from, d.end(used, atLatest).to})
}

// contest returns the days between which admissible readings differ.
func (d Deadline) contest() (w calendar.When, contested bool) {
	c := d.rules()
	first, last := d.end(c.earliest(), asExpected), d.end(c.latest(), asExpected)
	between := stretch{first.from, last.to}
	if between.to.Before(between.from) { // as a month that begins later may end, see upTo
		between = stretch{last.from, first.to}
	}
	return d.known(between), first != last
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
		b.WriteString(strconv.Itoa(y))
	}
	return b.String()
}

// deadlineJSON is a deadline as data: an answer with what it rests on, which cannot be read back without a calendar.
type deadlineJSON struct {
	Start       calendar.When `json:"start"`
	Limit       Limit         `json:"limit"`
	Extended    []Limit       `json:"extended,omitempty"`
	Suspended   []stretch     `json:"suspended,omitempty"` // of rough stops all days that can lie in them
	Hearings    []stretch     `json:"hearings,omitempty"`
	Last        calendar.Date `json:"last,omitzero"`     // only if known exactly
	Earliest    calendar.Date `json:"earliest,omitzero"` // not if the start has no earliest day
	Latest      calendar.Date `json:"latest,omitzero"`   // not if the start has no latest day
	Rough       bool          `json:"rough,omitempty"`   // a day it hangs on is not known exactly
	Notice      string        `json:"notice,omitempty"`  // the latest the calendar knew
	AsOf        calendar.Date `json:"as_of,omitzero"`    // its day: with it the same answer can be given again
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
		Start: d.Start(), Limit: d.run.limit, Extended: d.extensions(),
		Last: d.Last(), Earliest: d.Ends().Earliest(), Latest: d.Ends().Latest(), Rough: d.Rough(),
		Awaits: d.Awaits(), Contested: d.Contested(), Assumptions: d.Assumptions(), ZH: d.ZH(), EN: d.EN(),
	}
	latest := d.cal.Latest()
	j.Notice, j.AsOf = latest.Number, latest.Published
	if d.more != nil {
		j.Suspended, j.Hearings = d.more.maybe.suspended, d.more.maybe.hearings
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
