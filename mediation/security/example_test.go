package security_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Twice a rate that the document does not give is a clause like any other; only its sum cannot be told.
func ExamplePenalty() {
	twice := security.Penalty{RateOf: "同期LPR", Times: 2}
	fmt.Println(len(twice.Validate(calendar.Date{}, 1)), twice.EN())
	fmt.Println(security.Penalty{Rate: money.MustParsePercent("2%"), Per: security.PerMonth, OnWhole: true}.ZH())
	// Output:
	// 0 On default: 2 times 同期LPR on what is unpaid
	// 逾期履行的，支付违约金：以全部债务为基数，按每月2%计算
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
	// 丙 is joint surety for payments 1, up to 5000.00 yuan
	// party A16
}
