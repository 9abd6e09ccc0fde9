package period

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Limit is a length of time as a provision gives it: 60 days, 5 working days, 1 month. The kinds do not mix: a month is
// no number of days, and "日" is not "工作日". "Within" includes the number (P9). The zero Limit is none.
type Limit struct {
	n    uint16
	unit statute.Unit
}

// maxLimit is more than any law has: 179 years of days.
const maxLimit = 1<<16 - 1

func limit(n int, u statute.Unit) Limit {
	if n < 1 || n > maxLimit || u < statute.Days || u > statute.Years {
		return Limit{}
	}
	return Limit{uint16(n), u}
}

// Days returns a limit of n natural days (日). It is no limit if n is not between 1 and 65535; so for the others.
func Days(n int) Limit { return limit(n, statute.Days) }

// WorkingDays returns a limit of n working days (工作日): days off do not count, make-up working days do (P4).
func WorkingDays(n int) Limit { return limit(n, statute.WorkingDays) }

// Months returns a limit of n months (个月), ending on the corresponding day (P3).
func Months(n int) Limit { return limit(n, statute.Months) }

// Years returns a limit of n years (年), ending on the corresponding day (P3).
func Years(n int) Limit { return limit(n, statute.Years) }

// Of returns the limit that a provision names, and false if what it names is no length of time.
func Of(l statute.Number) (Limit, bool) {
	limit := limit(l.N, l.Unit)
	return limit, !limit.IsZero()
}

// IsZero reports whether l is no limit.
func (l Limit) IsZero() bool { return l.n == 0 }

// N returns the number: 60 of 60 days.
func (l Limit) N() int { return int(l.n) }

// shortest returns the least number of days that the limit can run, the day of the event included.
func (l Limit) shortest() int {
	if l.unit == statute.Months {
		return 28 * int(l.n)
	}
	if l.unit == statute.Years {
		return 365 * int(l.n)
	}
	return int(l.n)
}

// EN returns the limit in English, "60 days", "" if it is none.
func (l Limit) EN() string { return statute.Number{N: l.N(), Unit: l.unit}.EN() }

// ZH returns the limit in Chinese, 60日, "" if it is none.
func (l Limit) ZH() string { return statute.Number{N: l.N(), Unit: l.unit}.ZH() }

// String returns what EN returns.
func (l Limit) String() string { return l.EN() }

// MarshalText returns what EN returns, so that JSON shows "60 days", and "" for none.
func (l Limit) MarshalText() ([]byte, error) { return []byte(l.EN()), nil }

// UnmarshalText reads what ParseLimit reads, and "" as none.
func (l *Limit) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*l = Limit{}
		return nil
	}
	parsed, err := ParseLimit(string(text))
	if err == nil {
		*l = parsed
	}
	return err
}

// ParseLimit reads a limit as EN and ZH write it: "60 days", "1 working day", "5个工作日", "2年". It also reads the
// Chinese words 天 for 日 and 月 for 个月.
func ParseLimit(s string) (Limit, error) {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	word := strings.TrimSpace(s[digits:])
	n, err := strconv.Atoi(s[:digits])
	if err == nil {
		for u := statute.Days; u <= statute.Years; u++ {
			many := term.Plain(u.String())
			if word == many || word+"s" == many || word == u.ZH() || u == statute.Days && word == "天" || u == statute.Months && word == "月" {
				if l := limit(n, u); !l.IsZero() {
					return l, nil
				}
			}
		}
	}
	return Limit{}, limitError{s}
}

type limitError struct{ in string }

func (e limitError) Error() string {
	en, zh := e.Words()
	return "period: " + en + " / " + zh
}

// Words says in both languages what is wrong.
func (e limitError) Words() (en, zh string) {
	return fmt.Sprintf("%q is not 1 to %d days, working days, months or years", e.in, maxLimit), fmt.Sprintf("须为1至%d日、个工作日、个月或年", maxLimit)
}
