package regime_test

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The law of a place on a day: what is not said there stays national.
func ExampleIn() {
	law, _ := regime.In(regime.Chongqing).On(calendar.MustDate(2026, 3, 2))
	for _, point := range []regime.Point{regime.Acceptance, regime.Opinion, regime.Extension} {
		term := law.Term(regime.Review, point)
		fmt.Println(point.ZH(), term.Limit.ZH(), term.By.Cite(calendar.MustDate(2026, 3, 2)).ZH())
	}
	fmt.Println(law.Rules().Code, "over", law.Rules().LaidOver)
	// Output:
	// 受理决定的期限 15日 重庆市信访条例 第三十五条第一款
	// 办理期限 30日 重庆市信访条例 第三十五条第一款
	// 延长的上限 30日 重庆市信访条例 第三十五条第三款
	// chongqing_2020 over national_2022
}

// A custom regulation is one literal. Every term says who made it: an article that package statute holds, an article in your
// words, or a practice, which is then marked as such, and may only better the petitioner's position.
func ExampleOver() {
	measures := regime.Rules{
		Code: "my_city_2024", EN: "Measures of My City", ZH: "某市信访办法", From: calendar.MustDate(2024, 1, 1),
		Tiers: regime.Tiers{regime.Review: {
			regime.Opinion: {
				Limit: statute.Number{N: 20, Unit: statute.Days},
				By:    regime.Source{Basis: statute.LocalRule, EN: "Measures of My City, art. 7", ZH: "某市信访办法第七条"},
			},
			regime.Window: {
				Limit: statute.Number{N: 45, Unit: statute.Days},
				By:    regime.Source{Basis: statute.Practice, EN: "notice of 2023", ZH: "2023年通知"},
			},
		}},
	}
	city, err := regime.Over(regime.National(), measures)
	fmt.Println(city, err)
	on := calendar.MustDate(2024, 5, 6)
	law, _ := city.On(on)
	for _, point := range []regime.Point{regime.Window, regime.Opinion} {
		term := law.Term(regime.Review, point)
		fmt.Println(point, term.Limit.EN(), "–", term.By.Cite(on).EN())
	}
	// Output:
	// national_2005 from 2005-05-01, national_2022 from 2022-05-01, my_city_2024 from 2024-01-01 <nil>
	// window 45 days – practice, not law: notice of 2023
	// opinion 20 days – local rule: Measures of My City, art. 7
}

// What is wrong with a literal is said all at once, before anything is decided by it.
func ExampleOver_wrong() {
	practice := regime.Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"}
	_, err := regime.Over(regime.National(), regime.Rules{
		Code: "draft", From: calendar.MustDate(2024, 1, 1),
		Tiers: regime.Tiers{regime.Review: {
			regime.Window:  {Limit: statute.Number{N: 15, Unit: statute.Days}}, // by whom?
			regime.Opinion: {By: practice},                                     // how long?
			regime.Silence: {Limit: statute.Number{N: 30, Unit: statute.Days}, By: practice},
			regime.Remand:  {By: practice}, // a burden that no text knows here
		}, regime.Rereview: {
			regime.Opinion: {Limit: statute.Number{N: 90, Unit: statute.Days}, By: practice}, // longer than the law
		}},
	})
	for _, v := range err.(statute.Violations) {
		fmt.Println(v.Path, v.Rule, v.ZH)
	}
	// Output:
	// draft.tiers.review.window.by E13 须引用条文，或者写明为何人所定
	// draft.tiers.review.opinion.limit E13 期限须为正数，单位为日、工作日、月或者年
	// draft.tiers.review.remand E13 法律未作此规定，须有地方规定
	// draft.tiers.rereview.opinion.limit E13 实践做法不得延长：不超过30日
}

// Where no text names the organ above, the answer is configured, with a source; nothing is computed.
func ExampleRegime_WithSuperiors() {
	station := regime.Organ{Name: "某派出所", Level: regime.Township, System: regime.PublicSecurity}
	bureau := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	national, _ := regime.National().On(calendar.MustDate(2026, 3, 2))
	fmt.Println(national.Above(station).Naming)

	mine, err := regime.National().WithSuperiors(
		regime.Superior{Of: station, Is: bureau, By: regime.Source{Basis: statute.Practice, EN: "notice of the city bureau", ZH: "市局通知"}})
	law, _ := mine.On(calendar.MustDate(2026, 3, 2))
	above := law.Above(station)
	for organ := range above.All() {
		fmt.Println(above.Naming, organ.ZH(), err)
	}
	// Output:
	// silent
	// configured 东河分局 <nil>
}

// What two regulations say differently, as text and as data: two places today, or one place before and after a change.
func ExampleDiff() {
	today := calendar.MustDate(2026, 3, 2)
	diffs := regime.Diff(regime.National(), today, regime.In(regime.Jiangsu), today)
	for _, d := range diffs[:3] {
		fmt.Println(d.EN())
	}
	fmt.Println(diffs[0].ZH())
	data, err := json.MarshalIndent(diffs[0], "", "  ")
	fmt.Println(string(data), err)

	changed := regime.Diff(regime.National(), calendar.MustDate(2022, 4, 30), regime.National(), calendar.MustDate(2022, 5, 1))
	fmt.Println(changed[0].ZH())
	// Output:
	// handling acceptance: not said → 7 working days, Jiangsu Petition Regulations (2021), arts. 27–29
	// review window: 30 days, Regulations on Petition Work (2022), art. 35 → 30 days, Jiangsu Petition Regulations (2021), art. 42
	// review file_handover: not said → 5 working days, Jiangsu Petition Regulations (2021), art. 42(2), (3)
	// 处理受理决定的期限：未规定 → 7个工作日，江苏省信访条例 第二十七条至第二十九条
	// {
	//   "tier": "handling",
	//   "point": "acceptance",
	//   "one": {},
	//   "other": {
	//     "limit": {
	//       "n": 7,
	//       "unit": "working_days"
	//     },
	//     "by": {
	//       "provision": "JiangsuAcceptance"
	//     },
	//     "cite": {
	//       "zh": "江苏省信访条例 第二十七条至第二十九条",
	//       "en": "Jiangsu Petition Regulations (2021), arts. 27–29",
	//       "basis": "local_rule",
	//       "provision": "JiangsuAcceptance",
	//       "edition": "Jiangsu2021",
	//       "article": "27–29"
	//     }
	//   }
	// } <nil>
	// 处理办理期限：60日，信访条例 第三十三条 → 60日，信访工作条例 第三十四条
}
