package mediation_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// The police branch wants to mediate a fight. Nobody has appraised the injury, and one side has withdrawn.
func ExampleMayMediate() {
	e := mediation.MayMediate(mediation.Dispute{
		Kind: mediation.PublicSecurity, CivilDispute: decision.Yes, Conduct: mediation.ListedViolation,
		Consent: mediation.Withdrawn, MinorCircumstances: decision.No,
	}, calendar.MustDate(2026, time.January, 8))
	fmt.Println(e.Verdict, e.Verdict.ZH())
	for _, b := range e.Bars {
		fmt.Println(b.Reason.Rule, b.Bar.ZH(), b.Reason.Cite.ZH())
	}
	// Output:
	// barred 不得调解
	// M1 一方要求终止调解 公安机关办理行政案件程序规定（2020年修正） 第一百七十九条第四项（转引）
	// M2 情节不属较轻 治安管理处罚法（2025年修订） 第九条第一款
}

// Two neighbours quarrel over a boundary: no violation, so the police may not mediate, a people's mediation committee may.
func ExampleAllKinds() {
	all := mediation.AllKinds(mediation.Dispute{
		Conduct: mediation.NoViolation, Consent: mediation.Given, MediatorObjected: decision.No, Committee: decision.Yes,
	}, calendar.MustDate(2024, time.May, 10))
	for _, e := range all {
		fmt.Println(e.Kind.ZH(), e.Verdict.ZH())
	}
	fmt.Println("mediation barred:", all.MediationBarred())
	// Output:
	// 人民调解 可以调解
	// 治安调解 不得调解
	// 当场调解 不得调解
	// 刑事和解 不得调解
	// 行政调解 可以调解
	// mediation barred: no
}

func ExampleEligibility_Refusal() {
	on := calendar.MustDate(2024, time.May, 10)
	e := mediation.MayMediate(mediation.Dispute{Kind: mediation.People, Consent: mediation.Refused}, on)
	r, err := e.Refusal(on)
	fmt.Println(r, err)
	for _, w := range r.Ways() {
		fmt.Println(w.Remedy.ZH(), w.Organ.ZH)
	}
	// Output:
	// not_mediable on 2024-05-10 [M1]; next: suit <nil>
	// 提起诉讼 有管辖权的人民法院
}

func ExampleSessions_Validate() {
	s := mediation.Session{
		Kind: mediation.People, On: calendar.On(calendar.MustDate(2024, time.May, 10)), Fee: money.MustParse("50"),
		Attendants: []mediation.Attendant{{Name: "甲", Consent: mediation.Given}, {Name: "乙", Consent: mediation.Refused}},
		Mediators:  []mediation.Mediator{{Name: "丙", Interest: decision.Yes}},
	}
	for _, v := range (mediation.Sessions{s}).Validate(calendar.China()) {
		fmt.Println(v.Path, v.Rule, v.Cite.ZH())
	}
	// Output:
	// [0].attendants[1].consent M1 人民调解法 第十七条
	// [0].mediators[0].interest M8 本库保障性规则，非法律规定
	// [0].fee M10 人民调解法 第四条
}

func ExampleSessions_Attempt() {
	tried := mediation.Sessions{{Kind: mediation.PublicSecurity, On: calendar.On(calendar.MustDate(2024, time.September, 20))}}
	c := calendar.China()
	fmt.Println(tried.Attempt(calendar.MustDate(2024, time.September, 30), c).ZH())
	fmt.Println(tried.Attempt(calendar.MustDate(2024, time.October, 8), c).ZH())
	// Output:
	// 七个工作日内再次调解
	// 逾七个工作日再次调解
}

func ExampleSecondBy() {
	fmt.Println(mediation.SecondBy(calendar.MustDate(2024, time.September, 20), calendar.China()).ZH())
	// Output:
	// 自2024-09-20（不计）起7个工作日，至2024-09-30
}

// The other side regrets an agreement that was performed: that does not reopen the case.
func ExampleAttempted_Outcome() {
	done := mediation.Attempted{Kind: mediation.PublicSecurity, Agreed: decision.Yes, Performed: decision.Yes}
	o := done.Outcome(calendar.MustDate(2019, time.December, 23))
	fmt.Println(o.Consequence.ZH(), o.Reasons[0].Cite.ZH())

	broken := mediation.Attempted{Kind: mediation.PublicSecurity, Agreed: decision.Yes, Performed: decision.No}
	fmt.Println(broken.Outcome(calendar.MustDate(2025, time.December, 31)).Consequence.ZH())
	fmt.Println(broken.Outcome(calendar.MustDate(2026, time.January, 1)).Consequence.ZH())
	// Output:
	// 不予处罚 治安管理处罚法（2012年修正） 第九条
	// 依法给予处罚
	// 依法作出处理
}

func ExampleAfterFailure() {
	for _, w := range mediation.AfterFailure(mediation.People, calendar.MustDate(2024, time.May, 10)).Ways {
		fmt.Println(w.Remedy.ZH(), w.Why.Cite.ZH())
	}
	// Output:
	// 提起诉讼 人民调解法 第二十六条
	// 申请仲裁 人民调解法 第二十六条
	// 通过其他法定途径办理 人民调解法 第二十六条
}

func ExampleCommittee_Validate() {
	c := mediation.Committee{Members: 2, Chairs: 1, Registered: decision.No}
	for _, v := range c.Validate(calendar.MustDate(2024, time.May, 10)) {
		fmt.Println(v.Path, v.Rule, v.Cite.ZH())
	}
	// Output:
	// members M14 人民调解法 第八条
	// women M14 人民调解法 第八条
	// registered M14 调解室实践做法，非法律规定
}

func ExampleForum_Worth() {
	w := mediation.People.Worth(calendar.MustDate(2024, time.May, 10))
	fmt.Println(w.ZH, w.Cite.ZH())
	// Output:
	// 对当事人有约束力；经双方共同申请司法确认有效后可以强制执行，未经确认的可以起诉 人民调解法 第三十三条
}

// What an organ may mediate within its discretion, told from the rows that MayMediate asks.
func ExampleForum_Scope() {
	s := mediation.Administrative.Scope(calendar.MustDate(2024, time.May, 10))
	fmt.Print(s.ZH())
	fmt.Println(s.Only[0].EN())
	// Output:
	// 行政调解
	// 可以调解，须具备：
	// - 各方是否同意调解：同意调解（信访工作条例 第三十三条）
	// 不得调解：
	// - 一方明确拒绝，不得调解；各方均同意后方可调解（信访工作条例 第三十三条）
	// - 一方要求终止，调解应当终止；各方再次同意后方可继续（信访工作条例 第三十三条）
	// - 涉嫌犯罪的，刑事责任只能在符合条件时依法刑事和解；民事赔偿可以调解（刑事诉讼法（2018年修正） 第二百八十八条）
	// - 行为致人轻伤以上涉嫌犯罪，刑事责任不适用该种调解，只能在符合条件时依法刑事和解；民事赔偿可以调解（刑事诉讼法（2018年修正） 第二百八十八条）
	// 应当先行核查：
	// - 记录为轻伤以上却作了治安管理处罚：要么实为轻微伤，要么涉嫌犯罪，应当先核查伤情鉴定（刑事诉讼法（2018年修正） 第二百八十八条）
	// - 其他违法行为致人轻伤以上：应当先查明是否涉嫌犯罪（刑事诉讼法（2018年修正） 第二百八十八条）
	// 协议的效力：在裁量权范围内达成，作为当事人之间的约定有约束力（本库保障性规则，非法律规定）
	// consent: given (Regulations on Petition Work (2022), art. 33)
}
