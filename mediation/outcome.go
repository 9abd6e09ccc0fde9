package mediation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Attempted is what became of an attempt to settle a violation of public security. Only what the kind needs is looked
// at.
type Attempted struct {
	Kind           Forum        `json:"kind,omitzero"` // of the police, before a people's mediation committee, or private
	Agreed         decision.Tri `json:"agreed,omitzero"`
	Performed      decision.Tri `json:"performed,omitzero"`       // in full
	BeforeDecision decision.Tri `json:"before_decision,omitzero"` // settled and performed before the police decided
	Applied        decision.Tri `json:"applied,omitzero"`         // the sides applied in writing to the police
	Accepted       decision.Tri `json:"accepted,omitzero"`        // the police accepted it
}

// Consequence is what a conclusion means for the penalty. Zero is undetermined.
//
// Codes: no_penalty, dealt_with, penalised, case_open.
type Consequence uint8

// The consequences.
const (
	NoPenalty Consequence = 1 + iota // no_penalty 不予处罚: final, and one side's regret does not reopen it
	DealtWith                        // dealt_with 依法作出处理: the organ deals with the act by law (since 2026-01-01)
	Penalised                        // penalised 依法给予处罚: the organ imposes the penalty (until 2025-12-31)
	CaseOpen                         // case_open 继续办理: the settlement does not end the case
)

// Outcome is the consequence of a conclusion, and why.
type Outcome struct {
	Consequence Consequence      `json:"consequence,omitzero"`
	Missing     []string         `json:"missing,omitempty"` // undetermined: the fields of Conclusion to ask for
	Reasons     []statute.Reason `json:"reasons,omitempty"`
	Ways        []refusal.Way    `json:"ways,omitempty"` // what the parties are told of
}

// Questions returns what to ask where the consequence is undetermined, in the order of Missing.
func (o Outcome) Questions() []statute.Inquiry {
	asked := map[string]statute.Text{
		"kind":            {EN: "Before whom was it settled?", ZH: "在何处达成和解或者调解？"},
		"on":              {EN: "On which day is the law asked about?", ZH: "依何日的法律？"},
		"agreed":          {EN: "Was an agreement reached?", ZH: "是否达成协议？"},
		"performed":       {EN: "Was it performed in full?", ZH: "是否已经全部履行？"},
		"before_decision": {EN: "Was it settled and performed before the police decided?", ZH: "是否在公安机关作出处理决定前达成并履行？"},
		"applied":         {EN: "Did the sides apply in writing to the police?", ZH: "是否向公安机关提出书面申请？"},
		"accepted":        {EN: "Did the police accept it?", ZH: "公安机关是否认可？"},
	}
	var all []statute.Inquiry
	for _, field := range o.Missing {
		all = append(all, statute.Inquiry{Path: field, Text: asked[field]})
	}
	return all
}

// Outcome says what follows for the penalty under the law of the day: an agreement before the police that was performed
// ends the case, one that was not reached or not performed does not (M12); a settlement elsewhere ends it if it was
// performed before the police decided and they accept it on a written application (M15).
func (c Attempted) Outcome(on calendar.Date) Outcome {
	switch c.Kind {
	case PublicSecurity, OnTheSpot:
		return c.beforePolice(on)
	case People, Private:
		return c.elsewhere(on)
	}
	return Outcome{Missing: []string{"kind"}, Reasons: []statute.Reason{statute.M12.Reason(on,
		"only a settlement before the police, before a people's mediation committee or between the sides bears on the penalty",
		"仅治安调解、人民调解和自行和解涉及是否处罚")}}
}

func (c Attempted) beforePolice(on calendar.Date) Outcome {
	if c.Agreed == decision.Yes && c.Performed == decision.Yes {
		return Outcome{Consequence: NoPenalty, Reasons: []statute.Reason{statute.M12.Reason(on,
			"agreed and performed: no penalty, and the organ cannot withdraw it because one side regrets it",
			"达成协议并已履行，不予处罚；公安机关不得因一方反悔而撤销")}}
	}
	if c.Agreed == 0 {
		return asks(on, "agreed")
	}
	if c.Agreed == decision.Yes && c.Performed == 0 {
		return asks(on, "performed")
	}
	o := Outcome{Consequence: Penalised, Ways: []refusal.Way{suit(statute.M12.Reason(on, courtOpen.EN, courtOpen.ZH))}}
	en, zh := "the organ imposes the penalty", "公安机关应当依法给予处罚"
	if _, since2026 := statute.SettledBeforeDecision.On(on); since2026 { // a provision of the text of 2025 alone
		o.Consequence = DealtWith
		en, zh = "the organ deals with the act by law", "公安机关应当依法作出处理"
	}
	if c.Agreed == decision.No {
		en, zh = "no agreement: "+en, "未达成协议，"+zh
	} else {
		en, zh = "not performed: "+en, "达成协议后不履行，"+zh
	}
	o.Reasons = []statute.Reason{statute.M12.ReasonUnder(statute.UnperformedMediation, on, en, zh), caseResumes(on)}
	return o
}

