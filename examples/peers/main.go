package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

// rows is the table, in the order of the goals.
var rows = []row{
	replayRow, auditRow, standingRow, goalRow, triageRow, dutiesRow, daysRow, sharesRow, indicatorsRow, lineRow, dossierRow,
}

func main() {
	only := flag.String("only", "", "measure some rows, by name, separated by commas")
	quick := flag.Bool("quick", false, "few checks, one short round, no goal gates")
	flag.Parse()
	os.Exit(run(strings.Split(*only, ","), *quick))
}

// run checks and measures the rows of these names (all for an empty name), prints the table and returns the exit code.
func run(only []string, quick bool) int {
	e := thorough
	if quick {
		e = smoke
	}
	var table [][]string
	var missed []string
	for _, r := range rows {
		if only[0] != "" && !slices.Contains(only, r.name) {
			continue
		}
		if err := r.check(quick); err != nil {
			fmt.Fprintf(os.Stderr, "%s: the sides differ: %v\n", r.name, err)
			return 1
		}
		for _, w := range r.works() {
			fmt.Fprintln(os.Stderr, "measuring", w.name)
			lines, bad := w.lines(measure(w, e))
			table, missed = append(table, lines...), append(missed, bad...)
		}
	}
	fmt.Printf("%s\n%s\n", markdown(table), machine())
	if len(missed) > 0 && !quick {
		fmt.Fprintf(os.Stderr, "missed: %s\n", strings.Join(missed, "; "))
		return 1
	}
	return 0
}
