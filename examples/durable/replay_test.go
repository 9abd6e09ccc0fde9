package main

import (
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	historypb "go.temporal.io/api/history/v1"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
	"google.golang.org/protobuf/encoding/protojson"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var keep = flag.String("keep", "", "where the live test writes the history of its matter")

// replay runs the workflow over a history, as a worker does that has never seen the matter.
func replay(h *historypb.History, c Clerk) error {
	r := worker.NewWorkflowReplayer()
	r.RegisterWorkflowWithOptions(c.Matter, workflow.RegisterOptions{Name: MatterName})
	return r.ReplayWorkflowHistory(quiet{}, h)
}

// stored is the history of a matter that a real server kept while its workers were killed: testdata/matter.json, written by the live test.
func stored(t *testing.T) *historypb.History {
	t.Helper()
	text, err := os.ReadFile("testdata/matter.json")
	require.NoError(t, err)
	h := new(historypb.History)
	require.NoError(t, protojson.Unmarshal(text, h))
	died, again := 0, 0
	for _, e := range h.Events {
		if e.GetWorkflowTaskTimedOutEventAttributes() != nil {
			died++
		}
		if e.GetActivityTaskStartedEventAttributes().GetAttempt() > 1 {
			again++
		}
	}
	require.Positive(t, died, "a worker died in the middle of a step")
	require.Positive(t, again, "a worker died in the middle of telling")
	return h
}

// A stored history plays again under the law it was made by, and under any other: what the library said is part of it.
func TestReplayUnderAnotherLaw(t *testing.T) {
	require.NoError(t, replay(stored(t), Clerk{Look: Look}))
	asked := 0
	err := replay(stored(t), Clerk{Look: func(dossier.Dossier, calendar.Date) Outlook {
		asked++
		return Outlook{Wake: calendar.MustDate(2099, 1, 1)}
	}})
	require.NoError(t, err)
	assert.Zero(t, asked, "a replay asks no law")
}

// What a change of the workflow itself would break, a replay shows: here one that tells nobody anything.
func TestReplayCatchesAChangedWorkflow(t *testing.T) {
	h := stored(t)
	changed := false
	for _, e := range h.Events {
		if a := e.GetActivityTaskScheduledEventAttributes(); a != nil {
			a.ActivityType.Name = "Forgotten"
			changed = true
		}
	}
	require.True(t, changed)
	require.Error(t, replay(h, Clerk{Look: Look}))
}
