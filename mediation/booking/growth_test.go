package booking

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Twice as many entries on twice as many instalments look at most at 2.3 times as many claims. What is looked at and left alone is not
// allocated, so it is counted here and not in bytes.
func TestEntriesLookAtWhatIsOpenOnly(t *testing.T) {
	day := calendar.MustDate(2026, time.January, 5)
	yuan := func(n int) money.Amount { return fen(int64(n) * 100) }
	entry := func(kind ledger.EntryKind, i int, sum money.Amount) ledger.Entry {
		return ledger.Entry{Kind: kind, On: day.AddDays(i), Amount: sum}
	}
	for name, c := range map[string]struct {
		unstated bool
		interest bool
		before   func(n int) []ledger.Entry
		each     func(n, i int) []ledger.Entry
	}{
		"payments": {each: func(_, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, i, yuan(1))} }},
		"payments beyond the debt": {
			before: func(n int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, 0, yuan(n))} },
			each:   func(n, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, n+i, yuan(1))} },
		},
		"payments beyond the debt, with interest": {
			before: func(n int) []ledger.Entry {
				return []ledger.Entry{{Kind: ledger.Confirmed, On: day}, entry(ledger.Paid, 2*n, yuan(3*n))}
			},
			each: func(n, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, 2*n+i, yuan(1))} },
		},
		"payments beyond the debt, sums not stated behind it": {
			unstated: true,
			before:   func(n int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, 0, yuan(n))} },
			each:     func(n, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, n+i, yuan(1))} },
		},
		"a loan with interest, paid as it falls due": {
			interest: true,
			each:     func(_, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, i, fen(120))} },
		},
		"a loan with interest, paid at once when it was all late, and beyond": {
			interest: true,
			before:   func(n int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, 2*n, yuan(2*n))} },
			each:     func(n, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, 2*n+i, yuan(1))} },
		},
		"waivers": {each: func(_, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Waived, i, yuan(1))} }},
		"waivers of more than is owed": {
			before: func(n int) []ledger.Entry {
				return []ledger.Entry{{Kind: ledger.Confirmed, On: day}, entry(ledger.Paid, 0, yuan(n))}
			},
			each: func(n, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Waived, n+i, yuan(1))} },
		},
		"all paid, then given back": {
			before: func(n int) []ledger.Entry { return []ledger.Entry{entry(ledger.Paid, 0, yuan(n))} },
			each:   func(n, i int) []ledger.Entry { return []ledger.Entry{entry(ledger.Refunded, n+i, yuan(1))} },
		},
		"paid and given back": {each: func(_, i int) []ledger.Entry {
			return []ledger.Entry{entry(ledger.Paid, i, yuan(1)), entry(ledger.Refunded, i, yuan(1))}
		}},
	} {
		looked := func(n int) int {
			p := settlement.Payment{
				Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"}, Amount: yuan(n),
				Schedule: settlement.Schedule{Series: settlement.Series{First: day, EveryDays: 1, Count: n}},
			}
			if c.interest {
				p.Interest = security.Interest{Rate: money.MustParsePercent("6%"), Per: security.PerYear, From: day}
			}
			terms := settlement.Terms{Payments: []settlement.Payment{p}}
			if c.unstated {
				p.Amount, p.Schedule = money.Amount{}, settlement.Schedule{Due: settlement.Due{On: day.AddDays(3 * n)}}
				terms.Payments = append(terms.Payments, p)
			}
			book, err := Open(terms, day)
			require.NoError(t, err, name)
			var entries []ledger.Entry
			if c.before != nil {
				entries = c.before(n)
			}
			for i := range n {
				entries = append(entries, c.each(n, i)...)
			}
			book, err = book.Record(entries...)
			require.NoError(t, err, name)
			return book.run(day.AddDays(4*n), false).looked
		}
		few, many := looked(500), looked(1000)
		assert.NotZero(t, few, name)
		assert.LessOrEqual(t, float64(many), 2.3*float64(few), fmt.Sprintf("%s: %d claims looked at for 500 entries, %d for 1,000", name, few, many))
	}
}
