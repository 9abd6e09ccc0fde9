// Package page sets text in columns for a terminal, where a Chinese character is as wide as two Latin letters.
package page

import (
	"slices"
	"strings"
	"unicode"
)

// wide holds, by the first and the last of each range, the characters that fill two columns: those that EastAsianWidth.txt of Unicode
// 14.0.0 calls W (wide) or F (fullwidth), as annex 11 of the standard asks, and what is unassigned between them. Characters of later
// versions count as narrow.
var wide = [...]rune{
	0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3,
	0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1,
	0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea,
	0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b,
	0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
	0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e,
	0x3041, 0x3247, 0x3250, 0x4dbf, 0x4e00, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfad9,
	0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18d08, 0x1aff0, 0x1b2fb,
	0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f265, 0x1f300, 0x1f320,
	0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0,
	0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e,
	0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5,
	0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7f0,
	0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faf6, 0x20000, 0x3fffd,
}

// isWide looks for r among the ends of the ranges: one that stands at an odd place, or is an end itself, lies in a range.
func isWide(r rune) bool {
	i, end := slices.BinarySearch(wide[:], r)
	return end || i%2 == 1
}

func runeWidth(r rune) int {
	switch {
	case isWide(r):
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
