package main

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is checked in is what the comments say now.
func TestGeneratedFilesAreCurrent(t *testing.T) {
	root := os.DirFS("../..")
	out, err := generate(root)
	require.NoError(t, err)
	assert.Greater(t, len(out), 10, "hardly any package was written")
	for name, want := range out {
		got, err := os.ReadFile("../../" + name)
		require.NoError(t, err)
		assert.True(t, string(want) == string(got), "%s is stale: go generate ./.ci/terms", name)
	}
}

const sample = `package p

// Result is what an opinion says.
type Result uint8

// The results. Zero is unknown.
const (
	Supported Result = 1 + iota // supported 支持: in full
	Explained                   // explained 解释疏导

	numResults
)

// Rule is a rule.
//
//terms:tables rules
type Rule uint8

var rules = [...]string{oldRules, newRules}

const oldRules = "T1 by\n    One.\n    一。\n"
const newRules = "rule | it says | 内容\nT2 | two | 二\n"
`

func generateSample(source, list string) (map[string][]byte, error) {
	return generate(fstest.MapFS{"p/a.go": {Data: []byte(source)}, listFile: {Data: []byte(list)}})
}

func TestASetIsWritten(t *testing.T) {
	out, err := generateSample(sample, "# all codes\n")
	require.NoError(t, err)
	text := string(out["p/terms.gen.go"])
	assert.Contains(t, text, "var resultTerms = term.Codes[Result]{\n\tSupported: {Code: \"supported\", ZH: \"支持\"},\n")
	assert.Contains(t, text, "func (r *Result) UnmarshalJSON(text []byte) error")
	assert.Contains(t, text, "var ruleTerms = term.Names[Rule]{\n\tT1: \"T1\",\n\tT2: \"T2\",\n}")
	assert.Contains(t, text, "const (\n\t_  Rule = iota\n\tT1      // One. / 一。\n\tT2      // two / 二\n\n\tnumRules\n)")
	assert.NotContains(t, text, "func (r Rule) ZH()", "a rule's Chinese is a sentence in a table")
	assert.NotContains(t, text, "numResults")
	assert.Contains(t, string(out["p/a.go"]), "// Result is what an opinion says.\n//\n// Codes: supported, explained.\ntype Result uint8")
	assert.Equal(t, "# all codes\np.Result 1 supported 支持\np.Result 2 explained 解释疏导\np.Rule - T1\np.Rule - T2\n", string(out[listFile]))

	again, err := generateSample(string(out["p/a.go"]), string(out[listFile]))
	require.NoError(t, err)
	assert.Empty(t, again["p/a.go"], "what is current is not written again")
	assert.Equal(t, string(out[listFile]), string(again[listFile]))
}

// What stands above a constant is its sentence in both languages; a half of one is a fault.
func TestSentencesAreWritten(t *testing.T) {
	const source = "package p\n\n// R is one.\n//\n// Codes: a.\n//\n//terms:sentences\ntype R uint8\n\nconst (\n" +
		"// It is slight\n// (轻微), and ends.\n// 轻微，\n// 终结。\nA R = 1 + iota // a 甲: (M2; or M3)\nB // b 乙\n)"
	out, err := generateSample(source, "")
	require.NoError(t, err)
	assert.Contains(t, string(out["p/terms.gen.go"]), "var rSentences = [3]statute.Reason{\n\tA: {Rule: statute.M2, EN: \"It is slight (轻微), and ends.\", ZH: \"轻微，终结。\"},\n}")
	assert.Contains(t, string(out["p/a.go"]), "// Codes: a, b.\n//\n//terms:sentences\ntype R")
	_, err = generateSample(strings.Replace(source, "// 轻微，\n// 终结。\n", "", 1), "")
	assert.ErrorContains(t, err, "the sentence above A stands in one language alone")
}

