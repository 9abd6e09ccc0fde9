package booking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// refusals are the paths and rules of what a book refuses.
func refusals(t *testing.T, b booking.Book, entries ...ledger.Entry) (list []string) {
	t.Helper()
	_, err := b.Record(entries...)
	if err == nil {
		return nil
	}
	var found statute.Violations
	require.ErrorAs(t, err, &found)
	for _, v := range found {
		list = append(list, v.Path+" "+v.Rule.String())
	}
	return list
}

// debt is one of several payments: who owes whom ten yuan.
func debt(by, to string) settlement.Payment {
	return settlement.Payment{
		Amount: yuan("10"), Obligors: []settlement.Obligor{{Party: by}}, Beneficiaries: []string{to}, Schedule: settlement.Schedule{Due: settlement.Due{On: first}},
	}
}

// Whose payment it is has to be said where several owe separately, and to whom where several get it separately; nowhere else (A8).
func TestWhoPaidHasToBeSaidWhereSeveralOwe(t *testing.T) {
	two := func(change func(p *settlement.Payment)) settlement.Payment {
		p := debt("张某", "王某")
		p.Obligors = append(p.Obligors, settlement.Obligor{Party: "李某"})
		change(&p)
		return p
	}
	byParts := func(p *settlement.Payment) {
		p.Sharing = settlement.ByParts
		for i := range p.Obligors {
			p.Obligors[i].Part = 1
		}
	}
	payees := func(names ...string) settlement.Payment {
		p := debt("张某", "")
		p.Beneficiaries = nil
		for _, name := range names {
			p.Payees = append(p.Payees, settlement.Payee{Party: name, Part: 1})
		}
		return p
	}
	alone := debt("张某", "王某")
	byParts(&alone)
	for name, c := range map[string]struct {
		payments []settlement.Payment
		want     []string
	}{
		"one owes one":               {[]settlement.Payment{debt("张某", "王某")}, nil},
		"one alone, by parts":        {[]settlement.Payment{alone}, nil},
		"two of other debtors":       {[]settlement.Payment{debt("张某", "王某"), debt("李某", "王某")}, []string{"entries[0].by A8"}},
		"two of other creditors":     {[]settlement.Payment{debt("张某", "王某"), debt("张某", "赵某")}, []string{"entries[0].to A8"}},
		"by parts":                   {[]settlement.Payment{two(byParts)}, []string{"entries[0].by A8"}},
		"jointly, with inner shares": {[]settlement.Payment{two(func(p *settlement.Payment) { byParts(p); p.Joint = true })}, nil},
		"jointly, without":           {[]settlement.Payment{two(func(p *settlement.Payment) { p.Joint = true })}, nil},
		"by shares not stated":       {[]settlement.Payment{two(func(*settlement.Payment) {})}, nil},
		"one payee by parts":         {[]settlement.Payment{payees("王某")}, nil},
		"two payees by parts":        {[]settlement.Payment{payees("王某", "赵某")}, []string{"entries[0].to A8"}},
	} {
		b := open(t, settlement.Terms{DaysOff: settlement.Stay, Payments: c.payments})
		assert.Equal(t, c.want, refusals(t, b, paid(first, "1")), name)
	}
}

// Who steps in must not owe himself under what he steps into; what he owes otherwise does not matter (A19, CC 576).
func TestStepIntoADebtToOneself(t *testing.T) {
	b := open(t, settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{debt("张某", "王某"), debt("李某", "赵某")}})
	step := func(kind ledger.EntryKind, by, to, party string) ledger.Entry {
		return ledger.Entry{Kind: kind, On: first, By: by, To: to, Party: party}
	}
	assert.Empty(t, refusals(t, b, step(ledger.CreditorChanged, "", "王某", "李某")))
	assert.Empty(t, refusals(t, b, step(ledger.DebtorChanged, "张某", "", "赵某")))
	assert.Equal(t, []string{"entries[0].party A19"}, refusals(t, b, step(ledger.CreditorChanged, "", "王某", "张某")))
	assert.Equal(t, []string{"entries[0].party A19"}, refusals(t, b, step(ledger.DebtorJoined, "张某", "", "王某")))
}

// A variation names one claim: of several who share an instalment, by payer and payee (A19).
func TestVariationNamesOneClaim(t *testing.T) {
	p := debt("张某", "")
	p.Obligors = append(p.Obligors, settlement.Obligor{Party: "李某", Part: 1})
	p.Obligors[0].Part, p.Sharing, p.Beneficiaries = 1, settlement.ByParts, nil
	p.Payees = []settlement.Payee{{Party: "王某", Part: 1}, {Party: "赵某", Part: 1}}
	b := open(t, settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{p}})
	vary := func(by, to string) ledger.Entry {
		return ledger.Entry{Kind: ledger.Varied, On: first, For: "payments[0]", By: by, To: to, Amount: yuan("1")}
	}
	assert.Empty(t, refusals(t, b, vary("李某", "赵某")))
	for _, e := range []ledger.Entry{vary("", ""), vary("李某", ""), vary("", "赵某")} {
		assert.Equal(t, []string{"entries[0].for A19"}, refusals(t, b, e))
	}
}

