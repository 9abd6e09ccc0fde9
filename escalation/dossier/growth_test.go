package dossier_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// Twice the dossier is about twice the work, whatever it is full of; the better of several runs is compared, since clocks are noisy.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
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
		cost := func(n int) time.Duration {
			d := read(t, text(n))
			best := time.Hour
			for range 3 {
				start := time.Now()
				d.On(d.LastDay())
				d.Examine()
				best = min(best, time.Since(start))
			}
			return best
		}
		const n = 1500
		one, four := cost(n), cost(4*n)
		t.Logf("%s: %v for %d, %v for %d", name, one, n, four, 4*n)
		assert.Less(t, float64(four)/float64(one), 9.0, name)
	}
}
