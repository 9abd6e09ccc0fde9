package confirmation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Until returns the 30 days within which both parties may apply, counted from the day after the agreement took effect and
// rolled over days off (J2, P1, P2). An application posted on the last day is in time.
func Until(effective calendar.Date, c *calendar.Calendar) period.Deadline {
	return period.Days(30).FromDay(effective, c)
}

// Window is whether an application is in time.
type Window struct {
	Timeliness period.Timeliness `json:"timeliness,omitzero"` // unknown where it hangs on a day that is not known exactly
	Deadline   period.Deadline   `json:"deadline,omitzero"`   // none where the day of taking effect is not known exactly
	Earliest   calendar.Date     `json:"earliest,omitzero"`   // the earliest day that the last day may be
	Latest     calendar.Date     `json:"latest,omitzero"`     // the latest
	Early      bool              `json:"early,omitempty"`     // filed before the agreement was in force
}

// window compares days that may be known only roughly: an answer is given where every possible pair of days gives it.
func window(effective, filed calendar.When, c *calendar.Calendar) Window {
	var w Window
	if effective.IsZero() {
		return w
	}
	first, last := Until(effective.Earliest(), c), Until(effective.Latest(), c)
	w.Earliest, w.Latest = first.Earliest(), last.Latest()
	if _, exact := effective.Exact(); exact {
		w.Deadline = first
	}
	if filed.IsZero() {
		return w
	}
	w.Early = filed.SurelyBefore(effective)
	if t := period.Days(30).From(effective, c).Check(filed); t != period.CannotTell {
		w.Timeliness = t
	}
	return w
}

// excusable reports whether a late application can be asked to be let in: it came within 10 days after the obstacle was
// gone. Whether it is let in is for the court (CPL 86).
func excusable(app Application, c *calendar.Calendar) bool {
	if app.ObstacleGone.IsZero() {
		return false
	}
	return period.Days(10).From(app.ObstacleGone, c).Check(app.Filed) != period.Late
}
