package intake

import (
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// headings are the columns of the ledger that is written out: those that are read, and what the desk knows besides.
var headings = []string{
	numberColumn, "姓名", "身份证号", "手机号码", "住址", "信访内容", registerColumn, "限办时间", "信访件状态", "信访形式", petitionColumn, "问题发生地", "问题发生日期", "信访人数",
	claimColumn, "登记单位", "档案编号", "具体承办单位", "办结时间", "下一步", "逾期天数",
}

// ErrTooLong says that a ledger would have more rows than were asked for at most.
var ErrTooLong = errors.New("intake: the ledger is too long")

// Ledger returns the ledger of the matters wanted, with its headings first, or ErrTooLong where there are more than most: it is put
// together in memory. May decides for each row whether it is for the one who asks.
func Ledger(ctx context.Context, s *store.Store, q store.Query, today calendar.Date, most int, may func(store.Row) bool) ([][]string, error) {
	table := [][]string{headings}
	q.Limit = store.MaxPage
	for {
		page, after, err := s.Work(ctx, q, today)
		if err != nil {
			return nil, err
		}
		for _, r := range page {
			if !may(r) {
				continue
			}
			if len(table) > most {
				return nil, ErrTooLong
			}
			m, err := s.Matter(ctx, r.ID)
			if err != nil {
				return nil, err
			}
			table = append(table, line(r, m, today))
		}
		if after == "" {
			return table, nil
		}
		q.After = after
	}
}

// line is one matter. The numbers of persons stay whole: the ledger is for the office, and the page of a matter is where they are masked.
func line(r store.Row, m store.Matter, today calendar.Date) []string {
	var who store.Petitioner
	if len(m.Cover.Petitioners) > 0 {
		who = m.Cover.Petitioners[0]
	}
	claim, heads, late := r.Title.ZH, "", ""
	registered := ""
	if len(m.Dossier.Claims) > 0 {
		c := &m.Dossier.Claims[0]
		if c.Title.ZH != "" {
			claim = c.Title.ZH
		}
		if len(c.Events) > 0 {
			registered = c.Events[0].On.String()
		}
	}
	if m.Cover.Heads > 0 {
		heads = strconv.Itoa(m.Cover.Heads)
	}
	if n := r.Late(today); n > 0 {
		late = strconv.Itoa(n)
	}
	stage := ""
	if r.Stage != 0 {
		stage = r.Stage.ZH()
	}
	return []string{
		r.Number, who.Name, who.Identity, who.Phone, who.Address, m.Cover.Content, registered, r.Due.String(), stage, m.Cover.Channel, m.Dossier.Received.String(), m.Cover.Place,
		m.Cover.Occurred.String(), heads, claim, m.Cover.Unit, m.Cover.Archived, r.Organ, r.Ended.String(), r.Duty.ZH, late,
	}
}

// WriteCSV writes a ledger for office programs: UTF-8 with a byte order mark, lines as they end there. No cell is computed, and no long
// number rounded: such cells begin with an apostrophe, which [Read] takes away again.
func WriteCSV(to io.Writer, table [][]string) error {
	if _, err := io.WriteString(to, "\ufeff"); err != nil {
		return err
	}
	w := csv.NewWriter(to)
	w.UseCRLF = true
	for _, row := range table {
		safe := make([]string, len(row))
		for i, text := range row {
			if guarded(text) {
				text = "'" + text
			}
			safe[i] = text
		}
		if err := w.Write(safe); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// guarded reports whether an office program would make something else of a cell than its text.
func guarded(text string) bool {
	if text == "" {
		return false
	}
	if strings.ContainsRune("=+-@\t\r\n'＝＋－＠", []rune(text)[0]) {
		return true
	}
	digits := strings.Trim(text, "0123456789")
	return digits == "" && (len(text) > 11 || text[0] == '0')
}

// WriteXLSX writes a ledger as a workbook in which every cell is text.
func WriteXLSX(to io.Writer, table [][]string) (err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	const sheet = "台账"
	if err := f.SetSheetName(f.GetSheetName(0), sheet); err != nil {
		return err
	}
	w, err := f.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	if err := w.SetColWidth(1, len(headings), 16); err != nil {
		return err
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, row := range table {
		cells := make([]any, len(row))
		for k, text := range row {
			cells[k] = text
			if i == 0 {
				cells[k] = excelize.Cell{StyleID: bold, Value: text}
			}
		}
		if err := w.SetRow("A"+strconv.Itoa(i+1), cells); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Write(to)
}
