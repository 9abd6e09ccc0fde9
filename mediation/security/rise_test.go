package security_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
)

// What many payments come to is what they come to one by one; what is no sum any more is an error.
func TestWhatARisingPaymentComesTo(t *testing.T) {
	sum := money.MustParse("123.45")
	for _, years := range []int{-1, 0, 1, 2, 3, 1000} {
		for _, months := range []int{0, 1, 5, 12, 18, 1200} {
			r := security.Rise{Percent: money.MustParsePercent("3.7%"), Years: years}
			var want money.Amount
			for n := range 900 {
				got, err := r.Total(sum, months, n)
				require.NoError(t, err)
				require.Equal(t, want, got, "%d payments, every %d months, rising every %d years", n, months, years)
				want = want.Plus(r.Levels(sum)[r.Level(n*months)])
			}
		}
	}
	assert.Equal(t, "128.02", sum.Raised(money.MustParsePercent("3.7%")).String()) // 128.01765
	assert.Equal(t, sum, security.Rise{}.Most(sum))
	assert.Equal(t, money.Max(), security.Rise{Percent: money.MustParsePercent("100%")}.Most(money.Max()))
	_, err := security.Rise{Percent: money.MustParsePercent("100%")}.Total(sum, 12, 1000)
	assert.Error(t, err)
	once, err := security.Rise{}.Total(sum, 12, 3)
	require.NoError(t, err)
	assert.Equal(t, "370.35", once.String())
}
