package course_test

import (
	"encoding/json"
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
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A history with malformed events is told all that is wrong with it at once, wherever it is.
func TestReplayTellsAllViolations(t *testing.T) {
	c, err := escalation.Replay(regime.National(), []history.Event{
		{Kind: history.Accept, On: calendar.On(modelStart)},
		{Kind: history.Serve, Days: 4},
		{Kind: history.Stop, On: calendar.On(modelStart)},
		{On: calendar.On(modelStart), Days: -2},
	})
	vs, ok := err.(statute.Violations)
	require.True(t, ok, "%T", err)
	var paths []string
	for _, v := range vs {
		paths = append(paths, v.Path)
	}
	assert.Equal(t, []string{"events[1].days", "events[2].cause", "events[3].kind", "events[3].days"}, paths)
	assert.Equal(t, procedure.InHandling, c.Stage(), "the case as it stood before the first of them")
}

func TestReplaySaysWhichEventIsNotAllowed(t *testing.T) {
	c, err := escalation.Replay(regime.National(), []history.Event{{Kind: history.Accept, On: calendar.On(modelStart)}, {Kind: history.Serve, On: calendar.On(modelStart)}})
	refused, ok := err.(*escalation.TransitionError)
	require.True(t, ok, "%T", err)
	assert.Equal(t, 1, refused.Index)
	assert.Equal(t, procedure.InHandling, refused.From)
	assert.Equal(t, history.Serve, refused.Event.Kind)
	assert.Equal(t, procedure.InHandling, c.Stage())
	b, err := json.Marshal(refused)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"needs":"opinion_issued"`)
}

// Two cases made from one never share what is appended to either.
func TestCasesAreValues(t *testing.T) {
	c, err := escalation.New(regime.National()).Apply(history.Event{Kind: history.Accept, On: calendar.On(modelStart)})
	require.NoError(t, err)
	hear := func(c escalation.Case, day int) escalation.Case {
		d := modelStart.AddDays(day)
		c, err := c.Apply(history.Event{Kind: history.Hear, On: calendar.On(d), Until: calendar.On(d)})
		require.NoError(t, err)
		return c
	}
	base := hear(hear(hear(c, 1), 2), 3)
	one, other := hear(base, 4), hear(base, 5)
	assert.Equal(t, calendar.On(modelStart.AddDays(3)), course.Hearing(&base.Course).From)
	assert.Equal(t, calendar.On(modelStart.AddDays(4)), course.Hearing(&one.Course).From)
	assert.Equal(t, calendar.On(modelStart.AddDays(5)), course.Hearing(&other.Course).From)
	held := slices.Collect(course.Hearing(&base.Course).All())
	assert.Equal(t, held, slices.Collect(course.Hearing(&one.Course).All())[1:])
	assert.Equal(t, held, slices.Collect(course.Hearing(&other.Course).All())[1:])
}

func TestZeroCase(t *testing.T) {
	var c escalation.Case
	_, err := c.Apply(history.Event{Kind: history.Accept, On: calendar.On(modelStart)})
	refused, ok := err.(*escalation.TransitionError)
	require.True(t, ok)
	assert.Equal(t, procedure.Governed, refused.Missing()[0].Guard)
	assert.NotEmpty(t, refused.Ways())
	assert.Zero(t, c.On(modelStart).Stage)
	assert.NotEmpty(t, c.On(modelStart).Doubts())
}

// A judgement that takes a step where it cannot be taken is the caller's mistake, and breaks nothing.
func TestStepsInNoTier(t *testing.T) {
	for k := history.Kind(1); k.String() != history.Kind(0).String(); k++ {
		var c course.Course
		assert.NotPanics(t, func() {
			course.Move(&c, &history.Event{Kind: k, On: calendar.On(modelStart)}, &procedure.Footing{Row: &procedure.Edge{}})
		}, k.String())
	}
}

func TestReplayDoesNotAllocate(t *testing.T) {
	events := []history.Event{
		{Kind: history.Accept, On: calendar.On(modelStart), Organ: modelBranch},
		{Kind: history.Extend, On: calendar.On(modelStart.AddDays(9)), Days: 30, Approved: decision.Yes, ReasonTold: decision.Yes},
		{Kind: history.Issue, On: calendar.On(modelStart.AddDays(50)), Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30}},
		{Kind: history.Serve, On: calendar.On(modelStart.AddDays(52))},
		{Kind: history.RequestReview, On: calendar.On(modelStart.AddDays(80)), Organ: modelBureau},
		{Kind: history.Receive, On: calendar.On(modelStart.AddDays(81))},
		{Kind: history.Issue, On: calendar.On(modelStart.AddDays(99)), Disposition: history.Upheld},
		{Kind: history.Serve, On: calendar.On(modelStart.AddDays(103))},
		{Kind: history.Withdraw, On: calendar.On(modelStart.AddDays(104)), By: history.Petitioner},
		{Kind: history.Conclude, On: calendar.On(modelStart.AddDays(104)), Ground: regime.Withdrawn},
	}
	law := regime.National()
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if _, err := escalation.Replay(law, events); err != nil {
			t.Error(err)
		}
	}))
}

// A record that shows a late request and its refusal is replayed though the request does not say that it is recorded as made: the
// refusal answers one that was. Where an opinion followed instead it is not (K13).
func TestReplayLateRequestAndRefusal(t *testing.T) {
	story := modelStory()
	asked, refused := story[3], history.Event{Kind: history.RefuseRequest, On: calendar.On(modelStart.AddDays(66)), Because: statute.E6}
	asked.On = calendar.On(modelStart.AddDays(64)) // the window ends with day 63
	c, err := escalation.Replay(regime.National(), append(append([]history.Event{}, story[:3]...), asked, refused))
	require.NoError(t, err)
	assert.Equal(t, procedure.HandlingServed, c.Stage())

	received := history.Event{Kind: history.Receive, On: calendar.On(modelStart.AddDays(65))}
	c, err = escalation.Replay(regime.National(), append(append([]history.Event{}, story[:3]...), asked, received, refused))
	require.NoError(t, err)
	assert.Equal(t, procedure.HandlingServed, c.Stage())

	issued := story[5]
	issued.On = refused.On
	_, err = escalation.Replay(regime.National(), append(append([]history.Event{}, story[:3]...), asked, received, issued, refused))
	var no *escalation.TransitionError
	require.ErrorAs(t, err, &no)
	assert.Equal(t, 3, no.Index)
	assert.Equal(t, procedure.InTime, no.Missing()[0].Guard)
}
