package security_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// What is told of a surety rests on the articles of the time (A16): those of the Civil Code, of the Guarantee Law with its
// interpretation before 2021, and of neither before 1995-10-01, of when no text is held.
func TestReasonsOfALiability(t *testing.T) {
	const (
		general, joint = security.GeneralSurety, security.JointSurety
		form, kinds    = statute.SuretyForm, statute.SuretyKinds
	)
	day, none := calendar.MustDate, calendar.Date{}
	now, then, before := day(2024, 1, 1), day(2010, 1, 1), day(1995, 9, 30)
	due := func(agreed calendar.Date) calendar.Date { return agreed.AddDays(60) }
	agreedEnd := due(now).AddDays(100)
	for name, c := range map[string]struct {
		agreed calendar.Date
		kind   security.SuretyKind
		until  calendar.Date
		paid   bool // bound until the debt is paid
		signed decision.Tri
		days   int // asked about so many days after the due day
		called int // the creditor acted so many days after the due day; 0 not at all
		debt   security.Secured
		want   []statute.Provision
	}{
		"general, late": {
			agreed: now, kind: general, signed: decision.Yes, days: 1,
			want: []statute.Provision{statute.GeneralSurety, statute.SuretyPeriod, statute.SuretyFreed, statute.SuretyScope},
		},
		"general, not late": {agreed: now, kind: general, signed: decision.Yes},
		"joint, late": {
			agreed: now, kind: joint, signed: decision.Yes, days: 1,
			want: []statute.Provision{statute.JointSurety, statute.SuretyPeriod, statute.SuretyFreed, statute.SuretyScope},
		},
		"joint, late, an end agreed": {
			agreed: now, kind: joint, until: agreedEnd, signed: decision.Yes, days: 1,
			want: []statute.Provision{statute.JointSurety, statute.SuretyFreed, statute.SuretyScope},
		},
		"joint, asked in time": {
			agreed: now, kind: joint, signed: decision.Yes, days: 5, called: 3,
			want: []statute.Provision{statute.JointSurety, statute.SuretyScope},
		},
		"joint, never asked": {
			agreed: now, kind: joint, signed: decision.Yes, days: 300,
			want: []statute.Provision{statute.SuretyFreed},
		},
		"no kind, late": {
			agreed: now, signed: decision.Yes, days: 1,
			want: []statute.Provision{kinds, statute.GeneralSurety, statute.SuretyPeriod, statute.SuretyFreed, statute.SuretyScope},
		},
		"signature not known, not late":            {agreed: now, kind: joint, want: []statute.Provision{form}},
		"signature not known, nothing to be asked": {agreed: now, kind: joint, days: 300, want: []statute.Provision{statute.SuretyFreed}},
		"signature not known, joint, late": {
			agreed: now, kind: joint, days: 1,
			want: []statute.Provision{form, statute.JointSurety, statute.SuretyPeriod, statute.SuretyFreed, statute.SuretyScope},
		},
		"signature not known, general, late": {
			agreed: now, kind: general, days: 1,
			want: []statute.Provision{form, statute.GeneralSurety, statute.SuretyPeriod, statute.SuretyFreed, statute.SuretyScope},
		},
		"not signed": {agreed: now, kind: joint, signed: decision.No, days: 1, want: []statute.Provision{form}},
		"passed to another debtor": {
			agreed: now, kind: joint, signed: decision.Yes, days: 300, debt: security.Secured{PassedOn: true, Moved: true},
			want: []statute.Provision{statute.SuretyDebtPassedOn},
		},
		"made heavier, and given more time": {
			agreed: now, kind: joint, signed: decision.Yes, debt: security.Secured{Heavier: true, Moved: true},
			want: []statute.Provision{statute.SuretyVariation, statute.SuretyPeriodKept},
		},
		"before 2021, no kind": {
			agreed: then, signed: decision.Yes, days: 1,
			want: []statute.Provision{
				statute.GuaranteeKinds, statute.GuaranteeJoint, statute.GuaranteePeriodJoint, statute.GuaranteeFreedJoint, statute.GuaranteeScope,
			},
		},
		"before 2021, general": {
			agreed: then, kind: general, signed: decision.Yes, days: 1,
			want: []statute.Provision{
				statute.GuaranteeGeneral, statute.GuaranteePeriodGeneral, statute.GuaranteeFreedGeneral, statute.GuaranteeScope,
			},
		},
		"before 2021, until the debt is paid: two years": {
			agreed: then, kind: joint, paid: true, signed: decision.Yes, days: 720,
			want: []statute.Provision{
				statute.GuaranteeJoint, statute.GuaranteePeriodUnclear, statute.GuaranteeFreedJoint, statute.GuaranteeScope,
			},
		},
		"before the interpretation, which counts for it too": {
			agreed: day(1999, 1, 1), kind: joint, paid: true, signed: decision.Yes, days: 720,
			want: []statute.Provision{
				statute.GuaranteeJoint, statute.GuaranteePeriodUnclear, statute.GuaranteeFreedJoint, statute.GuaranteeScope,
			},
		},
		"no text held: no kind, no end": {
			agreed: before, signed: decision.Yes, days: 300,
			want: []statute.Provision{kinds, statute.GeneralSurety, statute.SuretyScope}, // cited as not held for the day
		},
	} {
		s := security.Surety{Party: "丙", Kind: c.kind, Until: c.until, UntilPaid: c.paid, Signed: mediation.Signature{Given: c.signed}}
		did := security.Pursuit{}
		if c.called > 0 {
			did.Called = []calendar.Date{due(c.agreed).AddDays(c.called)}
		}
		d := c.debt
		d.Open, d.Due, d.Last = money.MustParse("300"), due(c.agreed), due(c.agreed)
		l := s.Liability(c.agreed, due(c.agreed).AddDays(c.days), money.Amount{}, did, []security.Secured{d})
		var got []statute.Provision
		for _, r := range l.Reasons {
			assert.Equal(t, statute.A16, r.Rule, name)
			assert.Equal(t, c.agreed != before, r.Cite.Edition() != 0, name)
			got = append(got, r.Cite.Provision())
		}
		assert.Equal(t, c.want, got, name)
		if c.signed == decision.No {
			assert.Equal(t, security.Liability{Bound: decision.No, Reasons: l.Reasons}, l, name)
		}
		open := !l.MayBeAsked.IsZero() || !l.MayRefuse.IsZero()
		assert.Equal(t, open && c.called == 0 && c.agreed != before, l.Until != none, "%s: it has an end while something may be asked", name)
	}
}

