package term

import (
	"slices"
	"strings"
	"unicode"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// CheckName returns the characters of a name that cannot be seen where they stand, at most four different ones, and nil if
// there are none. A name of nothing but white space, which is as good as none, returns that; an empty name is for the
// caller to judge. Names of people, organs, receipts and papers are held to it wherever the library compares or prints
// them, so that two names that look the same are the same.
func CheckName(name string) []rune {
	if isOrdinary(name) {
		return nil
	}
	if hidden := strictjson.Invisible(name); hidden != nil {
		return hidden
	}
	if !IsBlank(name) {
		return nil
	}
	blanks := []rune(name)
	slices.Sort(blanks)
	blanks = slices.Compact(blanks)
	return blanks[:min(len(blanks), 4)]
}

// IsBlank reports whether a name is as good as none: empty, or nothing but white space.
func IsBlank(name string) bool { return strings.TrimSpace(name) == "" }

// Fold returns a name as it is compared: without white space around it, full-width letters, digits and signs (Ａ, １, （) as
// ordinary ones, each stretch of white space as one space, and without the marks that choose between shapes of a Mongolian
// letter or join letters, which nobody can see. Upper and lower case stay apart: a plate number is no name of its own.
func Fold(name string) string {
	if isOrdinary(name) {
		return name
	}
	var b strings.Builder
	space := false
	for _, c := range name {
		switch {
		case unicode.IsSpace(c):
			space = true
			continue
		case isShaping(c):
			continue
		case fullWidthFirst <= c && c <= fullWidthLast:
			c -= fullWidthFirst - '!'
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(c)
	}
	return b.String()
}

// Same reports whether two names are the same as they are compared: see [Fold]. It allocates nothing for names that folding leaves as
// they are, as most are.
func Same(a, b string) bool { return a == b || !(isOrdinary(a) && isOrdinary(b)) && Fold(a) == Fold(b) }

// isOrdinary reports whether a name is made of nothing but printed ASCII and Chinese characters from U+4000 to U+9FFF, as nearly all are:
// all of it can be seen, and folding leaves it as it is. It reads bytes, since every event that is replayed is asked: a character of that
// stretch is one of the bytes 0xe4 to 0xe9 and two that continue it.
func isOrdinary(name string) bool {
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case '!' <= c && c <= '~':
		case 0xe4 <= c && c <= 0xe9 && i+2 < len(name) && name[i+1]&0xc0 == 0x80 && name[i+2]&0xc0 == 0x80:
			i += 2
		default:
			return false
		}
	}
	return true
}

// The full-width forms of the characters from ! to ~.
const fullWidthFirst, fullWidthLast = 0xff01, 0xff5e

// isShaping reports whether a character chooses the shape of the letters beside it and is seen in nothing else: the
// Mongolian variation selectors and vowel separator, the non-joiner and the joiner.
func isShaping(c rune) bool { return 0x180b <= c && c <= 0x180f || c == 0x200c || c == 0x200d }
