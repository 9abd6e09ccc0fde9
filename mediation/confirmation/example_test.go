package confirmation_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

func ExampleUntil() {
	fmt.Println(confirmation.Until(calendar.MustDate(2019, time.February, 1), calendar.China()).ZH())
	// Output:
	// 自2019-02-01（不计）起30日，2019-03-03为周日，顺延至2019-03-04
}

// Two neighbours want their agreement confirmed. What is not known is asked for; nothing is guessed.
func ExampleAssess() {
	app := confirmation.Application{
		Effective: calendar.On(calendar.MustDate(2024, time.May, 10)), Filed: calendar.On(calendar.MustDate(2024, time.June, 11)),
		Joint: decision.Yes, Authorised: decision.Yes, Body: confirmation.PeoplesCommittee,
		Invited: decision.No, Intermediate: decision.No,
		Court:  confirmation.Court{Level: confirmation.Basic, AtBody: decision.Yes, Inviting: decision.No, SecondOne: decision.No},
		Matter: confirmation.Ordinary(), Grounds: confirmation.Unobjectionable(), PropertyRights: decision.No,
	}
	a := confirmation.Assess(app, calendar.China())
	fmt.Println(a.Verdict.ZH(), a.Missing[0].ZH())
	fmt.Println(a.Window.Timeliness.ZH(), a.Window.Deadline.Last())

	app.Established = decision.Yes
	a = confirmation.Assess(app, calendar.China())
	fmt.Println(a.Verdict.ZH(), len(a.Papers))

	app.Filed = calendar.On(calendar.MustDate(2024, time.June, 12))
	a = confirmation.Assess(app, calendar.China())
	fmt.Println(a.Verdict.ZH(), a.Bars[0].Reason.Rule, a.Bars[0].Reason.Cite.ZH())
	// Output:
	// 尚不能确定 调解组织是否依法设立
	// 按期 2024-06-11
	// 须补交材料 5
	// 不符合申请条件 J2 民事诉讼法（2023年修正） 第二百零五条
}

func ExampleOf() {
	signed := mediation.SignedOn(calendar.On(calendar.MustDate(2024, time.May, 10)))
	app := confirmation.Of(agreement.Agreement{
		Kind: mediation.People, Form: agreement.Written,
		Parties:   []agreement.Party{{Name: "甲", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed}},
		Mediators: []agreement.Signatory{{Name: "乙", Signed: signed}},
		Seal:      mediation.SignedOn(calendar.On(calendar.MustDate(2024, time.May, 13))),
		Clauses:   []agreement.Clause{{Text: "甲的妻子放弃其份额", Does: agreement.DisposesOfOthers}},
	}, calendar.China())
	fmt.Println(app.Effective, app.Body.ZH(), app.Grounds.HarmsOthers)
	// Output:
	// 2024-05-13 人民调解委员会 yes
}

// A party's domicile makes a court competent since 2022.
func ExampleCourts() {
	app := confirmation.Application{Invited: decision.No, Intermediate: decision.No}
	for _, on := range []calendar.Date{calendar.MustDate(2021, time.December, 31), calendar.MustDate(2022, time.January, 1)} {
		for _, c := range confirmation.Courts(app, on) {
			fmt.Println(on, c.Seat.ZH(), c.Level.ZH(), c.Cite.ZH())
		}
	}
	// Output:
	// 2021-12-31 调解组织所在地人民法院 基层人民法院 民事诉讼法（2017年修正） 第一百九十四条
	// 2022-01-01 调解组织所在地人民法院 基层人民法院 民事诉讼法（2021年修正） 第二百零一条
	// 2022-01-01 当事人住所地人民法院 基层人民法院 民事诉讼法（2021年修正） 第二百零一条
	// 2022-01-01 标的物所在地人民法院 基层人民法院 民事诉讼法（2021年修正） 第二百零一条
}

// One side came alone. There is time left to come together; else the agreement can be amended, or sued on.
func ExampleAssessment_Refusal() {
	on := calendar.MustDate(2024, time.May, 20)
	a := confirmation.Assess(confirmation.Application{
		Effective: calendar.On(calendar.MustDate(2024, time.May, 10)), Filed: calendar.On(on), Joint: decision.No,
	}, calendar.China())
	r, err := a.Refusal(on)
	fmt.Println(r, err)
	until, _ := r.Ways()[0].Until.Deadline()
	fmt.Println(until.Last())
	// Output:
	// not_confirmable on 2024-05-20 [J1]; next: confirmation, amend_or_mediate_anew, suit <nil>
	// 2024-06-11
}

func ExampleAfterRejection() {
	for _, w := range confirmation.AfterRejection(calendar.MustDate(2024, time.June, 6)) {
		fmt.Println(w.Remedy.ZH(), w.Why.Cite.ZH())
	}
	// Output:
	// 变更原协议或者重新调解 民事诉讼法（2023年修正） 第二百零六条
	// 提起诉讼 民事诉讼法（2023年修正） 第二百零六条
}

