package audit

import "github.com/fengqiao-go/fengqiao/escalation/regime"

// fault is what two reports of one history agree in where both find the same thing wrong.
type fault struct {
	check Check
	tier  regime.Tier
	round int
	event int
}

func (f *Finding) fault() fault { return fault{f.Check, f.Tier, f.Round, f.Event} }

// weigh sets apart what broke the law from what broke a practice laid over it. A violation that the law sees too stands as the
// law sees it: later, and on its article. One that the law does not see is noted (L1): a practice is kept or not, and breaking it
// is no breach of law.
func (r *Report) weigh(byLaw *Report) {
	lawful := map[fault]*Finding{}
	for i := range byLaw.findings {
		if f := &byLaw.findings[i]; f.Verdict == Violated {
			lawful[f.fault()] = f
		}
	}
	type cell struct {
		check Check
		tier  regime.Tier
	}
	worst := map[cell]Verdict{}
	for i := range r.findings {
		f := &r.findings[i]
		if f.Verdict == Violated {
			if stands := lawful[f.fault()]; stands != nil {
				*f = *stands
			} else {
				f.Verdict = Noted
			}
		}
		at := cell{f.Check, f.Tier}
		worst[at] = max(worst[at], f.Verdict)
	}
	for at, v := range worst {
		r.verdicts[at.check][at.tier] = v
	}
}
