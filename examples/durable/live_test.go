//go:build server

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.temporal.io/api/enums/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/server/temporaltest"
	"google.golang.org/protobuf/encoding/protojson"

	historypb "go.temporal.io/api/history/v1"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// mortal is a worker in a process of its own, which dies of SIGKILL when it comes to a point; it never does if there is none.
type mortal struct {
	Server, Namespace, Outbox string
	Dies                      string
}

const (
	asWorker = "DURABLE_WORKER" // the variable of the environment that makes this program a mortal
	toldLine = "told:"          // how its lines begin that name an alert; the engine prints others
)

func TestMain(m *testing.M) {
	if text := os.Getenv(asWorker); text != "" {
		var w mortal
		if err := json.Unmarshal([]byte(text), &w); err != nil {
			log.Fatal(err)
		}
		log.Fatal(w.work())
	}
	os.Exit(m.Run())
}

// work is what runs in the process of the worker. It prints the name of each alert that it tells.
func (w mortal) work() error {
	comesTo := func(point string) {
		if point == w.Dies {
			self, err := os.FindProcess(os.Getpid())
			log.Fatal(err, self.Kill()) // Kill does not return
		}
	}
	clerk := Clerk{Look: func(d dossier.Dossier, on calendar.Date) Outlook {
		comesTo(fmt.Sprintf("look after %d", len(d.Claims[0].Events)))
		return Look(d, on)
	}}
	o := Outbox{w.Outbox, func(n Told) {
		fmt.Println(toldLine, n.ID)
		comesTo(fmt.Sprintf("told %v", n.Alert.Rule))
	}}
	return work(w.Server, w.Namespace, clerk, func(ctx context.Context, id string, a answer.Call) error {
		comesTo(fmt.Sprintf("tell %v", a.Rule))
		return o.Tell(ctx, id, a)
	})
}

// running is such a process.
type running struct {
	*exec.Cmd
	out bytes.Buffer
}

func (w mortal) start(ctx context.Context, t *testing.T, dies string) *running {
	t.Helper()
	w.Dies = dies
	text, err := json.Marshal(w)
	require.NoError(t, err)
	r := &running{Cmd: exec.CommandContext(ctx, os.Args[0])}
	r.Env = append(os.Environ(), asWorker+"="+string(text))
	r.Stdout, r.Stderr = &r.out, t.Output()
	require.NoError(t, r.Start())
	t.Cleanup(func() { _ = r.Process.Kill() })
	return r
}

// died waits for the end of the process, which is killed.
func (r *running) died(t *testing.T) []string {
	t.Helper()
	require.Error(t, r.Wait())
	require.False(t, r.ProcessState.Exited(), "it was killed: %v", r.ProcessState)
	var names []string
	for line := range strings.Lines(r.out.String()) {
		if name, ok := strings.CutPrefix(line, toldLine); ok {
			names = append(names, strings.TrimSpace(name))
		}
	}
	return names
}

