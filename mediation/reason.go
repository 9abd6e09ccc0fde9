package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// findings collects violations, with the articles in force on one day.
type findings struct {
	on   calendar.Date
	list statute.Violations
}

func (f *findings) add(path string, r statute.Rule, en, zh string) {
	f.list = append(f.list, r.Violation(path, f.on, en, zh))
}

// addCited is add for a finding that rests on another than the rule's first authority.
func (f *findings) addCited(path string, r statute.Reason) {
	f.list = append(f.list, r.At(path))
}

// reason is a reason that rests on the rule's first authority on the day.
func reason(r statute.Rule, on calendar.Date, en, zh string) statute.Reason {
	return r.Reason(on, en, zh)
}

// reasonOn is a reason that rests on one provision among those of the rule, in the edition of the day.
func reasonOn(r statute.Rule, p statute.Provision, on calendar.Date, en, zh string) statute.Reason {
	return r.ReasonUnder(p, on, en, zh)
}

// ownRule is a reason of rule r that no text held here gives.
func ownRule(r statute.Rule, en, zh string) statute.Reason { return r.ReasonOfSafeguard(en, zh) }
