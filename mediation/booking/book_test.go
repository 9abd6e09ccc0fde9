package booking_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	yuan   = money.MustParse
	agreed = calendar.MustDate(2024, time.January, 1)
	first  = calendar.MustDate(2024, time.February, 1)
)

// instalments is a debt of 张某 to 王某 in parts, one every ten days from first.
func instalments(after int, sums ...string) settlement.Terms {
	p := settlement.Payment{
		Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"}, AllDueAfter: after,
	}
	for i, s := range sums {
		p.Instalments = append(p.Instalments, settlement.Instalment{Due: settlement.Due{On: first.AddDays(10 * i)}, Amount: yuan(s)})
		p.Amount = must(p.Amount.Add(yuan(s)))
	}
	return settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{p}}
}

func open(t *testing.T, terms settlement.Terms, entries ...ledger.Entry) booking.Book {
	t.Helper()
	b, err := booking.Open(terms, agreed)
	require.NoError(t, err)
	b, err = b.Record(entries...)
	require.NoError(t, err)
	return b
}

func paid(on calendar.Date, sum string) ledger.Entry {
	return ledger.Entry{Kind: ledger.Paid, On: on, Amount: yuan(sum)}
}

// lines tells what is open, as "path outstanding".
func lines(s ledger.Statement) []string {
	var list []string
	for _, l := range s.Lines {
		list = append(list, fmt.Sprintf("%s %s %s", l.DueOn, l.Outstanding, l.Standing))
	}
	return list
}

func TestOldestDueFirst(t *testing.T) {
	b := open(t, instalments(0, "100", "100", "100"), paid(first.AddDays(12), "150"))
	s := b.On(first.AddDays(12))
	assert.Equal(t, []string{"2024-02-01 0.00 discharged", "2024-02-11 50.00 overdue", "2024-02-21 100.00 not_yet_due"}, lines(s))
	assert.Equal(t, yuan("50"), s.Overdue)
	assert.Equal(t, yuan("150"), s.Outstanding)
	assert.Equal(t, first.AddDays(20), s.NextDue)
	assert.Equal(t, first.AddDays(12), s.Lines[0].Settled)
	assert.False(t, s.Fulfilled())
	require.NoError(t, s.Check())
}

// What is named is paid first, though it is not due yet; what is left goes to the oldest due.
func TestPaymentThatNamesWhatItIsFor(t *testing.T) {
	e := paid(first.AddDays(12), "150")
	e.For = "payments[0].instalments[2]"
	s := open(t, instalments(0, "100", "100", "100"), e).On(first.AddDays(12))
	assert.Equal(t, []string{"2024-02-01 50.00 overdue", "2024-02-11 100.00 overdue", "2024-02-21 0.00 discharged"}, lines(s))
}

func TestPaidBeyondTheDebtIsReported(t *testing.T) {
	s := open(t, instalments(0, "100"), paid(first, "60"), paid(first, "60"), paid(first.AddDays(1), "5")).On(first.AddDays(1))
	assert.Equal(t, yuan("25"), s.Overpaid)
	assert.Equal(t, yuan("125"), s.Received)
	assert.True(t, s.Fulfilled())
	require.NoError(t, s.Check())
	assert.Equal(t, ledger.BeyondDebt, s.Bookings[len(s.Bookings)-1].To)
}

// A day's statement knows nothing of later entries.
func TestAStatementIsOfItsDay(t *testing.T) {
	b := open(t, instalments(0, "100"), paid(first.AddDays(5), "100"))
	for day, open := range map[calendar.Date]string{first: "100", first.AddDays(4): "100", first.AddDays(5): "0", first.AddDays(6): "0"} {
		assert.Equal(t, yuan(open), b.On(day).Outstanding, day)
	}
}

// Where nothing is to be paid yet, or no longer, it is not said that nothing was agreed: of a payment without end that begins later, and of
// one that a court found void. What was paid before the agreement is told all the same.
func TestNothingIsOwedYet(t *testing.T) {
	later := settlement.Terms{Payments: []settlement.Payment{{
		Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"乙"},
		Schedule: settlement.Schedule{Series: settlement.Series{Each: yuan("500"), First: first.AddDays(30), EveryMonths: 1}},
	}}}
	void := instalments(0, "100")
	void.Void = []string{"payments[0]"}
	for name, terms := range map[string]settlement.Terms{"later": later, "void": void} {
		s := open(t, terms).On(first)
		assert.Contains(t, s.ZH(), "没有应付的款项", name)
		assert.Contains(t, s.EN(), "no payment is owed", name)
	}
	before := settlement.Terms{Payments: []settlement.Payment{{
		Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"乙"}, Amount: yuan("70"), AlreadyPaid: []settlement.AlreadyPaid{{Amount: yuan("70")}},
	}}}
	assert.Contains(t, open(t, before).On(first).EN(), "paid before the agreement 70.00")
}

