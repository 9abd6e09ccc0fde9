package goal

import (
	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Goal is the event that a matter is to reach.
type Goal struct {
	Kind    history.Kind  `json:"kind"`
	Tier    regime.Tier   `json:"tier,omitzero"`    // of an opinion; zero for any
	Ground  regime.Ground `json:"ground,omitzero"`  // of a conclusion; zero for any
	Handler regime.Organ  `json:"handler,omitzero"` // who would handle a matter that is not accepted yet
}

// Actor is who has to take a step.
//
// Codes: petitioner, organ_in_charge, handling_organ, both_sides, court, other_organ.
type Actor uint8

// The actors. Zero is unknown.
const (
	Petitioner Actor = 1 + iota // petitioner 信访人
	InCharge                    // organ_in_charge 承办机关: the organ that decides the tier
	Handler                     // handling_organ 原办理机关
	BothSides                   // both_sides 双方当事人
	Court                       // court 人民法院
	OtherOrgan                  // other_organ 其他法定途径的机关
)

// actors says who takes each kind of step that a path may need.
var actors = map[history.Kind]Actor{
	history.Register: InCharge, history.Accept: InCharge, history.Issue: InCharge, history.Serve: InCharge,
	history.Receive: InCharge, history.AcceptRequest: InCharge, history.Verify: InCharge, history.SendBack: InCharge,
	history.Conclude: InCharge, history.Execute: Handler,
	history.RequestReview: Petitioner, history.RequestRereview: Petitioner, history.Withdraw: Petitioner,
	history.Settle: BothSides, history.Perform: BothSides, history.Confirm: Court, history.LeadInto: OtherOrgan,
	history.Cease: Petitioner,
}

// tierSteps are the kinds of step that every way may need, in the order in which they are tried.
var tierSteps = []history.Kind{
	history.Register, history.Accept, history.Issue, history.Serve, history.RequestReview,
	history.RequestRereview, history.Receive, history.AcceptRequest, history.SendBack,
}

// proofs are the kinds of step that a ground of conclusion needs besides.
var proofs = map[regime.Ground][]history.Kind{
	regime.NoRequestInTime:  {history.Verify},
	regime.Executed:         {history.Execute},
	regime.SettledPerformed: {history.Settle, history.Perform},
	regime.SettledConfirmed: {history.Settle, history.Confirm},
	regime.Withdrawn:        {history.Withdraw},
	regime.LedIntoProcedure: {history.LeadInto},
	regime.VerifiedFinal:    {history.Verify},
	regime.Settled:          {history.Settle},
	regime.NoSuccessor:      {history.Cease},
}

// Move is one event on the way. Applying the Events of all steps in order leads to the goal.
type Move struct {
	Event    history.Event    `json:"event"` // with the earliest day it can happen, and what it has to bring
	By       Actor            `json:"by"`
	Tier     regime.Tier      `json:"tier,omitzero"`
	Organs   []regime.Organ   `json:"organs,omitempty"` // for a request: where it may be made
	Earliest calendar.Date    `json:"earliest"`
	Latest   period.Deadline  `json:"latest,omitzero"` // if all before is done on its earliest day; zero: no text sets a limit
	Rule     statute.Rule     `json:"rule"`
	Cite     statute.Citation `json:"cite"`
}

// maxSteps is longer than any way without a detour: three tiers from registration, with acceptance where a text asks for
// it, a proof, and conclusion.
const maxSteps = 18

// To returns the shortest way from the case to the goal, none of its steps before the day on, and false if there is none:
// because nothing leads there any more, or because who has to decide is not recorded or named by no text.
func To(c escalation.Case, aim Goal, on calendar.Date) ([]Move, bool) {
	if c.Last().After(on) {
		on = c.Last()
	}
	if aim.Kind == 0 || aim.Kind > history.LastKind || aim.Tier > regime.Rereview {
		return nil, false
	}
	if aim.Kind != history.Conclude {
		aim.Ground = 0
	}
	aims := []Goal{aim}
	if aim.Kind == history.Conclude && aim.Ground == 0 {
		aims = nil
		for _, g := range regime.Grounds() {
			aims = append(aims, Goal{aim.Kind, aim.Tier, g, aim.Handler})
		}
	}
	// All are searched one step deeper before any is searched deeper still: none goes on where another has arrived, and what arrives
	// with it is as short.
	searches := make([]search, len(aims))
	for i := range aims {
		searches[i] = begin(c, aims[i], on)
	}
	for range maxSteps {
		var best *node
		for i := range searches {
			if n := searches[i].deeper(); n != nil && (best == nil || n.on.Before(best.on)) {
				best = n
			}
		}
		if best != nil {
			return best.steps(), true
		}
	}
	return nil, false
}

// search goes through everything that can be done towards one goal, one step after the other.
type search struct {
	aim      Goal
	kinds    []history.Kind
	seen     map[place]bool
	frontier []*node // what can be reached in as many steps as were taken
}

func begin(c escalation.Case, aim Goal, on calendar.Date) search {
	kinds := append(tierSteps[:len(tierSteps):len(tierSteps)], proofs[aim.Ground]...)
	return search{aim, append(kinds, aim.Kind), map[place]bool{}, []*node{{c: c, on: on}}}
}

// deeper takes one step more, and returns the way that reaches the goal by it, of several the one that is finished first; nil if none does.
func (s *search) deeper() (best *node) {
	var next []*node
	for _, n := range s.frontier {
		for _, k := range s.kinds {
			for _, e := range n.shapes(k, s.aim) {
				m := n.step(e)
				if m == nil {
					continue
				}
				if s.aim.reached(m) && (best == nil || m.on.Before(best.on)) {
					best = m
				}
				if at := m.place(); !s.seen[at] {
					s.seen[at] = true
					next = append(next, m)
				}
			}
		}
	}
	s.frontier = next
	return best
}

// node is a case on the way, and how it was reached.
type node struct {
	c      escalation.Case
	before *node
	e      history.Event
	tier   regime.Tier // that e belongs to
	on     calendar.Date
	did    uint32 // which kinds were done, since none needs doing twice but the steps of a tier
	result uint16 // what the opinions said, since all of a tier lead to the same stage
}

// place tells nodes apart.
type place struct {
	stage  procedure.Stage
	did    uint32
	result uint16
	on     calendar.Date
}

func (n *node) place() place { return place{n.c.Stage(), n.did, n.result, n.on} }

// tierKinds happen in every tier anew.
const tierKinds = 1<<history.Issue | 1<<history.Serve | 1<<history.Receive | 1<<history.AcceptRequest

// opening are those of them that lead to another stage.
const opening = 1<<history.Issue | 1<<history.Serve | 1<<history.Receive

// step does e as early as it is allowed, nil if it never is.
func (n *node) step(e history.Event) *node {
	bit := uint32(1) << e.Kind
	if n.did&bit != 0 && bit&tierKinds == 0 {
		return nil
	}
	if e.On = calendar.On(n.on); !n.c.Allows(e) {
		first := n.notBefore(e)
		if e.On = calendar.On(first); first.IsZero() || !n.c.Allows(e) {
			return nil
		}
	}
	moved, err := n.c.Apply(e)
	if err != nil || moved.Stage() == n.c.Stage() && bit&opening != 0 {
		return nil // what is only repeated leads nowhere
	}
	m := &node{c: moved, before: n, e: e, on: e.On.Earliest(), did: n.did | bit, result: n.result, tier: moved.Stage().Tier()}
	if m.tier == 0 {
		m.tier = n.c.Stage().Tier()
	}
	if e.Kind == history.Issue {
		m.result = n.result<<5 | uint16(e.Result)<<2 | uint16(e.Disposition)
	}
	return m
}

// notBefore is the first day on which e can be, where only the day stands against it: for what waits for a limit to pass.
func (n *node) notBefore(e history.Event) calendar.Date {
	var first calendar.Date
	switch e.Kind {
	case history.Conclude, history.RequestReview, history.RequestRereview:
		for _, m := range n.c.WhyNot(e) {
			if m.From.IsZero() {
				return calendar.Date{}
			}
			if m.From.After(first) {
				first = m.From
			}
		}
	}
	return first
}

// reached asks for no ground: conclusions are tried on the goal's alone.
func (g Goal) reached(n *node) bool {
	return n.e.Kind == g.Kind && (g.Tier == 0 || g.Tier == n.tier)
}

// steps lists the way to n.
func (n *node) steps() []Move {
	if n == nil || n.before == nil {
		return nil
	}
	step := Move{Event: n.e, By: actors[n.e.Kind], Tier: n.tier, Earliest: n.e.On.Earliest()}
	before := n.before.c.On(n.e.On.Earliest())
	for _, o := range before.Owed {
		if o.Act == n.e.Kind {
			why := o.Reason()
			step.Latest, step.Rule, step.Cite = o.Due, why.Rule, why.Cite
		}
	}
	for _, r := range before.Entitled {
		if r.Act() == n.e.Kind {
			why := r.Reason()
			step.Latest, step.Rule, step.Cite, step.Organs = r.Due, why.Rule, why.Cite, nil
			for o := range before.Above(r.Tier).All() {
				step.Organs = append(step.Organs, o)
			}
		}
	}
	if step.Rule == 0 {
		for t := range procedure.Transitions() {
			if t.From == n.before.c.Stage() && t.On == n.e.Kind {
				step.Rule, step.Cite = t.Rule, t.Rule.CiteBy(t.Provision, n.e.On.Earliest())
			}
		}
	}
	return append(n.before.steps(), step)
}

// shapes are the forms in which a step may serve the goal, done as the law asks.
func (n *node) shapes(k history.Kind, aim Goal) []history.Event {
	e := history.Event{Kind: k}
	switch k {
	case history.Accept:
		e.Organ = aim.Handler
	case history.Issue:
		return n.opinions()
	case history.RequestReview:
		return n.requests(k, regime.Review)
	case history.RequestRereview:
		return n.requests(k, regime.Rereview)
	case history.Withdraw:
		e.By = history.Petitioner
	case history.Conclude:
		e.Ground = aim.Ground
	}
	return []history.Event{e}
}

// requests go to each organ that may be asked; to one not recorded where it is not known which may.
func (n *node) requests(k history.Kind, t regime.Tier) []history.Event {
	var es []history.Event
	for o := range n.c.Above(t, n.on).All() {
		es = append(es, history.Event{Kind: k, Organ: o})
	}
	if len(es) == 0 {
		es = append(es, history.Event{Kind: k})
	}
	return es
}

// opinions are what an organ may decide, complete and with the right notice.
func (n *node) opinions() []history.Event {
	t := n.c.Stage().Tier()
	law, _ := n.c.Regime().On(n.on)
	window := law.Limit(t+1, regime.Window)
	e := history.Event{Kind: history.Issue, States: history.StatesAll, Notice: history.RemedyNotice{
		Given: decision.Yes, Remedy: refusal.NoneInThisProcedure, Days: window.N,
	}}
	if window.Unit != statute.Days {
		e.Notice.Unit = window.Unit
	}
	granted := e
	granted.Result = history.Supported
	switch t {
	case regime.Handling:
		e.Notice.Remedy = refusal.Review
		e.Result = history.NotSupported
	case regime.Review, regime.Rereview:
		if t == regime.Review {
			e.Notice.Remedy = refusal.ReReview
		}
		e.Disposition, granted.Disposition = history.Upheld, history.Varied
		setAside := e
		setAside.Disposition = history.SetAside
		granted.Notice = e.Notice
		return []history.Event{e, granted, setAside}
	}
	granted.Notice = e.Notice
	return []history.Event{e, granted}
}
