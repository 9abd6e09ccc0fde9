package escalation

import (
	"fmt"
	"math/bits"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// unproved says what the ground still needs on that day, nearest first; nothing if it holds (E9).
func (c *Case) unproved(g regime.Ground, on calendar.Date) []Missing {
	var ms []Missing
	for l := uint32(c.lacking(g, on)); l != 0; l &= l - 1 {
		ms = append(ms, c.inWords(bits.TrailingZeros32(l), g, on))
	}
	return ms
}

// inWords says what one bit stands for.
func (c *Case) inWords(bit int, g regime.Ground, on calendar.Date) Missing {
	t, row := regime.Tier(0), bit-2*tierLacks
	if bit < 3*tierLacks {
		t, row = regime.Handling+regime.Tier(bit/tierLacks), bit%tierLacks
	}
	w := &lackRows[row]
	m := lack(GroundProved, w.rule.ReasonBy(w.law, on, w.en, w.zh), w.needs)
	if t != 0 {
		m.EN, m.ZH = fmt.Sprintf(w.en, t.EN()), fmt.Sprintf(w.zh, t.ZH())
	}
	if w.rule == statute.E9 && w.law == 0 {
		m.Cite = c.groundCite(g, on)
	}
	if w.law == statute.LevelAbove {
		m.Cite = c.aboveBy(t, c.tier(t).asked).For(w.rule, on)
	}
	if w.say != nil {
		m = w.say(*c, m, on)
	}
	return m
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
	served := c.tier(next - 1).served
	law, _ := c.regime.On(served)
	due := c.windowDue(next)
	m.Cite, m.From = law.By(next, regime.Window).For(m.Rule, served), due.Latest().AddDays(1)
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
