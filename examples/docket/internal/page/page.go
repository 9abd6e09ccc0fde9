// Package page sets text in columns for a terminal, where a Chinese character is as wide as two Latin letters.
package page

import (
	"strings"
	"unicode"
)

// wide holds the stretches of characters that fill two columns (East Asian Wide and Fullwidth of Unicode's annex 11).
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x1100, Hi: 0x115f, Stride: 1},
		{Lo: 0x2e80, Hi: 0x303e, Stride: 1},
		{Lo: 0x3041, Hi: 0x4dbf, Stride: 1},
		{Lo: 0x4e00, Hi: 0xa4cf, Stride: 1},
		{Lo: 0xa960, Hi: 0xa97c, Stride: 1},
		{Lo: 0xac00, Hi: 0xd7a3, Stride: 1},
		{Lo: 0xf900, Hi: 0xfaff, Stride: 1},
		{Lo: 0xfe30, Hi: 0xfe6b, Stride: 1},
		{Lo: 0xff01, Hi: 0xff60, Stride: 1},
		{Lo: 0xffe0, Hi: 0xffe6, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x1f300, Hi: 0x1faff, Stride: 1}, {Lo: 0x20000, Hi: 0x3fffd, Stride: 1}},
}

func runeWidth(r rune) int {
	switch {
	case unicode.Is(wide, r):
		return 2
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r), unicode.Is(unicode.Cf, r), unicode.IsControl(r):
		return 0
	}
	return 1
}

// Width returns how many columns s fills.
func Width(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

// Pad fills s with blanks up to the width; a longer s stays as it is.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-Width(s)))
}

// Page is text of a fixed width being written from top to bottom. The zero Page is not useful: see New.
type Page struct {
	width int
	lines []string
}

// New returns an empty page of so many columns.
func New(width int) *Page { return &Page{width: width} }

// Line writes one line as it is, however long.
func (p *Page) Line(s string) { p.lines = append(p.lines, strings.TrimRight(s, " ")) }

// Rule writes a heading followed by a line to the page's edge.
func (p *Page) Rule(heading, stroke string) {
	fill := (p.width - Width(heading) - 1) / Width(stroke)
	p.Line(heading + " " + strings.Repeat(stroke, max(0, fill)))
}

// Row writes a label in the left column and the text beside it, as many lines of it as it takes.
func (p *Page) Row(label string, labelWidth int, text string) {
	p.Table([]int{labelWidth}, []string{label, text})
}

// Table writes rows of cells. All columns but the last are as wide as given, or as their widest cell where that is
// more; the last takes what is left and is broken into lines.
func (p *Page) Table(least []int, rows ...[]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row[:len(row)-1] {
			if i == len(widths) {
				widths = append(widths, 0)
				if i < len(least) {
					widths[i] = least[i]
				}
			}
			widths[i] = max(widths[i], Width(cell))
		}
	}
	for _, row := range rows {
		var lead strings.Builder
		for i, cell := range row[:len(row)-1] {
			lead.WriteString(Pad(cell, widths[i]) + "  ")
		}
		indent := Width(lead.String())
		for i, line := range Wrap(row[len(row)-1], p.width-indent) {
			if i == 0 {
				p.Line(lead.String() + line)
			} else {
				p.Line(strings.Repeat(" ", indent) + line)
			}
		}
	}
}

// Len returns how many lines the page has so far.
func (p *Page) Len() int { return len(p.lines) }

// String returns the page, each line ended.
func (p *Page) String() string {
	if len(p.lines) == 0 {
		return ""
	}
	return strings.Join(p.lines, "\n") + "\n"
}

// noStart are characters that no line starts with; they stay with what they close.
const noStart = "，。、；：！？）》」』”’%…,.;:!?)]}"

// noEnd are characters that no line ends with; they stay with what they open.
const noEnd = "（《「『“‘([{"

// Wrap breaks s into lines of at most the width: at blanks, and between Chinese characters. A word longer than the
// line stays whole. There is always at least one line.
func Wrap(s string, width int) []string {
	var lines []string
	line, lineWidth := "", 0
	for _, piece := range pieces(s) {
		w := Width(piece)
		blank := strings.TrimSpace(piece) == ""
		if lineWidth > 0 && lineWidth+w > width && !blank {
			lines = append(lines, strings.TrimRight(line, " "))
			line, lineWidth = "", 0
		}
		if lineWidth == 0 && blank && len(lines) > 0 {
			continue
		}
		line += piece
		lineWidth += w
	}
	return append(lines, strings.TrimRight(line, " "))
}

// pieces cuts s where a line may end.
func pieces(s string) []string {
	var list []string
	piece := ""
	var before rune
	for _, r := range s {
		if piece != "" && mayBreak(before, r) {
			list = append(list, piece)
			piece = ""
		}
		piece += string(r)
		before = r
	}
	if piece != "" {
		list = append(list, piece)
	}
	return list
}

func mayBreak(before, after rune) bool {
	if strings.ContainsRune(noStart, after) || strings.ContainsRune(noEnd, before) {
		return false
	}
	return before == ' ' || after == ' ' || runeWidth(before) == 2 || runeWidth(after) == 2
}
