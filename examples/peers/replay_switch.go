package main

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

// bySwitch is the walk written out by hand. It returns where it ended and how many events it took.
func bySwitch(m *matter, events []history.Event) (stage procedure.Stage, n int) {
	*m = matter{}
	stage = procedure.Unregistered
	for i := range events {
		e := &events[i]
		if !m.inOrder(e) {
			return stage, i
		}
		switch e.Kind {
		case history.Accept:
			if stage != procedure.Unregistered {
				return stage, i
			}
			m.accept(e)
			stage = procedure.InHandling
		case history.Issue:
			if stage != procedure.InHandling && stage != procedure.InReview || !m.mayIssue(e) {
				return stage, i
			}
			m.issue(e)
			stage++
		case history.Serve:
			if stage != procedure.HandlingIssued && stage != procedure.ReviewIssued {
				return stage, i
			}
			m.serve(e)
			stage++
		case history.RequestReview:
			if stage != procedure.HandlingServed || !m.mayAsk(e) {
				return stage, i
			}
			m.ask(e)
			stage = procedure.ReviewRequested
		case history.Receive:
			if stage != procedure.ReviewRequested || !m.mayReceive(e) {
				return stage, i
			}
			m.receive(e)
			stage = procedure.InReview
		default:
			return stage, i
		}
	}
	return stage, len(events)
}
