package intake

import (
	"bytes"
	"encoding/csv"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var clerk = store.Actor{Account: "zhao", Role: "reception"}

const ledger = `信访件编号,姓名,身份证号,手机号码,信访内容,登记时间,限办时间,信访日期,信访形式,异常动态,问题发生日期,信访人数,信访诉求,登记单位,办结时间,警种名称
XF-1,王某,15020219600101000X,13900000000,"围墙倒塌,无人处理",2019-05-03 09:10:00,2019-07-02,2019年5月,来访,情绪激动,2018,5人,要求答复,某区信访局,2019/7/1,治安
XF-2,李某,,,,2019.6.1,,,来信,,不详,,,某区信访局,,

XF-3,,,,,,,,,,2018年至2019年3月,,,,,
`

var today = calendar.MustDate(2026, 3, 20)

func desk(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"))
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, s.Close()) })
	return s
}

func everything(t *testing.T, s *store.Store) map[string]store.Matter {
	t.Helper()
	rows, _, err := s.Work(t.Context(), store.Query{Limit: store.MaxPage}, today)
	require.NoError(t, err)
	all := make(map[string]store.Matter)
	for _, r := range rows {
		m, err := s.Matter(t.Context(), r.ID)
		require.NoError(t, err)
		all[r.Number] = m
	}
	return all
}

func TestLedgerIsTakenAsItIs(t *testing.T) {
	var book bytes.Buffer
	rows, err := Read(strings.NewReader(ledger))
	require.NoError(t, err)
	require.NoError(t, WriteXLSX(&book, rows))
	old, err := simplifiedchinese.GB18030.NewEncoder().String(ledger)
	require.NoError(t, err)
	for name, text := range map[string]string{
		"utf-8": ledger, "marked": "\ufeff" + ledger, "gb18030": old, "xlsx": book.String(), "crlf": strings.ReplaceAll(ledger, "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			s := desk(t)
			report, err := Import(t.Context(), s, clerk, strings.NewReader(text))
			require.NoError(t, err)
			assert.Equal(t, Report{Rows: 3, New: 3, Skipped: []string{"异常动态"}, Kept: []string{"限办时间", "警种名称"}}, report)
			all := everything(t, s)
			require.Len(t, all, 3)
			one := all["XF-1"]
			assert.Equal(t, []store.Petitioner{{Name: "王某", Identity: "15020219600101000X", Phone: "13900000000"}}, one.Cover.Petitioners)
			assert.Equal(t, "2019-05", one.Dossier.Received.String())
			assert.Equal(t, "2019-05-03", one.Dossier.Claims[0].Events[0].On.String())
			assert.Equal(t, "2018", one.Cover.Occurred.String())
			assert.Equal(t, 5, one.Cover.Heads)
			assert.Equal(t, "围墙倒塌,无人处理", one.Cover.Content)
			assert.Equal(t, map[string]string{"限办时间": "2019-07-02", "警种名称": "治安"}, one.Cover.Other)
			assert.True(t, all["XF-2"].Dossier.Received.IsZero(), "what is not known is left out")
			assert.True(t, all["XF-2"].Cover.Occurred.IsZero())
			assert.Empty(t, all["XF-3"].Dossier.Claims[0].Events)
			assert.Equal(t, "2018-01-01/2019-03-31", all["XF-3"].Cover.Occurred.String())
			finished, err := s.Count(t.Context(), store.Query{Ended: true}, today)
			require.NoError(t, err)
			assert.Equal(t, 1, finished)

			report, err = Import(t.Context(), s, clerk, strings.NewReader(text))
			require.NoError(t, err)
			assert.Equal(t, 3, report.Old)
			assert.Zero(t, report.New)
			assert.Len(t, everything(t, s), 3)
			differs, err := s.Check(t.Context(), today)
			require.NoError(t, err)
			assert.Empty(t, differs)
		})
	}
}

// All that is wrong is said at once, and nothing is taken.
func TestEveryFaultHasItsRowAndColumn(t *testing.T) {
	s := desk(t)
	_, err := Import(t.Context(), s, clerk, strings.NewReader(`信访件编号,登记时间,信访人数,问题发生日期,办结时间
A,2019-02-30,3,2019-13,2019
A,20190503,many,去年夏天,2019年
,2019-05-03,2,2019,2019-05-03,more
B,2019-05-03,0,2020至2019,43588
C,2019-05-03,1,2019,43588
`))
	var faults Faults
	require.ErrorAs(t, err, &faults)
	var places []string
	for _, f := range faults {
		places = append(places, strings.Split(f.String(), ":")[0])
		assert.NotEmpty(t, f.ZH)
	}
	assert.Equal(t, []string{
		"row 2 登记时间", "row 2 问题发生日期", "row 3 信访人数", "row 3 问题发生日期", "row 3 信访件编号",
		"row 4 6", "row 4 信访件编号", "row 5 信访人数", "row 5 问题发生日期",
	}, places)
	assert.Empty(t, everything(t, s))

	for text, column := range map[string]string{"": "", "姓名,住址\n": numberColumn, "信访件编号,姓名,姓名\n": "姓名", "\xff\xfe\x80": "", "PK\x03\x04": ""} {
		_, err := Import(t.Context(), s, clerk, strings.NewReader(text))
		require.ErrorAs(t, err, &faults, "%q", text)
		assert.Equal(t, column, faults[0].Column, "%q", text)
	}
}

