package main

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// work is a piece of work that several sides do: some lines of the table.
type work struct {
	name  string
	sides []side // Fengqiao first
	goals []goal

	times, rounds int           // where so much is to be done in all: how often in a round, and in how many rounds
	note          func() string // what else was measured, printed below the table
}

// goal is what the time of Fengqiao's side, or of another that is named, is held to.
type goal struct {
	side    string        // zero: the first
	against []string      // the sides it is compared with; of several the fastest counts
	faster  float64       // it is at least so many times as fast as that
	within  float64       // or takes at most so many times as long
	under   time.Duration // or takes less than this
	noAlloc bool          // or allocates nothing
}

// row is what one file of this folder is about: one line or several of performance.md.
type row struct {
	name  string
	check func(few bool) error // reports where the sides differ: over all inputs that there are, or very many, or over few
	works func() []work
}

// rows is the table, in the order of performance.md.
var rows = []row{
	triageRow, proofRow, replayRow, workdaysRow, rolledRow, dateRow, sharesRow, auditRow, batchRow, assignmentRow, ledgerRow,
}

// leftOut are the lines of performance.md that have no side of Fengqiao's yet.
var leftOut = []string{
	"a 7-event history from JSON",
	"a 7-event history from a compact binary form",
}

// verdict is how far a goal was met.
type verdict int

const (
	met verdict = iota
	near
	missed
)

func (v verdict) String() string { return [...]string{"met", "near", "MISSED"}[v] }

// margin is how far from a goal a figure may lie before the goal counts as missed: what one machine does to both sides alike
// is no more than that.
const margin = 1.25

// judge returns the line of the table that the goal belongs to, what it wants, what it got, and how far it was met.
func (g goal) judge(w work, figures []figure) (line int, want, got string, v verdict) {
	own := figures[w.index(g.side)]
	switch {
	case g.noAlloc:
		if own.allocs >= 1 {
			v = missed
		}
		return w.index(g.side), "0 allocations", short(math.Floor(own.allocs)), v
	case g.under > 0:
		took := time.Duration(own.ns).Round(time.Duration(own.ns) / 100)
		return w.index(g.side), "under " + g.under.String(), took.String(), grade(own.ns / float64(g.under))
	}
	line = w.index(g.against[0])
	for _, name := range g.against {
		if i := w.index(name); figures[i].ns < figures[line].ns {
			line = i
		}
	}
	than := "this"
	if len(g.against) > 1 {
		than = "the fastest of these"
	}
	who := ""
	if g.side != "" {
		who = g.side + ": "
	}
	ratio := own.ns / figures[line].ns
	if g.faster > 0 {
		return line, fmt.Sprintf("%s≥ %s × as fast as %s", who, short(g.faster), than), short(1 / ratio), grade(g.faster * ratio)
	}
	return line, fmt.Sprintf("%swithin %s × of %s", who, short(g.within), than), short(ratio), grade(ratio / g.within)
}

// grade says how far a goal was met, given how many times the figure is the one aimed at.
func grade(over float64) verdict {
	if over <= 1 {
		return met
	}
	if over <= margin {
		return near
	}
	return missed
}

// index returns the number of a side; the first for no name.
func (w work) index(name string) int {
	if name == "" {
		return 0
	}
	i := slices.IndexFunc(w.sides, func(s side) bool { return s.name == name })
	if i < 0 {
		panic("no side is called " + name)
	}
	return i
}
