package settlement_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Whatever can be read as terms can be judged, and what is judged good comes to the whole; nothing panics.
func FuzzTerms(f *testing.F) {
	add := func(t settlement.Terms) {
		data, err := json.Marshal(t)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	add(good())
	add(series("100", settlement.Series{First: first, EveryMonths: 1, Count: 3}))
	add(series("0", settlement.Series{First: first, EveryMonths: 1, Each: yuan("750"), Until: "成年"}))
	f.Add([]byte(`{"payments":[{"amount":"1","obligors":[{"party":"甲","percent":"50%"},{"party":"乙","percent":"50%"}],"sharing":"percent"}]}`))
	f.Add([]byte(`{"payments":[{"series":{"first":"9999-12-31","every_months":9223372036854775807,"count":-1}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var terms settlement.Terms
		if json.Unmarshal(data, &terms) != nil {
			return
		}
		last := calendar.MustDate(2030, time.January, 1)
		claims := terms.Claims(last)
		plan := terms.Plan(last)
		_ = terms.ZH() + terms.EN() + plan.ZH() + plan.EN()
		_, _ = terms.Undated(), terms.Gaps()
		for i := range terms.Payments {
			terms.Payments[i].Claims(i, last) // not promised to mean anything, but not to panic
		}
		unread := terms.Unread() // what is wrong elsewhere, as with a total, takes no payment away
		for _, c := range claims {
			if payment, _, _ := strings.Cut(c.Path, "."); unread[payment] {
				t.Fatalf("%s says something impossible, and has a claim", payment)
			}
		}
		if len(terms.Validate(last)) > 0 {
			return
		}
		again := roundTrip(t, terms)
		if len(again.Validate(last)) > 0 {
			t.Fatal("valid terms became invalid in JSON")
		}
		var promised, due money.Amount
		for _, p := range terms.Payments {
			if p.Amount.IsZero() {
				return // to be worked out only up to a day
			}
			sum, err := promised.Add(p.Amount)
			if err != nil {
				return
			}
			promised = sum
			for _, a := range p.AlreadyPaid {
				due = must(due.Add(a.Amount))
			}
		}
		for _, c := range claims {
			due = must(due.Add(c.Amount))
		}
		if promised != due {
			t.Fatalf("%s promised, %s claimed or set off", promised, due)
		}
	})
}

func roundTrip(t *testing.T, terms settlement.Terms) settlement.Terms {
	t.Helper()
	data, err := json.Marshal(terms)
	if err != nil {
		t.Fatal(err)
	}
	var again settlement.Terms
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatalf("%s: %v", data, err)
	}
	data2, err := json.Marshal(again)
	if err != nil || string(data) != string(data2) {
		t.Fatalf("%s became %s, %v", data, data2, err)
	}
	return again
}
