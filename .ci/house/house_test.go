package house_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The rules of the house, checked against the source itself: who imports whom (below), what library code may not do
// (purity_test.go), what every package and file owes its reader (layout_test.go), how much of it there may be (sizes_test.go), what
// a name means (nouns_test.go), and what the documents say (coverage_test.go, index_test.go, readme_test.go).

const module = "github.com/fengqiao-go/fengqiao"

// top is the module's folder, seen from here: go test runs in the folder of the package.
const top = "../.."

// importGraph is the policy of direct imports, not a record of them: do not change it to mend a build. Each line is a
// package, what it may import of the module besides the lowest, and why. A package not listed may not exist.
const importGraph = `
petition/strictjson     |                                                       | reads every type, and knows none
petition/term           | petition/strictjson                                   | text forms, for every package
petition/calendar       |                                                       | days know no law
petition/statute        | petition/calendar                                     | an edition is in force on days
petition/period         | petition/calendar petition/statute                    | a count cites the article it counts by
petition/decision       | petition/calendar petition/statute                    | a row rests on a rule, cited on a day
petition/policytest     | petition/calendar petition/statute                    | a case file's commonest argument is a day, and what a test looks at is path and rule
petition/pathway        | petition/calendar petition/statute                    | a path is named by a provision, cited on a day
petition                | @law petition/pathway                                 | triage and duties are tables over the law
petition/refusal        | @law                                                  | turns somebody down: a ground and a remedy, each cited on a day
petition/explanation    | @law petition                                         | all that a decision says, side by side
petition/simplified     | @law petition                                         | handles simply a claim that was sorted
petition/triagetest     | @law petition petition/pathway petition/explanation petition/policytest | case files about triage and duties, in ready words
petition/joint          | @law petition                                         | several people bring one matter
petition/recourse       | @law petition petition/pathway petition/refusal       | steps outside of the procedure, for the paths of a claim
petition/assignment     | @law petition                                         | one case, one leader: answers for a matter
petition/proxy          | @law petition/refusal                                 | speaks for the petitioner in a matter
petition/prevention     | @law petition/assignment                              | screens disputes before they are matters; its committee sits by discipline
mediation/money         | petition/calendar petition/statute                    | a bad sum names its rule, cited on a day
mediation/wording       | petition/calendar petition/statute mediation/money    | days, sums and names in both languages
mediation/interest      | petition/calendar petition/statute mediation/money    | a rate on what is late, cited on a day
mediation               | @law petition/refusal mediation/money mediation/wording                 | may it be mediated; a session may have cost a sum
mediation/security      | @law mediation mediation/money mediation/wording | penalties and sureties are sums and days, and a surety signs
mediation/settlement    | @law mediation mediation/money mediation/wording mediation/security               | terms are sums and days, and what secures them
mediation/ledger        | petition/calendar petition/statute mediation/money mediation/wording mediation/interest mediation/security mediation/settlement | what is entered, and what is told
mediation/booking       | petition/calendar petition/statute mediation mediation/money mediation/interest mediation/security mediation/settlement mediation/ledger | what became of the terms, day by day
mediation/agreement     | @law mediation mediation/wording mediation/security mediation/settlement | signed in a kind of mediation, it holds terms
mediation/confirmation  | @law petition/refusal mediation mediation/agreement @settling | a court confirms an agreement
escalation/regime       | @law petition/refusal                                 | limits of place and time, as data
escalation/history      | @law petition/refusal escalation/regime               | what is recorded, apart from what may happen
escalation/clock        | @law @recorded                                        | the steps on record, and the limits that run against organs
escalation/procedure    | @law @recorded escalation/clock                       | what the law lays down: stages, steps, conditions, and what is judged of an event and of an opinion by them
escalation/reception    | @law @recorded escalation/clock                       | before the tiers: registration, notice, passing on, giving back
escalation/petitioners  | @law @recorded escalation/clock                       | who of several did and received what
escalation/course       | @law @recorded escalation/clock escalation/reception escalation/procedure escalation/petitioners | how far one matter came, in facts; "settled" is a fact it is told
escalation              | @law petition/refusal @recorded @tiers                | the way in, and the words for what was decided
escalation/goal         | @law petition/refusal @recorded escalation/procedure escalation | the way from here to a goal, over the table
escalation/compare      | @law @recorded escalation                             | one history under two laws
escalation/audit        | @law @recorded @tiers                                 | what was done wrong: the same fold, and the limits that the standing shows
escalation/indicator    | @law @recorded escalation/audit                       | counts over many histories
escalation/dossier/answer | @law petition petition/recourse @reception mediation mediation/agreement @settling mediation/confirmation @recorded escalation/procedure escalation | what a dossier answers, as plain data
escalation/dossier/receipt | petition/calendar @recorded | when a claim was received, by the record of the whole matter
escalation/dossier/ruling | @law mediation/agreement mediation/ledger @recorded | what a ledger is told of court rulings by the rest of a dossier
escalation/dossier/secrecy | @law petition/assignment @recorded | where a claim came to an organ that it is directed against
escalation/dossier      | @law petition petition/recourse petition/refusal @reception mediation mediation/agreement @settling mediation/confirmation @recorded escalation escalation/audit escalation/indicator escalation/dossier/answer escalation/dossier/receipt escalation/dossier/ruling escalation/dossier/secrecy | one matter as a whole: the only package that knows all three
escalation/dossier/digest | @law escalation escalation/dossier escalation/dossier/answer | shortens what a dossier shows, for a page
escalation/tiertest     | @law petition/refusal petition/policytest @recorded escalation escalation/audit | case files about the three tiers, in ready words
escalation/dossier/dossiertest | @law petition/policytest @recorded escalation escalation/dossier escalation/tiertest | case files about whole matters, in ready words
examples/docket/internal/page       |                                           | columns for a terminal
examples/quickstart     | @law petition petition/pathway @recorded escalation                    | the README's snippet
examples/docket         | @law petition/proxy escalation/dossier escalation/dossier/answer escalation/dossier/digest examples/docket/internal/page | sets the answer as a page
`

