package period_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

var pairs = [][2]period.Reading{
	{period.NextDay, period.SameDay}, {period.Rolled, period.NotRolled}, {period.HearingCounts, period.HearingStops},
}

// fixed lists the petition counting with every combination of readings fixed.
func fixed(t *testing.T) (all []*period.Counting) {
	for bits := range 8 {
		c := period.Petition()
		for i, pair := range pairs {
			var err error
			c, err = c.Fix(pair[bits>>i&1], "某市信访局办法第九条")
			require.NoError(t, err)
		}
		all = append(all, c)
	}
	return all
}

// A contested deadline lies between the earliest and the latest of all admissible combinations, and Check says so of
// every day, as a judge would who went through them one by one.
func TestContestedIsWhatAdmissibleReadingsDifferOn(t *testing.T) {
	cal := calendar.China()
	combinations := fixed(t)
	seen := map[period.Timeliness]int{}
	for start := day(t, "2024-01-01"); start.Year() < 2026; start = start.AddDays(1) {
		for _, l := range []period.Limit{period.Days(30), period.WorkingDays(5), period.Months(1)} {
			d := l.FromDay(start, cal).Hearing(period.Through(start.AddDays(3), start.AddDays(5))).Under(period.Petition())
			var first, last calendar.Date
			for _, c := range combinations {
				e := d.Under(c)
				if e.Earliest() != e.Latest() || e.Contested() {
					t.Fatalf("%s: nothing is left open", e)
				}
				if first.IsZero() || e.Last().Before(first) {
					first = e.Last()
				}
				if e.Last().After(last) {
					last = e.Last()
				}
			}
			if d.Earliest() != first || d.Latest() != last || d.Contested() != (first != last) {
				t.Fatalf("%s: the readings give %s..%s", d, first, last)
			}
			for on := first.AddDays(-2); !on.After(last.AddDays(2)); on = on.AddDays(1) {
				inTime, late := 0, 0
				for _, c := range combinations {
					if on.After(d.Under(c).Last()) {
						late++
					} else {
						inTime++
					}
				}
				want := period.Contested
				if late == 0 {
					want = period.InTime
				} else if inTime == 0 {
					want = period.Late
				}
				if got := d.CheckDay(on); got != want {
					t.Fatalf("%s: %s is %s, the readings say %s", d, on, got, want)
				}
				seen[want]++
			}
		}
	}
	assert.Len(t, seen, 3)
}

// Publishing a notice narrows the interval and never takes a verdict back. The chain of notices is the real one, each as
// of the day before and the day of its publication; the two notices that granted days beyond the 办法, and the one that
// came with a new text of it, are no publication of data only and stand aside.
func TestANoticeNeverTakesAVerdictBack(t *testing.T) {
	aside := map[string]bool{"国办发明电〔2013〕28号": true, "国发明电〔2015〕1号": true, "国办发明电〔2020〕1号": true}
	cal := calendar.China()
	verdicts := map[period.Timeliness]int{}
	for n := range cal.Notices() {
		if n.Amends || aside[n.Number] || testing.Short() && n.Year%4 != 0 {
			continue
		}
		before, after := cal.AsOf(n.Published.AddDays(-1)), cal.AsOf(n.Published)
		for start := calendar.MustDate(n.Year-1, 11, 20); start.Year() <= n.Year; start = start.AddDays(1) {
			for _, l := range []period.Limit{period.Days(15), period.Days(60), period.WorkingDays(5), period.WorkingDays(30), period.Months(1)} {
				for _, c := range []*period.Counting{period.General(), period.Petition()} {
					was, is := l.FromDay(start, before).Under(c), l.FromDay(start, after).Under(c)
					if start.Weekday() == time.Thursday { // suspended over the days that the notice arranges
						from, to := start.AddDays(2), start.AddDays(9)
						was, is = was.Suspend(period.Through(from, to)), is.Suspend(period.Through(from, to))
					}
					if is.Earliest().Before(was.Earliest()) || is.Latest().After(was.Latest()) {
						t.Fatalf("%s\nbecame %s", was, is)
					}
					if was.Last().Before(was.Earliest()) || was.Last().After(was.Latest()) {
						t.Fatalf("%s is not between its bounds", was)
					}
					for on := was.Earliest().AddDays(-1); !on.After(was.Latest().AddDays(1)); on = on.AddDays(1) {
						then, now := was.CheckDay(on), is.CheckDay(on)
						if then != now && then != period.Provisional {
							t.Fatalf("%s: %s was %s, is %s", was, on, then, now)
						}
						verdicts[then]++
					}
				}
			}
		}
	}
	assert.Len(t, verdicts, 4)
}

