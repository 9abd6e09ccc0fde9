package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

func main() {
	server := flag.String("server", "", "`address` of a Temporal server: work for it until interrupted; without it, 150 days of a matter pass here and now")
	namespace := flag.String("namespace", "default", "the namespace of the server")
	outbox := flag.String("outbox", "outbox", "the `folder` for what has to be told")
	flag.Parse()
	run := func() error { return demonstrate(os.Stdout) }
	if *server != "" {
		run = func() error {
			if err := os.MkdirAll(*outbox, 0o755); err != nil {
				return err
			}
			o := Outbox{Dir: *outbox, New: func(t Told) { show(os.Stdout, dayAt(time.Now()), t.Alert) }}
			return work(*server, *namespace, Clerk{Look: Look}, o.Tell)
		}
	}
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "durable:", err)
		os.Exit(1)
	}
}

// queue is the task queue of matters.
const queue = "matters"

// teller is the activity that tells.
type teller = func(context.Context, string, answer.Call) error

// work takes tasks from a server until it is interrupted.
func work(server, namespace string, c Clerk, tell teller) error {
	connection, err := client.Dial(client.Options{HostPort: server, Namespace: namespace})
	if err != nil {
		return err
	}
	defer connection.Close()
	w := worker.New(connection, queue, worker.Options{})
	register(w, c, tell)
	return w.Run(worker.InterruptCh())
}

// registry is a worker, or the test environment.
type registry interface {
	RegisterWorkflowWithOptions(w any, options workflow.RegisterOptions)
	RegisterActivityWithOptions(a any, options activity.RegisterOptions)
}

func register(r registry, c Clerk, tell teller) {
	r.RegisterWorkflowWithOptions(c.Matter, workflow.RegisterOptions{Name: MatterName})
	r.RegisterActivityWithOptions(tell, activity.RegisterOptions{Name: TellName})
}

// show prints an alert in both languages.
func show(w io.Writer, on calendar.Date, a answer.Call) {
	words := a.Words()
	fmt.Fprintf(w, "%v  %s  %s\n            %s\n", on, a.Warn.ZH(), words.ZH, words.EN)
}

// demonstrate has 150 days pass in the engine's own test environment, which skips the time in which nothing happens.
func demonstrate(w io.Writer) error {
	began := time.Now()
	dir, err := os.MkdirTemp("", "outbox-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(quiet{})
	env := suite.NewTestWorkflowEnvironment()
	first := calendar.MustDate(2026, 3, 2)
	env.SetStartTime(morning(first).Add(9 * time.Hour))
	env.SetTestTimeout(time.Minute)
	now := func() calendar.Date { return dayAt(env.Now()) }
	register(env, Clerk{Look: Look}, Outbox{Dir: dir, New: func(t Told) { show(w, now(), t.Alert) }}.Tell)

	organ := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	record := func(after, days int, e history.Event) {
		e.On = calendar.On(first.AddDays(days))
		env.RegisterDelayedCallback(func() {
			env.UpdateWorkflow(Record, fmt.Sprint("day ", days), &outcome{w, now(), e}, Step{Claim: "1", After: after, Key: fmt.Sprint(after), Event: e})
		}, time.Duration(days)*24*time.Hour+time.Hour)
	}
	record(0, 0, history.Event{Kind: history.Register})
	record(1, 10, history.Event{Kind: history.Accept, Organ: organ})
	record(2, 30, history.Event{Kind: history.RequestReview}) // refused: there is no opinion yet
	record(2, 80, history.Event{
		Kind: history.Issue, Tier: regime.Handling, Organ: organ, Result: history.NotSupported,
		Notice: history.RemedyNotice{Given: decision.Yes, Remedy: refusal.Review, Days: 30},
	})
	record(3, 82, history.Event{Kind: history.Serve})
	record(4, 150, history.Event{Kind: history.Conclude, Ground: regime.NoRequestInTime})

	env.ExecuteWorkflow(MatterName, Start{Dossier: dossier.Dossier{
		Case: "demo", Received: calendar.On(first),
		Claims: []dossier.Demand{{Complete: history.Whole()}},
	}})
	if err := env.GetWorkflowError(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%v  the matter is over: %d days in %v\n", now(), now().DaysSince(first), time.Since(began).Round(time.Millisecond))
	return err
}

// outcome prints what became of a step.
type outcome struct {
	w  io.Writer
	on calendar.Date
	e  history.Event
}

func (o *outcome) Accept() {}
func (o *outcome) Reject(err error) {
	fmt.Fprintf(o.w, "%v  不予记入  %s refused: %v\n", o.on, o.e.Kind.ZH(), err)
}

func (o *outcome) Complete(_ any, err error) {
	if err != nil {
		o.Reject(err)
		return
	}
	fmt.Fprintf(o.w, "%v  已记入  %s recorded: %v\n", o.on, o.e.Kind.ZH(), o.e.Kind)
}

// quiet is a logger that says nothing.
type quiet struct{}

func (quiet) Debug(string, ...any) {}
func (quiet) Info(string, ...any)  {}
func (quiet) Warn(string, ...any)  {}
func (quiet) Error(string, ...any) {}
