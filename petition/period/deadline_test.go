package period_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var day = policytest.Day

func TestDeadlineInWords(t *testing.T) {
	d := period.Days(60).FromDay(day(t, "2026-01-20"), calendar.China())
	assert.Equal(t, "自2026-01-20（不计）起60日，2026-03-21为周六，顺延至2026-03-23", d.ZH())
	assert.Equal(t, "60 days from 2026-01-20 (not counted), 2026-03-21 is a Saturday, so to 2026-03-23", d.EN())
	assert.Equal(t, d.EN(), d.String())
	p := d.Under(period.Petition())
	assert.Equal(t, d.ZH()+"；起算日、届满日顺延有不同解释，最早2026-03-20，最迟2026-03-23", p.ZH())
	assert.Contains(t, p.EN(), "contested by start day, roll over: 2026-03-20 at the earliest, 2026-03-23 at the latest")
	assert.Equal(t, calendar.On(day(t, "2026-01-20")), d.Start())
	assert.Equal(t, period.Days(60), d.Limit())

	e := period.Months(1).FromDay(day(t, "2026-01-31"), nil).Extend(period.Years(1)).Extend(period.Months(2)).
		Extend(period.WorkingDays(1)).Suspend(period.Through(day(t, "2026-02-01"), day(t, "2026-02-01")))
	assert.Contains(t, e.ZH(), "起1个月，延长14个月，延长1个工作日，中止1日")
	assert.Contains(t, e.EN(), "1 month from 2026-01-31 (not counted), extended by 14 months, extended by 1 working day, suspended for 1 day")
	h := period.Days(10).FromDay(day(t, "2026-02-10"), nil) // 20 February, Spring Festival
	assert.Contains(t, h.ZH(), "2026-02-20为春节放假（国办发明电〔2025〕7号），顺延至2026-02-24")
	assert.Contains(t, h.EN(), "2026-02-20 is off for 春节 (国办发明电〔2025〕7号), so to 2026-02-24")
}

func TestDeadlineJSON(t *testing.T) {
	p := period.Days(60).FromDay(day(t, "2026-01-20"), nil).Under(period.Petition())
	b, err := json.Marshal(map[string]any{"review": p})
	require.NoError(t, err)
	var back struct {
		Review struct {
			Start, Last, Earliest, Latest calendar.Date
			Limit                         period.Limit
			Contested                     bool
			Assumptions                   []period.Assumption
			ZH, EN                        string
		}
	}
	require.NoError(t, json.Unmarshal(b, &back))
	r := back.Review
	assert.Equal(t, []calendar.Date{p.Start().Earliest(), p.Last(), p.Earliest(), p.Latest()}, []calendar.Date{r.Start, r.Last, r.Earliest, r.Latest})
	assert.Equal(t, p.Limit(), r.Limit)
	assert.Equal(t, p.Assumptions(), r.Assumptions)
	assert.True(t, r.Contested)
	assert.Equal(t, p.ZH()+p.EN(), r.ZH+r.EN)
	assert.NotContains(t, string(b), "awaits")
	b, err = json.Marshal(period.WorkingDays(30).FromDay(day(t, "2026-12-20"), nil))
	require.NoError(t, err)
	assert.Contains(t, string(b), `"awaits":[2027]`)
	assert.NotContains(t, string(b), "contested")
	b, err = json.Marshal(p.Extend(period.Days(30)).Suspend(period.Through(day(t, "2026-02-01"), day(t, "2026-02-03"))).Hearing(period.Through(day(t, "2026-02-05"), day(t, "2026-02-05"))))
	require.NoError(t, err)
	for _, part := range []string{
		`"extended":["30 days"]`, `"suspended":[{"from":"2026-02-01","to":"2026-02-03"}]`, `"hearings":[{"from":"2026-02-05","to":"2026-02-05"}]`,
	} {
		assert.Contains(t, string(b), part)
	}
	assert.Error(t, json.Unmarshal(b, new(period.Deadline)), "never a silent zero")
	assert.Error(t, json.Unmarshal([]byte("null"), &p), "null is no deadline either")
	assert.False(t, p.IsZero(), "what is refused changes nothing")
	hours := period.Hours(24).From(time.Date(2026, 2, 14, 16, 30, 0, 0, time.UTC))
	b, err = json.Marshal(hours)
	require.NoError(t, err)
	assert.Error(t, json.Unmarshal(b, new(period.HourDeadline)))
	assert.Error(t, json.Unmarshal([]byte("null"), &hours))
	assert.False(t, hours.IsZero())
}

