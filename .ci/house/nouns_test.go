package house_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a name means: a noun means one thing in the whole library, and a closed set speaks through generated methods alone.

// usedTwice lists the names of types that stand in two packages, with those packages and the reason. It may only shrink.
const usedTwice = `
`

// nouns are the packages of the library that export a type, by the name of the type.
func (h *house) nouns() map[string][]string {
	where := make(map[string][]string)
	for _, dir := range h.dirs() {
		if strings.HasPrefix(dir, "examples/") {
			continue
		}
		for _, f := range h.pkgs[dir].sorted() {
			for _, decl := range f.Decls {
				gen, ok := decl.(*ast.GenDecl)
				if !ok || gen.Tok != token.TYPE {
					continue
				}
				for _, spec := range gen.Specs {
					// An alias means what it stands for, so it is no second meaning.
					if s := spec.(*ast.TypeSpec); s.Name.IsExported() && !s.Assign.IsValid() {
						where[s.Name.Name] = append(where[s.Name.Name], dir)
					}
				}
			}
		}
	}
	return where
}

// checkNouns holds that the name of a type stands in one package, unless the list says in which ones, and why.
func checkNouns(h *house, list string) []finding {
	excepted := make(map[string][]string)
	for _, line := range policyLines(list) {
		if cells := strings.Split(line, "|"); len(cells) == 3 && strings.TrimSpace(cells[2]) != "" {
			excepted[strings.TrimSpace(cells[0])] = strings.Fields(cells[1])
		}
	}
	var found []finding
	where := h.nouns()
	for _, noun := range sortedKeys(where) {
		if dirs := where[noun]; len(dirs) > 1 && !slices.Equal(dirs, excepted[noun]) {
			found = append(found, finding{"noun used twice", noun, strings.Join(dirs, " ")})
		}
	}
	for _, noun := range sortedKeys(excepted) {
		if len(where[noun]) < 2 {
			found = append(found, finding{"noun used once", noun, "take it off the list"})
		}
	}
	return found
}

// generatedMethods are those that .ci/terms writes for a closed set from the comments of its constants.
var generatedMethods = []string{"String", "ZH", "MarshalText", "UnmarshalText", "UnmarshalJSON", "All"}

// checkSets holds that the methods of a closed set, a type whose constants count up from one, are generated: what is written by
// hand falls behind when a value is added.
func checkSets(h *house) (found []finding, sets int) {
	for _, dir := range h.dirs() {
		closed := make(map[string]bool)
		byIdentifier := make(map[string]bool) // named by its constants; its Chinese is a sentence and stays by hand
		for _, f := range h.pkgs[dir].sorted() {
			for _, decl := range f.Decls {
				gen, ok := decl.(*ast.GenDecl)
				if !ok {
					continue
				}
				if name := closedSet(gen); name != "" {
					closed[name] = true
				}
				if gen.Tok == token.TYPE && gen.Doc != nil && strings.Contains(raw(gen.Doc), "//terms:tables ") {
					byIdentifier[gen.Specs[0].(*ast.TypeSpec).Name.Name] = true
				}
			}
		}
		sets += len(closed)
		for _, f := range h.pkgs[dir].sorted() {
			for _, decl := range f.Decls {
				fn, ok := decl.(*ast.FuncDecl)
				if !ok || fn.Recv == nil || ast.IsGenerated(f) || !slices.Contains(generatedMethods, fn.Name.Name) {
					continue
				}
				of := receiver(fn)
				if closed[of] && !(byIdentifier[of] && fn.Name.Name == "ZH") {
					found = append(found, finding{"written by hand", h.at(fn), of + "." + fn.Name.Name + ": go generate writes it"})
				}
			}
		}
	}
	return found, sets
}

// closedSet is the type of a block of constants that begins with 1 + iota, or with a blank zero; "" for any other declaration.
func closedSet(gen *ast.GenDecl) string {
	if gen.Tok != token.CONST {
		return ""
	}
	first := gen.Specs[0].(*ast.ValueSpec)
	of, typed := first.Type.(*ast.Ident)
	if !typed || len(first.Values) != 1 {
		return ""
	}
	value := types.ExprString(first.Values[0])
	if value == "1 + iota" || value == "iota + 1" || value == "iota" && first.Names[0].Name == "_" {
		return of.Name
	}
	return ""
}

// raw is a comment with its directives, which Text leaves out.
func raw(group *ast.CommentGroup) string {
	var lines []string
	for _, c := range group.List {
		lines = append(lines, c.Text)
	}
	return strings.Join(lines, "\n")
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func TestNouns(t *testing.T) {
	h := ourHouse(t)
	assert.Greater(t, len(h.nouns()), 100, "hardly any type was found")
	report(t, checkNouns(h, usedTwice))
}

func TestSetsAreGenerated(t *testing.T) {
	found, sets := checkSets(ourHouse(t))
	assert.Greater(t, sets, 50, "hardly any closed set was found")
	report(t, found)
}

func TestNounBansAreSeen(t *testing.T) {
	h, err := load(fstest.MapFS{
		"a/a.go":          {Data: []byte("package a\ntype (\nFact int\nfact int\nMatter int\n)")},
		"b/b.go":          {Data: []byte("package b\ntype Fact struct{}\ntype fact int\ntype Matter = int")},
		"examples/c/c.go": {Data: []byte("package c\ntype Matter int")},
	})
	require.NoError(t, err)
	assert.Equal(t, []finding{{"noun used twice", "Fact", "a b"}}, checkNouns(h, ""))
	assert.Empty(t, checkNouns(h, "Fact | a b | why"))
	assert.Len(t, checkNouns(h, "Fact | a c | why"), 1, "other packages than were excepted")
	assert.Equal(t, []finding{{"noun used twice", "Fact", "a b"}}, checkNouns(h, "Fact | a b |"), "no reason")
	assert.Equal(t, []finding{{"noun used once", "Matter", "take it off the list"}}, checkNouns(h, "Fact | a b | why\nMatter | a b | why"))
}

func TestHandwrittenMethodsAreSeen(t *testing.T) {
	for _, test := range []struct {
		source string
		found  int
	}{
		{"type T uint8\nconst (\nA T = 1 + iota\nB\n)\nfunc (t T) String() string { return `` }\nfunc (t *T) UnmarshalJSON() {}", 2},
		{"type T uint8\nconst (\n_ T = iota\nA\n)\nfunc (T) All() {}\nfunc (T) ZH() {}\nfunc (T) MarshalText() {}\nfunc (*T) UnmarshalText() {}", 4},
		{"//terms:tables rows\ntype T uint8\nconst (\nA T = 1 + iota\n)\nfunc (T) ZH() {}\nfunc (T) String() {}", 1},
		{"type T uint8\nconst (\nA T = 1 + iota\n)\nfunc (T) EN() {}\nfunc (T) IsLaw() {}", 0},
		{"type T uint8\nconst (\nA T = 1 << iota\n)\nfunc (T) String() {}", 0}, // marks that combine are no closed set
		{"type T struct{}\nfunc (T) String() {}", 0},
	} {
		found, _ := checkSets(sample(t, "p", "package p\n"+test.source+"\n"))
		assert.Len(t, found, test.found, test.source)
	}
	found, sets := checkSets(sample(t, "p", "// Code generated by terms. DO NOT EDIT.\n\npackage p\ntype T int\nconst (\nA T = 1 + iota\n)\nfunc (T) ZH() {}\n"))
	assert.Empty(t, found)
	assert.Equal(t, 1, sets)
}
