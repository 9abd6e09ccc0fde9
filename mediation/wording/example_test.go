package wording_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// One sentence, both languages.
func ExampleLanguage_Say() {
	for _, l := range []wording.Language{wording.English, wording.Chinese} {
		fmt.Println(l.Say("%[1]s pay %[3]s by %[2]s", "%[1]s至迟于%[2]s支付%[3]s",
			[]string{"甲", "乙"}, calendar.MustDate(2026, time.March, 1), l.Sum(money.MustParse("500"))))
	}
	// Output:
	// 甲 and 乙 pay 500.00 yuan by 2026-03-01
	// 甲、乙至迟于2026年3月1日支付500.00元（大写：伍佰元整）
}

// What the paper leaves open is said to be open.
func ExampleLanguage_Names() {
	fmt.Println(wording.English.Names(nil), wording.Chinese.Names(nil))
	// Output:
	// somebody not stated （当事人未载明）
}

// The articles that a sentence rests on stand in it as the language lists them, and words that are not there need no parentheses.
func ExampleLanguage_Aside() {
	rests := statute.DepositCeiling.History()
	for _, l := range []wording.Language{wording.English, wording.Chinese} {
		fmt.Println(l.Say("a deposit", "定金") + l.Aside(l.Say("see %s", "见%s", rests)) + l.Aside(""))
	}
	// Output:
	// a deposit (see Civil Code (2020), art. 586(2))
	// 定金（见民法典 第五百八十六条第二款）
}
