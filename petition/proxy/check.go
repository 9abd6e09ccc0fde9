package proxy

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// File is a principal and every authority on file.
type File struct {
	Principal   Principal       `json:"principal"`
	Authorities []Authorisation `json:"authorities,omitempty"`
	Partly      []Mandate       `json:"partly,omitempty"` // of which the record leaves open whether they are good
}

// Record files an authority as it is recorded, with what ended it, and returns what is wrong with it and what the record does not say: that
// is to be looked up, and no fault of the paper. A paper that names no principal is one of the file's, and who has a name alone goes by it.
func (f *File) Record(p Mandate, endings []Ending) (wrong, unsaid statute.Violations) {
	p = p.clone()
	p.Principal.ID = cmp.Or(p.Principal.ID, p.Principal.Name)
	for i, a := range p.Agents {
		p.Agents[i].ID = cmp.Or(a.ID, a.Name)
	}
	if p.Principal.ID == "" {
		p.Principal = f.Principal
		p.Principal.Needs = slices.Clone(p.Principal.Needs)
	}
	granted, err := Grant(p)
	if err != nil {
		var all statute.Violations
		errors.As(err, &all)
		for _, v := range all {
			if p.unsaid(v.Path) {
				unsaid = append(unsaid, v)
			} else {
				wrong = append(wrong, v)
			}
		}
		if len(wrong) == 0 {
			f.Partly = append(f.Partly, p)
		}
		return wrong, unsaid // no authority: what was done under it is judged without
	}
	for k, ending := range endings {
		ended, err := granted.End(ending)
		var all statute.Violations
		if errors.As(err, &all) {
			wrong = append(wrong, all.Under(fmt.Sprintf("endings[%d]", k))...)
			continue
		}
		granted = ended
	}
	f.Authorities = append(f.Authorities, granted)
	return wrong, nil
}

// Check says whether the act binds the principal, as known on the day asOf: what was ratified, refused, found or reported
// later is not yet known. It always has an answer; what is not known and would decide is named in it. A nil calendar is
// China's; it counts the 30 days of ratification.
//
// The order is that of the law: a court's finding decides; then who acted (no person, the principal, who acts by law, an
// agent); then whether an agent could act at all (X7); who binds by post or as a spouse; then the authorities on file (X2, X3,
// X5), and whether the agent served both sides; an act that nothing covers binds only if it is ratified (X5).
func (f File) Check(act AgentAct, asOf calendar.Date, c *calendar.Calendar) Validity {
	j := judge{file: f, act: act, asOf: asOf, cal: c}
	for _, decides := range [...]func() (Validity, bool){j.askFirst, j.found, j.withoutAgent, j.offender} {
		if v, ok := decides(); ok {
			return v
		}
	}
	v, ok := j.byLaw()
	if !ok {
		v = j.bothSides(j.authorities())
	}
	if v.Effect == BindingIfRatified && slices.ContainsFunc(f.Partly, j.mayCover) {
		v = Validity{Effect: CannotTell, Reasons: []statute.Reason{j.reason(statute.X2, 0,
			"of an authority on file it is not recorded whether it covers the act", "案卷中的授权记录不全，是否包括该行为有待查明")}}
	}
	if act.Reported.IsZero() || act.Reported.After(asOf) || act.Reported.Before(act.On) {
		v.Notes = append(v.Notes, j.reason(statute.X6, 0, "the act is to be reported to the principal", "代理行为应当向委托人报告"))
	}
	return v
}

// mayCover reports whether an authority that is known in part names the power, or no power at all.
func (j judge) mayCover(p Mandate) bool {
	named := slices.Concat(p.Scope, p.Special)
	return len(named) == 0 || slices.Contains(named, j.act.Power)
}

type judge struct {
	file File
	act  AgentAct
	asOf calendar.Date
	cal  *calendar.Calendar
}

// reason cites the provision on the day of the act, or the rule where there is none.
func (j judge) reason(rule statute.Rule, p statute.Provision, en, zh string) statute.Reason {
	return rule.ReasonBy(p, j.act.On, en, zh)
}

func (j judge) verdict(e ActEffect, reasons ...statute.Reason) Validity {
	return Validity{Effect: e, Reasons: reasons}
}

func (j judge) missing(r statute.Reason, missing ...statute.Inquiry) Validity {
	return Validity{Effect: CannotTell, Reasons: []statute.Reason{r}, Missing: missing}
}

