package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/docket/internal/page"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Whatever is left out of a matter, its page can be written: within its width, with nothing that cannot be seen, no
// line left blank and no comma set apart from its word.
func TestPageOfEveryPart(t *testing.T) {
	pages, places := 0, 0
	try := func(where string, doc any) {
		data, err := json.Marshal(doc)
		require.NoError(t, err)
		d, found := dossier.Read(data)
		if len(found) > 0 {
			return
		}
		pages++
		for _, in := range []language{zh, en, both} {
			out := text(d.On(d.LastDay()), d.Examine(), in)
			for line := range strings.SplitSeq(strings.TrimSpace(out), "\n") {
				assert.LessOrEqual(t, page.Width(line), pageWidth, where)
				assert.Empty(t, strictjson.Invisible(line), where)
				assert.NotEmpty(t, line, where)
				assert.NotRegexp(t, `\S [,，。、；]`, line, where)
			}
		}
	}
	names, err := embedded.ReadDir("cases")
	require.NoError(t, err)
	for _, n := range names {
		data, err := os.ReadFile("cases/" + n.Name())
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal(data, &doc))
		var walk func(where string, v any)
		walk = func(where string, v any) {
			switch v := v.(type) {
			case map[string]any:
				for _, key := range slices.Sorted(maps.Keys(v)) {
					old := v[key]
					places++
					delete(v, key)
					try(where+"."+key, doc)
					v[key] = old
					walk(where+"."+key, old)
				}
			case []any:
				for i, old := range v {
					walk(fmt.Sprintf("%s[%d]", where, i), old)
				}
			}
		}
		walk(n.Name(), doc)
	}
	assert.Greater(t, places, 300)
	assert.Greater(t, pages, places/2)
}
