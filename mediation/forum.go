package mediation

import (
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Forum is the way in which a dispute is settled. The kinds are kept apart because each may settle other things and its
// agreement is worth something else: see [Forum.Scope] and [Forum.Worth].
//
// A body of people's mediation that a trade association, a union or a petition office set up is a people's mediation committee like
// any other (PML 34), and its kind is People. What mediates for a court before the suit is filed is Delegated, whoever it is.
//
// Codes: people, public_security, on_the_spot, criminal_reconciliation, administrative, court, private, delegated,
// entrusted, sectoral.
type Forum uint8

// The kinds. Zero is unknown.
const (
	People                 Forum = 1 + iota // people 人民调解: before a people's mediation committee
	PublicSecurity                          // public_security 治安调解: by the police, of a minor violation of public security
	OnTheSpot                               // on_the_spot 当场调解: by the police, agreed and performed where it happened
	CriminalReconciliation                  // criminal_reconciliation 刑事和解: by suspect and victim, under CrPL 288
	Administrative                          // administrative 行政调解: by an organ within its discretion
	Court                                   // court 法院调解: in a suit; recorded here, never decided
	Private                                 // private 自行和解: by the sides alone
	Delegated                               // delegated 特邀调解（立案前委派）: by a body or mediator on a court's list, before the suit is filed
	Entrusted                               // entrusted 特邀调解（立案后委托）: by the same after that; the court makes a document of the agreement
	Sectoral                                // sectoral 商事、行业调解: by another body lawfully set up, of commerce or a trade, that is no people's mediation committee
)

// ByPolice reports whether the police mediate a violation of public security: the kinds that APR 178 to 186 govern.
func (k Forum) ByPolice() bool { return k == PublicSecurity || k == OnTheSpot }

// BarsAgentOf reports whether a party in that role has to come himself: before the police the offender cannot send an
// agent, the injured party can (X7, APR 181(2)).
func (k Forum) BarsAgentOf(r Role) bool { return k.ByPolice() && r == Offender }

// Invited reports whether a body or mediator on a court's list mediates at its invitation: the kinds that IMP2016 governs.
func (k Forum) Invited() bool { return k == Delegated || k == Entrusted }

// ByCourt reports whether a court makes a document of the agreement, which is what binds and can be enforced (IMP2016 20, 24(3)).
func (k Forum) ByCourt() bool { return k == Court || k == Entrusted }

// forumLaw is what opened a kind of mediation, and where the law speaks of a side that refuses, one that withdraws, a mediator
// who steps back, and the court where it fails. Zero is a text that is not held, or the first of the rule.
type forumLaw struct{ opened, refused, withdrawn, replaced, failed statute.Provision }

// forumLaws are those of each kind. The sides need no law to settle alone or before whom they like, and of a court's mediation this
// package decides nothing.
var forumLaws = map[Forum]forumLaw{
	People:                 {statute.CivilDisputesOnly, statute.MediationOpening, statute.PartyRights, statute.MediatorAccepted, 0},
	PublicSecurity:         {statute.PublicSecurityMediation, statute.MediationRefused, statute.MediationRefused, 0, statute.PoliceMediationOutcome},
	OnTheSpot:              {statute.OnTheSpotMediation, statute.MediationRefused, statute.MediationRefused, 0, statute.PoliceMediationOutcome},
	CriminalReconciliation: {statute.CriminalReconciliation, statute.CriminalReconciliation, statute.CriminalReconciliation, 0, 0},
	Administrative:         {statute.PetitionMediation, statute.PetitionMediation, statute.PetitionMediation, 0, 0},
	Delegated:              {statute.InvitedMediation, statute.InvitedConsent, statute.InvitedWithdrawal, statute.InvitedRecusal, statute.InvitedFailure},
	Entrusted:              {statute.InvitedMediation, statute.InvitedWithdrawal, statute.InvitedWithdrawal, statute.InvitedRecusal, statute.InvitedFailure},
}

// NotYet reports whether the day lies before the first law on the kind that is held here, and since when it is (M18).
func (k Forum) NotYet(on calendar.Date) (statute.Reason, bool) {
	opened := forumLaws[k].opened
	if opened == 0 || on.IsZero() {
		return statute.Reason{}, false
	}
	if _, held := opened.On(on); held {
		return statute.Reason{}, false
	}
	first := opened.History()[0]
	if from := first.Edition().From(); on.Before(from) {
		return statute.M18.ReasonOfSafeguard(
			"not yet law: the first text on it that is held here, "+first.EN()+", is in force from "+from.String(),
			"尚无法律：所收录的最早规定（"+first.ZH()+"）自"+from.ZH()+"起施行"), true
	}
	return statute.Reason{}, false
}

// Worth says what an agreement of the kind is worth under the law of the day: what it binds to, and what its performance or
// default means. Where no text held here gives a kind more, it binds as the parties' own contract, which is cited as this
// library's own reading and not on an article about something else.
func (k Forum) Worth(on calendar.Date) statute.Reason {
	w := k.worth(on)
	switch {
	case w.rule == 0:
		return statute.Reason{EN: w.en, ZH: w.zh}
	case w.cite == 0:
		return w.rule.ReasonOfSafeguard(w.en, w.zh)
	}
	return w.rule.ReasonUnder(w.cite, on, w.en, w.zh)
}

// worth returns the first row of the kind whose law was in force on the day, else one that rests on no law; where there is none, what
// any agreement is worth.
func (k Forum) worth(on calendar.Date) worthRow {
	var last worthRow
	for _, w := range worthRows {
		if w.kind != k {
			continue
		}
		if _, held := w.since.On(on); held || on.IsZero() {
			return w
		}
		last = w
	}
	switch {
	case last.kind == 0:
		return worthRow{en: "not known what kind of mediation it was", zh: "调解种类不明"}
	case last.since != 0:
		return worthRow{
			kind: k, rule: statute.A2, en: "binds as the parties' own contract; no text held here gave it more on that day",
			zh: "作为当事人之间的约定有约束力；该日未收录另有规定的条文",
		}
	}
	return last
}

// worthCites are all the articles that Worth rests on, that of the reason first: the law says in several what a people's
// mediation agreement is worth.
func (k Forum) worthCites(on calendar.Date) []statute.Citation {
	w := k.Worth(on)
	if w.Rule == 0 {
		return nil
	}
	cites := []statute.Citation{w.Cite}
	for _, p := range k.worth(on).more {
		if cite, ok := p.On(on); ok {
			cites = append(cites, cite)
		}
	}
	return cites
}

// WorthText is what Worth says, with all the articles it rests on, for the text of an agreement.
func (k Forum) WorthText(on calendar.Date) statute.Text {
	s := Scope{Worth: k.Worth(on), WorthCites: k.worthCites(on)}
	return statute.Text{EN: s.worth(wording.English), ZH: s.worth(wording.Chinese)}
}

// worthRow says what an agreement of the kind is worth while the provision since is in force, on the article cite, zero for
// none, and on which others.
type worthRow struct {
	kind        Forum
	rule        statute.Rule
	since, cite statute.Provision
	more        []statute.Provision
	en, zh      string
}

// worthRows stand by kind, the newest law first.
var worthRows = [...]worthRow{
	{
		People, statute.J2, statute.ConfirmationOfMediation, statute.ConfirmationOfMediation,
		[]statute.Provision{statute.AgreementBinds, statute.DisputeOverAgreement},
		"binds the parties; enforceable once a court has confirmed it on their joint application, else to be sued on",
		"对当事人有约束力；经双方共同申请司法确认有效后可以强制执行，未经确认的可以起诉",
	},
	{
		PublicSecurity, statute.M12, statute.SettledBeforeDecision, statute.UnperformedMediation,
		[]statute.Provision{statute.PoliceMediationOutcome},
		"performed, it ends the case without penalty; not performed, the organ deals with the act, and the claim is sued on",
		"履行的不予处罚；不履行的由公安机关依法处理，民事争议可以起诉",
	},
	{
		PublicSecurity, statute.M12, statute.UnperformedMediation, statute.UnperformedMediation,
		[]statute.Provision{statute.PoliceMediationOutcome},
		"performed, it ends the case without penalty; not performed, the organ imposes the penalty, and the claim is sued on",
		"履行的不予处罚；不履行的由公安机关依法给予处罚，民事争议可以起诉",
	},
	{
		OnTheSpot, statute.M5, statute.OnTheSpotMediation, statute.OnTheSpotMediation,
		[]statute.Provision{statute.PoliceMediationOutcome},
		"made and performed at once: no penalty",
		"当场达成并当场履行，不予处罚",
	},
	{
		CriminalReconciliation, statute.M13, statute.CriminalReconciliation, statute.CriminalReconciliation, nil,
		"records repentance, redress and forgiveness; what it means for the charge is for police, procuratorate and court",
		"记载悔罪、赔偿和谅解；对刑事责任的影响由公安机关、人民检察院、人民法院依法决定",
	},
	{
		Administrative, statute.A2, 0, 0, nil,
		"binds as the parties' own contract, within the organ's discretion",
		"在裁量权范围内达成，作为当事人之间的约定有约束力",
	},
	{kind: Court, en: "what the court's document says; this library does not decide it", zh: "以法院文书为准，本库不作判断"},
	{
		Private, statute.A2, statute.SettledBeforeDecision, 0,
		[]statute.Provision{statute.SettledBeforeDecision},
		"binds as the parties' own contract; in a case of the police it counts once performed, applied for and accepted",
		"作为当事人之间的约定有约束力；治安案件中须履行、书面申请并经公安机关认可",
	},
	{
		Private, statute.A2, statute.SettledThemselves, 0,
		[]statute.Provision{statute.SettledThemselves},
		"binds as the parties' own contract; in a case of the police it counts once performed, applied for and accepted",
		"作为当事人之间的约定有约束力；治安案件中须履行、书面申请并经公安机关认可",
	},
	{Private, statute.A2, 0, 0, nil, "binds as the parties' own contract", "作为当事人之间的约定有约束力"},
	{
		Delegated, statute.A2, statute.DelegatedAgreement, statute.InvitedEffect,
		[]statute.Provision{statute.DelegatedAgreement, statute.DelegatedAgreementSuit, statute.JointConfirmation},
		"binds the parties and is put on the court's record; enforceable once a court has confirmed it on their joint application, else to be sued on",
		"对当事人有约束力，并提交人民法院备案；经双方共同申请司法确认有效后可以强制执行，未经确认的可以起诉",
	},
	{
		Entrusted, statute.A2, statute.EntrustedAgreement, statute.EntrustedAgreement, nil,
		"the court examines it and makes its own mediation document, or allows the suit to be withdrawn: what binds is that document",
		"由人民法院审查并制作调解书，或者准许撤诉；以调解书为准",
	},
	{
		Sectoral, statute.J3, statute.CommercialConfirmation, statute.JointConfirmation,
		[]statute.Provision{statute.CommercialConfirmation},
		"binds as the parties' own contract; enforceable once a court has confirmed it on their joint application",
		"作为当事人之间的约定有约束力；经双方共同申请司法确认有效后可以强制执行",
	},
	{
		Sectoral, statute.J3, statute.JointConfirmation, statute.JointConfirmation, nil,
		"binds as the parties' own contract; since 2022 a court may confirm it, before that readings differ",
		"作为当事人之间的约定有约束力；2022年起可以申请司法确认，此前有不同理解",
	},
	{Sectoral, statute.A2, 0, 0, nil, "binds as the parties' own contract", "作为当事人之间的约定有约束力"},
}
