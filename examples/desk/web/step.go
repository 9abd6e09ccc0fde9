package web

import (
	"net/url"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Fields of the details of an event. Which event has which is in details; whether they may stand, and what is still missing, the
// library says when the event is recorded.
var (
	yesNo    = codes(decision.Tri(0).All())
	dayHint  = statute.Text{EN: "2026-11-27; if only the month is known: 2026-11", ZH: "如 2026-11-27；只知月份的写 2026-11"}
	stepDays = input{Name: "on", Kind: aDay, Label: statute.Text{EN: "Day", ZH: "日期"}, Hint: dayHint, Must: true}
	paper    = input{
		Name: "document", Kind: oneLine, Label: statute.Text{EN: "Paper that proves it", ZH: "文书、凭证"},
		Hint: statute.Text{EN: "number or where it is kept; may be left blank", ZH: "文号或者存放处，可不填"},
	}
	details = map[history.Kind][]input{
		history.Register:          {day("received", "收到之日", "Received on")},
		history.Transfer:          organ("organ", "转往机关", "Sent to"),
		history.ObjectToTransfer:  organ("organ", "提出异议的机关", "Objecting organ"),
		history.Accept:            organ("organ", "受理机关", "Organ that accepts"),
		history.Notify:            service,
		history.Serve:             append(slices.Clone(service), tri("proof", "有无送达凭证", "Proof of service")),
		history.Decline:           slices.Concat(organ("organ", "作出机关", "Organ"), []input{because()}, service),
		history.TakeOver:          append([]input{pick("after", "此前最后一步", "Last step known", codes(history.Kind(0).All())), day("since", "该步骤之日", "Day of that step")}, opinion()...),
		history.Settle:            {pick("by", "声明人", "Declared by", codes(history.Declarant(0).All()))},
		history.Extend:            {number("days", "延长天数", "Days"), tri("approved", "是否经负责人批准", "Approved by the head of the organ"), tri("reason_told", "是否已告知延长理由", "Reason told to the petitioner")},
		history.Hear:              {day("until", "听证结束之日", "Last day of the hearing")},
		history.Stop:              {pick("cause", "停止计算的事由", "Cause", codes(history.StopCause(0).All())), day("until", "至", "Until")},
		history.Issue:             append(opinion(), tri("supplement", "是否同一机关的补充答复", "A repeated or supplementary answer")),
		history.RequestReview:     request(),
		history.RequestRereview:   request(),
		history.RefuseRequest:     append([]input{because()}, service...),
		history.SendBack:          {number("days", "重新办理的期限（日）", "Days for a new opinion")},
		history.Withdraw:          {pick("by", "声明人", "Declared by", codes(history.Declarant(0).All()))},
		history.WithdrawRequest:   {pick("by", "声明人", "Declared by", codes(history.Declarant(0).All()))},
		history.Verify:            {tri("approved", "是否经批准", "Approved")},
		history.Conclude:          {pick("ground", "终结情形", "Ground", codes(regime.Grounds()))},
		history.Elect:             {text("person", "推选的代表", "Representative")},
		history.Supervise:         {day("feedback", "要求反馈之日", "To report by")},
		history.Assess:            {tri("satisfied", "是否满意", "Satisfied")},
		history.Merge:             {text("other", "并入的事项", "The other matter")},
		history.Split:             {text("other", "分出的事项", "The other matter")},
		history.AcceptRequest:     organ("organ", "受理机关", "Organ"),
		history.Receive:           organ("organ", "收到请求的机关", "Organ"),
		history.AnswerSupervision: organ("organ", "反馈机关", "Organ"),
	}
)

// service is how a paper was brought to the petitioner.
var service = []input{pick("way", "送达方式", "Way of service", codes(history.ServiceWay(0).All())), day("posted", "邮寄的，交邮之日", "By post: posted on")}

// stepBlock is the form for an event: its day, what goes with it, and, folded away, what any event may have.
func stepBlock(k history.Kind, form url.Values) block {
	own := slices.Concat([]input{stepDays}, details[k], []input{paper})
	rare := []input{
		text("person", "数人信访的，涉及谁", "Of several petitioners, whom it concerns"), pick("tier", "哪一级程序", "Tier", codes(regime.Tier(0).All())),
		{Name: "corrects", Kind: aNumber, Label: words("更正第几步", "Sets which step right"), Hint: words("按记录的先后，从1起", "its place in the record, from 1")},
	}
	if k == history.Elect {
		rare = rare[1:]
	}
	if !slices.ContainsFunc(own, func(f input) bool { return f.Name == "organ.name" }) {
		rare = append(rare, organ("organ", "作出机关", "Organ")...)
	}
	b := block{Fields: own, Parts: []block{{Title: words("其他", "More"), Folded: true, Fields: rare}}}
	return b.at("", form, nil)
}

func opinion() []input {
	all := organ("organ", "作出机关", "Organ")
	all = append(
		all,
		pick("result", "对诉求的处理", "Result", codes(history.Result(0).All())),
		pick("disposition", "对下级意见（仅复查、复核）", "Opinion below (review and re-review only)", codes(history.Disposition(0).All())),
		input{Name: "states", Kind: several, Label: statute.Text{EN: "The opinion states", ZH: "意见书载明"}, Options: contents()},
		tri("notice.given", "是否告知救济途径", "Tells of the next remedy"),
		pick("notice.remedy", "告知的救济", "Remedy", codes([]refusal.Remedy{refusal.Review, refusal.ReReview, refusal.NoneInThisProcedure})),
		number("notice.days", "告知的期限", "Within how many"), pick("notice.unit", "日、工作日", "Days, working days", codes(statute.Unit(0).All())), date("notice.last_day", "告知的最后日期", "Last day it names"),
	)
	all = append(all, organ("notice.organ", "向哪一机关提出", "To be asked of")...)
	return append(
		all, tri("recused", "作出人是否有直接利害关系", "Decided by an official with a direct interest"),
		tri("same_again", "退回重办后，是否与原意见相同或者基本相同", "After it was sent back: the same or basically the same"),
	)
}

func request() []input {
	return append(
		organ("organ", "向哪一机关提出", "Organ asked"),
		pick("excuse", "逾期的理由", "Reason for being late", codes(history.Excuse(0).All())),
		day("removed", "障碍消除之日", "Obstacle gone on"), tri("as_made", "逾期提出，照实记录", "Late, and recorded as it was made"),
	)
}

func contents() []option {
	var list []option
	for c := history.StatesClaims; c <= history.StatesBasis; c <<= 1 {
		list = append(list, option{c.Codes()[0], statute.Text{EN: c.Codes()[0], ZH: c.ZH()}})
	}
	return list
}

// because lists the rules under which an organ need not accept, in the library's words.
func because() input {
	f := input{Name: "because", Kind: choose, Label: statute.Text{EN: "Rule it rests on", ZH: "依据"}}
	for _, r := range statute.Rule(0).All() {
		if history.MayDecline(r) {
			f.Options = append(f.Options, option{r.String(), statute.Text{EN: r.String() + " " + r.EN(), ZH: r.String() + " " + r.ZH()}})
		}
	}
	return f
}

func organ(path, chinese, english string) []input {
	return []input{
		text(path+".name", chinese, english),
		pick(path+".level", chinese+"：层级", english+": level", codes(regime.Level(0).All())),
		pick(path+".system", chinese+"：系统", english+": system", codes(regime.System(0).All())),
	}
}

func text(name, chinese, english string) input {
	return input{Name: name, Kind: oneLine, Label: statute.Text{EN: english, ZH: chinese}}
}

func number(name, chinese, english string) input {
	return input{Name: name, Kind: aNumber, Label: statute.Text{EN: english, ZH: chinese}}
}

func day(name, chinese, english string) input {
	return input{Name: name, Kind: aDay, Label: statute.Text{EN: english, ZH: chinese}, Hint: dayHint}
}

func tri(name, chinese, english string) input { return pick(name, chinese, english, yesNo) }

func pick(name, chinese, english string, options []option) input {
	return input{Name: name, Kind: choose, Label: statute.Text{EN: english, ZH: chinese}, Options: options}
}
