package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/typex"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/compare"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func TestMain(m *testing.M) { ptest.Main(m) }

func question(t *testing.T) *Question {
	t.Helper()
	q, err := ask("2026-01-05", "testdata/thirty_days.json")
	require.NoError(t, err)
	return q
}

// matters are made up, and every tenth line cannot be read.
func matters(n int) [][]byte {
	r := rand.New(rand.NewPCG(1, 2))
	var lines [][]byte
	for i := range n {
		line, err := json.Marshal(aMatter(r, i))
		if err != nil {
			panic(err)
		}
		if i%10 == 9 {
			line = fmt.Appendf(nil, `{"case": "%09d", "claims": [{"events": [{"kind": "acepted"}]}], "oops": 1}`, i)
		}
		lines = append(lines, line)
	}
	return lines
}

// write spreads lines over files, as they come.
func write(t *testing.T, lines [][]byte, files int) []string {
	t.Helper()
	dir := t.TempDir()
	var names []string
	for f := range files {
		var text []byte
		for i := f; i < len(lines); i += files {
			text = append(append(text, lines[i]...), '\n')
		}
		names = append(names, filepath.Join(dir, fmt.Sprintf("part-%d.jsonl", f)))
		require.NoError(t, os.WriteFile(names[f], text, 0o600))
	}
	return names
}

// result is what a run writes, file by file.
func result(t *testing.T, dir string) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	all := make(map[string]string)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		all[filepath.Base(name)] = string(text)
	}
	return all
}

// The same bytes come out of one process and of the pipeline; and, but for where unreadable lines stand, however the matters are spread.
func TestTheSameBytesEitherWay(t *testing.T) {
	lines, q := matters(600), question(t)
	whole, alone := write(t, lines, 1), t.TempDir()
	require.NoError(t, single(t.Context(), q, whole, alone, io.Discard))
	want := result(t, alone)
	for _, p := range some {
		assert.Contains(t, want, fmt.Sprintf("findings-%s-2023.jsonl", codeOf(p)))
	}
	assert.Equal(t, 60, strings.Count(want[unreadableFile], "\n"))
	all, err := total(strings.NewReader(want[sumsFile]))
	require.NoError(t, err)
	assert.EqualValues(t, 540, all.Indicators.Matters())
	assert.Positive(t, all.Draft.Differ)
	assert.Positive(t, all.Draft.In[compare.DutiesOwed])

	together := t.TempDir()
	require.NoError(t, distributed(t.Context(), q, whole, together, io.Discard))
	assert.Equal(t, want, result(t, together))

	r := rand.New(rand.NewPCG(3, 4))
	r.Shuffle(len(lines), func(i, k int) { lines[i], lines[k] = lines[k], lines[i] })
	spread := t.TempDir()
	require.NoError(t, distributed(t.Context(), q, write(t, lines, 7), spread, io.Discard))
	got := result(t, spread)
	assert.Equal(t, 60, strings.Count(got[unreadableFile], "\n"), "none is lost")
	delete(got, unreadableFile)
	delete(want, unreadableFile)
	assert.Equal(t, want, got)
}

// Both forms of a file say the same.
func TestTheArchiveForm(t *testing.T) {
	lines, q := matters(50), question(t)
	var packed []byte
	lines = slices.DeleteFunc(lines, func(line []byte) bool {
		d, found := dossier.Read(line)
		if len(found) > 0 {
			return true
		}
		var err error
		packed, err = appendCompact(packed, d)
		require.NoError(t, err)
		return false
	})
	name := filepath.Join(t.TempDir(), "a"+compact)
	require.NoError(t, os.WriteFile(name, packed, 0o600))
	one, other := t.TempDir(), t.TempDir()
	require.NoError(t, single(t.Context(), q, write(t, lines, 1), one, io.Discard))
	require.NoError(t, single(t.Context(), q, []string{name}, other, io.Discard))
	assert.Equal(t, result(t, one), result(t, other))
}

// What cannot be read is located, and what follows it is read all the same, so far as that can be.
func TestWhatCannotBeRead(t *testing.T) {
	good, err := json.Marshal(dossier.Dossier{Case: "a"})
	require.NoError(t, err)
	packed, err := appendCompact(nil, dossier.Dossier{Case: "a"})
	require.NoError(t, err)
	for name, test := range map[string]struct {
		file, text string
		read       int
		bad        []int // in which places
	}{
		"no line end":          {"a.jsonl", string(good), 1, nil},
		"empty lines":          {"a.jsonl", "\n" + string(good) + "\n\n", 1, nil},
		"no JSON":              {"a.jsonl", "x\n" + string(good) + "\n{\n", 1, []int{1, 3}},
		"too long":             {"a.jsonl", strings.Repeat(" ", 5<<20) + "\n" + string(good), 1, []int{1}},
		"a file of nothing":    {"a.jsonl", "", 0, nil},
		"archive form":         {"a.fqa", string(packed) + string(packed), 2, nil},
		"it breaks off":        {"a.fqa", string(packed) + string(packed[:len(packed)-1]), 1, []int{2}},
		"a length too large":   {"a.fqa", "\xff\xff\xff\xff\xff\x7f" + string(packed), 0, []int{1}},
		"no dossier, then one": {"a.fqa", "\x01\xff" + string(packed), 1, []int{1}},
	} {
		good, bad := 0, []int(nil)
		require.NoError(t, read(test.file, strings.NewReader(test.text), func(place int, _ dossier.Dossier, why error) {
			if why == nil {
				good++
				return
			}
			bad = append(bad, place)
			assert.NotEmpty(t, reasons(why), name)
		}))
		assert.Equal(t, test.read, good, name)
		assert.Equal(t, test.bad, bad, name)
	}
}

