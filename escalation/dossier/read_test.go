package dossier_test

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Nothing has to be known (V7).
func TestNothingIsCompulsory(t *testing.T) {
	for _, text := range []string{`{}`, `{"claims": []}`, `{"claims": [{}]}`, `{"claims": [{"agreement": {}, "entries": []}]}`, `{"proxy": {}, "assignment": {}}`} {
		d := read(t, text)
		answered(t, text, d)
	}
}

// told reads a text that cannot be read, and returns the rules of what is said by path; zero where it is no rule of law.
func told(t *testing.T, text string) map[string][]statute.Rule {
	t.Helper()
	_, found := dossier.Read([]byte(text))
	told := make(map[string][]statute.Rule)
	for _, v := range found {
		told[v.Path] = append(told[v.Path], v.Rule)
		assert.NotEmpty(t, v.EN, v.Path)
		assert.NotEmpty(t, v.ZH, v.Path)
	}
	return told
}

// All that cannot be read is told at once, each fault with its path and nothing besides.
func TestEveryFaultOfFormIsTold(t *testing.T) {
	assert.Equal(t, map[string][]statute.Rule{
		"colour": {0}, "received": {0}, "facts.source": {0, 0}, "facts.urgent": {0}, "claims[0].facts.paths": {0},
		"claims[1].title": {0}, "claims[1].agreement.terms.payments[0].amount": {statute.A4}, "claims[1].events": {0},
		"claims[1].name": {0}, "claims[1].Name": {0}, "format": {0},
	}, told(t, `{
		"case": " ", "title": {"zh": "案"}, "colour": "red", "received": "2023-02-30", "format": "1",
		"facts": {"source": "direkt", "urgent": true, "source": "direct"},
		"claims": [
			{"name": "a", "title": {"zh": "甲", "en": "A"}, "facts": {"paths": ["none", "litigation"]}},
			{"title": 5, "agreement": {"terms": {"payments": [{"amount": 20000}]}}, "events": "none", "name": "甲\u200b", "Name": "b"}
		]
	}`))
}

// Of a newer format the reader says that and nothing else, though it does not know half of it.
func TestNewerFormat(t *testing.T) {
	_, found := dossier.Read([]byte(`{"format": 2, "parties": ["甲"], "received": {"day": "2023-02-30"}}`))
	require.Len(t, found, 1)
	assert.Equal(t, "format", found[0].Path)
	assert.Contains(t, found[0].EN, "format 2")
	assert.Contains(t, found[0].ZH, "2")
	assert.Equal(t, map[string][]statute.Rule{"format": {0}}, told(t, `{"format": -1}`))
	assert.Equal(t, dossier.Format, read(t, `{"format": 1}`).Format)
	assert.Equal(t, dossier.Format, read(t, `{}`).Format, "left out is the first")
}

// Law of the file's own is applied, or refused with what is wrong with it.
func TestLawOfItsOwn(t *testing.T) {
	d := read(t, `{"regulations": [{"code": "room", "en": "rules of the room", "zh": "本室规定", "from": "2020-01-01",
		"tiers": {"handling": {"opinion": {"limit": {"n": 20, "unit": "days"}, "by": {"basis": "practice", "en": "rules of the room", "zh": "本室规定"}}}}}],
		"claims": [{"events": [{"kind": "registered", "on": "2023-01-09"}, {"kind": "accepted", "on": "2023-01-10"}]}]}`)
	due := d.On(day(t, "2023-01-12")).Claims[0].Tiers.Duties
	require.NotEmpty(t, due)
	assert.Equal(t, day(t, "2023-01-30"), due[len(due)-1].Last.Latest, "20 days from 2023-01-10, and no longer")
	assert.NotEmpty(t, told(t, `{"regulations": [{"code": "", "from": "2020-01-01"}]}`))
	const of = `{"regulations": [{"code": "room", "en": "rules of the room", "zh": "本室规定", "from": "2020-01-01", `
	assert.Contains(t, told(t, of+`"laid_over": "nowhere"}]}`), "regulations[0].laid_over")
	assert.Empty(t, told(t, of+`"laid_over": "national_2022"}]}`))
	assert.Contains(t, told(t, of+`"until": "2019-01-01"}]}`), "regulations[0].until", "as they stand in the file")
	assert.NotEmpty(t, told(t, `{"practice": {"routes": [{"code": "x"}]}}`))
}

