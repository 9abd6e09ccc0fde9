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
	only := flag.String("only", "", "measure one row: "+strings.Join(names(), ", "))
	smoke := flag.Bool("quick", false, "a smoke run: few inputs compared, one round, no goal gates")
	flag.Parse()
	if *only != "" && !slices.Contains(names(), *only) {
		fmt.Fprintf(os.Stderr, "there is no row %q: take one of %s\n", *only, strings.Join(names(), ", "))
		os.Exit(2)
	}
	os.Exit(run(*only, *smoke))
}

// run checks and measures the rows, prints the table and returns the exit code: 1 if two sides differ or a goal is missed.
func run(only string, smoke bool) int {
	effort := thorough
	if smoke {
		effort = quick
	}
	var lines [][]string
	worst := met
	for _, r := range rows {
		if only != "" && r.name != only {
			continue
		}
		if err := r.check(smoke); err != nil {
			fmt.Fprintf(os.Stderr, "%s: the sides differ: %v\n", r.name, err)
			return 1
		}
		for _, w := range r.works() {
			fmt.Fprintln(os.Stderr, "measuring", w.name)
			more, v := w.lines(measure(w.sides, effort))
			lines = append(lines, more...)
			worst = max(worst, v)
		}
	}
	fmt.Print(markdown(lines))
	fmt.Printf("\n%s, %s/%s, %d cores. Best of many rounds in turn.\n", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	if only == "" {
		fmt.Printf("Left out, since the library has no side of it yet: %s.\n", strings.Join(leftOut, "; "))
	}
	if worst == missed && !smoke {
		fmt.Fprintf(os.Stderr, "a goal is missed by more than %.0f %%\n", (margin-1)*100)
		return 1
	}
	return 0
}

func names() []string {
	var list []string
	for _, r := range rows {
		list = append(list, r.name)
	}
	return list
}
