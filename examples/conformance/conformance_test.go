package main

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// The committed vectors are what the tables and cases give; -rewrite writes them.
func TestVectorsAreWhatTheLibraryAnswers(t *testing.T) {
	by := made(t)
	require.Equal(t, slices.Sorted(maps.Keys(library)), slices.Sorted(maps.Keys(by)), "every verb has vectors")
	for verb, vectors := range by {
		var text bytes.Buffer
		for _, v := range vectors {
			line, err := json.Marshal(v)
			require.NoError(t, err)
			text.Write(append(line, '\n'))
		}
		name := filepath.Join("vectors", verb+".jsonl")
		if policytest.Rewriting() {
			require.NoError(t, os.WriteFile(name, text.Bytes(), 0o644))
		}
		want, err := os.ReadFile(name)
		require.NoError(t, err)
		assert.True(t, bytes.Equal(want, text.Bytes()), "%s is not what the library answers: run with -rewrite and read the diff", name)
	}
}

func graded(t *testing.T, ask implementation) tally {
	t.Helper()
	vectors, err := read()
	require.NoError(t, err)
	marks, err := grade(vectors, ask)
	require.NoError(t, err)
	for _, line := range strings.Split(report("it", marks), "\n") {
		assert.Less(t, len(line), 2000)
	}
	return score(marks)
}

// The vectors tell a right implementation from one that was written in an afternoon, in every verb.
func TestTheNaiveImplementationIsFoundOut(t *testing.T) {
	right := graded(t, inside(library))
	assert.Equal(t, right.of, right.right)
	wrong := graded(t, inside(naive))
	assert.Positive(t, wrong.right, "it gets the easy ones right")
	assert.Less(t, 2*wrong.right, wrong.of, "and clearly less than half of all")
	vectors, err := read()
	require.NoError(t, err)
	marks, err := grade(vectors, inside(naive))
	require.NoError(t, err)
	for _, verb := range tallies(marks, func(m Mark) string { return m.Verb }) {
		assert.Less(t, verb.right, verb.of, verb.name)
		assert.NotEmpty(t, verb.firstMistake)
	}
}

// Over a pipe the score is the same; answers that are missing or stand in another's place do not count.
func TestOverAPipe(t *testing.T) {
	through := func(spoil func(lines []string) []string) implementation {
		return over(func(in io.Reader, out io.Writer) error {
			var answers bytes.Buffer
			if err := serve(in, &answers, library); err != nil {
				return err
			}
			lines := strings.SplitAfter(strings.TrimSuffix(answers.String(), "\n"), "\n")
			_, err := io.WriteString(out, strings.Join(spoil(lines), ""))
			return err
		})
	}
	all := graded(t, through(func(lines []string) []string { return lines }))
	assert.Equal(t, all.of, all.right)
	short := graded(t, through(func(lines []string) []string { return lines[:len(lines)-1] }))
	assert.Equal(t, all.of-1, short.right)
	swapped := graded(t, through(func(lines []string) []string {
		lines[0], lines[1] = lines[1], lines[0]
		return lines
	}))
	assert.Equal(t, all.of-2, swapped.right)
	garbage := graded(t, over(func(_ io.Reader, out io.Writer) error {
		_, err := io.WriteString(out, "hello\n")
		return err
	}))
	assert.Zero(t, garbage.right)
	_, err := grade(nil, over(func(io.Reader, io.Writer) error { return io.ErrUnexpectedEOF }))
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
}

func TestEqualLeavesOutWhatSaysNothing(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{`{"a": 1, "b": false}`, `{"a": 1}`, true},
		{`{"a": []}`, `{}`, true},
		{`{"a": {"b": ""}}`, `null`, true},
		{`{"a": [1, 2]}`, `{"a": [2, 1]}`, false},
		{`{"a": 1}`, `{"a": "1"}`, false},
		{`{`, `{`, false},
	} {
		assert.Equal(t, c.same, equal(json.RawMessage(c.a), json.RawMessage(c.b)), "%s and %s", c.a, c.b)
	}
}

func TestCommand(t *testing.T) {
	var out, errs bytes.Buffer
	assert.Equal(t, exitRight, run(nil, nil, &out, &errs), errs.String())
	assert.Contains(t, out.String(), "the library: 100 %")
	assert.Contains(t, out.String(), "the naive implementation: ")
	out.Reset()
	ask := strings.NewReader(`{"id": "1", "verb": "deadline", "input": {"limit": "15 days", "from": "2022-06-06"}}` + "\nx\n")
	assert.Equal(t, exitRight, run([]string{"-serve"}, ask, &out, &errs))
	assert.Contains(t, out.String(), `"ends":"2022-06-20/2022-06-21"`)
	assert.Contains(t, out.String(), "not a request")
	assert.Equal(t, exitUsage, run([]string{"-nothing"}, nil, &out, &errs))
	assert.Equal(t, exitWrong, run([]string{"-pipe", "false"}, nil, &out, &errs))
}

// The tables have rows, and a row that is taken out leaves the rest as it was.
func TestRowsAreFound(t *testing.T) {
	for _, table := range tables {
		rows, text, err := rowsOf("../..", table)
		require.NoError(t, err)
		assert.GreaterOrEqual(t, len(rows), 9, table)
		for _, r := range rows {
			assert.Less(t, r.from, r.to)
			assert.LessOrEqual(t, r.to, len(text))
		}
	}
}
