package interest_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/interest"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Ten thousand yuan, due on 1 June, confirmed on 20 May, paid on 11 June: ten days. When the ruling is set aside, what is
// owed lapses.
func Example() {
	day := func(month time.Month, d int) calendar.Date { return calendar.MustDate(2025, month, d) }
	var meter interest.Meter
	var account interest.Account
	meter.Count(&account, "payments[0]", []string{"张某"}, money.MustParse("10000"), day(time.June, 1), day(time.June, 11))
	fmt.Println("without a ruling", account.Owed(), meter.Runs())
	meter.Confirm(day(time.May, 20))
	meter.Count(&account, "payments[0]", []string{"张某"}, money.MustParse("10000"), day(time.June, 1), day(time.June, 11))
	fmt.Println("owed", account.Owed(), "waived", account.Waive(money.MustParse("5")), "paid", account.Pay(money.MustParse("10")))
	account.Lapse()
	meter.SetAside(day(time.July, 1))
	var sum interest.Doubled
	sum.Add(&account)
	meter.Tell(&sum, day(time.July, 1))
	fmt.Println(sum.Amount, sum.Paid, sum.Waived, sum.Lapsed, sum.Outstanding, sum.Periods[0].Days, sum.Notes[0].Rule)
	// Output:
	// without a ruling 0.00 false
	// owed 17.50 waived 5.00 paid 10.00
	// 17.50 10.00 5.00 2.50 0.00 10 J15
}
