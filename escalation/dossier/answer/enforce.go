package answer

import (
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Enforceable says until when what is open of an agreement that was confirmed can be enforced on the day. Of a ruling of which the day is
// known roughly, no day is sure (P11).
func Enforceable(a agreement.Agreement, s *ledger.Statement, ruled calendar.When, on calendar.Date, c *calendar.Calendar) (all []EnforceAnswer) {
	if s == nil {
		return nil
	}
	open := make(map[calendar.Date]bool)
	for _, l := range s.Lines {
		if l.Standing != ledger.Discharged {
			open[l.Due.Day()] = true
		}
	}
	for _, l := range s.Acts {
		if l.Standing != ledger.Discharged && l.Standing != ledger.Kept {
			open[l.Due.Day()] = true
		}
	}
	r := confirmation.Ruling{Effective: ruled.Earliest().OrLater(a.Reached.Earliest())}
	r.Dues, r.Endless = confirmation.Dues(a.Terms, on)
	first := r.Enforceable(on, c)
	r.Effective = ruled.Latest()
	for n, e := range r.Enforceable(on, c) {
		if len(open) == 0 || !e.Due.IsZero() && !open[e.Due] || n >= len(first) {
			continue
		}
		can := EnforceAnswer{Due: e.Due, Last: Until(e.Until, on), Timeliness: e.Timeliness}
		if earliest := first[n].Until.Earliest(); earliest != e.Until.Earliest() {
			can.Last.From, can.Last.Earliest, can.Last.Rough, can.Last.Counted = ruled, earliest, true, statute.Text{}
		}
		if first[n].Timeliness != e.Timeliness {
			can.Timeliness = period.CannotTell
		}
		all = append(all, can)
	}
	return all
}
