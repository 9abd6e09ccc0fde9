package store

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// files are the matters that the library is tested with: the published ones and those of examples/docket.
func files(t testing.TB) map[string]File {
	t.Helper()
	all := make(map[string]File)
	for _, glob := range []string{"../../../escalation/dossier/testdata/published/*.json", "../../docket/cases/*.json"} {
		paths, err := filepath.Glob(glob)
		require.NoError(t, err)
		require.NotEmpty(t, paths)
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			d, found := dossier.Read(text)
			require.Empty(t, found)
			all[filepath.Base(path)] = File{Dossier: d}
		}
	}
	return all
}

// A row holds until the day that it names: the slow twin works every row out anew on every day.
func TestNothingChangesBeforeNext(t *testing.T) {
	days := 0
	for name, f := range files(t) {
		m := Matter{ID: name, Version: 1, File: f}
		var held projection
		last := f.Dossier.LastDay().OrLater(calendar.MustDate(2010, 1, 1)).AddDays(400) // some have no day at all
		first := f.Dossier.Received.Earliest().OrLater(last.AddDays(-900))
		for day := first; !day.After(last); day = day.AddDays(1) {
			days++
			p := project(m, day)
			if held.ID == "" || !held.Next.IsZero() && !day.Before(held.Next) {
				held = p
				continue
			}
			want, err := wanted(m, held)
			require.NoError(t, err)
			got, err := wanted(m, p)
			require.NoError(t, err)
			if !assert.Equal(t, want, got, "%s: held since %v until %v, on %v", name, held.AsOf, held.Next, day) {
				break
			}
		}
	}
	t.Log(days, "days")
	assert.Greater(t, days, 1000)
}

// What the parties agreed is owed by people: they are no organ by which work is listed.
func TestPartiesAreNoOrgans(t *testing.T) {
	d, found := dossier.Read([]byte(`{"assignment": {"organ": "市公安局"}, "claims": [{"agreement": {"kind": "private", "form": "written", "reached": "2026-11-01",
		"parties": [{"name": "甲某", "signer": "self", "signed": {"given": "yes", "on": "2026-11-01"}}, {"name": "乙某", "signer": "self", "signed": {"given": "yes", "on": "2026-11-01"}}],
		"terms": {"payments": [{"obligors": [{"party": "甲某"}], "beneficiaries": ["乙某"], "amount": "100.00", "due": {"on": "2026-12-01"}}]}}}]}`))
	require.Empty(t, found)
	p := project(Matter{File: File{Dossier: d}}, calendar.MustDate(2026, 11, 27))
	assert.Equal(t, "2026-12-01", p.Due.String())
	assert.Equal(t, "市公安局", p.Organ)
	assert.NotContains(t, p.Keys, lookup{keyOrgan, "甲某"})
}
