package main

import (
	"math/rand/v2"
	"slices"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// manyHistories stay in the processor's cache, and are too many for its branch predictor.
const manyHistories = 256

// organs are who handles, reviews and re-reviews: a police branch and a department, each under the governments above, or the
// police above.
var organs = [...][3]regime.Organ{
	{
		{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity},
		{Name: "东河区人民政府", Level: regime.County, System: regime.Government},
		{Name: "包头市人民政府", Level: regime.Municipal, System: regime.Government},
	},
	{
		{Name: "青山分局", Level: regime.County, System: regime.PublicSecurity},
		{Name: "包头市公安局", Level: regime.Municipal, System: regime.PublicSecurity},
		{Name: "包头市人民政府", Level: regime.Municipal, System: regime.Government},
	},
	{
		{Name: "河东镇人民政府", Level: regime.Township, System: regime.Government},
		{Name: "东河区人民政府", Level: regime.County, System: regime.Government},
		{Name: "包头市人民政府", Level: regime.Municipal, System: regime.Government},
	},
}

// aHistory is a complete record in which all is as the law has it: three to eleven events, seven on average, from registration
// at most to the receipt of the request for re-review, with or without an extension.
func aHistory(r *rand.Rand) history.History {
	day := calendar.MustDate(2022, time.May, 1).AddDays(r.IntN(1000))
	after := func(most int) calendar.When {
		day = day.AddDays(r.IntN(most + 1))
		return calendar.On(day)
	}
	who := organs[r.IntN(len(organs))]
	opinion := func(most int, remedy refusal.Remedy) history.Event {
		return history.Event{
			Kind: history.Issue, On: after(most), States: history.StatesAll, Recused: decision.No,
			Notice: history.RemedyNotice{Remedy: remedy, Days: 30},
		}
	}
	events := []history.Event{
		{Kind: history.Register, On: after(0)},
		{Kind: history.Notify, On: after(15)},
		{Kind: history.Accept, On: after(0), Organ: who[0]},
	}
	if r.IntN(3) == 0 {
		events = append(events, history.Event{Kind: history.Extend, On: after(50), Days: 30, Approved: decision.Yes, ReasonTold: decision.Yes})
	}
	first := opinion(38, refusal.Review)
	first.Result = history.NotSupported
	events = append(events, first,
		history.Event{Kind: history.Serve, On: after(10)},
		history.Event{Kind: history.RequestReview, On: after(28), Organ: who[1]},
		history.Event{Kind: history.Receive, On: after(2), Organ: who[1]})
	second := opinion(28, refusal.ReReview)
	second.Disposition = history.Upheld
	events = append(events, second,
		history.Event{Kind: history.Serve, On: after(10)},
		history.Event{Kind: history.RequestRereview, On: after(28), Organ: who[2]},
		history.Event{Kind: history.Receive, On: after(2), Organ: who[2]})
	return history.History{Complete: history.Whole(), Events: events[:3+r.IntN(9)]}
}

func histories(n int) []history.History {
	r := rand.New(rand.NewPCG(35, 36))
	list := make([]history.History, n)
	for i := range list {
		list[i] = aHistory(r)
	}
	return list
}

// spoiled returns the history with one thing wrong, or nothing after all: a step left out, done twice or moved, a day, an organ
// or a detail that is another, has no meaning, or does not go with the step.
func spoiled(r *rand.Rand, h history.History) history.History {
	h.Events = slices.Clone(h.Events)
	i, j := r.IntN(len(h.Events)), r.IntN(len(h.Events))
	e := &h.Events[i]
	switch r.IntN(10) {
	case 0:
		h.Events = slices.Delete(h.Events, i, i+1)
	case 1:
		h.Events = slices.Insert(h.Events, i, h.Events[j])
	case 2:
		h.Events[i], h.Events[j] = h.Events[j], h.Events[i]
	case 3:
		e.On = calendar.On(e.On.Earliest().AddDays(r.IntN(41) - 20))
	case 4:
		e.Organ = append(organs[1][:], regime.Organ{})[r.IntN(4)]
	case 5:
		e.Days = r.IntN(40)
	case 6:
		e.Result = history.Supported
	case 7:
		e.Notice.Unit = statute.Persons + statute.Unit(r.IntN(2))
	case 8:
		e.Disposition = [...]history.Disposition{history.Upheld, history.SetAside + 1}[r.IntN(2)]
	case 9:
		if e.Kind != history.Serve && e.Kind != history.Notify { // of these two the walk by hand knows no way of service
			e.Way = history.Post
		}
	}
	return h
}

// late returns the history with all steps from one on some days later, or with an opinion that lacks something.
func late(r *rand.Rand, h history.History) history.History {
	h.Events = slices.Clone(h.Events)
	i := r.IntN(len(h.Events))
	if e := &h.Events[i]; e.Kind == history.Issue {
		switch r.IntN(3) {
		case 0:
			e.States &^= 1 << r.IntN(5)
		case 1:
			e.Notice.Days = 15
		case 2:
			e.Recused = decision.Yes
		}
		return h
	}
	days := r.IntN(60)
	for k := i; k < len(h.Events); k++ {
		h.Events[k].On = calendar.On(h.Events[k].On.Earliest().AddDays(days))
	}
	return h
}

// roughened returns the history with some days known only roughly: some day of a month, a year or a stretch, or one not before or
// not after another.
func roughened(r *rand.Rand, h history.History) history.History {
	h.Events = slices.Clone(h.Events)
	for i := range h.Events {
		e := &h.Events[i]
		day := e.On.Earliest()
		year, month, _ := day.Date()
		switch r.IntN(12) {
		case 0:
			e.On, _ = calendar.InMonth(year, month)
		case 1:
			e.On, _ = calendar.InYear(year)
		case 2:
			e.On, _ = calendar.Between(day.AddDays(-r.IntN(20)), day.AddDays(r.IntN(20)))
		case 3:
			e.On = calendar.NotAfter(day.AddDays(r.IntN(20)))
		case 4:
			e.On = calendar.NotBefore(day.AddDays(-r.IntN(20)))
		}
	}
	return h
}
