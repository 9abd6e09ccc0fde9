package store

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func ids(t *testing.T, s *Store, q Query) (all []string) {
	t.Helper()
	for {
		page, after, err := s.Work(t.Context(), q, today)
		require.NoError(t, err)
		for i, r := range page {
			all = append(all, r.ID)
			if i > 0 && !r.Due.IsZero() {
				assert.False(t, r.Due.Before(page[i-1].Due), "what ends first comes first")
			}
		}
		if after == "" {
			n, err := s.Count(t.Context(), q, today)
			require.NoError(t, err)
			assert.Equal(t, n, len(all))
			return all
		}
		q.After = after
	}
}

func TestLists(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		many := manyFiles(t, 75)
		running := wall(t) // a limit of it is still running, whatever the published ones come to
		received := calendar.On(today.AddDays(-5))
		running.Dossier.Received, running.Dossier.Claims[0].Events[0].On = received, received
		made, err := s.CreateAll(ctx, officer, append(many, New{"running", running}))
		require.NoError(t, err)
		all := ids(t, s, Query{Limit: 7})
		assert.Len(t, all, len(made))
		seen := make(map[string]bool)
		for _, id := range all {
			seen[id] = true
		}
		assert.Len(t, seen, len(made), "no page shows what another has shown")

		rows, _, err := s.Work(ctx, Query{Limit: MaxPage}, today)
		require.NoError(t, err)
		count := func(is func(Row) bool) (n int) {
			for _, r := range rows {
				if is(r) {
					n++
				}
			}
			return n
		}
		day := calendar.MustDate(2025, 6, 1)
		for name, c := range map[string]struct {
			q  Query
			is func(Row) bool
		}{
			"open":     {Query{Open: true}, func(r Row) bool { return r.Ended.IsZero() }},
			"ended":    {Query{Ended: true}, func(r Row) bool { return !r.Ended.IsZero() }},
			"late":     {Query{Late: true}, func(r Row) bool { return r.Late(today) > 0 }},
			"due from": {Query{DueFrom: today, DueTo: today.AddDays(60)}, func(r Row) bool { return !r.Due.Before(today) && !r.Due.After(today.AddDays(60)) }},
			"received": {Query{From: day, To: today}, func(r Row) bool {
				d := r.Received.Earliest()
				return !d.IsZero() && !d.Before(day) && !d.After(today)
			}},
			"person":     {Query{Person: "zhang"}, func(r Row) bool { return r.Holder == "zhang" }},
			"unstaffed":  {Query{Unstaffed: true}, func(r Row) bool { return r.Holder == "" }},
			"petitioner": {Query{Petitioner: "13900000003"}, func(r Row) bool { return r.Number == "XF000003" }},
			"name":       {Query{Petitioner: "信访人3"}, func(r Row) bool { return r.Petitioner == "信访人3" }},
			"text":       {Query{Text: "xF00000"}, func(r Row) bool { return r.Number < "XF00001" }},
			"wildcard":   {Query{Text: "XF%"}, func(Row) bool { return false }},
			"injected":   {Query{Text: `' OR '1'='1`, Petitioner: `x' OR 1=1 --`}, func(Row) bool { return false }},
		} {
			want := count(c.is)
			assert.Len(t, ids(t, s, c.q), want, name)
			if name != "wildcard" && name != "injected" {
				assert.NotZero(t, want, name)
			}
		}
		stages := 0
		for _, stage := range procedure.Stage(0).All() {
			stages += len(ids(t, s, Query{Stage: stage}))
		}
		assert.NotZero(t, stages)
	})
}

// Only what fell due is worked out anew, and then everything is as if it had been.
func TestRefresh(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		_, err := s.CreateAll(ctx, officer, manyFiles(t, 50))
		require.NoError(t, err)
		touched := 0
		for k := range 40 {
			day := today.AddDays(1 + 3*k)
			due, err := s.ids(ctx, `SELECT matter FROM work WHERE next_change <= $1`, day.String())
			require.NoError(t, err)
			n, err := s.Refresh(ctx, day)
			require.NoError(t, err)
			assert.Len(t, due, n)
			touched += n
			if k%8 == 0 {
				differs, err := s.Check(ctx, day)
				require.NoError(t, err)
				assert.Empty(t, differs)
			}
		}
		assert.NotZero(t, touched)
		assert.Less(t, touched, 40*50/2)
	})
}

// Statistics are the sum over the matters, and each number opens its list.
func TestStatistics(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		all := manyFiles(t, 150)
		_, err := s.CreateAll(ctx, officer, all)
		require.NoError(t, err)
		period := Period{From: today.AddDays(-900), To: today.AddDays(-100)}
		got, err := s.Statistics(ctx, period, nil, today)
		require.NoError(t, err)
		assert.Len(t, ids(t, s, Query{From: period.From, To: period.To}), int(got.Matters))
		assert.Len(t, ids(t, s, Query{From: period.From, To: period.To, Ended: true}), int(got.Ended))
		assert.Len(t, ids(t, s, Query{From: period.From, To: period.To, Late: true}), int(got.Late))

		for _, who := range []access.Who{{Account: "desk", Role: access.Leader}, {Account: "zhao", Role: access.Leader, Person: "zhang", Organ: "县公安局"}, {Role: access.Petitioner}} {
			seen, err := s.Statistics(ctx, period, &who, today)
			require.NoError(t, err)
			assert.Len(t, ids(t, s, Query{From: period.From, To: period.To, Viewer: &who}), int(seen.Matters), "as many as they may see")
			assert.Less(t, seen.Matters, got.Matters, "which is not everything")
		}

		// What the library says when it adds up the claims itself.
		rows, _, err := s.Work(ctx, Query{From: period.From, To: period.To, Limit: MaxPage}, today)
		require.NoError(t, err)
		var sum indicator.Summary
		for _, r := range rows {
			m, err := s.Matter(ctx, r.ID)
			require.NoError(t, err)
			law, _, _ := m.Dossier.Law()
			for _, record := range m.Dossier.Counted(today) {
				sum.Add(law, &record)
			}
		}
		some := int64(0)
		for _, r := range got.Rates {
			assert.Equal(t, sum.Rate(r.Indicator), r.Rate, r.Indicator)
			some += r.Of
			behind := ids(t, s, Query{From: period.From, To: period.To, Counts: r.Indicator})
			assert.LessOrEqual(t, len(behind), int(r.Of), "a matter may have several claims")
			assert.Equal(t, r.Of > 0, len(behind) > 0)
			hits := ids(t, s, Query{From: period.From, To: period.To, Counts: r.Indicator, Hit: true})
			assert.Equal(t, r.Is > 0, len(hits) > 0)
		}
		assert.NotZero(t, some)
	})
}

func TestManyFaultsAtOnce(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		_, err := s.Create(ctx, officer, "a", wall(t))
		require.NoError(t, err)
		_, err = s.CreateAll(ctx, officer, []New{{"b", wall(t)}, {"a", File{}}, {"", wall(t)}, {"c", wall(t)}})
		var at ErrAt
		require.ErrorAs(t, err, &at)
		var places []string
		for _, one := range at {
			places = append(places, fmt.Sprint(one.Index))
		}
		assert.Equal(t, []string{"1", "2"}, places)
		assert.ErrorIs(t, err, ErrRepeated{"a"})
		assert.Len(t, ids(t, s, Query{}), 1, "all or none")
	})
}
