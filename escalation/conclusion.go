package escalation

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Conclusion is how a matter was concluded: on which ground, what proves it, and what it covers (E9, E10). The zero
// Conclusion is none. What is still owed after it stands among the duties of the [Standing] (E11).
type Conclusion struct {
	Ground regime.Ground    `json:"ground,omitzero"`
	On     calendar.Date    `json:"on,omitzero"`
	Basis  statute.Basis    `json:"basis,omitzero"` // a safeguard reading is not law
	Cite   statute.Citation `json:"cite,omitzero"`
	Proofs []Proof          `json:"proofs,omitempty"` // in the order in which the ground asks for them
	Covers statute.Reason   `json:"covers,omitzero"`  // the same facts and reasons, and no others; [Case.Barred] says what that bars
}

// Proof is an event on record that proves a ground.
type Proof struct {
	Kind  history.Kind  `json:"kind"`
	Tier  regime.Tier   `json:"tier,omitzero"` // of an opinion served
	On    calendar.Date `json:"on"`
	Organ regime.Organ  `json:"organ,omitzero"` // that gave the opinion
}

func (c *Case) conclusion() Conclusion {
	law, _ := c.regime.On(c.concluded)
	ground := law.Concluding(c.ground)
	return Conclusion{
		Ground: c.ground, On: c.concluded, Basis: ground.By.Maker(), Cite: ground.Cite(c.concluded), Proofs: c.proofs(),
		Covers: statute.Reason{
			Rule: statute.E10, Cite: statute.E10.CiteBy(statute.NoLongerAccepted, c.concluded),
			EN: "the same facts and reasons only; new facts or new reasons open a new matter",
			ZH: "仅及于同一事实和理由；有新的事实或者理由的，属于新的信访事项",
		},
	}
}

// proofs lists what proves the ground on which the matter was concluded.
func (c *Case) proofs() []Proof {
	var ps []Proof
	add := func(k history.Kind, on calendar.Date) {
		if !on.IsZero() {
			ps = append(ps, Proof{Kind: k, On: on})
		}
	}
	served := func(first regime.Tier) {
		for t := first; t <= regime.Rereview; t++ {
			if s := c.tier(t); !s.served.IsZero() {
				ps = append(ps, Proof{Kind: history.Serve, Tier: t, On: s.served, Organ: s.organ})
			}
		}
	}
	switch c.ground {
	case regime.RereviewServed:
		served(regime.Handling)
	case regime.NoRequestInTime:
		served(c.lastServed()) // the one that nobody asked against
		law, _ := c.regime.On(c.concluded)
		if !law.Concluding(c.ground).Verified.IsZero() {
			add(history.Verify, c.verified)
		}
	case regime.Executed:
		served(regime.Handling)
		add(history.Execute, c.executed)
	case regime.SettledPerformed:
		add(history.Settle, c.settled)
		add(history.Perform, c.performed)
	case regime.SettledConfirmed:
		add(history.Settle, c.settled)
		add(history.Confirm, c.confirmed)
	case regime.Withdrawn:
		add(history.Withdraw, c.withdrawn)
	case regime.LedIntoProcedure:
		add(history.LeadInto, c.led)
	}
	return ps
}

// lastServed is the tier whose opinion was served last.
func (c *Case) lastServed() regime.Tier {
	t := regime.Rereview
	for t > regime.Handling && c.tier(t).served.IsZero() {
		t--
	}
	return t
}

// opinionStands says whether a supporting opinion is still to be executed after the conclusion: nothing else took its
// place, and the petitioner did not give it up.
func (c *Case) opinionStands() bool {
	switch c.ground {
	case regime.RereviewServed, regime.NoRequestInTime, regime.LedIntoProcedure:
		return true
	}
	return false
}

// unproved says what the ground still needs on that day, nearest first; nothing if it holds (E9).
func (c *Case) unproved(g regime.Ground, on calendar.Date) []Missing {
	var ms []Missing
	lack := func(needs history.Kind, en, zh string) {
		ms = append(ms, Missing{Guard: GroundProved, Rule: statute.E9, Cite: c.groundCite(g, on), Needs: needs, EN: en, ZH: zh})
	}
	proof := func(d calendar.Date, needs history.Kind, en, zh string) {
		if d.IsZero() {
			lack(needs, en, zh)
		}
	}
	switch g {
	case regime.RereviewServed:
		return c.threeOpinions(on)
	case regime.NoRequestInTime:
		return c.missedWindow(on)
	case regime.Executed:
		if c.result() != history.Supported {
			lack(history.Issue, "a served opinion that supports the claim in full", "全部支持诉求且已送达的意见")
		}
		if c.pending() {
			lack(history.Serve, "the opinion that was asked for, served", "已请求的意见尚未作出并送达")
		}
		proof(c.executed, history.Execute, "proof that the opinion was executed", "意见执行完毕的证明")
	case regime.SettledPerformed:
		proof(c.settled, history.Settle, "an agreement in writing", "书面协议")
		proof(c.performed, history.Perform, "proof that it was performed in full", "协议履行完毕的证明")
	case regime.SettledConfirmed:
		proof(c.settled, history.Settle, "an agreement in writing", "书面协议")
		proof(c.confirmed, history.Confirm, "the court's ruling", "人民法院的确认裁定")
	case regime.Withdrawn:
		proof(c.withdrawn, history.Withdraw, "a declaration of the petitioner, or of an agent with special authority",
			"信访人本人或者经特别授权的代理人的声明")
	case regime.LedIntoProcedure:
		proof(c.led, history.LeadInto, "that procedure's acceptance", "该法定途径的受理")
	default:
		lack(0, "a ground of the table of E9", "终结事由表中的事由")
	}
	return ms
}

