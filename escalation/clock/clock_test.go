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

// Against every day that the limit can have started on and every day that the step can have been taken on: it counts for whoever took it where none
// of them is late beyond doubt, it is late where all are, and else it is to be looked up (P8, P11).
func TestCheckAgainstEveryDay(t *testing.T) {
	day := func(d int) calendar.Date { return calendar.MustDate(2026, time.January, 1).AddDays(d) }
	between := func(from, to int) calendar.When {
		w, _ := calendar.Between(day(from), day(to))
		return w
	}
	limits := []period.Limit{period.Days(7), period.WorkingDays(5)}
	met := map[period.Timeliness]int{}
	for first := range 40 { // over the New Year and the Spring Festival
		for last := first; last < first+6; last++ {
			for act := first; act < first+20; act++ {
				for until := act; until < act+4; until++ {
					for _, limit := range limits {
						late, not := 0, 0
						for s := first; s <= last; s++ {
							for a := act; a <= until; a++ {
								if limit.From(calendar.On(day(s)), calendar.China()).Under(period.Petition()).CheckDay(day(a)) == period.Late {
									late++
								} else {
									not++
								}
							}
						}
						is := clock.Check(limit.From(between(first, last), calendar.China()).Under(period.Petition()), between(act, until))
						met[is]++
						assert.Equal(t, late == 0, is == period.InTime || is == period.Contested, "%v from %d to %d, taken %d to %d: %v", limit, first, last, act, until, is)
						assert.Equal(t, not == 0, is == period.Late, "%v from %d to %d, taken %d to %d: %v", limit, first, last, act, until, is)
					}
				}
			}
		}
	}
	assert.Len(t, met, 4, "every answer but one that awaits a calendar")
}
