package sharing_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/interest"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// What the library hands out shares no memory with what it came from: a program that writes into an answer changes neither
// the value it asked, nor its own input, nor the next answer. The functions are not chosen: every exported function and
// method listed in api_test.go is called, as far as values for its parameters can be found, and what it returned is
// overwritten through everything a program can reach.

// notCalled are the functions that are not called, and why.
const notCalled = `
MustParse        | panics by design
MustParsePercent | panics by design
AppendSplit      | writes into the list it is given
AppendText       | writes into the text it is given
ReadJSON         | fills the value it is given
ReadDecimal      | reads on in the reader it is given
`

// caller calls functions with values it has, and keeps what they return to call others with.
type caller struct {
	pool   map[reflect.Type][]reflect.Value
	seen   map[string]bool
	called map[string]int
	shared map[string]bool // what was found
}

// most is how many values of a type are kept.
const most = 8

func (c *caller) keep(v reflect.Value) {
	key := v.Type().String() + dump(v)
	if c.seen[key] || len(c.pool[v.Type()]) >= most {
		return
	}
	c.seen[key] = true
	c.pool[v.Type()] = append(c.pool[v.Type()], v)
}

// args finds the n-th row of values for the parameters, false if there is none.
func (c *caller) args(t reflect.Type, n int) ([]reflect.Value, bool) {
	args := make([]reflect.Value, t.NumIn())
	for i := range args {
		in := t.In(i)
		if t.IsVariadic() && i == len(args)-1 {
			list := reflect.MakeSlice(in, 0, 2)
			for k, v := range c.pool[in.Elem()] {
				if k == n%2 || k == n%most {
					list = reflect.Append(list, v)
				}
			}
			args[i] = list
			continue
		}
		values := c.pool[in]
		if len(values) == 0 {
			return nil, false
		}
		args[i] = values[(n/(i+1)+i*n)%len(values)]
	}
	return args, true
}

// try calls the function with several rows of values.
func (c *caller) try(name string, f reflect.Value) {
	for n := range 3 * most {
		args, ok := c.args(f.Type(), n)
		if !ok {
			return
		}
		c.called[name]++
		call := func() []reflect.Value {
			if f.Type().IsVariadic() {
				return f.CallSlice(args)
			}
			return f.Call(args)
		}
		results := call()
		before, answer := dump(args...), dump(results...)
		if where := overlap(results); where != "" {
			c.shared[name+": two parts of the answer share memory: "+where] = true
		}
		for _, r := range results {
			overwrite(r)
		}
		if dump(args...) != before {
			c.shared[name+": writing into the answer changes what was asked"] = true
		}
		again := call()
		if dump(again...) != answer {
			c.shared[name+": writing into the answer changes the next answer"] = true
		}
		for _, r := range call() {
			if r.Kind() != reflect.Interface || !r.IsNil() {
				c.keep(r)
			}
		}
		// The other way round: what is written into an input afterwards does not reach the answer.
		copies := make([]reflect.Value, len(args))
		for i, a := range args {
			copies[i] = copyOf(a)
		}
		args = copies
		results = call()
		answer = dump(results...)
		for _, a := range args {
			overwrite(a)
		}
		if dump(results...) != answer {
			c.shared[name+": writing into the input changes the answer"] = true
		}
	}
}