func TestWaiver(t *testing.T) {
	waive := ledger.Entry{Kind: ledger.Waived, On: first, Amount: yuan("120"), For: "payments[0].instalments[1]"}
	s := open(t, instalments(0, "100", "100"), waive).On(first)
	assert.Equal(t, []string{"2024-02-01 100.00 not_yet_due", "2024-02-11 0.00 discharged"}, lines(s))
	assert.Equal(t, yuan("100"), s.Waived)
	require.Len(t, s.Unused, 1, "more was waived than owed")
	assert.Equal(t, yuan("20"), s.Unused[0].Amount)
	require.NoError(t, s.Check())
}

// A waiver takes what is open from the earliest claim on (A19), one after the other, and where one ends the next goes on.
func TestWaiversGoOnWhereTheLastEnded(t *testing.T) {
	waive := func(sum string) ledger.Entry { return ledger.Entry{Kind: ledger.Waived, On: first, Amount: yuan(sum)} }
	terms := instalments(0, "100", "100", "100")
	all := "2024-02-01 0.00 discharged"
	assert.Equal(t, []string{all, "2024-02-11 50.00 not_yet_due", "2024-02-21 100.00 not_yet_due"}, lines(open(t, terms, waive("150")).On(first)))
	again := open(t, terms, waive("150"), waive("50"), waive("30")).On(first)
	assert.Equal(t, []string{all, "2024-02-11 0.00 discharged", "2024-02-21 70.00 not_yet_due"}, lines(again))
	require.NoError(t, again.Check())
}

// A waiver of interest takes it from the earliest claim on as well, also in parts, and none of it is passed over (A15).
func TestInterestIsWaivedInParts(t *testing.T) {
	late := first.AddDays(400)
	waive := func(sum string) ledger.Entry {
		return ledger.Entry{Kind: ledger.Waived, On: late, Amount: yuan(sum), For: "interest"}
	}
	terms, ruling := instalments(0, "10000", "10000"), ledger.Entry{Kind: ledger.Confirmed, On: agreed}
	owed := open(t, terms, ruling).On(late).Interest.Outstanding
	require.Positive(t, owed.Compare(yuan("1000")), "both bear interest")
	parts := open(t, terms, ruling, waive("1"), waive("1"), waive("600")).On(late)
	rest := open(t, terms, ruling, waive("602")).On(late)
	assert.Equal(t, must(owed.Sub(yuan("602"))), parts.Interest.Outstanding)
	for i := range rest.Lines {
		assert.Equal(t, rest.Lines[i].Interest, parts.Lines[i].Interest, "line %d", i)
	}
}

// With k instalments in default all falls due, on the day after the last of the k: not the day before, not on its day.
func TestAcceleration(t *testing.T) {
	for after, trigger := range map[int]calendar.Date{1: first.AddDays(1), 2: first.AddDays(11), 3: first.AddDays(21)} {
		b := open(t, instalments(after, "10", "10", "10", "10", "10"))
		for _, c := range []struct {
			on   calendar.Date
			fell bool
		}{{trigger.AddDays(-2), false}, {trigger.AddDays(-1), false}, {trigger, true}, {trigger.AddDays(1), true}} {
			last := b.On(c.on).Lines[4]
			assert.Equal(t, c.fell, last.Accelerated, "%d, %s", after, c.on)
			if c.fell {
				assert.Equal(t, trigger, last.DueOn)
			}
		}
		assert.Equal(t, yuan("50"), b.On(trigger.AddDays(1)).Overdue, "%d", after)
	}
	assert.False(t, open(t, instalments(0, "10", "10")).On(first.AddDays(9)).Lines[1].Accelerated)
	assert.False(t, open(t, instalments(3, "10", "10")).On(first.AddDays(90)).Lines[1].Accelerated)
}

// Paid on its day is in time. Paid late, but before the next default, is forgiven; paid in part is not paid.
func TestAccelerationAndPayment(t *testing.T) {
	end := first.AddDays(35)
	accelerated := func(after int, entries ...ledger.Entry) bool {
		return open(t, instalments(after, "10", "10", "10", "10", "10", "10"), entries...).On(end).Lines[5].Accelerated
	}
	assert.False(t, accelerated(1, paid(first, "10"), paid(first.AddDays(10), "10"), paid(first.AddDays(20), "10"), paid(first.AddDays(30), "10")))
	assert.True(t, accelerated(1, paid(first.AddDays(1), "40")), "one day late")
	assert.True(t, accelerated(1, paid(first, "9.99"), paid(first.AddDays(1), "40")), "one fen short")
	assert.False(t, accelerated(2, paid(first.AddDays(10), "10"), paid(first.AddDays(20), "10"), paid(first.AddDays(30), "10")), "always one behind")
	assert.True(t, accelerated(2, paid(first.AddDays(11), "10")))
}

