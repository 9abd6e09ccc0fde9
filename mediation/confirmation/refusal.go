package confirmation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Refusal returns the answer to give, on the day, where an agreement cannot be confirmed: every bar as a ground, and what
// may be done instead, with its last day. As long as the 30 days run, or may, and the fault can be mended, applying again comes
// first; so does the court that docketed the application before. Who is late may have a good reason, which nobody asked for yet: the
// court is asked for relief. The way to court and to a new agreement is always open. It is an error to ask for one where nothing bars
// the application, or without a day.
func (a Assessment) Refusal(on calendar.Date) (refusal.Refusal, error) {
	p := refusal.Parts{Kind: refusal.NotConfirmable, On: on}
	onlyTime, mendable, late := true, true, false
	var elsewhere []refusal.Way
	for _, f := range a.Bars {
		p.Grounds = append(p.Grounds, f.Reason)
		onlyTime = onlyTime && f.Bar == OutOfTime
		switch f.Bar {
		case NotJoint, NotAuthorised, WrongCourt, NotYetInForce:
		case OutOfTime:
			late = true
		case AnotherCourtFirst:
			elsewhere = []refusal.Way{{
				Remedy: refusal.Confirmation, Until: refusal.UntilNoLimit(), Why: f.Reason,
				Organ: statute.Text{EN: "the court that docketed it first", ZH: "最先立案的人民法院"},
			}}
		default:
			mendable = false
		}
	}
	if onlyTime {
		p.Kind = refusal.OutOfTime
	}
	switch {
	case !mendable:
	case late:
		p.Ways = a.relief(on)
	case elsewhere != nil:
		p.Ways = elsewhere
	default:
		p.Ways = a.again(on)
	}
	p.Ways = append(p.Ways, AfterRejection(on)...)
	return refusal.New(p)
}

// again is the way to apply again while the 30 days run. Where the day of taking effect is not known exactly, neither is the last day.
func (a Assessment) again(on calendar.Date) []refusal.Way {
	w := refusal.Way{
		Remedy: refusal.Confirmation, Organ: statute.Text{EN: "a competent people's court", ZH: "有管辖权的人民法院"},
		Until: refusal.UntilNotComputable(statute.Text{EN: "the day on which the agreement takes effect", ZH: "协议生效之日"}),
		Why: statute.J2.Reason(on, "once it is in force, both parties may apply within 30 days of that, at a competent court",
			"协议生效的，双方可以自生效之日起三十日内向有管辖权的人民法院共同申请"),
	}
	last := a.Window.Latest
	if d := a.Window.Deadline; !d.IsZero() {
		last, w.Until = d.Latest(), refusal.UntilDeadline(d)
		w.Why = statute.J2.Reason(on, "both parties may still apply, at a competent court", "双方仍可在期限内向有管辖权的人民法院共同申请")
	}
	if !last.IsZero() && on.After(last) {
		return nil
	}
	return []refusal.Way{w}
}

// relief is the way of who is late and may have a good reason (CPL 86).
func (a Assessment) relief(on calendar.Date) []refusal.Way {
	asked := slices.ContainsFunc(a.Open, func(f DefectFound) bool { return f.Bar == CheckRelief })
	if _, held := statute.MissedPeriodRelief.On(on); !asked || !held {
		return nil
	}
	return []refusal.Way{{
		Remedy: refusal.Excuse, Until: refusal.UntilNotComputable(statute.Text{EN: "the day on which the obstacle was gone", ZH: "障碍消除之日"}),
		Organ: statute.Text{EN: "the people's court applied to", ZH: "受理申请的人民法院"},
		Why: statute.J2.ReasonUnder(statute.MissedPeriodRelief, on,
			"late for force majeure or another good reason: ask for more time within 10 days after the obstacle was gone; the court decides",
			"因不可抗拒的事由或者其他正当理由逾期的，可以在障碍消除后十日内申请顺延期限，是否准许由人民法院决定"),
	}}
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
