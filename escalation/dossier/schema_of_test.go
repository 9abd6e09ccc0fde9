package dossier_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

type tree struct {
	Name     string        `json:"name"`
	On       calendar.Date `json:"on"`
	Basis    statute.Basis `json:"basis,omitzero"`
	Children []tree        `json:"children"`
	Next     *tree         `json:"next"`
	N        int           `json:"n"`
	M        uint          `json:"m"`
	Yes      bool          `json:"yes"`
	Hidden   string        `json:"-"`
	base
}

type base struct {
	Place string `json:"place"`
}

func TestSchemaOf(t *testing.T) {
	w := schemaWriter{
		Known:    map[reflect.Type]node{reflect.TypeFor[calendar.Date](): {"type": "string", "format": "date"}},
		Required: func(_ reflect.Type, f reflect.StructField) bool { return f.Name == "Name" },
	}
	doc, err := w.Of(reflect.TypeFor[tree](), "Tree")
	require.NoError(t, err)
	got, err := json.Marshal(doc)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Tree", "$ref": "#/$defs/dossier_test.tree",
		"$defs": {
			"calendar.Date": {"type": "string", "format": "date"},
			"statute.Basis": {"type": "string", "enum": ["unknown", "statute", "local_rule", "practice", "safeguard"],
				"description": "statute 法定; local_rule 地方规定; practice 实践做法; safeguard 保障性规则"},
			"dossier_test.tree": {"type": "object", "additionalProperties": false, "required": ["name"], "properties": {
				"name": {"type": "string"}, "on": {"$ref": "#/$defs/calendar.Date"}, "basis": {"$ref": "#/$defs/statute.Basis"},
				"children": {"type": "array", "items": {"$ref": "#/$defs/dossier_test.tree"}}, "next": {"$ref": "#/$defs/dossier_test.tree"},
				"n": {"type": "integer"}, "m": {"type": "integer", "minimum": 0}, "yes": {"type": "boolean"}, "place": {"type": "string"}
			}}
		}
	}`, string(got))
}

func TestSchemaRefusesWhatNobodyDescribed(t *testing.T) {
	_, err := new(schemaWriter).Of(reflect.TypeFor[tree](), "Tree")
	assert.ErrorContains(t, err, "calendar.Date")
	_, err = new(schemaWriter).Of(reflect.TypeFor[struct{ F func() }](), "F")
	assert.ErrorContains(t, err, "func()")
}
