package booking_test

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

const instalment = "payments[0].instalments["

func refunded(on calendar.Date, sum string) ledger.Entry {
	return ledger.Entry{Kind: ledger.Refunded, On: on, Amount: yuan(sum)}
}

// extended gives the instalment with that number another day.
func extended(on calendar.Date, number string, until calendar.Date) ledger.Entry {
	return ledger.Entry{Kind: ledger.Extended, On: on, For: instalment + number + "]", Until: until}
}

// paidOf is what was paid on each claim, in the order of the terms.
func paidOf(s ledger.Statement) (sums []string) {
	for _, l := range s.Lines {
		sums = append(sums, l.Paid.String())
	}
	return sums
}

// What is given back is taken from what was paid on the debt that is due last, on the day, and not from where it stood before (A8).
func TestRefundAfterDaysMoved(t *testing.T) {
	day := func(n int) calendar.Date { return first.AddDays(n) }
	of := func(n int, e ledger.Entry) ledger.Entry {
		e.For = fmt.Sprint(instalment, n, "]")
		return e
	}
	sooner := ledger.Entry{Kind: ledger.Varied, On: day(-3), For: instalment + "3]", Until: day(-1)}
	for name, c := range map[string]struct {
		entries []ledger.Entry
		want    []string
	}{
		"given back, paid again and given back again": {
			[]ledger.Entry{paid(day(-9), "100"), refunded(day(-8), "100"), paid(day(-7), "60"), refunded(day(-6), "50")},
			[]string{"10.00", "0.00", "0.00", "0.00"},
		},
		"given back in parts, over two debts": {
			[]ledger.Entry{paid(day(-9), "150"), refunded(day(-8), "10"), refunded(day(-7), "50")},
			[]string{"90.00", "0.00", "0.00", "0.00"},
		},
		"the first that was paid is due last now": {
			[]ledger.Entry{of(0, paid(day(-9), "90")), of(1, paid(day(-9), "60")), refunded(day(-8), "10"), extended(day(-7), "0", day(90)), refunded(day(-6), "100")},
			[]string{"0.00", "40.00", "0.00", "0.00"},
		},
		"one on which nothing was paid is due later": {
			[]ledger.Entry{paid(day(-9), "150"), refunded(day(-8), "10"), paid(day(-8), "1"), extended(day(-7), "2", day(90)), refunded(day(-6), "20")},
			[]string{"100.00", "21.00", "0.00", "0.00"},
		},
		"one on which nothing was paid is due first": {
			[]ledger.Entry{paid(day(-9), "150"), refunded(day(-8), "10"), sooner, refunded(day(-2), "20")},
			[]string{"100.00", "20.00", "0.00", "0.00"},
		},
		"paid after the first was put off": {
			[]ledger.Entry{paid(day(-9), "50"), extended(day(-8), "0", day(15)), paid(day(-7), "100")},
			[]string{"50.00", "100.00", "0.00", "0.00"},
		},
	} {
		s := open(t, instalments(0, "100", "100", "100", "100"), c.entries...).On(first)
		assert.Equal(t, c.want, paidOf(s), name)
		assert.Empty(t, s.Unused, name)
		require.NoError(t, s.Check(), name)
	}
}

// A new sum leaves open what it has more than was paid; less than was paid leaves nothing open, and the rest is paid beyond the debt (A8).
func TestVariedSum(t *testing.T) {
	varied := func(sum string) ledger.Entry {
		return ledger.Entry{Kind: ledger.Varied, On: first.AddDays(1), For: instalment + "0]", Amount: yuan(sum)}
	}
	for sum, want := range map[string][4]string{
		"100.01": {"40.01", "100.01", "", "0.00"}, "100": {"40.00", "100.00", "", "0.00"}, "99.99": {"39.99", "99.99", "", "0.00"},
		"60.01": {"0.01", "60.01", "", "0.00"}, "60": {"0.00", "60.00", "2024-02-02", "0.00"}, "59.99": {"0.00", "59.99", "2024-02-02", "0.01"},
	} {
		s := open(t, instalments(0, "100", "100"), paid(first, "60"), varied(sum)).On(first.AddDays(1))
		l := s.Lines[0]
		assert.Equal(t, want, [4]string{l.Outstanding.String(), l.Amount.String(), l.Settled.String(), s.Overpaid.String()}, sum)
		require.NoError(t, s.Check(), sum)
	}
}

// Where one instalment in default makes all fall due, one that is given back after its day is in default from the day after; before its day
// it is not (A9).
func TestAccelerationAfterARefund(t *testing.T) {
	for back, fell := range map[int]string{-1: "2024-02-02", 0: "2024-02-02", 1: "2024-02-03", 5: "2024-02-07"} {
		b := open(t, instalments(1, "10", "10", "10"), paid(first.AddDays(-2), "10"), refunded(first.AddDays(back), "10"))
		last := b.On(first.AddDays(8)).Lines[2]
		assert.True(t, last.Accelerated, back)
		assert.Equal(t, fell, last.DueOn.String(), back)
	}
	none := instalments(0, "10", "10", "10")
	assert.False(t, open(t, none, paid(first, "10"), refunded(first.AddDays(1), "10")).On(first.AddDays(8)).Lines[2].Accelerated)
	upon := instalments(1, "10", "10")
	upon.Payments[0].Instalments[1].Due = settlement.Due{Upon: "鉴定意见送达时"}
	named := paid(first.AddDays(-2), "10")
	named.For = instalment + "1]"
	s := open(t, upon, paid(first, "10"), named, refunded(first.AddDays(3), "10")).On(first.AddDays(8))
	assert.Equal(t, []string{"2024-02-01 0.00 discharged", " 10.00 undated"}, lines(s), "what has no day is not in default")
}

