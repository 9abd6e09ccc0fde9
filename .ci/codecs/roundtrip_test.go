package main

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/simplified"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// codec is one type that is read.
type codec struct {
	of        reflect.Type
	read      func([]byte) (any, strictjson.Flaws)
	unmarshal func([]byte) error
}

func of[T any, P strictjson.Readable[T]]() codec {
	return codec{
		of: reflect.TypeFor[T](),
		read: func(text []byte) (any, strictjson.Flaws) {
			v, flaws := strictjson.Unmarshal[T, P](text)
			return v, flaws
		},
		unmarshal: func(text []byte) error { return json.Unmarshal(text, new(T)) },
	}
}

// answers are computed and never read.
var answers = map[reflect.Type]bool{
	reflect.TypeFor[period.Deadline]():            true,
	reflect.TypeFor[period.HourDeadline]():        true,
	reflect.TypeFor[refusal.Until]():              true,
	reflect.TypeFor[refusal.Refusal]():            true,
	reflect.TypeFor[simplified.Handling]():        true,
	reflect.TypeFor[petition.Decision]():          true,
	reflect.TypeFor[petition.Policy]():            true,
	reflect.TypeFor[escalation.Case]():            true,
	reflect.TypeFor[escalation.Standing]():        true,
	reflect.TypeFor[escalation.TransitionError](): true,
	reflect.TypeFor[audit.Report]():               true,
	reflect.TypeFor[regime.Law]():                 true,
	reflect.TypeFor[regime.Superiors]():           true,
	reflect.TypeFor[regime.Regime]():              true,
}

// withAnswers hold an answer that they always write, and so are not read back either.
var withAnswers = []string{
	"escalation.Right", "compare.UnderLaw", "compare.Comparison",
	"mediation.Outcome", "refusal.Way",
}

func TestAnswersAreRefused(t *testing.T) {
	n := 0
	for _, c := range allTypes {
		if !answers[c.of] {
			continue
		}
		n++
		for _, text := range []string{"{}", "null", "[]", `"x"`, `{"a":{"b":[1]}}`} {
			_, flaws := c.read([]byte(text))
			require.Len(t, flaws, 1, "%v", c.of)
			assert.Equal(t, strictjson.Refused, flaws[0].Kind)
			assert.NotEmpty(t, flaws[0].EN(), c.of)
			assert.NotEmpty(t, flaws[0].ZH(), c.of)
			if text != "null" { // which encoding/json keeps from some types
				assert.Error(t, c.unmarshal([]byte(text)), c.of)
			}
		}
	}
	assert.Len(t, answers, n)
}

// Whatever valid value a type has, what it writes is read back as the same value, by the reader and by encoding/json.
func TestEveryTypeReadsBack(t *testing.T) {
	r := random{rand.New(rand.NewPCG(1, 2))}
	var whole []string
	for _, c := range allTypes {
		if answers[c.of] {
			continue
		}
		for i := range 60 {
			value := reflect.New(c.of).Elem()
			if i > 0 {
				r.fill(value, 0, true)
			}
			text, err := json.Marshal(value.Interface())
			if i == 0 && err != nil {
				continue // some zero values stand for nothing and are not written
			}
			require.NoError(t, err, "%v", c.of)
			got, flaws := c.read(text)
			if holdsAnswer(flaws) {
				whole = append(whole, c.of.String())
				break
			}
			if i == 0 && len(flaws) > 0 && neverZero[c.of] {
				continue
			}
			if !assert.Empty(t, flaws, "%v: %s", c.of, text) {
				break
			}
			again, err := json.Marshal(got)
			require.NoError(t, err)
			assert.Equal(t, string(text), string(again), "%v", c.of)
			assert.NoError(t, c.unmarshal(text))
			if !strings.Contains(string(text), `"exact"`) && !strings.Contains(string(text), `"interest"`) { // decimals have several forms
				_, book := got.(booking.Book) // the zero one is read as one that was opened without terms
				assert.True(t, book && i == 0 || assert.ObjectsAreEqual(value.Interface(), got), "%v: %s", c.of, text)
			}
		}
	}
	assert.Greater(t, len(allTypes), 250)
	assert.Equal(t, withAnswers, slices.Compact(whole))
}

// packable has a compact form as well.
type packable interface {
	AppendBinary(b []byte) ([]byte, error)
}

// What has a compact form comes back from it as the same value, and its zero value too.
func TestArchivesReadBack(t *testing.T) {
	r := random{rand.New(rand.NewPCG(3, 4))}
	packed := 0
	for _, c := range allTypes {
		if !c.of.Implements(reflect.TypeFor[packable]()) {
			continue
		}
		packed++
		for i := range 500 {
			value := reflect.New(c.of)
			if i > 0 {
				r.fill(value.Elem(), 0, true)
			}
			text, err := json.Marshal(value.Interface())
			require.NoError(t, err)
			data, err := value.Interface().(packable).AppendBinary(nil)
			require.NoError(t, err, "%v: %s", c.of, text)
			back := reflect.New(c.of)
			require.NoError(t, back.Interface().(encoding.BinaryUnmarshaler).UnmarshalBinary(data))
			again, err := json.Marshal(back.Interface())
			require.NoError(t, err)
			if c.of != reflect.TypeFor[dossier.Dossier]() || value.Elem().FieldByName("Format").Int() != 0 { // zero is read as 1
				assert.Equal(t, string(text), string(again), "%v", c.of)
			}
		}
	}
	assert.GreaterOrEqual(t, packed, 2)
}

// holdsAnswer reports whether nothing is wrong but that an answer is not read.
func holdsAnswer(flaws strictjson.Flaws) bool {
	return len(flaws) > 0 && !slices.ContainsFunc(flaws, func(f strictjson.Flaw) bool {
		return f.Kind != strictjson.Refused || errors.As(f, new(statute.Violation))
	})
}

