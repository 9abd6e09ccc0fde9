package web

import (
	"bytes"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/intake"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// rows returns the matters wanted that the reader may see, and whether there are more than one page can hold. The store leaves out
// what it can by an index; the rules of access have the last word on each row.
func (v *visit) rows(q store.Query) (seen []store.Row, more string, err error) {
	q.Viewer = &v.Who
	rows, more, err := v.store.Work(v.r.Context(), q, v.Day)
	for _, row := range rows {
		if ok, _ := access.May(v.Who, access.See, row.Access); ok {
			seen = append(seen, row)
		}
	}
	return seen, more, err
}

// tab is a part of the work, with how much there is of it.
type tab struct {
	Code string
	Name string
	Tone string
	Rows []store.Row
}

// workPage is the list of one tab.
type workPage struct {
	Tabs []tab
	Open tab
	Mine bool
	More bool
}

// toServe are the stages in which an opinion is written and has not reached the petitioner.
var toServe = []procedure.Stage{procedure.HandlingIssued, procedure.ReviewIssued, procedure.RereviewIssued}

func (v *visit) today() error {
	mine := v.r.FormValue("of") == "mine" && v.Who.Person != ""
	q := store.Query{Open: true, Limit: store.MaxPage}
	if mine {
		q.Person = v.Who.Person
	}
	rows, more, err := v.rows(q)
	if err != nil {
		return err
	}
	calls, _, err := v.rows(store.Query{CallBackTo: v.Day.AddDays(7), Person: q.Person, Limit: store.MaxPage})
	if err != nil {
		return err
	}
	tabs := append(v.tabs(rows), tab{Code: "call", Name: v.In.T("七日内回访", "To follow up"), Rows: calls})
	page := workPage{Tabs: tabs, Open: tabs[0], Mine: mine, More: more != ""}
	for _, t := range tabs {
		if t.Code == v.r.FormValue("tab") || v.r.FormValue("tab") == "" && len(page.Open.Rows) == 0 {
			page.Open = t
		}
	}
	return v.show(http.StatusOK, "today", v.In.T("今日工作", "My work today"), page)
}

// tabs sorts open matters by what has to be done with them. A matter whose opinion is to be served stands among those as well.
func (v *visit) tabs(rows []store.Row) []tab {
	tabs := []tab{
		{Code: "late", Name: v.In.T("已逾期", "Late"), Tone: "red"},
		{Code: "now", Name: v.In.T("今日到期", "Due today"), Tone: "yellow"},
		{Code: "week", Name: v.In.T("七日内", "Within seven days"), Tone: "yellow"},
		{Code: "serve", Name: v.In.T("待送达", "To be served")},
		{Code: "wait", Name: v.In.T("等待他方", "Waiting for others")},
		{Code: "later", Name: v.In.T("七日以后", "Later")},
	}
	for _, r := range rows {
		put := func(k int) { tabs[k].Rows = append(tabs[k].Rows, r) }
		if slices.Contains(toServe, r.Stage) {
			put(3)
		}
		switch {
		case r.Due.IsZero():
			put(4)
		case r.Due.Before(v.Day):
			put(0)
		case r.Due == v.Day:
			put(1)
		case r.Due.DaysSince(v.Day) <= 7:
			put(2)
		default:
			put(5)
		}
	}
	return tabs
}

// group is what one organ or person has late. It is counted for the work to be shared out, in the order of the names: nobody is ranked.
type group struct {
	Name string
	Rows []store.Row
}

type overduePage struct {
	By     string
	Groups []group
	Yellow int
	Red    int
	More   bool
}

// overdue lists what is late, in red, and what is about to be, in yellow, by organ or by person.
func (v *visit) overdue() error {
	rows, more, err := v.rows(store.Query{Open: true, DueTo: v.Day.AddDays(7), Limit: store.MaxPage})
	if err != nil {
		return err
	}
	page := overduePage{By: v.r.FormValue("by"), More: more != ""}
	groups := map[string][]store.Row{}
	for _, r := range rows {
		name := r.Organ
		if page.By == "person" {
			name = r.HolderName
		}
		if name == "" {
			name = v.In.T("尚未确定", "not settled yet")
		}
		groups[name] = append(groups[name], r)
		if r.Late(v.Day) > 0 {
			page.Red++
		} else {
			page.Yellow++
		}
	}
	for name, rows := range groups {
		page.Groups = append(page.Groups, group{name, rows})
	}
	slices.SortFunc(page.Groups, func(a, b group) int { return strings.Compare(a.Name, b.Name) })
	return v.show(http.StatusOK, "overdue", v.In.T("逾期与临期", "Overdue and nearly due"), page)
}

type listPage struct {
	Ledger string // the query of the ledger; none for who may not have it
	Rows   []store.Row
	More   string
	Text   string
	Stage  procedure.Stage
	State  string
	From   string
	To     string
}

// matters finds matters: the first page by what was typed, the next ones by the cursor.
func (v *visit) matters() error {
	q, err := v.query()
	if err != nil {
		return err
	}
	rows, more, err := v.rows(q)
	if err != nil {
		return err
	}
	ledger := ""
	if ok, _ := access.May(v.Who, access.Count, access.Matter{}); ok {
		ledger = "?" + v.r.URL.RawQuery
	}
	return v.show(http.StatusOK, "matters", v.In.T("全部事项", "All matters"), listPage{
		ledger, rows, more, q.Text, q.Stage, v.r.FormValue("state"), v.r.FormValue("from"), v.r.FormValue("to"),
	})
}

// maxLedger is how many matters one ledger has: more take longer to put together than an answer may take.
const maxLedger = 20_000

// ledger sends the ledger of the matters wanted, for office programs. Each matter in it was looked at, and that is on record before
// any of it is sent.
func (v *visit) ledger() error {
	q, err := v.query()
	if err != nil {
		return err
	}
	q.Viewer = &v.Who
	var seen []string
	table, err := intake.Ledger(v.r.Context(), v.store, q, v.Day, maxLedger, func(r store.Row) bool {
		ok, _ := access.May(v.Who, access.See, r.Access)
		if ok {
			seen = append(seen, r.ID)
		}
		return ok
	})
	if errors.Is(err, intake.ErrTooLong) {
		return statute.Violations{field("from", "台账一次最多两万件，请缩短收到日期的范围", "a ledger has twenty thousand matters at most; choose fewer days of receipt")}
	}
	if err != nil {
		return err
	}
	if err := v.store.AccessedAll(v.r.Context(), v.actor(), seen, v.r.Pattern); err != nil {
		return err
	}
	var out bytes.Buffer
	kind, write := "text/csv; charset=utf-8", intake.WriteCSV
	if strings.HasSuffix(v.r.URL.Path, ".xlsx") {
		kind, write = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", intake.WriteXLSX
	}
	if err := write(&out, table); err != nil {
		return err
	}
	v.w.Header().Set("Content-Type", kind)
	v.w.Header().Set("Content-Disposition", "attachment")
	_, _ = out.WriteTo(v.w) // the reader has gone if it fails
	return nil
}

// query is what a list is asked for.
func (v *visit) query() (q store.Query, err error) {
	var bad statute.Violations
	date := func(name string) (d calendar.Date) {
		if text := strings.TrimSpace(v.r.FormValue(name)); text != "" {
			if d, err = calendar.ParseDate(text); err != nil {
				bad = append(bad, field(name, "日期写作 2026-11-27", "a day is written 2026-11-27"))
			}
		}
		return d
	}
	q = store.Query{
		Text: strings.TrimSpace(v.r.FormValue("text")), Person: v.r.FormValue("person"), Organ: v.r.FormValue("organ"),
		From: date("from"), To: date("to"), After: v.r.FormValue("after"),
	}
	q.Open = v.r.FormValue("state") == "open"
	q.Ended = v.r.FormValue("state") == "ended"
	q.Late = v.r.FormValue("state") == "late"
	q.Hit = v.r.FormValue("hit") == "yes"
	if code := v.r.FormValue("counts"); code != "" {
		if err := q.Counts.UnmarshalText([]byte(code)); err != nil {
			bad = append(bad, field("counts", "没有这一指标", "there is no such indicator"))
		}
	}
	if code := v.r.FormValue("stage"); code != "" {
		if err := q.Stage.UnmarshalText([]byte(code)); err != nil {
			bad = append(bad, field("stage", "没有这一阶段", "there is no such stage"))
		}
	}
	if text := v.r.FormValue("limit"); text != "" {
		if q.Limit, err = strconv.Atoi(text); err != nil || q.Limit < 1 || q.Limit > store.MaxPage {
			bad = append(bad, field("limit", "应在1至1000之间", "must be between 1 and 1000"))
		}
	}
	if len(bad) > 0 {
		return q, bad
	}
	return q, nil
}

// Late and Left put the days of a row into words.
func (v *visit) Late(r store.Row) int { return r.Late(v.Day) }

// Left says how far away the last day of a row is.
func (v *visit) Left(r store.Row) string {
	switch n := r.Late(v.Day); {
	case r.Due.IsZero():
		return v.In.T("没有期限在走", "no limit is running")
	case n > 0:
		return v.In.F("已超%[1]d日", "%[2]s late", n, term.HowMany(n, "day", "days"))
	case r.Due == v.Day:
		return v.In.T("今日到期", "due today")
	}
	left := r.Due.DaysSince(v.Day)
	return v.In.F("还有%[1]d日", "%[2]s left", left, term.HowMany(left, "day", "days"))
}

// Tone is the colour that repeats what Left says.
func (v *visit) Tone(r store.Row) string {
	switch {
	case r.Due.IsZero():
		return "plain"
	case r.Late(v.Day) > 0:
		return "red"
	case r.Due.DaysSince(v.Day) <= 7:
		return "yellow"
	}
	return "green"
}

// Mask hides all but the first letter of a name, and all but the ends of a number: lists and pages show people only as far as is needed
// to tell them apart, and each full look is on record.
func (v *visit) Mask(s string) string {
	letters := []rune(s)
	switch {
	case len(letters) == 0:
		return ""
	case len(letters) < 8:
		return string(letters[:1]) + strings.Repeat("＊", len(letters)-1)
	}
	return string(letters[:3]) + strings.Repeat("＊", len(letters)-5) + string(letters[len(letters)-2:])
}