// askFirst names what nothing can be said without.
func (j judge) askFirst() (Validity, bool) {
	var missing questions
	undated := j.act.On.IsZero() || j.asOf.IsZero()
	missing.add(!powerTerms.Has(j.act.Power), ask("power", "What was done?", "行为的内容是什么？"))
	missing.add(term.IsBlank(j.act.Matter), ask("matter", "In which matter?", "所涉事项是什么？"))
	missing.add(term.IsBlank(j.file.Principal.ID), ask("principal.id", "Who is the principal?", "被代理人是谁？"))
	missing.add(undated, ask("on", "On which day was it done, and which day is asked about?", "行为之日和所问之日各为何日？"))
	missing.add(!undated && j.asOf.Before(j.act.On), ask("on", "Was it done at all by the day asked about, which lies before it?", "所问之日早于行为之日，当时是否已经作出？"))
	if len(missing) == 0 {
		return Validity{}, false
	}
	return j.missing(j.reason(statute.X6, 0, "the act is not described", "行为未写明"), missing...), true
}

// found follows a court, if its finding is known on the day asked about.
func (j judge) found() (Validity, bool) {
	f := j.act.Finding
	if f.Kind == 0 || f.On.After(j.asOf) {
		return Validity{}, false
	}
	if f.On.IsZero() {
		return j.missing(j.safeguard(statute.X5, "a court found on it, on a day not recorded", "法院已作出认定，日期未记录"),
			ask("finding.on", "On which day did the court find so?", "法院何日作出认定？")), true
	}
	en := fmt.Sprintf("a court found on %s: %s (%s)", f.On, term.Plain(f.Kind.String()), f.Document)
	zh := fmt.Sprintf("法院于%s认定：%s（%s）", f.On.ZH(), f.Kind.ZH(), f.Document)
	if v, early := j.beforeTheAct("finding.on", statute.Text{EN: "the finding", ZH: "法院认定"}, f.On, j.safeguard(statute.X5, en, zh)); early {
		return v, true
	}
	switch f.Kind {
	case ApparentAgency:
		law := j.onAgreements(statute.ApparentAuthority, statute.ContractApparentAuthority)
		return j.verdict(Binding, j.underLaw(statute.X5, law, en, zh)), true
	case FoundRatified:
		return j.verdict(Binding, j.reason(statute.X5, j.ratification(), en, zh)), true
	case FoundNotBinding:
		return j.verdict(NotBinding, j.safeguard(statute.X5, en, zh)), true
	}
	return Validity{}, false
}

// withoutAgent judges what no agent did: no person acted, the principal did, or who acts for the principal by law.
func (j judge) withoutAgent() (Validity, bool) {
	p := j.file.Principal
	if len(j.act.By) == 0 {
		return j.verdict(NotBinding, j.reason(statute.X5, statute.UnauthorisedAct,
			"neither the principal nor anybody for the principal took part", "本人未参加，也无人代为参加")), true
	}
	if j.actedBy(p.ID) {
		switch p.Capacity {
		case FullCapacity, Organisation:
			return j.verdict(Binding, j.reason(statute.X1, 0, "the principal acted in person", "本人亲自办理")), true
		case LimitedCapacity, NoCapacity:
			if !j.actedBy(p.Representative) {
				return j.alone(), true
			}
		default:
			return j.missing(j.safeguard(statute.X2, "acted in person", "本人亲自办理"), capacityUnknown), true
		}
	}
	if j.actedBy(p.Representative) {
		if p.hasRepresentative() {
			law := statute.GuardianRepresents
			if p.Capacity == Organisation {
				law = statute.LegalRepresentative
			}
			return j.verdict(Binding, j.underLaw(statute.X2, law, "acts by law for the principal, without written authority", "依法代表本人，无需授权委托书")), true
		}
		if p.Capacity != FullCapacity {
			return j.missing(j.safeguard(statute.X2, "acts by law only for somebody without full capacity, or for an organisation",
				"仅可依法代表无完全民事行为能力人或者组织"), capacityUnknown), true
		}
	}
	return Validity{}, false
}

