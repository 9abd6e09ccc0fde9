package secrecy_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/secrecy"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
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
