package recourse

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
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
	_, err = Refusal(petition.Triage(petition.Facts{}, nil), on)
	assert.Error(t, err, "not settled")
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
