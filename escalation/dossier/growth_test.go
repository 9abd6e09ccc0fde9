package dossier_test

import (
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// The work grows with the dossier, whatever it is full of.
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
		prepare := func(n int) func() {
			d := read(t, text(n))
			return func() {
				d.On(d.LastDay())
				d.Examine()
			}
		}
		policytest.Linear(t, name, 750, prepare)
		policytest.Quick(t, name, 64, prepare)
	}
}
