package main

import (
	"math/rand/v2"
	"slices"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// manyHistories stay in the processor's cache, and are too many for its branch predictor.
const manyHistories = 256

var (
	branch   = regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	district = regime.Organ{Name: "东河区人民政府", Level: regime.County, System: regime.Government}
	township = regime.Organ{Name: "河东镇人民政府", Level: regime.Township, System: regime.Government}
)

// aHistory is a matter from acceptance to the review opinion served: seven events, all as the law has it.
func aHistory(r *rand.Rand) []history.Event {
	day := calendar.MustDate(2022, time.May, 1).AddDays(r.IntN(1200))
	later := func(most int) calendar.Date {
		day = day.AddDays(r.IntN(most + 1))
		return day
	}
	return []history.Event{
		{Kind: history.Accept, On: calendar.On(later(0)), Organ: branch},
		{
			Kind: history.Issue, On: calendar.On(later(60)), Result: history.NotSupported, States: history.StatesAll,
			Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30},
		},
		{Kind: history.Serve, On: calendar.On(later(10))},
		{Kind: history.RequestReview, On: calendar.On(later(30)), Organ: district},
		{Kind: history.Receive, On: calendar.On(later(5)), Organ: district},
		{
			Kind: history.Issue, On: calendar.On(later(30)), Disposition: history.Upheld, States: history.StatesAll,
			Notice: history.RemedyNotice{Remedy: refusal.ReReview, Days: 30},
		},
		{Kind: history.Serve, On: calendar.On(later(10))},
	}
}

func histories(n int) [][]history.Event {
	r := rand.New(rand.NewPCG(35, 36))
	list := make([][]history.Event, n)
	for i := range list {
		list[i] = aHistory(r)
	}
	return list
}

// spoiled returns the history with one thing wrong, or nothing after all: a step left out, done twice or moved, a day or an
// organ that is another, a request on one of the days around the last.
func spoiled(r *rand.Rand, h []history.Event) []history.Event {
	h = slices.Clone(h)
	i, j := r.IntN(len(h)), r.IntN(len(h))
	switch r.IntN(6) {
	case 0:
		h = slices.Delete(h, i, i+1)
	case 1:
		h = slices.Insert(h, i, h[j])
	case 2:
		h[i], h[j] = h[j], h[i]
	case 3:
		h[i].On = calendar.On(h[i].On.Earliest().AddDays(r.IntN(41) - 20))
	case 4:
		h[max(i, 1)].Organ = []regime.Organ{branch, district, township, {}}[r.IntN(4)] // who accepted is always known
	case 5:
		asked := h[2].On.Earliest().AddDays(28 + r.IntN(12))
		move := asked.DaysSince(h[3].On.Earliest())
		for k := 3; k < len(h); k++ {
			h[k].On = calendar.On(h[k].On.Earliest().AddDays(move))
		}
	}
	return h
}
