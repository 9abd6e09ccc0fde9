package main

import (
	"cmp"
	"encoding"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"time"
	"unsafe"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Values to call functions with: good ones, which lead deep into the library, good ones with a fault, and hostile ones.

// pool keeps values by type: those it was given, those that calls returned, and their parts.
type pool struct {
	*rand.Rand
	good   map[reflect.Type][]reflect.Value
	seen   map[reflect.Type]map[uint64]bool
	prints fingerprints
	tame   bool // no decimals that have billions of digits when they are written out
}

func newPool(seed uint64) *pool {
	return &pool{
		rand.New(rand.NewPCG(seed, 0)),
		map[reflect.Type][]reflect.Value{},
		map[reflect.Type]map[uint64]bool{},
		fingerprints{sealed: map[unsafe.Pointer]uint64{}},
		false,
	}
}

// most is how many values of a type are kept. The first half of them stays, so that what was given is not lost; the others give way.
const most = 32

// largest is the size of the largest value kept: what was made of a hostile value must not make all later calls slow.
const largest = 20_000

func (p *pool) keep(v reflect.Value) {
	t := v.Type()
	if t.Kind() == reflect.Interface && !v.IsNil() {
		p.keep(v.Elem())
	}
	if size(v, 0) > largest {
		return
	}
	print := p.prints.of(v)
	if p.seen[t] == nil {
		p.seen[t] = map[uint64]bool{}
	}
	if p.seen[t][print] || len(p.seen[t]) > 50*most {
		return
	}
	p.seen[t][print] = true
	if have := p.good[t]; len(have) < most {
		p.good[t] = append(have, v)
	} else {
		have[most/2+p.IntN(most/2)] = v
	}
	p.prints.seal(v)
}

// keepParts keeps a value and, as far as they show, its parts.
func (p *pool) keepParts(v reflect.Value, depth int) {
	if !v.CanInterface() || depth > 8 {
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			p.keepParts(v.Field(i), depth+1)
		}
	case reflect.Slice, reflect.Array:
		for i := range min(v.Len(), 40) {
			p.keepParts(v.Index(i), depth+1)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for _, key := range keys {
			p.keepParts(key, depth+1)
			p.keepParts(v.MapIndex(key), depth+1)
		}
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return
		}
		if !isSealed(v.Type()) {
			p.keepParts(v.Elem(), depth+1)
		}
	}
	if depth == 0 || v.Type().PkgPath() != "" || v.Kind() == reflect.Slice || v.Kind() == reflect.Pointer {
		own := reflect.New(v.Type()).Elem() // not a part of anything that a call may overwrite
		own.Set(copyOf(v))
		p.keep(own)
	}
}

// value makes a value of the type: half of them good.
func (p *pool) value(t reflect.Type, depth int) reflect.Value {
	if good := p.good[t]; len(good) > 0 {
		switch roll := p.IntN(100); {
		case roll < 50:
			return copyOf(good[p.IntN(len(good))])
		case roll < 75:
			v := copyOf(good[p.IntN(len(good))])
			p.spoil(v, depth)
			return v
		}
	}
	return p.hostile(t, depth)
}

// spoil changes one part of a value.
func (p *pool) spoil(v reflect.Value, depth int) {
	switch {
	case depth > 8 || !v.CanSet():
	case v.Kind() == reflect.Struct && v.NumField() > 0 && anyShown(v.Type()):
		for range 4 { // most parts of most values are empty
			if part := v.Field(p.IntN(v.NumField())); part.CanSet() && (!part.IsZero() || p.IntN(4) == 0) {
				p.spoil(part, depth+1)
				return
			}
		}
	case v.Kind() == reflect.Slice && v.Len() > 0:
		at, from := v.Index(p.IntN(v.Len())), v.Index(p.IntN(v.Len()))
		switch p.IntN(6) {
		case 0: // twice the same, sharing what it holds
			v.Set(reflect.Append(v, from))
		case 1: // in another order
			old := reflect.New(at.Type()).Elem()
			old.Set(at)
			at.Set(from)
			from.Set(old)
		case 2:
			v.Set(v.Slice(0, p.IntN(v.Len()+1))) // with room behind its end
		default:
			p.spoil(at, depth+1)
		}
	case v.Kind() == reflect.Pointer && !v.IsNil() && !isSealed(v.Type()) && p.IntN(4) > 0:
		p.spoil(v.Elem(), depth+1)
	default:
		v.Set(p.value(v.Type(), depth+1))
	}
}