func TestAnAnswerCanBeGivenAgain(t *testing.T) {
	start := day(t, "2020-01-01")
	given := period.Days(30).FromDay(start, calendar.China().AsOf(day(t, "2020-01-26")))
	b, err := json.Marshal(given)
	require.NoError(t, err)
	var record struct {
		Notice string
		AsOf   calendar.Date `json:"as_of"`
		Last   calendar.Date
	}
	require.NoError(t, json.Unmarshal(b, &record))
	assert.Equal(t, "国办发明电〔2019〕16号", record.Notice)
	assert.Equal(t, "2020-01-31", record.Last.String())
	assert.Equal(t, record.Last, period.Days(30).FromDay(start, calendar.China().AsOf(record.AsOf)).Last())
	assert.NotEqual(t, record.Last, period.Days(30).FromDay(start, nil).Last(), "the Spring Festival was lengthened since")
}

func TestCountCitesTheLawOfTheDay(t *testing.T) {
	first := func(d period.Deadline) period.CountedDay {
		for x := range d.Count() {
			return x
		}
		return period.CountedDay{}
	}
	cal := calendar.China()
	d := period.Days(5).FromDay(day(t, "2026-03-02"), cal)
	assert.Equal(t, statute.P1, first(d).Rule)
	assert.Equal(t, "民法典 第二百零一条第一款", first(d).Cite.ZH())
	p := first(d.Under(period.Petition()))
	assert.Equal(t, statute.Reading, p.Cite.Doubt(), "the petition regulations do not say so")
	assert.Contains(t, p.Cite.ZH(), "民法典 第二百零四条")
	before := first(period.Days(5).FromDay(day(t, "2019-03-04"), cal))
	assert.NotContains(t, before.Cite.ZH(), "民法典", "the Civil Code was not in force")
	rules := map[period.Why]statute.Rule{}
	for x := range period.WorkingDays(3).FromDay(day(t, "2026-02-13"), cal).Suspend(period.Through(day(t, "2026-02-24"), day(t, "2026-02-24"))).Extend(period.Days(9)).Count() {
		rules[x.Why] = x.Rule
	}
	assert.Equal(t, map[period.Why]statute.Rule{
		period.NotCounted: statute.P1, period.Counted: statute.P1, period.Skipped: statute.P4, period.Suspended: statute.P6,
		period.PassedOver: statute.P2, period.RolledTo: statute.P2,
	}, rules)
	for x := range period.Months(1).FromDay(day(t, "2026-03-02"), cal).Count() {
		if x.Why == period.Counted {
			assert.Equal(t, statute.P3, x.Rule)
		}
	}
	b, err := json.Marshal(first(d))
	require.NoError(t, err)
	assert.Contains(t, string(b), `"date":"2026-03-02","why":"not_counted"`)
	assert.Contains(t, string(b), `"rule":"P1"`)
	for why := range period.Why(12) {
		assert.NotPanics(t, func() { _ = period.CountedDay{Why: why}.EN() + period.CountedDay{Why: why}.ZH() })
	}
	var lines []string
	for x := range period.WorkingDays(2).FromDay(day(t, "2026-02-13"), cal).Count() {
		lines = append(lines, x.EN())
	}
	assert.Equal(t, "2026-02-13 Friday: the day of the event, not counted [Civil Code (2020), art. 201(1)]", lines[0])
	assert.Equal(t, "2026-02-14 Saturday: day 1, counted, worked for 春节 (国办发明电〔2025〕7号) "+
		"[Regulations on Petition Work (2022), art. 23(3)]", lines[1])
}

