package main

import (
	"fmt"
	"path"
	"reflect"
	"regexp"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"sync"
	"time"
)

// function is an exported function of the library.
type function struct {
	name string
	call any
}

// target is a function or method that is called.
type target struct {
	name    string
	f       reflect.Value
	method  bool
	present bool // its first argument, if a pointer, is not nil
	writes  bool // into what it is given, as its comment says
	shares  bool // memory with what it is given, as its comment says
	opaque  bool // and a copy of that cannot be made
	ownText bool // its text is best one that a value of the receiver writes
}

// harness calls targets and keeps what it finds.
type harness struct {
	*pool
	called map[string]int
	found  map[string]string // what is wrong: the call that shows it
	watch  *watchdog
	seed   uint64
	most   map[string]uint64 // most bytes allocated by one call, above what its size allows
}

func newHarness(seed uint64, watch *watchdog) *harness {
	return &harness{newPool(seed), map[string]int{}, map[string]string{}, watch, seed, map[string]uint64{}}
}

// args makes the arguments of a call.
func (h *harness) args(t target) []reflect.Value {
	typ := t.f.Type()
	args := make([]reflect.Value, typ.NumIn())
	for i := range args {
		in := typ.In(i)
		switch {
		case i > 0 && t.ownText && in == reflect.TypeFor[[]byte]() && h.IntN(3) > 0:
			args[i] = reflect.ValueOf(h.written(typ.In(0), strings.HasSuffix(t.name, "UnmarshalText")))
		case in.Kind() == reflect.Pointer && (i == 0 && t.present || t.writes && in.Elem().Kind() != reflect.Struct):
			args[i] = reflect.New(in.Elem())
			args[i].Elem().Set(h.value(in.Elem(), 0))
		default:
			args[i] = h.value(in, 0)
		}
		for isYield(typ, i) && args[i].IsNil() { // it is the body of a loop
			args[i] = h.value(in, 0)
		}
	}
	h.alias(args)
	return args
}

// isYield reports whether a parameter of a method makes the method a sequence to range over.
func isYield(method reflect.Type, i int) bool {
	in := method.In(i)
	return i == 1 && method.NumIn() == 2 && method.NumOut() == 0 && in.Kind() == reflect.Func && in.NumOut() == 1 && in.Out(0).Kind() == reflect.Bool
}

// alias lets two lists of one type among the arguments be the same, one time in eight.
func (h *harness) alias(args []reflect.Value) {
	if h.IntN(8) > 0 {
		return
	}
	first := map[reflect.Type]reflect.Value{}
	var walk func(v reflect.Value, depth int)
	walk = func(v reflect.Value, depth int) {
		switch {
		case depth > 6 || !v.CanInterface():
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), depth+1)
			}
		case v.Kind() == reflect.Slice && v.Len() > 0:
			if same, ok := first[v.Type()]; ok && v.CanSet() {
				v.Set(same)
				return
			}
			first[v.Type()] = v
			walk(v.Index(0), depth+1)
		}
	}
	for _, a := range args {
		walk(a, 0)
	}
}

// written is the text that a value of the type behind the pointer writes, "" if it writes none.
func (h *harness) written(pointer reflect.Type, plain bool) (text []byte) {
	defer func() { _ = recover() }() // a panic is found where the writing method itself is called
	h.tame = true
	v := h.value(pointer.Elem(), 0)
	h.tame = false
	if size(v, 0) > largest {
		return nil
	}
	switch x := v.Interface().(type) {
	case interface{ MarshalText() ([]byte, error) }:
		if text, _ = x.MarshalText(); plain {
			return text
		}
		return quoted(text)
	case interface{ MarshalJSON() ([]byte, error) }:
		text, _ = x.MarshalJSON()
	default:
		text = encoded(x)
	}
	if n := len(text); n > 0 && h.IntN(3) == 0 {
		text[h.IntN(n)] ^= byte(1 << h.IntN(8))
	}
	return text
}

// call calls a target and returns what it returned, what it consumed of sequences it returned included.
func call(t target, args []reflect.Value) (results []reflect.Value) {
	f := t.f
	if f.Type().IsVariadic() {
		results = f.CallSlice(args)
	} else {
		results = f.Call(args)
	}
	for i, r := range results {
		if r.Kind() == reflect.Func && !r.IsNil() {
			results[i] = drain(r)
		}
	}
	return results
}

// mostDrained bounds how many elements of a sequence are looked at.
const mostDrained = 1000

// drain returns what a sequence yields, as a list of rows. A sequence must bear being stopped, so it is stopped at once too.
func drain(seq reflect.Value) reflect.Value {
	yield := seq.Type().In(0)
	rows := [][]any{}
	run := func(most int) {
		n := 0
		seq.Call([]reflect.Value{reflect.MakeFunc(yield, func(row []reflect.Value) []reflect.Value {
			if n++; n > most {
				panic("a sequence goes on after it was stopped")
			}
			if most > 1 {
				var line []any
				for _, v := range row {
					line = append(line, v.Interface())
				}
				rows = append(rows, line)
			}
			return []reflect.Value{reflect.ValueOf(n < most)}
		})})
	}
	run(1)
	run(mostDrained)
	return reflect.ValueOf(rows)
}

// try makes one call in every way and looks at what it does.
func (h *harness) try(t target) {
	number := h.called[t.name]
	args := h.args(t)
	h.check(t, args, fmt.Sprintf("-seed %d, call %d", h.seed, number))
}