// Beside a payment that cannot be read anybody may have paid anybody; what is said to be for it meets no other, and only what names another
// one has to fit that (A18).
func TestPaidBesideWhatCannotBeRead(t *testing.T) {
	unread := debt("张某", "王某")
	unread.Obligors = nil
	b := open(t, settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{debt("张某", "王某"), unread}})
	pay := func(by, path string) ledger.Entry {
		e := paid(first, "4")
		e.By, e.For = by, path
		return e
	}
	assert.Empty(t, refusals(t, b, pay("丁某", "")))
	assert.Empty(t, refusals(t, b, pay("丁某", "payments[1]")))
	assert.Equal(t, []string{"entries[0].for A8"}, refusals(t, b, pay("丁某", "payments[0]")))
	for path, open := range map[string]string{"payments[1]": "10.00", "payments[0]": "6.00", "": "6.00"} {
		next, err := b.Record(pay("", path))
		require.NoError(t, err, path)
		s := next.On(first)
		assert.Equal(t, open, s.Outstanding.String(), path)
		assert.Equal(t, path == "payments[1]", len(s.Unused) == 1, path)
	}
}

// What is beyond the debt may have been owed under a payment that cannot be read, unless a court found that one void: then it binds
// nobody, and too much was paid (A18, A20).
func TestBeyondTheDebtBesideWhatCannotBeRead(t *testing.T) {
	unread := debt("张某", "王某")
	unread.Obligors = nil
	for void, beyond := range map[string]string{"": "0.00", "payments[1]": "2.00"} {
		terms := settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{debt("张某", "王某"), unread}}
		if void != "" {
			terms.Void = []string{void}
		}
		next, err := open(t, terms).Record(paid(first, "12"))
		require.NoError(t, err)
		s := next.On(first)
		assert.Equal(t, beyond, s.Overpaid.String(), void)
		assert.Equal(t, void == "", len(s.Unused) == 1, void)
	}
}

// An instalment of what is no payment is none, and no slip of the pen stops the book.
func TestInstalmentOfNoPayment(t *testing.T) {
	b := open(t, settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{debt("张某", "王某")}})
	for _, path := range []string{"acts[0].instalments[1]", "payments[9].instalments[0]", "payments[0].instalments[0]", ".instalments[0]"} {
		e := paid(first, "1")
		e.For = path
		assert.Equal(t, []string{"entries[0].for A8"}, refusals(t, b, e), path)
	}
}

// What is given back of a sum not stated is owed again once all of it was paid, whatever it was; before that nobody can say so (A18, A19).
func TestGivenBackOfASumNotStated(t *testing.T) {
	unsaid := debt("张某", "王某")
	unsaid.Amount = yuan("0")
	back := ledger.Entry{Kind: ledger.Refunded, On: first.AddDays(2), Amount: yuan("4")}
	whole := ledger.Entry{Kind: ledger.Performed, On: first.AddDays(1), For: "payments[0]"}
	again := paid(first.AddDays(3), "6")
	again.Receipt = "2"
	more := ledger.Entry{Kind: ledger.Refunded, On: first.AddDays(3), Amount: yuan("2")}
	stated := ledger.Entry{Kind: ledger.Varied, On: first.AddDays(3), Amount: yuan("8"), For: "payments[0]"}
	for _, tt := range []struct {
		entries []ledger.Entry
		want    []string // paid, open, beyond
	}{
		{[]ledger.Entry{back}, []string{"6.00", "0.00", "0.00"}},
		{[]ledger.Entry{back, whole}, []string{"6.00", "4.00", "0.00"}},
		{[]ledger.Entry{back, whole, again}, []string{"10.00", "0.00", "2.00"}},
		{[]ledger.Entry{back, whole, more}, []string{"4.00", "6.00", "0.00"}},
		{[]ledger.Entry{back, whole, stated}, []string{"6.00", "2.00", "0.00"}},
	} {
		s := open(t, settlement.Terms{DaysOff: settlement.Stay, Payments: []settlement.Payment{unsaid}}, append(tt.entries, paid(first, "10"))...).On(first.AddDays(9))
		assert.Equal(t, tt.want, []string{s.Paid.String(), s.Outstanding.String(), s.Overpaid.String()})
		assert.Equal(t, len(tt.entries) == 1, s.Lines[0].Unstated(), "after that it is known what it came to")
		assert.Equal(t, len(tt.entries) == 1, s.AtLeast)
		assert.Equal(t, s.Overpaid.IsZero(), s.Lines[0].Settled.IsZero())
	}
}