// An instalment of a sum not stated, of which nothing at all was paid, is missed; once something was paid, or all whatever it was, nobody can
// say so (A9, A18).
func TestAccelerationByASumNotStated(t *testing.T) {
	terms := instalments(1, "10", "10")
	terms.Payments[0].Amount, terms.Payments[0].Instalments[0].Amount = money.Amount{}, money.Amount{}
	named := func(on calendar.Date) ledger.Entry {
		e := paid(on, "1")
		e.For = "payments[0].instalments[0]"
		return e
	}
	whole := ledger.Entry{Kind: ledger.Performed, On: first, For: "payments[0].instalments[0]"}
	bounced := ledger.Entry{Kind: ledger.Refunded, On: first.AddDays(6), Amount: yuan("1")}
	for _, tt := range []struct {
		after   int
		on      calendar.Date
		entries []ledger.Entry
		want    bool
	}{
		{1, first, nil, false},
		{1, first.AddDays(1), nil, true},
		{1, first.AddDays(1), []ledger.Entry{named(first)}, false},
		{1, first.AddDays(1), []ledger.Entry{named(first.AddDays(1))}, true},
		{1, first.AddDays(1), []ledger.Entry{whole}, false},
		{2, first.AddDays(11), nil, true},
		{2, first.AddDays(11), []ledger.Entry{named(first.AddDays(5))}, false},
		{1, first.AddDays(6), []ledger.Entry{named(first), bounced}, false},
		{1, first.AddDays(7), []ledger.Entry{named(first), bounced}, true}, // nothing at all was paid
	} {
		terms.Payments[0].AllDueAfter = tt.after
		terms.Payments[0].Instalments = append(terms.Payments[0].Instalments[:2:2], settlement.Instalment{Due: settlement.Due{On: first.AddDays(90)}, Amount: yuan("5")})
		assert.Equal(t, tt.want, open(t, terms, tt.entries...).On(tt.on).Lines[2].Accelerated, "%+v", tt)
	}
}

// What was paid in time and given back later is in default from the next day on (A9, A19).
func TestAccelerationByWhatWasGivenBack(t *testing.T) {
	back := ledger.Entry{Kind: ledger.Refunded, On: first.AddDays(6), Amount: yuan("10")}
	b := open(t, instalments(1, "10", "10", "10"), paid(first, "10"), back)
	for after, want := range map[int]bool{5: false, 6: false, 7: true} {
		line := b.On(first.AddDays(after)).Lines[2]
		assert.Equal(t, want, line.Accelerated, after)
		assert.Equal(t, want, line.DueOn == first.AddDays(7), after)
	}
}

// Each debtor answers for his own default, joint debtors for the same one.
func TestAccelerationOfSeveral(t *testing.T) {
	terms := instalments(1, "10", "10", "10")
	terms.Payments[0].Obligors = []settlement.Obligor{{Party: "张某", Part: 1}, {Party: "李某", Part: 1}}
	terms.Payments[0].Sharing, terms.Payments[0].Rounding = settlement.ByParts, money.LargestRemainder
	by := paid(first, "5")
	by.By = "张某"
	for _, l := range open(t, terms, by).On(first.AddDays(5)).Lines[4:] {
		assert.Equal(t, l.Obligors[0] == "李某", l.Accelerated)
	}
	terms.Payments[0].Joint = true
	for _, l := range open(t, terms, by).On(first.AddDays(5)).Lines {
		assert.Equal(t, l.Path == "payments[0].instalments[1]" || l.Path == "payments[0].instalments[2]", l.Accelerated)
		assert.Len(t, l.Obligors, 2)
	}
}

// An event that has not happened makes nothing due, not even by acceleration; once it has, its claim is the next in line.
func TestEvents(t *testing.T) {
	terms := instalments(1, "10", "10", "10")
	terms.Payments[0].Instalments[2].Due = settlement.Due{Upon: "鉴定意见送达时"}
	fell := ledger.Entry{Kind: ledger.FellDue, On: first.AddDays(30), For: "payments[0].instalments[2]"}
	b := open(t, terms, fell)
	assert.Equal(t, []string{"2024-02-01 10.00 overdue", "2024-02-02 10.00 overdue", " 10.00 undated"}, lines(b.On(first.AddDays(29))))
	assert.Equal(t, []string{"2024-02-01 10.00 overdue", "2024-02-02 10.00 overdue", "2024-03-02 10.00 not_yet_due"}, lines(b.On(first.AddDays(30))))
	assert.Equal(t, yuan("30"), b.On(first.AddDays(31)).Overdue)

	undated := settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{{Amount: yuan("10"), Obligors: terms.Payments[0].Obligors, Beneficiaries: []string{"王某"}}}}
	asked := ledger.Entry{Kind: ledger.FellDue, On: first, For: "payments[0]"}
	assert.Equal(t, []string{" 10.00 undated"}, lines(open(t, undated).On(first.AddDays(1000))))
	assert.Equal(t, []string{"2024-02-01 10.00 overdue"}, lines(open(t, undated, asked).On(first.AddDays(1))))
}

