package confirmation

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// J14: in random applications the advice says that the sides may apply exactly where an assessment of their applying together on
// that day, at a court that is competent, finds nothing against it and nothing open.
func TestAdviceNeverSaysMoreThanTheAssessment(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 12))
	c := calendar.China()
	tri := func(usual decision.Tri) decision.Tri {
		if r.IntN(8) > 0 {
			return usual
		}
		return decision.Tri(r.IntN(3))
	}
	said := make(map[Outlook]int)
	for range 20000 {
		effective := calendar.MustDate(2009+r.IntN(18), 1, 1).AddDays(r.IntN(365))
		app := Application{
			Effective: calendar.On(effective), Joint: tri(decision.Yes), Authorised: tri(decision.Yes), Body: PeoplesCommittee,
			Established: tri(decision.Yes), Invited: decision.No, Intermediate: decision.No, Papers: Paper(0).All(), PropertyRights: decision.No,
			Matter:  Subject{tri(decision.No), tri(decision.No), tri(decision.No), tri(decision.No)},
			Grounds: Grounds{tri(decision.No), tri(decision.No), tri(decision.No), tri(decision.No), tri(decision.No), tri(decision.No)},
		}
		if r.IntN(3) == 0 {
			app.Body = Body(r.IntN(int(InvitedMediator) + 1))
		}
		if r.IntN(6) == 0 {
			app.Force = agreement.Force(1 + r.IntN(2))
		}
		on := effective.AddDays(r.IntN(60) - 10)
		a := Advise(app, on, c)
		said[a.Says]++

		planned := app
		planned.Filed = calendar.On(on)
		if app.Joint == 0 {
			planned.Joint = decision.Yes
		}
		if app.Authorised == 0 {
			planned.Authorised = decision.Yes
		}
		planned.Court = Court{Level: Basic, AtBody: decision.Yes, Inviting: decision.No, AtDomicile: decision.No, AtObject: decision.No, SecondOne: decision.No}
		unheld := len(Courts(app, on)) == 0 // no text on the courts is held for the day
		verdict := assess(planned, c, unheld).Verdict
		assert.Equal(t, verdict == Ready, a.Says == MayApply, "%s of %+v on %s: %s %v", a.Says, app, on, verdict, a.Missing)
		if !a.Says.leavesOpen() {
			assert.Empty(t, a.Courts, "nobody is sent to a court for nothing")
		}
		assert.Equal(t, a.Says == Depends, len(a.Questions()) > 0, a.Says)
		assert.Contains(t, a.Text().EN, on.String(), "the day it is given for")
		assert.NotContains(t, a.Text().ZH, "另有0项", "no more questions are not told")
		assert.NotContains(t, a.Text().ZH, "依据：。", "nor what it rests on where that is nothing")
	}
	for _, o := range Outlook(0).All() {
		assert.Positive(t, said[o], o)
	}
}

// G2, J14: what keeps an agreement from being in force comes over with its reasons, and the bar tells them.
func TestOfCarriesOverWhyItIsNotInForce(t *testing.T) {
	c := calendar.China()
	signed := mediation.SignedOn(when(t, "2024-05-10"))
	a := agreement.Agreement{
		Kind: mediation.People, Form: agreement.Written, Seal: signed,
		Parties: []agreement.Party{
			{Name: "甲", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed},
			{Name: "乙", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed},
		},
		Mediators: []agreement.Signatory{{Name: "丙", Signed: signed}},
	}
	on := day(t, "2024-05-20")
	app := Of(a, c)
	assert.Equal(t, agreement.InForce, app.Force)
	assert.Empty(t, app.Unmet)
	assert.Equal(t, Depends, Advise(app, on, c).Says)

	open := a
	open.Form, open.Reached = 0, when(t, "2024-05-08")
	assert.Equal(t, when(t, "2024-05-08/.."), Of(open, c).Effective, "not known when, but not before it was reached")

	for what, spoilt := range map[string]func(a *agreement.Agreement){
		"unsealed": func(a *agreement.Agreement) { a.Seal = mediation.Signature{Given: decision.No} },
		"condition": func(a *agreement.Agreement) {
			a.Start = agreement.Commencement{Upon: "付清全部款项", Met: decision.No}
		},
		"void": func(a *agreement.Agreement) {
			a.Court = []agreement.CourtRecord{{What: agreement.FoundVoid, On: when(t, "2024-05-15")}}
		},
	} {
		b := a
		spoilt(&b)
		app := Of(b, c)
		assert.Equal(t, agreement.NotInForce, app.Force, what)
		assert.NotEmpty(t, app.Unmet, what)
		assert.Zero(t, app.Effective, "%s: it took effect on no day", what)
		said := Advise(app, on, c)
		assert.Equal(t, StillUnforced, said.Says, what)
		assert.Contains(t, said.Text().ZH, app.Unmet[0].ZH, what)
		app.Filed = calendar.On(on)
		assessed := Assess(app, c)
		assert.Equal(t, Inadmissible, assessed.Verdict, what)
		assert.Equal(t, NotYetInForce, assessed.Bars[0].Bar, what)
	}
}
