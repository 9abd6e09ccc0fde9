package escalation_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
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

// A matter is replayed from its history; on any day it says what may be done by when.
func Example() {
	matter, err := escalation.Replay(regime.National(), handled())
	if err != nil {
		fmt.Println(err)
		return
	}
	standing := matter.On(day("2026-02-10"))
	fmt.Println(standing.Stage, standing.Stage.ZH())
	for _, right := range standing.Rights() {
		due, _ := right.Until.Deadline()
		fmt.Println(right.Act.ZH(), "until", due.Last())
		for _, organ := range right.Organs {
			fmt.Println(" ", organ.ZH())
		}
		fmt.Println(" ", right.Cite.ZH())
	}

	// One day too late: refused, with what is missing and what is left.
	_, err = matter.Apply(history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-03-03")), Organ: district})
	var refused *escalation.TransitionError
	if errors.As(err, &refused) {
		fmt.Println(refused.Missing()[0].Rule, refused.Missing()[0].Guard, "last day", refused.Missing()[0].Last)
		for _, way := range refused.Ways() {
			fmt.Println("next:", way.Remedy.ZH())
		}
	}
	// Output:
	// handling_served 处理意见已送达
	// 请求复查 until 2026-03-02
	//   县级人民政府
	//   市级公安机关
	//   信访工作条例 第三十五条
	// E6 in_time last day 2026-03-02
	// next: 说明逾期的正当理由
	// next: 以新的事实或者理由另行提出
}

// Histories are JSON; enums are codes, days are days.
func ExampleReplay() {
	var events []history.Event
	err := json.Unmarshal([]byte(`[
		{"kind": "accepted", "on": "2025-12-01", "organ": {"name": "东河分局", "level": "county", "system": "public_security"}},
		{"kind": "opinion_issued", "on": "2026-01-26", "result": "supported", "notice": {"remedy": "review", "days": 30}},
		{"kind": "opinion_served", "on": "2026-01-30"}
	]`), &events)
	if err != nil {
		fmt.Println(err)
		return
	}
	matter, err := escalation.Replay(regime.National(), events)
	fmt.Println(matter.Stage(), err)
	// Output: handling_served <nil>
}

// What is owed, by whom, by when, and how urgent it is.
func ExampleCase_On() {
	matter, _ := escalation.New(regime.National()).Apply(
		history.Event{Kind: history.Accept, On: calendar.On(day("2026-01-05")), Organ: branch})
	for _, on := range []string{"2026-02-26", "2026-02-27", "2026-03-06", "2026-03-07"} {
		duty := matter.On(day(on)).Duties()[0]
		fmt.Println(on, duty.Who.ZH(), duty.Act.ZH(), duty.Due.Last(), duty.Warn)
	}
	// Output:
	// 2026-02-26 东河分局 作出意见 2026-03-06 unknown
	// 2026-02-27 东河分局 作出意见 2026-03-06 yellow
	// 2026-03-06 东河分局 作出意见 2026-03-06 yellow
	// 2026-03-07 东河分局 作出意见 2026-03-06 red
}

// Any act on any day: nothing is missing, or exactly what is, nearest first, with its article and the day from which or
// until which it would do.
func ExampleCase_WhyNot() {
	matter, _ := escalation.Replay(regime.National(), handled())
	fmt.Println(len(matter.WhyNot(history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-03-02")), Organ: district})))
	for _, act := range []history.Event{
		{Kind: history.RequestReview, On: calendar.On(day("2026-03-03")), Organ: district},
		{Kind: history.RequestRereview, On: calendar.On(day("2026-02-10"))},
		{Kind: history.Conclude, On: calendar.On(day("2026-02-10")), Ground: regime.NoRequestInTime},
	} {
		fmt.Println(act.Kind.ZH(), act.On)
		for _, m := range matter.WhyNot(act) {
			switch {
			case !m.Last.IsZero():
				fmt.Println(" ", m.Rule, m.Cite.ZH(), "until", m.Last)
			case !m.From.IsZero():
				fmt.Println(" ", m.Rule, m.Cite.ZH(), "from", m.From)
			default:
				fmt.Println(" ", m.Rule, m.Cite.ZH(), "needs", m.Needs.ZH())
			}
		}
	}
	// Output:
	// 0
	// 请求复查 2026-03-03
	//   E6 信访工作条例 第三十五条 until 2026-03-02
	// 请求复核 2026-02-10
	//   E1 信访工作条例 第三十五条 needs 请求复查
	//   E1 信访工作条例 第三十五条 needs 收到请求
	//   E1 信访工作条例 第三十五条 needs 作出意见
	//   E1 信访工作条例 第三十六条第一款 needs 送达意见
	// 终结 2026-02-10
	//   E6 信访工作条例 第三十五条 from 2026-03-03
}

// Bad input is no refusal: everything that is wrong with it is said at once.
func ExampleCase_Apply_malformed() {
	_, err := escalation.New(regime.National()).Apply(history.Event{Kind: history.Accept, Days: 7})
	var violations statute.Violations
	if errors.As(err, &violations) {
		for _, v := range violations {
			fmt.Println(v.Path, v.Rule, v.ZH)
		}
	}
	// Output:
	// days E1 与“受理”无关
}

// What the petitioner is told, complete.
func ExampleTransitionError_Refusal() {
	matter, _ := escalation.Replay(regime.National(), handled())
	_, err := matter.Apply(history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: branch})
	var refused *escalation.TransitionError
	if errors.As(err, &refused) {
		told, _ := refused.Refusal()
		fmt.Println(told.Kind().ZH())
		for _, ground := range told.Grounds() {
			fmt.Println(ground.ZH, ground.Cite.ZH())
		}
		for _, way := range told.Ways() {
			due, _ := way.Until.Deadline()
			fmt.Println(way.Remedy.ZH(), way.Organ.ZH, due.Last())
		}
	}
	// Output:
	// 不属于本机关职权范围
	// 复查机关为县级人民政府或者市级公安机关 国法函〔2005〕253号 第一项（解释）
	// 请求复查 县级人民政府或者市级公安机关 2026-03-02
}

// A late record never rewrites what could be known before.
func ExampleStandingAsKnown() {
	events := handled()
	events[2].Recorded = day("2026-02-20") // the receipt came back three weeks later
	for _, known := range []string{"2026-02-19", "2026-02-20"} {
		standing, _ := escalation.StandingAsKnown(regime.National(), events, day("2026-02-10"), day(known))
		fmt.Println("as known on", known+":", standing.Stage)
	}
	// Output:
	// as known on 2026-02-19: handling_issued
	// as known on 2026-02-20: handling_served
}

// Only the same facts and the same reasons are barred, and what is not said is asked for.
func ExampleCase_Barred() {
	matter, _ := escalation.Replay(regime.National(), []history.Event{
		{Kind: history.Register, On: calendar.On(day("2026-01-05"))},
		{Kind: history.LeadInto, On: calendar.On(day("2026-01-20")), Document: "受理案件通知书"},
		{Kind: history.Conclude, On: calendar.On(day("2026-01-20")), Ground: regime.LedIntoProcedure},
	})
	for _, sameReasons := range []decision.Tri{decision.Yes, decision.No, 0} {
		barred, why := matter.Barred(decision.Yes, sameReasons, day("2026-02-01"))
		fmt.Println(barred, why.ZH)
	}
	// Output:
	// yes 以同一事实和理由提出，不再受理
	// no 有新的事实或者理由，属于新的信访事项
	// unknown 事实和理由是否相同不明
}

// A service that keeps a matter asks what its clerk may record today, and when to look at the matter again.
func ExampleCase_Next() {
	c, err := escalation.Replay(regime.National(), []history.Event{
		{Kind: history.Accept, On: calendar.On(calendar.MustDate(2026, 1, 5)), Organ: branch},
	})
	if err != nil {
		panic(err)
	}
	next := c.Next(calendar.MustDate(2026, 1, 12))
	var may []history.Kind
	for _, x := range next.Candidates {
		if x.May {
			may = append(may, x.Event.Kind)
		}
	}
	fmt.Println(may)
	for _, t := range next.Timers {
		fmt.Println(t.On, t.Turn, t.Act)
	}
	for _, m := range c.WhyNot(history.Event{Kind: history.Serve, On: calendar.On(calendar.MustDate(2026, 1, 12))}) {
		fmt.Println("served:", m)
	}
	// Output:
	// [registered notified transferred accepted hearing_held opinion_issued settled led_into_procedure verified disclosed ended supervised supervision_answered satisfaction_assessed merged split]
	// 2026-02-27 warning opinion_issued
	// 2026-03-07 overdue opinion_issued
	// served: first: opinion issued (handling) [E1, Regulations on Petition Work (2022), art. 32(1)]
}

// A record with holes: who accepted the matter and when is not on file, and of the service the month alone. Nobody is held to what is not
// recorded, and the last day lies between two days.
func ExampleResume() {
	month, err := calendar.ParseWhen("2026-02")
	if err != nil {
		fmt.Println(err)
		return
	}
	matter, err := escalation.Resume(regime.National(), history.History{Events: []history.Event{
		{
			Kind: history.Issue, On: calendar.On(day("2026-01-26")), Tier: regime.Handling, Organ: branch, Result: history.NotSupported,
			Notice: history.RemedyNotice{Given: decision.Yes, Remedy: refusal.Review, Organ: district, Days: 30},
		},
		{Kind: history.Serve, On: month},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	standing := matter.On(day("2026-03-20"))
	fmt.Println(standing.Stage, len(standing.Duties()))
	for _, right := range standing.Rights() {
		due, _ := right.Until.Deadline()
		fmt.Println(right.Act.EN(), "until", due.Ends().EN())
	}
	for _, doubt := range standing.Doubts() {
		fmt.Println("to look up:", doubt.EN)
	}

	// Output:
	// handling_served 0
	// review requested until between 2026-03-02 and 2026-03-30
	// to look up: the day it runs from, or a stop, is not known exactly: the last day lies between 2026-03-02 and 2026-03-30
	// to look up: whether an official with a direct interest decided the handling opinion
}
