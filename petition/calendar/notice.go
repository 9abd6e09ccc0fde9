package calendar

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// HolidayNotice is one notice of days off (放假安排通知): of the State Council for the whole country, or of a local government
// for its own days (办法 article 4). Its text form is the one of the table in notices.go, so that a notice that is newer
// than this library can be added as text.
type HolidayNotice struct {
	Year      int    // the year it arranges; its dates are of that year unless they say otherwise
	Amends    bool   // changes or adds single days only: the year is not arranged by it alone
	Number    string // 发文字号, without spaces
	Published Date   // the day it became public
	Days      []Span

	from, to Date // for FromFunc: the days it settles, instead of a year
}

// Span is a stretch of days that a notice takes off, or a weekend day that it has worked.
type Span struct {
	Name     string // of the holiday, without spaces
	From, To Date   // both included
	Work     bool   // 上班: worked although a weekend day
}

// limits of what a notice can say; they keep a broken file from filling memory, and the table of decisions within 16 bits.
const (
	maxSpanDays   = 31
	maxNoticeDays = 200
	maxNotices    = 300
)

// Validate returns everything that is wrong with the notice, joined, or nil. A notice may put days off around the statutory
// holidays of its year, it cannot take one away (办法 articles 2 and 7): one that works such a day, a yearly one that leaves
// it an ordinary weekday, and one that says of a day both are refused.
func (n HolidayNotice) Validate() error {
	var errs []error
	refuse := func(wrong bool, format string, args ...any) bool {
		if wrong {
			errs = append(errs, fmt.Errorf(format, args...))
		}
		return wrong
	}
	refuse(n.Year < firstLunarYear || n.Year > lastLunarYear, "calendar: notice %s: year %d is not between %d and %d", n.Number, n.Year, firstLunarYear, lastLunarYear)
	refuse(n.Number == "" || strings.Join(strings.Fields(n.Number), "") != n.Number, "calendar: notice number %q is empty or has a space", n.Number)
	refuse(n.Published.IsZero(), "calendar: notice %s: no day of publication", n.Number)
	refuse(len(n.Days) == 0, "calendar: notice %s: no days", n.Number)
	total := 0
	for i, s := range n.Days {
		at := fmt.Sprintf("calendar: notice %s: days[%d] %s", n.Number, i, s.Name)
		length := s.To.DaysSince(s.From) + 1
		refuse(s.Name == "" || s.Name == wordOff || s.Name == wordWork || strings.Join(strings.Fields(s.Name), "") != s.Name, "%s: name %q is empty, has a space or is a keyword", at, s.Name)
		if refuse(s.From.IsZero() || s.To.IsZero(), "%s: a date is missing", at) {
			continue
		}
		if refuse(length < 1 || length > maxSpanDays, "%s: %s..%s is not 1 to %d days", at, s.From, s.To, maxSpanDays) {
			continue
		}
		total += length
		refuse(s.From.Year() < n.Year-1 || s.To.Year() > n.Year+1, "%s: %s..%s is far from the year %d", at, s.From, s.To, n.Year)
		refuse(s.Work && (length != 1 || !isWeekend(s.From)), "%s: %s..%s is not one weekend day, so it cannot be worked for another", at, s.From, s.To)
	}
	refuse(total > maxNoticeDays, "calendar: notice %s: more than %d days", n.Number, maxNoticeDays)
	if len(errs) == 0 {
		errs = n.againstTheLaw()
	}
	return errors.Join(errs...)
}

