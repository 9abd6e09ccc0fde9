package history

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Kind is what happened, or what an organ or the petitioner means to do: the columns of the transition table.
//
// Codes: registered, notified, transferred, transfer_objected, accepted, not_accepted, extended, hearing_held,
// opinion_issued, opinion_served, review_requested, rereview_requested, request_received, file_handed_over,
// request_accepted, request_refused, sent_back, settled, performed, confirmed, executed, withdrawn, led_into_procedure,
// verified, concluded, disclosed, stopped, ended, procedure_declined, representative_elected, taken_over, supervised,
// supervision_answered, satisfaction_assessed, merged, split, reopened, request_withdrawn.
type Kind uint8

// The kinds of events. Zero is unknown.
const (
	Register          Kind = 1 + iota // registered 登记: the petition was received and registered
	Notify                            // notified 书面告知: the petitioner was told in writing whether it is accepted
	Transfer                          // transferred 转送、交办: it was sent to another organ
	ObjectToTransfer                  // transfer_objected 对转送提出异议: by the organ it was sent to
	Accept                            // accepted 受理: the organ took it into handling
	Decline                           // not_accepted 不予受理: the organ did not
	Extend                            // extended 延长办理期限: On is the day of approval
	Hear                              // hearing_held 听证: from On to Until, both included
	Issue                             // opinion_issued 作出意见: the organ in charge of the tier decided
	Serve                             // opinion_served 送达意见: 送达: the petitioner received the written opinion
	RequestReview                     // review_requested 请求复查: the day the petitioner asked, by post the day of posting
	RequestRereview                   // rereview_requested 请求复核: the day the petitioner asked, by post the day of posting
	Receive                           // request_received 收到请求: the organ asked received the request
	HandOver                          // file_handed_over 移送案卷: by the organ of the tier below
	AcceptRequest                     // request_accepted 受理请求: where a regulation asks the organ to decide on that
	RefuseRequest                     // request_refused 不予受理请求
	SendBack                          // sent_back 发回重新办理: the handling organ has the matter again
	Settle                            // settled 达成书面协议: settlement or mediation agreement
	Perform                           // performed 协议履行完毕
	Confirm                           // confirmed 司法确认: the court's ruling
	Execute                           // executed 意见执行完毕: what a supporting opinion promised was done
	Withdraw                          // withdrawn 撤回信访事项
	LeadInto                          // led_into_procedure 导入其他法定途径: that procedure has accepted it
	Verify                            // verified 核查认定: a verification that some local texts ask for before conclusion
	Conclude                          // concluded 终结
	Disclose                          // disclosed 泄露检举控告: 泄露: an accusation became known to the accused through the organ
	Stop                              // stopped 期限停止计算的事由: from On to Until, both included; what stops the count says Cause
	Cease                             // ended 信访人死亡或者终止: the petitioner died, or ended as an organisation, without a successor
	ProcedureDeclined                 // procedure_declined 其他途径不予受理: 不予受理或者退回: the procedure that it was led into gave it back
	Elect                             // representative_elected 推选代表: by the petitioners of one matter; what that one does binds the others
	TakeOver                          // taken_over 接续办理: from another system, at the stage to which the step After had led
	Supervise                         // supervised 督办: by a petition office or the joint conference
	AnswerSupervision                 // supervision_answered 反馈督办情况
	Assess                            // satisfaction_assessed 满意度评价: what the petitioner answered
	Merge                             // merged 并案: with another matter; each petitioner keeps the days on record
	Split                             // split 分案: into two matters
	Reopen                            // reopened 重新办理: by the organ itself, after the matter had ended
	WithdrawRequest                   // request_withdrawn 撤回复查、复核请求: the request alone; the window runs on

	numKinds
)

// LastKind is the last of the kinds, for tables that have a place for each.
const LastKind = numKinds - 1

// EN returns k in plain English, for people.
func (k Kind) EN() string { return Plain(k.String()) }

// Plain turns a code of the three tiers into words: review_requested into "review requested", rereview into "re-review".
func Plain(code string) string {
	return term.Plain(strings.ReplaceAll(code, "rereview", "re-review"))
}

func (k Kind) valid() bool { return k > 0 && k < numKinds }

// Asks is the tier that a request asks for; zero for any other kind.
func (k Kind) Asks() regime.Tier {
	switch k {
	case RequestReview:
		return regime.Review
	case RequestRereview:
		return regime.Rereview
	}
	return 0
}

// Asking is the kind of event by which a tier after the first is asked for.
func Asking(t regime.Tier) Kind {
	if t == regime.Rereview {
		return RequestRereview
	}
	return RequestReview
}

// Kinds is a set of kinds.
type Kinds uint64

// KindsOf is the set of these kinds.
func KindsOf(list ...Kind) (set Kinds) {
	for _, k := range list {
		set |= 1 << k
	}
	return set
}

// Has reports whether k is one of them.
func (set Kinds) Has(k Kind) bool { return set>>k&1 == 1 }
