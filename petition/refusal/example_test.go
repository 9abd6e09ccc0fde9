package refusal_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A request for review that came to the wrong organ: the notice names the right one and the last day there.
func ExampleNew() {
	received := calendar.MustDate(2026, time.February, 19) // the written opinion
	window := period.Days(30).FromDay(received, calendar.China()).Under(period.Petition())
	answer, err := refusal.New(refusal.Parts{
		Kind: refusal.NotCompetent,
		On:   calendar.MustDate(2026, time.March, 2),
		Grounds: []statute.Reason{{
			Rule: statute.E2, EN: "review is for the organ one level above the one that handled it", ZH: "复查由原办理机关的上一级机关办理",
		}},
		Ways: []refusal.Way{{
			Remedy: refusal.Review,
			Organ:  statute.Text{EN: "People's Government of Hongshan District", ZH: "红山区人民政府"},
			Until:  refusal.UntilDeadline(window),
			Why:    statute.Reason{Rule: statute.E4},
		}},
	})
	if err != nil {
		fmt.Println(err)
	}
	notice := answer.Notice(refusal.Heading{To: "张某", Issuer: statute.Text{EN: "Petition Office", ZH: "信访局"}})
	fmt.Print(notice.ZH)
	// Output:
	// 不属于本机关职权范围告知书
	// 致：张某
	// 决定：不属于本机关职权范围
	// 理由：
	// 1. 复查由原办理机关的上一级机关办理
	//    依据：信访工作条例 第三十五条（E2）
	// 救济途径：
	// 1. 请求复查
	//    机关：红山区人民政府
	//    期限：自2026-02-19（不计）起30日，2026-03-21为周六，顺延至2026-03-23；起算日、届满日顺延有不同解释，最早2026-03-20，最迟2026-03-23
	//    依据：信访工作条例 第三十五条（E4）
	// 告知机关：信访局
	// 日期：2026年3月2日
}

// Nobody can be sent to court with a petition opinion, and no remedy goes without its organ and last day.
func ExampleNew_refused() {
	_, err := refusal.New(refusal.Parts{
		Kind:    refusal.NoLongerAccepted,
		On:      calendar.MustDate(2026, time.March, 2),
		Grounds: []statute.Reason{{Rule: statute.T1, EN: "the re-review opinion was served on 2025-12-01", ZH: "复核意见已于2025年12月1日送达"}},
		Ways: []refusal.Way{
			{Remedy: refusal.Suit, Against: refusal.PetitionAct, Why: statute.Reason{Rule: statute.E14}},
		},
	})
	fmt.Println(err)
	// Output:
	// ways[0].organ: name the organ in both languages [E14, Regulations on Petition Work (2022), art. 35] / 须以中英文写明机关
	// ways[0].until: give the last day, or say that there is no limit, or what is missing to compute it [E14, Regulations on Petition Work (2022), art. 35] / 须写明最后日期，或者写明无期限限制，或者写明因何无法计算
	// ways[0].against: acts and opinions of the petition procedure are open neither to suit nor to reconsideration [E14, SPC Interpretation of the Administrative Litigation Law (2018), art. 1(2)(ix)] / 信访办理行为和信访意见不属于行政复议、行政诉讼受案范围
	// ways: a refusal on T1 names at least one of: bring new facts or reasons as a new matter; none in this procedure [E14, Regulations on Petition Work (2022), art. 35] / 依据 T1 拒绝的，至少应当告知下列途径之一：以新的事实或者理由另行提出；本程序内无救济途径
}

// What a refusal can rest on, and the remedies of which it then names one at least.
func ExampleDenial_Least() {
	fmt.Println(refusal.NotAccepted.Least(statute.T2))
	fmt.Println(refusal.NotAccepted.Least(statute.T13) == nil, "T13 is no ground")
	// Output:
	// [pending_elsewhere]
	// true T13 is no ground
}
