package ledger_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Days that cannot be in this order are findings, and so is what an entry rests on and nobody recorded.
func ExampleExamine() {
	day := func(month time.Month, d int) calendar.Date { return calendar.MustDate(2024, month, d) }
	for _, found := range ledger.Examine([]ledger.Entry{
		{Kind: ledger.Confirmed, On: day(time.January, 2)},
		{Kind: ledger.Paid, On: day(time.January, 5), Amount: money.MustParse("10")},
		{Kind: ledger.Reversed, On: day(time.March, 1), Receipt: "7"},
		{Kind: ledger.Extended, On: day(time.March, 1), Until: day(time.February, 1)},
	}, calendar.On(day(time.January, 8))) {
		fmt.Println(found.Path, found.Rule, found.Certainty)
	}
	// Output:
	// entries[0].on A10 violated
	// entries[1].on A8 cannot_tell
	// entries[2].on A19 cannot_tell
	// entries[3].until A19 cannot_tell
}

// A statement that was stored or sent can be held to account.
func ExampleStatement_Check() {
	book, err := booking.Open(settlement.Terms{Payments: []settlement.Payment{{
		Amount: money.MustParse("6161"), AlreadyPaid: []settlement.AlreadyPaid{{Amount: money.MustParse("3600")}},
		Obligors: []settlement.Obligor{{Party: "姚某"}}, Beneficiaries: []string{"黄某"},
	}}}, calendar.MustDate(2024, time.September, 20))
	fmt.Println(err)
	s := book.On(calendar.MustDate(2024, time.September, 20))
	fmt.Println(s.Promised, s.AlreadyPaid, s.Outstanding, s.Check())
	s.Outstanding = money.MustParse("2560.99")
	fmt.Println(s.Check() != nil)
	// Output:
	// <nil>
	// 6161.00 3600.00 2561.00 <nil>
	// true
}
