package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// answer is a repeated or supplementary answer that was not received yet (E18).
type answer struct {
	notice history.RemedyNotice
	issued clock.Mark
}

// serve notes the service of the opinion of tier in, and of what was added to it.
func (c *Course) serve(e *history.Event, now clock.Mark, in regime.Tier) {
	t := c.tier(in)
	t.toAll = t.toAll || t.served.At == 0 && e.Person == ""
	if t.served.At == 0 || e.Person == "" {
		t.served.Note(e, now)
	}
	a := t.adding
	if t.adding = nil; a == nil || a.notice.Remedy != in.Remedy() || in == regime.Rereview {
		return
	}
	t.added = t.added.Note(e.Person, now, c.rightUnder(&a.notice, in, now, a.issued, now) == decision.Yes)
}

// windowNotice says whether what was told after the opinion of tier t lets the window end: by the opinion, and by what was added to it.
func (c *Course) windowNotice(t regime.Tier) decision.Tri {
	right := c.NoticeRight(t)
	if right == decision.Yes && c.tier(t).added.Doubt() {
		return 0
	}
	return right
}

// earlier is the stage, of a tier before the one at hand, that a step belongs to: where the organ that decided it answers again (E18), or
// where its opinion reaches another petitioner after one has asked for the next tier (E21). It is zero for every other step.
func (c *Course) earlier(e *history.Event) procedure.Stage {
	now := c.stage.Tier()
	if e.Kind != history.Issue && e.Kind != history.Serve || now <= regime.Handling {
		return 0
	}
	for t := now - 1; t >= regime.Handling; t-- {
		s := c.tier(t)
		named := e.Tier == t || e.Tier == 0 && s.organ.Agrees(e.Organ) == decision.Yes
		again := named && e.Supplement == decision.Yes
		if e.Kind == history.Serve {
			again = t == now-1 && s.served.At != 0 && c.at().issued.At == 0 && (e.Person != "" || s.adding != nil) &&
				(named || e.Tier == 0 && c.complete.Covers(c.moved, c.last.OrLater(e.On.Latest())))
		}
		if again && s.issued.At != 0 {
			_, served, _ := procedure.Leads(history.Serve, t)
			return served
		}
	}
	return 0
}
