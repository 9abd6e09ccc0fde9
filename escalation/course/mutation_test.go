package course_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// trial is one step with what the referee says about it. Some are kept of every shape that the model check comes across,
// to try changed tables on.
type trial struct {
	c     escalation.Case
	e     history.Event
	want  bool
	stage procedure.Stage // where it leads, if it is allowed
}

const trialsOfAShape = 12

func (m *model) keep(a *attempt) {
	if m.kept == nil {
		return
	}
	e := a.e
	shape := fmt.Sprint(a.from.Stage(), e.Kind, a.failing, e.Ground, e.Disposition, e.Because)
	if len(m.kept[shape]) >= trialsOfAShape {
		return
	}
	t := trial{c: *a.from, e: *e, want: a.history.allows(*e)}
	if t.want {
		t.stage = a.counted().stage()
	}
	m.kept[shape] = append(m.kept[shape], t)
}

// disagrees says whether the table as it stands now differs from the referee on one of the trials. A table that makes the
// machine panic, because a guard is asked where it means nothing, has been noticed.
func disagrees(trials []trial) (noticed bool) {
	defer func() { noticed = recover() != nil || noticed }()
	for i := range trials {
		t := &trials[i]
		c := t.c
		why := course.MayNot(&c.Course, &t.e)
		if (why == 0) != t.want {
			return true
		}
		if t.want {
			if !course.Take(&c.Course, &t.e) || c.Stage() != t.stage {
				return true
			}
		}
	}
	return false
}

// equivalent are changes that no history can tell, and why.
var equivalent = map[string]string{
	"hearing_held: without hearing_provided":     "it refuses nothing: the audit says what no text provides for",
	"file_handed_over: without file_asked":       "the same",
	"request_accepted: without acceptance_asked": "the same",
	"transferred: freely from in_handling":       "it may be recorded there without a row: why it was passed on is a question, and no step of the procedure",
	"taken_over: leads to registered":            "that is where it leads by itself, from what was registered",
	"extended: without extension_provided":       "where nothing is provided, no number of days is short enough; it is there to say so",
}

// Every cell of the table matters, and so does every guard: drop a row at one stage, allow it freely at another, let it
// lead elsewhere, leave out one of its guards, and the table no longer agrees with the articles.
func TestEveryRowAndGuardMatters(t *testing.T) {
	trials := collectTrials(t)
	require.False(t, disagrees(trials), "the table as it is agrees")
	defer course.Rows(procedure.Rows()).Use()()

	mutants, lived := 0, []string{}
	course.Mutants(func(i int, on history.Kind, what string, table course.Rows) {
		table.Use()
		mutants++
		if !disagrees(trials) {
			if name := fmt.Sprintf("%s: %s", on, what); equivalent[name] == "" {
				lived = append(lived, fmt.Sprintf("row %d, %s", i, name))
			}
		}
	})
	t.Logf("%d changed tables, %d of them unnoticed", mutants, len(lived))
	assert.Greater(t, mutants, 500)
	assert.Empty(t, lived)
}

// collectTrials walks the model from many points, under the national law and where every local power holds, and keeps what
// is worth trying.
func collectTrials(t *testing.T) []trial {
	t.Helper()
	var trials []trial
	for _, law := range []*regime.Regime{regime.National(), everyPowerLaw()} {
		kept := map[string][]trial{}
		for _, story := range [][]history.Event{
			modelStory(), modelSupported(), modelVaried(), modelSetAside(), modelExcused(), modelTransferred(), modelLed(), modelTooLate(regime.Review), modelTooLate(regime.Rereview), modelTooLateForEnd(),
			modelRereview(history.SetAside, 0), modelRereview(history.Varied, history.Supported),
		} {
			for n := 0; n <= len(story); n++ {
				m := newModel(law, modelStart)
				m.kept, m.extra = kept, ofOne
				m.explore(m.begin(t, story[:n]), 2)
				m.report(t)
			}
		}
		for _, list := range kept {
			trials = append(trials, list...)
		}
	}
	return trials
}

// modelSupported is a claim that is supported at once, and executed.
func modelSupported() []history.Event {
	story := append([]history.Event{}, modelStory()[:3]...)
	story[1].Result = history.Supported
	return append(story, history.Event{Kind: history.Execute, On: calendar.On(modelStart.AddDays(35))},
		history.Event{Kind: history.Conclude, On: calendar.On(modelStart.AddDays(36)), Ground: regime.Executed})
}

// modelVaried is a claim that review supports; it is executed and concluded while re-review may still be asked for.
func modelVaried() []history.Event {
	story := append([]history.Event{}, modelStory()[:7]...)
	story[5].Disposition, story[5].Result = history.Varied, history.Supported
	return append(story, history.Event{Kind: history.Execute, On: calendar.On(modelStart.AddDays(65))},
		history.Event{Kind: history.Conclude, On: calendar.On(modelStart.AddDays(66)), Ground: regime.Executed})
}

