package strictjson

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

type story struct {
	Title  string           `json:"title"`
	On     calendar.Date    `json:"on"`
	Rule   statute.Rule     `json:"rule"`
	Count  int8             `json:"count"`
	Size   uint             `json:"size"`
	Urgent bool             `json:"urgent"`
	Claims []claim          `json:"claims"`
	Next   *story           `json:"next"`
	Marks  map[string]int   `json:"marks"`
	Days   map[day]string   `json:"days"`
	Sum    sum              `json:"sum"`
	Hidden int              `json:"-"`
	Plain  string           // goes by its Go name
	inner  int              // not a field of the format
	Open   func()           `json:"open"`
	Lists  [][]int          `json:"lists"`
	Any    []map[string]int `json:"any"`
	base
}

type base struct {
	Place string `json:"place"`
}

type claim struct {
	Text string        `json:"text"`
	Day  calendar.Date `json:"day"`
}

type day = calendar.Date

// sum decodes itself and may find several things wrong.
type sum struct{ n int }

func (s *sum) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case `"two"`:
		return statute.Violations{statute.Reason{Rule: statute.A4}.At("fen"), statute.Reason{Rule: statute.A5}.At("")}
	case `"one"`:
		return errors.New("bad sum")
	}
	return json.Unmarshal(data, &s.n)
}

func TestReadFills(t *testing.T) {
	var got story
	found := Read([]byte(`{
		"title": "第\u4e00 \"a\"", "on": "2024-02-29", "rule": "T3", "count": -128, "size": 7, "urgent": true, "Plain": "x",
		"claims": [{"text": "a", "day": "2024-01-01"}, {}], "next": {"title": "b"}, "marks": {"m": 1, "n": 2},
		"days": {"2024-03-01": "d"}, "sum": 12, "place": "p", "lists": [[1, 2], []]
	}`), &got)
	require.Empty(t, found)
	want := story{
		inner: 0,
		Title: `第一 "a"`, On: calendar.MustDate(2024, 2, 29), Rule: statute.T3, Count: -128, Size: 7, Urgent: true, Plain: "x",
		Claims: []claim{{"a", calendar.MustDate(2024, 1, 1)}, {}}, Next: &story{Title: "b"}, Marks: map[string]int{"m": 1, "n": 2},
		Days: map[day]string{calendar.MustDate(2024, 3, 1): "d"}, Sum: sum{12}, base: base{"p"}, Lists: [][]int{{1, 2}, {}},
	}
	assert.Equal(t, want, got)
}

// One text with every kind of fault: all are found, in the order of the text.
func TestReadFindsEverything(t *testing.T) {
	var got story
	found := Read([]byte(`{
		"title": 5, "Title": "a", "on": "2024-02-30", "rule": "T99", "count": 128, "size": -1, "urgent": "yes",
		"claims": [{"txet": "a", "day": 3}, "b", {"text": null}], "next": {"next": {"count": 1.5, "title": ["x"]}},
		"marks": {"m": "1", "n": 2, "n": 3, "a.b": {}}, "days": {"yesterday": "d"}, "sum": "two", "Hidden": 1, "-": 1, "inner": 1,
		"open": 1, "place": {}, "lists": {}, "on": "2024-02-29", "": 1, "any": [{"x": []}]
	}`), &got)
	var paths []string
	for _, v := range found {
		paths = append(paths, v.Path)
		assert.NotEmpty(t, v.EN+v.Rule.String(), v.Path)
		assert.NotEmpty(t, v.ZH+v.Rule.String(), v.Path)
	}
	assert.Equal(t, []string{
		"title", "Title", "on", "rule", "count", "size", "urgent",
		"claims[0].txet", "claims[0].day", "claims[1]", "claims[2].text", "next.next.count", "next.next.title",
		"marks.m", "marks.n", `marks["a.b"]`, "days.yesterday", "sum.fen", "sum", "Hidden", "-", "inner",
		"open", "place", "lists", "on", `[""]`, "any[0].x",
	}, paths)
	assert.Equal(t, statute.A4, found[17].Rule, "a type's own violations come through whole")

	found = Read([]byte(`{"sum": "one"}`), &got)
	require.Len(t, found, 1)
	assert.Equal(t, "sum", found[0].Path)

	found = Read([]byte(`[]`), &got)
	require.Len(t, found, 1)
	assert.Equal(t, "", found[0].Path)
}

func TestNotJSON(t *testing.T) {
	for _, test := range []struct{ text, where string }{
		{"", "line 1, column 1:"},
		{"{", "line 1, column 1:"}, // the last character there is
		{"{\n  \"a\": 1,\n}", "line 3, column 1:"},
		{"{\n  \"中文\" 1}", "line 2, column 8:"},
		{"{} {}", "line 1, column 4:"},
		{"{\"a\": \"\n\"}", "line 1, column 8:"},
		{"{\n \"a\xff\": 1}", "line 2, column 4: not UTF-8"},
		{"{\"a\": 01}", "line 1, column 8:"},
	} {
		var got story
		found := Read([]byte(test.text), &got)
		if assert.Len(t, found, 1, test.text) {
			assert.Contains(t, found[0].EN, test.where, test.text)
			assert.Equal(t, story{}, got)
		}
	}
	var got story
	assert.Empty(t, Read([]byte("\ufeff{\"title\": \"a\"}"), &got), "editors put a byte order mark in front")
}

// FuzzRead holds that no text breaks the reader, and that what it accepts encoding/json accepts too, with the same value.
func FuzzRead(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) {
		var strict, lax story
		found := Read(data, &strict)
		for _, v := range found {
			if v.EN == "" && v.Rule == 0 {
				t.Fatalf("a fault without words at %s", v.Path)
			}
		}
		if len(found) > 0 {
			return
		}
		dec := json.NewDecoder(strings.NewReader(strings.TrimPrefix(string(data), "\ufeff")))
		dec.DisallowUnknownFields()
		require.NoError(t, dec.Decode(&lax))
		require.Equal(t, lax, strict)
	})
}
