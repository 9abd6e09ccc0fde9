package fengqiao_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the README shows is what runs: its snippet is the body of Example, and what it says the snippet prints is what the
// test of Example compares with.
func TestReadmeShowsTheExample(t *testing.T) {
	source, err := os.ReadFile("example_test.go")
	require.NoError(t, err)
	_, body, ok := strings.Cut(string(source), "\nfunc Example() {\n")
	require.True(t, ok)
	code, output, ok := strings.Cut(strings.TrimSuffix(body, "}\n"), "\n\t// Output:\n")
	require.True(t, ok)

	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	assert.Contains(t, string(readme), "```go\n"+strings.TrimSuffix(withoutPrefix(code, "\t"), "\n")+"\n```\n")
	assert.Contains(t, string(readme), "```text\n"+withoutPrefix(output, "\t// ")+"```\n")
}

// The first result that the README shows is what the docket prints, with … where lines are left out.
func TestReadmeShowsTheDocket(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, shown, ok := strings.Cut(string(readme), "```text\n══ ")
	require.True(t, ok)
	shown, _, _ = strings.Cut("══ "+shown, "\n```")

	printed, err := os.ReadFile("examples/docket/testdata/golden/3_agreement.txt")
	require.NoError(t, err)
	rest := string(printed)
	for _, part := range strings.Split(shown, "\n…\n") {
		_, rest, ok = strings.Cut(rest, part+"\n")
		assert.True(t, ok, "printed by the docket, in this order:\n%s", part)
	}
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
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	rows := regexp.MustCompile("(?m)^\\|.*\\| `([a-z/]+)` \\| (.*) \\|$").FindAllStringSubmatch(string(readme), -1)
	mapped := map[string]int{}
	for _, row := range rows {
		mapped[row[1]]++
		for _, file := range regexp.MustCompile("`([a-z_…]+\\.go)`").FindAllStringSubmatch(row[2], -1) {
			found, err := filepath.Glob(filepath.Join(row[1], strings.ReplaceAll(file[1], "…", "*")))
			require.NoError(t, err)
			assert.NotEmpty(t, found, "%s/%s", row[1], file[1])
		}
	}
	for _, root := range []string{"petition", "mediation", "escalation"} {
		assert.NoError(t, filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
			if err == nil && d.Name() == "doc.go" && !strings.Contains(path, "internal") {
				assert.Equal(t, 2, mapped[filepath.ToSlash(filepath.Dir(path))], "%s: once in each language", path)
			}
			return err
		}))
	}
}
