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
	const n = settlement.MaxInstalments
	for _, interestFirst := range []bool{false, true} {
		book, err := Open(borrowed(n, interestFirst, []string{"王某"}, "张某"), boundDay)
		require.NoError(t, err)
		entries := append([]ledger.Entry{{Kind: ledger.Confirmed, On: boundDay}}, daily(ledger.MaxLooks/n+3, "张某", "王某")...)
		_, err = book.Record(entries...)
		require.Error(t, err)
		_, wrong := book.RecordSound(entries...)
		require.Len(t, wrong, 3, "each that is beyond it, and no other")
		assert.Equal(t, fmt.Sprintf("entries[%d]", 1+ledger.MaxLooks/n), wrong[0].Path)
		assert.Equal(t, statute.Rule(0), wrong[0].Rule, "no rule of law bounds them")
	}
}

// What is weighed is what is looked at: with n payments on n late instalments n times n, and no more than twice that. However often they
// are looked at, what is told grows with their number alone: a line for what each payment pays of interest, and a period for each sum.
func TestLooksAreWeighed(t *testing.T) {
	for _, interestFirst := range []bool{false, true} {
		var told []int
		for _, n := range []int{200, 400} {
			book, err := Open(borrowed(n, interestFirst, []string{"王某"}, "张某"), boundDay)
			require.NoError(t, err)
			book, err = book.Record(append([]ledger.Entry{{Kind: ledger.Confirmed, On: boundDay}}, daily(n, "张某", "王某")...)...)
			require.NoError(t, err)
			r := book.run(boundDay.AddDays(4*n), false)
			assert.Greater(t, r.looked, n*n/2, "they do look at that many")
			assert.LessOrEqual(t, r.looked, 2*n*n)
			s := book.On(boundDay.AddDays(4 * n))
			assert.LessOrEqual(t, len(s.Bookings), 3*n, "one line for the interest on all instalments")
			assert.LessOrEqual(t, len(s.Interest.Periods), 2*n, "one for each sum that was late")
			told = append(told, len(s.Bookings)+len(s.Interest.Periods))
		}
		assert.LessOrEqual(t, float64(told[1]), 2.3*float64(told[0]))
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
	many := names("户", 400)
	book, err := Open(borrowed(25, false, []string{"王某"}, many...), boundDay)
	require.NoError(t, err)
	var stepped []ledger.Entry
	for _, name := range many[1:] {
		stepped = append(stepped, ledger.Entry{Kind: ledger.DebtorChanged, On: boundDay, By: name, Party: many[0]})
	}
	const within = ledger.MaxLooks / (400 * 25)
	for payments, beyond := range map[int]int{within: 0, within + 2: 2} {
		entries := daily(payments, many[0], "王某")
		_, wrong := book.RecordSound(entries...)
		assert.Empty(t, wrong, "25 instalments of one debtor")
		for _, list := range [][]ledger.Entry{append(stepped, entries...), append(entries, stepped...)} {
			_, wrong = book.RecordSound(list...)
			assert.Equal(t, beyond > 0, len(wrong) > 0, "10,000 instalments of one debtor, met %d times", payments)
		}
	}
}

// What changes instalments leaves a line of what was late until then of each: how often that may be is bounded as well. Each of them may be
// changed for itself.
func TestChangesAreBounded(t *testing.T) {
	const n = 1000
	terms := borrowed(n, true, []string{"王某"}, "张某")
	terms.Penalties = []security.Penalty{{RateOf: "LPR", Times: 4}}
	book, err := Open(terms, boundDay)
	require.NoError(t, err)
	change := func(k ledger.EntryKind, path func(i int) string) (list []ledger.Entry) {
		for i := range n {
			list = append(list, ledger.Entry{Kind: k, On: boundDay.AddDays(2 * i), Until: boundDay.AddDays(2*i + 1), For: path(i)})
		}
		return list
	}
	whole := func(int) string { return "payments[0]" }
	each := func(i int) string { return fmt.Sprintf("payments[0].instalments[%d]", i) }
	for _, k := range []ledger.EntryKind{ledger.Extended, ledger.Respited} {
		_, wrong := book.RecordSound(change(k, whole)...)
		assert.Empty(t, wrong, "1,000 instalments 1,000 times")
		_, wrong = book.RecordSound(append(change(k, whole), change(k, whole)[0])...)
		require.Len(t, wrong, 1)
		assert.Equal(t, statute.Rule(0), wrong[0].Rule, "no rule of law bounds them")
		_, wrong = book.RecordSound(append(change(k, each), change(k, whole)[1:]...)...)
		assert.Empty(t, wrong)
	}
	var ruled []ledger.Entry
	for i := range n/2 + 1 {
		ruled = append(ruled, ledger.Entry{Kind: ledger.Confirmed, On: boundDay.AddDays(2 * i)}, ledger.Entry{Kind: ledger.SetAside, On: boundDay.AddDays(2*i + 1)})
	}
	_, wrong := book.RecordSound(ruled...)
	assert.Len(t, wrong, 2)
	var penal []ledger.Entry
	for i := range n + 1 {
		penal = append(penal, ledger.Entry{Kind: ledger.Performed, On: boundDay.AddDays(n + i), For: "penalties[0]"})
	}
	_, wrong = book.RecordSound(penal...)
	assert.Len(t, wrong, 1)

	terms.Penalties = append(terms.Penalties, security.Penalty{Sum: fen(1)}) // each of the two reads what the changes leave
	book, err = Open(terms, boundDay)
	require.NoError(t, err)
	_, wrong = book.RecordSound(change(ledger.Respited, whole)[:n/2+1]...)
	assert.Len(t, wrong, 1)
	_, wrong = book.RecordSound(penal...)
	assert.Len(t, wrong, 1, "each of its own")
}

// Clauses are weighed against instalments, acts and each other; how many pairs that may be is bounded, so that a file of many clauses on
// many instalments is refused at once, with an error that names the bound.
func TestClausesAreBounded(t *testing.T) {
	clauses := func(penalties, sureties, claims int) settlement.Terms {
		terms := borrowed(claims, true, []string{"王某"}, "张某")
		terms.Penalties = slices.Repeat([]security.Penalty{{Sum: fen(1), EachOne: true}}, penalties)
		for _, name := range names("保", sureties) {
			terms.Sureties = append(terms.Sureties, security.Surety{Party: name})
		}
		return terms
	}
	within := []settlement.Terms{clauses(1413, 0, 1), clauses(0, 1413, 1), clauses(706, 707, 1), clauses(98, 100, 9902), clauses(199, 0, 9850)}
	beyond := []settlement.Terms{clauses(1414, 0, 1), clauses(0, 1414, 1), clauses(707, 707, 1), clauses(98, 100, 9903), clauses(199, 0, 9851)}
	listed, deposits := clauses(0, 0, 1), clauses(0, 0, 1)
	listed.Penalties = []security.Penalty{{Sum: fen(1), Of: make([]int, 1412)}}
	deposits.Deposits = slices.Repeat([]security.Deposit{{By: "张某", To: "王某", Sum: fen(1)}}, 1413)
	within = append(within, listed, deposits)
	more, acts := listed.Clone(), listed.Clone()
	more.Totals = []settlement.Total{{Amount: fen(100_000)}}
	acts.Acts = slices.Repeat([]settlement.Act{{Kind: settlement.Apology, Obligors: []string{"张某"}, Beneficiaries: []string{"王某"}}}, 3)
	beyond = append(beyond, more, acts)
	for i, terms := range within {
		assert.Empty(t, terms.Validate(boundDay), i)
		book, err := Open(terms, boundDay)
		require.NoError(t, err, i)
		assert.NoError(t, book.On(boundDay.AddDays(300)).Check(), i)
	}
	for i, terms := range beyond {
		found := terms.Validate(boundDay)
		require.Len(t, found, 1, i)
		assert.Equal(t, "penalties", found[0].Path)
		assert.Equal(t, statute.Rule(0), found[0].Rule, "no rule of law bounds them")
		assert.Contains(t, found[0].EN, "2000000")
		_, err := Open(terms, boundDay)
		assert.ErrorContains(t, err, "terms.penalties", i)
	}
}

// One heir among many does not make each payment meet all.
func TestLooksOfOneWhoSteppedIn(t *testing.T) {
	many := names("户", 400)
	book, err := Open(borrowed(25, false, []string{"王某"}, many...), boundDay)
	require.NoError(t, err)
	entries := []ledger.Entry{{Kind: ledger.DebtorChanged, On: boundDay, By: many[1], Party: "丁"}}
	for _, name := range many[2:] {
		entries = append(entries, daily(25, name, "王某")...)
	}
	_, err = book.Record(entries...)
	assert.NoError(t, err, "50 each at most, not 10,000")
}

// A payment without end is met in full, which holds what falls due in centuries.
func TestLooksAtPaymentsWithoutEnd(t *testing.T) {
	terms := settlement.Terms{InterestFirst: true, Payments: []settlement.Payment{{
		Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"},
		Schedule: settlement.Schedule{Series: settlement.Series{First: boundDay, EveryMonths: 1, Each: fen(100_000)}},
	}}}
	book, err := Open(terms, boundDay)
	require.NoError(t, err)
	var monthly, waived []ledger.Entry
	for i := range 1200 {
		monthly = append(monthly, ledger.Entry{Kind: ledger.Paid, On: terms.Payments[0].Series.Day(i), Amount: fen(90_000)})
	}
	_, err = book.Record(monthly...)
	require.NoError(t, err, "a hundred years")
	for i := range ledger.MaxLooks/settlement.MaxInstalments + 2 {
		waived = append(waived, ledger.Entry{Kind: ledger.Waived, On: boundDay.AddDays(i), For: "interest", Amount: fen(1)})
	}
	_, wrong := book.RecordSound(waived...)
	assert.Len(t, wrong, 2)
}
