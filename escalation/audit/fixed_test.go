package audit

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The limits worked out beforehand are those of the citations, on every day around all editions.
func TestFixedLimitsAreThoseCited(t *testing.T) {
	for _, f := range []*fixed{&noticeLimit, &objectionLimit} {
		seen := map[statute.Number]int{}
		for d := calendar.MustDate(1994, 1, 1); d.Year() < 2031; d = d.AddDays(1) {
			c, _ := f.provision.On(d)
			if got := f.limitOn(d); got != c.Limit() {
				assert.Equal(t, c.Limit(), got, "%v on %v", f.provision, d)
			}
			seen[c.Limit()]++
		}
		assert.Greater(t, len(seen), 1, "days with and without a limit: %v", f.provision)
		assert.Zero(t, f.limitOn(calendar.Date{}))
	}
}

// What counts as kept at first sight is in time on every reading, under every way to read the texts, from every day of a
// year and with every limit in use; on the first day that does not, the shortest reading is over.
func TestKeptIsInTime(t *testing.T) {
	literal, err := period.Petition().Fix(period.SameDay, "test")
	require.NoError(t, err)
	literal, err = literal.Fix(period.NotRolled, "test")
	require.NoError(t, err)
	for start := calendar.MustDate(2026, 1, 1); start.Year() < 2027; start = start.AddDays(1) {
		for _, n := range []int{1, 5, 15, 30, 60} {
			limit := statute.Number{N: n, Unit: statute.Days}
			for on := start.AddDays(-1); kept(limit, start, on); on = on.AddDays(1) {
				assert.Equal(t, period.InTime, period.Days(n).FromDay(start, nil).Under(period.Petition()).CheckDay(on))
				assert.Equal(t, period.InTime, period.Days(n).FromDay(start, nil).Under(literal).CheckDay(on))
			}
			assert.True(t, kept(limit, start, start.AddDays(n-1)))
			assert.False(t, kept(limit, start, start.AddDays(n)))
			assert.Equal(t, period.Late, period.Days(n).FromDay(start, nil).Under(literal).CheckDay(start.AddDays(n)))
		}
	}
	day := calendar.MustDate(2026, 3, 2)
	assert.False(t, kept(statute.Number{N: 15, Unit: statute.WorkingDays}, day, day))
	assert.False(t, kept(statute.Number{}, day, day))
	assert.False(t, kept(statute.Number{N: 15, Unit: statute.Days}, calendar.Date{}, day))
	assert.False(t, kept(statute.Number{N: 15, Unit: statute.Days}, day, calendar.Date{}))
}
