package statute

import (
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// The law stands in tables written as text, one row a line, so that a lawyer can read them and a change shows as one line.
// They are read once, when the program starts. Reading is total: what does not fit is left out, and the tests, which read
// the same tables strictly, refuse it.

// tableRows returns the cells of each row below the heading. Cells are divided by | and trimmed; a line that begins with // is
// a comment.
func tableRows(text string) [][]string {
	var rows [][]string
	for line := range strings.Lines(strings.TrimSpace(text)) {
		if strings.HasPrefix(line, "//") {
			continue
		}
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	return rows[min(1, len(rows)):]
}

// A cell is where a provision stands in one edition.
type cell struct {
	at    string        // the place in English form, "36(3)", or none
	doubt Doubt         // about the place itself, besides those about the edition
	until calendar.Date // the first day on which a later text displaces it; no date: as long as the edition is in force
}

// tableCell reads one cell of a provision table: "36(3)", "~13(2)" for a reading, "7 until CPLI2015" for a place that the first
// day of another edition displaces.
func tableCell(text string) cell {
	at, key, _ := strings.Cut(text, " until ")
	at, read := strings.CutPrefix(at, "~")
	c := cell{at: at, until: inForceFrom(key)}
	if read {
		c.doubt = Reading
	}
	return c
}

func tableCells(texts []string) []cell {
	cells := make([]cell, len(texts))
	for i, text := range texts {
		cells[i] = tableCell(text)
	}
	return cells
}

// tableDay reads a day, 2022-05-01; "" is no date.
func tableDay(text string) calendar.Date {
	day, _ := calendar.ParseDate(text)
	return day
}

// inForceFrom returns the first day of the edition of that key, no date if there is none.
func inForceFrom(key string) calendar.Date {
	var e Edition
	if err := e.UnmarshalText([]byte(key)); err != nil {
		return calendar.Date{}
	}
	return e.From()
}

// An entry is one rule of a rule table: its name, what it rests on, and its sentence in both languages, one or several.
type entry struct {
	name string
	by   []string
	says []sentence
}

// A sentence is what a rule says in both languages, from the first day of an edition on; "" from the beginning.
type sentence struct{ since, en, zh string }

// tableEntries returns the entries of a rule table. An entry begins with the name at the left edge; its last two lines are
// the sentence. Where the law changed so much that the sentence of one time is not true of another, a line "since PWR2022" and
// the two lines of the next sentence follow.
func tableEntries(text string) []entry {
	var entries []entry
	var lines []string
	add := func() {
		first := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "since ") })
		if first < 0 {
			first = len(lines)
		}
		n := first - 2
		if n < 1 {
			return
		}
		name, by, _ := strings.Cut(strings.Join(lines[:n], " "), " ")
		e := entry{name: name, says: []sentence{{"", lines[n], lines[n+1]}}}
		for i := first; i+2 < len(lines); i += 3 {
			e.says = append(e.says, sentence{strings.TrimPrefix(lines[i], "since "), lines[i+1], lines[i+2]})
		}
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
	for _, u := range Unit(0).All() {
		if many := term.Plain(u.String()); name == many || name+"s" == many {
			return u
		}
	}
	return Days
}
