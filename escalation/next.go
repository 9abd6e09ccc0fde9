package escalation

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Upcoming is what can come next in a matter: what may be recorded on a day, and on which days after it something changes although
// nothing is recorded.
type Upcoming struct {
	Candidates []Candidate `json:"candidates,omitempty"`
	Timers     []Timer     `json:"timers,omitempty"` // in the order of their days; a service sleeps until the first of them
}

// Candidate is an event with no more detail than its kind and day, and of a conclusion its ground. What still stands against one that
// may not be recorded so, and what detail it wants, says [Case.WhyNot].
type Candidate struct {
	Event history.Event `json:"event"`
	May   bool          `json:"may"` // it may be recorded
}

// Turn is what changes by itself when a day comes.
//
// Codes: warning, overdue, lapse, silence.
type Turn uint8

// The turns. Zero is none.
const (
	Warning Turn = 1 + iota // warning 预警: the limit of a duty is about to end
	Overdue                 // overdue 逾期: it has ended, on every reading
	Lapse                   // lapse 期限届满: the time to ask has ended; what is left of the right says the standing
	Silence                 // silence 逾期不答复: the next tier may be asked for against silence
)

// Timer is a day on which something changes by itself.
type Timer struct {
	On     calendar.Date `json:"on"`
	Turn   Turn          `json:"turn"`
	Act    history.Kind  `json:"act"` // the event that discharges the duty, or that is asked for
	Tier   regime.Tier   `json:"tier,omitzero"`
	Person string        `json:"person,omitempty"`
}

// Next returns what may be recorded on a day, in the order of the kinds, and the days after it on which something changes if nothing
// is. Nothing may be recorded on a day that lies before the last event.
func (c Case) Next(on calendar.Date) Upcoming {
	var u Upcoming
	for _, k := range history.Kind(0).All() {
		e := history.Event{Kind: k, On: calendar.On(on)}
		if k == history.Hear || k == history.Stop {
			e.Until = e.On
		}
		grounds := []regime.Ground{0}
		if k == history.Conclude {
			grounds = regime.Grounds()
		}
		for _, e.Ground = range grounds {
			u.Candidates = append(u.Candidates, Candidate{e, c.Allows(e)})
		}
	}
	u.Timers = c.On(on).Timers()
	return u
}

// Timers lists the days after that of the standing on which a limit warns or has ended, or on which a right begins or ends, in the order
// of the days.
func (s Standing) Timers() (all []Timer) {
	c, d := &s.of, s.On
	add := func(t Timer) {
		if t.On.After(d) {
			all = append(all, t)
		}
	}
	for i := range s.Owed {
		o := &s.Owed[i]
		t := Timer{Turn: Warning, Act: o.Act, Tier: o.Tier, Person: o.Person}
		if last := o.Due.Last(); !last.IsZero() {
			t.On = last.AddDays(-c.lead(o.Due))
			add(t)
		}
		t.Turn, t.On = Overdue, afterLatest(o.Due)
		if set := o.Set.Latest(); !set.IsZero() {
			t.On = set.AddDays(1)
		}
		add(t)
	}
	for i := range s.Entitled {
		r := &s.Entitled[i]
		add(Timer{On: afterLatest(r.Due), Turn: Lapse, Act: r.Act(), Tier: r.Tier, Person: r.Person})
	}
	ends := afterLatest(c.OpinionDue(c.Stage().Tier()))
	for _, r := range c.againstSilence(ends) {
		if ends.After(d) {
			add(Timer{On: ends, Turn: Silence, Act: r.Act(), Tier: r.Tier})
			add(Timer{On: afterLatest(r.Due), Turn: Lapse, Act: r.Act(), Tier: r.Tier})
		}
	}
	slices.SortStableFunc(all, func(a, b Timer) int { return a.On.Compare(b.On) })
	return all
}

// lead is how many days before its last a duty is worth a warning.
func (c *Case) lead(due period.Deadline) int {
	w := c.Regime().Warning()
	if w.Share <= 0 {
		return w.Days
	}
	return min(w.Days, due.Last().DaysSince(due.Start().Earliest())/w.Share) // of a limit that ends on one day
}
