package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/workflow"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	received = calendar.MustDate(2026, 3, 2)
	organ    = regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
)

// whole is a matter of which every step is on record.
func whole() Start {
	return Start{Dossier: dossier.Dossier{Case: "a", Received: calendar.On(received), Claims: []dossier.Demand{{Complete: history.Whole()}}}}
}

// heard is what an office was told, and on which day.
type heard struct {
	mu    sync.Mutex
	lines []string
}

func (h *heard) note(on calendar.Date, a answer.Call) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.lines = append(h.lines, fmt.Sprintf("%v %v %v", on, a.Rule, a.Warn))
}

// matterOn readies a matter in the engine's test environment, which skips the time in which nothing happens.
func matterOn(t *testing.T, c Clerk) (*testsuite.TestWorkflowEnvironment, *heard) {
	t.Helper()
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(quiet{})
	env := suite.NewTestWorkflowEnvironment()
	env.SetStartTime(morning(received).Add(9 * time.Hour))
	env.SetTestTimeout(time.Minute)
	env.SetStartWorkflowOptions(client.StartWorkflowOptions{ID: "a"})
	h := new(heard)
	register(env, c, Outbox{Dir: t.TempDir(), New: func(n Told) { h.note(dayAt(env.Now()), n.Alert) }}.Tell)
	return env, h
}

// reply keeps what became of a step.
type reply struct {
	accepted bool
	err      error
	events   any
}

func (r *reply) Accept()                        { r.accepted = true }
func (r *reply) Reject(err error)               { r.err = err }
func (r *reply) Complete(events any, err error) { r.events, r.err = events, err }

// send records a step on a day after receipt.
func send(env *testsuite.TestWorkflowEnvironment, days int, s Step) *reply {
	r := new(reply)
	s.Claim, s.Event.On = "1", calendar.On(received.AddDays(days))
	sends++
	id := fmt.Sprint("update ", sends)
	env.RegisterDelayedCallback(func() { env.UpdateWorkflow(Record, id, r, s) }, time.Duration(days)*24*time.Hour+time.Hour)
	return r
}

var sends int // every update has a name of its own

func issued() history.Event {
	return history.Event{
		Kind: history.Issue, Tier: regime.Handling, Organ: organ, Result: history.NotSupported,
		Notice: history.RemedyNotice{Given: decision.Yes, Remedy: refusal.Review, Days: 30},
	}
}

// The limits that pass are told on their days, once each, and a matter that is concluded is over: E1, D2, E9.
func TestAMatterFromReceiptToItsEnd(t *testing.T) {
	env, heard := matterOn(t, Clerk{Look: Look})
	began := time.Now()
	for i, s := range []struct {
		days int
		e    history.Event
	}{
		{0, history.Event{Kind: history.Register}},
		{10, history.Event{Kind: history.Accept, Organ: organ}},
		{80, issued()},
		{82, history.Event{Kind: history.Serve}},
		{150, history.Event{Kind: history.Conclude, Ground: regime.NoRequestInTime}},
	} {
		r := send(env, s.days, Step{After: i, Key: fmt.Sprint(i), Event: s.e})
		defer func() { assert.True(t, r.accepted, "%v: %v", s.e.Kind, r.err); assert.EqualValues(t, i+1, r.events) }()
	}
	env.ExecuteWorkflow(MatterName, whole())
	require.True(t, env.IsWorkflowCompleted())
	require.NoError(t, env.GetWorkflowError())
	assert.Equal(t, []string{
		"2026-03-14 D2 yellow", "2026-03-18 D2 red", // fifteen days from receipt, on either reading
		"2026-05-04 E1 yellow", "2026-05-12 E1 red", // sixty days from acceptance
	}, heard.lines)
	t.Logf("150 days in %v", time.Since(began))
}

// A step that is not lawful is refused with what is missing and leaves no trace; the same key again changes nothing; a client that has
// not seen the last event reads it first.
func TestStepsAreJudgedOnce(t *testing.T) {
	env, _ := matterOn(t, Clerk{Look: Look})
	accept := history.Event{Kind: history.Accept, Organ: organ}
	first := send(env, 1, Step{After: 0, Key: "a", Event: history.Event{Kind: history.Register}})
	tooEarly := send(env, 2, Step{After: 1, Key: "b", Event: history.Event{Kind: history.RequestReview}})
	accepted := send(env, 3, Step{After: 1, Key: "c", Event: accept})
	accept.On = calendar.On(received.AddDays(3))
	again := send(env, 3, Step{After: 1, Key: "c", Event: accept})
	behind := send(env, 4, Step{After: 1, Key: "d", Event: issued()})
	withdrawn := send(env, 5, Step{After: 2, Key: "e", Event: history.Event{Kind: history.Withdraw, By: history.Petitioner}})
	concluded := send(env, 6, Step{After: 3, Key: "f", Event: history.Event{Kind: history.Conclude, Ground: regime.Withdrawn}})
	env.RegisterDelayedCallback(func() {
		value, err := env.QueryWorkflow(File)
		require.NoError(t, err)
		var d dossier.Dossier
		require.NoError(t, value.Get(&d))
		assert.Len(t, d.Claims[0].Events, 3)
		value, err = env.QueryWorkflow(On, received.AddDays(5))
		require.NoError(t, err)
		var a answer.Answer
		require.NoError(t, value.Get(&a))
		assert.Equal(t, d.On(received.AddDays(5)), a)
	}, 5*24*time.Hour+2*time.Hour)
	env.ExecuteWorkflow(MatterName, whole())
	require.NoError(t, env.GetWorkflowError())

	assert.EqualValues(t, 1, first.events)
	assert.EqualValues(t, 2, accepted.events)
	assert.EqualValues(t, 2, again.events, "sent twice, recorded once")
	assert.EqualValues(t, 3, withdrawn.events)
	assert.EqualValues(t, 4, concluded.events)
	var refused *temporal.ApplicationError
	require.True(t, errors.As(tooEarly.err, &refused), "%v", tooEarly.err)
	assert.False(t, tooEarly.accepted)
	assert.Equal(t, Refused, refused.Type())
	require.True(t, errors.As(behind.err, &refused), "%v", behind.err)
	assert.Equal(t, Conflict, refused.Type())
}

