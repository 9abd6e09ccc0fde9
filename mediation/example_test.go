package mediation_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
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

func twoBulls() mediation.Agreement {
	signed := mediation.SignedOn(mediation.On(calendar.MustDate(2018, time.June, 15)))
	return mediation.Agreement{
		Kind: mediation.People, Form: mediation.Written,
		Parties: []mediation.Party{
			{Name: "宋某", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed},
			{Name: "袁某", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed},
		},
		Mediators: []mediation.Signatory{{Name: "巴某", Signed: signed}},
		Seal:      mediation.SignedOn(mediation.On(calendar.MustDate(2018, time.June, 19))),
		Facts:     "宋某的牛撞伤袁某的牛", Dispute: "赔偿数额", Responsibility: "宋某负全部责任", Manner: "现金",
		Terms: settlement.Terms{Payments: []settlement.Payment{{
			For: "赔偿款", Amount: money.MustParse("3000"), Beneficiaries: []string{"袁某"},
			Obligors: []settlement.Obligor{{Party: "宋某"}},
			Schedule: settlement.Schedule{Due: settlement.Due{On: calendar.MustDate(2018, time.September, 1)}},
		}}},
	}
}

func ExampleAgreement_Validate() {
	a := twoBulls()
	fmt.Println("sound:", a.Validate(calendar.MustDate(2018, time.June, 15)).Err() == nil)

	a.Clauses = []mediation.Clause{{Text: "双方不得再向法院起诉", Does: mediation.BarsRemedy}}
	a.Parties[1].Signer = mediation.Unauthorised
	for _, v := range a.Validate(calendar.MustDate(2018, time.June, 15)) {
		fmt.Println(v.Path, v.Rule, v.Cite.ZH())
	}
	// Output:
	// sound: true
	// parties[1].signer X2 民法总则 第一百六十五条
	// clauses[0] A13 人民调解法 第三条
}

// The document, ready to paste.
func ExampleAgreement_Text() {
	a := twoBulls()
	a.Clauses = []mediation.Clause{{Text: "宋某今后圈养公牛。", Does: mediation.Ordinary}}
	a.Promises = []mediation.Promise{{By: "袁某", Text: "不再就此事信访", GivesUp: []mediation.Forgone{mediation.PetitionAgain}}}
	fmt.Print(a.Text(calendar.MustDate(2018, time.June, 15)).ZH)
	// Output:
	// 人民调解协议（书面协议）
	// 当事人：宋某、袁某
	// 主要事实：宋某的牛撞伤袁某的牛
	// 争议事项：赔偿数额
	// 各方责任：宋某负全部责任
	// 经协商，各方自愿达成如下协议：
	// 1．宋某向袁某支付赔偿款3000.00元（大写：叁仟元整），至迟于2018年9月1日付清。
	// 2．宋某今后圈养公牛。
	// 3．袁某承诺：不再就此事信访。本承诺仅表明对同一事实和理由的处理已经满意；对方违约的，本承诺失效；本承诺不排除起诉、报案以及以新的事实或者理由信访。
	// 履行方式：现金
	// 生效：自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效（人民调解法 第二十九条第二款）。
	// 效力：对当事人有约束力；经双方共同申请司法确认有效后可以强制执行，未经确认的可以起诉（人民调解法 第三十三条；人民调解法 第三十一条；人民调解法 第三十二条）。
	// 当事人宋某（签名、盖章或者按指印）：____________ 2018年6月15日
	// 当事人袁某（签名、盖章或者按指印）：____________ 2018年6月15日
	// 调解员巴某（签名）：____________ 2018年6月15日
	// 人民调解委员会（盖章）：____________ 2018年6月19日
}

// The committee sealed it four days after the parties had signed: it is in force from the seal.
func ExampleAgreement_Effect() {
	e := twoBulls().Effect(calendar.China())
	fmt.Println(e.Force.ZH(), e.Day, e.HangsOn)
	fmt.Println(e.Reasons[0].Rule, e.Reasons[0].Cite.ZH())
	// Output:
	// 已生效 2018-06-19 [seal]
	// A2 人民调解法 第二十九条第二款
}

