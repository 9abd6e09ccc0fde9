package confirmation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// CourtLimits are the court's own limits (J8). They are of the provisions of 2011; since 2013 the law gives confirmation a
// place among the special procedures, which have a limit of 30 days from docketing, and which of the two holds is not
// settled here.
type CourtLimits struct {
	Acceptance period.Deadline  `json:"acceptance,omitzero"` // to decide on acceptance; none where the day of receipt is not given
	Decision   period.Deadline  `json:"decision,omitzero"`   // to decide on confirmation; none where it was not accepted yet
	Extended   period.Deadline  `json:"extended,omitzero"`   // the same, with the extension that the court's president may approve
	Reasons    []statute.Reason `json:"reasons,omitzero"`
}

// Limits returns the court's limits for an application received and accepted on the days given: 3 days to decide on
// acceptance, 15 on confirmation, 10 more at most. No date is a day that has not come, or is not known.
func Limits(received, accepted calendar.Date, c *calendar.Calendar) CourtLimits {
	on := accepted
	if on.IsZero() {
		on = received
	}
	decision := period.Days(15).FromDay(accepted, c)
	return CourtLimits{
		Acceptance: period.Days(3).FromDay(received, c),
		Decision:   decision,
		Extended:   decision.Extend(period.Days(10)),
		Reasons: []statute.Reason{
			statute.J8.ReasonUnder(statute.ConfirmationAcceptance, on, "acceptance is decided on within 3 days", "三日内决定是否受理"),
			statute.J8.ReasonUnder(statute.ConfirmationDecision, on, "confirmation is decided on within 15 days of acceptance",
				"自受理之日起十五日内作出是否确认的决定"),
			statute.J8.ReasonUnder(statute.ConfirmationExtension, on, "extended by 10 days at most, with the president's approval",
				"经院长批准，可以延长十日"),
		},
	}
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
	r := statute.J9.Reason(on, "without answer, and without good reason, the application may be treated as withdrawn",
		"无正当理由未补充或者拒不接受询问的，可以按撤回申请处理")
	if cite, ok := statute.ConfirmationWithdrawal.On(on); ok {
		r.Cite = cite
	} else {
		r.Cite, _ = statute.ConfirmationQuestions.On(on)
	}
	return r
}

// Free is that confirmation costs no fee (J13).
func Free(on calendar.Date) statute.Reason {
	return statute.J13.Reason(on, "judicial confirmation costs no fee", "司法确认不收取费用")
}
