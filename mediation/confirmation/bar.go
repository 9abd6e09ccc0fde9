package confirmation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Defect is one thing that keeps an agreement from being confirmed, or, where its name begins with Check, one thing on which
// readings differ or the court decides, or that it goes another way.
//
// Codes: not_joint, not_authorised, out_of_time, not_yet_in_force, check_relief, not_established, nobody_mediated,
// court_mediated, check_organ, check_other_body, other_track, wrong_court, another_court_first, outside_civil,
// personal_status, other_procedure, property_title, breaks_law, harms_others, against_morals, involuntary, unclear,
// other_ground, check_person, rejected_before.
//
//terms:sentences
type Defect uint8

// The bars, by rule, each with why it is one and what would mend it. Zero is none.
const (
	// both parties have to apply together: have the other one join in time, or sue on the agreement
	// 须由双方当事人共同提出：应由对方在期限内共同申请，否则可以就协议起诉
	NotJoint Defect = 1 + iota // not_joint 不是双方共同申请: (J1)

	// who applies for a party has to be an agent who may: hand in a proper authority
	// 代为申请的须为有权代理人：应提交合格的授权委托书
	NotAuthorised // not_authorised 代理人无权申请: (J1)

	// the 30 days from the agreement's taking effect are over: sue on it, or reach a new agreement
	// 自协议生效之日起的三十日已过：可以就协议起诉，或者重新达成协议
	OutOfTime // out_of_time 逾期申请: 逾期 (J2)

	// the agreement is not in force, and cannot be confirmed: the 30 days run from its taking effect
	// 协议未生效，不能确认；期限自生效之日起算
	NotYetInForce // not_yet_in_force 协议尚未生效: (J2)

	// late, but asked for within 10 days after the obstacle was gone: the court decides whether to let it in
	// 逾期，但在障碍消除后十日内提出：是否准许由人民法院决定
	CheckRelief // check_relief 待核查：逾期有无正当理由: 待核查：逾期有正当理由 (J2)

	// the body that mediated is not lawfully established
	// 主持调解的组织并非依法设立
	NotEstablished // not_established 调解组织未依法设立: (J3)

	// the sides settled alone: only an agreement that a mediation body mediated is confirmed
	// 当事人自行和解：仅经调解组织调解达成的协议可以司法确认
	NobodyMediated // nobody_mediated 未经调解组织调解: (J3)

	// mediated by a court: its document is enforceable without confirmation
	// 法院调解的调解书无须司法确认
	CourtMediated // court_mediated 法院调解，无须司法确认: 法院调解，无须确认 (J3)

	// mediated by an organ: readings differ on whether that is a mediation body in the sense of the law; find out whether a people's
	// mediation committee took part, and ask the court
	// 由行政机关主持调解：是否属于法律所称调解组织有不同理解，应查明有无人民调解委员会参与，并向人民法院了解
	CheckOrgan // check_organ 待核查：由行政机关主持调解: 待核查：行政机关调解 (J3)

	// before 2022 the law spoke of agreements under the People's Mediation Law and other laws: readings differ on those of other mediation
	// bodies; ask the court
	// 2022年以前，法律仅规定依照人民调解法等法律达成的协议：其他调解组织的协议有不同理解，应向人民法院了解
	CheckOtherBody // check_other_body 待核查：当时其他调解组织的协议: 待核查：2022年前的其他调解组织 (J3)

	// an agreement negotiated over damage to the environment goes by rules of its own, not by those for mediation
	// 生态环境损害赔偿磋商协议另有司法确认程序，不适用调解协议的规定
	OtherTrack // other_track 另循生态环境损害赔偿程序: (J3)

	// this court is not competent: apply to one that is
	// 该院无管辖权：应向有管辖权的人民法院申请
	WrongCourt // wrong_court 不属于该院管辖: (J4)

	// another competent court docketed the application first
	// 已由最先立案的人民法院管辖
	AnotherCourtFirst // another_court_first 其他法院已先行立案: 其他法院先行立案 (J4)

	// not a civil matter for the courts
	// 不属于人民法院受理民事案件的范围
	OutsideCivil // outside_civil 不属于人民法院受理范围: 不属于受理范围 (J6)

	// marriage, parentage and adoption are not confirmed
	// 申请确认婚姻、亲子、收养等身份关系
	PersonalStatus // personal_status 申请确认身份关系: 确认身份关系 (J6)

	// it belongs in another special, public-notice or bankruptcy procedure
	// 适用其他特别程序、公示催告程序、破产程序
	OtherProcedure // other_procedure 适用其他程序: (J6)

	// title to property or intellectual property is not confirmed
	// 内容涉及物权、知识产权确权
	PropertyTitle // property_title 涉及物权、知识产权确权: 物权、知识产权确权 (J6)

	// it breaks mandatory law
	// 违反法律强制性规定
	BreaksLaw // breaks_law 违反法律强制性规定: 违反强制性规定 (J7)

	// it harms the interests of the state, the public or others
	// 损害国家利益、社会公共利益、他人合法权益
	HarmsOthers // harms_others 损害国家、社会、他人利益: (J7)

	// it offends public order and morals
	// 违背公序良俗
	AgainstMorals // against_morals 违背公序良俗: (J7)

	// it was not made of free will
	// 违反自愿原则
	Involuntary // involuntary 违反自愿原则: (J7)

	// its content is not clear
	// 内容不明确
	Unclear // unclear 内容不明确: (J7)

	// it cannot be confirmed for another reason, which the court states
	// 有其他不能进行司法确认的情形
	OtherGround // other_ground 其他不能进行司法确认的情形: 其他不能确认的情形 (J7)

	// mediated by a person on the court's list and no body: since 2022 the law speaks of mediation bodies, the provisions on invited
	// mediation of either; ask the court
	// 由特邀调解员个人调解：2022年起法律规定的是调解组织，特邀调解的规定包括调解员，应向人民法院了解
	CheckPerson // check_person 待核查：由特邀调解员个人调解: (J3)

	// a court rejected an application to confirm it: amend it by mediation, mediate anew, or sue
	// 此前的司法确认申请已被驳回：应通过调解变更协议、重新达成协议，或者提起诉讼
	RejectedBefore // rejected_before 此前的申请已被驳回: (J11)
	numBars        = iota + 1
)

