package main

import (
	"context"

	"github.com/qmuntal/stateless"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
)

// statelessMachine is the walk as a configuration of qmuntal/stateless, which finds stages, events and guards by itself. The
// event is handed to the guards and actions beside the machine, which saves boxing it.
type statelessMachine struct {
	machine *stateless.StateMachine
	stage   escalation.Stage
	m       matter
	e       *history.Event
}

func newStateless() *statelessMachine {
	p := &statelessMachine{}
	p.machine = stateless.NewStateMachineWithExternalStorage(
		func(context.Context) (stateless.State, error) { return p.stage, nil },
		func(_ context.Context, s stateless.State) error { p.stage = s.(escalation.Stage); return nil },
		stateless.FiringImmediate)
	m := &p.m
	p.permit(escalation.Unregistered, history.Accept, escalation.InHandling, nil, m.accept)
	p.permit(escalation.InHandling, history.Issue, escalation.HandlingIssued, m.mayIssue, m.issue)
	p.permit(escalation.HandlingIssued, history.Serve, escalation.HandlingServed, nil, m.serve)
	p.permit(escalation.HandlingServed, history.RequestReview, escalation.ReviewRequested, m.mayAsk, m.ask)
	p.permit(escalation.ReviewRequested, history.Receive, escalation.InReview, m.mayReceive, m.receive)
	p.permit(escalation.InReview, history.Issue, escalation.ReviewIssued, m.mayIssue, m.issue)
	p.permit(escalation.ReviewIssued, history.Serve, escalation.ReviewServed, nil, m.serve)
	return p
}

// permit adds a step.
func (p *statelessMachine) permit(from escalation.Stage, on history.Kind, to escalation.Stage, may func(*history.Event) bool, do func(*history.Event)) {
	p.machine.Configure(from).Permit(on, to, func(context.Context, ...any) bool {
		return p.m.inOrder(p.e) && (may == nil || may(p.e))
	})
	p.machine.Configure(to).OnEntryFrom(on, func(context.Context, ...any) error { do(p.e); return nil })
}

// knowReception adds the steps before acceptance.
func (p *statelessMachine) knowReception() {
	p.permit(escalation.Unregistered, history.Register, escalation.Registered, nil, p.m.register)
	p.machine.Configure(escalation.Registered).InternalTransition(history.Notify,
		func(context.Context, ...any) error { p.m.notify(p.e); return nil },
		func(context.Context, ...any) bool { return p.m.inOrder(p.e) })
	p.machine.Configure(escalation.Registered).Permit(history.Accept, escalation.InHandling,
		func(context.Context, ...any) bool { return p.m.inOrder(p.e) })
}

// replay returns where the walk ended and how many events it took.
func (p *statelessMachine) replay(events []history.Event) (escalation.Stage, int) {
	p.stage, p.m = escalation.Unregistered, matter{}
	for i := range events {
		p.e = &events[i]
		if p.machine.Fire(p.e.Kind) != nil {
			return p.stage, i
		}
	}
	return p.stage, len(events)
}
