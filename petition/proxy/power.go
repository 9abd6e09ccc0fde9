package proxy

// Power is a kind of act that an agent may be given authority for.
//
// Codes: submit, inquire, receive, attend, request_review, request_re_review, apply_confirmation, admit, waive, change,
// settle, withdraw.
type Power uint8

// The powers. Zero is unknown. From Admit on each needs special authority that names it (X3).
const (
	Submit            Power = 1 + iota // submit 提出信访事项
	Inquire                            // inquire 查询办理情况
	Receive                            // receive 签收文书
	Attend                             // attend 参加接谈、听证、调解
	RequestReview                      // request_review 请求复查
	RequestReReview                    // request_re_review 请求复核
	ApplyConfirmation                  // apply_confirmation 申请司法确认
	Admit                              // admit 承认对方请求
	Waive                              // waive 放弃请求
	Change                             // change 变更请求
	Settle                             // settle 和解、达成调解协议
	Withdraw                           // withdraw 撤回信访事项
)

// IsSpecial reports whether p needs special authority (民事诉讼法 62(2); for withdrawal a safeguard).
func (p Power) IsSpecial() bool { return p >= Admit && powerTerms.Has(p) }

// atMediation reports whether p can be used at a mediation, to which an offender cannot send an agent (X7).
func (p Power) atMediation() bool {
	return p == Attend || p == Admit || p == Waive || p == Change || p == Settle
}
