package petition

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Route is where a claim goes (走向). Its codes are stable.
type Route uint8

// The routes. Zero is unknown. The comments give the rule; T10 has a route for each path.
const (
	NoLongerAccepted          Route = 1 + iota // 不再受理: T1
	PendingElsewhere                           // 不予受理，告知办理机关: T2
	ConcludedByLaw                             // 已依法终结，不重新启动: T14
	ToDisciplineInspection                     // 转送纪检监察机关: T3
	OutsideCompetence                          // 不属本系统职权，告知有权机关: T4
	CompetenceToBeSettled                      // 协商、指定受理机关: T5
	ToSubordinateOrgan                         // 转送、交办下级机关: T6
	ToOtherOrgan                               // 告知向有权处理的上级或者其他地区机关提出: T7
	StudyAndReply                              // 研究论证并回复: T8
	HandleAccusation                           // 依规受理检举控告: T9
	MediateFirst                               // 先行调解: T12
	ToLitigation                               // 导入诉讼: T10
	ToCriminalProcedure                        // 导入刑事立案、法律监督: T10
	ToPublicSecurityProcedure                  // 导入公安机关法律程序: T10
	ToArbitration                              // 导入仲裁: T10
	ToPartyAppeal                              // 导入党员申诉: T10
	ToReconsideration                          // 导入行政复议: T10
	ToAdjudication                             // 导入行政裁决、确认、许可、处罚: T10
	PerformProtectionDuty                      // 履行保护职责或者答复: T11
	ThreeTiers                                 // 按处理、复查、复核办理: T13

	numRoutes
)

var routeNames = term.Table[Route]{
	NoLongerAccepted:          {Code: "no_longer_accepted", ZH: "不再受理"},
	PendingElsewhere:          {Code: "pending_elsewhere", ZH: "不予受理，告知办理机关"},
	ConcludedByLaw:            {Code: "concluded_by_law", ZH: "已依法终结，不重新启动"},
	ToDisciplineInspection:    {Code: "to_discipline_inspection", ZH: "转送纪检监察机关"},
	OutsideCompetence:         {Code: "outside_competence", ZH: "不属本系统职权，告知有权机关"},
	CompetenceToBeSettled:     {Code: "competence_to_be_settled", ZH: "协商、指定受理机关"},
	ToSubordinateOrgan:        {Code: "to_subordinate_organ", ZH: "转送、交办下级机关"},
	ToOtherOrgan:              {Code: "to_other_organ", ZH: "告知有权处理的机关"},
	StudyAndReply:             {Code: "study_and_reply", ZH: "研究论证并回复"},
	HandleAccusation:          {Code: "handle_accusation", ZH: "依规受理检举控告"},
	MediateFirst:              {Code: "mediate_first", ZH: "先行调解"},
	ToLitigation:              {Code: "to_litigation", ZH: "导入诉讼"},
	ToCriminalProcedure:       {Code: "to_criminal_procedure", ZH: "导入刑事立案、法律监督"},
	ToPublicSecurityProcedure: {Code: "to_public_security_procedure", ZH: "导入公安机关法律程序"},
	ToArbitration:             {Code: "to_arbitration", ZH: "导入仲裁"},
	ToPartyAppeal:             {Code: "to_party_appeal", ZH: "导入党员申诉"},
	ToReconsideration:         {Code: "to_reconsideration", ZH: "导入行政复议"},
	ToAdjudication:            {Code: "to_adjudication", ZH: "导入行政裁决、确认、许可、处罚"},
	PerformProtectionDuty:     {Code: "perform_protection_duty", ZH: "履行保护职责或者答复"},
	ThreeTiers:                {Code: "three_tiers", ZH: "按处理、复查、复核办理"},
}

var routeRules = [numRoutes]statute.Rule{
	NoLongerAccepted: statute.T1, PendingElsewhere: statute.T2, ConcludedByLaw: statute.T14,
	ToDisciplineInspection: statute.T3, OutsideCompetence: statute.T4, CompetenceToBeSettled: statute.T5,
	ToSubordinateOrgan: statute.T6, ToOtherOrgan: statute.T7, StudyAndReply: statute.T8, HandleAccusation: statute.T9,
	MediateFirst: statute.T12, ToLitigation: statute.T10, ToCriminalProcedure: statute.T10,
	ToPublicSecurityProcedure: statute.T10, ToArbitration: statute.T10, ToPartyAppeal: statute.T10,
	ToReconsideration: statute.T10, ToAdjudication: statute.T10, PerformProtectionDuty: statute.T11, ThreeTiers: statute.T13,
}

// String returns the stable English code of r.
func (r Route) String() string { return routeNames.Code(r) }

// ZH returns the Chinese term of r.
func (r Route) ZH() string { return routeNames.ZH(r) }

// MarshalText writes the code of r.
func (r Route) MarshalText() ([]byte, error) { return routeNames.Marshal(r) }

// UnmarshalText reads the code of a route.
func (r *Route) UnmarshalText(text []byte) error { return routeNames.Unmarshal(text, r) }

// Rule returns the rule that leads a claim there; zero for no route.
func (r Route) Rule() statute.Rule {
	if r >= numRoutes {
		return 0
	}
	return routeRules[r]
}

// Path returns the statutory path that the route leads into; zero if it leads into none.
func (r Route) Path() Path {
	if r >= ToLitigation && r <= ToAdjudication {
		return Litigation + Path(r-ToLitigation)
	}
	return 0
}

// rowName is what the rows that lead there are called: the rule, of T10 with the path.
func (r Route) rowName() string {
	name := r.Rule().String()
	if p := r.Path(); p != 0 {
		name += " " + p.String()
	}
	return name
}

// Cite returns what to cite first for the route on a day: of T10 the item of the article that names the path.
func (r Route) Cite(on calendar.Date) statute.Citation {
	if c, ok := pathProvisions[r.Path()].On(on); ok {
		return c
	}
	return r.Rule().Cite(on)
}

// ruleNames are the values of FactRoute: value n is rule Tn.
var ruleNames = func() []term.Term {
	names := []term.Term{{}}
	for rule := statute.T1; rule <= statute.T14; rule++ {
		names = append(names, term.Term{Code: rule.String(), ZH: rule.String()})
	}
	return names
}()

// ruleValue is the value of FactRoute for a rule; zero if it is no rule of triage.
func ruleValue(rule statute.Rule) uint8 {
	if rule < statute.T1 || rule > statute.T14 {
		return 0
	}
	return uint8(rule - statute.T1 + 1)
}

// ByRoute returns the values of FactRoute for the given rules, T1 to T14.
func ByRoute(rules ...statute.Rule) decision.Set {
	var s decision.Set
	for _, rule := range rules {
		s |= decision.Is(ruleValue(rule))
	}
	return s
}

// words returns a code in plain English, for people.
func words(code string) string { return strings.ReplaceAll(code, "_", " ") }
