// Package calendar knows days: the civil date, a day as a record knows it, and which days are working days in mainland
// China.
//
// It covers 全国年节及纪念日放假办法 (the statutory holidays of every year, edition by edition) and the notices by which the
// State Council arranges each year's days off and make-up working days, 2005 to 2026. A year that is not arranged yet, or
// whose notice is not held, is told by weekends and statutory holidays, is marked so, and has bounds that hold for every
// lawful arrangement. A day of a record is a When and may be known roughly or not at all (P11); a day that is asked about is
// a Date.
//
// It refuses to guess: what a notice to come will say, and whether an office really is open on a working day.
//
// Read date.go (a day), when.go (a day as a record knows it), day.go and calendar.go (what kind of day), count.go (counting
// them), statutory.go with lunar.go (the 办法), notice.go with notices.go (the yearly notices), horizon.go and bounds.go
// (years without one).
package calendar
