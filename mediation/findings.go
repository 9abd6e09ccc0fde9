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

// name refuses a name with characters that nobody can see.
func (f *findings) name(name, path string) {
	if why, hidden := statute.M1.Unseen(name); hidden {
		f.addCited(path+".name", why)
	}
}