// P7: what runs into a year not published is provisional, and says which notice would make it firm.
func TestProvisionalSaysWhatItAwaits(t *testing.T) {
	cal := calendar.China()
	for _, tt := range []struct {
		limit  period.Limit
		start  string
		awaits []int
	}{
		{period.Days(30), "2026-11-01", nil},                // ends on Tuesday 1 December
		{period.Days(30), "2026-12-01", []int{2027}},        // Thursday 31 December: New Year's holiday may begin with it
		{period.Days(60), "2026-12-01", []int{2027}},        // Saturday 30 January 2027
		{period.WorkingDays(30), "2026-12-01", []int{2027}}, // runs into January
		{period.Days(500), "2026-12-01", []int{2028}},       // only the last day matters
		{period.WorkingDays(300), "2026-12-01", []int{2027, 2028}},
	} {
		d := tt.limit.FromDay(day(t, tt.start), cal)
		assert.Equal(t, tt.awaits, d.Awaits(), "%s", d)
		assert.Equal(t, len(tt.awaits) > 0, d.Provisional())
	}
	d := period.Days(42).FromDay(day(t, "2026-12-20"), cal) // Sunday 31 January 2027; Spring Festival is on 6 February
	assert.Equal(t, "2027-02-01", d.Last().String())
	assert.Equal(t, "2027-01-31", d.Earliest().String(), "it may be worked in exchange")
	assert.Equal(t, period.InTime, d.CheckDay(day(t, "2027-01-31")))
	assert.Equal(t, period.Provisional, d.CheckDay(day(t, "2027-02-01")))
	assert.Equal(t, period.Provisional, d.CheckDay(d.Latest()))
	assert.Equal(t, period.Late, d.CheckDay(d.Latest().AddDays(1)))
	assert.Contains(t, d.ZH(), "2027年放假安排尚未公布，暂定，最早2027-01-31")
	assert.Contains(t, d.EN(), "days off of 2027 not published: provisional, 2027-01-31 at the earliest")

	certain := period.Days(60).FromDay(day(t, "2027-01-14"), cal) // Monday 15 March, far from every festival
	assert.Equal(t, certain.Earliest(), certain.Latest())
	assert.True(t, certain.Provisional())
	assert.Equal(t, period.Late, certain.CheckDay(certain.Last().AddDays(1)))
	assert.Contains(t, certain.ZH(), "无论如何安排均为该日")
	assert.Contains(t, certain.EN(), "that day whatever they are")

	extended := period.Days(10).FromDay(day(t, "2026-12-01"), cal).Extend(period.WorkingDays(290))
	assert.Equal(t, []int{2027, 2028}, extended.Awaits(), "the working days of 2027 count")
	lengthened := period.Days(30).FromDay(day(t, "2027-12-01"), cal).Extend(period.Days(60))
	assert.Equal(t, []int{2028}, lengthened.Awaits(), "of days that all count, only the last day matters")
	rough, _ := calendar.Between(day(t, "2026-09-01"), day(t, "2026-12-31"))
	assert.Equal(t, []int{2027}, period.Days(60).From(rough, cal).Awaits(), "from the last day on which it can have started it runs into 2027")
	old := period.Days(60).FromDay(day(t, "2003-12-01"), cal)
	assert.Equal(t, []int{2004}, old.Awaits())
	assert.Contains(t, old.ZH(), "2004年放假安排未收录")
}

