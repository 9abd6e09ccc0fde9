package audit

import (
	"fmt"
)

// Cause says what exactly was found.
//
// Codes: late, still_owed, not_done, not_recorded, backwards, skipped, unreadable, no_ground, not_provided, again,
// too_long, not_approved, reason_not_told, by_a_reading, wrong_organ, no_organ_named, parts_missing, wrong_remedy,
// interested_party, same_opinion, was_in_time, was_late, excuse_open, not_proved, window_still_open, not_verified,
// disclosed, text_contested, service_doubtful.
type Cause uint8

// The reasons. Zero is unknown.
const (
	Late              Cause = 1 + iota // late 逾期
	StillOwed                          // still_owed 至查询日仍未完成且已逾期
	NotDone                            // not_done 未完成
	NotRecorded                        // not_recorded 未记录
	Backwards                          // backwards 日期倒流
	Skipped                            // skipped 前一步骤缺失
	Unreadable                         // unreadable 记录无法识别
	NoGround                           // no_ground 未写明法定理由: 无理由
	NotProvided                        // not_provided 没有规定: 无规定
	Again                              // again 再次进行: 再次
	TooLong                            // too_long 日数不合规定: 超过日数
	NotApproved                        // not_approved 未经批准
	ReasonNotTold                      // reason_not_told 未告知理由
	ByAReading                         // by_a_reading 仅依一种解释未逾期: 仅依一种解释合规
	WrongOrgan                         // wrong_organ 不是有权机关: 机关有误
	NoOrganNamed                       // no_organ_named 条文未明确机关
	PartsMissing                       // parts_missing 内容缺项
	WrongRemedy                        // wrong_remedy 未正确告知救济途径和期限: 告知有误或者未告知
	InterestedParty                    // interested_party 应当回避而未回避: 应当回避
	SameOpinion                        // same_opinion 意见相同或者基本相同
	WasInTime                          // was_in_time 请求并未逾期
	WasLate                            // was_late 请求逾期且无正当理由
	ExcuseOpen                         // excuse_open 正当理由是否成立未记录: 正当理由有待认定
	NotProved                          // not_proved 事由未证明
	WindowStillOpen                    // window_still_open 请求期限尚未届满，或者不能认定届满: 期限尚未届满
	NotVerified                        // not_verified 未经核查认定: 未经核查
	DisclosedToOthers                  // disclosed 已泄露
	TextContested                      // text_contested 仅违反适用有争议的地方规定: a local text that was not repealed yet, beside the national regulations of 2022
	ServiceDoubtful                    // service_doubtful 送达无证明，或者仅类推适用视为送达: no proof of it, or it counts by analogy alone
)

// EN returns the finding in one line.
func (f Finding) EN() string {
	s := fmt.Sprintf("%s: %s", f.Check, f.Verdict)
	if f.Tier != 0 {
		s = fmt.Sprintf("%s, %s: %s", f.Check, f.Tier.EN(), f.Verdict)
	}
	s += ": " + f.Why.String()
	if f.Claim != "" {
		s += ", claim " + f.Claim
	}
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
	if f.Claim != "" {
		s += "（" + f.Claim + "）"
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
