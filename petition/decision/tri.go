package decision

import "github.com/fengqiao-go/fengqiao/petition/term"

// Tri is the answer to a yes-or-no question that may not have been asked yet.
type Tri uint8

// The answers. Zero is unknown, which is not No.
const (
	Yes Tri = 1 + iota // 是
	No                 // 否
)

var triNames = term.Table[Tri]{{}, {Code: "yes", ZH: "是"}, {Code: "no", ZH: "否"}}

// String returns the stable English code of t.
func (t Tri) String() string { return triNames.Code(t) }

// ZH returns the Chinese term of t.
func (t Tri) ZH() string { return triNames.ZH(t) }

// MarshalText writes the code of t.
func (t Tri) MarshalText() ([]byte, error) { return triNames.Marshal(t) }

// UnmarshalText reads the code of an answer.
func (t *Tri) UnmarshalText(text []byte) error { return triNames.Unmarshal(text, t) }

// Question is a fact whose values are yes and no.
func Question(code, zh string) Fact { return Fact{Name: Name{Code: code, ZH: zh}, Values: triNames} }
