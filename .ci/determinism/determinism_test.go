// Package determinism_test shows by the checker that Temporal has for workflows that the library can run in one: whatever is
// called, the same input gives the same result. The import policy in .ci/house says the same by other means.
package determinism_test

import (
	"go/ast"
	"maps"
	"slices"
	"strings"
	"testing"

	"go.temporal.io/sdk/contrib/tools/workflowcheck/determinism"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

const module = "github.com/fengqiao-go/fengqiao/"

// accepted are functions from outside the module that the checker calls non-deterministic and the library may call, with why.
var accepted = map[string]string{
	"fmt.Fprintf":                     "the library has nothing to write to but a strings.Builder; a map is printed sorted",
	"encoding/json.Marshal":           "keys of a map are written sorted; what it caches of a type does not show",
	"encoding/json.Unmarshal":         "what it caches of a type does not show",
	"(*encoding/json.Encoder).Encode": "it writes into a bytes.Buffer; keys of a map are written sorted, what it caches does not show",
}

// causes are the direct reasons why functions are not deterministic, by the function: what they do themselves, and which
// function of another module they call. What calls such a function is not listed, since every function of the module is
// looked at: calls through function values are followed by no checker.
type causes map[string][]string

// check returns the causes in the packages, and how many exported functions and methods it looked at in how many packages.
func check(t *testing.T, dir string, patterns ...string) (found causes, functions, pkgs int) {
	t.Helper()
	loaded, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: dir}, patterns...)
	if err != nil || packages.PrintErrors(loaded) > 0 {
		t.Fatal("the packages do not load: ", err)
	}
	loaded = slices.DeleteFunc(loaded, func(p *packages.Package) bool { return strings.HasSuffix(p.PkgPath, "/policytest") }) // reads files
	analyzer := determinism.NewChecker(determinism.Config{IdentRefs: determinism.DefaultIdentRefs}).NewAnalyzer()
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer}, loaded, nil)
	if err != nil {
		t.Fatal(err)
	}
	found = causes{}
	for _, action := range graph.Roots {
		if action.Err != nil {
			t.Fatal(action.Package, action.Err)
		}
		for name, reasons := range action.Result.(determinism.PackageNonDeterminisms) {
			for _, reason := range reasons {
				call, isCall := reason.(*determinism.ReasonFuncCall)
				switch {
				case !isCall:
					found[name] = append(found[name], reason.String())
				case !strings.Contains(call.FuncName, module):
					found[name] = append(found[name], call.FuncName)
				}
			}
		}
		pkgs++
		for _, file := range action.Package.Syntax {
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok && f.Name.IsExported() {
					functions++
				}
			}
		}
	}
	return found, functions, pkgs
}

func TestEveryFunctionIsDeterministic(t *testing.T) {
	found, functions, pkgs := check(t, "../..", "./petition/...", "./mediation/...", "./escalation/...")
	if functions < 1000 || pkgs < 25 {
		t.Fatalf("hardly anything was checked: %d functions in %d packages", functions, pkgs)
	}
	t.Logf("%d exported functions and methods in %d packages", functions, pkgs)
	met := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		for _, cause := range found[name] {
			met[cause] = true
			if accepted[cause] == "" {
				t.Errorf("%s: %s", name, cause)
			}
		}
	}
	for name := range accepted {
		if !met[name] {
			t.Errorf("%s: nothing calls it, take it off the list", name)
		}
	}
}

func TestOffendersAreSeen(t *testing.T) {
	found, functions, _ := check(t, ".", "./testdata/offender")
	if functions != 6 {
		t.Fatalf("%d functions, want 6", functions)
	}
	const pkg = module + "ci/determinism/testdata/offender."
	for name, want := range map[string]string{
		"Clock": "time.Now", "Order": "iterates over map", "Run": "starts goroutine", "Print": "fmt.Println",
	} {
		if got := found[pkg+name]; len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if len(found) != 4 {
		t.Errorf("%d functions with causes of their own, want 4: %v", len(found), found)
	}
}