var texts = []string{
	"", "甲", "宋某", "\xff\xfe", "\x00", "\u200b", "甲\u200b", "\u202e甲", "\ufeff", "a\r\nb", "😀", "Zhang", "null", "0", "-1", "1", "33.3%", "0.005",
	"9223372036854775909", "-9223372036854775808", "1e2147483647", "1e-2147483648", "玖万亿亿元整", "叁元整", "２０２０", "2018-06", "2018-06-15", "2023-02-29",
	"2023", "9999-12-31", "0001-01-01/..", "../9999-12-31", "2023-04-05/2023-04-09", "12:30", "%!s(nil)%d", "| a | b", "支持", "{}", "[]", `""`, `{"a":1,"a":2}`, `{"A":null}`,
	`"\ud800"`, "1e999999999", strings.Repeat("甲", 30_000), strings.Repeat("9", 70_000), strings.Repeat("%", 5_000),
	strings.Repeat("[", 100_000), strings.Repeat(`{"a":`, 20_000), strings.Repeat(`{"matters":[`, 5_000), "[" + strings.Repeat("{},", 50_000) + "{}]",
	strings.Repeat("亿", 2_000), strings.Repeat("a,", 40_000), strings.Repeat("\n", 50_000), strings.Repeat("a: b\n", 10_000), strings.Repeat("\\u0000", 1_000),
}

var (
	ints     = []int64{0, 0, 1, -1, 2, 3, 7, 12, 60, 255, 256, 2023, 9999, 1 << 20, math.MaxInt32, math.MinInt32, 1 << 31, math.MaxInt64, math.MinInt64, math.MaxInt64 - 1}
	uints    = []uint64{0, 1, 2, 3, 5, 8, 13, 21, 40, 63, 64, 99, 127, 128, 200, 254, 255, 256, 1 << 15, 1<<16 - 1, 1 << 31, 1<<32 - 1, 1 << 63, math.MaxUint64}
	years    = []int{1, 2, 1949, 1950, 1994, 2005, 2015, 2018, 2020, 2021, 2022, 2023, 2024, 2026, 2099, 2100, 2101, 9998, 9999}
	faults   = []error{errors.New("sample"), fmt.Errorf("%w", errors.Join(nil)), errors.Join(errors.New("a"), errors.New("b"))}
	decimals = []string{"0", "-0.00", "1", "0.005", "-1", "100", "99.995", "9223372036854775807", "1e30", "-1e-30", "123456789012345678901234567890.12"}
)

// hostileMakers make values of types that are not made part by part.
var hostileMakers = map[reflect.Type]func(*pool) any{
	reflect.TypeFor[calendar.Date](): func(p *pool) any {
		first, last := calendar.MustDate(1, time.January, 1), calendar.MustDate(9999, time.December, 31)
		return []calendar.Date{{}, first, last, first.AddDays(p.IntN(400)), last.AddDays(-p.IntN(400)), calendar.MustDate(years[p.IntN(len(years))], 1, 1).AddDays(p.IntN(366))}[p.IntN(6)]
	},
	reflect.TypeFor[time.Time](): func(p *pool) any {
		zone := time.FixedZone("far", []int{0, 8 * 3600, 86_399, -86_399, math.MaxInt32, math.MinInt32}[p.IntN(6)])
		return []time.Time{{}, time.Unix(math.MaxInt64, 0), time.Unix(math.MinInt64, 0), time.Unix(p.Int64(), p.Int64()).In(zone), time.Date(2018, 6, 15, 23, 59, 59, 1, zone), time.Date(10000, 1, 1, 0, 0, 0, 0, zone)}[p.IntN(6)]
	},
	reflect.TypeFor[decimal.Decimal](): func(p *pool) any {
		if p.IntN(3) == 0 && !p.tame {
			return decimal.New(p.Int64(), []int32{math.MaxInt32, math.MinInt32, 1000, -1000}[p.IntN(4)])
		}
		return decimal.RequireFromString(decimals[p.IntN(len(decimals))])
	},
}

