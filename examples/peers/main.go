package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
)

func main() {
	only := flag.String("only", "", "measure some rows, by name, parted by commas: "+strings.Join(names(), ", "))
	brief := flag.Bool("ratios", false, "print the short table of a README: the goals and the ratios, no times")
	smoke := flag.Bool("quick", false, "a smoke run: few inputs compared, one round, no goal gates")
	flag.Parse()
	some, err := chosen(*only)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	os.Exit(run(some, *brief, *smoke))
}

// chosen returns the rows of these names, parted by commas; all for none.
func chosen(only string) ([]row, error) {
	if only == "" {
		return rows, nil
	}
	wanted := strings.Split(only, ",")
	for _, name := range wanted {
		if !slices.Contains(names(), name) {
			return nil, fmt.Errorf("there is no row %q: take some of %s", name, strings.Join(names(), ", "))
		}
	}
	return slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return !slices.Contains(wanted, r.name) }), nil
}

// run checks and measures the rows, prints the table and returns the exit code: 1 if two sides differ or a goal is missed.
func run(some []row, brief, smoke bool) int {
	effort := thorough
	if smoke {
		effort = quick
	}
	var long, ratios [][]string
	var notes []string
	worst := met
	for _, r := range some {
		if err := r.check(smoke); err != nil {
			fmt.Fprintf(os.Stderr, "%s: the sides differ: %v\n", r.name, err)
			return 1
		}
		for _, w := range r.works() {
			fmt.Fprintln(os.Stderr, "measuring", w.name)
			figures := measure(w, effort)
			lines, v := w.lines(figures)
			long, ratios = append(long, lines...), append(ratios, w.briefly(figures)...)
			worst = max(worst, v)
			if w.note != nil {
				notes = append(notes, w.note())
			}
		}
	}
	if brief {
		fmt.Print(markdown(briefHeader, ratios))
	} else {
		fmt.Print(markdown(header, long))
	}
	fmt.Printf("\n%s. Best of many rounds in turn.\n", machine())
	for _, note := range notes {
		fmt.Println(note)
	}
	if len(some) == len(rows) {
		fmt.Printf("Left out, since the library has no side of it yet: %s.\n", strings.Join(leftOut, "; "))
	}
	if worst == missed && !smoke {
		fmt.Fprintf(os.Stderr, "a goal is missed by more than %.0f %%\n", (margin-1)*100)
		return 1
	}
	return 0
}

// machine says what the figures were taken on.
func machine() string {
	s := fmt.Sprintf("%s, %s/%s, %d cores", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	text, _ := os.ReadFile("/proc/cpuinfo") // where the system has no such file the processor's name is left out
	for line := range strings.Lines(string(text)) {
		if key, value, _ := strings.Cut(line, ":"); strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value) + ", " + s
		}
	}
	return s
}

func names() []string {
	var list []string
	for _, r := range rows {
		list = append(list, r.name)
	}
	return list
}