// Who put off the first instalment is in default with those after it all the same (A9).
func TestAccelerationAfterTheFirstWasPutOff(t *testing.T) {
	b := open(t, instalments(2, "10", "10", "10", "10"), extended(first.AddDays(-1), "0", first.AddDays(90)))
	assert.False(t, b.On(first.AddDays(20)).Lines[3].Accelerated)
	assert.True(t, b.On(first.AddDays(21)).Lines[3].Accelerated)
}

// Of instalments whose size is not stated the last has all that is open: once it is paid nothing is a lower bound any more, and a penalty for
// being late is known again (A14, A18).
func TestUnstatedSizesOncePaid(t *testing.T) {
	terms := instalments(0, "50", "50")
	terms.Payments[0].Instalments[0].Amount, terms.Payments[0].Instalments[1].Amount = money.Amount{}, money.Amount{}
	terms.Penalties = []security.Penalty{{EachDay: yuan("1")}}
	late := open(t, terms, paid(first, "40")).On(first.AddDays(5))
	assert.True(t, late.AtLeast)
	assert.True(t, late.Penalties[0].Unknown)
	s := open(t, terms, paid(first, "40"), paid(first.AddDays(4), "60")).On(first.AddDays(5))
	assert.False(t, s.AtLeast)
	assert.False(t, s.Penalties[0].Unknown)
	assert.True(t, s.Fulfilled())
}

// Of a payment without end, one that is named is paid though it lies far ahead, and more than the calendar has is beyond the debt.
func TestPaidFarAheadWithoutEnd(t *testing.T) {
	terms := instalments(0, "1")
	terms.Payments[0].Amount, terms.Payments[0].Schedule = money.Amount{}, settlement.Schedule{Series: settlement.Series{First: first, EveryMonths: 1, Each: yuan("1")}}
	ahead := paid(first, "1")
	ahead.For = instalment + "30]"
	s := open(t, terms, ahead).On(first)
	require.Len(t, s.Lines, 2)
	assert.Equal(t, []string{"0.00", "1.00"}, paidOf(s))
	assert.Equal(t, instalment+"30]", s.Lines[1].Path)

	terms.Payments[0].Series.EveryMonths = settlement.MaxMonths // eighty times from 2024 to 9924
	s = open(t, terms, paid(first, "100")).On(first)
	assert.Len(t, s.Lines, 80)
	assert.Equal(t, yuan("20"), s.Overpaid)
}

// The interest on what got a later day is not taken out of a payment before that day; what is due is paid first (A8, A10).
func TestInterestOfWhatWasPutOff(t *testing.T) {
	confirmed := ledger.Entry{Kind: ledger.Confirmed, On: agreed}
	later := ledger.Entry{Kind: ledger.Extended, On: first.AddDays(10), For: "payments[0]", Until: first.AddDays(60)}
	b := open(t, instalments(0, "10000"), confirmed, later, paid(first.AddDays(20), "4000"))
	s := b.On(first.AddDays(20))
	assert.Equal(t, yuan("17.5"), s.Interest.Amount)
	assert.True(t, s.Interest.Paid.IsZero())
	assert.Equal(t, yuan("6000"), s.Outstanding)
}

// Where interest comes first, that of an older debt is paid before a later one, whatever was paid of the later one by name (A10).
func TestInterestFirstAfterALaterDebtWasPaid(t *testing.T) {
	terms := instalments(0, "10000", "100", "100")
	terms.InterestFirst = true
	named := paid(first.AddDays(5), "108.75")
	named.For = instalment + "1]"
	s := open(t, terms, ledger.Entry{Kind: ledger.Confirmed, On: agreed}, named, paid(first.AddDays(15), "20"), paid(first.AddDays(16), "10")).On(first.AddDays(16))
	assert.Equal(t, yuan("28"), s.Interest.Paid, "8.75 for five days, 17.50 for ten, and 1.75 for the day after, on 9997.50")
	require.NoError(t, s.Check())
}

// The last day is told where it is another than the day due, because that is a day off (A21).
func TestLastDayIsToldWhereItMoves(t *testing.T) {
	saturday := calendar.MustDate(2024, time.March, 2)
	for off, want := range map[int]string{-1: "", 0: "2024-03-04", 1: "2024-03-04", 2: ""} {
		terms := instalments(0, "100")
		terms.DaysOff, terms.Payments[0].Instalments[0].Due.On = settlement.Move, saturday.AddDays(off)
		s := open(t, terms).On(first)
		assert.Equal(t, want, s.Lines[0].LastDay.String(), off)
		assert.Zero(t, s.Strict, off)
	}
}