// IsCheck reports whether b has to be cleared up, or leads elsewhere, rather than being a bar.
func (b Defect) IsCheck() bool {
	return b == CheckRelief || b == CheckOrgan || b == CheckOtherBody || b == CheckPerson || b == OtherTrack
}

// OnMerits reports whether b is for the court's examination of the agreement (J7) and not for its acceptance.
func (b Defect) OnMerits() bool { return b >= BreaksLaw && b <= OtherGround }

// DefectFound is a bar with its reason.
type DefectFound struct {
	Bar            Defect `json:"bar"`
	statute.Reason `json:"reason"`
}

// find says why b keeps an agreement from being confirmed on an application of the day.
func (b Defect) find(on calendar.Date) DefectFound {
	r := defectSentences[b]
	r.Cite = r.Rule.Cite(on)
	switch {
	case b == CheckRelief:
		r.Cite, _ = statute.MissedPeriodRelief.On(on)
	case b == AnotherCourtFirst:
		r.Cite, _ = statute.CompetingCourts.On(on)
	case r.Cite.Edition() == 0 && r.Rule == statute.J3: // before the Civil Procedure Law spoke of it
		r.Cite, _ = statute.ConfirmationOfMediation.On(on)
	case b == Involuntary && r.Cite.Provision() == statute.ConfirmationGrounds2011: // article 7 does not name it, and ends with "other"
		r.EN, r.ZH = r.EN+", which the law of that day does not name: one of its other grounds", r.ZH+"，当时未单独列明，属于其他不能确认的情形"
	}
	return DefectFound{b, r}
}
