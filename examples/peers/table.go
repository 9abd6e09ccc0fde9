package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

var (
	header      = []string{"work", "side", "ns", "allocations", "× Fengqiao", "goal", ""}
	briefHeader = []string{"work", "beside", "measured", "goal", ""}
)

// lines returns the lines of the table for one piece of work, and the worst of the verdicts.
func (w work) lines(figures []figure) (lines [][]string, worst verdict) {
	for i, s := range w.sides {
		ratio := ""
		if i > 0 {
			ratio = short(figures[i].ns / figures[0].ns)
		}
		lines = append(lines, []string{"", s.name, short(figures[i].ns), short(math.Floor(figures[i].allocs)), ratio, "", ""})
	}
	lines[0][0] = w.name
	for _, g := range w.goals {
		i, text, got, v := g.judge(w, figures)
		if len(g.against) > 0 {
			text += ": " + got
		}
		worst = max(worst, v)
		if lines[i][5] != "" {
			lines[i][5] += "; "
			lines[i][6] += ", "
		}
		lines[i][5] += text
		lines[i][6] += v.String()
	}
	return lines, worst
}

// briefly returns one line for each goal, without times: what a README shows.
func (w work) briefly(figures []figure) (lines [][]string) {
	for _, g := range w.goals {
		i, want, got, v := g.judge(w, figures)
		beside := w.sides[i].name
		if len(g.against) == 0 {
			beside = ""
		} else {
			got += " ×"
		}
		lines = append(lines, []string{w.name, beside, got, want, v.String()})
	}
	return lines
}

// short writes a number with three digits that count, and thousands apart.
func short(x float64) string {
	if x < 100 {
		digits := 2
		if x >= 10 {
			digits = 1
		}
		return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.*f", digits, x), "0"), ".")
	}
	unit := math.Pow(10, math.Floor(math.Log10(x))-2)
	digits := fmt.Sprintf("%.0f", math.Round(x/unit)*unit)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// markdown aligns a table; numbers stand right.
func markdown(header []string, lines [][]string) string {
	lines = append([][]string{header}, lines...)
	numeric := func(column int) bool { return slices.Contains(numbers, header[column]) }
	widths := make([]int, len(header))
	for _, line := range lines {
		for i, cell := range line {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	var b strings.Builder
	for n, line := range lines {
		for i, cell := range line {
			space := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if numeric(i) {
				b.WriteString("| " + space + cell + " ")
			} else {
				b.WriteString("| " + cell + space + " ")
			}
		}
		b.WriteString("|\n")
		if n > 0 {
			continue
		}
		for i, width := range widths {
			rule := strings.Repeat("-", width)
			if numeric(i) {
				rule = rule[1:] + ":"
			}
			b.WriteString("| " + rule + " ")
		}
		b.WriteString("|\n")
	}
	return b.String()
}

// numbers are the columns that hold numbers.
var numbers = []string{"ns", "allocations", "× Fengqiao", "measured"}