// lowest are the packages that all above them may import, the lowest first.
var lowest = []string{"petition/strictjson", "petition/term"}

// groups are what the names with an @ stand for.
var groups = map[string][]string{
	"@law":       {"petition/calendar", "petition/statute", "petition/period", "petition/decision"},
	"@reception": {"petition/assignment", "petition/proxy", "petition/prevention"},
	"@settling":  {"mediation/money", "mediation/wording", "mediation/interest", "mediation/security", "mediation/settlement", "mediation/ledger", "mediation/booking"},
	"@recorded":  {"escalation/regime", "escalation/history"},
	"@tiers":     {"escalation/clock", "escalation/procedure", "escalation/course"},
}

// outsideImports is what library code may import from outside the module, and why it stays pure with it.
const outsideImports = `
bytes           text
cmp             order
encoding        the text form as an interface
encoding/binary numbers in as few bytes as they need
encoding/json   the JSON form of values that are no plain text
errors          errors
fmt             words for people
iter            sequences without a slice
math            the limits of whole numbers; floats are banned by name
math/bits       rows as bits, and products that may overflow
slices          order and search
sort            search
strconv         numbers and quoting
strings         text
time            months, weekdays and instants passed in; its clock is banned by name
unicode         characters
unicode/utf8    characters
`

// moreImports are the exceptions, package by package.
const moreImports = `
mediation/money        github.com/shopspring/decimal    the border of money, and its arithmetic for rates
mediation/security     github.com/shopspring/decimal    a rate on what was late
mediation/interest     github.com/shopspring/decimal    interest by the day, exact
mediation/ledger       github.com/shopspring/decimal    interest, exact
petition/policytest    flag                             -rewrite
petition/policytest    os                               reads case files, and rewrites them when asked
petition/policytest    path/filepath                    names case files
petition/policytest    runtime                          counts what work allocates
petition/policytest    testing                          runs them
examples/docket        embed                            the three cases
examples/docket        flag                             command line
examples/docket        io                               standard input and output
examples/docket        io/fs                            the three cases
examples/docket        os                               files, exit code
`

// house is the module's own code without its tests, read once.
type house struct {
	fset  *token.FileSet
	pkgs  map[string]*pkg // by directory, "." for the root
	types map[string]*types.Package
	info  *types.Info
}

type pkg struct {
	dir   string
	files map[string]*ast.File // by path
	lines map[string]int       // length of each file
}

// finding is one fault against one rule of the house.
type finding struct{ rule, where, what string }

func (f finding) String() string { return f.where + ": " + f.rule + ": " + f.what }

