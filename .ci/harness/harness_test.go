// The test of what command harness lists. Every exported function and method is called with good, spoilt and hostile values, and
// each call is held to this: it returns, without a panic; it allocates no more than its input allows; it changes nothing it was
// given; the same call answers the same; and what it hands out shares no memory with what it came from, so that a program that
// writes into an answer changes neither the value it asked, nor its own input, nor the next answer. What the same functions do
// when a list among their input doubles is held in growth_test.go.
//
//	go test ./.ci/harness                          some calls of each function, in seconds
//	go test ./.ci/harness -v -calls 2000 -seed 7   as many calls of each, with other values
//	go test ./.ci/harness -calls 200 -coverpkg ./petition/...,./mediation/...,./escalation/...
//	                                               and what share of the statements they reach
//
// A finding names its seed, and the same seed finds it again.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	calls = flag.Int("calls", 12, "how often each function is called")
	seed  = flag.Uint64("seed", 1, "of the values")
)

// patience is how long one call may take on a busy machine.
const patience = 20 * time.Second

// exitOnHang ends the test, since nothing can end the call.
func exitOnHang(what string) {
	fmt.Fprintf(os.Stderr, "FAIL: hangs, or takes more than %v: %s\n", patience, what)
	os.Exit(1)
}

func TestListIsFresh(t *testing.T) {
	want, err := generate(os.DirFS(top))
	require.NoError(t, err)
	have, err := os.ReadFile(list)
	require.NoError(t, err)
	assert.True(t, string(want) == string(have), "%s is stale: go generate ./.ci/harness", list)
}

// targets are all exported functions and methods but those not called.
func targets(t testing.TB) []target {
	t.Helper()
	var all []target
	add := func(name string, f reflect.Value, method bool) {
		if isNotCalled(name) {
			return
		}
		x := target{name: name, f: withText(f), method: method, writes: endsIn(name, writing) || takesReader(f), shares: endsIn(name, sharing)}
		x.ownText = strings.Contains(name, ".Unmarshal") || strings.HasSuffix(name, ".ReadJSON")
		for i := range f.Type().NumIn() {
			x.opaque = x.opaque || isSealed(f.Type().In(i)) && f.Type().In(i) != readerType
		}
		all = append(all, x)
	}
	for _, f := range apiFunctions {
		add(f.name, reflect.ValueOf(f.call), false)
	}
	types := slices.Clone(apiTypes)
	for _, name := range apiGeneric {
		f, isFunction := instances[name]
		typ, isType := instantiated[name]
		switch {
		case isFunction:
			add(name, reflect.ValueOf(f), false)
		case isType:
			types = append(types, typ)
		default:
			assert.True(t, isNotCalled(name), "%s: add it to instances or instantiated", name)
		}
	}
	for _, typ := range types {
		pointer := reflect.PointerTo(typ)
		for i := range pointer.NumMethod() {
			m, byValue := typ.MethodByName(pointer.Method(i).Name)
			if !byValue {
				m = pointer.Method(i)
			}
			pkg := strings.TrimPrefix(typ.PkgPath(), module+"/")
			add(pkg+"."+typ.Name()+"."+m.Name, m.Func, true)
		}
	}
	// Nil is a value of the types that the library hands out as pointers. A method of another type that takes a pointer to its
	// receiver spares a copy: there nil is no value but a mistake, as everywhere in Go.
	held := map[reflect.Type]bool{}
	for _, x := range all {
		for i := range x.f.Type().NumOut() {
			held[x.f.Type().Out(i)] = true
		}
	}
	for i := range all {
		in := all[i].f.Type()
		all[i].present = all[i].writes || in.NumIn() > 0 && all[i].method && !held[in.In(0)]
	}
	return all
}

// filled returns a harness with everything that is known to be good.
func filled(t *testing.T) *harness {
	t.Helper()
	h := newHarness(*seed, newWatchdog(patience, exitOnHang))
	for _, v := range stored(t) {
		h.keepParts(v, 0)
	}
	for _, v := range seeds(t) {
		h.keepParts(reflect.ValueOf(v), 0)
	}
	return h
}

func TestNothingBreaksIt(t *testing.T) {
	h := filled(t)
	all := targets(t)
	require.Greater(t, len(all), 1500, "hardly any function is called")
	for range *calls { // what one round returns, the next can ask
		for _, f := range all {
			h.try(f)
		}
	}
	assert.Empty(t, h.prints.broken(), "a value that nothing can write to has changed")
	for _, f := range all {
		assert.GreaterOrEqual(t, h.called[f.name], *calls, "%s was not called", f.name)
	}
	h.report(t)
	not := 0
	for _, f := range apiFunctions {
		if isNotCalled(f.name) {
			not++
		}
	}
	t.Logf("%d functions and methods called, %d times each; not called, each for its reason:\n%s", len(all), *calls, strings.TrimSpace(notCalled))
}

func (h *harness) report(t testing.TB) {
	for _, what := range slices.Sorted(maps.Keys(h.found)) {
		t.Errorf("%s\n\t%s", what, h.found[what])
	}
}
