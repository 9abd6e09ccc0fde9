package booking_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Two instalments, confirmed by a court; the first is paid in part and late.
func Example() {
	day := calendar.MustDate
	terms := settlement.Terms{Payments: []settlement.Payment{{
		For: "赔偿款", Amount: money.MustParse("20000"), Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"},
		Schedule: settlement.Schedule{Series: settlement.Series{First: day(2025, time.June, 1), EveryMonths: 1, Count: 2}},
	}}}
	book, err := booking.Open(terms, day(2025, time.May, 6))
	if err != nil {
		fmt.Println(err)
		return
	}
	book, err = book.Record(
		ledger.Entry{Kind: ledger.Confirmed, On: day(2025, time.May, 20)},
		ledger.Entry{Kind: ledger.Paid, On: day(2025, time.June, 11), Amount: money.MustParse("4000"), Receipt: "0001"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	statement := book.On(day(2025, time.June, 30))
	fmt.Println("outstanding", statement.Outstanding, "overdue", statement.Overdue, "next", statement.NextDue, statement.NextAmount)
	for _, p := range statement.Interest.Periods {
		fmt.Println(p.From, p.To, p.Days, "days on", p.Principal, "are", p.Exact)
	}
	fmt.Println("interest", statement.Interest.Amount, statement.Interest.Citations[0])
	// Output:
	// outstanding 16000.00 overdue 6000.00 next 2025-07-01 10000.00
	// 2025-06-04 2025-06-11 8 days on 10000.00 are 14
	// 2025-06-12 2025-06-30 19 days on 6000.00 are 19.95
	// interest 33.95 SPC Interpretation on Interest for Late Performance (2014), art. 1
}

// What is wrong with entries comes at once, and then nothing is recorded.
func ExampleBook_Record() {
	book, err := booking.Open(settlement.Terms{Payments: []settlement.Payment{{
		Amount: money.MustParse("3000"), Obligors: []settlement.Obligor{{Party: "宋某"}}, Beneficiaries: []string{"袁某"},
		Schedule: settlement.Schedule{Due: settlement.Due{On: calendar.MustDate(2018, time.September, 1)}},
	}}}, calendar.MustDate(2018, time.June, 15))
	fmt.Println(err)
	_, err = book.Record(
		ledger.Entry{Kind: ledger.Paid, On: calendar.MustDate(2018, time.August, 30)},
		ledger.Entry{Kind: ledger.Paid, On: calendar.MustDate(2018, time.August, 30), By: "袁某", Amount: money.MustParse("3000")},
	)
	fmt.Println(err != nil, len(book.Entries()))
	// Output:
	// <nil>
	// true 0
}

// On which day is what late: a Saturday moves to Monday, which is still in time; that it moves is a reading, so the other one is
// told too.
func ExampleBook_On() {
	due := calendar.MustDate(2018, time.September, 1)
	book, err := booking.Open(settlement.Terms{Payments: []settlement.Payment{{
		Amount: money.MustParse("3000"), Obligors: []settlement.Obligor{{Party: "宋某"}}, Beneficiaries: []string{"袁某"},
		Schedule: settlement.Schedule{Due: settlement.Due{On: due}},
	}}}, calendar.MustDate(2018, time.June, 15))
	fmt.Println(err)
	for _, on := range []calendar.Date{due, due.AddDays(2), due.AddDays(3)} {
		s := book.On(on)
		fmt.Println(on, s.Overdue, s.DaysLate, s.Lines[0].Standing, s.Strict.Overdue, s.Strict.DaysLate)
	}
	// Output:
	// <nil>
	// 2018-09-01 0.00 0 not_yet_due 0.00 0
	// 2018-09-03 0.00 0 not_yet_due 3000.00 2
	// 2018-09-04 3000.00 1 overdue 3000.00 3
}