// load reads every package below root, leaving out nested modules, test data and hidden folders.
func load(root fs.FS) (*house, error) {
	h := &house{
		fset:  token.NewFileSet(),
		pkgs:  make(map[string]*pkg),
		types: make(map[string]*types.Package),
		info:  &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}},
	}
	err := walk(root, func(name string) error {
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(h.fset, name, text, parser.ParseComments)
		if err != nil {
			return err
		}
		dir := path.Dir(name)
		if h.pkgs[dir] == nil {
			h.pkgs[dir] = &pkg{dir, map[string]*ast.File{}, map[string]int{}}
		}
		h.pkgs[dir].files[name] = file
		h.pkgs[dir].lines[name] = strings.Count(string(text), "\n")
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(h.pkgs) == 0 {
		return nil, fmt.Errorf("no Go files found: a check that finds no work proves nothing")
	}
	for _, dir := range h.dirs() {
		_, _ = h.Import(path.Join(module, dir)) // what does not compile is the compiler's to report
	}
	return h, nil
}

// walk visits the files of the module proper.
func walk(root fs.FS, visit func(name string) error) error {
	return fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() {
			return visit(name)
		}
		if name == "." {
			return nil
		}
		_, err = fs.Stat(root, path.Join(name, "go.mod"))
		if err == nil || d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		return nil
	})
}

func (h *house) dirs() []string { return slices.Sorted(maps.Keys(h.pkgs)) }

// Import makes the house its own importer. It knows the module's packages; what comes from outside is an empty package,
// and the errors that follow from that are ignored: the checks ask only about types and names of our own.
func (h *house) Import(name string) (*types.Package, error) {
	if p := h.types[name]; p != nil {
		return p, nil
	}
	p := h.pkgs[dirOf(name)]
	if p == nil || !ours(name) {
		outside := types.NewPackage(name, path.Base(name))
		outside.MarkComplete()
		h.types[name] = outside
		return outside, nil
	}
	conf := types.Config{Importer: h, Error: func(error) {}}
	checked, _ := conf.Check(name, h.fset, p.sorted(), h.info)
	h.types[name] = checked
	return checked, nil
}

func (p *pkg) sorted() []*ast.File {
	var files []*ast.File
	for _, name := range slices.Sorted(maps.Keys(p.files)) {
		files = append(files, p.files[name])
	}
	return files
}

