package access

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Who is somebody who asks. The zero Who is nobody, who may do nothing.
type Who struct {
	Account string
	Role    Role
	Person  string // identity on the roster, by which recusals name officials; "" for who is not on it
	Organ   string // where they work; "" for an account of the whole room, which is then not known to be outside of an accused organ
	Matter  string // of a petitioner: the one matter whose code and secret they gave
}

// Matter is what access depends on in a matter.
type Matter struct {
	ID         string       `json:"id,omitempty"`
	TakenBy    string       `json:"taken_by,omitempty"`  // the account that took it down
	Organs     []string     `json:"organs,omitempty"`    // those that handle it, or have acted in it, or were asked to
	Above      []string     `json:"above,omitempty"`     // those asked for review or re-review: there a reviewer works
	Accusation decision.Tri `json:"accusation,omitzero"` // 检举控告; unknown where the category of a claim is not recorded
	Accused    []string     `json:"accused,omitempty"`   // organs that are accused, as far as known
	Recused    []string     `json:"recused,omitempty"`   // persons with a direct interest, by identity
}

// May says whether somebody may do something with a matter. For an action that concerns no matter, m is the zero Matter. The reason
// says why not; it is the zero Denial where they may.
func May(w Who, a Action, m Matter) (bool, Denial) {
	switch {
	case !duties[w.Role].has(a):
		return false, NotTheirWork
	case !a.OfMatter():
		return true, 0
	case w.Role == Petitioner:
		return deny(m.ID != "" && w.Matter == m.ID, NotTheirs)
	case disclosed(w, m):
		return false, Disclosure
	case w.Person != "" && slices.Contains(m.Recused, w.Person):
		return false, Interest
	case !within(w, m):
		return false, NotTheirs
	}
	return true, 0
}

func deny(ok bool, why Denial) (bool, Denial) {
	if ok {
		return true, 0
	}
	return false, why
}

// disclosed reports whether showing m to w would tell the accused (D6), or may. While the category is not known, an organ that is
// named as accused is kept out all the same.
func disclosed(w Who, m Matter) bool {
	ofAccused := slices.ContainsFunc(Wholes(w.Organ), func(whole string) bool { return named(m.Accused, whole) })
	if m.Accusation == decision.No || w.Account != "" && w.Account == m.TakenBy && !ofAccused {
		return false
	}
	if len(m.Accused) == 0 || w.Organ == "" {
		return m.Accusation == decision.Yes || len(m.Accused) > 0
	}
	return ofAccused
}

// Wholes are the names, as they are compared, of which an organ may be a part or the whole: all with which its own name begins, since
// 市公安局治安支队 is named after 市公安局. Where that is wrong it keeps an accusation from an organ that is not accused, and never the
// other way round; a part with a name that tells nothing has to be named as accused itself.
func Wholes(organ string) (all []string) {
	name := []rune(term.Fold(organ))
	for n := range name {
		all = append(all, string(name[:n+1]))
	}
	return all
}

// within reports whether m is the business of where w works. An auditor looks at every organ, and so does an account of the whole
// room; a matter that names no organ yet is everybody's until somebody takes it up.
func within(w Who, m Matter) bool {
	switch {
	case w.Role == Auditor, w.Organ == "", w.Account != "" && w.Account == m.TakenBy:
		return true
	case w.Role == Reviewer:
		return named(m.Above, w.Organ)
	}
	return len(m.Organs) == 0 || named(m.Organs, w.Organ)
}

func named(organs []string, organ string) bool {
	return organ != "" && slices.ContainsFunc(organs, func(o string) bool { return term.Same(o, organ) })
}

// Denial is why somebody may not. Zero is no denial.
type Denial uint8

// The denials.
const (
	NotTheirWork Denial = 1 + iota // the role has no such duty
	NotTheirs                      // a matter of another organ, or another petitioner's
	Disclosure                     // D6: it may become known to the accused
	Interest                       // D4: recused
	numDenials
)

// Hidden reports whether even the existence of the matter must not be told: the answer is then the one for a matter that does not exist.
func (d Denial) Hidden() bool { return d == NotTheirs || d == Disclosure }

// Reason puts the denial into words, with the article of the day where it rests on one.
func (d Denial) Reason(on calendar.Date) statute.Reason {
	switch d {
	case Disclosure, Interest:
		rule := statute.D6
		if d == Interest {
			rule = statute.D4
		}
		en, zh := rule.Says(on)
		return rule.Reason(on, en, zh)
	case NotTheirs:
		return statute.Reason{EN: "This matter is not yours to see.", ZH: "该信访事项不在您的办理范围内。"}
	case NotTheirWork:
		return statute.Reason{EN: "Your role does not include this work.", ZH: "您的岗位不包括此项工作。"}
	}
	return statute.Reason{}
}
