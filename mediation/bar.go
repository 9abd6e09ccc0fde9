package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Bar is one thing that keeps a dispute from being mediated, or, of the two whose name begins with Check, one thing in
// the record that does not fit together and has to be cleared up first.
//
// Codes: refusal, withdrawal, not_civil, not_listed, not_minor, without_ground, hired_assault, gang_fight,
// repeated_violation, fresh_violation, flight, otherwise_unfit, minor_alone, not_trifling, loss_disputed,
// not_performed_here, too_late_again, too_often, no_police_matter, mediator_unfit, criminal_act, criminal_injury,
// no_criminal_act, outside_scope, prior_intentional, not_forgiven, check_penalty, check_intent, no_committee,
// of_authority.
//
//terms:sentences
type Bar uint8

// The bars, by rule, each with why it bars mediation and what would lift it. Zero is none.
const (
	// a side refuses: no mediation unless all sides come to want it
	// 一方明确拒绝，不得调解；各方均同意后方可调解
	Refusal Bar = 1 + iota // refusal 一方明确拒绝调解: (M1)

	// a side has withdrawn: mediation stops unless all sides want it again
	// 一方要求终止，调解应当终止；各方再次同意后方可继续
	Withdrawal // withdrawal 一方要求终止调解: (M1)

	// the act did not arise from a civil dispute: the police decide by law
	// 行为不是因民间纠纷引起，由公安机关依法处理
	NotCivil // not_civil 不是民间纠纷引起: (M2)

	// the act is none that may be mediated, such as assault, wounding, insult, libel, false accusation, damage to property, disturbing
	// somebody's life, intruding on privacy or into a home: the police decide by law
	// 行为不属于殴打他人、故意伤害、侮辱、诽谤、诬告陷害、故意损毁财物、干扰他人正常生活、侵犯隐私、非法侵入住宅等可以调解处理的种类，由公安机关依法处理
	NotListed // not_listed 不属于可以调解的行为: 不属于所列行为 (M2)

	// the circumstances are not minor: the police decide by law
	// 情节不属较轻，由公安机关依法处理
	NotMinor // not_minor 情节不属较轻: (M2)

	// neither among acquaintances over trifles, nor provoked by the injured, nor better settled by mediation
	// 既非亲友、邻里、同事、在校学生之间因琐事引起，也非被侵害人过错引起，亦无其他更宜调解的情形
	WithoutGround // without_ground 不具备可以调解的情形: 不具备三种情形之一 (M2)

	// assault for hire is not mediated
	// 雇凶伤害他人的，不适用调解处理
	HiredAssault // hired_assault 雇凶伤害: (M3)

	// gang fights and picking quarrels are not mediated
	// 结伙斗殴或者其他寻衅滋事的，不适用调解处理
	GangFight // gang_fight 结伙斗殴或者其他寻衅滋事: (M3)

	// repeated violations are not mediated
	// 多次实施违反治安管理行为的，不适用调解处理
	RepeatedViolation // repeated_violation 多次实施违反治安管理行为: 多次实施 (M3)

	// the other side was hurt again while mediation was going on: the police decide by law
	// 调解过程中又针对对方实施违反治安管理行为的，不适用调解处理
	FreshViolation // fresh_violation 调解过程中再次侵害对方: 调解过程中再次侵害 (M3)

	// the offender fled while mediation was going on
	// 调解过程中违法嫌疑人逃跑的，不适用调解处理
	Flight // flight 违法嫌疑人逃跑: 逃跑 (M3)

	// otherwise unfit for mediation, as the record has to say why
	// 其他不宜调解处理的，应当记明理由
	OtherwiseUnfit // otherwise_unfit 其他不宜调解: (M3)

	// a minor has nobody by his side: call parent or guardian and begin then
	// 未成年人的父母或者其他监护人未到场：应当先行通知到场
	MinorAlone // minor_alone 未成年人的监护人未到场: (M4)

	// not on the spot: the matter is not trifling, or facts or causes are not clear; ordinary police mediation may do
	// 情节并非轻微，或者事实、因果关系不清楚，不能当场调解；可以依一般程序治安调解
	NotTrifling // not_trifling 不属情节轻微、事实清楚: (M5)

	// not on the spot: medical cost or loss is in dispute; ordinary police mediation may do
	// 对医疗费用或者物品损失的赔付有争议，不能当场调解；可以依一般程序治安调解
	LossDisputed // loss_disputed 医疗费用或者物品损失有争议: (M5)

	// not on the spot: both sides have to agree and perform at once; ordinary police mediation may do
	// 双方未同意当场调解或者未当场履行，不能当场调解；可以依一般程序治安调解
	NotPerformedHere // not_performed_here 未当场履行: (M5)

	// the 7 working days for a second attempt are over: the police decide by law
	// 再次调解已逾第一次调解后七个工作日，由公安机关依法处理
	TooLateAgain // too_late_again 再次调解逾期: 逾七个工作日 (M6)

	// the police have tried twice: they decide by law
	// 已经调解两次，由公安机关依法处理
	TooOften // too_often 已经调解两次: 已调解两次 (M6)

	// no rule of public security was violated: a people's mediation committee or the court may settle it
	// 不构成违反治安管理行为，告知当事人向人民调解组织或者人民法院申请处理
	NoPoliceMatter // no_police_matter 不构成违反治安管理行为: (M7)

	// the mediator has an interest, or a party does not accept him: replace him and begin then
	// 调解员有直接利害关系或者当事人不接受：应当先行更换
	MediatorUnfit // mediator_unfit 调解员应当更换: 调解员须更换 (M8)

	// the criminal side of an act is settled by criminal reconciliation alone, where its conditions hold; its civil damages may be settled
	// 涉嫌犯罪的，刑事责任只能在符合条件时依法刑事和解；民事赔偿可以调解
	CriminalAct // criminal_act 涉嫌犯罪: (M17)

	// light injury or worse (轻伤) done by such an act is a crime: its criminal side by criminal reconciliation alone, where its conditions
	// hold; its civil damages may be settled
	// 行为致人轻伤以上涉嫌犯罪，刑事责任不适用该种调解，只能在符合条件时依法刑事和解；民事赔偿可以调解
	CriminalInjury // criminal_injury 轻伤以上: (M13)

	// there is no crime to reconcile: another kind of mediation may do
	// 不构成犯罪，无从刑事和解，可以采用其他调解
	NoCriminalAct // no_criminal_act 不构成犯罪: 无从刑事和解 (M13)

	// the offence is not open to reconciliation: those are offences against person or property out of civil disputes with up to three
	// years, and negligent ones with up to seven, dereliction of duty excepted
	// 不属于当事人可以和解的公诉案件：限于因民间纠纷引起、涉嫌侵犯人身权利、民主权利或者侵犯财产犯罪、可能判处三年有期徒刑以下刑罚的，以及渎职犯罪以外可能判处七年有期徒刑以下刑罚的过失犯罪
	OutsideScope // outside_scope 不属于可以和解的公诉案件: (M13)

	// an intentional crime in the five years before excludes reconciliation
	// 五年以内曾经故意犯罪的，不适用刑事和解
	PriorIntentional // prior_intentional 五年以内曾经故意犯罪: 五年内曾故意犯罪 (M13)

	// without true repentance, forgiveness and the victim's free will there is no reconciliation
	// 未真诚悔罪、未获得谅解或者被害人不愿和解的，不能刑事和解
	NotForgiven // not_forgiven 未真诚悔罪或者未获谅解: (M13)

	// recorded as light injury or worse (轻伤), yet punished administratively: either the injury was slight (轻微伤) or this was a crime; have
	// the appraisal checked before anything is settled
	// 记录为轻伤以上却作了治安管理处罚：要么实为轻微伤，要么涉嫌犯罪，应当先核查伤情鉴定
	CheckPenalty // check_penalty 待核查：轻伤以上而作治安处罚: 待核查：记录为轻伤以上却作治安处罚 (M13)

	// recorded as light injury or worse (轻伤) by another violation: have it established whether a crime was committed before anything is
	// settled
	// 其他违法行为致人轻伤以上：应当先查明是否涉嫌犯罪
	CheckIntent // check_intent 待核查：其他违法行为致轻伤以上: (M13)

	// not a lawfully established people's mediation committee: its mediation is not people's mediation
	// 并非依法设立的人民调解委员会，其调解不是人民调解
	NoCommittee // no_committee 调解组织未依法设立: 组织未依法设立 (M14)

	// a dispute with an authority about its act is no civil dispute: it goes to reconsideration or to the court
	// 与行政机关就其行为发生的争议不是民间纠纷，应当依法申请行政复议或者提起行政诉讼
	OfAuthority // of_authority 与行政机关就其行为发生的争议: (M16; before the police M2, of a crime M13)

	numBars = iota + 1
)

