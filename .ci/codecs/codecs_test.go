package main

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// What is checked in is what the types say now.
func TestGeneratedFilesAreCurrent(t *testing.T) {
	out, err := generate(os.DirFS("../.."))
	require.NoError(t, err)
	assert.Greater(t, len(out), 15, "hardly any package was written")
	for name, want := range out {
		got, err := os.ReadFile("../../" + name)
		require.NoError(t, err)
		assert.True(t, string(want) == string(got), "%s is stale: go generate ./.ci/codecs", name)
	}
	assert.Equal(t, strictjson.MaxFields, maxFields)
}

func generateSample(source string) (string, error) {
	out, err := generate(fstest.MapFS{
		"p/a.go": {Data: []byte("package p\nimport \"" + module + "/q\"\nvar _ q.Q\n" + source)},
		"q/q.go": {Data: []byte("package q\ntype Q struct{ A int `json:\"a\"`; b int; C string }\ntype T uint8\nfunc (t *T) UnmarshalText(b []byte) error { return nil }")},
	})
	return string(out["p/json.gen.go"]), err
}

// A list, a list in a list, and what can copy itself get their own memory; all else is copied with the value.
func TestACloneIsWritten(t *testing.T) {
	text, err := generateSample("// P is one.\n//\n//codecs:clone\ntype P struct { N []int `json:\"n\"`\nL []inner `json:\"l\"`\nO own `json:\"o\"`\nS string `json:\"s\"`\nunder }\n" +
		"type inner struct { I [][]int }\ntype under struct { U []string }\ntype own struct { I []int }\nfunc (o own) Clone() own { return o }\n")
	require.NoError(t, err)
	assert.Contains(t, text, "import (\n\t\"slices\"\n\n\t\"")
	assert.Contains(t, text, "func (x P) Clone() P {\n\tx.N = slices.Clone(x.N)\n\tx.L = slices.Clone(x.L)\n\tfor i := range x.L {\n"+
		"\t\tx.L[i].I = slices.Clone(x.L[i].I)\n\t\tfor j := range x.L[i].I {\n\t\t\tx.L[i].I[j] = slices.Clone(x.L[i].I[j])\n\t\t}\n\t}\n"+
		"\tx.O = x.O.Clone()\n\tx.U = slices.Clone(x.U)\n\treturn x\n}")
}

// Each shape of a field has its call.
func TestFieldsAreWritten(t *testing.T) {
	text, err := generateSample("type code string\ntype list []q.Q\ntype other = q.Q\ntype P struct {\n" +
		"S string `json:\"s,omitempty\"`\nN uint16 `json:\"n\"`\nB bool `json:\"b\"`\nHidden int `json:\"-\"`\nQ q.Q `json:\"q\"`\nT q.T `json:\"t\"`\n" +
		"C code `json:\"c\"`\nO other `json:\"o\"`\nL list `json:\"l\"`\nP *q.Q `json:\"p\"`\nM map[q.T][]code `json:\"m\"`\nA [3]int `json:\"a2\"`\nLL [][]q.Q `json:\"ll\"`\n" +
		"X, Y int\nq.Q\nunder\nz int }\ntype under struct { U inner `json:\"u\"` }\ntype inner struct { I int }\ntype alone struct { I int `json:\"i\"` }")
	require.NoError(t, err)
	for _, want := range []string{
		"case \"s\":\n\t\t\tstrictjson.Text(&x.S, r)\n",
		"case \"n\":\n\t\t\tstrictjson.Int(&x.N, r)\n",
		"case \"b\":\n\t\t\tstrictjson.Bool(&x.B, r)\n",
		"case \"q\":\n\t\t\tx.Q.ReadJSON(r)\n",
		"case \"t\":\n\t\t\tx.T.ReadJSON(r)\n",
		"case \"c\":\n\t\t\tstrictjson.Text(&x.C, r)\n",
		"case \"o\":\n\t\t\tx.O.ReadJSON(r)\n",
		"case \"l\":\n\t\t\tstrictjson.List(&x.L, r, (*q.Q).ReadJSON)\n",
		"case \"p\":\n\t\t\tstrictjson.Pointer(&x.P, r, (*q.Q).ReadJSON)\n",
		`strictjson.Map(&x.M, r, (*q.T).ReadJSON, func(to *[]code, r *strictjson.Reader) { strictjson.List(to, r, strictjson.Text) })`,
		`strictjson.Array((&x.A)[:], r, strictjson.Int)`,
		`strictjson.List(&x.LL, r, func(to *[]q.Q, r *strictjson.Reader) { strictjson.List(to, r, (*q.Q).ReadJSON) })`,
		`case "X":`, `case "Y":`,
		"case \"a\":\n\t\t\tstrictjson.Int(&x.A, r)\n", // promoted
		"case \"u\":\n\t\t\tx.U.ReadJSON(r)\n",
		"case \"I\":\n\t\t\tstrictjson.Int(&x.I, r)\n",
		"func (x *P) UnmarshalJSON(text []byte) error { return strictjson.Into(x, text) }",
	} {
		assert.Contains(t, text, want)
	}
	for _, not := range []string{"Hidden", "alone", "\"z\"", "(x *inner) UnmarshalJSON", "(x *under) ReadJSON"} {
		assert.NotContains(t, text, not)
	}
}

