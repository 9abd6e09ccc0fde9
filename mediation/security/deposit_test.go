package security_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// What counts and what is above the ceiling come to what was handed over, to the fen, and who took it returns twice what counts and the
// excess: over every small sum, and at the largest.
func TestDepositToTheFen(t *testing.T) {
	agreed := calendar.MustDate(2021, 1, 1)
	fen := func(n int64) money.Amount {
		a, err := money.Fen(n)
		assert.NoError(t, err)
		return a
	}
	for secured := int64(1); secured < 40; secured++ {
		for given := int64(1); given < 40; given++ {
			d := security.Deposit{By: "甲", To: "乙", Sum: fen(40), Given: fen(given)}
			f := d.Worth(agreed, security.DepositTerms{Secured: fen(secured)})
			assert.Equal(t, fen(given), f.Effective.Plus(f.Excess), "%d of %d: no fen is lost", given, secured)
			assert.Equal(t, f.Effective.Plus(f.Effective).Plus(f.Excess), f.Returned)
			over := given*5 > secured
			assert.Equal(t, over, !f.Excess.IsZero(), "%d of %d", given, secured)
			if over {
				assert.LessOrEqual(t, f.Effective.Fen()*5, secured)
				assert.Greater(t, (f.Effective.Fen()+1)*5, secured, "not one fen less than the law allows")
			}
			assert.Equal(t, over, len(d.Validate(agreed, 1, security.DepositTerms{Secured: fen(secured)})) == 1)
			assert.Empty(t, d.Validate(agreed, 1, security.DepositTerms{Secured: fen(secured), Open: true}), "what is not all stated sets no ceiling")
		}
	}
	largest := security.Deposit{By: "甲", To: "乙", Sum: money.Max(), Given: money.Max()}.Worth(agreed, security.DepositTerms{Secured: money.Max()})
	assert.Equal(t, money.Max(), largest.Returned, "held to the largest sum")
}

// What is not all stated leaves the ceiling open only as far as what is stated does not reach, and before the security law there was none.
func TestDepositBesideWhatIsNotStated(t *testing.T) {
	fen := func(n int64) money.Amount {
		a, err := money.Fen(n)
		assert.NoError(t, err)
		return a
	}
	first := calendar.MustDate(1995, 10, 1)
	for _, c := range []struct {
		handed int64
		agreed calendar.Date
		open   bool
	}{
		{200, calendar.MustDate(2024, 1, 1), false},
		{201, calendar.MustDate(2024, 1, 1), true},
		{201, first, true},
		{201, first.AddDays(-1), false},
		{201, calendar.Date{}, true},
	} {
		f := security.Deposit{By: "甲", To: "乙", Sum: fen(c.handed)}.Worth(c.agreed, security.DepositTerms{Secured: fen(1000), Open: true})
		assert.Equal(t, c.open, f.Open, "%d on %s", c.handed, c.agreed)
		assert.Equal(t, fen(c.handed), f.Effective)
		assert.Equal(t, fen(2*c.handed), f.Returned)
	}
}
