package prevention

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// TrackedDispute is what the screening calendar has to know of a dispute. It is named by its number.
type TrackedDispute struct {
	ID       string        `json:"id"`
	Opened   calendar.Date `json:"opened"`            // first known of
	Screened calendar.Date `json:"screened,omitzero"` // last screened
	Informed calendar.Date `json:"informed,omitzero"` // the last new information about it
	Settled  calendar.Date `json:"settled,omitzero"`  // no longer open
}

// Screening is when a dispute is screened next.
type Screening struct {
	Dispute  string          `json:"dispute"`
	On       calendar.Date   `json:"on"`
	Deadline period.Deadline `json:"deadline,omitzero"` // how a regular one was counted
	Why      statute.Reason  `json:"why"`
}

// Screenings returns the next screening of every open dispute, soonest first (R1): on the day of any new information that
// came after the last screening, else after the interval from the last screening, or from the opening. A nil calendar is
// China's. Bad input gives every violation at once, with paths disputes[2].opened.
func Screenings(disputes []TrackedDispute, every period.Limit, c *calendar.Calendar) ([]Screening, error) {
	if err := checkDisputes(disputes, every).Err(); err != nil {
		return nil, err
	}
	var next []Screening
	for _, d := range disputes {
		if !d.Settled.IsZero() {
			continue
		}
		last := d.Opened.OrLater(d.Screened)
		s := Screening{Dispute: d.ID, On: d.Informed}
		if d.Informed.After(last) {
			s.Why = statute.R1.Reason(s.On, "new information came after the last screening", "上次排查后有新情况")
		} else {
			s.Deadline = every.FromDay(last, c)
			s.On = s.Deadline.Last()
			s.Why = statute.R1.Reason(s.On, "the regular interval has run: "+s.Deadline.EN(), "定期排查："+s.Deadline.ZH())
		}
		next = append(next, s)
	}
	slices.SortStableFunc(next, func(a, b Screening) int { return a.On.Compare(b.On) })
	return next, nil
}

func checkDisputes(disputes []TrackedDispute, every period.Limit) statute.Violations {
	var f statute.Findings
	f.If(every.IsZero(), "every", statute.R1, "give the interval between screenings", "须规定排查间隔")
	seen := make(map[string]bool, len(disputes))
	for i, d := range disputes {
		path := fmt.Sprintf("disputes[%d]", i)
		f.On = d.Opened
		f.If(term.IsBlank(d.ID) || seen[d.ID], path+".id", statute.R1, "give each dispute a number of its own", "纠纷须逐一编号，不得重复")
		seen[d.ID] = true
		f.If(d.Opened.IsZero(), path+".opened", statute.R1, "give the day on which it was first known of", "须写明首次发现之日")
		for _, e := range []struct {
			path string
			on   calendar.Date
		}{{".screened", d.Screened}, {".informed", d.Informed}, {".settled", d.Settled}} {
			f.On = e.on
			f.If(!e.on.IsZero() && e.on.Before(d.Opened), path+e.path, statute.R1, "lies before the dispute was known of", "早于首次发现之日")
		}
	}
	return f.List
}
