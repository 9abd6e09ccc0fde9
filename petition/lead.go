package petition

import "github.com/fengqiao-go/fengqiao/petition/pathway"

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

// leading are the other paths in the order of art. 31, each with what it answers alone and beside others.
var leading = [...]struct {
	path          pathway.Path
	alone, beside otherPath
}{
	{pathway.Arbitration, byArbitrationAlone, byArbitration},
	{pathway.PartyAppeal, byPartyAppeal, byPartyAppealBeside},
	{pathway.Reconsideration, byReconsideration, byReconsiderationBeside},
	{pathway.Adjudication, byAdjudication, byAdjudicationBeside},
	{pathway.ProtectionDuty, byProtectionDuty, byProtectionDuty},
}

// lead answers the two questions of a set of paths.
func lead(s pathway.PathSet) (litigationPath, otherPath) {
	if s.Known() == 0 {
		return 0, 0
	}
	lit := noLitigationPath
	switch {
	case s.Has(pathway.Litigation) && s.Has(pathway.CriminalProcedure):
		lit = byLitigationAndCrime
	case s.Has(pathway.Litigation):
		lit = byLitigation
	case s.Has(pathway.CriminalProcedure):
		lit = byCrime
	case s.Has(pathway.PublicSecurityProcedure):
		lit = byPublicSecurityAlone
	}
	others := s.Others()
	alone := others&(others-1) == 0
	for _, l := range leading {
		switch {
		case s.Has(l.path) && alone:
			return lit, l.alone
		case s.Has(l.path):
			return lit, l.beside
		}
	}
	return lit, noOtherPath
}