func TestBounds(t *testing.T) {
	event := `{"kind":"verified"}`
	many := func(n int) string { return `{"events":[` + strings.Repeat(event+",", n-1) + event + `]}` }
	text := `{"claims":[` + many(50_000) + `,` + many(50_001) + `]}`
	assert.Equal(t, map[string][]statute.Rule{"claims": {0}}, told(t, text))
	assert.Len(t, told(t, `{"case": "`+strings.Repeat("甲", 2<<20)+`"}`), 1)
	assert.NotEmpty(t, told(t, strings.Repeat(`{"claims":[`, 65)))
}

// A file with many faults takes time in proportion to its length; counted by what is allocated, since clocks are not exact.
func TestFaultsAreLinear(t *testing.T) {
	faults := func(n int) []byte {
		return []byte(`{"claims":[` + strings.Repeat(`{"colour":1},`, n-1) + `{"colour":1}]}`)
	}
	_, found := dossier.Read(faults(100_000))
	require.Len(t, found, 100_000)
	cost := func(n int) float64 {
		text := faults(n)
		return testing.AllocsPerRun(1, func() { dossier.Read(text) })
	}
	assert.Less(t, cost(20_000)/cost(10_000), 2.3)
}

// answered asks everything about a dossier, and holds that the answer has words and reads back equal.
func answered(t *testing.T, where string, d dossier.Dossier) {
	t.Helper()
	a := d.On(d.LastDay())
	for _, line := range a.Now.Summary() {
		assert.True(t, line.IsComplete(), where)
	}
	data, err := json.Marshal(a)
	require.NoError(t, err, where)
	var back answer.Answer
	require.NoError(t, json.Unmarshal(data, &back), where)
	again, err := json.Marshal(back)
	require.NoError(t, err, where)
	require.Equal(t, string(data), string(again), where)
	for _, o := range d.Examine() {
		assert.NotZero(t, o.Kind, where)
		assert.NotEmpty(t, o.EN, where)
		assert.NotEmpty(t, o.ZH, where)
	}
	data, err = json.Marshal(d)
	require.NoError(t, err, where)
	stored, found := dossier.Read(data)
	require.Empty(t, found, where)
	again, err = json.Marshal(stored)
	require.NoError(t, err, where)
	require.Equal(t, string(data), string(again), where)
}

// Every dossier, its answer and its observations read back equal.
func TestReadsBackEqual(t *testing.T) {
	for name, data := range files(t) {
		d := read(t, string(data))
		answered(t, name, d)
		a := d.On(d.LastDay())
		text, err := json.Marshal(a)
		require.NoError(t, err)
		var back answer.Answer
		require.NoError(t, json.Unmarshal(text, &back))
		for i := range a.Claims { // a decimal of zero has two forms in memory; answered compared them as text
			if c := a.Claims[i].Agreement; c != nil {
				c.Statement, back.Claims[i].Agreement.Statement = nil, nil
			}
		}
		assert.Equal(t, a, back, name)
		for _, o := range d.Examine() {
			text, err := json.Marshal(o)
			require.NoError(t, err)
			var back dossier.Observation
			require.NoError(t, json.Unmarshal(text, &back))
			assert.Equal(t, o, back, name)
		}
	}
}

