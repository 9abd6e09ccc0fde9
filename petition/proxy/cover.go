package proxy

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// cover is how an authority fits an act: what it lacks, all of it; what is missing to say so; and why it fits although it
// has ended.
type cover struct {
	lack, why []statute.Reason
	missing   []statute.Inquiry
}

func (c *cover) add(d cover) {
	c.lack, c.why, c.missing = append(c.lack, d.lack...), append(c.why, d.why...), append(c.missing, d.missing...)
}

func (j judge) cover(a Authorisation) cover {
	var c cover
	p := a.paper
	lack := func(r statute.Reason) { c.lack = append(c.lack, r) }
	if !term.Same(p.Matter, j.act.Matter) {
		lack(j.reason(statute.X2, statute.WrittenAuthority, "the authority is for another matter", "授权针对其他事项"))
	}
	if j.act.Power.IsSpecial() && !slices.Contains(p.Special, j.act.Power) {
		lack(special(j.act.Power, j.act.On, "no special authority to "+term.Plain(j.act.Power.String()), "未经特别授权："+j.act.Power.ZH()))
	}
	if !j.act.Power.IsSpecial() && !slices.Contains(p.Scope, j.act.Power) {
		lack(j.reason(statute.X2, statute.WrittenAuthority, "the authority does not extend to this: "+term.Plain(j.act.Power.String()), "授权范围不包括："+j.act.Power.ZH()))
	}
	if j.act.On.Before(p.From) {
		lack(j.reason(statute.X5, statute.WrittenAuthority, "the authority begins on "+p.From.String(), "授权自"+p.From.ZH()+"起"))
	}
	if !p.ToEnd && j.act.On.After(p.Until) {
		lack(j.reason(statute.X5, statute.AgencyEnd, "the authority ended with its term on "+p.Until.String(), "授权已于"+p.Until.ZH()+"期满"))
	}
	c.add(j.oral(p))
	for _, e := range j.endings(a) {
		if e.Agent == "" {
			c.add(j.ended(p, e))
		}
	}
	c.add(j.agents(a))
	return c
}

// oral is what an authority given orally lacks where it was used: the petition channel, the police and the courts ask for one in
// writing.
func (j judge) oral(p Mandate) cover {
	if p.Oral != decision.Yes || j.act.Setting.betweenPrivateParties() {
		return cover{}
	}
	lack := func(r statute.Reason) cover { return cover{lack: []statute.Reason{r}} }
	switch j.act.Setting {
	case PublicSecurityMediation:
		return lack(j.reason(statute.X7, statute.MediationAgents, "before the police the injured party sends an agent by written authority", "治安调解中被侵害人委托他人须有书面委托"))
	case CourtProceeding:
		return lack(j.reason(statute.X2, statute.AgentAuthority, "a court asks for an authority in writing", "诉讼中须提交书面授权委托书"))
	case PetitionProcedure:
		return lack(j.safeguard(statute.X2, "the petition procedure asks for an authority in writing", "信访程序中须有书面授权委托书"))
	}
	return cover{missing: []statute.Inquiry{settingUnknown}}
}

// agents looks at those who acted: that the authority names them, that their own part has not ended, and that two agents
// act together unless the authority says that each may act alone. Who else took part does no harm.
func (j judge) agents(a Authorisation) cover {
	together := len(a.paper.Agents) == 2 && a.paper.Alone != decision.Yes
	var all cover
	acted := 0
	for _, agent := range a.paper.Agents {
		if !j.actedBy(agent.ID) {
			continue
		}
		acted++
		var one cover
		for _, e := range j.endings(a) {
			if e.Agent != "" && term.Same(e.Agent, agent.ID) {
				one.add(j.ended(a.paper, e))
			}
		}
		if !together && len(one.lack) == 0 && len(one.missing) == 0 {
			return one
		}
		all.add(one)
	}
	if !together && len(all.missing) > 0 {
		return cover{missing: all.missing} // one of them may do
	}
	if acted == 0 {
		who := strings.Join(j.act.By, ", ")
		all.lack = append(all.lack, j.reason(statute.X2, statute.WrittenAuthority, "the authority does not name "+who, "授权委托书未载明"+who))
	} else if together && acted < 2 {
		all.lack = append(all.lack, j.underLaw(statute.X2, statute.JointAgents, "two agents act together, unless the authority says otherwise",
			"代理人为二人的应当共同行使代理权，另有约定的除外"))
	}
	return all
}

