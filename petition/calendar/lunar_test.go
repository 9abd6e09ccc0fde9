package calendar

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Twelve or thirteen lunar months of 29 or 30 days lie between two Spring Festivals, and so on: a slip of the pen in the
// table would show.
func TestLunarTableIsPlausible(t *testing.T) {
	require.Len(t, lunarTable, lastLunarYear-firstLunarYear+1)
	between := func(year int, what string, days, from, to int) {
		assert.True(t, from <= days && days <= to, "%d: %d days %s", year, days, what)
	}
	for year := firstLunarYear; year <= lastLunarYear; year++ {
		l, ok := lunarOf(year)
		require.True(t, ok)
		between(year, "from New Year to Spring Festival", l.spring.DaysSince(MustDate(year, time.January, 1)), 20, 51)
		between(year, "from Spring Festival to 端午", l.dragonBoat.DaysSince(l.spring), 4*29+4, 5*30+4)
		between(year, "from 端午 to 中秋", l.midAutumn.DaysSince(l.dragonBoat), 3*29+10, 4*30+10)
		between(year, "from 1 April to 清明", l.qingming.DaysSince(MustDate(year, time.April, 1)), 3, 5)
		if next, ok := lunarOf(year + 1); ok {
			days := next.spring.DaysSince(l.spring)
			assert.Contains(t, []int{353, 354, 355, 383, 384, 385}, days, year)
			leap := days > 360 // a month more, somewhere
			between(year, "from Spring Festival to 中秋", l.midAutumn.DaysSince(l.spring), 7*29+14, 8*30+14)
			if !leap {
				between(year, "from Spring Festival to 中秋, no leap month", l.midAutumn.DaysSince(l.spring), 7*29+14, 7*30+14)
			}
		}
	}
	_, ok := lunarOf(firstLunarYear - 1)
	assert.False(t, ok)
	_, ok = lunarOf(lastLunarYear + 1)
	assert.False(t, ok)
	assert.Len(t, festivalsOf(lastLunarYear+1, Date{}), 3, "those of the solar calendar are known for ever")
}
