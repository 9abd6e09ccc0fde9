package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// What is added to an opinion after it was given, or received by one petitioner after another.

// addition is a repeated or supplementary answer (E18).
type addition struct {
	notice         history.RemedyNotice
	issued, served mark
	who            string // who received it; none for all
	unclear        bool   // one and another received several: for whom the window runs is open
}

// serve notes the first service of the opinion, and of what was added to it in tier in. That opens a window of its own in one case alone:
// it says of the next remedy what the opinion says.
func (t *tier) serve(e *history.Event, now mark, in regime.Tier) {
	if t.served.at == 0 {
		t.served, t.toAll = now, e.Person == ""
	}
	if t.adding == nil {
		return
	}
	added := *t.adding // other courses may hold it
	t.adding = nil
	if added.notice.Remedy != in.Remedy() || in == regime.Rereview {
		return
	}
	added.served, added.who = now, e.Person
	if was := t.added; was != nil && (was.unclear || was.who != added.who) {
		added.who, added.unclear = "", true
	}
	t.added = &added
}

// opensFor reports whether an addition can have opened a window for one petitioner, or for one of all.
func (a *addition) opensFor(who string) bool {
	return a != nil && (a.who == "" || who == "" || a.who == who)
}

// additionRight says whether what was added to the opinion of tier t opened a window that ends. It speaks of the remedy: if it does not
// name the limit rightly, no right is lost on its strength (E5).
func (c *Course) additionRight(t regime.Tier) decision.Tri {
	a := c.tier(t).added
	if !a.unclear && c.rightUnder(&a.notice, t, a.issued, a.served) == decision.Yes {
		return decision.Yes
	}
	return 0
}

// windowNotice says whether what one petitioner, or all, were told after the opinion of tier t lets the window end: by the opinion, and by
// what was added to it.
func (c *Course) windowNotice(t regime.Tier, who string) decision.Tri {
	right := c.NoticeRight(t)
	if right == decision.Yes && c.tier(t).added.opensFor(who) {
		return c.additionRight(t)
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
