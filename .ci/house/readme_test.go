package house_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the README shows is what runs: its snippet is the body of the quickstart's main, and what it says the snippet prints is
// what the test of the quickstart compares with.
func TestReadmeShowsTheQuickstart(t *testing.T) {
	source := read(t, "examples/quickstart/main.go")
	_, code, ok := strings.Cut(source, "\nfunc main() {\n")
	require.True(t, ok)
	_, output, ok := strings.Cut(read(t, "examples/quickstart/main_test.go"), "\n\t// Output:\n")
	require.True(t, ok)

	readme := read(t, "README.md")
	assert.Contains(t, readme, "```go\n"+withoutPrefix(strings.TrimSuffix(code, "}\n"), "\t")+"```\n")
	assert.Contains(t, readme, "```text\n"+withoutPrefix(strings.TrimSuffix(output, "}\n"), "\t// ")+"```\n")
}

// The case that the README shows is what the docket prints, with … where lines are left out.
func TestReadmeShowsTheDocket(t *testing.T) {
	readme := read(t, "README.md")
	_, shown, ok := strings.Cut(readme, "```text\n══ ")
	require.True(t, ok)
	shown, _, _ = strings.Cut("══ "+shown, "\n```")

	lines := 0
	rest := "\n" + read(t, "examples/docket/testdata/golden/3_agreement.txt")
	for _, part := range strings.Split(shown, "\n…\n") {
		lines += 1 + strings.Count(part, "\n")
		_, rest, ok = strings.Cut(rest, "\n"+part+"\n")
		require.True(t, ok, "printed by the docket, in this order:\n%s", part)
		rest = "\n" + rest
	}
	assert.Equal(t, 8, lines)
}

// read returns a file of the project, named from its top.
func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(top, name))
	require.NoError(t, err)
	return string(text)
}

func withoutPrefix(text, prefix string) string {
	lines := strings.SplitAfter(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, prefix)
	}
	return strings.Join(lines, "")
}

// The map has a row a folder in each language, leads to what exists, and names every package that a user can import.
func TestReadmeMapsEveryPackage(t *testing.T) {
	readme := read(t, "README.md")
	h := ourHouse(t)
	for _, folder := range []string{"petition", "mediation", "escalation", "examples"} {
		rows := regexp.MustCompile(`(?m)^\| \[`+folder+`\]\(`+folder+`\) \|.*$`).FindAllString(readme, -1)
		require.Len(t, rows, 2, "%s: once in each language", folder)
		named := regexp.MustCompile("`([a-z/]+)`").FindAllStringSubmatch(rows[0], -1)
		var packages []string
		for _, name := range named {
			packages = append(packages, folder+"/"+name[1])
		}
		var want []string
		for _, dir := range h.dirs() {
			if strings.HasPrefix(dir, folder+"/") && folder != "examples" {
				want = append(want, dir)
			}
		}
		assert.Equal(t, want, packages, "the packages below %s, in order", folder)
	}
	links := regexp.MustCompile(`\]\(([^)#]+)\)`).FindAllStringSubmatch(readme, -1)
	assert.Greater(t, len(links), 8)
	for _, link := range links {
		assert.True(t, exists(link[1]), "%s is gone", link[1])
	}
}

func exists(name string) bool {
	_, err := os.Stat(filepath.Join(top, name))
	return err == nil
}

// Both languages together stay short enough to be read.
func TestReadmeIsShort(t *testing.T) {
	assert.Less(t, strings.Count(read(t, "README.md"), "\n"), 150)
}

// What the quickstart says to call is exported.
func TestQuickstartCallsWhatThereIs(t *testing.T) {
	table := read(t, "examples/quickstart/README.md")
	exported := make(map[string]string) // by the last part of a package's folder
	for _, section := range strings.Split(read(t, ".ci/api/record.txt"), "\n-- ")[1:] {
		folder, text, _ := strings.Cut(section, "\n")
		exported[filepath.Base(folder)] = text
	}
	calls := regexp.MustCompile("`([a-z]+)\\.([A-Z]\\w*)(?:\\.([A-Z]\\w*))?`").FindAllStringSubmatch(table, -1)
	assert.Greater(t, len(calls), 25)
	for _, call := range calls {
		want := `(?m)^func ` + call[2] + `\b`
		if call[3] != "" {
			want = `(?m)^func \(\*?` + call[2] + `\) ` + call[3] + `\b`
		}
		assert.Regexp(t, want, exported[call[1]], "%s", call[0])
	}
}