// endings are those known on the day asked about: nobody knows of what ends the authority later.
func (j judge) endings(a Authorisation) []Ending {
	return slices.DeleteFunc(slices.Clone(a.endings), func(e Ending) bool { return e.On.After(j.asOf) })
}

// ended says what an ending takes from the act. What was done before it stays valid; on its own day it depends which came
// first; acts after the principal's death are valid in the cases of 民法典 174.
func (j judge) ended(p Mandate, e Ending) cover {
	day, dayZH := e.On.String()+" ("+term.Plain(e.Kind.String())+")", e.On.ZH()+"（"+e.Kind.ZH()+"）"
	if j.act.On.Before(e.On) || j.act.On == e.On && j.act.BeforeEnd == decision.Yes {
		return cover{why: []statute.Reason{j.reason(statute.X5, statute.AgencyEnd,
			"done before the authority ended on "+day+", and stays valid", "在授权于"+dayZH+"终止之前作出，继续有效")}}
	}
	if j.act.On == e.On && j.act.BeforeEnd == 0 {
		return cover{missing: []statute.Inquiry{ask("before_end", "Did the act come before the authority ended on "+day+"?", "行为是否在授权于"+dayZH+"终止之前作出？")}}
	}
	if e.Kind == PrincipalDied {
		return j.afterDeath(p, e)
	}
	return cover{lack: []statute.Reason{j.reason(statute.X5, statute.AgencyEnd, "the authority ended on "+day, "授权已于"+dayZH+"终止")}}
}

// afterDeath applies 民法典 174(1): the agent did not know and should not have known; the heirs recognise the act; the
// authority itself says that it lasts until the matter is done. Its fourth case, acts continued for the heirs, is theirs
// to recognise.
func (j judge) afterDeath(p Mandate, e Ending) cover {
	if _, held := statute.ActsAfterDeath.On(j.act.On); !held {
		return cover{missing: []statute.Inquiry{ask("on", "What was the law of that day on acts after the principal's death?", "当时关于被代理人死亡后代理行为有何规定？")}}
	}
	reason := func(en, zh string) []statute.Reason {
		return []statute.Reason{j.reason(statute.X5, statute.ActsAfterDeath,
			fmt.Sprintf("the principal died on %s, %s", e.On, en), fmt.Sprintf("被代理人于%s死亡，%s", e.On.ZH(), zh))}
	}
	if p.ToEnd {
		return cover{why: reason("and the authority lasts to the end of the matter", "授权至代理事务完成时终止")}
	}
	if j.act.KnewOfDeath == decision.No {
		return cover{why: reason("which the agent did not know and should not have known", "代理人不知道且不应当知道")}
	}
	if j.act.HeirsRecognise == decision.Yes {
		return cover{why: reason("and the heirs recognise the act", "继承人予以承认")}
	}
	var missing questions
	missing.add(j.act.KnewOfDeath == 0, ask("knew_of_death", "Did the agent know of the death, or should he have?", "代理人是否知道或者应当知道被代理人死亡？"))
	missing.add(j.act.HeirsRecognise == 0, ask("heirs_recognise", "Do the heirs recognise the act?", "继承人是否承认该行为？"))
	if len(missing) > 0 {
		return cover{missing: missing}
	}
	return cover{lack: reason("which the agent knew, and the heirs do not recognise the act", "代理人知道，且继承人不予承认")}
}
