package main

import (
	"errors"
	"strconv"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// MatterName is the name of the workflow.
const MatterName = "Matter"

// How a client reaches a matter.
const (
	Record    = "record"     // an update: a step is recorded, or refused with what is missing
	On        = "on"         // a query: everything the library says on a day
	File      = "file"       // a query: the dossier as it stands
	LookAgain = "look_again" // a signal: the worker knows newer law or the days off of another year
)

// The types of the errors that a refused step comes back with.
const (
	Refused  = "refused"  // the procedure does not allow it: the details are the reasons
	Conflict = "conflict" // the claim is not as the client took it to be: read it again
)

// Start is what a run begins with, and what it hands to the next when its history has grown long.
type Start struct {
	Dossier dossier.Dossier `json:"dossier"`
	Told    []string        `json:"told,omitempty"` // the alerts that were passed on and still stand
}

// Step asks for a step to be recorded. The key names it as the client does, so that sending it again changes nothing; after is how many
// events of the claim the client has seen.
type Step struct {
	Claim string        `json:"claim"`
	After int           `json:"after"`
	Key   string        `json:"key"`
	Event history.Event `json:"event"`
}

// Clerk is who looks after matters: the workflow, with the library that it asks.
type Clerk struct {
	Look func(dossier.Dossier, calendar.Date) Outlook
}

// Matter is the workflow: one matter from its first paper until nothing more can come of it.
func (c Clerk) Matter(ctx workflow.Context, start Start) error {
	m := &matter{Clerk: c, Start: start}
	m.nameClaims()
	if err := m.open(ctx); err != nil {
		return err
	}
	for {
		look, err := m.look(ctx)
		if err != nil {
			return err
		}
		if err := m.tell(ctx, look.Alerts); err != nil {
			return err
		}
		if look.Over && !m.stirred {
			return m.close(ctx, nil)
		}
		if err := m.sleep(ctx, look.Wake); err != nil {
			return err
		}
		if workflow.GetInfo(ctx).GetContinueAsNewSuggested() {
			return m.close(ctx, func() error { return workflow.NewContinueAsNewError(ctx, MatterName, m.Start) })
		}
	}
}

// matter is one run of the workflow.
type matter struct {
	Clerk
	Start
	stirred bool // something happened since the last look
}

// nameClaims names claims that have no name as the library does, since steps go by name.
func (m *matter) nameClaims() {
	for i := range m.Dossier.Claims {
		if c := &m.Dossier.Claims[i]; c.Name == "" {
			c.Name = strconv.Itoa(i + 1)
		}
	}
}

// open makes the matter reachable.
func (m *matter) open(ctx workflow.Context) error {
	workflow.Go(ctx, func(ctx workflow.Context) {
		for again := workflow.GetSignalChannel(ctx, LookAgain); again.Receive(ctx, nil); {
			m.stirred = true
		}
	})
	return errors.Join(
		workflow.SetQueryHandler(ctx, On, func(day calendar.Date) (answer.Answer, error) { return m.Dossier.On(day), nil }),
		workflow.SetQueryHandler(ctx, File, func() (dossier.Dossier, error) { return m.Dossier, nil }),
		workflow.SetUpdateHandlerWithOptions(ctx, Record, m.record, workflow.UpdateHandlerOptions{Validator: m.judge}),
	)
}

// close waits for the steps that are being recorded, and ends the run.
func (m *matter) close(ctx workflow.Context, next func() error) error {
	err := workflow.Await(ctx, func() bool { return workflow.AllHandlersFinished(ctx) })
	if err == nil && next != nil {
		err = next()
	}
	return err
}

// judge asks the library whether a step may be recorded. The engine asks once, when the step comes, and never in a replay, so a step
// that was accepted stays accepted under whatever law comes later.
func (m *matter) judge(_ workflow.Context, s Step) error {
	_, err := m.Dossier.Append(s.Claim, s.After, s.Key, s.Event)
	return wireError(err)
}

// wireError is an error of the library as it reaches a client in any language.
func wireError(err error) error {
	var differs *dossier.ConflictError
	var refused *escalation.TransitionError
	var wrong statute.Violations
	switch {
	case err == nil:
		return nil
	case errors.As(err, &differs):
		return temporal.NewNonRetryableApplicationError(err.Error(), Conflict, nil, differs)
	case errors.As(err, &refused):
		return temporal.NewNonRetryableApplicationError(err.Error(), Refused, nil, escalation.Reasons(refused.Missing()))
	case errors.As(err, &wrong):
		return temporal.NewNonRetryableApplicationError(err.Error(), Refused, nil, wrong)
	}
	return err
}

// record puts a step down that was judged. Two may have been judged before the first of them was put down, so it looks once more
// whether the claim is as the client took it to be.
func (m *matter) record(_ workflow.Context, s Step) (int, error) {
	for i := range m.Dossier.Claims {
		c := &m.Dossier.Claims[i]
		if c.Name != s.Claim {
			continue
		}
		for _, k := range c.Keys {
			if k.Key == s.Key && s.Key != "" {
				return len(c.Events), nil // sent again
			}
		}
		if s.After != len(c.Events) {
			break
		}
		if s.Key != "" {
			c.Keys = append(c.Keys, dossier.EventKey{Key: s.Key, Event: len(c.Events)})
		}
		c.Events = append(c.Events, s.Event)
		m.stirred = true
		return len(c.Events), nil
	}
	return 0, temporal.NewNonRetryableApplicationError("the claim has changed meanwhile", Conflict, nil)
}

// look asks the library, and has the engine keep what it said.
func (m *matter) look(ctx workflow.Context) (Outlook, error) {
	m.stirred = false
	var o Outlook
	err := workflow.SideEffect(ctx, func(ctx workflow.Context) any { return m.Look(m.Dossier, today(ctx)) }).Get(&o)
	return o, err
}

// tell passes on what was not told yet. It goes on trying for as long as the matter lives; a worker that says nothing for ten seconds
// is taken for dead, and another told to try.
func (m *matter) tell(ctx workflow.Context, alerts []answer.Call) error {
	ctx = workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 10 * time.Second,
		RetryPolicy:         &temporal.RetryPolicy{InitialInterval: time.Second, BackoffCoefficient: 2, MaximumInterval: time.Hour},
	})
	told := make(map[string]bool)
	for _, id := range m.Told {
		told[id] = true
	}
	m.Told = nil
	for _, a := range alerts {
		id := idOf(workflow.GetInfo(ctx).WorkflowExecution.ID, a)
		if !told[id] {
			if err := workflow.ExecuteActivity(ctx, TellName, id, a).Get(ctx, nil); err != nil {
				return err
			}
		}
		m.Told = append(m.Told, id)
	}
	return nil
}

// sleep waits for the day, or until something happens.
func (m *matter) sleep(ctx workflow.Context, until calendar.Date) error {
	stirred := func() bool { return m.stirred }
	if until.IsZero() {
		return workflow.Await(ctx, stirred)
	}
	_, err := workflow.AwaitWithTimeout(ctx, morning(until).Sub(workflow.Now(ctx)), stirred)
	return err
}
