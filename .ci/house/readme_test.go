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

// The first result that the README shows is what the docket prints, with … where lines are left out.
func TestReadmeShowsTheDocket(t *testing.T) {
	readme := read(t, "README.md")
	_, shown, ok := strings.Cut(readme, "```text\n══ ")
	require.True(t, ok)
	shown, _, _ = strings.Cut("══ "+shown, "\n```")

	rest := read(t, "examples/docket/testdata/golden/3_agreement.txt")
	for _, part := range strings.Split(shown, "\n…\n") {
		_, rest, ok = strings.Cut(rest, part+"\n")
		assert.True(t, ok, "printed by the docket, in this order:\n%s", part)
	}
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

// The map leads to packages and files that exist, and to every package a user can import.
func TestReadmeMapsEveryPackage(t *testing.T) {
	readme := read(t, "README.md")
	rows := regexp.MustCompile("(?m)^\\|.*\\| `([a-z/]+)` \\| (.*) \\|$").FindAllStringSubmatch(readme, -1)
	mapped := map[string]int{}
	for _, row := range rows {
		mapped[row[1]]++
		for _, file := range regexp.MustCompile("`([a-z_…]+\\.go)`").FindAllStringSubmatch(row[2], -1) {
			found, err := filepath.Glob(filepath.Join(top, row[1], strings.ReplaceAll(file[1], "…", "*")))
			require.NoError(t, err)
			assert.NotEmpty(t, found, "%s/%s", row[1], file[1])
		}
	}
	for _, root := range []string{"petition", "mediation", "escalation"} {
		assert.NoError(t, filepath.WalkDir(filepath.Join(top, root), func(path string, d os.DirEntry, err error) error {
			if err == nil && d.Name() == "doc.go" && !strings.Contains(path, "internal") {
				assert.Equal(t, 2, mapped[strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), top+"/")], "%s: once in each language", path)
			}
			return err
		}))
	}
}