// alone judges what a person without full capacity did alone: of limited capacity it binds if the guardian ratifies it (民法典 145).
// While nobody has said anything about that, and of a person without any, it is left to people.
func (j judge) alone() Validity {
	r := j.safeguard(statute.X2, "acted alone without full capacity", "无完全民事行为能力，独自办理")
	answered := j.happened(j.act.Ratified) || j.happened(j.act.Refused)
	if j.ofLimited() && (answered || j.happened(j.act.Demanded)) {
		return j.unauthorised([]statute.Reason{r})
	}
	if answered { // what a person without any capacity did, nobody can make good
		return j.missing(r, ask("by", "Does the guardian act for the principal anew?", "监护人是否重新代为办理？"))
	}
	return j.missing(r, ask("ratified", "What does the guardian say to it?", "监护人是否同意或者追认？"))
}

// ofLimited reports whether a person of limited capacity acted alone: then it is for the guardian to ratify.
func (j judge) ofLimited() bool {
	p := j.file.Principal
	return p.Capacity == LimitedCapacity && j.actedBy(p.ID) && !j.actedBy(p.Representative)
}

// happened reports whether something is known, on the day asked about, to have been done.
func (j judge) happened(on calendar.Date) bool { return !on.IsZero() && !on.After(j.asOf) }

// beforeTheAct asks for the days where what follows the act stands on record before it: both cannot be right.
func (j judge) beforeTheAct(path string, what statute.Text, on calendar.Date, rs ...statute.Reason) (Validity, bool) {
	if on.IsZero() || !on.Before(j.act.On) {
		return Validity{}, false
	}
	v := j.verdict(CannotTell, rs...)
	v.Missing = []statute.Inquiry{ask(path, "Of "+what.EN+" the record says "+on.String()+", before the act of "+j.act.On.String()+": which day is right?",
		"记录的"+what.ZH+"之日为"+on.ZH()+"，早于"+j.act.On.ZH()+"的行为：何者正确？")}
	return v, true
}

var capacityUnknown = ask("principal.capacity", "Has the principal full capacity?", "本人有无完全民事行为能力？")

var settingUnknown = ask("setting", "Where was it done: in the petition procedure, before the police, a committee, a court, or among the sides?",
	"该行为在何种程序中作出：信访、治安调解、人民调解、诉讼还是当事人自行和解？")

// underLaw cites the provision on the day of the act. Where no law of that day is held it is a safeguard, and not given under
// an article of the rule that says something else.
func (j judge) underLaw(rule statute.Rule, p statute.Provision, en, zh string) statute.Reason {
	if _, held := p.On(j.act.On); !held {
		return j.safeguard(rule, en, zh)
	}
	return j.reason(rule, p, en, zh)
}

func (j judge) safeguard(rule statute.Rule, en, zh string) statute.Reason {
	return safeguard(rule, j.act.On, en, zh)
}

// safeguard is a reason of this library's own.
func safeguard(rule statute.Rule, on calendar.Date, en, zh string) statute.Reason {
	return statute.Reason{Rule: rule, Cite: statute.X6.Cite(on), EN: en, ZH: zh}
}

// offender applies X7: in a public-security mediation the offender appears in person.
func (j judge) offender() (Validity, bool) {
	if !j.act.Power.atMediation() || j.act.Side == Injured {
		return Validity{}, false
	}
	if j.act.Setting != 0 && j.act.Setting != PublicSecurityMediation {
		return Validity{}, false
	}
	r := j.reason(statute.X7, statute.MediationAgents, "an offender in a public-security mediation cannot send an agent", "治安调解中，违法嫌疑人不得委托他人参加")
	_, held := statute.MediationAgents.On(j.act.On)
	var missing questions
	missing.add(j.act.Setting != PublicSecurityMediation, settingUnknown)
	missing.add(j.act.Side != Offender, ask("side", "Is the principal the offender or the injured?", "本人系违法嫌疑人还是被侵害人？"))
	missing.add(!held, ask("on", "What was the rule on agents in force on the day of the act?", "行为之日施行的关于委托参加调解的规定如何？"))
	if len(missing) > 0 {
		return j.missing(r, missing...), true
	}
	return j.verdict(NotBinding, r), true
}

// actedBy reports whether the person of that name acted.
func (j judge) actedBy(name string) bool {
	return name != "" && slices.ContainsFunc(j.act.By, func(by string) bool { return term.Same(by, name) })
}

