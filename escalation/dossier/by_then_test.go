package dossier_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Whether a dispute can be mediated is judged by the law of the day of its session or its agreement only once that day has come; before, and
// where the day is not known, by the law of the day asked about. The law on public security changed on 2026-01-01.
func TestMediationIsJudgedByItsDayOnceItHasCome(t *testing.T) {
	cite := func(rest, on string) statute.Citation {
		d := read(t, `{"claims": [{"dispute": {"kind": "public_security", "conduct": "listed_violation", "minor_circumstances": "no"}`+rest+`}]}`)
		bars := d.On(day(t, on)).Claims[0].Mediation.Bars
		require.NotEmpty(t, bars)
		return bars[0].Reason.Cite
	}
	before, after := cite(``, "2025-12-31"), cite(``, "2026-01-01")
	require.NotEqual(t, before, after)
	for dayOf, had := range map[string]string{"on": `, "sessions": [{%s}]`, "reached": `, "agreement": {"kind": "public_security", %s}`} {
		for _, c := range []struct {
			of, on string
			want   statute.Citation
		}{
			{"2025-12-31", "2026-01-01", before},
			{"2026-01-01", "2026-01-01", after},
			{"2026-01-01", "2025-12-31", before},
			{"", "2025-12-31", before},
			{"", "2026-01-01", after},
		} {
			assert.Equal(t, c.want, cite(fmt.Sprintf(had, fmt.Sprintf("%q: %q", dayOf, c.of)), c.on), "%s %s, asked on %s", dayOf, c.of, c.on)
		}
	}
}

// A dispute of which no kind of mediation is recorded is held against what bars that of its agreement (M14).
func TestAnAgreementOfABarredKind(t *testing.T) {
	for kind, barred := range map[string]bool{``: true, `"kind": "people", `: true, `"kind": "private", `: false} {
		d := read(t, fmt.Sprintf(`{"claims": [{"dispute": {%s"committee": "no"}, "agreement": {"kind": "people", "reached": "2023-03-28"}}]}`, kind))
		assert.Equal(t, barred, slices.Contains(shown(d.Examine()), seen{"claims[0].agreement", dossier.Flawed, statute.M14}), kind)
	}
}

// What stands in the record before an event and happened after the day asked about is left out of what is said of that event: a notice that
// had not been given yet does not excuse a late acceptance (E12, E16).
func TestWhatHadNotHappenedYetStandsBefore(t *testing.T) {
	const registered, accepted = `{"kind":"registered","on":"2023-01-04"}`, `{"kind":"accepted","on":"2023-02-09"}`
	for name, c := range map[string]struct {
		notice string
		first  bool
		kept   period.Timeliness
	}{
		"given before":        {"2023-01-10", true, 0},
		"given the day after": {"2023-02-10", true, period.Late},
		"entered after":       {"2023-02-10", false, period.Late},
	} {
		notice := fmt.Sprintf(`{"kind":"notified","on":%q}`, c.notice)
		events := []string{registered, accepted, notice}
		if c.first {
			events = []string{registered, notice, accepted}
		}
		line := matterOf(t, strings.Join(events, ","), `,"complete":true`).On(day(t, "2023-02-09")).Claims[0].Tiers.Timeline
		at := slices.IndexFunc(line, func(s answer.StepAnswer) bool { return s.Act == history.Accept })
		require.GreaterOrEqual(t, at, 0, name)
		assert.Equal(t, c.kept.String(), line[at].Kept.String(), name)
	}
}