func ExampleAdvise() {
	on := calendar.MustDate(2019, time.February, 1)
	app := confirmation.Application{
		Effective: calendar.On(on), Body: confirmation.PeoplesCommittee, Established: decision.Yes, Invited: decision.No,
		Matter: confirmation.Ordinary(), Grounds: confirmation.Unobjectionable(),
	}
	fmt.Println(confirmation.Advise(app, on, calendar.China()).Text().EN)
	// Output:
	// For 2019-02-01: both parties may together apply for judicial confirmation of the agreement by 2019-03-04 (30 days from 2019-02-01 (not counted), 2019-03-03 is a Sunday, so to 2019-03-04) at the court at the seat of the mediation body (basic level). Confirmed, it can be enforced. A people's mediation agreement costs no fee. Based on Civil Procedure Law (2017), art. 194, art. 195; SPC Provisions on Judicial Confirmation of People's Mediation Agreements (2011), art. 11.
}

func ExampleLimits() {
	l := confirmation.Limits(calendar.MustDate(2024, time.May, 20), calendar.MustDate(2024, time.May, 22), calendar.China())
	fmt.Println(l.Acceptance.Last(), l.Decision.Last(), l.Extended.Last())
	// Output:
	// 2024-05-23 2024-06-06 2024-06-17
}

func ExampleMayWithdraw() {
	ruled := calendar.MustDate(2024, time.June, 6)
	before, _ := confirmation.MayWithdraw(ruled, ruled.AddDays(-1))
	after, why := confirmation.MayWithdraw(ruled, ruled)
	fmt.Println(before, after, why.ZH)
	// Output:
	// true false 人民法院已经作出裁定
}

func ExampleUnanswered() {
	fmt.Println(confirmation.Unanswered(calendar.MustDate(2024, time.June, 6)).Cite.ZH())
	// Output:
	// 最高人民法院关于适用民事诉讼法的解释（2022年修正） 第三百五十七条
}

// J13: asking for confirmation costs nothing.
func ExampleFree() {
	fmt.Println(confirmation.Free(calendar.MustDate(2024, time.June, 6)).Cite.ZH())
	// Output:
	// 最高人民法院关于人民调解协议司法确认程序的若干规定 第十一条
}

// Two instalments; enforcement of the first is asked for on both sides of the change of 2022-01-01.
func ExampleRuling_Enforceable() {
	r := confirmation.Ruling{
		Effective: calendar.MustDate(2019, time.March, 4),
		Dues:      []calendar.Date{calendar.MustDate(2020, time.January, 31), calendar.MustDate(2022, time.June, 30)},
	}
	for _, on := range []calendar.Date{calendar.MustDate(2021, time.December, 31), calendar.MustDate(2022, time.March, 1)} {
		first := r.Enforceable(on, calendar.China())[0]
		fmt.Println(on, first.Due, first.Timeliness.ZH(), first.Until.Last())
	}
	// Output:
	// 2021-12-31 2020-01-31 按期 2022-02-07
	// 2022-03-01 2020-01-31 按期 2024-07-01
}

func ExampleDues() {
	terms := settlement.Terms{Acts: []settlement.Act{{
		Kind: settlement.Apology, What: "当面道歉", Obligors: []string{"甲"}, Beneficiaries: []string{"乙"},
		Due: settlement.Due{On: calendar.MustDate(2024, time.June, 1)},
	}}}
	dues, endless := confirmation.Dues(terms, calendar.Date{})
	fmt.Println(dues, endless)
	// Output:
	// [2024-06-01] false
}

func ExampleEnforcingCourt() {
	fmt.Println(confirmation.EnforcingCourt(calendar.MustDate(2024, time.June, 6)).ZH)
	// Output:
	// 作出裁定的人民法院或者与其同级的被执行财产所在地人民法院
}

func ExamplePartyObjection() {
	o := confirmation.PartyObjection(calendar.MustDate(2024, time.May, 20), calendar.China())
	fmt.Println(o.Until.Last(), o.Reason.Cite.ZH())
	// Output:
	// 2024-06-04 最高人民法院关于适用民事诉讼法的解释（2022年修正） 第三百七十二条第二款
}

func ExampleThirdPartyObjection() {
	o := confirmation.ThirdPartyObjection(calendar.MustDate(2024, time.August, 31), calendar.China())
	fmt.Println(o.Until.ZH())
	// Output:
	// 自2024-08-31（不计）起6个月，至2025-02-28
}

// Once a court has confirmed it, an agreement is enforced.
func ExampleWorth() {
	worth := confirmation.Worth(mediation.People, calendar.MustDate(2026, time.March, 2))
	fmt.Println(worth.EN)
	fmt.Println(worth.Cite)
	// Output:
	// confirmed by a court: where it is not performed, or not in full, who is owed may apply for enforcement at the court that ruled, or the court of the same level where the property is
	// Civil Procedure Law (2023), art. 206
}
