package period_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// A petition is accepted on 20 January 2026. The regulations give 60 days (信访工作条例 34).
func Example() {
	accepted := calendar.MustDate(2026, time.January, 20)
	d := period.Days(60).FromDay(accepted, calendar.China()).Under(period.Petition())
	left, _ := d.DaysLeft(calendar.MustDate(2026, time.March, 1))
	fmt.Println(d.Last(), left)
	fmt.Println(d.ZH())
	for _, on := range []int{20, 21, 23, 24} {
		fmt.Println(on, "March:", d.CheckDay(calendar.MustDate(2026, time.March, on)))
	}
	// Output:
	// 2026-03-23 22
	// 自2026-01-20（不计）起60日，2026-03-21为周六，顺延至2026-03-23；起算日、届满日顺延有不同解释，最早2026-03-20，最迟2026-03-23
	// 20 March: in_time
	// 21 March: contested
	// 23 March: contested
	// 24 March: late
}

// The Civil Procedure Law counts its periods itself, so nothing is contested: 30 days to apply for confirmation.
func ExampleLimit_From() {
	agreement := calendar.MustDate(2019, time.February, 1)
	d := period.Days(30).FromDay(agreement, calendar.China())
	fmt.Println(d)
	fmt.Println(d.CheckDay(calendar.MustDate(2019, time.February, 13)))
	// Output:
	// 30 days from 2019-02-01 (not counted), 2019-03-03 is a Sunday, so to 2019-03-04
	// in_time
}

func ExampleMonths() {
	fmt.Println(period.Months(1).FromDay(calendar.MustDate(2023, time.January, 31), nil).Unrolled())
	// Output: 2023-02-28
}

func ExampleWorkingDays() {
	// Saturday 14 February is worked for the Spring Festival.
	fmt.Println(period.WorkingDays(5).FromDay(calendar.MustDate(2026, time.February, 11), nil).ZH())
	// Output: 自2026-02-11（不计）起5个工作日，至2026-02-25
}

// An extension is added to the end before it is rolled.
func ExampleDeadline_Extend() {
	d := period.Days(60).FromDay(calendar.MustDate(2026, time.January, 20), nil)
	fmt.Println(d.Unrolled(), d.Last())
	fmt.Println(d.Extend(period.Days(30)).Last())
	// Output:
	// 2026-03-21 2026-03-23
	// 2026-04-20
}

// A hearing at re-review is not counted (信访工作条例 36(2)); days named twice are taken once.
func ExampleDeadline_Suspend() {
	d := period.Days(30).FromDay(calendar.MustDate(2024, time.March, 1), nil).
		Suspend(period.Through(calendar.MustDate(2024, time.March, 11), calendar.MustDate(2024, time.March, 15))).
		Suspend(period.Through(calendar.MustDate(2024, time.March, 14), calendar.MustDate(2024, time.March, 20)))
	fmt.Println(d.ZH())
	// Output: 自2024-03-01（不计）起30日，中止10日，至2024-04-10
}

// Below re-review the text does not say whether a hearing counts.
func ExampleDeadline_Hearing() {
	d := period.Days(60).FromDay(calendar.MustDate(2024, time.March, 1), nil).Under(period.Petition()).
		Hearing(period.Through(calendar.MustDate(2024, time.March, 11), calendar.MustDate(2024, time.March, 20)))
	fmt.Println(d.Last(), "or as late as", d.Latest())
	// Output: 2024-04-30 or as late as 2024-05-10
}

// Nothing is published for 2027 yet.
func ExampleDeadline_Check() {
	d := period.Days(60).FromDay(calendar.MustDate(2026, time.December, 2), calendar.China())
	fmt.Println(d.ZH())
	fmt.Println(d.CheckDay(calendar.MustDate(2027, time.January, 31)), d.CheckDay(calendar.MustDate(2027, time.February, 2)))
	fmt.Println(d.Awaits())
	// Output:
	// 自2026-12-02（不计）起60日，2027-01-31为周日，顺延至2027-02-01；2027年放假安排尚未公布，暂定，最早2027-01-31，最迟2027-02-09
	// in_time provisional
	// [2027]
}

