package escalation

import (
	"fmt"
	"math/bits"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A lackRow says what it is called that a ground still needs, and which event would supply it. Where its rule is E9 and it has no
// provision, the article is that of the ground.
type lackRow struct {
	rule   statute.Rule
	law    statute.Provision
	needs  history.Kind
	en, zh string // of an opinion, with a verb for its tier
	// say adds what depends on the case: the article, the days, the words.
	say func(c Case, m Missing, on calendar.Date) Missing
}

// lackRows stand in the order of the bits, those of an opinion once for all tiers.
var lackRows = [...]lackRow{
	{rule: statute.E9, needs: history.Serve, en: "a %s opinion, served", zh: "已送达的%s意见"},
	{rule: statute.E2, law: statute.LevelAbove, en: "a %s opinion of the proper organ", zh: "由有权机关作出的%s意见"},
	{
		rule: statute.E2, law: statute.LevelAbove,
		en: "the record of which organ gave the %s opinion, with its level and system, and of the one below",
		zh: "作出%s意见的机关及其下一级机关的层级、系统未记录",
	},
	{
		rule: statute.E7, needs: history.SendBack, en: "the opinion was set aside: a new round", zh: "意见已被撤销，须重新办理",
		say: Case.sayNewRound,
	},
	{
		rule: statute.E4, needs: history.Serve,
		en: "an opinion served whose next remedy nobody has asked for", zh: "已送达且未请求下一级救济的意见",
	},
	{
		rule: statute.E5,
		en:   "an opinion that named the right next remedy and its limit", zh: "意见未正确告知救济途径和期限，不能认定逾期",
	},
	{rule: statute.E6, say: Case.sayNotLapsed},
	{rule: statute.E9, needs: history.Verify, say: Case.sayVerification},
	{rule: statute.E9, needs: history.Issue, en: fullSupport.EN, zh: fullSupport.ZH},
	{rule: statute.E9, needs: history.Serve, en: "the opinion that was asked for, served", zh: "已请求的意见尚未作出并送达"},
	{rule: statute.E9, needs: history.Execute, en: "proof that the opinion was executed", zh: "意见执行完毕的证明"},
	{rule: statute.E9, needs: history.Settle, en: writtenAgreement.EN, zh: writtenAgreement.ZH},
	{rule: statute.E9, needs: history.Perform, en: "proof that it was performed in full", zh: "协议履行完毕的证明"},
	{rule: statute.E9, needs: history.Confirm, en: "the court's ruling", zh: "人民法院的确认裁定"},
	{rule: statute.E9, needs: history.Withdraw, en: ownDeclaration.EN, zh: ownDeclaration.ZH},
	{rule: statute.E9, needs: history.LeadInto, en: "that procedure's acceptance", zh: "该法定途径的受理"},
	{rule: statute.E9, en: "a ground of the table of E9", zh: "终结事由表中的事由"},
}

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
	m.Cite = by.For(m.Rule, on)
	m.EN, m.ZH = "a verification: "+m.Cite.EN(), "核查认定："+m.Cite.ZH()
	return m
}
