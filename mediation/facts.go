package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Dispute are what decides whether a dispute may be mediated. Every fact may be unknown: that is its zero value. Only what
// the kind asked about needs is looked at, so facts of another kind do no harm.
//
// None of them is about who a person is or how often somebody petitioned: those never decide.
type Dispute struct {
	Kind Forum `json:"kind,omitzero"` // the kind of mediation asked about

	// the dispute
	CivilDispute       decision.Tri `json:"civil_dispute,omitzero"`       // 因民间纠纷引起
	Conduct            Conduct      `json:"conduct,omitzero"`             // what was done, as the law classes it
	Injury             Injury       `json:"injury,omitzero"`              // the worst injury, as recorded
	Penalised          decision.Tri `json:"penalised,omitzero"`           // 已给予治安管理处罚: an administrative penalty was decided for the act
	MinorCircumstances decision.Tri `json:"minor_circumstances,omitzero"` // 情节较轻
	Ground             Occasion     `json:"ground,omitzero"`              // why mediation suits it (APR 178(1))
	Hired              decision.Tri `json:"hired,omitzero"`               // 雇凶伤害
	Gang               decision.Tri `json:"gang,omitzero"`                // 结伙斗殴或者其他寻衅滋事
	Repeated           decision.Tri `json:"repeated,omitzero"`            // 多次实施违反治安管理行为
	Unfit              decision.Tri `json:"unfit,omitzero"`               // 其他不宜调解处理的

	// criminal reconciliation (CrPL 288)
	InScope     decision.Tri `json:"in_scope,omitzero"`    // an offence that CrPL 288(1) opens to it
	PriorCrime  decision.Tri `json:"prior_crime,omitzero"` // 五年以内曾经故意犯罪
	Forgiveness decision.Tri `json:"forgiveness,omitzero"` // 真诚悔罪、获得谅解、被害人自愿和解

	// the mediation
	Consent          Consent      `json:"consent,omitzero"`           // of the least willing side
	MediatorObjected decision.Tri `json:"mediator_objected,omitzero"` // the mediator has a direct interest, or a party does not accept him
	Committee        decision.Tri `json:"committee,omitzero"`         // 依法设立并备案的人民调解委员会 (M14)
	Minors           Minors       `json:"minors,omitzero"`            // a minor among the parties
	Attempt          Attempt      `json:"attempt,omitzero"`           // which attempt of the police this is
	NewViolation     decision.Tri `json:"new_violation,omitzero"`     // 调解过程中又针对对方实施违反治安管理行为
	Fled             decision.Tri `json:"fled,omitzero"`              // 调解过程中违法嫌疑人逃跑

	// mediation on the spot
	Trifling      decision.Tri `json:"trifling,omitzero"`       // 情节轻微、事实清楚、因果关系明确
	LossSettled   decision.Tri `json:"loss_settled,omitzero"`   // no medical cost or loss, or none in dispute
	PerformedHere decision.Tri `json:"performed_here,omitzero"` // 双方同意当场调解并当场履行
}

// Conduct is how the law classes what was done.
//
// Codes: no_violation, listed_violation, other_violation, crime.
type Conduct uint8

// The classes. Zero is unknown.
const (
	NoViolation     Conduct = 1 + iota // no_violation 不构成违反治安管理行为: a dispute about land, money, an accident …
	ListedViolation                    // listed_violation 所列违反治安管理行为: 殴打他人、故意伤害、侮辱、诽谤、诬告陷害、故意损毁财物、干扰他人正常生活、侵犯隐私、非法侵入住宅等 (APR 178(1))
	OtherViolation                     // other_violation 其他违反治安管理行为
	Crime                              // crime 涉嫌犯罪
)

// Injury is the degree of an injury as forensic appraisal has it. An injury nobody appraised is unknown, not none.
//
// Codes: none, slight, light, serious.
type Injury uint8

// The degrees. Zero is unknown.
const (
	NoInjury      Injury = 1 + iota // none 无伤
	SlightInjury                    // slight 轻微伤: not a crime
	LightInjury                     // light 轻伤: a crime if done on purpose
	SeriousInjury                   // serious 重伤、死亡
)

// Occasion is which of the circumstances of APR 178(1) makes the case one for mediation.
//
// Codes: among_acquaintances, provoked, better_settled, none.
type Occasion uint8

// The grounds. Zero is unknown.
const (
	AmongAcquaintances Occasion = 1 + iota // among_acquaintances 亲友、邻里、同事、在校学生之间因琐事引起: 亲友、邻里、同事、在校学生之间因琐事发生纠纷
	Provoked                               // provoked 由被侵害人事前的过错行为引起
	BetterSettled                          // better_settled 其他适用调解处理更易化解矛盾: 的
	NoGround                               // none 均不具备
)

// Minors says whether minors are among the parties, and who stands by them (APR 181(1)).
//
// Codes: no_minor, accompanied, on_own_earnings, unaccompanied.
type Minors uint8

// The situations; of several minors, that of the least protected. Zero is unknown.
const (
	NoMinor       Minors = 1 + iota // no_minor 无未成年人
	Accompanied                     // accompanied 父母或者其他监护人到场
	OnOwnEarnings                   // on_own_earnings 已满十六周岁、以自己劳动收入为主要生活来源、本人同意不通知
	Unaccompanied                   // unaccompanied 父母或者其他监护人未到场
)

// Attempt says which attempt of the police at mediation this is (APR 183); see [Sessions.Attempt].
//
// Codes: first, second, second_too_late, further.
type Attempt uint8

// The attempts. Zero is unknown.
const (
	FirstAttempt  Attempt = 1 + iota // first 第一次调解
	SecondAttempt                    // second 七个工作日内再次调解: 再次调解: needed or asked for, within 7 working days of the first
	SecondTooLate                    // second_too_late 逾七个工作日再次调解: 第一次调解七个工作日后再次调解
	FurtherOne                       // further 两次以后再行调解
)