// A ledger of which one matter is on record with other content is taken as a whole or not at all.
func TestLedgerThatChangedMeanwhile(t *testing.T) {
	s := desk(t)
	_, err := Import(t.Context(), s, clerk, strings.NewReader("信访件编号,姓名\nA,王某\n"))
	require.NoError(t, err)
	_, err = Import(t.Context(), s, clerk, strings.NewReader("信访件编号,姓名\nB,李某\nA,张某\n"))
	var faults Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1)
	assert.Equal(t, 3, faults[0].Row)
	assert.Len(t, everything(t, s), 1)
}

// No cell of the ledger is computed or rounded by the program that opens it, and what is written is read again.
func TestLedgerOut(t *testing.T) {
	s := desk(t)
	const hostile = `=HYPERLINK("http://x","y")`
	_, err := Import(t.Context(), s, clerk, strings.NewReader(
		"信访件编号,姓名,身份证号,信访内容,登记时间\n001,王某,150202196001010001,\""+strings.ReplaceAll(hostile, `"`, `""`)+"\",2026-03-10\n"))
	require.NoError(t, err)
	table, err := Ledger(t.Context(), s, store.Query{}, today, 100, func(store.Row) bool { return true })
	require.NoError(t, err)
	require.Len(t, table, 2)

	var out bytes.Buffer
	require.NoError(t, WriteCSV(&out, table))
	assert.True(t, strings.HasPrefix(out.String(), "\ufeff"+numberColumn))
	cells, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
	require.NoError(t, err)
	for _, row := range cells {
		for _, c := range row {
			assert.False(t, guarded(c) && !strings.HasPrefix(c, "'"), c)
		}
	}
	back, err := Read(&out)
	require.NoError(t, err)
	all, _, faults := Files(back)
	require.Empty(t, faults)
	assert.Equal(t, "001", all[0].Cover.Number)
	assert.Equal(t, hostile, all[0].Cover.Content)
	assert.Equal(t, "150202196001010001", all[0].Cover.Petitioners[0].Identity)

	out.Reset()
	require.NoError(t, WriteXLSX(&out, table))
	f, err := excelize.OpenReader(&out)
	require.NoError(t, err)
	for k := range table[1] {
		name, err := excelize.CoordinatesToCellName(k+1, 2)
		require.NoError(t, err)
		formula, err := f.GetCellFormula("台账", name)
		require.NoError(t, err)
		assert.Empty(t, formula)
		value, err := f.GetCellValue("台账", name)
		require.NoError(t, err)
		assert.Equal(t, table[1][k], value)
	}
	require.NoError(t, f.Close())
	_, err = Ledger(t.Context(), s, store.Query{}, today, len(table)-2, func(store.Row) bool { return true })
	require.ErrorIs(t, err, ErrTooLong)
	none, err := Ledger(t.Context(), s, store.Query{}, today, 100, func(store.Row) bool { return false })
	require.NoError(t, err)
	assert.Len(t, none, 1)
}

// Whatever is sent, it is taken or refused, and what is taken has its number. (No fuzz target: it would be built with the whole of
// SQLite measured, which takes longer than the fuzzing.)
func TestBrokenLedgers(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	taken := 0
	for range 3000 {
		data := []byte(ledger)
		for range 1 + random.IntN(8) {
			switch at := random.IntN(len(data)); random.IntN(3) {
			case 0:
				data[at] = byte(random.Uint32())
			case 1:
				data = slices.Delete(data, at, min(len(data), at+random.IntN(9)))
			default:
				data = slices.Insert(data, at, []byte([]string{",", "\"", "\n", "'", "=", "2019", "年", "\x00"}[random.IntN(8)])...)
			}
		}
		rows, err := table(data)
		if err != nil {
			continue
		}
		all, _, faults := Files(rows)
		for _, n := range all {
			assert.True(t, n.Cover.Number != "" || len(faults) > 0)
		}
		if len(faults) == 0 {
			taken++
		}
	}
	assert.Greater(t, taken, 100)
}