// imports lists what the package's files import, sorted, once each.
func (p *pkg) imports() []string {
	var list []string
	for _, f := range p.sorted() {
		for _, spec := range f.Imports {
			list = append(list, importPath(spec))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func importPath(spec *ast.ImportSpec) string {
	name, _ := strconv.Unquote(spec.Path.Value)
	return name
}

func ours(name string) bool { return name == module || strings.HasPrefix(name, module+"/") }

func dirOf(name string) string {
	return cmp.Or(strings.TrimPrefix(strings.TrimPrefix(name, module), "/"), ".")
}

// isLibrary reports whether the rules of purity hold for the package. Examples are programs; policytest reads files.
func isLibrary(dir string) bool {
	return !strings.HasPrefix(dir, "examples/") && dir != "petition/policytest"
}

func (h *house) at(n ast.Node) string {
	pos := h.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d", pos.Filename, pos.Line)
}

// graph is importGraph, parsed: for each package the packages it may import.
func graph() map[string][]string {
	allowed := make(map[string][]string)
	for _, line := range policyLines(importGraph) {
		cells := strings.Split(line, "|")
		list := slices.Clone(lowest)
		if i := slices.Index(lowest, strings.TrimSpace(cells[0])); i >= 0 {
			list = list[:i]
		}
		for _, name := range strings.Fields(cells[1]) {
			if group := groups[name]; group != nil {
				list = append(list, group...)
			} else {
				list = append(list, name)
			}
		}
		allowed[strings.TrimSpace(cells[0])] = list
	}
	return allowed
}

// policyLines returns the lines of a policy; each must end in a reason.
func policyLines(policy string) []string { return strings.Split(strings.TrimSpace(policy), "\n") }

// checkImports checks the packages' direct imports against the policies. Decimal itself pulls in os and reflect, so only
// direct imports say anything about us.
func checkImports(h *house) []finding {
	var found []finding
	allowed := graph()
	outside := make(map[string]bool)
	for _, line := range policyLines(outsideImports) {
		outside[strings.Fields(line)[0]] = true
	}
	more := make(map[string]bool)
	for _, line := range policyLines(moreImports) {
		more[strings.Join(strings.Fields(line)[:2], " ")] = true
	}
	for _, dir := range h.dirs() {
		list, known := allowed[dir]
		if !known {
			found = append(found, finding{"import graph", dir, "a package that the policy does not know"})
			continue
		}
		for _, name := range h.pkgs[dir].imports() {
			switch {
			case ours(name) && slices.Contains(list, dirOf(name)):
			case !ours(name) && (outside[name] || more[dir+" "+name]):
			default:
				found = append(found, finding{"import graph", dir, "may not import " + name})
			}
		}
	}
	return found
}

func TestImportGraph(t *testing.T) {
	report(t, checkImports(ourHouse(t)))
}

// Every line of the policy says why, stands for a package that exists, and imports only what stands above it.
func TestImportPolicyIsWellFormed(t *testing.T) {
	h := ourHouse(t)
	above := slices.Clone(lowest)
	for _, line := range policyLines(importGraph) {
		cells := strings.Split(line, "|")
		require.Len(t, cells, 3, "%s: package, imports, reason", line)
		require.NotEmpty(t, strings.TrimSpace(cells[2]), "%s: no reason", line)
		dir := strings.TrimSpace(cells[0])
		for _, name := range graph()[dir] {
			assert.Contains(t, above, name, "%s imports upwards", dir)
		}
		above = append(above, dir)
		assert.True(t, h.pkgs[dir] != nil, "%s is gone", dir)
	}
	used := make(map[string]bool)
	for _, p := range h.pkgs {
		for _, name := range p.imports() {
			used[name] = true
		}
	}
	for _, line := range policyLines(outsideImports) {
		assert.Greater(t, len(strings.Fields(line)), 1, "%s: no reason", line)
		assert.True(t, used[strings.Fields(line)[0]], "%s: no package needs it", line)
	}
	for _, line := range policyLines(moreImports) {
		cells := strings.Fields(line)
		require.Greater(t, len(cells), 2, "%s: no reason", line)
		if p := h.pkgs[cells[0]]; assert.True(t, p != nil, "%s is gone", cells[0]) {
			assert.Contains(t, p.imports(), cells[1], "%s no longer needs its exception", cells[0])
		}
	}
	assert.NotContains(t, graph()["escalation"], "mediation", "mediation and escalation do not know each other")
	assert.NotContains(t, graph()["mediation"], "escalation", "mediation and escalation do not know each other")
}

func TestImportBansAreSeen(t *testing.T) {
	for _, test := range []struct{ dir, imports, want string }{
		{"petition/calendar", module + "/petition/statute", "may not import " + module + "/petition/statute"},
		{"mediation", module + "/escalation", "may not import " + module + "/escalation"},
		{"escalation", module + "/mediation", "may not import " + module + "/mediation"},
		{"petition", module, "may not import " + module},
		{"petition/strictjson", module + "/petition/term", "may not import " + module + "/petition/term"},
		{"petition", "os", "may not import os"},
		{"petition", "github.com/shopspring/decimal", "may not import github.com/shopspring/decimal"},
		{"petition/stray", "fmt", "a package that the policy does not know"},
	} {
		h := sample(t, test.dir, fmt.Sprintf("package p\nimport _ %q\n", test.imports))
		assert.Equal(t, []finding{{"import graph", test.dir, test.want}}, checkImports(h))
	}
}

// The root module stays as light as it promises: two dependencies, no tool, no toolchain, no patch level of Go.
func TestRootModuleIsLight(t *testing.T) {
	mod, err := os.ReadFile(top + "/go.mod")
	require.NoError(t, err)
	var direct []string
	for _, line := range strings.Split(string(mod), "\n") {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "require"))
		if strings.HasPrefix(line, "github.com/") && !strings.Contains(line, "// indirect") {
			direct = append(direct, strings.Fields(line)[0])
		}
		first, _, _ := strings.Cut(line, " ")
		assert.NotContains(t, []string{"tool", "toolchain", "replace", "exclude", "godebug"}, first)
	}
	assert.Equal(t, []string{"github.com/shopspring/decimal", "github.com/stretchr/testify"}, direct)
	assert.Contains(t, string(mod), "\ngo 1.25.0\n")
	_, err = os.Stat(top + "/go.work")
	assert.ErrorIs(t, err, fs.ErrNotExist, "a committed go.work would override what users get")
}

func ourHouse(t *testing.T) *house {
	t.Helper()
	h, err := load(os.DirFS(top))
	require.NoError(t, err)
	return h
}

// sample makes a house of one file.
func sample(t *testing.T, dir, source string) *house {
	t.Helper()
	h, err := load(fstest.MapFS{dir + "/a.go": {Data: []byte(source)}})
	require.NoError(t, err, source)
	return h
}

func report(t *testing.T, found []finding) {
	t.Helper()
	for _, f := range found {
		t.Error(f)
	}
}

func TestEmptyHouseIsRefused(t *testing.T) {
	_, err := load(fstest.MapFS{"a_test.go": {Data: []byte("package a")}, "m/go.mod": {}, "m/a.go": {Data: []byte("package a")}})
	assert.Error(t, err)
}
