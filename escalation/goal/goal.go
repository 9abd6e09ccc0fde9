package goal

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
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
	grounds := []regime.Ground{aim.Ground}
	if aim.Kind == history.Conclude && aim.Ground == 0 {
		grounds = regime.Grounds()
	}
	// All are searched one step deeper before any is searched deeper still: none goes on where another has arrived, and what arrives
	// with it is as short.
	var searches []search
	for _, aim.Ground = range grounds {
		kinds := append(slices.AppendSeq(slices.Clone(tierSteps), procedure.Proofs(aim.Ground)), aim.Kind)
		searches = append(searches, search{aim: aim, kinds: kinds, seen: map[place]bool{}, frontier: []*node{{c: c, on: on}}})
	}
	for range maxSteps {
		var best *node
		for i := range searches {
			if n := searches[i].deeper(); n.before(best) {
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
	frontier []*node         // what can be reached in as many steps as were taken
	forms    []history.Event // of the step that is tried
}

// deeper takes one step more, and returns the way that reaches the goal by it, of several the one that is finished first; nil if none does.
func (s *search) deeper() (best *node) {
	var next []*node
	for _, n := range s.frontier {
		for _, k := range s.kinds {
			if n.did.Has(k) && !tierKinds.Has(k) {
				continue
			}
			s.forms = n.forms(k, s.aim, s.forms)
			for _, e := range s.forms {
				m := n.step(e)
				if m == nil {
					continue
				}
				reached := e.Kind == s.aim.Kind && (s.aim.Tier == 0 || s.aim.Tier == m.tier) // conclusions are tried on the ground of the goal alone
				if reached && m.before(best) {
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
	from   *node
	e      history.Event
	tier   regime.Tier // that e belongs to
	on     calendar.Date
	did    history.Kinds // since none needs doing twice but the steps of a tier
	result uint16        // what the opinions said, since all of a tier lead to the same stage
}

// place tells nodes apart.
type place struct {
	stage  procedure.Stage
	did    history.Kinds
	result uint16
	on     calendar.Date
}

func (n *node) place() place { return place{n.c.Stage(), n.did, n.result, n.on} }

// before says whether n is the better of two ways of as many steps, each nil where there is none: the one that is finished first.
func (n *node) before(m *node) bool { return n != nil && (m == nil || n.on.Before(m.on)) }

var (
	// tierKinds happen in every tier anew.
	tierKinds = history.KindsOf(history.Issue, history.Serve, history.Receive, history.AcceptRequest)
	// opening are those of them that lead to another stage.
	opening = history.KindsOf(history.Issue, history.Serve, history.Receive)
)

// step does e as early as it is allowed, nil if it never is.
func (n *node) step(e history.Event) *node {
	if e.On = calendar.On(n.on); !n.c.Allows(e) {
		first := n.notBefore(e)
		if e.On = calendar.On(first); first.IsZero() || !n.c.Allows(e) {
			return nil
		}
	}
	moved, err := n.c.Apply(e)
	if err != nil || moved.Stage() == n.c.Stage() && opening.Has(e.Kind) {
		return nil // what is only repeated leads nowhere
	}
	m := &node{c: moved, from: n, e: e, on: e.On.Earliest(), did: n.did | history.KindsOf(e.Kind), result: n.result, tier: moved.Stage().Tier()}
	if m.tier == 0 {
		m.tier = n.c.Stage().Tier()
	}
	if e.Kind == history.Issue {
		m.result = n.result<<5 | uint16(e.Result)<<2 | uint16(e.Disposition)
	}
	return m
}

// waits are the guards that can hold on a later day.
const waits procedure.Guards = 1<<procedure.InOrder | 1<<procedure.AfterSilence | 1<<procedure.GroundProved

// notBefore is the first day on which e can be, where only the day stands against it: for what waits for a limit to pass. A request may wait
// for the one on an opinion, and of the grounds of conclusion the missed window waits for its own.
func (n *node) notBefore(e history.Event) (first calendar.Date) {
	if e.Kind.Asks() == 0 && e.Ground != regime.NoRequestInTime {
		return calendar.Date{}
	}
	var footing procedure.Footing
	if n.c.Ask(&e, &footing); footing.Placed == decision.No || footing.Failing()&waits == 0 {
		return calendar.Date{} // what stands against it no day takes away
	}
	for _, m := range n.c.WhyNot(e) {
		if m.From.IsZero() {
			return calendar.Date{}
		}
		first = first.OrLater(m.From)
	}
	return first
}

// steps lists the way to n.
func (n *node) steps() []Move {
	if n == nil || n.from == nil {
		return nil
	}
	step := Move{Event: n.e, By: actors[n.e.Kind], Tier: n.tier, Earliest: n.e.On.Earliest()}
	before := n.from.c.On(n.e.On.Earliest())
	for _, o := range before.Owed {
		if o.Act == n.e.Kind {
			why := o.Reason()
			step.Latest, step.Rule, step.Cite = o.Due, why.Rule, why.Cite
		}
	}
	for _, r := range before.Entitled {
		if r.Act() == n.e.Kind {
			why := r.Reason()
			step.Latest, step.Rule, step.Cite = r.Due, why.Rule, why.Cite
			step.Organs = slices.Collect(before.Above(r.Tier).All())
		}
	}
	if step.Rule == 0 {
		t := n.row()
		step.Rule, step.Cite = t.Rule, t.Rule.CiteBy(t.Provision, n.e.On.Earliest())
	}
	return append(n.from.steps(), step)
}

// row is the row of the table by which n was reached: that of the stage before, or in a record with holes the one that leads to where
// the matter stands now, or else the first of its kind, since what stands between is not on record.
func (n *node) row() (row procedure.Transition) {
	if t, ok := procedure.Step(n.from.c.Stage(), n.e.Kind); ok {
		return t
	}
	for t := range procedure.Transitions() {
		if t.On == n.e.Kind && (row.On == 0 || t.To == n.c.Stage()) {
			row = t
		}
	}
	return row
}

// mayBeSaid is what an opinion of each tier may say; of the first of them where the matter stands in none.
var mayBeSaid = [...][]history.Event{
	0:               {{}, {Result: history.Supported}},
	regime.Handling: {{Result: history.NotSupported}, {Result: history.Supported}},
	regime.Review:   onOpinionBelow,
	regime.Rereview: onOpinionBelow,
}

var onOpinionBelow = []history.Event{
	{Disposition: history.Upheld}, {Disposition: history.Varied, Result: history.Supported}, {Disposition: history.SetAside},
}

// forms are those in which a step of a kind may serve the goal, done as the law asks, written over those of the step tried before.
func (n *node) forms(k history.Kind, aim Goal, before []history.Event) []history.Event {
	e, forms := history.Event{Kind: k}, before[:0]
	switch k {
	case history.Accept:
		e.Organ = aim.Handler
	case history.Issue: // complete and with the right notice
		t := n.c.Stage().Tier()
		law, _ := n.c.Regime().On(n.on)
		window := law.Limit(t+1, regime.Window)
		e.States, e.Notice = history.StatesAll, history.RemedyNotice{Given: decision.Yes, Remedy: t.Remedy(), Days: window.N}
		if window.Unit != statute.Days {
			e.Notice.Unit = window.Unit
		}
		for _, says := range mayBeSaid[t] {
			e.Result, e.Disposition = says.Result, says.Disposition
			forms = append(forms, e)
		}
		return forms
	case history.RequestReview, history.RequestRereview: // to each organ that may be asked; to one not recorded where it is not known which may
		for e.Organ = range n.c.Above(k.Asks(), n.on).All() {
			forms = append(forms, e)
		}
		if len(forms) > 0 {
			return forms
		}
	case history.Withdraw:
		e.By = history.Petitioner
	case history.Conclude:
		e.Ground = aim.Ground
	}
	return append(forms, e)
}