// An extension that had not been given yet, though it stands before the opinion in the record, gives the organ no time (E1).
func TestAnExtensionGivenLaterGivesNoTime(t *testing.T) {
	const extended = `{"kind":"extended","on":%q,"days":30,"organ":{"name":"镇人民政府","level":"township","system":"government"},"approved":"yes","reason_told":"yes"},`
	const opinion = `{"kind":"opinion_issued","on":"2023-03-17","tier":"handling","organ":{"name":"镇人民政府","level":"township","system":"government"}}`
	for on, kept := range map[string]period.Timeliness{"2023-03-01": period.InTime, "2023-03-18": period.Late} {
		d := matterOf(t, handled+fmt.Sprintf(extended, on)+opinion, `,"complete":true`)
		line := d.On(day(t, "2023-03-17")).Claims[0].Tiers.Timeline
		assert.Equal(t, kept.String(), line[len(line)-1].Kept.String(), on)
	}
}

// A duty on one claim runs from the receipt of that claim, one on several from that of the petition (D14, E12).
func TestADutyOnOneClaimRunsFromItsReceipt(t *testing.T) {
	const claim = `{"name": %q, "events": [{"kind": "registered", "on": "2023-03-10", "received": %q}]}`
	one := fmt.Sprintf(claim, "a", "2023-03-08")
	for claims, from := range map[string]string{one: "2023-03-08", one + ", " + fmt.Sprintf(claim, "b", "2023-03-09"): "2023-03-06"} {
		d := read(t, fmt.Sprintf(`{"received": "2023-03-06", "facts": {"contact_clear": "yes", "source": "direct"}, "claims": [%s]}`, claims))
		found := 0
		for _, duty := range d.On(day(t, "2023-03-10")).Duties {
			if duty.Code == "written_notice" {
				found++
				assert.Equal(t, day(t, from).AddDays(15), duty.Last.Latest, claims)
			}
		}
		assert.Equal(t, 1, found)
	}
}

// What is said of claims with the same facts shares no memory: whoever changes one answer changes no other.
func TestAnswersOfAlikeClaimsAreApart(t *testing.T) {
	d := read(t, `{"claims": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}`)
	a, b := d.On(day(t, "2023-03-10")), d.On(day(t, "2023-03-10"))
	require.NotEmpty(t, a.Claims[0].Candidates)
	for i := range a.Claims {
		a.Claims[i].Candidates[0] = 0
		for k := i + 1; k < len(a.Claims); k++ {
			assert.Equal(t, b.Claims[k].Candidates, a.Claims[k].Candidates, "%d, %d", i, k)
		}
	}
}

// Where a claim goes is asked before what its matter's agreement hangs on, and after it where nothing at all is told of the claim as a petition.
func TestWhatIsAskedFirst(t *testing.T) {
	const matter = `{"claims": [{"agreement": {"kind": "people", "form": "written", "reached": "2023-03-28", "parties": [{"name": "乙"}, {"name": "丙"}],
		"terms": {"payments": [{"obligors": [{"party": "乙"}], "beneficiaries": ["丙"], "amount": "1.00"}]}}}, {"name": "b"%s}]}`
	for more, first := range map[string]bool{``: false, `, "facts": {"repeated": "no"}`: true, `, "events": [{"kind": "registered", "on": "2023-03-08"}]`: true} {
		asked := read(t, fmt.Sprintf(matter, more)).On(day(t, "2023-04-01")).Questions
		at := slices.IndexFunc(asked, func(w answer.Wanted) bool { return w.Ask.Path == "paths" })
		signed := slices.IndexFunc(asked, func(w answer.Wanted) bool { return slices.Contains(w.Rules, statute.A2) })
		require.True(t, at >= 0 && signed >= 0, more)
		assert.Equal(t, first, at < signed, more)
	}
}

