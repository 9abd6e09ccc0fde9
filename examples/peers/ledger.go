package main

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var ledgerRow = row{name: "ledger", check: checkLedger, works: func() []work {
	w := work{name: "ledger: a payment for each instalment, one by one, then the statement"}
	for _, n := range []int{10, 100, 1_000, 10_000} {
		b := newBook(n)
		w.sides = append(w.sides, side{
			name: fmt.Sprintf("Fengqiao, %s payments, each", short(float64(n))),
			per:  n,
			run: func(times int) {
				for range times {
					sinkStatement = b.recorded().On(b.day)
				}
			},
		})
	}
	first, last := w.sides[0].name, w.sides[len(w.sides)-1].name
	w.goals = []goal{{side: last, within: 2, against: []string{first}}}
	return []work{w}
}}

var sinkStatement ledger.Statement

// book is a debt in instalments, one a day, with what was paid on it, partly a day or two late.
type book struct {
	open    booking.Book
	entries []ledger.Entry
	day     calendar.Date // after all of it
	debt    money.Amount
}

func newBook(n int) book {
	start := calendar.MustDate(1990, time.January, 1)
	p := settlement.Payment{Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"}}
	b := book{day: start.AddDays(n + 3)}
	for i := range n {
		due, amount := start.AddDays(i), must(money.Fen(int64(10_000*(1+i%7))))
		p.Instalments = append(p.Instalments, settlement.Instalment{Due: settlement.Due{On: due}, Amount: amount})
		p.Amount = must(p.Amount.Add(amount))
		b.entries = append(b.entries, ledger.Entry{Kind: ledger.Paid, On: due.AddDays(i % 3), Amount: amount})
	}
	b.debt = p.Amount
	b.open = must(booking.Open(settlement.Terms{Payments: []settlement.Payment{p}}, start))
	return b
}

func (b book) recorded() booking.Book {
	full := b.open
	for _, e := range b.entries {
		full = must(full.Record(e))
	}
	return full
}

// checkLedger adds up by hand: on the last day all is paid, and on each day before it what was due and what came in.
func checkLedger(bool) error {
	b := newBook(300)
	full := b.recorded()
	if s := full.On(b.day); s.Paid != b.debt || !s.Outstanding.IsZero() || s.Promised != b.debt || s.Check() != nil {
		return fmt.Errorf("of %v paid %v, outstanding %v: %w", b.debt, s.Paid, s.Outstanding, s.Check())
	}
	for i := range 300 {
		on := b.entries[i].On
		var paid money.Amount
		for _, e := range b.entries {
			if !e.On.After(on) {
				paid = must(paid.Add(e.Amount))
			}
		}
		if s := full.On(on); s.Paid != paid || s.Check() != nil {
			return fmt.Errorf("%v: paid %v, want %v: %w", on, s.Paid, paid, s.Check())
		}
	}
	return nil
}
