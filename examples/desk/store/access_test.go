package store

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Lists and counts show what package access lets somebody see, no more and no less: many matters and all kinds of people are tried.
func TestListsKeepToTheRulesOfAccess(t *testing.T) {
	onEach(t, func(t *testing.T, s *Store) {
		ctx := t.Context()
		random := rand.New(rand.NewPCG(1, 2))
		pick := func(from ...string) string { return from[random.IntN(len(from))] }
		organs := []string{"", "", "市公安局", "市公安局 ", "市公安局治安支队", "区民政局", "市人民政府"}
		var all []New
		for i := range 120 {
			var d dossier.Demand
			d.Facts.Category = []petition.Category{0, petition.Grievance, petition.Accusation}[random.IntN(3)]
			kinds := []history.Kind{history.Register, history.Accept, history.RequestReview, history.Issue}
			for k := range random.IntN(4) {
				d.Events = append(d.Events, history.Event{Kind: kinds[k], On: calendar.On(today), Organ: regime.Organ{Name: pick(organs...)}})
			}
			f := File{Cover{Unit: pick(organs...), Taker: pick("", "a", "b")}, dossier.Dossier{Claims: []dossier.Demand{d}}}
			if random.IntN(2) == 0 {
				f.Cover.Accused = []string{pick(organs[2:]...)}
			}
			if random.IntN(3) == 0 {
				f.Dossier.Charge = &dossier.Charge{Organ: pick(organs...), Conflicts: []string{pick("p1", "p2")}}
			}
			all = append(all, New{fmt.Sprint("k", i), f})
		}
		_, err := s.CreateAll(ctx, officer, all)
		require.NoError(t, err)
		rows, _, err := s.Work(ctx, Query{Limit: MaxPage}, today)
		require.NoError(t, err)
		require.Len(t, rows, len(all))
		seen := 0
		for _, role := range append(access.Roles(), 0) {
			for _, organ := range []string{"", "市公安局", "市公安局治安支队 ", "区民政局", "市人民政府"} {
				for _, account := range []string{"", "a"} {
					for _, person := range []string{"", "p1"} {
						who := access.Who{Account: account, Role: role, Person: person, Organ: organ}
						var want []string
						for _, r := range rows {
							if ok, _ := access.May(who, access.See, r.Access); ok {
								want = append(want, r.ID)
							}
						}
						listed, _, err := s.Work(ctx, Query{Limit: MaxPage, Viewer: &who}, today)
						require.NoError(t, err)
						var got []string
						for _, r := range listed {
							got = append(got, r.ID)
						}
						assert.Equal(t, want, got, "%+v", who)
						n, err := s.Count(ctx, Query{Viewer: &who}, today)
						require.NoError(t, err)
						assert.Equal(t, len(want), n)
						seen += n
					}
				}
			}
		}
		assert.Greater(t, seen, 1000)
		assertConsistent(t, s)
	})
}
