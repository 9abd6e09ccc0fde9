package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/docket/internal/page"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// published are the dossiers of published cases, which package dossier answers as data.
const published = "../../escalation/dossier/testdata/published/*.json"

// docket runs the program and returns what it printed. Asking for today fails the test.
func docket(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	today := func() calendar.Date {
		t.Error("the clock was read")
		return calendar.Date{}
	}
	code = run(args, strings.NewReader(stdin), &out, &errs, today)
	return code, out.String(), errs.String()
}

// pages are the files that have a golden page, with the folder of the page.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := make(map[string]string)
	for pattern, folder := range map[string]string{"cases/*.json": "golden", published: "published"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names, pattern)
		for _, name := range names {
			all[name] = filepath.Join("testdata", folder, strings.TrimSuffix(filepath.Base(name), ".json"))
		}
	}
	return all
}

// on is the day to ask about a file that names none.
func on(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	d, found := dossier.Read(data)
	require.Empty(t, found)
	if d.LastDay().IsZero() {
		return []string{"-on", "2026-01-05"}
	}
	return nil
}

func TestGolden(t *testing.T) {
	for name, base := range pages(t) {
		for ext, args := range map[string][]string{".txt": {name}, ".zh.txt": {"-lang", "zh", name}, ".en.txt": {"-lang", "en", name}} {
			if ext == ".txt" && !strings.HasPrefix(name, "cases") {
				continue // the page in both languages is that of the three cases
			}
			args = append(on(t, name), args...)
			code, got, errs := docket(t, "", args...)
			require.Equal(t, exitOK, code, errs)
			_, again, _ := docket(t, "", args...)
			require.Equal(t, got, again, "the same input gives the same bytes")
			if policytest.Rewriting() {
				require.NoError(t, os.WriteFile(base+ext, []byte(got), 0o644))
			}
			want, err := os.ReadFile(base + ext)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, "go test ./examples/docket -rewrite writes it anew")
		}
	}
}

// One screen a claim at most; what comes first are the three lines of the summary; no line is wider than the page.
func TestPageFitsAScreen(t *testing.T) {
	const screen = 62
	for name := range pages(t) {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		d, found := dossier.Read(data)
		require.Empty(t, found)
		for _, in := range []string{"zh", "en", "both"} {
			_, out, _ := docket(t, "", append(on(t, name), "-lang", in, name)...)
			lines := strings.Split(out, "\n")
			if in != "both" { // what is written twice may take two
				assert.LessOrEqual(t, len(lines), screen*max(1, len(d.Claims)), "%s %s", name, in)
			}
			assert.True(t, strings.HasPrefix(lines[0], "══ "))
			assert.True(t, strings.HasPrefix(lines[1], "▶ "))
			for _, line := range lines {
				assert.LessOrEqual(t, page.Width(line), pageWidth, line)
				assert.Equal(t, strings.TrimRight(line, " "), line)
				assert.Empty(t, strictjson.Invisible(line), "nothing raw reaches a terminal")
			}
		}
	}
}

func TestExitCodes(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte(`{"case": "x", "colour": "red"}`), 0o644))
	good, err := os.ReadFile("cases/3_agreement.json")
	require.NoError(t, err)
	for _, test := range []struct {
		stdin string
		args  []string
		code  int
	}{
		{"", nil, exitOK},
		{"", []string{"-json"}, exitOK},
		{"", []string{"-lang", "zh"}, exitOK},
		{"", []string{"-on", "2023-03-20", "cases/3_agreement.json"}, exitOK},
		{string(good), []string{"-"}, exitOK},
		{string(good), []string{"-", "cases/1_farmland.json"}, exitOK},
		{"", []string{"-h"}, exitOK},
		{"", []string{"-colour"}, exitInput},
		{"", []string{"-lang", "fr"}, exitInput},
		{"", []string{"-on", "2023-02-30"}, exitInput},
		{"", []string{"-on", "yesterday"}, exitInput},
		{"", []string{filepath.Join(dir, "absent.json")}, exitIO},
		{"", []string{dir}, exitIO},
		{"", []string{bad}, exitInput},
		{"", []string{"cases/1_farmland.json", bad}, exitInput},
		{"", []string{"-"}, exitInput},
		{"{", []string{"-"}, exitInput},
		{"[]", []string{"-json", "-"}, exitInput},
		{`{"format": 2}`, []string{"-"}, exitInput},
	} {
		code, out, errs := docket(t, test.stdin, test.args...)
		assert.Equal(t, test.code, code, "%q: %s", test.args, errs)
		if test.code != exitOK {
			assert.Empty(t, out, "%q: a file that cannot be read is not processed", test.args)
			assert.NotEmpty(t, errs, "%q", test.args)
		}
	}
}

