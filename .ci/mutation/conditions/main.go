// Command conditions tries what the maintained tool does not see or takes long for: every comparison, && and || of a package, wherever it
// stands. All mutants are compiled into one test binary and chosen by an environment variable, so that a mutant costs no more than a
// run of the tests.
//
//	go run ./.ci/mutation/conditions [-longest 400ms] petition/refusal [files, as a regular expression] [the packages whose tests try them, if not its own]
//
// A mutant is tried by those tests alone that reach it, the quickest first, until one fails. Tests that take longer than -longest, if it
// is given, are left out. It prints the mutants that no test killed
// (-short), and how many were killed and how many no test reached. A mutant that runs ten times as long as the test does without it, or
// asks for more than eight gigabytes, is killed.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// mutants are by what each operator is replaced: a bound is moved by one, or turned round.
var mutants = map[token.Token][]string{
	token.LSS: {"<=", ">="}, token.LEQ: {"<", ">"}, token.GTR: {">=", "<="}, token.GEQ: {">", "<"},
	token.EQL: {"!="}, token.NEQ: {"=="}, token.LAND: {"||"}, token.LOR: {"&&"},
}

// chooser goes into the package under test. The run without a mutant logs which ones were reached.
const chooser = `package %s

import ("os"; "strconv")

var mutantChosen, _ = strconv.Atoi(os.Getenv("MUTANT"))
var mutantReached [%d]bool

func mutantIs(n int) bool {
	if mutantChosen == 0 && !mutantReached[n] {
		mutantReached[n] = true
		f, _ := os.OpenFile(os.Getenv("REACHED"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		f.WriteString(strconv.Itoa(n) + "\n")
		f.Close()
	}
	return mutantChosen == n
}
`

