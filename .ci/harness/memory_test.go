package main

import (
	"hash/maphash"
	"reflect"
	"time"
	"unsafe"
)

// What a value holds, and what a program can reach and write to from it.

var hashSeed = maphash.MakeSeed()

// fingerprints sum up values with all they hold, unexported fields included. What is behind a pointer whose parts do not show
// (a calendar, a policy, a regime) is summed up once, since nothing outside its package can write to it and it is large; at
// the end of the run it is summed up again.
type fingerprints struct {
	sealed map[unsafe.Pointer]uint64
	kept   []reflect.Value // keeps the pointers of sealed alive, so that each means one value
}

// deepest is how deep a value is followed. No type of the library is so deep.
const deepest = 60

// of sums up values, or finds 0 in none.
func (f *fingerprints) of(values ...reflect.Value) uint64 {
	var h maphash.Hash
	h.SetSeed(hashSeed)
	for _, v := range values {
		f.write(&h, v, 0)
	}
	return h.Sum64()
}

func number[N int | uint64 | int64](h *maphash.Hash, n N) { maphash.WriteComparable(h, n) }

func (f *fingerprints) write(h *maphash.Hash, v reflect.Value, depth int) {
	number(h, int(v.Kind()))
	if depth > deepest {
		return
	}
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			h.WriteString(v.Elem().Type().String())
			f.write(h, v.Elem(), depth+1)
		}
	case reflect.Pointer:
		if v.IsNil() || v.Type() == reflect.TypeFor[*time.Location]() { // a clock's place, which time fills in when first asked
			return
		}
		if !isSealed(v.Type()) {
			f.write(h, v.Elem(), depth+1)
			return
		}
		sum, ok := f.sealed[v.UnsafePointer()]
		if !ok {
			sum = f.of(v.Elem())
		}
		number(h, sum)
	case reflect.Slice, reflect.Array:
		number(h, v.Len())
		if v.Type().Elem().Kind() == reflect.Uint8 && v.Kind() == reflect.Slice {
			h.Write(v.Bytes())
			return
		}
		for i := range v.Len() {
			f.write(h, v.Index(i), depth+1)
		}
	case reflect.Map:
		var sum uint64
		for each := v.MapRange(); each.Next(); {
			var entry maphash.Hash
			entry.SetSeed(hashSeed)
			f.write(&entry, each.Key(), depth+1)
			f.write(&entry, each.Value(), depth+1)
			sum += entry.Sum64()
		}
		number(h, sum)
	case reflect.Struct:
		for i := range v.NumField() {
			f.write(h, v.Field(i), depth+1)
		}
	case reflect.String:
		number(h, v.Len())
		h.WriteString(v.String())
	case reflect.Bool:
		if v.Bool() {
			number(h, 1)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		number(h, v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		number(h, v.Uint())
	case reflect.Func:
		if v.IsNil() {
			number(h, 1)
		}
	}
}

// seal sums up what is behind a pointer once and for all.
func (f *fingerprints) seal(v reflect.Value) {
	if v.Kind() != reflect.Pointer || v.IsNil() || !isSealed(v.Type()) {
		return
	}
	if _, ok := f.sealed[v.UnsafePointer()]; !ok {
		sum := f.of(v.Elem())
		f.sealed[v.UnsafePointer()] = sum
		f.kept = append(f.kept, v)
	}
}

// broken names the type of a sealed value that is no longer what it was.
func (f *fingerprints) broken() string {
	for _, v := range f.kept {
		if f.of(v.Elem()) != f.sealed[v.UnsafePointer()] {
			return v.Type().String()
		}
	}
	return ""
}

// isSealed reports whether a type is a pointer to a struct whose parts do not show.
func isSealed(t reflect.Type) bool {
	return t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct && !anyShown(t.Elem())
}

func anyShown(t reflect.Type) bool {
	for i := range t.NumField() {
		if t.Field(i).IsExported() {
			return true
		}
	}
	return false
}

func allShown(t reflect.Type) bool {
	for i := range t.NumField() {
		if !t.Field(i).IsExported() {
			return false
		}
	}
	return true
}

