package petition_test

import (
	"encoding/json"
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

func TestADecisionKeepsTheFacts(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	for range 20_000 {
		f := randomFacts(r, true)
		f.Paths = pathway.PathSet(r.Intn(int(pathway.NoPath) + 1))
		require.Equal(t, f, petition.Triage(f, nil).Facts())
	}
	assert.Equal(t, petition.Facts{}, petition.Decision{}.Facts())
}

func TestFactsJSON(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	for range 2000 {
		f := randomFacts(r, true)
		data, err := json.Marshal(f)
		require.NoError(t, err)
		var back petition.Facts
		require.NoError(t, json.Unmarshal(data, &back), string(data))
		require.Equal(t, f, back)
	}
	data, err := json.Marshal(petition.Facts{Category: petition.Grievance, Paths: pathway.Paths(arb, lit), Consent: no})
	require.NoError(t, err)
	assert.JSONEq(t, `{"category":"grievance","paths":["litigation","arbitration"],"consent":"no"}`, string(data), "what is unknown is left out")
}

// A misspelt fact is refused and never becomes an unknown one.
func TestFactsRefuseWhatTheyDoNotKnow(t *testing.T) {
	for _, text := range []string{
		`{"category":"grievence"}`, `{"competence":"police"}`, `{"level":3}`, `{"consent":true}`, `{"source":"letter"}`,
		`{"representation":"many"}`, `{"ease":"easy"}`, `{"obstacle":"yes"}`,
		`{"paths":["none","litigation"]}`, `{"paths":["court"]}`, `{"paths":["unknown"]}`, `{"paths":"litigation"}`,
	} {
		assert.Error(t, json.Unmarshal([]byte(text), &petition.Facts{}), text)
	}
	var f petition.Facts
	require.NoError(t, json.Unmarshal([]byte(`{"category":"unknown","paths":[]}`), &f))
	assert.Equal(t, petition.Facts{}, f)
}

// A number that is no value counts as unknown, wherever it stands, and touches no other fact.
func TestNumbersThatAreNoValue(t *testing.T) {
	claim := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Paths: pathway.NoPath, Level: petition.ThisOrgan,
		Pending: no, Concluded: no, Consent: no,
	}
	for _, bad := range []uint8{16, 17, 31, 129, 255} {
		f := claim
		f.Category = petition.Category(bad)
		d := petition.Triage(f, nil)
		_, settled := d.Route()
		assert.False(t, settled)
		want := claim
		want.Category = 0
		assert.Equal(t, want, d.Facts())
		assert.Equal(t, petition.FactCategory, d.Missing()[0])
	}
	f := claim
	f.Category, f.Paths = 9, 1<<12
	assert.ElementsMatch(t, []petition.Fact{petition.FactCategory, petition.FactPaths},
		petition.Triage(f, nil).Missing()[:2])
}

func TestEveryFactHasItsWords(t *testing.T) {
	for f := petition.FactCategory; f <= petition.FactPaths; f++ {
		text, err := f.MarshalText()
		require.NoError(t, err)
		var back petition.Fact
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, f, back)
		assert.NotEmpty(t, f.ZH())
		assert.NotEmpty(t, f.Question().EN)
		assert.NotEmpty(t, f.Question().ZH)
		if f != petition.FactPaths {
			assert.NotEmpty(t, f.Values())
		}
	}
	assert.Zero(t, petition.Fact(99).Question())
	assert.Nil(t, petition.Fact(99).Values())
	assert.Nil(t, petition.Fact(len(petition.Fact(0).All())+1).Values(), "the first that is none")
}

// textual is what every enum of the package is.
type textual interface {
	String() string
	ZH() string
	MarshalText() ([]byte, error)
}

func TestEnumText(t *testing.T) {
	seen := map[string]bool{}
	for _, v := range []textual{
		petition.Suggestion, petition.Disputed, petition.OrganElsewhere, petition.Assigned, petition.JointTooManySpeakers,
		petition.AlreadyPromised, petition.GraveOrComplex, pathway.ProtectionDuty, petition.ThreeTiers, petition.FromAcceptance,
		petition.Category(0), petition.Route(0), petition.Start(0),
	} {
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, v.String(), string(text))
		assert.NotEqual(t, v.String(), v.ZH())
		seen[v.String()] = true
	}
	assert.Len(t, seen, 11)
	for _, v := range []textual{
		petition.Category(99), petition.Competence(99), petition.Position(99), petition.Origin(99),
		petition.Representation(99), petition.Ease(99), petition.Obstacle(99), pathway.Path(99), petition.Route(99), petition.Start(99), petition.Fact(99),
	} {
		_, err := v.MarshalText()
		assert.Error(t, err, "an invalid number never reaches a file")
	}
	var e petition.Start
	require.NoError(t, e.UnmarshalText([]byte("receipt")))
	assert.Equal(t, petition.FromReceipt, e)
	assert.Zero(t, petition.Route(99).Rule())
}

func FuzzFacts(f *testing.F) {
	f.Add([]byte(`{"category":"grievance","competence":"this_system","paths":["none"]}`))
	f.Add([]byte(`{"paths":["litigation","arbitration"],"path_concluded":"yes","same_facts":"yes"}`))
	f.Add([]byte("\x01\x02\x03\xff\xff\x00\x11\x22"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var facts petition.Facts
		if json.Unmarshal(data, &facts) != nil {
			facts = rawFacts(data)
		}
		d := petition.Triage(facts, petition.Baotou())
		route, settled := d.Route()
		e := explanation.Of(d, today)
		require.Equal(t, settled, len(e.Questions) == 0)
		require.Equal(t, settled, len(e.Candidates) == 1)
		require.Equal(t, settled, len(e.Reasons) > 0)
		require.Contains(t, append(e.Candidates, 0), route)
		require.NotEmpty(t, e.EN())
		require.NotEmpty(t, e.ZH())
		_, err := json.Marshal(e)
		require.NoError(t, err)
	})
}

// rawFacts are facts with any numbers, as only conversions can make them.
func rawFacts(data []byte) (f petition.Facts) {
	at := func(i int) uint8 {
		if i < len(data) {
			return data[i]
		}
		return 0
	}
	f.Category, f.Competence, f.Level = petition.Category(at(0)), petition.Competence(at(1)), petition.Position(at(2))
	f.Paths = pathway.PathSet(at(3)) | pathway.PathSet(at(4))<<8
	f.PathConcluded, f.Pending, f.Concluded = decision.Tri(at(5)), decision.Tri(at(6)), decision.Tri(at(7))
	f.SameFacts, f.TwoSided, f.Consent, f.MediationBarred = decision.Tri(at(8)), decision.Tri(at(9)), decision.Tri(at(10)), decision.Tri(at(11))
	f.Source, f.Representation, f.Ease, f.Obstacle = petition.Origin(at(12)), petition.Representation(at(13)), petition.Ease(at(14)), petition.Obstacle(at(15))
	f.Urgent, f.Repeated = decision.Tri(at(16)), decision.Tri(at(17))
	return f
}
