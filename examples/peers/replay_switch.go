package main

import (
	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
)

// bySwitch is the walk written out by hand. It returns where it ended and how many events it took.
func bySwitch(m *matter, events []history.Event) (stage escalation.Stage, n int) {
	*m = matter{}
	stage = escalation.Unregistered
	for i := range events {
		e := &events[i]
		if !m.inOrder(e) {
			return stage, i
		}
		switch e.Kind {
		case history.Accept:
			if stage != escalation.Unregistered {
				return stage, i
			}
			m.accept(e)
			stage = escalation.InHandling
		case history.Issue:
			if stage != escalation.InHandling && stage != escalation.InReview || !m.mayIssue(e) {
				return stage, i
			}
			m.issue(e)
			stage++
		case history.Serve:
			if stage != escalation.HandlingIssued && stage != escalation.ReviewIssued {
				return stage, i
			}
			m.serve(e)
			stage++
		case history.RequestReview:
			if stage != escalation.HandlingServed || !m.mayAsk(e) {
				return stage, i
			}
			m.ask(e)
			stage = escalation.ReviewRequested
		case history.Receive:
			if stage != escalation.ReviewRequested || !m.mayReceive(e) {
				return stage, i
			}
			m.receive(e)
			stage = escalation.InReview
		default:
			return stage, i
		}
	}
	return stage, len(events)
}
