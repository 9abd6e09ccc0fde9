package main

import (
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

const (
	related = pathway.PathSet(1<<(pathway.Litigation-1) | 1<<(pathway.CriminalProcedure-1) | 1<<(pathway.PublicSecurityProcedure-1))
	others  = pathway.NoPath - 1 - related
	barring = pathway.NoPath - 1 - // paths that mediation may not precede
		1<<(pathway.Litigation-1) - 1<<(pathway.PublicSecurityProcedure-1) - 1<<(pathway.Arbitration-1)
)

// ifElse is the rows as one would write them by hand, for known facts.
func ifElse(f *petition.Facts) petition.Route {
	if f.Concluded == yes && f.SameFacts == yes {
		return petition.NoLongerAccepted
	}
	if f.Pending == yes {
		return petition.PendingElsewhere
	}
	spent := f.PathConcluded == yes && f.SameFacts == yes
	decided := f.Paths & (pathway.NoPath - 1) &^ pathway.Paths(pathway.ProtectionDuty)
	only := decided != 0 && decided&(decided-1) == 0 && decided == f.Paths&(pathway.NoPath-1)
	if f.Category == petition.Grievance && spent && (f.Paths&related != 0 && f.Paths&others == 0 || only) {
		return petition.ConcludedByLaw
	}
	if f.Category == petition.Accusation && f.Competence == petition.DisciplineInspection {
		return petition.ToDisciplineInspection
	}
	if f.Competence != petition.ThisSystem {
		if f.Competence == petition.NotEstablished || f.Competence == petition.Disputed {
			return petition.CompetenceToBeSettled
		}
		return petition.OutsideCompetence
	}
	switch f.Level {
	case petition.SubordinateOrgan:
		return petition.ToSubordinateOrgan
	case petition.SuperiorOrgan, petition.OrganElsewhere:
		return petition.ToOtherOrgan
	}
	switch f.Category {
	case petition.Suggestion:
		return petition.StudyAndReply
	case petition.Accusation:
		return petition.HandleAccusation
	}
	if f.Paths&barring == 0 && f.TwoSided == yes && f.Consent == yes && f.MediationBarred == no {
		return petition.MediateFirst
	}
	if !spent {
		if f.Paths.Has(pathway.Litigation) {
			return petition.ToLitigation
		}
		if f.Paths.Has(pathway.CriminalProcedure) {
			return petition.ToCriminalProcedure
		}
		if f.Paths.Has(pathway.PublicSecurityProcedure) {
			return petition.ToPublicSecurityProcedure
		}
	}
	if f.Paths.Has(pathway.Arbitration) {
		return petition.ToArbitration
	}
	if f.Paths.Has(pathway.PartyAppeal) {
		return petition.ToPartyAppeal
	}
	if f.Paths.Has(pathway.Reconsideration) {
		return petition.ToReconsideration
	}
	if f.Paths.Has(pathway.Adjudication) {
		return petition.ToAdjudication
	}
	if f.Paths.Has(pathway.ProtectionDuty) {
		return petition.PerformProtectionDuty
	}
	return petition.ThreeTiers
}
