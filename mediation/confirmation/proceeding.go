package confirmation

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// CourtLimits are the court's own limits (J8). Two texts set them: the provisions of 2011 for people's mediation agreements,
// and since 2013-01-01 the law for every special procedure. Which of the two holds is not settled here: both are given.
type CourtLimits struct {
	Acceptance period.Deadline  `json:"acceptance,omitzero"` // to decide on acceptance; none where the day of receipt is not given
	Decision   period.Deadline  `json:"decision,omitzero"`   // to decide on confirmation; none where it was not accepted yet
	Extended   period.Deadline  `json:"extended,omitzero"`   // the same, with the extension that the court's president may approve
	Special    period.Deadline  `json:"special,omitzero"`    // of the special procedure, which the president may extend by a time not set
	Reasons    []statute.Reason `json:"reasons,omitzero"`
}

// Limits returns the court's limits for an application received and accepted on the days given, acceptance being its
// docketing: 3 days to decide on acceptance, 15 on confirmation, 10 more at most; in special procedure 30 days. No date is a
// day that has not come, or is not known. A limit that no text set on that day is none.
func Limits(received, accepted calendar.Date, c *calendar.Calendar) CourtLimits {
	on := cmp.Or(accepted, received)
	var l CourtLimits
	set := func(p statute.Provision, en, zh string) period.Limit {
		cite, held := p.On(on)
		limit, _ := period.Of(cite.Limit())
		if held {
			l.Reasons = append(l.Reasons, statute.J8.ReasonUnder(p, on, en, zh))
		}
		return limit
	}
	l.Acceptance = set(statute.ConfirmationAcceptance, "acceptance is decided on within 3 days", "三日内决定是否受理").FromDay(received, c)
	l.Decision = set(statute.ConfirmationDecision, "confirmation of a people's mediation agreement is decided on within 15 days of acceptance",
		"人民调解协议自受理之日起十五日内作出是否确认的决定").FromDay(accepted, c)
	if limit := set(statute.ConfirmationExtension, "extended by 10 days at most, with the president's approval",
		"经院长批准，可以延长十日"); !limit.IsZero() {
		l.Extended = l.Decision.Extend(limit)
	}
	l.Special = set(statute.SpecialProcedureLimit, "the special procedure ends within 30 days of docketing, which the president may extend",
		"特别程序自立案之日起三十日内审结，经院长批准可以延长").FromDay(accepted, c)
	return l
}

// MayWithdraw reports whether an application can be withdrawn on the day, and why; ruled is the day of the ruling, no date
// if there is none yet (J9).
func MayWithdraw(ruled, on calendar.Date) (bool, statute.Reason) {
	if !ruled.IsZero() && !on.Before(ruled) {
		return false, statute.J9.Reason(on, "the court has ruled", "人民法院已经作出裁定")
	}
	return true, statute.J9.Reason(on, "either party may withdraw before the ruling", "裁定作出前可以撤回申请")
}

// Unanswered is what it means if a party does not answer the court's questions or hand in what it asked for, without good
// reason, by the day set: the application may be treated as withdrawn (J9).
func Unanswered(on calendar.Date) statute.Reason {
	return statute.J9.ReasonOfFirst(on, "without answer, and without good reason, the application may be treated as withdrawn",
		"无正当理由未补充或者拒不接受询问的，可以按撤回申请处理", statute.ConfirmationWithdrawal, statute.ConfirmationQuestions)
}

// Free is that confirmation of a people's mediation agreement costs no fee (J13).
func Free(on calendar.Date) statute.Reason {
	return statute.J13.Reason(on, "judicial confirmation of people's mediation agreements costs no fee", "人民调解协议的司法确认不收取费用")
}
