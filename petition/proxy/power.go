package proxy

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Power is a kind of act that an agent may be given authority for.
type Power uint8

// The powers. Zero is unknown. From Admit on each needs special authority that names it (X3).
const (
	Submit            Power = 1 + iota // 提出信访事项
	Inquire                            // 查询办理情况
	Receive                            // 签收文书
	Attend                             // 参加接谈、听证、调解
	RequestReview                      // 请求复查
	RequestReReview                    // 请求复核
	ApplyConfirmation                  // 申请司法确认
	Admit                              // 承认对方请求
	Waive                              // 放弃请求
	Change                             // 变更请求
	Settle                             // 和解、达成调解协议
	Withdraw                           // 撤回信访事项
)

var powerNames = term.Table[Power]{
	{},
	{Code: "submit", ZH: "提出信访事项"},
	{Code: "inquire", ZH: "查询办理情况"},
	{Code: "receive", ZH: "签收文书"},
	{Code: "attend", ZH: "参加接谈、听证、调解"},
	{Code: "request_review", ZH: "请求复查"},
	{Code: "request_re_review", ZH: "请求复核"},
	{Code: "apply_confirmation", ZH: "申请司法确认"},
	{Code: "admit", ZH: "承认对方请求"},
	{Code: "waive", ZH: "放弃请求"},
	{Code: "change", ZH: "变更请求"},
	{Code: "settle", ZH: "和解、达成调解协议"},
	{Code: "withdraw", ZH: "撤回信访事项"},
}

// String returns the stable English code of p.
func (p Power) String() string { return powerNames.Code(p) }

// ZH returns the Chinese term of p.
func (p Power) ZH() string { return powerNames.ZH(p) }

// MarshalText writes the code of p.
func (p Power) MarshalText() ([]byte, error) { return powerNames.Marshal(p) }

// UnmarshalText reads the code of a power.
func (p *Power) UnmarshalText(text []byte) error { return powerNames.Unmarshal(text, p) }

// IsSpecial reports whether p needs special authority (民事诉讼法 62(2); for withdrawal a safeguard).
func (p Power) IsSpecial() bool { return p >= Admit && p.isKnown() }

func (p Power) isKnown() bool { return p > 0 && int(p) < len(powerNames) }

// atMediation reports whether p can be used at a mediation, to which an offender cannot send an agent (X7).
func (p Power) atMediation() bool {
	return p == Attend || p == Admit || p == Waive || p == Change || p == Settle
}

func (p Power) plain() string { return strings.ReplaceAll(p.String(), "_", " ") }