// A ReadJSON written by hand stands, and reaches the types it uses.
func TestMethodsByHandStand(t *testing.T) {
	text, err := generateSample("type P struct{ form }\ntype form struct{ A int `json:\"a\"` }\n" +
		"func (p *P) MarshalJSON() ([]byte, error) { return nil, nil }\nfunc (p *P) ReadJSON(r *strictjson.Reader) { var f form; f.ReadJSON(r) }\n" +
		"type file struct { B int `json:\"b\"` }\nfunc read() { strictjson.Unmarshal[file](nil) }")
	require.NoError(t, err)
	assert.NotContains(t, text, "(x *P) ReadJSON")
	for _, want := range []string{"(x *P) UnmarshalJSON", "(x *form) ReadJSON", "(x *file) ReadJSON"} {
		assert.Contains(t, text, want)
	}
}

// A type that looks at itself as a whole does so once its fields have no flaw.
func TestAWholeIsChecked(t *testing.T) {
	text, err := generateSample("type P struct{ A int `json:\"a\"` }\nfunc (p *P) refuse(r *strictjson.Reader) {}")
	require.NoError(t, err)
	assert.Contains(t, text, "\tbefore := r.Flaws()\n\tr.Object(pNames, ")
	assert.Contains(t, text, "\t})\n\tif r.Flaws() == before {\n\t\tx.refuse(r)\n\t}\n")
}

// What is embedded under a name of its own is a field of that name, and not spread out.
func TestEmbeddedUnderAName(t *testing.T) {
	text, err := generateSample("type P struct{ form `json:\"x\"`; Form `json:\"form\"` }\ntype form struct{ A int `json:\"a\"` }\ntype Form struct{ B int `json:\"b\"` }")
	require.NoError(t, err)
	assert.Contains(t, text, "case \"form\":\n\t\t\tx.Form.ReadJSON(r)\n")
	assert.NotContains(t, text, "x.A")
	assert.NotContains(t, text, `case "x"`, "what is not exported is not read")
}

// What writes itself and does not read itself is an answer.
func TestAnswersAreNotRead(t *testing.T) {
	text, err := generateSample("type P struct{ a int }\nfunc (p P) MarshalJSON() ([]byte, error) { return nil, nil }\ntype Q struct { P *P `json:\"p\"` }")
	require.NoError(t, err)
	assert.Contains(t, text, "func (x *P) ReadJSON(r *strictjson.Reader) { r.NotRead() }")
	assert.Contains(t, text, "strictjson.Pointer(&x.P, r, (*P).ReadJSON)")
}

func TestFaultsAreSeen(t *testing.T) {
	for _, test := range []struct{ source, want string }{
		{"type P struct { A any `json:\"a\"` }", "p.P: a field has a type that cannot be read"},
		{"type P struct { A func() `json:\"a\"` }", "p.P: a field has a type that cannot be read"},
		{"type P struct { A time.Time `json:\"a\"` }", "p.P: a field has a type that cannot be read"},
		{"type P struct { A float64 `json:\"a\"` }", "p.P: a field has a type that cannot be read"},
		{"type P struct { A int `json:\"a\"`; B int `json:\"a\"` }", `p.P: has the name "a" twice`},
		{"type P struct { *q.Q; A int `json:\"b\"` }", "p.P: embeds what is no struct"},
		{"type P struct{}\nfunc (p P) UnmarshalJSON(b []byte) error { return nil }", "p.P: has an UnmarshalJSON and no ReadJSON"},
		{"type P struct { A form `json:\"a\"` }\ntype form struct{}\nfunc (f *form) UnmarshalJSON(b []byte) error { return nil }", "p.form: has an UnmarshalJSON"},
		{"no Go", "expected"},
	} {
		_, err := generateSample(test.source)
		assert.ErrorContains(t, err, test.want, test.source)
	}
	_, err := generate(fstest.MapFS{"p/a.go": {Data: []byte("package p")}})
	assert.ErrorContains(t, err, "no type to read")
	_, err = generate(fstest.MapFS{})
	assert.ErrorContains(t, err, "no Go files")
}
