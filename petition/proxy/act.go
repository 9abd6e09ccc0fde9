package proxy

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Setting is where an act was done.
type Setting uint8

// The settings. Zero is unknown.
const (
	PetitionProcedure       Setting = 1 + iota // 信访程序
	PeoplesMediation                           // 人民调解
	PublicSecurityMediation                    // 治安调解
)

var settingNames = term.Table[Setting]{
	{},
	{Code: "petition_procedure", ZH: "信访程序"},
	{Code: "peoples_mediation", ZH: "人民调解"},
	{Code: "public_security_mediation", ZH: "治安调解"},
}

// String returns the stable English code of s.
func (s Setting) String() string { return settingNames.Code(s) }

// ZH returns the Chinese term of s.
func (s Setting) ZH() string { return settingNames.ZH(s) }

// MarshalText writes the code of s.
func (s Setting) MarshalText() ([]byte, error) { return settingNames.Marshal(s) }

// UnmarshalText reads the code of a setting.
func (s *Setting) UnmarshalText(text []byte) error { return settingNames.Unmarshal(text, s) }

// Side is on which side of a public-security mediation the principal stands.
type Side uint8

// The sides. Zero is unknown.
const (
	Offender Side = 1 + iota // 违法嫌疑人
	Injured                  // 被侵害人
)

var sideNames = term.Table[Side]{{}, {Code: "offender", ZH: "违法嫌疑人"}, {Code: "injured", ZH: "被侵害人"}}

// String returns the stable English code of s.
func (s Side) String() string { return sideNames.Code(s) }

// ZH returns the Chinese term of s.
func (s Side) ZH() string { return sideNames.ZH(s) }

// MarshalText writes the code of s.
func (s Side) MarshalText() ([]byte, error) { return sideNames.Marshal(s) }

// UnmarshalText reads the code of a side.
func (s *Side) UnmarshalText(text []byte) error { return sideNames.Unmarshal(text, s) }

// Act is what somebody did for the principal, or the principal in person.
type Act struct {
	Power   Power         `json:"power"`
	Matter  string        `json:"matter"`
	On      calendar.Date `json:"on"`
	By      []string      `json:"by"`                // by identity; nobody means that nobody did it for the principal
	Setting Setting       `json:"setting,omitempty"` // matters for what is done at a mediation
	Side    Side          `json:"side,omitempty"`

	BeforeEnd      decision.Tri `json:"before_end,omitempty"`      // done on the very day on which the authority ended: before that
	KnewOfDeath    decision.Tri `json:"knew_of_death,omitempty"`   // the agent knew, or should have, that the principal had died
	HeirsRecognise decision.Tri `json:"heirs_recognise,omitempty"` // the heirs of a principal who died recognise the act

	Demanded calendar.Date `json:"demanded,omitzero"` // the principal received the demand to ratify
	Ratified calendar.Date `json:"ratified,omitzero"`
	Refused  calendar.Date `json:"refused,omitzero"` // the principal refused to ratify
	Reported calendar.Date `json:"reported,omitzero"`

	Finding Finding `json:"finding,omitzero"`
}

// FindingKind is what a court found about an act.
type FindingKind uint8

// What a court may find. Zero is unknown.
const (
	ApparentAgency  FindingKind = 1 + iota // 表见代理
	FoundRatified                          // 已经追认
	FoundNotBinding                        // 对被代理人不发生效力
)

var findingNames = term.Table[FindingKind]{
	{},
	{Code: "apparent_agency", ZH: "表见代理"},
	{Code: "ratified", ZH: "已经追认"},
	{Code: "not_binding", ZH: "对被代理人不发生效力"},
}

// String returns the stable English code of k.
func (k FindingKind) String() string { return findingNames.Code(k) }

// ZH returns the Chinese term of k.
func (k FindingKind) ZH() string { return findingNames.ZH(k) }

// MarshalText writes the code of k.
func (k FindingKind) MarshalText() ([]byte, error) { return findingNames.Marshal(k) }

// UnmarshalText reads the code of a kind.
func (k *FindingKind) UnmarshalText(text []byte) error { return findingNames.Unmarshal(text, k) }

// Finding is what a court found about an act: recorded, never computed.
type Finding struct {
	Kind     FindingKind   `json:"kind"`
	Document string        `json:"document"` // the judgment, by court and number
	On       calendar.Date `json:"on"`
}
