// Package schema writes the JSON Schema of what strictjson reads into a Go type, so that the schema beside the case files
// is never a second account of the format.
package schema

import (
	"encoding"
	"encoding/json"
	"fmt"
	"path"
	"reflect"
	"strings"
)

// Node is a piece of a schema; its JSON has sorted keys, so that the same type gives the same bytes.
type Node = map[string]any

// Writer writes schemas. Known gives the schema of types that decode themselves in a way their Go type does not show;
// Required says which fields must be there.
type Writer struct {
	Known    map[reflect.Type]Node
	Required func(owner reflect.Type, field reflect.StructField) bool

	defs Node
}

// Of returns the schema of a whole document that is read into a value of type t, or an error naming a type that was not
// described.
func (w *Writer) Of(t reflect.Type, title string) (Node, error) {
	w.defs = Node{}
	root, err := w.node(t)
	if err != nil {
		return nil, err
	}
	doc := Node{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, "$defs": w.defs}
	for key, value := range root {
		doc[key] = value
	}
	return doc, nil
}

var (
	textType = reflect.TypeFor[encoding.TextUnmarshaler]()
	jsonType = reflect.TypeFor[json.Marshaler]() // every type reads itself; one with another form writes itself too
)

func (w *Writer) node(t reflect.Type) (Node, error) {
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
		return w.node(t.Elem())
	case reflect.String:
		return Node{"type": "string"}, nil
	case reflect.Bool:
		return Node{"type": "boolean"}, nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return Node{"type": "integer"}, nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return Node{"type": "integer", "minimum": 0}, nil
	case reflect.Slice:
		items, err := w.node(t.Elem())
		return Node{"type": "array", "items": items}, err
	case reflect.Struct:
		return w.object(t)
	}
	return nil, fmt.Errorf("schema: %v has no place in a case file", t)
}

func (w *Writer) object(t reflect.Type) (Node, error) {
	name := defName(t)
	if _, known := w.defs[name]; known {
		return ref(name), nil
	}
	properties, required := Node{}, []string{}
	w.defs[name] = nil // a type that holds itself refers to this
	for _, f := range reflect.VisibleFields(t) {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || key == "-" || (f.Anonymous && key == "") {
			continue
		}
		if key == "" {
			key = f.Name
		}
		property, err := w.node(f.Type)
		if err != nil {
			return nil, fmt.Errorf("%w, in %v.%s", err, t, f.Name)
		}
		properties[key] = property
		if w.Required != nil && w.Required(t, f) {
			required = append(required, key)
		}
	}
	object := Node{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		object["required"] = required
	}
	w.defs[name] = object
	return ref(name), nil
}

func (w *Writer) define(t reflect.Type, n Node) Node {
	w.defs[defName(t)] = n
	return ref(defName(t))
}

func ref(name string) Node { return Node{"$ref": "#/$defs/" + name} }

// defName is the Go name of the type, with that of its package unless that is main.
func defName(t reflect.Type) string {
	if pkg := path.Base(t.PkgPath()); pkg != "main" && pkg != "." {
		return pkg + "." + t.Name()
	}
	return t.Name()
}

// enumCodes is the schema of an enum, nil if t is none: its codes, and what they are called in Chinese. An enum is a
// small number whose values from 1 on have a text until there are no more.
func enumCodes(t reflect.Type) Node {
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
	n := Node{"type": "string", "enum": codes}
	if len(names) > 0 {
		n["description"] = strings.Join(names, "; ")
	}
	return n
}