// sent is a value as it comes out of the coder by which the engine sends it from machine to machine.
func sent[T any](t *testing.T, v T) any {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, beam.NewElementEncoder(reflect.TypeFor[T]()).Encode(v, &b))
	back, err := beam.NewElementDecoder(reflect.TypeFor[T]()).Decode(&b)
	require.NoError(t, err)
	return back
}

// What the engine sends without a coder that was registered for it loses a day, a decimal and every field that is not exported, and
// says nothing: this is what TestCodersLoseNothing is there to catch, and why dossiers are not sent.
func TestTheCoderOfTheEngineLoses(t *testing.T) {
	type day struct{ Day calendar.Date }
	type sum struct{ Sum decimal.Decimal }
	type hidden struct{ n int }
	type exported struct{ N int }
	assert.NotEqual(t, day{calendar.MustDate(2026, 1, 5)}, sent(t, day{calendar.MustDate(2026, 1, 5)}))
	assert.NotEqual(t, sum{decimal.New(110, -2)}, sent(t, sum{decimal.New(110, -2)}))
	assert.NotEqual(t, hidden{1}, sent(t, hidden{1}))
	assert.Equal(t, exported{1}, sent(t, exported{1}))
}

// Nothing is lost of what goes from machine to machine: neither of an element, of whatever type there is in the pipeline, nor of the
// question that goes with it.
func TestCodersLoseNothing(t *testing.T) {
	q := question(t)
	n := 0
	for i := range 200 {
		d := aMatter(rand.New(rand.NewPCG(5, uint64(i))), i)
		require.NoError(t, q.judge(d, func(s Said) {
			assert.Equal(t, Lines{[]Said{s}}, sent(t, Lines{[]Said{s}}))
		}, func(_ Group, s Sums) {
			n++
			assert.Equal(t, s, sent(t, s))
		}))
	}
	assert.Positive(t, n)

	p, err := pipeline(q, []string{"a"}, "b")
	require.NoError(t, err)
	edges, _, err := p.Build()
	require.NoError(t, err)
	seen := make(map[reflect.Type]bool)
	for _, e := range edges {
		for _, out := range e.Output {
			for _, part := range append(out.Type.Components(), out.Type) {
				if kind := part.Type().Kind(); kind == reflect.Struct && part.Class() == typex.Concrete {
					seen[part.Type()] = true
				}
			}
		}
	}
	assert.Equal(t, map[reflect.Type]bool{reflect.TypeFor[Lines](): true, reflect.TypeFor[Sums](): true}, seen,
		"a type that is sent has to be tried above")

	draft, err := json.Marshal(q.Draft)
	require.NoError(t, err)
	text, err := json.Marshal(&readFn{On: q.On, Draft: draft}) // as the engine sends a step
	require.NoError(t, err)
	var f readFn
	require.NoError(t, json.Unmarshal(text, &f))
	require.NoError(t, f.Setup())
	assert.Equal(t, *q, f.q)
}

// A file may be in any file system of the engine: here in its memory.
func TestFilesElsewhere(t *testing.T) {
	lines, dir := matters(20), "memfs://"+t.Name()
	q := question(t)
	for i, line := range lines {
		require.NoError(t, writeFile(t.Context(), dir, fmt.Sprintf("in-%02d.jsonl", i), line))
	}
	files, err := named(t.Context(), []string{dir + "/in-*"})
	require.NoError(t, err)
	require.Len(t, files, 20)
	require.NoError(t, distributed(t.Context(), q, files, dir, io.Discard))
	here := t.TempDir()
	require.NoError(t, single(t.Context(), q, write(t, lines, 3), here, io.Discard))
	var got []byte
	require.NoError(t, readFile(t.Context(), inFolder(dir, sumsFile), func(r io.Reader) (err error) {
		got, err = io.ReadAll(r)
		return err
	}))
	assert.Equal(t, result(t, here)[sumsFile], string(got))
}

// A draft that may not be laid over the law is refused before any matter is read.
func TestADraftAgainstTheLaw(t *testing.T) {
	q := &Question{Draft: &regime.Rules{}}
	require.Error(t, q.ready())
}

// The demonstration matters are read back, all but those that are spoilt on purpose.
func TestMade(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, makeMatters(dir, perFile+1500))
	var out bytes.Buffer
	result := t.TempDir()
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	require.Len(t, files, 2)
	require.NoError(t, single(t.Context(), &Question{On: calendar.MustDate(2026, 1, 5)}, files[1:], result, &out))
	assert.Contains(t, out.String(), "1500 matters, 0 cannot be read")
}