// caseResumes is the limit of the penalty procedure after mediation has failed.
func caseResumes(on calendar.Date) statute.Reason {
	return statute.M11.ReasonUnder(statute.PoliceMediationOutcome, on,
		"the limit for the case runs from the day mediation failed or the agreement was not performed",
		"办案期限自调解未达成协议或者不履行协议之日起计算")
}

func (c Attempted) elsewhere(on calendar.Date) Outcome {
	needed := [...]struct {
		answer decision.Tri
		field  string
	}{
		{c.Agreed, "agreed"},
		{c.Performed, "performed"},
		{c.BeforeDecision, "before_decision"},
		{c.Applied, "applied"},
		{c.Accepted, "accepted"},
	}
	var missing []string
	for _, n := range needed {
		if n.answer == decision.No {
			return Outcome{Consequence: CaseOpen, Reasons: []statute.Reason{statute.M15.Reason(on,
				"the case goes on: a settlement ends it only if performed before the decision, on a written application accepted ("+
					n.field+")",
				"案件继续办理：须在处理决定作出前达成协议并履行，书面申请并经认可")}}
		}
		if n.answer == 0 {
			missing = append(missing, n.field)
		}
	}
	if len(missing) > 0 {
		return Outcome{Missing: missing, Reasons: []statute.Reason{statute.M15.Reason(on,
			"whether the settlement ends the case is not known yet", "能否据此不予处罚尚不能确定")}}
	}
	if len(statute.M15.On(on)) == 0 {
		return Outcome{Missing: []string{"on"}, Reasons: []statute.Reason{statute.M15.Reason(on,
			"no text is held for that day", "未收录该日的相应条文")}}
	}
	return Outcome{Consequence: NoPenalty, Reasons: []statute.Reason{statute.M15.Reason(on,
		"settled and performed before the decision, accepted on a written application: no penalty",
		"处理决定作出前已达成协议并履行，书面申请经认可，不予处罚")}}
}

func asks(on calendar.Date, field string) Outcome {
	return Outcome{Missing: []string{field}, Reasons: []statute.Reason{statute.M12.Reason(on,
		"it depends on whether an agreement was reached and performed", "取决于是否达成协议并履行")}}
}

// AfterFailure returns what the parties are told of when mediation fails (M11): the courts, arbitration and administrative
// ways; in a case of the police also that the penalty procedure resumes.
func AfterFailure(k Forum, on calendar.Date) Outcome {
	o := Outcome{Ways: []refusal.Way{
		suit(open(k, on)),
		{
			Remedy: refusal.Arbitration, Until: limitation, Why: told(k, on),
			Organ: statute.Text{EN: "the arbitration body, where the matter is one for arbitration", ZH: "仲裁机构（属于仲裁范围的）"},
		},
		{
			Remedy: refusal.StatutoryPath, Until: limitation, Why: told(k, on),
			Organ: statute.Text{EN: "the administrative organ in charge", ZH: "有权处理的行政机关"},
		},
	}}
	o.Reasons = []statute.Reason{told(k, on)}
	if k.ByPolice() {
		o.Reasons = append(o.Reasons, caseResumes(on))
	}
	if k.Invited() {
		o.Reasons = append(o.Reasons, statute.M11.ReasonUnder(statute.InvitedFailure, on,
			"the file goes back to the court: it dockets the suit if the side insists on it, or goes on with the trial",
			"材料移送人民法院：当事人坚持诉讼的依法登记立案，已经立案的转入审判程序"))
	}
	return o
}

// told is that the sides are told of the ways still open. The law on people's mediation says so of its own (PML 26); of another kind
// no text held here says it, and it is cited as this library's own.
func told(k Forum, on calendar.Date) statute.Reason {
	return failed(k, on, 0, "failed mediation ends with a statement of the ways still open", "调解不成的，终止调解并告知其他途径")
}

// open is that the dispute may go to court: of the police their own rules say so (APR 185), of those a court invited its own (IMP2016
// 21), else as in told.
func open(k Forum, on calendar.Date) statute.Reason {
	return failed(k, on, forumLaws[k].failed, courtOpen.EN, courtOpen.ZH)
}

