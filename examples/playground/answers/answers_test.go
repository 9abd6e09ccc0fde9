package answers

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// told reads an answer.
func told[T any](t *testing.T, verb, input string) (a T) {
	t.Helper()
	require.NoError(t, json.Unmarshal(Answer(verb, []byte(input)), &a))
	return a
}

// word is an option as it is read back: a struct that embeds a text of the library reads that alone.
type word struct{ Code, EN, ZH string }

// letterTold are the members of a letter's answer that a test looks at.
type letterTold struct {
	Owed, Over      bool
	Undated         bool
	Also            []statute.Text
	Says            statute.Text
	By, Day, Latest string
	Left            int
	Who             statute.Text
	Cites           []statute.Reason
	Ways            []struct{ Do statute.Text }
	Deadline        *struct{ Days []any }
	Flaws           statute.Violations
}

func TestLetter(t *testing.T) {
	const organ = `"by":{"level":"county","system":"public_security"},"on":"2026-11-27"`
	for _, test := range []struct {
		name, input string
		by, latest  string
		owed, over  bool
		left        int
		rule        statute.Rule
		provision   statute.Provision
		organ       string
		ways        int
	}{
		{
			name: "a handling opinion: review, 30 days, of either organ one level above", input: `{"paper":"handling_opinion","received":"2026-11-20",` + organ + `}`,
			by: "2026-12-19", latest: "2026-12-21", left: 22, rule: statute.E4, provision: statute.ReviewRequest, organ: "县级人民政府或者市级公安机关",
		},
		{
			name: "a review opinion: re-review", input: `{"paper":"review_opinion","received":"2026-11-20",` + organ + `}`,
			by: "2026-12-19", latest: "2026-12-21", left: 22, rule: statute.E4, provision: statute.ReReviewRequest, organ: "县级人民政府或者市级公安机关",
		},
		{
			name: "under a local regulation its own article", input: `{"paper":"handling_opinion","place":"beijing","received":"2026-11-20",` + organ + `}`,
			by: "2026-12-19", latest: "2026-12-21", left: 22, rule: statute.E4, provision: statute.BeijingReviewRequest, organ: "县级人民政府或者省级公安机关",
		},
		{
			name: "too late: not held against somebody whom the paper did not tell", input: `{"paper":"handling_opinion","received":"2026-09-20",` + organ + `}`,
			over: true, rule: statute.E5, organ: "县级人民政府或者市级公安机关",
		},
		{name: "re-review is the last tier", input: `{"paper":"rereview_opinion","received":"2026-11-20",` + organ + `}`, rule: statute.E14, provision: statute.NoLongerAccepted, ways: 1},
		{name: "no longer accepted", input: `{"paper":"no_longer_accepted","received":"2026-11-20",` + organ + `}`, rule: statute.E14, provision: statute.NoLongerAccepted, ways: 1},
		{name: "not accepted: where to go instead", input: `{"paper":"not_accepted","received":"2026-11-20","why":"T3",` + organ + `}`, rule: statute.D2, provision: statute.NoticeToPetitioner, ways: 3},
		{
			name: "accepted: the organ owes an opinion", input: `{"paper":"accepted","received":"2026-11-20",` + organ + `}`,
			owed: true, by: "2027-01-18", latest: "2027-01-19", left: 53, rule: statute.E1, provision: statute.HandlingPeriod, organ: "县级公安机关",
		},
		{
			name: "a receipt: the organ owes a notice", input: `{"paper":"receipt","received":"2026-11-20",` + organ + `}`,
			owed: true, by: "2026-12-04", latest: "2026-12-07", left: 10, rule: statute.D1, provision: statute.NoticeToPetitioner, organ: "县级公安机关",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := told[letterTold](t, "letter", test.input)
			assert.Empty(t, a.Flaws)
			assert.True(t, a.Says.IsComplete())
			assert.Equal(t, []any{test.by, test.latest, test.owed, test.over, test.left}, []any{a.By, a.Latest, a.Owed, a.Over, a.Left})
			assert.Equal(t, test.organ, a.Who.ZH)
			require.NotEmpty(t, a.Cites)
			assert.Equal(t, test.rule, a.Cites[0].Rule)
			assert.Equal(t, test.provision, a.Cites[0].Cite.Provision())
			assert.Len(t, a.Ways, test.ways)
			assert.Equal(t, test.by != "", a.Deadline != nil && len(a.Deadline.Days) > 27, "counted on a calendar")
		})
	}
}

