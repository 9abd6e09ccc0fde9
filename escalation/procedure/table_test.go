package procedure_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const (
	firstStage, lastStage = procedure.Unregistered, procedure.Concluded
	firstKind, lastKind   = history.Register, history.LastKind
)

func cells() map[[2]int]procedure.Transition {
	table := map[[2]int]procedure.Transition{}
	for t := range procedure.Transitions() {
		table[[2]int{int(t.From), int(t.On)}] = t
	}
	return table
}

// Nothing is reachable that the table does not lead to, and from everywhere it leads on: to the next step of the tiers or
// to an end.
func TestTableIsSound(t *testing.T) {
	table := cells()
	require.Greater(t, len(table), 100, "hardly any transition was found")

	reached := map[procedure.Stage]bool{procedure.Unregistered: true}
	for grown := true; grown; {
		grown = false
		for _, row := range table {
			if reached[row.From] && !reached[row.To] {
				reached[row.To], grown = true, true
			}
		}
	}
	for s := firstStage; s <= lastStage; s++ {
		assert.True(t, reached[s], "%s is never reached", s)
		ends, leaves := endsFrom(table, s), false
		for _, row := range table {
			leaves = leaves || row.From == s && row.To != s
		}
		assert.True(t, ends, "%s leads to no end", s)
		assert.True(t, leaves || s.IsEnd(), "%s has no way out", s)
	}
	for k := firstKind; k <= lastKind; k++ {
		used := false
		for _, row := range table {
			used = used || row.On == k
		}
		assert.True(t, used, "%s happens nowhere", k)
	}
}

func endsFrom(table map[[2]int]procedure.Transition, s procedure.Stage) bool {
	seen := map[procedure.Stage]bool{s: true}
	for grown := true; grown; {
		grown = false
		for _, row := range table {
			if seen[row.From] && !seen[row.To] {
				seen[row.To], grown = true, true
			}
		}
	}
	return seen[procedure.Concluded] || s.IsEnd()
}

// Every cell is cited on the days on which the regulations of its time are in force, and every guard has a name and a
// text for when it fails.
func TestEveryCellIsCited(t *testing.T) {
	days := []calendar.Date{day("2005-05-01"), day("2022-04-30"), day("2022-05-01"), day("2026-03-01")}
	for tr := range procedure.Transitions() {
		require.NotZero(t, tr.Rule, "%s at %s", tr.On, tr.From)
		assert.NotEmpty(t, tr.Rule.Authorities(), "%s at %s", tr.On, tr.From)
		for _, d := range days {
			if tr.Provision == 0 || d.Before(day("2022-05-01")) && tr.Provision == statute.TransferObjection {
				continue // 2005 knew no objection to a transfer
			}
			_, ok := tr.Provision.On(d)
			assert.True(t, ok, "%s at %s: %s on %v", tr.On, tr.From, tr.Provision, d)
		}
	}
}

func TestDiagram(t *testing.T) {
	held(t, "../README.md", func(text string) string {
		before, rest, found := strings.Cut(text, "```mermaid\n")
		require.True(t, found)
		_, rest, found = strings.Cut(rest, "```\n")
		require.True(t, found)
		return before + "```mermaid\n" + diagram() + "```\n" + rest
	})
}

func TestTransitionMatrix(t *testing.T) {
	held(t, "../testdata/transitions.md", func(string) string { return matrix() + "\n" + lawyersTable() })
}

// held compares a file with what it should be, or writes it with -rewrite.
func held(t *testing.T, name string, should func(is string) string) {
	t.Helper()
	is, err := os.ReadFile(name)
	if !policytest.Rewriting() {
		require.NoError(t, err)
	}
	want := should(string(is))
	if policytest.Rewriting() {
		require.NoError(t, os.WriteFile(name, []byte(want), 0o644))
		return
	}
	assert.Equal(t, want, string(is), "%s no longer shows the table: run with -rewrite and read the diff", name)
}

// diagram draws the moves between stages. The stages from which a matter may be concluded are drawn as one box.
func diagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n    [*] --> unregistered\n    under_way: 办理中 under way\n")
	table := cells()
	label := func(k history.Kind) string { return k.ZH() + " " + k.EN() }
	concludes := func(s procedure.Stage) bool {
		_, ok := table[[2]int{int(s), int(history.Conclude)}]
		return ok
	}
	draw := func(indent string, inside bool) {
		for s := firstStage; s <= lastStage; s++ {
			if concludes(s) == inside {
				fmt.Fprintf(&b, "%s%s: %s %s\n", indent, s, s.ZH(), s.EN())
			}
		}
		for s := firstStage; s <= lastStage; s++ {
			for to := firstStage; to <= lastStage; to++ {
				var labels []string
				for k := firstKind; k <= lastKind; k++ {
					row, ok := table[[2]int{int(s), int(k)}]
					if ok && row.To == to && to != s && k != history.Conclude && (concludes(s) && concludes(to)) == inside {
						labels = append(labels, label(k))
					}
				}
				if len(labels) > 0 {
					fmt.Fprintf(&b, "%s%s --> %s: %s\n", indent, s, to, strings.Join(labels, ", "))
				}
			}
		}
	}
	b.WriteString("    state under_way {\n")
	draw("        ", true)
	b.WriteString("    }\n")
	draw("    ", false)
	fmt.Fprintf(&b, "    under_way --> concluded: %s\n    concluded --> [*]\n", label(history.Conclude))
	return b.String()
}