func TestActs(t *testing.T) {
	terms := settlement.Terms{DaysOff: settlement.Stay, Acts: []settlement.Act{
		{Kind: settlement.Apology, Obligors: []string{"张某"}, Beneficiaries: []string{"王某"}, Due: settlement.Due{On: first}},
		{Kind: settlement.Repair, What: "院墙", Obligors: []string{"张某"}, Beneficiaries: []string{"王某"}, Due: settlement.Due{Upon: "开春"}},
	}}
	b := open(t, terms,
		ledger.Entry{Kind: ledger.Performed, On: first.AddDays(2), For: "acts[0]"},
		ledger.Entry{Kind: ledger.Performed, On: first.AddDays(3), For: "acts[0]"},
		ledger.Entry{Kind: ledger.FellDue, On: first.AddDays(10), For: "acts[1]"},
		ledger.Entry{Kind: ledger.Performed, On: first.AddDays(12), For: "acts[1]"},
	)
	for on, want := range map[int][2]ledger.Status{
		0: {ledger.NotYetDue, ledger.Undated}, 1: {ledger.Overdue, ledger.Undated}, 2: {ledger.Discharged, ledger.Undated},
		10: {ledger.Discharged, ledger.NotYetDue}, 11: {ledger.Discharged, ledger.Overdue}, 12: {ledger.Discharged, ledger.Discharged},
	} {
		s := b.On(first.AddDays(on))
		assert.Equal(t, want, [2]ledger.Status{s.Acts[0].Standing, s.Acts[1].Standing}, on)
		assert.Equal(t, on >= 12, s.Fulfilled(), on)
	}
	assert.Equal(t, first.AddDays(2), b.On(first.AddDays(20)).Acts[0].Done, "the first time counts")
}

// 10,000 a day late is 1.75; the day it is due costs nothing, the day it is paid is counted.
func TestInterestByTheDay(t *testing.T) {
	confirmed := ledger.Entry{Kind: ledger.Confirmed, On: agreed}
	b := open(t, instalments(0, "10000"), confirmed)
	for late, want := range map[int]string{-1: "0", 0: "0", 1: "1.75", 2: "3.5", 366: "640.5"} {
		got := b.On(first.AddDays(late)).Interest
		assert.True(t, got.Exact.Equal(decimal.RequireFromString(want)), "%d: %s", late, got.Exact)
		assert.Equal(t, statute.A10.On(first.AddDays(late)), got.Citations)
	}
	none := open(t, instalments(0, "10000")).On(first.AddDays(100)).Interest
	assert.True(t, none.Exact.IsZero() && none.Amount.IsZero() && none.Citations == nil, "not confirmed, no interest")
}

// Part payments lessen the principal from their day. The debt is paid before the interest, unless agreed otherwise.
func TestInterestAndPartPayments(t *testing.T) {
	entries := []ledger.Entry{{Kind: ledger.Confirmed, On: agreed}, paid(first.AddDays(10), "4000"), paid(first.AddDays(20), "6030")}
	terms := instalments(0, "10000")
	s := open(t, terms, entries...).On(first.AddDays(40))
	// 10 days on 10000 are 17.50, 10 days on 6000 are 10.50: 28.00, paid out of the 30 that are more than the debt.
	assert.Equal(t, yuan("28"), s.Interest.Amount)
	assert.Equal(t, yuan("28"), s.Interest.Paid)
	assert.Equal(t, yuan("2"), s.Overpaid)
	assert.True(t, s.Fulfilled())
	require.Len(t, s.Interest.Periods, 2)
	assert.Equal(t, []any{first.AddDays(1), first.AddDays(10), 10, yuan("10000")},
		[]any{s.Interest.Periods[0].From, s.Interest.Periods[0].To, s.Interest.Periods[0].Days, s.Interest.Periods[0].Principal})
	assert.Equal(t, []any{first.AddDays(11), first.AddDays(20), 10, yuan("6000")},
		[]any{s.Interest.Periods[1].From, s.Interest.Periods[1].To, s.Interest.Periods[1].Days, s.Interest.Periods[1].Principal})

	terms.InterestFirst = true
	s = open(t, terms, entries...).On(first.AddDays(20))
	// The first 4000 pay the 17.50, then 3982.50 of the debt; 10 days on 6017.50 are 10.530625, of which 10.53 is paid.
	assert.Equal(t, yuan("28.03"), s.Interest.Paid)
	assert.Equal(t, "28.030625", s.Interest.Exact.String())
	assert.Equal(t, yuan("1.97"), s.Overpaid)
	require.NoError(t, s.Check())
}

