package statute_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The same rule of law, cited on two days: its article moved with the regulations.
func ExampleProvision_On() {
	for _, d := range []calendar.Date{
		calendar.MustDate(1990, time.January, 1),
		calendar.MustDate(2022, time.April, 1),
		calendar.MustDate(2022, time.May, 1),
	} {
		c, ok := statute.ReviewRequest.On(d)
		fmt.Println(d, ok, c.ZH())
	}
	// Output:
	// 1990-01-01 false 信访条例、信访工作条例（自收到书面答复之日起请求复查）：未收录该日的相应条文
	// 2022-04-01 true 信访条例 第三十四条
	// 2022-05-01 true 信访工作条例 第三十五条
}

// A rule in one sentence as the law stood on the day; what it rests on is cited in order, and practice and safeguards say that they are no law.
func ExampleRule_On() {
	d := calendar.MustDate(2024, time.March, 1)
	en, _ := statute.T4.Says(d)
	fmt.Println(en)
	for _, c := range statute.T4.On(d) {
		fmt.Println("-", c)
	}
	// Output:
	// Outside the powers of this system, the petitioner is told which organ has them; a transfer is objected to with reasons in time.
	// - Regulations on Petition Work (2022), art. 23(1)
	// - Regulations on Petition Work (2022), art. 23(3)
	// - practice of the mediation room, not law
}

// Remand is a power of local rules: they are cited only where they are law.
func ExampleRule_OnIn() {
	d := calendar.MustDate(2024, time.March, 1)
	for _, c := range statute.E7.OnIn(statute.BeijingRegulation, d) {
		fmt.Println(c.Basis().ZH(), c.ZH())
	}
	// Output:
	// 地方规定 北京市信访条例 第五十条第一款第二项
	// 地方规定 北京市信访条例 第五十条第二款
	// 法定 人民警察法（2012年修正） 第四十三条（解释）
}

// Cite gives the one citation to print when there is room for one only.
func ExampleRule_Cite() {
	d := calendar.MustDate(2016, time.March, 1)
	fmt.Println(statute.J2.Cite(d))
	fmt.Println(statute.J2.Cite(d).ZH())
	fmt.Println(statute.E5.Cite(d).ZH())
	// Output:
	// Civil Procedure Law (2012), art. 194 (inferred)
	// 民事诉讼法（2012年修正） 第一百九十四条（推定）
	// 本库保障性规则，非法律规定
}

// What changed on 2026-01-01 under the rules of the domain.
func ExampleDiff() {
	diff := statute.Diff(calendar.MustDate(2025, time.December, 31), calendar.MustDate(2026, time.January, 1))
	fmt.Println(diff.Ended, diff.Began)
	for _, c := range diff.Provisions {
		if len(c.Provision.Rules()) > 0 {
			fmt.Println(c.Kind, c.Before.Article(), c.After.Article(), c.Provision)
		}
	}
	// Output:
	// [PSAPL2012] [PSAPL2025]
	// moved 9 9(1) PublicSecurityMediation
	// moved 9 9(3) UnperformedMediation
	// added  9(4) SettledBeforeDecision
	// moved 99(2) 118(2) PenaltyTimeStops
	// moved 118 143 PenaltiesInclusive
}

func ExampleInForce() {
	for _, e := range statute.InForce(calendar.MustDate(2007, time.June, 1)) {
		fmt.Println(e.From(), e.ZH())
	}
	// Output:
	// 2005-05-01 信访条例
	// 2005-06-01 国法函〔2005〕253号
	// 2004-11-01 最高人民法院关于人民法院民事调解工作若干问题的规定（2004年）
	// 2006-08-24 公安机关办理行政案件程序规定（2006年）
	// 2006-03-01 治安管理处罚法（2005年）
	// 1995-02-28 人民警察法（1995年）
	// 1987-01-01 民法通则
	// 1999-10-01 合同法
	// 1999-09-18 全国年节及纪念日放假办法（1999年修订）
	// 2004-08-28 土地管理法（2004年修正）
	// 2007-01-01 北京市信访条例
	// 2006-11-01 贵州省信访条例（已废止）
	// 1995-10-01 担保法
	// 2000-12-13 最高人民法院关于适用担保法若干问题的解释
}

// All findings come at once, each with its path, rule and article.
func ExampleViolations() {
	d := calendar.MustDate(2024, time.March, 1)
	findings := statute.Violations{
		statute.A4.Reason(d, "must be positive", "须为正数").At("amount"),
		statute.A1.Reason(d, "is missing", "缺少履行期限").At("due"),
	}
	err := findings.Under("terms[0]").Err()
	fmt.Println(err)

	var first statute.Violation
	fmt.Println(errors.As(err, &first), first.Path, first.Rule)
	// Output:
	// terms[0].amount: must be positive [A4, safeguard of this library, not law] / 须为正数
	// terms[0].due: is missing [A1, People's Mediation Law (2010), art. 29(1)] / 缺少履行期限
	// true terms[0].amount A4
}
