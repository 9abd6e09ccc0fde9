package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
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

// A step on one of several days counts for whoever took it where the last of them is not late beyond doubt; it is to be looked up where one is.
func TestCheckOfARoughDay(t *testing.T) {
	day := func(d int) calendar.Date { return calendar.MustDate(2026, 1, d) }
	// 15 days from Monday, 5 January: the 20th, or the 19th where that day is counted.
	due := period.Days(15).From(calendar.On(day(5)), calendar.China()).Under(period.Petition())
	for _, c := range []struct {
		first, last int
		is          period.Timeliness
	}{
		{17, 19, period.InTime},
		{19, 20, period.Contested},
		{20, 20, period.Contested},
		{20, 21, period.CannotTell},
		{21, 22, period.Late},
	} {
		taken, _ := calendar.Between(day(c.first), day(c.last))
		assert.Equal(t, c.is, clock.Check(due, taken), "from %d to %d", c.first, c.last)
	}
	assert.Equal(t, period.CannotTell, clock.Check(due, calendar.NotBefore(day(19))), "without a last day")
	assert.Zero(t, clock.Check(period.Deadline{}, calendar.On(day(5))), "no limit runs")
}
