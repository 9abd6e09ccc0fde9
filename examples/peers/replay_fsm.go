package main

import (
	"context"
	"errors"

	"github.com/looplab/fsm"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

// fsmMachine is the walk as a configuration of looplab/fsm, whose stages and events are strings and whose guards are callbacks.
type fsmMachine struct {
	machine *fsm.FSM
	m       matter
	e       *history.Event
}

var (
	errRefused = errors.New("refused")
	kindNames  = func() (names [history.Disclose + 1]string) {
		for k := range names {
			names[k] = history.Kind(k).String()
		}
		return names
	}()
)

func newFSM() *fsmMachine {
	p := &fsmMachine{}
	transition := func(from procedure.Stage, on history.Kind, to procedure.Stage) fsm.EventDesc {
		return fsm.EventDesc{Name: on.String(), Src: []string{from.String()}, Dst: to.String()}
	}
	callbacks := fsm.Callbacks{}
	guard := func(on history.Kind, may func(*history.Event) bool, do func(*history.Event)) {
		callbacks["before_"+on.String()] = func(_ context.Context, e *fsm.Event) {
			if !p.m.inOrder(p.e) || may != nil && !may(p.e) {
				e.Cancel(errRefused)
				return
			}
			do(p.e)
		}
	}
	m := &p.m
	guard(history.Accept, nil, m.accept)
	guard(history.Issue, m.mayIssue, m.issue)
	guard(history.Serve, nil, m.serve)
	guard(history.RequestReview, m.mayAsk, m.ask)
	guard(history.Receive, m.mayReceive, m.receive)
	p.machine = fsm.NewFSM(procedure.Unregistered.String(), fsm.Events{
		transition(procedure.Unregistered, history.Accept, procedure.InHandling),
		transition(procedure.InHandling, history.Issue, procedure.HandlingIssued),
		transition(procedure.HandlingIssued, history.Serve, procedure.HandlingServed),
		transition(procedure.HandlingServed, history.RequestReview, procedure.ReviewRequested),
		transition(procedure.ReviewRequested, history.Receive, procedure.InReview),
		transition(procedure.InReview, history.Issue, procedure.ReviewIssued),
		transition(procedure.ReviewIssued, history.Serve, procedure.ReviewServed),
	}, callbacks)
	return p
}

var unregistered = procedure.Unregistered.String()

// replay returns where the walk ended and how many events it took.
func (p *fsmMachine) replay(events []history.Event) (string, int) {
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
