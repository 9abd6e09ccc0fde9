package money

import (
	"strings"
	"unicode/utf8"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// ParseFormal reads a sum in formal numerals, with or without 人民币 before it. Besides what [Amount.Formal] writes it
// accepts what the rules for bills leave to choice: 正 for 整, 整 after 角, the 零 of point 4.3, the traditional characters
// of point 1 (圆, 圓, 貳, 陸, 億, 萬), and 零元 before a sum of less than one yuan.
//
// All else is refused with a [statute.Violation] of A11, because it is forbidden (一, 两, 毛 …), open to additions (a sum
// without 整) or to two readings; where the sum can be guessed, the error shows how to write it.
func ParseFormal(s string) (Amount, error) {
	const longest = 60 * hanLen // the longest numerals have 46 characters
	if len(s) > longest {
		return Amount{}, notFormal(quote(s)+" is too long for a sum", quote(s)+"过长，不是大写金额")
	}
	text := strings.TrimPrefix(plainForms.Replace(s), "人民币")
	a, err := readFormal(text)
	if err != nil {
		return Amount{}, err
	}
	if !formalMatches(text, a) {
		return Amount{}, notFormal(
			quote(s)+" does not follow the rules for sums in words; "+a.String()+" is written "+a.Formal(),
			quote(s)+"不符合大写金额填写规则；"+a.String()+"元应写作"+a.Formal())
	}
	return a, nil
}

// plainForms maps the characters that must also be received (point 1) to the plain ones.
var plainForms = strings.NewReplacer("圆", "元", "圓", "元", "正", "整", "貳", "贰", "陸", "陆", "億", "亿", "萬", "万", "參", "叁", "人民幣", "人民币")

// readFormal adds up what the characters mean, without judging how they are arranged.
func readFormal(text string) (Amount, error) {
	const maxYuan = maxFen / fenPerYuan
	var total, group, digit, fen int64 // yuan of the groups before, of this group, the last digit; fen
	inYuan := true
	for _, c := range text {
		switch c {
		case '零', '整':
		case '拾':
			if digit == 0 {
				digit = 1 // 拾元, 壹佰拾元: still refused, since 叁 fits before it, but the error shows the right sum
			}
			group, digit = group+digit*10, 0
		case '佰':
			group, digit = group+digit*100, 0
		case '仟':
			group, digit = group+digit*1000, 0
		case '万':
			total, group, digit = total+(group+digit)*1e4, 0, 0
		case '亿':
			total, group, digit = total+group+digit, 0, 0
			if total > maxYuan/100_000_000 {
				return Amount{}, tooLarge(quote(text))
			}
			total *= 100_000_000
		case '元':
			total, group, digit = total+group+digit, 0, 0
			inYuan = false
		case '角':
			fen, digit, inYuan = fen+digit*10, 0, false
		case '分':
			fen, digit, inYuan = fen+digit, 0, false
		default:
			i := strings.IndexRune(formalDigits, c)
			if i < 0 {
				return Amount{}, foreignCharacter(c)
			}
			digit = int64(i / hanLen)
		}
		if total > maxYuan {
			return Amount{}, tooLarge(quote(text))
		}
	}
	if inYuan || digit > 0 || group > 0 {
		return Amount{}, notFormal(
			quote(text)+" has no 元, 角 or 分 at its end: write such as "+sample.Formal()+" for "+sample.String(),
			quote(text)+"未以元、角、分结尾：如"+sample.String()+"应写作"+sample.Formal())
	}
	return Fen(total*fenPerYuan + fen)
}

// formalMatches reports whether text is one of the ways to write a.
func formalMatches(text string, a Amount) bool {
	if a.fen > 0 && a.fen < fenPerYuan {
		if rest, ok := strings.CutPrefix(text, "零元"); ok {
			text = strings.TrimPrefix(rest, "零")
		}
	}
	const mark = "?"
	w := formalWriter{mark: mark}
	w.amount(a.fen)
	pattern := string(w.b)
	for pattern != "" {
		rest, optional := strings.CutPrefix(pattern, mark)
		want := rest[:hanLen]
		pattern = rest[hanLen:]
		if after, ok := strings.CutPrefix(text, want); ok {
			text = after
		} else if !optional {
			return false
		}
	}
	return text == ""
}

var sample = Amount{2000000}

func foreignCharacter(c rune) error {
	en := quote(string(c)) + " is not a character of sums in words"
	zh := quote(string(c)) + "不是大写金额用字"
	if i := strings.IndexRune(forbidden, c); i >= 0 {
		instead := string([]rune(formalInstead)[utf8.RuneCountInString(forbidden[:i])])
		en += "; write " + instead
		zh += "，应写" + instead
	}
	return notFormal(en, zh)
}

// Characters that point 1 forbids for being too easy to alter, or that are not of these numerals, and what to write.
const (
	forbidden     = "〇一二两三四五六七八九十百千另毛块弌弍弎兩"
	formalInstead = "零壹贰贰叁肆伍陆柒捌玖拾佰仟零角元壹贰叁贰"
)

func notFormal(en, zh string) error { return violation(statute.A11, en, zh) }
