package audit_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// seven is a complete history of seven events in which everything is in order.
func seven(start calendar.Date) history.History {
	branch := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	district := regime.Organ{Name: "东河区人民政府", Level: regime.County, System: regime.Government}
	return history.History{Complete: history.Whole(), Events: []history.Event{
		{Kind: history.Register, On: calendar.On(start)},
		{Kind: history.Notify, On: calendar.On(start.AddDays(7))},
		{Kind: history.Accept, On: calendar.On(start.AddDays(7)), Organ: branch},
		{
			Kind: history.Issue, On: calendar.On(start.AddDays(50)), Result: history.NotSupported, States: history.StatesAll, Recused: decision.No,
			Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30},
		},
		{Kind: history.Serve, On: calendar.On(start.AddDays(52))},
		{Kind: history.RequestReview, On: calendar.On(start.AddDays(75)), Organ: district},
		{Kind: history.Receive, On: calendar.On(start.AddDays(78)), Organ: district},
	}}
}

func histories(n int) []history.History {
	first := calendar.MustDate(2019, 1, 1)
	hs := make([]history.History, n)
	for i := range hs {
		hs[i] = seven(first.AddDays(i * 7919 % 2400))
	}
	return hs
}

func TestNothingToFindCostsNothing(t *testing.T) {
	law, h := regime.National(), seven(calendar.MustDate(2026, 1, 5))
	r := audit.Examine(law, h)
	assert.Empty(t, r.Findings())
	assert.Zero(t, testing.AllocsPerRun(100, func() { r = audit.Examine(law, h) }))
}

func BenchmarkExamine(b *testing.B) {
	law, hs := regime.National(), histories(256)
	b.Run("walk", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if r := audit.Examine(law, hs[i%len(hs)]); r.Findings() != nil {
				b.Fatal("a finding")
			}
		}
	})
	b.Run("floor", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if !byHand(hs[i%len(hs)].Events) {
				b.Fatal("a finding")
			}
		}
	})
}

// byHand is the floor: one loop that keeps the days and holds these very checks for the national regulation of 2022 alone,
// and can only say whether all is well.
func byHand(events []history.Event) bool {
	var registered, notified, opened, issued, served, asked, last calendar.Date
	var organ regime.Organ
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
			opened, organ = e.On.Earliest(), e.Organ
		case history.Issue:
			issued, opinion = e.On.Earliest(), e
		case history.Serve:
			served = e.On.Earliest()
		case history.RequestReview:
			asked = e.On.Earliest()
		case history.Receive:
			if asked.IsZero() || e.Organ.Name == organ.Name {
				return false
			}
		default:
			return false
		}
	}
	late := func(from, on calendar.Date, days int) bool {
		return on.DaysSince(from) > days && period.Days(days).FromDay(from, nil).CheckDay(on) == period.Late
	}
	return !registered.IsZero() && !late(registered, notified, 15) && !late(opened, issued, 60) && !late(served, asked, 30) &&
		opinion.States == history.StatesAll && opinion.Recused == decision.No && opinion.Notice.Days == 30
}
