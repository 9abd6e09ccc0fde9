package answer

import (
	"slices"
	"strings"

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
	if last := len(r.Dues) - 1; last > 0 { // the time of all may run from the last
		r.Dues = append(slices.DeleteFunc(r.Dues[:last:last], func(due calendar.Date) bool { return !open[due] }), r.Dues[last])
	}
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

// enforcement is what those to whom something is overdue under an agreement that a court confirmed may ask of the court, until when (J10): one
// call for each last day. A late application is accepted, so that it stands behind what still has a last day.
func (c *ClaimAnswer) enforcement(on calendar.Date) (calls []Call) {
	if c.Confirmation == nil || c.Agreement == nil || c.Agreement.Statement == nil {
		return nil
	}
	court, broken := confirmation.EnforcingCourt(on), c.broken()
	var owed [][]string // by call
	for _, e := range c.Confirmation.Enforce {
		names, ok := broken[e.Due]
		if !ok {
			continue
		}
		if n := len(calls); n > 0 && calls[n-1].Last == e.Last {
			owed[n-1] = append(owed[n-1], names...)
			continue
		}
		calls, owed = append(calls, Call{
			Claim: c.Name, Do: statute.Text{EN: "apply for enforcement", ZH: "申请强制执行"}, Who: statute.Text{EN: court.EN, ZH: court.ZH},
			Party: true, Last: e.Last, Rule: statute.J10, Cite: statute.J10.CiteBy(statute.EnforcementPeriod, on),
		}), append(owed, names)
	}
	for i := range calls {
		call := &calls[i]
		if !call.Last.Latest.IsZero() && call.Last.Left < 0 {
			over := call.Last.Latest
			call.Do.EN += " (the two years ended on " + over.String() + ": refused only if the debtor objects)"
			call.Do.ZH += "（二年期间已于" + over.ZH() + "届满，被执行人提出异议成立的，裁定不予执行）"
			call.Last, call.Cite = LastDay{}, statute.J10.CiteBy(statute.LateEnforcement, on)
		}
		slices.Sort(owed[i])
		if who := slices.Compact(owed[i]); len(who) > 0 {
			call.Do = statute.Text{EN: strings.Join(who, ", ") + ": " + call.Do.EN, ZH: strings.Join(who, "、") + "：" + call.Do.ZH}
		}
	}
	return calls
}

// broken is to whom something is owed that is overdue or broken, by the day that the terms set for it.
func (c *ClaimAnswer) broken() map[calendar.Date][]string {
	to, performed := make(map[calendar.Date][]string), c.performed()
	for _, l := range c.Agreement.Statement.Lines {
		if l.Standing == ledger.Overdue && !(performed && l.Amount.IsZero()) {
			to[l.Due.Day()] = append(to[l.Due.Day()], l.Beneficiaries...)
		}
	}
	for _, l := range c.Agreement.Statement.Acts {
		if l.Standing == ledger.Overdue || l.Standing == ledger.Broken {
			to[l.Due.Day()] = append(to[l.Due.Day()], l.Beneficiaries...)
		}
	}
	return to
}
