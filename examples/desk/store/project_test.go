package store

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/internal/sample"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// files are the matters that the library is tested with.
func files(t testing.TB) map[string]File {
	t.Helper()
	all := make(map[string]File)
	names, real := sample.Real(t, "../../..")
	for i, name := range names {
		all[name] = File{Dossier: real[i]}
	}
	return all
}

// manyFiles are matters as offices have them, each with a petitioner and a text.
func manyFiles(t *testing.T, n int) (all []New) {
	t.Helper()
	_, real := sample.Real(t, "../../..")
	for i, d := range sample.Many(t, real, 0, n, today) {
		all = append(all, New{fmt.Sprintf("load-%d", i), File{Cover{
			Number: fmt.Sprintf("XF%06d", i), Petitioners: []Petitioner{{Name: fmt.Sprintf("信访人%d", i%(n/2+1)), Phone: fmt.Sprintf("139%08d", i)}},
			Channel: "来访", Content: "反映问题多次未得到答复",
		}, d}})
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