// Interest does not begin before the ruling, nor before SPC2014 was in force; what has no time of its own is due with the
// ruling.
func TestInterestBegins(t *testing.T) {
	day := calendar.MustDate
	single := func(due settlement.Due) settlement.Terms {
		return settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{{
			Amount: yuan("10000"), Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"},
			Schedule: settlement.Schedule{Due: due},
		}}}
	}
	for name, c := range map[string]struct {
		due       settlement.Due
		confirmed calendar.Date
		first     calendar.Date // first day counted
	}{
		"after its day":             {settlement.Due{On: day(2020, 5, 1)}, day(2020, 3, 1), day(2020, 5, 2)},
		"after a later ruling":      {settlement.Due{On: day(2020, 5, 1)}, day(2020, 6, 1), day(2020, 6, 2)},
		"no time agreed":            {settlement.Due{}, day(2020, 6, 1), day(2020, 6, 2)},
		"before the rule":           {settlement.Due{On: day(2013, 5, 1)}, day(2013, 3, 1), day(2014, 8, 1)},
		"on the eve of the rule":    {settlement.Due{On: day(2014, 7, 31)}, day(2013, 3, 1), day(2014, 8, 1)},
		"on the day of the rule":    {settlement.Due{On: day(2014, 8, 1)}, day(2013, 3, 1), day(2014, 8, 2)},
		"a ruling before the rule":  {settlement.Due{}, day(2013, 3, 1), day(2014, 8, 1)},
		"an event not yet happened": {settlement.Due{Upon: "复查后"}, day(2020, 6, 1), calendar.Date{}},
	} {
		b := open(t, single(c.due), ledger.Entry{Kind: ledger.Confirmed, On: c.confirmed}, ledger.Entry{Kind: ledger.Confirmed, On: c.confirmed.AddDays(50)})
		if c.first.IsZero() {
			assert.Empty(t, b.On(day(2030, 1, 1)).Interest.Periods, name)
			continue
		}
		assert.Empty(t, b.On(c.first.AddDays(-1)).Interest.Periods, name)
		if periods := b.On(c.first).Interest.Periods; assert.Len(t, periods, 1, name) {
			assert.Equal(t, c.first, periods[0].From, name)
			assert.Equal(t, 1, periods[0].Days, name)
		}
		assert.Equal(t, c.confirmed, b.On(day(2030, 1, 1)).Interest.Confirmed, name)
	}
}

// A statement says what its interest does not tell: days before 2014-08-01, of which there are some only where a claim was
// late by then under a ruling of then, and stays of enforcement.
func TestInterestSaysWhatItDoesNotCount(t *testing.T) {
	day := calendar.MustDate
	for _, c := range []struct {
		due, confirmed, on calendar.Date
		want               []statute.Provision
	}{
		{day(2013, 5, 1), day(2013, 3, 1), day(2015, 1, 1), []statute.Provision{statute.InterestBefore2014, statute.InterestStayed}},
		{day(2013, 5, 1), day(2013, 3, 1), day(2014, 7, 31), []statute.Provision{statute.InterestBefore2014}},
		{day(2013, 5, 1), day(2013, 3, 1), day(2013, 5, 2), []statute.Provision{statute.InterestBefore2014}},
		{day(2013, 5, 1), day(2013, 3, 1), day(2013, 5, 1), nil},
		{day(2013, 5, 1), day(2013, 6, 1), day(2013, 6, 1), nil},
		{day(2013, 5, 1), day(2013, 6, 1), day(2013, 6, 2), []statute.Provision{statute.InterestBefore2014}},
		{day(2014, 7, 30), day(2014, 7, 1), day(2014, 7, 31), []statute.Provision{statute.InterestBefore2014}},
		{day(2014, 7, 31), day(2014, 7, 1), day(2014, 8, 1), []statute.Provision{statute.InterestStayed}},
		{day(2014, 7, 1), day(2014, 7, 31), day(2014, 8, 1), []statute.Provision{statute.InterestStayed}},
		{day(2014, 8, 1), day(2014, 7, 1), day(2014, 8, 1), nil},
		{day(2020, 5, 1), day(2020, 3, 1), day(2020, 5, 2), []statute.Provision{statute.InterestStayed}},
	} {
		terms := settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{{
			Amount: yuan("10000"), Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"王某"},
			Schedule: settlement.Schedule{Due: settlement.Due{On: c.due}},
		}}}
		s := open(t, terms, ledger.Entry{Kind: ledger.Confirmed, On: c.confirmed}).On(c.on)
		var got []statute.Provision
		for _, n := range s.Interest.Notes {
			got = append(got, n.Cite.Provision())
			assert.Contains(t, s.ZH(), n.ZH)
			assert.Contains(t, s.EN(), n.EN)
		}
		assert.Equal(t, c.want, got, "due %s, confirmed %s, on %s", c.due, c.confirmed, c.on)
		assert.Empty(t, open(t, terms).On(c.on).Interest.Notes, "not confirmed, no interest")
	}
}

