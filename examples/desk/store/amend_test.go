package store

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAmendments(t *testing.T) {
	f := wall(t)
	change := func(path, value string, add bool) []Change { return []Change{{path, add, json.RawMessage(value)}} }
	for _, good := range []struct {
		path, value string
		add         bool
		see         func(File) any
		want        any
	}{
		{"title", `{"zh": "围墙"}`, false, func(f File) any { return f.Dossier.Title.ZH }, "围墙"},
		{"title.en", `"wall"`, false, func(f File) any { return f.Dossier.Title.ZH + f.Dossier.Title.EN }, "围墙纠纷wall"},
		{"claims[0].facts.competence", `"this_system"`, false, func(f File) any { return f.Dossier.Claims[0].Facts.Competence.String() }, "this_system"},
		{"claims", `{"name": "more", "events": [{"kind": "registered", "on": "2026-02"}]}`, true, func(f File) any { return f.Dossier.Claims[1].Name }, "more"},
		{"claims[0].topics", `"land_title"`, true, func(f File) any { return len(f.Dossier.Claims[0].Topics) }, 1},
		{"received", `null`, false, func(f File) any { return f.Dossier.Received.IsZero() }, true},
		{"cover.petitioners", `{"name": "李某"}`, true, func(f File) any { return f.Cover.Petitioners[1].Name }, "李某"},
		{"cover.other.警种", `"治安"`, false, func(f File) any { return f.Cover.Other["警种"] }, "治安"},
		{"cover.heads", `12345678`, false, func(f File) any { return f.Cover.Heads }, 12345678},
	} {
		got, err := f.amended(change(good.path, good.value, good.add))
		if assert.NoError(t, err, good.path) {
			assert.Equal(t, good.want, good.see(got), good.path)
			assert.Equal(t, wall(t), f, "the file before stays as it is")
		}
	}
	for _, bad := range []struct {
		path, value string
		add         bool
		at          string
	}{
		{"claims[0].events", `[]`, false, "claims[0].events"},
		{"claims[0].events", `{"kind": "accepted"}`, true, "claims[0].events"},
		{"claims[0].events[0].on", `"2026-01-13"`, false, "claims[0].events"},
		{"claims[0].keys", `{"key": "x", "event": 0}`, true, "claims[0].events"},
		{"claims[0].name", `"other"`, false, "claims[0].name"},
		{"claims", `[]`, false, "claims"},
		{"claims[1].title", `{}`, false, "claims[1].title"},
		{"claims[-1].title", `{}`, false, "claims[-1].title"},
		{"claims[0", `{}`, false, "claims[0"},
		{"colour", `"red"`, false, "colour"},
		{"received", `"2026-02-30"`, false, "received"},
		{"title", `"x"`, false, "title"},
		{"title.zh", `{`, false, "title.zh"},
		{"title.zh.more", `"x"`, false, "title.zh.more"},
		{"title", `"x"`, true, "title"},
		{"cover.colour", `"red"`, false, "cover"},
		{"", `{}`, false, ""},
	} {
		_, err := f.amended(change(bad.path, bad.value, bad.add))
		var refused *Refused
		if assert.ErrorAs(t, err, &refused, bad.path) && bad.at != "" {
			assert.Equal(t, bad.at, refused.Violations[0].Path)
		}
	}
	got, err := f.amended(append(change("title.zh", `"a"`, false), change("title.en", `"b"`, false)...))
	require.NoError(t, err)
	assert.Equal(t, "ab", got.Dossier.Title.ZH+got.Dossier.Title.EN)
}
