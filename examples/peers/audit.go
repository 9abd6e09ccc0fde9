package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

var auditRow = row{name: "audit", check: checkAudit, works: func() []work {
	law, machine := regime.National(), newStateless()
	machine.knowReception()
	r := rand.New(rand.NewPCG(42, 43))
	all := make([]history.History, manyHistories)
	for i := range all {
		all[i] = complete(r)
	}
	const replay, loop = "qmuntal/stateless, replay only", "loop written by hand"
	return []work{{
		name: "audit of a 7-event history without faults",
		sides: []side{
			{name: "Fengqiao", run: func(n int) {
				for i := range uint(n) {
					report := audit.Examine(law, all[i%manyHistories])
					sinkFound = report.Findings() != nil
				}
			}},
			{name: replay, run: inTurn(all, func(h history.History) { sinkStage, _ = machine.replay(h.Events) })},
			{name: loop, run: func(n int) {
				for i := range uint(n) {
					sinkFound = !inOrder(all[i%manyHistories].Events)
				}
			}},
		},
		goals: []goal{{noAlloc: true}, {faster: 40, against: []string{replay}}, {within: 3, against: []string{loop}}},
	}}
}}

var sinkFound bool

// complete is a matter from registration to the receipt of the request for review, seven events, all as the law has it.
func complete(r *rand.Rand) history.History {
	day := calendar.MustDate(2022, time.May, 1).AddDays(r.IntN(1200))
	later := func(most int) calendar.Date {
		day = day.AddDays(r.IntN(most + 1))
		return day
	}
	return history.History{Complete: history.Whole(), Events: []history.Event{
		{Kind: history.Register, On: calendar.On(later(0))},
		{Kind: history.Notify, On: calendar.On(later(15))},
		{Kind: history.Accept, On: calendar.On(later(0)), Organ: branch},
		{
			Kind: history.Issue, On: calendar.On(later(60)), Result: history.NotSupported, States: history.StatesAll, Recused: decision.No,
			Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30},
		},
		{Kind: history.Serve, On: calendar.On(later(10))},
		{Kind: history.RequestReview, On: calendar.On(later(30)), Organ: district},
		{Kind: history.Receive, On: calendar.On(later(5)), Organ: district},
	}}
}

// faulty returns the history with one thing wrong, or nothing after all: a step that comes some days later, with all that
// follow, or an opinion that lacks something.
func faulty(r *rand.Rand, h history.History) history.History {
	opinion := &h.Events[3]
	switch r.IntN(7) {
	case 0:
		opinion.States &^= 1 << r.IntN(5)
	case 1:
		opinion.Notice.Days = 15
	case 2:
		opinion.Recused = decision.Yes
	default:
		first, days := 1+r.IntN(6), r.IntN(60)
		for i := first; i < len(h.Events); i++ {
			h.Events[i].On = calendar.On(h.Events[i].On.Earliest().AddDays(days))
		}
	}
	return h
}

// inOrder is one loop that keeps the days and holds these very checks, for the national regulation of 2022 alone. It can only
// say whether all is well.
func inOrder(events []history.Event) bool {
	var registered, notified, opened, issued, served, asked, last calendar.Date
	var opinion *history.Event
	for i := range events {
		e := &events[i]
		if e.On.IsZero() || e.On.Earliest().Before(last) {
			return false
		}
		last = e.On.Earliest()
		switch e.Kind {
		case history.Register:
			registered = e.On.Earliest()
		case history.Notify:
			notified = e.On.Earliest()
		case history.Accept:
			opened = e.On.Earliest()
		case history.Issue:
			issued, opinion = e.On.Earliest(), e
		case history.Serve:
			served = e.On.Earliest()
		case history.RequestReview:
			asked = e.On.Earliest()
		case history.Receive:
			if asked.IsZero() {
				return false
			}
		default:
			return false
		}
	}
	return !registered.IsZero() && !late(registered, notified, 15) && !late(opened, issued, 60) && !late(served, asked, 30) &&
		opinion.States == history.StatesAll && opinion.Recused == decision.No && opinion.Notice.Days == 30
}

func late(from, on calendar.Date, days int) bool {
	return on.DaysSince(from) > days && period.Days(days).FromDay(from, nil).CheckDay(on) == period.Late
}

// checkAudit compares what Fengqiao finds with what the loop says, on histories with and without a fault.
func checkAudit(few bool) error {
	r := rand.New(rand.NewPCG(44, 45))
	law, n := regime.National(), 50_000
	if few {
		n = 2_000
	}
	machine := newStateless()
	machine.knowReception()
	found := 0
	for i := range n {
		h := complete(r)
		if stage, taken := machine.replay(h.Events); stage != procedure.InReview || taken != len(h.Events) {
			return fmt.Errorf("stateless ends %v after %d events: %+v", stage, taken, h)
		}
		if i%2 == 0 {
			h = faulty(r, h)
		}
		report := audit.Examine(law, h)
		if got, want := report.Violations() > 0, !inOrder(h.Events); got != want {
			return fmt.Errorf("Fengqiao finds %+v, the loop finds a fault: %v: %+v", report.Findings(), want, h)
		}
		if report.Violations() > 0 {
			found++
		}
	}
	if found < n/8 {
		return fmt.Errorf("%d of %d histories had a fault: that compares too little", found, n)
	}
	return nil
}
