package strictjson

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reader is a position in a JSON text and the flaws found before it. It is made by [Unmarshal] and [Decode] and lives as
// long as one reading. Where a value is wrong its methods report the flaw, pass over the value and go on, so that a
// ReadJSON method needs no error handling.
type Reader struct {
	text     string
	at       int
	path     []step  // leads to the value being read
	room     [8]step // for the path of most values
	items    int     // elements of lists and maps so far
	stopped  bool    // the rest cannot be read
	flaws    Flaws
	spelling spelling // of the text last scanned
	buf      []byte   // for texts on their way to UnmarshalText
	work     int      // bytes and names looked at, for the test of linear growth
}

// step is one step of a path: an index, or a name, or nothing before the first element is reached.
type step struct {
	name  string
	index int
}

const byName, nowhere = -1, -2 // in place of an index

// kind is what a piece of JSON is.
type kind uint8

const (
	noJSON kind = iota
	null
	boolean
	number
	text
	list
	object
)

var kindWords = [...]struct{ en, zh string }{
	noJSON:  {"no JSON", "非JSON"},
	null:    {"null", "null"},
	boolean: {"true or false", "布尔值"},
	number:  {"a number", "数字"},
	text:    {"a text", "文本"},
	list:    {"a list", "数组"},
	object:  {"an object", "对象"},
}

// peek passes over white space and returns the next byte, 0 at the end.
func (r *Reader) peek() byte {
	for r.at < len(r.text) {
		switch c := r.text[r.at]; c {
		case ' ', '\t', '\r', '\n':
			r.at++
			r.work++
		default:
			return c
		}
	}
	return 0
}

// kind says what the next value is, by its first byte.
func (r *Reader) kind() kind {
	switch c := r.peek(); {
	case c == '"':
		return text
	case c == '{':
		return object
	case c == '[':
		return list
	case c == '-' || '0' <= c && c <= '9':
		return number
	case c == 't' || c == 'f':
		return boolean
	case c == 'n':
		return null
	}
	return noJSON
}

// is reports whether the next value is of the kind wanted. Another value is reported and passed over.
func (r *Reader) is(want kind) bool { return r.isOr(want, nil) }

// isOr is is with a reason for the report.
func (r *Reader) isOr(want kind, why error) bool {
	got := r.kind()
	if got == want || r.stopped {
		return !r.stopped
	}
	switch got {
	case noJSON:
		r.syntax()
		return false
	case null:
		r.add(Flaw{Kind: Null, want: codes{kindWords[want].en}})
	default:
		r.add(Flaw{Kind: WrongKind, Got: kindWords[got].en, want: codes{kindWords[want].en}, kinds: [2]kind{want, got}, Err: why})
	}
	r.Skip()
	return false
}

// enter goes into an object or a list.
func (r *Reader) enter(want kind) bool {
	if c := r.peek(); (want != object || c != '{') && (want != list || c != '[') && !r.is(want) {
		return false
	}
	if len(r.path) == MaxDepth {
		r.add(Flaw{Kind: TooDeep})
		r.stopped = true
		return false
	}
	r.at++
	r.path = append(r.path, step{index: nowhere})
	return true
}

// more goes to the next element of an object or a list that ends with the byte given, or leaves it.
func (r *Reader) more(first bool, end byte) bool {
	if r.stopped {
		return false
	}
	switch c := r.peek(); {
	case c == end:
		r.at++
		r.path = r.path[:len(r.path)-1]
		return false
	case first:
		return true
	case c == ',':
		r.at++
		return true
	}
	r.syntax()
	return false
}

// Skip passes over one value of any kind. It finds what is no JSON, and nothing else: where the value as a whole has no
// place, what is wrong inside it is no further flaw.
func (r *Reader) Skip() {
	switch r.kind() {
	case text:
		r.scan()
	case number:
		r.digits()
	case boolean, null:
		r.literal()
	case list:
		if r.enter(list) {
			for first := true; r.more(first, ']'); first = false {
				r.Skip()
			}
		}
	case object:
		if r.enter(object) {
			for first := true; r.more(first, '}'); first = false {
				if r.kind() != text {
					r.syntax()
					return
				}
				r.scan()
				r.colon()
				r.Skip()
			}
		}
	default:
		r.syntax()
	}
}

func (r *Reader) colon() {
	if r.peek() != ':' {
		r.syntax()
		return
	}
	r.at++
}

// literal reads true, false or null.
func (r *Reader) literal() string {
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(r.text[r.at:], word) {
			r.at += len(word)
			r.work += len(word)
			return word
		}
	}
	r.syntax()
	return ""
}

// end reports what stands after the value.
func (r *Reader) end() {
	if !r.stopped && (r.peek() != 0 || r.at < len(r.text)) {
		r.add(Flaw{Kind: Trailing, Got: r.place()})
	}
}

