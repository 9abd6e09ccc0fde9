package term

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCheckName(t *testing.T) {
	for _, name := range []string{"", "甲", "张 三", "包头市公安局", "A公司", "ᠮᠣᠩᠭᠣᠯ\u180eᠠ", "José", "Жанар", "\u3000甲"} {
		assert.Nil(t, CheckName(name), "%+q", name)
	}
	for name, want := range map[string][]rune{
		"甲\u200b": {0x200b}, "\u202e甲": {0x202e}, "甲\x1b[1m": {0x1b}, "甲\n乙": {'\n'}, "甲\u200d乙": {0x200d},
		" ": {' '}, " \u3000 ": {' ', 0x3000}, "\u00ad\u2060\ufeff\x00\x01": {0xad, 0x2060, 0xfeff, 0},
	} {
		assert.Equal(t, want, CheckName(name), "%+q", name)
	}
}

// Same is what folding both says, for names of every kind.
func TestSame(t *testing.T) {
	names := []string{
		"", "甲", "甲 ", "甲乙", "甲 乙", "甲　乙", "A厂", "Ａ厂", "a厂", "（甲）", "(甲)", "甲\u200d", "ᠮᠣ\u180b", "ᠮᠣ", "a", "b", "东河分局", "东河分局\n", "\xe4\xb8", "\xe4",
	}
	for _, a := range names {
		for _, b := range names {
			assert.Equal(t, Fold(a) == Fold(b), Same(a, b), "%q and %q", a, b)
		}
	}
	assert.True(t, Same("Ａ厂", "A厂"))
	assert.Zero(t, testing.AllocsPerRun(100, func() { Same("东河区人民政府", "东河分局") }))
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"甲": "甲", " 甲\u3000": "甲", "ＡＢＣ１２３（甲）": "ABC123(甲)", "张\u3000三": "张 三", "a  b": "a b", "": "", " ": "",
		"蒙B12345": "蒙B12345", "\u1820\u180b": "\u1820",
		"\u1820\u180f": "\u1820", "\u1820\u180a": "\u1820\u180a", "\u1810": "\u1810", "\u200b\u200c\u200d\u200e": "\u200b\u200e",
		"！～": "!~", "\uff00\uff5f": "\uff00\uff5f",
	} {
		assert.Equal(t, want, Fold(name), "%+q", name)
		assert.Equal(t, want, Fold(Fold(name)), "folding twice changes nothing")
	}
	assert.NotEqual(t, Fold("A"), Fold("a"))
}
