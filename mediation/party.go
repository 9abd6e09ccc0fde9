package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Role says what a party is in a case of the police. It decides who may send an agent (X7) and nothing else.
//
// Codes: offender, injured, disputant.
type Role uint8

// The roles. Zero is unknown.
const (
	Offender  Role = 1 + iota // offender 违法行为人: whoever acted against public security, or the suspect of the crime
	Injured                   // injured 被侵害人: whom the act hurt, or the victim of the crime
	Disputant                 // disputant 当事人: 其他当事人: any other party to the dispute
)

// PartyCapacity says whether a party can settle for himself.
//
// Codes: full, self_supporting, needs_guardian.
type PartyCapacity uint8

// The capacities. Zero is unknown.
const (
	FullCapacity   PartyCapacity = 1 + iota // full 完全民事行为能力人: 完全民事行为能力: an adult, a company, an organisation
	SelfSupporting                          // self_supporting 以自己劳动收入为主要生活来源的已满十六周岁未成年人: counts as adult (CC 18; APR 181(1))
	NeedsGuardian                           // needs_guardian 无民事行为能力人或者限制民事行为能力人: 无或者限制民事行为能力: a minor, or an adult who cannot judge his acts
)

// Signer says who put a party's name under the agreement.
//
// Codes: self, guardian, special_agent, general_agent, unauthorised, by_post, household.
type Signer uint8

// The signers. Zero is unknown.
const (
	Self         Signer = 1 + iota // self 本人: the party, for a company whoever represents it by law
	Guardian                       // guardian 法定代理人: （监护人）
	SpecialAgent                   // special_agent 特别授权代理人: with written power that names settling (X3)
	GeneralAgent                   // general_agent 一般授权代理人: with a power that does not name settling
	Unauthorised                   // unauthorised 无授权的人: without power, be it spouse, uncle, workmate or co-heir
	ByPost                         // by_post 执行工作任务的人员: of a company or organisation, within the duties of his post (CC 170)
	Household                      // household 因家庭日常生活需要签署的配偶: 夫妻一方因家庭日常生活需要: a spouse, for a daily need of the family (CC 1060)
)

// IsAgent reports whether the signer acts for the party as an agent, with or without power to settle.
func (s Signer) IsAgent() bool {
	return s == SpecialAgent || s == GeneralAgent || s == Unauthorised || s == ByPost || s == Household
}

// Signature is a signature, a seal or a finger-print: the law treats them alike (PML 29(2)).
type Signature struct {
	Given decision.Tri  `json:"given,omitzero"`
	On    calendar.When `json:"on,omitzero"`
}

// SignedOn is a signature given on the day d.
func SignedOn(d calendar.When) Signature { return Signature{Given: decision.Yes, On: d} }
