package audit

import (
	"github.com/fengqiao-go/fengqiao/internal/enum"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Check is one rule that a history is held against.
type Check uint8

// The checks. Zero is unknown.
const (
	Sequence         Check = 1 + iota // 步骤次序: nothing skipped, no date runs backwards
	Registration                      // 登记
	NoticeLimit                       // 书面告知期限
	TransferLimit                     // 转送异议期限
	DeclineGround                     // 不予受理的理由
	AcceptanceLimit                   // 受理决定期限, where a local text sets one
	FileLimit                         // 移送案卷期限, likewise
	OpinionLimit                      // 办理期限
	Extension                         // 延长: by whom, how long, when, how often, and told
	HearingDeducted                   // 听证时间扣除: taken out of the count below re-review
	ProperOrgan                       // 机关层级
	Recusal                           // 回避
	Content                           // 意见内容
	RemedyNamed                       // 救济途径告知
	Service                           // 送达
	RemandPower                       // 责令重新办理的职权
	SameAgain                         // 重新办理后相同意见
	RequestRefused                    // 拒绝请求: only what is late and not excused
	RequestAccepted                   // 接受请求: not what is late and not excused
	ConclusionGround                  // 终结事由
	Secrecy                           // 检举控告保密

	numChecks
)

var checkNames = enum.Table[Check]{
	{},
	{Code: "sequence", ZH: "步骤次序"},
	{Code: "registration", ZH: "登记"},
	{Code: "notice_limit", ZH: "书面告知期限"},
	{Code: "transfer_limit", ZH: "转送异议期限"},
	{Code: "decline_ground", ZH: "不予受理的理由"},
	{Code: "acceptance_limit", ZH: "受理决定期限"},
	{Code: "file_limit", ZH: "移送案卷期限"},
	{Code: "opinion_limit", ZH: "办理期限"},
	{Code: "extension", ZH: "延长"},
	{Code: "hearing_deducted", ZH: "听证时间扣除"},
	{Code: "proper_organ", ZH: "机关层级"},
	{Code: "recusal", ZH: "回避"},
	{Code: "content", ZH: "意见内容"},
	{Code: "remedy_named", ZH: "救济途径告知"},
	{Code: "service", ZH: "送达"},
	{Code: "remand_power", ZH: "责令重新办理的职权"},
	{Code: "same_again", ZH: "重新办理后相同意见"},
	{Code: "request_refused", ZH: "拒绝请求"},
	{Code: "request_accepted", ZH: "接受请求"},
	{Code: "conclusion_ground", ZH: "终结事由"},
	{Code: "secrecy", ZH: "检举控告保密"},
}

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

// String returns the stable English code of c.
func (c Check) String() string { return checkNames.Code(c) }

// ZH returns the Chinese term of c.
func (c Check) ZH() string { return checkNames.ZH(c) }

// MarshalText writes the code of c.
func (c Check) MarshalText() ([]byte, error) { return checkNames.Marshal(c) }

// UnmarshalText reads the code of a check.
func (c *Check) UnmarshalText(text []byte) error { return checkNames.Unmarshal(text, c) }

// Rule returns the rule of the domain that c holds a history against.
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
type Verdict uint8

// The verdicts.
const (
	Complied   Verdict = 1 + iota // 合规
	CannotTell                    // 无法判断: the record does not say
	Violated                      // 违反
)

var verdictNames = enum.Table[Verdict]{
	{},
	{Code: "complied", ZH: "合规"},
	{Code: "cannot_tell", ZH: "无法判断"},
	{Code: "violated", ZH: "违反"},
}

// String returns the stable English code of v.
func (v Verdict) String() string { return verdictNames.Code(v) }

// ZH returns the Chinese term of v.
func (v Verdict) ZH() string { return verdictNames.ZH(v) }

// MarshalText writes the code of v.
func (v Verdict) MarshalText() ([]byte, error) { return verdictNames.Marshal(v) }

// UnmarshalText reads the code of a verdict.
func (v *Verdict) UnmarshalText(text []byte) error { return verdictNames.Unmarshal(text, v) }