// On a real server the worker is killed four times while a matter goes on: when an alert is told and the engine has not heard of it; at
// no point in particular; between a step and the alert that follows from it; and in the middle of a step. No step that was accepted
// is lost, none is done twice, all is told that has to be, and nothing twice. The history that comes of it is kept for the tests of
// replay:
//
//	go test -tags server -run Live -keep testdata/matter.json .
func TestLive(t *testing.T) {
	server := temporaltest.NewServer(temporaltest.WithT(t))
	c := server.GetDefaultClient()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	worker := mortal{Server: server.GetFrontendHostPort(), Namespace: server.GetDefaultNamespace(), Outbox: t.TempDir()}

	// The matter was received long ago, so every limit is over at once; the clock of a server cannot be moved.
	now := dayAt(time.Now())
	ago := func(days int) calendar.When { return calendar.On(now.AddDays(-days)) }
	steps := []history.Event{
		{Kind: history.Register, On: ago(190)},
		{Kind: history.Accept, On: ago(180), Organ: organ},
		issued(),
		{Kind: history.Serve, On: ago(80)},
		{Kind: history.Conclude, On: ago(0), Ground: regime.NoRequestInTime},
	}
	steps[2].On = ago(82)
	send := func(i int, key string) {
		u, err := c.UpdateWorkflow(ctx, client.UpdateWorkflowOptions{
			WorkflowID: "live", UpdateName: Record, WaitForStage: client.WorkflowUpdateStageCompleted,
			Args: []any{Step{Claim: "1", After: i, Key: key, Event: steps[i]}},
		})
		if assert.NoError(t, err) {
			var n int
			assert.NoError(t, u.Get(ctx, &n))
			assert.Equal(t, i+1, n)
		}
	}
	record := func(i int) <-chan struct{} {
		done := make(chan struct{})
		go func() {
			defer close(done)
			send(i, fmt.Sprint(i))
			if i < len(steps)-1 { // the last ends the matter, so there is nobody to send it to again
				send(i, fmt.Sprint(i))
			}
		}()
		return done
	}

	run, err := c.ExecuteWorkflow(ctx, client.StartWorkflowOptions{ID: "live", TaskQueue: queue}, MatterName, Start{Dossier: dossier.Dossier{
		Case: "live", Received: ago(200), Claims: []dossier.Demand{{Complete: history.Whole()}},
	}})
	require.NoError(t, err)

	w := worker.start(ctx, t, "told D1")
	recorded := record(0)
	said := w.died(t)

	w = worker.start(ctx, t, "")
	<-recorded
	require.NoError(t, w.Process.Kill())
	said = append(said, w.died(t)...)

	w = worker.start(ctx, t, "tell E1")
	recorded = record(1)
	said = append(said, w.died(t)...)

	w = worker.start(ctx, t, "look after 3")
	<-recorded
	recorded = record(2)
	said = append(said, w.died(t)...)

	w = worker.start(ctx, t, "")
	<-recorded
	<-record(3)
	<-record(4)
	require.NoError(t, run.Get(ctx, nil))
	value, err := c.QueryWorkflow(ctx, "live", run.GetRunID(), File)
	require.NoError(t, err)
	require.NoError(t, w.Process.Kill())
	said = append(said, w.died(t)...)

	var d dossier.Dossier
	require.NoError(t, value.Get(&d))
	assert.Equal(t, steps, d.Claims[0].Events)
	all := historyOf(ctx, t, c, run)
	told := inside(t, worker.Outbox)
	assert.Equal(t, due(t, all), told, "all that the library said, and nothing else")
	slices.Sort(said)
	assert.Equal(t, slices.Compact(slices.Clone(said)), said, "nothing twice")
	assert.Subset(t, told, said)
	assert.NotEmpty(t, said)

	require.NoError(t, replay(all, Clerk{Look: Look}))
	if *keep != "" {
		text, err := protojson.MarshalOptions{Multiline: true}.Marshal(all)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(*keep, text, 0o600))
	}
}

func historyOf(ctx context.Context, t *testing.T, c client.Client, run client.WorkflowRun) *historypb.History {
	t.Helper()
	all := new(historypb.History)
	for events := c.GetWorkflowHistory(ctx, run.GetID(), run.GetRunID(), false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT); events.HasNext(); {
		e, err := events.Next()
		require.NoError(t, err)
		all.Events = append(all.Events, e)
	}
	return all
}

// due are the names of the alerts that the library gave, as the history has them.
func due(t *testing.T, h *historypb.History) []string {
	t.Helper()
	var names []string
	for _, e := range h.Events {
		if m := e.GetMarkerRecordedEventAttributes(); m != nil && m.MarkerName == "SideEffect" {
			var o Outlook
			require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(m.Details["data"], &o))
			for _, a := range o.Alerts {
				names = append(names, idOf("live", a))
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
