package statute

import "github.com/fengqiao-go/fengqiao/petition/calendar"

// Findings collects what is wrong with one input, on the articles in force on one day.
type Findings struct {
	On     calendar.Date
	List   Violations
	unsaid []int // the places in List of those that say that something is not stated
}

// Add adds that the input at the path breaks the rule; see [Rule.Reason].
func (f *Findings) Add(path string, r Rule, en, zh string) { f.Cite(path, r.Reason(f.On, en, zh)) }

// If adds it where something is wrong, and reports whether it is: one line for each thing that a check asks.
func (f *Findings) If(wrong bool, path string, r Rule, en, zh string) bool {
	if wrong {
		f.Add(path, r, en, zh)
	}
	return wrong
}

// Cite is Add for a finding that rests on another than the rule's first authority.
func (f *Findings) Cite(path string, why Reason) { f.List = append(f.List, why.At(path)) }

// Unsaid is Add for something that is not stated: of a draft a fault; that a record does not tell it does not say that it was not so.
func (f *Findings) Unsaid(path string, r Rule, en, zh string) {
	f.unsaid = append(f.unsaid, len(f.List))
	f.Add(path, r, en, zh)
}

// InRecord returns the findings as those of a record, with how sure each is.
func (f *Findings) InRecord() []Irregularity {
	all := make([]Irregularity, len(f.List))
	for i, v := range f.List {
		all[i] = v.InRecord(Violated)
	}
	for _, i := range f.unsaid {
		all[i].Certainty = CannotTell
	}
	return all
}

// Name adds that the name at the path is missing, or holds characters that nobody can see, and reports whether it does; see
// [Rule.Unseen].
func (f *Findings) Name(path string, r Rule, name string) bool {
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
