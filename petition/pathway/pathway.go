package pathway

import (
	"encoding/json"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Path is a statutory path outside of the petition procedure (法定途径), in the order in which art. 31(1)–(5) names them: of
// several that stand open, the first is offered first.
//
// Codes: litigation, criminal_procedure, public_security_procedure, arbitration, party_appeal, reconsideration,
// adjudication, protection_duty.
type Path uint8

// The paths. Zero is unknown.
const (
	Litigation              Path = 1 + iota // litigation 诉讼: art. 31(1)
	CriminalProcedure                       // criminal_procedure 刑事立案、法律监督: 31(1)
	PublicSecurityProcedure                 // public_security_procedure 公安机关法律程序: 31(1)
	Arbitration                             // arbitration 仲裁: 31(2)
	PartyAppeal                             // party_appeal 党员申诉: 、申请复审: 31(3)
	Reconsideration                         // reconsideration 行政复议: 31(4)
	Adjudication                            // adjudication 行政裁决、确认、许可、处罚: 31(4)
	ProtectionDuty                          // protection_duty 履行保护职责: 查处违法行为、履行保护职责: 31(5)
)

var pathProvisions = [...]statute.Provision{
	Litigation: statute.LitigationMatters, CriminalProcedure: statute.LitigationMatters,
	PublicSecurityProcedure: statute.LitigationMatters, Arbitration: statute.ArbitrationMatters,
	PartyAppeal: statute.PartyAppealMatters, Reconsideration: statute.AdministrativePaths,
	Adjudication: statute.AdministrativePaths, ProtectionDuty: statute.ProtectionDuty,
}

// Provision returns the provision that names the path; zero if p is none.
func (p Path) Provision() statute.Provision {
	if int(p) >= len(pathProvisions) {
		return 0
	}
	return pathProvisions[p]
}

// Concluded returns what to cite for a path that was concluded by law. The regulations of 2005 say in 21(1)(i) that what was
// resolved that way is not accepted; those of 2022 speak of what is not concluded yet, and the rest is a reading.
func (p Path) Concluded(on calendar.Date) statute.Citation {
	c, ok := p.Provision().On(on)
	if !ok {
		return statute.T14.Cite(on)
	}
	if c.Edition() == statute.PR2005 {
		return c
	}
	return c.AsReading()
}

// Rule returns the rule that leads into the path: T11 for a duty of protection, T10 for all others.
func (p Path) Rule() statute.Rule {
	if p == ProtectionDuty {
		return statute.T11
	}
	return statute.T10
}

// PathSet is the statutory paths of a claim. Zero is unknown; that none stands open is an answer of its own, NoPath. A path
// that was concluded by law stays in the set, and Facts.PathConcluded says so: of the litigation-related paths, or where
// there is none of them, of the only other path. Of several other paths, name those that still stand open.
type PathSet uint16

// NoPath says that it was looked into and no statutory path stands open.
const NoPath PathSet = 1 << 8

const (
	litigationPaths = PathSet(1<<(Litigation-1) | 1<<(CriminalProcedure-1) | 1<<(PublicSecurityProcedure-1))
	allPaths        = NoPath - 1
)

// Paths returns the set of the given paths, and unknown if there are none.
func Paths(paths ...Path) PathSet {
	var s PathSet
	for _, p := range paths {
		if p > 0 && p <= ProtectionDuty {
			s |= 1 << (p - 1)
		}
	}
	return s
}

// Has reports whether p is in the set.
func (s PathSet) Has(p Path) bool { return p > 0 && p <= ProtectionDuty && s>>(p-1)&1 != 0 }

// Known returns s without numbers that stand for no path.
func (s PathSet) Known() PathSet { return s & (allPaths | NoPath) }

// Related returns the litigation-related paths of the set (涉法涉诉), those of art. 31(1).
func (s PathSet) Related() PathSet { return s & litigationPaths }

// Others returns the paths of the set that are not litigation-related.
func (s PathSet) Others() PathSet { return s & allPaths &^ litigationPaths }

// All returns the paths in order.
func (s PathSet) All() []Path {
	var paths []Path
	for p := Litigation; p <= ProtectionDuty; p++ {
		if s.Has(p) {
			paths = append(paths, p)
		}
	}
	return paths
}

const noPathCode = "none"

var errNoneBesidePath = strictjson.Say(`"none" cannot stand beside a path`, "“none”不能与其他途径并列")

// codes returns the codes of the paths, none if none stands open, nothing if that is unknown.
func (s PathSet) codes() []string {
	if s&allPaths == 0 && s&NoPath != 0 {
		return []string{noPathCode}
	}
	var codes []string
	for _, p := range s.All() {
		codes = append(codes, p.String())
	}
	return codes
}

// String returns the codes with commas, "none" if none stands open, "unknown" if that is unknown.
func (s PathSet) String() string {
	if s == 0 {
		return "unknown"
	}
	return strings.Join(s.codes(), ",")
}

// ZH returns the Chinese terms.
func (s PathSet) ZH() string {
	switch {
	case s&allPaths != 0:
		return term.Join(s.All(), "；", Path.ZH)
	case s&NoPath != 0:
		return "无"
	}
	return "未知"
}

// MarshalJSON writes the codes as a list, ["none"] if none stands open, [] if that is unknown.
func (s PathSet) MarshalJSON() ([]byte, error) {
	codes := s.codes()
	if codes == nil {
		codes = []string{}
	}
	return json.Marshal(codes)
}

// ReadJSON reads what MarshalJSON writes.
func (s *PathSet) ReadJSON(r *strictjson.Reader) {
	bits, ok := r.Set(pathCodes)
	if set := PathSet(bits); ok && set&NoPath != 0 && set != NoPath {
		r.Refuse("", errNoneBesidePath)
	} else if ok {
		*s = set
	}
}

var pathCodes = append(term.Vocabulary(pathTerms).Codes(), noPathCode) // in the order of the bits

// UsedUp returns the paths of the set that lead nowhere any more once they were concluded by law on the same facts: the
// litigation-related ones (E15), or where there is none of them, the only other one, which an award or a decision concluded. A
// duty to protect is performed, never concluded (art. 31(5)).
func (s PathSet) UsedUp() PathSet {
	if related := s.Related(); related != 0 {
		return related
	}
	if others := s & allPaths &^ Paths(ProtectionDuty); others&(others-1) == 0 && others == s&allPaths {
		return others
	}
	return 0
}
