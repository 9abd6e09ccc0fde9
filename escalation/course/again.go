package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// What is added to an opinion after it was given, or received by one petitioner after another.

// answer is a repeated or supplementary answer that was not received yet (E18).
type answer struct {
	notice history.RemedyNotice
	issued mark
}

// addition is what the answers that were received did to the window: one opens a window of its own in one case alone, where it says of the
// next remedy what the opinion says, and takes none away.
type addition struct {
	served  mark   // the last receipt of one that named the remedy rightly
	who     string // who received it; none for all
	unclear bool   // one and another received such answers: for whom the window runs is open
	doubt   bool   // one spoke of the remedy, and not rightly: no right is lost on its strength (E5)
}

// serve notes the service of the opinion of tier in, and of what was added to it.
func (c *Course) serve(e *history.Event, now mark, in regime.Tier) {
	t := c.tier(in)
	if t.served.at == 0 {
		t.served, t.toAll = now, e.Person == ""
	}
	a := t.adding
	if t.adding = nil; a == nil || a.notice.Remedy != in.Remedy() || in == regime.Rereview {
		return
	}
	added := addition{}
	if t.added != nil {
		added = *t.added // other courses may hold it
	}
	if c.rightUnder(&a.notice, in, a.issued, now) != decision.Yes {
		added.doubt = true
	} else {
		if added.served.at != 0 && (added.unclear || added.who != e.Person) {
			added.who, added.unclear = "", true
		} else {
			added.who = e.Person
		}
		added.served = now
	}
	t.added = &added
}

// opensFor reports whether an addition opened a window for one petitioner, or for one of all.
func (a *addition) opensFor(who string) bool {
	return a != nil && a.served.at != 0 && (a.who == "" || who == "" || a.who == who)
}

// firstWindow is the time to ask for tier t as if nothing had been added to the opinion below it.
func (c *Course) firstWindow(t regime.Tier, who string) period.Deadline {
	start := c.service(t-1, who).on
	limit, _ := c.regime.Limit(start, t, regime.Window)
	return c.regime.CountFrom(limit, start)
}

// windowNotice says whether what was told after the opinion of tier t lets the window end: by the opinion, and by what was added to it.
func (c *Course) windowNotice(t regime.Tier) decision.Tri {
	right := c.NoticeRight(t)
	if a := c.tier(t).added; right == decision.Yes && a != nil && a.doubt {
		return 0
	}
	return right
}

// proved says whether every petitioner took a step that a conclusion rests on, or one took it for all. One whom the record names only
// later is a petitioner of the matter too (E21).
func (c *Course) proved(k history.Kind, m mark) decision.Tri {
	if c.severally.Has(k) && !c.people.All(k) {
		m = mark{}
	}
	return c.did(m, 0)
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
		again := false
		switch named := e.Tier == t || e.Tier == 0 && s.organ.Agrees(e.Organ) == decision.Yes; {
		case s.issued.at == 0:
		case e.Kind == history.Issue:
			again = named && e.Supplement == decision.Yes
		case t == now-1 && s.served.at != 0 && c.at().issued.at == 0 && (e.Person != "" || s.adding != nil):
			again = named || e.Tier == 0 && c.complete.Covers(c.moved, c.last.OrLater(e.On.Latest()))
		}
		if again {
			_, served, _ := procedure.Leads(history.Serve, t)
			return served
		}
	}
	return 0
}
