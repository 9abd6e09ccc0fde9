package prevention

import (
	"fmt"
	"slices"
	"strings"

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
var committeeNeeds = [...]assignment.Discipline{
	assignment.Supervision, assignment.PetitionWork, assignment.LegalAffairs, assignment.CriminalInvestigation,
}

// CheckCommittee returns what is wrong with the composition of the room's mediation committee on the day (R5): one chair, who
// is the head of the organ, and members of supervision, petition work, legal affairs and criminal investigation.
func CheckCommittee(on calendar.Date, members []CommitteeMember) statute.Violations {
	var found statute.Violations
	chairs := 0
	for i, m := range members {
		path := fmt.Sprintf("members[%d]", i)
		same := func(o CommitteeMember) bool { return term.Same(o.ID, m.ID) }
		if strings.TrimSpace(m.ID) == "" || slices.ContainsFunc(members[:i], same) {
			found = append(found, statute.R5.Violation(path+".id", on, "name each member once", "委员须逐一写明，不得重复"))
		}
		if !m.Discipline.IsKnown() && (!m.Chair || m.Discipline != 0) {
			found = append(found, statute.R5.Violation(path+".discipline", on, "say for which discipline the member sits", "须写明委员的专业"))
		}
		if !m.Chair {
			continue
		}
		if chairs++; chairs > 1 {
			found = append(found, statute.R5.Violation(path+".chair", on, "there is one chair", "主任仅有一名"))
		}
		if m.Heads != decision.Yes {
			found = append(found, statute.R5.Violation(path+".heads", on, "the chair must be known to be the head of the organ", "主任须为机关主要负责人"))
		}
	}
	if chairs == 0 {
		found = append(found, statute.R5.Violation("members", on, "there is no chair", "没有主任"))
	}
	for _, d := range committeeNeeds {
		if !slices.ContainsFunc(members, func(m CommitteeMember) bool { return m.Discipline == d }) {
			found = append(found, statute.R5.Violation("members", on, "the committee lacks "+term.Plain(d.String()), "委员会缺少"+d.ZH()+"人员"))
		}
	}
	return found
}