// TestLetterSafeDay: the day that is named first is in time on every reading, and who goes there goes on a working day.
func TestLetterSafeDay(t *testing.T) {
	for d := calendar.MustDate(2025, 11, 1); d.Before(calendar.MustDate(2026, 3, 1)); d = d.AddDays(1) {
		a := told[letterTold](t, "letter", `{"paper":"handling_opinion","received":"`+d.String()+`","on":"`+d.String()+`"}`)
		day, err := calendar.ParseDate(a.By)
		require.NoError(t, err)
		assert.Equal(t, d.AddDays(29), day, "received on %v", d)
		if a.Day != "" {
			assert.False(t, calendar.China().IsWorkday(day))
			day, err = calendar.ParseDate(a.Day)
			require.NoError(t, err)
		}
		assert.True(t, calendar.China().IsWorkday(day))
	}
}

// TestLetterRough: a day that is known by its month, or not at all, is answered with what can be said, and where to look the day up.
func TestLetterRough(t *testing.T) {
	ask := func(received string) letterTold {
		return told[letterTold](t, "letter", `{"paper":"handling_opinion","received":"`+received+`","on":"2026-11-27"}`)
	}
	month := ask("2026-11")
	assert.Equal(t, []any{"2026-11-30", "2027-01-04", 3}, []any{month.By, month.Latest, month.Left}, "the first day that it can have been is the safe one")

	past := ask("2026-10")
	assert.Equal(t, []any{"2026-10-30", "2026-11-30", false}, []any{past.By, past.Latest, past.Over})
	assert.Contains(t, past.Says.ZH, "立即")
	assert.Empty(t, past.Day)

	none, today := ask(""), ask("2026-11-27")
	assert.True(t, none.Undated)
	assert.Nil(t, none.Deadline)
	assert.Equal(t, []any{"", "", 0}, []any{none.By, none.Latest, none.Left}, "no day is promised")
	assert.Contains(t, none.Says.ZH, today.Says.ZH)
	assert.Equal(t, today.Cites, none.Cites)

	for _, a := range []letterTold{month, past, none} {
		assert.Contains(t, a.Also[len(a.Also)-1].ZH, "送达回证")
	}
	assert.Equal(t, told[letterTold](t, "letter", `{"paper":"rereview_opinion","on":"2026-11-27"}`),
		told[letterTold](t, "letter", `{"paper":"rereview_opinion","received":"2026-11-20","on":"2026-11-27"}`), "where no time runs, the day is of no matter")
}

func TestDeadlineCalendar(t *testing.T) {
	type told2 struct {
		Days []struct {
			Date   string
			Number int
			Why    string
			Open   bool
		}
		Rough    bool
		Readings []any
		Awaits   []int
	}
	a := told[told2](t, "deadline", `{"limit":"30 days","from":"2026-12-05"}`)
	assert.Len(t, a.Days, 62, "December and January")
	assert.Equal(t, []int{2027}, a.Awaits)
	assert.Len(t, a.Readings, 2)
	for _, d := range a.Days {
		assert.Equal(t, d.Date >= "2027", d.Open, d.Date)
		if d.Date == "2026-12-06" {
			assert.Equal(t, 1, d.Number)
		}
	}
	rough := told[told2](t, "deadline", `{"limit":"60日","from":"2026-03"}`)
	assert.True(t, rough.Rough)
	assert.Len(t, rough.Days, 31+30+31+30, "from March to 1 June, to which 30 May moves")
	assert.Empty(t, told[told2](t, "deadline", `{"limit":"60日","from":""}`).Days, "of a start that nobody knows there is nothing to show")
}

