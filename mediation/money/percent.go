package money

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Percent is a share in hundredths, exact to six decimals: 45%, 33.333333%. The zero Percent is 0%. It compares with ==.
type Percent struct {
	millionths int64 // of one per cent
}

const (
	percentDecimals = 6
	onePercent      = 1_000_000
	wholePercent    = 100 * onePercent
)

// ParsePercent reads a share such as "45", "45%" or "33.333333%": digits, at most six decimals, and at most 100 per cent.
func ParsePercent(s string) (Percent, error) {
	whole, decimals, ok := digits(strings.TrimSuffix(s, "%"))
	if !ok || len(whole) > 3 || len(decimals) > percentDecimals || len(whole) > 1 && whole[0] == '0' {
		return Percent{}, notAPercent(s)
	}
	n, err := strconv.ParseInt(whole+decimals+strings.Repeat("0", percentDecimals-len(decimals)), 10, 64)
	if err != nil || n > wholePercent {
		return Percent{}, notAPercent(s)
	}
	return Percent{n}, nil
}

// MustParsePercent is [ParsePercent] for shares written in source code; it panics on what ParsePercent refuses. Use it
// in tests and tables only.
func MustParsePercent(s string) Percent { return must(ParsePercent(s)) }

// IsZero reports whether p is 0%.
func (p Percent) IsZero() bool { return p.millionths == 0 }

// Decimal returns p as a fraction of one: 0.45 for 45%.
func (p Percent) Decimal() decimal.Decimal { return decimal.New(p.millionths, -percentDecimals-2) }

// Raised returns a and so much of a more, half up to the fen; the largest amount if it is more than that.
func (a Amount) Raised(p Percent) Amount {
	more, err := FromDecimal(a.Decimal().Mul(p.Decimal()).Round(2))
	if err != nil {
		return Max()
	}
	return a.Plus(more)
}

// String returns p as it is written in a document, without needless decimals: "45%", "33.5%".
func (p Percent) String() string {
	b := strconv.AppendInt(nil, p.millionths/onePercent, 10)
	if rest := p.millionths % onePercent; rest != 0 {
		decimals := strconv.FormatInt(onePercent+rest, 10)[1:]
		b = append(append(b, '.'), strings.TrimRight(decimals, "0")...)
	}
	return string(append(b, '%'))
}

// MarshalText returns what String returns.
func (p Percent) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [ParsePercent] reads.
func (p *Percent) UnmarshalText(text []byte) error {
	return strictjson.ParseText(p, text, ParsePercent)
}

func notAPercent(s string) error {
	return violation(statute.A5,
		quote(s)+" is not a percentage: write up to 100 with at most six decimals, such as 45% or 33.333333%",
		quote(s)+"不是百分比：至多100，小数至多六位，如45%或33.333333%")
}
