package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// verdict is what the table and the guards say of an event.
type verdict struct {
	row    *row
	stage  Stage        // that the step is taken from: where the matter stands, or where steps that are not on record led it
	placed decision.Tri // whether the matter was there
	no     guards       // that do not hold
	open   guards       // that the record does not decide
}

// refused says whether the step is not allowed: something does not hold; or it would cost the petitioner a right, and something
// is not known.
func (v *verdict) refused() bool {
	if v.no != 0 || v.placed == decision.No || v.open&(1<<Governed) != 0 {
		return true
	}
	return (v.open != 0 || v.placed == 0) && v.row != nil && v.row.costs
}

// failing returns the guards for which the step is refused.
func (v *verdict) failing() guards {
	if v.open&(1<<Governed) != 0 || v.row != nil && v.row.costs {
		return v.no | v.open
	}
	return v.no
}

// step is an event about to happen, with what the guards look at: its day as far as it is known, the law of that day, and the
// tier at hand.
type step struct {
	*Case
	e   *history.Event
	on  calendar.When
	law regime.Law
	at  *tier       // of the stage; before acceptance and after conclusion the first
	in  regime.Tier // the tier that at belongs to; zero before acceptance and after conclusion
}

// ask says what the table and the guards make of e, which is well formed.
func (c *Case) ask(e *history.Event) (v verdict) {
	on, agrees := e.On.And(calendar.NotBefore(c.floor(e)))
	if !agrees {
		on, v.no = e.On, 1<<InOrder
	}
	law, later, governed := c.lawsOf(on)
	if !governed {
		v.open, v.stage = 1<<Governed, c.stage
		return v
	}
	v.row, v.stage, v.placed = c.place(e, law)
	if v.row != nil && v.row.guards == 0 && e.Tier == 0 || v.placed == decision.No {
		return v // no guard is left that could fail, or it fails already
	}
	var s step // field by field: a literal is built aside and copied, which makes a replay slower by a quarter
	if s.Case = c; v.stage != c.stage {
		there := *c
		there.stage = v.stage
		s.Case = &there
	}
	s.e, s.on, s.law, s.at, s.in = e, on, law, s.Case.at(), v.stage.Tier()
	no, open := s.failing(v.row)
	if later != law { // the day may fall under either: sure is what both say
		s.law = later
		also, unsure := s.failing(v.row)
		no, open = no&also, open|unsure|no^also
	}
	v.no, v.open = v.no|no, v.open|open
	return v
}

// lawsOf returns the law of the earliest and of the latest day that an event can have happened on, and false if no regulation of the
// place was in force on either. A day that is not known at all is taken to be one of now.
func (c *Case) lawsOf(on calendar.When) (earliest, latest regime.Law, governed bool) {
	first, last := on.Earliest(), on.Latest()
	if last.IsZero() {
		last = calendar.MustDate(9999, 12, 31)
	}
	if first.IsZero() {
		first = last
	}
	earliest, governed = c.regime.On(first)
	if first == last {
		return earliest, earliest, governed
	}
	latest, also := c.regime.On(last)
	if !governed {
		earliest = latest
	}
	if !also {
		latest = earliest
	}
	return earliest, latest, governed || also
}

// term returns what the law of a day says on a point of a tier; nothing where the day may fall under two regulations that set
// different numbers.
func (c *Case) term(on calendar.When, t regime.Tier, p regime.Point) regime.Stipulation {
	law, later, _ := c.lawsOf(on)
	if law.Limit(t, p) != later.Limit(t, p) {
		return regime.Stipulation{}
	}
	return law.Term(t, p)
}

// place finds the row for an event, the stage it is taken from, and whether the matter was there. Where the record is not declared complete, steps
// that are not on it may have led the matter further. The event is then counted to the tier it names, else to the one at hand, else to the only
// one that its kind and its organ allow (E17); where several are possible there is no row, and nobody is charged with it. In a complete record the
// same event is out of place, and counted to the same tier.
func (c *Case) place(e *history.Event, law regime.Law) (*row, Stage, decision.Tri) {
	r := rowFor(c.stage, e.Kind)
	elsewhere := decision.Tri(0)
	if c.complete.Covers(c.moved, latest(c.last, e.On.Latest())) {
		if r != nil {
			return r, c.stage, decision.Yes
		}
		elsewhere = decision.No
	}
	if r != nil && r.guards&need(AfterSilence) == 0 && (e.Tier == 0 || e.Tier == tierAt(e.Kind, c.stage)) && (!tierKinds.has(e.Kind) || c.mayBe(e, c.stage, law)) {
		return r, c.stage, decision.Yes
	}
	if !tierKinds.has(e.Kind) {
		if r = c.ahead(e.Kind); r == nil {
			return nil, c.stage, decision.No
		}
		return r, c.stage, elsewhere
	}
	from, tier, several := Stage(0), regime.Tier(0), false
	for s := c.stage + 1; s < Concluded; s++ {
		r := rowFor(s, e.Kind)
		t := tierAt(e.Kind, s)
		if !ordinary(r) || e.Tier != 0 && e.Tier != t || !c.mayBe(e, s, law) {
			continue
		}
		if from == 0 {
			from, tier = s, t
		}
		several = several || t != tier && tier != c.stage.Tier() && e.Kind != history.SendBack
	}
	if several {
		return nil, c.stage, elsewhere
	}
	if from == 0 && r != nil && ordinary(r) && (e.Tier == 0 || e.Tier == tierAt(e.Kind, c.stage)) {
		return r, c.stage, decision.Yes // by another organ than the one at hand, and it can be of no other tier
	}
	if from == 0 {
		if c.stage >= ReviewServed && c.stage < Concluded && e.Kind != history.Accept {
			return nil, c.stage, elsewhere // it may have been sent back
		}
		return nil, c.stage, decision.No
	}
	if at := rowFor(c.stage, e.Kind); at != nil && ordinary(at) && e.Tier == 0 {
		return nil, c.stage, elsewhere // of the tier at hand by another organ, or of a later one
	}
	return rowFor(from, e.Kind), from, elsewhere
}

