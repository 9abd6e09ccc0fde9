package refusal

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// groundRow says, of one kind of refusal, on which rules it can rest, and which remedies the law then gives. A refusal on
// one of the rules names at least one of the remedies; more may stand beside it. "None in this procedure" alone is enough
// only where the row has it.
type groundRow struct {
	kind  Denial
	rules []statute.Rule
	least []Remedy
}

// groundRows is the one table of what can be refused on which ground. A rule stands once for each kind.
var groundRows = []groundRow{
	// A claim that this organ does not accept. Art. 19(3) says where it goes on; art. 31(1)–(5) names the other procedures.
	{NotAccepted, []statute.Rule{statute.T2}, []Remedy{PendingElsewhere}},
	{NotAccepted, []statute.Rule{statute.T3, statute.T4, statute.T5, statute.T6, statute.T7}, []Remedy{CompetentOrgan, CompetenceDecision, PendingElsewhere}},
	{NotAccepted, []statute.Rule{statute.T10, statute.T11}, []Remedy{StatutoryPath, Suit, Reconsideration, Arbitration}},
	{NotAccepted, []statute.Rule{statute.T14}, []Remedy{NewMatter, NoneInThisProcedure}},
	// A request for review or re-review that cannot be taken up as the matter stands (E1), that bars nothing else (E10), that
	// came before silence opened it (E12), or for one of the grounds of E19.
	{NotAccepted, []statute.Rule{statute.E1, statute.E10, statute.E12, statute.E19}, []Remedy{Review, ReReview, Excuse, Supplement, NewMatter, CompetentOrgan, PendingElsewhere, StatutoryPath}},

	// What was concluded. After re-review no tier is left (E14); new facts or reasons are always a new matter (E10). What else
	// a request lacks may be said beside it, since all grounds are told at once.
	{NoLongerAccepted, []statute.Rule{statute.T1, statute.T14, statute.E1, statute.E2, statute.E6, statute.E9, statute.E10, statute.E12, statute.E19, statute.X3}, []Remedy{NewMatter, NoneInThisProcedure}},

	// Another organ has the power: it is named (art. 23(1)), or it is said who decides which it is (24(1)).
	{NotCompetent, []statute.Rule{statute.T3, statute.T4, statute.T5, statute.T6, statute.T7}, []Remedy{CompetentOrgan, CompetenceDecision}},
	{NotCompetent, []statute.Rule{statute.E2, statute.E12, statute.E19}, []Remedy{Review, ReReview, CompetentOrgan, Excuse}},

	// A missed window can be excused (E6); the time for judicial confirmation by the court alone (CPL 86), but the dispute and a new
	// agreement stay open (J11).
	{OutOfTime, []statute.Rule{statute.E1, statute.E2, statute.E4, statute.E6, statute.E12, statute.E19}, []Remedy{Excuse}},
	{OutOfTime, []statute.Rule{statute.J2, statute.J12}, []Remedy{AmendOrMediateAnew, Suit}},

	// What cannot be mediated goes another way (M11).
	{NotMediable, []statute.Rule{statute.M1, statute.M2, statute.M3, statute.M4, statute.M5, statute.M6, statute.M7, statute.M8, statute.M13, statute.M14, statute.M16, statute.M17, statute.M18}, []Remedy{Mediation, StatutoryPath, Suit, Arbitration, Reconsideration}},
	{NotConfirmable, []statute.Rule{statute.J0, statute.J1, statute.J2, statute.J3, statute.J4, statute.J5, statute.J6, statute.J7, statute.J10, statute.J15}, []Remedy{Confirmation, Supplement, AmendOrMediateAnew, Suit}},

	// The principal loses nothing by the agent's want of power: he may act himself, ratify, or go on with the next tier.
	{AgentNotAdmitted, []statute.Rule{statute.X2, statute.X3, statute.X4, statute.X5, statute.X6, statute.X7}, []Remedy{InPerson, Ratification, Supplement, Review, ReReview, Excuse, NewMatter}},
}

// Grounds returns the rules on which a refusal of the kind can rest, in the order of the table; none for a number that is no
// kind.
func (k Denial) Grounds() []statute.Rule {
	var rules []statute.Rule
	for _, row := range groundRows {
		if row.kind == k {
			rules = append(rules, row.rules...)
		}
	}
	return rules
}

// Least returns the remedies of which a refusal of the kind on the rule names at least one; none if the rule is no ground.
func (k Denial) Least(rule statute.Rule) []Remedy {
	for _, row := range groundRows {
		if row.kind == k && slices.Contains(row.rules, rule) {
			return slices.Clone(row.least)
		}
	}
	return nil
}

// ground checks that a rule is one on which the kind can rest.
func (c *refusalCheck) ground(path string, kind Denial, rule statute.Rule) {
	if rule.Basis() == 0 || !denialTerms.Has(kind) || kind.Least(rule) != nil { // what is unnamed is told elsewhere
		return
	}
	allowed := kind.Grounds()
	c.Add(path+".rule", statute.E14, fmt.Sprintf("%s is no ground for %s; it rests on %s", rule, kind.EN(), term.Join(allowed, ", ", statute.Rule.String)),
		fmt.Sprintf("%s 不能作为“%s”的理由；可以依据：%s", rule, kind.ZH(), term.Join(allowed, "、", statute.Rule.String)))
}

// least checks that the ways name, for each ground, one of the remedies that the law gives then.
func (c *refusalCheck) least(p Parts) {
	if len(p.Ways) == 0 || slices.ContainsFunc(p.Ways, func(w Way) bool { return !remedyTerms.Has(w.Remedy) }) {
		return // told already
	}
	for _, g := range p.Grounds {
		least := p.Kind.Least(g.Rule)
		if least == nil || slices.ContainsFunc(p.Ways, func(w Way) bool { return slices.Contains(least, w.Remedy) }) {
			continue
		}
		c.Add("ways", statute.E14, fmt.Sprintf("a refusal on %s names at least one of: %s", g.Rule, term.Join(least, "; ", Remedy.EN)),
			fmt.Sprintf("依据 %s 拒绝的，至少应当告知下列途径之一：%s", g.Rule, term.Join(least, "；", Remedy.ZH)))
	}
}
