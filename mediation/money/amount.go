package money

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Amount is a sum of renminbi (人民币), from nothing up to [Max], in whole fen. The zero Amount is nothing, "0.00".
//
// Amounts compare with == and serve as map keys. There are no negative amounts.
type Amount struct {
	fen int64
}

const (
	fenPerYuan = 100
	maxFen     = 999_999_999_999_999_999
)

// Max is the largest sum, 9999999999999999.99 yuan: the largest that formal numerals write without the character 兆,
// on whose value readers differ.
func Max() Amount { return Amount{maxFen} }

// Fen returns the sum of n fen; an error if n is negative or beyond [Max].
func Fen(n int64) (Amount, error) {
	if n < 0 {
		return Amount{}, negative(strconv.FormatInt(n, 10) + " fen")
	}
	if n > maxFen {
		return Amount{}, tooLarge(strconv.FormatInt(n, 10) + " fen")
	}
	return Amount{n}, nil
}

// Parse reads a sum in yuan, such as "20000", "21560.2" or "21560.24": digits, and at most two decimals after a point.
// Signs, separators, exponents, more decimals and sums beyond [Max] are refused, whatever their length, with a
// [statute.Violation] of A4.
func Parse(s string) (Amount, error) {
	const maxLen = 16 + 1 + 2 // the digits of Max
	if len(s) > maxLen {
		return Amount{}, refuse(
			quote(s)+" is too long for a sum in yuan with at most 16 digits and two decimals",
			quote(s)+"过长：金额以元计，整数至多16位，小数至多两位")
	}
	if strings.HasPrefix(s, "-") {
		return Amount{}, negative(quote(s))
	}
	whole, decimals, ok := digits(s)
	if !ok || len(whole) > 1 && whole[0] == '0' {
		return Amount{}, notASum(s)
	}
	if len(decimals) > 2 {
		return Amount{}, tooPrecise(quote(s))
	}
	fen, err := strconv.ParseInt(whole+(decimals + "00")[:2], 10, 64)
	if err != nil || fen > maxFen {
		return Amount{}, tooLarge(quote(s))
	}
	return Amount{fen}, nil
}

// digits returns the digits before and after the point, and false if there is anything else in s, or none before it, or none behind one.
func digits(s string) (whole, decimals string, ok bool) {
	whole, decimals, point := strings.Cut(s, ".")
	return whole, decimals, whole != "" && point == (decimals != "") && strings.Trim(whole+decimals, "0123456789") == ""
}

// MustParse is [Parse] for sums written in source code; it panics on what Parse refuses. Use it in tests and tables only.
func MustParse(s string) Amount { return must(Parse(s)) }

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// Fen returns the sum in whole fen.
func (a Amount) Fen() int64 { return a.fen }

// IsZero reports whether a is nothing.
func (a Amount) IsZero() bool { return a.fen == 0 }

// Compare returns -1, 0 or +1 as a is less than, equal to or more than b.
func (a Amount) Compare(b Amount) int {
	return cmp.Compare(a.fen, b.fen)
}

// Add returns a + b; an error if that is beyond [Max].
func (a Amount) Add(b Amount) (Amount, error) {
	if a.fen > maxFen-b.fen {
		return Amount{}, tooLarge(a.String() + " + " + b.String())
	}
	return Amount{a.fen + b.fen}, nil
}

// Sub returns a − b; an error if b is more than a.
func (a Amount) Sub(b Amount) (Amount, error) {
	if b.fen > a.fen {
		return Amount{}, negative(a.String() + " − " + b.String())
	}
	return Amount{a.fen - b.fen}, nil
}

// Plus returns a + b, the largest amount if that is beyond [Max]: for totals of sums that are known to be in range, or that only
// thousands of years could take out of it.
func (a Amount) Plus(b Amount) Amount { return Amount{min(a.fen, maxFen-b.fen) + b.fen} }

