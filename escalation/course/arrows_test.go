package course_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Deciding never builds a sentence: the machine, and what finds the facts of a standing, import nothing that puts words together, and ask
// nothing for its words or for an article. The compiler sees to the rest, since package escalation rests on this one.
func TestDecidingBuildsNoSentence(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	table, err := filepath.Glob("../procedure/*.go")
	require.NoError(t, err)
	calls := 0
	for _, name := range slices.Concat(files, table, []string{"../standing.go"}) {
		if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, ".gen.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, spec := range file.Imports {
			assert.False(t, slices.Contains([]string{`"fmt"`, `"strings"`, `"strconv"`}, spec.Path.Value), "%s imports %s", name, spec.Path.Value)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				calls++
				if fun, ok := call.Fun.(*ast.SelectorExpr); ok {
					words := []string{"EN", "ZH", "Reason", "ReasonBy", "Cite", "CiteBy", "For", "Error"}
					assert.False(t, slices.Contains(words, fun.Sel.Name), "%s calls %s", name, fun.Sel.Name)
				}
			}
			return true
		})
	}
	require.Greater(t, calls, 300)
}