func ExampleAgreement_Binding() {
	a := twoBulls()
	a.Parties[1].Signer = mediation.Unauthorised // his brother signed
	for _, b := range a.Binding(calendar.MustDate(2018, time.July, 1), calendar.China()) {
		fmt.Println(b.Who, b.Bound.ZH(), b.Reason.Rule)
	}
	fmt.Println(a.BindingOn("袁某之妻", calendar.MustDate(2018, time.July, 1), calendar.China()).Bound.ZH())
	// Output:
	// 宋某 受约束 A2
	// 袁某 效力待定 X5
	// 不受约束
}

// A variation without one of the parties to the old agreement does not stand.
func ExampleAgreement_Replaces() {
	varied := twoBulls()
	varied.Parties = append(varied.Parties[:1:1], mediation.Party{Name: "袁某之弟", Signer: mediation.Self})
	for _, v := range varied.Replaces(twoBulls(), calendar.MustDate(2018, time.July, 1), calendar.China()) {
		fmt.Println(v.Path, v.Rule, v.Cite.ZH())
	}
	// Output:
	// parties A13 人民调解法 第三条
}

func ExamplePromise_CutDown() {
	p := mediation.Promise{
		By: "袁某", Text: "永不上访、不起诉、不报案",
		GivesUp: []mediation.Forgone{mediation.PetitionAgain, mediation.Sue, mediation.ReportCrime},
	}
	cut, reasons := p.CutDown(calendar.MustDate(2018, time.June, 15))
	fmt.Println(cut.GivesUp)
	for _, r := range reasons {
		fmt.Println(r.Rule, r.ZH)
	}
	// Output:
	// [petition_again]
	// A13 息诉罢访承诺不得放弃提起诉讼
	// A13 息诉罢访承诺不得放弃报案、控告犯罪
}

func ExamplePromise_Covers() {
	p := mediation.Promise{By: "袁某"}
	on, defaulted := calendar.MustDate(2018, time.September, 10), calendar.MustDate(2018, time.September, 2)
	for _, step := range []mediation.Forgone{mediation.PetitionAgain, mediation.Sue} {
		before, _ := p.Covers(step, on, calendar.Date{})
		after, _ := p.Covers(step, on, defaulted)
		fmt.Println(step, before, after)
	}
	// Output:
	// petition_again true false
	// sue false false
}

func ExampleSessions_Validate() {
	s := mediation.Session{
		Kind: mediation.People, On: mediation.On(calendar.MustDate(2024, time.May, 10)), Fee: money.MustParse("50"),
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
	tried := mediation.Sessions{{Kind: mediation.PublicSecurity, On: mediation.On(calendar.MustDate(2024, time.September, 20))}}
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
	// - 行为性质：不构成违反治安管理行为、所列违反治安管理行为、其他违反治安管理行为（刑事诉讼法（2018年修正） 第二百八十八条）
	// - 各方是否同意调解：同意调解（信访工作条例 第三十三条）
	// 不得调解：
	// - 一方明确拒绝，不得调解；各方均同意后方可调解（信访工作条例 第三十三条）
	// - 一方要求终止，调解应当终止；各方再次同意后方可继续（信访工作条例 第三十三条）
	// - 涉嫌犯罪的，只能在符合条件时依法刑事和解（刑事诉讼法（2018年修正） 第二百八十八条）
	// - 行为致人轻伤以上涉嫌犯罪，不适用该种调解，只能在符合条件时依法刑事和解（刑事诉讼法（2018年修正） 第二百八十八条）
	// 应当先行核查：
	// - 记录为轻伤以上却作了治安管理处罚：要么实为轻微伤，要么涉嫌犯罪，应当先核查伤情鉴定（刑事诉讼法（2018年修正） 第二百八十八条）
	// - 其他违法行为致人轻伤以上：应当先查明是否涉嫌犯罪（刑事诉讼法（2018年修正） 第二百八十八条）
	// 协议的效力：在裁量权范围内达成，作为当事人之间的约定有约束力（信访工作条例 第三十三条）
	// conduct: no violation, listed violation, other violation (Criminal Procedure Law (2018), art. 288)
}

// A record that knows only the month is not treated as one that knows the day.
func ExampleParseWhen() {
	w, err := mediation.ParseWhen("2021-02")
	_, exact := w.Day()
	fmt.Println(w.ZH(), exact, err)
	// Output:
	// 2021年2月1日至2021年2月28日 false <nil>
}
