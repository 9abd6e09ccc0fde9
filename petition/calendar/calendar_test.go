package calendar_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	require.NoError(t, err)
	return d
}

// collected is a collection of the same notices made by others; it lies beside the module where it is present at all.
const collected = "../../../shared/calendar"

func TestChinaEqualsTheCollection(t *testing.T) {
	if _, err := os.Stat(collected); err != nil {
		t.Skip("no collection to compare with: ", err)
	}
	off := map[calendar.Date]bool{} // true: off, false: worked
	days := 0
	for year := 2007; year <= 2026; year++ {
		data, err := os.ReadFile(filepath.Join(collected, fmt.Sprintf("%d.json", year)))
		require.NoError(t, err)
		var file struct {
			Days []struct {
				Date     calendar.Date
				IsOffDay bool
			}
		}
		require.NoError(t, json.Unmarshal(data, &file))
		require.NotEmpty(t, file.Days)
		for _, d := range file.Days {
			off[d.Date] = d.IsOffDay
		}
	}
	c := calendar.China()
	for d := day(t, "2006-12-30"); !d.After(day(t, "2026-12-31")); d = d.AddDays(1) {
		want := d.Weekday() != time.Saturday && d.Weekday() != time.Sunday
		if o, named := off[d]; named {
			want = !o
		}
		if got := c.IsWorkday(d); got != want {
			t.Errorf("%s: worked %v, the collection says %v", d, got, want)
		}
		days++
	}
	assert.Equal(t, 7307, days)
}
