package proxy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// unauthorised says what became of an act without authority: it binds if the principal ratifies it, and what a person of limited capacity
// did alone if the guardian does. They have 30 days from receiving the demand to do so, and silence is refusal (民法典 171(2), 145(2)). As long as the other side does not demand it there is no
// last day.
func (j judge) unauthorised(lacks []statute.Reason) Validity {
	for _, said := range [...]struct {
		path, en, zh string
		on           calendar.Date
	}{
		{"ratified", "the ratification", "追认", j.act.Ratified},
		{"refused", "the refusal to ratify", "拒绝追认", j.act.Refused},
		{"demanded", "the demand to ratify", "催告", j.act.Demanded},
	} {
		if v, early := j.beforeTheAct(said.path, statute.Text{EN: said.en, ZH: said.zh}, said.on, lacks...); early {
			return v
		}
	}
	who := statute.Text{EN: "the principal", ZH: "本人"}
	if j.ofLimited() {
		who = statute.Text{EN: "the guardian", ZH: "监护人"}
	}
	ratified, refused, demanded := j.happened(j.act.Ratified), j.happened(j.act.Refused), j.happened(j.act.Demanded)
	because := func(e ActEffect, en, zh string) Validity {
		return j.verdict(e, append(lacks, j.underLaw(statute.X5, j.ratification(), en, zh))...)
	}
	byTheDemand := func(e ActEffect, en, zh string) Validity {
		return j.verdict(e, append(lacks, j.reason(statute.X5, j.demand(), en, zh))...)
	}

	if ratified && j.act.Ratified == j.act.Refused {
		v := because(CannotTell, "ratified and refused on the same day", "同日既追认又拒绝")
		v.Missing = []statute.Inquiry{ask("ratified", "Did "+who.EN+" first ratify or first refuse?", "追认与拒绝孰先？")}
		return v
	}
	if refused && (!ratified || j.act.Refused.Before(j.act.Ratified)) {
		return because(NotBinding, fmt.Sprintf("%s refused to ratify it on %s", who.EN, j.act.Refused),
			fmt.Sprintf("%s已于%s拒绝追认", who.ZH, j.act.Refused.ZH()))
	}
	window, limited := j.window()
	if ratified {
		switch window.CheckDay(j.act.Ratified) {
		case period.Late:
			return byTheDemand(NotBinding, "ratified after the last day, "+window.EN(), "逾期追认，"+window.ZH())
		case period.Provisional:
			v := byTheDemand(CannotTell, "whether it was ratified in time is provisional, "+window.EN(), "是否按期追认待定，"+window.ZH())
			years := strings.Trim(fmt.Sprint(window.Awaits()), "[]")
			v.Missing = []statute.Inquiry{ask("ratified", "What is the notice of days off of "+years+"?", years+"年放假安排如何？")}
			return v
		}
		return because(Binding, fmt.Sprintf("%s ratified it on %s", who.EN, j.act.Ratified), fmt.Sprintf("%s已于%s追认", who.ZH, j.act.Ratified.ZH()))
	}
	if !slices.ContainsFunc(lacks, func(r statute.Reason) bool { return !afterDeath(r) }) { // the heirs refused: nobody else could ratify it
		return j.verdict(NotBinding, lacks...)
	}
	if demanded && limited && j.asOf.After(window.Latest()) {
		return byTheDemand(NotBinding, "not ratified by the last day, which is refusal, "+window.EN(), "期满未追认，视为拒绝，"+window.ZH())
	}
	v := because(BindingIfRatified, "binds only if "+who.EN+" ratifies it", "未经追认，对本人不发生效力")
	v.RatifyBy = refusal.UntilNotComputable(statute.Text{EN: "the day on which " + who.EN + " receives a demand to ratify", ZH: who.ZH + "收到催告之日"})
	if !limited {
		v.RatifyBy = refusal.UntilNotComputable(statute.Text{EN: "the time for ratification by the law of that day", ZH: "当时法律规定的追认期限"})
	} else if demanded {
		v.RatifyBy = refusal.UntilDeadline(window)
	}
	return v
}

// ratification is the provision on an act without authority.
func (j judge) ratification() statute.Provision {
	if j.ofLimited() {
		return statute.GuardianRatifies
	}
	return j.onAgreements(statute.UnauthorisedAct, statute.ContractUnauthorisedAct)
}

// demand is the provision on the other side's demand to ratify, from which alone a time runs.
func (j judge) demand() statute.Provision {
	if j.ofLimited() {
		return statute.GuardianRatificationDemand
	}
	return j.onAgreements(statute.RatificationDemand, statute.ContractRatificationDemand)
}

// onAgreements returns the provision of the Contract Law of 1999 where the act is an agreement and of a day before the general
// rules of 2017, which took its rules on agents over for every act; else the general one.
func (j judge) onAgreements(general, contract statute.Provision) statute.Provision {
	_, takenOver := statute.ApparentAuthority.On(j.act.On)
	_, held := contract.On(j.act.On)
	if j.act.Power == Settle && held && !takenOver {
		return contract
	}
	return general
}

// window is the time for ratification after a demand. The general principles of 1986 set none, and of acts that are no
// agreements no other law did: then there is no window, and silence decides nothing.
func (j judge) window() (period.Deadline, bool) {
	cite, _ := j.demand().On(j.act.On)
	limit, limited := period.Of(cite.Limit())
	return limit.FromDay(j.act.Demanded, j.cal), limited
}
