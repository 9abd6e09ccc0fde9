package mediation_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Where mediation is refused the notice names the way that the law gives of the kind: a case of the police or of criminal procedure
// goes on before its organ (APR 185, CrPL 288), an act of an authority is attacked as such and not as a dispute of private parties
// (PML 2), and for a court another of its list mediates (IMP2016 15).
func TestRefusedMediationNamesTheRightWay(t *testing.T) {
	const yes, no = decision.Yes, decision.No
	on := calendar.MustDate(2024, time.May, 10)
	for _, tc := range []struct {
		name string
		f    mediation.Dispute
		ways string
	}{
		{"refused before the police", mediation.Dispute{Kind: mediation.PublicSecurity, Consent: mediation.Refused}, "[statutory_path/unknown suit/dispute_itself]"},
		{"withdrawn on the spot", mediation.Dispute{Kind: mediation.OnTheSpot, Consent: mediation.Withdrawn}, "[statutory_path/unknown suit/dispute_itself]"},
		{"no reconciliation", mediation.Dispute{Kind: mediation.CriminalReconciliation, Consent: mediation.Refused}, "[statutory_path/unknown suit/dispute_itself]"},
		{"refused before a committee", mediation.Dispute{Kind: mediation.People, Consent: mediation.Refused}, "[suit/dispute_itself]"},
		{"act of an authority", mediation.Dispute{Kind: mediation.People, Conduct: mediation.OfficialAct}, "[reconsideration/underlying_act suit/underlying_act]"},
		{
			"act of an authority, and refused",
			mediation.Dispute{Kind: mediation.People, Conduct: mediation.OfficialAct, Consent: mediation.Refused},
			"[reconsideration/underlying_act suit/underlying_act]",
		},
		{
			"act of an authority, before the police",
			mediation.Dispute{Kind: mediation.PublicSecurity, Conduct: mediation.OfficialAct},
			"[reconsideration/underlying_act suit/underlying_act]",
		},
		{
			"act of an authority, before the police and no civil dispute, once too often",
			mediation.Dispute{Kind: mediation.PublicSecurity, Conduct: mediation.OfficialAct, CivilDispute: no, Attempt: mediation.FurtherOne},
			"[reconsideration/underlying_act suit/underlying_act]",
		},
		{
			"act of an authority, to reconcile",
			mediation.Dispute{Kind: mediation.CriminalReconciliation, Conduct: mediation.OfficialAct},
			"[reconsideration/underlying_act suit/underlying_act]",
		},
		{"no civil dispute, before the police", mediation.Dispute{Kind: mediation.PublicSecurity, CivilDispute: no}, "[statutory_path/unknown suit/dispute_itself]"},
		{"mediator of a court's list", mediation.Dispute{Kind: mediation.Delegated, MediatorObjected: yes}, "[mediation/unknown suit/dispute_itself]"},
		{"no committee", mediation.Dispute{Kind: mediation.People, Committee: no}, "[mediation/unknown suit/dispute_itself]"},
	} {
		r, err := mediation.MayMediate(tc.f, on).Refusal(on)
		require.NoError(t, err, tc.name)
		var ways []string
		for _, w := range r.Ways() {
			ways = append(ways, fmt.Sprintf("%v/%v", w.Remedy, w.Against))
			if w.Remedy == refusal.Mediation {
				assert.Equal(t, tc.f.Kind.Invited(), w.Organ.ZH != "依法设立的人民调解委员会", tc.name)
			}
		}
		assert.Equal(t, tc.ways, fmt.Sprint(ways), tc.name)
	}
}

// The law on people's mediation is cited of its own kind alone: of the police their own rules (APR 185), of those a court invited
// its own (IMP2016 21), and where no text held here says it, a safeguard is not given as law.
func TestTheWayToCourtIsCitedByKind(t *testing.T) {
	on := calendar.MustDate(2024, time.May, 10)
	for kind, want := range map[mediation.Forum]statute.Provision{
		mediation.People: statute.MediationFailure, mediation.PublicSecurity: statute.PoliceMediationOutcome,
		mediation.OnTheSpot: statute.PoliceMediationOutcome, mediation.Delegated: statute.InvitedFailure,
		mediation.CriminalReconciliation: 0, mediation.Administrative: 0, mediation.Sectoral: 0, mediation.Private: 0,
	} {
		refused, err := mediation.MayMediate(mediation.Dispute{Kind: kind, Consent: mediation.Refused}, on).Refusal(on)
		require.NoError(t, err, kind)
		for _, ways := range [][]refusal.Way{mediation.AfterFailure(kind, on).Ways, refused.Ways()} {
			for _, w := range ways {
				if w.Remedy != refusal.Suit {
					continue
				}
				assert.Equal(t, want, w.Why.Cite.Provision(), "%v", kind)
				if want == 0 {
					assert.Equal(t, statute.Safeguard, w.Why.Cite.Basis(), "%v", kind)
				}
			}
		}
	}
}

// A criminal case may be with the police, the procuratorate or the court; a case of the police is with the police.
func TestRefusalNamesWhoHasTheCase(t *testing.T) {
	on := calendar.MustDate(2024, time.May, 10)
	for _, tc := range []struct {
		name string
		f    mediation.Dispute
		any  bool
	}{
		{"reconciliation refused", mediation.Dispute{Kind: mediation.CriminalReconciliation, Consent: mediation.Refused}, true},
		{"outside reconciliation", mediation.Dispute{Kind: mediation.CriminalReconciliation, InScope: decision.No}, true},
		{"a crime, before a committee", mediation.Dispute{Kind: mediation.People, Conduct: mediation.Crime, About: mediation.ThePenalty}, true},
		{"refused before the police", mediation.Dispute{Kind: mediation.PublicSecurity, Consent: mediation.Refused}, false},
		{"hired, before the police", mediation.Dispute{Kind: mediation.PublicSecurity, Hired: decision.Yes}, false},
	} {
		r, err := mediation.MayMediate(tc.f, on).Refusal(on)
		require.NoError(t, err, tc.name)
		assert.Equal(t, refusal.StatutoryPath, r.Ways()[0].Remedy, tc.name)
		assert.Equal(t, tc.any, r.Ways()[0].Organ.ZH != "办理案件的公安机关", tc.name)
	}
}