// size is how much a value holds: its bytes, those of its texts, lists and maps, and of what its pointers point to, as far as a
// program can write to it.
func size(v reflect.Value, depth int) int {
	n := int(v.Type().Size())
	if depth > deepest {
		return n
	}
	switch v.Kind() {
	case reflect.String:
		n += v.Len()
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			n += size(v.Index(i), depth+1)
		}
	case reflect.Map:
		for each := v.MapRange(); each.Next(); {
			n += size(each.Key(), depth+1) + size(each.Value(), depth+1)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() && !isSealed(v.Type()) {
			n += size(v.Elem(), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			n += size(v.Field(i), depth+1) - int(v.Field(i).Type().Size())
		}
	}
	return n
}

func totalSize(values []reflect.Value) (n int) {
	for _, v := range values {
		n += size(v, 0)
	}
	return n
}

// writer overwrites what a program can write to, and puts it back.
type writer struct{ undo []func() }

func (w *writer) putBack() {
	for i := len(w.undo) - 1; i >= 0; i-- {
		w.undo[i]()
	}
	w.undo = nil
}

// overwrite changes everything behind a value that a program can write to: the elements of its lists and maps, and what its
// pointers point to, however deep.
func (w *writer) overwrite(v reflect.Value, depth int) {
	if depth > deepest {
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			w.overwrite(v.Index(i), depth+1)
			w.change(v.Index(i))
		}
		if v.CanInterface() { // the room behind the end is within reach of append
			all := v.Slice3(0, v.Cap(), v.Cap())
			for i := v.Len(); i < all.Len(); i++ {
				w.change(all.Index(i))
			}
		}
	case reflect.Map:
		if !v.CanInterface() {
			return
		}
		for _, key := range v.MapKeys() {
			value := v.MapIndex(key)
			w.overwrite(value, depth+1)
			w.undo = append(w.undo, func() { v.SetMapIndex(key, value) })
			v.SetMapIndex(key, reflect.Value{})
		}
	case reflect.Pointer:
		switch {
		case v.IsNil() || isSealed(v.Type()):
		case v.Elem().Kind() != reflect.Struct || allShown(v.Elem().Type()):
			w.overwrite(v.Elem(), depth+1)
			w.change(v.Elem())
		default: // part of it shows
			w.overwrite(v.Elem(), depth+1)
			for i := range v.Elem().NumField() {
				w.change(v.Elem().Field(i))
			}
		}
	case reflect.Interface:
		if !v.IsNil() {
			w.overwrite(v.Elem(), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				w.overwrite(v.Field(i), depth+1)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			w.overwrite(v.Index(i), depth+1)
		}
	}
}

// change sets a value to another one of its type.
func (w *writer) change(v reflect.Value) {
	if !v.CanSet() {
		return
	}
	old := reflect.New(v.Type()).Elem()
	old.Set(v)
	w.undo = append(w.undo, func() { v.Set(old) })
	other(v)
}

func other(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "!")
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(v.Int() + 1)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(v.Uint() + 1)
	case reflect.Struct:
		if !allShown(v.Type()) {
			v.SetZero()
			return
		}
		for i := range v.NumField() {
			other(v.Field(i))
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
	case reflect.Map:
		if v.IsNil() {
			return c
		}
		c.Set(reflect.MakeMap(v.Type()))
		for each := v.MapRange(); each.Next(); {
			c.SetMapIndex(copyOf(each.Key()), copyOf(each.Value()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				c.Field(i).Set(copyOf(v.Field(i)))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			c.Index(i).Set(copyOf(v.Index(i)))
		}
	case reflect.Pointer:
		if !v.IsNil() && !isSealed(v.Type()) {
			c.Set(reflect.New(v.Type().Elem()))
			c.Elem().Set(copyOf(v.Elem()))
		}
	}
	return c
}

func copies(values []reflect.Value) []reflect.Value {
	list := make([]reflect.Value, len(values))
	for i, v := range values {
		list[i] = copyOf(v)
	}
	return list
}

// overlap names the place and type of a list or map within the values that lies in the same memory as another, "" if there is none.
func overlap(values []reflect.Value) string {
	seen := map[unsafe.Pointer]reflect.Type{}
	var walk func(v reflect.Value, at string, depth int) string
	walk = func(v reflect.Value, at string, depth int) string {
		if depth > deepest {
			return ""
		}
		switch v.Kind() {
		case reflect.Slice, reflect.Map:
			if v.Len() == 0 || v.Type().Elem().Size() == 0 {
				return ""
			}
			if seen[v.UnsafePointer()] == v.Type() {
				return at + " " + v.Type().String()
			}
			seen[v.UnsafePointer()] = v.Type()
			for i := 0; v.Kind() == reflect.Slice && i < v.Len(); i++ {
				if where := walk(v.Index(i), at+"[]", depth+1); where != "" {
					return where
				}
			}
		case reflect.Array:
			for i := range v.Len() {
				if where := walk(v.Index(i), at+"[]", depth+1); where != "" {
					return where
				}
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() {
					if where := walk(v.Field(i), at+"."+f.Name, depth+1); where != "" {
						return where
					}
				}
			}
		}
		return ""
	}
	for _, v := range values {
		if where := walk(v, "", 0); where != "" {
			return where
		}
	}
	return ""
}

// difference names the first place where two values of one type differ, as far as it shows.
func (f *fingerprints) difference(a, b reflect.Value, at string) string {
	if f.of(a) == f.of(b) {
		return ""
	}
	switch {
	case a.Kind() == reflect.Struct:
		for i := range a.NumField() {
			if where := f.difference(a.Field(i), b.Field(i), at+"."+a.Type().Field(i).Name); where != "" {
				return where
			}
		}
	case (a.Kind() == reflect.Slice || a.Kind() == reflect.Array) && a.Len() == b.Len():
		for i := range a.Len() {
			if where := f.difference(a.Index(i), b.Index(i), at+"[]"); where != "" {
				return where
			}
		}
	case (a.Kind() == reflect.Pointer || a.Kind() == reflect.Interface) && !a.IsNil() && !b.IsNil() && a.Elem().Type() == b.Elem().Type():
		return f.difference(a.Elem(), b.Elem(), at)
	}
	return at + " " + a.Type().String()
}

func (f *fingerprints) differences(a, b []reflect.Value) string {
	for i := range a {
		if where := f.difference(a[i], b[i], ""); where != "" {
			return where
		}
	}
	return "an unexported part"
}
