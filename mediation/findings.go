package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Findings collects what is wrong with one input, on the articles in force on one day.
type Findings struct {
	On     calendar.Date
	List   statute.Violations
	unsaid []int // the places in List of those that say that something is not stated
}

// Add adds that the input at the path breaks the rule; see [statute.Rule.Reason].
func (f *Findings) Add(path string, r statute.Rule, en, zh string) {
	f.Cite(path, r.Reason(f.On, en, zh))
}

// Cite is Add for a finding that rests on another than the rule's first authority.
func (f *Findings) Cite(path string, why statute.Reason) { f.List = append(f.List, why.At(path)) }

// Unsaid is Add for something that is not stated: of a draft a fault; that a record does not tell it does not say that it was not so.
func (f *Findings) Unsaid(path string, r statute.Rule, en, zh string) {
	f.unsaid = append(f.unsaid, len(f.List))
	f.Add(path, r, en, zh)
}

// InRecord returns the findings as those of a record, with how sure each is.
func (f *Findings) InRecord() []statute.Irregularity {
	all := make([]statute.Irregularity, len(f.List))
	for i, v := range f.List {
		all[i] = v.InRecord(statute.Violated)
	}
	for _, i := range f.unsaid {
		all[i].Certainty = statute.CannotTell
	}
	return all
}

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
