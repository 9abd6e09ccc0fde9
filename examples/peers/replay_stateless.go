package main

import (
	"context"

	"github.com/qmuntal/stateless"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

// statelessMachine is the walk as a configuration of qmuntal/stateless, which finds stages, events and guards by itself. The
// event is handed to the guards and actions beside the machine, which saves boxing it.
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
	p.permit(procedure.Unregistered, history.Accept, procedure.InHandling, nil, m.accept)
	p.permit(procedure.InHandling, history.Issue, procedure.HandlingIssued, m.mayIssue, m.issue)
	p.permit(procedure.HandlingIssued, history.Serve, procedure.HandlingServed, nil, m.serve)
	p.permit(procedure.HandlingServed, history.RequestReview, procedure.ReviewRequested, m.mayAsk, m.ask)
	p.permit(procedure.ReviewRequested, history.Receive, procedure.InReview, m.mayReceive, m.receive)
	p.permit(procedure.InReview, history.Issue, procedure.ReviewIssued, m.mayIssue, m.issue)
	p.permit(procedure.ReviewIssued, history.Serve, procedure.ReviewServed, nil, m.serve)
	return p
}

// permit adds a step.
func (p *statelessMachine) permit(from procedure.Stage, on history.Kind, to procedure.Stage, may func(*history.Event) bool, do func(*history.Event)) {
	p.machine.Configure(from).Permit(on, to, func(context.Context, ...any) bool {
		return p.m.inOrder(p.e) && (may == nil || may(p.e))
	})
	p.machine.Configure(to).OnEntryFrom(on, func(context.Context, ...any) error { do(p.e); return nil })
}

// knowReception adds the steps before acceptance.
func (p *statelessMachine) knowReception() {
	p.permit(procedure.Unregistered, history.Register, procedure.Registered, nil, p.m.register)
	p.machine.Configure(procedure.Registered).InternalTransition(history.Notify,
		func(context.Context, ...any) error { p.m.notify(p.e); return nil },
		func(context.Context, ...any) bool { return p.m.inOrder(p.e) })
	p.machine.Configure(procedure.Registered).Permit(history.Accept, procedure.InHandling,
		func(context.Context, ...any) bool { return p.m.inOrder(p.e) })
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