// The greatest sizes are allowed, and one more is not.
func TestGreatestSizes(t *testing.T) {
	accused := func(n int) string {
		return `{"claims":[{"accused":["甲` + strings.Repeat(`","甲`, n-1) + `"]}]}`
	}
	_, found := dossier.Read([]byte(accused(dossier.MaxAccused)))
	assert.Empty(t, found)
	assert.Contains(t, told(t, accused(dossier.MaxAccused+1)), "claims[0].accused")
	assert.Equal(t, dossier.Format, read(t, `{"format": 0}`).Format, "zero is the first")

	err := new(dossier.Dossier).UnmarshalBinary([]byte("\x01" + strings.Repeat(" ", strictjson.MaxBytes-1)))
	require.Error(t, err)
	assert.NotContains(t, err.Error(), strconv.Itoa(strictjson.MaxBytes), "it is refused for what it says, and not for its length")

	verified := history.Event{Kind: history.Verify, On: calendar.On(day(t, "2023-03-08"))}
	half := slices.Repeat([]history.Event{verified}, dossier.MaxEvents/2)
	d := dossier.Dossier{Claims: []dossier.Demand{{Events: half}, {Events: half}}}
	packed, err := d.AppendBinary(nil)
	require.NoError(t, err)
	back, err := new(dossier.Archive).Read(packed)
	require.NoError(t, err)
	assert.Len(t, back.Claims[1].Events, dossier.MaxEvents/2)
}

// What the record shows on a day is what had happened by then: an opinion that came months later is no breach before its last day is over, and
// until it is given it is late on whoever owes it. 2026-05-09 is a Saturday on which people work.
func TestExaminedByTheDay(t *testing.T) {
	d := read(t, `{"received": "2026-03-02", "claims": [{"name": "a", "complete": true, "events": [{"kind": "registered", "on": "2026-03-02"},
		{"kind": "notified", "on": "2026-03-03"}, {"kind": "accepted", "on": "2026-03-10"}, {"kind": "opinion_issued", "on": "2026-12-20", "result": "supported"}]}]}`)
	for on, want := range map[string]string{
		"2026-03-03": "", "2026-05-09": "", "2026-05-10": "claims[0].events", "2026-12-19": "claims[0].events", "2026-12-20": "claims[0].events[3]",
	} {
		got := ""
		for _, o := range d.ExamineOn(day(t, on)) {
			if o.Kind == dossier.Breach {
				got = o.Path
			}
		}
		assert.Equal(t, want, got, on)
	}
}

// An entry that sets another right is no step of its own: what is wrong with the step as it was set right is found once, where it stands.
func TestCorrectedIsFoundOnce(t *testing.T) {
	d := read(t, `{"received": "2026-03-02", "claims": [{"name": "a", "events": [{"kind": "registered", "on": "2026-03-02"}, {"kind": "accepted", "on": "2026-03-09"},
		{"kind": "accepted", "on": "2026-02-09", "corrects": 2}, {"kind": "hearing_held", "on": "2026-03-12"}, {"kind": "hearing_held", "on": "2026-03-13", "corrects": 4},
		{"kind": "hearing_held", "on": "2026-03-14"}]}]}`)
	var until, before []string
	for _, o := range d.ExamineOn(day(t, "2026-04-01")) {
		if o.Rule == statute.P6 {
			until = append(until, o.Path)
		}
		if o.Kind == dossier.Contradiction {
			before = append(before, o.Path)
		}
	}
	assert.Equal(t, []string{"claims[0].events[3].until", "claims[0].events[5].until"}, until)
	assert.Equal(t, []string{"claims[0].events[1]"}, before)
}

// A claim that was settled twice has the agreement of one of the two: only where it is that of neither the days contradict each other.
func TestSettledTwice(t *testing.T) {
	for reached, want := range map[string]int{"2026-03-10": 0, "2026-03-20": 0, "2026-03-15": 1, "2026-03": 0} {
		d := read(t, `{"claims": [{"name": "a", "agreement": {"reached": "`+reached+`"},
			"events": [{"kind": "settled", "on": "2026-03-10"}, {"kind": "settled", "on": "2026-03-20"}]}]}`)
		n := 0
		for _, o := range d.Examine() {
			if o.Kind == dossier.Contradiction {
				n++
				assert.Equal(t, "claims[0].events[0]", o.Path, reached)
			}
		}
		assert.Equal(t, want, n, reached)
	}
}
