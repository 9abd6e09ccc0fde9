package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/examples/docket/internal/page"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

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

// load reads one of the three cases and answers it on its own day.
func load(t *testing.T, name string) report {
	t.Helper()
	data, err := embedded.ReadFile("cases/" + name + ".json")
	require.NoError(t, err)
	m, found := read(data)
	require.Empty(t, found)
	return m.answer(m.lastDay())
}

// Case 1 of the three: the land is a matter for the courts, the fights stay with the police, the team has members from
// outside.
func TestFarmland(t *testing.T) {
	r := load(t, "1_farmland")
	land, fights := r.Claims[0], r.Claims[1]
	assert.Equal(t, petition.OutsideCompetence, land.Triage.Route)
	assert.True(t, land.Triage.Facts.Paths.Has(petition.Litigation))
	assert.Equal(t, regime.LedIntoProcedure, land.Standing.Conclusion.Ground)
	assert.Equal(t, petition.PerformProtectionDuty, fights.Triage.Route)
	assert.Equal(t, escalation.HandlingServed, fights.Standing.Stage)
	assert.NotEmpty(t, fights.Standing.Rights, "review may still be asked for")
	outside := 0
	for _, m := range r.Assignment.Team() {
		if m.Discipline == assignment.OutsideOrgan {
			outside++
		}
	}
	assert.Equal(t, 2, outside)
	_, ok := r.Assignment.Leader(r.On)
	assert.True(t, ok)
}

// Case 2: the path is the bureau's own procedure, the proxy is good, the claim supported and executed; that a light injury
// was punished administratively has to be checked; the promise covers the same facts alone.
func TestDetention(t *testing.T) {
	r := load(t, "2_detention")
	c := r.Claims[0]
	assert.Equal(t, petition.ToPublicSecurityProcedure, c.Triage.Route)
	for _, act := range r.Proxy.Acts {
		assert.Equal(t, proxy.Binding, act.Verdict.Effect)
	}
	var checks []mediation.Bar
	for _, f := range c.Mediation.Checks {
		checks = append(checks, f.Bar)
	}
	assert.Contains(t, checks, mediation.CheckPenalty)
	var rules []statute.Rule
	for _, m := range r.Missing {
		rules = append(rules, m.Rules...)
	}
	assert.Contains(t, rules, statute.M13)
	assert.Equal(t, regime.Executed, c.Standing.Conclusion.Ground)
	assert.Equal(t, statute.A12, c.Promises[0].Covers.Rule)
	assert.Equal(t, calendar.MustDate(2021, 4, 6), r.Assignment.Closed())
	for _, s := range c.Timeline {
		if s.Act == history.Issue {
			assert.Equal(t, calendar.MustDate(2021, 3, 15), s.Due.Last(), "60 days from 2021-01-12 end on a Saturday")
			assert.Equal(t, 43, s.DaysUsed)
			assert.Equal(t, period.InTime, s.Kept)
		}
	}
}

// Case 3: it can be mediated by the police; 20000.00 is 贰万元整; settled and confirmed, which is practice and no law.
func TestAgreement(t *testing.T) {
	r := load(t, "3_agreement")
	c := r.Claims[0]
	assert.Equal(t, petition.MediateFirst, c.Triage.Route)
	assert.Equal(t, mediation.Allowed, c.Mediation.Verdict)
	require.Len(t, c.Agreement.Sums, 1)
	assert.Equal(t, "20000.00", c.Agreement.Sums[0].Figures.String())
	assert.Equal(t, "贰万元整", c.Agreement.Sums[0].Formal)
	assert.True(t, c.Agreement.Statement.Outstanding.IsZero())
	require.NoError(t, c.Agreement.Statement.Check())
	window := c.Confirmation.Assessment.Window
	assert.Equal(t, calendar.MustDate(2023, 4, 27), window.Deadline.Last())
	assert.Equal(t, period.InTime, window.Timeliness)
	assert.Equal(t, confirmation.Undetermined, c.Confirmation.Assessment.Verdict, "whether a police mediation can be confirmed is a reading")
	assert.Equal(t, regime.SettledConfirmed, c.Standing.Conclusion.Ground)
	assert.Equal(t, statute.Practice, c.Standing.Conclusion.Basis)
}

func TestGolden(t *testing.T) {
	names, err := filepath.Glob("cases/*.json")
	require.NoError(t, err)
	require.Len(t, names, 3)
	for _, name := range names {
		base := strings.TrimSuffix(filepath.Base(name), ".json")
		for ext, args := range map[string][]string{".txt": {name}, ".json": {"-json", name}} {
			code, got, errs := docket(t, "", args...)
			require.Equal(t, exitOK, code, errs)
			_, again, _ := docket(t, "", args...)
			require.Equal(t, got, again, "the same input gives the same bytes")
			golden := filepath.Join("testdata", "golden", base+ext)
			if policytest.Rewriting() {
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), got, "go test ./examples/docket -rewrite writes it anew")
		}
	}
}

