package proxy

import "github.com/fengqiao-go/fengqiao/petition/decision"

// Capacity is whether a person can act alone in law.
//
// Codes: full, limited, none, organisation.
type Capacity uint8

// The capacities. Zero is unknown.
const (
	FullCapacity    Capacity = 1 + iota // full 完全民事行为能力
	LimitedCapacity                     // limited 限制民事行为能力: a minor of eight or over, an adult not fully able
	NoCapacity                          // none 无民事行为能力
	Organisation                        // organisation 法人或者非法人组织: acts through the person who represents it by law
)

// Need is why the room offers a petitioner the proxy channel (X1).
//
// Codes: elderly, infirm, ill, disabled, pregnant, long_difficult_case.
type Need uint8

// The needs. Zero is unknown.
const (
	Elderly           Need = 1 + iota // elderly 老
	Infirm                            // infirm 弱
	Ill                               // ill 病
	Disabled                          // disabled 残
	Pregnant                          // pregnant 孕
	LongDifficultCase                 // long_difficult_case 疑难积案当事人
)

// Principal is the petitioner for whom an agent acts.
type Principal struct {
	ID             string   `json:"id"`
	Name           string   `json:"name,omitempty"`
	Capacity       Capacity `json:"capacity"`
	Representative string   `json:"representative,omitempty"` // who acts by law: the guardian, or the head of an organisation
	Needs          []Need   `json:"needs,omitempty"`
}

// hasRepresentative reports whether a representative acts by law for p, and false too while the capacity is not known.
func (p Principal) hasRepresentative() bool {
	return p.Representative != "" && (p.Capacity == LimitedCapacity || p.Capacity == NoCapacity || p.Capacity == Organisation)
}

// Agent is a person who is to act for the principal. The three questions are those of X4; not known is not no.
type Agent struct {
	ID       string       `json:"id"`
	Name     string       `json:"name,omitempty"`
	Interest decision.Tri `json:"interest,omitempty"`  // has a direct interest and is recused
	TookPart decision.Tri `json:"took_part,omitempty"` // took part in the act complained of
	OfUnit   decision.Tri `json:"of_unit,omitempty"`   // belongs to the unit complained of
}
