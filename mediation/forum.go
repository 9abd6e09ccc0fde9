package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Forum is the way in which a dispute is settled. The kinds are kept apart because each may settle other things and its
// agreement is worth something else: see [Forum.Scope] and [Forum.Worth].
//
// Codes: people, public_security, on_the_spot, criminal_reconciliation, administrative, court, private.
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
)

// byPolice reports whether the police mediate a violation of public security: the kinds that APR 178 to 186 govern.
func (k Forum) byPolice() bool { return k == PublicSecurity || k == OnTheSpot }

// Worth says what an agreement of the kind is worth: what it binds to, and what its performance or default means.
func (k Forum) Worth(on calendar.Date) statute.Reason {
	if int(k) >= len(worth) {
		k = 0
	}
	w := worth[k]
	if w.provision == 0 {
		return statute.Reason{Rule: w.rule, Cite: w.rule.Cite(on), EN: w.en, ZH: w.zh}
	}
	return reasonOn(w.rule, w.provision, on, w.en, w.zh)
}

// worthCites are all the articles that Worth rests on, that of the reason first: the law says in several what a people's
// mediation agreement is worth.
func (k Forum) worthCites(on calendar.Date) []statute.Citation {
	w := k.Worth(on)
	if w.Rule == 0 {
		return nil
	}
	cites := []statute.Citation{w.Cite}
	for _, p := range map[Forum][]statute.Provision{
		People:         {statute.AgreementBinds, statute.DisputeOverAgreement},
		PublicSecurity: {statute.UnperformedMediation},
		OnTheSpot:      {statute.PoliceMediationOutcome},
	}[k] {
		if cite, ok := p.On(on); ok {
			cites = append(cites, cite)
		}
	}
	return cites
}

var worth = [...]struct {
	rule      statute.Rule
	provision statute.Provision
	en, zh    string
}{
	{en: "not known what kind of mediation it was", zh: "调解种类不明"},
	People: {
		statute.J2, statute.ConfirmationOfMediation,
		"binds the parties; enforceable once a court has confirmed it on their joint application, else to be sued on",
		"对当事人有约束力；经双方共同申请司法确认有效后可以强制执行，未经确认的可以起诉",
	},
	PublicSecurity: {
		statute.M12, statute.PoliceMediationOutcome,
		"performed, it ends the case without penalty; not performed, the organ deals with the act, and the claim is sued on",
		"履行的不予处罚；不履行的由公安机关依法处理，民事争议可以起诉",
	},
	OnTheSpot: {
		statute.M5, statute.OnTheSpotMediation,
		"made and performed at once: no penalty", "当场达成并当场履行，不予处罚",
	},
	CriminalReconciliation: {
		statute.M13, statute.CriminalReconciliation,
		"records repentance, redress and forgiveness; what it means for the charge is for police, procuratorate and court",
		"记载悔罪、赔偿和谅解；对刑事责任的影响由公安机关、人民检察院、人民法院依法决定",
	},
	Administrative: {
		statute.T12, statute.PetitionMediation,
		"binds as the parties' own contract, within the organ's discretion", "在裁量权范围内达成，作为当事人之间的约定有约束力",
	},
	Court: {
		en: "what the court's document says; this library does not decide it", zh: "以法院文书为准，本库不作判断",
	},
	Private: {
		statute.M15, 0,
		"binds as the parties' own contract; in a case of the police it counts once performed, applied for and accepted",
		"作为当事人之间的约定有约束力；治安案件中须履行、书面申请并经公安机关认可",
	},
}
