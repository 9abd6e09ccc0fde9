package petition

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Asker is the kind of organ that received the claim and asks where it goes. It is part of a policy and no fact of the claim:
// "this system", a subordinate or a superior organ, what is competent outside are all seen from it, and some duties bind
// one kind of organ alone.
//
// Codes: public_security, petition_office, township, department, court, procuratorate, discipline_inspection.
type Asker uint8

// Who asks. Zero is unknown, and no policy can be made with it.
const (
	PublicSecurityAsks Asker = 1 + iota // public_security 公安机关
	PetitionOfficeAsks                  // petition_office 信访部门: 党委和政府信访部门; its system is the organs of its own level and below
	TownshipAsks                        // township 乡镇政府、街道办事处: 乡镇人民政府、街道办事处
	DepartmentAsks                      // department 其他行政机关: any other organ of administration
	CourtAsks                           // court 人民法院
	ProcuratorateAsks                   // procuratorate 人民检察院
	DisciplineAsks                      // discipline_inspection 纪检监察机关
)

// askers are what is particular to a kind of organ.
var askers = [...]struct {
	own      Competence      // what a claim within its own power would be called from outside
	conducts pathway.PathSet // the procedures of litigation rights that it conducts itself: notice of them follows their own rules (D15)
}{
	PublicSecurityAsks: {conducts: pathway.Paths(pathway.CriminalProcedure)},
	CourtAsks:          {own: Court, conducts: pathway.Paths(pathway.Litigation, pathway.CriminalProcedure)},
	ProcuratorateAsks:  {own: Procuratorate, conducts: pathway.Paths(pathway.Litigation, pathway.CriminalProcedure)},
	DisciplineAsks:     {own: DisciplineInspection},
}

// own is the value of Competence by which others call the asking organ's own power; zero if there is none.
func (a Asker) own() Competence {
	if int(a) >= len(askers) {
		return 0
	}
	return askers[a].own
}

// conducts reports whether the asking organ itself conducts the procedure that the path leads into.
func (a Asker) conducts(p pathway.Path) bool {
	return int(a) < len(askers) && askers[a].conducts.Has(p)
}

// sees returns a condition on Competence as the asking organ reads it: a claim of the courts is, to a court, one of its own
// system. The second result is false if the condition cannot hold: a court passes nothing on to the courts.
func (a Asker) sees(set decision.Set) (decision.Set, bool) {
	own := a.own()
	if own == 0 || set == 0 {
		return set, true
	}
	set &^= decision.Is(own)
	if set.Has(uint8(ThisSystem)) {
		set |= decision.Is(own)
	}
	return set, set != 0
}

// bound reports whether a text binds the asking organ. Art. 22 (2005: 21(1)) is addressed to petition offices, art. 23(1)
// (2005: 22(1)) to all others, and 22(2) has petition offices alone pass on accusations.
func (a Asker) bound(c statute.Citation) bool {
	switch c.Provision() {
	case statute.RegistrationAndDirection, statute.DisciplineTransfer:
		return a == PetitionOfficeAsks
	case statute.DirectReceipt:
		return a != PetitionOfficeAsks && !a.outside(c)
	}
	return !a.outside(c)
}

// outside reports whether the regulations cited were none for the asking organ: those of 2005 were law for governments and their
// departments (2), and had what is in the power of congresses, courts and procuratorates brought there (15).
func (a Asker) outside(c statute.Citation) bool { return a.own() != 0 && c.Edition() == statute.PR2005 }

// direct is what to cite first for a rule instead of its own first authority, because it is the text that binds the asking
// organ: a petition office directs what it received by art. 22(1). Zero for the rule's own.
func (a Asker) direct(rule statute.Rule) statute.Provision {
	if a == PetitionOfficeAsks && (rule == statute.T4 || rule == statute.T6 || rule == statute.T7) {
		return statute.RegistrationAndDirection
	}
	return 0
}

// cite returns what the rule rests on that binds the asking organ, on a day in a place, in the order of citation.
func (a Asker) cite(rule statute.Rule, place statute.Instrument, on calendar.Date) []statute.Citation {
	cites := slices.DeleteFunc(rule.OnIn(place, on), func(c statute.Citation) bool { return !a.bound(c) })
	if c, ok := a.direct(rule).On(on); ok {
		return slices.Insert(cites, 0, c)
	}
	return cites
}

// seenBy returns the spec with the rows as the asking organ has them, what concerns others alone left out, and for each row that
// is left its position in the spec.
func (s PolicySpec) seenBy(a Asker) (seen PolicySpec, routes, duties []int) {
	seen = s
	seen.Routes, seen.Duties = nil, nil
	for i, r := range s.Routes {
		var ok bool
		if r.When[FactCompetence], ok = a.sees(r.When[FactCompetence]); ok {
			seen.Routes, routes = append(seen.Routes, r), append(routes, i)
		}
	}
	for i, d := range s.Duties {
		asked := d.When[FactAsker]
		competence, ok := a.sees(d.When[FactCompetence])
		if ok && (asked == 0 || asked.Has(uint8(a))) {
			d.When[FactAsker], d.When[FactCompetence] = 0, competence
			seen.Duties, duties = append(seen.Duties, d), append(duties, i)
		}
	}
	return seen, routes, duties
}
