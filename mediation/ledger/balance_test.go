package ledger_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// What each owes and gets is the sum of the lines that name it: what several owe stands with each of them and apart, only what is overdue
// counts as late, and of a sum that is not stated it is said whether it was paid (A8, A18).
func TestBalances(t *testing.T) {
	yuan := money.MustParse
	line := func(path, amount, paid string, standing ledger.Status, late int, payee string, payers ...string) ledger.Line {
		var l ledger.Line
		l.Path, l.Amount, l.Paid, l.Outstanding = path, yuan(amount), yuan(paid), yuan(amount).Less(yuan(paid))
		l.Standing, l.DaysLate, l.Obligors, l.Beneficiaries = standing, late, payers, []string{payee}
		return l
	}
	open := line("payments[1]", "0", "0", ledger.Overdue, 3, "赵某", "乙")
	open.AmountOpen = true
	done := open
	done.Settled, done.Standing, done.DaysLate = calendar.MustDate(2024, 5, 6), ledger.Discharged, 0
	known := done
	known.Amount, known.Paid = yuan("5"), yuan("5")
	s := ledger.Statement{Lines: []ledger.Line{
		line("payments[0].instalments[0]", "100", "40", ledger.Overdue, 7, "王某", "甲", "乙"),
		line("payments[0].instalments[1]", "30", "0", ledger.NotYetDue, 9, "王某", "甲"),
		open,
	}}
	s.Complete()
	both := ledger.Balance{Of: "甲", Amount: yuan("130"), Paid: yuan("40"), Outstanding: yuan("90"), Overdue: yuan("60"), DaysLate: 7, Together: yuan("60")}
	second := ledger.Balance{Of: "乙", Amount: yuan("100"), Paid: yuan("40"), Outstanding: yuan("60"), Overdue: yuan("60"), DaysLate: 7, Together: yuan("60"), AtLeast: true}
	assert.Equal(t, []ledger.Balance{both, second}, s.ByPayer)
	assert.Equal(t, []ledger.Balance{
		{Of: "王某", Amount: yuan("130"), Paid: yuan("40"), Outstanding: yuan("90"), Overdue: yuan("60"), DaysLate: 7},
		{Of: "赵某", DaysLate: 3, AtLeast: true},
	}, s.ByPayee)
	assert.Equal(t, []string{"payments[0]", "payments[1]"}, []string{s.ByPayment[0].Of, s.ByPayment[1].Of})

	for name, c := range map[string]struct {
		line                ledger.Line
		unstated, performed bool
	}{
		"stated":                            {line("payments[0]", "100", "40", ledger.Overdue, 7, "王某", "甲"), false, false},
		"not stated":                        {open, true, false},
		"paid in full, and not how much":    {done, true, true},
		"paid in full, and it is known how": {known, false, false},
	} {
		other := line("payments[9]", "1", "0", ledger.NotYetDue, 0, "孙某", "丁")
		s := ledger.Statement{Lines: []ledger.Line{c.line, other, line("payments[0]", "1", "0", ledger.NotYetDue, 0, c.line.Beneficiaries[0], "丁")}}
		s.Complete()
		assert.Equal(t, c.unstated, c.line.Unstated(), name)
		assert.Equal(t, []bool{c.unstated, c.performed}, []bool{s.ByPayee[0].AtLeast, s.ByPayee[0].Performed}, name)
		assert.Equal(t, []bool{false, false}, []bool{s.ByPayee[1].AtLeast, s.ByPayee[1].Performed}, name)
	}
	alone := ledger.Statement{Lines: s.Lines[1:2]}
	alone.Complete()
	assert.Empty(t, alone.ByPayer, "of one alone the statement as a whole tells")
}

// Who joins a debt owes it from the beginning of the day, so that it can pay on that day (CC 552); other entries of a day follow in the order
// of their kinds, and entries of different days in that of the days.
func TestOrderWithinADay(t *testing.T) {
	on := calendar.MustDate(2024, 5, 6)
	joined, paid := ledger.Entry{Kind: ledger.DebtorJoined, On: on}, ledger.Entry{Kind: ledger.Paid, On: on}
	assert.Negative(t, joined.Compare(paid))
	assert.Positive(t, paid.Compare(joined))
	assert.Negative(t, paid.Compare(ledger.Entry{Kind: ledger.Reversed, On: on}))
	assert.Negative(t, ledger.Entry{Kind: ledger.Reversed, On: on.AddDays(-1)}.Compare(joined))
	assert.Zero(t, paid.Compare(paid))
}