// TestForms: every fact of a claim can be entered, and every code of the lists is one that the library reads.
func TestForms(t *testing.T) {
	f := told[struct {
		Facts []struct {
			word
			Question word
			Values   []word
			Many     bool
		}
		Papers []word
	}](t, "forms", "")
	facts := map[string]any{}
	for _, fact := range f.Facts {
		assert.NotEmpty(t, fact.Question.EN, fact.Code)
		assert.NotEmpty(t, fact.Question.ZH, fact.Code)
		require.NotEmpty(t, fact.Values, fact.Code)
		facts[fact.Code] = fact.Values[0].Code
		if fact.Many {
			facts[fact.Code] = []string{fact.Values[0].Code}
		}
	}
	text, err := json.Marshal(facts)
	require.NoError(t, err)
	var read petition.Facts
	require.NoError(t, json.Unmarshal(text, &read))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again), "no fact is missing")
	for _, p := range f.Papers {
		assert.Empty(t, told[letterTold](t, "letter", `{"paper":"`+p.Code+`","received":"2026-11-20"}`).Flaws, p.Code)
	}
}

func TestRecord(t *testing.T) {
	type told3 struct {
		Stage             string
		Diagram, Timeline word
		Next              []struct {
			Act   word
			May   bool
			Lacks []statute.Reason
		}
		Flaws statute.Violations
	}
	// A record with a step out of order is read all the same.
	a := told[told3](t, "procedure", `{"place":"nationwide","complete":true,"on":"2026-03-10","events":[{"kind":"registered","on":"2026-01-05"},
		{"kind":"concluded","on":"2026-01-07"},{"kind":"accepted","on":"2026-01-10","organ":{"level":"county","system":"public_security"}}]}`)
	assert.Empty(t, a.Flaws)
	assert.Equal(t, procedure.InHandling.String(), a.Stage)
	for _, svg := range []string{a.Diagram.EN, a.Diagram.ZH, a.Timeline.EN, a.Timeline.ZH} {
		assert.Contains(t, svg, "</svg>")
	}
	may := map[string]bool{}
	for _, n := range a.Next {
		may[n.Act.Code] = may[n.Act.Code] || n.May
		assert.Equal(t, n.May, len(n.Lacks) == 0, "%s: allowed, or told why not", n.Act.Code)
	}
	assert.True(t, may["opinion_issued"])
	assert.False(t, may["opinion_served"])
	assert.NotEmpty(t, told[[]moveAnswer](t, "way", `{"complete":true,"on":"2026-03-10","events":[{"kind":"accepted","on":"2026-01-10","organ":{"level":"county","system":"public_security"}}]}`))
	assert.Len(t, told[[]rowAnswer](t, "rows", ""), count(procedure.Transitions()))
}

func count[T any](all func(func(T) bool)) (n int) {
	for range all {
		n++
	}
	return n
}

// TestFlaws: what cannot be read is told with all its places, whatever comes in.
func TestFlaws(t *testing.T) {
	for verb, input := range map[string]string{
		"letter": `{"paper":"opinion"}`, "triage": `{"facts":{"categori":"grievance"}}`, "deadline": `{"limit":"30 dogs"}`, "ledger": `{"terms":{"payments":[{"amount":20}]}}`,
		"procedure": `{"events":[{"kind":"regist"}]}`, "dossier": "2026-13-01\n{}", "no such verb": "{}", "audit": "", "limits": "null",
	} {
		flaws := told[refused](t, verb, input).Flaws
		require.NotEmpty(t, flaws, verb)
		for _, f := range flaws {
			assert.NotEmpty(t, f.EN, verb)
			assert.NotEmpty(t, f.ZH, verb)
		}
	}
	two := told[struct{ Refused statute.Violations }](t, "dossier", "\n"+`{"receved":"2026-01-01","claims":[{"name":1}]}`).Refused
	require.Len(t, two, 2)
	assert.Equal(t, []string{"receved", "claims[0].name"}, []string{two[0].Path, two[1].Path})
}
