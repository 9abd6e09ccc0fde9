package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every value of the three cases is left out, and replaced by some others. Whatever comes of it is refused in words or
// answered whole; nothing breaks.
func TestEveryValueLeftOutOrReplaced(t *testing.T) {
	others := []any{
		nil, "", "unknown", "yes", "no", "1999-12-31", "2026-12-31", "9999-12-31", "2023-04", "0.00", "99999999999.99", 0, -1, int64(1) << 40,
		true,
		[]any{},
		map[string]any{},
	}
	sample := 4 // of the others, in turn, for each value
	if testing.Short() {
		sample = 1
	}
	refused, answered := 0, 0
	try := func(where string, doc any) {
		data, err := json.Marshal(doc)
		require.NoError(t, err)
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("%s: %v\n%s", where, r, data)
			}
		}()
		m, found := read(data)
		for _, v := range found {
			assert.NotEmpty(t, v.EN, where)
			assert.NotEmpty(t, v.ZH, where)
		}
		if len(found) > 0 {
			refused++
			return
		}
		answered++
		r := m.answer(m.lastDay())
		assert.NotEmpty(t, r.text(), where)
		_, err = json.Marshal(r)
		assert.NoError(t, err, where)
	}

	names, err := embedded.ReadDir("cases")
	require.NoError(t, err)
	places := 0
	for _, n := range names {
		data, err := embedded.ReadFile("cases/" + n.Name())
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal(data, &doc))
		var walk func(where string, v any)
		each := func(where string, old any, set func(any), leaveOut func()) {
			places++
			leaveOut()
			try(where+" left out", doc)
			for k := range sample {
				other := others[(places*sample+k)%len(others)]
				set(other)
				try(fmt.Sprintf("%s = %v", where, other), doc)
			}
			set(old)
			walk(where, old)
		}
		walk = func(where string, v any) {
			switch v := v.(type) {
			case map[string]any:
				for _, key := range slices.Sorted(maps.Keys(v)) {
					each(where+"."+key, v[key], func(x any) { v[key] = x }, func() { delete(v, key) })
				}
			case []any:
				for i, old := range v {
					each(fmt.Sprintf("%s[%d]", where, i), old, func(x any) { v[i] = x }, func() { v[i] = map[string]any{} })
				}
			}
		}
		walk(n.Name(), doc)
	}
	t.Logf("%d places: %d files refused, %d answered", places, refused, answered)
	assert.Greater(t, places, 300)
	assert.Greater(t, answered, 300)
	assert.Greater(t, refused, 300)
}
