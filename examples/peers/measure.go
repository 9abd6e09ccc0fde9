package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// row is some lines of the table: check reports where the sides differ, over all inputs or over few; works builds inputs and
// engines, outside the timer.
type row struct {
	name  string
	check func(few bool) error
	works func() []work
}

// work is one thing that is measured, and what it is measured beside.
type work struct {
	name   string
	ours   side
	beside []rival
	alone  []target // goals that need no rival
}

// rival is a side that Fengqiao's is measured beside; without goals it is shown only.
type rival struct {
	side
	goals []target
}

// side is one way to do a piece of work. A pass does it once for every input, so that no side can have the easiest of them.
type side struct {
	name  string
	count int // pieces of work in a pass
	pass  func()
}

// each is a side that does the work for one input after the other.
func each[T any](name string, inputs []T, do func(*T)) side {
	return side{name, len(inputs), func() {
		for i := range inputs {
			do(&inputs[i])
		}
	}}
}

// figure is what one piece of work took on one side.
type figure struct {
	best, median  float64 // nanoseconds
	allocs, bytes float64
}

// target is a bound on a ratio.
type target struct {
	text string
	got  func(ours, theirs figure) float64
	met  func(float64) bool
}

func faster(n float64) target {
	return target{
		"≥ " + short(n) + " × faster", func(ours, theirs figure) float64 { return theirs.best / ours.best },
		func(x float64) bool { return x >= n },
	}
}

// keep is the goal not to fall behind what was reached before, by more than a fifth.
func keep(n float64) target {
	g := faster(n * 4 / 5)
	g.text = "keep " + short(n) + " × faster, within a fifth"
	return g
}

func within(n float64) target {
	return target{
		"≤ " + short(n) + " × its time", func(ours, theirs figure) float64 { return ours.best / theirs.best },
		func(x float64) bool { return x <= n },
	}
}

// noAllocation forgives what the runtime itself allocates meanwhile.
func noAllocation() target {
	return target{"0 allocations", func(ours, _ figure) float64 { return math.Floor(ours.allocs) }, func(x float64) bool { return x == 0 }}
}

// bytesOf bounds the bytes allocated for each byte of a text of this length.
func bytesOf(text int, most float64) target {
	return target{
		"≤ " + short(most) + " bytes a byte", func(ours, _ figure) float64 { return ours.bytes / float64(text) },
		func(x float64) bool { return x <= most },
	}
}

// effort is how much is measured: rounds of slices, and at least so long in all.
type effort struct {
	rounds      int
	slice, long time.Duration
}

var (
	thorough = effort{rounds: 9, slice: 4 * time.Millisecond, long: 2 * time.Second}
	smoke    = effort{rounds: 1}
)

// measure lets the sides take turns, round after round. Goals compare the best round of each: what is lost to other programs
// is lost by chance, and the least loss is the nearest to none. The median is what the table shows of times.
func measure(w work, e effort) []figure {
	sides := []side{w.ours}
	for _, r := range w.beside {
		sides = append(sides, r.side)
	}
	figures, times := make([]figure, len(sides)), make([][]float64, len(sides))
	for i, s := range sides {
		s.pass() // what is made once
		figures[i].allocs, figures[i].bytes = allocated(s)
	}
	for start := time.Now(); len(times[0]) < e.rounds || time.Since(start) < e.long; {
		for i, s := range sides {
			times[i] = append(times[i], timed(s, e.slice))
		}
	}
	for i, ts := range times {
		slices.Sort(ts)
		figures[i].best, figures[i].median = ts[0], ts[len(ts)/2]
	}
	return figures
}

// timed returns what one piece of work takes, over as many whole passes as fill the slice.
func timed(s side, slice time.Duration) float64 {
	start, passes := time.Now(), 0
	for {
		s.pass()
		passes++
		if took := time.Since(start); took >= slice {
			return float64(took.Nanoseconds()) / float64(passes*s.count)
		}
	}
}

func allocated(s side) (allocs, bytes float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s.pass()
	runtime.ReadMemStats(&after)
	n := float64(s.count)
	return float64(after.Mallocs-before.Mallocs) / n, float64(after.TotalAlloc-before.TotalAlloc) / n
}

var header = []string{"work", "ns", "allocations", "beside", "ns", "allocations", "ratio", "goal", ""}

// lines returns the lines of the table for one work, and which goals were missed.
func (w work) lines(figures []figure) (lines [][]string, missed []string) {
	add := func(r rival, theirs figure, goals []target) {
		for _, g := range goals {
			x := g.got(figures[0], theirs)
			line := []string{w.name, short(figures[0].median), short(math.Floor(figures[0].allocs)), r.name, "", "", short(x), g.text, "met"}
			if r.name != "" {
				line[4], line[5] = short(theirs.median), short(math.Floor(theirs.allocs))
			}
			if g.text == "" {
				line[8] = ""
			} else if !g.met(x) {
				line[8] = "**missed**"
				missed = append(missed, fmt.Sprintf("%s, %s: %s, wanted %s", w.name, r.name, short(x), g.text))
			}
			lines = append(lines, line)
		}
	}
	for i, r := range w.beside {
		goals := r.goals
		if len(goals) == 0 {
			shown := faster(0)
			shown.text = ""
			goals = []target{shown}
		}
		add(r, figures[i+1], goals)
	}
	add(rival{}, figure{}, w.alone)
	for i := 1; i < len(lines); i++ { // said once
		lines[i][0], lines[i][1], lines[i][2] = "", "", ""
	}
	return lines, missed
}

func markdown(lines [][]string) string {
	var b strings.Builder
	b.WriteString("| " + strings.Join(header, " | ") + " |\n| --- | ---: | ---: | --- | ---: | ---: | ---: | --- | --- |\n")
	for _, line := range lines {
		b.WriteString("| " + strings.Join(line, " | ") + " |\n")
	}
	return b.String()
}

// short writes a number with three digits that count, and thousands apart.
func short(x float64) string {
	switch {
	case x < 10:
		return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", x), "0"), ".")
	case x < 100:
		return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0")
	}
	unit := math.Pow(10, math.Floor(math.Log10(x))-2)
	digits := fmt.Sprintf("%.0f", math.Round(x/unit)*unit)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// machine says what the figures were taken on, and how busy it was, where the system tells.
func machine() string {
	s := fmt.Sprintf("%s, %s/%s, %d cores", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	text, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(text)) {
		if key, value, _ := strings.Cut(line, ":"); strings.TrimSpace(key) == "model name" {
			s = strings.TrimSpace(value) + ", " + s
			break
		}
	}
	if text, err := os.ReadFile("/proc/loadavg"); err == nil {
		last, _, _ := strings.Cut(string(text), " ")
		s += ", load average at the end " + last
	}
	return s
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
