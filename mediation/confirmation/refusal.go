package confirmation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Refusal returns the answer to give, on the day, where an agreement cannot be confirmed: every bar as a ground, and what
// may be done instead, with its last day. As long as the 30 days run and the fault can be mended, applying again comes
// first; the way to court and to a new agreement is always open. It is an error to ask for one where nothing bars the
// application, or without a day.
func (a Assessment) Refusal(on calendar.Date) (refusal.Refusal, error) {
	p := refusal.Parts{Kind: refusal.NotConfirmable, On: on}
	onlyTime, mendable := len(a.Bars) > 0, len(a.Bars) > 0
	for _, f := range a.Bars {
		p.Grounds = append(p.Grounds, f.Reason)
		onlyTime = onlyTime && f.Bar == OutOfTime
		switch f.Bar {
		case NotJoint, NotAuthorised, WrongCourt, NotYetInForce:
		default:
			mendable = false
		}
	}
	if onlyTime {
		p.Kind = refusal.OutOfTime
	}
	if d := a.Window.Deadline; mendable && !d.IsZero() && !on.After(d.Latest()) {
		p.Ways = append(p.Ways, refusal.Way{
			Remedy: refusal.Confirmation, Until: refusal.UntilDeadline(d), Why: statute.J2.Reason(on,
				"both parties may still apply, at a competent court", "双方仍可在期限内向有管辖权的人民法院共同申请"),
			Organ: statute.Text{EN: "a competent people's court", ZH: "有管辖权的人民法院"},
		})
	}
	if len(a.Bars) > 0 {
		p.Ways = append(p.Ways, AfterRejection(on)...)
	}
	return refusal.New(p)
}

// AfterRejection returns what is open to the parties after their application was rejected, or not accepted (J11): to amend
// the agreement or mediate anew, or to sue. The law knows two rulings, that the agreement is valid and that the application is rejected
// (CPL 206; CPLI 358): no text lets a court confirm a part. What stands in the way of one clause is struck out by amending it.
func AfterRejection(on calendar.Date) []refusal.Way {
	return []refusal.Way{
		{
			Remedy: refusal.AmendOrMediateAnew, Until: refusal.UntilNoLimit(),
			Organ: statute.Text{EN: "a lawfully established mediation body", ZH: "依法设立的调解组织"},
			Why: statute.J11.Reason(on, "an agreement is confirmed as a whole or not at all: what cannot stand in it is struck out or changed by"+
				" mediation, and the new agreement can be confirmed within 30 days of its own taking effect",
				"调解协议整体确认或者驳回，法律未规定部分确认：可以通过调解删改不能确认的内容，变更或者重新达成的协议，可以自其生效之日起三十日内申请司法确认"),
		},
		{
			Remedy: refusal.Suit, Against: refusal.DisputeItself,
			Until: refusal.UntilNotComputable(statute.Text{
				EN: "the day from which the limitation period of the claim runs", ZH: "诉讼时效期间的起算日",
			}),
			Organ: statute.Text{EN: "the people's court with jurisdiction", ZH: "有管辖权的人民法院"},
			Why:   statute.J11.Reason(on, "either party may sue over the dispute or the agreement", "任何一方可以就纠纷或者协议提起诉讼"),
		},
	}
}
