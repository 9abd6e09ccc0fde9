package recourse

import (
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Way returns the step as a way that a refusal names, its last day counted from the day of the event in From. Without that day the
// way says for want of what the last day cannot be computed. A nil calendar is China's.
func (s Step) Way(event calendar.Date, c *calendar.Calendar) refusal.Way {
	w := refusal.Way{Remedy: s.Remedy, Organ: s.Organ, Against: s.Against, Until: refusal.UntilNoLimit(), Why: statute.Reason{Rule: s.Rule, EN: s.Do.EN, ZH: s.Do.ZH}}
	if len(s.Cites) > 0 {
		w.Why.Cite = s.Cites[0]
	}
	switch {
	case s.Within.IsZero():
	case event.IsZero():
		w.Until = refusal.UntilNotComputable(s.From)
	default:
		w.Until = refusal.UntilDeadline(s.LastDay(event, c))
	}
	return w
}

// Ways returns what can be done about the topic under the law of the day, as ways that a refusal names, in the order in which
// they are done. Their last days run from events that are not known here.
func (t Topic) Ways(on calendar.Date) []refusal.Way {
	var ways []refusal.Way
	for _, s := range t.Steps(on) {
		ways = append(ways, s.Way(calendar.Date{}, nil))
	}
	return ways
}

// rule is the rule of triage that leads there.
func (t Topic) rule() statute.Rule {
	if t == ProtectionRefused {
		return statute.T11
	}
	return statute.T10
}

// outside says of a route that turns a claim away how it is refused, and where the claim goes instead. An organ that depends on
// the claim is left blank.
var outside = map[petition.Route]struct {
	kind   refusal.Denial
	remedy refusal.Remedy
	organ  statute.Text
}{
	petition.NoLongerAccepted:       {refusal.NoLongerAccepted, refusal.NewMatter, statute.Text{EN: "the organ with power to handle it", ZH: "有权处理的机关、单位"}},
	petition.ConcludedByLaw:         {refusal.NoLongerAccepted, refusal.NewMatter, statute.Text{EN: "the organ with power to handle it", ZH: "有权处理的机关、单位"}},
	petition.PendingElsewhere:       {refusal.NotAccepted, refusal.PendingElsewhere, statute.Text{EN: "the organ that accepted it or is handling it", ZH: "已经受理或者正在办理的机关"}},
	petition.ToDisciplineInspection: {refusal.NotCompetent, refusal.CompetentOrgan, statute.Text{EN: "the organ of discipline inspection and supervision", ZH: "纪检监察机关"}},
	petition.OutsideCompetence:      {refusal.NotCompetent, refusal.CompetentOrgan, statute.Text{}},
	petition.CompetenceToBeSettled:  {refusal.NotCompetent, refusal.CompetenceDecision, statute.Text{EN: "the common superior organ", ZH: "共同的上一级机关"}},
	petition.ToSubordinateOrgan:     {refusal.NotCompetent, refusal.CompetentOrgan, statute.Text{EN: "the subordinate organ with power to handle it", ZH: "有权处理的下级机关"}},
	petition.ToOtherOrgan:           {refusal.NotCompetent, refusal.CompetentOrgan, statute.Text{EN: "the organ of the system with power to handle it", ZH: "本系统内有权处理的机关"}},
}

// committee is the way to people's mediation.
var committee = statute.Text{EN: "a people's mediation committee", ZH: "人民调解委员会"}

// Refusal returns the answer to a claim that goes elsewhere (T1 to T7, T14): the reasons of the route as grounds, and where it
// goes, beside it the people's mediation committee where both sides of a civil dispute want mediation. Before 2022-05-01 a petition
// office did not accept either what belonged on a statutory path (T10, PR2005 21(1)(i)): each path is a way. It is an error to ask
// for one without a day, where the organ has to act on the claim itself, or where the route is not settled, and then the error asks
// what would settle it.
func Refusal(d petition.Decision, on calendar.Date) (refusal.Refusal, error) {
	route, _ := d.Route()
	if turnedAway(d, route.Path(), on) {
		return pathRefusal(d, on)
	}
	to, ok := outside[route]
	if !ok {
		return refusal.Refusal{}, acceptedHere(d, on)
	}
	reasons := d.Reasons(on)
	if to.organ == (statute.Text{}) {
		competent := d.Facts().Competence
		to.organ = statute.Text{EN: term.Plain(competent.String()), ZH: competent.ZH()}
	}
	way := refusal.Way{Remedy: to.remedy, Organ: to.organ, Until: refusal.UntilNoLimit(), Why: reasons[0]}
	if route == petition.PendingElsewhere {
		way = pendingWay(way, on)
	}
	p := refusal.Parts{Kind: to.kind, On: on, Ways: []refusal.Way{way}}
	for _, r := range reasons {
		switch {
		case r.Rule == route.Rule():
			p.Grounds = append(p.Grounds, r)
		case (r.Rule == statute.M7 || r.Rule == statute.T12) && len(p.Ways) == 1:
			p.Ways = append(p.Ways, refusal.Way{Remedy: refusal.Mediation, Organ: committee, Until: refusal.UntilNoLimit(), Why: r})
		}
	}
	return refusal.New(p)
}

// acceptedHere is why a claim is not turned away: by its route the organ acts on it, or it is not known yet where it goes, and what to ask.
func acceptedHere(d petition.Decision, on calendar.Date) (why statute.Violations) {
	for _, q := range d.Questions() {
		why = append(why, statute.E14.ReasonOfSafeguard("it is not settled where the claim goes: "+q.EN, "走向尚不能确定："+q.ZH).At(q.Path))
	}
	if reasons := d.Reasons(on); len(reasons) > 0 {
		stays := reasons[0]
		stays.EN, stays.ZH = "the claim is not one to be turned away", "该诉求不属于应当拒绝的情形"
		why = append(why, stays.At("route"))
	}
	return why
}

// pendingWay adds the limit of the organ at which the matter is pending: it runs from that organ's acceptance, or in review and
// re-review from the request, and neither day is known here.
func pendingWay(w refusal.Way, on calendar.Date) refusal.Way {
	handling, held := statute.HandlingPeriod.On(on)
	review, _ := statute.ReviewOpinion.On(on)
	limit, ok := period.Of(handling.Limit())
	again, also := period.Of(review.Limit())
	if !held || !ok || !also {
		return w
	}
	w.Until = refusal.UntilNotComputable(statute.Text{EN: "that organ's acceptance, or its receipt of the request for review or re-review,", ZH: "该机关受理或者收到复查、复核请求之日"})
	w.Why = statute.T2.ReasonUnder(statute.HandlingPeriod, on,
		"that organ's own limit runs on: "+limit.EN()+" from its acceptance, which may be extended; in review and re-review "+again.EN()+" from the request",
		"该机关的期限继续计算：自受理之日起"+limit.ZH()+"内办结，可以依法延长；复查、复核自收到请求之日起"+again.ZH()+"内提出意见")
	return w
}
