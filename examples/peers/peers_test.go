package main

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
)

// Before anything is measured every side gives the same answers: over all inputs or very many, over few with -short.
func TestSidesAgree(t *testing.T) {
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) { require.NoError(t, r.check(testing.Short())) })
	}
}

// A check that cannot fail proves nothing.
func TestChecksSeeADifference(t *testing.T) {
	wrong := engine{name: "wrong", sample: 1_000, answer: func(petition.Facts) (petition.Route, error) { return petition.ThreeTiers, nil }}
	silent := engine{name: "silent", sample: 1_000, answer: func(petition.Facts) (petition.Route, error) { return 0, nil }}
	assert.Error(t, wrong.compare(false))
	assert.Error(t, wrong.compare(true))
	assert.Error(t, silent.compare(false))
	assert.Error(t, silent.compare(true), "an engine that never finds out anything")
}

// Every claim has its number.
func TestClaims(t *testing.T) {
	for _, unknown := range []bool{false, true} {
		n := numClaims(unknown)
		seen := make(map[petition.Facts]bool)
		for i := 0; i < n; i += stride(n, 10_000) {
			seen[claim(i, unknown)] = true
		}
		assert.GreaterOrEqual(t, len(seen), 9_000)
		assert.Equal(t, !unknown, claim(0, unknown).Category == petition.Suggestion)
	}
	assert.NotEqual(t, claim(0, false), claim(numClaims(false)-1, false))
}

func TestSmoke(t *testing.T) {
	for _, r := range rows {
		if testing.Short() && r.name == "assignment" {
			continue // its largest docket takes a second
		}
		for _, w := range r.works() {
			lines, _ := w.lines(measure(w, quick))
			assert.Len(t, lines, len(w.sides))
		}
	}
}

func TestVerdicts(t *testing.T) {
	w := work{sides: []side{{name: "ours"}, {name: "slow"}, {name: "slower"}, {name: "floor"}}}
	figures := []figure{{ns: 10}, {ns: 1000}, {ns: 5000, allocs: 3}, {ns: 4}}
	for _, test := range []struct {
		goal goal
		line int
		text string
		got  string
		want verdict
	}{
		{goal{faster: 100, against: []string{"slow"}}, 1, "≥ 100 × as fast as this", "100", met},
		{goal{faster: 120, against: []string{"slower", "slow"}}, 1, "≥ 120 × as fast as the fastest of these", "100", near},
		{goal{faster: 126, against: []string{"slow"}}, 1, "≥ 126 × as fast as this", "100", missed},
		{goal{within: 2.5, against: []string{"floor"}}, 3, "within 2.5 × of this", "2.5", met},
		{goal{within: 2, against: []string{"floor"}}, 3, "within 2 × of this", "2.5", near},
		{goal{within: 1.9, against: []string{"floor"}}, 3, "within 1.9 × of this", "2.5", missed},
		{goal{side: "slower", within: 5, against: []string{"slow"}}, 1, "slower: within 5 × of this", "5", met},
		{goal{under: 10}, 0, "under 10ns", "10ns", met},
		{goal{side: "slow", under: time.Microsecond / 2}, 1, "under 500ns", "1µs", missed},
		{goal{noAlloc: true}, 0, "0 allocations", "0", met},
		{goal{side: "slower", noAlloc: true}, 2, "0 allocations", "3", missed},
	} {
		line, text, got, v := test.goal.judge(w, figures)
		assert.Equal(t, test.line, line, test.text)
		assert.Equal(t, test.text, text)
		assert.Equal(t, test.got, got, test.text)
		assert.Equal(t, test.want, v, test.text)
	}
	assert.Panics(t, func() { w.index("nobody") })
}

func TestMarkdown(t *testing.T) {
	w := work{
		name:  "work",
		sides: []side{{name: "ours"}, {name: "theirs"}},
		goals: []goal{{noAlloc: true}, {faster: 120, against: []string{"theirs"}}, {under: time.Second}},
	}
	lines, worst := w.lines([]figure{{ns: 2.345}, {ns: 12345, allocs: 3.2}})
	assert.Equal(t, met, worst)
	assert.Equal(t, strings.TrimPrefix(`
| work | side   |     ns | allocations | × Fengqiao | goal                           |          |
| ---- | ------ | -----: | ----------: | ---------: | ------------------------------ | -------- |
| work | ours   |   2.35 |           0 |            | 0 allocations; under 1s        | met, met |
|      | theirs | 12,300 |           3 |      5,260 | ≥ 120 × as fast as this: 5,260 | met      |
`, "\n"), markdown(header, lines))
}

func TestBrief(t *testing.T) {
	w := work{
		name:  "work",
		sides: []side{{name: "ours"}, {name: "theirs"}},
		goals: []goal{{noAlloc: true}, {faster: 120, against: []string{"theirs"}}},
	}
	assert.Equal(t, strings.TrimPrefix(`
| work | beside | measured | goal                    |        |
| ---- | ------ | -------: | ----------------------- | ------ |
| work |        |        0 | 0 allocations           | met    |
| work | theirs |     10 × | ≥ 120 × as fast as this | MISSED |
`, "\n"), markdown(briefHeader, w.briefly([]figure{{ns: 10}, {ns: 100}})))
}

// Some rows, by their names; a name that is none is told.
func TestChosen(t *testing.T) {
	all, err := chosen("")
	require.NoError(t, err)
	assert.Len(t, all, len(rows))
	some, err := chosen("audit,replay")
	require.NoError(t, err)
	require.Len(t, some, 2)
	assert.Equal(t, "replay", some[0].name, "in the order of the table")
	_, err = chosen("audit,nothing")
	assert.Error(t, err)
}

func TestShort(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 0.567: "0.57", 1: "1", 2.5: "2.5", 9.999: "10", 12.34: "12.3", 99.94: "99.9", 100: "100", 123.4: "123",
		1234: "1,230", 12345: "12,300", 999_499: "999,000", 2_345_678: "2,350,000",
	} {
		assert.Equal(t, want, short(x), x)
	}
}
