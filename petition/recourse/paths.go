package recourse

import (
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// pathWays says how a statutory path is named as a way, and before whom it begins. Whom a suit would be directed against is not known
// of a claim, so it is a path like the others.
var pathWays = map[pathway.Path]struct {
	remedy  refusal.Remedy
	against refusal.Target
	organ   statute.Text
}{
	pathway.Litigation:              {refusal.StatutoryPath, 0, court},
	pathway.CriminalProcedure:       {refusal.StatutoryPath, 0, statute.Text{EN: "the organ of criminal procedure with power over it", ZH: "有管辖权的公安机关、人民检察院、人民法院"}},
	pathway.PublicSecurityProcedure: {refusal.StatutoryPath, 0, statute.Text{EN: "the police organ with power over it", ZH: "有管辖权的公安机关"}},
	pathway.Arbitration:             {refusal.Arbitration, 0, statute.Text{EN: "the arbitration body", ZH: "仲裁机构"}},
	pathway.Reconsideration:         {refusal.Reconsideration, refusal.UnderlyingAct, statute.Text{EN: "the organ of administrative reconsideration", ZH: "行政复议机关"}},
	pathway.Adjudication:            {refusal.StatutoryPath, 0, statute.Text{EN: "the administrative organ that decides it", ZH: "有权裁决、确认的行政机关"}},
}

// turnedAway reports whether a petition office did not accept, on the day, what belongs on the path: PR2005 21(1)(i) is addressed to
// petition offices alone, and since 2022-05-01 such a claim is led into its procedure instead.
func turnedAway(d petition.Decision, p pathway.Path, on calendar.Date) bool {
	if d.Policy().Spec().Asker != petition.PetitionOfficeAsks || p.Rule() != statute.T10 {
		return false
	}
	cite, held := p.Provision().On(on)
	return held && cite.Edition() == statute.PR2005
}

// pathRefusal is the refusal of a claim that belongs on statutory paths, each of which is a way, in the order in which they are offered.
func pathRefusal(d petition.Decision, on calendar.Date) (refusal.Refusal, error) {
	reasons, paths := d.Reasons(on), d.Paths()
	p := refusal.Parts{Kind: refusal.NotAccepted, On: on, Grounds: reasons[:1]}
	for i, path := range paths {
		to, named := pathWays[path]
		if _, held := path.Provision().On(on); !named || !held { // the regulations of 2005 name neither a party member's appeal nor a duty to protect
			continue
		}
		p.Ways = append(p.Ways, refusal.Way{
			Remedy: to.remedy, Against: to.against, Organ: to.organ, Why: reasons[len(reasons)-len(paths)+i], // the paths come last
			Until: refusal.UntilNotComputable(statute.Text{EN: "the day from which the time of that procedure runs", ZH: "该程序期限的起算日"}),
		})
	}
	return refusal.New(p)
}
