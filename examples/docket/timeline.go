package main

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// step is one event, and the limit it had to keep, if it had one: as it stood just before.
type step struct {
	On       calendar.Date     `json:"on"`
	Act      history.Kind      `json:"act"`
	Tier     regime.Tier       `json:"tier,omitzero"`
	Who      regime.Organ      `json:"who,omitzero"`
	What     statute.Text      `json:"what,omitzero"` // the outcome, in words
	Due      period.Deadline   `json:"due,omitzero"`
	DaysUsed int               `json:"days_used,omitempty"`
	DaysIn   int               `json:"days_in,omitempty"` // that the limit has, with its extensions
	Kept     period.Timeliness `json:"kept,omitzero"`
	Rule     statute.Rule      `json:"rule,omitzero"`
	Cite     statute.Citation  `json:"cite,omitzero"`
}

// timeline is the events up to the day. What each had to keep is asked of the standing before it: a duty to do just that,
// or a right to ask for it.
func timeline(law *regime.Regime, events []history.Event, on calendar.Date) []step {
	var steps []step
	c := escalation.New(law)
	for _, e := range events {
		if e.On.Earliest().After(on) {
			break
		}
		s := step{On: e.On.Earliest(), Act: e.Kind, Who: e.Organ, What: outcome(e)}
		before := c.On(e.On.Earliest())
		for _, d := range before.Duties {
			if d.Act == e.Kind {
				s.limit(d.Due, d.Rule, d.Cite)
			}
		}
		for _, r := range before.Rights {
			if due, ok := r.Until.Deadline(); ok && r.Act == e.Kind {
				s.limit(due, r.Rule, r.Cite)
			}
		}
		c, _ = c.Apply(e) // every event was allowed when the file was read
		s.Tier = c.Stage().Tier()
		steps = append(steps, s)
	}
	return steps
}

func (s *step) limit(due period.Deadline, rule statute.Rule, cite statute.Citation) {
	s.Due, s.Rule, s.Cite = due, rule, cite
	if !due.IsZero() {
		s.DaysUsed, _ = due.DaysUsed(s.On)
		s.DaysIn, _ = due.DaysUsed(due.Unrolled())
		s.Kept = due.CheckDay(s.On)
	}
}

// outcome says what an event decided.
func outcome(e history.Event) statute.Text {
	var en, zh []string
	add := func(code, term string) { en, zh = append(en, plain(code)), append(zh, term) }
	if e.Disposition != 0 {
		add(e.Disposition.String(), e.Disposition.ZH())
	}
	if e.Result != 0 {
		add(e.Result.String(), e.Result.ZH())
	}
	if e.Ground != 0 {
		add(e.Ground.String(), e.Ground.ZH())
	}
	return statute.Text{EN: strings.Join(en, ", "), ZH: strings.Join(zh, "、")}
}

// plain turns a code into words.
func plain(code string) string { return strings.ReplaceAll(code, "_", " ") }
