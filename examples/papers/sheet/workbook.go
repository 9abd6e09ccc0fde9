package sheet

import (
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/fengqiao-go/fengqiao/escalation"
)

const sheetName = "台账"

// Workbook writes the ledger as XLSX: the head stays in sight, every column can be filtered, and a claim that is late or about to be is
// marked by colour as well as in words.
func Workbook(w io.Writer, rows []Row) error {
	f := excelize.NewFile()
	defer func() { _ = f.Close() }() // it holds nothing but memory
	if err := f.SetSheetName("Sheet1", sheetName); err != nil {
		return err
	}
	styles, err := stylesOf(f)
	if err != nil {
		return err
	}
	// What holds for the whole sheet is said before its rows are written one after the other.
	corner, err := excelize.CoordinatesToCellName(len(Columns), len(rows)+1)
	if err != nil {
		return err
	}
	if err := f.AutoFilter(sheetName, "A1:"+corner, nil); err != nil {
		return err
	}
	if err := printed(f); err != nil { // after the filter, which forgets what was set before it
		return err
	}
	out, err := f.NewStreamWriter(sheetName)
	if err != nil {
		return err
	}
	for i, name := range Columns {
		if err := out.SetColWidth(i+1, i+1, columnWidth(name)); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}); err != nil {
		return err
	}
	head := make([]any, len(Columns))
	for i, name := range Columns {
		head[i] = excelize.Cell{StyleID: styles.head, Value: name}
	}
	if err := out.SetRow("A1", head, excelize.RowOpts{Height: 32}); err != nil {
		return err
	}
	for i, r := range rows {
		cells := make([]any, len(Columns))
		for k, c := range r.Cells {
			cells[k] = styles.cell(c, r.Warn)
		}
		if err := out.SetRow("A"+strconv.Itoa(i+2), cells, excelize.RowOpts{Height: r.height()}); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return f.Write(w)
}

// printed sets the ledger on sheets of A3 across, all columns on one, as many sheets as it takes, each with the head.
func printed(f *excelize.File) error {
	const a3 = 8
	landscape, size, wide, high, fit := "landscape", a3, 1, 0, true
	if err := f.SetSheetProps(sheetName, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetPageLayout(sheetName, &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: sheetName + "!$1:$1", Scope: sheetName})
}

// columnWidth is how many Latin letters wide a column is; a Chinese character takes two.
func columnWidth(name string) float64 {
	switch name {
	case "期限说明":
		return 34
	case "信访诉求", "信访人可以提出":
		return 22
	case "办理方式", "下一项职责":
		return 18
	}
	return 11
}

// height is how high a row has to be for its texts: office programs do not measure it when they open the file.
func (r *Row) height() float64 {
	const line = 16.5
	lines := 1
	for i, c := range r.Cells {
		wide := 0
		for _, letter := range c.String() {
			wide++
			if letter > 0x2000 {
				wide++
			}
		}
		lines = max(lines, 1+wide/int(columnWidth(Columns[i])-2))
	}
	return min(float64(lines)*line, 400) // of the 409 that there can be
}

// styles are those of the cells, by kind and by how urgent the row is.
type styles struct {
	head  int
	texts [escalation.Red + 1]int
	days  [escalation.Red + 1]int
}

func stylesOf(f *excelize.File) (styles, error) {
	var s styles
	var err error
	border := []excelize.Border{
		{Type: "left", Color: "999999", Style: 1}, {Type: "right", Color: "999999", Style: 1}, {Type: "top", Color: "999999", Style: 1}, {Type: "bottom", Color: "999999", Style: 1},
	}
	if s.head, err = f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Border: border, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7E6E6"}},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "center", Horizontal: "center"},
	}); err != nil {
		return s, fmt.Errorf("sheet: head: %w", err)
	}
	date := "yyyy-mm-dd"
	for warn, colour := range [...]string{0: "", escalation.Yellow: "FFF2CC", escalation.Red: "F8CBAD"} {
		style := excelize.Style{Border: border, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}
		if colour != "" {
			style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
		}
		if s.texts[warn], err = f.NewStyle(&style); err != nil {
			return s, fmt.Errorf("sheet: texts: %w", err)
		}
		style.CustomNumFmt = &date
		if s.days[warn], err = f.NewStyle(&style); err != nil {
			return s, fmt.Errorf("sheet: days: %w", err)
		}
	}
	return s, nil
}

// cell is a cell with its style. A text is always written as a text, whatever it begins with, so none becomes a formula.
func (s *styles) cell(c Cell, warn escalation.Urgency) excelize.Cell {
	if warn > escalation.Red {
		warn = 0
	}
	switch c.Kind {
	case DayCell:
		return excelize.Cell{StyleID: s.days[warn], Value: c.Day.Time()}
	case NumberCell:
		return excelize.Cell{StyleID: s.texts[warn], Value: c.Number}
	}
	return excelize.Cell{StyleID: s.texts[warn], Value: c.Text}
}
