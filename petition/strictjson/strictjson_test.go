package strictjson_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// story has a field of every shape. It holds itself, so its fields are made by a function.
type story struct {
	Title  string           `json:"title"`
	Day    day              `json:"day"`
	Count  int8             `json:"count"`
	Size   uint16           `json:"size"`
	Urgent bool             `json:"urgent"`
	Claims []claim          `json:"claims,omitzero"`
	Next   *story           `json:"next,omitzero"`
	Marks  map[string]int   `json:"marks,omitzero"`
	Days   map[day]string   `json:"days,omitzero"`
	Lists  [][]int64        `json:"lists,omitzero"`
	Any    []map[string]int `json:"any,omitzero"`
	Pair   [2]int           `json:"pair"`
	Even   even             `json:"even"`
	Place  string           `json:"place"`
}

type claim struct {
	Text string `json:"text"`
	Day  day    `json:"day"`
}

// day is a text form with an error in one language.
type day string

func (d *day) UnmarshalText(text []byte) error {
	if len(text) != 10 {
		return errors.New("no day")
	}
	*d = day(text)
	return nil
}

func (d *day) ReadJSON(r *strictjson.Reader) { r.Unmarshal(d.UnmarshalText) }

// even is a number that its own check may refuse.
type even int

func (e *even) ReadJSON(r *strictjson.Reader) {
	n, ok := r.Int(-1000, 1000)
	if ok && n%2 != 0 {
		r.Refuse("last_digit", strictjson.Say("odd", "奇数"))
		return
	}
	*e = even(n)
}

func (c *claim) ReadJSON(r *strictjson.Reader) {
	r.Object([]string{"text", "day"}, func(name string) {
		switch name {
		case "text":
			strictjson.Text(&c.Text, r)
		case "day":
			c.Day.ReadJSON(r)
		}
	})
}

func readMarks(to *map[string]int, r *strictjson.Reader) {
	strictjson.Map(to, r, strictjson.Text, strictjson.Int)
}

var storyNames = []string{"title", "day", "count", "size", "urgent", "claims", "next", "marks", "days", "lists", "any", "pair", "even", "place"}

func (s *story) ReadJSON(r *strictjson.Reader) {
	r.Object(storyNames, func(name string) {
		switch name {
		case "title":
			strictjson.Text(&s.Title, r)
		case "day":
			s.Day.ReadJSON(r)
		case "count":
			strictjson.Int(&s.Count, r)
		case "size":
			strictjson.Int(&s.Size, r)
		case "urgent":
			strictjson.Bool(&s.Urgent, r)
		case "claims":
			strictjson.List(&s.Claims, r, (*claim).ReadJSON)
		case "next":
			strictjson.Pointer(&s.Next, r, (*story).ReadJSON)
		case "marks":
			readMarks(&s.Marks, r)
		case "days":
			strictjson.Map(&s.Days, r, (*day).ReadJSON, strictjson.Text)
		case "lists":
			strictjson.List(&s.Lists, r, func(to *[]int64, r *strictjson.Reader) { strictjson.List(to, r, strictjson.Int) })
		case "any":
			strictjson.List(&s.Any, r, readMarks)
		case "pair":
			strictjson.Array(s.Pair[:], r, strictjson.Int)
		case "even":
			s.Even.ReadJSON(r)
		case "place":
			strictjson.Text(&s.Place, r)
		}
	})
}

func TestReadFills(t *testing.T) {
	got, flaws := strictjson.Unmarshal[story]([]byte("\ufeff" + ` {
		"place": "p", "title": "第\u4e00 \"a\"\/é\ud83d\ude00 蒙", "day": "2024-02-29", "count": -128, "size": 65535, "urgent": true,
		"claims": [{"day": "2024-01-01", "text": "a"}, {}], "next": {"title": "b"}, "marks": {"m": 1, "n": -0},
		"days": {"2024-03-01": "d"}, "even": 12, "lists": [[1, -9223372036854775808, 9223372036854775807], []], "any": [{"x": 2147483647}, {}],
		"pair": [7, 8]
	} `))
	require.Empty(t, flaws)
	assert.Equal(t, story{
		Title: "第一 \"a\"/é😀 蒙", Day: "2024-02-29", Count: -128, Size: 65535, Urgent: true,
		Claims: []claim{{"a", "2024-01-01"}, {}}, Next: &story{Title: "b"}, Marks: map[string]int{"m": 1, "n": 0},
		Days: map[day]string{"2024-03-01": "d"}, Even: 12, Place: "p", Lists: [][]int64{{1, -9223372036854775808, 9223372036854775807}, {}},
		Any: []map[string]int{{"x": 2147483647}, {}}, Pair: [2]int{7, 8},
	}, got)
}

