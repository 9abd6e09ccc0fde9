package strictjson_test

import (
	"fmt"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// What can be seen, or is needed where it stands.
func TestVisible(t *testing.T) {
	for _, text := range []string{
		"", "甲", "张三（包头）", "ＡＢＣ１２３", "a b", "甲　乙", "a\u00a0b", "𠮷野家", "€ 5–6 “x” …", "José", "Jose\u0301", "Nguyễn", "Nguye\u0302\u0303n",
		"ᠮᠣᠩᠭᠣᠯ",      // Mongolian
		"ᠰᠠᠶᠢ\u180bᠨ", // a variation selector after its letter
		"ᠰᠠᠶᠢ\u180dᠨ", "ᠨ\u180d\u180eᠠ",
		"ᠬᠠ\u180eᠠ",              // the vowel separator
		"ᠨ\u180b\u180eᠠ",         // both
		"ᠬᠤᠪᠢ\u202fᠶᠢᠨ",          // a narrow space before a suffix
		"ᠠ\u200dᠠ",               // a joiner between letters
		"می\u200cخواهم",          // the non-joiner of Persian
		"क्\u200dष", "क्\u200cष", // the joiners after a virama
		"র\u200d্য", // a joiner before a mark, as Bengali has it
		"བཀྲ་ཤིས་", "ที่นี่", "שָׁלוֹם", "مُحَمَّد", "かが", "か\u3099", "Ж\u0301", "நாடு", "ភាសា", "မြန်မာ",
		"😀", "\ue000", "\ufffd",
	} {
		assert.Nil(t, strictjson.Invisible(text), "%+q", text)
	}
}

// What nobody can see, with its code points.
func TestInvisible(t *testing.T) {
	for text, want := range map[string][]rune{
		"\x00":  {0},
		"a\nb":  {'\n'},
		"a\tb":  {'\t'},
		"\x1b[": {0x1b}, "\x7f": {0x7f}, "\u0085": {0x85},
		"甲\u200b": {0x200b}, "甲\u200c乙": {0x200c}, "甲\u200d乙": {0x200d}, "a\u200db": {0x200d}, "ᠠ\u200d": {0x200d}, "\u200dᠠ": {0x200d},
		"ᠠ\u200d\u200dᠠ": {0x200d}, "ᠠ\u200dक": {0x200d}, "👩\u200d🌾": {0x200d}, // joined pictures print differently everywhere
		"甲\u202e乙": {0x202e}, "\u2066a\u2069": {0x2066, 0x2069}, "\u200e": {0x200e}, "\u061c": {0x61c},
		"甲\u2060": {0x2060}, "\ufeff甲": {0xfeff}, "a\u00adb": {0xad}, "a\u034fb": {0x34f},
		"甲\u180b": {0x180b}, "\u180eᠠ": {0x180e}, "ᠠ\u180b\u180b": {0x180b}, "a\u180e": {0x180e},
		"葛\ufe00": {0xfe00}, "葛\U000e0100": {0xe0100}, "☎\ufe0f": {0xfe0f}, "\U000e0041": {0xe0041},
		"\u2028": {0x2028}, "\u2029": {0x2029}, "a\u2009b": {0x2009}, "a\u202fb": {0x202f}, "\u3164": {0x3164}, "\u115f": {0x115f},
		"\u2800": {0x2800}, "\ufffe": {0xfffe}, "\ufdd0": {0xfdd0}, "\U0001ffff": {0x1ffff},
		"\u0301": {0x301}, " \u0301": {0x301}, "甲\u0301": {0x301}, "1\u20e3": {0x20e3}, "a\u093f": {0x93f}, "क\u0e31": {0xe31},
		"\u200b\u200b\u2060": {0x200b, 0x2060}, "\x01\x02\x03\x04\x05": {1, 2, 3, 4},
		"\xff\u200b": {0x200b}, // what is not UTF-8 is another flaw
	} {
		assert.Equal(t, want, strictjson.Invisible(text), "%+q", text)
	}
}

// Every control and format character there is, alone between Chinese characters, is refused with its code point.
func TestEveryFormatCharacter(t *testing.T) {
	n := 0
	for c := rune(0); c <= unicode.MaxRune; c++ {
		if !unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Noncharacter_Code_Point) {
			continue
		}
		n++
		text := fmt.Sprintf(`{"text": "甲\u%04x乙"}`, c)
		if c > 0xffff {
			text = fmt.Sprintf(`{"text": "甲%c乙"}`, c)
		}
		_, flaws := strictjson.Unmarshal[claim]([]byte(text))
		require.Len(t, flaws, 1, "%U", c)
		assert.Equal(t, strictjson.Hidden, flaws[0].Kind, "%U", c)
		assert.Equal(t, fmt.Sprintf("%U", c), flaws[0].Got)
	}
	assert.Greater(t, n, 400)
}
