package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Findings collects what is wrong with one input, on the articles in force on one day.
type Findings struct {
	On   calendar.Date
	List statute.Violations
}

// Add adds that the input at the path breaks the rule; see [statute.Rule.Reason].
func (f *Findings) Add(path string, r statute.Rule, en, zh string) {
	f.Cite(path, r.Reason(f.On, en, zh))
}

// When is Add where the condition holds, so that what an input is held to reads row by row.
func (f *Findings) When(wrong bool, path string, r statute.Rule, en, zh string) {
	if wrong {
		f.Add(path, r, en, zh)
	}
}

// Cite is Add for a finding that rests on another than the rule's first authority.
func (f *Findings) Cite(path string, why statute.Reason) { f.List = append(f.List, why.At(path)) }

// Name adds that the name at the path is missing, or holds characters that nobody can see, and reports whether it does; see
// [statute.Rule.Unseen].
func (f *Findings) Name(path string, r statute.Rule, name string) bool {
	if name == "" {
		f.Add(path, r, "say who it is", "须写明姓名或者名称")
		return true
	}
	why, hidden := r.Unseen(name)
	if hidden {
		f.Cite(path, why)
	}
	return hidden
}
