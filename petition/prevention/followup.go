package prevention

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Intervals are how soon a dispute of each grade is followed up (R3).
type Intervals struct {
	Low    period.Limit `json:"low"`
	Medium period.Limit `json:"medium"`
	High   period.Limit `json:"high"`
}

// DefaultIntervals are 90, 30 and 7 days: a safeguard, since practice asks for an interval and sets none.
func DefaultIntervals() Intervals {
	return Intervals{Low: period.Days(90), Medium: period.Days(30), High: period.Days(7)}
}

func (iv Intervals) of(g Grade) period.Limit {
	return [High + 1]period.Limit{Low: iv.Low, Medium: iv.Medium, High: iv.High}[g] // which is known, see checkFollow
}

// Missed is a follow-up that did not happen in time.
type Missed struct {
	Deadline period.Deadline `json:"deadline,omitzero"`
	From     Grade           `json:"from"` // the grade before
	To       Grade           `json:"to"`   // and after: one higher, or still high
}

// FollowUp is how the following up of a dispute stands.
type FollowUp struct {
	Grade  Grade           `json:"grade"` // raised once for each follow-up missed
	Next   period.Deadline `json:"next,omitzero"`
	Missed []Missed        `json:"missed,omitempty"`
	Why    statute.Reason  `json:"why"`
}

// Follow says on the day asOf how a dispute that was graded on a day stands, given the days on which it was followed up.
// Every interval runs from the last follow-up; one that is missed raises the grade, which makes the next interval shorter, and
// runs from the day that was missed. Only what is late on every reading is missed. A nil calendar is China's.
//
// Bad input gives every violation at once: grade, graded, intervals.high, done[2].
func Follow(g Grade, graded calendar.Date, done []calendar.Date, asOf calendar.Date, iv Intervals, c *calendar.Calendar) (FollowUp, error) {
	if err := checkFollow(g, graded, done, asOf, iv).Err(); err != nil {
		return FollowUp{}, err
	}
	days := slices.Clone(done)
	slices.SortFunc(days, calendar.Date.Compare)
	f := FollowUp{Grade: g}
	last := graded
	for {
		f.Next = iv.of(f.Grade).FromDay(last, c)
		due := f.Next.Latest()
		for len(days) > 0 && !days[0].After(last) {
			days = days[1:]
		}
		if len(days) > 0 && !days[0].After(due) && !days[0].After(asOf) {
			last = days[0]
			continue
		}
		if !asOf.After(due) {
			break
		}
		f.Missed = append(f.Missed, Missed{Deadline: f.Next, From: f.Grade, To: f.Grade.raised()})
		f.Grade, last = f.Grade.raised(), due
	}
	f.Why = statute.R3.Reason(asOf,
		fmt.Sprintf("%d follow-ups missed, the next: %s", len(f.Missed), f.Next.EN()),
		fmt.Sprintf("漏访%d次，下次回访：%s", len(f.Missed), f.Next.ZH()))
	return f, nil
}

// mostFollowed is for how many days a dispute is followed up at most, some fifty years: with an interval of one day each of them may
// be missed, and each is listed.
const mostFollowed = 18_262

func checkFollow(g Grade, graded calendar.Date, done []calendar.Date, asOf calendar.Date, iv Intervals) statute.Violations {
	f := statute.Findings{On: asOf}
	f.If(g < Low || g > High, "grade", statute.R3, "the dispute has no grade", "纠纷尚未评级")
	f.If(graded.IsZero(), "graded", statute.R3, "give the day on which it was graded", "须写明评级之日")
	f.If(asOf.Before(graded) || asOf.IsZero(), "as_of", statute.R3, "give a day from the grading on", "所问之日不得早于评级之日")
	f.If(asOf.DaysSince(graded) > mostFollowed && !graded.IsZero(), "as_of", statute.R3,
		fmt.Sprintf("give a day within %d days of the grading", mostFollowed), fmt.Sprintf("所问之日须在评级后%d日以内", mostFollowed))
	for i, on := range done {
		f.If(on.IsZero() || on.Before(graded), fmt.Sprintf("done[%d]", i), statute.R3, "a follow-up comes after the grading", "回访不得早于评级之日")
	}
	for g := Low; g <= High; g++ {
		f.If(iv.of(g).IsZero(), "intervals."+g.String(), statute.R3, "every grade has an interval", "各等级均须规定回访间隔")
	}
	return f.List
}
