package statute

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Findings collects what is wrong with one input, on the articles in force on one day.
type Findings struct {
	On   calendar.Date
	List Violations
	sure map[int]Certainty // by the place in List, where it is not [Violated]
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

// Unsaid is If for something that is not stated: of a draft a fault; that a record does not tell it does not say that it was not so.
func (f *Findings) Unsaid(missing bool, path string, r Rule, en, zh string) bool {
	if missing {
		f.Record(path, r.Reason(f.On, en, zh), CannotTell)
	}
	return missing
}

// Record is Cite for what a record is as sure of as given; nothing is added where that is zero.
func (f *Findings) Record(path string, why Reason, sure Certainty) {
	if sure == 0 {
		return
	}
	if sure != Violated {
		if f.sure == nil {
			f.sure = make(map[int]Certainty)
		}
		f.sure[len(f.List)] = sure
	}
	f.Cite(path, why)
}

// InRecord returns the findings as those of a record, with how sure each is.
func (f *Findings) InRecord() []Irregularity {
	all := slices.Grow([]Irregularity(nil), len(f.List))
	for i, v := range f.List {
		all = append(all, Irregularity{v, cmp.Or(f.sure[i], Violated)})
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
