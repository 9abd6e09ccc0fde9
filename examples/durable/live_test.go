//go:build server

package main

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.temporal.io/api/enums/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/server/temporaltest"
	"google.golang.org/protobuf/encoding/protojson"

	historypb "go.temporal.io/api/history/v1"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// On a real server, with the worker stopped in the middle and another in its place: no step is lost, none is done twice, and nobody is
// told twice. The history that comes of it is kept for the tests of replay:
//
//	go test -tags server -run Live -keep testdata/matter.json .
func TestLive(t *testing.T) {
	server := temporaltest.NewServer(temporaltest.WithT(t))
	c := server.GetDefaultClient()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	heard := new(told)
	outbox := NewOutbox(func(a answer.Call) error { heard.note(calendar.Date{}, a); return nil })
	start := func() worker.Worker {
		w := worker.New(c, "matters", worker.Options{})
		register(w, Clerk{Look: Look}, outbox)
		require.NoError(t, w.Start())
		return w
	}

	// The matter was received long ago, so every limit is over at once; the clock of a server cannot be moved.
	now := dayAt(time.Now())
	d := dossier.Dossier{Case: "live", Received: calendar.On(now.AddDays(-200)), Claims: []dossier.Demand{{Complete: history.Whole()}}}
	w := start()
	run, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: "live", TaskQueue: "matters"}, MatterName, Start{Dossier: d})
	require.NoError(t, err)
	steps := []history.Event{
		{Kind: history.Register, On: calendar.On(now.AddDays(-190))},
		{Kind: history.Accept, On: calendar.On(now.AddDays(-180)), Organ: organ},
		issued(),
		{Kind: history.Serve, On: calendar.On(now.AddDays(-80))},
		{Kind: history.Conclude, On: calendar.On(now), Ground: regime.NoRequestInTime},
	}
	steps[2].On = calendar.On(now.AddDays(-82))
	for i, e := range steps {
		if i == 2 { // the worker goes away, and another comes
			w.Stop()
			w = start()
		}
		for range 2 { // every step is sent twice
			step := Step{Claim: "1", After: i, Key: fmt.Sprint(i), Event: e}
			if i == len(steps)-1 {
				step.Key = "" // the last ends the matter, so there is nobody to send it to again
			}
			u, err := c.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{
				WorkflowID: "live", UpdateName: Record, Args: []any{step}, WaitForStage: client.WorkflowUpdateStageCompleted,
			})
			require.NoError(t, err)
			var n int
			require.NoError(t, u.Get(ctx, &n))
			assert.Equal(t, i+1, n)
			if step.Key == "" {
				break
			}
		}
	}
	require.NoError(t, run.Get(ctx, nil))
	w.Stop()
	assert.NotEmpty(t, heard.lines)
	seen := make(map[string]bool)
	for _, line := range heard.lines {
		assert.False(t, seen[line], "told twice: %s", line)
		seen[line] = true
	}

	var all historypb.History
	for events := c.GetWorkflowHistory(ctx, "live", run.GetRunID(), false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT); events.HasNext(); {
		e, err := events.Next()
		require.NoError(t, err)
		all.Events = append(all.Events, e)
	}
	require.NoError(t, replay(&all, Clerk{Look: Look}))
	if *keep != "" {
		text, err := protojson.MarshalOptions{Multiline: true}.Marshal(&all)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(*keep, text, 0o600))
	}
}