// What fell due by acceleration bears interest from the day after.
func TestInterestOnAcceleratedClaims(t *testing.T) {
	s := open(t, instalments(1, "10000", "10000"), ledger.Entry{Kind: ledger.Confirmed, On: agreed}).On(first.AddDays(3))
	assert.Equal(t, "5.25", s.Lines[0].Interest.String())
	assert.Equal(t, "3.5", s.Lines[1].Interest.String())
}

func TestRecordRefuses(t *testing.T) {
	terms := instalments(0, "100", "100")
	terms.Payments = append(terms.Payments,
		settlement.Payment{Amount: yuan("10"), Obligors: []settlement.Obligor{{Party: "张某"}}, Beneficiaries: []string{"赵某"}},
		settlement.Payment{
			Amount: yuan("10"), Obligors: []settlement.Obligor{{Party: "李某", Sum: yuan("4")}, {Party: "孙某", Sum: yuan("6")}},
			Sharing: settlement.BySums, Beneficiaries: []string{"赵某"},
		},
		settlement.Payment{
			Obligors: []settlement.Obligor{{Party: "钱某"}}, Beneficiaries: []string{"周某"},
			Schedule: settlement.Schedule{Series: settlement.Series{First: first, EveryMonths: 1, Each: yuan("5")}},
		})
	terms.Acts = []settlement.Act{{Kind: settlement.Apology, Obligors: []string{"张某"}, Beneficiaries: []string{"王某"}, Due: settlement.Due{On: first}}}
	pay := func(by, to, path string) ledger.Entry {
		return ledger.Entry{Kind: ledger.Paid, On: first, By: by, To: to, Amount: yuan("1"), For: path}
	}
	entry := func(kind ledger.EntryKind, path string) ledger.Entry {
		return ledger.Entry{Kind: kind, On: first, For: path}
	}
	b, err := booking.Open(terms, agreed)
	require.NoError(t, err)
	for _, c := range []struct {
		entry ledger.Entry
		want  []string
	}{
		{ledger.Entry{}, []string{"kind A8"}},
		{ledger.Entry{Kind: ledger.SuretyAgreed + 1}, []string{"kind A8"}},
		{ledger.Entry{Kind: ledger.Paid, By: "张某", To: "王某"}, []string{"on A8", "amount A4"}},
		{pay("", "", ""), []string{"by A8", "to A8"}},
		{pay("张某", "", ""), []string{"to A8"}},
		{pay("", "赵某", ""), []string{"by A8"}},
		{pay("", "", "payments[2]"), []string{"by A8"}},
		{pay("王某", "张某", ""), []string{"for A8"}},
		{pay("李某", "王某", ""), []string{"for A8"}},
		{pay("张某", "王某", "payments[1]"), []string{"for A8"}},
		{pay("张某", "王某", "payments[9]"), []string{"for A8"}},
		{pay("张某", "王某", "payments[0].instalments[2]"), []string{"for A8"}},
		{pay("张某", "王某", "payments[0].instalments[01]"), []string{"for A8"}},
		{pay("张某", "王某", "payments[0]."), []string{"for A8"}},
		{pay("张某", "王某", "payments"), []string{"for A8"}},
		{pay("张某", "王某", "acts[0]"), []string{"for A8"}},
		{pay("钱某", "周某", "payments[3].instalments[10000]"), []string{"for A8"}},
		{entry(ledger.Performed, "acts[1]"), []string{"for A7"}},
		{entry(ledger.Performed, ""), []string{"for A7"}},
		{entry(ledger.FellDue, "acts[0]"), []string{"for A8"}},
		{entry(ledger.FellDue, "payments[0]"), []string{"for A8"}},
		{entry(ledger.Ended, "payments[0]"), []string{"for A8"}},
		{entry(ledger.Ended, ""), []string{"for A8"}},
		{entry(ledger.Confirmed, "payments[0]"), []string{"for A10"}},
		{ledger.Entry{Kind: ledger.Confirmed, On: first, By: "张某", To: "王某", Amount: yuan("1"), Receipt: "1"}, []string{"by A10", "to A10", "amount A10", "receipt A10"}},
	} {
		next, err := b.Record(pay("张某", "王某", ""), c.entry)
		var list statute.Violations
		if !assert.ErrorAs(t, err, &list, "%+v", c.entry) {
			continue
		}
		var got []string
		for _, v := range list {
			got = append(got, v.Path+" "+v.Rule.String())
		}
		for i := range c.want {
			c.want[i] = "entries[1]." + c.want[i]
		}
		assert.Equal(t, c.want, got, "%+v", c.entry)
		assert.Empty(t, next.Entries(), "nothing half-recorded")
		sound, wrong := b.RecordSound(pay("张某", "王某", ""), c.entry)
		assert.Equal(t, list, wrong)
		assert.Equal(t, []ledger.Entry{pay("张某", "王某", "")}, sound.Entries(), "what stands is kept: %+v", c.entry)
	}
	for _, good := range []ledger.Entry{
		pay("张某", "王某", ""), pay("", "王某", ""), pay("李某", "", ""), pay("", "周某", ""), pay("钱某", "", "payments[3].instalments[9999]"),
		pay("张某", "赵某", "payments[1]"), entry(ledger.Ended, "payments[3]"), entry(ledger.FellDue, "payments[1]"), entry(ledger.Confirmed, ""),
	} {
		_, err := b.Record(good)
		assert.NoError(t, err, "%+v", good)
	}
}

