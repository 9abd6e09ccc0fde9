package escalation_test

import (
	"testing"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// seven is a history of seven events, up to the review opinion served, that begins on the day given.
func seven(start calendar.Date) []history.Event {
	branch := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	district := regime.Organ{Name: "东河区人民政府", Level: regime.County, System: regime.Government}
	return []history.Event{
		{Kind: history.Accept, On: calendar.On(start), Organ: branch},
		{
			Kind: history.Issue, On: calendar.On(start.AddDays(50)), Result: history.NotSupported, States: history.StatesAll,
			Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30},
		},
		{Kind: history.Serve, On: calendar.On(start.AddDays(52))},
		{Kind: history.RequestReview, On: calendar.On(start.AddDays(75)), Organ: district},
		{Kind: history.Receive, On: calendar.On(start.AddDays(78)), Organ: district},
		{
			Kind: history.Issue, On: calendar.On(start.AddDays(100)), Disposition: history.Upheld, States: history.StatesAll,
			Notice: history.RemedyNotice{Remedy: refusal.ReReview, Days: 30},
		},
		{Kind: history.Serve, On: calendar.On(start.AddDays(103))},
	}
}

// histories are enough different ones that a branch predictor cannot learn them.
func histories(n int) [][]history.Event {
	first := calendar.MustDate(2019, time.January, 1)
	hs := make([][]history.Event, n)
	for i := range hs {
		hs[i] = seven(first.AddDays(i * 7919 % 2400))
	}
	return hs
}

func BenchmarkReplay(b *testing.B) {
	law, hs := regime.National(), histories(256)
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

// byHand is the floor: the same walk as a switch written out for the national regulation of 2022, with the order of the
// steps, the dates, the organs one level above, and the one window. It keeps every date and every organ. It does not look
// for details that do not belong, knows no other regulation and no other step, and cannot say why it refuses.
func byHand(events []history.Event) (m byHandCase, ok bool) {
	for i := range events {
		e := &events[i]
		if e.On.IsZero() || e.On.Earliest().Before(m.last) || !e.Recorded.IsZero() && e.Recorded.Before(e.On.Earliest()) {
			return m, false
		}
		m.last = e.On.Earliest()
		t := &m.tiers[m.tier]
		switch e.Kind {
		case history.Accept:
			if m.stage != 0 {
				return m, false
			}
			t.organ, t.opened, m.stage = e.Organ, e.On.Earliest(), 1
		case history.Issue:
			if m.stage != 1 || e.Organ.Name != "" && t.organ.Name != "" && e.Organ.Name != t.organ.Name ||
				m.tier == 0 && e.Disposition != 0 || e.Disposition == history.SetAside {
				return m, false
			}
			t.issued, t.result, t.disposition, t.states, t.notice = e.On.Earliest(), e.Result, e.Disposition, e.States, e.Notice
			m.stage = 2
		case history.Serve:
			if m.stage != 2 {
				return m, false
			}
			t.served, m.stage = e.On.Earliest(), 3
		case history.RequestReview:
			if m.stage != 3 || m.tier != 0 || !aboveByHand(&e.Organ, &t.organ) || e.On.Earliest().DaysSince(t.served) > 30 &&
				t.notice.Days == 30 && period.Days(30).FromDay(t.served, nil).CheckDay(e.On.Earliest()) == period.Late {
				return m, false
			}
			m.tier, m.stage = 1, 4
			m.tiers[1].asked, m.tiers[1].organ = e.On.Earliest(), e.Organ
		case history.Receive:
			if m.stage != 4 || !aboveByHand(&e.Organ, &m.tiers[m.tier-1].organ) {
				return m, false
			}
			t.opened, t.organ, m.stage = e.On.Earliest(), e.Organ, 1
		default:
			return m, false
		}
	}
	return m, true
}

type byHandCase struct {
	stage, tier int
	last        calendar.Date
	tiers       [3]struct {
		organ                         regime.Organ
		notice                        history.RemedyNotice
		asked, opened, issued, served calendar.Date
		result                        history.Result
		disposition                   history.Disposition
		states                        history.Contents
	}
}

func aboveByHand(o, below *regime.Organ) bool {
	return o.Name != below.Name && (o.Level == below.Level && o.System == regime.Government ||
		o.Level == below.Level+1 && o.System == below.System)
}

// Where a case stands is asked for every case every day, at every stage of its history: the facts alone, and with all that can be said
// of them in both languages. Beside it stands the replay that leads there.
func BenchmarkOn(b *testing.B) {
	law, hs := regime.National(), histories(256)
	cases := make([]escalation.Case, len(hs))
	for i, h := range hs {
		c, err := escalation.Replay(law, h[:i%(len(h)+1)])
		if err != nil {
			b.Fatal(err)
		}
		cases[i] = c
	}
	b.Run("facts", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			h := hs[i%len(hs)]
			cases[i%len(cases)].On(h[len(h)-1].On.Earliest())
		}
	})
	b.Run("words", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			h := hs[i%len(hs)]
			s := cases[i%len(cases)].On(h[len(h)-1].On.Earliest())
			s.Duties()
			s.Rights()
			s.Doubts()
			s.Grounds()
			s.Conclusion()
		}
	})
	b.Run("replay", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			h := hs[i%len(hs)]
			if _, err := escalation.Replay(law, h[:i%len(hs)%(len(h)+1)]); err != nil {
				b.Fatal(err)
			}
		}
	})
}
