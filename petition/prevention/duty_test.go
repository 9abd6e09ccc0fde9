package prevention_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
)

func dutyPlan(weeks int, lawyers ...string) prevention.DutyPlan {
	p := prevention.DutyPlan{From: day, Weeks: weeks}
	for _, id := range lawyers {
		p.Lawyers = append(p.Lawyers, prevention.DutyLawyer{ID: id})
	}
	return p
}

func onDuty(roster []prevention.DutyWeek) []string {
	var ids []string
	for _, w := range roster {
		ids = append(ids, w.Lawyer)
	}
	return ids
}

func TestDutyRoster(t *testing.T) {
	roster, err := prevention.DutyRoster(dutyPlan(7, "Ai", "Bo", "Cai"), nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"Ai", "Bo", "Cai", "Ai", "Bo", "Cai", "Ai"}, onDuty(roster))

	p := dutyPlan(4, "Ai", "Bo")
	p.Lawyers[0].Served = 3
	roster, err = prevention.DutyRoster(p, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"Bo", "Bo", "Bo", "Ai"}, onDuty(roster), "who has served waits")

	p = dutyPlan(2, "Ai", "Bo")
	p.Lawyers[1].Served = 1
	roster, err = prevention.DutyRoster(p, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"Ai", "Bo"}, onDuty(roster), "among equals who was longest off duty")

	// Passing a week on: Bo is away after the first week, so the first is Bo's although Ai stands first.
	p = dutyPlan(2, "Ai", "Bo")
	p.Absences = []prevention.Absence{{Lawyer: "Bo", From: day.AddDays(7), To: day.AddDays(100)}}
	roster, err = prevention.DutyRoster(p, nil)
	require.NoError(t, err)
	assert.Equal(t, []string{"Bo", "Ai"}, onDuty(roster))
}

// The week is the one that From lies in, Monday to Sunday, whatever day From is.
func TestDutyWeekStartsOnMonday(t *testing.T) {
	for n := range 7 {
		p := dutyPlan(1, "Ai")
		p.From = day.AddDays(n)
		roster, err := prevention.DutyRoster(p, nil)
		require.NoError(t, err)
		assert.Equal(t, day, roster[0].Days[0].Date, p.From)
		assert.Equal(t, day.AddDays(6), roster[0].Days[6].Date)
	}
}

// In 2026 the Spring Festival is 15 to 23 February, with a make-up Saturday on the 14th and on the 28th. The week of the
// 16th has no working day: a lawyer is on duty, and one who is away on any day of it is not.
func TestDutyRosterKnowsHolidays(t *testing.T) {
	p := dutyPlan(4, "Ai", "Bo")
	p.From = calendar.MustDate(2026, time.February, 9)
	p.Absences = []prevention.Absence{
		{Lawyer: "Ai", From: p.From.AddDays(13), To: p.From.AddDays(14)}, // Sunday 22 and Monday 23, both days off
	}
	roster, err := prevention.DutyRoster(p, nil)
	require.NoError(t, err)
	var open []int
	for _, w := range roster {
		open = append(open, len(w.Workdays()))
		assert.False(t, w.Provisional())
	}
	assert.Equal(t, []int{6, 0, 5, 5}, open)
	assert.Equal(t, calendar.MakeUp, roster[0].Days[5].Kind)
	assert.Equal(t, "Bo", roster[1].Lawyer, "no day of that week is worked, so any day away counts")

	p.Absences[0].To = p.From.AddDays(15) // and Tuesday 24, a working day
	p.Absences = append(p.Absences, prevention.Absence{Lawyer: "Bo", From: p.From.AddDays(14), To: p.From.AddDays(14)})
	roster, err = prevention.DutyRoster(p, nil)
	require.NoError(t, err)
	assert.Equal(t, "Bo", roster[2].Lawyer, "Monday 23 is not worked, Tuesday 24 is")

	p.From = calendar.MustDate(2030, time.January, 7)
	p.Absences = nil
	roster, err = prevention.DutyRoster(p, nil)
	require.NoError(t, err)
	assert.True(t, roster[0].Provisional())
}

func TestDutyRosterReportsEveryViolation(t *testing.T) {
	_, err := prevention.DutyRoster(prevention.DutyPlan{}, nil)
	assert.Equal(t, []string{"from R4", "weeks R4", "lawyers R4"}, found(t, err))

	p := dutyPlan(521, "Ai", "Ai", " ")
	p.Lawyers[0].Served = -1
	p.Absences = []prevention.Absence{{Lawyer: "X"}, {Lawyer: "Ai", From: day, To: day.AddDays(-1)}}
	_, err = prevention.DutyRoster(p, nil)
	assert.Equal(t, []string{
		"weeks R4", "lawyers[0].served R4", "lawyers[1].id R4", "lawyers[2].id R4", "absences[0].lawyer R4", "absences[0] R4", "absences[1] R4",
	}, found(t, err))

	p = dutyPlan(520, "Ai")
	p.Lawyers[0].Served = 5_200
	_, err = prevention.DutyRoster(p, nil)
	assert.NoError(t, err)
	p.Lawyers[0].Served = 5_201
	_, err = prevention.DutyRoster(p, nil)
	assert.Equal(t, []string{"lawyers[0].served R4"}, found(t, err))

	// No week stays empty: every week that no lawyer can serve is named, and there is no roster.
	p = dutyPlan(4, "Ai", "Bo")
	for _, w := range []int{1, 3} {
		for _, l := range p.Lawyers {
			p.Absences = append(p.Absences, prevention.Absence{Lawyer: l.ID, From: day.AddDays(7 * w), To: day.AddDays(7 * w)})
		}
	}
	roster, err := prevention.DutyRoster(p, nil)
	assert.Equal(t, []string{"weeks[1] R4", "weeks[3] R4"}, found(t, err))
	assert.Nil(t, roster)

	for _, from := range []calendar.Date{calendar.MustDate(1, time.January, 3), calendar.MustDate(9999, time.December, 25)} {
		p = dutyPlan(2, "Ai")
		p.From = from
		_, err = prevention.DutyRoster(p, nil)
		assert.Equal(t, []string{"weeks R4"}, found(t, err), from)
	}
}

