package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var replayRow = row{"replay", checkReplay, func() []work {
	all, machine := histories(manyHistories), newStateless()
	law := regime.National()
	return []work{{
		name: "replay of 3 to 11 events, 7 on average, guards, dates",
		ours: replaying(all),
		beside: []rival{
			{each("the same walk and checks by hand", all, func(h *history.History) {
				var m matter
				sinkStage, _ = bySwitch(&m, h.Events)
			}), []target{within(2)}},
			{each("the same where days may be rough, by the law of the day", all, func(h *history.History) {
				var m roughMatter
				sinkStage, _ = roughWalk(&m, law, h.Events)
			}), []target{within(2)}},
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
	if err := checkRough(r, law, all); err != nil {
		return err
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

// checkRough compares Fengqiao with the walk that knows rough days, on all histories as they are and with some days roughened.
func checkRough(r *rand.Rand, law *regime.Regime, all []history.History) error {
	var m roughMatter
	refused := 0
	for _, h := range all {
		for _, h := range []history.History{h, roughened(r, h), roughened(r, late(r, h))} {
			stage, taken := roughWalk(&m, law, h.Events)
			c, err := escalation.Replay(law, h.Events[:taken])
			if c.Stage() != stage || err != nil {
				return fmt.Errorf("Fengqiao ends %v, the rough walk %v after %d: %+v: %w", c.Stage(), stage, taken, h, err)
			}
			if kept := keptBy(&c); kept != m.kept() {
				return fmt.Errorf("Fengqiao keeps %v, the rough walk %v: %+v", kept, m.kept(), h)
			}
			if taken == len(h.Events) || procedureRepeats(stage, h.Events[taken].Kind) {
				continue
			}
			if _, err := escalation.Replay(law, h.Events[:taken+1]); err == nil {
				return fmt.Errorf("the rough walk refuses event %d: %+v", taken, h)
			}
			refused++
		}
	}
	if refused < len(all)/4 && len(all) > manyHistories {
		return fmt.Errorf("%d of %d histories were refused: that compares too little", refused, 3*len(all))
	}
	return nil
}

// kept are the days of the steps on record: of the registration, and of the request, opening, opinion and service of each tier.
type kept [1 + 4*int(regime.Rereview)]calendar.When

func keptBy(c *escalation.Case) (days kept) {
	days[0] = c.Taken(history.Register, 0).On
	for t := range regime.Rereview {
		for i, k := range []history.Kind{history.Asking(t + 1), history.Accept, history.Issue, history.Serve} {
			days[1+4*int(t)+i] = c.Taken(k, t+1).On
		}
	}
	return days
}

func (m *roughMatter) kept() (days kept) {
	days[0] = m.registered
	for i, t := range m.tiers {
		copy(days[1+4*i:], []calendar.When{t.asked, t.opened, t.issued, t.served})
	}
	return days
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
