package main

import (
	"fmt"
	"time"

	"go.temporal.io/sdk/workflow"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// china is where the days are counted.
var china = time.FixedZone("CST", 8*60*60)

// Outlook is what the library said on a day, as far as the workflow goes by it.
type Outlook struct {
	Alerts []answer.Call `json:"alerts,omitempty"` // yellow: about to end; red: over on every reading
	Wake   calendar.Date `json:"wake,omitzero"`    // the next day on which something changes; none: only a step changes anything
	Over   bool          `json:"over,omitempty"`
}

// idOf names an alert, so that whoever passes it on tells it once. The matter goes by the ID of its workflow, which no other has, as a
// number of a case may be missing or used twice. It holds no words, which another library may put otherwise.
func idOf(matter string, alert answer.Call) string {
	return fmt.Sprintf("%s/%s/%s/%s/%s", matter, alert.Claim, alert.Rule, alert.Last.Latest, alert.Warn)
}

// Look asks the library about a dossier on a day.
func Look(d dossier.Dossier, on calendar.Date) Outlook {
	a := d.On(on)
	o := Outlook{Over: len(a.Claims) > 0}
	for _, c := range a.Claims {
		if c.Tiers == nil || c.Tiers.Ended == nil {
			o.Over = false
		}
		if c.Tiers == nil {
			continue
		}
		for _, duty := range c.Tiers.Duties {
			if duty.Warn == escalation.Yellow {
				duty.Claim = c.Name
				o.Alerts = append(o.Alerts, duty)
			}
		}
	}
	for _, duty := range a.Now.Overdue { // those of the tiers, those at reception, and what was agreed
		duty.Warn = escalation.Red
		o.Alerts = append(o.Alerts, duty)
	}
	if days := a.Changes(); len(days) > 0 {
		o.Wake, o.Over = days[0], false
	}
	return o
}

// today is the day on which the workflow finds itself.
func today(ctx workflow.Context) calendar.Date { return dayAt(workflow.Now(ctx)) }

func dayAt(t time.Time) calendar.Date { return calendar.DateOf(t.In(china)) }

// morning is when a day begins.
func morning(d calendar.Date) time.Time {
	year, month, day := d.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, china)
}
