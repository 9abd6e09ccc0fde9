package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
)

var replayRow = row{"replay", checkReplay, func() []work {
	all, machine, m := histories(manyHistories), newStateless(), new(matter)
	return []work{{
		name: "replay of 3 to 11 events, 7 on average, guards, dates",
		ours: replaying(all),
		beside: []rival{
			{each("the same walk and checks by hand", all, func(h *history.History) { sinkStage, _ = bySwitch(m, h.Events) }), []target{within(2)}},
			{each("qmuntal/stateless", all, func(h *history.History) { sinkStage, _ = machine.replay(h.Events) }), []target{faster(18)}},
		},
		alone: []target{noAllocation()},
	}}
}}

// replaying is Fengqiao's replay, which other rows are measured beside.
func replaying(all []history.History) side {
	law := regime.National()
	return each("Fengqiao's replay", all, func(h *history.History) {
		c, err := escalation.Replay(law, h.Events)
		sinkStage, sinkErr = c.Stage(), err
	})
}

var (
	sinkErr   error
	sinkStage procedure.Stage
)

// checkReplay compares all three on every history that is measured, and on spoiled ones: where they stop, and at which event.
func checkReplay(few bool) error {
	r := rand.New(rand.NewPCG(37, 38))
	law, all, machine := regime.National(), histories(manyHistories), newStateless()
	if n := 20_000; !few {
		for range n {
			all = append(all, spoiled(r, aHistory(r)))
		}
	}
	for i, h := range all {
		var m matter
		stage, taken := bySwitch(&m, h.Events)
		if got, n := machine.replay(h.Events); got != stage || n != taken || machine.m != m {
			return fmt.Errorf("stateless ends %v after %d events, the switch %v after %d: %+v", got, n, stage, taken, h)
		}
		if taken < len(h.Events) && procedureRepeats(stage, h.Events[taken].Kind) {
			continue // the peers know no step that is repeated
		}
		if c, err := escalation.Replay(law, h.Events[:taken]); c.Stage() != stage || err != nil {
			return fmt.Errorf("Fengqiao ends %v, the switch %v after %d: %+v: %w", c.Stage(), stage, taken, h, err)
		}
		if taken < len(h.Events) {
			if _, err := escalation.Replay(law, h.Events[:taken+1]); err == nil || i < manyHistories {
				return fmt.Errorf("the switch refuses event %d: %+v: %w", taken, h, err)
			}
		}
	}
	return nil
}

// procedureRepeats reports whether the table has a row for such a step that is done again.
func procedureRepeats(s procedure.Stage, k history.Kind) bool {
	for _, row := range procedure.Rows() {
		if row.Again && row.On == k && row.From.Has(s) {
			return true
		}
	}
	return false
}