// implementations are values of the interfaces that functions ask for.
var implementations = map[reflect.Type]func(*pool) any{
	reflect.TypeFor[error](): func(p *pool) any { return faults[p.IntN(len(faults))] },
	reflect.TypeFor[encoding.TextUnmarshaler](): func(p *pool) any {
		return []encoding.TextUnmarshaler{new(calendar.Date), new(calendar.When), new(decimal.Decimal)}[p.IntN(3)]
	},
	reflect.TypeFor[strictjson.Choices]():   func(p *pool) any { return term.Names[uint8](p.strings()) },
	reflect.TypeFor[strictjson.Bilingual](): func(p *pool) any { return strictjson.Say(p.text(), p.text()) },
	reflect.TypeFor[any]():                  func(p *pool) any { return []any{nil, 1, "a", []string{"a"}}[p.IntN(4)] },
}

func (p *pool) text() string {
	if good := p.good[reflect.TypeFor[string]()]; len(good) > 0 && p.IntN(2) == 0 {
		return good[p.IntN(len(good))].String()
	}
	return texts[p.IntN(len(texts))]
}

func (p *pool) strings() []string {
	list := make([]string, p.IntN(4))
	for i := range list {
		list[i] = p.text()
	}
	return list
}

// hostile makes a value of the type that no careful program would pass.
func (p *pool) hostile(t reflect.Type, depth int) reflect.Value {
	v := reflect.New(t).Elem()
	if depth > 8 || p.IntN(12) == 0 {
		return v
	}
	if maker := hostileMakers[t]; maker != nil {
		v.Set(reflect.ValueOf(maker(p)))
		return v
	}
	switch t.Kind() {
	case reflect.String:
		v.SetString(texts[p.IntN(len(texts))])
	case reflect.Bool:
		v.SetBool(p.IntN(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(ints[p.IntN(len(ints))] << (64 - t.Bits()) >> (64 - t.Bits()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uints[p.IntN(len(uints))] << (64 - t.Bits()) >> (64 - t.Bits()))
	case reflect.Struct:
		for i := range t.NumField() {
			if t.Field(i).IsExported() && p.IntN(3) > 0 {
				v.Field(i).Set(p.value(t.Field(i).Type, depth+1))
			}
		}
	case reflect.Array:
		for i := range t.Len() {
			v.Index(i).Set(p.value(t.Elem(), depth+1))
		}
	case reflect.Slice:
		p.list(v, depth)
	case reflect.Map:
		v.Set(reflect.MakeMap(t))
		for range p.IntN(4) {
			v.SetMapIndex(p.value(t.Key(), depth+1), p.value(t.Elem(), depth+1))
		}
	case reflect.Pointer:
		if !isSealed(t) || p.IntN(2) == 0 {
			v.Set(reflect.New(t.Elem()))
			if !isSealed(t) {
				v.Elem().Set(p.value(t.Elem(), depth+1))
			}
		}
	case reflect.Func:
		yes := p.IntN(2) == 0
		v.Set(reflect.MakeFunc(t, func([]reflect.Value) []reflect.Value {
			answers := make([]reflect.Value, t.NumOut())
			for i := range answers {
				answers[i] = reflect.Zero(t.Out(i))
				if t.Out(i).Kind() == reflect.Bool {
					answers[i] = reflect.ValueOf(yes).Convert(t.Out(i))
				}
			}
			return answers
		}))
	case reflect.Interface:
		if make := implementations[t]; make != nil {
			if x := make(p); x != nil {
				v.Set(reflect.ValueOf(x))
			}
		}
	}
	return v
}

// list fills a list: a few values, the same value again and again, a text cut anywhere, or many values.
func (p *pool) list(v reflect.Value, depth int) {
	t := v.Type()
	if t.Elem().Kind() == reflect.Uint8 && t.Elem().PkgPath() == "" {
		text := []byte(texts[p.IntN(len(texts))])
		if len(text) > 0 && p.IntN(3) == 0 {
			text = text[:p.IntN(len(text))]
		}
		v.Set(reflect.ValueOf(text).Convert(t))
		return
	}
	n := p.IntN(5)
	if depth < 2 && p.IntN(10) == 0 {
		n = 300
	}
	v.Set(reflect.MakeSlice(t, 0, n+p.IntN(3)))
	for i := range n {
		if i > 3 || i > 0 && p.IntN(4) == 0 {
			v.Set(reflect.Append(v, v.Index(p.IntN(i)))) // shares what it holds
			continue
		}
		v.Set(reflect.Append(v, p.value(t.Elem(), depth+1)))
	}
}
