package booking_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// I3: names and receipts are one if the strict reader's rule makes them one, whoever wrote them; what nobody can see is refused.
func TestNamesAreReadByOneRule(t *testing.T) {
	day := calendar.MustDate(2024, 3, 1)
	terms := settlement.Terms{
		Payments: []settlement.Payment{
			{Amount: money.MustParse("100"), Obligors: []settlement.Obligor{{Party: "甲公司（１）"}}, Beneficiaries: []string{"乙"}},
			{Amount: money.MustParse("10"), Obligors: []settlement.Obligor{{Party: "甲公司(1)"}}, Beneficiaries: []string{"　乙"}},
		},
		Sureties: []security.Surety{{Party: "丙 "}},
	}
	book, err := booking.Open(terms, day)
	require.NoError(t, err)
	record := func(e ledger.Entry) error {
		next, err := book.Record(e)
		if err == nil {
			book = next
		}
		return err
	}
	require.NoError(t, record(ledger.Entry{Kind: ledger.Paid, On: day, By: "甲公司(１)", To: "乙", Amount: money.MustParse("105"), Receipt: "No.７"}))
	require.NoError(t, record(ledger.Entry{Kind: ledger.Paid, On: day, By: "丙", Amount: money.MustParse("2"), Receipt: "8"}))
	assert.Equal(t, []where{{"entries[0].receipt", statute.A8}}, wheres(record(ledger.Entry{Kind: ledger.Paid, On: day, By: "丙", Amount: money.MustParse("2"), Receipt: " No.7"})))
	s := book.On(day)
	assert.Empty(t, s.ByPayer, "one payer, whatever the spelling")
	assert.Equal(t, "3.00", s.Outstanding.String())
	assert.Equal(t, "2.00", s.Sureties[0].Paid.String())
	require.NoError(t, record(ledger.Entry{Kind: ledger.DebtorJoined, On: day, By: "甲公司（1）", Party: "丁（２）"}))
	require.NoError(t, record(ledger.Entry{Kind: ledger.Paid, On: day, By: "丁(2)", Amount: money.MustParse("3")}))
	require.NoError(t, record(ledger.Entry{Kind: ledger.Reversed, On: day, Receipt: "No.７"}))
	assert.Equal(t, "105.00", book.On(day).Outstanding.String())

	hidden := ledger.Entry{Kind: ledger.Paid, On: day, By: "甲\u200b", To: "乙\u202e", Through: "丙\n", Amount: money.MustParse("1"), Receipt: "9\u200b"}
	assert.Equal(t, []where{
		{"entries[0].by", statute.A8},
		{"entries[0].to", statute.A8},
		{"entries[0].receipt", statute.A8},
		{"entries[0].through", statute.A8},
		{"entries[0].for", statute.A8},
	}, wheres(record(hidden)))

	terms.Payments[0].Obligors[0].Party = "甲\u200b"
	terms.Payments[1].Beneficiaries = []string{"乙", "乙 "}
	terms.Sureties[0].Party = "甲公司(1)"
	terms.Acts = []settlement.Act{{Kind: settlement.Repair, What: "院墙", Obligors: []string{"丁\u2060"}, Beneficiaries: []string{"乙"}}}
	assert.Equal(t, []where{
		{"terms.payments[0].obligors[0].party", statute.A5},
		{"terms.payments[1].beneficiaries[1]", statute.A1},
		{"terms.acts[0].obligors[0]", statute.A7},
		{"terms.sureties[0].party", statute.A16},
	}, wheres(terms.Validate(day).Under("terms").Err()))
	terms.Acts = nil
	_, err = booking.Open(terms, day)
	assert.Len(t, wheres(err), 3, "nothing can be told")
}

type where struct {
	path string
	rule statute.Rule
}

func wheres(err error) []where {
	var found statute.Violations
	var list []where
	if errors.As(err, &found) {
		for _, v := range found {
			list = append(list, where{v.Path, v.Rule})
		}
	}
	return list
}