// A record with defects is answered, with the defects beside the answer (V1).
func TestDefectsAreFoundBesideTheAnswer(t *testing.T) {
	code, out, errs := docket(t, `{"received": "2023-03-08", "claims": [
		{"name": "a", "complete": true, "agreement": {"kind": "public_security", "form": "written", "reached": "2023-03-28",
			"parties": [{"name": "乙", "signer": "unauthorised"}],
			"terms": {"payments": [{"obligors": [{"party": "丁"}], "beneficiaries": ["丙"], "amount": "5.00"}]}},
		 "events": [{"kind": "registered", "on": "2023-03-07"}, {"kind": "concluded", "on": "2023-03-09", "ground": "withdrawn"}]}]}`, "-")
	require.Equal(t, exitOK, code, errs)
	for _, mark := range []string{"瑕疵", "违反", "矛盾", "claims[0].events[0]"} {
		assert.Contains(t, out, mark)
	}
}

// A conclusion that fell away since is marked; one for one of several petitioners ended nothing for the others, and stands (E21).
func TestConcludedNoLonger(t *testing.T) {
	const record = `{"claims": [{"events": [{"kind": "accepted", "on": "2026-01-06"}, {"kind": "withdrawn", "on": "2026-02-25", "by": "petitioner"%[1]s},
		{"kind": "concluded", "on": "2026-02-26", "ground": "withdrawn"%[1]s}%[2]s]}]}`
	const one, reopened = `, "person": "张某"`, `, {"kind": "reopened", "on": "2026-03-02"}`
	for _, c := range []struct {
		whose, then string
		fell        bool
	}{{"", "", false}, {one, "", false}, {"", reopened, true}} {
		code, out, errs := docket(t, fmt.Sprintf(record, c.whose, c.then), "-")
		require.Equal(t, exitOK, code, errs)
		assert.Equal(t, c.fell, strings.Contains(out, "现已不再终结"), c)
	}
}

// Neither what a file says nor how it is called reaches the terminal raw (I3).
func TestNothingRaw(t *testing.T) {
	for _, text := range []string{"{\"ca\x1b[2Jse\": 1}", `{"case": "x\u001b[31m"}`, "{\"place\": \"\u202ebei\"}", `{"title": {"zh": "终结\n已终结", "en": "x"}}`} {
		code, _, errs := docket(t, text, "-")
		assert.Equal(t, exitInput, code)
		assert.Empty(t, strictjson.Invisible(strings.ReplaceAll(strings.TrimSpace(errs), "\n", " ")), "%q", errs)
	}
	assert.Equal(t, "a<U+001B>b<U+202E>", visible("a\x1bb\u202e"))
}

func TestTodayIsReadOnlyWhenAsked(t *testing.T) {
	var out, errs bytes.Buffer
	asked := 0
	today := func() calendar.Date {
		asked++
		return calendar.MustDate(2022, 9, 20)
	}
	code := run([]string{"-json", "-on", "today", "cases/1_farmland.json"}, nil, &out, &errs, today)
	require.Equal(t, exitOK, code, errs.String())
	assert.Equal(t, 1, asked)
	var all []answered
	require.NoError(t, json.Unmarshal(out.Bytes(), &all), "what is printed for programs is read back")
	require.Len(t, all, 1)
	assert.Equal(t, calendar.MustDate(2022, 9, 20), all[0].Answer.On)
	code = run([]string{"-"}, strings.NewReader(`{"claims": [{}]}`), &out, &errs, today)
	require.Equal(t, exitOK, code, errs.String())
	assert.Equal(t, 2, asked, "a file without any day is asked about today")
}

// The case file in README.md is a good one, and its answer waits for the opinion.
func TestReadmeExample(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, example, found := strings.Cut(string(readme), "```json\n")
	require.True(t, found)
	example, _, _ = strings.Cut(example, "```")
	d, faults := dossier.Read([]byte(example))
	require.Empty(t, faults)
	a := d.On(d.LastDay())
	assert.Equal(t, petition.ThreeTiers, a.Claims[0].Route)
	require.NotNil(t, a.Now.Duty)
	assert.Equal(t, calendar.MustDate(2026, 3, 23), a.Now.Duty.Last.Latest, "2026-03-21 is a Saturday")
	a = d.On(calendar.MustDate(2026, 3, 20))
	assert.Contains(t, text(a, nil, both), "【黄色预警 yellow】作出处理意见")
	assert.Contains(t, text(a, nil, both), "59/60")
}
