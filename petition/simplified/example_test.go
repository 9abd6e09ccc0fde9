package simplified_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/simplified"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A claim handled simply, and put back into ordinary handling with the clock kept.
func Example() {
	d := petition.Triage(petition.Facts{
		Category: petition.Suggestion, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Pending: decision.No, Concluded: decision.No,
		Source: petition.Direct, Representation: petition.Alone, Urgent: decision.No, Repeated: decision.No,
		Ease: petition.Query, Obstacle: petition.NoObstacle,
	}, nil)
	h, err := simplified.Begin(d, calendar.MustDate(2026, 3, 2))
	fmt.Println(h.Opinion(nil).Last(), err)
	h, err = h.FallBack(calendar.MustDate(2026, 3, 9), statute.Text{EN: "another organ must be heard", ZH: "须征求其他机关意见"})
	fmt.Println(h.Opinion(nil).Last(), err)
	// Output:
	// 2026-03-16 <nil>
	// 2026-05-06 <nil>
}
