package petition_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
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
		"well, “arbitration beside others” arbitration with any later path as well: there mediation may not go before, and\n" +
		"a path beside others is not the only one that may have been used up.\n\n" +
		"第三十一条第一项的途径与第二至五项的途径分别判断，各取条文顺序中的首项；“诉讼并刑事”指另有刑事途径，“仲裁并其他途径”\n" +
		"等指另有其后的途径：均不得先行调解，其一已经终结的，其余途径仍然开放。\n"
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
			if v.accepts(value) && !strings.HasSuffix(v.Duty, "_2005") { // what ended with the regulations of 2005
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

// The boxes of the routes hold every claim exactly once: no two of them meet, and together they are as large as the space.
func TestRouteVectorsArePartition(t *testing.T) {
	var boxes []petition.Criteria
	held, space := 0, 1
	for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
		space *= len(f.Values()) - 1
	}
	for v := range petition.National().RouteVectors() {
		size := space
		for f, set := range v.When.Asked() {
			size = size / (len(f.Values()) - 1) * set.Len()
		}
		held += size
		for _, other := range boxes {
			require.True(t, apart(v.When, other), "%v meets %v", v.When, other)
		}
		boxes = append(boxes, v.When)
	}
	assert.Equal(t, 691_200, space)
	assert.Equal(t, space, held)
}

func apart(a, b petition.Criteria) bool {
	for f, set := range a.Asked() {
		if b[f] != 0 && set&b[f] == 0 {
			return true
		}
	}
	return false
}

// What the vectors say of unknown facts, as vectors.md tells another implementation to do it.
func TestVectorsAndUnknownFacts(t *testing.T) {
	routes := readVectors(t, "testdata/route_vectors.jsonl")
	r, settled := rand.New(rand.NewSource(5)), 0
	for range 3000 {
		f := randomFacts(r, true)
		value := valuesOf(t, f, 0)
		var possible []petition.Route
		for _, v := range routes {
			if v.mayAccept(value) && !slices.Contains(possible, v.Then) {
				possible = append(possible, v.Then)
			}
		}
		d := petition.Triage(f, nil)
		require.ElementsMatch(t, possible, d.Candidates(), "%+v", f)
		if _, ok := d.Route(); ok {
			settled++
			require.Len(t, possible, 1)
		}
	}
	assert.Greater(t, settled, 300)
}

// mayAccept passes over what is unknown.
func (v vector) mayAccept(value func(petition.Fact) string) bool {
	for _, c := range v.When {
		if known := value(c.Fact); known != "" && !slices.Contains(c.Values, known) {
			return false
		}
	}
	return true
}

// The words that another implementation needs to use the vectors, with every fact and value by name.
func TestVectorsAreDescribed(t *testing.T) {
	var b strings.Builder
	b.WriteString(aboutVectors)
	for f := petition.FactCategory; f < petition.FactPaths; f++ {
		var codes, terms []string
		for _, v := range f.Values()[1:] {
			codes, terms = append(codes, "`"+v.Code+"`"), append(terms, v.ZH)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", f, f.ZH(), strings.Join(codes, " "), strings.Join(terms, "；"))
	}
	golden(t, "testdata/vectors.md", []byte(b.String()))
}

const aboutVectors = `# The vectors: what the tables say, as data for other implementations

Generated from the rows; a test holds the files to them. 由规则表生成。

- route_vectors.jsonl is the national routes. Each line is a box of facts and where a claim in it goes. The boxes do not
  meet, and together they hold every one of the 691,200 sets of known facts that a route may rest on: an implementation
  that agrees on every line agrees everywhere.
- duty_vectors.jsonl is the duties with the practice of the Baotou mediation room. Each line is a box of facts in which a
  duty is due. A duty is due in the boxes with its code and nowhere else; those of one duty do not meet.

A line is a JSON object:

| member | meaning |
| ------ | ------- |
| when   | a list of conditions, all of which hold in the box: "fact" has one of "values". A fact left out may be anything. |
| rule   | the rule that decides, T1 to T14 |
| then   | of the routes: where the claim goes |
| duty   | of the duties: what is owed |

With unknown facts: pass over the conditions on them. Of the routes, what the remaining boxes have in common is settled; if
they have several routes, those are the candidates. Of the duties, a duty is due if its boxes hold every way of filling
in what is unknown, and may be due if one of them is left. "route" in the duties is the rule of the route that was found, and
"own_procedure" where T10 leads into criminal procedure. A duty whose code ends in _2005 was owed until 2022-04-30 only.

"litigation_path" and "other_path" are asked of the set of statutory paths that stand open or were concluded by law; how is
told at the end of triage.md. They are unknown together.

To test an implementation, walk all sets of known facts and look up the one box that each lies in. Where that is too many,
take each line, every combination of the values it names, and values drawn at random for the facts it leaves out.

| fact | 事实 | values | 值 |
| ---- | ---- | ------ | -- |
`

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
			if route == petition.ToCriminalProcedure { // which a public-security organ conducts itself
				return "own_procedure"
			}
			return route.Rule().String()
		case petition.FactLitigation:
			return litigationValue(f.Paths)
		case petition.FactOtherPath:
			return otherValue(f.Paths)
		}
		known, _ := byName[fact.String()].(string)
		return known
	}
}

func litigationValue(s pathway.PathSet) string {
	switch {
	case s == 0:
		return ""
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

func otherValue(s pathway.PathSet) string {
	if s == 0 {
		return ""
	}
	others := []pathway.Path{arb, party, reconsid, adjudic, protection}
	for i, p := range others {
		if s.Has(p) {
			if slices.ContainsFunc(others[i+1:], s.Has) {
				return p.String() + "_beside_others"
			}
			return p.String()
		}
	}
	return "none"
}
