package course_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	edgeBranch = regime.Organ{Name: "某分局", Level: regime.County, System: regime.PublicSecurity}
	edgeBureau = regime.Organ{Name: "某市局", Level: regime.Municipal, System: regime.PublicSecurity}
)

// edgeDay is the day so many days after 2026-01-05.
func edgeDay(n int) calendar.When { return calendar.On(calendar.MustDate(2026, 1, 5).AddDays(n)) }

// toReview are the steps of a matter of which review has been asked for, on the twentieth day after the opinion was served on the tenth.
func toReview() []history.Event {
	return []history.Event{
		{Kind: history.Accept, On: edgeDay(0), Organ: edgeBranch},
		{Kind: history.Issue, On: edgeDay(9), Result: history.NotSupported, Recused: decision.No, Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30}},
		{Kind: history.Serve, On: edgeDay(10)},
		{Kind: history.RequestReview, On: edgeDay(30), Organ: edgeBureau},
	}
}

// told is a matter after a record has been read, whatever the table says of it.
func told(complete history.Coverage, events ...history.Event) escalation.Case {
	c := escalation.Begin(regime.National(), complete)
	for i := range events {
		c.Read(&events[i])
	}
	return c
}

// A second answer of the same organ that says the same, or nothing of it, repeats or adds to the first (E18). One that decides otherwise is
// that only if it says so.
func TestSecondAnswer(t *testing.T) {
	review := append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)}, history.Event{Kind: history.Issue, On: edgeDay(40), Result: history.NotSupported, Disposition: history.Upheld})
	for _, test := range []struct {
		name   string
		before []history.Event
		second history.Event
		is     decision.Tri
	}{
		{"handling, the same result", toReview()[:3], history.Event{Organ: edgeBranch, Result: history.NotSupported}, decision.Yes},
		{"handling, no result", toReview()[:3], history.Event{Organ: edgeBranch}, decision.Yes},
		{"handling, another result", toReview()[:3], history.Event{Organ: edgeBranch, Result: history.Supported}, 0},
		{"handling, another result, said to supplement", toReview()[:3], history.Event{Organ: edgeBranch, Result: history.Supported, Supplement: decision.Yes}, decision.Yes},
		{"handling, the same result, said to be a new opinion", toReview()[:3], history.Event{Organ: edgeBranch, Result: history.NotSupported, Supplement: decision.No}, decision.No},
		{"review, upheld again", review, history.Event{Organ: edgeBureau, Disposition: history.Upheld}, decision.Yes},
		{"review, upheld again, and the result repeated", review, history.Event{Organ: edgeBureau, Disposition: history.Upheld, Result: history.NotSupported}, decision.Yes},
		{"review, neither said", review, history.Event{Organ: edgeBureau}, decision.Yes},
		{"review, varied", review, history.Event{Organ: edgeBureau, Disposition: history.Varied}, 0},
		{"review, upheld with another result", review, history.Event{Organ: edgeBureau, Disposition: history.Upheld, Result: history.Supported}, 0},
	} {
		c, second := told(history.Whole(), test.before...), test.second
		second.Kind, second.On = history.Issue, edgeDay(45)
		assert.Equal(t, test.is, guard(c, second, procedure.Supplementary), test.name)
	}
}

// guard is what a guard of the step answers; yes also where the step does not ask for it.
func guard(c escalation.Case, e history.Event, g procedure.Guard) decision.Tri {
	s := c.Read(&e)
	return s.Answer(g)
}

// While review is asked for, a service names a petitioner: it is of the opinion on handling if it says so, or if the record leaves no other; one
// that names review is of an opinion that was not given (E17, E21).
func TestServiceWhileReviewIsAskedFor(t *testing.T) {
	serve := history.Event{Kind: history.Serve, On: edgeDay(31), Person: "乙"}
	for _, test := range []struct {
		name     string
		complete history.Coverage
		tier     regime.Tier
		counts   bool
	}{
		{"of handling", history.Whole(), regime.Handling, true},
		{"of no tier, and nothing is missing from the record", history.Whole(), 0, true},
		{"of review", history.Whole(), regime.Review, false},
		{"of handling, in a record with holes", history.Coverage{}, regime.Handling, true},
		{"of no tier, and the review opinion may not be on record", history.Coverage{}, 0, false},
	} {
		serve.Tier = test.tier
		c := told(test.complete, append(toReview(), serve)...)
		assert.Equal(t, test.counts, c.Received(regime.Handling, "乙").On == serve.On, test.name)
		assert.Equal(t, procedure.ReviewRequested == c.Stage(), test.counts, test.name)
	}
}

// An organ above is named for review and for re-review, and for nothing else (E14: after re-review there is no next one).
func TestAboveIsOfReviewAndRereview(t *testing.T) {
	c := told(history.Whole(),
		history.Event{Kind: history.TakeOver, On: edgeDay(0), Since: edgeDay(0), After: history.Receive, Tier: regime.Rereview, Organ: regime.Organ{Name: "某省厅", Level: regime.Provincial, System: regime.PublicSecurity}})
	for tier, none := range map[regime.Tier]bool{0: true, regime.Handling: true, regime.Rereview + 1: true} {
		assert.Equal(t, none, c.Above(tier, edgeDay(1).Earliest()).Naming == 0, "%d", tier)
	}
	c = told(history.Whole(), toReview()...)
	assert.NotZero(t, c.Above(regime.Review, edgeDay(31).Earliest()).Naming)
	assert.NotZero(t, c.Above(regime.Rereview, edgeDay(31).Earliest()).Naming)
}

