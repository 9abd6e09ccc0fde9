package dossier_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/recourse"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// files are the dossiers that the tests start from: the three cases that docket carries, and the published ones.
func files(t testing.TB) map[string][]byte {
	t.Helper()
	all := make(map[string][]byte)
	for _, pattern := range []string{"../../examples/docket/cases/*.json", "testdata/published/*.json"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names, "%s: no dossiers, no test", pattern)
		for _, name := range names {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			all[strings.TrimSuffix(filepath.Base(name), ".json")] = data
		}
	}
	return all
}

// load reads one of them.
func load(t testing.TB, name string) dossier.Dossier {
	t.Helper()
	data, ok := files(t)[name]
	require.True(t, ok, name)
	return read(t, string(data))
}

func read(t testing.TB, text string) dossier.Dossier {
	t.Helper()
	d, found := dossier.Read([]byte(text))
	require.Empty(t, found)
	return d
}

var day = policytest.Day

// Case 1 of the three: the land is a matter for the courts, the fights stay with the police, the team has members from outside.
func TestFarmland(t *testing.T) {
	d := load(t, "1_farmland")
	a := d.On(d.LastDay())
	land, fights := a.Claims[0], a.Claims[1]
	assert.Equal(t, petition.OutsideCompetence, land.Route)
	assert.True(t, land.Facts.Paths.Has(pathway.Litigation))
	assert.Equal(t, regime.LedIntoProcedure, land.Tiers.Ended.Ground)
	assert.Equal(t, petition.PerformProtectionDuty, fights.Route)
	assert.Equal(t, procedure.HandlingServed, fights.Tiers.Stage)
	require.NotNil(t, a.Now.Right, "review may still be asked for")
	assert.Equal(t, "fights", a.Now.Right.Claim)
	assert.Equal(t, 26, a.Now.Right.Last.Left, "2022-09-10 to 12 are days off")
	outside := 0
	for _, m := range a.Charge.Team {
		if m.Discipline == assignment.OutsideOrgan {
			outside++
		}
	}
	assert.Equal(t, 2, outside)
	assert.NotNil(t, a.Charge.Leader)
	assert.Equal(t, append(recourse.LandTitle.Steps(a.On), recourse.FarmlandContract.Steps(a.On)...), land.Ways, "the government over title, arbitration or suit over the contract")
}

// What a claim is about names its paths where the file does not, by the law of the day asked about; a topic said twice is one.
func TestTopicsNameTheWays(t *testing.T) {
	d := read(t, `{"received": "2023-12-01", "claims": [
		{"topics": ["protection_refused", "protection_refused"]}, {"topics": ["crime_not_filed"], "facts": {"paths": ["none"]}}]}`)
	for _, on := range []string{"2023-12-31", "2024-01-01"} {
		a := d.On(day(t, on))
		assert.Equal(t, recourse.ProtectionRefused.Paths(), a.Claims[0].Facts.Paths)
		assert.Equal(t, recourse.ProtectionRefused.Steps(day(t, on)), a.Claims[0].Ways)
		assert.Equal(t, pathway.NoPath, a.Claims[1].Facts.Paths, "what the file says stands")
	}
	_, found := dossier.Read([]byte(`{"claims": [{"topics": ["land_titel"]}]}`))
	require.Len(t, found, 1)
	assert.Equal(t, "claims[0].topics[0]", found[0].Path)
}

// Case 2: the path is the bureau's own procedure, the proxy is good, the claim supported and executed; that a light injury was
// punished administratively has to be checked; the promise covers the same facts alone.
func TestDetention(t *testing.T) {
	d := load(t, "2_detention")
	a := d.On(d.LastDay())
	c := a.Claims[0]
	assert.Equal(t, petition.ToPublicSecurityProcedure, c.Route)
	for _, act := range a.Agency.Acts {
		assert.Equal(t, proxy.Binding, act.Effect)
	}
	assert.Contains(t, shown(d.Examine()), seen{"claims[0].dispute", dossier.ToClear, statute.M13})
	assert.Equal(t, regime.Executed, c.Tiers.Ended.Ground)
	assert.Equal(t, statute.A12, c.Promises[0].Covers.Rule)
	assert.Equal(t, calendar.MustDate(2021, 4, 6), a.Charge.Closed)
	for _, s := range c.Tiers.Timeline {
		if s.Act == history.Issue {
			assert.Equal(t, calendar.MustDate(2021, 3, 15), s.Last.Latest, "60 days from 2021-01-12 end on a Saturday")
			assert.Equal(t, 43, s.Last.Used)
			assert.Equal(t, period.InTime, s.Kept)
		}
	}
}

