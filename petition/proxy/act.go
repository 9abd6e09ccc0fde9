package proxy

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Setting is where an act was done.
//
// Codes: petition_procedure, peoples_mediation, public_security_mediation, other_mediation, private_settlement,
// court_proceeding.
type Setting uint8

// The settings. Zero is unknown.
const (
	PetitionProcedure       Setting = 1 + iota // petition_procedure 信访程序
	PeoplesMediation                           // peoples_mediation 人民调解
	PublicSecurityMediation                    // public_security_mediation 治安调解
	OtherMediation                             // other_mediation 其他调解: by another organ or organisation
	PrivateSettlement                          // private_settlement 自行和解: by the sides alone
	CourtProceeding                            // court_proceeding 诉讼程序: a suit, and mediation in it
)

// betweenPrivateParties reports whether the sides deal with each other as private parties, under the Civil Code alone: there an
// oral authority will do (CC 165), whoever works for an organisation binds it within his duties (CC 170), and one spouse
// binds both for the daily needs of the family (CC 1060). The petition channel, the police and the courts ask for writing.
func (s Setting) betweenPrivateParties() bool {
	return s == PeoplesMediation || s == OtherMediation || s == PrivateSettlement
}

// Side is on which side of a public-security mediation the principal stands.
//
// Codes: offender, injured.
type Side uint8

// The sides. Zero is unknown.
const (
	Offender Side = 1 + iota // offender 违法嫌疑人
	Injured                  // injured 被侵害人
)

// AgentAct is one act in the matter, done by an agent for the principal or by the principal in person.
type AgentAct struct {
	Power   Power         `json:"power"`
	Matter  string        `json:"matter"`
	On      calendar.Date `json:"on"`
	By      []string      `json:"by,omitzero"`       // by identity; none means that no agent did it for the principal
	Setting Setting       `json:"setting,omitempty"` // matters for what is done at a mediation
	Side    Side          `json:"side,omitempty"`

	BeforeEnd      decision.Tri `json:"before_end,omitempty"`      // done on the very day on which the authority ended: before that
	KnewOfDeath    decision.Tri `json:"knew_of_death,omitempty"`   // the agent knew, or should have, that the principal had died
	HeirsRecognise decision.Tri `json:"heirs_recognise,omitempty"` // the heirs of a principal who died recognise the act

	InDuty      decision.Tri `json:"in_duty,omitempty"`      // by somebody who works for the principal, an organisation, within the duties of his post
	DailyNeed   decision.Tri `json:"daily_need,omitempty"`   // by the spouse, for a daily need of the family
	ForBoth     decision.Tri `json:"for_both,omitempty"`     // the agent, one lawyer for instance, acted for the other side too
	BothConsent decision.Tri `json:"both_consent,omitempty"` // and both sides consented to that, or ratified it

	Demanded calendar.Date `json:"demanded,omitzero"` // the principal received the demand to ratify
	Ratified calendar.Date `json:"ratified,omitzero"`
	Refused  calendar.Date `json:"refused,omitzero"` // the principal refused to ratify
	Reported calendar.Date `json:"reported,omitzero"`

	Finding CourtFinding `json:"finding,omitzero"`
}

// CourtFindingKind is what a court found about an act.
//
// Codes: apparent_agency, ratified, not_binding.
type CourtFindingKind uint8

// What a court may find. Zero is unknown.
const (
	ApparentAgency  CourtFindingKind = 1 + iota // apparent_agency 表见代理
	FoundRatified                               // ratified 已经追认
	FoundNotBinding                             // not_binding 对被代理人不发生效力
)

// CourtFinding is what a court found about an act: recorded, never computed.
type CourtFinding struct {
	Kind     CourtFindingKind `json:"kind"`
	Document string           `json:"document"` // the judgment, by court and number
	On       calendar.Date    `json:"on"`
}
