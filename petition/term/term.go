package term

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Term is what one value is called.
type Term struct {
	Code string // stable: it ends up in JSON, SQL and workflow histories
	ZH   string // the term of art
}

// Codes names the values of one closed set, by number. The entry at index 0 is ignored: zero is unknown.
type Codes[E ~uint8 | ~uint16] []Term

const unknownCode, unknownZH = "unknown", "未知"

// Code returns the stable English code of e, and "unknown" for zero. A number outside the table is shown as such: it
// can only come from a conversion, and String must not panic on it.
func (t Codes[E]) Code(e E) string {
	switch {
	case e == 0:
		return unknownCode
	case int(e) < len(t):
		return t[e].Code
	}
	return invalid(e)
}

func invalid[E ~uint8 | ~uint16](e E) string { return fmt.Sprintf("invalid(%d)", uint16(e)) }

// Has reports whether e is one of the values: zero, which is unknown, is none, nor is a number outside the table.
func (t Codes[E]) Has(e E) bool { return e != 0 && int(e) < len(t) }

// ZH returns the Chinese term of e.
func (t Codes[E]) ZH(e E) string {
	switch {
	case e == 0:
		return unknownZH
	case int(e) < len(t):
		return t[e].ZH
	}
	return fmt.Sprintf("无效（%d）", uint16(e))
}

// Marshal returns the text form of e; a number outside the table is an error, so that it cannot reach a file.
func (t Codes[E]) Marshal(e E) ([]byte, error) {
	if int(e) >= len(t) && e != 0 {
		return nil, noValue(e)
	}
	return []byte(t.Code(e)), nil
}

func noValue[E ~uint8 | ~uint16](e E) error { return fmt.Errorf("no value has number %d", uint16(e)) }

// Unmarshal sets e from its code. Text that is not a code is refused, with the codes that exist, so that a misspelt
// fact never becomes an unknown one.
func (t Codes[E]) Unmarshal(text []byte, e *E) error {
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
	return strictjson.NoCode(string(text), Vocabulary(t))
}

// Read sets e from its code in a JSON text. Text that is not a code is reported, with the codes that exist and the nearest.
func (t Codes[E]) Read(r *strictjson.Reader, e *E) {
	code, ok := r.Text()
	if !ok {
		r.Among(Vocabulary(t))
		return
	}
	if code == unknownCode {
		*e = 0
		return
	}
	for i := 1; i < len(t); i++ {
		if t[i].Code == code {
			*e = E(i)
			return
		}
	}
	r.Unknown("", code, Vocabulary(t))
}

// Vocabulary is the terms of a set whatever its type, as the choices that a reader tells: a program with a hundred sets holds
// them once.
type Vocabulary []Term

// Named returns the code of a term of art, "" if there is none: a clerk who writes 申诉求决 is told grievance.
func (t Vocabulary) Named(zh string) string {
	for i := 1; i < len(t); i++ {
		if t[i].ZH == zh && zh != "" {
			return t[i].Code
		}
	}
	return ""
}

// Codes lists the codes in order, without "unknown".
func (t Vocabulary) Codes() []string {
	var codes []string
	for i := 1; i < len(t); i++ {
		codes = append(codes, t[i].Code)
	}
	return codes
}

// All lists the values in order, without unknown.
func (t Codes[E]) All() []E { return all[E](len(t)) }

func all[E ~uint8 | ~uint16](n int) []E {
	values := make([]E, 0, max(n-1, 0))
	for i := 1; i < n; i++ {
		values = append(values, E(i))
	}
	return values
}

// Names is the table of a closed set whose codes are the names of its constants, by number: rules (T3), provisions
// (ReviewRequest), editions (PWR2022). Zero is none of them and has the empty code.
type Names[E ~uint8 | ~uint16] []string

// Code returns the name of e, "" for zero; a number outside the table is shown as such.
func (t Names[E]) Code(e E) string {
	if e != 0 && int(e) >= len(t) {
		return invalid(e)
	}
	if e == 0 {
		return ""
	}
	return t[e]
}

// Marshal returns the name of e; a number outside the table is an error, so that it cannot reach a file.
func (t Names[E]) Marshal(e E) ([]byte, error) {
	if e != 0 && int(e) >= len(t) {
		return nil, noValue(e)
	}
	return []byte(t.Code(e)), nil
}

// Find returns the value of that name, and false if there is none; "" is none.
func (t Names[E]) Find(name string) (E, bool) {
	for i := 1; i < len(t); i++ {
		if t[i] == name {
			return E(i), true
		}
	}
	return 0, false
}

// Unmarshal sets e from its name; "" is zero, and any other text is refused.
func (t Names[E]) Unmarshal(text []byte, e *E) error {
	found, ok := t.Find(string(text))
	switch {
	case ok || len(text) == 0:
	case len(t) < 2:
		return fmt.Errorf("%q is not one of no names", text)
	default:
		return fmt.Errorf("%q is not one of the %d names from %s to %s", text, len(t)-1, t[1], t[len(t)-1])
	}
	*e = found
	return nil
}

// Read sets e from its name in a JSON text; "" is zero. Text that is no name is reported, with the names that exist and the
// nearest.
func (t Names[E]) Read(r *strictjson.Reader, e *E) {
	name, ok := r.Text()
	if !ok {
		return
	}
	found, ok := t.Find(name)
	if !ok && name != "" {
		r.Unknown("", name, t)
		return
	}
	*e = found
}

// Codes lists the names in order.
func (t Names[E]) Codes() []string { return slices.Clone(t[min(1, len(t)):]) }

// All lists the values in order, without zero.
func (t Names[E]) All() []E { return all[E](len(t)) }
