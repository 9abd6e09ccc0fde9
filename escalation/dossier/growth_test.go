package dossier_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// Twice the dossier is about twice the work, whatever it is full of.
func TestGrowth(t *testing.T) {
	repeat := func(n int, part string) string { return strings.Repeat(part+",", n-1) + part }
	for name, text := range map[string]func(n int) string{
		"claims": func(n int) string { return `{"received": "2023-01-12", "claims": [` + repeat(n, `{}`) + `]}` },
		"claims with events": func(n int) string {
			return `{"received": "2023-01-12", "claims": [` + repeat(n, `{"events": [{"kind": "registered", "on": "2023-01-12"}]}`) + `]}`
		},
		"hearings": func(n int) string {
			return `{"claims": [{"events": [{"kind": "registered", "on": "2023-01-12"}, {"kind": "accepted", "on": "2023-01-13"}, ` +
				repeat(n, `{"kind": "hearing_held", "on": "2023-01-14", "until": "2023-01-15"}`) + `]}]}`
		},
		"entries": func(n int) string {
			return strings.Replace(agreed("ENTRIES", ""), "ENTRIES", repeat(n, `{"kind": "paid", "on": "2023-03-30", "by": "乙", "amount": "0.01"}`), 1)
		},
		"wrong entries": func(n int) string {
			return strings.Replace(agreed("ENTRIES", ""), "ENTRIES", repeat(n, `{"kind": "paid", "on": "2023-03-30", "by": "丁", "amount": "0.01"}`), 1)
		},
	} {
		// Allocations are counted exactly; a clock only tells what is far off.
		cost := func(n int) (allocs float64, took time.Duration) {
			d := read(t, text(n))
			ask := func() {
				d.On(d.LastDay())
				d.Examine()
			}
			allocs = testing.AllocsPerRun(1, ask)
			start := time.Now()
			ask()
			return allocs, time.Since(start)
		}
		const n = 1500
		allocs, took := cost(n)
		allocs4, took4 := cost(4 * n)
		t.Logf("%s: %.0f, %v for %d; %.0f, %v for %d", name, allocs, took, n, allocs4, took4, 4*n)
		assert.Less(t, allocs4/allocs, 4.6, name)
		assert.Less(t, float64(took4)/float64(took), 40.0, name)
	}
}
