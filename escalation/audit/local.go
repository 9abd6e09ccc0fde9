package audit

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
)

// MayBeLocal says of the findings of a history whose place is not recorded which violations the law of some place would not find: that place
// may be the one (E16). It returns their positions.
func MayBeLocal(h history.History, findings []Finding) map[int]bool {
	violated := func(f Finding) bool { return f.Verdict == Violated }
	if !slices.ContainsFunc(findings, violated) {
		return nil
	}
	local := make(map[int]bool)
	for _, place := range regime.Places() {
		report := Examine(regime.In(place), h)
		also := make(map[fault]bool)
		for _, f := range report.findings {
			also[f.fault()] = also[f.fault()] || violated(f)
		}
		for k, f := range findings {
			if violated(f) && !also[f.fault()] {
				local[k] = true
			}
		}
	}
	return local
}
