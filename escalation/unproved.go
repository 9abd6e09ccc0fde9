package escalation

import (
	"fmt"
	"math/bits"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// unproved says what the ground still needs on that day, nearest first; nothing if it holds (E9).
func (c *Case) unproved(g regime.Ground, on calendar.When) []Missing {
	var ms []Missing
	lacking := c.lacking(g, on)
	for l := uint32(lacking.no | lacking.open); l != 0; l &= l - 1 {
		m := c.inWords(bits.TrailingZeros32(l), g, history.Cited(on))
		m.Open = uint32(lacking.open)&(l&-l) != 0
		ms = append(ms, m)
	}
	return ms
}

// inWords says what one bit stands for.
func (c *Case) inWords(bit int, g regime.Ground, on calendar.Date) Missing {
	t, row := tierOfBit(bit)
	w := &lackRows[row]
	m := lack(GroundProved, w.rule.ReasonBy(w.law, on, w.en, w.zh), w.needs)
	if t != 0 {
		m.EN, m.ZH = fmt.Sprintf(w.en, t.EN()), fmt.Sprintf(w.zh, t.ZH())
	}
	if w.rule == statute.E9 && w.law == 0 {
		m.Cite = c.groundCite(g, on)
	}
	if w.law == statute.LevelAbove {
		m.Cite = c.aboveBy(t, history.Cited(c.tier(t).asked.on)).For(w.rule, on)
	}
	if w.say != nil {
		m = w.say(*c, m, on)
	}
	return m
}

// tierOfBit returns the tier of a bit, zero if it is not about an opinion, and its row of lackRows.
func tierOfBit(bit int) (t regime.Tier, row int) {
	if bit < 3*tierLacks {
		return regime.Handling + regime.Tier(bit/tierLacks), bit % tierLacks
	}
	return 0, bit - 2*tierLacks
}

func (c *Case) groundCite(g regime.Ground, on calendar.Date) statute.Citation {
	law, _ := c.regime.On(on)
	return law.Concluding(g).Cite(on)
}

func (c Case) sayNewRound(m Missing, on calendar.Date) Missing {
	law, _ := c.regime.On(on)
	m.Cite = law.By(c.stage.Tier(), regime.Remand).For(m.Rule, on)
	return m
}

func (c Case) sayNotLapsed(m Missing, _ calendar.Date) Missing {
	next := c.stage.Tier() + 1
	served := history.Cited(c.windowStart(next, ""))
	law, _ := c.regime.On(served)
	due := c.windowDue(next, "")
	m.Cite, m.From = law.By(next, regime.Window).For(m.Rule, served), afterLatest(due)
	m.EN, m.ZH = "the window over: "+due.EN(), "期限尚未届满："+due.ZH()
	return m
}

func (c Case) sayVerification(m Missing, on calendar.Date) Missing {
	law, _ := c.regime.On(on)
	by := law.Concluding(regime.NoRequestInTime).Verified
	if by.IsZero() {
		by = law.Concluding(regime.VerifiedFinal).Verified
	}
	m.Cite = by.For(m.Rule, on)
	m.EN, m.ZH = "a verification: "+m.Cite.EN(), "核查认定："+m.Cite.ZH()
	return m
}
