package petition

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
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

// PathSet is the statutory paths of a claim. Zero is unknown; that none stands open is an answer of its own, NoPath. A path
// that was concluded by law stays in the set, and Facts.PathConcluded says so: of the litigation-related paths, or where
// there is none of them, of the only other path. Of several other paths, name those that still stand open.
type PathSet uint16

// NoPath says that it was looked into and no statutory path stands open.
const NoPath PathSet = 1 << 8

const (
	litigationPaths = PathSet(1<<(Litigation-1) | 1<<(CriminalProcedure-1) | 1<<(PublicSecurityProcedure-1)) // 涉法涉诉
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

// set sets s from codes, or says what is wrong with them.
func (s *PathSet) set(codes []string) error {
	var set PathSet
	for _, code := range codes {
		if code == noPathCode {
			set |= NoPath
			continue
		}
		var p Path
		if err := p.UnmarshalText([]byte(code)); err != nil {
			return err
		}
		if p == 0 {
			return fmt.Errorf("%q is no path; leave the paths out where they are unknown", code)
		}
		set |= Paths(p)
	}
	if set&NoPath != 0 && set != NoPath {
		return errNoneBesidePath
	}
	*s = set
	return nil
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
		var names []string
		for _, p := range s.All() {
			names = append(names, p.ZH())
		}
		return strings.Join(names, "；")
	case s&NoPath != 0:
		return "无"
	}
	return "未知"
}

// UnmarshalText reads what String writes.
func (s *PathSet) UnmarshalText(text []byte) error {
	if string(text) == "unknown" {
		*s = 0
		return nil
	}
	return s.set(strings.Split(string(text), ","))
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

var pathCodes = append(pathTerms.Codes(), noPathCode) // in the order of the bits

// What the triage table asks about a set of paths is two questions, each of which any answer to the other leaves open: of
// the litigation-related paths, and of the others, which one leads, and may mediation go before?

// litigationPath is the leading path of art. 31(1).
type litigationPath uint8

const (
	noLitigationPath      litigationPath = 1 + iota // none 无
	byLitigation                                    // litigation 诉讼: mediation may go before
	byLitigationAndCrime                            // litigation_beside_criminal 诉讼并刑事: 诉讼，并有刑事途径: mediation may not
	byCrime                                         // criminal_procedure 刑事立案、法律监督: mediation may not
	byPublicSecurityAlone                           // public_security_procedure 公安机关法律程序: mediation may
)

// otherPath is the leading path of art. 31(2)–(5).
type otherPath uint8

const (
	noOtherPath             otherPath = 1 + iota // none 无
	byArbitrationAlone                           // arbitration 仲裁: mediation may go before
	byArbitration                                // arbitration_beside_others 仲裁并其他途径: 仲裁，并有其他途径: mediation may not
	byPartyAppeal                                // party_appeal 党员申诉: alone; from here on mediation may not
	byReconsideration                            // reconsideration 行政复议
	byAdjudication                               // adjudication 行政裁决、确认、许可、处罚
	byProtectionDuty                             // protection_duty 履行保护职责
	byPartyAppealBeside                          // party_appeal_beside_others 党员申诉并其他途径: of those that follow in the order of art. 31
	byReconsiderationBeside                      // reconsideration_beside_others 行政复议并其他途径
	byAdjudicationBeside                         // adjudication_beside_others 行政裁决等并其他途径
)

// usedUp returns the paths of the set that lead nowhere any more once they were concluded by law on the same facts: the
// litigation-related ones (E15), or where there is none of them, the only other one, which an award or a decision concluded. A
// duty to protect is performed, never concluded (art. 31(5)).
func (s PathSet) usedUp() PathSet {
	if related := s & litigationPaths; related != 0 {
		return related
	}
	if others := s & allPaths &^ Paths(ProtectionDuty); others&(others-1) == 0 && others == s&allPaths {
		return others
	}
	return 0
}

// lead answers the two questions.
func (s PathSet) lead() (litigationPath, otherPath) {
	if s&(allPaths|NoPath) == 0 {
		return 0, 0
	}
	lit, other := noLitigationPath, noOtherPath
	switch {
	case s.Has(Litigation) && s.Has(CriminalProcedure):
		lit = byLitigationAndCrime
	case s.Has(Litigation):
		lit = byLitigation
	case s.Has(CriminalProcedure):
		lit = byCrime
	case s.Has(PublicSecurityProcedure):
		lit = byPublicSecurityAlone
	}
	others := s & allPaths &^ litigationPaths
	alone := others&(others-1) == 0
	switch {
	case s.Has(Arbitration) && alone:
		other = byArbitrationAlone
	case s.Has(Arbitration):
		other = byArbitration
	case s.Has(PartyAppeal) && alone:
		other = byPartyAppeal
	case s.Has(PartyAppeal):
		other = byPartyAppealBeside
	case s.Has(Reconsideration) && alone:
		other = byReconsideration
	case s.Has(Reconsideration):
		other = byReconsiderationBeside
	case s.Has(Adjudication) && alone:
		other = byAdjudication
	case s.Has(Adjudication):
		other = byAdjudicationBeside
	case s.Has(ProtectionDuty):
		other = byProtectionDuty
	}
	return lit, other
}