// byLaw judges what binds without authority between private parties: by post (民法典 170), and by the spouse for the daily needs of
// the family (民法典 1060). Of days on which no text of it is held it asks for the law of that day, unless the act was authorised.
func (j judge) byLaw() (Validity, bool) {
	binds := func(said decision.Tri, p statute.Provision, en, zh string) (Validity, bool) {
		if said != decision.Yes {
			return Validity{}, false
		}
		r, between := j.reason(statute.X2, p, en, zh), j.act.Setting.betweenPrivateParties()
		if _, held := p.On(j.act.On); !held {
			authorised := j.authorities().Effect == Binding
			return j.missing(j.safeguard(statute.X2, "no text of that day on it is held", "未收录当日的相应规定"), ask("on", "What was the law of that day on it?", "当时对此有何规定？")), between && !authorised
		}
		if j.act.Setting == 0 {
			return j.missing(r, settingUnknown), true
		}
		return j.verdict(Binding, r), between
	}
	if j.file.Principal.Capacity == Organisation {
		return binds(j.act.InDuty, statute.AgencyByPost, "done within the duties of a post with the principal", "执行工作任务，在职权范围之内")
	}
	return binds(j.act.DailyNeed, statute.HouseholdAgency, "done by the spouse for a daily need of the family, which binds both", "夫妻一方因家庭日常生活需要实施，对双方发生效力")
}

// bothSides is a verdict on what an agent of both sides did: without the consent of both it binds only if ratified (民法典 168(2)).
func (j judge) bothSides(v Validity) Validity {
	if v.Effect != Binding || j.act.ForBoth != decision.Yes {
		return v
	}
	if j.act.BothConsent == decision.Yes {
		v.Reasons = append(v.Reasons, j.underLaw(statute.X2, statute.AgentOfBothSides, "the agent served both sides, and both consented", "代理人同时代理双方，双方同意或者追认"))
		return v
	}
	r := j.underLaw(statute.X2, statute.AgentOfBothSides, "an agent of both sides needs the consent of both", "代理人同时代理双方，须经双方同意或者追认")
	if j.act.BothConsent == 0 {
		return j.missing(r, ask("both_consent", "Did both sides consent to one agent for both, or ratify it?", "双方是否同意或者追认由同一代理人代理？"))
	}
	return j.unauthorised([]statute.Reason{r})
}

// authorities looks for one on file that covers the act. One that surely does decides; if none does but one may, what is
// missing is asked; else the act was done without authority, and every authority says where it falls short.
func (j judge) authorities() Validity {
	var lacks []statute.Reason
	var open Validity
	for _, a := range j.file.Authorities {
		if a.IsZero() || !term.Same(a.paper.Principal.ID, j.file.Principal.ID) {
			continue
		}
		c := j.cover(a)
		if len(c.lack) == 0 && len(c.missing) == 0 {
			return j.verdict(Binding, append([]statute.Reason{j.within(a)}, c.why...)...)
		}
		if len(c.lack) == 0 {
			open.Effect = CannotTell
			open.Missing = append(open.Missing, c.missing...)
			open.Reasons = append(open.Reasons, j.reason(statute.X5, statute.AgencyEnd,
				fmt.Sprintf("whether the authority signed on %s covers it depends on what is missing", a.paper.Signed),
				fmt.Sprintf("%s签署的授权是否涵盖该行为，取决于尚缺的事实", a.paper.Signed.ZH())))
		}
		lacks = append(lacks, c.lack...)
	}
	if open.Effect == CannotTell {
		return open
	}
	if len(lacks) == 0 {
		lacks = append(lacks, j.reason(statute.X2, statute.WrittenAuthority, "there is no authority", "没有授权"))
	}
	return j.unauthorised(lacks)
}

// within says that the authority covers the act.
func (j judge) within(a Authorisation) statute.Reason {
	en := fmt.Sprintf("within the authority signed on %s", a.paper.Signed)
	zh := fmt.Sprintf("在%s签署的授权范围和期限之内", a.paper.Signed.ZH())
	law := statute.WrittenAuthority
	if a.paper.Oral == decision.Yes {
		en, zh = fmt.Sprintf("within the authority given orally on %s", a.paper.Signed), fmt.Sprintf("在%s口头授权的范围和期限之内", a.paper.Signed.ZH())
		law = statute.OralAuthority
	}
	if j.act.Power.IsSpecial() {
		return special(j.act.Power, j.act.On, en+", which names the act", zh+"，且有特别授权")
	}
	return j.reason(statute.X2, law, en, zh)
}

// special cites the article on special authority, which does not speak of withdrawing a petition: that is a safeguard.
func special(p Power, on calendar.Date, en, zh string) statute.Reason {
	if p == Withdraw {
		return safeguard(statute.X3, on, en, zh)
	}
	return statute.X3.ReasonBy(statute.SpecialAuthority, on, en, zh)
}