// The engine may run an activity again after it succeeded, on this machine or another, and does when it fails: an alert is told once.
func TestTellingTwiceIsTellingOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "outbox")
	var told []Told
	one, other := Outbox{dir, func(n Told) { told = append(told, n) }}, Outbox{dir, func(Told) { t.Error("told again") }}
	call := answer.Call{Claim: "1", Rule: statute.E1, Warn: escalation.Red}
	require.Error(t, one.Tell(t.Context(), "x/y", call), "the folder is not there")
	require.NoError(t, os.Mkdir(dir, 0o700))
	require.NoError(t, one.Tell(t.Context(), "x/y", call))
	require.NoError(t, one.Tell(t.Context(), "x/y", call))
	require.NoError(t, other.Tell(t.Context(), "x/y", call))
	assert.Equal(t, []Told{{"x/y", call}}, told)
	require.NoError(t, one.Tell(t.Context(), "x/z", call))
	assert.Equal(t, []string{"x/y", "x/z"}, inside(t, dir))
}

// inside are the names of the alerts in an outbox.
func inside(t *testing.T, dir string) []string {
	t.Helper()
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	for _, f := range files {
		if strings.HasPrefix(f.Name(), ".") {
			continue // a worker died while it wrote
		}
		text, err := os.ReadFile(filepath.Join(dir, f.Name()))
		require.NoError(t, err)
		var told Told
		require.NoError(t, json.Unmarshal(text, &told), f.Name())
		names = append(names, told.ID)
	}
	slices.Sort(names)
	return names
}

// A matter whose history has grown long goes on in a new run with what it knows, and tells nothing twice.
func TestALongLifeGoesOn(t *testing.T) {
	env, _ := matterOn(t, Clerk{Look: Look})
	env.SetContinueAsNewSuggested(true)
	env.ExecuteWorkflow(MatterName, whole())
	var next *workflow.ContinueAsNewError
	require.True(t, errors.As(env.GetWorkflowError(), &next), "%v", env.GetWorkflowError())
	var start Start
	require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &start))
	assert.Equal(t, "a", start.Dossier.Case)
	assert.Equal(t, history.Whole(), start.Dossier.Claims[0].Complete)

	call := []answer.Call{{Claim: "1", Rule: statute.E1, Warn: escalation.Red}}
	start.Told = []string{idOf("a", call[0])}
	env, heard := matterOn(t, Clerk{Look: func(dossier.Dossier, calendar.Date) Outlook {
		return Outlook{Alerts: call, Over: true}
	}})
	env.ExecuteWorkflow(MatterName, start)
	require.NoError(t, env.GetWorkflowError())
	assert.Empty(t, heard.lines)
}

// A matter that sleeps by the old law is woken when the worker knows newer law.
func TestALookAgain(t *testing.T) {
	looks := 0
	env, _ := matterOn(t, Clerk{Look: func(dossier.Dossier, calendar.Date) Outlook {
		looks++
		return Outlook{Over: looks == 2, Wake: received.AddDays(500)}
	}})
	env.RegisterDelayedCallback(func() { env.SignalWorkflow(LookAgain, nil) }, 24*time.Hour)
	env.ExecuteWorkflow(MatterName, whole())
	require.NoError(t, env.GetWorkflowError())
	assert.Equal(t, 2, looks)
	assert.Equal(t, received.AddDays(1), dayAt(env.Now()))
}

// The demonstration ends, and every limit that passed was told.
func TestDemonstration(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, demonstrate(&out))
	assert.Contains(t, out.String(), "the matter is over")
	assert.Contains(t, out.String(), "refused")
}

// What 150 days cost once the engine knows its own program, whose checksum it works out once in a process.
func BenchmarkDemonstration(b *testing.B) {
	for b.Loop() {
		require.NoError(b, demonstrate(io.Discard))
	}
}