// node is a piece of JSON with its path.
type node struct {
	path    string
	raw     string // of a scalar
	object  bool
	names   []string
	members []*node
}

func parse(dec *json.Decoder, path string) *node {
	tok := must(dec.Token())
	n := &node{path: path}
	switch tok {
	case json.Delim('{'):
		n.object = true
		n.names = []string{}
		for dec.More() {
			name := must(dec.Token()).(string)
			n.names = append(n.names, name)
			n.members = append(n.members, parse(dec, join(path, name)))
		}
		must(dec.Token())
	case json.Delim('['):
		n.members = []*node{}
		for dec.More() {
			n.members = append(n.members, parse(dec, fmt.Sprintf("%s[%d]", path, len(n.members))))
		}
		must(dec.Token())
	default:
		n.raw = string(must(json.Marshal(tok)))
	}
	return n
}

// join writes a path as the reader does.
func join(path, name string) string {
	if name == "" || strings.ContainsFunc(name, func(c rune) bool { return c != '_' && c != '-' && !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		return fmt.Sprintf("%s[%+q]", path, name)
	}
	if path == "" {
		return name
	}
	return path + "." + name
}

func (n *node) write(b *bytes.Buffer) {
	switch {
	case n.raw != "":
		b.WriteString(n.raw)
	case n.object:
		b.WriteByte('{')
		for i, m := range n.members {
			if i > 0 {
				b.WriteByte(',')
			}
			b.Write(must(json.Marshal(n.names[i])))
			b.WriteByte(':')
			m.write(b)
		}
		b.WriteByte('}')
	default:
		b.WriteByte('[')
		for i, m := range n.members {
			if i > 0 {
				b.WriteByte(',')
			}
			m.write(b)
		}
		b.WriteByte(']')
	}
}

// mutation is one way to spoil a text: what to change, and the fault that must come of it.
type mutation struct {
	path  string
	kinds []strictjson.FlawKind // any of them; none: any at all, at the path or below it
	do    func()
	undo  func()
}

// mutations lists the ways to spoil n and what is in it.
func (n *node) mutations() []mutation {
	var list []mutation
	old := *n
	undo := func() { *n = old }
	replace := func(raw string, kinds ...strictjson.FlawKind) {
		list = append(list, mutation{n.path, kinds, func() { *n = node{path: n.path, raw: raw} }, undo})
	}
	replace("null", strictjson.Null)
	replace(`[[{"x":1}]]`)
	if strings.HasPrefix(n.raw, `"`) {
		body := strings.TrimSuffix(n.raw, `"`)
		replace("true", strictjson.WrongKind)
		replace(body+`\ud800"`, strictjson.Surrogate)
		replace(body+"\u200b\"", strictjson.Hidden)
		replace(body+`\u202e"`, strictjson.Hidden)
		replace(body+"\xff\"", strictjson.NotUTF8)
	}
	if n.object {
		add := func(name string, value *node, kinds ...strictjson.FlawKind) {
			list = append(list, mutation{join(n.path, name), kinds, func() {
				n.names, n.members = append(slices.Clone(n.names), name), append(slices.Clone(n.members), value)
			}, undo})
		}
		add("no such name", &node{raw: "1"})
		for i, name := range n.names {
			add(name, n.members[i], strictjson.RepeatedName)
			if upper := strings.ToUpper(name[:1]) + name[1:]; upper != name {
				list = append(list, mutation{join(n.path, upper), nil, func() {
					n.names = slices.Clone(n.names)
					n.names[i] = upper
				}, undo})
			}
		}
	}
	for _, m := range n.members {
		list = append(list, m.mutations()...)
	}
	return list
}

// Whatever is spoilt in what a type has written is refused, at its path, by the reader and by encoding/json.
func TestEverySpoiltTextIsRefused(t *testing.T) {
	r := random{rand.New(rand.NewPCG(3, 4))}
	spoilt := 0
	for _, c := range allTypes {
		if answers[c.of] {
			continue
		}
		for range 3 {
			value := reflect.New(c.of).Elem()
			r.fill(value, 0, true)
			clean := must(json.Marshal(value.Interface()))
			if _, flaws := c.read(clean); holdsAnswer(flaws) {
				continue
			}
			dec := json.NewDecoder(bytes.NewReader(clean))
			dec.UseNumber()
			root := parse(dec, "")
			for _, m := range root.mutations() {
				if completeness := c.of == reflect.TypeFor[history.Coverage]() && m.path == "" || strings.HasSuffix(m.path, "complete"); completeness &&
					slices.Contains(m.kinds, strictjson.WrongKind) {
					continue // true is a value of it too
				}
				m.do()
				var b bytes.Buffer
				root.write(&b)
				m.undo()
				spoilt++
				got, flaws := c.read(b.Bytes())
				hit := slices.ContainsFunc(flaws, func(f strictjson.Flaw) bool {
					return f.Path == m.path && slices.Contains(m.kinds, f.Kind) || m.kinds == nil && strings.HasPrefix(f.Path, m.path)
				})
				if !hit {
					t.Errorf("%v: want %v at %q, got %v\n%s", c.of, m.kinds, m.path, flaws, b.Bytes())
				}
				if !reflect.ValueOf(got).IsZero() {
					t.Errorf("%v: a text with flaws has a value", c.of)
				}
				if b.String() != "null" && c.unmarshal(b.Bytes()) == nil {
					t.Errorf("%v: encoding/json takes it\n%s", c.of, b.Bytes())
				}
			}
		}
	}
	t.Logf("%d spoilt texts", spoilt)
	assert.Greater(t, spoilt, 10_000)
}