func main() {
	longest := flag.Duration("longest", time.Hour, "leave out the tests that take longer")
	flag.Parse()
	args := flag.Args()
	if len(args) < 1 {
		fmt.Fprintln(os.Stderr, "name a package, such as petition/refusal")
		os.Exit(2)
	}
	pkg, files := filepath.Clean(args[0]), regexp.MustCompile(".")
	if len(args) > 1 {
		files = regexp.MustCompile(args[1])
	}
	by := []string{pkg}
	if len(args) > 2 {
		by = args[2:]
	}
	if err := try(pkg, files, by, *longest); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// try compiles the mutants of the package, and runs the tests that reach each of them.
func try(pkg string, files *regexp.Regexp, by []string, longest time.Duration) error {
	work, err := os.MkdirTemp("", "conditions")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	told, err := build(pkg, files, by, work)
	if err != nil {
		return err
	}
	var tests []test
	for _, of := range by {
		more, err := measure(of, work)
		if err != nil {
			return err
		}
		tests = append(tests, more...)
	}
	tests = slices.DeleteFunc(tests, func(t test) bool { return t.took > longest })
	slices.SortFunc(tests, func(a, b test) int { return cmp.Compare(a.took, b.took) })
	killed, lived := 0, 0
	for i, what := range told {
		switch reached, dies := outcome(tests, work, i+1); {
		case dies:
			killed++
		case reached:
			lived++
			fmt.Println("LIVED", what)
		}
	}
	fmt.Printf("%s: %d mutants, %d killed, %d living, %d not covered\n", pkg, len(told), killed, lived, len(told)-killed-lived)
	return nil
}

// test is one test, how long it takes without a mutant, and which ones it reaches.
type test struct {
	of      string // its package
	name    string
	took    time.Duration
	reaches map[int]bool
}

// measure runs each test of a package without a mutant.
func measure(of, work string) ([]test, error) {
	list := exec.Command(binary(of, work), "-test.list", "^(Test|Fuzz|Example)")
	list.Dir = of
	names, err := list.Output()
	if err != nil {
		return nil, err
	}
	var tests []test
	for _, name := range strings.Fields(string(names)) {
		t := test{of: of, name: name, reaches: map[int]bool{}}
		output, took := t.run(work, 0, time.Hour)
		if output != "" {
			return nil, fmt.Errorf("%s fails as it is: %s", name, output)
		}
		t.took = took
		log, err := os.ReadFile(t.log(work))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
		for _, line := range strings.Fields(string(log)) {
			n, err := strconv.Atoi(line)
			if err != nil {
				return nil, err
			}
			t.reaches[n] = true
		}
		tests = append(tests, t)
	}
	return tests, nil
}

// outcome reports whether a test reaches a mutant, and whether one fails with it.
func outcome(tests []test, work string, mutant int) (reached, dies bool) {
	for _, t := range tests {
		if !t.reaches[mutant] {
			continue
		}
		if output, _ := t.run(work, mutant, 10*t.took+5*time.Second); output != "" {
			return true, true
		}
		reached = true
	}
	return reached, false
}

// build compiles the tests with all mutants of the package, and tells where each is and what it changes.
func build(pkg string, files *regexp.Regexp, by []string, work string) (told []string, err error) {
	paths, err := filepath.Glob(filepath.Join(pkg, "*.go"))
	if err != nil {
		return nil, err
	}
	overlay, name := map[string]string{}, ""
	put := func(path, text string) error {
		whole, err := filepath.Abs(path)
		overlay[whole] = filepath.Join(work, filepath.Base(path))
		if err != nil {
			return err
		}
		return os.WriteFile(overlay[whole], []byte(text), 0o644)
	}
	for _, path := range paths {
		if base := filepath.Base(path); strings.HasSuffix(base, "_test.go") || strings.HasSuffix(base, ".gen.go") || !files.MatchString(base) {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		s := source{text: text, told: &told}
		file, err := parser.ParseFile(&s.set, path, text, 0)
		if err != nil {
			return nil, err
		}
		name = file.Name.Name
		if err := put(path, s.mutated(file, 0, len(text))); err != nil {
			return nil, err
		}
	}
	if err := put(filepath.Join(pkg, "mutant_chosen.go"), fmt.Sprintf(chooser, name, len(told)+1)); err != nil {
		return nil, err
	}
	replaced, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		return nil, err
	}
	list := filepath.Join(work, "overlay.json")
	if err := os.WriteFile(list, replaced, 0o644); err != nil {
		return nil, err
	}
	for _, of := range by {
		output, err := exec.Command("go", "test", "-c", "-vet=off", "-overlay", list, "-o", binary(of, work), "./"+of).CombinedOutput()
		if err != nil {
			return nil, fmt.Errorf("%w: %s", err, output)
		}
	}
	return told, nil
}

// source is one file of the package.
type source struct {
	set  token.FileSet
	text []byte
	told *[]string
}

// mutated is the text from one place to the other, with each condition below the node replaced by a choice of its mutants.
func (s *source) mutated(below ast.Node, from, to int) string {
	var b strings.Builder
	at := func(p token.Pos) int { return s.set.Position(p).Offset }
	ast.Inspect(below, func(n ast.Node) bool {
		if d, ok := n.(*ast.GenDecl); ok && d.Tok == token.CONST {
			return false // what is no constant expression any more does not compile there
		}
		x, ok := n.(*ast.BinaryExpr)
		if !ok || mutants[x.Op] == nil {
			return true
		}
		b.Write(s.text[from:at(x.Pos())])
		from = at(x.End())
		left, right := s.mutated(x.X, at(x.X.Pos()), at(x.X.End())), s.mutated(x.Y, at(x.Y.Pos()), at(x.Y.End()))
		b.WriteString("func() bool { ")
		for _, op := range mutants[x.Op] {
			p := s.set.Position(x.OpPos)
			*s.told = append(*s.told, fmt.Sprintf("%s:%d:%d %s to %s: %s", filepath.Base(p.Filename), p.Line, p.Column, x.Op, op,
				strings.Join(strings.Fields(string(s.text[at(x.Pos()):at(x.End())])), " ")))
			fmt.Fprintf(&b, "if mutantIs(%d) { return (%s) %s (%s) }; ", len(*s.told), left, op, right)
		}
		fmt.Fprintf(&b, "return (%s) %s (%s) }()", left, x.Op, right)
		return false
	})
	b.Write(s.text[from:to])
	return b.String()
}

// binary is where the tests of a package are compiled to.
func binary(of, work string) string {
	return filepath.Join(work, strings.ReplaceAll(of, "/", "_")+".test")
}

// log is where a test without a mutant says which ones it reached.
func (t *test) log(work string) string { return binary(t.of, work) + "." + t.name }

// run runs the test with a mutant, zero for none, and returns what it prints if it fails.
func (t *test) run(work string, mutant int, limit time.Duration) (output string, took time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	command := "ulimit -v 8388608; exec " + binary(t.of, work) + " -test.short -test.failfast -test.paniconexit0 -test.run '^" + t.name + "$'"
	tests := exec.CommandContext(ctx, "sh", "-c", command)
	tests.Dir = t.of
	tests.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(mutant), "REACHED="+t.log(work))
	start := time.Now()
	printed, err := tests.CombinedOutput()
	if err == nil {
		return "", time.Since(start)
	}
	return fmt.Sprintf("%v: %s", err, printed), time.Since(start)
}
