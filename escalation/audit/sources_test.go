package audit_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/goal"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	aNotice = regime.Source{Basis: statute.Practice, EN: "notice No. 1", ZH: "1号通知"}
	aMeans  = regime.Source{Basis: statute.LocalRule, EN: "Measures, art. 1", ZH: "办法第一条"}
	branch  = regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	station = regime.Organ{Name: "某派出所", Level: regime.Township, System: regime.PublicSecurity}
	city    = regime.Organ{Name: "市局", Level: regime.Municipal, System: regime.PublicSecurity}
)

// onPractice lays a practice over the national regulations: 45 days for handling, 20 for review, 45 to ask for it, and who
// stands above a police station.
func onPractice() *regime.Regime {
	days := func(n int) regime.Stipulation {
		return regime.Stipulation{Limit: statute.Number{N: n, Unit: statute.Days}, By: aNotice}
	}
	law, err := regime.Over(regime.National(), regime.Rules{
		Code: "practice", EN: "Practice", ZH: "惯例", From: calendar.MustDate(2024, 1, 1),
		Tiers: regime.Tiers{
			regime.Handling: {regime.Opinion: days(45)},
			regime.Review:   {regime.Window: days(45), regime.Opinion: days(20)},
		},
		Superiors: []regime.Superior{{Of: regime.Organ{Name: station.Name}, Is: branch, By: aNotice}},
	})
	if err != nil {
		panic(err)
	}
	return law
}

// better draws a regulation that may be laid over the national ones: each number from a practice or from a local text.
func better(r *rand.Rand) *regime.Regime {
	source := func() regime.Source { return []regime.Source{aNotice, aMeans}[r.IntN(2)] }
	set := func(low, high int) regime.Stipulation {
		if r.IntN(3) == 0 {
			return regime.Stipulation{}
		}
		return regime.Stipulation{Limit: statute.Number{N: low + r.IntN(high-low+1), Unit: statute.Days}, By: source()}
	}
	own := regime.Rules{Code: "own", EN: "Own", ZH: "自定", From: calendar.MustDate(2024, 1, 1)}
	own.Tiers[regime.Handling][regime.Opinion] = set(20, 60)
	own.Tiers[regime.Handling][regime.Extension] = set(5, 30)
	own.Tiers[regime.Handling][regime.Acceptance] = set(3, 15)
	own.Tiers[regime.Handling][regime.Declining] = set(3, 15)
	own.Tiers[regime.Handling][regime.Return] = set(3, 15)
	for t := regime.Review; t <= regime.Rereview; t++ {
		own.Tiers[t][regime.Window] = set(30, 60)
		own.Tiers[t][regime.Opinion] = set(10, 30)
		own.Tiers[t][regime.Acceptance] = set(3, 15)
		own.Tiers[t][regime.FileHandover] = set(3, 15)
		own.Tiers[t-1][regime.Silence] = set(30, 60)
	}
	if r.IntN(2) == 0 { // only a text of the place can add one
		own.Refusals[regime.RefusedAccepted] = aMeans
	}
	law, err := regime.Over(regime.National(), own)
	if err != nil {
		panic(err)
	}
	return law
}

// drawn is a matter through the three tiers with delays of every size, on record from beginning to end.
func drawn(r *rand.Rand, law regime.Law) []history.Event {
	on := calendar.MustDate(2026, 1, 5)
	later := func(most int) calendar.Date { on = on.AddDays(1 + r.IntN(most)); return on }
	opinion := func(t regime.Tier) history.Event {
		e := history.Event{Kind: history.Issue, On: calendar.On(later(75)), States: history.StatesAll, Recused: decision.No, Result: history.NotSupported}
		if t != regime.Handling {
			e.Result, e.Disposition = 0, history.Upheld
		}
		e.Notice = history.RemedyNotice{Remedy: t.Remedy()}
		if t < regime.Rereview {
			e.Notice.Days = law.Limit(t+1, regime.Window).N
		}
		return e
	}
	events := []history.Event{{Kind: history.Register, On: calendar.On(on)}, {Kind: history.Accept, On: calendar.On(on), Organ: branch}}
	events = append(events, opinion(regime.Handling))
	events = append(events, history.Event{Kind: history.Serve, On: calendar.On(later(5))})
	events = append(events, history.Event{Kind: history.RequestReview, On: calendar.On(later(60)), Organ: city})
	events = append(events, history.Event{Kind: history.Receive, On: calendar.On(later(3))})
	if law.Says(regime.Review, regime.FileHandover) {
		events = append(events, history.Event{Kind: history.HandOver, On: calendar.On(later(10))})
	}
	events = append(events, opinion(regime.Review))
	return append(events, history.Event{Kind: history.Serve, On: calendar.On(later(5))})
}

