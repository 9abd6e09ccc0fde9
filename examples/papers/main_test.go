package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ran(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs strings.Builder
	code = run(args, &out, &errs)
	return code, out.String(), errs.String()
}

// Without arguments: the three cases, what can be printed and what the rest lack; nothing is written.
func TestDocket(t *testing.T) {
	code, out, errs := ran(t)
	assert.Equal(t, exitOK, code)
	assert.Empty(t, errs)
	assert.Equal(t, 4*17, strings.Count(out, "✓")+strings.Count(out, "－"), "every paper of every claim")
	assert.Contains(t, out, "✓ fights 信访事项处理意见书")
	assert.Contains(t, out, "－ fights 信访事项延长办理期限告知书：未见记录：延长办理期限")

	_, out, _ = ran(t, "-lang", "en")
	assert.Contains(t, out, "－ fights Notice of Extension: the step is not on record: extended (claims[1].events: ")
	assert.NotRegexp(t, `[\p{Han}：（）；]`, out, "one language at a time")
}

func TestOut(t *testing.T) {
	dir := t.TempDir()
	code, _, errs := ran(t, "-out", dir, "-kind", "handling_opinion", "-claim", "fights", "-lang", "en", "../docket/cases/1_farmland.json")
	assert.Equal(t, exitOK, code, errs)
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	for _, f := range files {
		names = append(names, f.Name())
	}
	assert.Equal(t, []string{
		"1_farmland-fights-handling_opinion.docx", "1_farmland-fights-handling_opinion.html", "1_farmland-fights-timeline.svg",
		"deadlines.ics", "ledger.csv", "ledger.xlsx",
	}, names)
	page, err := os.ReadFile(filepath.Join(dir, names[1]))
	require.NoError(t, err)
	assert.Contains(t, string(page), "Opinion on Handling")
}

func TestWrongInput(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.json")
	require.NoError(t, os.WriteFile(broken, []byte(`{"claims": 1, "recieved": ""}`), 0o600))
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{exitInput, "acceptanse", []string{"-kind", "acceptanse"}},
		{exitInput, "zh or en", []string{"-lang", "fr"}},
		{exitInput, "2026-02-30", []string{"-on", "2026-02-30"}},
		{exitIO, "no such file", []string{"none.json"}},
		{exitInput, "recieved", []string{broken}},
		{exitInput, "no such file", []string{"-details", "none.json", "../docket/cases/1_farmland.json"}},
		{exitInput, "unknown field", []string{"-details", "../docket/cases/1_farmland.json", "../docket/cases/1_farmland.json"}},
	} {
		code, _, errs := ran(t, c.args...)
		assert.Equal(t, c.code, code, c.args)
		assert.Contains(t, errs, c.says)
	}
	code, _, errs := ran(t, "-help")
	assert.Equal(t, exitOK, code)
	assert.Contains(t, errs, "-details")
}