func failed(k Forum, on calendar.Date, by statute.Provision, en, zh string) statute.Reason {
	switch {
	case by != 0:
		return statute.M11.ReasonUnder(by, on, en, zh)
	case k == People || k == 0:
		return statute.M11.Reason(on, en, zh)
	}
	return statute.M11.ReasonOfSafeguard(en, zh)
}

var courtOpen = statute.Text{EN: "the dispute itself may be brought before a court", ZH: "可以就民事争议依法提起诉讼"}

// limitation is until when a claim can be brought: it depends on the claim.
var limitation = refusal.UntilNotComputable(statute.Text{
	EN: "the day from which the limitation period of the claim runs", ZH: "诉讼时效等法定期间的起算日",
})

// suit is the way to court over the dispute itself.
func suit(why statute.Reason) refusal.Way {
	return refusal.Way{
		Remedy: refusal.Suit, Against: refusal.DisputeItself, Until: limitation, Why: why,
		Organ: statute.Text{EN: "the people's court with jurisdiction", ZH: "有管辖权的人民法院"},
	}
}

// againstAct are the ways against an act of an authority, which is no dispute of private parties: reconsideration and suit over the act.
func againstAct(why statute.Reason) []refusal.Way {
	until := refusal.UntilNotComputable(statute.Text{EN: "the day on which the act was known", ZH: "知道或者应当知道行政行为之日"})
	return []refusal.Way{
		{
			Remedy: refusal.Reconsideration, Against: refusal.UnderlyingAct, Until: until, Why: why,
			Organ: statute.Text{EN: "the organ of administrative reconsideration", ZH: "行政复议机关"},
		},
		{
			Remedy: refusal.Suit, Against: refusal.UnderlyingAct, Until: until, Why: why,
			Organ: statute.Text{EN: "the people's court with jurisdiction", ZH: "有管辖权的人民法院"},
		},
	}
}

// Refusal returns the answer to give when mediation is barred: every bar as a ground, and the ways that stay open. It is an
// error to ask for one where mediation is not barred, or without a day.
func (e Eligibility) Refusal(on calendar.Date) (refusal.Refusal, error) {
	p := refusal.Parts{Kind: refusal.NotMediable, On: on}
	offered := make(map[refusal.Remedy]bool)
	offer := func(w refusal.Way) {
		if !offered[w.Remedy] {
			offered[w.Remedy] = true
			p.Ways = append(p.Ways, w)
		}
	}
	act := slices.IndexFunc(e.Bars, func(b BarFound) bool { return b.Bar == OfAuthority })
	if act >= 0 {
		p.Ways = againstAct(e.Bars[act].Reason)
	}
	for _, b := range e.Bars {
		p.Grounds = append(p.Grounds, b.Reason)
		switch b.Reason.Rule {
		case statute.M7, statute.M8, statute.M14:
			offer(refusal.Way{Remedy: refusal.Mediation, Until: refusal.UntilNoLimit(), Why: b.Reason, Organ: e.mediator()})
		case statute.M1, statute.M2, statute.M3, statute.M4, statute.M5, statute.M6, statute.M13, statute.M17:
			// the case goes on where there is one, and an act of an authority is none
			if act < 0 && (b.Reason.Rule != statute.M1 || e.Kind.ByPolice() || e.Kind == CriminalReconciliation) {
				offer(e.inCharge(b.Reason))
			}
		}
	}
	if act < 0 {
		offer(suit(open(e.Kind, on)))
	}
	return refusal.New(p)
}

// inCharge is that the organ of the case goes on with it: of a crime whichever has the case (CrPL 289, 290).
func (e Eligibility) inCharge(why statute.Reason) refusal.Way {
	w := refusal.Way{
		Remedy: refusal.StatutoryPath, Until: limitation, Why: why,
		Organ: statute.Text{EN: "the public-security organ in charge of the case", ZH: "办理案件的公安机关"},
	}
	if e.Kind == CriminalReconciliation || why.Rule == statute.M13 || why.Rule == statute.M17 {
		w.Organ = statute.Text{EN: "the organ in charge of the criminal case: the police, the procuratorate or the court", ZH: "办理刑事案件的公安机关、人民检察院或者人民法院"}
	}
	return w
}

// mediator is who mediates instead: for a court another of its list (IMP2016 15), else a people's mediation committee.
func (e Eligibility) mediator() statute.Text {
	if e.Kind.Invited() {
		return statute.Text{EN: "another mediation body or mediator of the court's list", ZH: "人民法院特邀调解名册中的其他调解组织或者调解员"}
	}
	return statute.Text{EN: "a lawfully established people's mediation committee", ZH: "依法设立的人民调解委员会"}
}
