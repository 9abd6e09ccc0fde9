package prevention_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
)

// The farmland dispute: it is old, there were fights, and how many people it touches is not yet known. The grade stands all
// the same, every share is shown, and what follows is help.
func ExampleAssess() {
	a := prevention.Assess(calendar.MustDate(2026, time.March, 2), prevention.Signals{
		Age:                  prevention.Known(5400),
		RepeatedVisits:       prevention.Known(3),
		EarlierViolence:      prevention.Known(2),
		OverdueDuty:          prevention.Known(0),
		UnperformedAgreement: prevention.Known(0),
	}, prevention.Default())
	fmt.Println(a.Grade, a.Grade.ZH())
	for _, s := range a.Shares {
		fmt.Printf("%s: %v, %d of %d\n", s.Signal.ZH(), s.Count, s.Points, s.Most)
	}
	for _, h := range a.Grade.Help() {
		fmt.Println(h.EN(), h.ZH())
	}
	// Output:
	// high 高
	// 纠纷持续天数: 5400, 3 of 3
	// 涉及人数: unknown, 0 of 3
	// 同一纠纷再次来访次数: 3, 1 of 2
	// 纠纷中曾发生的暴力事件: 2, 3 of 3
	// 机关逾期未履行的职责: 0, 0 of 3
	// 到期未履行的协议: 0, 0 of 2
	// screen 定期排查
	// name contact 明确联系人员
	// offer lawyer 提供法律咨询
	// offer mediation 提供调解
	// offer psychologist 提供心理疏导
	// assign team 五位一体包案
	// clear overdue 督促履行逾期职责
}

// A room's own weights. More of a signal can never mean fewer points.
func ExampleNewScale() {
	_, err := prevention.NewScale([]prevention.Weight{
		{Signal: prevention.Age, AtLeast: 30, Points: 2},
		{Signal: prevention.Age, AtLeast: 365, Points: 1},
	}, 1, 2)
	fmt.Println(err)
	// Output:
	// weights[1].points: more of the signal must mean more points than in weights[0], and less fewer [R2, safeguard of this library, not law] / 信号增大时分值须高于weights[0]，减小时须低于
}

func ExampleScreenings() {
	day := calendar.MustDate(2026, time.March, 2)
	next, err := prevention.Screenings([]prevention.TrackedDispute{
		{ID: "2026-001", Opened: day.AddDays(-300), Screened: day},
		{ID: "2026-002", Opened: day.AddDays(-10), Informed: day},
	}, period.Days(30), calendar.China())
	if err != nil {
		fmt.Println(err)
	}
	for _, s := range next {
		fmt.Println(s.On, s.Dispute, s.Why.ZH)
	}
	// Output:
	// 2026-03-02 2026-002 上次排查后有新情况
	// 2026-04-01 2026-001 定期排查：自2026-03-02（不计）起30日，至2026-04-01
}

// A missed follow-up raises the grade.
func ExampleFollow() {
	graded := calendar.MustDate(2026, time.March, 2)
	for _, asOf := range []calendar.Date{graded.AddDays(30), graded.AddDays(31)} {
		f, err := prevention.Follow(prevention.Medium, graded, nil, asOf, prevention.DefaultIntervals(), calendar.China())
		if err != nil {
			fmt.Println(err)
		}
		fmt.Println(asOf, f.Grade, f.Next)
	}
	// Output:
	// 2026-04-01 medium 30 days from 2026-03-02 (not counted), to 2026-04-01
	// 2026-04-02 high 7 days from 2026-04-01 (not counted), to 2026-04-08
}

// Four weeks around the Spring Festival of 2026. Zhao is away in the first.
func ExampleDutyRoster() {
	roster, err := prevention.DutyRoster(prevention.DutyPlan{
		From:    calendar.MustDate(2026, time.February, 9),
		Weeks:   4,
		Lawyers: []prevention.DutyLawyer{{ID: "Zhao"}, {ID: "Qian"}},
		Absences: []prevention.Absence{
			{Lawyer: "Zhao", From: calendar.MustDate(2026, time.February, 10), To: calendar.MustDate(2026, time.February, 12)},
		},
	}, calendar.China())
	if err != nil {
		fmt.Println(err)
	}
	for _, w := range roster {
		fmt.Println(w.Days[0].Date, w.Lawyer, len(w.Workdays()), "working days")
	}
	// Output:
	// 2026-02-09 Qian 6 working days
	// 2026-02-16 Zhao 0 working days
	// 2026-02-23 Qian 5 working days
	// 2026-03-02 Zhao 5 working days
}

func ExampleAnswerBy() {
	asked := time.Date(2026, time.March, 6, 16, 30, 0, 0, time.UTC)
	by := prevention.AnswerBy(asked)
	fmt.Println(by)
	fmt.Println(by.Check(asked.Add(25 * time.Hour)))
	// Output:
	// 24 hours from 2026-03-06 16:30, to 2026-03-07 16:30
	// late
}

func ExampleCheckCommittee() {
	fmt.Println(prevention.CheckCommittee(calendar.MustDate(2026, time.March, 2), []prevention.CommitteeMember{
		{ID: "Bai", Chair: true, Heads: decision.No},
		{ID: "Wang", Discipline: assignment.PetitionWork},
		{ID: "Li", Discipline: assignment.LegalAffairs},
		{ID: "Zhao", Discipline: assignment.Supervision},
	}).Err())
	// Output:
	// members[0].heads: the chair must be known to be the head of the organ [R5, practice of the mediation room, not law] / 主任须为机关主要负责人
	// members: the committee lacks criminal investigation [R5, practice of the mediation room, not law] / 委员会缺少刑侦人员
}
