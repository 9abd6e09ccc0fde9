package escalation

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// factFiles decide, wordFiles say what was decided; both in the order of the package comment.
var (
	factFiles = []string{"stage.go", "guard.go", "rows.go", "table.go", "case.go", "holds.go", "grounds.go"}
	wordFiles = []string{
		"needs.go", "unproved.go", "missing.go", "remedies.go", "conclusion.go", "standing.go", "errors.go", "apply.go",
	}
)

// Deciding never builds a sentence: the files of the machine import nothing that puts words together, and call none of the
// functions that stand with the words. (Exported names are not looked at: On and Stage are names in regime too.)
func TestDecidingBuildsNoSentence(t *testing.T) {
	words := map[string]bool{}
	for _, name := range wordFiles {
		for _, decl := range parsed(t, name).Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && !fn.Name.IsExported() {
				words[fn.Name.Name] = true
			}
		}
	}
	require.Greater(t, len(words), 25)
	for _, name := range factFiles {
		file := parsed(t, name)
		for _, spec := range file.Imports {
			assert.False(t, slices.Contains([]string{`"fmt"`, `"strings"`, `"strconv"`}, spec.Path.Value), "%s imports %s", name, spec.Path.Value)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				called := ""
				switch fun := call.Fun.(type) {
				case *ast.Ident:
					called = fun.Name
				case *ast.SelectorExpr:
					called = fun.Sel.Name
				}
				assert.False(t, words[called], "%s calls %s", name, called)
			}
			return true
		})
	}
}

func parsed(t *testing.T, name string) *ast.File {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	require.NoError(t, err)
	return file
}
