package escalation

import (
	"cmp"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// unproved says what the ground still needs on that day, of one petitioner or of all, nearest first; nothing if it holds (E9, E21).
func (c *Case) unproved(g regime.Ground, on calendar.When, who string) []Missing {
	lacking, cited := c.Lacking(g, on, who), history.Cited(on)
	if lacking.Len() == 0 {
		return nil
	}
	ms, cite := make([]Missing, 0, lacking.Len()), c.groundCite(g, cited)
	for w := range lacking.All {
		ms = append(ms, Missing{})
		c.inWords(&ms[len(ms)-1], w, cite, cited)
	}
	return ms
}

// inWords says what a ground that is cited as given still needs.
func (c *Case) inWords(m *Missing, want procedure.Want, ground statute.Citation, on calendar.Date) {
	w, t := &lackRows[want.What], want.Tier
	says := statute.Text{EN: w.en, ZH: w.zh}
	if t != 0 {
		says = lackWords[want.What][t]
	}
	*m = Missing{Guard: procedure.GroundProved, Rule: w.rule, Open: want.Is == 0, Needs: w.needs, EN: says.EN, ZH: says.ZH}
	switch {
	case w.law == statute.LevelAbove:
		m.Cite = c.aboveBy(t, history.Cited(c.Taken(history.RequestReview, t).On)).For(w.rule, on)
	case w.rule == statute.E9 && w.law == 0:
		m.Cite = ground
	default:
		m.Cite = w.rule.CiteBy(w.law, on)
	}
	if w.say != nil {
		law, _ := c.Regime().On(on)
		w.say(c, m, law, on)
	}
}

// lackWords are the words of each row for each tier.
var lackWords = func() (words [len(lackRows)][regime.Rereview + 1]statute.Text) {
	for i := range lackRows {
		for t := regime.Handling; t <= regime.Rereview; t++ {
			words[i][t] = named(t, lackRows[i].en, lackRows[i].zh)
		}
	}
	return words
}()

// named puts the name of the tier where the words have a verb for it.
func named(t regime.Tier, en, zh string) statute.Text {
	return statute.Text{EN: strings.Replace(en, "%s", t.EN(), 1), ZH: strings.Replace(zh, "%s", t.ZH(), 1)}
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

func (c *Case) sayNewRound(m *Missing, law regime.Law, on calendar.Date) {
	m.Cite = law.By(c.Stage().Tier(), regime.Remand).For(m.Rule, on)
}

// sayUnasked says of an opinion that was served what is missing: that nobody asked, which no gap in the record proves (E16).
func (c *Case) sayUnasked(m *Missing, _ regime.Law, _ calendar.Date) {
	if s := c.Stage(); m.Open && (s == procedure.HandlingServed || s == procedure.ReviewServed) {
		next := s.Tier() + 1
		m.EN = "a record declared complete, which shows that nobody asked for " + next.EN() + " in time"
		m.ZH = "表明无人按期请求" + next.ZH() + "的完整记录"
	}
}

func (c *Case) sayNotLapsed(m *Missing, _ regime.Law, _ calendar.Date) {
	next := c.Stage().Tier() + 1
	served := history.Cited(c.WindowStart(next, ""))
	law, _ := c.Regime().On(served) // of the day from which the window runs
	due := c.WindowDue(next, "")
	m.Cite, m.From = law.By(next, regime.Window).For(m.Rule, served), afterLatest(due)
	m.EN, m.ZH = "the window over: "+due.EN(), "期限尚未届满："+due.ZH()
}

func (c *Case) sayApproval(m *Missing, law regime.Law, on calendar.Date) {
	m.Cite = law.Concluding(regime.VerifiedFinal).Approved.For(m.Rule, on)
}

func (c *Case) sayVerification(m *Missing, law regime.Law, on calendar.Date) {
	by := cmp.Or(law.Concluding(regime.NoRequestInTime).Verified, law.Concluding(regime.VerifiedFinal).Verified)
	m.Cite = by.For(m.Rule, on)
}
