package strictjson

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read reads one text by itself, and returns the kinds of its flaws.
func read(text string) (value string, kinds []FlawKind) {
	value, flaws := Decode([]byte(text), Text[string])
	for _, f := range flaws {
		kinds = append(kinds, f.Kind)
	}
	return value, kinds
}

// Every way to write a character is read alike, whatever stands beside it, and nothing that cannot be seen slips through by being written in
// another way.
func TestSpelling(t *testing.T) {
	for text, want := range map[string]string{
		`""`: "", `" a b "`: " a b ", `"第一条"`: "第一条", `"😀"`: "😀", `"é第"`: "é第", "\"\ufffd第\"": "\ufffd第", `"\"\\\/"`: `"\/`,
		`"\u4e00\u00AB\u00ab"`: "一««", `"\ud83d\ude00"`: "😀", `"\ud800\udc00"`: "\U00010000", `"\uDBC0\uDC00x"`: "\U00100000x", `"\udbff\udc00"`: "\U0010fc00",
		"\"\u3400\u9fff\u3001\u3029\uff01\uff5e\u2010\u2027\u00a1\u02ff\"": "\u3400\u9fff\u3001\u3029\uff01\uff5e\u2010\u2027\u00a1\u02ff",
	} {
		got, kinds := read(text)
		assert.Empty(t, kinds, "%+q", text)
		assert.Equal(t, want, got, "%+q", text)
	}
	for text, kind := range map[string]FlawKind{
		"\"a\x7fb\"": Hidden, "\"第\x7f\"": Hidden, "\"a\x01\"": Hidden, "\"第\x1f\"": Hidden, "\"é\x7f\"": Hidden, "\"é\x1f\"": Hidden,
		"\"a\u200bb\"": Hidden, "\"\ufeff第\"": Hidden, `"a\nb"`: Hidden, `"a\u007f"`: Hidden, `"a\u001f"`: Hidden, `"\u200b"`: Hidden,
		"\"\xff\"": NotUTF8, "\"\x80\"": NotUTF8, "\"\xe4\"": NotUTF8, "\"\xe4a\x80\"": NotUTF8, "\"\xe4\x80a\"": NotUTF8, "\"\xe4\x80\xc0\"": NotUTF8,
		`"\ud800"`: Surrogate, `"\udfff"`: Surrogate, `"\udfff\u4e00"`: Surrogate, `"\udc00\udc00"`: Surrogate, `"\ud800\u4e00"`: Surrogate,
		`"\ud800\ue000"`: Surrogate, `"\ud800\udbff"`: Surrogate,
		`"`: NotJSON, `"\`: NotJSON, `"\"`: NotJSON, `"\u`: NotJSON, `"\u004`: NotJSON, `"\u0041`: NotJSON, `"\u00g1"`: NotJSON, `"\u00/1"`: NotJSON,
		`"\u00:1"`: NotJSON, `"\u00@1"`: NotJSON, `"\x41"`: NotJSON, "\"\xe4": NotJSON, "\"\xe4\xb8": NotJSON, "\"\xe4\xb8\x80": NotJSON, "\"a\nb\"": NotJSON,
	} {
		got, kinds := read(text)
		require.NotEmpty(t, kinds, "%+q", text)
		assert.Equal(t, kind, kinds[0], "%+q", text)
		assert.Empty(t, got, "%+q", text)
	}
	_, kinds := read(`"\ud83f\udfff"`)
	assert.Equal(t, []FlawKind{Hidden}, kinds, "a pair, of no character")
	both, flaws := Decode([]byte("\"\xff\u200b\\ud800\""), Text[string])
	assert.Empty(t, both)
	assert.Len(t, flaws, 3, "each kind once")
}

// A text that may have several lines has line feeds, and no other control characters.
func TestLines(t *testing.T) {
	lines := func(to *string, r *Reader) {
		if s, ok := r.Lines(); ok {
			*to = s
		}
	}
	for text, want := range map[string]string{`"a"`: "a", `"a\nb\n"`: "a\nb\n", `"第\n一"`: "第\n一"} {
		got, flaws := Decode([]byte(text), lines)
		assert.Empty(t, flaws, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{`"a\tb"`, `"a\n\r"`, `"\n\u200b"`, "\"\xff\\n\"", `1`} {
		got, flaws := Decode([]byte(text), lines)
		assert.Len(t, flaws, 1, text)
		assert.Empty(t, got, text)
	}
}

// A number is read up to the end of the text, and a text that ends within one is no JSON.
func TestNumbersAtTheEnd(t *testing.T) {
	for text, want := range map[string]int64{"0": 0, "5": 5, "-12": -12, "127": 127, "-128": -128} {
		got, flaws := Decode([]byte(text), Int[int8])
		assert.Empty(t, flaws, text)
		assert.Equal(t, want, int64(got), text)
	}
	for text, kind := range map[string]FlawKind{
		"-": NotJSON, "5.": NotJSON, "5e": NotJSON, "5e-": NotJSON, "5.0": BadNumber, "5e1": BadNumber, "128": BadNumber, "-129": BadNumber, "05": Trailing,
	} {
		_, flaws := Decode([]byte(text), Int[int8])
		require.Len(t, flaws, 1, text)
		assert.Equal(t, kind, flaws[0].Kind, text)
	}
}

// A code is looked for up to the length that misspelt codes have; nothing is near to nothing.
func TestNearestByLength(t *testing.T) {
	long := strings.Repeat("abcdef", 8)
	require.Len(t, long, longest)
	for name, c := range map[string]struct {
		word  string
		codes []string
		want  string
	}{
		"as long as may be":         {"x" + long[1:], []string{long}, long},
		"a word that is longer":     {long + "x", []string{long}, ""},
		"a code that is longer":     {long, []string{long + "x", "b"}, ""},
		"no word":                   {"", []string{"a"}, ""},
		"a letter more":             {"titles", []string{"title"}, "title"},
		"a letter less":             {"titl", []string{"title"}, "title"},
		"far, then near":            {"place", []string{"plates", "plaec"}, "plaec"},
		"half of it is other":       {"abcd", []string{"abxy"}, ""},
		"two of six":                {"abcdef", []string{"abcdxy"}, "abcdxy"},
		"three of six":              {"abcdef", []string{"abcxyz"}, ""},
		"a swap at the very end":    {"abcdfe", []string{"abcdef"}, "abcdef"},
		"two letters more, of five": {"titless", []string{"title"}, "title"},
	} {
		assert.Equal(t, c.want, Nearest(c.word, c.codes), name)
	}
}

// What a flaw shows is cut after 64 bytes, between characters; a path names what lies at the top without a point before it.
func TestShownInFlaws(t *testing.T) {
	x := func(n int) string { return strings.Repeat("x", n) }
	for text, want := range map[string]string{
		x(64): x(64), x(65): x(64) + "…", x(63) + "第": x(63) + "…", x(61) + "第": x(61) + "第", x(61) + "第x": x(61) + "第…", x(62) + "第x": x(62) + "…",
		strings.Repeat("\x80", 65): "…",
	} {
		assert.Equal(t, want, clip(text), text)
	}
	_, flaws := Decode([]byte(`{}`), func(_ *int, r *Reader) { r.Refuse("a", Say("no", "否")); r.Skip() })
	require.Len(t, flaws, 1)
	assert.Equal(t, "a", flaws[0].Path)

	said := func(n int) string {
		_, flaws := Decode([]byte(`"?"`), func(_ *int, r *Reader) {
			s, _ := r.Text()
			r.Unknown("", s, codes(strings.Split(strings.Repeat("c,", n-1)+"c", ",")))
		})
		require.Len(t, flaws, 1)
		return flaws[0].EN()
	}
	assert.NotContains(t, said(40), "…")
	assert.Contains(t, said(41), "…")
}