func TestPageFitsAScreen(t *testing.T) {
	_, out, _ := docket(t, "")
	for _, one := range strings.Split(out, "\n\n") {
		lines := strings.Split(one, "\n")
		assert.LessOrEqual(t, len(lines), 62)
		for _, line := range lines {
			assert.LessOrEqual(t, page.Width(line), pageWidth, line)
			assert.Equal(t, strings.TrimRight(line, " "), line)
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
		{"", []string{"-on", "2023-03-20", "cases/3_agreement.json"}, exitOK},
		{string(good), []string{"-"}, exitOK},
		{string(good), []string{"-", "cases/1_farmland.json"}, exitOK},
		{"", []string{"-h"}, exitOK},
		{"", []string{"-colour"}, exitInput},
		{"", []string{"-on", "2023-02-30"}, exitInput},
		{"", []string{"-on", "yesterday"}, exitInput},
		{"", []string{filepath.Join(dir, "absent.json")}, exitIO},
		{"", []string{dir}, exitIO},
		{"", []string{bad}, exitInput},
		{"", []string{"cases/1_farmland.json", bad}, exitInput},
		{"", []string{"-"}, exitInput},
		{"{", []string{"-"}, exitInput},
		{"[]", []string{"-json", "-"}, exitInput},
	} {
		code, out, errs := docket(t, test.stdin, test.args...)
		assert.Equal(t, test.code, code, "%q: %s", test.args, errs)
		if test.code != exitOK {
			assert.Empty(t, out, "%q: a file with a fault is not processed", test.args)
			assert.NotEmpty(t, errs, "%q", test.args)
		}
	}
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
	var reports []struct {
		On calendar.Date `json:"on"`
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &reports))
	require.Len(t, reports, 1)
	assert.Equal(t, calendar.MustDate(2022, 9, 20), reports[0].On)
}

// On an earlier day the standing knows only what had happened by then.
func TestStandingOnAnEarlierDay(t *testing.T) {
	data, err := embedded.ReadFile("cases/2_detention.json")
	require.NoError(t, err)
	m, found := read(data)
	require.Empty(t, found)
	for day, want := range map[string]escalation.Stage{
		"2021-01-07": escalation.Unregistered,
		"2021-01-11": escalation.Registered,
		"2021-01-12": escalation.InHandling,
		"2021-02-25": escalation.HandlingIssued,
		"2021-02-26": escalation.HandlingServed,
		"2021-04-06": escalation.Concluded,
	} {
		on, err := calendar.ParseDate(day)
		require.NoError(t, err)
		r := m.answer(on)
		assert.Equal(t, want, r.Claims[0].Standing.Stage, day)
		assert.NotEmpty(t, r.text())
		for _, s := range r.Claims[0].Timeline {
			assert.False(t, s.On.After(on))
		}
	}
}

// told reads a file that is at fault, and returns the rules of what is said by path; 0 where it is no rule of law.
func told(t *testing.T, file string) map[string][]statute.Rule {
	t.Helper()
	_, found := read([]byte(file))
	told := make(map[string][]statute.Rule)
	for _, v := range found {
		told[v.Path] = append(told[v.Path], v.Rule)
		assert.NotEmpty(t, v.EN, v.Path)
		assert.NotEmpty(t, v.ZH, v.Path)
	}
	code, out, errs := docket(t, file, "-")
	assert.Equal(t, exitInput, code)
	assert.Empty(t, out)
	assert.Equal(t, len(found), strings.Count(errs, "standard input: "))
	return told
}

// A file that is not written as the format asks: all of it is told at once, each fault with its path and nothing besides.
func TestEveryFaultOfFormIsTold(t *testing.T) {
	assert.Equal(t, map[string][]statute.Rule{
		"colour": {0}, "received": {0}, "facts.source": {0, 0}, "facts.urgent": {0}, "claims[0].facts.paths": {0},
		"claims[1].title": {0}, "claims[1].agreement.terms.payments[0].amount": {statute.A4}, "claims[1].events": {0},
		"claims[1].name": {0}, "claims[1].Name": {0},
	}, told(t, `{
		"case": " ", "title": {"zh": "案"}, "colour": "red", "received": "2023-02-30",
		"facts": {"source": "direkt", "urgent": true, "source": "direct"},
		"claims": [
			{"name": "a", "title": {"zh": "甲", "en": "A"}, "facts": {"paths": ["none", "litigation"]}},
			{"title": 5, "agreement": {"terms": {"payments": [{"amount": 20000}]}}, "events": "none", "name": "甲\u200b", "Name": "b"}
		]
	}`))
}

