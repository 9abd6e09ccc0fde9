package confirmation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Paper is something to be handed in with an application (J5). What is missing is asked for; it is no ground to refuse.
type Paper uint8

// The papers. Zero is unknown.
const (
	AgreementText    Paper = 1 + iota // 调解协议
	ProofOfMediation                  // 调解组织主持调解的证明
	ProofOfProperty                   // 与调解协议相关的财产权利证明
	Identities                        // 双方当事人的身份证明
	Addresses                         // 双方当事人的住所
	Contacts                          // 双方当事人的联系方式
	numPapers        = iota + 1
)

var paperNames = term.Table[Paper]{
	{},
	{Code: "agreement", ZH: "调解协议"},
	{Code: "proof_of_mediation", ZH: "调解组织主持调解的证明"},
	{Code: "proof_of_property", ZH: "与调解协议相关的财产权利证明"},
	{Code: "identities", ZH: "双方当事人的身份证明"},
	{Code: "addresses", ZH: "双方当事人的住所"},
	{Code: "contacts", ZH: "双方当事人的联系方式"},
}

func (p Paper) String() string                   { return paperNames.Code(p) }
func (p Paper) ZH() string                       { return paperNames.ZH(p) }
func (p Paper) MarshalText() ([]byte, error)     { return paperNames.Marshal(p) }
func (p *Paper) UnmarshalText(text []byte) error { return paperNames.Unmarshal(text, p) }

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