// told is a flaw without its words.
type told struct {
	path string
	kind strictjson.FlawKind
	near string
}

func toldOf(flaws strictjson.Flaws) []told {
	var list []told
	for _, f := range flaws {
		list = append(list, told{f.Path, f.Kind, f.Near()})
	}
	return list
}

// One text with every kind of flaw: all are found, in the order of the text, and there is no value.
func TestReadFindsEverything(t *testing.T) {
	got, flaws := strictjson.Unmarshal[story]([]byte(`{
		"title": 5, "Title": "a", "day": "2024-2-30", "count": 128, "size": -1, "urgent": "yes",
		"claims": [{"txet": "a", "day": 3}, "b", {"text": null}, null], "next": {"next": {"count": 1.5, "title": ["x"]}},
		"marks": {"m": "1", "n": 2, "n": 3, "a.b": {}, "": 1, "e\u200b": 2}, "days": {"yesterday": "d", "2024-03-01": null},
		"even": 3, "Hidden": {"a": [null, "\ud800", {"a": 1, "a": 2}]}, "lists": {}, "day": "2024-02-29", "any": [{"x": []}],
		"pair": [1], "place": "\ud800\u202e", "pla\u00adce": 1, "lists": [[1e2, 12345678901234567890]], "plase": true
	}`))
	assert.Zero(t, got)
	assert.Equal(t, []told{
		{"title", strictjson.WrongKind, ""},
		{"Title", strictjson.WrongCase, "title"},
		{"day", strictjson.BadText, ""},
		{"count", strictjson.BadNumber, ""},
		{"size", strictjson.BadNumber, ""},
		{"urgent", strictjson.WrongKind, ""},
		{"claims[0].txet", strictjson.UnknownName, "text"},
		{"claims[0].day", strictjson.WrongKind, ""},
		{"claims[1]", strictjson.WrongKind, ""},
		{"claims[2].text", strictjson.Null, ""},
		{"claims[3]", strictjson.Null, ""},
		{"next.next.count", strictjson.BadNumber, ""},
		{"next.next.title", strictjson.WrongKind, ""},
		{"marks.m", strictjson.WrongKind, ""},
		{"marks.n", strictjson.RepeatedName, ""},
		{`marks["a.b"]`, strictjson.WrongKind, ""},
		{`marks[""]`, strictjson.UnknownName, ""},
		{`marks["e\u200b"]`, strictjson.Hidden, ""},
		{"days.yesterday", strictjson.BadText, ""},
		{"days.2024-03-01", strictjson.Null, ""},
		{"even.last_digit", strictjson.Refused, ""},
		{"Hidden", strictjson.UnknownName, ""},
		{"lists", strictjson.WrongKind, ""},
		{"day", strictjson.RepeatedName, ""},
		{"any[0].x", strictjson.WrongKind, ""},
		{"pair", strictjson.WrongLength, ""},
		{"place", strictjson.Surrogate, ""},
		{"place", strictjson.Hidden, ""},
		{`["pla\u00adce"]`, strictjson.Hidden, ""},
		{"lists", strictjson.RepeatedName, ""},
		{"lists[0][0]", strictjson.BadNumber, ""},
		{"lists[0][1]", strictjson.BadNumber, ""},
		{"plase", strictjson.UnknownName, "place"},
	}, toldOf(flaws))
	for _, f := range flaws {
		assert.NotEmpty(t, f.EN(), f.Path)
		assert.NotEmpty(t, f.ZH(), f.Path)
		assert.Contains(t, f.Error(), f.Path)
		assert.Contains(t, flaws.Error(), f.Error())
	}
	assert.Equal(t, []string{"text", "day"}, flaws[6].Want())
	assert.Equal(t, []string{"a text"}, flaws[0].Want())
	assert.Equal(t, []string{"-128..127"}, flaws[3].Want())
	assert.Equal(t, []string{"0..65535"}, flaws[4].Want())
	assert.Equal(t, "128", flaws[3].Got)
	assert.Equal(t, "U+202E", flaws[27].Got)
	assert.Equal(t, `\ud800`, flaws[26].Got)
	want := flaws[6].Want()
	want[0] = "changed"
	assert.Equal(t, "text", flaws[6].Want()[0], "what is handed out shares nothing")
	assert.ErrorContains(t, flaws.Err(), "no day")
	assert.NoError(t, strictjson.Flaws(nil).Err())
}