// againstTheLaw returns what a well-formed notice says against itself and against the 办法 as it stood when it became public.
func (n HolidayNotice) againstTheLaw() (errs []error) {
	off, worked := map[Date]bool{}, map[Date]bool{}
	for _, s := range n.Days {
		for d := s.From; !d.After(s.To); d = d.AddDays(1) {
			if s.Work {
				worked[d] = true
			} else {
				off[d] = true
			}
		}
	}
	for _, s := range n.Days {
		if s.Work && off[s.From] {
			errs = append(errs, fmt.Errorf("calendar: notice %s: %s is both %s and %s", n.Number, s.From, wordOff, wordWork))
		}
	}
	for year := n.Year - 1; year <= n.Year+1; year++ {
		if editionOf(year, n.Published).made.After(n.Published) {
			continue // the library holds no text of that time
		}
		for _, f := range festivalsOf(year, n.Published) {
			for _, d := range f.days {
				if worked[d] || year == n.Year && !n.Amends && !off[d] && !isWeekend(d) {
					errs = append(errs, fmt.Errorf("calendar: notice %s: %s is %s, off by the law (全国年节及纪念日放假办法 2): it can stand after %s only",
						n.Number, d, f.name, wordOff))
				}
			}
		}
	}
	return errs
}

const (
	wordAmends = "修改"
	wordOff    = "休"
	wordWork   = "班"
)

// ParseNotices reads notices in the text form, separated by empty lines:
//
//	2020 修改 国办发明电〔2020〕1号 2020-01-27
//	春节 休 01-31..02-02
//
// The first line is the year, 修改 if the notice only changes or adds days, the number and the day of publication. Each
// further line is a holiday: after 休 the days and stretches off, after 班 the weekend days worked. All that is wrong is
// reported at once, with its line.
func ParseNotices(text string) ([]HolidayNotice, error) {
	var all []HolidayNotice
	var errs []error
	var open *HolidayNotice
	bad := false
	closeBlock := func() {
		if open != nil && !bad { // a line already refused would only be reported twice
			errs = append(errs, open.Validate())
		}
		open, bad = nil, false
	}
	for i, line := range strings.Split(text, "\n") {
		words := strings.Fields(line)
		if len(words) == 0 {
			closeBlock()
			continue
		}
		var err error
		if open == nil {
			all = append(all, HolidayNotice{})
			open = &all[len(all)-1]
			err = open.parseHead(words)
		} else {
			err = open.parseDays(words)
		}
		if err != nil {
			bad = true
			errs = append(errs, fmt.Errorf("calendar: notices line %d: %w", i+1, err))
		}
	}
	closeBlock()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return all, nil
}

func (n *HolidayNotice) parseHead(words []string) error {
	rest := words
	if len(rest) == 4 && rest[1] == wordAmends {
		n.Amends = true
		rest = append([]string{rest[0]}, rest[2:]...)
	}
	if len(rest) != 3 {
		return fmt.Errorf("%q is not year, number, day of publication", strings.Join(words, " "))
	}
	year, err := strconv.Atoi(rest[0])
	if err != nil {
		return fmt.Errorf("%q is not a year", rest[0])
	}
	n.Year, n.Number = year, rest[1]
	n.Published, err = ParseDate(rest[2])
	return err
}

func (n *HolidayNotice) parseDays(words []string) error {
	name, work, known := words[0], false, false
	for _, w := range words[1:] {
		if w == wordOff || w == wordWork {
			work, known = w == wordWork, true
			continue
		}
		if !known {
			return fmt.Errorf("%q stands before %s or %s", w, wordOff, wordWork)
		}
		from, to, isStretch := strings.Cut(w, "..")
		if !isStretch {
			to = from
		}
		first, err := n.parseDay(from)
		if err != nil {
			return err
		}
		last, err := n.parseDay(to)
		if err != nil {
			return err
		}
		if len(n.Days) >= maxNoticeDays {
			return fmt.Errorf("more than %d stretches", maxNoticeDays)
		}
		n.Days = append(n.Days, Span{Name: name, From: first, To: last, Work: work})
	}
	return nil
}

func (n *HolidayNotice) parseDay(s string) (Date, error) {
	if len(s) == len("01-02") && n.Year >= 0 && n.Year <= 9999 {
		s = fmt.Sprintf("%04d-%s", n.Year, s)
	}
	return ParseDate(s)
}
