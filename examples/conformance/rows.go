package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// tables are the files of the library whose rows are taken out.
var tables = []string{
	"petition/national.go", "escalation/procedure/rows.go",
	"mediation/table.go", "mediation/confirmation/admission.go", "mediation/confirmation/court.go",
}

// row is one element of a list in a source file.
type row struct {
	file     string
	line     int
	from, to int // where it stands, in bytes, with the comma after it
	begins   string
}

// rowsOf finds the rows of a table: the elements of each list of structs at the top level of the file.
func rowsOf(root, file string) ([]row, []byte, error) {
	text, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		return nil, nil, err
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, file, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, nil, err
	}
	var rows []row
	ast.Inspect(parsed, func(n ast.Node) bool {
		list, ok := n.(*ast.CompositeLit)
		if !ok || !isList(list) {
			return true
		}
		for _, e := range list.Elts {
			if _, ok := e.(*ast.CompositeLit); !ok {
				return true // a list of plain values is part of a row
			}
		}
		for _, e := range list.Elts {
			from, to := set.Position(e.Pos()).Offset, set.Position(e.End()).Offset
			for to < len(text) && text[to] != '\n' && text[to] != '}' {
				to++
				if text[to-1] == ',' {
					break
				}
			}
			begins, _, _ := strings.Cut(string(text[from:to]), "\n")
			rows = append(rows, row{file: file, line: set.Position(e.Pos()).Line, from: from, to: to, begins: begins})
		}
		return false
	})
	return rows, text, nil
}

func isList(l *ast.CompositeLit) bool {
	_, ok := l.Type.(*ast.ArrayType)
	return ok && len(l.Elts) > 1
}

// mutate builds this command once for each row of the tables without that row, grades it, and reports the rows without which every
// vector is answered as before. A table that refuses to be built without the row has caught it by itself.
func mutate(root string, stdout, stderr io.Writer) int {
	dir, err := os.MkdirTemp("", "conformance")
	if err != nil {
		_, _ = fmt.Fprintln(stderr, "conformance:", err)
		return exitWrong
	}
	defer os.RemoveAll(dir)
	all, caught := 0, 0
	for _, table := range tables {
		rows, text, err := rowsOf(root, table)
		if err != nil {
			_, _ = fmt.Fprintln(stderr, "conformance:", err)
			return exitWrong
		}
		for _, r := range rows {
			all++
			outcome, err := without(r, root, text, dir)
			if err != nil {
				_, _ = fmt.Fprintln(stderr, "conformance:", err)
				return exitWrong
			}
			if outcome == "" {
				_, _ = fmt.Fprintf(stdout, "not caught: %s:%d %s\n", r.file, r.line, r.begins)
				continue
			}
			caught++
		}
	}
	_, _ = fmt.Fprintf(stdout, "%d of %d rows are caught\n", caught, all)
	if all == 0 || caught < all {
		return exitWrong
	}
	return exitRight
}

// without says what catches the loss of a row, nothing if nothing does.
func without(r row, root string, text []byte, dir string) (string, error) {
	changed, binary, plan := filepath.Join(dir, "changed.go"), filepath.Join(dir, "graded"), filepath.Join(dir, "overlay.json")
	spoilt := string(text[:r.from]) + strings.Repeat("\n", strings.Count(string(text[r.from:r.to]), "\n")) + string(text[r.to:])
	if err := os.WriteFile(changed, []byte(spoilt), 0o600); err != nil {
		return "", err
	}
	original, err := filepath.Abs(filepath.Join(root, r.file))
	if err != nil {
		return "", err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{original: changed}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(plan, overlay, 0o600); err != nil {
		return "", err
	}
	build := exec.Command("go", "build", "-overlay", plan, "-o", binary, ".")
	if out, err := build.CombinedOutput(); err != nil {
		return "the compiler: " + string(out), nil
	}
	out, err := exec.Command(binary).CombinedOutput()
	if err == nil {
		return "", nil
	}
	return string(out), nil
}
