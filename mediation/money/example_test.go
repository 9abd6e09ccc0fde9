package money_test

import (
	"encoding/json"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
)

// A sum as it appears in an agreement, in figures and in words.
func Example() {
	paid := money.MustParse("3600")
	more, err := money.Parse("2561.00")
	if err != nil {
		fmt.Println(err)
		return
	}
	all, err := paid.Add(more)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(all)
	fmt.Println(all.ZH())
	// Output:
	// 6161.00
	// 6161.00元（大写：陆仟壹佰陆拾壹元整）
}

func ExampleParse() {
	for _, text := range []string{"21560.24", "21560.245", "-5", "20,000.00"} {
		a, err := money.Parse(text)
		fmt.Println(a, err != nil)
	}
	// Output:
	// 21560.24 false
	// 0.00 true
	// 0.00 true
	// 0.00 true
}

// What comes out of a computation with rates has to be rounded by name before it is money.
func ExampleFromDecimal() {
	interest := decimal.RequireFromString("3000").Mul(decimal.RequireFromString("0.000175")).Mul(decimal.NewFromInt(313))
	_, err := money.FromDecimal(interest)
	fmt.Println(interest, err != nil)
	rounded, err := money.FromDecimal(interest.Round(2)) // half up
	fmt.Println(rounded, err)
	// Output:
	// 164.325 true
	// 164.33 <nil>
}

func ExampleAmount_Formal() {
	for _, text := range []string{"20000", "21560.24", "100010.05", "1409.50"} {
		fmt.Println(money.MustParse(text).Formal())
	}
	// Output:
	// 贰万元整
	// 贰万壹仟伍佰陆拾元贰角肆分
	// 壹拾万零壹拾元零伍分
	// 壹仟肆佰零玖元伍角
}

func ExampleParseFormal() {
	a, err := money.ParseFormal("人民币贰萬圓正")
	fmt.Println(a, err)
	_, err = money.ParseFormal("贰万元") // open to additions without 整
	fmt.Println(err != nil)
	// Output:
	// 20000.00 <nil>
	// true
}

// A hundred yuan among three: the fen that does not divide goes to the largest remainder, among equal ones to the first.
func ExampleAmount_Split() {
	shares, rounded, err := money.MustParse("100").Split(money.LargestRemainder, 1, 1, 1)
	fmt.Println(shares, rounded, err)
	shares, rounded, err = money.MustParse("100").Split(money.RemainderToLast, 1, 1, 1)
	fmt.Println(shares, rounded, err)
	// Output:
	// [33.34 33.33 33.33] 0.01 <nil>
	// [33.33 33.33 33.34] 0.01 <nil>
}

func ExampleAmount_SplitPercent() {
	p := money.MustParsePercent
	shares, _, err := money.MustParse("700000").SplitPercent(money.LargestRemainder, p("45%"), p("35%"), p("20%"))
	fmt.Println(shares, err)
	// Output:
	// [315000.00 245000.00 140000.00] <nil>
}

func ExampleAmount_SplitEqually() {
	shares, _, err := money.MustParse("3000").SplitEqually(money.LargestRemainder, 4)
	fmt.Println(shares, err)
	// Output:
	// [750.00 750.00 750.00 750.00] <nil>
}

// In JSON a sum is a string. A number is refused: other readers of the file would take it as floating point.
func ExampleAmount_UnmarshalJSON() {
	var claim struct {
		Amount money.Amount `json:"amount"`
	}
	fmt.Println(json.Unmarshal([]byte(`{"amount": "20000.00"}`), &claim), claim.Amount)
	fmt.Println(json.Unmarshal([]byte(`{"amount": 20000.00}`), &claim) != nil)
	// Output:
	// <nil> 20000.00
	// true
}

func ExampleSum() {
	items := []money.Amount{money.MustParse("7574200"), money.MustParse("1342000"), money.MustParse("110000")}
	sum, err := money.Sum(items...)
	fmt.Println(sum, err)
	// Output:
	// 9026200.00 <nil>
}

func ExampleParsePercent() {
	p, err := money.ParsePercent("33.50")
	fmt.Println(p, err)
	// Output:
	// 33.5% <nil>
}

// Twenty thousand yuan for 30 days and what is left after a payment for ten more, at 6 % a year.
func ExampleSumDays() {
	owed := money.SumDays{}.Plus(money.MustParse("20000"), 30).Plus(money.MustParse("15000"), 10)
	fmt.Println(owed.Decimal(), owed.At(money.MustParsePercent("6%"), 1, 365))
	// Output:
	// 750000 123.29
}
