package main

import (
	"fmt"
	"sync"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

var indicatorsRow = row{"indicators", checkIndicators, func() []work {
	law, all := regime.National(), records(histories(manyHistories))
	one, two := counting("one goroutine", all, 1), counting("two goroutines", all, 2)
	return []work{
		{
			name: "a history replayed and counted into indicators",
			ours: each("", all, func(m *indicator.Record) {
				_, sinkErr = escalation.Replay(law, m.History.Events)
				sinkSummary.Add(law, m)
			}),
			beside: []rival{{each("replay, then audit", all, func(m *indicator.Record) {
				_, sinkErr = escalation.Replay(law, m.History.Events)
				report := audit.Examine(law, m.History)
				sinkFound = report.Findings() != nil
			}), []target{within(1.2)}}},
			alone: []target{noAllocation()},
		},
		{name: "the same by two goroutines", ours: two, beside: []rival{{one, []target{faster(1.9)}}}},
	}
}}

var sinkSummary indicator.Summary

func records(all []history.History) []indicator.Record {
	list := make([]indicator.Record, len(all))
	for i, h := range all {
		list[i] = indicator.Record{First: decision.Yes, History: h}
	}
	return list
}

// perGoroutine is how often a goroutine counts all histories before its sum is taken: so that starting it does not count.
const perGoroutine = 8

func counting(name string, all []indicator.Record, goroutines int) side {
	times := 2 * perGoroutine
	return side{name, times * len(all), func() { sinkSummary = count(all, times, goroutines) }}
}

// count counts all records so many times, shared out among goroutines, and adds up what each has counted. None keeps a history.
func count(all []indicator.Record, times, goroutines int) (sum indicator.Summary) {
	law, sums := regime.National(), make([]indicator.Summary, goroutines)
	var wg sync.WaitGroup
	for i := range sums {
		wg.Go(func() {
			var s indicator.Summary
			for range times / goroutines {
				for k := range all {
					_, _ = escalation.Replay(law, all[k].History.Events)
					s.Add(law, &all[k])
				}
			}
			sums[i] = s
		})
	}
	wg.Wait()
	for _, s := range sums {
		sum = sum.Plus(s)
	}
	return sum
}

// checkIndicators holds that any number of goroutines counts the same, and that it is what the audits say one by one.
func checkIndicators(bool) error {
	all := records(histories(manyHistories))
	one, two := count(all, 2, 1), count(all, 2, 2)
	if one != two {
		return fmt.Errorf("one goroutine counts %+v, two %+v", one, two)
	}
	for _, c := range audit.Checks() {
		complied := int64(0)
		for _, m := range all {
			if report := audit.Examine(regime.National(), m.History); report.Worst(c) == audit.Complied {
				complied++
			}
		}
		if got := one.Verdicts(c).Complied; got != 2*complied {
			return fmt.Errorf("%v: %d complied, the audits say %d", c, got, 2*complied)
		}
	}
	return nil
}
