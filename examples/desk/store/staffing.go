package store

import (
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const (
	assignmentPart = "assignment"
	conflictsPart  = "assignment.conflicts"
)

// staffed refuses an amendment that staffs a matter otherwise than the rules allow: without a fit leader or a whole team, with somebody
// who has a direct interest, or so that it is forgotten who has one. That somebody has an interest is a fact and no act of staffing: it
// is put on record, and set right, whatever the team is then.
func staffed(before Matter, after File, changes []Change, day calendar.Date) error {
	staffs := slices.ContainsFunc(changes, func(c Change) bool {
		part, _, _ := strings.Cut(c.Path, "[")
		return (part == "" || part == assignmentPart || strings.HasPrefix(part, assignmentPart+".")) && part != conflictsPart
	})
	if !staffs {
		return nil
	}
	var found statute.Violations
	if before.Dossier.Charge != nil && after.Dossier.Charge == nil {
		found = append(found, statute.F2.Reason(day, "who answers for a matter hands it over, and does not leave it to nobody", "已分案的应移交，不得撤销分案而无人负责").At(assignmentPart))
	}
	recused := AccessOf(Matter{File: after}).Recused
	for _, person := range AccessOf(before).Recused {
		if !slices.Contains(recused, person) {
			found = append(found, statute.D4.Reason(day, "the direct interest of "+person+" would no longer be on record", person+"的直接利害关系将不再有记录").At(conflictsPart))
		}
	}
	for _, o := range after.Dossier.Examine() {
		if o.Kind == dossier.Flawed && (o.Path == assignmentPart || strings.HasPrefix(o.Path, assignmentPart+".")) {
			found = append(found, o.Reason.At(o.Path))
		}
	}
	if len(found) > 0 {
		return &Refused{Violations: found, Ruled: true}
	}
	return nil
}
