package calendar

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Date is a day of the civil calendar, without time of day or place.
//
// It is a day number in 32 bits, so dates compare with ==, serve as map keys and subtract to days. The zero Date is no
// date: it stands before every date, prints as "" and has no year, month or day. Dates run from 0001-01-01 to
// 9999-12-31; an impossible date such as 2024-02-30 cannot be made.
type Date struct {
	n int32 // days since 0000-12-31, so that 0001-01-01 is 1 and zero is no date
}

const maxDay = 3652059 // 9999-12-31

// NewDate returns the given day, and false if there is no such day.
func NewDate(year int, month time.Month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return Date{}, false
	}
	return Date{dayNumber(year, month, day)}, true
}

// MustDate is NewDate for days written in source code; it panics if there is no such day. Use it in tests and tables
// only, never with a user's input.
func MustDate(year int, month time.Month, day int) Date {
	d, ok := NewDate(year, month, day)
	if !ok {
		panic(fmt.Sprintf("calendar: no such day: %d-%d-%d", year, month, day))
	}
	return d
}

// DateOf returns the day that t shows in its own location.
func DateOf(t time.Time) Date {
	d, _ := NewDate(t.Date())
	return d
}

// DaysIn returns how many days the month has.
func DaysIn(year int, month time.Month) int {
	if month == time.February {
		if isLeap(year) {
			return 29
		}
		return 28
	}
	return 30 + int(month+month>>3)&1
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// The two conversions count years from 1 March, so that the leap day comes last, and use whole-number arithmetic that
// divides by constants only (C. Neri and L. Schneider, Euclidean affine functions and their application to calendar
// algorithms, 2023). A test compares them with package time for every day there is.

func dayNumber(year int, month time.Month, day int) int32 {
	y, m := uint32(year), uint32(month)
	if m < 3 {
		y--
		m += 12
	}
	century := y / 100
	return int32(1461*y/4 - century + century/4 + (979*m-2919)/32 + uint32(day) - 306)
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.n == 0 }

// Date returns year, month and day; all are zero if d is no date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	const fourCenturies = 146097
	n := 4*(uint32(d.n)+305) + 3 // quarters of days since 0000-03-01
	century, n := n/fourCenturies, n%fourCenturies|3
	p := uint64(n) * 2939745 // 2^32 / 1461, rounded up
	dayOfYear := uint32(p) / 2939745 / 4
	m := 2141*dayOfYear + 197913 // month in the upper half, day in the lower, each in units of 2141
	year, month, day = int(100*century+uint32(p>>32)), time.Month(m>>16), int(m&0xffff/2141)+1
	if dayOfYear >= 306 {
		year++
		month -= 12
	}
	return year, month, day
}

// Year returns the year of d.
func (d Date) Year() int { y, _, _ := d.Date(); return y }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// AddDays returns the day n days later, or earlier if n is negative; no date if that leaves the years 1 to 9999 or d
// is no date.
func (d Date) AddDays(n int) Date {
	if d.n == 0 || n > maxDay || n < -maxDay {
		return Date{}
	}
	m := int(d.n) + n
	if m < 1 || m > maxDay {
		return Date{}
	}
	return Date{int32(m)}
}

// DaysSince returns how many days d is after e; negative if before.
func (d Date) DaysSince(e Date) int { return int(d.n) - int(e.n) }

// Before reports whether d is before e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d is after e.
func (d Date) After(e Date) bool { return d.n > e.n }

// OrLater returns the later of the two; of a date and no date, the date.
func (d Date) OrLater(e Date) Date {
	if e.After(d) {
		return e
	}
	return d
}

// Compare returns -1, 0 or +1 as d is before, on or after e.
func (d Date) Compare(e Date) int { return cmp.Compare(d.n, e.n) }

// Time returns the first instant of the day in UTC, for packages that speak time.Time; the zero time if d is no date.
func (d Date) Time() time.Time {
	if d.n == 0 {
		return time.Time{}
	}
	y, m, day := d.Date()
	return time.Date(y, m, day, 0, 0, 0, 0, time.UTC)
}

// String returns d as 2006-01-02, "" if d is no date.
func (d Date) String() string {
	var text [len("2006-01-02")]byte
	b, _ := d.AppendText(text[:0])
	return string(b)
}

// ZH returns d as 2006年1月2日, "" if d is no date.
func (d Date) ZH() string {
	if d.n == 0 {
		return ""
	}
	y, m, day := d.Date()
	return strconv.Itoa(y) + "年" + strconv.Itoa(int(m)) + "月" + strconv.Itoa(day) + "日"
}

// AppendText appends what String returns.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.n == 0 {
		return b, nil
	}
	y, m, day := d.Date()
	return append(b,
		byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-', byte('0'+day/10), byte('0'+day%10)), nil
}

// MarshalText returns what String returns, so that JSON shows "2024-02-29" and "" for no date.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(text []byte) error {
	return strictjson.ParseText(d, text, parseDateOrNone)
}

// ReadJSON reads what MarshalText writes, strictly.
func (d *Date) ReadJSON(r *strictjson.Reader) { strictjson.Parse(d, r, parseDateOrNone) }

func parseDateOrNone(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	return ParseDate(s)
}

// ParseDate reads a day written 2006-01-02.
func ParseDate(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, dateError{s}
	}
	num := func(from, to int) int {
		n := 0
		for _, c := range []byte(s[from:to]) {
			if c < '0' || c > '9' {
				return -1
			}
			n = n*10 + int(c-'0')
		}
		return n
	}
	d, ok := NewDate(num(0, 4), time.Month(num(5, 7)), num(8, 10))
	if !ok {
		return Date{}, dateError{s}
	}
	return d, nil
}

type dateError struct{ in string }

func (e dateError) Error() string {
	return fmt.Sprintf("calendar: %q is not a day of the calendar written as 2006-01-02", e.in)
}

// Words returns the error in both languages.
func (e dateError) Words() (en, zh string) {
	return fmt.Sprintf("%q is not a day of the calendar written as 2006-01-02", e.in),
		"“" + e.in + "”不是日历上的日期，应写作2006-01-02"
}

// Codes returns how a day is written.
func (e dateError) Codes() []string { return []string{"2006-01-02"} }