// modelRereview is a matter reviewed by a government and re-reviewed by a police organ, with that outcome.
func modelRereview(d history.Disposition, r history.Result) []history.Event {
	story := append([]history.Event{}, modelStory()...)
	story[0].Organ = regime.Organ{Name: "bureau", Level: regime.County, System: regime.PublicSecurity}
	story[3].Organ = regime.Organ{Name: "city bureau", Level: regime.Municipal, System: regime.PublicSecurity}
	story[7].Organ = regime.Organ{Name: "department", Level: regime.Provincial, System: regime.PublicSecurity}
	story[9].Disposition, story[9].Result = d, r
	return story
}

// modelTransferred is a matter that was sent on before it was accepted, and reviewed by a government.
func modelTransferred() []history.Event {
	story := append([]history.Event{{Kind: history.Register, On: calendar.On(modelStart)}, {Kind: history.Transfer, On: calendar.On(modelStart)}}, modelStory()...)
	story[5].Organ = modelDistrict
	return story
}

// modelSetAside is a review that sends the matter back.
func modelSetAside() []history.Event {
	story := append([]history.Event{}, modelStory()[:7]...)
	story[5].Disposition = history.SetAside
	return append(story, history.Event{Kind: history.SendBack, On: calendar.On(modelStart.AddDays(65)), Days: 20})
}

// modelExcused is a request for review, and one for re-review, that come late with an excuse.
func modelExcused() []history.Event {
	on := func(n int) calendar.Date { return modelStart.AddDays(n) }
	story := append([]history.Event{}, modelStory()[:3]...)
	return append(story,
		history.Event{Kind: history.RequestReview, On: calendar.On(on(100)), Organ: modelBureau, Excuse: history.GoodReason, Removed: calendar.On(on(95))},
		history.Event{Kind: history.Receive, On: calendar.On(on(101))},
		history.Event{Kind: history.Issue, On: calendar.On(on(120)), Disposition: history.Upheld, Notice: history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}},
		history.Event{Kind: history.Serve, On: calendar.On(on(121))},
		history.Event{Kind: history.RequestRereview, On: calendar.On(on(200)), Organ: modelCity, Excuse: history.ForceMajeure, Removed: calendar.On(on(195))},
		history.Event{Kind: history.Receive, On: calendar.On(on(201))})
}

// modelTooLate is a request for a tier that comes too late, is recorded as made, and received.
func modelTooLate(t regime.Tier) []history.Event {
	on := func(n int) calendar.When { return calendar.On(modelStart.AddDays(n)) }
	n := 3
	if t == regime.Rereview {
		n = 7
	}
	story := append([]history.Event{}, modelStory()[:n+1]...)
	story[n].On, story[n].AsMade = on(200), decision.Yes
	return append(story, history.Event{Kind: history.Receive, On: on(201)})
}

// modelTooLateForEnd is such a request for re-review after the matter was concluded.
func modelTooLateForEnd() []history.Event {
	on := calendar.On(modelStart.AddDays(150))
	return slices.Insert(modelTooLate(regime.Rereview), 7, history.Event{Kind: history.Verify, On: on, Approved: decision.Yes},
		history.Event{Kind: history.Conclude, On: on, Ground: regime.NoRequestInTime})
}

// modelLed is a matter that was concluded since another procedure took it.
func modelLed() []history.Event {
	on := calendar.On(modelStart.AddDays(35))
	return append(append([]history.Event{}, modelStory()[:3]...), history.Event{Kind: history.LeadInto, On: on},
		history.Event{Kind: history.Conclude, On: on, Ground: regime.LedIntoProcedure})
}

// modelStory is one matter through all three tiers.
func modelStory() []history.Event {
	on := func(n int) calendar.Date { return modelStart.AddDays(n) }
	return []history.Event{
		{Kind: history.Accept, On: calendar.On(on(0)), Organ: modelBranch},
		{Kind: history.Issue, On: calendar.On(on(30)), Result: history.NotSupported, Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30}},
		{Kind: history.Serve, On: calendar.On(on(31))},
		{Kind: history.RequestReview, On: calendar.On(on(40)), Organ: modelBureau},
		{Kind: history.Receive, On: calendar.On(on(41))},
		{Kind: history.Issue, On: calendar.On(on(60)), Disposition: history.Upheld, Notice: history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}},
		{Kind: history.Serve, On: calendar.On(on(61))},
		{Kind: history.RequestRereview, On: calendar.On(on(70)), Organ: modelCity},
		{Kind: history.Receive, On: calendar.On(on(71))},
		{Kind: history.Issue, On: calendar.On(on(90)), Disposition: history.Upheld},
		{Kind: history.Serve, On: calendar.On(on(91))},
	}
}
