package main

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// What a function does when a list or a text among its input doubles: it allocates at most 2.3 times as much. Work that allocates
// nothing is not seen here, and has tests of its own where a list is long; a call that takes very long is ended by the watchdog.

const (
	short        = 128      // elements; the other call has twice as many
	growsMost    = 23       // tenths
	largestGrown = 20_000   // bytes: of large values a hundred would tell no more
	roughly      = 64 << 10 // bytes that a call may allocate once in a while
)

// place is a list or a text among arguments: which argument, and the steps to it.
type place struct {
	arg  int
	path []int // fields of structs, first elements of lists
}

// places are the lists and texts among arguments.
func places(args []reflect.Value) []place {
	var all []place
	var walk func(v reflect.Value, at place)
	walk = func(v reflect.Value, at place) {
		if len(at.path) > 8 {
			return
		}
		step := func(i int) place { return place{at.arg, append(append([]int(nil), at.path...), i)} }
		switch v.Kind() {
		case reflect.String:
			all = append(all, at)
		case reflect.Slice:
			if all = append(all, at); v.Len() > 0 {
				walk(v.Index(0), step(0))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i), step(i))
				}
			}
		case reflect.Pointer:
			if !v.IsNil() && !isSealed(v.Type()) {
				walk(v.Elem(), step(0))
			}
		}
	}
	for i, a := range args {
		walk(a, place{arg: i})
	}
	return all
}

// grown are the arguments with n elements in a place: its own over and over, each with other texts if they are to be told apart.
func (h *harness) grown(args []reflect.Value, at place, n int, apart bool) []reflect.Value {
	args = copies(args)
	v := reflect.New(args[at.arg].Type()).Elem()
	v.Set(args[at.arg])
	args[at.arg] = v
	for _, i := range at.path {
		switch v.Kind() {
		case reflect.Struct:
			v = v.Field(i)
		case reflect.Slice:
			v = v.Index(i)
		case reflect.Pointer:
			v = v.Elem()
		}
	}
	if v.Kind() == reflect.String {
		v.SetString(strings.Repeat(v.String()+"甲", n))
		return args
	}
	list := reflect.MakeSlice(v.Type(), 0, n)
	for i := range n {
		element := reflect.Zero(v.Type().Elem())
		switch good := h.good[v.Type().Elem()]; {
		case v.Len() > 0:
			element = v.Index(i % v.Len())
		case len(good) > 0:
			element = good[i%len(good)]
		}
		own := reflect.New(element.Type()).Elem()
		own.Set(copyOf(element))
		if apart {
			tell(own, i, 0)
		}
		list = reflect.Append(list, own)
	}
	v.Set(list)
	return args
}

// tell gives every text in a value another end.
func tell(v reflect.Value, i, depth int) {
	switch {
	case depth > 6 || !v.CanSet():
	case v.Kind() == reflect.String && v.Len() > 0:
		v.SetString(fmt.Sprint(v.String(), i))
	case v.Kind() == reflect.Struct:
		for k := range v.NumField() {
			tell(v.Field(k), i, depth+1)
		}
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.Uint8:
		for k := range v.Len() {
			tell(v.Index(k), i, depth+1)
		}
	}
}

// grow measures one function in one place, and reports whether there was one.
func (h *harness) grow(t target) (measured bool) {
	args := h.args(t)
	for range 5 {
		if totalSize(args) <= largestGrown {
			break
		}
		args = h.args(t)
	}
	all := places(args)
	if len(all) == 0 || totalSize(args) > largestGrown {
		return false
	}
	at, apart := all[h.IntN(len(all))], h.IntN(2) == 0
	defer func() {
		h.watch.stop()
		_ = recover() // TestNothingBreaksIt finds panics
	}()
	var bytes [3]uint64
	for i := range bytes {
		input := h.grown(args, at, short<<i, apart)
		what := func() string { return fmt.Sprintf("-seed %d, grown: %s", h.seed, describe(t, input)) }
		h.watch.start(what)
		bytes[i] = h.allocates(t, input)
		h.watch.stop()
		// A buffer that doubles when it is full may grow once more than its input. It does not twice.
		if i > 0 && bytes[i] <= bytes[i-1]*growsMost/10+roughly {
			return true
		}
	}
	key := fmt.Sprintf("%s: grows faster than its input: %s", t.name, at.name(args))
	if h.found[key] == "" {
		h.found[key] = fmt.Sprintf("-seed %d: %d elements, then twice, then four times as many: %d bytes: %s", h.seed, short, bytes, describe(t, args))
	}
	return true
}

// allocates is how many bytes a call allocates, the least of three.
func (h *harness) allocates(t target, args []reflect.Value) uint64 {
	least := ^uint64(0)
	for range 3 {
		input := copies(args)
		before := exactlyAllocated()
		call(t, input)
		least = min(least, exactlyAllocated()-before)
		if least < roughly {
			break
		}
	}
	return least
}

// name is the place in words.
func (at place) name(args []reflect.Value) string {
	v := args[at.arg]
	name := fmt.Sprintf("argument %d", at.arg)
	for _, i := range at.path {
		switch v.Kind() {
		case reflect.Struct:
			name += "." + v.Type().Field(i).Name
			v = v.Field(i)
		case reflect.Slice:
			name += "[0]"
			v = v.Index(i)
		case reflect.Pointer:
			v = v.Elem()
		}
	}
	return name
}

func TestNothingGrowsFasterThanItsInput(t *testing.T) {
	h := filled(t)
	all := targets(t)
	for _, f := range all { // what they return, the others are asked with
		if !f.writes {
			h.try(f)
		}
	}
	h.found = map[string]string{}
	grew := map[string]bool{}
	for range (*calls + 3) / 4 {
		for _, f := range all {
			if !endsIn(f.name, steep) && h.grow(f) {
				grew[f.name] = true
			}
		}
	}
	assert.Greater(t, len(grew), 500, "hardly any function has a list or a text to grow")
	h.report(t)
	t.Logf("%d functions and methods have lists or texts that were grown", len(grew))
}