func TestFixingAReading(t *testing.T) {
	d := period.Days(60).FromDay(day(t, "2026-01-20"), nil).Under(period.Petition())
	assert.Equal(t, "2026-03-20", d.Earliest().String())
	assert.Equal(t, "2026-03-23", d.Latest().String())
	assert.Equal(t, period.Contested, d.CheckDay(d.Last()))

	c, err := period.Petition().Fix(period.NextDay, "某市信访局办法第九条")
	require.NoError(t, err)
	assert.Equal(t, "2026-03-21", d.Under(c).Earliest().String())
	assert.Equal(t, "2026-03-23", d.Under(c).Latest().String())
	assert.Contains(t, d.Under(c).ZH(), "起算日由某市信访局办法第九条定为开始的当日不计入")
	assert.Contains(t, d.Under(c).EN(), "by 某市信访局办法第九条")
	assert.NotContains(t, d.EN(), " read as ", "nobody has fixed a reading")
	c, err = c.Fix(period.NotRolled, "某市信访局办法第十条")
	require.NoError(t, err)
	assert.Equal(t, "2026-03-21", d.Under(c).Last().String())
	assert.Equal(t, period.Late, d.Under(c).CheckDay(day(t, "2026-03-22")))
	assert.Equal(t, []period.Assumption{
		{Question: period.StartDay, Used: period.NextDay, By: "某市信访局办法第九条"},
		{Question: period.RollOver, Used: period.NotRolled, By: "某市信访局办法第十条"},
	}, d.Under(c).Assumptions(), "the hearing is no question where none was held")

	same, err := period.Petition().Fix(period.SameDay, "某市信访局办法第九条")
	require.NoError(t, err)
	assert.Equal(t, "2026-03-20", d.Under(same).Last().String())
	assert.Contains(t, d.Under(same).ZH(), "自2026-01-20（计入）起60日，至2026-03-20")
	assert.Contains(t, d.Under(same).EN(), "(counted)")
	used, known := d.Under(same).DaysUsed(day(t, "2026-01-20"))
	assert.Equal(t, 1, used)
	assert.True(t, known)

	_, err = period.Petition().Fix(period.NextDay, "")
	assert.Error(t, err, "somebody must answer for it")
	_, err = period.Petition().Fix(0, "某局")
	assert.Error(t, err)
	_, err = period.Petition().Fix(99, "某局")
	assert.Error(t, err)
	_, err = period.General().Fix(period.SameDay, "某局")
	assert.Error(t, err, "the law has settled it")
	_, err = c.Fix(period.SameDay, "另一局")
	assert.Error(t, err, "it is fixed already")
	again, err := (*period.Counting)(nil).Fix(period.NextDay, "某局")
	require.NoError(t, err)
	assert.Equal(t, d.Under(nil).Last(), d.Under(again).Last())
	assert.Nil(t, period.General().Assumptions())
	assert.Nil(t, (*period.Counting)(nil).Assumptions())
	assert.Len(t, period.Petition().Assumptions(), 3, "fixing makes another counting")
}

func TestHearingBelowReReviewIsAReading(t *testing.T) {
	d := period.Days(60).FromDay(day(t, "2024-03-01"), nil).Hearing(period.Through(day(t, "2024-03-11"), day(t, "2024-03-20"))) // 30 April
	assert.Equal(t, "2024-04-30", d.Last().String())
	assert.False(t, d.Contested(), "the general law counts every day")
	p := d.Under(period.Petition())
	assert.Equal(t, "2024-04-30", p.Last().String(), "it counts, as the text only excepts re-review")
	assert.Equal(t, "2024-05-10", p.Latest().String(), "ten days later by analogy")
	assert.Len(t, p.Assumptions(), 3)
	stops, err := period.Petition().Fix(period.HearingStops, "某省条例")
	require.NoError(t, err)
	assert.Equal(t, "2024-05-10", d.Under(stops).Last().String())
	assert.Contains(t, d.Under(stops).ZH(), "中止10日")
	assert.Equal(t, d.Suspend(period.Through(day(t, "2024-03-11"), day(t, "2024-03-20"))).Last(), d.Under(stops).Last())
}

func TestReadingsHaveArticles(t *testing.T) {
	for _, pair := range pairs {
		assert.Equal(t, pair[0].Question(), pair[1].Question())
		for _, r := range pair {
			assert.NotZero(t, r.Question())
			for _, on := range []string{"2022-05-01", "2026-01-01"} {
				assert.NotEmpty(t, r.Cites(day(t, on)), r)
			}
			b, err := json.Marshal(r)
			require.NoError(t, err)
			var back period.Reading
			require.NoError(t, json.Unmarshal(b, &back))
			assert.Equal(t, r, back)
			assert.NotEmpty(t, r.ZH()+r.Question().ZH())
		}
	}
	for _, none := range []period.Reading{0, period.HearingStops + 1, 99} {
		assert.Nil(t, none.Cites(day(t, "2026-01-01")), none)
		assert.Zero(t, none.Question(), none)
	}
}