// Every value of the dossiers is left out, and replaced by some others. Whatever comes of it is refused in words or answered
// whole; nothing breaks, and what Read refuses no other door lets in.
func TestEveryValueLeftOutOrReplaced(t *testing.T) {
	others := []any{
		nil, "", "unknown", "yes", "no", "1999-12-31", "2026-12-31", "9999-12-31", "2023-04", "0.00", "99999999999.99", 0, -1, int64(1) << 40,
		true,
		[]any{},
		map[string]any{},
	}
	sample := 2 // of the others, in turn, for each value
	if testing.Short() {
		sample = 1
	}
	refused, taken := 0, 0
	try := func(where string, doc any) {
		data, err := json.Marshal(doc)
		require.NoError(t, err)
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("%s: %v\n%s", where, r, data)
			}
		}()
		d, found := dossier.Read(data)
		var other dossier.Dossier
		if len(found) > 0 {
			refused++
			assert.Error(t, json.Unmarshal(data, &other), where)
			assert.Error(t, other.UnmarshalBinary(slices.Concat(binary.AppendUvarint([]byte{1}, uint64(len(data))), data)), where)
			assert.Equal(t, dossier.Dossier{}, other, where)
			return
		}
		assert.NoError(t, json.Unmarshal(data, &other), where)
		taken++
		answered(t, where, d)
	}
	places := 0
	all := files(t)
	for _, name := range []string{"1_farmland", "2_detention", "3_agreement"} {
		var doc any
		require.NoError(t, json.Unmarshal(all[name], &doc))
		var walk func(where string, v any)
		each := func(where string, old any, set func(any), leaveOut func()) {
			places++
			leaveOut()
			try(where+" left out", doc)
			for k := range sample {
				other := others[(places*sample+k)%len(others)]
				set(other)
				try(fmt.Sprintf("%s = %v", where, other), doc)
			}
			set(old)
			walk(where, old)
		}
		walk = func(where string, v any) {
			switch v := v.(type) {
			case map[string]any:
				for _, key := range slices.Sorted(maps.Keys(v)) {
					each(where+"."+key, v[key], func(x any) { v[key] = x }, func() { delete(v, key) })
				}
			case []any:
				for i, old := range v {
					each(fmt.Sprintf("%s[%d]", where, i), old, func(x any) { v[i] = x }, func() { v[i] = map[string]any{} })
				}
			}
		}
		walk(name, doc)
	}
	t.Logf("%d places: %d files refused, %d answered", places, refused, taken)
	assert.Greater(t, places, 300)
	assert.Greater(t, taken, 300)
	assert.Greater(t, refused, 200)
}

// FuzzRead holds that no text breaks anything: it is refused with words for every fault, or answered whole.
func FuzzRead(f *testing.F) {
	for _, data := range files(f) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, found := dossier.Read(data)
		for _, v := range found {
			if v.EN == "" || v.ZH == "" {
				t.Fatalf("a fault without words: %v", v)
			}
		}
		if len(found) == 0 {
			answered(t, "fuzz", d)
		}
	})
}

// The law of a dossier is the one that it is answered by; rows of its own that do not work are named, and others taken.
func TestLawOfADossier(t *testing.T) {
	law, rows, found := dossier.Dossier{Place: regime.Beijing, Rows: dossier.BaotouRows}.Law()
	assert.Equal(t, regime.In(regime.Beijing), law)
	assert.Equal(t, petition.Baotou().Name(), rows.Name())
	assert.Empty(t, found)

	// Which kind of organ asks can be said without rows of one's own.
	_, rows, found = dossier.Dossier{Rows: dossier.BaotouRows, Practice: &petition.PolicySpec{Asker: petition.PetitionOfficeAsks}}.Law()
	assert.Empty(t, found)
	assert.Equal(t, petition.PetitionOfficeAsks, rows.Spec().Asker)
	assert.Equal(t, petition.Baotou().Spec().Duties, rows.Spec().Duties)

	// A duty of one's own comes on top of those rows, and what is wrong with it is told at its place in the file.
	own := petition.DutyRow{
		Code: "invite_mediator", Basis: statute.Practice, Do: statute.Text{EN: "invite the mediator", ZH: "邀请调解员"},
		Source: statute.Text{EN: "rules of the room, rule 2", ZH: "本调解室规则第二条"}, When: petition.Criteria{petition.FactConsent: decision.Is(decision.Yes)},
	}
	ours := &petition.PolicySpec{Name: statute.Text{EN: "Rules of our room", ZH: "本调解室规则"}, Duties: []petition.DutyRow{own}}
	_, rows, found = dossier.Dossier{Rows: dossier.BaotouRows, Practice: ours}.Law()
	require.Empty(t, found)
	assert.Equal(t, ours.Name, rows.Name())
	assert.Equal(t, petition.Baotou().Spec().Routes, rows.Spec().Routes)
	assert.Equal(t, append(petition.Baotou().Spec().Duties, own), rows.Spec().Duties)
	own.Source = statute.Text{}
	_, rows, found = dossier.Dossier{Practice: &petition.PolicySpec{Name: ours.Name, Asker: petition.PetitionOfficeAsks, Duties: []petition.DutyRow{own}}}.Law()
	assert.Equal(t, petition.National().Name(), rows.Name())
	assert.Equal(t, []string{"practice.duties[0].source "}, policytest.Places(found))

	_, rows, found = dossier.Dossier{Practice: &petition.PolicySpec{}}.Law()
	assert.Equal(t, petition.National().Name(), rows.Name())
	require.NotEmpty(t, found)
	assert.Regexp(t, `^practice`, found[0].Path)
}
