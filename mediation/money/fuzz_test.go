package money_test

import (
	"encoding/json"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// Whatever is accepted reads the same in every form: text, decimal, JSON, numerals.
func roundTrips(t *testing.T, a money.Amount) {
	t.Helper()
	if b, err := money.Parse(a.String()); err != nil || b != a {
		t.Fatalf("text: %s became %s, %v", a, b, err)
	}
	if b, err := money.FromDecimal(a.Decimal()); err != nil || b != a {
		t.Fatalf("decimal: %s became %s, %v", a, b, err)
	}
	if b, err := money.ParseFormal(a.Formal()); err != nil || b != a {
		t.Fatalf("numerals: %s, %s, became %s, %v", a, a.Formal(), b, err)
	}
	data, err := json.Marshal(a)
	var b money.Amount
	if err != nil || json.Unmarshal(data, &b) != nil || b != a {
		t.Fatalf("JSON: %s became %s, %v", a, b, err)
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{"20000.00", "21560.24", "0", "-1", "1.234", "NaN", "1e1000000000", "9999999999999999.99", "1,000"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if a, err := money.Parse(text); err == nil {
			roundTrips(t, a)
			d, err := decimal.NewFromString(text)
			if err != nil || !d.Equal(a.Decimal()) {
				t.Fatalf("%q is %s, as a decimal %s, %v", text, a, d, err)
			}
		}
		if p, err := money.ParsePercent(text); err == nil {
			if q, err := money.ParsePercent(p.String()); err != nil || q != p {
				t.Fatalf("%q became %s, then %s, %v", text, p, q, err)
			}
		}
	})
}

func FuzzParseFormal(f *testing.F) {
	for _, e := range ruleExamples {
		for _, text := range e.formal {
			f.Add(text)
		}
	}
	for _, text := range []string{"拾元整", "贰万元", "壹亿柒仟元整", "一万元整", "万亿元整", "零", "?零元整"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if a, err := money.ParseFormal(text); err == nil {
			roundTrips(t, a)
		}
	})
}

func FuzzFromDecimal(f *testing.F) {
	f.Add(int64(2000000), int32(-2), "20000")
	f.Add(int64(1), int32(1_000_000_000), "1e1000000000")
	f.Add(int64(-5), int32(-2_000_000_000), "NaN")
	f.Fuzz(func(t *testing.T, value int64, exp int32, text string) {
		decimals := []decimal.Decimal{decimal.New(value, exp)}
		if d, err := decimal.NewFromString(text); err == nil {
			decimals = append(decimals, d)
		}
		for _, d := range decimals {
			var a money.Amount
			var err error
			if bytes := policytest.Allocated(func() { a, err = money.FromDecimal(d) }); bytes > bounded {
				t.Fatalf("%d digits and exponent %d: %.0f bytes", d.NumDigits(), d.Exponent(), bytes)
			}
			if err == nil {
				roundTrips(t, a)
				if !a.Decimal().Equal(d) {
					t.Fatalf("%s became %s", d, a)
				}
			}
		}
	})
}

func FuzzSplit(f *testing.F) {
	f.Add(int64(100_00), true, []byte{1, 1, 1})
	f.Add(int64(5), false, []byte{0, 255, 7, 7})
	f.Fuzz(func(t *testing.T, fen int64, largest bool, seeds []byte) {
		a, err := money.Fen(fen)
		if err != nil {
			return
		}
		r := money.RemainderToLast
		if largest {
			r = money.LargestRemainder
		}
		parts := make([]int64, min(len(seeds), 1000))
		for i := range parts {
			parts[i] = int64(seeds[i]) << (seeds[i] % 48)
		}
		shares, rounded, err := a.Split(r, parts...)
		if err != nil {
			return
		}
		want, left := slowSplit(a, r, parts)
		if sum, err := money.Sum(shares...); err != nil || sum != a || left != rounded {
			t.Fatalf("%s by %v is %v, in all %s, %v", a, parts, shares, sum, err)
		}
		for i := range want {
			if want[i] != shares[i] {
				t.Fatalf("%s by %v is %v, want %v", a, parts, shares, want)
			}
		}
	})
}