func (h *harness) check(t target, args []reflect.Value, where string) {
	fault := func(format string, what ...any) {
		key := t.name + ": " + fmt.Sprintf(format, what...)
		if _, known := h.found[key]; !known {
			h.found[key] = where + ": " + describe(t, args)
		}
	}
	defer func() {
		h.watch.stop()
		if r := recover(); r != nil {
			fault("panic: %.200s at %s", digits.ReplaceAllString(fmt.Sprint(r), "n"), frame(string(debug.Stack())))
		}
	}()
	h.watch.start(func() string { return where + ": " + describe(t, args) })
	h.called[t.name]++
	before, twins := h.prints.of(args...), copies(args)
	allocated := allocatedBytes()
	results := call(t, args)
	allocated = allocatedBytes() - allocated
	h.bound(t, args, allocated, fault)
	if t.writes {
		written := h.prints.of(append(results, args...)...)
		if again := call(t, twins); !t.opaque && h.prints.of(append(again, twins...)...) != written {
			fault("the same call answers differently")
		}
		h.keepAll(results)
		return
	}
	if h.prints.of(args...) != before {
		fault("changes what it was given: %s", h.prints.differences(args, twins))
		return
	}
	answer := h.prints.of(results...)
	if t.shares {
		if h.prints.of(call(t, args)...) != answer {
			fault("the same call answers differently")
		}
		return
	}
	if where := overlap(results); where != "" {
		fault("two parts of the answer share memory: %s", where)
	}
	w := writer{}
	for _, r := range results {
		w.overwrite(r, 0)
	}
	if h.prints.of(args...) != before {
		fault("writing into the answer changes what was asked: %s", h.prints.differences(args, twins))
		w.putBack()
	}
	again := call(t, args)
	if h.prints.of(again...) != answer {
		w.putBack()
		if now := call(t, args); h.prints.of(now...) == answer {
			fault("writing into the answer changes the next answer: %s", h.prints.differences(again, now))
		} else {
			fault("the same call answers differently: %s", h.prints.differences(again, now))
		}
		return
	}
	h.keepAll(again)
	// The other way round: what is written into an argument afterwards does not reach the answer.
	own := copies(args)
	results = call(t, own)
	answer, twins = h.prints.of(results...), copies(results)
	for _, a := range own {
		(&writer{}).overwrite(a, 0)
	}
	if h.prints.of(results...) != answer {
		fault("writing into the input changes the answer: %s", h.prints.differences(results, twins))
	}
}

func (h *harness) keepAll(results []reflect.Value) {
	for _, r := range results {
		if r.Kind() != reflect.Interface || !r.IsNil() {
			h.keepParts(r, 0)
		}
	}
}

// What one call may allocate: some bytes for its tables, and some a byte of what it was given.
const (
	bytesFree   = 16 << 20
	bytesEach   = 200
	countedFrom = 1 << 20
)

func (h *harness) bound(t target, args []reflect.Value, bytes uint64, fault func(string, ...any)) {
	if bytes < countedFrom {
		return
	}
	given := totalSize(args)
	if over := bytes / uint64(max(given, 1)); over > h.most[t.name] {
		h.most[t.name] = over
	}
	if bytes > allowed(t.name)+bytesEach*uint64(given) {
		fault("allocates too much")
	}
}

// allocatedBytes is how much the process has allocated so far, to some 100 KB.
func allocatedBytes() uint64 {
	sample := [...]metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample[:])
	return sample[0].Value.Uint64()
}

// exactlyAllocated is the same to the byte, at the price of stopping the world.
func exactlyAllocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

// describe shows a call, short.
func describe(t target, args []reflect.Value) string {
	var b strings.Builder
	b.WriteString(t.name)
	for _, a := range args {
		text := a.Type().String()
		switch {
		case isSealed(a.Type()) && !a.IsNil():
		case a.Kind() == reflect.Slice && a.Len() > 300:
			text = fmt.Sprintf("%d × %#v…", a.Len(), a.Slice(0, 300))
		default:
			text = fmt.Sprintf("%#v", shown(a))
		}
		if len(text) > 600 {
			text = text[:600] + "…"
		}
		b.WriteString("\n\t\t" + text)
	}
	return b.String()
}

func shown(v reflect.Value) any {
	if v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	return v.Interface()
}

// digits differ from call to call.
var digits = regexp.MustCompile(`-?[0-9]+`)

// frame is the place in the library where a panic began.
func frame(stack string) string {
	_, after, _ := strings.Cut(stack, "\npanic(")
	for line := range strings.Lines(after) {
		line = strings.TrimSpace(line)
		if strings.Contains(line, ".go:") && !strings.Contains(line, "/runtime/") && !strings.Contains(line, "/reflect/") {
			place, _, _ := strings.Cut(line, " ")
			for _, root := range roots {
				if at := strings.LastIndex(place, "/"+root+"/"); at >= 0 {
					return place[at+1:]
				}
			}
			return path.Base(place)
		}
	}
	return "?"
}

// watchdog tells when a call does not return, or allocates without end.
type watchdog struct {
	mutex  sync.Mutex
	limit  time.Duration
	onHang func(what string)
	ticker *time.Ticker

	describe  func() string // nil between calls
	began     time.Time
	allocated uint64
}

// mostAllocated is what no call that returns comes near to.
const mostAllocated = 4 << 30

func newWatchdog(limit time.Duration, onHang func(what string)) *watchdog {
	w := &watchdog{limit: limit, onHang: onHang, ticker: time.NewTicker(min(limit, 100*time.Millisecond))}
	go func() {
		for range w.ticker.C {
			w.look()
		}
	}()
	return w
}

func (w *watchdog) start(describe func() string) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.describe, w.began, w.allocated = describe, time.Now(), allocatedBytes()
}

func (w *watchdog) stop() {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.describe = nil
}

func (w *watchdog) look() {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.describe != nil && (time.Since(w.began) > w.limit || allocatedBytes()-w.allocated > mostAllocated) {
		w.onHang(w.describe())
		w.describe = nil
	}
}