// A forbearance is kept until somebody records that it was broken, and only what was not to be done can be broken (A7).
func TestForbearance(t *testing.T) {
	terms := settlement.Terms{Acts: []settlement.Act{
		{Kind: settlement.Forbearance, What: "不得噪音扰民", Obligors: []string{"张某"}, Beneficiaries: []string{"王某"}},
		{Kind: settlement.Repair, What: "院墙", Obligors: []string{"张某"}, Beneficiaries: []string{"王某"}},
	}}
	broken := func(path string) ledger.Entry { return ledger.Entry{Kind: ledger.Breached, On: first, For: path} }
	b := open(t, terms, broken("acts[0]"))
	assert.Equal(t, ledger.Kept, b.On(first.AddDays(-1)).Acts[0].Standing)
	assert.Equal(t, ledger.Broken, b.On(first).Acts[0].Standing)
	done := open(t, terms, ledger.Entry{Kind: ledger.Performed, On: first, For: "acts[0]"})
	assert.Equal(t, ledger.Discharged, done.On(first).Acts[0].Standing)
	for _, path := range []string{"acts[1]", "acts[2]", "payments[0]", ""} {
		_, err := b.Record(broken(path))
		assert.Error(t, err, path)
	}
}

// What was agreed later without a surety counts for it where it is less: another sum holds, however often the day is moved before or after
// it, and the same sum makes nothing heavier (CC 695).
func TestSuretyAfterSumAndDayChanged(t *testing.T) {
	terms := instalments(0, "100")
	terms.Payments[0].Amount, terms.Payments[0].Instalments = yuan("100"), nil
	terms.Payments[0].Due = settlement.Due{On: first}
	terms.Sureties = []security.Surety{{Party: "丁某", Kind: security.JointSurety}}
	vary := func(day int, sum string) ledger.Entry {
		return ledger.Entry{Kind: ledger.Varied, On: first.AddDays(day), For: "payments[0]", Amount: yuan(sum)}
	}
	later := func(day, until int) ledger.Entry {
		return ledger.Entry{Kind: ledger.Extended, On: first.AddDays(day), For: "payments[0]", Until: first.AddDays(until)}
	}
	base := open(t, terms).On(first.AddDays(30)).Sureties[0]
	for name, c := range map[string]struct {
		entries []ledger.Entry
		open    string
		heavier bool
	}{
		"nothing":                 {nil, "100", false},
		"the same sum":            {[]ledger.Entry{vary(-5, "100")}, "100", false},
		"a fen more":              {[]ledger.Entry{vary(-5, "100.01")}, "100", true},
		"a fen less":              {[]ledger.Entry{vary(-5, "99.99")}, "99.99", false},
		"more, and put off":       {[]ledger.Entry{vary(-5, "150"), later(-4, 5)}, "100", true},
		"put off, and more":       {[]ledger.Entry{later(-5, 5), vary(-4, "150")}, "100", true},
		"put off twice, and less": {[]ledger.Entry{later(-5, 5), later(-4, 6), vary(-3, "80")}, "80", false},
	} {
		l := open(t, terms, c.entries...).On(first.AddDays(30)).Sureties[0]
		assert.Equal(t, yuan(c.open), l.MayBeAsked, name)
		moved := 0
		for _, e := range c.entries {
			if e.Kind == ledger.Extended {
				moved = 1
			}
		}
		heavier := 0
		if c.heavier {
			heavier = 1
		}
		assert.Len(t, l.Reasons, len(base.Reasons)+moved+heavier, name)
	}
}

// A penalty that was paid leaves a surety nothing to answer for, and no reason to look at what was changed of the debt.
func TestSuretyOfAPenaltyThatWasPaid(t *testing.T) {
	terms := instalments(0, "100")
	terms.Sureties = []security.Surety{{Party: "丁某", Kind: security.JointSurety}}
	later := ledger.Entry{Kind: ledger.Extended, On: first.AddDays(-5), For: "payments[0]", Until: first.AddDays(5)}
	bare := open(t, terms, later, paid(first.AddDays(6), "100")).On(first.AddDays(30)).Sureties[0]
	terms.Penalties = []security.Penalty{{Sum: yuan("7")}}
	penalty := paid(first.AddDays(7), "7")
	penalty.For = "penalties[0]"
	with := open(t, terms, later, paid(first.AddDays(6), "100"), penalty).On(first.AddDays(30))
	assert.True(t, with.Penalties[0].Outstanding.IsZero())
	assert.Equal(t, bare.Liability, with.Sureties[0].Liability)
}

// What fell due as a whole is late for a surety from that day, though the day of the claim had been put off without it (CC 695).
func TestSuretyAfterAcceleration(t *testing.T) {
	terms := instalments(1, "10", "10")
	terms.Sureties = []security.Surety{{Party: "丁某", Kind: security.JointSurety}}
	b := open(t, terms, extended(first.AddDays(-5), "1", first.AddDays(60)))
	assert.Equal(t, yuan("20"), b.On(first.AddDays(3)).Sureties[0].MayBeAsked)
}