// matrix shows stage by event where it leads; "-" is refused, "·" stays.
func matrix() string {
	table := cells()
	var rows [][]string
	head := []string{"event"}
	for s := firstStage; s <= lastStage; s++ {
		head = append(head, s.String())
	}
	rows = append(rows, head)
	for k := firstKind; k <= lastKind; k++ {
		line := []string{k.String()}
		for s := firstStage; s <= lastStage; s++ {
			cell := "-"
			if row, ok := table[[2]int{int(s), int(k)}]; ok {
				cell = row.To.String()
				if row.To == s {
					cell = "·"
				}
			}
			line = append(line, cell)
		}
		rows = append(rows, line)
	}
	return "# Stage by event\n\nWhere an event leads from a stage: `·` stays there, `-` is refused. Every event besides needs the guards\n" +
		"governed (有规定可依), in_order (日期不倒流) and right_tier (层级相符).\n\n" + markdown(rows)
}

// lawyersTable shows the rows with guards and articles of today, equal ones drawn together.
func lawyersTable() string {
	rows := [][]string{{"event 事项", "from 原阶段", "to 新阶段", "guards 条件", "limit that begins 起算期限", "rule", "article 依据"}}
	on := day("2026-01-01")
	index := map[string]int{}
	for k := firstKind; k <= lastKind; k++ {
		for tr := range procedure.Transitions() {
			if tr.On != k {
				continue
			}
			to := tr.To.String() + " " + tr.To.ZH()
			if tr.To == tr.From {
				to = "·"
			}
			var guards []string
			for _, g := range tr.Guards {
				guards = append(guards, g.String()+" "+g.ZH())
			}
			limit := ""
			if tr.Limit != 0 {
				limit = tr.Tier.ZH() + tr.Limit.ZH()
			}
			cite := tr.Rule.Cite(on)
			if tr.Provision != 0 {
				cite, _ = tr.Provision.On(on)
			}
			line := []string{k.String() + " " + k.ZH(), "", to, strings.Join(guards, "; "), limit, tr.Rule.String(), cite.ZH()}
			key := strings.Join(line, "|")
			if i, ok := index[key]; ok {
				rows[i][1] += ", " + tr.From.String()
				continue
			}
			line[1] = tr.From.String()
			index[key] = len(rows)
			rows = append(rows, line)
		}
	}
	for _, row := range rows[1:] {
		row[1] = allBut(row[1])
	}
	return "# The rows\n\nArticles as on 2026-01-01.\n\n" + markdown(rows)
}

// allBut names the stages that are left out where that is shorter.
func allBut(list string) string {
	from := strings.Split(list, ", ")
	var others []string
	for s := firstStage; s <= lastStage; s++ {
		if !slices.Contains(from, s.String()) {
			others = append(others, s.String())
		}
	}
	if len(others) > len(from) {
		return list
	}
	if len(others) == 0 {
		return "all"
	}
	return "all but " + strings.Join(others, ", ")
}

// markdown aligns a table; a wide character takes two columns.
func markdown(rows [][]string) string {
	wide := func(s string) int {
		n := 0
		for _, r := range s {
			n++
			if r > 0x2e7f {
				n++
			}
		}
		return n
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], wide(cell))
		}
	}
	var b strings.Builder
	line := func(row []string, pad string) {
		for i, cell := range row {
			fmt.Fprintf(&b, "| %s%s ", cell, strings.Repeat(pad, widths[i]-wide(cell)))
		}
		b.WriteString("|\n")
	}
	line(rows[0], " ")
	line(slices.Repeat([]string{""}, len(widths)), "-")
	for _, row := range rows[1:] {
		line(row, " ")
	}
	return b.String()
}

func day(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// A table is asked about, or made of, numbers beside the last stage and the last kind.
func TestNumbersAroundTheTable(t *testing.T) {
	stages := procedure.Stage(0).All()
	beyond, kind := stages[len(stages)-1]+1, history.LastKind+1
	whole := procedure.NewSteps(append(procedure.Rows(), procedure.Edge{On: kind, From: procedure.Elsewhere}))
	assert.Nil(t, whole.Row(beyond, history.Register))
	assert.Nil(t, whole.Row(procedure.Concluded, kind))
	assert.Nil(t, whole.Row(procedure.InHandling, kind))
	assert.NotNil(t, whole.Row(procedure.Concluded, history.LastKind-1), "the last stage and one of the last kinds")
}
