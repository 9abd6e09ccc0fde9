package agreement

import (
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Party is one of those between whom the dispute is settled: a person, a family, a company.
type Party struct {
	Name     string                  `json:"name"`
	Role     mediation.Role          `json:"role,omitzero"`
	Capacity mediation.PartyCapacity `json:"capacity,omitzero"`
	Signed   mediation.Signature     `json:"signed,omitzero"`
	Signer   mediation.Signer        `json:"signer,omitzero"`

	// What came after a signature without authority.
	Ratified       mediation.Signature `json:"ratified,omitzero"`        // the principal, or guardian, made it his own; taking the performance counts
	RatifyNotice   calendar.When       `json:"ratify_notice,omitzero"`   // the day he received the other side's notice to ratify
	ApparentAgency decision.Tri        `json:"apparent_agency,omitzero"` // a court found apparent agency; the library never finds it
}

// ownHand reports whether the party signed itself: that somebody else did has to be on record.
func (p Party) ownHand() bool { return p.Signer == 0 || p.Signer == mediation.Self }

// unasked are the paths of what the record does not say of a party that signed for itself.
func (p Party) unasked(at func(field string) string) (paths []string) {
	if p.Signer == 0 {
		paths = append(paths, at(".signer"))
	}
	if p.Capacity == 0 {
		paths = append(paths, at(".capacity"))
	}
	return paths
}
