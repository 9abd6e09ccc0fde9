package strictjson

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Read fills v, a pointer, from the JSON text and returns everything that is wrong with the text, in its order. If
// anything is, v is filled with the rest and must not be used for more than looking for further faults.
func Read(data []byte, v any) statute.Violations {
	var r reader
	root, err := parse(data)
	if err != nil {
		r.fault("", "not JSON: "+err.Error(), "不是有效的JSON："+err.Error())
		return r.found
	}
	r.read("", root, reflect.ValueOf(v).Elem())
	return r.found
}

type reader struct{ found statute.Violations }

func (r *reader) fault(path, en, zh string) {
	r.found = append(r.found, statute.Reason{EN: en, ZH: zh}.At(path))
}

func (r *reader) wrongKind(path string, n *node, want kind) {
	r.fault(path, fmt.Sprintf("must be %s, not %s", kindNames[want].en, kindNames[n.kind].en),
		fmt.Sprintf("应为%s，而非%s", kindNames[want].zh, kindNames[n.kind].zh))
}

// read fills v from n, along v's type.
func (r *reader) read(path string, n *node, v reflect.Value) {
	if n.kind == null {
		r.fault(path, "null says nothing: leave the field out", "null没有意义：应省略该字段")
		return
	}
	switch u := v.Addr().Interface().(type) {
	case json.Unmarshaler:
		r.unmarshalled(path, u.UnmarshalJSON(n.raw))
		return
	case encoding.TextUnmarshaler:
		if n.kind != text {
			r.wrongKind(path, n, text)
			return
		}
		r.unmarshalled(path, u.UnmarshalText([]byte(n.value)))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		r.read(path, n, v.Elem())
	case reflect.Struct:
		r.readStruct(path, n, v)
	case reflect.Slice:
		r.readSlice(path, n, v)
	case reflect.Map:
		r.readMap(path, n, v)
	default:
		r.readScalar(path, n, v)
	}
}

// unmarshalled records what a type's own decoding found wrong, all of it where it says so.
func (r *reader) unmarshalled(path string, err error) {
	if err == nil {
		return
	}
	var all statute.Violations
	if errors.As(err, &all) {
		r.found = append(r.found, all.Under(path)...)
		return
	}
	r.fault(path, err.Error(), "取值无效："+err.Error())
}

func (r *reader) readStruct(path string, n *node, v reflect.Value) {
	if n.kind != object {
		r.wrongKind(path, n, object)
		return
	}
	fields := fieldsOf(v.Type())
	seen := make(map[string]bool)
	for _, m := range n.members {
		at := join(path, m.key)
		index, known := fields[m.key]
		switch {
		case !known:
			r.fault(at, "no such field; there are "+names(fields), "没有此字段；可用的字段有："+names(fields))
		case seen[m.key]:
			r.fault(at, "given twice", "重复的字段")
		default:
			r.read(at, m.node, v.FieldByIndex(index))
		}
		seen[m.key] = true
	}
}

// fieldsOf maps the JSON names of a struct's fields to where they are.
func fieldsOf(t reflect.Type) map[string][]int {
	fields := make(map[string][]int)
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" || (f.Anonymous && name == "") {
			continue
		}
		if name == "" {
			name = f.Name
		}
		fields[name] = f.Index
	}
	return fields
}

func names(fields map[string][]int) string {
	var list []string
	for name := range fields {
		list = append(list, name)
	}
	slices.SortFunc(list, func(a, b string) int { return slices.Compare(fields[a], fields[b]) })
	return strings.Join(list, ", ")
}

func (r *reader) readSlice(path string, n *node, v reflect.Value) {
	if n.kind != array {
		r.wrongKind(path, n, array)
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.items), len(n.items)))
	for i, item := range n.items {
		r.read(fmt.Sprintf("%s[%d]", path, i), item, v.Index(i))
	}
}

func (r *reader) readMap(path string, n *node, v reflect.Value) {
	if n.kind != object {
		r.wrongKind(path, n, object)
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for _, m := range n.members {
		at := join(path, m.key)
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		before := len(r.found)
		r.read(at, &node{kind: text, value: m.key, raw: []byte(strconv.Quote(m.key))}, key)
		if len(r.found) > before {
			continue
		}
		if v.MapIndex(key).IsValid() {
			r.fault(at, "given twice", "重复的字段")
			continue
		}
		r.read(at, m.node, value)
		v.SetMapIndex(key, value)
	}
}

func (r *reader) readScalar(path string, n *node, v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if n.kind != text {
			r.wrongKind(path, n, text)
			return
		}
		v.SetString(n.value)
	case reflect.Bool:
		if n.kind != boolean {
			r.wrongKind(path, n, boolean)
			return
		}
		v.SetBool(n.truth)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		i, err := strconv.ParseInt(string(n.raw), 10, v.Type().Bits())
		if r.isWhole(path, n, err) {
			v.SetInt(i)
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		i, err := strconv.ParseUint(string(n.raw), 10, v.Type().Bits())
		if r.isWhole(path, n, err) {
			v.SetUint(i)
		}
	default:
		r.fault(path, "cannot be given in a file", "不能在文件中给出")
	}
}

func (r *reader) isWhole(path string, n *node, err error) bool {
	if n.kind != number {
		r.wrongKind(path, n, number)
		return false
	}
	if err != nil {
		r.fault(path, fmt.Sprintf("%s is not a whole number, or too large", n.raw), fmt.Sprintf("%s不是整数，或者超出范围", n.raw))
		return false
	}
	return true
}

// join writes the path of a member; a name that would be mistaken for more of a path is quoted.
func join(path, key string) string {
	if key == "" || strings.ContainsAny(key, ".[]\" \t\n") {
		return path + "[" + strconv.Quote(key) + "]"
	}
	if path == "" {
		return key
	}
	return path + "." + key
}
