package booking

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var boundDay = calendar.MustDate(2026, time.January, 5)

// borrowed is a loan in n daily instalments that bears interest, owed by each of the obligors and to each of the payees.
func borrowed(n int, interestFirst bool, payees []string, obligors ...string) settlement.Terms {
	p := settlement.Payment{
		Amount: fen(int64(n*len(obligors)*len(payees)) * 100_000), Schedule: settlement.Schedule{Series: settlement.Series{First: boundDay, EveryDays: 1, Count: n}},
		Interest: security.Interest{Rate: money.MustParsePercent("6%"), Per: security.PerYear, From: boundDay}, Sharing: settlement.ByParts,
	}
	for _, name := range obligors {
		p.Obligors = append(p.Obligors, settlement.Obligor{Party: name, Part: 1})
	}
	for _, name := range payees {
		p.Payees = append(p.Payees, settlement.Payee{Party: name, Part: 1})
	}
	if interestFirst {
		p.Interest = security.Interest{}
	}
	return settlement.Terms{Payments: []settlement.Payment{p}, InterestFirst: interestFirst, DaysOff: settlement.Stay}
}

// daily is n payments of which each leaves nearly all open, when all n instalments are late.
func daily(n int, by, to string) []ledger.Entry {
	var list []ledger.Entry
	for i := range n {
		list = append(list, ledger.Entry{Kind: ledger.Paid, On: boundDay.AddDays(n + i), By: by, To: to, Amount: fen(90_000)})
	}
	return list
}

func names(prefix string, n int) []string {
	var list []string
	for i := range n {
		list = append(list, fmt.Sprintf("%s%d", prefix, i))
	}
	return list
}

// Payments on instalments that bear interest meet each that is due again and again: at how many the entries look is bounded, whatever
// the file says, and the entry beyond that is told and not booked.
func TestLooksAreBounded(t *testing.T) {
	const n = 1100
	for _, interestFirst := range []bool{false, true} {
		book, err := Open(borrowed(n, interestFirst, []string{"王某"}, "张某"), boundDay)
		require.NoError(t, err)
		entries := append([]ledger.Entry{{Kind: ledger.Confirmed, On: boundDay}}, daily(n, "张某", "王某")...)
		_, err = book.Record(entries...)
		require.Error(t, err)
		sound, wrong := book.RecordSound(entries...)
		require.Len(t, wrong, len(entries)-1-ledger.MaxLooks/n, "each that is beyond it, and no other")
		assert.Equal(t, fmt.Sprintf("entries[%d]", 1+ledger.MaxLooks/n), wrong[0].Path)
		assert.Equal(t, statute.Rule(0), wrong[0].Rule, "no rule of law bounds them")
		r := sound.run(boundDay.AddDays(4*n), false)
		assert.Greater(t, r.looked, ledger.MaxLooks/4, "they do look at that many")
		assert.LessOrEqual(t, r.looked, 2*ledger.MaxLooks)
		assert.LessOrEqual(t, len(r.bookings), 3*n, "one line for the interest on all instalments")
	}
}

// Who pays his own instalments does not look at those of others: many parties of few instalments each are within the bound.
func TestLooksOfEachPartyAreItsOwn(t *testing.T) {
	many := names("户", 200)
	var to, by []ledger.Entry
	for _, name := range many {
		to, by = append(to, daily(12, "张某", name)...), append(by, daily(12, name, "王某")...)
	}
	for _, c := range []struct {
		terms   settlement.Terms
		entries []ledger.Entry
	}{
		{borrowed(12, false, many, "张某"), to},
		{borrowed(12, true, many, "张某"), to},
		{borrowed(12, false, []string{"王某"}, many...), by},
	} {
		book, err := Open(c.terms, boundDay)
		require.NoError(t, err)
		book, err = book.Record(c.entries...)
		require.NoError(t, err)
		assert.Less(t, book.run(boundDay.AddDays(100), false).looked, 6*len(c.entries)*12)
	}
}

// What somebody took over he meets as well, in whatever order it was entered.
func TestLooksFollowWhoSteppedIn(t *testing.T) {
	many := names("户", 200)
	book, err := Open(borrowed(12, false, []string{"王某"}, many...), boundDay)
	require.NoError(t, err)
	for payments, within := range map[int]bool{300: true, 450: false} {
		var entries []ledger.Entry
		for _, name := range many[1:] {
			entries = append(entries, ledger.Entry{Kind: ledger.DebtorChanged, On: boundDay, By: name, Party: many[0]})
		}
		entries = append(entries, daily(payments, many[0], "王某")...)
		for range 2 {
			sound, wrong := book.RecordSound(entries...)
			assert.Equal(t, within, len(wrong) == 0, "2,400 instalments of one debtor, met %d times", payments)
			assert.LessOrEqual(t, sound.run(boundDay.AddDays(2000), false).looked, 2*ledger.MaxLooks)
			slices.Reverse(entries)
		}
	}
}

// A payment without end counts by what is due of it, but where interest alone is waived, which looks at what is not due as well.
func TestLooksAtPaymentsWithoutEnd(t *testing.T) {
	terms := settlement.Terms{InterestFirst: true, Payments: []settlement.Payment{{
		Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"},
		Schedule: settlement.Schedule{Series: settlement.Series{First: boundDay, EveryMonths: 1, Each: fen(100_000)}},
	}}}
	book, err := Open(terms, boundDay)
	require.NoError(t, err)
	var monthly, waived []ledger.Entry
	for i := range 480 {
		monthly = append(monthly, ledger.Entry{Kind: ledger.Paid, On: terms.Payments[0].Series.Day(i), Amount: fen(90_000)})
		waived = append(waived, ledger.Entry{Kind: ledger.Waived, On: boundDay.AddDays(i), For: "interest", Amount: fen(1)})
	}
	_, err = book.Record(monthly...)
	require.NoError(t, err, "forty years")
	_, wrong := book.RecordSound(waived...)
	assert.Len(t, wrong, len(waived)-ledger.MaxLooks/settlement.MaxInstalments)
}
