package dossier_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"strings"
)

// node is a piece of a schema; its JSON has sorted keys, so that the same type gives the same bytes.
type node = map[string]any

// schemaWriter writes the JSON Schema of what strictjson reads into a Go type, so that the published schema is never a second
// account of the format. Known gives the schema of types that decode themselves in a way their Go type does not show;
// Required says which fields must be there.
type schemaWriter struct {
	Known    map[reflect.Type]node
	Required func(owner reflect.Type, field reflect.StructField) bool
	Comments map[string]string // what is said of a field, by package, type and field

	defs node
}

// Of returns the schema of a whole document that is read into a value of type t, or an error naming a type that was not
// described.
func (w *schemaWriter) Of(t reflect.Type, title string) (node, error) {
	w.defs = node{}
	root, err := w.nodeOf(t)
	if err != nil {
		return nil, err
	}
	doc := node{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "$defs": w.defs}
	for key, value := range root {
		doc[key] = value
	}
	return doc, nil
}

var (
	textType = reflect.TypeFor[encoding.TextUnmarshaler]()
	jsonType = reflect.TypeFor[json.Marshaler]() // every type reads itself; one with another form writes itself too
)

func (w *schemaWriter) nodeOf(t reflect.Type) (node, error) {
	if known := w.Known[t]; known != nil {
		return w.define(t, known), nil
	}
	if ptr := reflect.PointerTo(t); ptr.Implements(jsonType) || ptr.Implements(textType) {
		if codes := enumCodes(t); codes != nil {
			return w.define(t, codes), nil
		}
		return nil, fmt.Errorf("schema: %v decodes itself, and nobody described how", t)
	}
	switch t.Kind() {
	case reflect.Pointer:
		return w.nodeOf(t.Elem())
	case reflect.String:
		return node{"type": "string"}, nil
	case reflect.Bool:
		return node{"type": "boolean"}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return node{"type": "integer"}, nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return node{"type": "integer", "minimum": 0}, nil
	case reflect.Slice:
		items, err := w.nodeOf(t.Elem())
		return node{"type": "array", "items": items}, err
	case reflect.Map:
		values, err := w.nodeOf(t.Elem())
		return node{"type": "object", "additionalProperties": values}, err
	case reflect.Struct:
		return w.object(t)
	}
	return nil, fmt.Errorf("schema: %v has no place in a case file", t)
}

func (w *schemaWriter) object(t reflect.Type) (node, error) {
	name := defName(t)
	if _, known := w.defs[name]; known {
		return ref(name), nil
	}
	properties, required := node{}, []string{}
	w.defs[name] = nil // a type that holds itself refers to this
	for _, f := range reflect.VisibleFields(t) {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || key == "-" || (f.Anonymous && key == "") {
			continue
		}
		if key == "" {
			key = f.Name
		}
		property, err := w.nodeOf(f.Type)
		if err != nil {
			return nil, fmt.Errorf("%w, in %v.%s", err, t, f.Name)
		}
		if said := w.Comments[path.Base(t.PkgPath())+"."+t.Name()+"."+f.Name]; said != "" {
			said = strings.TrimSpace(said)
			described := node{"description": said}
			for k, v := range property {
				described[k] = v
			}
			property = described
		}
		properties[key] = property
		if w.Required != nil && w.Required(t, f) {
			required = append(required, key)
		}
	}
	object := node{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		object["required"] = required
	}
	w.defs[name] = object
	return ref(name), nil
}

func (w *schemaWriter) define(t reflect.Type, n node) node {
	w.defs[defName(t)] = n
	return ref(defName(t))
}

func ref(name string) node { return node{"$ref": "#/$defs/" + name} }

// defName is the Go name of the type, with that of its package.
func defName(t reflect.Type) string {
	if pkg := path.Base(t.PkgPath()); pkg != "." {
		return pkg + "." + t.Name()
	}
	return t.Name()
}

// enumCodes is the schema of an enum, nil if t is none: its codes, and what they are called in Chinese. An enum is a
// small number whose values from 1 on have a text until there are no more.
func enumCodes(t reflect.Type) node {
	if t.Kind() != reflect.Uint8 && t.Kind() != reflect.Uint16 {
		return nil
	}
	codes, names := []string{"unknown"}, []string{}
	for i := uint64(1); i < 1<<t.Bits(); i++ {
		v := reflect.New(t).Elem()
		v.SetUint(i)
		m, ok := v.Interface().(encoding.TextMarshaler)
		if !ok {
			return nil
		}
		text, err := m.MarshalText()
		if err != nil {
			break
		}
		codes = append(codes, string(text))
		if zh, ok := v.Interface().(interface{ ZH() string }); ok {
			names = append(names, string(text)+" "+zh.ZH())
		}
	}
	n := node{"type": "string", "enum": codes}
	if len(names) > 0 {
		n["description"] = strings.Join(names, "; ")
	}
	return n
}
