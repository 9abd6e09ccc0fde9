package dossiertest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/dossiertest"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/*.txt", func(*testing.T) func(*policytest.Command) string { return dossiertest.Story(dossier.Dossier{}) })
}

// The five stories that the README tells are the files that the tests run, to the letter.
func TestReadmeTellsTheStories(t *testing.T) {
	const readme = "../../../petition/policytest/README.md"
	text, err := os.ReadFile(readme)
	require.NoError(t, err)
	told := 0
	for _, pattern := range []string{"../../../petition/triagetest/testdata/*.txt", "../../tiertest/testdata/*.txt", "testdata/*.txt"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			told++
			story, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Contains(t, string(text), "```text\n"+strings.TrimSpace(string(story))+"\n```\n", name)
			assert.Contains(t, string(text), filepath.Base(name))
		}
	}
	assert.Equal(t, 5, told)
}
