package recourse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Every step of every topic is a way that a refusal can name, on every day around a change of the law.
func TestEveryStepIsAWay(t *testing.T) {
	for _, topic := range Topic(0).All() {
		for _, on := range []string{"2012-06-01", "2018-01-01", "2023-12-31", "2024-01-01", "2024-01-02", "2026-07-01"} {
			day, err := calendar.ParseDate(on)
			require.NoError(t, err)
			_, err = refusal.New(refusal.Parts{
				Kind: refusal.NotAccepted, On: day, Ways: topic.Ways(day),
				Grounds: []statute.Reason{topic.rule().Reason(day, "it belongs there", "应当通过该途径提出")},
			})
			assert.NoError(t, err, "%v on %s", topic, on)
		}
	}
	assert.Empty(t, Topic(0).Ways(calendar.MustDate(2026, 1, 1)))
}

// T11: until 2023 reconsideration or suit at once; since 2024 reconsideration first, within 60 days, before the own-level
// government, then suit.
func TestProtectionRefusedGoesToReconsiderationFirst(t *testing.T) {
	first := calendar.MustDate(2024, 1, 1)
	for _, on := range []calendar.Date{first.AddDays(-1), first, first.AddDays(1)} {
		steps := ProtectionRefused.Steps(on)
		assert.Equal(t, !on.Before(first), steps[0].First, on)
		way := steps[0].Way(on, nil)
		assert.Equal(t, refusal.Reconsideration, way.Remedy)
		assert.Equal(t, refusal.UnderlyingAct, way.Against)
		assert.Equal(t, statute.T11, way.Why.Rule)
		last, ok := way.Until.Deadline()
		require.True(t, ok)
		assert.Equal(t, steps[0].LastDay(on, nil), last)
		_, ok = steps[0].Way(calendar.Date{}, nil).Until.Missing()
		assert.True(t, ok, "the day of the act is not known")
		assert.Equal(t, refusal.Suit, ProtectionRefused.Ways(on)[1].Remedy)
	}
}

// Every claim that goes elsewhere can be refused in so many words; no other can.
func TestRefusalOfEveryRoute(t *testing.T) {
	const yes, no = decision.Yes, decision.No
	on, refused := calendar.MustDate(2026, 3, 2), map[petition.Route]bool{}
	for _, category := range petition.Category(0).All() {
		for _, competence := range petition.Competence(0).All() {
			for _, level := range petition.Position(0).All() {
				for _, concluded := range []decision.Tri{yes, no} {
					for _, pending := range []decision.Tri{yes, no} {
						for _, path := range pathway.Path(0).All() {
							f := petition.Facts{
								Category: category, Competence: competence, Level: level, Paths: pathway.Paths(path), Pending: pending,
								Concluded: no, PathConcluded: concluded, SameFacts: concluded, TwoSided: yes, Consent: yes, MediationBarred: no,
							}
							d := petition.Triage(f, nil)
							route, settled := d.Route()
							require.True(t, settled)
							answer, err := Refusal(d, on)
							_, away := outside[route]
							require.Equal(t, away, err == nil, "%v: %v", route, err)
							if away {
								refused[route] = true
								require.Equal(t, route.Rule(), answer.Grounds()[0].Rule)
							}
						}
					}
				}
			}
		}
	}
	again, err := Refusal(petition.Triage(petition.Facts{Concluded: yes, SameFacts: yes}, nil), on)
	require.NoError(t, err)
	assert.Equal(t, refusal.NoLongerAccepted, again.Kind())
	assert.Len(t, refused, len(outside)-1, "all but T1, which comes next")
	_, err = Refusal(petition.Triage(petition.Facts{Concluded: yes, SameFacts: yes}, nil), calendar.Date{})
	assert.Error(t, err, "without a day")
}

// What is not known is not "no": a claim whose route is open is not said to stay here, and the error asks what would settle it. One that
// stays here is told on which rule and article.
func TestNoRefusalSaysWhy(t *testing.T) {
	on := calendar.MustDate(2026, 3, 2)
	f := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.NoPath,
		Pending: decision.No, TwoSided: decision.No,
	}
	_, err := Refusal(petition.Triage(f, nil), on)
	assert.Equal(t, []string{"concluded E14", "same_facts E14"}, policytest.Found(t, err), "concluded on the same facts, it would be refused")
	assert.ErrorContains(t, err, "it is not settled where the claim goes: Is there a re-review opinion")
	assert.ErrorContains(t, err, "走向尚不能确定：是否已有复核意见")

	f.Concluded = decision.No
	_, err = Refusal(petition.Triage(f, nil), on)
	assert.Equal(t, []string{"route T13"}, policytest.Found(t, err))
	assert.ErrorContains(t, err, "the claim is not one to be turned away")
	assert.ErrorContains(t, err, "[T13, Regulations on Petition Work (2022), art. 31(vi)]")
}