// received is a matter at reception: registered, perhaps passed on and given back, perhaps not accepted, with delays of every size.
func received(r *rand.Rand) []history.Event {
	on := calendar.MustDate(2026, 1, 5)
	later := func() calendar.When { on = on.AddDays(1 + r.IntN(20)); return calendar.On(on) }
	events := []history.Event{{Kind: history.Register, On: calendar.On(on), Organ: station}}
	if r.IntN(2) == 0 {
		events = append(events, history.Event{Kind: history.Transfer, On: later()}, history.Event{Kind: history.Register, On: later(), Organ: branch})
		return append(events, history.Event{Kind: history.ObjectToTransfer, On: later()})
	}
	return append(events, history.Event{Kind: history.Decline, On: later(), Because: statute.T4})
}

// restsOn says which point of a regulation sets the number that a duty or a right is about.
var restsOn = map[history.Kind]regime.Point{
	history.Issue: regime.Opinion, history.AcceptRequest: regime.Acceptance, history.HandOver: regime.FileHandover,
	history.Accept: regime.Acceptance, history.Decline: regime.Declining,
}

// No citation is stronger than the source of its number, in whatever is printed; and a practice that was not kept is a note,
// while what broke the law is found as the law has it.
func TestNoCitationIsStrongerThanItsSource(t *testing.T) {
	r := rand.New(rand.NewPCG(10, 4))
	seen := map[string]int{}
	holds := func(what string, by regime.Source, cite statute.Citation) {
		require.GreaterOrEqual(t, cite.Basis(), by.Maker(), "%s: %s", what, cite)
		if by.Maker() == statute.Practice {
			require.Contains(t, cite.EN(), "practice, not law: notice No. 1", what)
			seen[what]++
		}
	}
	for range 300 {
		laid := better(r)
		law, _ := laid.On(calendar.MustDate(2026, 1, 5))
		events := drawn(r, law)
		c := escalation.New(laid)
		for i := range events {
			moved, err := c.Apply(events[i])
			if refused, ok := err.(*escalation.TransitionError); ok {
				for _, m := range refused.Missing() {
					if m.Guard == procedure.InTime {
						holds("missing", law.By(c.Stage().Tier()+1, regime.Window), m.Cite)
					}
				}
				for _, way := range refused.Ways() {
					if way.Remedy == refusal.Review && way.Why.Rule == statute.E4 {
						holds("way", law.By(regime.Review, regime.Window), way.Why.Cite)
					}
				}
				if told, ok := refused.Refusal(); ok {
					for _, ground := range told.Grounds() {
						if ground.Rule == statute.E6 {
							holds("ground of a refusal", law.By(c.Stage().Tier()+1, regime.Window), ground.Cite)
						}
					}
				}
				break
			}
			require.NoError(t, err)
			c = moved
			if c.Stage() == procedure.ReviewRequested {
				turned := history.Event{Kind: history.RefuseRequest, On: calendar.On(c.Last()), Because: statute.T2}
				by := law.Refuses(regime.RefusedAccepted)
				require.Equal(t, by.IsZero(), len(c.WhyNot(turned)) > 0, "a ground that no text of the place knows")
				for _, m := range c.WhyNot(turned) {
					require.Equal(t, statute.Safeguard, m.Cite.Basis(), "%s", m)
				}
				seen["refused"]++
			}
			s := c.On(events[i].On.Earliest().AddDays(r.IntN(70)))
			for _, d := range s.Duties() {
				if p := restsOn[d.Act]; p != 0 {
					holds("duty", law.By(max(d.Tier, regime.Handling), p), d.Cite)
				}
			}
			for _, right := range s.Rights() {
				switch right.Rule {
				case statute.E4:
					holds("right", law.By(right.Tier, regime.Window), right.Cite)
				case statute.E12:
					holds("right against silence", law.By(right.Tier-1, regime.Silence), right.Cite)
				}
			}
		}
		reception := audit.Examine(laid, history.History{Events: received(r), Complete: history.Whole()})
		for _, f := range reception.Findings() {
			p := map[audit.Check]regime.Point{audit.AcceptanceLimit: regime.Declining, audit.TransferLimit: regime.Return}[f.Check]
			if p == 0 {
				continue
			}
			if f.Verdict == audit.Noted {
				holds("note at reception", law.By(regime.Handling, p), f.Cite)
			} else if f.Verdict == audit.Violated {
				require.True(t, f.Cite.Basis().IsLaw(), "%s", f.EN())
			}
		}
		if moves, ok := goal.To(escalation.New(laid), goal.Goal{Kind: history.RequestReview, Handler: branch}, calendar.MustDate(2026, 1, 5)); ok {
			switch last := moves[len(moves)-1]; last.Rule {
			case statute.E4:
				holds("move", law.By(regime.Review, regime.Window), last.Cite)
			case statute.E12:
				holds("move against silence", law.By(regime.Handling, regime.Silence), last.Cite)
			}
		}
		h := history.History{Events: events, Complete: history.Whole()}
		byLaw := audit.Examine(laid.Lawful(), h)
		report := audit.Examine(laid, h)
		for _, f := range report.Findings() {
			p := map[audit.Check]regime.Point{
				audit.OpinionLimit: regime.Opinion, audit.AcceptanceLimit: regime.Acceptance, audit.FileLimit: regime.FileHandover,
				audit.RequestAccepted: regime.Window,
			}[f.Check]
			if p == 0 {
				continue
			}
			if f.Verdict == audit.Noted {
				holds("note", law.By(f.Tier, p), f.Cite)
			} else if f.Verdict == audit.Violated {
				require.True(t, f.Cite.Basis().IsLaw(), "%s", f.EN())
			}
		}
		for _, check := range audit.Checks() {
			for tier := regime.Tier(0); tier <= regime.Rereview; tier++ {
				if report.Verdict(check, tier) == audit.Violated {
					require.Equal(t, audit.Violated, byLaw.Verdict(check, tier), "%s", check)
				}
			}
		}
		sum, lawSum := indicator.Of(laid, indicator.Record{History: h}), indicator.Of(laid.Lawful(), indicator.Record{History: h})
		for _, i := range []indicator.Indicator{indicator.TimelyHandling, indicator.TimelyReview} {
			require.GreaterOrEqual(t, sum.Rate(i).Is, lawSum.Rate(i).Is, "a practice costs no organ a rate of law")
		}
	}
	for _, what := range []string{"duty", "right", "right against silence", "missing", "ground of a refusal", "move", "note", "note at reception", "refused"} {
		assert.NotZero(t, seen[what], "%s was never looked at: %s", what, fmt.Sprint(seen))
	}
}

