package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
)

//go:embed vectors/*.jsonl
var files embed.FS

// Request is what an implementation is asked, one a line.
type Request struct {
	ID    string          `json:"id"`
	Verb  string          `json:"verb"`
	Input json.RawMessage `json:"input"`
}

// Answer is what it says, one a line, in the order of the requests. Without an answer Error says why there is none.
type Answer struct {
	ID     string          `json:"id"`
	Answer json.RawMessage `json:"answer,omitempty"`
	Error  string          `json:"error,omitempty"`
}

// Vector is a request with the right answer, and what it tests.
type Vector struct {
	Request
	Tests   string          `json:"tests"`             // the one thing, in words
	Rule    string          `json:"rule,omitempty"`    // of domain and index: T13
	Article string          `json:"article,omitempty"` // on which the answer rests, on the day of the vector
	Answer  json.RawMessage `json:"answer"`
}

// read returns the vectors of all files, in the order of their names.
func read() ([]Vector, error) {
	names, err := fs.Glob(files, "vectors/*.jsonl")
	if err != nil {
		return nil, err
	}
	var all []Vector
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		for line := range bytes.Lines(text) {
			var v Vector
			if err := json.Unmarshal(line, &v); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			all = append(all, v)
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("no vectors, nothing to grade")
	}
	return all, nil
}

// equal compares two answers as JSON. What is left out equals what is empty, zero or false.
func equal(a, b json.RawMessage) bool {
	var x, y any
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil {
		return false
	}
	return reflect.DeepEqual(bare(x), bare(y))
}

// bare returns a JSON value without the members that say nothing; nil if it says nothing itself.
func bare(v any) any {
	switch v := v.(type) {
	case map[string]any:
		full := make(map[string]any)
		for name, member := range v {
			if rest := bare(member); rest != nil {
				full[name] = rest
			}
		}
		if len(full) == 0 {
			return nil
		}
		return full
	case []any:
		if len(v) == 0 {
			return nil
		}
		list := make([]any, len(v))
		for i := range v {
			list[i] = bare(v[i])
		}
		return list
	case bool:
		if !v {
			return nil
		}
	case float64:
		if v == 0 {
			return nil
		}
	case string:
		if strings.TrimSpace(v) == "" {
			return nil
		}
	}
	return v
}
