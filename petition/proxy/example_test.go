package proxy_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// An agent settles without special authority. The principal is asked to ratify it and has 30 days; the notice to the
// agent says what is lacking and what may be done.
func Example() {
	granted := calendar.MustDate(2026, time.March, 2)
	authority, err := proxy.Grant(proxy.Mandate{
		Principal: proxy.Principal{ID: "Zhang", Capacity: proxy.FullCapacity, Needs: []proxy.Need{proxy.Elderly}},
		Agents:    []proxy.Agent{{ID: "Li"}},
		Matter:    "2026-017",
		Scope:     []proxy.Power{proxy.Submit, proxy.Inquire, proxy.Attend},
		From:      granted, ToEnd: true,
		Signed: granted, SignedBy: "Zhang", Channel: proxy.RoomChannel,
	})
	if err != nil {
		fmt.Println(err)
	}
	file := proxy.File{
		Principal:   proxy.Principal{ID: "Zhang", Capacity: proxy.FullCapacity},
		Authorities: []proxy.Authorisation{authority},
	}
	settled := proxy.AgentAct{
		Power: proxy.Settle, Matter: "2026-017", On: granted.AddDays(14), By: []string{"Li"},
		Setting: proxy.PeoplesMediation, Demanded: granted.AddDays(15),
	}
	verdict := file.Check(settled, granted.AddDays(16), calendar.China())
	fmt.Println(verdict.Effect.ZH(), verdict.RatifyBy.ZH())
	answer, err := verdict.Refusal(granted.AddDays(16), statute.Text{EN: "Petition office", ZH: "信访室"})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Print(answer.Notice(refusal.Heading{To: "Li"}).ZH)
	// Output:
	// 效力待定 自2026-03-17（不计）起30日，至2026-04-16
	// 代理行为不予认可告知书
	// 致：Li
	// 决定：代理行为不予认可
	// 理由：
	// 1. 未经特别授权：和解、达成调解协议
	//    依据：民事诉讼法（2023年修正） 第六十二条第二款（解释）（X3）
	// 2. 未经追认，对本人不发生效力
	//    依据：民法典 第一百七十一条第一款（X5）
	// 救济途径：
	// 1. 由本人追认
	//    机关：信访室
	//    期限：自2026-03-17（不计）起30日，至2026-04-16
	//    依据：民法典 第一百七十一条第一款（X5）
	// 2. 由本人亲自办理
	//    机关：信访室
	//    期限：条文未规定；其他法定期限照常计算
	//    依据：调解室实践做法，非法律规定（X1）
	//    说明：代理不得强制
	// 日期：2026年3月18日
}

// All that is wrong with a paper is said at once.
func ExampleGrant() {
	_, err := proxy.Grant(proxy.Mandate{
		Principal: proxy.Principal{ID: "Zhang", Capacity: proxy.FullCapacity},
		Agents:    []proxy.Agent{{ID: "Li"}, {ID: "Wang"}, {ID: "Zhao"}},
		Matter:    "2026-018",
		Scope:     []proxy.Power{proxy.Submit, proxy.Settle},
		From:      calendar.MustDate(2026, time.March, 2),
		Signed:    calendar.MustDate(2026, time.March, 3), SignedBy: "Zhang", Channel: proxy.OwnAgent,
	})
	fmt.Println(err)
	// Output:
	// agents: name one or two agents [X2, Civil Procedure Law (2023), art. 61] / 须委托一至二名代理人
	// scope[1]: needs special authority: name it among the special powers [X3, Civil Procedure Law (2023), art. 62(2) (a reading)] / 须有特别授权，应列入特别授权事项
	// until: give either the last day or that it lasts to the end of the matter [X2, Civil Code (2020), art. 165] / 须写明代理期限届满日，或者写明至事项办结为止
	// from: begins before it was signed [X2, Civil Code (2020), art. 165] / 起始日早于签名之日
}

// Revocation works at once; what was done before stays valid.
func ExampleAuthorisation_End() {
	granted := calendar.MustDate(2026, time.March, 2)
	principal := proxy.Principal{ID: "Zhang", Capacity: proxy.FullCapacity}
	authority, err := proxy.Grant(proxy.Mandate{
		Principal: principal, Agents: []proxy.Agent{{ID: "Li"}}, Matter: "2026-019", Scope: []proxy.Power{proxy.Inquire},
		From: granted, ToEnd: true, Signed: granted, SignedBy: "Zhang", Channel: proxy.OwnAgent,
	})
	if err != nil {
		fmt.Println(err)
	}
	authority, err = authority.End(proxy.Ending{Kind: proxy.Revoked, On: granted.AddDays(7)})
	if err != nil {
		fmt.Println(err)
	}
	file := proxy.File{Principal: principal, Authorities: []proxy.Authorisation{authority}}
	for _, on := range []calendar.Date{granted.AddDays(6), granted.AddDays(7), granted.AddDays(8)} {
		act := proxy.AgentAct{Power: proxy.Inquire, Matter: "2026-019", On: on, By: []string{"Li"}}
		fmt.Println(on, file.Check(act, on, calendar.China()).Effect)
	}
	// Output:
	// 2026-03-08 binding
	// 2026-03-09 cannot_tell
	// 2026-03-10 binding_if_ratified
}

// A settlement that an uncle signed for a principal who never asked him to, asked about before and after a court ruled.
func ExampleFile_Check() {
	file := proxy.File{Principal: proxy.Principal{ID: "Lin", Capacity: proxy.FullCapacity}}
	act := proxy.AgentAct{
		Power: proxy.Settle, Matter: "injury", On: calendar.MustDate(2026, time.March, 2), By: []string{"uncle"},
		Setting: proxy.PeoplesMediation,
		Finding: proxy.CourtFinding{Kind: proxy.ApparentAgency, Document: "(2026) No. 3", On: calendar.MustDate(2026, time.December, 1)},
	}
	for _, asOf := range []calendar.Date{act.Finding.On.AddDays(-1), act.Finding.On} {
		v := file.Check(act, asOf, calendar.China())
		fmt.Println(asOf, v.Effect)
		for _, r := range v.Reasons {
			fmt.Printf("  %s %s [%s]\n", r.Rule, r.EN, r.Cite)
		}
	}
	// Output:
	// 2026-11-30 binding_if_ratified
	//   X2 there is no authority [Civil Code (2020), art. 165]
	//   X5 binds only if the principal ratifies it [Civil Code (2020), art. 171(1)]
	// 2026-12-01 binding
	//   X5 a court found on 2026-12-01: apparent agency ((2026) No. 3) [Civil Code (2020), art. 172]
}