func TestNothingHandedOutIsShared(t *testing.T) {
	c := &caller{map[reflect.Type][]reflect.Value{}, map[string]bool{}, map[string]int{}, map[string]bool{}}
	for _, v := range seeds(t) {
		c.keep(reflect.ValueOf(v))
	}
	for _, typ := range apiTypes {
		for n := range 3 {
			if v := filled(typ, c, n); v.IsValid() {
				c.keep(v)
			}
		}
	}
	var skipped []string
	for line := range strings.SplitSeq(strings.TrimSpace(notCalled), "\n") {
		skipped = append(skipped, strings.Fields(line)[0])
	}
	wanted := map[string]bool{}
	for range 3 { // what one round returns, the next can ask
		for _, f := range apiFunctions {
			if !slices.Contains(skipped, f.name[strings.LastIndexByte(f.name, '.')+1:]) {
				wanted[f.name] = true
				c.try(f.name, reflect.ValueOf(f.call))
			}
		}
		for _, typ := range apiTypes {
			for i := range reflect.PointerTo(typ).NumMethod() {
				m, byValue := typ.MethodByName(reflect.PointerTo(typ).Method(i).Name)
				if !byValue {
					m = reflect.PointerTo(typ).Method(i)
				}
				if name := typ.String() + "." + m.Name; !slices.Contains(skipped, m.Name) && !strings.HasPrefix(m.Name, "Unmarshal") {
					wanted[name] = true
					c.try(name, m.Func)
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		assert.Positive(t, c.called[name], "%s: no values to call it with: add a seed", name)
	}
	assert.Greater(t, len(wanted), 250)
	for _, what := range slices.Sorted(maps.Keys(c.shared)) {
		t.Error(what)
	}
}

// The harness sees what it is for.
func TestSharingIsSeen(t *testing.T) {
	type box struct{ List []string }
	table := []string{"a", "b"}
	for name, f := range map[string]any{
		"f: writing into the answer changes what was asked":  func(b box) []string { return b.List },
		"f: writing into the answer changes the next answer": func(b box) []string { return table },
		"f: writing into the input changes the answer":       func(b box) box { return b },
		"f: two parts of the answer share memory: []string":  func(b box) [][]string { l := slices.Clone(b.List); return [][]string{l, l} },
	} {
		c := &caller{map[reflect.Type][]reflect.Value{}, map[string]bool{}, map[string]int{}, map[string]bool{}}
		c.keep(reflect.ValueOf(box{[]string{"a", "b"}}))
		c.try("f", reflect.ValueOf(f))
		assert.True(t, c.shared[name], "%s: %v", name, c.shared)
	}
}

// seeds are values that an officer would have: whole agreements, books, applications.
func seeds(t *testing.T) []any {
	t.Helper()
	var a agreement.Agreement
	fromJSON(t, "mediation/agreement/testdata/json/agreement-two_bulls.json", &a)
	var record struct {
		Sessions   mediation.Sessions
		Conclusion mediation.Attempted
		Committee  mediation.Committee
	}
	fromJSON(t, "mediation/testdata/json/sessions-police.json", &record)
	var brawl, reconciliation mediation.Dispute
	fromJSON(t, "mediation/testdata/json/facts-brawl.json", &brawl)
	fromJSON(t, "mediation/testdata/json/facts-reconciliation.json", &reconciliation)

	sound := a
	sound.Clauses, sound.Promises = []agreement.Clause{{Text: "道歉", Does: agreement.Ordinary}}, nil
	day := calendar.MustDate(2018, time.June, 15)
	for i := range sound.Parties {
		sound.Parties = slices.Clone(sound.Parties)
		sound.Parties[i].Signer, sound.Parties[i].Capacity = mediation.Self, mediation.FullCapacity
	}
	terms := sound.Terms.Clone()
	terms.Payments = append(terms.Payments,
		settlement.Payment{
			For: "医疗费", Amount: money.MustParse("100"), Joint: true, Beneficiaries: []string{"袁某", "丁"},
			Obligors: []settlement.Obligor{{Party: "甲"}, {Party: "乙"}},
			Schedule: settlement.Schedule{Instalments: []settlement.Instalment{
				{Due: settlement.Due{On: day.AddDays(30)}, Amount: money.MustParse("40")}, {Due: settlement.Due{On: day.AddDays(60)}, Amount: money.MustParse("60")},
			}},
		},
		settlement.Payment{
			For: "抚养费", Beneficiaries: []string{"丁"}, Obligors: []settlement.Obligor{{Party: "甲", Part: 1}, {Party: "乙", Part: 2}},
			Sharing: settlement.ByParts, Rounding: money.LargestRemainder,
			Schedule: settlement.Schedule{Series: settlement.Series{First: day, EveryMonths: 1, Each: money.MustParse("30")}},
		})
	terms.Acts = []settlement.Act{{Kind: settlement.Apology, What: "道歉", Obligors: []string{"宋某"}, Beneficiaries: []string{"袁某"}, Due: settlement.Due{On: day}}}
	terms.Totals = []settlement.Total{{Of: []int{0, 1}, Amount: money.MustParse("3100")}}
	require.Empty(t, terms.Validate(day))
	sound.Terms = terms
	book, err := booking.Open(terms, day)
	require.NoError(t, err)
	entries := []ledger.Entry{
		{Kind: ledger.Confirmed, On: day.AddDays(3)},
		{Kind: ledger.Paid, On: day.AddDays(100), By: "宋某", To: "袁某", Amount: money.MustParse("3500"), Receipt: "1"},
		{Kind: ledger.Waived, On: day.AddDays(80), By: "乙", To: "丁", Amount: money.MustParse("5000")},
	}
	full, err := book.Record(entries...)
	require.NoError(t, err)
	statement := full.On(day.AddDays(200))
	app := confirmation.Of(sound, calendar.China())
	app.Papers = []confirmation.Paper{confirmation.AgreementText}
	app.Filed, app.Joint = calendar.On(day.AddDays(50)), 2
	return []any{
		a, sound, record.Sessions, record.Conclusion, record.Committee, brawl, reconciliation, terms, full, book, app,
		entries[0], entries[1], terms.Payments[1], terms.Payments[2], &terms.Payments[0], &terms.Payments[1], &terms.Payments[2], full.On(day.AddDays(200)),
		calendar.China(), day, day.AddDays(400),
		calendar.Date{},
		calendar.On(day), money.MustParse("12.34"), money.MustParsePercent("50"),
		confirmation.Ruling{Effective: day, Dues: []calendar.Date{day.AddDays(90), day.AddDays(30)}},
		money.LargestRemainder, money.MustParse("1").Decimal(), "2018-06", "叁元整", "宋某", []byte(`{"payments":[]}`), 0, 3, int64(1), int64(7),
		[]money.Amount{money.MustParse("1")},
		[]int64{1, 2},
		[]int{0, 1},
		[]string{"宋某", "袁某"},
		true, errSample, &interest.Meter{}, &interest.Doubled{}, &interest.Account{}, &statement,
		security.Surety{Party: "丙", Of: []int{0}},
		security.Pursuit{Called: []calendar.Date{day}},
		[]security.Secured{{Open: money.MustParse("5"), Due: day, Last: day}},
	}
}

var errSample = fmt.Errorf("sample")

func fromJSON(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile("../../" + name)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, into), name)
}

// filled makes a value of the type in which every list has two elements; not valid where only the library can make one.
func filled(t reflect.Type, c *caller, n int) reflect.Value {
	if known := c.pool[t]; len(known) > 0 {
		return known[n%len(known)]
	}
	v := reflect.New(t).Elem()
	switch t.Kind() {
	case reflect.Struct:
		for i := range t.NumField() {
			if !t.Field(i).IsExported() {
				return reflect.New(t).Elem()
			}
			if part := filled(t.Field(i).Type, c, n); part.IsValid() {
				v.Field(i).Set(part)
			}
		}
	case reflect.Slice:
		v = reflect.MakeSlice(t, 0, 4)
		for k := range 2 {
			if part := filled(t.Elem(), c, n+k); part.IsValid() {
				v = reflect.Append(v, part)
			}
		}
	case reflect.String:
		v.SetString("宋某")
	case reflect.Bool:
		v.SetBool(n%2 == 0)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(n))
	case reflect.Uint8, reflect.Uint16, reflect.Uint64:
		v.SetUint(uint64(n))
	case reflect.Func, reflect.Interface, reflect.Chan, reflect.Map, reflect.Pointer:
		return reflect.Value{}
	}
	return v
}

