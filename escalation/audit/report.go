package audit

import (
	"encoding/json"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Finding is one breach, or one question that the record leaves open.
type Finding struct {
	Check     Check            `json:"check"`
	Verdict   Verdict          `json:"verdict"` // Violated, CannotTell or Noted
	Rule      statute.Rule     `json:"rule"`
	Cite      statute.Citation `json:"cite"`               // the article of the day
	Liability statute.Citation `json:"liability,omitzero"` // of a violation: the article that makes it a ground of liability (E23)
	Claim     string           `json:"claim,omitempty"`    // of several on one record; none where it is found of all
	Tier      regime.Tier      `json:"tier,omitzero"`
	Round     int              `json:"round,omitempty"`     // more than 1 after the matter was sent back
	On        calendar.When    `json:"on,omitzero"`         // the day of the step, or the day asked about for one still owed
	Event     int              `json:"event"`               // its position in the history, -1 if it is one that is not there
	DaysLate  int              `json:"days_late,omitempty"` // after the last day on every reading
	Who       regime.Organ     `json:"who,omitzero"`        // zero: not recorded
	Needs     history.Kind     `json:"needs,omitzero"`      // CannotTell: the record that would be needed
	Why       Cause            `json:"why"`
}

// Report is the answer to every check of one history.
type Report struct {
	findings []Finding
	verdicts [numChecks][regime.Rereview + 1]Verdict
}

// byClaim puts the reports on several claims together, in order: what is found of all of them is found once.
func byClaim(law *regime.Regime, h *history.History, claims []string) (all Report) {
	of := map[Finding]int{} // of how many claims
	var found []Finding
	for _, claim := range claims {
		part, places := h.Of(claim)
		r := Examine(law, part)
		for _, f := range r.findings {
			if f.Event >= 0 {
				f.Event = places[f.Event]
			}
			named := f
			if named.Claim = claim; of[named] == 0 {
				of[named], of[f] = 1, of[f]+1
				found = append(found, named)
			}
		}
		for c := range all.verdicts {
			for t := range all.verdicts[c] {
				all.verdicts[c][t] = max(all.verdicts[c][t], r.verdicts[c][t])
			}
		}
	}
	for _, f := range found {
		plain := f
		if plain.Claim = ""; of[plain] < len(claims) {
			all.findings = append(all.findings, f)
		} else if f.Claim == claims[0] {
			all.findings = append(all.findings, plain)
		}
	}
	return all
}

// Findings lists the breaches and the open questions, in the order in which they came up. It is nil if there are none.
func (r *Report) Findings() []Finding { return slices.Clone(r.findings) }

// Violations counts the breaches.
func (r *Report) Violations() int {
	n := 0
	for i := range r.findings {
		if r.findings[i].Verdict == Violated {
			n++
		}
	}
	return n
}

// Verdict returns the answer of a check for a tier, 0 for what belongs to none; the worst where there were several rounds;
// zero if the rule did not arise.
func (r *Report) Verdict(c Check, t regime.Tier) Verdict {
	if c >= numChecks || t > regime.Rereview {
		return 0
	}
	return r.verdicts[c][t]
}

// Worst returns the worst answer of a check over all tiers.
func (r *Report) Worst(c Check) Verdict {
	if c >= numChecks {
		return 0
	}
	return slices.Max(r.verdicts[c][:])
}

// answered is one answer in JSON.
type answered struct {
	Check   Check       `json:"check"`
	Tier    regime.Tier `json:"tier,omitzero"`
	Verdict Verdict     `json:"verdict"`
}

// MarshalJSON writes all answers in the order of the checks, and all findings.
func (r Report) MarshalJSON() ([]byte, error) {
	var answers []answered
	for c := Sequence; c < numChecks; c++ {
		for t := regime.Tier(0); t <= regime.Rereview; t++ {
			if v := r.verdicts[c][t]; v != 0 {
				answers = append(answers, answered{c, t, v})
			}
		}
	}
	return json.Marshal(struct {
		Answers  []answered `json:"answers,omitzero"`
		Findings []Finding  `json:"findings,omitzero"`
	}{answers, r.findings})
}