// syntax reports that the text is no JSON from the next byte on that is no white space. Nothing after it can be read.
func (r *Reader) syntax() {
	r.peek()
	r.syntaxHere()
}

// syntaxHere is syntax inside a text, where white space counts.
func (r *Reader) syntaxHere() {
	if r.stopped {
		return
	}
	r.add(Flaw{Kind: NotJSON, Got: r.place()})
	r.stopped = true
	r.at = len(r.text)
}

// place says where in the text the reader is. It is asked once at most.
func (r *Reader) place() string {
	before := r.text[:r.at]
	line := strings.LastIndexByte(before, '\n') + 1
	return fmt.Sprintf("%d:%d", strings.Count(before, "\n")+1, utf8.RuneCountInString(before[line:])+1)
}

// Flaws returns how many flaws were found so far. A ReadJSON method that has more to check compares it before and after
// it has read the parts, and checks only parts without a flaw; see [Read].
func (r *Reader) Flaws() int { return len(r.flaws) }

// Refuse reports a flaw of the value just read, as the value's own type sees it: under is the path inside the value, ""
// for the whole. The error says why; see [Flaw.Err].
func (r *Reader) Refuse(under string, err error) {
	r.add(Flaw{Path: under, Kind: Refused, Err: err})
}

// Unknown reports a text that is no code of a closed set; under is as in [Reader.Refuse].
func (r *Reader) Unknown(under, code string, of Choices) {
	r.add(Flaw{Path: under, Kind: UnknownCode, Got: clip(code), want: of})
}

// Among tells of a value that was just refused for not being a text which codes it may have.
func (r *Reader) Among(of Choices) {
	if n := len(r.flaws); n > 0 {
		r.flaws[n-1].codes = of
	}
}

// NoCode is the error of a text that is no code of a closed set, for readers of text that is no JSON.
func NoCode(text string, of Choices) Bilingual {
	f := Flaw{Kind: UnknownCode, Got: clip(text), want: of}
	return Say(f.says())
}

// NotRead refuses a value whatever it is: for answers, which are made from other values. An answer that was read back could
// differ from the one that was written, and nobody would see it.
func (r *Reader) NotRead() {
	r.Skip()
	if !r.stopped {
		r.Refuse("", errNotRead)
	}
}

var errNotRead = Say("an answer is made from other values and not read: read those", "结果由其他数据得出，不能读取：应读取所依据的数据")

// Read reads a value that another is made from, and returns false if it has a flaw.
func Read[T any, P Readable[T]](r *Reader) (value T, ok bool) {
	before := len(r.flaws)
	P(&value).ReadJSON(r)
	return value, len(r.flaws) == before
}

// Unmarshal reads a text by the UnmarshalText method of a value, which must not keep the bytes it is given.
func (r *Reader) Unmarshal(unmarshal func(text []byte) error) {
	s, ok := r.Text()
	if !ok {
		return
	}
	r.buf = append(r.buf[:0], s...)
	if err := unmarshal(r.buf); err != nil {
		r.add(Flaw{Kind: BadText, Got: clip(s), Err: err})
	}
}

// Parse reads a text by a function such as calendar.ParseDate.
func Parse[T any](to *T, r *Reader, parse func(string) (T, error)) {
	s, ok := r.Text()
	if !ok {
		return
	}
	value, err := parse(s)
	if err != nil {
		r.add(Flaw{Kind: BadText, Got: clip(s), Err: err})
		return
	}
	*to = value
}

// ParseText is the body of an UnmarshalText method: it sets *to by a function as [Parse] does, or leaves it as it is.
func ParseText[T any](to *T, text []byte, parse func(string) (T, error)) error {
	value, err := parse(string(text))
	if err == nil {
		*to = value
	}
	return err
}

// add records a flaw of the value being read.
func (r *Reader) add(f Flaw) {
	var b strings.Builder
	for i, s := range r.path {
		r.work++
		switch s.index {
		case nowhere:
		case byName:
			writeName(&b, s.name, i == 0)
		default:
			fmt.Fprintf(&b, "[%d]", s.index)
		}
	}
	if f.Path != "" && f.Path[0] != '[' && b.Len() > 0 {
		b.WriteByte('.')
	}
	f.Path = b.String() + f.Path
	r.flaws = append(r.flaws, f)
}

// writeName writes a name as part of a path; one that could be mistaken for more of a path is quoted.
func writeName(b *strings.Builder, name string, first bool) {
	name = clip(name)
	if name == "" || strings.ContainsFunc(name, isNoName) {
		fmt.Fprintf(b, "[%+q]", name)
		return
	}
	if !first {
		b.WriteByte('.')
	}
	b.WriteString(name)
}

func isNoName(c rune) bool {
	return c != '_' && c != '-' && c != '…' && !unicode.IsLetter(c) && !unicode.IsDigit(c)
}

// clip cuts what a flaw shows of the text, so that many flaws under a long name stay small.
func clip(s string) string {
	const most = 64
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