// A surety is bound from the day it signed (CC 685): the day before, the day, the day after, and days that are not known exactly.
func TestSignedByTheDay(t *testing.T) {
	on := calendar.MustDate(2024, 3, 10)
	around, _ := calendar.Between(on.AddDays(-1), on.AddDays(1))
	past, _ := calendar.Between(on.AddDays(-9), on)
	for name, c := range map[string]struct {
		given  decision.Tri
		signed calendar.When
		want   decision.Tri
	}{
		"the day before":          {decision.Yes, calendar.On(on.AddDays(-1)), decision.Yes},
		"the day":                 {decision.Yes, calendar.On(on), decision.Yes},
		"the day after":           {decision.Yes, calendar.On(on.AddDays(1)), decision.No},
		"some day around":         {decision.Yes, around, 0},
		"some day up to the day":  {decision.Yes, past, decision.Yes},
		"that day or later":       {decision.Yes, calendar.NotBefore(on), 0},
		"the day after or later":  {decision.Yes, calendar.NotBefore(on.AddDays(1)), decision.No},
		"signed, no day":          {decision.Yes, calendar.When{}, decision.Yes},
		"not known whether":       {},
		"not known, a day stated": {0, calendar.On(on.AddDays(1)), 0},
		"not signed":              {decision.No, calendar.When{}, decision.No},
	} {
		s := security.Surety{Party: "丙", Kind: security.JointSurety, Signed: mediation.Signature{Given: c.given, On: c.signed}}
		l := s.Liability(on, on, money.Amount{}, security.Pursuit{}, []security.Secured{{Open: money.MustParse("300")}})
		assert.Equal(t, c.want, l.Bound, name)
	}
}

