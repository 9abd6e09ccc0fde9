package main

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

type box struct{ List []string }

var table = []string{"a", "b"}

// offenders do each what the harness is there to see.
var offenders = map[string]any{
	"panics: panic: runtime error: index out of range [n] with length n":     func(b box) string { return b.List[len(b.List)] },
	"hands out its argument: writing into the answer changes what was asked": func(b box) []string { return b.List },
	"hands out a table: writing into the answer changes the next answer":     func(b box) []string { return table },
	"keeps its argument: writing into the input changes the answer":          func(b box) box { return b },
	"says it twice: two parts of the answer share memory: [] []string":       func(b box) [][]string { l := slices.Clone(b.List); return [][]string{l, l} },
	"sorts its argument: changes what it was given: .List":                   func(b box) { slices.Reverse(b.List) },
	"counts calls: the same call answers differently:  int":                  func() int { called++; return called },
	"reads a clock: the same call answers differently: .wall uint64":         func() time.Time { return time.Now() },
	"is greedy: allocates too much":                                          func(n int) int { greed = make([]byte, 1<<25); return len(greed) },
	"compares all with all: grows faster than its input: argument 0.List":    func(b box) (all []string) { return pairs(b) },
}

var (
	called int
	greed  []byte
)

func pairs(b box) (all []string) {
	for range b.List {
		all = append(all, b.List...)
	}
	return all
}

// Each kind of fault is seen, and what has none is not blamed.
func TestOffendersAreSeen(t *testing.T) {
	for what, f := range offenders {
		name, _, _ := strings.Cut(what, ": ")
		h := small()
		one := target{name: name, f: reflect.ValueOf(f)}
		for range 50 {
			h.try(one)
			h.grow(one)
		}
		found := slices.Collect(maps.Keys(h.found))
		assert.True(t, slices.ContainsFunc(found, func(f string) bool { return strings.HasPrefix(f, what) }), "%s: %v", what, found)
	}
	for name, f := range map[string]any{
		"copies":  func(b box) box { return box{slices.Clone(b.List)} },
		"answers": func(a, b int) int { return a + b },
		"joins":   func(b box) (s string) { return strings.Join(b.List, " ") },
	} {
		h := small()
		for range 50 {
			h.try(target{name: name, f: reflect.ValueOf(f)})
			h.grow(target{name: name, f: reflect.ValueOf(f)})
		}
		assert.Empty(t, h.found)
	}
}

// A call that does not return is told, as is one that allocates without end.
func TestHangIsSeen(t *testing.T) {
	told, done := make(chan string), make(chan struct{})
	for name, f := range map[string]any{
		"waits": func(int) { <-done },
		"grows": func(int) {
			for n := 0; n < 100; n++ {
				greed = make([]byte, 1<<24)
			}
			<-done
		},
	} {
		limit := map[string]time.Duration{"waits": 20 * time.Millisecond, "grows": time.Hour}[name]
		h := newHarness(1, newWatchdog(limit, func(what string) { told <- what }))
		go h.try(target{name: name, f: reflect.ValueOf(f)})
		assert.Contains(t, <-told, name)
	}
	close(done)
}

func small() *harness {
	h := newHarness(1, newWatchdog(patience, exitOnHang))
	h.keep(reflect.ValueOf(box{[]string{"a", "b"}}))
	h.keep(reflect.ValueOf([]string{"c", "d"}))
	return h
}
