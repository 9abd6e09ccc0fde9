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
