package house_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// bannedPackages may not be imported by library code, not even where an import policy would let them in.
const bannedPackages = `
C             cannot run in a browser, nor be replayed
crypto/rand   the same input must give the same bytes
io/fs         the library does no I/O
log           the library does no I/O
math/rand     the same input must give the same bytes
net           the library does no I/O
os            the library does no I/O, and has no environment
reflect       a rule that only shows at run time cannot be read or proved
runtime       the machine is no fact of the case
sync          there is nothing shared to guard
syscall       the library does no I/O
testing       tests only
unsafe        the same input must give the same bytes on every machine
`

// bannedNames are selectors that library code may not use, by package; "*" is any receiver.
const bannedNames = `
time  Now            time is an argument
time  Since          asks the clock
time  Until          asks the clock
time  Local          depends on the machine
time  LoadLocation   reads the machine's files
time  Sleep          waits
time  After          waits
time  AfterFunc      waits
time  Tick           waits
time  NewTimer       waits
time  NewTicker      waits
iter  Pull           runs a coroutine
iter  Pull2          runs a coroutine
fmt   Print          the library does no I/O
fmt   Printf         the library does no I/O
fmt   Println        the library does no I/O
*     Float64        money and days are never floating point
*     InexactFloat64 money and days are never floating point
*     NewFromFloat   money and days are never floating point
*     NewFromFloat32 money and days are never floating point
*     DivisionPrecision  every division names its rounding
*     Div            every division names its rounding, and says what happens by zero
`

// mapRanges are the declarations in which library code may range over a map, since the order cannot show, and why.
const mapRanges = `
petition/statute/provision.go  assemble  every row goes to its own place
petition/statute/rules.go      rules     every row goes to its own place
`

var floatTypes = []string{"float32", "float64", "complex64", "complex128"}

// checkPurity lists everything in library packages that could make the same input give other bytes.
func checkPurity(h *house) []finding {
	var found []finding
	for _, dir := range h.dirs() {
		if !isLibrary(dir) {
			continue
		}
		for _, f := range h.pkgs[dir].sorted() {
			found = append(found, h.impureImports(f)...)
			found = append(found, h.impureCode(f)...)
		}
	}
	return found
}

func (h *house) impureImports(f *ast.File) []finding {
	var found []finding
	for _, spec := range f.Imports {
		name := importPath(spec)
		for _, line := range policyLines(bannedPackages) {
			banned, reason, _ := strings.Cut(line, " ")
			if name == banned || strings.HasPrefix(name, banned+"/") {
				found = append(found, finding{"import " + banned, h.at(spec), strings.TrimSpace(reason)})
			}
		}
		if spec.Name != nil && spec.Name.Name == "." {
			found = append(found, finding{"dot import", h.at(spec), "hides where a name comes from"})
		}
	}
	return found
}

