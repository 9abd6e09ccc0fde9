package audit

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Check is one rule that a history is checked against.
//
// Codes: sequence, registration, notice_limit, transfer_limit, decline_ground, acceptance_limit, file_limit,
// opinion_limit, extension, hearing_deducted, proper_organ, recusal, content, remedy_named, service, remand_power,
// same_again, request_refused, request_accepted, conclusion_ground, secrecy.
type Check uint8

// The checks. Zero is unknown.
const (
	Sequence         Check = 1 + iota // sequence 步骤次序: nothing skipped, no date runs backwards
	Registration                      // registration 登记
	NoticeLimit                       // notice_limit 书面告知期限
	TransferLimit                     // transfer_limit 转送异议期限
	DeclineGround                     // decline_ground 不予受理的理由
	AcceptanceLimit                   // acceptance_limit 受理决定期限: where a local text sets one
	FileLimit                         // file_limit 移送案卷期限: where a local text sets one
	OpinionLimit                      // opinion_limit 办理期限
	Extension                         // extension 延长: by whom, how long, when, how often, and told
	HearingDeducted                   // hearing_deducted 听证时间扣除: taken out of the count below re-review
	ProperOrgan                       // proper_organ 机关层级
	Recusal                           // recusal 回避
	Content                           // content 意见内容
	RemedyNamed                       // remedy_named 救济途径告知
	Service                           // service 送达
	RemandPower                       // remand_power 责令重新办理的职权
	SameAgain                         // same_again 重新办理后相同意见
	RequestRefused                    // request_refused 拒绝请求: only what is late and not excused
	RequestAccepted                   // request_accepted 接受请求: not what is late and not excused
	ConclusionGround                  // conclusion_ground 终结事由
	Secrecy                           // secrecy 检举控告保密

	numChecks
)

// basis is the rule behind each check and, where it is always the same, the provision.
var basis = [numChecks]struct {
	rule statute.Rule
	law  statute.Provision
}{
	Sequence:         {rule: statute.E1},
	Registration:     {statute.D1, statute.DirectReceipt},
	NoticeLimit:      {statute.D2, statute.NoticeToPetitioner},
	TransferLimit:    {statute.T4, statute.TransferObjection},
	DeclineGround:    {statute.E14, 0},
	AcceptanceLimit:  {rule: statute.E1},
	FileLimit:        {rule: statute.E1},
	OpinionLimit:     {rule: statute.E1},
	Extension:        {statute.E1, statute.HandlingExtension},
	HearingDeducted:  {statute.P8, statute.ReReviewHearing},
	ProperOrgan:      {statute.E2, 0},
	Recusal:          {statute.E8, statute.Recusal},
	Content:          {statute.E3, statute.OpinionContent},
	RemedyNamed:      {statute.E14, 0},
	Service:          {statute.E4, 0},
	RemandPower:      {rule: statute.E7},
	SameAgain:        {rule: statute.E7},
	RequestRefused:   {statute.E6, 0},
	RequestAccepted:  {statute.E6, 0},
	ConclusionGround: {rule: statute.E9},
	Secrecy:          {statute.D6, statute.AccusationSecrecy},
}

// Rule returns the rule of the domain that c checks a history against.
func (c Check) Rule() statute.Rule {
	if c >= numChecks {
		return 0
	}
	return basis[c].rule
}

// Checks lists the checks in order.
func Checks() []Check {
	cs := make([]Check, 0, numChecks-1)
	for c := Sequence; c < numChecks; c++ {
		cs = append(cs, c)
	}
	return cs
}

// Verdict is the answer of a check, the worse the higher. Zero means that the rule does not arise.
//
// Codes: complied, noted, cannot_tell, violated.
type Verdict uint8

// The verdicts.
const (
	Complied   Verdict = 1 + iota // complied 合规
	Noted                         // noted 记录备查: against a practice laid over the law, and no breach of law
	CannotTell                    // cannot_tell 无法判断: the record does not say
	Violated                      // violated 违反
)
