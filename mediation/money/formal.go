package money

// Formal numerals (中文大写金额) follow the basic rules for filling in bills and settlement vouchers (正确填写票据和结算凭证的
// 基本规定, annex 1 to 支付结算办法, 银发〔1997〕393号), points 1, 2 and 4:
//
//   - a sum that ends with 元 is closed by 整; after 角 it may be, after 分 it is not (point 2);
//   - zeros within the digits are one 零 (4.1, 4.2), and so is an empty 角 before a 分 (4.4);
//   - where the zeros end with the 万 or 元 place and 仟 or 角 follows, 零 may be written or left out (4.3).
//
// What may be left out is left out here, and accepted on reading. The rule names the 万 and 元 places; the 亿 place is
// treated like the 万 place. Where a whole group of four is empty the 零 stays: 壹亿柒仟元 without it is easily misread.

const (
	formalDigits = "零壹贰叁肆伍陆柒捌玖"
	hanLen       = len("零") // all of these characters have three bytes
	groupSize    = 4        // places from one of 元, 万, 亿, 万亿 to the next
	topPlace     = 15
)

var (
	placeUnits = [groupSize]string{"", "拾", "佰", "仟"}
	groupUnits = [topPlace/groupSize + 1]string{"", "万", "亿", "万"}
)

// Formal returns the sum in formal numerals, without the words 人民币 before it: 21560.24 is 贰万壹仟伍佰陆拾元贰角肆分,
// 100010.05 is 壹拾万零壹拾元零伍分, nothing is 零元整 (A11). [ParseFormal] reads it back.
func (a Amount) Formal() string {
	w := formalWriter{b: make([]byte, 0, 128)}
	w.amount(a.fen)
	return string(w.b)
}

// formalWriter writes formal numerals. One description of them serves writing and reading: with mark set, it also writes
// each character that the rules leave to choice, with the mark before it.
type formalWriter struct {
	b    []byte
	mark string
}

func (w *formalWriter) must(s string) { w.b = append(w.b, s...) }

func (w *formalWriter) may(s string) {
	if w.mark != "" {
		w.b = append(append(w.b, w.mark...), s...)
	}
}

func (w *formalWriter) digit(d int64) {
	w.must(formalDigits[int(d)*hanLen : int(d+1)*hanLen])
}

func (w *formalWriter) amount(fen int64) {
	yuan, jiao, fen := fen/fenPerYuan, fen%fenPerYuan/10, fen%10
	if yuan > 0 {
		w.yuan(yuan)
		w.must("元")
	}
	if jiao == 0 && fen == 0 {
		if yuan == 0 {
			w.must("零元")
		}
		w.must("整")
		return
	}
	if jiao > 0 {
		if yuan > 0 && yuan%10 == 0 {
			w.may("零")
		}
		w.digit(jiao)
		w.must("角")
	} else if yuan > 0 {
		w.must("零")
	}
	if fen > 0 {
		w.digit(fen)
		w.must("分")
	} else {
		w.may("整")
	}
}

// yuan writes a number of at most sixteen digits, which is not zero.
func (w *formalWriter) yuan(n int64) {
	var digits [topPlace + 1]int64
	for place := range digits {
		digits[place] = n % 10
		n /= 10
	}
	last := -1 // the place of the last digit written
	for place := topPlace; place >= 0; place-- {
		group, inGroup := place/groupSize, place%groupSize
		if d := digits[place]; d > 0 {
			if zeros := last - place - 1; zeros > 0 {
				if inGroup == groupSize-1 && last/groupSize == group+1 {
					w.may("零")
				} else {
					w.must("零")
				}
			}
			w.digit(d)
			w.must(placeUnits[inGroup])
			last = place
		}
		// A unit of group follows its own digits; 亿 also follows 万亿.
		if inGroup == 0 && (last/groupSize == group || group == 2 && last > place) {
			w.must(groupUnits[group])
		}
	}
}
