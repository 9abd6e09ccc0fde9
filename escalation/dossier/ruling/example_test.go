package ruling_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/ruling"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// A ruling that only the events record is entered with its own day, and whether it was served later is asked.
func ExampleEntries() {
	ruled := calendar.On(calendar.MustDate(2023, time.July, 20))
	events := []history.Event{{Kind: history.Confirm, On: ruled}}
	for _, e := range ruling.Entries(agreement.Agreement{}, events, nil) {
		fmt.Println(e.Kind, e.On, ruling.Taken(agreement.Agreement{}, events, nil))
	}
	kept := []ledger.Entry{{Kind: ledger.Confirmed, On: calendar.MustDate(2023, time.July, 27)}}
	fmt.Println(len(ruling.Entries(agreement.Agreement{}, events, kept)), ruling.Taken(agreement.Agreement{}, events, kept))
	fmt.Println(ruling.Asked(ruled.Latest()).Rule)
	// Output:
	// confirmed 2023-07-20 true
	// 0 false
	// A10
}