// A well-written file that the library objects to: everything is told at once.
func TestEveryFaultIsTold(t *testing.T) {
	told := told(t, `{
		"case": " ", "title": {"zh": "案"}, "received": "2023-02-28",
		"claims": [
			{"name": "a", "title": {"zh": "甲", "en": "A"},
			 "agreement": {"kind": "public_security", "form": "written", "reached": "2023-03-28",
				"parties": [{"name": "乙", "signer": "unauthorised"}],
				"terms": {"payments": [{"obligors": [{"party": "丁"}], "beneficiaries": ["丙", "丙"]}]}},
			 "events": [{"kind": "registered", "on": "2023-03-08"}, {"kind": "concluded", "on": "2023-03-07", "ground": "withdrawn"}]},
			{"name": "a", "title": {"zh": "乙", "en": "B"}, "entries": [{"kind": "paid", "on": "2023-03-30", "amount": "1.00"}],
			 "events": [{"kind": "extended", "on": "2023-03-08", "result": "supported"}, {"on": ""}]},
			{"title": {"zh": "丙", "en": "C"}}
		],
		"proxy": {"principal": {"id": "p"}, "papers": [{"agents": []}]},
		"assignment": {"on": "2023-03-08", "leader": {"id": "l", "rank": "ordinary"}, "plan": {"steps": [{"id": "s", "owner": "x"}]}}
	}`)
	for _, path := range []string{"case", "title", "claims[1].name", "claims[2].name", "claims[1].entries"} {
		assert.Equal(t, statute.Rule(0), append(told[path], 99)[0], "%s: %v", path, told[path])
	}
	for path, rule := range map[string]statute.Rule{
		"claims[0].agreement.parties":                            statute.A1,
		"claims[0].agreement.parties[0].signer":                  statute.X2,
		"claims[0].agreement.terms.payments[0].beneficiaries[1]": statute.A1,
		"claims[0].events[1]":                                    statute.E1,
		"claims[1].events[0].result":                             statute.E1,
		"claims[1].events[1].kind":                               statute.E1,
		"proxy.papers[0].agents":                                 statute.X2,
		"assignment.leader.rank":                                 statute.F2,
		"assignment.plan.steps[0].owner":                         statute.F4,
	} {
		assert.Contains(t, told[path], rule, path)
	}
}

// FuzzCaseFile holds that no file breaks anything: it is refused with words for every fault, or answered whole.
func FuzzCaseFile(f *testing.F) {
	names, err := embedded.ReadDir("cases")
	if err != nil || len(names) == 0 {
		f.Fatal("no cases to start from", err)
	}
	for _, n := range names {
		data, err := embedded.ReadFile("cases/" + n.Name())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m, found := read(data)
		for _, v := range found {
			if v.EN == "" || v.ZH == "" {
				t.Fatalf("a fault without words: %v", v)
			}
		}
		if len(found) > 0 {
			return
		}
		r := m.answer(m.lastDay())
		if r.text() == "" {
			t.Fatal("nothing to show")
		}
		if _, err := json.Marshal(r); err != nil {
			t.Fatal(err)
		}
	})
}

// The case file in README.md is a good one, and its answer waits for the opinion.
func TestReadmeExample(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	_, example, found := strings.Cut(string(readme), "```json\n")
	require.True(t, found)
	example, _, _ = strings.Cut(example, "```")
	m, faults := read([]byte(example))
	require.Empty(t, faults)
	r := m.answer(m.lastDay())
	assert.Equal(t, petition.ThreeTiers, r.Claims[0].Triage.Route)
	assert.Equal(t, history.Issue, r.Claims[0].Standing.Duties[0].Act)
	assert.Equal(t, calendar.MustDate(2026, 3, 23), r.Claims[0].Standing.Duties[0].Due.Last(), "2026-03-21 is a Saturday")
	r = m.answer(calendar.MustDate(2026, 3, 20))
	assert.Contains(t, r.text(),
		"【黄色预警 yellow】作出处理意见 give the handling opinion：至 by 2026-03-20～03-23，已用 used 59/60")
}

// Days used are counted against the limit with its extension.
func TestDaysUsedKnowTheExtension(t *testing.T) {
	const file = `{"case": "x", "title": {"en": "x", "zh": "x"}, "received": "2023-01-09", "claims": [{"name": "c", "title": {"en": "c", "zh": "c"},
		"events": [
			{"kind": "registered", "on": "2023-01-09"},
			{"kind": "accepted", "on": "2023-01-10", "organ": {"level": "county", "system": "public_security"}},
			{"kind": "extended", "on": "2023-03-01", "days": 30, "approved": "yes", "reason_told": "yes"},
			{"kind": "opinion_issued", "on": "2023-04-03", "result": "not_supported"}
		]}]}`
	m, found := read([]byte(file))
	require.Empty(t, found)
	r := m.answer(m.lastDay())
	last := r.Claims[0].Timeline[3]
	assert.Equal(t, 83, last.DaysUsed)
	assert.Equal(t, 90, last.DaysIn)
	assert.Equal(t, period.InTime, last.Kept)
	assert.Contains(t, r.text(), "83/90")
}
