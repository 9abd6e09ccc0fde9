package strictjson

import "strings"

// The bounds of what is read. A text beyond one of them is refused with a flaw that names it.
const (
	MaxBytes = 4 << 20 // length of the text
	MaxDepth = 64      // objects and lists inside one another
	MaxItems = 200_000 // elements of all lists and maps together: an empty element may be large in memory
)

// Readable is a type that reads itself.
type Readable[T any] interface {
	*T
	ReadJSON(r *Reader)
}

// Unmarshal reads one value from a text that holds nothing else. It returns the value, or the zero value and all flaws in
// the order of the text. Texts of the value are parts of one copy of text, so that they cost no memory of their own.
func Unmarshal[T any, P Readable[T]](text []byte) (T, Flaws) {
	return Decode(text, func(to *T, r *Reader) { P(to).ReadJSON(r) })
}

// Decode reads as [Unmarshal] does, by a function instead of a method: for lists, maps and other types without one.
func Decode[T any](text []byte, read func(to *T, r *Reader)) (T, Flaws) {
	var value, zero T
	r := newReader(text)
	if !r.stopped {
		read(&value, r)
		r.end()
	}
	if len(r.flaws) > 0 {
		return zero, r.flaws
	}
	return value, nil
}

// Into is the body of an UnmarshalJSON method: it sets *to, or leaves it as it is and returns [Flaws].
func Into[T any, P Readable[T]](to P, text []byte) error {
	value, flaws := Unmarshal[T, P](text)
	if len(flaws) > 0 {
		return flaws
	}
	*to = value
	return nil
}

// byteOrderMark is put in front of a file by some editors. It is no part of the text.
const byteOrderMark = "\ufeff"

func newReader(text []byte) *Reader {
	if len(text) > MaxBytes {
		r := &Reader{stopped: true}
		r.add(Flaw{Kind: TooLong})
		return r
	}
	r := &Reader{text: strings.TrimPrefix(string(text), byteOrderMark)}
	r.path = r.room[:0]
	return r
}