func TestReceiptsAreEnteredOnce(t *testing.T) {
	e := paid(first, "10")
	e.Receipt = "0001"
	b := open(t, instalments(0, "100"), e)
	for _, again := range [][]ledger.Entry{{e}, {paid(first, "1"), {Kind: ledger.Waived, On: first.AddDays(7), Amount: yuan("3"), Receipt: "0001"}}} {
		_, err := b.Record(again...)
		assert.Error(t, err)
	}
	other := e
	other.Receipt = "0002"
	_, err := b.Record(other, other)
	assert.Error(t, err)
	once, twice := b.RecordSound(other, other)
	assert.Len(t, twice, 1)
	assert.Equal(t, yuan("20"), once.On(first).Paid, "the first of them stands")
	b, err = b.Record(other)
	require.NoError(t, err)
	assert.Equal(t, yuan("20"), b.On(first).Paid)
	assert.Equal(t, yuan("22"), open(t, instalments(0, "100"), paid(first, "11"), paid(first, "11")).On(first).Paid, "without receipts both count")
}

func TestOpenRefuses(t *testing.T) {
	_, err := booking.Open(settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{{}}}, agreed)
	var list statute.Violations
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "terms.payments[0].obligors", list[0].Path)

	large := instalments(0, "9999999999999999")
	large.Payments = append(large.Payments, large.Payments[0])
	_, err = booking.Open(large, agreed)
	require.ErrorAs(t, err, &list)
	assert.Equal(t, statute.A4, list[0].Rule)
	assert.Equal(t, "terms.payments", list[0].Path)

	b := open(t, instalments(0, "100"), paid(first, "9999999999999999.99"))
	_, err = b.Record(paid(first, "0.01"))
	require.ErrorAs(t, err, &list)
	assert.Equal(t, "entries[0].amount", list[0].Path)
	require.NoError(t, b.On(first).Check())
}

func TestZeroBook(t *testing.T) {
	var b booking.Book
	_, err := b.Record(paid(first, "1"))
	require.Error(t, err)
	s := b.On(first)
	require.NoError(t, s.Check())
	assert.True(t, s.Fulfilled())
	assert.Empty(t, b.Entries())
	assert.Equal(t, settlement.Terms{}, b.Terms())
}

// A book is not changed by what is recorded after it, nor by what its caller does to the terms.
func TestBookIsImmutable(t *testing.T) {
	terms := instalments(1, "100", "100")
	b := open(t, terms, paid(first, "30"))
	want := b.On(first)
	one, err := b.Record(paid(first, "40"))
	require.NoError(t, err)
	two, err := b.Record(paid(first, "50"))
	require.NoError(t, err)
	terms.Payments[0].Beneficiaries[0] = "赵某"
	b.Terms().Payments[0].Obligors[0].Party = "赵某"
	b.Entries()[0].By = "赵某"
	assert.Equal(t, want, b.On(first))
	assert.Equal(t, yuan("70"), one.On(first).Paid)
	assert.Equal(t, yuan("80"), two.On(first).Paid)
}

