package security_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Twice a rate that the document does not give is a clause like any other; only its sum cannot be told.
func ExamplePenalty() {
	twice := security.Penalty{RateOf: "同期LPR", Times: 2}
	fmt.Println(len(twice.Validate(calendar.Date{}, 1, 0)), twice.EN())
	fmt.Println(security.Penalty{Rate: money.MustParsePercent("2%"), Per: security.PerMonth, OnWhole: true}.ZH())
	// Output:
	// 0 On default in payment: 2 times 同期LPR on what is unpaid
	// 逾期付款的，支付违约金：以逾期款项全额为基数，按每月2%计算
}

// A general surety may refuse until the debtor's assets were tried in vain, and is free if the debtor was not sued in time.
func ExampleSurety_Liability() {
	due := calendar.MustDate(2024, time.March, 1)
	debts := []security.Secured{{Open: money.MustParse("300"), Due: due, Last: due}}
	s := security.Surety{Party: "丁", Kind: security.GeneralSurety}
	sued := security.Pursuit{Called: []calendar.Date{due.AddDays(30)}, InVain: due.AddDays(200)}
	for _, days := range []int{0, 1, 185, 186} {
		l := s.Liability(due.AddDays(-60), due.AddDays(days), money.Amount{}, security.Pursuit{}, debts)
		fmt.Println(due.AddDays(days), "not due", l.NotDue, "may refuse", l.MayRefuse, "freed", l.Freed, "until", l.Until == due.AddDays(185))
	}
	fmt.Println("sued, enforcement failed:", s.Liability(due.AddDays(-60), due.AddDays(200), money.Amount{}, sued, debts).MayBeAsked)
	// Output:
	// 2024-03-01 not due 300.00 may refuse 0.00 freed 0.00 until false
	// 2024-03-02 not due 0.00 may refuse 300.00 freed 0.00 until true
	// 2024-09-02 not due 0.00 may refuse 300.00 freed 0.00 until true
	// 2024-09-03 not due 0.00 may refuse 0.00 freed 300.00 until false
	// sued, enforcement failed: 300.00
}

// A surety answers for what the document names, and no further.
func ExampleSurety() {
	s := security.Surety{Party: "丙", Kind: security.JointSurety, Of: []int{0}, UpTo: money.MustParse("5000")}
	fmt.Println(s.ZH())
	fmt.Println(s.EN())
	for _, v := range s.Validate(calendar.Date{}, 1, []string{"甲", "丙"}) {
		fmt.Println(v.Path, v.Rule)
	}
	// Output:
	// 丙对第1项款项在5000.00元（大写：伍仟元整）以内承担连带责任保证
	// 丙 is joint surety for payment 1, up to 5000.00 yuan
	// party A16
}

// A deposit is worth a fifth of what it secures at most: lost by who gave it, or returned twice by who took it.
func ExampleDeposit() {
	d := security.Deposit{By: "甲", To: "乙", Sum: money.MustParse("25000"), Given: money.MustParse("25000")}
	beside := security.DepositTerms{Secured: money.MustParse("100000"), Penalty: true}
	agreed := calendar.MustDate(2024, time.January, 8)
	f := d.Worth(agreed, beside)
	fmt.Println(d.ZH())
	fmt.Println("lost", f.Effective, "or returned", f.Returned, "no deposit", f.Excess)
	for _, r := range f.Reasons {
		fmt.Println(r.Cite.EN())
	}
	for _, v := range d.Validate(agreed, 1, beside) {
		fmt.Println(v.Path, v.Rule)
	}
	// Output:
	// 甲向乙交付定金25000.00元（大写：贰万伍仟元整），实际交付25000.00元（大写：贰万伍仟元整）
	// lost 20000.00 or returned 45000.00 no deposit 5000.00
	// Civil Code (2020), art. 586(2)
	// Civil Code (2020), art. 587
	// SPC Interpretation on the General Part of Contracts (2023), art. 68(2)
	// Civil Code (2020), art. 588
	// sum A14
}
