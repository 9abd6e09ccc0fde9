package agreement_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// The police branch wants to mediate a fight. Nobody has appraised the injury, and one side has withdrawn.

func twoBulls() agreement.Agreement {
	signed := mediation.SignedOn(calendar.On(calendar.MustDate(2018, time.June, 15)))
	return agreement.Agreement{
		Kind: mediation.People, Form: agreement.Written,
		Parties: []agreement.Party{
			{Name: "宋某", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed},
			{Name: "袁某", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed},
		},
		Mediators: []agreement.Signatory{{Name: "巴某", Signed: signed}},
		Seal:      mediation.SignedOn(calendar.On(calendar.MustDate(2018, time.June, 19))),
		Facts:     "宋某的牛撞伤袁某的牛", Dispute: "赔偿数额", Responsibility: "宋某负全部责任", Manner: "现金",
		Terms: settlement.Terms{Payments: []settlement.Payment{{
			For: "赔偿款", Amount: money.MustParse("3000"), Beneficiaries: []string{"袁某"},
			Obligors: []settlement.Obligor{{Party: "宋某"}},
			Schedule: settlement.Schedule{Due: settlement.Due{On: calendar.MustDate(2018, time.September, 1)}},
		}}},
	}
}

func ExampleAgreement_Check() {
	a := twoBulls()
	fmt.Println("sound:", a.Check(calendar.MustDate(2018, time.June, 15)).Err() == nil)

	a.Clauses = []agreement.Clause{{Text: "双方不得再向法院起诉", Does: agreement.BarsRemedy}}
	a.Parties[1].Signer = mediation.Unauthorised
	for _, v := range a.Check(calendar.MustDate(2018, time.June, 15)) {
		fmt.Println(v.Path, v.Rule, v.Cite.ZH())
	}
	// Output:
	// sound: true
	// parties[1].signer X2 民法总则 第一百六十五条
	// clauses[0] A13 人民调解法 第三条
}

// His uncle signed for him, and he made it his own a week later: the defect is told, and he is bound.
func ExampleAgreement_Examine() {
	a := twoBulls()
	a.Parties[1].Signer = mediation.Unauthorised
	a.Parties[1].Ratified = mediation.SignedOn(calendar.On(calendar.MustDate(2018, time.June, 22)))
	on := calendar.MustDate(2018, time.July, 1)
	for _, i := range a.Examine(on, calendar.China()) {
		fmt.Println(i.Path, i.Rule, i.Certainty)
	}
	fmt.Println(a.BindingOn("袁某", on, calendar.China()).Bound)
	// Output:
	// parties[1].signer X2 mended
	// bound
}

// The document, ready to paste.
func ExampleAgreement_Text() {
	a := twoBulls()
	a.Clauses = []agreement.Clause{{Text: "宋某今后圈养公牛。", Does: agreement.Ordinary}}
	a.Promises = []agreement.Promise{{By: "袁某", Text: "不再就此事信访", GivesUp: []agreement.Forgone{agreement.PetitionAgain}}}
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
	// 效力：对当事人有约束力；经双方共同申请司法确认有效后可以强制执行，未经确认的可以起诉（人民调解法 第三十三条、第三十一条、第三十二条）。
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
	varied.Parties = append(varied.Parties[:1:1], agreement.Party{Name: "袁某之弟", Signer: mediation.Self})
	for _, v := range varied.Replaces(twoBulls(), calendar.MustDate(2018, time.July, 1), calendar.China()) {
		fmt.Println(v.Path, v.Rule, v.Cite.ZH())
	}
	// Output:
	// parties A13 人民调解法 第三条
}

func ExamplePromise_CutDown() {
	p := agreement.Promise{
		By: "袁某", Text: "永不上访、不起诉、不报案",
		GivesUp: []agreement.Forgone{agreement.PetitionAgain, agreement.Sue, agreement.ReportCrime},
	}
	cut, reasons := p.CutDown(mediation.People, calendar.MustDate(2018, time.June, 15))
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
	p := agreement.Promise{By: "袁某"}
	on, defaulted := calendar.MustDate(2018, time.September, 10), calendar.MustDate(2018, time.September, 2)
	for _, step := range []agreement.Forgone{agreement.PetitionAgain, agreement.Sue} {
		before, _ := p.Covers(mediation.People, step, on, calendar.Date{})
		after, _ := p.Covers(mediation.People, step, on, defaulted)
		fmt.Println(step, before, after)
	}
	// Output:
	// petition_again true false
	// sue false false
}

// "In force when paid in full": signed is not in force.
func ExampleEffect_On() {
	a := twoBulls()
	a.Start = agreement.Commencement{Upon: "付清全部款项", Met: decision.Yes, MetOn: calendar.On(calendar.MustDate(2018, time.August, 20))}
	e := a.Effect(calendar.China())
	fmt.Println(e.On(calendar.MustDate(2018, time.August, 19)).ZH(), e.On(calendar.MustDate(2018, time.August, 20)).ZH(), e.HangsOn)
	// Output:
	// 未生效 已生效 [start.met_on]
}

// He signed under duress, which ended in March: a court may be asked until a year later.
func ExampleAgreement_Revocation() {
	a := twoBulls()
	r := a.Revocation(agreement.Duress, calendar.On(calendar.MustDate(2019, time.March, 4)), calendar.China())
	fmt.Println(r.Last(), r.AtMost.Last())
	for _, why := range r.Reasons {
		fmt.Println(why.Cite.ZH())
	}
	// Output:
	// 2020-03-04 2023-06-19
	// 民法总则 第一百五十二条第一款第二项
	// 民法总则 第一百五十二条第二款
}

// A court revoked it: the ruling that confirmed it no longer helps.
func ExampleAgreement_Confirmed() {
	a := twoBulls()
	ruled, on := calendar.MustDate(2018, time.July, 10), calendar.MustDate(2019, time.July, 10)
	fmt.Println(a.Confirmed(ruled, on))
	a.Court = []agreement.CourtRecord{{What: agreement.Revoked, On: calendar.On(calendar.MustDate(2019, time.May, 6))}}
	fmt.Println(a.Confirmed(ruled, on), a.Effect(calendar.China()).Force.ZH())
	// Output:
	// true
	// false 未生效
}