func TestNotJSON(t *testing.T) {
	for _, test := range []struct{ text, path, at string }{
		{"", "", "1:1"},
		{"  ", "", "1:3"},
		{"{", "", "1:2"},
		{"[", "", "1:1"},
		{"{\n  \"day\": 1,\n}", "", "3:1"},
		{"{\n  \"title\" 1}", "title", "2:11"},
		{"{\"title\": \"\n\"}", "title", "1:12"},
		{"{\"title\": \"abc", "title", "1:15"},
		{"{\"title\": \"\\x\"}", "title", "1:12"},
		{"{\"title\": \"\\u12g4\"}", "title", "1:12"},
		{"{\"count\": 01}", "count", "1:12"},
		{"{\"count\": -}", "count", "1:12"},
		{"{\"count\": 1.}", "count", "1:13"},
		{"{\"count\": 1e}", "count", "1:13"},
		{"{\"urgent\": tru}", "urgent", "1:12"},
		{"{\"urgent\": nul}", "urgent", "1:12"},
		{"{\"lists\": [1,]}", "lists[1]", "1:14"},
		{"{\"lists\": [[1 2]]}", "lists[0][0]", "1:15"},
		{"{\"x\": {\"y\": [1,}}", "x", "1:16"},
		{"{x: 1}", "", "1:2"},
		{"{\"title\": \xff}", "title", "1:11"},
		{"{\"title\": 'a'}", "title", "1:11"},
	} {
		if test.text == "[" {
			_, flaws := strictjson.Decode([]byte(test.text), readMarks)
			require.Len(t, flaws, 2, "a list for an object, and it does not end")
			continue
		}
		got, flaws := strictjson.Unmarshal[story]([]byte(test.text))
		assert.Zero(t, got)
		if assert.NotEmpty(t, flaws, test.text) {
			f := flaws[len(flaws)-1]
			assert.Equal(t, strictjson.NotJSON, f.Kind, test.text)
			assert.Equal(t, test.at, f.Got, test.text)
			assert.True(t, strings.HasPrefix(f.Path, test.path), "%s: %s", test.text, f.Path)
		}
	}
	for _, after := range []string{"{}", ",", "}", "x", "\x00", "\ufeff"} {
		_, flaws := strictjson.Unmarshal[story]([]byte("{}\n" + after))
		assert.Equal(t, []told{{"", strictjson.Trailing, ""}}, toldOf(flaws), after)
	}
}

func TestBounds(t *testing.T) {
	readLists := func(to *[]int, r *strictjson.Reader) { strictjson.List(to, r, strictjson.Int) }
	deep := strings.Repeat("[", strictjson.MaxDepth) + strings.Repeat("]", strictjson.MaxDepth)
	_, flaws := strictjson.Decode([]byte(deep), readLists)
	assert.Equal(t, []told{{"[0]", strictjson.WrongKind, ""}}, toldOf(flaws))
	_, flaws = strictjson.Decode([]byte("["+deep+"]"), readLists)
	require.Len(t, flaws, 2)
	assert.Equal(t, strictjson.TooDeep, flaws[1].Kind)
	assert.Contains(t, flaws[1].EN()+flaws[1].ZH(), "64")

	long := make([]byte, strictjson.MaxBytes)
	for i := range long {
		long[i] = ' '
	}
	long[0], long[1] = '{', '}'
	_, flaws = strictjson.Unmarshal[story](long)
	assert.Empty(t, flaws)
	_, flaws = strictjson.Unmarshal[story](append(long, ' '))
	assert.Equal(t, []told{{"", strictjson.TooLong, ""}}, toldOf(flaws))
	assert.Contains(t, flaws[0].EN()+flaws[0].ZH(), "4194304")

	many := "[" + strings.Repeat("0,", strictjson.MaxItems-1) + "0]"
	all, flaws := strictjson.Decode([]byte(many), readLists)
	assert.Empty(t, flaws)
	assert.Len(t, all, strictjson.MaxItems)
	_, flaws = strictjson.Decode([]byte(many[:len(many)-1]+",1,2,3]"), readLists)
	assert.Equal(t, []told{{fmt.Sprintf("[%d]", strictjson.MaxItems), strictjson.TooMany, ""}}, toldOf(flaws))
	assert.Contains(t, flaws[0].EN()+flaws[0].ZH(), "200000")
}

