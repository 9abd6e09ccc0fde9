package main

import (
	"context"
	"errors"

	"github.com/looplab/fsm"

	"github.com/fengqiao-go/fengqiao/escalation"
)

// fsmMachine is the walk as a configuration of looplab/fsm, whose stages and events are strings and whose guards are callbacks.
type fsmMachine struct {
	machine *fsm.FSM
	m       matter
	e       *escalation.Event
}

var (
	errRefused = errors.New("refused")
	kindNames  = func() (names [escalation.Disclose + 1]string) {
		for k := range names {
			names[k] = escalation.Kind(k).String()
		}
		return names
	}()
)

func newFSM() *fsmMachine {
	p := &fsmMachine{}
	transition := func(from escalation.Stage, on escalation.Kind, to escalation.Stage) fsm.EventDesc {
		return fsm.EventDesc{Name: on.String(), Src: []string{from.String()}, Dst: to.String()}
	}
	callbacks := fsm.Callbacks{}
	guard := func(on escalation.Kind, may func(*escalation.Event) bool, do func(*escalation.Event)) {
		callbacks["before_"+on.String()] = func(_ context.Context, e *fsm.Event) {
			if !p.m.inOrder(p.e) || may != nil && !may(p.e) {
				e.Cancel(errRefused)
				return
			}
			do(p.e)
		}
	}
	m := &p.m
	guard(escalation.Accept, nil, m.accept)
	guard(escalation.Issue, m.mayIssue, m.issue)
	guard(escalation.Serve, nil, m.serve)
	guard(escalation.RequestReview, m.mayAsk, m.ask)
	guard(escalation.Receive, m.mayReceive, m.receive)
	p.machine = fsm.NewFSM(escalation.Unregistered.String(), fsm.Events{
		transition(escalation.Unregistered, escalation.Accept, escalation.InHandling),
		transition(escalation.InHandling, escalation.Issue, escalation.HandlingIssued),
		transition(escalation.HandlingIssued, escalation.Serve, escalation.HandlingServed),
		transition(escalation.HandlingServed, escalation.RequestReview, escalation.ReviewRequested),
		transition(escalation.ReviewRequested, escalation.Receive, escalation.InReview),
		transition(escalation.InReview, escalation.Issue, escalation.ReviewIssued),
		transition(escalation.ReviewIssued, escalation.Serve, escalation.ReviewServed),
	}, callbacks)
	return p
}

var unregistered = escalation.Unregistered.String()

// replay returns where the walk ended and how many events it took.
func (p *fsmMachine) replay(events []escalation.Event) (string, int) {
	p.m = matter{}
	p.machine.SetState(unregistered)
	ctx := context.Background()
	for i := range events {
		p.e = &events[i]
		if p.machine.Event(ctx, kindNames[p.e.Kind]) != nil {
			return p.machine.Current(), i
		}
	}
	return p.machine.Current(), len(events)
}