// IsCheck reports whether b is something to be checked rather than a bar.
func (b Bar) IsCheck() bool { return b == CheckPenalty || b == CheckIntent }

// BarFound is a bar with its reason, which also says what would lift it.
type BarFound struct {
	Bar            Bar `json:"bar"`
	statute.Reason `json:"reason"`
}

// find says why b bars mediation of the kind on the day.
func (b Bar) find(k Forum, on calendar.Date) BarFound {
	says, provision := barSentences[b], barProvisions[b]
	switch law := forumLaws[k]; {
	case b == OfAuthority && k.ByPolice():
		says.Rule, provision = statute.M2, statute.PublicSecurityMediation
	case b == OfAuthority && k == CriminalReconciliation:
		says.Rule, provision = statute.M13, statute.CriminalReconciliation
	case (b == Refusal || b == Withdrawal) && k != 0 && law.refused == 0: // no text held here speaks of it
		return BarFound{b, says.Rule.ReasonOfSafeguard(says.EN, says.ZH)}
	case b == Refusal:
		provision = law.refused
	case b == Withdrawal:
		provision = law.withdrawn
	case b == MediatorUnfit:
		provision = law.replaced
	}
	if provision == 0 {
		return BarFound{b, says.Rule.Reason(on, says.EN, says.ZH)}
	}
	return BarFound{b, says.Rule.ReasonUnder(provision, on, says.EN, says.ZH)}
}

// barProvisions are those of the provisions of a rule on which a bar rests; of the others it is the first in force.
var barProvisions = [numBars]statute.Provision{
	NotCivil: statute.PublicSecurityMediation, NotListed: statute.PoliceMediationScope,
	NotMinor: statute.PublicSecurityMediation, WithoutGround: statute.PoliceMediationScope,
	OfAuthority: statute.CivilDisputesOnly, NoCommittee: statute.CommitteeComposition,
}
