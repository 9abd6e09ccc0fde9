package proxy

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Capacity is whether somebody can act for himself in law.
type Capacity uint8

// The capacities. Zero is unknown.
const (
	FullCapacity    Capacity = 1 + iota // 完全民事行为能力
	LimitedCapacity                     // 限制民事行为能力: a minor of eight or over, an adult not fully able
	NoCapacity                          // 无民事行为能力
	Organisation                        // 法人或者非法人组织: acts through the person who represents it by law
)

var capacityNames = term.Table[Capacity]{
	{},
	{Code: "full", ZH: "完全民事行为能力"},
	{Code: "limited", ZH: "限制民事行为能力"},
	{Code: "none", ZH: "无民事行为能力"},
	{Code: "organisation", ZH: "法人或者非法人组织"},
}

// String returns the stable English code of c.
func (c Capacity) String() string { return capacityNames.Code(c) }

// ZH returns the Chinese term of c.
func (c Capacity) ZH() string { return capacityNames.ZH(c) }

// MarshalText writes the code of c.
func (c Capacity) MarshalText() ([]byte, error) { return capacityNames.Marshal(c) }

// UnmarshalText reads the code of a capacity.
func (c *Capacity) UnmarshalText(text []byte) error { return capacityNames.Unmarshal(text, c) }

// Need is why the room offers somebody the proxy channel (X1).
type Need uint8

// The needs. Zero is unknown.
const (
	Elderly           Need = 1 + iota // 老
	Infirm                            // 弱
	Ill                               // 病
	Disabled                          // 残
	Pregnant                          // 孕
	LongDifficultCase                 // 疑难积案当事人
)

var needNames = term.Table[Need]{
	{},
	{Code: "elderly", ZH: "老"},
	{Code: "infirm", ZH: "弱"},
	{Code: "ill", ZH: "病"},
	{Code: "disabled", ZH: "残"},
	{Code: "pregnant", ZH: "孕"},
	{Code: "long_difficult_case", ZH: "疑难积案当事人"},
}

// String returns the stable English code of n.
func (n Need) String() string { return needNames.Code(n) }

// ZH returns the Chinese term of n.
func (n Need) ZH() string { return needNames.ZH(n) }

// MarshalText writes the code of n.
func (n Need) MarshalText() ([]byte, error) { return needNames.Marshal(n) }

// UnmarshalText reads the code of a need.
func (n *Need) UnmarshalText(text []byte) error { return needNames.Unmarshal(text, n) }

// Principal is the petitioner for whom somebody acts.
type Principal struct {
	ID             string   `json:"id"`
	Name           string   `json:"name,omitempty"`
	Capacity       Capacity `json:"capacity"`
	Representative string   `json:"representative,omitempty"` // who acts by law: the guardian, or the head of an organisation
	Needs          []Need   `json:"needs,omitempty"`
}

// hasRepresentative reports whether somebody acts by law for p, and false too while the capacity is not known.
func (p Principal) hasRepresentative() bool {
	return p.Representative != "" && (p.Capacity == LimitedCapacity || p.Capacity == NoCapacity || p.Capacity == Organisation)
}

// Agent is somebody who is to act for the principal. The three questions are those of X4; not known is not no.
type Agent struct {
	ID       string       `json:"id"`
	Name     string       `json:"name,omitempty"`
	Interest decision.Tri `json:"interest,omitempty"`  // has a direct interest and is recused
	TookPart decision.Tri `json:"took_part,omitempty"` // took part in the act complained of
	OfUnit   decision.Tri `json:"of_unit,omitempty"`   // belongs to the unit complained of
}
