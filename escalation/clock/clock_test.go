package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// The first step keeps a limit, however often it is repeated; a step that is not on record stands nowhere in it.
func TestFirstStepOnRecord(t *testing.T) {
	first := clock.Mark{On: calendar.On(calendar.MustDate(2026, time.March, 2)), At: 1}
	again := clock.Mark{On: calendar.On(calendar.MustDate(2026, time.March, 9)), At: 4}
	var m clock.Mark
	assert.False(t, m.Known())
	assert.Equal(t, -1, m.Event())
	m.First(first)
	m.First(again)
	assert.Equal(t, first, m)
	assert.True(t, m.Known())
	assert.Equal(t, 0, m.Event())
	assert.Equal(t, 3, again.Event())
	assert.Equal(t, again, clock.FirstKnown(clock.Mark{}, again, first))
	assert.Zero(t, clock.FirstKnown(clock.Mark{}))
}

// What else is known narrows a rough day; it neither contradicts the record nor gives a day to a step that is not on it.
func TestNarrowARoughDay(t *testing.T) {
	march, _ := calendar.InMonth(2026, time.March)
	april, _ := calendar.InMonth(2026, time.April)
	late := calendar.NotBefore(calendar.MustDate(2026, time.March, 20))
	lastDays, _ := calendar.Between(calendar.MustDate(2026, time.March, 20), calendar.MustDate(2026, time.March, 31))
	for name, c := range map[string]struct {
		on, by calendar.When
		at     uint16
		want   calendar.When
	}{
		"narrowed":      {on: march, by: late, at: 1, want: lastDays},
		"contradicted":  {on: march, by: april, at: 1, want: march},
		"not on record": {by: late},
	} {
		m := clock.Mark{On: c.on, At: c.at}
		m.Narrow(c.by)
		assert.Equal(t, c.want, m.On, name)
	}
}