func (h *house) impureCode(f *ast.File) []finding {
	var found []finding
	add := func(n ast.Node, rule, what string) { found = append(found, finding{rule, h.at(n), what}) }
	imports := make(map[string]string) // name in this file → path
	for _, spec := range f.Imports {
		name := importPath(spec)
		local := name[strings.LastIndex(name, "/")+1:]
		if spec.Name != nil {
			local = spec.Name.Name
		}
		imports[local] = name
	}

	for _, decl := range f.Decls {
		fn, isFunc := decl.(*ast.FuncDecl)
		mayPanic := isFunc && (strings.HasPrefix(fn.Name.Name, "Must") || strings.HasPrefix(fn.Name.Name, "must"))
		if isFunc && fn.Recv == nil && fn.Name.Name == "init" {
			add(fn, "init", "work that no caller asked for")
		}
		if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.VAR {
			for _, spec := range gen.Specs {
				for _, name := range spec.(*ast.ValueSpec).Names {
					if name.IsExported() && !strings.HasPrefix(name.Name, "Err") {
						add(name, "exported var", name.Name+" could be changed by every importer")
					}
				}
			}
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				add(n, "goroutine", "the library runs when called, and only then")
			case *ast.ChanType, *ast.SelectStmt:
				add(n, "channel", "the library runs when called, and only then")
			case *ast.BasicLit:
				if (n.Kind == token.FLOAT || n.Kind == token.IMAG) && !h.isWhole(n) {
					add(n, "float", n.Value)
				}
			case *ast.Ident:
				if slices.Contains(floatTypes, n.Name) {
					add(n, "float", n.Name)
				}
			case *ast.SelectorExpr:
				if reason := bannedSelector(n, imports); reason != "" {
					add(n, types.ExprString(n), reason)
				}
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && id.Name == "panic" && !mayPanic {
					add(n, "panic", "outside a function named Must…")
				}
			case *ast.RangeStmt:
				if h.isMap(n.X) && !mapRangeAllowed(h.at(n), declared(decl)) {
					add(n, "map order", "ranges over a map; sort its keys")
				}
				h.assigned(n.Key, n.Tok, add)
				h.assigned(n.Value, n.Tok, add)
			case *ast.AssignStmt:
				for _, left := range n.Lhs {
					h.assigned(left, n.Tok, add)
				}
			case *ast.IncDecStmt:
				h.assigned(n.X, n.Tok, add)
			}
			return true
		})
	}
	return found
}

func bannedSelector(sel *ast.SelectorExpr, imports map[string]string) string {
	from := "*"
	if id, ok := sel.X.(*ast.Ident); ok && imports[id.Name] != "" {
		from = imports[id.Name]
	}
	for _, line := range policyLines(bannedNames) {
		cells := strings.Fields(line)
		if sel.Sel.Name == cells[1] && (cells[0] == from || cells[0] == "*") {
			return strings.Join(cells[2:], " ")
		}
	}
	return ""
}

// isMap reports whether the expression is a map, or the unsorted keys or values of one.
func (h *house) isMap(x ast.Expr) bool {
	if call, ok := x.(*ast.CallExpr); ok {
		if name := types.ExprString(call.Fun); name == "maps.Keys" || name == "maps.Values" || name == "maps.All" {
			return true
		}
	}
	t := h.info.TypeOf(x)
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// isWhole reports whether a literal such as 1e8 stands for a whole number where it is used.
func (h *house) isWhole(x ast.Expr) bool {
	t := h.info.TypeOf(x)
	if t == nil {
		return false
	}
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&types.IsInteger != 0
}

// declared is the name a declaration gives, the first one if there are several.
func declared(decl ast.Decl) string {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		return d.Name.Name
	case *ast.GenDecl:
		if v, ok := d.Specs[0].(*ast.ValueSpec); ok {
			return v.Names[0].Name
		}
	}
	return ""
}

func mapRangeAllowed(at, decl string) bool {
	for _, line := range policyLines(mapRanges) {
		if cells := strings.Fields(line); strings.HasPrefix(at, cells[0]+":") && decl == cells[1] {
			return true
		}
	}
	return false
}

// assigned reports an assignment to a package-level variable, or to a part of one.
func (h *house) assigned(left ast.Expr, tok token.Token, add func(n ast.Node, rule, what string)) {
	if left == nil || tok == token.DEFINE {
		return
	}
	root := left
	for {
		switch x := root.(type) {
		case *ast.ParenExpr:
			root = x.X
			continue
		case *ast.StarExpr:
			root = x.X
			continue
		case *ast.IndexExpr:
			root = x.X
			continue
		case *ast.SelectorExpr:
			if id, ok := x.X.(*ast.Ident); ok {
				if _, isPkg := h.info.Uses[id].(*types.PkgName); isPkg {
					root = x.Sel
					continue
				}
			}
			root = x.X
			continue
		}
		break
	}
	id, ok := root.(*ast.Ident)
	if !ok {
		return
	}
	if v, ok := h.info.Uses[id].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
		add(left, "global state", id.Name+" is assigned after its declaration")
	}
}

