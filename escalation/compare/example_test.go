package compare_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/compare"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

var (
	branch   = regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	district = regime.Organ{Name: "东河区人民政府", Level: regime.County, System: regime.Government}
)

// handled is a matter whose opinion on handling was received on Friday, 2026-01-30.
func handled() []history.Event {
	return []history.Event{
		{Kind: history.Accept, On: calendar.On(day("2025-12-01")), Organ: branch},
		{
			Kind: history.Issue, On: calendar.On(day("2026-01-26")), Result: history.NotSupported, States: history.StatesAll,
			Notice: history.RemedyNotice{Remedy: refusal.Review, Organ: district, Days: 30},
		},
		{Kind: history.Serve, On: calendar.On(day("2026-01-30"))},
	}
}

func day(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// The same matter in two places: in Chongqing the 30 days of the review opinion run from accepting the request.
func ExampleLaws() {
	events := append(handled(),
		history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district},
		history.Event{Kind: history.Receive, On: calendar.On(day("2026-02-11"))})
	c, _ := compare.Laws(regime.National(), regime.In(regime.Chongqing), events, day("2026-02-12"))
	for _, o := range []compare.UnderLaw{c.One, c.Other} {
		for _, d := range o.Standing.Duties() {
			fmt.Printf("%s %s [%v]\n", o.Rules, d.Act.ZH(), d.Due.Last())
		}
	}
	fmt.Println(c.SameOutcome, c.Differ, c.Differences[0].ZH())
	// Output:
	// national_2022 作出意见 [2026-03-13]
	// chongqing_2020 受理请求 [2026-02-26]
	// chongqing_2020 作出意见 []
	// false [duties] 复查提出请求的期限：30日，信访工作条例 第三十五条 → 30日，重庆市信访条例 第三十四条
}