// The law is that of the day on which the surety signed, and not of the agreement: no kind stated is general since 2021-01-01.
func TestLawOfTheDayOfSigning(t *testing.T) {
	old, first := calendar.MustDate(2020, 12, 31), calendar.MustDate(2021, 1, 1)
	due := first.AddDays(30)
	for signed, general := range map[calendar.Date]bool{old: false, first: true} {
		s := security.Surety{Party: "丙", Signed: mediation.SignedOn(calendar.On(signed))}
		l := s.Liability(old, due.AddDays(1), money.Amount{}, security.Pursuit{}, []security.Secured{{Open: money.MustParse("300"), Due: due, Last: due}})
		assert.Equal(t, general, l.MayBeAsked.IsZero(), signed)
		assert.Equal(t, !general, l.MayRefuse.IsZero(), signed)
	}
}

// A surety answers for no more than was agreed, less what it paid, first with what may be asked at once; of what one debt is late
// the first end is told, and none once it has paid all.
func TestUpToWhat(t *testing.T) {
	yuan, due := money.MustParse, calendar.MustDate(2024, 3, 1)
	debts := []security.Secured{
		{Open: yuan("100"), Due: due.AddDays(9), Last: due.AddDays(9)}, {Open: yuan("100"), Due: due, Last: due}, {Open: yuan("100"), Due: due.AddDays(99)},
	}
	for name, c := range map[string]struct{ upTo, paid, asked, notDue string }{
		"no limit":        {"0", "0", "200.00", "100.00"},
		"above all":       {"301", "0", "200.00", "100.00"},
		"some of what is": {"250", "0", "200.00", "50.00"},
		"what is late":    {"200", "0", "200.00", "0.00"},
		"part was paid":   {"250", "100", "150.00", "0.00"},
		"all was paid":    {"250", "250", "0.00", "0.00"},
	} {
		s := security.Surety{Party: "丙", Kind: security.JointSurety, UpTo: yuan(c.upTo)}
		l := s.Liability(due, due.AddDays(20), yuan(c.paid), security.Pursuit{}, debts)
		assert.Equal(t, []string{c.asked, "0.00", c.notDue}, []string{l.MayBeAsked.String(), l.MayRefuse.String(), l.NotDue.String()}, name)
		if c.asked == "0.00" {
			assert.Zero(t, l.Until, name)
		} else {
			assert.Equal(t, calendar.MustDate(2024, 9, 2), l.Until, "%s: of the debt that was due first", name)
		}
	}
}

// Another day of performance moves neither end of the period of guarantee (CC 695(2)), and a debt that nobody can be late with yet is asked
// of nobody; the end that is told is that of what is late and was not pursued, not of another debt.
func TestWhichPeriodCounts(t *testing.T) {
	sum, due := money.MustParse("300"), calendar.MustDate(2024, 3, 1)
	end, s := calendar.MustDate(2024, 9, 2), security.Surety{Party: "丙", Kind: security.JointSurety}
	called := func(on calendar.Date) security.Pursuit { return security.Pursuit{Called: []calendar.Date{on}} }
	agreed, none := due.AddDays(-60), money.Amount{}

	moved := security.Secured{Open: sum, Due: due, Last: due.AddDays(60), Moved: true}
	l := s.Liability(agreed, end.AddDays(90), none, called(due.AddDays(30)), []security.Secured{moved})
	assert.Equal(t, sum, l.MayBeAsked, "it was asked in the period as it was agreed")

	open := security.Secured{Open: sum, Due: due}
	l = s.Liability(agreed, end.AddDays(1), none, called(due.AddDays(-1)), []security.Secured{open})
	assert.Equal(t, sum, l.Freed, "it was asked before the period began")

	late, later := security.Secured{Open: sum, Due: due, Last: due}, security.Secured{Open: sum, Due: due.AddDays(90), Last: due.AddDays(90)}
	l = s.Liability(agreed, due.AddDays(30), none, called(due.AddDays(10)), []security.Secured{late, later})
	assert.Equal(t, []any{sum, sum, calendar.Date{}}, []any{l.MayBeAsked, l.NotDue, l.Until}, "what is late was asked for, and the rest is not due")
	l = s.Liability(agreed, end.AddDays(1), none, security.Pursuit{}, []security.Secured{late, later})
	assert.Equal(t, []any{sum, sum}, []any{l.MayBeAsked, l.Freed})
	assert.Equal(t, s.Liability(agreed, end.AddDays(1), none, security.Pursuit{}, []security.Secured{later}).Until, l.Until, "of what is still open")
}
