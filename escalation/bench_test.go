package escalation_test

import (
	"testing"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// seven is a history of seven events, up to the review opinion served, that begins on the day given.
func seven(start calendar.Date) []escalation.Event {
	branch := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	district := regime.Organ{Name: "东河区人民政府", Level: regime.County, System: regime.Government}
	return []escalation.Event{
		{Kind: escalation.Accept, On: start, Organ: branch},
		{Kind: escalation.Issue, On: start.AddDays(50), Result: escalation.NotSupported, States: escalation.StatesAll,
			Notice: escalation.Notice{Remedy: petition.RemedyReview, Days: 30}},
		{Kind: escalation.Serve, On: start.AddDays(52)},
		{Kind: escalation.RequestReview, On: start.AddDays(75), Organ: district},
		{Kind: escalation.Receive, On: start.AddDays(78), Organ: district},
		{Kind: escalation.Issue, On: start.AddDays(100), Disposition: escalation.Upheld, States: escalation.StatesAll,
			Notice: escalation.Notice{Remedy: petition.RemedyReReview, Days: 30}},
		{Kind: escalation.Serve, On: start.AddDays(103)},
	}
}

// histories are enough different ones that a branch predictor cannot learn them.
func histories(n int) [][]escalation.Event {
	first := calendar.MustDate(2019, time.January, 1)
	hs := make([][]escalation.Event, n)
	for i := range hs {
		hs[i] = seven(first.AddDays(i * 7919 % 2400))
	}
	return hs
}

func BenchmarkReplay(b *testing.B) {
	law, hs := regime.National(), histories(1024)
	b.Run("table", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if _, err := escalation.Replay(law, hs[i%len(hs)]); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("floor", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			if _, ok := byHand(hs[i%len(hs)]); !ok {
				b.Fatal("refused")
			}
		}
	})
}

// byHand is the floor: the same walk as a switch written out, with nothing but the order of the steps, the dates and the
// one window. It knows one regulation, no organ, no detail of an event, and cannot say why it refuses.
func byHand(events []escalation.Event) (dates [8]calendar.Date, ok bool) {
	state, last := 0, calendar.Date{}
	for i := range events {
		e := &events[i]
		if e.On.Before(last) {
			return dates, false
		}
		last = e.On
		switch {
		case state == 0 && e.Kind == escalation.Accept,
			state == 1 && e.Kind == escalation.Issue,
			state == 2 && e.Kind == escalation.Serve,
			state == 4 && e.Kind == escalation.Receive,
			state == 5 && e.Kind == escalation.Issue,
			state == 6 && e.Kind == escalation.Serve:
		case state == 3 && e.Kind == escalation.RequestReview:
			if e.On.DaysSince(dates[2]) > 30 && period.Days(30).From(dates[2], nil).Check(e.On) == period.Late {
				return dates, false
			}
		default:
			return dates, false
		}
		dates[state] = e.On
		state++
	}
	return dates, true
}
