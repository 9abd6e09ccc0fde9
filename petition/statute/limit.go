package statute

import (
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Number is the number a provision names: 30 days to ask, at most 5 representatives. It is data about the text, so that
// Diff can show a changed number; how a period runs is the business of package period. The zero Number is no number.
type Number struct {
	N    int  `json:"n"`
	Unit Unit `json:"unit"`
}

// Unit is what a limit counts.
//
// Codes: days, working_days, months, years, persons.
type Unit uint8

// The units. Zero is unknown.
const (
	Days        Unit = 1 + iota // days 日
	WorkingDays                 // working_days 个工作日: 工作日
	Months                      // months 个月: 月
	Years                       // years 年
	Persons                     // persons 人
)

// IsZero reports whether l is no number.
func (l Number) IsZero() bool { return l == Number{} }

// EN returns the limit in English, "30 days"; "" if there is none.
func (l Number) EN() string {
	if l.IsZero() {
		return ""
	}
	many := term.Plain(l.Unit.String())
	return term.HowMany(l.N, strings.TrimSuffix(many, "s"), many)
}

// ZH returns the limit in Chinese, 30日; "" if there is none.
func (l Number) ZH() string {
	if l.IsZero() {
		return ""
	}
	return strconv.Itoa(l.N) + l.Unit.ZH()
}

// String returns what EN returns.
func (l Number) String() string { return l.EN() }
