package statute

import "strings"

// Where a provision stands in an edition is written once, as lawyers write it in English, and the Chinese is made from
// that, so that the two cannot disagree:
//
//	"36(3)"      art. 36(3)       第三十六条第三款      article and paragraph (款)
//	"31(i)"      art. 31(i)       第三十一条第一项      article and item (项)
//	"1(2)(ix)"   art. 1(2)(ix)    第一条第二款第九项
//	"22(1), (2)" art. 22(1), (2)  第二十二条第一款、第二款
//	"353–360"    arts. 353–360    第三百五十三条至第三百六十条
//	"31(i)–(iv)" art. 31(i)–(iv)  第三十一条第一项至第四项
//	"§1"         s. 1             第一项                 numbered head of a letter
//	"whole"                                             cited by its title alone
//	"-"                                                 the edition has no such provision
const (
	none  = "-"
	whole = "whole"
)

// placeEN prints a place in English: "art. 36(3)", "arts. 26, 27"; "" for the whole document.
func placeEN(at string) string {
	if at == whole {
		return ""
	}
	if strings.HasPrefix(at, "§") {
		return "s. " + strings.TrimPrefix(at, "§")
	}
	articles := 0
	for _, part := range splitPlace(at) {
		if !strings.HasPrefix(part.text, "(") {
			articles++
		}
	}
	if articles > 1 {
		return "arts. " + at
	}
	return "art. " + at
}

// placeZH prints a place in Chinese: 第三十六条第三款; "" for the whole document.
func placeZH(at string) string {
	if at == whole {
		return ""
	}
	if head, ok := strings.CutPrefix(at, "§"); ok {
		return "第" + numeralZH(atoi(head)) + "项"
	}
	var b strings.Builder
	for _, part := range splitPlace(at) {
		b.WriteString(part.joint)
		partZH(&b, part.text)
	}
	return b.String()
}

// A placePart is one article, or one paragraph or item after the article named before, with what joins it to that.
type placePart struct{ joint, text string }

func splitPlace(at string) []placePart {
	var parts []placePart
	joint := ""
	for at != "" {
		end, next, skip := len(at), "", 0
		if i := strings.Index(at, ", "); i >= 0 {
			end, next, skip = i, "、", len(", ")
		}
		if i := strings.Index(at, "–"); i >= 0 && i < end {
			end, next, skip = i, "至", len("–")
		}
		parts = append(parts, placePart{joint, at[:end]})
		at, joint = at[min(end+skip, len(at)):], next
	}
	return parts
}

// partZH writes 36(3), 31(i) or (2) in Chinese.
func partZH(b *strings.Builder, part string) {
	article, rest, _ := strings.Cut(part, "(")
	if article != "" {
		b.WriteString("第" + numeralZH(atoi(article)) + "条")
	}
	for rest != "" {
		var inner string
		inner, rest, _ = strings.Cut(rest, ")")
		rest = strings.TrimPrefix(rest, "(")
		if n := atoi(inner); n > 0 {
			b.WriteString("第" + numeralZH(n) + "款")
		} else {
			b.WriteString("第" + numeralZH(roman(inner)) + "项")
		}
	}
}

// numeralZH writes 1 to 9999 in Chinese as statutes number their articles: 十, 二十一, 一百零五, 一千二百五十九; "" outside
// that.
func numeralZH(n int) string {
	if n < 1 || n > 9999 {
		return ""
	}
	digits := [...]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	units := [...]struct {
		value int
		zh    string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}
	var b strings.Builder
	gap := false // a zero was passed over since the last digit written
	for _, u := range units {
		d := n / u.value % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteString(digits[0])
			gap = false
		}
		if d != 1 || u.value != 10 || b.Len() > 0 { // 10 to 19 are 十 to 十九, but 110 is 一百一十
			b.WriteString(digits[d])
		}
		b.WriteString(u.zh)
	}
	return b.String()
}

// roman reads a small Roman numeral, i to xxxix; 0 if it is none.
func roman(s string) int {
	n := 0
	for n < 40 && s != romanNumeral(n) {
		n++
	}
	return n % 40
}

func romanNumeral(n int) string {
	ones := [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}
	return strings.Repeat("x", n/10) + ones[n%10]
}

// atoi reads a number of decimal digits; 0 if s is none.
func atoi(s string) int {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' || n > 9999 {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}
