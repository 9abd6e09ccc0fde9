package secrecy_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/secrecy"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A claim against the county bureau is passed on by the petition office, and registered by that bureau.
func ExampleHandings() {
	event := func(kind history.Kind, organ string) history.Event {
		return history.Event{Kind: kind, Organ: regime.Organ{Name: organ}}
	}
	for _, h := range secrecy.Handings([]string{"县公安局"}, []history.Event{
		event(history.Register, "县信访局"), event(history.Transfer, "县信访局"), event(history.Register, "县公安局"),
		event(history.Accept, "县公安局治安大队"),
	}, history.Coverage{}) {
		fmt.Printf("%d %v %s to %s %q\n", h.Event, h.Sure, h.By.Name, h.To, h.Like)
	}
	// Output:
	// 1 true 县信访局 to 县公安局 ""
	// 3 false 县公安局 to 县公安局 "县公安局治安大队"
}

// The same claim is assigned to that bureau after the petition office registered it; that of the leader is the name alone.
func ExampleInCharge() {
	order := assignment.Order{On: calendar.MustDate(2023, 3, 10), Leader: assignment.Member{Name: "张三"}}
	events := []history.Event{{Kind: history.Register, On: calendar.On(calendar.MustDate(2023, 3, 6)), Organ: regime.Organ{Name: "县信访局"}}}
	for _, h := range secrecy.InCharge([]string{"县公安局", "张三"}, "县公安局", order, events) {
		fmt.Println(h.Part, h.Sure, h.Words().EN)
	}
	// Output:
	// organ true passed on to 县公安局, which the claim is directed against
	// leader.name false 张三 is in charge and has the name of one whom the claim is directed against: is it the same person
}
