package main

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/goal"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

var standingRow = row{"standing", checkStanding, func() []work {
	all := histories(manyHistories)
	asked, matters := questionsOf(all), mattersOf(all)
	replay := replaying(all)
	return []work{
		{
			name: "where a case stands, facts alone",
			ours: each("", asked, func(q *question) { sinkStanding = q.c.On(q.day) }),
			beside: []rival{
				{replay, []target{within(3)}},
				{each("stage, opinion owed, request open, by hand", matters, func(m *matter) { sinkDate, sinkTo = owedByHand(m), windowByHand(m) }), nil},
			},
		},
		{
			name: "the same with all texts and articles",
			ours: each("", asked, func(q *question) {
				s := q.c.On(q.day)
				sinkWords = len(s.Duties()) + len(s.Rights()) + len(s.Doubts()) + len(s.Grounds()) + len(s.Conclusion().Proofs)
			}),
			beside: []rival{{replay, []target{within(12)}}},
		},
		{
			name:   "why a step is not allowed",
			ours:   each("", asked, func(q *question) { sinkMissing = q.c.WhyNot(q.back) }),
			beside: []rival{{replay, []target{within(5)}}},
		},
		{
			name:   "why the matter cannot be concluded yet",
			ours:   each("", asked, func(q *question) { sinkMissing = q.c.WhyNot(q.conclude) }),
			beside: []rival{{replay, []target{within(5)}}},
		},
	}
}}

var goalRow = row{"goal", checkGoal, func() []work {
	all := histories(manyHistories)
	asked, nothing := questionsOf(all[:64]), escalation.New(regime.National())
	replay := replaying(all)
	return []work{
		{
			name:   "the way from where a case stands to an opinion, its service, or the end of the three tiers",
			ours:   each("", asked, func(q *question) { sinkMoves, sinkFound = goal.To(q.c, q.aim, q.day) }),
			beside: []rival{{replay, []target{within(350)}}},
		},
		{
			name:   "the way from there to a conclusion on any ground",
			ours:   each("", asked, func(q *question) { sinkMoves, sinkFound = goal.To(q.c, goal.Goal{Kind: history.Conclude}, q.day) }),
			beside: []rival{{replay, []target{within(1200)}}},
		},
		{
			name:   "the way from nothing to the end of the three tiers",
			ours:   each("", asked, func(q *question) { sinkMoves, sinkFound = goal.To(nothing, toConclude, q.day) }),
			beside: []rival{{replay, []target{within(1200)}}},
		},
	}
}}

var (
	sinkStanding escalation.Standing
	sinkTo       calendar.Date
	sinkWords    int
	sinkMissing  []escalation.Missing
	sinkMoves    []goal.Move
)

// aims are what is mostly asked for.
var aims = [...]goal.Goal{{Kind: history.Issue}, {Kind: history.Serve}, toConclude}

// toConclude is the end of the three tiers, with the organ that would handle a matter that is not accepted yet.
var toConclude = goal.Goal{Kind: history.Conclude, Ground: regime.RereviewServed, Handler: organs[0][0]}

// question is a case with what is asked of it on the day of its last event: where it stands, why it cannot be sent back, why it
// cannot be concluded, and the way to a goal.
type question struct {
	c              escalation.Case
	day            calendar.Date
	back, conclude history.Event
	aim            goal.Goal
}

func questionsOf(all []history.History) []question {
	list := make([]question, len(all))
	for i, h := range all {
		c := must(escalation.Replay(regime.National(), h.Events))
		on := calendar.On(c.Last())
		list[i] = question{
			c, c.Last(),
			history.Event{Kind: history.SendBack, On: on},
			history.Event{Kind: history.Conclude, On: on, Ground: regime.RereviewServed},
			aims[i%len(aims)],
		}
	}
	return list
}

// checkStanding compares where a case stands with the walk written by hand: the stage, the last day of the opinion owed and of
// the request that is open; and whether what is missing is found wherever a step is not allowed.
func checkStanding(bool) error {
	all := histories(manyHistories)
	for i, q := range questionsOf(all) {
		var m matter
		stage, _ := bySwitch(&m, all[i].Events)
		s, owed, window := q.c.On(q.day), calendar.Date{}, calendar.Date{}
		for _, o := range s.Owed {
			if o.Act == history.Issue {
				owed = o.Due.Last()
			}
		}
		for _, e := range s.Entitled {
			if !e.Due.IsZero() {
				window = e.Due.Last()
			}
		}
		if s.Stage != stage || owed != owedByHand(&m) || window != windowByHand(&m) {
			return fmt.Errorf("Fengqiao: %v, opinion by %v, request by %v; by hand %v, %v, %v: %s",
				s.Stage, owed, window, stage, owedByHand(&m), windowByHand(&m), brief(all[i]))
		}
		apart := must(escalation.StandingOn(regime.National(), all[i].Events, q.day))
		if a, b := must(json.Marshal(apart)), must(json.Marshal(s)); string(a) != string(b) {
			return fmt.Errorf("%s is not %s", a, b)
		}
		for _, e := range []history.Event{q.back, q.conclude} {
			if q.c.Allows(e) || len(q.c.WhyNot(e)) == 0 {
				return fmt.Errorf("%v is allowed, or nothing is missing: %s", e.Kind, brief(all[i]))
			}
		}
	}
	return nil
}

// owedByHand is the last day for the opinion of the tier at hand, no date if none is owed.
func owedByHand(m *matter) calendar.Date {
	t := m.tiers[m.tier]
	if t.opened.IsZero() || !t.issued.IsZero() {
		return calendar.Date{}
	}
	days := 30
	if m.tier == 0 {
		days = 60
	}
	if m.extended && m.tier == 0 {
		days += 30
	}
	return period.Days(days).FromDay(t.opened, nil).Under(period.Petition()).Last()
}

// windowByHand is the last day to ask for the next tier, no date if none can be asked for.
func windowByHand(m *matter) calendar.Date {
	t := m.tiers[m.tier]
	if t.served.IsZero() {
		return calendar.Date{}
	}
	return period.Days(30).FromDay(t.served, nil).Under(period.Petition()).Last()
}

func mattersOf(all []history.History) []matter {
	list := make([]matter, len(all))
	for i, h := range all {
		bySwitch(&list[i], h.Events)
	}
	return list
}

// checkGoal holds that the steps can be applied, one after the other, and lead there.
func checkGoal(few bool) error {
	asked := questionsOf(histories(manyHistories))
	if few {
		asked = asked[:16]
	}
	asked = append(asked, question{c: escalation.New(regime.National()), day: asked[0].day, aim: toConclude})
	for _, q := range asked {
		moves, ok := goal.To(q.c, q.aim, q.day)
		if !ok || len(moves) == 0 {
			return fmt.Errorf("no way from %v", q.c.Stage())
		}
		c := q.c
		for _, m := range moves {
			c = must(c.Apply(m.Event))
		}
		if got := moves[len(moves)-1].Event; got.Kind != q.aim.Kind {
			return fmt.Errorf("the way ends with %v", got.Kind)
		}
	}
	return nil
}
