package strictjson

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// spelling is what is wrong with how a text is written.
type spelling struct {
	surrogate string // the first lone one, as written
	bytes     bool   // not UTF-8
	odd       bool   // has characters that have to be looked at in their context
	hidden    []rune
}

// Text reads a text, and returns false if there is none without a flaw.
func (r *Reader) Text() (string, bool) {
	if r.peek() != '"' && !r.is(text) {
		return "", false
	}
	s, ok := r.scan()
	if !ok {
		r.reportSpelling()
		return "", false
	}
	return s, true
}

// Lines reads a text that may have several lines: line feeds and no other control characters.
func (r *Reader) Lines() (string, bool) {
	if !r.is(text) {
		return "", false
	}
	s, ok := r.scan()
	if !ok && r.spelling.hidden != nil {
		r.spelling.hidden = Invisible(strings.ReplaceAll(s, "\n", " "))
		ok = r.spelling.none()
	}
	if !ok {
		r.reportSpelling()
		return "", false
	}
	return s, true
}

// AtText reports whether the next value is a text, for a type that reads more than one kind of value.
func (r *Reader) AtText() bool { return r.kind() == text }

// MustBeText reports whether the next value is a text. Another value is reported with the reason why it has to be one, and
// passed over.
func (r *Reader) MustBeText(why error) bool { return r.isOr(text, why) }

func (f *spelling) none() bool { return f.surrogate == "" && !f.bytes && f.hidden == nil }

// reportSpelling adds the flaws of how the text or name last scanned is written, each kind once.
func (r *Reader) reportSpelling() {
	f := &r.spelling
	if f.surrogate != "" {
		r.add(Flaw{Kind: Surrogate, Got: f.surrogate})
	}
	if f.bytes {
		r.add(Flaw{Kind: NotUTF8})
	}
	if f.hidden != nil {
		r.add(Flaw{Kind: Hidden, Got: codePoints(f.hidden)})
	}
}

// Text reads a text into a string type.
func Text[T ~string](to *T, r *Reader) {
	s, ok := r.Text()
	if ok {
		*to = T(s)
	}
}

// scan reads the text or name that starts here. Where nothing in it is escaped the result is a part of the whole text. It
// returns false where the text does not end, which it reports, or has the spelling in r.spelling.
func (r *Reader) scan() (string, bool) {
	t := r.text
	start := r.at + 1
	i := start
	for i < len(t) {
		c := t[i]
		if c == '"' {
			r.at = i + 1
			r.work += i + 1 - start
			return t[start:i], true
		}
		switch {
		case ' ' <= c && c < 0x7f && c != '\\':
			i++
		case 0xe4 <= c && c <= 0xe9 && i+2 < len(t) && t[i+1]&0xc0 == 0x80 && t[i+2]&0xc0 == 0x80:
			i += 3 // U+4000 to U+9FFF: nearly all Chinese characters
		default:
			return r.scanSlow(start, i)
		}
	}
	return r.unterminated(i)
}

// unterminated is a text without its closing quotation mark.
func (r *Reader) unterminated(at int) (string, bool) {
	r.at = at
	r.spelling = spelling{}
	r.syntaxHere()
	return "", false
}

// scanSlow goes on at i in a text with escapes or less common characters.
func (r *Reader) scanSlow(start, i int) (string, bool) {
	r.spelling = spelling{}
	f := &r.spelling
	t := r.text
	from, changed := start, false // t[from:i] is still to be copied
	b := r.buf[:0]
	for i < len(t) && t[i] != '"' {
		switch c := t[i]; {
		case c == '\\':
			changed = true
			b = append(b, t[from:i]...)
			size := r.escape(&b, i)
			if size == 0 {
				return r.unterminated(i)
			}
			i += size
			from = i
		case c == '\n': // most likely the closing mark is missing
			return r.unterminated(i)
		case c < utf8.RuneSelf:
			f.odd = f.odd || c < ' ' || c == 0x7f
			i++
		default:
			char, size := utf8.DecodeRuneInString(t[i:])
			if char == utf8.RuneError && size == 1 {
				changed = true
				f.bytes = true
				b = append(b, t[from:i]...)
				b = utf8.AppendRune(b, char)
				from = i + 1
			}
			f.odd = f.odd || !isPlain(char)
			i += size
		}
	}
	if i == len(t) {
		return r.unterminated(i)
	}
	r.at = i + 1
	r.work += i + 1 - start
	s := t[start:i]
	if changed {
		b = append(b, t[from:i]...)
		s = string(b)
	}
	r.buf = b[:0]
	if f.odd {
		f.hidden = Invisible(s)
		r.work += len(s)
	}
	return s, f.none()
}

// escape appends what the escape at i stands for and returns its length, 0 if it is none.
func (r *Reader) escape(b *[]byte, i int) int {
	t, f := r.text, &r.spelling
	if i+1 >= len(t) {
		return 0
	}
	if t[i+1] != 'u' {
		const escaped, plain = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
		at := strings.IndexByte(escaped, t[i+1])
		if at < 0 {
			return 0
		}
		*b = append(*b, plain[at])
		f.odd = f.odd || plain[at] < ' '
		return 2
	}
	char, ok := hex4(t, i+2)
	if !ok {
		return 0
	}
	size := 6
	if 0xd800 <= char && char <= 0xdfff {
		low, second := rune(0), false
		if strings.HasPrefix(t[i+size:], `\u`) {
			low, second = hex4(t, i+size+2)
		}
		if char <= 0xdbff && second && 0xdc00 <= low && low <= 0xdfff {
			char = (char-0xd800)<<10 + (low - 0xdc00) + 0x10000
			size = 12
		} else {
			if f.surrogate == "" {
				f.surrogate = t[i : i+size]
			}
			char = utf8.RuneError
		}
	}
	*b = utf8.AppendRune(*b, char)
	f.odd = f.odd || char < ' ' || char == 0x7f || char >= utf8.RuneSelf && !isPlain(char)
	return size
}

// hex4 reads four hexadecimal digits.
func hex4(t string, at int) (rune, bool) {
	if at+4 > len(t) {
		return 0, false
	}
	var char rune
	for _, c := range []byte(t[at : at+4]) {
		digit := strings.IndexByte("0123456789abcdef", c|0x20)
		if digit < 0 || c < '0' || '9' < c && c < 'A' {
			return 0, false
		}
		char = char<<4 | rune(digit)
	}
	return char, true
}

// Set reads a list of codes as a set: a bit for each code, the first lowest. It returns false where the list has a flaw.
func (r *Reader) Set(of []string) (set uint64, ok bool) {
	before := len(r.flaws)
	if !r.enter(list) {
		return 0, false
	}
	for i := 0; r.more(i == 0, ']'); i++ {
		r.path[len(r.path)-1] = step{index: i}
		if code, ok := r.Text(); ok {
			if at := slices.Index(of, code); at >= 0 {
				set |= 1 << at
			} else {
				r.Unknown("", code, codes(of))
			}
		}
	}
	return set, len(r.flaws) == before
}
