package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Dispute are what decides whether a dispute may be mediated. Every fact may be unknown: that is its zero value. Only what
// the kind asked about needs is looked at, so facts of another kind do no harm.
//
// None of them is about who a person is or how often somebody petitioned: those never decide.
//
// Each field is the only place where its fact is written: its tag says which table may ask it, above it
// stands the question, beside it the Chinese term. After a change run go generate ./.ci/terms.
//
//terms:facts DisputeFact
type Dispute struct {
	// Which kind of mediation is it?
	// 采用何种调解？
	Kind Forum `json:"kind,omitzero" fact:"dispute course"` // 采用何种调解: the kind of mediation asked about

	// the dispute

	// Did it arise from a dispute among people, over money, land or quarrels of daily life?
	// 是否因民间纠纷引起？
	CivilDispute decision.Tri `json:"civil_dispute,omitzero" fact:"dispute"` // 是否因民间纠纷引起: among people, over money, land, quarrels of daily life

	// What was done, as the law classes it: no violation, a listed or another violation, a crime, an act of an authority?
	// 行为属于何种性质：不违法、所列违法行为、其他违法行为、涉嫌犯罪，还是行政机关的行为？
	Conduct Conduct `json:"conduct,omitzero" fact:"dispute"` // 行为性质: what was done, as the law classes it

	// What does the forensic appraisal say of the worst injury?
	// 最重的伤情经鉴定为何种等级？
	Injury Injury `json:"injury,omitzero" fact:"dispute"` // 伤情鉴定等级: the worst injury, as recorded

	// Was an administrative penalty decided for the act?
	// 是否已经给予治安管理处罚？
	Penalised decision.Tri `json:"penalised,omitzero" fact:"dispute"` // 是否已给予治安管理处罚: an administrative penalty was decided for the act

	// Are the circumstances minor?
	// 情节是否较轻？
	MinorCircumstances decision.Tri `json:"minor_circumstances,omitzero" fact:"dispute"` // 是否情节较轻

	// Why does mediation suit it: among acquaintances over trifles, provoked by the injured, otherwise better settled, or none of these?
	// 具备何种可以调解的情形：亲友、邻里等因琐事引起，被侵害人过错引起，其他更宜调解，还是均不具备？
	Ground Occasion `json:"ground,omitzero" fact:"dispute"` // 具备何种可以调解的情形: why mediation suits it (APR 178(1))

	// Was somebody hired to do it?
	// 是否雇凶伤害他人？
	Hired decision.Tri `json:"hired,omitzero" fact:"dispute"` // 是否雇凶伤害: somebody was hired to do it

	// Was it a gang fight, or picking quarrels?
	// 是否结伙斗殴或者其他寻衅滋事？
	Gang decision.Tri `json:"gang,omitzero" fact:"dispute"` // 是否结伙斗殴或者其他寻衅滋事

	// Did the same person violate public security several times?
	// 是否多次实施违反治安管理行为？
	Repeated decision.Tri `json:"repeated,omitzero" fact:"dispute"` // 是否多次实施违反治安管理行为

	// Is there another reason why it is unfit for mediation?
	// 是否有其他不宜调解的情形？
	Unfit decision.Tri `json:"unfit,omitzero" fact:"dispute"` // 是否有其他不宜调解的情形

	// criminal reconciliation (CrPL 288)

	// Is the offence one that the Criminal Procedure Law opens to reconciliation?
	// 是否属于当事人可以和解的公诉案件？
	InScope decision.Tri `json:"in_scope,omitzero" fact:"dispute"` // 是否属于可以和解的公诉案件: an offence that CrPL 288(1) opens to it

	// Did the suspect commit an intentional crime in the five years before?
	// 五年以内是否曾经故意犯罪？
	PriorCrime decision.Tri `json:"prior_crime,omitzero" fact:"dispute"` // 五年以内是否曾经故意犯罪

	// Did the suspect truly repent, did the victim forgive, and do both want to reconcile?
	// 是否真诚悔罪、获得谅解并自愿和解？
	Forgiveness decision.Tri `json:"forgiveness,omitzero" fact:"dispute"` // 是否真诚悔罪、获得谅解、自愿和解: all three

	// the mediation

	// Does every side consent to mediation?
	// 各方是否均同意调解？
	Consent Consent `json:"consent,omitzero" fact:"course"` // 各方是否同意调解: of the least willing side

	// Has the mediator an interest in the matter, or does a party not accept him?
	// 调解员是否有直接利害关系或者不被当事人接受？
	MediatorObjected decision.Tri `json:"mediator_objected,omitzero" fact:"course"` // 调解员是否有利害关系或者不被接受: the mediator has a direct interest, or a party does not accept him

	// Is it a lawfully established people's mediation committee?
	// 是否为依法设立的人民调解委员会？
	Committee decision.Tri `json:"committee,omitzero" fact:"course"` // 是否依法设立的人民调解委员会: established by law and on record (M14)

	// Is a minor among the parties, and who stands by him?
	// 当事人中有无未成年人，监护人是否到场？
	Minors Minors `json:"minors,omitzero" fact:"course"` // 有无未成年人及监护人是否到场: a minor among the parties

	// Which attempt of the police at mediation is it, and how long after the first?
	// 这是公安机关第几次调解，距第一次多久？
	Attempt Attempt `json:"attempt,omitzero" fact:"course"` // 第几次调解: which attempt of the police this is

	// Was the other side hurt again while mediation was going on?
	// 调解过程中是否又针对对方实施违法行为？
	NewViolation decision.Tri `json:"new_violation,omitzero" fact:"course"` // 调解过程中是否再次侵害对方: by another public-security violation

	// Did the suspect flee while mediation was going on?
	// 调解过程中违法嫌疑人是否逃跑？
	Fled decision.Tri `json:"fled,omitzero" fact:"course"` // 调解过程中是否逃跑: the suspect

	// mediation on the spot

	// Is it trifling, and are facts and causes clear?
	// 是否情节轻微、事实清楚、因果关系明确？
	Trifling decision.Tri `json:"trifling,omitzero" fact:"course"` // 是否情节轻微、事实清楚、因果关系明确: all three

	// Is there no medical cost or loss, or none in dispute?
	// 是否不涉及医疗费用和物品损失，或者对其赔付没有争议？
	LossSettled decision.Tri `json:"loss_settled,omitzero" fact:"course"` // 医疗费用和物品损失是否无争议: no medical cost or loss, or none in dispute

	// Do both sides agree to mediation on the spot, and perform at once?
	// 双方是否同意当场调解并当场履行？
	PerformedHere decision.Tri `json:"performed_here,omitzero" fact:"course"` // 是否同意当场调解并当场履行: both sides

	// what the mediation is about

	// Is it about the penalty for the act or about the damages?
	// 所调解的是责任追究还是民事赔偿？
	About Stake `json:"about,omitzero" fact:"dispute"` // 所调解的是责任追究还是民事赔偿: of an act that may be a crime the two are settled apart (M17)
}

// Stake is what is to be settled of an act that may be a crime: whether it is punished, or the loss it did. The first is
// settled by criminal reconciliation alone, the second in every kind of mediation (M17).
//
// Codes: penalty, damages.
type Stake uint8

// The stakes. Zero is unknown.
const (
	ThePenalty Stake = 1 + iota // penalty 责任追究: the criminal side of the act
	TheDamages                  // damages 民事赔偿: its civil damages
)

// Conduct is how the law classes what was done.
//
// Codes: no_violation, listed_violation, other_violation, crime, official_act.
type Conduct uint8

// The classes. Zero is unknown.
const (
	NoViolation     Conduct = 1 + iota // no_violation 不构成违反治安管理行为: a dispute about land, money, an accident …
	ListedViolation                    // listed_violation 所列违反治安管理行为: 殴打他人、故意伤害、侮辱、诽谤、诬告陷害、故意损毁财物、干扰他人正常生活、侵犯隐私、非法侵入住宅等 (APR 178(1))
	OtherViolation                     // other_violation 其他违反治安管理行为
	Crime                              // crime 涉嫌犯罪
	OfficialAct                        // official_act 行政机关的行为: the dispute is with an authority about its act, and no civil dispute (PML 2)
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
