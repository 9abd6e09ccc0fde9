// Package term gives every closed set of domain values the same text form: a stable English code, which is also its
// JSON text, and the Chinese term of art. Zero is always "unknown", never a meaning.
package term

import "fmt"

// Term is what one value is called.
type Term struct {
	Code string // stable: it ends up in JSON, SQL and workflow histories
	ZH   string // the term of art
}

// Table names the values of one enum. The entry at index 0 is ignored: zero is unknown.
type Table[E ~uint8 | ~uint16] []Term

const unknownCode, unknownZH = "unknown", "未知"

// Code returns the stable English code of e, and "unknown" for zero. A number outside the table is shown as such: it
// can only come from a conversion, and String must not panic on it.
func (t Table[E]) Code(e E) string {
	switch {
	case e == 0:
		return unknownCode
	case int(e) < len(t):
		return t[e].Code
	}
	return fmt.Sprintf("invalid(%d)", int(e))
}

// ZH returns the Chinese term of e.
func (t Table[E]) ZH(e E) string {
	switch {
	case e == 0:
		return unknownZH
	case int(e) < len(t):
		return t[e].ZH
	}
	return fmt.Sprintf("无效（%d）", int(e))
}

// Marshal returns the text form of e; a number outside the table is an error, so that it cannot reach a file.
func (t Table[E]) Marshal(e E) ([]byte, error) {
	if int(e) >= len(t) && e != 0 {
		return nil, fmt.Errorf("no value has number %d", int(e))
	}
	return []byte(t.Code(e)), nil
}

// Unmarshal sets e from its code. Text that is not a code is refused, with the codes that exist, so that a misspelt
// fact never becomes an unknown one.
func (t Table[E]) Unmarshal(text []byte, e *E) error {
	if string(text) == unknownCode {
		*e = 0
		return nil
	}
	for i := 1; i < len(t); i++ {
		if t[i].Code == string(text) {
			*e = E(i)
			return nil
		}
	}
	return fmt.Errorf("%q is none of %v", text, t.Codes())
}

// Codes lists the codes in order, without "unknown".
func (t Table[E]) Codes() []string {
	var codes []string
	for i := 1; i < len(t); i++ {
		codes = append(codes, t[i].Code)
	}
	return codes
}
