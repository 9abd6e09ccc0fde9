package audit_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A history as it was recorded, without the day of service, and with an opinion that is late even if the time was extended and that is
// not on record.
func ExampleExamine() {
	branch := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	report := audit.Examine(regime.National(), history.History{Events: []history.Event{
		{Kind: history.Register, On: calendar.On(calendar.MustDate(2026, 1, 5))},
		{Kind: history.Notify, On: calendar.On(calendar.MustDate(2026, 1, 12))},
		{Kind: history.Accept, On: calendar.On(calendar.MustDate(2026, 1, 12)), Organ: branch},
		{Kind: history.Issue, On: calendar.On(calendar.MustDate(2026, 4, 20)), States: history.StatesAll},
	}})
	fmt.Println("breaches:", report.Violations())
	for _, f := range report.Findings() {
		fmt.Println(f.ZH())
	}
	fmt.Println(report.Verdict(audit.NoticeLimit, 0))
	// Output:
	// breaches: 1
	// 办理期限（处理）：违反，逾期7日，2026年4月20日，东河分局【E1，信访工作条例 第三十四条】
	// 回避（处理）：无法判断，未记录，须查明：是否由应当回避的人员作出，2026年4月20日，东河分局【E8，信访工作条例 第二十八条第三款】
	// 救济途径告知（处理）：无法判断，未记录，须查明：告知了何种救济途径、机关和期限，2026年4月20日，东河分局【E14，信访工作条例 第三十五条】
	// 送达（处理）：无法判断，未记录或者日期不明，须查明：送达意见及其日期，东河分局【E4，信访工作条例 第三十五条】
	// complied
}