func TestLimitText(t *testing.T) {
	for _, tt := range []struct {
		limit  period.Limit
		en, zh string
	}{
		{period.Days(60), "60 days", "60日"},
		{period.Days(1), "1 day", "1日"},
		{period.WorkingDays(5), "5 working days", "5个工作日"},
		{period.WorkingDays(1), "1 working day", "1个工作日"},
		{period.Months(1), "1 month", "1个月"},
		{period.Months(6), "6 months", "6个月"},
		{period.Years(2), "2 years", "2年"},
		{period.Years(1), "1 year", "1年"},
		{period.Days(65535), "65535 days", "65535日"},
	} {
		assert.Equal(t, tt.en, tt.limit.EN())
		assert.Equal(t, tt.zh, tt.limit.ZH())
		for _, s := range []string{tt.en, tt.zh} {
			back, err := period.ParseLimit(s)
			require.NoError(t, err)
			assert.Equal(t, tt.limit, back)
		}
		b, err := json.Marshal(tt.limit)
		require.NoError(t, err)
		assert.Equal(t, fmt.Sprintf("%q", tt.en), string(b))
		var back period.Limit
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, tt.limit, back)
	}
	for s, want := range map[string]period.Limit{"15天": period.Days(15), "3月": period.Months(3), "30days": period.Days(30)} {
		got, err := period.ParseLimit(s)
		require.NoError(t, err)
		assert.Equal(t, want, got)
	}
	for _, bad := range []string{
		"", "60", "days", "0 days", "-1 days", "65536 days", "99999999999999999999 days", "60 hours", "6 0 days", "60 Days", "六十日",
		"1.5 months", " 60 days",
	} {
		_, err := period.ParseLimit(bad)
		assert.ErrorContains(t, err, fmt.Sprintf("%q", bad))
		kept := period.Days(3)
		if bad != "" {
			assert.Error(t, kept.UnmarshalText([]byte(bad)))
			assert.Equal(t, period.Days(3), kept)
		}
	}
	none := period.Days(3)
	require.NoError(t, none.UnmarshalText(nil))
	assert.True(t, none.IsZero())
	assert.Empty(t, none.EN()+none.ZH()+none.String())
	assert.Equal(t, 60, period.Days(60).N())
}

func TestLimitsOfProvisions(t *testing.T) {
	for in, want := range map[statute.Number]period.Limit{
		{N: 60, Unit: statute.Days}: period.Days(60), {N: 5, Unit: statute.WorkingDays}: period.WorkingDays(5),
		{N: 6, Unit: statute.Months}: period.Months(6), {N: 2, Unit: statute.Years}: period.Years(2),
		{N: 5, Unit: statute.Persons}: {}, {}: {}, {N: -1, Unit: statute.Days}: {},
	} {
		got, ok := period.Of(in)
		assert.Equal(t, want, got, in)
		assert.Equal(t, !want.IsZero(), ok, in)
	}
}

