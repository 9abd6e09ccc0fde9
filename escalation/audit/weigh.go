package audit

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// fault is what two reports of one history agree in where both find the same thing wrong: it is of the same step, while the rule and the
// days differ by the law.
type fault struct {
	claim string
	check Check
	tier  regime.Tier
	round int
	event int
}

func (f *Finding) fault() fault { return fault{f.Claim, f.Check, f.Tier, f.Round, f.Event} }

// weigh sets apart what broke the law from what broke something on top of it: a practice, or a local text whose application is
// contested. Of the findings that rest on that, one that the law sees too stands as the law sees it: later, or in doubt, and on its article.
// What becomes of one that the law does not see says otherwise; breaking a practice is no breach of law.
func (r *Report) weigh(law *regime.Regime, h *history.History, rests func(Finding) bool, otherwise func(*Finding)) {
	if !slices.ContainsFunc(r.findings, rests) {
		return
	}
	lawful := map[fault]*Finding{}
	byLaw := examine(law, h)
	for i := range byLaw.findings {
		f := &byLaw.findings[i]
		if before := lawful[f.fault()]; f.Verdict == Violated || f.Verdict == CannotTell && f.Why == NotRecorded && before == nil {
			lawful[f.fault()] = f
		}
	}
	for _, f := range r.findings {
		r.verdicts[f.Check][f.Tier] = 0
	}
	for i := range r.findings {
		f := &r.findings[i]
		if rests(*f) {
			if stands := lawful[f.fault()]; stands != nil {
				late := min(f.DaysLate, stands.DaysLate)
				*f = *stands
				f.DaysLate = late
			} else {
				otherwise(f)
				f.Liability = statute.Citation{} // no breach of law, or none for sure
			}
		}
		r.verdicts[f.Check][f.Tier] = max(r.verdicts[f.Check][f.Tier], f.Verdict)
	}
}
