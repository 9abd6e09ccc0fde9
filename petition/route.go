package petition

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Route is where a claim goes (走向). Its codes are stable.
//
// Codes: no_longer_accepted, pending_elsewhere, concluded_by_law, to_discipline_inspection, outside_competence,
// competence_to_be_settled, to_subordinate_organ, to_other_organ, study_and_reply, handle_accusation, mediate_first,
// to_litigation, to_criminal_procedure, to_public_security_procedure, to_arbitration, to_party_appeal,
// to_reconsideration, to_adjudication, perform_protection_duty, three_tiers.
type Route uint8

// The routes. Zero is unknown. The comments give the rule; T10 has a route for each path.
const (
	NoLongerAccepted          Route = 1 + iota // no_longer_accepted 不再受理: T1
	PendingElsewhere                           // pending_elsewhere 不予受理，告知办理机关: T2
	ConcludedByLaw                             // concluded_by_law 已依法终结，不重新启动: T14
	ToDisciplineInspection                     // to_discipline_inspection 转送纪检监察机关: T3
	OutsideCompetence                          // outside_competence 不属本系统职权，告知有权机关: T4
	CompetenceToBeSettled                      // competence_to_be_settled 协商、指定受理机关: T5
	ToSubordinateOrgan                         // to_subordinate_organ 转送、交办下级机关: T6
	ToOtherOrgan                               // to_other_organ 告知有权处理的机关: 告知向有权处理的上级或者其他地区机关提出: T7
	StudyAndReply                              // study_and_reply 研究论证并回复: T8
	HandleAccusation                           // handle_accusation 依规受理检举控告: T9
	MediateFirst                               // mediate_first 先行调解: T12
	ToLitigation                               // to_litigation 导入诉讼: T10
	ToCriminalProcedure                        // to_criminal_procedure 导入刑事立案、法律监督: T10
	ToPublicSecurityProcedure                  // to_public_security_procedure 导入公安机关法律程序: T10
	ToArbitration                              // to_arbitration 导入仲裁: T10
	ToPartyAppeal                              // to_party_appeal 导入党员申诉: T10
	ToReconsideration                          // to_reconsideration 导入行政复议: T10
	ToAdjudication                             // to_adjudication 导入行政裁决、确认、许可、处罚: T10
	PerformProtectionDuty                      // perform_protection_duty 履行保护职责或者答复: T11
	ThreeTiers                                 // three_tiers 按处理、复查、复核办理: T13

	numRoutes
)

var routeRules = [numRoutes]statute.Rule{
	NoLongerAccepted: statute.T1, PendingElsewhere: statute.T2, ConcludedByLaw: statute.T14,
	ToDisciplineInspection: statute.T3, OutsideCompetence: statute.T4, CompetenceToBeSettled: statute.T5,
	ToSubordinateOrgan: statute.T6, ToOtherOrgan: statute.T7, StudyAndReply: statute.T8, HandleAccusation: statute.T9,
	MediateFirst: statute.T12, ToLitigation: statute.T10, ToCriminalProcedure: statute.T10,
	ToPublicSecurityProcedure: statute.T10, ToArbitration: statute.T10, ToPartyAppeal: statute.T10,
	ToReconsideration: statute.T10, ToAdjudication: statute.T10, PerformProtectionDuty: statute.T11, ThreeTiers: statute.T13,
}

// Rule returns the rule that leads a claim there; zero for no route.
func (r Route) Rule() statute.Rule {
	if r >= numRoutes {
		return 0
	}
	return routeRules[r]
}

// Path returns the statutory path that the route leads into; zero if it leads into none.
func (r Route) Path() pathway.Path {
	if r >= numRoutes {
		return 0
	}
	return routePaths[r]
}

var routePaths = [numRoutes]pathway.Path{
	ToLitigation: pathway.Litigation, ToCriminalProcedure: pathway.CriminalProcedure, ToPublicSecurityProcedure: pathway.PublicSecurityProcedure,
	ToArbitration: pathway.Arbitration, ToPartyAppeal: pathway.PartyAppeal, ToReconsideration: pathway.Reconsideration, ToAdjudication: pathway.Adjudication,
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
	if c, ok := r.Path().Provision().On(on); ok {
		return c
	}
	return r.Rule().Cite(on)
}

// triageRules are the rules of triage by the values of FactRoute.
var triageRules = [...]statute.Rule{
	0, statute.T1, statute.T2, statute.T3, statute.T4, statute.T5, statute.T6, statute.T7,
	statute.T8, statute.T9, statute.T10, statute.T11, statute.T12, statute.T13, statute.T14,
}

// ownProcedure is the value of FactRoute for a claim led by T10 into a procedure of litigation rights that the asking organ
// conducts itself. What the organ owes then is in part the law of that procedure (D15).
const ownProcedure = uint8(len(triageRules))

// ruleNames are the names of the values of FactRoute.
var ruleNames = func() []term.Term {
	names := make([]term.Term, len(triageRules), len(triageRules)+1)
	for v, rule := range triageRules {
		names[v] = term.Term{Code: rule.String(), ZH: rule.String()}
	}
	return append(names, term.Term{Code: "own_procedure", ZH: "T10（本机关办理的诉讼权利救济程序）"})
}()

// ruleValue is the value of FactRoute for a rule; zero if it is no rule of triage.
func ruleValue(rule statute.Rule) uint8 { return uint8(max(0, slices.Index(triageRules[:], rule))) }

// ByRoute returns the values of FactRoute for the given rules, T1 to T14.
func ByRoute(rules ...statute.Rule) decision.Set {
	var s decision.Set
	for _, rule := range rules {
		s |= decision.Is(ruleValue(rule))
		if rule == statute.T10 {
			s |= decision.Is(ownProcedure)
		}
	}
	return s
}

// routeValue is the value of FactRoute for a claim that goes there, as the asking organ sees it.
func (a Asker) routeValue(r Route) uint8 {
	if a.conducts(r.Path()) {
		return ownProcedure
	}
	return ruleValue(r.Rule())
}