// overwrite changes everything behind a value that a program can write to: the elements of its lists and maps, and what its
// pointers point to, however deep.
func overwrite(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			overwrite(v.Index(i))
			change(v.Index(i))
		}
		if v.CanInterface() { // the room behind the end is within reach of append
			all := v.Slice3(0, v.Cap(), v.Cap())
			for i := v.Len(); i < all.Len(); i++ {
				change(all.Index(i))
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			overwrite(v.MapIndex(key))
			v.SetMapIndex(key, reflect.Value{})
		}
	case reflect.Pointer:
		if !v.IsNil() && v.Elem().Kind() != reflect.Struct || !v.IsNil() && exportedOnly(v.Elem().Type()) {
			overwrite(v.Elem())
			change(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				overwrite(v.Field(i))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			overwrite(v.Index(i))
		}
	}
}

func exportedOnly(t reflect.Type) bool {
	for i := range t.NumField() {
		if !t.Field(i).IsExported() {
			return false
		}
	}
	return true
}

// change sets a value to another one of its type.
func change(v reflect.Value) {
	if !v.CanSet() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "!")
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int, reflect.Int64, reflect.Int32:
		v.SetInt(v.Int() + 1)
	case reflect.Uint8, reflect.Uint16, reflect.Uint64, reflect.Uint32:
		v.SetUint(v.Uint() + 1)
	case reflect.Struct:
		if !exportedOnly(v.Type()) {
			v.SetZero()
			return
		}
		for i := range v.NumField() {
			change(v.Field(i))
		}
	default:
		v.SetZero()
	}
}

