package escalation

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// unproved says what the ground still needs on that day, nearest first; nothing if it holds (E9).
func (c *Case) unproved(g regime.Ground, on calendar.When) []Missing {
	var ms []Missing
	for w := range c.Lacking(g, on).All {
		ms = append(ms, c.inWords(w, g, history.Cited(on)))
	}
	return ms
}

// inWords says what a ground still needs.
func (c *Case) inWords(want procedure.Want, g regime.Ground, on calendar.Date) Missing {
	w, t := &lackRows[want.What], want.Tier
	m := lack(procedure.GroundProved, w.rule.ReasonBy(w.law, on, w.en, w.zh), w.needs)
	m.Open = want.Is == 0
	if t != 0 {
		m.EN, m.ZH = fmt.Sprintf(w.en, t.EN()), fmt.Sprintf(w.zh, t.ZH())
	}
	if w.rule == statute.E9 && w.law == 0 {
		m.Cite = c.groundCite(g, on)
	}
	if w.law == statute.LevelAbove {
		m.Cite = c.aboveBy(t, history.Cited(c.Taken(history.RequestReview, t).On)).For(w.rule, on)
	}
	if w.say != nil {
		m = w.say(*c, m, on)
	}
	return m
}

// aboveBy returns who says which organ decides tier t.
func (c *Case) aboveBy(t regime.Tier, on calendar.Date) regime.Source {
	if t == regime.Handling {
		return regime.Source{Provision: statute.LevelAbove}
	}
	return c.Above(t, on).By()
}

func (c *Case) groundCite(g regime.Ground, on calendar.Date) statute.Citation {
	law, _ := c.Regime().On(on)
	return law.Concluding(g).Cite(on)
}

func (c Case) sayNewRound(m Missing, on calendar.Date) Missing {
	law, _ := c.Regime().On(on)
	m.Cite = law.By(c.Stage().Tier(), regime.Remand).For(m.Rule, on)
	return m
}

func (c Case) sayNotLapsed(m Missing, _ calendar.Date) Missing {
	next := c.Stage().Tier() + 1
	served := history.Cited(c.WindowStart(next, ""))
	law, _ := c.Regime().On(served)
	due := c.WindowDue(next, "")
	m.Cite, m.From = law.By(next, regime.Window).For(m.Rule, served), afterLatest(due)
	m.EN, m.ZH = "the window over: "+due.EN(), "期限尚未届满："+due.ZH()
	return m
}

func (c Case) sayApproval(m Missing, on calendar.Date) Missing {
	law, _ := c.Regime().On(on)
	m.Cite = law.Concluding(regime.VerifiedFinal).Approved.For(m.Rule, on)
	m.EN, m.ZH = "the approval of the verification: "+m.Cite.EN(), "核查结果的审核同意："+m.Cite.ZH()
	return m
}

func (c Case) sayVerification(m Missing, on calendar.Date) Missing {
	law, _ := c.Regime().On(on)
	by := law.Concluding(regime.NoRequestInTime).Verified
	if by.IsZero() {
		by = law.Concluding(regime.VerifiedFinal).Verified
	}
	m.Cite = by.For(m.Rule, on)
	m.EN, m.ZH = "a verification: "+m.Cite.EN(), "核查认定："+m.Cite.ZH()
	return m
}