// Case 3: it can be mediated by the police; 20000.00 is 贰万元整; settled and confirmed, which is practice and no law.
func TestAgreement(t *testing.T) {
	d := load(t, "3_agreement")
	a := d.On(d.LastDay())
	c := a.Claims[0]
	assert.Equal(t, petition.MediateFirst, c.Route)
	assert.Equal(t, mediation.Allowed, c.Mediation.Verdict)
	require.Len(t, c.Agreement.Sums, 1)
	assert.Equal(t, "20000.00", c.Agreement.Sums[0].Figures.String())
	assert.Equal(t, "贰万元整", c.Agreement.Sums[0].Formal)
	assert.True(t, c.Agreement.Fulfilled)
	require.NoError(t, c.Agreement.Statement.Check())
	assert.Equal(t, calendar.MustDate(2023, 4, 27), c.Confirmation.Last.Latest)
	assert.Equal(t, period.InTime, c.Confirmation.Filed)
	assert.Equal(t, confirmation.Undetermined, c.Confirmation.Verdict, "whether a police mediation can be confirmed is a reading")
	assert.Equal(t, regime.SettledConfirmed, c.Tiers.Ended.Ground)
	assert.Equal(t, statute.Practice, c.Tiers.Ended.Basis)
}

// The answer is by the day asked about (V4): before an agreement was reached there is none, before the application advice is given.
func TestEachQuestionByItsOwnDay(t *testing.T) {
	d := load(t, "3_agreement")
	for _, test := range []struct {
		on                            string
		agreed, advised, filed, ruled bool
	}{
		{"2023-03-07", false, false, false, false},
		{"2023-03-27", false, false, false, false},
		{"2023-03-28", true, true, false, false},
		{"2023-04-06", true, false, true, false},
		{"2023-04-14", true, false, true, true},
	} {
		c := d.On(day(t, test.on)).Claims[0]
		assert.Equal(t, test.agreed, c.Agreement != nil, test.on)
		require.Equal(t, test.agreed, c.Confirmation != nil, test.on)
		if test.agreed {
			assert.Equal(t, test.advised, c.Confirmation.Advice != nil, test.on)
			assert.Equal(t, test.filed, c.Confirmation.Verdict != 0, test.on)
			assert.Equal(t, test.ruled, !c.Confirmation.Ruled.IsZero(), test.on)
		}
	}
}

// The standing knows only what had happened by the day.
func TestStandingOnAnEarlierDay(t *testing.T) {
	d := load(t, "2_detention")
	for on, want := range map[string]procedure.Stage{
		"2021-01-07": procedure.Unregistered,
		"2021-01-11": procedure.Registered,
		"2021-01-12": procedure.InHandling,
		"2021-02-25": procedure.HandlingIssued,
		"2021-02-26": procedure.HandlingServed,
		"2021-04-06": procedure.Concluded,
	} {
		tiers := d.On(day(t, on)).Claims[0].Tiers
		assert.Equal(t, want, tiers.Stage, on)
		for _, s := range tiers.Timeline {
			assert.False(t, s.On.Latest().After(day(t, on)))
		}
	}
}

// Days used are counted against the limit with its extension.
func TestDaysUsedKnowTheExtension(t *testing.T) {
	d := read(t, `{"received": "2023-01-09", "claims": [{"events": [
		{"kind": "registered", "on": "2023-01-09"},
		{"kind": "accepted", "on": "2023-01-10", "organ": {"level": "county", "system": "public_security"}},
		{"kind": "extended", "on": "2023-03-01", "days": 30, "approved": "yes", "reason_told": "yes"},
		{"kind": "opinion_issued", "on": "2023-04-03", "result": "not_supported"}
	]}]}`)
	last := d.On(d.LastDay()).Claims[0].Tiers.Timeline[3]
	assert.Equal(t, 83, last.Last.Used)
	assert.Equal(t, 90, last.Last.Of)
	assert.Equal(t, period.InTime, last.Kept)
}