func (c *Case) groundCite(g regime.Ground, on calendar.Date) statute.Citation {
	law, _ := c.regime.On(on)
	return law.Concluding(g).Cite(on)
}

// threeOpinions says what is missing until the re-review opinion has been served after two others, each by its proper
// organ.
func (c *Case) threeOpinions(on calendar.Date) []Missing {
	var ms []Missing
	lack := func(rule statute.Rule, by regime.Source, needs history.Kind, en, zh string) {
		ms = append(ms, Missing{Guard: GroundProved, Rule: rule, Cite: by.For(rule, on), Needs: needs, EN: en, ZH: zh})
	}
	law, _ := c.regime.On(on)
	ground := law.Concluding(regime.RereviewServed).By
	for t := regime.Handling; t <= regime.Rereview; t++ {
		s := c.tier(t)
		if s.served.IsZero() {
			lack(statute.E9, ground, history.Serve,
				fmt.Sprintf("a %s opinion, served", t.EN()), fmt.Sprintf("已送达的%s意见", t.ZH()))
			continue
		}
		switch c.proper(t) {
		case decision.No:
			lack(statute.E2, c.aboveBy(t, s.asked), 0,
				fmt.Sprintf("a %s opinion of the proper organ", t.EN()), fmt.Sprintf("由有权机关作出的%s意见", t.ZH()))
		case 0:
			lack(statute.E2, c.aboveBy(t, s.asked), 0,
				fmt.Sprintf("the record of which organ gave the %s opinion, with its level and system, and of the one below", t.EN()),
				fmt.Sprintf("作出%s意见的机关及其下一级机关的层级、系统未记录", t.ZH()))
		}
	}
	if c.setAside() {
		lack(statute.E7, law.By(c.stage.Tier(), regime.Remand), history.SendBack, "the opinion was set aside: a new round", "意见已被撤销，须重新办理")
	}
	return ms
}

// missedWindow says what is missing until nobody asked in time: service of an opinion that named the remedy, the window
// over on every reading, and where a local text wants it, a verification.
func (c *Case) missedWindow(on calendar.Date) []Missing {
	law, _ := c.regime.On(on)
	ground := law.Concluding(regime.NoRequestInTime)
	var ms []Missing
	lack := func(rule statute.Rule, cite statute.Citation, needs history.Kind, from calendar.Date, en, zh string) {
		ms = append(ms, Missing{Guard: GroundProved, Rule: rule, Cite: cite, Needs: needs, From: from, EN: en, ZH: zh})
	}
	if c.stage != HandlingServed && c.stage != ReviewServed {
		lack(statute.E4, statute.E4.Cite(on), history.Serve, calendar.Date{}, "an opinion served whose next remedy nobody has asked for",
			"已送达且未请求下一级救济的意见")
		return ms
	}
	t := c.stage.Tier()
	if c.noticeRight(t) != decision.Yes {
		lack(statute.E5, statute.E5.Cite(on), 0, calendar.Date{}, "an opinion that named the right next remedy and its limit",
			"意见未正确告知救济途径和期限，不能认定逾期")
	} else if !c.lapsed(t+1, on) {
		d := c.windowDue(t + 1)
		served := c.tier(t).served
		then, _ := c.regime.On(served)
		lack(statute.E6, then.By(t+1, regime.Window).For(statute.E6, served), 0, d.Latest().AddDays(1), "the window over: "+d.EN(), "期限尚未届满："+d.ZH())
	}
	if !ground.Verified.IsZero() && c.verified.Before(c.tier(t).served) {
		cite := ground.Verified.For(statute.E9, on)
		lack(statute.E9, cite, history.Verify, calendar.Date{}, "a verification: "+cite.EN(), "核查认定："+cite.ZH())
	}
	return ms
}

// windowDue is the time to ask for tier t, from the service of the opinion below it.
func (c *Case) windowDue(t regime.Tier) period.Deadline {
	served := c.tier(t - 1).served
	law, _ := c.regime.On(served)
	return c.regime.Count(law.Limit(t, regime.Window), served)
}

// pending says whether a request for the next tier is still to be answered.
func (c *Case) pending() bool {
	return c.stage >= ReviewRequested && c.stage < RereviewServed && c.stage != ReviewServed
}