// What a flaw shows of the text is short, so that many flaws under a long name do not fill the memory.
func TestFlawsStayShort(t *testing.T) {
	name := strings.Repeat("名", 100_000)
	_, flaws := strictjson.Decode([]byte(`{"`+name+`": {"a": null, "a": "`+name+`"}}`), func(to *map[string]map[string]int, r *strictjson.Reader) {
		strictjson.Map(to, r, strictjson.Text, readMarks)
	})
	require.Len(t, flaws, 3)
	for _, f := range flaws {
		assert.Less(t, len(f.Path)+len(f.Got)+len(f.Error()), 600)
	}
	_, flaws = strictjson.Unmarshal[story]([]byte(`{"` + name + `": 1}`))
	require.Len(t, flaws, 1)
	assert.Less(t, len(flaws[0].Error()), 1000)
}

// UnmarshalJSON by Into sets the whole value or nothing.
func TestInto(t *testing.T) {
	kept := claim{Text: "kept", Day: "2024-01-01"}
	assert.Error(t, strictjson.Into(&kept, []byte(`{"text": "new", "day": 1}`)))
	assert.Equal(t, claim{Text: "kept", Day: "2024-01-01"}, kept)
	require.NoError(t, strictjson.Into(&kept, []byte(`{"text": "new"}`)))
	assert.Equal(t, claim{Text: "new"}, kept)
}

func TestNotRead(t *testing.T) {
	_, flaws := strictjson.Decode([]byte(`[{"a": [1]}, null]`), func(to *[]int, r *strictjson.Reader) {
		strictjson.List(to, r, func(_ *int, r *strictjson.Reader) { r.NotRead() })
	})
	assert.Equal(t, []told{{"[0]", strictjson.Refused, ""}, {"[1]", strictjson.Refused, ""}}, toldOf(flaws))
	assert.Contains(t, flaws[0].EN(), "not read")
	assert.Contains(t, flaws[0].ZH(), "不能读取")
}

func TestNearest(t *testing.T) {
	for name, near := range map[string]string{
		"titel": "title", "TITLE": "title", "titlle": "title", "tite": "title", "cliams": "claims", "urgnet": "urgent",
		"colour": "", "x": "", "evne": "even", "plaec": "place", strings.Repeat("title", 20): "",
	} {
		_, flaws := strictjson.Unmarshal[story]([]byte(`{"` + name + `": 1}`))
		require.Len(t, flaws, 1)
		assert.Equal(t, near, flaws[0].Near(), name)
	}
}

// FuzzRead holds that no text breaks the reader, that what it accepts encoding/json accepts too with the same value, and that
// what it refuses has words.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		`{}`, `{"title":"第\u4e00"}`, `{"claims":[{"text":"a","day":"2024-01-01"},{}]}`, `{"marks":{"a":1},"any":[{}]}`, `{"count":-128}`,
		`{"title":"\ud83d\ude00","place":"\ud800"}`, `{"next":{"next":{}}}`, `{"a":[[[{"b":null}]]]}`, `{"lists":[[1,2],[]],"pair":[1,2]}`,
		"{\"title\":\"\xff\u200b\"}", `{"title":"a","title":"b"}`, `{"Title":null}`, `[`, `{"even":3}`, `{"days":{"2024-03-01":"x"}}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		strict, flaws := strictjson.Unmarshal[story](data)
		for _, flaw := range flaws {
			if flaw.EN() == "" || flaw.ZH() == "" || flaw.Kind == "" {
				t.Fatalf("a flaw without words: %#v", flaw)
			}
		}
		if len(flaws) > 0 {
			return
		}
		type lax story // without ReadJSON and UnmarshalJSON
		var want lax
		if err := json.Unmarshal([]byte(strings.TrimPrefix(string(data), "\ufeff")), &want); err != nil {
			t.Fatalf("read, but encoding/json says %v", err)
		}
		assert.Equal(t, want, lax(strict))
	})
}
