package calendar

import (
	"fmt"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// When is a day as a record knows it (P11): the day itself, some day of a month or a year, some day of a stretch, a day not
// after or not before another, or nothing at all. Nobody has to invent a day to write an event down; what hangs on it then
// holds for every day it can have been, or is not told. A day that is asked about is a Date.
//
// It is two days and compares with ==: equal values know the same. The zero When knows nothing. Its text, and its JSON, is
// that of ISO 8601-2 (Extended Date/Time Format):
//
//	2018-10-31              the day
//	2018-10                 some day of the month
//	2018                    some day of the year
//	2018-10-01/2018-10-15   some day of the stretch, both ends included
//	2018-10/2019            some day from the first of October to the end of the year after; an end may be a month or a year
//	../2018-10-31           not after the day
//	2018-10-31/..           not before the day
//	                        nothing is known
type When struct {
	earliest, latest Date // no date is an open end; a closed stretch does not end before it begins
}

// On is the day itself; nothing is known if d is no date.
func On(d Date) When { return When{d, d} }

// NotAfter is some day up to d, d included; nothing is known if d is no date.
func NotAfter(d Date) When { return When{latest: d} }

// NotBefore is some day from d on, d included; nothing is known if d is no date.
func NotBefore(d Date) When { return When{earliest: d} }

// Between is some day from the one to the other, both included; no date leaves an end open. It returns false if the stretch
// ends before it begins.
func Between(earliest, latest Date) (When, bool) {
	if !latest.IsZero() && latest.Before(earliest) {
		return When{}, false
	}
	return When{earliest, latest}, true
}

// InMonth is some day of the month; false if there is no such month.
func InMonth(year int, month time.Month) (When, bool) {
	first, ok := NewDate(year, month, 1)
	return When{first, first.AddDays(DaysIn(year, month) - 1)}, ok
}

// InYear is some day of the year; false if it is not between 1 and 9999.
func InYear(year int) (When, bool) {
	first, ok := NewDate(year, time.January, 1)
	last, _ := NewDate(year, time.December, 31)
	return When{first, last}, ok
}

// IsZero reports whether nothing is known.
func (w When) IsZero() bool { return w == When{} }

// Exact returns the day, and false unless it is known exactly.
func (w When) Exact() (Date, bool) {
	if w.IsZero() || w.earliest != w.latest {
		return Date{}, false
	}
	return w.earliest, true
}

// Earliest returns the first day it can have been, no date if there is none.
func (w When) Earliest() Date { return w.earliest }

// Latest returns the last day it can have been, no date if there is none.
func (w When) Latest() Date { return w.latest }

// SurelyBefore reports whether every day that w can be is before every day that v can be. Where neither w is surely before
// v nor v may be w's day or earlier, the record does not say: see MayBeBefore.
func (w When) SurelyBefore(v When) bool { return !w.latest.IsZero() && w.latest.Before(v.earliest) }

// MayBeBefore reports whether w can be before v. With SurelyBefore it tells three answers apart: before, not before, and not
// known. That w is surely not after v is !v.MayBeBefore(w).
func (w When) MayBeBefore(v When) bool {
	last := v.latest
	if last.IsZero() {
		last = Date{maxDay}
	}
	first := w.earliest
	if first.IsZero() {
		first = Date{1}
	}
	return first.Before(last)
}

// Narrows reports whether w says all that v says, or more: every day that w can be, v can be.
func (w When) Narrows(v When) bool {
	return !w.earliest.Before(v.earliest) && (v.latest.IsZero() || !w.latest.IsZero() && !w.latest.After(v.latest))
}

// And is what w and v say together: a day that both can be. It returns false if there is none, so that one of them is wrong.
func (w When) And(v When) (When, bool) {
	w.earliest = w.earliest.OrLater(v.earliest)
	if w.latest.IsZero() || !v.latest.IsZero() && v.latest.Before(w.latest) {
		w.latest = v.latest
	}
	return Between(w.earliest, w.latest)
}

// Later is the later of two days, as far as they are known.
func (w When) Later(v When) When {
	w.earliest = w.earliest.OrLater(v.earliest)
	if v.latest.IsZero() || !w.latest.IsZero() && v.latest.After(w.latest) {
		w.latest = v.latest // an open end stays open
	}
	return w
}

// whole returns how many characters of the first day's text say the same as the whole stretch: those of its year, of its
// month, or none.
func (w When) whole() int {
	y, m, day := w.earliest.Date()
	toYear, toMonth, toDay := w.latest.Date()
	if w.earliest.IsZero() || y != toYear || day != 1 || toDay != DaysIn(y, toMonth) {
		return 0
	}
	if m == toMonth {
		return len("2006-01")
	}
	if m == time.January && toMonth == time.December {
		return len("2006")
	}
	return 0
}

// AppendText appends what String returns.
func (w When) AppendText(b []byte) ([]byte, error) {
	if w.IsZero() {
		return b, nil
	}
	if n := w.whole(); n > 0 {
		start := len(b)
		b, _ = w.earliest.AppendText(b)
		return b[:start+n], nil
	}
	for i, d := range [...]Date{w.earliest, w.latest} {
		if i == 1 {
			if w.earliest == w.latest {
				break
			}
			b = append(b, '/')
		}
		if d.IsZero() {
			b = append(b, ".."...)
		} else {
			b, _ = d.AppendText(b)
		}
	}
	return b, nil
}

// String returns the shortest text that says the same, "" if nothing is known.
func (w When) String() string {
	b, _ := w.AppendText(nil)
	return string(b)
}

// MarshalText returns what String returns.
func (w When) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText reads what ParseWhen reads; a text that is refused changes nothing.
func (w *When) UnmarshalText(text []byte) error { return strictjson.ParseText(w, text, ParseWhen) }

// ReadJSON reads what ParseWhen reads as a JSON text; null is refused, since what is not known is "" or left out.
func (w *When) ReadJSON(r *strictjson.Reader) { strictjson.Parse(w, r, ParseWhen) }

// EN returns w in English with its preposition: "on 2018-10-31", "in 2018-10", "between 2018-10-01 and 2018-10-15", "not
// after 2018-10-31", "not before 2018-10-31", "on a day not known".
func (w When) EN() string {
	if w.IsZero() {
		return "on a day not known"
	}
	if d, ok := w.Exact(); ok {
		return "on " + d.String()
	}
	if w.earliest.IsZero() {
		return "not after " + w.latest.String()
	}
	if w.latest.IsZero() {
		return "not before " + w.earliest.String()
	}
	if w.whole() > 0 {
		return "in " + w.String()
	}
	return "between " + w.earliest.String() + " and " + w.latest.String()
}

// ZH returns w in Chinese: 2018年10月31日, 2018年10月, 2018年10月1日至2018年10月15日之间, 不晚于2018年10月31日,
// 不早于2018年10月31日, 日期不详.
func (w When) ZH() string {
	if w.IsZero() {
		return "日期不详"
	}
	if d, ok := w.Exact(); ok {
		return d.ZH()
	}
	if w.earliest.IsZero() {
		return "不晚于" + w.latest.ZH()
	}
	if w.latest.IsZero() {
		return "不早于" + w.earliest.ZH()
	}
	y, m, _ := w.earliest.Date()
	switch w.whole() {
	case len("2006"):
		return fmt.Sprintf("%d年", y)
	case len("2006-01"):
		return fmt.Sprintf("%d年%d月", y, m)
	}
	return w.earliest.ZH() + "至" + w.latest.ZH() + "之间"
}

// ParseWhen reads the text form, see When. It also reads what String writes in another way: a stretch that is a whole month, a whole
// year or one day, and one from or to a month or a year. Anything else is an error that says what may stand there: a day that does not exist, a stretch that ends
// before it begins, signs, spaces, hours.
func ParseWhen(s string) (When, error) {
	if s == "" {
		return When{}, nil
	}
	from, to, stretch := strings.Cut(s, "/")
	if !stretch {
		w, ok := readPart(s)
		if !ok {
			return When{}, whenError{in: s}
		}
		return w, nil
	}
	first, okFrom := readEnd(from)
	last, okTo := readEnd(to)
	w, ordered := Between(first.earliest, last.latest)
	if !okFrom || !okTo || w.IsZero() && ordered {
		return When{}, whenError{in: s}
	}
	if !ordered {
		return When{}, whenError{s, "it ends before it begins", "终止日早于起始日"}
	}
	return w, nil
}

// readPart reads a day, a month or a year.
func readPart(s string) (When, bool) {
	first := s
	switch len(s) {
	case len("2006"):
		first += "-01-01"
	case len("2006-01"):
		first += "-01"
	}
	d, err := ParseDate(first)
	if err != nil {
		return When{}, false
	}
	if len(s) == len(first) {
		return On(d), true
	}
	y, m, _ := d.Date()
	if len(s) == len("2006") {
		return InYear(y)
	}
	return InMonth(y, m)
}

// readEnd reads one end of a stretch; nothing is known of an open one.
func readEnd(s string) (When, bool) {
	if s == ".." {
		return When{}, true
	}
	return readPart(s)
}

// whenError says what was read, and why it cannot be, if there is more to say than that it is in no form.
type whenError struct{ in, en, zh string }

func (e whenError) Error() string {
	en, zh := e.Words()
	return "calendar: " + en + " / " + zh
}

// Words returns the error in both languages; the text stands in the English one.
func (e whenError) Words() (en, zh string) {
	en, zh = e.en, e.zh
	if en == "" {
		en = "write 2018-10-31, 2018-10, 2018, 2018-10-01/2018-10-15, ../2018-10-31 (not after), 2018-10-31/.. (not before), or nothing"
		zh = "应写作2018-10-31、2018-10、2018、2018-10-01/2018-10-15、../2018-10-31（不晚于）、2018-10-31/..（不早于），不详的留空"
	}
	return fmt.Sprintf("%q is no day as a record may know it: %s", clip(e.in), en), zh
}

// clip keeps an error short, however long the text that is wrong.
func clip(s string) string {
	if len(s) > 64 {
		return s[:64] + "…"
	}
	return s
}
