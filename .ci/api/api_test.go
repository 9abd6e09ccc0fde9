// Package api_test compares what the library exports with a record of it by apidiff: a change that may break a program that uses
// the library fails until the record is changed with it, which shows it to the reviewer. The record is written by
//
//	go test ./.ci/api -rewrite
package api_test

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

const (
	module = "github.com/fengqiao-go/fengqiao"
	top    = "../.."
	record = "record.txt"
)

// unpromised are the packages that are public only because other packages of the module need them, see the README.
var unpromised = []string{"petition/strictjson", "petition/term"}

func TestAPIIsCompatible(t *testing.T) {
	now, err := surface(top)
	require.NoError(t, err)
	if policytest.Rewriting() {
		require.NoError(t, os.WriteFile(record, []byte(joined(now)), 0o644))
	}
	text, err := os.ReadFile(record)
	require.NoError(t, err)
	assert.Empty(t, incompatible(t, split(string(text))),
		"a program that uses the library may break; if it must: go test ./.ci/api -rewrite, and say so in the commit")
}

// Each kind of change that breaks a program is shown to it, beside one that breaks none.
func TestIncompatibleChangesAreSeen(t *testing.T) {
	then, err := surface(top)
	require.NoError(t, err)
	change := func(pkg, from, to string) {
		t.Helper()
		require.Contains(t, then[pkg], from)
		then[pkg] = strings.Replace(then[pkg], from, to, 1)
	}
	change("petition", "func Triage(", "func Sort(")
	change("petition/pathway", "const PartyAppeal Path = 5", "const PartyAppeal Path = 6")
	change("petition/pathway", "(Path) Rule() statute.Rule", "(Path) Rule() statute.Provision")
	then["mediation/money"] += "func Gone() {}\n"
	then["petition/strictjson"] += "func Gone() {}\n"
	then["petition/gone"] = "package gone\nfunc F() {}\n"
	assert.Equal(t, []string{
		"- ./mediation/money.Gone: removed",
		"- ./petition.Sort: removed",
		"- ./petition/pathway.PartyAppeal: value changed from 6 to 5",
		"- ./petition/pathway.Path.Rule: changed from func() " + module + "/petition/statute.Provision to func() " + module + "/petition/statute.Rule",
		"- package " + module + "/petition/gone: removed",
	}, incompatible(t, then), "and that Triage is new is none")
}

// incompatible returns what apidiff says of the way from the recorded packages to those that are here.
func incompatible(t *testing.T, recorded map[string]string) []string {
	t.Helper()
	require.Greater(t, len(recorded), 25, "hardly any package is recorded")
	dir := t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(top, name))
		require.NoError(t, err)
		recorded[name] = string(text)
	}
	for name, text := range recorded {
		if !strings.HasPrefix(name, "go.") {
			name += "/record.go"
		}
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	then := filepath.Join(dir, "then")
	apidiff(t, dir, "-m", "-w", then, module)
	said := apidiff(t, top, "-m", "-incompatible", then, module)
	var lines []string
	for _, line := range strings.Split(strings.TrimSpace(said), "\n") {
		outside := slices.ContainsFunc(unpromised, func(pkg string) bool { return strings.HasPrefix(line, "- ./"+pkg+".") })
		if line != "" && !outside {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return lines
}

func apidiff(t *testing.T, dir string, args ...string) string {
	t.Helper()
	tools, err := filepath.Abs(filepath.Join(top, "examples/tools/go.mod"))
	require.NoError(t, err)
	command := exec.Command("go", append([]string{"tool", "-modfile=" + tools, "apidiff"}, args...)...)
	var out, complaint bytes.Buffer
	command.Dir, command.Stdout, command.Stderr = dir, &out, &complaint
	require.NoError(t, command.Run(), "%s", &complaint)
	return out.String()
}

const head = "-- " // before the folder of a package

func joined(sources map[string]string) string {
	var b strings.Builder
	b.WriteString("What the library exports, without what is behind it. Written by go test ./.ci/api -rewrite.\n")
	for _, pkg := range slices.Sorted(maps.Keys(sources)) {
		fmt.Fprintf(&b, "\n%s%s\n%s", head, pkg, sources[pkg])
	}
	return b.String()
}

func split(text string) map[string]string {
	sources := map[string]string{}
	for i, part := range strings.Split(text, "\n"+head) {
		if pkg, source, ok := strings.Cut(part, "\n"); ok && i > 0 {
			sources[pkg] = source
		}
	}
	return sources
}
