package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Fault is what is wrong with a cell, or with a row where it has no column.
type Fault struct {
	Row    int    `json:"row"` // counted as the program shows it: the headings are row 1
	Column string `json:"column,omitempty"`
	statute.Text
}

func (f Fault) String() string {
	return fmt.Sprintf("row %d %s: %s / 第%d行 %s：%s", f.Row, f.Column, f.EN, f.Row, f.Column, f.ZH)
}

// Faults are all that is wrong with a ledger; nothing of it was taken.
type Faults []Fault

func (f Faults) Error() string {
	return fmt.Sprintf("%d faults, the first: %v", len(f), f[0])
}

// Report is what became of a ledger.
type Report struct {
	Rows    int      `json:"rows"`
	New     int      `json:"new"`
	Old     int      `json:"old"`               // were on record under the same number
	Skipped []string `json:"skipped,omitempty"` // columns that are not taken
	Kept    []string `json:"kept,omitempty"`    // columns that only the cover sheet has, under their own names
}

// Import puts the matters of a ledger on record, all of them or none. The error is Faults where it is the ledger's.
func Import(ctx context.Context, s *store.Store, by store.Actor, from io.Reader) (Report, error) {
	rows, err := Read(from)
	if err != nil {
		return Report{}, Faults{{Text: statute.Text{EN: err.Error(), ZH: "文件无法读取"}}}
	}
	all, report, faults := Files(rows)
	if len(faults) > 0 {
		return report, faults
	}
	made, err := s.CreateAll(ctx, by, all)
	if err != nil {
		return report, inRows(err)
	}
	for _, m := range made {
		if m.Old {
			report.Old++
		} else {
			report.New++
		}
	}
	return report, nil
}

// inRows says of the rows what the store said of the matters.
func inRows(err error) error {
	var at store.ErrAt
	if !errors.As(err, &at) {
		return err
	}
	var all Faults
	for _, one := range at {
		f := Fault{Row: one.Index + 2, Column: numberColumn, Text: statute.Text{EN: one.Err.Error(), ZH: "未能登记"}}
		var repeated store.ErrRepeated
		if errors.As(one.Err, &repeated) {
			f.Text = statute.Text{
				EN: "was taken before with other content, or by another account: change the matter at the desk",
				ZH: "此前已由他人导入，或者内容已有不同：请在系统内修改该件",
			}
		}
		all = append(all, f)
	}
	return all
}

// Files makes matters of the rows of a ledger, the first of which has the headings; empty rows are passed over.
func Files(rows [][]string) (all []store.New, report Report, faults Faults) {
	if len(rows) == 0 {
		return nil, report, Faults{{Row: 1, Text: statute.Text{EN: "the file is empty", ZH: "文件没有内容"}}}
	}
	headings := make([]string, len(rows[0]))
	for i, text := range rows[0] {
		h := cell(text)
		switch {
		case h == "":
		case len([]rune(h)) > longestHeading:
			faults = append(faults, Fault{1, string([]rune(h)[:longestHeading]), statute.Text{EN: "no heading is so long", ZH: "列名过长"}})
		case slices.Contains(headings[:i], h):
			faults = append(faults, Fault{1, h, statute.Text{EN: "the heading is there twice", ZH: "列名重复"}})
		case h == conductColumn:
			report.Skipped = append(report.Skipped, h)
			continue
		case columns[h] == nil:
			report.Kept = append(report.Kept, h)
		}
		headings[i] = h
	}
	if !slices.Contains(headings, numberColumn) {
		return nil, report, append(faults, Fault{1, numberColumn, statute.Text{EN: "the column is missing", ZH: "缺少该列"}})
	}
	seen := make(map[string]int)
	for i, row := range rows[1:] {
		f, bad := file(headings, row, i+2)
		number := f.Cover.Number
		if number == "" && len(bad) == 0 && isEmpty(row) {
			continue
		}
		report.Rows++
		faults = append(faults, bad...)
		switch before := seen[number]; {
		case number == "":
			faults = append(faults, Fault{i + 2, numberColumn, statute.Text{EN: "a matter needs a number, so that the ledger can be taken again", ZH: "须有编号，以便重复导入时识别"}})
		case len(number) > store.MaxKey-len(keyPrefix):
			faults = append(faults, Fault{i + 2, numberColumn, statute.Text{EN: "the number is too long", ZH: "编号过长"}})
		case before > 0:
			faults = append(faults, Fault{i + 2, numberColumn, statute.Text{EN: fmt.Sprintf("is that of row %d", before), ZH: fmt.Sprintf("与第%d行重复", before)}})
		default:
			seen[number] = i + 2
		}
		all = append(all, store.New{Key: keyPrefix + number, File: f})
	}
	return all, report, faults
}

// keyPrefix keeps the keys of ledgers apart from others.
const keyPrefix = "ledger:"

func isEmpty(row []string) bool {
	return !slices.ContainsFunc(row, func(text string) bool { return cell(text) != "" })
}

// file makes a matter of a row.
func file(headings, row []string, number int) (f store.File, faults Faults) {
	for i, text := range row {
		text = cell(text)
		if text == "" {
			continue
		}
		if i >= len(headings) {
			faults = append(faults, Fault{number, fmt.Sprint(i + 1), statute.Text{EN: "the cell has no heading", ZH: "该单元格没有列名"}})
			continue
		}
		switch h := headings[i]; {
		case h == "": // a column without a heading, or one that is not taken
		case columns[h] != nil:
			if bad := columns[h](&f, text); bad != (fault{}) {
				faults = append(faults, Fault{number, h, bad.Text})
			}
		default:
			if f.Cover.Other == nil {
				f.Cover.Other = make(map[string]string)
			}
			f.Cover.Other[h] = text
		}
	}
	claim(&f) // there is one, even if the ledger does not say which
	return f, faults
}
