package proxy

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Channel is by which door the agent comes.
//
// Codes: room, own_agent.
type Channel uint8

// The channels. Zero is unknown.
const (
	RoomChannel Channel = 1 + iota // room 代理代办: offered by the room, to those of X1
	OwnAgent                       // own_agent 自行委托: an agent of the principal's own choice, open to every petitioner
)

// Mandate is an authority as it was given: in writing (授权委托书), as it was handed in, or orally, as it was put on record.
type Mandate struct {
	Principal Principal     `json:"principal"`
	Agents    []Agent       `json:"agents,omitzero"` // one or two
	Matter    string        `json:"matter"`
	Scope     []Power       `json:"scope,omitzero"`    // general powers
	Special   []Power       `json:"special,omitempty"` // special powers, each by name
	From      calendar.Date `json:"from"`
	Until     calendar.Date `json:"until,omitzero"`   // the last day; or
	ToEnd     bool          `json:"to_end,omitempty"` // to the end of the matter
	Alone     decision.Tri  `json:"alone,omitempty"`  // of two agents: may each act alone; if not said they act together
	Signed    calendar.Date `json:"signed"`           // by signature, seal or finger-print
	SignedBy  string        `json:"signed_by"`        // the principal, or who acts by law for the principal
	Channel   Channel       `json:"channel"`
	Oral      decision.Tri  `json:"oral,omitempty"` // given orally: between private parties that will do; Signed is the day, SignedBy who gave it
}

func (p Mandate) clone() Mandate {
	p.Principal.Needs, p.Agents = slices.Clone(p.Principal.Needs), slices.Clone(p.Agents)
	p.Scope, p.Special = slices.Clone(p.Scope), slices.Clone(p.Special)
	return p
}

// Authorisation is a paper that was found good, and how it has ended since. The zero Authorisation is none.
type Authorisation struct {
	paper   Mandate
	endings []Ending
}

// Grant makes an authority of a paper, or returns everything that is wrong with it as [statute.Violations].
func Grant(p Mandate) (Authorisation, error) {
	c := check{statute.Findings{On: p.Signed}}
	c.principal(p)
	c.agents(p)
	c.contents(p)
	c.signature(p)
	if err := c.List.Err(); err != nil {
		return Authorisation{}, err
	}
	return Authorisation{paper: p.clone()}, nil
}

// IsZero reports whether a is none.
func (a Authorisation) IsZero() bool { return a.paper.Signed.IsZero() }

// Paper returns what was handed in.
func (a Authorisation) Paper() Mandate { return a.paper.clone() }

// Endings returns what has ended a or one of its agents' part in it, in the order recorded.
func (a Authorisation) Endings() []Ending { return slices.Clone(a.endings) }

// Missing returns what still has to be asked about the agents (X4): it was not said, and that is not no.
func (a Authorisation) Missing() []statute.Inquiry {
	var missing []statute.Inquiry
	for i, agent := range a.paper.Agents {
		for _, bar := range agent.bars() {
			if bar.known == 0 {
				who := cmp.Or(agent.Name, agent.ID)
				missing = append(missing, ask(fmt.Sprintf("agents[%d].%s", i, bar.path), "Is it so that "+who+" "+bar.en+"?", who+"是否"+bar.zh+"？"))
			}
		}
	}
	return missing
}

// unsaid reports whether the mandate says nothing at the path of a violation that [Grant] returns: of a paper that is handed in that is a
// fault, and the record of one only leaves it open.
func (p Mandate) unsaid(path string) bool {
	switch path {
	case "principal.id":
		return term.IsBlank(p.Principal.ID)
	case "principal.capacity":
		return p.Principal.Capacity == 0
	case "channel":
		return p.Channel == 0
	case "agents":
		return len(p.Agents) == 0
	case "matter", "scope":
		return true // found only of none
	case "from":
		return p.From.IsZero()
	case "until":
		return p.Until.IsZero() && !p.ToEnd
	case "signed":
		return p.Signed.IsZero()
	case "signed_by":
		return term.IsBlank(p.SignedBy) || p.Principal.Capacity == 0
	}
	return false
}

type bar struct {
	path, en, zh string
	known        decision.Tri
	provision    statute.Provision // zero: a safeguard
}

func (a Agent) bars() [3]bar {
	return [...]bar{
		{"interest", "has a direct interest", "有直接利害关系", a.Interest, statute.Recusal},
		{"took_part", "took part in the act complained of", "参与了被反映的行为", a.TookPart, 0},
		{"of_unit", "belongs to the unit complained of", "属于被反映的单位", a.OfUnit, 0},
	}
}

type check struct{ statute.Findings }

// under is Add for a rule that rests on several provisions; none is a safeguard.
func (c *check) under(p statute.Provision, path string, rule statute.Rule, en, zh string) {
	why := safeguard(rule, c.On, en, zh)
	if cite, ok := p.On(c.On); ok {
		why.Cite = cite
	}
	c.Cite(path, why)
}

// name refuses a name with characters that nobody can see.
func (c *check) name(path, name string) {
	if why, hidden := statute.X2.Unseen(name); hidden && !term.IsBlank(name) {
		c.Cite(path, why)
	}
}