// Concluded since nobody had asked in time, and then asked for late and received: the conclusion stands until an opinion answers the request.
func TestAnOpinionOnALateRequestEndsTheConclusion(t *testing.T) {
	c := told(history.Whole(), append(toReview()[:3],
		history.Event{Kind: history.Conclude, On: edgeDay(60), Ground: regime.NoRequestInTime},
		history.Event{Kind: history.RequestReview, On: edgeDay(61), Organ: edgeBureau, AsMade: decision.Yes},
		history.Event{Kind: history.Receive, On: edgeDay(62)})...)
	assert.Equal(t, regime.NoRequestInTime, c.Ground())
	c.Read(&history.Event{Kind: history.Issue, On: edgeDay(70), Organ: edgeBureau, Disposition: history.Upheld})
	assert.Equal(t, procedure.ReviewIssued, c.Stage())
	assert.Zero(t, c.Ground())
	assert.False(t, c.Taken(history.Conclude, 0).Known())
}

// A conclusion that may not have been lawful concludes the matter for nobody: not for the one whom it names either (E9, E16, E21).
func TestADoubtfulConclusionConcludesForNobody(t *testing.T) {
	for notice, want := range map[int]regime.Ground{30: regime.NoRequestInTime, 0: 0} { // the days that the opinion told
		events := toReview()[:3]
		events[1].Notice.Days = notice
		c := told(history.Whole(), append(events,
			history.Event{Kind: history.Serve, On: edgeDay(11), Person: "乙"},
			history.Event{Kind: history.Conclude, On: edgeDay(60), Ground: regime.NoRequestInTime, Person: "乙"})...)
		assert.Equal(t, want, c.Ended("乙"), "%d days told", notice)
	}
}

// Reception and the tiers are lines of their own (E1): only the acceptance stands after reception, and the days of an opinion known to the
// year are not cut short by those of a registration.
func TestReceptionBindsTheAcceptanceAlone(t *testing.T) {
	year, ok := calendar.InYear(2026)
	assert.True(t, ok)
	for _, test := range []struct {
		kind  history.Kind
		since int
	}{{history.Accept, 9}, {history.Issue, -4}} {
		c := told(history.Coverage{}, history.Event{Kind: history.Register, On: edgeDay(9)}, history.Event{Kind: test.kind, On: year, Tier: regime.Handling})
		assert.Equal(t, edgeDay(test.since).Earliest(), c.Taken(test.kind, regime.Handling).On.Earliest(), "%v", test.kind)
	}
}

// A request that was late for sure can be refused; where its excuse is open nobody can tell; and a refusal on another ground than lateness
// needs a text of the place (E6, E19).
func TestRefusalOfALateRequest(t *testing.T) {
	asked := toReview()
	for _, test := range []struct {
		name   string
		day    int
		excuse history.Excuse
		is     decision.Tri
	}{
		{"on the last day, a Saturday on which work is made up", 40, 0, decision.No},
		{"a day late", 41, 0, decision.Yes},
		{"long after", 60, 0, decision.Yes},
		{"long after, with a reason whose end is not recorded", 60, history.GoodReason, 0},
	} {
		asked[3].On, asked[3].Excuse, asked[3].AsMade = edgeDay(test.day), test.excuse, decision.Yes
		c := told(history.Whole(), asked...)
		refuse := history.Event{Kind: history.RefuseRequest, On: edgeDay(test.day + 1), Because: statute.E6}
		assert.Equal(t, test.is, guard(c, refuse, procedure.RefusalHolds), test.name)
	}
}

// A police organ sends a matter back to the police organ below it (People's Police Law 43); others only where a local text lets them (E7).
func TestWhoMaySendBack(t *testing.T) {
	of := func(system regime.System) regime.Organ { return regime.Organ{System: system} }
	for name, c := range map[string]struct {
		decides          history.Disposition
		below, asked, by regime.Organ
		is               decision.Tri
	}{
		"the police, the police below":              {history.SetAside, of(regime.PublicSecurity), of(regime.PublicSecurity), regime.Organ{}, decision.Yes},
		"the police, as the opinion says":           {history.SetAside, of(regime.PublicSecurity), regime.Organ{}, of(regime.PublicSecurity), decision.Yes},
		"a government, the police below":            {history.SetAside, of(regime.PublicSecurity), of(regime.Government), regime.Organ{}, decision.No},
		"the police, a department below":            {history.SetAside, of(regime.OtherDepartment), of(regime.PublicSecurity), regime.Organ{}, decision.No},
		"the police, nothing known of those below":  {history.SetAside, regime.Organ{}, of(regime.PublicSecurity), regime.Organ{}, 0},
		"nothing known, the police below":           {history.SetAside, of(regime.PublicSecurity), regime.Organ{}, regime.Organ{}, 0},
		"nothing known, a department below":         {history.SetAside, of(regime.OtherDepartment), regime.Organ{}, regime.Organ{}, decision.No},
		"a government that upholds sends back none": {history.Upheld, of(regime.PublicSecurity), of(regime.Government), regime.Organ{}, decision.Yes},
	} {
		t.Run(name, func(t *testing.T) {
			matter := append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)})
			matter[0].Organ, matter[3].Organ = c.below, c.asked
			e := history.Event{Kind: history.Issue, On: edgeDay(40), Organ: c.by, Disposition: c.decides}
			assert.Equal(t, c.is, guard(told(history.Whole(), matter...), e, procedure.PowerToRemand))
		})
	}
}
