package audit

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Why says what exactly was found.
type Why uint8

// The reasons. Zero is unknown.
const (
	Late              Why = 1 + iota // 逾期
	StillOwed                        // 至查询日仍未完成且已逾期
	NotDone                          // 未完成
	NotRecorded                      // 未记录
	Backwards                        // 日期倒流
	Skipped                          // 前一步骤缺失
	Unreadable                       // 记录无法识别
	NoGround                         // 无理由
	NotProvided                      // 无规定
	Again                            // 再次
	TooLong                          // 超过日数
	NotApproved                      // 未经批准
	ReasonNotTold                    // 未告知理由
	ByAReading                       // 仅依一种解释合规
	WrongOrgan                       // 机关有误
	NoOrganNamed                     // 条文未明确机关
	PartsMissing                     // 内容缺项
	WrongRemedy                      // 告知有误或者未告知
	InterestedParty                  // 应当回避
	SameOpinion                      // 意见相同或者基本相同
	WasInTime                        // 请求并未逾期
	WasLate                          // 请求逾期且无正当理由
	ExcuseOpen                       // 正当理由有待认定
	NotProved                        // 事由未证明
	WindowStillOpen                  // 期限尚未届满
	NotVerified                      // 未经核查
	DisclosedToOthers                // 已泄露
)

var whyNames = term.Table[Why]{
	{},
	{Code: "late", ZH: "逾期"},
	{Code: "still_owed", ZH: "至查询日仍未完成且已逾期"},
	{Code: "not_done", ZH: "未完成"},
	{Code: "not_recorded", ZH: "未记录"},
	{Code: "backwards", ZH: "日期倒流"},
	{Code: "skipped", ZH: "前一步骤缺失"},
	{Code: "unreadable", ZH: "记录无法识别"},
	{Code: "no_ground", ZH: "未写明法定理由"},
	{Code: "not_provided", ZH: "没有规定"},
	{Code: "again", ZH: "再次进行"},
	{Code: "too_long", ZH: "日数不合规定"},
	{Code: "not_approved", ZH: "未经批准"},
	{Code: "reason_not_told", ZH: "未告知理由"},
	{Code: "by_a_reading", ZH: "仅依一种解释未逾期"},
	{Code: "wrong_organ", ZH: "不是有权机关"},
	{Code: "no_organ_named", ZH: "条文未明确机关"},
	{Code: "parts_missing", ZH: "内容缺项"},
	{Code: "wrong_remedy", ZH: "未正确告知救济途径和期限"},
	{Code: "interested_party", ZH: "应当回避而未回避"},
	{Code: "same_opinion", ZH: "意见相同或者基本相同"},
	{Code: "was_in_time", ZH: "请求并未逾期"},
	{Code: "was_late", ZH: "请求逾期且无正当理由"},
	{Code: "excuse_open", ZH: "正当理由是否成立未记录"},
	{Code: "not_proved", ZH: "事由未证明"},
	{Code: "window_still_open", ZH: "请求期限尚未届满，或者不能认定届满"},
	{Code: "not_verified", ZH: "未经核查认定"},
	{Code: "disclosed", ZH: "已泄露"},
}

// String returns the stable English code of w.
func (w Why) String() string { return whyNames.Code(w) }

// ZH returns the Chinese term of w.
func (w Why) ZH() string { return whyNames.ZH(w) }

// MarshalText writes the code of w.
func (w Why) MarshalText() ([]byte, error) { return whyNames.Marshal(w) }

// UnmarshalText reads the code of a reason.
func (w *Why) UnmarshalText(text []byte) error { return whyNames.Unmarshal(text, w) }

// EN returns the finding in one line.
func (f Finding) EN() string {
	s := fmt.Sprintf("%s: %s", f.Check, f.Verdict)
	if f.Tier != 0 {
		s = fmt.Sprintf("%s, %s: %s", f.Check, f.Tier.EN(), f.Verdict)
	}
	s += ": " + f.Why.String()
	if f.DaysLate > 0 {
		s += fmt.Sprintf(", %d days late", f.DaysLate)
	}
	if f.Needs != 0 {
		s += ", needs the record: " + f.Needs.EN()
	}
	if !f.On.IsZero() {
		s += ", " + f.On.String()
	}
	if !f.Who.IsZero() {
		s += ", " + f.Who.EN()
	}
	return fmt.Sprintf("%s [%s, %s]", s, f.Rule, f.Cite.EN())
}

// ZH returns the finding in one line.
func (f Finding) ZH() string {
	s := f.Check.ZH()
	if f.Tier != 0 {
		s += "（" + f.Tier.ZH() + "）"
	}
	s += "：" + f.Verdict.ZH() + "，" + f.Why.ZH()
	if f.DaysLate > 0 {
		s += fmt.Sprintf("%d日", f.DaysLate)
	}
	if f.Needs != 0 {
		s += "，需要记录：" + f.Needs.ZH()
	}
	if !f.On.IsZero() {
		s += "，" + f.On.ZH()
	}
	if !f.Who.IsZero() {
		s += "，" + f.Who.ZH()
	}
	return fmt.Sprintf("%s【%s，%s】", s, f.Rule, f.Cite.ZH())
}