// What the library says of each dossier, as data, is frozen: whoever stores an answer can read it with a later version.
func TestGoldenAnswers(t *testing.T) {
	for name, data := range files(t) {
		d := read(t, string(data))
		got, err := json.MarshalIndent(struct {
			Answer answer.Answer         `json:"answer"`
			Found  []dossier.Observation `json:"found"`
		}{d.On(d.LastDay()), d.Examine()}, "", "  ")
		require.NoError(t, err)
		got = append(got, '\n')
		golden := filepath.Join("testdata", "golden", name+".json")
		if policytest.Rewriting() {
			require.NoError(t, os.WriteFile(golden, got, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "go test ./escalation/dossier -rewrite writes it anew")
	}
}

// A dossier that was opened answers as often as it is asked, in any order, what the dossier answers.
func TestOpened(t *testing.T) {
	for _, data := range files(t) {
		d := read(t, string(data))
		opened, day := d.Open(), d.LastDay()
		for range 2 {
			require.Equal(t, d.Examine(), opened.Examine())
			require.Equal(t, d.On(day), opened.On(day))
			require.Equal(t, d.On(day.AddDays(-30)), opened.On(day.AddDays(-30)))
			require.Equal(t, d.ExamineOn(day.AddDays(30)), opened.ExamineOn(day.AddDays(30)))
		}
	}
	var none dossier.Opened
	require.Equal(t, dossier.Dossier{}.On(calendar.Date{}), none.On(calendar.Date{}))
	require.Empty(t, none.Examine())
}

// seen is an observation without its words.
type seen struct {
	Path string
	Kind dossier.ObservationKind
	Rule statute.Rule
}

func shown(all []dossier.Observation) []seen {
	var list []seen
	for _, o := range all {
		list = append(list, seen{o.Path, o.Kind, o.Rule})
	}
	return list
}

// An agreement of a day before every session is told; on the day of a session, or beside one whose day is not known, it may be right.
func TestAgreementBeforeTheMediation(t *testing.T) {
	session := calendar.On(calendar.MustDate(2024, time.March, 5))
	for agreed, told := range map[int]bool{-1: true, 0: false, 1: false} {
		for _, open := range []bool{false, true} {
			d := dossier.Dossier{Claims: []dossier.Demand{{
				Agreement: &agreement.Agreement{
					Kind: mediation.Private, Form: agreement.Oral, Reached: calendar.On(session.Latest().AddDays(agreed)), Recorded: decision.Yes,
				},
				Sessions: mediation.Sessions{{Kind: mediation.Private, On: session}},
			}}}
			if open {
				d.Claims[0].Sessions = append(d.Claims[0].Sessions, mediation.Session{Kind: mediation.Private})
			}
			found := false
			for _, o := range d.Examine() {
				found = found || o.Path == "claims[0].agreement" && o.Rule == statute.A2
			}
			assert.Equal(t, told && !open, found, "%d days, another session %t", agreed, open)
		}
	}
}

// A program can tell what a party to the agreement owes from what an organ does, and from what the petitioner may ask for.
func TestWhoOwes(t *testing.T) {
	parties, organs := 0, 0
	for name, text := range files(t) {
		d := read(t, string(text))
		a := d.On(d.LastDay())
		for _, c := range append(a.Now.Overdue, calls(a.Now.Duty, a.Now.Right)...) {
			ofParty := c.Rule == statute.J10 || (c.Rule == statute.A7 || c.Rule == statute.A8) && !c.Last.IsZero()
			assert.Equal(t, c.Party, ofParty, "%s: %s", name, c.Words().EN)
			if c.Party {
				parties++
				assert.Zero(t, c.Act)
			} else {
				organs++
			}
		}
	}
	assert.Positive(t, parties)
	assert.Positive(t, organs)
}

func calls(all ...*answer.Call) (list []answer.Call) {
	for _, c := range all {
		if c != nil {
			list = append(list, *c)
		}
	}
	return list
}