// Less returns a − b, nothing if b is more than a.
func (a Amount) Less(b Amount) Amount { return Amount{max(a.fen-b.fen, 0)} }

// Mul returns n times a; an error if n is negative or the result beyond [Max].
func (a Amount) Mul(n int) (Amount, error) {
	if n < 0 {
		return Amount{}, negative(strconv.Itoa(n) + " × " + a.String())
	}
	if a.fen != 0 && int64(n) > maxFen/a.fen {
		return Amount{}, tooLarge(strconv.Itoa(n) + " × " + a.String())
	}
	return Amount{a.fen * int64(n)}, nil
}

// Sum adds the amounts up; an error if that is beyond [Max].
func Sum(amounts ...Amount) (Amount, error) {
	var sum Amount
	for _, a := range amounts {
		var err error
		if sum, err = sum.Add(a); err != nil {
			return Amount{}, err
		}
	}
	return sum, nil
}

// String returns the sum in yuan with two decimals: "20000.00".
func (a Amount) String() string {
	b, _ := a.AppendText(make([]byte, 0, 20))
	return string(b)
}

// ZH returns the sum as a document shows it, in figures and in formal numerals: 20000.00元（大写：贰万元整） (A11).
func (a Amount) ZH() string { return a.String() + "元（大写：" + a.Formal() + "）" }

// AppendText appends what String returns.
func (a Amount) AppendText(b []byte) ([]byte, error) {
	b = strconv.AppendInt(b, a.fen/fenPerYuan, 10)
	cents := a.fen % fenPerYuan
	return append(b, '.', byte('0'+cents/10), byte('0'+cents%10)), nil
}

// MarshalText returns what String returns.
func (a Amount) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what [Parse] reads.
func (a *Amount) UnmarshalText(text []byte) error { return strictjson.ParseText(a, text, Parse) }

// MarshalJSON returns the sum as a string with two decimals: "20000.00", in quotation marks.
func (a Amount) MarshalJSON() ([]byte, error) {
	b, _ := a.AppendText([]byte{'"'})
	return append(b, '"'), nil
}

// ReadJSON reads a string that [Parse] reads. A JSON number is refused: many programs read it as floating point and lose fen
// on the way.
func (a *Amount) ReadJSON(r *strictjson.Reader) {
	if r.MustBeText(errNoText) {
		strictjson.Parse(a, r, Parse)
	}
}

var errNoText = refuse(
	"a sum is a string in JSON, such as \"20000.00\": programs that read numbers as floating point lose fen",
	"JSON中的金额须为字符串，如\"20000.00\"：以浮点数读取会丢失分币")

// refuse is an error of A4, which is the library's own safeguard and so the same on any day.
func refuse(en, zh string) error { return violation(statute.A4, en, zh) }

func violation(rule statute.Rule, en, zh string) error {
	return rule.Reason(calendar.Date{}, en, zh).At("")
}

func notASum(s string) error {
	return refuse(
		quote(s)+" is not a sum in yuan: write digits and at most two decimals, such as 20000 or 21560.24",
		quote(s)+"不是以元计的金额：只写数字，至多两位小数，如20000或21560.24")
}

func negative(s string) error {
	return refuse(s+" is less than nothing: say who owes whom by obligor and beneficiary", s+"为负数：谁欠谁由义务人和权利人表明")
}

func tooPrecise(s string) error {
	return refuse(s+" has more than two decimals: the smallest sum is one fen", s+"超过两位小数：金额最小单位为分")
}

func tooLarge(s string) error {
	return refuse(s+" is more than "+Max().String(), s+"超过上限"+Max().String())
}

// quote shows input in an error, cut so that a huge input does not make a huge error.
func quote(s string) string { return strconv.Quote(clip(s)) }

func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	cut := most
	for cut > 0 && s[cut]&0xC0 == 0x80 {
		cut--
	}
	return s[:cut] + "…"
}