// ahead is the row of a kind that belongs to no tier, at the next stage that has one.
func (c *Case) ahead(k history.Kind) *row {
	for s := c.stage + 1; s < Concluded; s++ {
		if r := rowFor(s, k); r != nil {
			return r
		}
	}
	return nil
}

// mayBe says whether the event can be one of the tier of a stage, by its result and by the organ that acted.
func (c *Case) mayBe(e *history.Event, s Stage, law regime.Law) bool {
	t := s.Tier()
	if e.Kind == history.Issue && t == regime.Handling && e.Disposition != 0 {
		return false
	}
	if e.Organ.IsZero() || !organKinds.has(e.Kind) || t == 0 {
		return true
	}
	if o := &c.tier(t).organ; !o.IsZero() {
		return o.Agrees(e.Organ) != decision.No
	}
	if t == regime.Handling {
		return true
	}
	may, _ := law.MayFollow(&e.Organ, &c.tier(t-1).organ)
	if t == regime.Rereview && c.tier(regime.Review).organ.IsZero() {
		may, _ = law.MayFollow(&e.Organ, &c.tiers[0].organ)
		return may != decision.Yes && c.tiers[0].organ.Agrees(e.Organ) != decision.Yes // it stands two levels above, not one
	}
	return may != decision.No
}

// tierAt is the tier that an event of a kind belongs to at a stage: the one it asks for, else the one at hand.
func tierAt(k history.Kind, s Stage) regime.Tier {
	switch k {
	case history.RequestReview:
		return regime.Review
	case history.RequestRereview:
		return regime.Rereview
	case history.Accept:
		return regime.Handling
	}
	return s.Tier()
}

// move takes the step that v judged, wherever it leads. One that is out of place or not lawful is kept, and advances nothing against the petitioner:
// a day that contradicts the order is not believed, and what would cost a right changes no stage. It reports whether the step took effect.
func (c *Case) move(e *history.Event, v *verdict) bool {
	effect := v.row != nil && v.open&(1<<Governed) == 0
	doubtful := v.open != 0 || v.placed != decision.Yes
	if effect && v.row.costs && (v.no != 0 || v.placed == decision.No || doubtful && e.Kind != history.Extend && e.Kind != history.Conclude) {
		effect = false
	}
	if effect && e.Kind == history.SendBack && (v.no != 0 || v.placed == decision.No) {
		effect = false
	}
	if !effect {
		c.dated(e)
		c.events++
		return false
	}
	c.stage = v.stage
	to := v.row.to
	if from := c.at().from; e.Kind == history.WithdrawRequest && unserved.has(from) || from == Concluded &&
		(e.Kind == history.WithdrawRequest || e.Kind == history.RefuseRequest) {
		to = from
	}
	c.record(e, doubtful)
	if to != 0 && !(to == Concluded && doubtful) {
		c.stage, c.moved = to, c.lines[min(lineOf(e.Kind), tiersLine)]
	}
	c.events++
	return true
}

// unserved are the stages at which there is no opinion served: what was asked for against silence goes back to where it stood.
var unserved = at(InHandling, HandlingIssued, InReview, ReviewIssued)

// take changes c by e, or leaves it as it is and reports that e is malformed, one too many, or not allowed.
func (c *Case) take(e *history.Event) bool {
	if !e.WellFormed() || c.events == history.MaxEvents || c.misplaced(e) {
		return false
	}
	if e.Corrects != 0 { // it was read in the place of what it corrects
		c.events++
		return true
	}
	v := c.ask(e)
	if v.refused() {
		return false
	}
	c.move(e, &v)
	return true
}

func latest(a, b calendar.Date) calendar.Date {
	if b.After(a) {
		return b
	}
	return a
}

// kindSet is a set of kinds.
type kindSet uint64

func kindsOf(list ...history.Kind) (set kindSet) {
	for _, k := range list {
		set |= 1 << k
	}
	return set
}

func (set kindSet) has(k history.Kind) bool { return set>>k&1 == 1 }

// tierKinds are the kinds that belong to one tier; organKinds those of them that the organ of the tier does.
var (
	tierKinds = kindsOf(history.Accept, history.Extend, history.Hear, history.Stop, history.Issue, history.Serve, history.RequestReview,
		history.RequestRereview, history.Receive, history.HandOver, history.AcceptRequest, history.RefuseRequest, history.WithdrawRequest, history.SendBack)
	organKinds = kindsOf(history.Extend, history.Hear, history.Issue, history.Receive, history.AcceptRequest, history.RefuseRequest)
)
