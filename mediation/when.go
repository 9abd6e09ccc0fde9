package mediation

import (
	"fmt"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// When is the day on which something happened, as exactly as the record knows it: the day itself, a stretch of days
// one of which it was ("in February 2021"), or, the zero When, not at all. What hangs on a day that is not known
// exactly is answered only where every possible day gives the same answer.
//
// Its text, and its JSON, is "2021-02-04", "2021-02", "2021", "2021-02-01/2021-02-04", or "" for not known.
type When struct {
	from, to calendar.Date // both or neither; from is not after to
}

// On is the day d, exactly; not known if d is no date.
func On(d calendar.Date) When { return When{d, d} }

// During is some day from the one to the other, both included. It returns false if either is no date or they are the
// wrong way round.
func During(from, to calendar.Date) (When, bool) {
	if from.IsZero() || to.IsZero() || to.Before(from) {
		return When{}, false
	}
	return When{from, to}, true
}

// IsZero reports whether nothing is known of the day.
func (w When) IsZero() bool { return w == When{} }

// Day returns the day, and false unless it is known exactly.
func (w When) Day() (calendar.Date, bool) {
	if w.IsZero() || w.from != w.to {
		return calendar.Date{}, false
	}
	return w.from, true
}

// Earliest returns the first day it can have been; no date if nothing is known.
func (w When) Earliest() calendar.Date { return w.from }

// Latest returns the last day it can have been; no date if nothing is known.
func (w When) Latest() calendar.Date { return w.to }

// String returns the shortest text that says the same, "" if nothing is known.
func (w When) String() string {
	if w.from == w.to {
		return w.from.String()
	}
	fromYear, fromMonth, fromDay := w.from.Date()
	toYear, toMonth, toDay := w.to.Date()
	if fromYear == toYear && fromDay == 1 && toDay == calendar.DaysIn(toYear, toMonth) {
		if fromMonth == toMonth {
			return w.from.String()[:len("2006-01")]
		}
		if fromMonth == time.January && toMonth == time.December {
			return w.from.String()[:len("2006")]
		}
	}
	return w.from.String() + "/" + w.to.String()
}

// ZH returns w for people: 2021年2月4日, 2021年2月1日至2021年2月28日, 日期不详.
func (w When) ZH() string {
	if w.IsZero() {
		return "日期不详"
	}
	if w.from == w.to {
		return w.from.ZH()
	}
	return w.from.ZH() + "至" + w.to.ZH()
}

// EN returns w for people.
func (w When) EN() string {
	if w.IsZero() {
		return "on a day not known"
	}
	if w.from == w.to {
		return "on " + w.from.String()
	}
	return "some day from " + w.from.String() + " to " + w.to.String()
}

// ParseWhen reads what String writes.
func ParseWhen(s string) (When, error) {
	first, second := s, s
	switch len(s) {
	case len(""):
		return When{}, nil
	case len("2006"):
		first, second = s+"-01-01", s+"-12-31"
	case len("2006-01"):
		first, second = s+"-01", ""
	case len("2006-01-02/2006-01-02"):
		first, second, _ = strings.Cut(s, "/")
	}
	from, err := calendar.ParseDate(first)
	if err != nil {
		return When{}, whenError{s}
	}
	to, err := calendar.ParseDate(second)
	if second == "" {
		year, month, _ := from.Date()
		to, err = from.AddDays(calendar.DaysIn(year, month)-1), nil
	}
	w, ok := During(from, to)
	if err != nil || !ok {
		return When{}, whenError{s}
	}
	return w, nil
}

// MarshalText returns what String returns.
func (w When) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (w *When) UnmarshalText(text []byte) error {
	parsed, err := ParseWhen(string(text))
	if err == nil {
		*w = parsed
	}
	return err
}

type whenError struct{ in string }

func (e whenError) Error() string {
	return fmt.Sprintf("mediation: %q is neither a day (2006-01-02), a month (2006-01), a year (2006) nor a stretch of days"+
		" (2006-01-02/2006-01-05)", e.in)
}
