package strictjson

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What nobody can see in a text is refused: two names that look the same must be the same, and a name must not move what
// is printed beside it. That takes in control characters, the marks that turn the direction of writing, zero-width spaces
// and joiners, blanks of other widths than a space, and marks without a letter to stand on. A script that cannot be
// written without them has them: Mongolian its variation selectors and vowel separator (this is Inner Mongolia), the
// scripts whose letters join the joiner and the non-joiner, and every script its own marks. The tables are those of the
// standard library, for the version of Unicode that the Go release has.

// isPlain reports whether a character may stand anywhere, seen at a glance; others are looked at in their context.
func isPlain(c rune) bool {
	switch {
	case 0x3400 <= c && c <= 0x9fff, // Chinese characters
		0x3001 <= c && c <= 0x3029, // Chinese punctuation
		0xff01 <= c && c <= 0xff5e, // full-width letters and digits
		0x2010 <= c && c <= 0x2027, // dashes and quotation marks
		0x00a1 <= c && c <= 0x02ff && c != softHyphen:
		return true
	}
	return false
}

const (
	softHyphen       = 0x00ad
	mongolianFVS1    = 0x180b // free variation selectors one to three
	mongolianFVS3    = 0x180d
	mongolianVowels  = 0x180e // the vowel separator
	mongolianFVS4    = 0x180f
	nonJoiner        = 0x200c
	joiner           = 0x200d
	narrowSpace      = 0x202f // before Mongolian suffixes
	noBreakSpace     = 0x00a0
	wideSpace        = 0x3000 // the space of Chinese typesetting
	blankBraille     = 0x2800 // a symbol that looks like a space
	maxMarks         = 16     // on one letter; more are no writing, and make looking back slow
	maxHiddenInFault = 4
)

// joining are the scripts whose letters join or form conjuncts, and so need the joiners.
var joining = []*unicode.RangeTable{
	unicode.Mongolian, unicode.Arabic, unicode.Syriac, unicode.Nko, unicode.Mandaic, unicode.Phags_Pa, unicode.Devanagari,
	unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada,
	unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar,
}

// marked are the scripts with marks of their own.
var marked = append([]*unicode.RangeTable{
	unicode.Tibetan, unicode.Thai, unicode.Lao, unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet,
	unicode.Hebrew, unicode.Thaana, unicode.Cyrillic, unicode.Limbu, unicode.Lepcha, unicode.Javanese, unicode.Balinese,
	unicode.Sundanese, unicode.Cham, unicode.Miao, unicode.Meetei_Mayek, unicode.Syloti_Nagri, unicode.Ethiopic,
}, joining...)

// Invisible returns the characters of s that cannot be seen where they stand, at most four different ones, or nil.
func Invisible(s string) []rune {
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	var found []rune
	for i, c := range s {
		if ' ' <= c && c < 0x7f || isPlain(c) || isVisible(s, i, c) || slices.Contains(found, c) {
			continue
		}
		found = append(found, c)
		if len(found) == maxHiddenInFault {
			break
		}
	}
	return found
}

// isVisible reports whether the character c can be seen at position i of s, or is needed there.
func isVisible(s string, i int, c rune) bool {
	before, after := s[:i], s[i+utf8.RuneLen(c):]
	switch {
	case c == utf8.RuneError:
		return true
	case mongolianFVS1 <= c && c <= mongolianFVS3, c == mongolianFVS4:
		return isLetter(last(before), unicode.Mongolian)
	case c == mongolianVowels:
		previous := last(before)
		if mongolianFVS1 <= previous && previous <= mongolianFVS3 || previous == mongolianFVS4 {
			previous = last(before[:len(before)-utf8.RuneLen(previous)])
		}
		return isLetter(previous, unicode.Mongolian)
	case c == narrowSpace:
		return unicode.Is(unicode.Mongolian, first(after))
	case isJoiner(c):
		return isJoined(before, after)
	case c == noBreakSpace, c == wideSpace:
		return true
	case unicode.Is(unicode.Z, c), unicode.Is(unicode.Cc, c), unicode.Is(unicode.Cf, c), c == blankBraille,
		unicode.Is(unicode.Variation_Selector, c), unicode.Is(unicode.Other_Default_Ignorable_Code_Point, c),
		unicode.Is(unicode.Noncharacter_Code_Point, c):
		return false
	case unicode.IsMark(c):
		return standsOnLetter(before, c)
	}
	return true // what a newer Unicode than ours has is taken for visible
}

// isJoined reports whether one joiner stands between letters of a script that joins; the letters may bear marks.
func isJoined(before, after string) bool {
	if isJoiner(last(before)) {
		return false
	}
	base, next := letterUnder(before), first(after)
	for _, script := range joining {
		if isLetter(base, script) {
			return unicode.Is(script, next) && (unicode.IsLetter(next) || unicode.IsMark(next))
		}
	}
	return false
}

func isJoiner(c rune) bool { return c == joiner || c == nonJoiner }

// standsOnLetter reports whether the mark c follows a letter of its script, or other marks on that letter. A mark that
// belongs to no script in particular may stand on any letter but a Chinese character, which is written without.
func standsOnLetter(before string, c rune) bool {
	base := letterUnder(before)
	if !unicode.IsLetter(base) {
		return false
	}
	for _, script := range marked {
		if unicode.Is(script, c) {
			return unicode.Is(script, base)
		}
	}
	return !unicode.Is(unicode.Han, base)
}

// letterUnder returns the character at the end of s under its marks, 0 if there are too many marks.
func letterUnder(s string) rune {
	for range maxMarks {
		c := last(s)
		if !unicode.IsMark(c) && !isJoiner(c) {
			return c
		}
		s = s[:len(s)-utf8.RuneLen(c)]
	}
	return 0
}

func isLetter(c rune, script *unicode.RangeTable) bool {
	return unicode.Is(script, c) && unicode.IsLetter(c)
}

// last returns the last character of s, 0 if there is none.
func last(s string) rune {
	if s == "" {
		return 0
	}
	c, _ := utf8.DecodeLastRuneInString(s)
	return c
}

// first returns the first character of s, 0 if there is none.
func first(s string) rune {
	if s == "" {
		return 0
	}
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// codePoints writes characters as U+200B, U+2060.
func codePoints(chars []rune) string {
	words := make([]string, len(chars))
	for i, c := range chars {
		words[i] = fmt.Sprintf("%U", c)
	}
	return strings.Join(words, ", ")
}
