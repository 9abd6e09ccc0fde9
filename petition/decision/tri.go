package decision

import "slices"

// Tri is the answer to a yes-or-no question that may not have been asked yet.
//
// Codes: yes, no.
type Tri uint8

// The answers. Zero is unknown, which is not No.
const (
	Yes Tri = 1 + iota // yes 是
	No                 // no 否
)

// Not is the opposite answer; what is unknown stays unknown.
func (t Tri) Not() Tri {
	switch t {
	case Yes:
		return No
	case No:
		return Yes
	}
	return 0
}

// Known turns what is known into an answer.
func Known(holds bool) Tri {
	if holds {
		return Yes
	}
	return No
}

// YesIf is yes where something holds, and unknown where it does not.
func YesIf(holds bool) Tri {
	if holds {
		return Yes
	}
	return 0
}

// Question is a fact whose values are yes and no.
func Question(code, zh string) Dimension {
	return Dimension{Name: Name{Code: code, ZH: zh}, Values: slices.Clone(triTerms)}
}
