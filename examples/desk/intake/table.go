package intake

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// The bounds of what is read.
const (
	MaxBytes = 64 << 20 // of a file
	MaxRows  = 100_000  // of a ledger: it is put on record in one transaction
	unpacked = 512 << 20
)

// Read returns the cells of a ledger, row by row: of the first sheet of an XLSX file, or of CSV in UTF-8, with or without a byte order
// mark, or GB18030.
func Read(from io.Reader) ([][]string, error) {
	data, err := io.ReadAll(io.LimitReader(from, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("the file is larger than %d MiB / 文件超过%d MiB", MaxBytes>>20, MaxBytes>>20)
	}
	rows, err := table(data)
	if err != nil {
		return nil, err
	}
	if len(rows) > MaxRows+1 {
		return nil, fmt.Errorf("the ledger has %d rows, at most %d at once / 台账有%d行，一次至多%d行", len(rows)-1, MaxRows, len(rows)-1, MaxRows)
	}
	return rows, nil
}

func table(data []byte) ([][]string, error) {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return sheet(data)
	}
	data, hadMark := bytes.CutPrefix(data, []byte("\xef\xbb\xbf"))
	if !hadMark && !utf8.Valid(data) {
		decoded, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
		if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) {
			return nil, errors.New("the file is neither UTF-8 nor GB18030 / 文件编码既非UTF-8也非GB18030")
		}
		data = decoded
	}
	if !utf8.Valid(data) {
		return nil, errors.New("the file is marked as UTF-8 and is not / 文件标明为UTF-8，实际不是")
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = -1 // rows end where their last cell is
	return r.ReadAll()
}

// sheet reads cells as they are stored, not as they are shown, since a day is shown as the program likes.
func sheet(data []byte) (rows [][]string, err error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: unpacked})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil && *props.Date1904 {
		return nil, errors.New("the workbook counts days from 1904: save it with the usual setting / 工作簿使用1904日期系统，请改为通常设置后保存")
	}
	return f.GetRows(f.GetSheetName(0))
}

// cell is the text of a cell without what surrounds it: spaces, and the apostrophe by which a ledger is kept from being computed.
func cell(text string) string {
	text = strings.TrimSpace(text)
	if rest, ok := strings.CutPrefix(text, "'"); ok && guarded(rest) {
		return rest
	}
	return text
}
