package proxy

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// EndingKind is how an authority ends (民法典 173). Incapacity of the principal is none of them.
//
// Codes: revoked, resigned, agent_died, agent_incapable, principal_died, matter_ended.
type EndingKind uint8

// How an authority ends, besides its term. Zero is unknown.
const (
	Revoked        EndingKind = 1 + iota // revoked 取消委托: by the principal, at any time
	Resigned                             // resigned 辞去委托: by the agent
	AgentDied                            // agent_died 代理人死亡: 或者终止
	AgentIncapable                       // agent_incapable 代理人丧失民事行为能力
	PrincipalDied                        // principal_died 被代理人死亡: 或者终止
	MatterEnded                          // matter_ended 代理事务完成
)

// Ending is one thing that ends an authority, at once, for all its agents or for one.
type Ending struct {
	Kind  EndingKind    `json:"kind"`
	On    calendar.Date `json:"on"`
	Agent string        `json:"agent,omitempty"` // whose part ends; may be left out of a revocation, and then it ends for all agents
}

// ofAgent reports whether the ending is always that of one agent.
func (k EndingKind) ofAgent() bool { return k == Resigned || k == AgentDied || k == AgentIncapable }

// End records that the authority, or one agent's part in it, has ended. What was done before stays valid (X5).
func (a Authorisation) End(e Ending) (Authorisation, error) {
	c := check{statute.Findings{On: e.On}}
	c.If(a.IsZero(), "", statute.X2, "there is no authority to end", "没有可终止的委托")
	refuse := func(wrong bool, path, en, zh string) {
		if wrong {
			c.Cite(path, statute.X5.ReasonBy(statute.AgencyEnd, e.On, en, zh))
		}
	}
	refuse(!endingKindTerms.Has(e.Kind), "kind", "say how it ended", "须写明终止事由")
	refuse(e.On.IsZero(), "on", "give the day", "须写明终止之日")
	refuse(!e.On.IsZero() && e.On.Before(a.paper.Signed), "on", "it cannot end before it was signed", "终止之日不得早于签名之日")
	named := func(agent Agent) bool { return term.Same(agent.ID, e.Agent) }
	refuse(e.Agent == "" && e.Kind.ofAgent() || e.Agent != "" && !slices.ContainsFunc(a.paper.Agents, named), "agent", "name one of the agents", "须写明是哪一名代理人")
	if err := c.List.Err(); err != nil {
		return Authorisation{}, err
	}
	a.endings = append(slices.Clone(a.endings), e)
	return a, nil
}
