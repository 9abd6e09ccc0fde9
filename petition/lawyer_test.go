package petition_test

import (
	"bytes"
	"encoding/json"
	"math/rand"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// golden holds a file to what the rows say; -rewrite writes it.
func golden(t *testing.T, name string, text []byte) {
	t.Helper()
	if policytest.Rewriting() {
		require.NoError(t, os.WriteFile(name, text, 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(text), "%s is not what the rows say: run with -rewrite and read the diff", name)
}

// The lawyer's view: the tables with their articles in the regulations of 2022 and of 2005.
func TestTablesForLawyers(t *testing.T) {
	now, before := calendar.MustDate(2026, 1, 1), calendar.MustDate(2015, 1, 1)
	routes := "# Where a claim goes 管辖甄别\n\n" +
		"Generated from the rows. The first row that applies decides; - is not asked. The last columns are the articles\n" +
		"on two days. 由规则表生成：自上而下，首个符合的行决定走向；“-”为不问；末列为所列日期施行的条文。\n\n" +
		petition.National().RoutesMarkdown(now, before) +
		"\n## What is asked about the statutory paths 法定途径的判断\n\n" +
		"Paths of art. 31(1) and those of 31(2)–(5) are looked at apart, and of each group the first in the order of the\n" +
		"article counts: litigation, criminal procedure, public-security procedure; arbitration, party appeal,\n" +
		"reconsideration, adjudication, protection duty. “Litigation beside criminal” is litigation with a criminal path as\n" +
		"well, “arbitration beside others” arbitration with any later path as well: there mediation may not go before.\n\n" +
		"第三十一条第一项的途径与第二至五项的途径分别判断，各取条文顺序中的首项；“诉讼并刑事”指另有刑事途径，“仲裁并其他途径”\n" +
		"指另有其后的途径，均不得先行调解。\n"
	golden(t, "testdata/triage.md", []byte(routes))
	duties := "# What is owed whatever the route 接待时的职责\n\n" +
		"Generated from the rows. All rows that apply count; - is not asked. 由规则表生成：凡符合的行均适用；“-”为不问。\n\n" +
		petition.Baotou().DutiesMarkdown(now, before)
	golden(t, "testdata/duties.md", []byte(duties))
}

// vector is one line of the vector files as another implementation would read it.
type vector struct {
	When []struct {
		Fact   petition.Fact `json:"fact"`
		Values []string      `json:"values"`
	} `json:"when"`
	Rule string         `json:"rule"`
	Then petition.Route `json:"then"`
	Duty string         `json:"duty"`
}

func (v vector) accepts(value func(petition.Fact) string) bool {
	for _, c := range v.When {
		if !slices.Contains(c.Values, value(c.Fact)) {
			return false
		}
	}
	return true
}

func readVectors(t *testing.T, name string) (vectors []vector) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	for line := range bytes.Lines(data) {
		var v vector
		require.NoError(t, json.Unmarshal(line, &v))
		vectors = append(vectors, v)
	}
	return vectors
}

func TestVectors(t *testing.T) {
	var routes, duties bytes.Buffer
	for v := range petition.National().RouteVectors() {
		require.NoError(t, json.NewEncoder(&routes).Encode(v))
	}
	for v := range petition.Baotou().DutyVectors() {
		require.NoError(t, json.NewEncoder(&duties).Encode(v))
	}
	golden(t, "testdata/route_vectors.jsonl", routes.Bytes())
	golden(t, "testdata/duty_vectors.jsonl", duties.Bytes())
}

// The vector files alone give the same answers as the library: every claim lies in exactly one box of the routes.
func TestVectorsAreComplete(t *testing.T) {
	routes, duties := readVectors(t, "testdata/route_vectors.jsonl"), readVectors(t, "testdata/duty_vectors.jsonl")
	require.Greater(t, len(routes), 50)
	require.Greater(t, len(duties), 15)
	on := calendar.MustDate(2026, 1, 1)
	r := rand.New(rand.NewSource(4))
	for range 3000 {
		var f petition.Facts
		for _, d := range dimensions {
			d.set(&f, 1+r.Intn(d.values-1))
		}
		for _, fact := range never {
			fact.set(&f, 1+r.Intn(fact.values-1))
		}
		d := petition.Triage(f, petition.Baotou())
		route, settled := d.Route()
		require.True(t, settled)
		value := valuesOf(t, f, route)
		var found []petition.Route
		for _, v := range routes {
			if v.accepts(value) {
				found = append(found, v.Then)
				assert.Equal(t, route.Rule().String(), v.Rule)
			}
		}
		require.Equal(t, []petition.Route{route}, found, "%+v", f)
		var want, got []string
		for _, v := range duties {
			if v.accepts(value) {
				want = append(want, v.Duty)
			}
		}
		for _, duty := range d.Duties(on) {
			require.Equal(t, yes, duty.Due)
			got = append(got, duty.Code)
		}
		require.Equal(t, want, got, "%+v", f)
	}
}

// valuesOf returns the values of the facts by name, as their own JSON has them; those of the paths by the table printed in
// triage.md.
func valuesOf(t *testing.T, f petition.Facts, route petition.Route) func(petition.Fact) string {
	t.Helper()
	data, err := json.Marshal(f)
	require.NoError(t, err)
	var byName map[string]any
	require.NoError(t, json.Unmarshal(data, &byName))
	return func(fact petition.Fact) string {
		switch fact {
		case petition.FactRoute:
			return route.Rule().String()
		case petition.FactLitigation:
			return litigationValue(f.Paths)
		case petition.FactOtherPath:
			return otherValue(f.Paths)
		}
		return byName[fact.String()].(string)
	}
}

func litigationValue(s petition.PathSet) string {
	switch {
	case s.Has(lit) && s.Has(crime):
		return "litigation_beside_criminal"
	case s.Has(lit):
		return "litigation"
	case s.Has(crime):
		return "criminal_procedure"
	case s.Has(police):
		return "public_security_procedure"
	}
	return "none"
}

func otherValue(s petition.PathSet) string {
	for _, p := range []petition.Path{arb, party, reconsid, adjudic, protection} {
		if s.Has(p) {
			if p == arb && (s.Has(party) || s.Has(reconsid) || s.Has(adjudic) || s.Has(protection)) {
				return "arbitration_beside_others"
			}
			return p.String()
		}
	}
	return "none"
}
