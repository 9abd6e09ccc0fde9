package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Of a signature nobody says that it was given in person where the record does not: it binds all the same, and who gave it is asked (A18).
func TestWhoSignedIsNotInvented(t *testing.T) {
	a := sound(calendar.On(y2024))
	for signer, want := range map[mediation.Signer]string{mediation.Self: "本人签署", 0: "已签署，未见由他人代签的记录"} {
		a.Parties[0].Signer = signer
		b := a.Binding(y2024.AddDays(30), calendar.China())[0]
		assert.Equal(t, IsBound, b.Bound)
		assert.Equal(t, want, b.Reason.ZH)
		assert.Equal(t, signer == 0, len(b.Missing) > 0, "%v", b.Missing)
	}
}

// Who did not sign a written agreement is told as a defect, and of whom the record does not say it, as a question (PML 28, 29). That a court
// let the agreement stand settles the question and not the defect (A20).
func TestSignaturesOfARecord(t *testing.T) {
	const no, unknown = decision.No, decision.Tri(0)
	upheld := []CourtRecord{{What: Upheld, On: calendar.On(y2024.AddDays(90))}}
	for name, c := range map[string]struct {
		spoil func(a *Agreement, given decision.Tri)
		path  string
	}{
		"party":    {func(a *Agreement, g decision.Tri) { a.Parties[1].Signed.Given = g }, "parties[1].signed"},
		"mediator": {func(a *Agreement, g decision.Tri) { a.Mediators[0].Signed.Given = g }, "mediators[0].signed"},
		"seal":     {func(a *Agreement, g decision.Tri) { a.Seal.Given = g }, "seal"},
	} {
		for _, given := range []decision.Tri{no, unknown} {
			for _, court := range [][]CourtRecord{nil, upheld} {
				a := sound(calendar.On(y2024))
				c.spoil(&a, given)
				a.Parties[1].Signed.On, a.Mediators[0].Signed.On, a.Seal.On = calendar.When{}, calendar.When{}, calendar.When{}
				a.Reached, a.Court = calendar.On(y2024), court
				want := map[string]statute.Certainty{c.path: statute.Violated}
				if given == unknown {
					want[c.path] = statute.CannotTell
				}
				if given == unknown && court != nil {
					want = map[string]statute.Certainty{}
				}
				got := map[string]statute.Certainty{}
				for _, i := range a.Examine(y2024.AddDays(100), calendar.China()) {
					got[i.Path] = i.Certainty
				}
				assert.Equal(t, want, got, "%s, signed: %v, upheld: %v", name, given, court != nil)
				a.Kind = mediation.Private
				a.Form = Oral
				for _, i := range a.Examine(y2024.AddDays(100), calendar.China()) {
					assert.NotEqual(t, c.path, i.Path, "by word of mouth nobody signs")
				}
			}
		}
	}
}

// A day of signing does not say that it was signed: whoever wrote the day alone is told where the rest goes. Once a court let the agreement
// stand that is settled, and by word of mouth nobody signs.
func TestTheDayOfASignatureAlone(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Parties[0].Signed.Given, a.Mediators[0].Signed.Given, a.Seal.Given = 0, 0, 0
	got := map[string]bool{}
	for _, i := range a.Examine(y2024.AddDays(100), calendar.China()) {
		got[i.Path] = true
	}
	for _, path := range []string{"parties[0].signed.given", "mediators[0].signed.given", "seal.given"} {
		assert.True(t, got[path], path)
	}
	assert.False(t, got["parties[1].signed.given"])

	for name, settle := range map[string]func(){
		"upheld":        func() { a.Court = []CourtRecord{{What: Upheld, On: calendar.On(y2024.AddDays(90))}} },
		"word of mouth": func() { a.Court, a.Form, a.Kind = nil, Oral, mediation.Private },
	} {
		settle()
		for _, i := range a.Examine(y2024.AddDays(100), calendar.China()) {
			assert.NotContains(t, i.Path, ".given", name)
		}
	}
}

// An agreement is in force from the last day on which it can have taken effect, and not before the first; between them nobody knows.
func TestInForceByTheDay(t *testing.T) {
	d := y2024.AddDays
	some, _ := calendar.Between(d(10), d(12))
	for name, c := range map[string]struct {
		day  calendar.When
		want map[int]Force
	}{
		"on a day":            {calendar.On(d(10)), map[int]Force{9: NotInForce, 10: InForce, 11: InForce}},
		"on one of some days": {some, map[int]Force{9: NotInForce, 10: 0, 11: 0, 12: InForce}},
		"not before a day":    {calendar.NotBefore(d(10)), map[int]Force{9: NotInForce, 10: 0, 400: 0}},
		"not after a day":     {calendar.NotAfter(d(10)), map[int]Force{0: 0, 9: 0, 10: InForce}},
		"nobody knows when":   {calendar.When{}, map[int]Force{9: 0, 400: 0}},
	} {
		for day, want := range c.want {
			assert.Equal(t, want, Effect{Force: InForce, Day: c.day}.On(d(day)), "%s, on day %d", name, day)
			assert.Equal(t, NotInForce, Effect{Force: NotInForce, Day: c.day}.On(d(day)), name)
		}
		assert.Zero(t, Effect{Force: InForce, Day: c.day}.On(calendar.Date{}), "%s: on no day", name)
	}
}

