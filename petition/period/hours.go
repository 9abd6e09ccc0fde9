package period

import (
	"encoding/json"
	"fmt"
	"time"
)

// HourLimit is a limit in hours (小时). It is a type of its own: hours run from an instant, not from a day, and no day off
// moves their end (民法典 article 201(2); article 203 speaks of a last day). The zero HourLimit is none.
type HourLimit struct{ n int }

// maxHours keeps the end within what an instant can hold.
const maxHours = 1 << 20

// Hours returns a limit of n hours. It is no limit if n is not between 1 and 1048576.
func Hours(n int) HourLimit {
	if n < 1 || n > maxHours {
		return HourLimit{}
	}
	return HourLimit{n}
}

// IsZero reports whether l is no limit.
func (l HourLimit) IsZero() bool { return l.n == 0 }

// From starts the limit at the hour given, which counts (P5).
func (l HourLimit) From(start time.Time) HourDeadline {
	if l.IsZero() || start.IsZero() {
		return HourDeadline{}
	}
	return HourDeadline{start, l}
}

// HourDeadline is a limit of hours that runs. The zero HourDeadline is none.
type HourDeadline struct {
	start time.Time
	limit HourLimit
}

// IsZero reports whether d is no deadline.
func (d HourDeadline) IsZero() bool { return d.limit.IsZero() }

// Last returns the last instant that is in time; the zero time if there is no deadline.
func (d HourDeadline) Last() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return d.start.Add(time.Duration(d.limit.n) * time.Hour)
}

// Check says whether an act at the given instant is in time: the end itself is (P9). Unknown if there is no deadline or no
// instant.
func (d HourDeadline) Check(at time.Time) Timeliness {
	if d.IsZero() || at.IsZero() {
		return 0
	}
	if at.After(d.Last()) {
		return Late
	}
	return InTime
}

const minutes = "2006-01-02 15:04"

// ZH returns the deadline in one line, "" if there is none: 自2026-01-20 09:30起24小时，至2026-01-21 09:30.
func (d HourDeadline) ZH() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("自%s起%d小时，至%s", d.start.Format(minutes), d.limit.n, d.Last().Format(minutes))
}

// EN returns the deadline in one line, "" if there is none: "24 hours from 2026-01-20 09:30, to 2026-01-21 09:30".
func (d HourDeadline) EN() string {
	if d.IsZero() {
		return ""
	}
	word := "hours"
	if d.limit.n == 1 {
		word = "hour"
	}
	return fmt.Sprintf("%d %s from %s, to %s", d.limit.n, word, d.start.Format(minutes), d.Last().Format(minutes))
}

// String returns what EN returns.
func (d HourDeadline) String() string { return d.EN() }

// MarshalJSON writes the deadline as an object with its last instant and both texts; null if there is none.
func (d HourDeadline) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Last time.Time `json:"last"`
		ZH   string    `json:"zh"`
		EN   string    `json:"en"`
	}{d.Last(), d.ZH(), d.EN()})
}