// Fault B6: the people's mediation committee is named as a way where both sides of a civil dispute want mediation, and only then.
func TestTheCommitteeIsAWay(t *testing.T) {
	on := calendar.MustDate(2026, 3, 2)
	f := petition.Facts{
		Category: petition.Grievance, Competence: petition.Court, Paths: pathway.Paths(pathway.Litigation), PathConcluded: decision.No,
		Pending: decision.No, Concluded: decision.No, TwoSided: decision.Yes, Consent: decision.Yes, MediationBarred: decision.No,
	}
	remedies := func(f petition.Facts) (list []refusal.Remedy) {
		answer, err := Refusal(petition.Triage(f, petition.InnerMongolia()), on)
		require.NoError(t, err)
		for _, w := range answer.Ways() {
			list = append(list, w.Remedy)
		}
		return list
	}
	assert.Equal(t, []refusal.Remedy{refusal.CompetentOrgan, refusal.Mediation}, remedies(f))
	f.Consent = decision.No
	assert.Equal(t, []refusal.Remedy{refusal.CompetentOrgan}, remedies(f))
}

// A way rests on the first of the texts of its step.
func TestWayCitesTheFirstText(t *testing.T) {
	day := calendar.MustDate(2026, 1, 5)
	cite, _ := statute.ReviewRequest.On(day)
	assert.Equal(t, cite, Step{Cites: []statute.Citation{cite}}.Way(day, nil).Why.Cite)
	assert.Zero(t, Step{}.Way(day, nil).Why.Cite)
}

// PR2005 21(1)(i): until 2022-04-30 a petition office did not accept what belonged on a statutory path, and said where it did;
// since then the claim is led into the procedure. A police organ never refused it on that ground, nor anybody a duty to protect.
func TestAPetitionOfficeRefusedWhatHadAPath(t *testing.T) {
	spec := petition.National().Spec()
	spec.Asker = petition.PetitionOfficeAsks
	office, err := petition.NewPolicy(spec)
	require.NoError(t, err)
	last := calendar.MustDate(2022, 4, 30)
	claim := func(p *petition.Policy, paths ...pathway.Path) petition.Decision {
		return petition.Triage(petition.Facts{
			Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.Paths(paths...),
			PathConcluded: decision.No, Pending: decision.No, Concluded: decision.No, TwoSided: decision.No,
		}, p)
	}
	for _, path := range []pathway.Path{
		pathway.Litigation, pathway.CriminalProcedure, pathway.PublicSecurityProcedure, pathway.Arbitration, pathway.Reconsideration, pathway.Adjudication,
	} {
		answer, err := Refusal(claim(office, path), last)
		require.NoError(t, err, path)
		assert.Equal(t, refusal.NotAccepted, answer.Kind())
		assert.Equal(t, statute.T10, answer.Grounds()[0].Rule)
		require.Len(t, answer.Ways(), 1, path)
		assert.Equal(t, "14(2), 21(1)(i)", answer.Ways()[0].Why.Cite.Article())
		for _, d := range []petition.Decision{claim(nil, path), claim(office, pathway.ProtectionDuty), claim(office, pathway.PartyAppeal)} {
			_, err = Refusal(d, last)
			assert.Error(t, err, path)
		}
		for _, on := range []calendar.Date{last.AddDays(1), last.AddDays(2), calendar.MustDate(2005, 4, 30)} {
			_, err = Refusal(claim(office, path), on)
			assert.Error(t, err, "%v on %s", path, on)
		}
	}
	answer, err := Refusal(claim(office, pathway.Arbitration, pathway.Reconsideration, pathway.ProtectionDuty), last)
	require.NoError(t, err)
	var remedies []refusal.Remedy
	for _, w := range answer.Ways() {
		remedies = append(remedies, w.Remedy)
	}
	assert.Equal(t, []refusal.Remedy{refusal.Arbitration, refusal.Reconsideration}, remedies)
}

// The organ at which the matter is pending has its own limit, which the notice names: 33 of 2005, 34 of 2022; before, no text.
func TestPendingElsewhereNamesTheLimitThere(t *testing.T) {
	d := petition.Triage(petition.Facts{Pending: decision.Yes, Concluded: decision.No}, nil)
	for on, article := range map[calendar.Date]string{
		calendar.MustDate(2005, 5, 1): "33", calendar.MustDate(2022, 4, 30): "33", calendar.MustDate(2022, 5, 1): "34",
	} {
		answer, err := Refusal(d, on)
		require.NoError(t, err)
		way := answer.Ways()[0]
		assert.Equal(t, article, way.Why.Cite.Article(), on)
		_, missing := way.Until.Missing()
		assert.True(t, missing, "the day of acceptance there is not known")
	}
	answer, err := Refusal(d, calendar.MustDate(2005, 4, 30))
	require.NoError(t, err)
	assert.Equal(t, refusal.UntilNoLimit(), answer.Ways()[0].Until)
}
