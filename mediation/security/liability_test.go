package security_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The period of guarantee, on the day before, the day itself and the day after: what the creditor did counts from the day after
// the due day to the last day, and an agreed end that is no day after the due day is none (CC 692(2)).
func TestPeriodOfGuarantee(t *testing.T) {
	due := calendar.MustDate(2024, time.March, 1)
	end := calendar.MustDate(2024, time.September, 2) // the first of September is a Sunday
	sum, none := money.MustParse("300"), money.Amount{}
	for name, c := range map[string]struct {
		until, called, on calendar.Date
		asked             money.Amount
	}{
		"on the due day":                       {on: due, asked: none},
		"the day after":                        {on: due.AddDays(1), asked: sum},
		"on the last day":                      {on: end, asked: sum},
		"after the last day":                   {on: end.AddDays(1), asked: none},
		"asked on the due day":                 {called: due, on: end.AddDays(1), asked: none},
		"asked the day after":                  {called: due.AddDays(1), on: end.AddDays(1), asked: sum},
		"asked on the last day":                {called: end, on: end.AddDays(1), asked: sum},
		"asked after it":                       {called: end.AddDays(1), on: end.AddDays(1), asked: none},
		"agreed, on its last day":              {until: due.AddDays(20), on: due.AddDays(20), asked: sum},
		"agreed, after it":                     {until: due.AddDays(20), on: due.AddDays(21), asked: none},
		"agreed for the due day, which is not": {until: due, on: due.AddDays(21), asked: sum},
		"agreed for the day after":             {until: due.AddDays(1), on: due.AddDays(2), asked: none},
	} {
		did := security.Pursuit{}
		if !c.called.IsZero() {
			did.Called = []calendar.Date{c.called}
		}
		s := security.Surety{Party: "丙", Kind: security.JointSurety, Until: c.until}
		l := s.Liability(due.AddDays(-60), c.on, none, did, []security.Secured{{Open: sum, Due: due, Last: due}})
		assert.Equal(t, c.asked, l.MayBeAsked, name)
		assert.Equal(t, sum, l.MayBeAsked.Plus(l.NotDue).Plus(l.Freed), "%s: no fen is lost", name)
	}
}

// Where all fell due as a whole before its day, the creditor can act from then on.
func TestSuretyOfWhatFellDueAsAWhole(t *testing.T) {
	due, whole := calendar.MustDate(2024, time.September, 2), calendar.MustDate(2024, time.March, 1)
	s := security.Surety{Party: "丙", Kind: security.JointSurety}
	debt := []security.Secured{{Open: money.MustParse("300"), Due: due, Last: whole}}
	for called, asked := range map[calendar.Date]string{whole: "0.00", whole.AddDays(1): "300.00", due: "300.00"} {
		did := security.Pursuit{Called: []calendar.Date{called}}
		l := s.Liability(whole.AddDays(-60), due.AddDays(300), money.Amount{}, did, debt)
		assert.Equal(t, asked, l.MayBeAsked.String(), called)
	}
}

// What a surety has paid it may ask the debtor for (CC 700; Guarantee Law, art. 31), of which before 1995-10-01 no text is held; who has
// paid nothing, or never signed, is told nothing of it.
func TestRecourseToTheDebtor(t *testing.T) {
	for _, c := range []struct {
		agreed calendar.Date
		paid   money.Amount
		signed decision.Tri
		want   statute.Provision
	}{
		{calendar.MustDate(2021, 1, 1), money.MustParse("100"), decision.Yes, statute.SuretyRecourse},
		{calendar.MustDate(2020, 12, 31), money.MustParse("100"), decision.Yes, statute.GuaranteeRecourse},
		{calendar.MustDate(2021, 1, 1), money.Amount{}, decision.Yes, 0},
		{calendar.MustDate(2021, 1, 1), money.MustParse("100"), decision.No, 0},
	} {
		s := security.Surety{Party: "丙", Kind: security.JointSurety, Signed: mediation.Signature{Given: c.signed}}
		l := s.Liability(c.agreed, c.agreed.AddDays(90), c.paid, security.Pursuit{}, nil)
		var got []statute.Provision
		for _, r := range l.Reasons {
			if p := r.Cite.Provision(); p == statute.SuretyRecourse || p == statute.GuaranteeRecourse {
				got = append(got, p)
			}
		}
		if c.want == 0 {
			assert.Empty(t, got)
		} else {
			assert.Equal(t, []statute.Provision{c.want}, got)
		}
	}
}
