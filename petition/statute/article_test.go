package statute

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPlaces(t *testing.T) {
	for _, test := range []struct{ at, en, zh string }{
		{"32", "art. 32", "第三十二条"},
		{"36(3)", "art. 36(3)", "第三十六条第三款"},
		{"31(i)", "art. 31(i)", "第三十一条第一项"},
		{"1(2)(ix)", "art. 1(2)(ix)", "第一条第二款第九项"},
		{"26, 27", "arts. 26, 27", "第二十六条、第二十七条"},
		{"27–29", "arts. 27–29", "第二十七条至第二十九条"},
		{"14(2), 21(i)", "arts. 14(2), 21(i)", "第十四条第二款、第二十一条第一项"},
		{"31(i)–(vi)", "art. 31(i)–(vi)", "第三十一条第一项至第六项"},
		{"50(1)(ii), (2)", "art. 50(1)(ii), (2)", "第五十条第一款第二项、第二款"},
		{"1259", "art. 1259", "第一千二百五十九条"},
		{"§1", "s. 1", "第一项"},
		{whole, "", ""},
	} {
		assert.Equal(t, test.en, placeEN(test.at))
		assert.Equal(t, test.zh, placeZH(test.at))
	}
}

// readNumeral is the way back, by another road: it adds up digits times units.
func readNumeral(s string) int {
	digits := map[rune]int{'一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	units := map[rune]int{'十': 10, '百': 100, '千': 1000}
	sum, digit := 0, 0
	for _, r := range s {
		if d, ok := digits[r]; ok {
			digit = d
		} else if u, ok := units[r]; ok {
			sum += max(digit, 1) * u
			digit = 0
		}
	}
	return sum + digit
}

func TestNumerals(t *testing.T) {
	for n, want := range map[int]string{
		0: "", -1: "", 10000: "", 1: "一", 9: "九", 10: "十", 11: "十一", 19: "十九", 20: "二十", 21: "二十一", 36: "三十六",
		100: "一百", 101: "一百零一", 110: "一百一十", 111: "一百一十一", 178: "一百七十八", 200: "二百", 205: "二百零五",
		250: "二百五十", 999: "九百九十九", 1000: "一千", 1001: "一千零一", 1010: "一千零一十", 1100: "一千一百",
		1259: "一千二百五十九", 9999: "九千九百九十九",
	} {
		assert.Equal(t, want, numeralZH(n), "%d", n)
	}
	seen := map[string]bool{}
	for n := 1; n <= 9999; n++ {
		zh := numeralZH(n)
		if readNumeral(zh) != n || seen[zh] || strings.Contains(zh, "零零") || strings.HasSuffix(zh, "零") {
			t.Fatalf("%d is %s, read back as %d", n, zh, readNumeral(zh))
		}
		seen[zh] = true
	}
}

func TestRoman(t *testing.T) {
	for n, want := range []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi"} {
		assert.Equal(t, want, romanNumeral(n))
		assert.Equal(t, n, roman(want))
	}
	for n := 1; n < 40; n++ {
		assert.Equal(t, n, roman(romanNumeral(n)))
	}
	for _, s := range []string{"iiii", "vx", "1", "l", "xl", "一"} {
		assert.Zero(t, roman(s), s)
	}
}

func TestAtoi(t *testing.T) {
	for s, want := range map[string]int{"": 0, "0": 0, "7": 7, "1259": 1259, "-1": 0, "1a": 0, "99999999999999999999": 0} {
		assert.Equal(t, want, atoi(s), s)
	}
}
