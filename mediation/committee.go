package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Committee is a people's mediation committee, as far as M14 asks. It is about the body and names no person.
type Committee struct {
	Members     int          `json:"members"`               // 委员, the chair included
	Chairs      int          `json:"chairs"`                // 主任
	Women       int          `json:"women"`                 // of the members
	ManyPeoples decision.Tri `json:"many_peoples,omitzero"` // 多民族居住的地区
	Minorities  int          `json:"minorities,omitempty"`  // members of the less numerous peoples
	SetUp       decision.Tri `json:"set_up,omitzero"`       // 依法设立: by a village, neighbourhood, enterprise, township or other organisation
	Registered  decision.Tri `json:"registered,omitzero"`   // 在司法行政机关备案
}

// Validate returns everything that keeps the committee from being a lawful one on the day (M14). What is not known is no
// fault: see [Committee.Lawful].
func (c Committee) Validate(on calendar.Date) statute.Violations {
	f := statute.Findings{On: on}
	check := func(wrong bool, path string, by statute.Provision, en, zh string) { // not on practice before the law was there
		if wrong {
			f.Cite(path, statute.M14.ReasonUnder(by, on, en, zh))
		}
	}
	check(c.Members < 3 || c.Members > 9, "members", statute.CommitteeComposition, "a committee has three to nine members", "人民调解委员会由委员三至九人组成")
	check(c.Chairs != 1, "chairs", statute.CommitteeComposition, "a committee has one chair", "人民调解委员会设主任一人")
	check(c.Women < 1 || c.Women > c.Members, "women", statute.CommitteeComposition, "women are among its members", "人民调解委员会应当有妇女成员")
	check(c.ManyPeoples == decision.Yes && c.Minorities < 1 || c.Minorities < 0 || c.Minorities > c.Members, "minorities", statute.CommitteeComposition,
		"where several peoples live, the less numerous are among its members", "多民族居住的地区应当有人数较少民族的成员")
	check(c.SetUp == decision.No, "set_up", statute.CommitteesElsewhere, "it has to be set up as the law says", "应当依法设立")
	if c.Registered == decision.No { // that it has to be registered is practice, and is cited as that
		r := statute.M14.Reason(on, "it has to be registered with the judicial administration", "应当在司法行政机关备案")
		r.Cite = statute.M14.CiteAs(statute.Practice, on)
		f.Cite("registered", r)
	}
	return f.List
}

// Lawful reports whether the committee is a lawful one, the fact that eligibility (M14) and confirmation (J3) ask for.
func (c Committee) Lawful(on calendar.Date) decision.Tri {
	if len(c.Validate(on)) > 0 {
		return decision.No
	}
	if c.SetUp == 0 || c.Registered == 0 || c.ManyPeoples == 0 {
		return 0
	}
	return decision.Yes
}