func randomDuty(r *rand.Rand, weeks, lawyers int) prevention.DutyPlan {
	p := dutyPlan(weeks)
	for l := range lawyers {
		p.Lawyers = append(p.Lawyers, prevention.DutyLawyer{ID: fmt.Sprint("l", l), Served: r.IntN(3)})
	}
	for range r.IntN(2 * weeks) {
		from := day.AddDays(r.IntN(7 * weeks))
		p.Absences = append(p.Absences, prevention.Absence{Lawyer: fmt.Sprint("l", r.IntN(lawyers)), From: from, To: from.AddDays(r.IntN(10))})
	}
	return p
}

// away is the rule said the other way round, for the twin: day by day.
func away(p prevention.DutyPlan, w prevention.DutyWeek, lawyer string) bool {
	for _, d := range w.Days {
		if len(w.Workdays()) > 0 && !d.Kind.IsWorkday() {
			continue
		}
		for _, a := range p.Absences {
			if a.Lawyer == lawyer && a.From.Compare(d.Date) <= 0 && d.Date.Compare(a.To) <= 0 {
				return true
			}
		}
	}
	return false
}

// On everything small the weeks served are the most even of all rosters that absences allow.
func TestDutyRosterAgainstAllRosters(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	worked, uneven := 0, 0
	for range 400 {
		p := randomDuty(r, 1+r.IntN(6), 1+r.IntN(4))
		roster, err := prevention.DutyRoster(p, nil)
		if err != nil {
			continue
		}
		worked++
		loads := make([]int, len(p.Lawyers))
		for l, lawyer := range p.Lawyers {
			loads[l] = lawyer.Served
			for _, w := range roster {
				if w.Lawyer == lawyer.ID {
					require.False(t, away(p, w, lawyer.ID))
					loads[l]++
				}
			}
		}
		var best []int
		try := make([]int, len(p.Lawyers))
		for l, lawyer := range p.Lawyers {
			try[l] = lawyer.Served
		}
		var serve func(w int)
		serve = func(w int) {
			if w == len(roster) {
				sorted := slices.Clone(try)
				slices.SortFunc(sorted, func(a, b int) int { return b - a })
				if best == nil || slices.Compare(sorted, best) < 0 {
					best = sorted
				}
				return
			}
			for l, lawyer := range p.Lawyers {
				if !away(p, roster[w], lawyer.ID) {
					try[l]++
					serve(w + 1)
					try[l]--
				}
			}
		}
		serve(0)
		slices.SortFunc(loads, func(a, b int) int { return b - a })
		require.Equal(t, best, loads, "%+v", p)
		if best[0]-best[len(best)-1] > 1 {
			uneven++
		}
	}
	t.Logf("%d rosters, %d that absences keep uneven", worked, uneven)
	assert.Greater(t, worked, 100)
	assert.Positive(t, uneven)
}

func FuzzDutyRoster(f *testing.F) {
	text, err := json.Marshal(randomDuty(rand.New(rand.NewPCG(1, 1)), 5, 3))
	require.NoError(f, err)
	f.Add(text)
	f.Add([]byte(`{"from":"9999-12-31","weeks":1,"lawyers":[{"id":"a"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var p prevention.DutyPlan
		if json.Unmarshal(text, &p) != nil || p.Weeks > 100 {
			return
		}
		roster, err := prevention.DutyRoster(p, nil)
		if err != nil {
			assert.Nil(t, roster)
			return
		}
		assert.Len(t, roster, p.Weeks)
		assert.NotContains(t, onDuty(roster), "")
	})
}

// A roster of more lawyers or absences than any room has is refused before anything is compared; the largest is made, and even.
func TestDutyRosterIsBounded(t *testing.T) {
	p := prevention.DutyPlan{From: day, Weeks: 520}
	for i := range 100 {
		p.Lawyers = append(p.Lawyers, prevention.DutyLawyer{ID: fmt.Sprint(i)})
	}
	for i := range 5_000 {
		away := day.AddDays(7 * (i * 7919 % 520))
		p.Absences = append(p.Absences, prevention.Absence{Lawyer: fmt.Sprint(i % 100), From: away, To: away.AddDays(6)})
	}
	roster, err := prevention.DutyRoster(p, nil)
	require.NoError(t, err)
	served := map[string]int{}
	for _, id := range onDuty(roster) {
		served[id]++
	}
	for id, n := range served {
		assert.True(t, n == 5 || n == 6, "%s serves %d of 520 weeks", id, n)
	}
	assert.Len(t, served, 100)

	p.Absences = make([]prevention.Absence, 10_001)
	_, err = prevention.DutyRoster(p, nil)
	assert.Equal(t, []string{"absences R4"}, found(t, err))
	p.Lawyers = append(p.Lawyers, prevention.DutyLawyer{ID: "one more"})
	_, err = prevention.DutyRoster(p, nil)
	assert.Equal(t, []string{"lawyers R4"}, found(t, err))
}