// A code never changes its number or its meaning unseen.
func TestACodeIsForEver(t *testing.T) {
	for _, line := range []string{
		"p.Result 2 supported 支持", "p.Result 1 supported 维持", "p.Result 3 not_supported 不予支持", "p.Rule - T9", "q.Result 1 supported 支持",
	} {
		_, err := generateSample(sample, line+"\n")
		assert.ErrorContains(t, err, line)
	}
}

func TestFaultsAreSeen(t *testing.T) {
	const head = "package p\n\ntype R uint8\n\nconst (\n"
	for _, test := range []struct{ source, want string }{
		{head + "A R = 1 + iota // a\n)", "A: its comment"},
		{head + "A R = 1 + iota\n)", "A: its comment"},
		{head + "A R = 1 + iota // a 甲\nB // b 乙 丙\n)", "B: its comment"},
		{head + "A R = 1 + iota // a 甲\nB // a 乙\n)", `the code "a" stands twice`},
		{head + "A R = 1 + iota // unknown 甲\n)", `the code "unknown" stands twice`},
		{head + "A R = 1 + iota // a 甲\n)\nfunc (r R) String() string { return \"\" }", "R.String is written by hand"},
		{head + "A R = 1 + iota // a 甲\n)\nfunc (r *R) UnmarshalText(b []byte) error { return nil }", "R.UnmarshalText is written by hand"},
		{"package p\n\n// R is one.\n//\n//terms:tables rows\ntype R uint8\nconst rows = `none | of them`", "there is no table rows"},
		{"package p\n\n// R is one.\n//\n//terms:tables rows\ntype R uint8\nconst rows = `\nA | a | 甲\nA | a | 甲`", `the code "A" stands twice`},
		{"package p\nconst N = 1", "no closed set found"},
		{"no Go", "expected 'package'"},
	} {
		_, err := generateSample(test.source, "")
		assert.ErrorContains(t, err, test.want)
	}
}

const factSample = `package p

// Fact is the identity of one of the Facts.
type Fact uint8

// Kind is a closed set.
type Kind uint8

const (
	Big Kind = 1 + iota // big 大
)

// Facts are known.
//
//terms:facts Fact or pack=route
type Facts struct {
	// Which kind is it?
	// 属于哪一类？
	Kind Kind ` + "`json:\"kind,omitzero\" fact:\"route duty\"`" + ` // 种类: an explanation
	Court Court ` + "`json:\"court\"`" + `
	Name string // no fact
}

type Court struct {
	// Is it near?
	// 是否就近？
	Near decision.Tri ` + "`json:\"near,omitzero\" fact:\"duty\"`" + ` // 就近
}

//terms:derived Fact
type derived struct {
	// What follows?
	// 由此得出什么？
	Era Kind ` + "`json:\"era\" fact:\"route\"`" + ` // 时期
}
`

// One declaration is the constant with its names, the question, the values, the merging, the tables and the packing.
func TestFactsAreWritten(t *testing.T) {
	out, err := generateSample(factSample, "")
	require.NoError(t, err)
	text := string(out["p/facts.gen.go"])
	for _, want := range []string{
		"FactKind Fact = 1 + iota // kind 种类: an explanation\n", "FactNear                 // court.near 就近\n", "FactEra                  // era 时期\n",
		"FactNear: triValues,\n", "f.Court.Near = decision.Tri(p.value(FactNear))\n", `FactNear: {EN: "Is it near?", ZH: "是否就近？"},`, "f.Court.Near = cmp.Or(f.Court.Near, g.Court.Near)\n",
		"var routeFacts = []Fact{\n\tFactKind,\n\tFactEra,\n}", "var dutyFacts = []Fact{\n\tFactKind,\n\tFactNear,\n}",
		"uint64(uint32(f.Kind)|uint32(derived.Era)<<8)", "rest: decision.Pack(\n\t\t\tuint64(uint32(f.Court.Near)),\n\t\t\t0,",
	} {
		assert.Contains(t, text, want)
	}
	assert.Contains(t, string(out["p/terms.gen.go"]), "FactNear: {Code: \"court.near\", ZH: \"就近\"},")
	assert.Contains(t, string(out["p/a.go"]), "// Codes: kind, court.near, era.\ntype Fact uint8")
	assert.Contains(t, string(out[listFile]), "p.Fact 2 court.near 就近\n")
}