func TestPurity(t *testing.T) {
	h := ourHouse(t)
	libraries := 0
	for _, dir := range h.dirs() {
		if isLibrary(dir) {
			libraries++
		}
	}
	assert.Greater(t, libraries, 3, "hardly any library package was found")
	report(t, checkPurity(h))
}

// Each ban is shown an offender, and what is allowed beside it.
func TestPurityBansAreSeen(t *testing.T) {
	offenders := []struct{ rule, source string }{
		{"init", "func init() {}"},
		{"goroutine", "func f() { go f() }"},
		{"channel", "func f() (c chan int) { return c }"},
		{"channel", "func f() { select {} }"},
		{"float", "const half = 0.5"},
		{"float", "const many = 1e8"},
		{"float", "var f = 1e8"},
		{"float", "func f(x float64) {}"},
		{"float", "type t struct{ a []float32 }"},
		{"panic", `func f() { panic("x") }`},
		{"panic", `func f() { func() { panic("x") }() }`},
		{"panic", `var v = func() int { panic("x") }()`},
		{"map order", "func f(m map[string]int) { for range m {} }"},
		{"map order", "type m map[string]int\nfunc f(x m) { for k := range x { _ = k } }"},
		{"map order", "import \"maps\"\nfunc f(m map[string]int) { for k := range maps.Keys(m) { _ = k } }"},
		{"exported var", "var Base = 1"},
		{"global state", "var n int\nfunc f() { n = 1 }"},
		{"global state", "var n int\nfunc f() { n++ }"},
		{"global state", "var n []int\nfunc f() { n[0] += 1 }"},
		{"global state", "var n struct{ a struct{ b int } }\nfunc f() { (n.a).b = 1 }"},
		{"global state", "var n *int\nfunc f() { *n = 1 }"},
		{"global state", "var n int\nfunc f() { for n = range 3 {} }"},
		{"global state", "var n int\nvar v = func() int { n = 2; return n }()"},
		{"dot import", "import . \"fmt\"\nvar v = Sprint()"},
		{"time.Now", "import \"time\"\nvar v = time.Now"},
		{"t.Now", "import t \"time\"\nvar v = t.Now()"},
		{"x.InexactFloat64", "func f(x interface{ InexactFloat64() int }) { _ = x.InexactFloat64() }"},
	}
	for _, line := range policyLines(bannedPackages) {
		banned, _, _ := strings.Cut(line, " ")
		offenders = append(offenders, struct{ rule, source string }{"import " + banned, fmt.Sprintf("import _ %q", banned)})
	}
	for _, line := range policyLines(bannedNames) {
		cells := strings.Fields(line)
		if cells[0] != "*" {
			offenders = append(offenders, struct{ rule, source string }{
				cells[0] + "." + cells[1], fmt.Sprintf("import %q\nvar v = %s.%s", cells[0], cells[0], cells[1]),
			})
		}
	}
	for _, test := range offenders {
		found := checkPurity(sample(t, "petition", "package p\n"+test.source+"\n"))
		if assert.Len(t, found, 1, "%s: %v", test.source, found) {
			assert.Equal(t, test.rule, found[0].rule, test.source)
		}
	}

	for _, source := range []string{
		`func MustF() { panic("x") }`,
		"import \"maps\"\nimport \"slices\"\nvar v = map[string]int{\"a\": 1}\nfunc f() { for range slices.Sorted(maps.Keys(v)) {} }",
		"func f(n int) int { return n * 1e8 }",
		"func f(n int) int { n++; m := n; m = 2; return m }",
		"type t struct{ n int }\nfunc (x *t) set() { x.n = 1 }",
		"import \"time\"\nfunc f(t time.Time) time.Month { return t.Month() }",
		"type box struct{ After int }\nfunc f(b box) int { return b.After }",
	} {
		assert.Empty(t, checkPurity(sample(t, "petition", "package p\n"+source+"\n")), source)
	}
	assert.Empty(t, checkPurity(sample(t, "petition/policytest", "package p\nimport _ \"os\"\n")), "policytest reads files")
}
