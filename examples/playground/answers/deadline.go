package answers

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// deadlineInput is the question of the conformance kit.
type deadlineInput struct {
	General bool // counted as the Civil Code and the procedure laws say
	Limit   period.Limit
	From    calendar.When
	Done    calendar.When
}

var deadlineNames = []string{"general", "limit", "from", "done"}

// ReadJSON reads the question.
func (x *deadlineInput) ReadJSON(r *strictjson.Reader) {
	r.Object(deadlineNames, func(name string) {
		switch name {
		case "general":
			strictjson.Bool(&x.General, r)
		case "limit":
			x.Limit.ReadJSON(r)
		case "from":
			x.From.ReadJSON(r)
		case "done":
			x.Done.ReadJSON(r)
		}
	})
}

type deadlineAnswer struct {
	Ends        calendar.When     `json:"ends,omitzero"`
	Contested   bool              `json:"contested,omitempty"`
	Provisional bool              `json:"provisional,omitempty"`
	Rough       bool              `json:"rough,omitempty"`
	Check       period.Timeliness `json:"check,omitzero"`

	CheckSays statute.Text  `json:"check_says,omitzero"`
	Start     calendar.When `json:"start,omitzero"`
	Last      calendar.Date `json:"last,omitzero"`
	Earliest  calendar.Date `json:"earliest,omitzero"`
	Latest    calendar.Date `json:"latest,omitzero"`
	Says      statute.Text  `json:"says"`
	Awaits    []int         `json:"awaits,omitempty"`
	Readings  []reading     `json:"readings,omitempty"`
	Days      []day         `json:"days,omitempty"` // of all months from the start to the latest last day
	Cut       bool          `json:"cut,omitempty"`  // there are more months than are shown
}

// reading is how a question that the law leaves open was answered.
type reading struct {
	Question statute.Text       `json:"question"`
	Used     statute.Text       `json:"used"`
	Rival    statute.Text       `json:"rival,omitzero"`
	Cites    []statute.Citation `json:"cites,omitempty"`
}

// day is one day of the calendar that is shown, and what the count makes of it.
type day struct {
	Date   calendar.Date    `json:"date"`
	Kind   calendar.DayKind `json:"kind"`
	Name   string           `json:"name,omitempty"`
	Notice string           `json:"notice,omitempty"`
	Open   bool             `json:"open,omitempty"` // the days off of its year are not published, or not held
	Number int              `json:"number,omitempty"`
	Why    period.Why       `json:"why,omitzero"`
	Says   statute.Text     `json:"says,omitzero"`
}

// deadline counts a limit.
func deadline(in deadlineInput) any {
	by := period.Petition()
	if in.General {
		by = period.General()
	}
	d := in.Limit.From(in.From, calendar.China()).Under(by)
	a := deadlineOf(d)
	if !in.Done.IsZero() {
		a.Check = d.Check(in.Done)
		a.CheckSays = optionOf(a.Check).Text
	}
	return a
}

// deadlineOf is a deadline as it is shown.
func deadlineOf(d period.Deadline) deadlineAnswer {
	a := deadlineAnswer{
		Ends: d.Ends(), Contested: d.Contested(), Provisional: d.Provisional(), Rough: d.Rough(),
		Start: d.Start(), Last: d.Last(), Earliest: d.Earliest(), Latest: d.Latest(),
		Says: statute.Text{EN: d.EN(), ZH: d.ZH()}, Awaits: d.Awaits(),
	}
	for _, as := range d.Assumptions() {
		r := reading{Question: optionOf(as.Question).Text, Used: optionOf(as.Used).Text, Cites: as.Used.Cites(history.Cited(d.Start()))}
		if as.Rival != 0 {
			r.Rival = optionOf(as.Rival).Text
		}
		a.Readings = append(a.Readings, r)
	}
	a.months(d)
	return a
}

// maxDays bounds the calendar that is shown: three years of months.
const maxDays = 1096

// months fills in every day of the months that the deadline touches.
func (a *deadlineAnswer) months(d period.Deadline) {
	from, to := d.Start().Earliest(), a.Latest
	if from.IsZero() || to.IsZero() || to.Year() == 9999 {
		return
	}
	year, month, _ := from.Date()
	first, _ := calendar.NewDate(year, month, 1)
	year, month, _ = to.Date()
	last, _ := calendar.NewDate(year, month, calendar.DaysIn(year, month))
	if a.Cut = last.DaysSince(first) > maxDays; a.Cut {
		last = first.AddDays(maxDays)
	}
	for at := first; !at.After(last); at = at.AddDays(1) {
		known := calendar.China().Day(at)
		a.Days = append(a.Days, day{Date: at, Kind: known.Kind, Name: known.Name, Notice: known.Notice, Open: !known.Held})
	}
	for counted := range d.Count() {
		i := counted.Date.DaysSince(first)
		if i < 0 || i >= len(a.Days) {
			break
		}
		a.Days[i].Number, a.Days[i].Why = counted.Number, counted.Why
		a.Days[i].Says = statute.Text{EN: counted.EN(), ZH: counted.ZH()}
	}
}