// A field may be moved: its number is that in the list of codes, and a new fact gets the next.
func TestFactsKeepTheirNumbers(t *testing.T) {
	out, err := generateSample(factSample, "p.Fact 1 era 时期\np.Fact 2 court.near 就近\n")
	require.NoError(t, err)
	assert.Contains(t, string(out["p/facts.gen.go"]), "FactEra  Fact = 1 + iota // era 时期\n\tFactNear                 // court.near 就近\n\tFactKind ")
}

func TestFaultsOfFactsAreSeen(t *testing.T) {
	for _, test := range []struct{ old, instead, want string }{
		{"// 就近", "// near", "Near: a fact has a JSON name"},
		{"// 就近", "// 就 近", "Near: a fact has a JSON name"},
		{`json:"near,omitzero" `, "", "Near: a fact has a JSON name"},
		{"// Is it near?\n", "", "FactNear has no question above it"},
		{"pack=route", "pack=nothing", `"pack=nothing" cannot be written`},
		{"terms:derived Fact", "terms:derived Other", "there is no list of facts Other"},
	} {
		require.Contains(t, factSample, test.old)
		_, err := generateSample(strings.Replace(factSample, test.old, test.instead, 1), "")
		assert.ErrorContains(t, err, test.want)
	}
}

const record = `package p

// Kind is what happened.
type Kind uint8

const (
	Open  Kind = 1 + iota // open 开
	Close                 // close 关
	Shut                  // shut 闭
)

// Event is what happened, with its details.
//
//terms:details
type Event struct {
	Kind   Kind   ` + "`json:\"kind\"`" + ` // what
	Why    Kind   ` + "`json:\"why,omitzero\"`" + ` // Close?, Shut!: the reason
	Days   int    ` + "`json:\"days\"`" + ` // Open?, <=90 T2: how many
	Person Person ` + "`json:\"person\"`" + ` // any?: who
}

// Person is a person.
type Person struct {
	Name string ` + "`json:\"name\"`" + `
	Is   Kind   ` + "`json:\"is\"`" + `
}
`

// From the comments of the fields follow the table, what is given, what is out of range, and the check of all that.
func TestDetailsAreWritten(t *testing.T) {
	out, err := generateSample(record, "")
	require.NoError(t, err)
	text := string(out["p/details.gen.go"])
	for _, want := range []string{
		`{path: "why", may: 1<<Close | 1<<Shut, must: 1 << Shut}`, `{path: "days", may: 1 << Open, must: 0}`,
		`{path: "person", may: ^Kinds(0), must: 0}`,
		`badNumber{path: "days", rule: statute.T2, most: 90}`, `badNumber{path: "person.is", rule: statute.E1, most: 0}`,
		"case Close:\n\t\treturn e.Why <= Shut &&\n\t\t\te.Person.Is <= Shut &&\n\t\t\tuint64(e.Days) == 0\n",
		"case Shut:\n\t\treturn !(uint64(e.Why) == 0) &&",
	} {
		assert.Contains(t, text, want)
	}
	assert.NotContains(t, text, `"kind"`, "checked by hand")

	for wrong, want := range map[string]string{
		"// Close?, Shut!:": "// Close, Shut:", "// Open?, <=90 T2:": "// Open?, at most 90:", "// any?:": "// Anny?:",
	} {
		_, err := generateSample(strings.ReplaceAll(record, wrong, want), "")
		assert.Error(t, err, want)
	}
	_, err = generateSample(strings.ReplaceAll(record, ", <=90 T2", ""), "")
	assert.ErrorContains(t, err, "days: a number needs its greatest value")
}
