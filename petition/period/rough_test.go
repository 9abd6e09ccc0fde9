package period_test

import (
	"math/rand"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// What a rough day comes to is found by trying every exact day that it can have been: the tests below do that, and hold the
// bounds and the verdicts to it. Exact deadlines have their own slow twin in slow_test.go.

// scenario is a limit with what befell it, under a calendar and a counting, before it is known when it started.
type scenario struct {
	cal      *calendar.Calendar
	counting *period.Counting
	limit    period.Limit
	changes  []func(period.Deadline) period.Deadline
	tight    bool // the bounds must be those of the enumeration, not only hold it
}

func (s scenario) from(start calendar.When) period.Deadline {
	return apply(s.limit.From(start, s.cal).Under(s.counting), s.changes)
}

// calendars are those of all years, of a day before a notice, and of an office that works on Saturdays and not in August.
func calendars() []*calendar.Calendar {
	six := calendar.FromFunc(calendar.MustDate(2005, 1, 1), calendar.MustDate(2026, 6, 30), func(at time.Time) bool {
		return at.Weekday() != time.Sunday && at.Month() != time.August
	})
	return []*calendar.Calendar{
		calendar.China(), calendar.China().AsOf(calendar.MustDate(2025, 11, 3)), calendar.China().AsOf(calendar.MustDate(2013, 1, 1)), six,
	}
}

// countings are those that leave nothing open, all three questions, and one of them.
func countings(t *testing.T) []*period.Counting {
	t.Helper()
	rolled, err := period.Petition().Fix(period.Rolled, "某省条例")
	require.NoError(t, err)
	strict, err := rolled.Fix(period.NextDay, "某省条例")
	require.NoError(t, err)
	return []*period.Counting{nil, period.Petition(), rolled, strict}
}

// places are days around which something happens: ends of months, festivals, years not published, the ends of what is held.
var places = []string{
	"2023-01-28", "2024-02-27", "2025-12-30", "2026-02-14", "2026-09-26", "2026-12-10", "2027-01-25", "2027-09-20", "2004-12-20", "2060-11-20",
	"2013-12-25", "2026-06-25", "2018-10-15",
}

func randomStretch(r *rand.Rand, around calendar.Date, days int) calendar.When {
	from := around.AddDays(r.Intn(21) - 10)
	w, _ := calendar.Between(from, from.AddDays(r.Intn(days)))
	return w
}

func randomLimit(r *rand.Rand) period.Limit {
	switch n := 1 + r.Intn(60); r.Intn(5) {
	case 0:
		return period.WorkingDays(n)
	case 1:
		return period.Months(1 + n%13)
	case 2:
		return period.Years(1 + n%2)
	default:
		return period.Days(n)
	}
}

// randomScenario has extensions in a third of the cases and days taken out in another.
func randomScenario(r *rand.Rand, t *testing.T, cals []*calendar.Calendar, counts []*period.Counting, around calendar.Date) scenario {
	s := scenario{cal: cals[r.Intn(len(cals))], counting: counts[r.Intn(len(counts))], limit: randomLimit(r), tight: true}
	add := func(change func(period.Deadline) period.Deadline) { s.changes = append(s.changes, change) }
	monthly := func(l period.Limit) bool {
		return strings.Contains(l.EN(), "month") || strings.Contains(l.EN(), "year")
	}
	months := monthly(s.limit)
	for range r.Intn(3) * r.Intn(2) {
		more := randomLimit(r)
		add(func(d period.Deadline) period.Deadline { return d.Extend(more) })
		months = months || monthly(more)
	}
	for range r.Intn(3) * r.Intn(2) {
		from := around.AddDays(r.Intn(70) - 20)
		to := from.AddDays(r.Intn(12))
		if r.Intn(3) == 0 {
			add(func(d period.Deadline) period.Deadline { return d.Hearing(period.Through(from, to)) })
		} else {
			add(func(d period.Deadline) period.Deadline { return d.Suspend(period.Through(from, to)) })
		}
		s.tight = !months // a month that begins later may end earlier if days are suspended: there the bounds need only hold
	}
	return s
}

// days lists the exact days that w can be.
func days(w calendar.When) (all []calendar.Date) {
	for d := w.Earliest(); !d.After(w.Latest()); d = d.AddDays(1) {
		all = append(all, d)
	}
	return all
}

// enumerated is what trying every day gives.
type enumerated struct {
	earliest, latest calendar.Date
	lasts            map[calendar.Date]bool
	ends             map[[3]calendar.Date]bool // each with its bounds
	verdict          period.Timeliness         // CannotTell unless all days give the same
	contested        bool                      // some day does
}

func enumerate(s scenario, start, act calendar.When) enumerated {
	e := enumerated{lasts: map[calendar.Date]bool{}, ends: map[[3]calendar.Date]bool{}}
	for _, day := range days(start) {
		d := s.from(calendar.On(day))
		if first := d.Earliest(); e.earliest.IsZero() || first.Before(e.earliest) {
			e.earliest = first
		}
		if last := d.Latest(); last.After(e.latest) {
			e.latest = last
		}
		e.lasts[d.Last()] = true
		e.ends[[3]calendar.Date{d.Earliest(), d.Last(), d.Latest()}] = true
		e.contested = e.contested || d.Contested()
		for _, on := range days(act) {
			if v := d.CheckDay(on); e.verdict == 0 || e.verdict == v {
				e.verdict = v
			} else {
				e.verdict = period.CannotTell
			}
		}
	}
	return e
}

func TestRoughDaysAreAllDaysTheyCanBe(t *testing.T) {
	r := rand.New(rand.NewSource(11))
	cals, counts := calendars(), countings(t)
	n := 60_000
	if testing.Short() {
		n = 3_000
	}
	seen := map[period.Timeliness]int{}
	loose, tight := 0, 0
	for range n {
		around := day(t, places[r.Intn(len(places))])
		s := randomScenario(r, t, cals, counts, around)
		start := randomStretch(r, around, 1+r.Intn(1+r.Intn(20)))
		switch r.Intn(400) {
		case 0:
			start, _ = calendar.InYear(around.Year())
		case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10:
			start, _ = calendar.InMonth(around.Year(), time.Month(1+r.Intn(12)))
		}
		d := s.from(start)
		ends := d.Ends()
		require.False(t, ends.Earliest().IsZero() || ends.Latest().IsZero(), "%s", d)
		act := randomStretch(r, ends.Earliest().AddDays(r.Intn(3*d.Latest().DaysSince(d.Earliest())/2+8)), 1+r.Intn(6)*r.Intn(2))
		want, got := enumerate(s, start, act), d.Check(act)

		if d.Earliest().After(want.earliest) || d.Latest().Before(want.latest) {
			t.Fatalf("%s\ntrying every day: %s..%s", d, want.earliest, want.latest)
		}
		if got != want.verdict && (s.tight || got != period.CannotTell) {
			t.Fatalf("%s\nan act %s is %s, trying every day %s", d, act.EN(), got, want.verdict)
		}
		if s.tight {
			if d.Earliest() != want.earliest || d.Latest() != want.latest {
				t.Fatalf("%s\ntrying every day: %s..%s", d, want.earliest, want.latest)
			}
			if d.Rough() != (len(want.ends) > 1) || d.Last().IsZero() != (len(want.lasts) > 1) || !d.Last().IsZero() && !want.lasts[d.Last()] {
				t.Fatalf("%s\ntrying every day: %v", d, want.ends)
			}
			if d.Contested() && !want.contested {
				t.Fatalf("%s\ntrying every day: nothing is contested", d)
			}
			tight++
		}
		if got == period.CannotTell && want.verdict != period.CannotTell {
			loose++
		}
		seen[got]++

		// When a day narrows, what was sure stays sure.
		from, to := days(start), days(act)
		narrower, _ := calendar.Between(from[r.Intn(len(from))], start.Latest())
		later, _ := calendar.Between(act.Earliest(), to[r.Intn(len(to))])
		require.True(t, narrower.Narrows(start) && later.Narrows(act))
		if is := s.from(narrower).Check(later); got != period.CannotTell && is != got {
			t.Fatalf("%s\nan act %s is %s; %s\nan act %s is %s", d, act.EN(), got, s.from(narrower), later.EN(), is)
		}
	}
	t.Logf("%v, %d of them compared tightly, %d left open that trying every day decides", seen, tight, loose)
	assert.Len(t, seen, 5)
	for v := range seen {
		assert.Greater(t, seen[v], n/100, v)
	}
	assert.Greater(t, tight, n/3)
	assert.Less(t, loose, n/50)
}

// The same against the articles themselves: the slow twin of slow_test.go for every day of the start, one day at a time.
func TestRoughStartsFollowTheArticles(t *testing.T) {
	r := rand.New(rand.NewSource(2018))
	cal, n := calendar.China(), 3_000
	if testing.Short() {
		n = 300
	}
	for range n {
		_, slow, changes := random(r, cal)
		w, _ := calendar.Between(slow.start, slow.start.AddDays(r.Intn(40)))
		limit := period.Days(slow.n)
		if slow.working {
			limit = period.WorkingDays(slow.n)
		} else if slow.months > 0 {
			limit = period.Months(slow.months)
		}
		d := apply(limit.From(w, cal), changes)
		var first, last calendar.Date
		for _, day := range days(w) {
			slow.start = day
			end := slow.last(cal)
			if first.IsZero() || end.Before(first) {
				first = end
			}
			if end.After(last) {
				last = end
			}
		}
		monthly := slow.months > 0 || slow.extend[extendMonths] > 0
		tight := (!monthly || len(slow.suspended) == 0) && !d.Provisional()
		if tight && d.Ends() != between(first, last) ||
			first.Before(d.Earliest()) || last.After(d.Latest()) {
			t.Fatalf("%s\nthe articles, day by day: %s..%s", d, first, last)
		}
	}
}

func between(first, last calendar.Date) calendar.When {
	w, _ := calendar.Between(first, last)
	return w
}

// A stop may be known roughly too. Its bounds and verdicts hold for every stop it can have been, with every start and every
// act; they may be wider than they must.
func TestRoughStopsHoldForEveryStop(t *testing.T) {
	r := rand.New(rand.NewSource(36))
	cals, counts := calendars(), countings(t)
	n := 8_000
	if testing.Short() {
		n = 800
	}
	seen := map[period.Timeliness]int{}
	for range n {
		around := day(t, places[r.Intn(len(places))])
		s := randomScenario(r, t, cals, counts, around)
		start := randomStretch(r, around, 1+r.Intn(4))
		from := randomStretch(r, around.AddDays(r.Intn(40)), 1+r.Intn(5))
		to := randomStretch(r, from.Earliest().AddDays(r.Intn(15)), 1+r.Intn(5))
		hearing := r.Intn(3) == 0
		stopped := func(from, to calendar.When) scenario {
			return scenario{s.cal, s.counting, s.limit, append(s.changes[:len(s.changes):len(s.changes)], func(d period.Deadline) period.Deadline {
				if hearing {
					return d.Hearing(period.Stop{From: from, To: to})
				}
				return d.Suspend(period.Stop{From: from, To: to})
			}), false}
		}
		d := stopped(from, to).from(start)
		act := randomStretch(r, d.Earliest().AddDays(r.Intn(d.Latest().DaysSince(d.Earliest())+8)), 1+r.Intn(3)*r.Intn(2))
		got := d.Check(act)
		seen[got]++
		for _, f := range days(from) {
			for _, l := range days(to) {
				if l.Before(f) {
					continue // not a stop
				}
				want := enumerate(stopped(calendar.On(f), calendar.On(l)), start, act)
				if d.Earliest().After(want.earliest) || d.Latest().Before(want.latest) || got != period.CannotTell && got != want.verdict {
					t.Fatalf("%s\nan act %s is %s\nstopped from %s to %s: %s..%s, %s", d, act.EN(), got, f, l, want.earliest, want.latest, want.verdict)
				}
			}
		}
		if !d.Rough() {
			require.False(t, d.Last().IsZero(), "%s", d)
		}
	}
	t.Log(seen)
	assert.Len(t, seen, 5)
}

// What is open at one end, or not known at all, is bounded only where it is known.
func TestOpenEnds(t *testing.T) {
	cal := calendar.China()
	for _, tt := range []struct {
		start, ends string
		checks      map[string]period.Timeliness
	}{
		{"../2018-10-29", "../2018-12-28", map[string]period.Timeliness{
			"2018-12-28": period.CannotTell, "2018-12-29": period.Late, "2018-01-01": period.CannotTell, "": period.CannotTell,
			"2018-12-29/..": period.Late, "../2018-12-29": period.CannotTell,
		}},
		{"2018-10-31/..", "2018-12-30/..", map[string]period.Timeliness{
			"2018-12-30": period.InTime, "2018-12-31": period.CannotTell, "2030-01-01": period.CannotTell, "../2018-12-30": period.InTime, "": period.CannotTell,
		}},
		{"", "", map[string]period.Timeliness{"2018-12-30": period.CannotTell, "": period.CannotTell, "2018": period.CannotTell}},
		{"2018-10-31", "2018-12-30/2019-01-02", map[string]period.Timeliness{
			"": period.CannotTell, "../2018-11-30": period.InTime, "2019/..": period.CannotTell, "2019-13/..": 0, "2019-01-03/..": period.Late, "2018-12-31": period.Contested,
			"2019-01-02/..": period.CannotTell, "2018-12-31/2019-01-02": period.Contested, "2018-12": period.CannotTell, "2018-11": period.InTime,
		}},
	} {
		rules, err := period.Petition().Fix(period.NextDay, "某省条例")
		require.NoError(t, err)
		w, err := calendar.ParseWhen(tt.start)
		require.NoError(t, err)
		d := period.Days(60).From(w, cal).Under(rules)
		assert.Equal(t, tt.ends, d.Ends().String(), "%s", d)
		assert.Equal(t, w, d.Start())
		for act, want := range tt.checks {
			on, err := calendar.ParseWhen(act)
			if want == 0 {
				assert.Error(t, err)
				continue
			}
			require.NoError(t, err)
			assert.Equal(t, want, d.Check(on), "%s: %s", d, on.EN())
		}
		_, exact := w.Exact()
		assert.NotEqual(t, exact, d.Rough())
		assert.Equal(t, exact, !d.Last().IsZero() && !d.Unrolled().IsZero())
		_, known := d.DaysUsed(day(t, "2018-12-01"))
		assert.Equal(t, exact, known)
		_, known = d.DaysLeft(day(t, "2018-12-01"))
		assert.Equal(t, exact, known)
		counted := 0
		for range d.Count() {
			counted++
		}
		assert.Equal(t, exact, counted > 0, "there is no one count of a rough start")
		assert.NotContains(t, d.EN()+d.ZH(), "0001")
		assert.NotContains(t, d.EN()+d.ZH(), "9999")
		assert.Equal(t, !exact, strings.Contains(d.EN(), "look up the day it starts on"))
		assert.Equal(t, !exact, strings.Contains(d.ZH(), "请查明起算日"))
		b, err := d.MarshalJSON()
		require.NoError(t, err)
		assert.NotContains(t, string(b), "0001-")
		assert.NotContains(t, string(b), "9999-")
		assert.Equal(t, !exact, strings.Contains(string(b), `"rough":true`))
	}
	d := period.Days(60).FromDay(day(t, "2018-10-31"), cal).Suspend(period.Stop{From: calendar.On(day(t, "2018-11-05"))})
	assert.Equal(t, "2019-01-02/..", d.Ends().String(), "suspended since, and nobody says until when")
	one := period.Days(30).FromDay(day(t, "2026-03-03"), cal).Suspend(period.Stop{From: calendar.On(day(t, "2026-03-10"))})
	assert.Equal(t, "2026-04-03/..", one.Ends().String(), "its first day at least")
	assert.Equal(t, period.InTime, one.CheckDay(day(t, "2026-04-03")))
	assert.Contains(t, d.EN(), "look up the days on which the count stood still")
	assert.Equal(t, period.InTime, d.CheckDay(day(t, "2018-12-31")))
	assert.Equal(t, period.CannotTell, d.CheckDay(day(t, "2019-12-31")))
	assert.Empty(t, d.Awaits())
	same := period.Days(60).FromDay(day(t, "2018-10-31"), cal).Suspend(period.Stop{From: calendar.NotBefore(day(t, "2019-03-01"))})
	assert.False(t, same.Rough(), "after the end it does not matter")
	assert.Equal(t, "2019-01-02", same.Last().String())
}

// The three doubts are kept apart: readings, a year not published, a rough start.
func TestWhyAnEndIsNotKnown(t *testing.T) {
	cal := calendar.China()
	rough, _ := calendar.ParseWhen("2026-12-01/2026-12-03")
	month, _ := calendar.ParseWhen("2018-10")
	for _, tt := range []struct {
		d                             period.Deadline
		contested, provisional, rough bool
	}{
		{period.Days(60).FromDay(day(t, "2018-10-15"), cal), false, false, false},
		{period.Days(60).FromDay(day(t, "2018-10-15"), cal).Under(period.Petition()), true, false, false},
		{period.Days(60).FromDay(day(t, "2026-12-02"), cal), false, true, false},
		{period.Days(60).From(month, cal), false, false, true},
		{period.Days(60).From(rough, cal).Under(period.Petition()), true, true, true},
	} {
		assert.Equal(t, []bool{tt.contested, tt.provisional, tt.rough}, []bool{tt.d.Contested(), tt.d.Provisional(), tt.d.Rough()}, "%s", tt.d)
		for word, want := range map[string]bool{"contested": tt.contested, "provisional": tt.provisional, "look up": tt.rough} {
			assert.Equal(t, want, strings.Contains(tt.d.EN(), word), "%s", tt.d)
		}
		for word, want := range map[string]bool{"有不同解释": tt.contested, "暂定": tt.provisional, "请查明": tt.rough} {
			assert.Equal(t, want, strings.Contains(tt.d.ZH(), word), "%s", tt.d.ZH())
		}
	}
	// Two working days, of which every day of a weekend makes the same end: nothing has to be looked up.
	weekend, _ := calendar.ParseWhen("2026-03-07/2026-03-08")
	d := period.WorkingDays(2).From(weekend, cal)
	assert.False(t, d.Rough())
	assert.Equal(t, "2026-03-10", d.Last().String())
	assert.Equal(t, "2 working days, starting between 2026-03-07 and 2026-03-08 (not counted), so ending on 2026-03-10", d.EN())
	assert.Equal(t, period.Late, d.CheckDay(day(t, "2026-03-11")))
}

// Of a year that the calendar lacks the word is "not held", and only where the last day depends on it (L7).
func TestAYearThatIsLackingIsNotCalledUnpublished(t *testing.T) {
	cal := calendar.China()
	old := period.Days(60).FromDay(day(t, "2003-12-01"), cal)
	en, zh := old.AwaitsText()
	assert.Equal(t, "days off of 2004 not held", en)
	assert.Equal(t, "2004年放假安排未收录", zh)
	assert.Equal(t, []int{2004}, old.Awaits())
	en, zh = period.Days(60).FromDay(day(t, "2027-01-14"), cal).AwaitsText()
	assert.Equal(t, "days off of 2027 not published", en)
	assert.Equal(t, "2027年放假安排尚未公布", zh)
	gap := calendar.FromFunc(day(t, "2008-01-01"), day(t, "2026-12-31"), func(at time.Time) bool { return cal.IsWorkday(calendar.DateOf(at)) })
	far := period.Days(60).FromDay(day(t, "2006-05-15"), gap) // Friday 14 July 2006, far from every festival
	assert.Empty(t, far.Awaits(), "whatever the notice said, the day is the same")
	assert.False(t, far.Provisional())
	assert.NotContains(t, far.ZH(), "2006年放假安排")
	both := period.WorkingDays(6000).FromDay(day(t, "2006-12-01"), gap)
	en, _ = both.AwaitsText()
	assert.Contains(t, en, "days off of 2006, 2007 not held, days off of 2027")
	assert.NotContains(t, en, "[")
	en, zh = period.Days(3).FromDay(day(t, "2018-10-15"), cal).AwaitsText()
	assert.Empty(t, en+zh)
}

// An extension by months that begins a day later can end a day earlier if days are suspended in between. Whatever reading is
// fixed and whatever notice comes, the end stays within the bounds.
func TestMonthsWithDaysSuspendedStayWithinTheirBounds(t *testing.T) {
	r := rand.New(rand.NewSource(34))
	before, after := calendar.China().AsOf(calendar.MustDate(2025, 11, 3)), calendar.China()
	combinations := fixed(t)
	n := 60_000
	if testing.Short() {
		n = 3_000
	}
	inverted := 0
	for range n {
		limit := period.Days(1 + r.Intn(60))
		if r.Intn(2) == 0 {
			limit = period.WorkingDays(1 + r.Intn(40))
		}
		start := calendar.MustDate(2025, 11, 4).AddDays(r.Intn(150))
		from := start.AddDays(r.Intn(100))
		if r.Intn(2) == 0 { // around the end of the month after Spring Festival, which the notice moves
			from = calendar.MustDate(2026, 2, 20).AddDays(r.Intn(15))
		}
		stop, hearing := period.Through(from, from.AddDays(r.Intn(6))), period.Through(from.AddDays(20), from.AddDays(20+r.Intn(4)))
		more := period.Months(1 + r.Intn(4))
		count := func(c *calendar.Calendar) period.Deadline {
			return limit.FromDay(start, c).Extend(more).Suspend(stop).Hearing(hearing).Under(period.Petition())
		}
		d, is := count(before), count(after)
		if d.Last().Before(d.Earliest()) || d.Last().After(d.Latest()) {
			t.Fatalf("%s\nis not between %s and %s", d, d.Earliest(), d.Latest())
		}
		strict, lenient := is.Under(combinations[0]), is.Under(combinations[7])
		for _, c := range combinations {
			end := is.Under(c).Last()
			if end.Before(d.Earliest()) || end.After(d.Latest()) || end.Before(is.Earliest()) || end.After(is.Latest()) {
				t.Fatalf("%s\nended on %s", d, end)
			}
			if end.Before(strict.Last()) && end.Before(lenient.Last()) || end.After(strict.Last()) && end.After(lenient.Last()) {
				inverted++
			}
		}
	}
	assert.Positive(t, inverted, "the readings that come first and last are not always the ends")
}
