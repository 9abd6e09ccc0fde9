package main

import (
	"context"

	"github.com/qmuntal/stateless"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

// statelessMachine is the walk as a configuration of qmuntal/stateless, which finds stages, events and guards by itself. The
// event is handed to the guards and actions beside the machine, which saves boxing it; one machine serves all histories.
type statelessMachine struct {
	machine *stateless.StateMachine
	stage   procedure.Stage
	m       matter
	e       *history.Event
}

func newStateless() *statelessMachine {
	p := &statelessMachine{}
	p.machine = stateless.NewStateMachineWithExternalStorage(
		func(context.Context) (stateless.State, error) { return p.stage, nil },
		func(_ context.Context, s stateless.State) error { p.stage = s.(procedure.Stage); return nil },
		stateless.FiringImmediate)
	m := &p.m
	p.step(procedure.Unregistered, history.Register, procedure.Registered, nil, m.register)
	p.step(procedure.Unregistered, history.Accept, procedure.InHandling, nil, m.accept)
	p.step(procedure.Registered, history.Accept, procedure.InHandling, nil, nil)
	p.step(procedure.InHandling, history.Issue, procedure.HandlingIssued, m.mayIssue, m.issue)
	p.step(procedure.HandlingIssued, history.Serve, procedure.HandlingServed, nil, m.serve)
	p.step(procedure.HandlingServed, history.RequestReview, procedure.ReviewRequested, m.mayAsk, m.ask)
	p.step(procedure.ReviewRequested, history.Receive, procedure.InReview, m.mayReceive, m.receive)
	p.step(procedure.InReview, history.Issue, procedure.ReviewIssued, m.mayIssue, m.issue)
	p.step(procedure.ReviewIssued, history.Serve, procedure.ReviewServed, nil, m.serve)
	p.step(procedure.ReviewServed, history.RequestRereview, procedure.RereviewRequested, m.mayAsk, m.ask)
	p.step(procedure.RereviewRequested, history.Receive, procedure.InRereview, m.mayReceive, m.receive)
	for s := procedure.Registered; s <= procedure.InRereview; s++ {
		p.stay(s, history.Notify, nil, m.notify)
	}
	p.stay(procedure.InHandling, history.Extend, m.mayExtend, m.extend)
	return p
}

// step adds a step to another stage.
func (p *statelessMachine) step(from procedure.Stage, on history.Kind, to procedure.Stage, may func(*history.Event) bool, do func(*history.Event)) {
	p.machine.Configure(from).Permit(on, to, p.guard(may))
	if do != nil {
		p.machine.Configure(to).OnEntryFrom(on, func(context.Context, ...any) error { do(p.e); return nil })
	}
}

// stay adds a step that changes no stage.
func (p *statelessMachine) stay(at procedure.Stage, on history.Kind, may func(*history.Event) bool, do func(*history.Event)) {
	p.machine.Configure(at).InternalTransition(on, func(context.Context, ...any) error { do(p.e); return nil }, p.guard(may))
}

func (p *statelessMachine) guard(may func(*history.Event) bool) stateless.GuardFunc {
	return func(context.Context, ...any) bool { return p.m.inOrder(p.e) && (may == nil || may(p.e)) }
}

// replay returns where the walk ended and how many events it took.
func (p *statelessMachine) replay(events []history.Event) (procedure.Stage, int) {
	p.stage, p.m = procedure.Unregistered, matter{}
	for i := range events {
		p.e = &events[i]
		if p.machine.Fire(p.e.Kind) != nil {
			return p.stage, i
		}
	}
	return p.stage, len(events)
}
