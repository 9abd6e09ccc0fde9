// Package agenda writes the last days of matters as an iCalendar file (RFC 5545) that phones and calendar programs accept, with
// reminders when a duty warns and when it is late.
//
// An entry lasts from the earliest to the latest day on which the limit can end: where readings of the text differ, where days off are
// not published, where a day is not known, it is longer than a day, its title says which of them it is, and its text how the limit was
// counted. A limit of which the record does not say how late it may end has no entry.
package agenda

import (
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Write writes what is owed, what may be asked for and what is to be paid in the matters from the day on. The same matters give the
// same bytes: the stamp of an entry is the day asked about.
func Write(w io.Writer, in language.Language, on calendar.Date, all ...dossier.Dossier) error {
	cal := ics.NewCalendarFor("fengqiao")
	cal.SetVersion("2.0")
	cal.SetCalscale("GREGORIAN")
	cal.SetName(in.Of(statute.Text{EN: "Limits of petition matters", ZH: "信访事项期限"}))
	for i := range all {
		for claim := range all[i].Claims {
			b := book{cal: cal, in: in, on: on, d: &all[i], claim: claim}
			b.limits()
			b.payments()
		}
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

// book puts the limits of one claim into a calendar.
type book struct {
	cal   *ics.Calendar
	in    language.Language
	on    calendar.Date
	d     *dossier.Dossier
	claim int
}

// entry is a limit to be put down: as the answer has it, with what tells it from the others of the claim.
type entry struct {
	key string
	answer.Call
	warns []calendar.Date
}

// limits puts down the duties with the days on which they warn and are late, and the rights with a warning as long before their end
// as the regulations of the place are set to warn.
func (b *book) limits() {
	told := b.d.On(b.on).Claims[b.claim].Tiers
	if told == nil {
		return
	}
	for _, d := range told.Duties {
		b.put(entry{fmt.Sprint("duty ", d.Do.EN), d, warnings(told.Timers, d.Last)})
	}
	law, _, _ := b.d.Law()
	for _, r := range told.Rights {
		e := entry{key: fmt.Sprint("right ", r.Act, r.For), Call: r.Call}
		if first := r.Last.Earliest; !first.IsZero() {
			e.warns = []calendar.Date{first.AddDays(-law.Warning().Days)}
		}
		b.put(e)
	}
}

// warnings are the days of the reminders of a duty. A duty of an answer does not name its step; its timers are those of the step that
// is late on the day after its last.
func warnings(timers []escalation.Timer, last answer.LastDay) []calendar.Date {
	var days []calendar.Date
	for _, late := range timers {
		if late.Turn != escalation.Overdue || last.Latest.IsZero() || late.On != last.Latest.AddDays(1) {
			continue
		}
		for _, t := range timers {
			if t.Act == late.Act && t.Tier == late.Tier && (t.Turn == escalation.Warning || t.Turn == escalation.Overdue) && !slices.Contains(days, t.On) {
				days = append(days, t.On)
			}
		}
	}
	return days
}

// put adds an entry, if it is known on which day it ends at the latest and that day has not passed.
func (b *book) put(e entry) {
	last := e.Last
	if last.Latest.IsZero() || last.Latest.Before(b.on) {
		return
	}
	if last.Earliest.IsZero() {
		last.Earliest = last.Latest
	}
	title := b.in.Of(e.Do)
	for _, doubt := range []struct {
		is   bool
		what period.Timeliness
	}{{last.Contested, period.Contested}, {last.Provisional, period.Provisional}, {last.Rough, period.CannotTell}} {
		if doubt.is {
			title += b.doubt(doubt.what)
		}
	}
	lines := []string{b.in.Of(last.Counted), b.in.Of(statute.Text{EN: e.Cite.EN(), ZH: e.Cite.ZH()})}
	b.event(e.key, title, b.in.Of(e.Who), last.Earliest, last.Latest, lines, e.warns)
}

// doubt says behind a title why its last day is not sure.
func (b *book) doubt(why period.Timeliness) string {
	return b.in.Of(statute.Text{EN: " (" + history.Plain(why.String()) + ")", ZH: "（" + why.ZH() + "）"})
}

// payments puts down the sums of an agreement that are to be paid, each with a reminder a week before and one when it is late.
func (b *book) payments() {
	a := b.d.On(b.on).Claims[b.claim].Agreement
	if a == nil || a.Statement == nil {
		return
	}
	for i, l := range a.Statement.Lines {
		if l.Standing != ledger.NotYetDue || l.DueOn.IsZero() {
			continue
		}
		title := b.in.Of(statute.Text{EN: fmt.Sprintf("pay %v yuan (%s)", l.Outstanding, l.For), ZH: fmt.Sprintf("支付%v元（%s）", l.Outstanding, l.For)})
		last := l.DueOn.OrLater(l.LastDay) // whether a day off moves it is a question of reading (A21)
		if last != l.DueOn {
			title += b.doubt(period.Contested)
		}
		b.event(fmt.Sprint("payment ", i), title, strings.Join(l.Obligors, b.in.Of(statute.Text{EN: ", ", ZH: "、"})), l.DueOn, last, nil,
			[]calendar.Date{l.DueOn.AddDays(-7), last.AddDays(1)})
	}
}

func (b *book) event(key, title, who string, first, last calendar.Date, lines []string, warns []calendar.Date) {
	told := b.d.On(b.on).Claims[b.claim]
	if name := b.in.Of(told.Title); name != "" {
		title += "：" + name
	}
	h := fnv.New64a()
	fmt.Fprint(h, b.d.Case, told.Name, key)
	e := b.cal.AddEvent(fmt.Sprintf("%016x@fengqiao", h.Sum64()))
	e.SetDtStampTime(b.on.Time())
	e.SetAllDayStartAt(first.Time())
	e.SetAllDayEndAt(last.AddDays(1).Time()) // the day after the last
	e.SetSummary(title)
	if who != "" {
		lines = append([]string{who}, lines...)
	}
	e.SetDescription(strings.Join(lines, "\n"))
	e.SetClass(ics.ClassificationPrivate)
	e.SetTimeTransparency(ics.TransparencyTransparent)
	for _, day := range warns {
		if day.IsZero() || day.Before(b.on) {
			continue
		}
		alarm := e.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger(morning(day.DaysSince(first)))
		alarm.SetProperty(ics.ComponentPropertyDescription, title)
	}
}

// morning is nine o'clock so many days after the first of an entry, or before it, as phones take it: from the beginning of that day.
func morning(days int) string {
	const nine = 9 * time.Hour
	at := time.Duration(days)*24*time.Hour + nine
	sign := ""
	if at < 0 {
		sign, at = "-", -at
	}
	return fmt.Sprintf("%sP%dDT%dH", sign, at/(24*time.Hour), at%(24*time.Hour)/time.Hour)
}
