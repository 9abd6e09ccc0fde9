package sheet_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/thedatashed/xlsxreader"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/papers/sheet"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func read(t *testing.T, name string) dossier.Dossier {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	d, found := dossier.Read(data)
	require.Empty(t, found)
	return d
}

func ledger(t *testing.T) []sheet.Row {
	t.Helper()
	on := calendar.MustDate(2025, 6, 12)
	rows := sheet.Ledger(on, read(t, "../papers/testdata/three_tiers.json"), read(t, "../../docket/cases/1_farmland.json"), read(t, "../drawing/testdata/rough.json"))
	require.Len(t, rows, 4, "a row for each claim")
	return rows
}

func column(t *testing.T, name string) int {
	t.Helper()
	for i, c := range sheet.Columns {
		if c == name {
			return i
		}
	}
	require.Fail(t, "no column", name)
	return 0
}

func TestLedger(t *testing.T) {
	rows := ledger(t)
	for _, want := range []struct {
		row          int
		column, text string
	}{
		{0, "信访件编号", "noise"},
		{0, "信访件状态", "处理中"},
		{0, "限办时间（最早）", "2025-06-17"},
		{0, "限办时间（最迟）", "2025-06-18"},
		{0, "剩余日数", "6"},
		{0, "预警", "黄色预警"},
		{1, "办结时间", "2022-08-18"},
		{2, "处理意见", "处理：部分支持"},
		{3, "信访日期", "2018年10月"},
		{3, "预警", ""}, // its opinion was given: a notice at reception is owed no more
	} {
		assert.Equal(t, want.text, rows[want.row].Cells[column(t, want.column)].String(), want.column)
	}
	assert.Equal(t, escalation.Yellow, rows[0].Warn)
	assert.Zero(t, rows[3].Warn)
	overdue, found := dossier.Read([]byte(`{"claims": [{"events": [{"kind": "registered", "on": "2025-03-03"}, {"kind": "accepted", "on": "2025-03-10"}]}]}`))
	require.Empty(t, found)
	late := sheet.Ledger(calendar.MustDate(2025, 6, 12), overdue)
	assert.Equal(t, "红色预警", late[0].Cells[column(t, "预警")].String())
	assert.Equal(t, escalation.Red, late[0].Warn)
}

// Another library reads the workbook back, cell by cell; a day is a day there.
func TestWorkbookReadsBack(t *testing.T) {
	rows := ledger(t)
	rows[1].Cells[0].Text = "=1+1"
	var b bytes.Buffer
	require.NoError(t, sheet.Workbook(&b, rows))
	book, err := xlsxreader.NewReader(b.Bytes())
	require.NoError(t, err)
	require.Equal(t, []string{"台账"}, book.Sheets)
	n := 0
	for row := range book.ReadRows("台账") {
		require.NoError(t, row.Error)
		have := make(map[int]xlsxreader.Cell)
		for _, c := range row.Cells {
			have[c.ColumnIndex()] = c
		}
		for i := range sheet.Columns {
			if n == 0 {
				assert.Equal(t, sheet.Columns[i], have[i].Value)
				continue
			}
			want := rows[n-1].Cells[i]
			assert.Equal(t, want.String(), have[i].Value, sheet.Columns[i])
			if want.Kind == sheet.DayCell {
				assert.Equal(t, xlsxreader.TypeDateTime, have[i].Type, sheet.Columns[i])
			}
		}
		n++
	}
	assert.Equal(t, len(rows)+1, n)
}

func TestCSV(t *testing.T) {
	rows := ledger(t)
	for i, formula := range []string{"=1+1", "+1", "-1", "@a"} {
		rows[i].Cells[1].Text = formula
	}
	var b bytes.Buffer
	require.NoError(t, sheet.CSV(&b, rows))
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	assert.True(t, marked)
	assert.Equal(t, strings.Count(text, "\n"), strings.Count(text, "\r\n"))
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Len(t, lines, len(rows)+1)
	assert.Equal(t, sheet.Columns[:], lines[0])
	for i, r := range rows {
		assert.Equal(t, "'"+r.Cells[1].Text, lines[i+1][1])
		for k := range r.Cells {
			if k != 1 {
				assert.Equal(t, r.Cells[k].String(), lines[i+1][k], fmt.Sprint(i, sheet.Columns[k]))
			}
		}
	}
}
