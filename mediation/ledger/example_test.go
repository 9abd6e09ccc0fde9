package ledger_test

import (
	"fmt"
	"time"

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
	book, err := ledger.Open(terms, day(2025, time.May, 6))
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
	fmt.Print(statement.EN())
	fmt.Print(statement.ZH())
	// Output:
	// On 2025-06-30: promised 20000.00, paid 4000.00, waived 0.00, outstanding 16000.00, of it overdue 6000.00.
	// Next due on 2025-07-01: 10000.00.
	// 2025-06-02 to 2025-06-11, 10 days, unpaid principal 10000.00 of 张某: interest 17.5.
	// 2025-06-12 to 2025-06-30, 19 days, unpaid principal 6000.00 of 张某: interest 19.95.
	// Interest for late performance 37.45, paid 0.00, outstanding 37.45 (SPC Interpretation on Interest for Late Performance (2014), art. 1).
	// 截至2025年6月30日：约定20000.00元，已付4000.00元，免除0.00元，未付16000.00元，其中逾期6000.00元。
	// 下一期：2025年7月1日，10000.00元。
	// 2025年6月2日至2025年6月11日共10日，张某未付本金10000.00元，加倍部分债务利息17.5元。
	// 2025年6月12日至2025年6月30日共19日，张某未付本金6000.00元，加倍部分债务利息19.95元。
	// 加倍部分债务利息合计37.45元，已付0.00元，未付37.45元（最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释 第一条）。
}

// What is wrong with entries comes at once, and then nothing is recorded.
func ExampleBook_Record() {
	book, err := ledger.Open(settlement.Terms{Payments: []settlement.Payment{{
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

// On which day is what late: the day itself is still in time.
func ExampleBook_On() {
	due := calendar.MustDate(2018, time.September, 1)
	book, err := ledger.Open(settlement.Terms{Payments: []settlement.Payment{{
		Amount: money.MustParse("3000"), Obligors: []settlement.Obligor{{Party: "宋某"}}, Beneficiaries: []string{"袁某"},
		Schedule: settlement.Schedule{Due: settlement.Due{On: due}},
	}}}, calendar.MustDate(2018, time.June, 15))
	fmt.Println(err)
	for _, on := range []calendar.Date{due.AddDays(-1), due, due.AddDays(1)} {
		s := book.On(on)
		fmt.Println(on, s.Outstanding, s.Overdue, s.Lines[0].Standing)
	}
	// Output:
	// <nil>
	// 2018-08-31 3000.00 0.00 not_yet_due
	// 2018-09-01 3000.00 0.00 not_yet_due
	// 2018-09-02 3000.00 3000.00 overdue
}

// A statement that was stored or sent can be held to account.
func ExampleStatement_Check() {
	book, err := ledger.Open(settlement.Terms{Payments: []settlement.Payment{{
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
