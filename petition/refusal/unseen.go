package refusal

import (
	"slices"
	"unicode"
)

// unseen returns the characters of s that nobody can see, at most four different ones: controls, marks that turn the direction
// of writing, zero-width characters, and blanks of other widths than a space. Joiners and the Mongolian selectors may stand
// where a letter stands before them, since their scripts cannot be written without; a text of nothing but blanks is for the
// caller to judge.
func unseen(s string) []rune {
	var found []rune
	var before rune
	for _, c := range s {
		if isHidden(c) && !(isShaping(c) && shapes(before)) && !slices.Contains(found, c) && len(found) < 4 {
			found = append(found, c)
		}
		if !isShaping(c) {
			before = c
		}
	}
	return found
}

func isHidden(c rune) bool {
	switch c {
	case ' ', '\u00a0', '\u3000': // the spaces of ordinary and of Chinese typesetting
		return false
	case '\u2800': // a symbol without a dot
		return true
	}
	return unicode.In(c, unicode.Z, unicode.Cc, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// isShaping reports whether a character does nothing but choose the shape of the letters beside it.
func isShaping(c rune) bool { return 0x180b <= c && c <= 0x180f || c == 0x200c || c == 0x200d }

// shapes reports whether the letter is of a script that has such shapes. Chinese and Latin have none.
func shapes(c rune) bool {
	return unicode.IsLetter(c) && !unicode.In(c, unicode.Han, unicode.Latin)
}