// The earlier end counts (CC 152): a year from knowing, and five years from the agreement, which is all that can be told where the day of
// knowing is not recorded. The Contract Law knew no such bound.
func TestLastDayToRevoke(t *testing.T) {
	for _, c := range []struct{ made, known, last string }{
		{"2022-03-01", "2022-06-01", "2023-06-01"},
		{"2022-03-01", "2026-12-01", "2027-03-01"},
		{"2022-03-01", "", "2027-03-01"},
		{"2016-03-01", "2016-06-01", "2017-06-01"},
		{"2016-03-01", "", ""},
	} {
		a := sound(calendar.On(day(t, c.made)))
		a.Reached = calendar.On(day(t, c.made))
		known := calendar.When{}
		if c.known != "" {
			known = calendar.On(day(t, c.known))
		}
		last := ""
		if d := a.Revocation(Fraud, known, calendar.China()).Last(); !d.IsZero() {
			last = d.String()
		}
		assert.Equal(t, c.last, last, "made %s, known %s", c.made, c.known)
	}
}

// Whether a signature without authority was ratified hangs on what is not recorded, and only that is asked (CC 145, 171: thirty days from
// the notice). Of who signed for itself and needs a guardian the article on its own acts is cited, of an agent the one on agents.
func TestWhatRatificationHangsOn(t *testing.T) {
	march, on := when(t, "2024-03"), day(t, "2024-04-10")
	yes := func(s string) mediation.Signature {
		return mediation.Signature{Given: decision.Yes, On: when(t, s)}
	}
	for name, c := range map[string]struct {
		ratified mediation.Signature
		notice   calendar.When
		missing  []string
		own      statute.Provision // cited where it signed itself
		agent    statute.Provision // and where an agent did
	}{
		"no notice": {own: statute.GuardianRatifies, agent: statute.UnauthorisedAct},
		"silent, notice on some day": {
			notice: march, missing: []string{"parties[0].ratify_notice"}, own: statute.GuardianRatifies, agent: statute.UnauthorisedAct,
		},
		"silent for too long": {
			notice: when(t, "2024-03-10"), own: statute.GuardianRatificationDemand, agent: statute.RatificationDemand,
		},
		"ratified, notice on some day": {
			ratified: yes("2024-04-10"), notice: march, missing: []string{"parties[0].ratify_notice"},
			own: statute.GuardianRatifies, agent: statute.UnauthorisedAct,
		},
		"ratified on some day": {
			ratified: yes("2024-04"), notice: when(t, "2024-03-10"), missing: []string{"parties[0].ratified.on"},
			own: statute.GuardianRatifies, agent: statute.UnauthorisedAct,
		},
	} {
		for signer, cited := range map[mediation.Signer]statute.Provision{mediation.Self: c.own, mediation.Unauthorised: c.agent} {
			a := sound(calendar.On(day(t, "2024-02-01")))
			p := &a.Parties[0]
			p.Signer, p.Ratified, p.RatifyNotice, p.Capacity = signer, c.ratified, c.notice, mediation.FullCapacity
			if signer == mediation.Self {
				p.Capacity = mediation.NeedsGuardian
			}
			b := a.Binding(on, calendar.China())[0]
			assert.Equal(t, c.missing, b.Missing, "%s, signed by %s", name, signer)
			assert.Equal(t, cited, b.Reason.Cite.Provision(), "%s, signed by %s", name, signer)
		}
	}
}

// A draft that is to take the place of an agreement is checked as every draft is; of one that is in force the defects are for Examine.
func TestReplacementIsCheckedAsADraft(t *testing.T) {
	old, draft := sound(calendar.On(y2024)), sound(calendar.On(y2024.AddDays(30)))
	draft.Terms.Payments[0].Obligors = nil
	on := y2024.AddDays(30)
	assert.Empty(t, draft.Replaces(old, on, calendar.China()), "in force")
	draft.Seal = mediation.Signature{}
	assert.Equal(t, []string{"terms.payments[0].obligors A5"}, wheres(draft.Replaces(old, on, calendar.China())))
}
