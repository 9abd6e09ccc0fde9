package prevention

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// CommitteeMember is a person who sits in the room's mediation committee.
type CommitteeMember struct {
	ID         string                `json:"id"`
	Discipline assignment.Discipline `json:"discipline,omitempty"` // of the chair it may stay unknown
	Chair      bool                  `json:"chair,omitempty"`
	Heads      decision.Tri          `json:"heads,omitempty"` // is the head of the organ
}

// committeeNeeds are the disciplines that sit in the committee (R5).
var committeeNeeds = [...]assignment.Discipline{assignment.Supervision, assignment.PetitionWork, assignment.LegalAffairs, assignment.CriminalInvestigation}

// CheckCommittee returns what is wrong with the composition of the room's mediation committee on the day (R5): one chair, who
// is the head of the organ, and members of supervision, petition work, legal affairs and criminal investigation.
func CheckCommittee(on calendar.Date, members []CommitteeMember) statute.Violations {
	f := statute.Findings{On: on}
	chairs := 0
	named := make(map[string]bool, len(members)) // as names are compared
	for i, m := range members {
		path := fmt.Sprintf("members[%d]", i)
		id := term.Fold(m.ID)
		f.If(term.IsBlank(m.ID) || named[id], path+".id", statute.R5, "name each member once", "委员须逐一写明，不得重复")
		named[id] = true
		f.If(!m.Discipline.IsKnown() && (!m.Chair || m.Discipline != 0), path+".discipline", statute.R5, "say for which discipline the member sits", "须写明委员的专业")
		if !m.Chair {
			continue
		}
		if chairs++; chairs > 1 {
			f.Add(path+".chair", statute.R5, "there is one chair", "主任仅有一名")
		}
		f.If(m.Heads != decision.Yes, path+".heads", statute.R5, "the chair must be known to be the head of the organ", "主任须为机关主要负责人")
	}
	f.If(chairs == 0, "members", statute.R5, "there is no chair", "没有主任")
	for _, d := range committeeNeeds {
		if !slices.ContainsFunc(members, func(m CommitteeMember) bool { return m.Discipline == d }) {
			f.Add("members", statute.R5, "the committee lacks "+term.Plain(d.String()), "委员会缺少"+d.ZH()+"人员")
		}
	}
	return f.List
}
