package decision

import (
	"iter"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Vector is one piece of what a table says: all facts in the box have the outcome.
type Vector struct {
	When Box // the facts that are asked; those that do not matter are left out
	Then uint8
	Row  int
}

// Vectors yields all that a table says, as boxes: of a First table disjoint boxes that together hold every set of known
// facts once, each with its outcome; of a Collect table for each outcome disjoint boxes that together hold the facts to
// which it applies. They are the complete set of test vectors for other implementations.
func (t *Table) Vectors() iter.Seq[Vector] {
	return func(yield func(Vector) bool) {
		for r, row := range t.orEmpty().spec.Rows {
			above := upTo(r)
			if t.spec.Hits == Collect {
				above &= t.mates[r]
			}
			more := t.parts(t.boxes[r], above, 0, func(part Box) bool {
				for f := range part {
					if part[f] == t.full[f] {
						part[f] = 0
					}
				}
				return yield(Vector{part, row.Then, r})
			})
			if !more {
				return
			}
		}
	}
}

// Column is a column that a caller adds to the printed table, such as the articles.
type Column struct {
	Head string
	Cell func(row int) string
}

// MarkdownEN returns the table as aligned Markdown with its English codes: a line for each row, a column for each fact that
// any row asks, the outcome, and the columns given.
func (t *Table) MarkdownEN(more ...Column) string {
	return t.markdown(words{
		rule: "rule", then: "then", or: ", ", allBut: [2]string{"all but ", ""},
		name: func(n Name) string { return term.Plain(n.Code) },
	}, more)
}

// MarkdownZH returns the same with the Chinese terms.
func (t *Table) MarkdownZH(more ...Column) string {
	return t.markdown(words{
		rule: "规则", then: "结果", or: "；", allBut: [2]string{"除", "外"},
		name: func(n Name) string { return n.ZH },
	}, more)
}

type words struct {
	rule, then, or string
	allBut         [2]string // before and after the values left out
	name           func(Name) string
}

func (t *Table) markdown(in words, more []Column) string {
	t = t.orEmpty()
	head := []string{in.rule}
	var asked []int
	for f, fact := range t.spec.Facts {
		for r := range t.spec.Rows {
			if t.boxes[r][f] != t.full[f] {
				asked = append(asked, f)
				head = append(head, in.name(fact.Name))
				break
			}
		}
	}
	head = append(head, in.then)
	for _, column := range more {
		head = append(head, column.Head)
	}
	lines := [][]string{head}
	for r, row := range t.spec.Rows {
		line := []string{row.Name}
		for _, f := range asked {
			line = append(line, t.cell(in, f, t.boxes[r][f]))
		}
		line = append(line, in.name(t.spec.Outcomes[row.Then]))
		for _, column := range more {
			line = append(line, column.Cell(r))
		}
		lines = append(lines, line)
	}
	return align(lines)
}

// cell says what a row asks of a fact: the values, or those that are left out where they are fewer.
func (t *Table) cell(in words, f int, accepts Set) string {
	rest := t.full[f] &^ accepts
	if rest == 0 {
		return "-"
	}
	if rest.Len() < accepts.Len() {
		return in.allBut[0] + t.list(in, f, rest) + in.allBut[1]
	}
	return t.list(in, f, accepts)
}

func (t *Table) list(in words, f int, set Set) string {
	var names []string
	for v := range set.All() {
		names = append(names, in.name(t.spec.Facts[f].Values[v]))
	}
	return strings.Join(names, in.or)
}

// align writes lines of cells as a Markdown table whose columns line up where Chinese characters are two columns wide.
func align(lines [][]string) string {
	wide := make([]int, len(lines[0]))
	for _, line := range lines {
		for i, cell := range line {
			wide[i] = max(wide[i], width(cell))
		}
	}
	var b strings.Builder
	for n, line := range lines {
		for i, cell := range line {
			b.WriteString("| " + cell + strings.Repeat(" ", wide[i]-width(cell)+1))
		}
		b.WriteString("|\n")
		if n == 0 {
			for _, w := range wide {
				b.WriteString("| " + strings.Repeat("-", w) + " ")
			}
			b.WriteString("|\n")
		}
	}
	return b.String()
}

// width returns how many columns s takes in a fixed-width font.
func width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 { // everything from here on that the tables use is Chinese or its punctuation
			n++
		}
	}
	return n
}
