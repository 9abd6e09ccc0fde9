package booking_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// history is a debt in n instalments, and a payment for each, every third of them late and in two parts.
func history(b *testing.B, n int) (booking.Book, []ledger.Entry, calendar.Date) {
	start := calendar.MustDate(1990, time.January, 1)
	p := settlement.Payment{Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"}, AllDueAfter: 3}
	var entries []ledger.Entry
	for i := range n {
		due, sum := start.AddDays(i), must(yuan("100").Mul(1+i%7))
		p.Instalments = append(p.Instalments, settlement.Instalment{Due: settlement.Due{On: due}, Amount: sum})
		p.Amount = must(p.Amount.Add(sum))
		entries = append(entries, ledger.Entry{Kind: ledger.Paid, On: due.AddDays(i % 3), Amount: sum})
	}
	book, err := booking.Open(settlement.Terms{Payments: []settlement.Payment{p}}, start)
	if err != nil {
		b.Fatal(err)
	}
	return book, entries, start.AddDays(n)
}

// BenchmarkBook records payments and asks how things stand; the cost of one payment hardly grows with their number.
func BenchmarkBook(b *testing.B) {
	for _, n := range []int{10, 100, 1_000, 10_000, 100_000} {
		book, entries, day := history(b, n)
		perPayment := func(b *testing.B) { b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/payment") }
		b.Run(fmt.Sprintf("payments=%d/record one by one", n), func(b *testing.B) {
			for b.Loop() {
				next := book
				for _, e := range entries {
					var err error
					if next, err = next.Record(e); err != nil {
						b.Fatal(err)
					}
				}
			}
			perPayment(b)
		})
		receipted := slices.Clone(entries)
		for i := range receipted {
			receipted[i].Receipt = fmt.Sprintf("R%06d", i) // numbered upwards, as offices do
		}
		b.Run(fmt.Sprintf("payments=%d/with receipts one by one", n), func(b *testing.B) {
			for b.Loop() {
				next := book
				for _, e := range receipted {
					var err error
					if next, err = next.Record(e); err != nil {
						b.Fatal(err)
					}
				}
			}
			perPayment(b)
		})
		b.Run(fmt.Sprintf("payments=%d/with receipts at once", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := book.Record(receipted...); err != nil {
					b.Fatal(err)
				}
			}
			perPayment(b)
		})
		full, err := book.Record(entries...)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("payments=%d/statement", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if full.On(day).Promised.IsZero() {
					b.Fatal("nothing promised")
				}
			}
			perPayment(b)
		})
		confirmed, err := full.Record(ledger.Entry{Kind: ledger.Confirmed, On: day.AddDays(-n)})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("payments=%d/statement with interest", n), func(b *testing.B) {
			for b.Loop() {
				if confirmed.On(day).Promised.IsZero() {
					b.Fatal("nothing promised")
				}
			}
			perPayment(b)
		})
		b.Run(fmt.Sprintf("payments=%d/floor", n), func(b *testing.B) {
			sum := 0
			for b.Loop() {
				for i := range entries { // touch every entry once
					sum += int(entries[i].Amount.Fen())
				}
			}
			perPayment(b)
			_ = sum
		})
	}
}

// Twice as many entries, and instalments where they are for instalments, are at most 2.3 times the work, measured in what is
// allocated, which does not depend on the machine.
func TestWorkGrowsWithTheEntries(t *testing.T) {
	day := calendar.MustDate(2026, time.January, 5)
	owed := settlement.Payment{
		Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"}, Amount: yuan("90000"),
		Schedule: settlement.Schedule{Due: settlement.Due{On: day}},
	}
	paid := func(i int) ledger.Entry {
		return ledger.Entry{Kind: ledger.Paid, On: day.AddDays(i), By: "张某", Amount: yuan("0.01")}
	}
	part := func(i int) string { return fmt.Sprintf("payments[0].instalments[%d]", i) }
	for name, c := range map[string]struct {
		instalments bool
		entries     func(i int) []ledger.Entry
	}{
		"payments": {false, func(i int) []ledger.Entry { return []ledger.Entry{paid(i)} }},
		"payments with receipts": {false, func(i int) []ledger.Entry {
			return []ledger.Entry{{Kind: ledger.Paid, On: day.AddDays(i), Amount: yuan("0.01"), Receipt: fmt.Sprint("R", i)}}
		}},
		"wrong payments": {false, func(i int) []ledger.Entry {
			return []ledger.Entry{{Kind: ledger.Paid, On: day.AddDays(i), By: "丁", Amount: yuan("0.01")}}
		}},
		"creditors, one after the other": {false, func(i int) []ledger.Entry {
			return []ledger.Entry{{Kind: ledger.CreditorChanged, On: day.AddDays(i), To: fmt.Sprint("王", i), Party: fmt.Sprint("王", i+1)}}
		}},
		"payments of instalments": {true, func(i int) []ledger.Entry { return []ledger.Entry{paid(i)} }},
		"sums varied and paid": {true, func(i int) []ledger.Entry {
			return []ledger.Entry{{Kind: ledger.Varied, On: day.AddDays(i), For: part(i), Amount: yuan("2")}, paid(i)}
		}},
		"days put off and paid": {true, func(i int) []ledger.Entry {
			return []ledger.Entry{{Kind: ledger.Extended, On: day.AddDays(i), For: part(i), Until: day.AddDays(i + 9)}, paid(i)}
		}},
		"debtors who join and pay": {true, func(i int) []ledger.Entry {
			return []ledger.Entry{{Kind: ledger.DebtorJoined, On: day.AddDays(i), By: "张某", Party: "丁", For: part(i)}, paid(i)}
		}},
		"paid and given back": {true, func(i int) []ledger.Entry {
			return []ledger.Entry{paid(i), {Kind: ledger.Refunded, On: day.AddDays(i), Amount: yuan("0.01")}}
		}},
		"sureties who agree": {true, func(i int) []ledger.Entry {
			return []ledger.Entry{{Kind: ledger.Extended, On: day.AddDays(i), For: part(i), Until: day.AddDays(i + 9)}, {Kind: ledger.SuretyAgreed, On: day.AddDays(i), For: "sureties[0]"}}
		}},
	} {
		policytest.Linear(t, name, 1000, func(n int) func() {
			terms := settlement.Terms{Payments: []settlement.Payment{owed}, Sureties: []security.Surety{{Party: "丙"}}}
			if p := &terms.Payments[0]; c.instalments {
				p.Schedule, p.Amount, p.AllDueAfter = settlement.Schedule{Series: settlement.Series{First: day, EveryDays: 1, Count: n}}, must(yuan("1").Mul(n)), n
			}
			book, err := booking.Open(terms, day)
			require.NoError(t, err)
			var entries []ledger.Entry
			for i := range n {
				entries = append(entries, c.entries(i)...)
			}
			return func() {
				book, _ := book.Record(entries...)
				book.On(day.AddDays(n))
			}
		})
	}
}
