package procedure_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

func ExampleTransitions() {
	for t := range procedure.Transitions() {
		if t.From == procedure.HandlingServed && t.To != t.From {
			fmt.Println(t.From, t.On, t.To, t.Guards)
		}
	}
	// Output:
	// handling_served review_requested review_requested [level_above in_time]
	// handling_served concluded concluded [ground_proved]
}
