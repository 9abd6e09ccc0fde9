package house_test

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a reader can hold: how long a file is, how long a package is, and how many names a package exports.

const (
	maxFileLines    = 500
	maxTableLines   = 999  // of a table of law, in which a row is looked up
	maxPackageLines = 1999 // every line, comments and blank lines too, of what is neither generated, nor a table of law, nor a test
	maxNames        = 79   // exported types, functions and methods, see exportedNames
)

// tablesOfLaw are the files that hold law as rows and nothing else: the more law is known the longer they grow, and a reader
// looks a row up instead of reading them through. A file with a function in it is code. Files are named as path.Match does.
const tablesOfLaw = `
petition/national.go              | the national routes and duties, one row each
petition/baotou.go                | what one mediation room does on top, one row a duty
petition/calendar/notices.go      | the days off of each year, one notice a year
petition/inner_mongolia.go        | what the regulation of Inner Mongolia adds, one row a duty
petition/statute/instruments.go   | the instruments and their editions, one row an edition
petition/statute/provisions_*.go  | where each provision stands, one row a provision
petition/statute/rules_*.go       | what each rule says and rests on, one row a rule
escalation/regime/anhui.go         | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/beijing.go       | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/chongqing.go     | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/guangdong.go     | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/guizhou.go       | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/hebei.go         | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/jiangsu.go       | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/shandong.go      | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/shanghai.go      | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/xinjiang.go      | what the text of the place says of the tiers: one literal, and what it asks for
escalation/regime/zhejiang.go      | what the text of the place says of the tiers: one literal, and what it asks for
escalation/needs.go               | what each guard and ground still needs: rule, article, words
`

// tooLong lists the packages over maxPackageLines, each with the lines it has and the reason. It may only shrink.
const tooLong = `
`

// tooManyNames lists the packages that export more than maxNames, each with the number and the reason. It may only shrink.
const tooManyNames = `
`

// allowances is a list of exceptions: a name, how much of it is allowed, and why.
func allowances(list string) map[string]int {
	allowed := make(map[string]int)
	for _, line := range policyLines(list) {
		cells := strings.Fields(line)
		if len(cells) > 3 && cells[2] == "|" {
			allowed[cells[0]], _ = strconv.Atoi(cells[1])
		}
	}
	return allowed
}

// isLawTable reports whether a file is one of tablesOfLaw.
func isLawTable(name string) bool {
	for _, line := range policyLines(tablesOfLaw) {
		if match, _ := path.Match(strings.Fields(line)[0], name); match {
			return true
		}
	}
	return false
}

// size is how many lines of a package are written by hand, which a newcomer has to read.
func (h *house) size(dir string) int {
	lines := 0
	for name, f := range h.pkgs[dir].files {
		if !ast.IsGenerated(f) && !isLawTable(name) {
			lines += h.pkgs[dir].lines[name]
		}
	}
	return lines
}

// everyTypeHas are the methods that a user learns once and not once a type: words, and the forms that leave the process.
func everyTypeHas(name string) bool {
	if slices.Contains([]string{"String", "ZH", "EN", "Error"}, name) {
		return true
	}
	for _, codec := range []string{"Marshal", "Unmarshal", "Append", "Read"} {
		if strings.HasPrefix(name, codec) {
			return true
		}
	}
	return false
}

// exportedNames lists the types, functions and methods that a user of the package meets. Constants are the values of a type
// and no further nouns; generated methods are the same on every closed set.
func (h *house) exportedNames(dir string) []string {
	var names []string
	for _, f := range h.pkgs[dir].sorted() {
		if ast.IsGenerated(f) {
			continue
		}
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				switch {
				case !d.Name.IsExported() || everyTypeHas(d.Name.Name):
				case d.Recv == nil:
					names = append(names, d.Name.Name)
				case ast.IsExported(receiver(d)):
					names = append(names, receiver(d)+"."+d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() {
						names = append(names, s.Name.Name)
					}
				}
			}
		}
	}
	return names
}

// checkSizes holds that a file stays short enough to be read, and a package small enough to be known.
func checkSizes(h *house, long, many map[string]int) []finding {
	var found []finding
	for _, dir := range h.dirs() {
		p := h.pkgs[dir]
		for _, f := range p.sorted() {
			name := h.fset.Position(f.Pos()).Filename
			most := maxFileLines
			if isLawTable(name) {
				most = maxTableLines
			}
			if n := p.lines[name]; n > most && !ast.IsGenerated(f) {
				found = append(found, finding{"file size", name, fmt.Sprintf("%d lines, at most %d", n, most)})
			}
		}
		found = append(found, within("package size", dir, "lines", h.size(dir), maxPackageLines, long)...)
		if isLibrary(dir) {
			found = append(found, within("exported names", dir, "names", len(h.exportedNames(dir)), maxNames, many)...)
		}
	}
	return found
}