// copyOf copies a value with everything a program could have built itself.
func copyOf(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			return c
		}
		c.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			c.Index(i).Set(copyOf(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				c.Field(i).Set(copyOf(v.Field(i)))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() && v.Elem().Kind() == reflect.Struct && exportedOnly(v.Elem().Type()) {
			c.Set(reflect.New(v.Type().Elem()))
			c.Elem().Set(copyOf(v.Elem()))
		}
	}
	return c
}

// dump writes values with all they hold, unexported fields included.
func dump(values ...reflect.Value) string {
	var b strings.Builder
	for _, v := range values {
		write(&b, v, 0)
		b.WriteByte('\n')
	}
	return b.String()
}

func write(b *strings.Builder, v reflect.Value, depth int) {
	if depth > 40 {
		return
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			b.WriteString("nil")
			return
		}
		if v.Type() == reflect.TypeFor[*calendar.Calendar]() { // a value that nothing changes
			b.WriteString("calendar")
			return
		}
		write(b, v.Elem(), depth+1)
	case reflect.Slice, reflect.Array:
		b.WriteByte('[')
		for i := range v.Len() {
			write(b, v.Index(i), depth+1)
			b.WriteByte(' ')
		}
		b.WriteByte(']')
	case reflect.Map:
		var lines []string
		for _, key := range v.MapKeys() {
			var line strings.Builder
			write(&line, key, depth+1)
			line.WriteByte(':')
			write(&line, v.MapIndex(key), depth+1)
			lines = append(lines, line.String())
		}
		slices.Sort(lines)
		fmt.Fprint(b, lines)
	case reflect.Struct:
		b.WriteByte('{')
		for i := range v.NumField() {
			write(b, v.Field(i), depth+1)
			b.WriteByte(' ')
		}
		b.WriteByte('}')
	case reflect.String:
		b.WriteString(v.String())
	case reflect.Func:
		b.WriteString("func")
	default:
		fmt.Fprintf(b, "%v", v)
	}
}

// overlap names the type of two lists within the values that lie in the same memory, "" if there are none.
func overlap(values []reflect.Value) string {
	seen := map[unsafe.Pointer]reflect.Type{}
	var walk func(v reflect.Value) string
	walk = func(v reflect.Value) string {
		switch v.Kind() {
		case reflect.Slice:
			if v.Len() == 0 {
				return ""
			}
			if seen[v.UnsafePointer()] == v.Type() {
				return v.Type().String()
			}
			seen[v.UnsafePointer()] = v.Type()
			for i := range v.Len() {
				if where := walk(v.Index(i)); where != "" {
					return where
				}
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					if where := walk(v.Field(i)); where != "" {
						return where
					}
				}
			}
		}
		return ""
	}
	for _, v := range values {
		if where := walk(v); where != "" {
			return where
		}
	}
	return ""
}
