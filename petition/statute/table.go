package statute

import "strings"

// The law stands in tables written as text, one row a line, so that a lawyer can read them and a change shows as one line.
// They are read once, when the program starts. Reading is total: what does not fit is left out, and the tests, which read
// the same tables strictly, refuse it.

// tableRows returns the cells of each row below the heading. Cells are divided by | and trimmed.
func tableRows(text string) [][]string {
	var rows [][]string
	for line := range strings.Lines(strings.TrimSpace(text)) {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	return rows[min(1, len(rows)):]
}

// An entry is one rule of a rule table: its name, what it rests on, and its sentence in both languages.
type entry struct {
	name   string
	by     []string
	en, zh string
}

// tableEntries returns the entries of a rule table. An entry begins with the name at the left edge; its last two lines are
// the sentences.
func tableEntries(text string) []entry {
	var entries []entry
	var lines []string
	add := func() {
		if len(lines) < 3 {
			return
		}
		n := len(lines) - 2
		name, by, _ := strings.Cut(strings.Join(lines[:n], " "), " ")
		e := entry{name: name, en: lines[n], zh: lines[n+1]}
		for authority := range strings.SplitSeq(by, ",") {
			e.by = append(e.by, strings.TrimSpace(authority))
		}
		entries = append(entries, e)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if !strings.HasPrefix(line, " ") {
			add()
			lines = nil
		}
		lines = append(lines, strings.TrimSpace(line))
	}
	add()
	return entries
}

// limits reads the number of a provision: "" none, "30 days" in every edition, "10/11 days" or "-/1 month/30 days" edition by
// edition. What has no unit has that of the last.
func limits(cell string) []Number {
	if !strings.Contains(cell, " ") {
		return nil
	}
	parts := strings.Split(cell, "/")
	_, last, _ := strings.Cut(parts[len(parts)-1], " ")
	ls := make([]Number, len(parts))
	for i, part := range parts {
		number, unit, ok := strings.Cut(part, " ")
		if !ok {
			unit = last
		}
		if number != none {
			ls[i] = Number{atoi(number), unitOf(unit)}
		}
	}
	return ls
}

func unitOf(name string) Unit {
	for u, names := range unitEN {
		if name == names[0] || name == names[1] {
			return Unit(u)
		}
	}
	return Days
}
