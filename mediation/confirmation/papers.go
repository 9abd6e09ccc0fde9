package confirmation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Paper is something to be handed in with an application (J5). What is missing is asked for; it is no ground to refuse.
//
// Codes: agreement, proof_of_mediation, proof_of_property, identities, addresses, contacts.
type Paper uint8

// The papers. Zero is unknown.
const (
	AgreementText    Paper = 1 + iota // agreement 调解协议
	ProofOfMediation                  // proof_of_mediation 调解组织主持调解的证明
	ProofOfProperty                   // proof_of_property 与调解协议相关的财产权利证明
	Identities                        // identities 双方当事人的身份证明
	Addresses                         // addresses 双方当事人的住所
	Contacts                          // contacts 双方当事人的联系方式
	numPapers        = iota + 1
)

// missingPapers lists what has not been handed in. Proof of property rights is asked for where the agreement concerns any.
func (app *Application) missingPapers() []Paper {
	var missing []Paper
	for p := Paper(1); p < numPapers; p++ {
		if p == ProofOfProperty && app.PropertyRights != decision.Yes {
			continue
		}
		if !slices.Contains(app.Papers, p) {
			missing = append(missing, p)
		}
	}
	return missing
}
