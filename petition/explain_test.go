package petition_test

import (
	"encoding/json"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Each path is cited by the item that names it; before 2022 the regulations had one provision for all of them.
func TestRoutesCiteTheItemOfTheirPath(t *testing.T) {
	last, first := calendar.MustDate(2022, 4, 30), calendar.MustDate(2022, 5, 1)
	for _, test := range []struct {
		route     petition.Route
		path      pathway.Path
		provision statute.Provision
		article   string
		before    string
	}{
		{petition.ToLitigation, lit, statute.LitigationMatters, "31(i)", "14(2), 21(1)(i)"},
		{petition.ToCriminalProcedure, crime, statute.LitigationMatters, "31(i)", "14(2), 21(1)(i)"},
		{petition.ToPublicSecurityProcedure, police, statute.LitigationMatters, "31(i)", "14(2), 21(1)(i)"},
		{petition.ToArbitration, arb, statute.ArbitrationMatters, "31(ii)", "14(2), 21(1)(i)"},
		{petition.ToPartyAppeal, party, statute.PartyAppealMatters, "31(iii)", "14(2)"},
		{petition.ToReconsideration, reconsid, statute.AdministrativePaths, "31(iv)", "14(2), 21(1)(i)"},
		{petition.ToAdjudication, adjudic, statute.AdministrativePaths, "31(iv)", "14(2), 21(1)(i)"},
		{petition.ThreeTiers, 0, statute.OrdinaryPetition, "31(vi)", "31(1), 32(1)"},
		{petition.NoLongerAccepted, 0, statute.NoLongerAccepted, "36(3)", "35(3)"},
	} {
		assert.Equal(t, test.path, test.route.Path(), test.route)
		for _, on := range []calendar.Date{first, first.AddDays(1)} {
			assert.Equal(t, test.provision, test.route.Cite(on).Provision(), test.route)
			assert.Equal(t, test.article, test.route.Cite(on).Article(), test.route)
		}
		for _, on := range []calendar.Date{last, last.AddDays(-1)} {
			assert.Equal(t, test.before, test.route.Cite(on).Article(), test.route)
		}
	}
}

// D6 rests on the secrecy of accusations in both regulations, and is owed whoever has the power over it.
func TestAccusationsAreKeptSecret(t *testing.T) {
	for _, test := range []struct {
		on      calendar.Date
		article string
	}{
		{calendar.MustDate(2022, 4, 30), "23"}, {calendar.MustDate(2022, 5, 1), "30(3)"}, {calendar.MustDate(2022, 5, 2), "30(3)"},
	} {
		for _, c := range competences {
			d, listed := dutyOn(petition.Triage(petition.Facts{Category: petition.Accusation, Competence: c}, nil), "keep_secret", test.on)
			require.True(t, listed)
			assert.Equal(t, yes, d.Due)
			assert.Equal(t, statute.D6, d.Rule)
			assert.Equal(t, statute.AccusationSecrecy, d.Cites[0].Provision())
			assert.Equal(t, test.article, d.Cites[0].Article())
		}
	}
}

func TestReasonsNameTheOrganAndThePaths(t *testing.T) {
	f := petition.Facts{
		Category: petition.Grievance, Competence: petition.Court, Paths: pathway.Paths(adjudic, lit, protection),
		PathConcluded: no, Pending: no, Concluded: no,
	}
	var rules []statute.Rule
	for _, r := range petition.Triage(f, nil).Reasons(today) {
		rules = append(rules, r.Rule)
		assert.False(t, r.Cite.IsZero())
		assert.NotEmpty(t, r.EN)
		assert.NotEmpty(t, r.ZH)
	}
	assert.Equal(t, []statute.Rule{statute.T4, statute.T4, statute.T10, statute.T10, statute.T11}, rules)
	assert.Equal(t, []pathway.Path{lit, adjudic, protection}, petition.Triage(f, nil).Paths(), "in the order of art. 31")
	assert.Empty(t, petition.Triage(petition.Facts{}, nil).Reasons(today), "nothing settled, nothing to give reasons for")
}

// The facts that an answer rests on are enough for it, and each is needed.
func TestRestsOn(t *testing.T) {
	f := petition.Facts{
		Category: petition.Suggestion, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Pending: no, Concluded: no,
		Consent: yes, Paths: pathway.NoPath, PathConcluded: no, SameFacts: no,
	}
	var facts []petition.Fact
	for _, k := range petition.Triage(f, nil).RestsOn() {
		facts = append(facts, k.Fact)
		assert.NotEmpty(t, k.Value)
		assert.NotEmpty(t, k.ZH)
	}
	assert.Equal(t, []petition.Fact{
		petition.FactCategory, petition.FactCompetence, petition.FactLevel, petition.FactPending,
		petition.FactConcluded,
	}, facts)
	assert.Empty(t, petition.Triage(petition.Facts{}, nil).RestsOn())
}

// The best question first: here one question settles the route, whatever the answer.
func TestTheBestQuestionComesFirst(t *testing.T) {
	f := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Pending: no, Concluded: no,
		PathConcluded: no, TwoSided: no,
	}
	d := petition.Triage(f, nil)
	questions := d.Questions()
	require.Len(t, questions, 1)
	assert.Equal(t, []petition.Fact{petition.FactPaths}, d.Missing(), "asked as one question, not as two")
	assert.Equal(t, 1, questions[0].Left)
	assert.Equal(t, petition.FactPaths.Question().Text, questions[0].Text)
}

// An explanation survives JSON.
func TestExplanationJSON(t *testing.T) {
	r := rand.New(rand.NewSource(13))
	for range 50 {
		e := explanation.Of(petition.Triage(randomFacts(r, true), petition.Baotou()), today)
		data, err := json.Marshal(e)
		require.NoError(t, err)
		var back explanation.Explanation
		require.NoError(t, json.Unmarshal(data, &back), string(data))
		assert.Equal(t, e, back)
	}
	assert.Error(t, json.Unmarshal([]byte(`{}`), &petition.Criteria{}))
	got, faults := strictjson.Unmarshal[petition.Criteria]([]byte(
		`[{"fact":"consent","values":["perhaps","yess"]},{"fact":"urgent"},{"values":[]},{"fact":"repeated","values":["no"]},{"fact":"repeated","values":["yes"]}]`))
	assert.Zero(t, got)
	var found []string
	for _, f := range faults {
		found = append(found, f.Path+" "+string(f.Kind)+" "+f.Near())
	}
	assert.Equal(t, []string{
		"[0].values[0] unknown_code ", "[0].values[1] unknown_code yes", "[1].values refused ", "[2].values refused ", "[4].fact refused ",
	}, found)
	assert.Equal(t, []string{"yes", "no"}, faults[0].Want())

	_, faults = strictjson.Unmarshal[petition.Criteria]([]byte(`[{"fact":"paths","values":["litigation"]}]`))
	require.Len(t, faults, 1, "what leads among the paths is asked, not the set")
	assert.Equal(t, "[0].fact", faults[0].Path)
	assert.Contains(t, faults[0].EN(), "litigation_path")
}

func TestZeroDecisionKnowsNothing(t *testing.T) {
	var d petition.Decision
	route, settled := d.Route()
	assert.Zero(t, route)
	assert.False(t, settled)
	assert.Len(t, d.Candidates(), 20)
	assert.NotEmpty(t, d.Missing())
	assert.Equal(t, petition.National(), d.Policy())
	assert.NotEmpty(t, explanation.Of(d, today).ZH())
}
