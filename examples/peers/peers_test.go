package main

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
)

// Both sides of every row give the same answers, and every row can be measured and printed. No time is asserted.
func TestRows(t *testing.T) {
	names := make(map[string]bool)
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			assert.False(t, names[r.name], "two rows of one name")
			names[r.name] = true
			require.NoError(t, r.check(true))
			for _, w := range r.works() {
				figures := measure(w, smoke)
				assert.Len(t, figures, 1+len(w.beside))
				lines, _ := w.lines(figures)
				assert.GreaterOrEqual(t, len(lines), 1)
				for _, line := range lines {
					assert.Len(t, line, len(header))
				}
			}
		})
	}
}

// A goal that is met, and one that is not, is said in its line.
func TestGoals(t *testing.T) {
	w := work{
		name: "work",
		beside: []rival{
			{side{name: "slow"}, []target{faster(100)}}, {side{name: "floor"}, []target{within(2)}}, {side{name: "shown"}, nil},
		},
		alone: []target{noAllocation(), bytesOf(10, 12)},
	}
	figures := []figure{{best: 10, median: 11, bytes: 200}, {best: 1000, median: 1234}, {best: 4, median: 5, allocs: 3}, {best: 30, median: 30}}
	lines, missed := w.lines(figures)
	assert.Equal(t, [][]string{
		{"work", "11", "0", "slow", "1,230", "0", "100", "≥ 100 × faster", "met"},
		{"", "", "", "floor", "5", "3", "2.5", "≤ 2 × its time", "**missed**"},
		{"", "", "", "shown", "30", "0", "3", "", ""},
		{"", "", "", "", "", "", "0", "0 allocations", "met"},
		{"", "", "", "", "", "", "20", "≤ 12 bytes a byte", "**missed**"},
	}, lines)
	assert.Len(t, missed, 2)
}

// The checks of the floor can fail: spoiled histories are refused by it and by Fengqiao, and many of them are.
func TestSpoiledHistoriesAreRefused(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for range 200 {
		var m matter
		h := spoiled(r, aHistory(r))
		if _, taken := bySwitch(&m, h.Events); taken < len(h.Events) {
			refused++
		}
	}
	assert.Greater(t, refused, 50)
}

// The histories are of mixed shape and length, seven events on average, and all lawful.
func TestHistories(t *testing.T) {
	lengths, kinds, events := make(map[int]bool), make(map[history.Kind]bool), 0
	for _, h := range histories(manyHistories) {
		lengths[len(h.Events)] = true
		events += len(h.Events)
		for _, e := range h.Events {
			kinds[e.Kind] = true
		}
		_, err := escalation.Replay(regime.National(), h.Events)
		require.NoError(t, err)
	}
	assert.Len(t, lengths, 9)
	assert.Len(t, kinds, 9)
	assert.InDelta(t, 7, float64(events)/manyHistories, 0.5)
}

// Every claim has its number.
func TestClaims(t *testing.T) {
	for _, unknown := range []bool{false, true} {
		n, seen := numClaims(unknown), make(map[petition.Facts]bool)
		for i := 0; i < n; i += stride(n, 10_000) {
			seen[claim(i, unknown)] = true
		}
		assert.GreaterOrEqual(t, len(seen), 9_000)
		assert.Equal(t, !unknown, claim(0, unknown).Category == petition.Suggestion)
	}
}

func TestShort(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 0.567: "0.57", 1: "1", 2.5: "2.5", 12.34: "12.3", 20: "20", 100: "100", 1234: "1,230", 2_345_678: "2,350,000",
	} {
		assert.Equal(t, want, short(x), x)
	}
}
