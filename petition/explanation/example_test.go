package explanation_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
)

// The whole answer in words.
func Example() {
	d := petition.Triage(petition.Facts{
		Category: petition.Suggestion, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Pending: decision.No, Concluded: decision.No,
		Source: petition.Direct, ContactClear: decision.Yes, Representation: petition.Alone, TooHigh: decision.No,
		Urgent: decision.No, DirectInterest: decision.No, Disorder: decision.Yes, Repeated: decision.No, Hardship: decision.No,
		Ease: petition.Query, Obstacle: petition.NoObstacle,
	}, nil)
	fmt.Print(explanation.Of(d, calendar.MustDate(2026, 3, 2)).ZH())
	// Output:
	// 走向：研究论证并回复
	//   建议意见类事项，研究论证；科学合理、可行的予以采纳或者部分采纳，并予以回复。（T8，信访工作条例 第二十九条第一款）
	//   依据的事实：信访事项类别为建议意见；职权归属为本系统；层级为本机关；他处在办为否；程序已终结为否
	//   如果程序已终结为是，则：不再受理
	//   如果他处在办为是，则：不予受理，告知办理机关
	//   如果信访事项类别为申诉求决，则：11种走向之一，取决于未知事实
	//   如果职权归属为其他行政机关或者人民法院或者人民检察院或者纪检监察机关或者人民代表大会或者仲裁机构，则：不属本系统职权，告知有权机关
	//   如果职权归属为尚不能确定或者有争议，则：协商、指定受理机关
	//   如果层级为下级机关，则：转送、交办下级机关
	//   如果层级为上级机关或者其他地区机关，则：告知有权处理的机关
	//   如果信访事项类别为检举控告，则：依规受理检举控告
	// 职责：
	//   登记信访事项（D1，信访工作条例 第二十三条第一款）
	//   书面告知信访人接收情况以及处理途径和程序，能够当场告知的当场告知，自收到之日起15日内（D2，信访工作条例 第二十三条第二款）
	//   劝阻、批评、教育，与诉求分开处理，诉求走向不变（D11，信访工作条例 第二十六条，信访工作条例 第四十七条第一款）
	//   可以：适用简易办理的，受理，自收到之日起3个工作日内（D13，国家信访局简易办理规定（国信办发〔2022〕17号） 第四条（转引），国家信访局简易办理规定（国信办发〔2022〕17号） 第五条（转引），国家信访局简易办理规定（国信办发〔2022〕17号）（转引））
	//   可以：适用简易办理的，出具处理意见，自受理之日起10个工作日内（D13，国家信访局简易办理规定（国信办发〔2022〕17号） 第四条（转引），国家信访局简易办理规定（国信办发〔2022〕17号） 第五条（转引），国家信访局简易办理规定（国信办发〔2022〕17号）（转引））
}
