// Package sample makes matters as offices have them, for tests of many.
package sample

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Real returns the matters that the library is tested with, by the names of their files: the published ones and those of
// examples/docket. The root is the path from the package under test to that of the library.
func Real(t testing.TB, root string) (names []string, all []dossier.Dossier) {
	t.Helper()
	for _, glob := range []string{"escalation/dossier/testdata/published/*.json", "examples/docket/cases/*.json"} {
		paths, err := filepath.Glob(filepath.Join(root, glob))
		require.NoError(t, err)
		require.NotEmpty(t, paths)
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			d, found := dossier.Read(text)
			require.Empty(t, found)
			names, all = append(names, filepath.Base(path)), append(all, d)
		}
	}
	return names, all
}

var isoDay = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

// Many returns matters from..to of as many as are wanted: the real ones in turn, each moved so that it ends within the last three years,
// half of them within the last sixty days, so that limits run.
func Many(t testing.TB, real []dossier.Dossier, from, to int, today calendar.Date) (all []dossier.Dossier) {
	t.Helper()
	for i := from; i < to; i++ {
		model := real[i%len(real)]
		text, err := json.Marshal(model)
		require.NoError(t, err)
		random, shift := rand.New(rand.NewPCG(1, uint64(i))), 0
		if last := model.LastDay(); !last.IsZero() {
			within := 1000
			if i%2 == 0 {
				within = 60
			}
			shift = today.DaysSince(last) - random.IntN(within)
		}
		moved := isoDay.ReplaceAllStringFunc(string(text), func(day string) string {
			d, err := calendar.ParseDate(day)
			require.NoError(t, err)
			return d.AddDays(shift).String()
		})
		d, found := dossier.Read([]byte(moved))
		require.Empty(t, found)
		all = append(all, d)
	}
	return all
}
