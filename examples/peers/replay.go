package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

var replayRow = row{name: "replay", check: checkReplay, works: func() []work {
	law, all := regime.National(), histories(manyHistories)
	reused, machine := newStateless(), newFSM()
	const byReused, byHand = "qmuntal/stateless, one machine for all", "switch written by hand"
	return []work{{
		name: "replay of 7 events with guards and dates",
		sides: []side{
			{name: "Fengqiao", run: func(n int) {
				for i := range uint(n) {
					c, err := escalation.Replay(law, all[i%manyHistories])
					sinkStage, sinkErr = c.Stage(), err
				}
			}},
			{name: byReused, run: inTurn(all, func(h []history.Event) { sinkStage, _ = reused.replay(h) })},
			{name: "qmuntal/stateless, a new machine each", run: inTurn(all, func(h []history.Event) { sinkStage, _ = newStateless().replay(h) })},
			{name: "looplab/fsm, one machine for all", run: inTurn(all, func(h []history.Event) { sinkName, _ = machine.replay(h) })},
			{name: byHand, run: func(n int) {
				var m matter
				for i := range uint(n) {
					sinkStage, _ = bySwitch(&m, all[i%manyHistories])
				}
			}},
		},
		goals: []goal{{noAlloc: true}, {faster: 45, against: []string{byReused}}, {within: 3, against: []string{byHand}}},
	}}
}}

var (
	sinkErr   error
	sinkStage procedure.Stage
	sinkName  string
)

// checkReplay compares all four on histories that are in order and on spoiled ones: where they stop, at which event, and the
// window that opens with the last service.
func checkReplay(few bool) error {
	r := rand.New(rand.NewPCG(37, 38))
	law, n := regime.National(), 50_000
	if few {
		n = 2_000
	}
	reused, machine := newStateless(), newFSM()
	refused := 0
	for range n {
		h := aHistory(r)
		if r.IntN(4) > 0 {
			h = spoiled(r, h)
		}
		var m matter
		stage, taken := bySwitch(&m, h)
		if taken < len(h) && again(stage, h[taken].Kind) {
			h = h[:taken] // the peers know no step that is repeated
		}
		if got, n := reused.replay(h); got != stage || n != taken || reused.m != m {
			return fmt.Errorf("stateless ends %v after %d events, the switch %v after %d: %+v", got, n, stage, taken, h)
		}
		if got, n := machine.replay(h); got != stage.String() || n != taken || machine.m != m {
			return fmt.Errorf("fsm ends %v after %d events, the switch %v after %d: %+v", got, n, stage, taken, h)
		}
		c, err := escalation.Replay(law, h)
		got := len(h)
		if err != nil {
			refusal, ok := err.(*escalation.TransitionError)
			if !ok {
				return err
			}
			got = refusal.Index
			refused++
		}
		if c.Stage() != stage || got != taken || c.Last() != m.last {
			return fmt.Errorf("Fengqiao ends %v after %d events, the switch %v after %d: %+v: %w", c.Stage(), got, stage, taken, h, err)
		}
		if want := period.Days(30).FromDay(m.tiers[1].served, nil).Under(period.Petition()).Last(); window(c) != want {
			return fmt.Errorf("Fengqiao has the window open until %v, the switch %v: %+v", window(c), want, h)
		}
	}
	if refused < n/4 || refused > n*3/4 {
		return fmt.Errorf("%d of %d histories were refused: that compares too little", refused, n)
	}
	return nil
}

// again says whether a step at a stage repeats one that was taken.
func again(s procedure.Stage, k history.Kind) bool {
	switch k {
	case history.Accept:
		return s.Tier() == regime.Handling
	case history.Issue:
		return s == procedure.HandlingIssued || s == procedure.HandlingServed || s == procedure.ReviewIssued || s == procedure.ReviewServed
	case history.Serve:
		return s == procedure.HandlingServed || s == procedure.ReviewServed
	case history.Receive:
		return s == procedure.InReview
	}
	return false
}

// window returns the last day to ask for re-review, no date if that is not open.
func window(c escalation.Case) calendar.Date {
	for _, right := range c.On(c.Last()).Entitled {
		if right.Act() == history.RequestRereview && c.Stage() == procedure.ReviewServed {
			return right.Due.Last()
		}
	}
	return calendar.Date{}
}
