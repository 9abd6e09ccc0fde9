package settlement_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Terms as a mediator writes them down: checked, rendered for the agreement, broken down into a payment plan.
func Example() {
	terms := settlement.Terms{
		Payments: []settlement.Payment{{
			For: "赔偿款", Amount: money.MustParse("10000"),
			Obligors: []settlement.Obligor{
				{Party: "张某", Percent: money.MustParsePercent("70")},
				{Party: "李某", Percent: money.MustParsePercent("30")},
			},
			Sharing: settlement.ByPercent, Rounding: money.LargestRemainder,
			Beneficiaries: []string{"王某"},
			Schedule: settlement.Schedule{Series: settlement.Series{
				First: calendar.MustDate(2026, time.January, 31), EveryMonths: 1, Count: 3,
			}},
		}},
		Acts: []settlement.Act{{
			Kind: settlement.Repair, What: "修复院墙", Obligors: []string{"张某"}, Beneficiaries: []string{"王某"},
			Due: settlement.Due{On: calendar.MustDate(2026, time.March, 1)},
		}},
	}
	agreed := calendar.MustDate(2026, time.January, 5)
	if err := terms.Validate(agreed).Err(); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(terms.ZH())
	fmt.Print(terms.Plan(agreed.AddDays(60)).EN())
	// Output:
	// 1．张某、李某向王某支付赔偿款10000.00元（大写：壹万元整），按比例分担：张某70%，即7000.00元（大写：柒仟元整）；李某30%，即3000.00元（大写：叁仟元整），分3期支付，自2026年1月31日起每月一期，每期3333.33元（大写：叁仟叁佰叁拾叁元叁角叁分），末期3333.34元（大写：叁仟叁佰叁拾叁元叁角肆分），末期至迟于2026年3月31日付清。
	// 2．张某对王某履行：修复（修复院墙），至迟于2026年3月1日完成。
	// 1. by 2026-01-31: 张某 to 王某, 2333.33 yuan (赔偿款)
	// 2. by 2026-01-31: 李某 to 王某, 1000.00 yuan (赔偿款)
	// 3. by 2026-02-28: 张某 to 王某, 2333.33 yuan (赔偿款)
	// 4. by 2026-02-28: 李某 to 王某, 1000.00 yuan (赔偿款)
	// Total 6666.66 yuan
}

// Everything that is wrong comes at once, each finding with its path and rule.
func ExampleTerms_Validate() {
	terms := settlement.Terms{Payments: []settlement.Payment{{
		Amount: money.MustParse("900"), Beneficiaries: []string{"王某"},
		Obligors: []settlement.Obligor{{Party: "张某"}, {Party: "李某"}},
		Schedule: settlement.Schedule{Instalments: []settlement.Instalment{
			{Due: settlement.Due{On: calendar.MustDate(2026, time.March, 1)}, Amount: money.MustParse("500")},
			{Due: settlement.Due{On: calendar.MustDate(2026, time.February, 1)}, Amount: money.MustParse("400")},
		}},
	}}}
	for _, v := range terms.Validate(calendar.MustDate(2026, time.January, 5)).Under("terms") {
		fmt.Println(v.Path, v.Rule)
	}
	// Output:
	// terms.payments[0].instalments[1].due A6
}

// Published figures that contradict each other are reported with the gap, never mended.
func ExampleTerms_Gaps() {
	item := func(what, sum string) settlement.Payment {
		return settlement.Payment{
			For: what, Amount: money.MustParse(sum), Obligors: []settlement.Obligor{{Party: "公司"}}, Beneficiaries: []string{"权利人"},
		}
	}
	terms := settlement.Terms{
		Payments: []settlement.Payment{item("修复工程", "7574200"), item("应急处置", "1342000"), item("鉴定", "110000")},
		Totals:   []settlement.Total{{Amount: money.MustParse("9076200")}},
	}
	for _, gap := range terms.Gaps() {
		by, statedMore := gap.Difference()
		fmt.Println(gap.Path, gap.Stated, gap.Counted, by, statedMore)
	}
	// Output:
	// totals[0].amount 9076200.00 9026200.00 50000.00 true
}

// A creditor may ask at any time for what has no time of performance.
func ExampleTerms_Undated() {
	terms := settlement.Terms{Payments: []settlement.Payment{{
		Amount: money.MustParse("2561"), Obligors: []settlement.Obligor{{Party: "姚某"}}, Beneficiaries: []string{"黄某"},
	}}}
	fmt.Println(len(terms.Validate(calendar.MustDate(2024, time.September, 20))), terms.Undated())
	// Output:
	// 0 [payments[0].due]
}

// Maintenance goes on until the event that ends it; claims are worked out up to the day asked for.
func ExampleTerms_Claims() {
	terms := settlement.Terms{Payments: []settlement.Payment{{
		For: "赡养费", Obligors: []settlement.Obligor{{Party: "长子"}}, Beneficiaries: []string{"父"},
		Schedule: settlement.Schedule{Series: settlement.Series{
			First: calendar.MustDate(2024, time.January, 31), EveryMonths: 1, Each: money.MustParse("750"), Until: "父去世",
		}},
	}}}
	for _, c := range terms.Claims(calendar.MustDate(2024, time.March, 31)) {
		fmt.Println(c.Path, c.Due.On, c.Amount)
	}
	// Output:
	// payments[0].instalments[0] 2024-01-31 750.00
	// payments[0].instalments[1] 2024-02-29 750.00
	// payments[0].instalments[2] 2024-03-31 750.00
}

// JSON is read strictly: a misspelt field is an error, and nothing is changed.
func ExampleTerms_UnmarshalJSON() {
	var terms settlement.Terms
	fmt.Println(json.Unmarshal([]byte(`{"payments": [{"amuont": "100.00"}]}`), &terms) != nil)
	// Output:
	// true
}
