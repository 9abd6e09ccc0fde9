package sheet

import (
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Columns are the heads of the ledger.
var Columns = [...]string{
	"信访件编号", "案件名称", "诉求", "信访诉求", "信访日期", "信访形式", "登记时间", "办理方式", "信访件状态", "下一项职责", "具体承办单位", "限办时间（最早）", "限办时间（最迟）",
	"剩余日数", "预警", "期限说明", "信访人可以提出", "可提出至", "受理时间", "处理意见", "办结时间", "办结状态",
}

// Row is a claim in the ledger.
type Row struct {
	Cells [len(Columns)]Cell
	Warn  escalation.Urgency
}

// Cell is a text, a day that is known exactly, or a number.
type Cell struct {
	Text   string
	Day    calendar.Date
	Number int
	Kind   CellKind
}

// CellKind is what a cell holds.
type CellKind int

// The kinds of cells. The zero kind is a text, which may be blank.
const (
	TextCell CellKind = iota
	DayCell
	NumberCell
)

// String is the cell as a text.
func (c Cell) String() string {
	switch c.Kind {
	case DayCell:
		return c.Day.String()
	case NumberCell:
		return strconv.Itoa(c.Number)
	}
	return c.Text
}

func words(s string) Cell { return Cell{Text: s} }

func day(w calendar.When) Cell {
	if exact, ok := w.Exact(); ok {
		return Cell{Day: exact, Kind: DayCell}
	}
	if w.IsZero() {
		return Cell{}
	}
	return words(w.ZH())
}

// Ledger returns the rows of the matters as they stand on a day, in the order of the matters and their claims.
func Ledger(on calendar.Date, all ...dossier.Dossier) []Row {
	var rows []Row
	for _, d := range all {
		told := d.On(on)
		for i := range told.Claims {
			rows = append(rows, rowOf(d, told, i))
		}
	}
	return rows
}

func rowOf(d dossier.Dossier, told answer.Answer, i int) Row {
	c := &told.Claims[i]
	facts := d.Claims[i].Facts.Or(d.Facts)
	cells := map[string]Cell{
		"信访件编号": words(d.Case), "案件名称": words(d.Title.ZH), "诉求": words(c.Name), "信访诉求": words(c.Title.ZH), "信访日期": day(d.Received),
	}
	if facts.Source != 0 {
		cells["信访形式"] = words(facts.Source.ZH())
	}
	if c.Route != 0 {
		cells["办理方式"] = words(c.Route.ZH())
	}
	var row Row
	if t := c.Tiers; t != nil {
		for _, s := range t.Timeline {
			followed(cells, s)
		}
		if t.Stage != 0 {
			cells["信访件状态"] = words(t.Stage.ZH())
		}
		if next := soonest(t.Duties); next != nil {
			row.Warn = next.Warn
			owed(cells, next)
		}
		rights(cells, t.Rights)
		if t.Ended != nil {
			cells["办结时间"], cells["办结状态"] = day(t.Ended.On), words(t.Ended.Ground.ZH())
		}
	}
	for k, name := range Columns {
		row.Cells[k] = cells[name]
	}
	return row
}

// followed puts down what a step says of the matter. A later one takes the place of an earlier.
func followed(cells map[string]Cell, s answer.StepAnswer) {
	switch s.Act {
	case history.Register:
		cells["登记时间"] = day(s.On)
	case history.Accept:
		cells["受理时间"] = day(s.On)
		cells["具体承办单位"] = words(s.Who.Name)
	case history.Issue:
		cells["处理意见"] = words(s.Tier.ZH() + "：" + s.What.ZH)
	}
}

// soonest is the duty whose limit ends next; one without a limit only if there is no other. Nil if nothing is owed.
func soonest(duties []answer.Call) *answer.Call {
	var best *answer.Call
	for i := range duties {
		d := &duties[i]
		if best == nil || best.Last.Latest.IsZero() && !d.Last.Latest.IsZero() ||
			!d.Last.Latest.IsZero() && d.Last.Latest.Before(best.Last.Latest) {
			best = d
		}
	}
	return best
}

func owed(cells map[string]Cell, d *answer.Call) {
	cells["下一项职责"] = words(d.Do.ZH)
	if d.Last.Latest.IsZero() {
		return
	}
	cells["限办时间（最早）"], cells["限办时间（最迟）"] = day(calendar.On(d.Last.Earliest)), day(calendar.On(d.Last.Latest))
	cells["剩余日数"] = Cell{Number: d.Last.Left, Kind: NumberCell}
	cells["期限说明"] = words(d.Last.Counted.ZH)
	if d.Warn != 0 {
		cells["预警"] = words(d.Warn.ZH())
	}
}

func rights(cells map[string]Cell, all []answer.RightAnswer) {
	var what, until []string
	for _, r := range all {
		what = append(what, r.Do.ZH)
		last := statute.Text{}
		if !r.Last.Latest.IsZero() {
			last.ZH = r.Last.Latest.String()
		}
		until = append(until, last.ZH)
	}
	cells["信访人可以提出"] = words(strings.Join(what, "；"))
	cells["可提出至"] = words(strings.Trim(strings.Join(until, "；"), "；"))
}
