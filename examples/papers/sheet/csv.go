package sheet

import (
	"encoding/csv"
	"io"
	"strings"
)

// CSV writes the ledger as office programs open it without asking: UTF-8 with its mark, lines ended as on Windows. A text that such a
// program would take for a formula is written with a leading apostrophe.
func CSV(w io.Writer, rows []Row) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.Write(Columns[:]); err != nil {
		return err
	}
	for _, r := range rows {
		line := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			line[i] = c.String()
			if c.Kind == TextCell && startsFormula(line[i]) {
				line[i] = "'" + line[i]
			}
		}
		if err := out.Write(line); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// startsFormula reports whether an office program may take a text for a formula.
func startsFormula(s string) bool { return s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) }