// within demands that n is at most the limit or what the package's exception allows, and that no exception outlives its need.
func within(rule, dir, unit string, n, limit int, exceptions map[string]int) []finding {
	allowed, listed := exceptions[dir]
	switch {
	case listed && n <= limit:
		return []finding{{rule, dir, fmt.Sprintf("%d %s, within the limit of %d: take it off its list", n, unit, limit)}}
	case n > max(limit, allowed):
		return []finding{{rule, dir, fmt.Sprintf("%d %s, at most %d", n, unit, max(limit, allowed))}}
	}
	return nil
}

func TestSizes(t *testing.T) {
	h := ourHouse(t)
	report(t, checkSizes(h, allowances(tooLong), allowances(tooManyNames)))
	for _, dir := range h.dirs() {
		all := 0
		for _, n := range h.pkgs[dir].lines {
			all += n
		}
		t.Logf("%5d lines counted of %5d, %3d exported names: %s", h.size(dir), all, len(h.exportedNames(dir)), dir)
	}
}

// Every line of the lists says why, and names what exists; a table of law holds no function.
func TestSizeListsAreWellFormed(t *testing.T) {
	h := ourHouse(t)
	for _, list := range []string{tooLong, tooManyNames} {
		exceptions := allowances(list)
		if strings.TrimSpace(list) != "" {
			require.Len(t, exceptions, len(policyLines(list)), "package, number, reason")
		}
		for dir, n := range exceptions {
			assert.Positive(t, n, dir)
			assert.Contains(t, h.pkgs, dir, "is gone")
		}
	}
	for _, line := range policyLines(tablesOfLaw) {
		cells := strings.Fields(line)
		require.Greater(t, len(cells), 2, "%s: file, reason", line)
		tables := 0
		for name, f := range h.pkgs[path.Dir(cells[0])].files {
			if match, err := path.Match(cells[0], name); err != nil || !match {
				continue
			}
			tables++
			for _, decl := range f.Decls {
				_, isFunc := decl.(*ast.FuncDecl)
				assert.False(t, isFunc, "%s: holds code, so it counts", h.at(decl))
			}
		}
		assert.Positive(t, tables, "%s is gone", cells[0])
	}
}

func TestSizeBansAreSeen(t *testing.T) {
	check := func(files map[string]string, long, many map[string]int) []finding {
		fsys := fstest.MapFS{}
		for name, text := range files {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		h, err := load(fsys)
		require.NoError(t, err)
		return checkSizes(h, long, many)
	}
	lines := func(n int) string { return "package p\n" + strings.Repeat("//\n", n-1) }
	generated := "// Code generated by hand. DO NOT EDIT.\n\n"

	assert.Empty(t, check(map[string]string{"p/a.go": lines(maxFileLines)}, nil, nil))
	assert.Equal(t, []finding{{"file size", "p/a.go", "501 lines, at most 500"}}, check(map[string]string{"p/a.go": lines(501)}, nil, nil))
	assert.Empty(t, check(map[string]string{"p/a.gen.go": generated + lines(5000)}, nil, nil))

	// Many short files make a package too long; generated code and tests do not count.
	files := map[string]string{
		"p/a.go": lines(500), "p/b.go": lines(500), "p/c.go": lines(500), "p/d.go": lines(499),
		"p/d.gen.go": generated + lines(500), "p/d_test.go": lines(500), "q/a.go": lines(500),
	}
	assert.Empty(t, check(files, nil, nil))
	files["p/e.go"] = lines(1)
	tooLong := []finding{{"package size", "p", "2000 lines, at most 1999"}}
	assert.Equal(t, tooLong, check(files, nil, nil))
	assert.Empty(t, check(files, map[string]int{"p": 2000}, nil), "an exception")
	files["p/e.go"] = lines(2)
	assert.Equal(t, []finding{{"package size", "p", "2001 lines, at most 2000"}}, check(files, map[string]int{"p": 2000}, nil), "it grew")
	assert.True(t, isLawTable("petition/statute/provisions_civil.go") && !isLawTable("petition/statute/diff.go"))
	assert.Equal(t, []finding{{"package size", "p", "1 lines, within the limit of 1999: take it off its list"}},
		check(map[string]string{"p/a.go": lines(1)}, map[string]int{"p": 2000}, nil), "it shrank")

	// Names that count, one of each kind, and names that do not.
	name := func(i int) string { return fmt.Sprintf("func F%d() {}\n", i) }
	code := "package p\ntype T int\nfunc (*T) M() {}\n"
	for i := range maxNames - 2 {
		code += name(i)
	}
	aside := "func (T) String() {}\nfunc (T) ZH() {}\nfunc (*T) UnmarshalText() {}\nfunc AppendX() {}\nfunc ReadX() {}\n" +
		"const C = 1\ntype t int\nfunc (t) M() {}\nfunc f() {}\n"
	files = map[string]string{"p/a.go": code + aside, "p/a.gen.go": generated + "package p\n" + name(901)}
	assert.Empty(t, check(files, nil, nil))
	files["p/b.go"] = "package p\n" + name(902)
	assert.Equal(t, []finding{{"exported names", "p", "80 names, at most 79"}}, check(files, nil, nil))
	assert.Empty(t, check(files, nil, map[string]int{"p": 80}))
	files = map[string]string{"examples/p/a.go": code + name(903)}
	assert.Empty(t, check(files, nil, nil), "a program is not imported")
}
