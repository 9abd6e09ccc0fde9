package ledger

import (
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
)

// SuretyLine is what may be asked of one surety on the day (A16), beside what is asked of the debtor, and not above it.
type SuretyLine struct {
	Path   string          `json:"path"`
	Clause security.Surety `json:"clause"`
	Paid   money.Amount    `json:"paid"` // by the surety, of what it secures
	security.Liability
}

// PaidBy returns what somebody has paid on debts, less what was given back; nothing, if more was, since others had paid it.
func PaidBy(party string, bookings []Booking) money.Amount {
	var paid, back money.Amount
	for _, b := range bookings {
		switch {
		case b.Entry.By != party || b.To == BeyondDebt:
		case b.Entry.Kind == Refunded:
			back = back.Plus(b.Sum)
		default:
			paid = paid.Plus(b.Sum)
		}
	}
	return paid.Less(back)
}
