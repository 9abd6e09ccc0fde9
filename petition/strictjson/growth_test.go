package strictjson

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

type pair struct {
	A, B string
	In   []map[string]string
}

func (p *pair) ReadJSON(r *Reader) {
	r.Object([]string{"a", "b", "in"}, func(name string) {
		switch name {
		case "a":
			Text(&p.A, r)
		case "b":
			Text(&p.B, r)
		case "in":
			List(&p.In, r, func(to *map[string]string, r *Reader) { Map(to, r, Text, Text) })
		}
	})
}

// workOf counts the bytes and names that a reading looks at, and what it reports.
func workOf(text string) (work, flaws int) {
	r := newReader([]byte(text))
	var p pair
	p.ReadJSON(r)
	r.end()
	work = r.work
	for _, f := range r.flaws {
		work += len(f.Path) + len(f.Got)
	}
	return work, len(r.flaws)
}

// Twice the text is twice the work, whatever is wrong with it.
func TestWorkIsLinear(t *testing.T) {
	const n = 8000
	repeat := func(format string) func(int) string {
		return func(n int) string {
			var b strings.Builder
			for i := range n {
				if i > 0 {
					b.WriteByte(',')
				}
				fmt.Fprintf(&b, format, i)
			}
			return b.String()
		}
	}
	inside := func(before string, of func(int) string, after string) func(int) string {
		return func(n int) string { return before + of(n) + after }
	}
	for name, text := range map[string]func(n int) string{
		"names that do not exist":     inside("{", repeat(`"name%d": 1`), "}"),
		"one name, repeated":          inside("{", repeat(`"a": "%d"`), "}"),
		"names in a map":              inside(`{"in": [{`, repeat(`"name%d": "x"`), "}]}"),
		"one name of a map, repeated": inside(`{"in": [{`, repeat(`"name": "%d"`), "}]}"),
		"flaws in a map":              inside(`{"in": [{`, repeat(`"name%d": null`), "}]}"),
		"flaws under a long name":     func(n int) string { return `{"in": [{"` + strings.Repeat("x", n) + `": [` + repeat("%d")(n) + `]}]}` },
		"flaws in a list":             inside(`{"in": [`, repeat("%d"), "]}"),
		"nulls":                       func(n int) string { return `{"in": [` + strings.Repeat("null,", n) + `null]}` },
		"short lists, deep": func(n int) string {
			return `{"x": [` + strings.Repeat(strings.Repeat("[", 40)+strings.Repeat("]", 40)+",", n/40) + `1]}`
		},
		"too deep":                 func(n int) string { return `{"x": ` + strings.Repeat("[", n) },
		"a long text":              func(n int) string { return `{"a": "` + strings.Repeat("甲", n) + `"}` },
		"escapes":                  func(n int) string { return `{"a": "` + strings.Repeat(`\ud800`, n) + `"}` },
		"marks on one letter":      func(n int) string { return `{"a": "a` + strings.Repeat("\u0301", n) + `"}` },
		"Mongolian":                func(n int) string { return `{"a": "` + strings.Repeat("ᠨ\u180b", n) + `"}` },
		"joiners":                  func(n int) string { return `{"a": "ᠨ` + strings.Repeat("\u200d", n) + `"}` },
		"hidden characters":        func(n int) string { return `{"a": "` + strings.Repeat("\u200b", n) + `"}` },
		"bytes that are not UTF-8": func(n int) string { return `{"a": "` + strings.Repeat("\xff", n) + `"}` },
		"white space":              func(n int) string { return `{"a":` + strings.Repeat(" \n", n) + `1}` },
		"digits":                   func(n int) string { return `{"a": ` + strings.Repeat("1", n) + `}` },
		"no end":                   func(n int) string { return `{"a": "` + strings.Repeat(`a\n`, n) },
	} {
		once, flaws := workOf(text(n))
		twice, more := workOf(text(2 * n))
		assert.Less(t, float64(twice), 2.3*float64(once)+100, "%s: %d and %d", name, once, twice)
		assert.Less(t, once, 100*len(text(n)), name)
		assert.LessOrEqual(t, more, 2*flaws+1, name)
	}
}

func TestDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"a", "", 1},
		{"", "ab", 2},
		{"abc", "abc", 0},
		{"abc", "acb", 1},
		{"abc", "abd", 1},
		{"abc", "bc", 1},
		{"kitten", "sitting", 3},
		{"ca", "abc", 3},
	} {
		for bound := range 5 {
			assert.Equal(t, min(test.want, bound), distance(test.a, test.b, bound), "%s %s %d", test.a, test.b, bound)
			assert.Equal(t, min(test.want, bound), distance(test.b, test.a, bound), "%s %s %d", test.b, test.a, bound)
		}
	}
}

func TestWholeNumbers(t *testing.T) {
	assert.Equal(t, [2]int64{-128, 127}, [2]int64{least[int8](), most[int8]()})
	assert.Equal(t, [2]int64{0, 255}, [2]int64{least[uint8](), most[uint8]()})
	assert.Equal(t, [2]int64{-1 << 15, 1<<15 - 1}, [2]int64{least[int16](), most[int16]()})
	assert.Equal(t, [2]int64{0, 1<<32 - 1}, [2]int64{least[uint32](), most[uint32]()})
	assert.Equal(t, [2]int64{-1 << 63, 1<<63 - 1}, [2]int64{least[int64](), most[int64]()})
	assert.Equal(t, [2]int64{0, 1<<63 - 1}, [2]int64{least[uint64](), most[uint64]()})
	for text, want := range map[string]bool{
		"0": true, "-0": true, "9223372036854775807": true, "-9223372036854775808": true, "9223372036854775808": false,
		"-9223372036854775809": false, "99999999999999999999": false, "18446744073709551616": false,
	} {
		_, ok := parseInt(text)
		assert.Equal(t, want, ok, text)
	}
}
