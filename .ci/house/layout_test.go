package house_test

import (
	"fmt"
	"go/ast"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// wellKnown are methods that mean the same on every type; term.Codes says what.
var wellKnown = []string{
	"String", "ZH", "EN", "Error", "Unwrap",
	"MarshalText", "UnmarshalText", "AppendText", "MarshalJSON", "UnmarshalJSON", "ReadJSON",
}

// checkDocs holds that every package has a doc.go with its package comment (a package of one file may have it there),
// that a doc.go holds nothing else, and that every exported identifier is explained.
func checkDocs(h *house) []finding {
	var found []finding
	for _, dir := range h.dirs() {
		p := h.pkgs[dir]
		doc := p.files[path.Join(dir, "doc.go")]
		if doc == nil && len(p.files) == 1 {
			doc = &ast.File{Doc: p.sorted()[0].Doc}
		}
		if doc == nil || doc.Doc == nil {
			found = append(found, finding{"doc.go", dir, "no package comment in a doc.go"})
		} else if len(doc.Decls) > 0 {
			found = append(found, finding{"doc.go", dir, "holds code"})
		}
		for _, f := range p.sorted() {
			for _, decl := range f.Decls {
				for _, name := range undocumented(decl) {
					found = append(found, finding{"doc comment", h.at(name), name.Name})
				}
			}
		}
	}
	return found
}

func undocumented(decl ast.Decl) []*ast.Ident {
	var bare []*ast.Ident
	switch d := decl.(type) {
	case *ast.FuncDecl:
		known := d.Recv != nil && slices.Contains(wellKnown, d.Name.Name)
		if d.Doc == nil && d.Name.IsExported() && !known && (d.Recv == nil || ast.IsExported(receiver(d))) {
			bare = append(bare, d.Name)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if s.Doc == nil && s.Comment == nil && d.Doc == nil && s.Name.IsExported() {
					bare = append(bare, s.Name)
				}
			case *ast.ValueSpec:
				for _, name := range s.Names {
					if s.Doc == nil && s.Comment == nil && d.Doc == nil && name.IsExported() {
						bare = append(bare, name)
					}
				}
			}
		}
	}
	return bare
}

func receiver(d *ast.FuncDecl) string {
	x := d.Recv.List[0].Type
	for {
		switch t := x.(type) {
		case *ast.StarExpr:
			x = t.X
			continue
		case *ast.IndexExpr:
			x = t.X
			continue
		case *ast.Ident:
			return t.Name
		}
		return ""
	}
}

// leftover finds what a hurried hand leaves behind. The words are put together here so that this file has none.
var leftover = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|XX` + `X)\b`)

func checkLeftovers(root fs.FS) (found []finding, files int, err error) {
	err = walk(root, func(name string) error {
		if !slices.Contains([]string{".go", ".md", ".txt", ".json", ".yml", ".mod"}, path.Ext(name)) {
			return nil
		}
		files++
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(text), "\n") {
			if word := leftover.FindString(line); word != "" {
				found = append(found, finding{"leftover", fmt.Sprintf("%s:%d", name, i+1), word})
			}
		}
		return nil
	})
	return found, files, err
}

func TestDocs(t *testing.T) { report(t, checkDocs(ourHouse(t))) }

func TestNoLeftovers(t *testing.T) {
	found, files, err := checkLeftovers(os.DirFS(top))
	require.NoError(t, err)
	assert.Greater(t, files, 10, "hardly any file was read")
	report(t, found)
}

// topLevel is what a reader sees first, and nothing else: the three parts of the library, the examples, and what every Go
// module has. Dot-files are the workshop's.
var topLevel = []string{"LICENSE", "README.md", "escalation", "examples", "go.mod", "go.sum", "mediation", "petition"}

func checkTopLevel(root fs.FS) ([]finding, error) {
	entries, err := fs.ReadDir(root, ".")
	var found []finding
	for _, entry := range entries {
		if name := entry.Name(); !strings.HasPrefix(name, ".") && !slices.Contains(topLevel, name) {
			found = append(found, finding{"top level", name, "does not belong there"})
		}
	}
	return found, err
}

func TestTopLevel(t *testing.T) {
	found, err := checkTopLevel(os.DirFS(top))
	require.NoError(t, err)
	report(t, found)

	found, err = checkTopLevel(fstest.MapFS{"doc.go": {}, "petition/doc.go": {}, ".ci/run": {}})
	require.NoError(t, err)
	assert.Equal(t, []finding{{"top level", "doc.go", "does not belong there"}}, found)
}

func TestLayoutBansAreSeen(t *testing.T) {
	for _, test := range []struct {
		check  func(*house) []finding
		rule   string
		source string
	}{
		{checkDocs, "doc comment", "package p\nfunc F() {}"},
		{checkDocs, "doc comment", "package p\ntype t int\n// T is.\ntype T int\nfunc (T) F() {}\nfunc (t) F() {}"},
		{checkDocs, "doc comment", "package p\ntype T int"},
		{checkDocs, "doc comment", "package p\nconst (\n// A is.\nA = 1\nB = 2\nC = 3 // C is.\n)"},
	} {
		h, err := load(fstest.MapFS{"p/a.go": {Data: []byte(test.source)}, "p/doc.go": {Data: []byte("// Package p is.\npackage p")}})
		require.NoError(t, err)
		found := test.check(h)
		if assert.Len(t, found, 1, "%s", test.rule) {
			assert.Equal(t, test.rule, found[0].rule)
		}
	}
	noDoc := []finding{{"doc.go", "p", "no package comment in a doc.go"}}
	assert.Equal(t, noDoc, checkDocs(sample(t, "p", "package p")))
	assert.Empty(t, checkDocs(sample(t, "p", "// Package p is.\npackage p")))
	h, err := load(fstest.MapFS{"p/a.go": {Data: []byte("// Package p is.\npackage p")}, "p/b.go": {Data: []byte("package p")}})
	require.NoError(t, err)
	assert.Equal(t, noDoc, checkDocs(h))
	h, err = load(fstest.MapFS{"p/doc.go": {Data: []byte("// Package p is.\npackage p\nvar a int")}})
	require.NoError(t, err)
	assert.Equal(t, []finding{{"doc.go", "p", "holds code"}}, checkDocs(h))

	word := "TO" + "DO"
	found, _, err := checkLeftovers(fstest.MapFS{"a/a.md": {Data: []byte("one\n" + word + ": two\n" + word + "S")}})
	require.NoError(t, err)
	assert.Equal(t, []finding{{"leftover", "a/a.md:2", word}}, found)
}
