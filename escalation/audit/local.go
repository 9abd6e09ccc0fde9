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
	// What is found is the same fault if it is of the same step; the rule and the days differ by place.
	fault := func(f Finding) Finding {
		return Finding{Claim: f.Claim, Check: f.Check, Tier: f.Tier, Round: f.Round, Event: f.Event}
	}
	local := make(map[int]bool)
	for _, place := range regime.Places() {
		report := Examine(regime.In(place), h)
		also := make(map[Finding]bool)
		for _, f := range report.Findings() {
			also[fault(f)] = also[fault(f)] || violated(f)
		}
		for k, f := range findings {
			if violated(f) && !also[fault(f)] {
				local[k] = true
			}
		}
	}
	return local
}