func TestBookJSON(t *testing.T) {
	b := open(t, instalments(1, "100", "100"), paid(first.AddDays(3), "30"), ledger.Entry{Kind: ledger.Confirmed, On: first}, paid(first, "20"))
	data, err := json.Marshal(b)
	require.NoError(t, err)
	var again booking.Book
	require.NoError(t, json.Unmarshal(data, &again))
	assert.Equal(t, b.On(first.AddDays(20)), again.On(first.AddDays(20)))
	data2, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(data2))

	for _, text := range []string{
		`{"terms":{},"entrys":[]}`, `{"terms":{"payments":[{"amount":1}]}}`, `{"terms":{"payments":[{}]}}`, `{"terms":{},"entries":[{}]}`,
		`{"terms":{},"entries":[{"kind":"bribed","on":"2024-01-01"}]}`, `[]`, `"x"`,
	} {
		var zero booking.Book
		assert.Error(t, json.Unmarshal([]byte(text), &zero), text)
		assert.Equal(t, booking.Book{}, zero)
	}
}

func TestStatementJSON(t *testing.T) {
	s := open(t, instalments(1, "100", "100"), ledger.Entry{Kind: ledger.Confirmed, On: first}, paid(first.AddDays(3), "30.5")).On(first.AddDays(20))
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var shown map[string]any
	require.NoError(t, json.Unmarshal(data, &shown))
	assert.Equal(t, "169.50", shown["outstanding"])
	assert.Equal(t, "overdue", shown["lines"].([]any)[0].(map[string]any)["standing"])
	assert.Equal(t, "principal", shown["bookings"].([]any)[0].(map[string]any)["to"])
}

// Check finds every figure that was tampered with.
func TestCheckFindsTampering(t *testing.T) {
	make := func() ledger.Statement {
		terms := instalments(0, "100", "100")
		terms.Payments[0].Instalments[1].Amount = yuan("90")
		terms.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{Amount: yuan("10")}}
		waive := ledger.Entry{Kind: ledger.Waived, On: first, Amount: yuan("3")}
		return open(t, terms, ledger.Entry{Kind: ledger.Confirmed, On: agreed}, waive, paid(first.AddDays(30), "250")).On(first.AddDays(30))
	}
	require.NoError(t, make().Check())
	more := func(a *money.Amount) { *a = must(a.Add(yuan("0.01"))) }
	for name, tamper := range map[string]func(s *ledger.Statement){
		"promised": func(s *ledger.Statement) { more(&s.Promised) }, "already paid": func(s *ledger.Statement) { more(&s.AlreadyPaid) },
		"paid": func(s *ledger.Statement) { more(&s.Paid) }, "waived": func(s *ledger.Statement) { more(&s.Waived) },
		"outstanding": func(s *ledger.Statement) { more(&s.Outstanding) }, "received": func(s *ledger.Statement) { more(&s.Received) },
		"overpaid": func(s *ledger.Statement) { more(&s.Overpaid) }, "interest": func(s *ledger.Statement) { more(&s.Interest.Amount) },
		"interest paid": func(s *ledger.Statement) { more(&s.Interest.Paid) }, "interest open": func(s *ledger.Statement) { more(&s.Interest.Outstanding) },
		"a line's sum": func(s *ledger.Statement) { more(&s.Lines[1].Amount) }, "a line's payment": func(s *ledger.Statement) { more(&s.Lines[0].Paid) },
		"a line's waiver": func(s *ledger.Statement) { more(&s.Lines[0].Waived) }, "a line's rest": func(s *ledger.Statement) { more(&s.Lines[0].Outstanding) },
		"a line": func(s *ledger.Statement) { s.Lines = s.Lines[1:] }, "a booking": func(s *ledger.Statement) { s.Bookings = s.Bookings[1:] },
		"a booking's sum": func(s *ledger.Statement) { more(&s.Bookings[0].Sum) }, "a booking's kind": func(s *ledger.Statement) { s.Bookings[0].To = 77 },
		"both sides": func(s *ledger.Statement) { more(&s.Lines[0].Paid); more(&s.Lines[0].Amount) },
	} {
		s := make()
		tamper(&s)
		assert.Error(t, s.Check(), name)
	}
}

// An agreement of clauses and promises alone has a ledger, in which nothing is owed.
func TestTermsWithoutAnything(t *testing.T) {
	day := calendar.MustDate(2026, time.January, 5)
	book, err := booking.Open(settlement.Terms{}, day)
	require.NoError(t, err)
	assert.True(t, book.On(day).Fulfilled())
	_, err = booking.Open(settlement.Terms{DaysOff: 9, Acts: []settlement.Act{{Kind: settlement.Apology, Obligors: []string{"甲"}, Beneficiaries: []string{"乙"}}}}, day)
	assert.ErrorContains(t, err, "terms.days_off", "when anything is late hangs on it")
}
