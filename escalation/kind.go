package escalation

import "github.com/fengqiao-go/fengqiao/petition/term"

// Kind is what happened, or what somebody means to do: the columns of the transition table.
type Kind uint8

// The kinds of events. Zero is unknown.
const (
	Register         Kind = 1 + iota // 登记: the petition was received and registered
	Notify                           // 书面告知: the petitioner was told in writing whether it is accepted
	Transfer                         // 转送、交办: it was sent to another organ
	ObjectToTransfer                 // 对转送提出异议: by the organ it was sent to
	Accept                           // 受理: the organ took it into handling
	Decline                          // 不予受理: the organ did not
	Extend                           // 延长办理期限: On is the day of approval
	Hear                             // 听证: from On to Until, both included
	Issue                            // 作出意见: the organ in charge of the tier decided
	Serve                            // 送达: the petitioner received the written opinion
	RequestReview                    // 请求复查: the day the petitioner asked, by post the day of posting
	RequestRereview                  // 请求复核: likewise
	Receive                          // 收到请求: the organ asked received the request
	HandOver                         // 移送案卷: by the organ of the tier below
	AcceptRequest                    // 受理请求: where a regulation asks the organ to decide on that
	RefuseRequest                    // 不予受理请求
	SendBack                         // 发回重新办理: the handling organ has the matter again
	Settle                           // 达成书面协议: settlement or mediation agreement
	Perform                          // 协议履行完毕
	Confirm                          // 司法确认: the court's ruling
	Execute                          // 意见执行完毕: what a supporting opinion promised was done
	Withdraw                         // 撤回信访事项
	LeadInto                         // 导入其他法定途径: that procedure has accepted it
	Verify                           // 核查认定: a verification that some local texts ask for before conclusion
	Conclude                         // 终结
	Disclose                         // 泄露: an accusation became known to the accused through the organ

	numKinds
)

var kindNames = term.Table[Kind]{
	{},
	{Code: "registered", ZH: "登记"},
	{Code: "notified", ZH: "书面告知"},
	{Code: "transferred", ZH: "转送、交办"},
	{Code: "transfer_objected", ZH: "对转送提出异议"},
	{Code: "accepted", ZH: "受理"},
	{Code: "not_accepted", ZH: "不予受理"},
	{Code: "extended", ZH: "延长办理期限"},
	{Code: "hearing_held", ZH: "听证"},
	{Code: "opinion_issued", ZH: "作出意见"},
	{Code: "opinion_served", ZH: "送达意见"},
	{Code: "review_requested", ZH: "请求复查"},
	{Code: "rereview_requested", ZH: "请求复核"},
	{Code: "request_received", ZH: "收到请求"},
	{Code: "file_handed_over", ZH: "移送案卷"},
	{Code: "request_accepted", ZH: "受理请求"},
	{Code: "request_refused", ZH: "不予受理请求"},
	{Code: "sent_back", ZH: "发回重新办理"},
	{Code: "settled", ZH: "达成书面协议"},
	{Code: "performed", ZH: "协议履行完毕"},
	{Code: "confirmed", ZH: "司法确认"},
	{Code: "executed", ZH: "意见执行完毕"},
	{Code: "withdrawn", ZH: "撤回信访事项"},
	{Code: "led_into_procedure", ZH: "导入其他法定途径"},
	{Code: "verified", ZH: "核查认定"},
	{Code: "concluded", ZH: "终结"},
	{Code: "disclosed", ZH: "泄露检举控告"},
}

// String returns the stable English code of k.
func (k Kind) String() string { return kindNames.Code(k) }

// ZH returns the Chinese term of k.
func (k Kind) ZH() string { return kindNames.ZH(k) }

// MarshalText writes the code of k.
func (k Kind) MarshalText() ([]byte, error) { return kindNames.Marshal(k) }

// UnmarshalText reads the code of a kind.
func (k *Kind) UnmarshalText(text []byte) error { return kindNames.Unmarshal(text, k) }

// EN returns k in plain English, for people.
func (k Kind) EN() string { return plain(k.String()) }

func (k Kind) valid() bool { return k > 0 && k < numKinds }
