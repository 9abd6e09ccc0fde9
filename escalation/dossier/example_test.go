package dossier_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A matter of which little is known: what it says is answered, and what it does not say is asked.
func ExampleRead() {
	_, faults := dossier.Read([]byte(`{"received": "2026-01", "claims": [{"name": "wall"}], "colour": "red"}`))
	for _, fault := range faults {
		fmt.Println(fault.Path)
	}
	d, found := dossier.Read([]byte(`{"received": "2026-01", "claims": [{"name": "wall"}]}`))
	fmt.Println(len(found), d.Received, d.LastDay())
	// Output:
	// colour
	// 0 2026-01 2026-01-31
}

// Where a matter stands on a day, in three lines.
func ExampleDossier_On() {
	d, _ := dossier.Read([]byte(`{"received": "2026-01-12", "claims": [{"name": "wall", "events": [
		{"kind": "registered", "on": "2026-01-12"},
		{"kind": "notified", "on": "2026-01-19"},
		{"kind": "accepted", "on": "2026-01-20", "organ": {"name": "区公安分局", "level": "county", "system": "public_security"}}]}]}`))
	a := d.On(calendar.MustDate(2026, 3, 20))
	for _, line := range a.Now.Summary() {
		fmt.Println(line.EN)
		fmt.Println(line.ZH)
	}
	// Output:
	// in handling
	// 处理中
	// wall: give the handling opinion (区公安分局), by 2026-03-20 or 2026-03-23, the earlier is today, 3 days left to the later
	// wall：作出处理意见（区公安分局），至2026-03-20或2026-03-23，较早之日为今日，较晚之日还有3日
	// no request is open in this procedure
	// 本程序内目前没有可以提出的请求
}

// Two parts of one record that cannot both be right.
func ExampleDossier_Examine() {
	d, _ := dossier.Read([]byte(`{"received": "2026-01-12", "claims": [{"events": [{"kind": "registered", "on": "2026-01-10"}]}]}`))
	for _, o := range d.Examine() {
		if o.Kind == dossier.Contradiction {
			fmt.Println(o.Path, o.EN)
			fmt.Println(o.ZH)
		}
	}
	// Output:
	// claims[0].events[0] registered on 2026-01-10, before the receipt of the petition on 2026-01-12
	// “登记”在2026年1月10日，早于“收到信访事项”的2026年1月12日
}

// A program that wants the answer and what the record shows opens the dossier once.
func ExampleDossier_Open() {
	d, _ := dossier.Read([]byte(`{"received": "2026-01-12", "claims": [{"events": [{"kind": "registered", "on": "2026-01-10"}]}]}`))
	opened := d.Open()
	day := d.LastDay()
	fmt.Println(opened.On(day).On, len(opened.Examine()) == len(opened.ExamineOn(day)))
	// Output: 2026-01-12 true
}

// An event is appended by whoever counted right, and twice does no harm.
func ExampleDossier_Append() {
	d, _ := dossier.Read([]byte(`{"claims": [{"name": "wall", "complete": true, "events": [{"kind": "registered", "on": "2026-01-12"}]}]}`))
	accepted := history.Event{Kind: history.Accept, On: calendar.On(calendar.MustDate(2026, 1, 20))}
	d, err := d.Append("wall", 1, "message 7", accepted)
	fmt.Println(len(d.Claims[0].Events), err)
	d, err = d.Append("wall", 1, "message 7", accepted)
	fmt.Println(len(d.Claims[0].Events), err)
	_, err = d.Append("wall", 1, "message 8", accepted)
	fmt.Println(err)
	// Output:
	// 2 <nil>
	// 2 <nil>
	// the claim "wall" has 2 events, and the caller counted 1
}

// What may be recorded next, and what it would still need.
func ExampleDossier_Next() {
	d, _ := dossier.Read([]byte(`{"claims": [{"name": "wall", "complete": true, "events": [{"kind": "registered", "on": "2026-01-12"}]}]}`))
	next, _ := d.Next("wall", calendar.MustDate(2026, 1, 20))
	for _, step := range next {
		if len(step.Lacks) == 0 {
			fmt.Println(step.Act)
		}
	}
	// Output:
	// registered
	// notified
	// transferred
	// accepted
	// settled
	// led_into_procedure
	// disclosed
	// ended
	// supervised
	// supervision_answered
	// satisfaction_assessed
	// merged
	// split
}

// The archive form says what the JSON says; the events take a tenth of the room.
func ExampleDossier_AppendBinary() {
	d, _ := dossier.Read([]byte(`{"claims": [{"name": "wall", "complete": true, "events": [
		{"kind": "registered", "on": "2026-01-12"}, {"kind": "accepted", "on": "2026-01-20"}]}]}`))
	packed, err := d.AppendBinary(nil)
	fmt.Println(len(packed), err)
	var archive dossier.Archive
	back, err := archive.Read(packed)
	fmt.Println(len(back.Claims[0].Events), err)
	_, err = archive.Read(packed[:len(packed)-1])
	fmt.Println(err)
	// Output:
	// 51 <nil>
	// 2 <nil>
	// claims[0]: archive: a part of 9 bytes, and 8 are left / 归档数据：所述部分长9字节，仅余8字节
}
