package compare

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// UnderLaw is what becomes of a history under one law.
type UnderLaw struct {
	Standing escalation.Standing         `json:"standing"`
	Refused  *escalation.TransitionError `json:"refused,omitempty"` // the first step that this law does not allow
	Rules    string                      `json:"rules"`             // the regulation in force on the day asked about
}

// Comparison is the same history under two laws.
type Comparison struct {
	One         UnderLaw            `json:"one"`
	Other       UnderLaw            `json:"other"`
	SameOutcome bool                `json:"same_outcome"`          // nothing comes out differently
	Differ      []Aspect            `json:"differ,omitempty"`      // else in what One and Other differ
	Differences []regime.Divergence `json:"differences,omitempty"` // limits, articles and organs that differ between the two laws
}

// Aspect is something about an outcome in which two laws may differ.
//
// Codes: refused_step, stage, duties, rights, grounds.
type Aspect uint8

// The aspects. Zero is unknown.
const (
	RefusedStep  Aspect = 1 + iota // refused_step 不被允许的步骤: a step that one law allows and the other does not
	StageReached                   // stage 所处阶段
	DutiesOwed                     // duties 义务: what is owed, by whom, by when
	RightsOpen                     // rights 权利: what may be asked for, of whom, by when
	GroundsHeld                    // grounds 终结事由: on which ground the matter may be, or has been, concluded
)

// Laws replays what had happened by day on under two laws: those of two places, or the law as it is and as it would be
// with a change laid over it ([regime.Over]). A malformed event is an error, with all its violations; a step that one law
// does not allow is part of the answer.
func Laws(one, other *regime.Regime, events []history.Event, on calendar.Date) (Comparison, error) {
	c := Comparison{Differences: regime.Diff(one, on, other, on)}
	var err error
	if c.One, err = outcome(one, events, on); err != nil {
		return Comparison{}, err
	}
	if c.Other, err = outcome(other, events, on); err != nil {
		return Comparison{}, err
	}
	c.Differ = c.One.differsFrom(&c.Other)
	c.SameOutcome = len(c.Differ) == 0
	return c, nil
}

func outcome(law *regime.Regime, events []history.Event, on calendar.Date) (UnderLaw, error) {
	standing, err := escalation.StandingOn(law, events, on)
	o := UnderLaw{Standing: standing}
	if refused, ok := err.(*escalation.TransitionError); ok {
		o.Refused = refused
	} else if err != nil {
		return UnderLaw{}, err
	}
	if inForce, ok := law.On(on); ok {
		o.Rules = inForce.Rules().Code
	}
	return o, nil
}

func (o *UnderLaw) differsFrom(p *UnderLaw) []Aspect {
	a, b := &o.Standing, &p.Standing
	var differ []Aspect
	note := func(aspect Aspect, same bool) {
		if !same {
			differ = append(differ, aspect)
		}
	}
	note(RefusedStep, (o.Refused == nil) == (p.Refused == nil) && (o.Refused == nil || o.Refused.Index == p.Refused.Index))
	note(StageReached, a.Stage == b.Stage)
	note(DutiesOwed, slices.EqualFunc(a.Owed, b.Owed, func(x, y escalation.Owed) bool {
		return x.Act == y.Act && x.Who == y.Who && x.Due.Last() == y.Due.Last()
	}))
	note(RightsOpen, slices.EqualFunc(a.Entitled, b.Entitled, func(x, y escalation.Entitled) bool {
		return x.Tier == y.Tier && x.Excuse() == y.Excuse() && x.Due.Last() == y.Due.Last() && sameOrgans(a.Above(x.Tier), b.Above(y.Tier))
	}))
	note(GroundsHeld, a.Conclusion().Ground == b.Conclusion().Ground && slices.Equal(held(a), held(b)))
	return differ
}

// held are the grounds that are proved.
func held(s *escalation.Standing) (grounds []regime.Ground) {
	for _, g := range regime.Grounds() {
		if s.Holds(g) == decision.Yes {
			grounds = append(grounds, g)
		}
	}
	return grounds
}

func sameOrgans(a, b regime.Superiors) bool {
	return slices.Equal(slices.Collect(a.All()), slices.Collect(b.All()))
}