// P5: hours run from the hour given, whatever day it is. P9: the end itself is within them.
func TestHours(t *testing.T) {
	beijing := time.FixedZone("CST", 8*3600)
	start := time.Date(2026, 2, 14, 16, 30, 0, 0, beijing)
	d := period.Hours(24).From(start)
	assert.Equal(t, start.Add(24*time.Hour), d.Last(), "no day off moves it")
	assert.Equal(t, period.InTime, d.Check(start.Add(24*time.Hour)), "the end is in time")
	assert.Equal(t, period.Late, d.Check(start.Add(24*time.Hour+1)))
	assert.Equal(t, period.InTime, d.Check(d.Last().UTC()), "an instant is the same in every zone")
	assert.Equal(t, "自2026-02-14 16:30起24小时，至2026-02-15 16:30", d.ZH())
	assert.Equal(t, "24 hours from 2026-02-14 16:30, to 2026-02-15 16:30", d.String())
	assert.Contains(t, period.Hours(1).From(start).EN(), "1 hour from")
	assert.Equal(t, start.Add(1<<20*time.Hour), period.Hours(1<<20).From(start).Last())
	b, err := json.Marshal(d)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"last":"2026-02-15T16:30:00+08:00"`)

	for _, none := range []period.HourDeadline{
		{}, period.Hours(0).From(start), period.Hours(-1).From(start), period.Hours(1<<20 + 1).From(start), period.Hours(24).From(time.Time{}),
	} {
		assert.True(t, none.IsZero() && none.Last().IsZero())
		assert.Zero(t, none.Check(start))
		assert.Empty(t, none.ZH()+none.EN())
		b, err := json.Marshal(none)
		require.NoError(t, err)
		assert.Equal(t, "null", string(b))
	}
	assert.Zero(t, d.Check(time.Time{}))
}

func TestCodesAndTerms(t *testing.T) {
	for x := period.InTime; x <= period.CannotTell; x++ {
		var back period.Timeliness
		b, err := x.MarshalText()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, x, back)
		assert.NotEqual(t, x.String(), x.ZH())
	}
	for x := period.NotCounted; x <= period.RolledTo; x++ {
		var back period.Why
		b, err := x.MarshalText()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, x, back)
	}
	for x := period.StartDay; x <= period.HearingTime; x++ {
		var back period.OpenQuestion
		b, err := x.MarshalText()
		require.NoError(t, err)
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, x, back)
	}
}

func FuzzParseLimit(f *testing.F) {
	for _, s := range []string{"60 days", "1 working day", "5个工作日", "2年", "3月", "15天", "0日", "65536 days", "6 0 days", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := period.ParseLimit(s)
		if err != nil {
			if !l.IsZero() {
				t.Fatalf("%q is refused and read as %s", s, l)
			}
			return
		}
		for _, text := range []string{l.EN(), l.ZH()} {
			if back, err := period.ParseLimit(text); err != nil || back != l {
				t.Fatalf("%q reads as %s, which reads as %s, %v", s, text, back, err)
			}
		}
	})
}

// FuzzDeadline tries deadlines anywhere in time, their days known or rough: nothing panics, the days stand in order, and the
// count ends on the last. Of two starts the one that says more never takes back what the other was sure of.
func FuzzDeadline(f *testing.F) {
	f.Add("2026-01-20", "60 days", "30 days", "2026-02-01", "2026-02-10")
	f.Add("2026-12-20", "30 working days", "1 month", "2026-12-25", "2027-01-05")
	f.Add("0001-01-01", "2 years", "5 working days", "0001-01-01", "0001-12-31")
	f.Add("9999-12-01", "65535 days", "65535 working days", "9999-12-02", "9999-12-31")
	f.Add("2004-12-31", "400 working days", "", "", "")
	f.Add("2018-10", "60 days", "1 month", "2018-11-05/2018-11-07", "../2018-12-01")
	f.Add("../2018-10-31", "10 working days", "2 months", "", "2018-12-01")
	f.Add("2027", "1 year", "3 working days", "2028-01-20/..", "2028-02")
	f.Fuzz(func(t *testing.T, start, limit, more, from, to string) {
		var days [3]calendar.When
		for i, s := range []string{start, from, to} {
			days[i], _ = calendar.ParseWhen(s)
		}
		l, _ := period.ParseLimit(limit)
		e, _ := period.ParseLimit(more)
		if l.N() > 2000 || e.N() > 2000 {
			return // a long walk outside the tables is slow, not wrong
		}
		stop, hearing := period.Stop{From: days[1], To: days[2]}, period.Stop{From: days[2], To: days[2]}
		plain := l.From(days[0], nil)
		a := plain.Extend(e).Suspend(stop).Hearing(hearing).Under(period.Petition())
		b := plain.Under(period.Petition()).Hearing(hearing).Suspend(stop).Extend(e)
		if a.Last() != b.Last() || a.Ends() != b.Ends() || a.ZH() != b.ZH() {
			t.Fatalf("the order matters: %s and %s", a, b)
		}
		if a.IsZero() {
			return
		}
		last := a.Last()
		if a.Earliest().After(a.Latest()) || !last.IsZero() && (last.Before(a.Earliest()) || last.After(a.Latest())) ||
			a.CheckDay(a.Latest().AddDays(1)) == period.InTime {
			t.Fatalf("%s: %s is not in %s..%s", a, last, a.Earliest(), a.Latest())
		}
		if day, exact := days[0].Exact(); exact {
			counted := day
			for x := range a.Count() {
				counted = x.Date
			}
			if !a.Rough() && counted != last && counted != day {
				t.Fatalf("%s: the count ends on %s", a, counted)
			}
		}
		narrow := days[0].Earliest()
		if narrow.IsZero() {
			narrow = days[0].Latest()
		}
		if said := l.FromDay(narrow, nil).Extend(e).Suspend(stop).Hearing(hearing).Under(period.Petition()); !said.IsZero() {
			for _, on := range []calendar.Date{a.Earliest(), a.Latest(), a.Latest().AddDays(1), said.Latest()} {
				if v := a.CheckDay(on); v != 0 && v != period.CannotTell && said.CheckDay(on) != v {
					t.Fatalf("%s: %s is %s; %s: %s", a, on, v, said, said.CheckDay(on))
				}
			}
		}
		if _, err := a.MarshalJSON(); err != nil {
			t.Fatal(err)
		}
	})
}

// The general principles of 1986 name Sundays and statutory days off: that a period does not end on a Saturday either was a
// reading until the general rules of 2017.
func TestSaturdaysAreMarkedBefore2017(t *testing.T) {
	for start, want := range map[string]statute.Doubt{
		"2016-04-07": statute.Reading, // ends on Saturday 2016-05-07
		"2016-04-08": 0,               // ends on Sunday 2016-05-08
		"2018-04-12": 0,               // ends on Saturday 2018-05-12
	} {
		n := 0
		for c := range period.Days(30).FromDay(day(t, start), nil).Count() {
			if c.Why == period.RolledTo {
				n++
				assert.Equal(t, want, c.Cite.Doubt(), "%s: %s", start, c.Cite)
			}
		}
		assert.Equal(t, 1, n, start)
	}
}