// A window in working days, by a local text: the notice that names it is right, and the window lapses on the day after its last;
// one that names as many natural days is wrong, and nothing lapses on its strength (E5).
func TestWindowInWorkingDays(t *testing.T) {
	own := regime.Rules{Code: "own", EN: "Own", ZH: "自定", From: calendar.MustDate(2024, 1, 1)}
	window := statute.Number{N: 30, Unit: statute.WorkingDays}
	own.Tiers[regime.Review][regime.Window] = regime.Stipulation{Limit: window, By: aMeans}
	law, err := regime.Over(regime.National(), own)
	require.NoError(t, err)
	served := calendar.MustDate(2026, 3, 2)
	last := law.Count(window, served).Last()
	require.Equal(t, calendar.MustDate(2026, 4, 14), last)

	told := func(n history.RemedyNotice) []history.Event {
		n.Remedy = refusal.Review
		return []history.Event{
			{Kind: history.Accept, On: calendar.On(calendar.MustDate(2026, 2, 2)), Organ: branch},
			{Kind: history.Issue, On: calendar.On(served), Result: history.NotSupported, States: history.StatesAll, Recused: decision.No, Notice: n},
			{Kind: history.Serve, On: calendar.On(served)},
		}
	}
	for _, test := range []struct {
		notice history.RemedyNotice
		on     calendar.Date
		lapsed bool
	}{
		{history.RemedyNotice{Days: 30, Unit: statute.WorkingDays}, last, false},
		{history.RemedyNotice{Days: 30, Unit: statute.WorkingDays}, last.AddDays(1), true},
		{history.RemedyNotice{Days: 30}, last.AddDays(1), false},
		{history.RemedyNotice{Days: 30, Unit: statute.Days}, last.AddDays(1), false},
	} {
		events := told(test.notice)
		c, err := escalation.Replay(law, events)
		require.NoError(t, err)
		request := history.Event{Kind: history.RequestReview, On: calendar.On(test.on), Organ: city}
		assert.Equal(t, !test.lapsed, c.Allows(request), "%+v on %v", test.notice, test.on)
		conclude := history.Event{Kind: history.Conclude, On: calendar.On(test.on), Ground: regime.NoRequestInTime}
		assert.Equal(t, test.lapsed, c.Allows(conclude))
		report := audit.Examine(law, history.History{Events: append(events, conclude), Complete: history.Whole()})
		assert.Equal(t, test.lapsed, report.Verdict(audit.ConclusionGround, 0) == audit.Complied)
		right := test.notice.Unit == statute.WorkingDays
		assert.Equal(t, right, report.Verdict(audit.RemedyNamed, regime.Handling) == audit.Complied)
	}
}