func (c *check) principal(p Mandate) {
	c.If(term.IsBlank(p.Principal.ID), "principal.id", statute.X2, "name the principal", "须写明委托人")
	c.name("principal.id", p.Principal.ID)
	c.If(!capacityTerms.Has(p.Principal.Capacity), "principal.capacity", statute.X2, "say whether the principal has full capacity: on it hangs who signs", "须写明委托人的民事行为能力")
	c.If(!channelTerms.Has(p.Channel), "channel", statute.X1, "say whether it is the room's channel or the principal's own agent", "须写明系代理代办或者自行委托")
	c.If(p.Channel == RoomChannel && len(p.Principal.Needs) == 0, "principal.needs", statute.X1,
		"the room's channel is for the elderly, infirm, ill, disabled, pregnant and long difficult cases", "代理代办适用于老、弱、病、残、孕和疑难积案当事人")
	for i, n := range p.Principal.Needs {
		c.If(!needTerms.Has(n), fmt.Sprintf("principal.needs[%d]", i), statute.X1, "no such need", "没有这一情形")
	}
}

func (c *check) agents(p Mandate) {
	if len(p.Agents) == 0 || len(p.Agents) > 2 {
		c.under(statute.LitigationAgents, "agents", statute.X2, "name one or two agents", "须委托一至二名代理人")
	}
	for i, a := range p.Agents {
		path := fmt.Sprintf("agents[%d]", i)
		same := func(b Agent) bool { return term.Same(b.ID, a.ID) }
		c.name(path+".id", a.ID)
		if !c.If(term.IsBlank(a.ID), path+".id", statute.X2, "name the agent", "须写明代理人") {
			c.If(term.Same(a.ID, p.Principal.ID) || slices.ContainsFunc(p.Agents[:min(i, 2)], same), path+".id", statute.X2, "the agent must be another person", "代理人须为他人且不得重复")
		}
		for _, b := range a.bars() {
			if b.known == decision.Yes {
				c.under(b.provision, path+"."+b.path, statute.X4, "the agent "+b.en, "代理人"+b.zh)
			}
		}
	}
}

func (c *check) contents(p Mandate) {
	c.If(term.IsBlank(p.Matter), "matter", statute.X2, "name the matter", "须写明委托事项")
	c.If(len(p.Scope) == 0 && len(p.Special) == 0, "scope", statute.X2, "name what the agent may do", "须写明代理权限")
	for i, power := range p.Scope {
		if !powerTerms.Has(power) {
			c.Add(fmt.Sprintf("scope[%d]", i), statute.X2, "no such power", "没有这一权限")
		} else if power.IsSpecial() {
			c.Cite(fmt.Sprintf("scope[%d]", i), special(power, c.On, "needs special authority: name it among the special powers", "须有特别授权，应列入特别授权事项"))
		}
	}
	for i, power := range p.Special {
		c.If(!power.IsSpecial(), fmt.Sprintf("special[%d]", i), statute.X3, "special authority names an act that needs it", "特别授权须列明须特别授权的事项")
	}
	c.If(p.From.IsZero(), "from", statute.X2, "give the first day of the term", "须写明代理期限的起始日")
	if !c.If(p.Until.IsZero() != p.ToEnd, "until", statute.X2, "give either the last day or that it lasts to the end of the matter", "须写明代理期限届满日，或者写明至事项办结为止") {
		c.If(!p.ToEnd && p.Until.Before(p.From), "until", statute.X2, "the term ends before it begins", "代理期限的届满日早于起始日")
	}
}

func (c *check) signature(p Mandate) {
	if !c.If(p.Signed.IsZero(), "signed", statute.X2, "the principal has not signed", "委托人未签名、盖章或者按指印") {
		c.If(p.From.Before(p.Signed) && !p.From.IsZero(), "from", statute.X2, "begins before it was signed", "起始日早于签名之日")
	}
	signer := p.Principal.ID
	if c := p.Principal.Capacity; c == LimitedCapacity || c == NoCapacity {
		signer = p.Principal.Representative
	}
	if p.Oral == decision.Yes && p.Channel == RoomChannel {
		c.under(0, "oral", statute.X2, "the room's channel asks for an authority in writing", "代理代办须有书面授权委托书")
	}
	byHead := p.Principal.Capacity == Organisation && term.Same(p.SignedBy, p.Principal.Representative)
	byName := signer == p.Principal.ID && term.Same(p.SignedBy, p.Principal.Name)
	c.If(term.IsBlank(p.SignedBy) || !term.Same(p.SignedBy, signer) && !byHead && !byName, "signed_by", statute.X2,
		"the principal must sign it, or for one without full capacity the guardian", "须由委托人签署；委托人无完全民事行为能力的，由其监护人签署")
}

// authorityJSON is the JSON form of an authority: the paper, and how it ended.
type authorityJSON struct {
	Mandate
	Endings []Ending `json:"endings,omitempty"`
}

// MarshalJSON writes the paper and its endings.
func (a Authorisation) MarshalJSON() ([]byte, error) {
	return json.Marshal(authorityJSON{a.paper, a.endings})
}

// ReadJSON reads what MarshalJSON writes and checks it like Grant and End, with paths in the JSON text.
func (a *Authorisation) ReadJSON(r *strictjson.Reader) {
	j, ok := strictjson.Read[authorityJSON](r)
	if !ok {
		return
	}
	made, err := Grant(j.Mandate)
	if statute.Refuse(r, "", err) {
		return
	}
	for i, e := range j.Endings {
		if made, err = made.End(e); statute.Refuse(r, fmt.Sprintf("endings[%d]", i), err) {
			return
		}
	}
	*a = made
}