func ExampleDeadline_Count() {
	d := period.WorkingDays(3).FromDay(calendar.MustDate(2026, time.April, 2), nil)
	for day := range d.Count() {
		fmt.Println(day.ZH())
	}
	// Output:
	// 2026-04-02 周四：开始当日不计入〔民法典 第二百零一条第一款〕
	// 2026-04-03 周五：第1日，计入〔信访工作条例 第二十三条第三款〕
	// 2026-04-04 周六：非工作日不计，清明节放假（国办发明电〔2025〕7号）〔信访工作条例 第二十三条第三款〕
	// 2026-04-05 周日：非工作日不计，清明节放假（国办发明电〔2025〕7号）〔信访工作条例 第二十三条第三款〕
	// 2026-04-06 周一：非工作日不计，清明节放假（国办发明电〔2025〕7号）〔信访工作条例 第二十三条第三款〕
	// 2026-04-07 周二：第2日，计入〔信访工作条例 第二十三条第三款〕
	// 2026-04-08 周三：第3日，计入〔信访工作条例 第二十三条第三款〕
}

// A local rule settles what the regulations leave open, and the deadline says whose rule it is.
func ExampleCounting_Fix() {
	rules, err := period.Petition().Fix(period.NextDay, "某市信访工作规程第十条")
	if err == nil {
		rules, err = rules.Fix(period.Rolled, "某市信访工作规程第十条")
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	d := period.Days(60).FromDay(calendar.MustDate(2026, time.January, 20), nil).Under(rules)
	fmt.Println(d.Contested(), d.CheckDay(d.Last()))
	for _, a := range d.Assumptions() {
		fmt.Println(a.Question.ZH(), a.Used.ZH(), a.By)
	}
	// Output:
	// false in_time
	// 起算日 开始的当日不计入 某市信访工作规程第十条
	// 届满日顺延 休息日顺延 某市信访工作规程第十条
}

func ExampleHours() {
	asked := time.Date(2026, time.February, 14, 16, 30, 0, 0, time.FixedZone("CST", 8*3600))
	fmt.Println(period.Hours(24).From(asked).ZH())
	// Output: 自2026-02-14 16:30起24小时，至2026-02-15 16:30
}

func ExampleParseLimit() {
	for _, s := range []string{"60 days", "5个工作日", "2年", "60 hours"} {
		l, err := period.ParseLimit(s)
		fmt.Println(l, err)
	}
	// Output:
	// 60 days <nil>
	// 5 working days <nil>
	// 2 years <nil>
	//  period: "60 hours" is not 1 to 65535 days, working days, months or years / 须为1至65535日、个工作日、个月或年
}

// A paper says "accepted in October 2018" and no more. The deadline ends between two days, and says what to look up.
func ExampleLimit_From_roughly() {
	accepted, _ := calendar.ParseWhen("2018-10")
	d := period.Days(60).From(accepted, calendar.China())
	fmt.Println(d)
	fmt.Println(d.ZH())
	for _, opinion := range []string{"2018-11-20", "2018-12-20", "2019-01-10", "2019"} {
		on, _ := calendar.ParseWhen(opinion)
		v := d.Check(on)
		fmt.Println(opinion, v, v.ZH())
	}
	// Output:
	// 60 days, starting in 2018-10 (not counted), so ending between 2018-11-30 and 2019-01-02; look up the day it starts on (of receipt, of acceptance)
	// 起算日（不计）：2018年10月，期限60日，届满日：2018年11月30日至2019年1月2日之间；请查明起算日（收到、受理等之日）
	// 2018-11-20 in_time 按期
	// 2018-12-20 cannot_tell 无法判断
	// 2019-01-10 late 逾期
	// 2019 cannot_tell 无法判断
}

func ExampleDeadline_Ends() {
	before := calendar.NotAfter(calendar.MustDate(2018, time.October, 31))
	d := period.Days(60).From(before, nil)
	fmt.Println(d.Ends(), d.Ends().EN())
	fmt.Println(d.Rough(), d.Last().IsZero(), d.Latest())
	// Output:
	// ../2019-01-02 not after 2019-01-02
	// true true 2019-01-02
}

// The minutes say when the hearing began, and only by when it was over.
func ExampleStop() {
	closed, _ := calendar.ParseWhen("2024-03-11/2024-03-20")
	began := calendar.On(calendar.MustDate(2024, time.March, 11))
	d := period.Days(30).FromDay(calendar.MustDate(2024, time.March, 1), nil).Suspend(period.Stop{From: began, To: closed})
	fmt.Println(d.Ends(), d.CheckDay(calendar.MustDate(2024, time.April, 8)))
	// Output: 2024-04-01/2024-04-10 cannot_tell
}

func ExampleDeadline_AwaitsText() {
	d := period.Days(60).FromDay(calendar.MustDate(2026, time.December, 2), nil)
	fmt.Println(d.AwaitsText())
	// Output: days off of 2027 not published 2027年放假安排尚未公布
}
