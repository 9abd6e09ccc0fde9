package main

import "github.com/fengqiao-go/fengqiao/escalation"

// bySwitch is the walk written out by hand. It returns where it ended and how many events it took.
func bySwitch(m *matter, events []escalation.Event) (stage escalation.Stage, n int) {
	*m = matter{}
	stage = escalation.Unregistered
	for i := range events {
		e := &events[i]
		if !m.inOrder(e) {
			return stage, i
		}
		switch e.Kind {
		case escalation.Accept:
			if stage != escalation.Unregistered {
				return stage, i
			}
			m.accept(e)
			stage = escalation.InHandling
		case escalation.Issue:
			if stage != escalation.InHandling && stage != escalation.InReview || !m.mayIssue(e) {
				return stage, i
			}
			m.issue(e)
			stage++
		case escalation.Serve:
			if stage != escalation.HandlingIssued && stage != escalation.ReviewIssued {
				return stage, i
			}
			m.serve(e)
			stage++
		case escalation.RequestReview:
			if stage != escalation.HandlingServed || !m.mayAsk(e) {
				return stage, i
			}
			m.ask(e)
			stage = escalation.ReviewRequested
		case escalation.Receive:
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
