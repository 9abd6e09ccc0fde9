package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// steps are the rows that the machine rests on.
var steps = procedure.NewSteps(procedure.Rows())

// handledAgain are the steps of preparing, giving or serving an opinion, as after the matter was sent back.
var handledAgain = history.KindsOf(history.Extend, history.Hear, history.Stop, history.Issue, history.Serve)

func rowFor(s procedure.Stage, k history.Kind) *procedure.Edge { return steps.Row(s, k) }

// step is an event about to happen, with what the guards look at: its day as far as it is known, the law of that day, and the tier at hand.
type step struct {
	*Course
	e   *history.Event
	on  calendar.When
	law regime.Law
	at  *tier       // of the stage; before acceptance and after conclusion the first
	in  regime.Tier // the tier that at belongs to; zero before acceptance and after conclusion
}

// Ask says in v, which is empty, what the table and the guards make of e, which is well formed. Both are the caller's: a footing that is
// returned is copied as soon as it is written, for which a processor has to wait.
func (c *Course) Ask(e *history.Event, v *procedure.Footing) {
	if e == nil || v == nil {
		return
	}
	on, agrees := e.On.And(calendar.NotBefore(c.Floor(e)))
	if !agrees {
		on, v.No = e.On, 1<<procedure.InOrder
	}
	law, later, governed := c.regime.OnEither(on)
	if !governed {
		v.Open, v.From = 1<<procedure.Governed, c.stage
		return
	}
	v.Row, v.From, v.Placed = c.place(e, law)
	if v.Row == nil || v.Row.Guards == 0 && e.Tier == 0 || v.Placed == decision.No {
		return // no guard is left that could fail, or it fails already, or steps that are not on record may have led to another tier
	}
	var s step // field by field: a literal is built aside and copied, which makes a replay slower by a quarter
	if s.Course = c.asOf(on); v.From != c.stage || c.at().refusedOpen() {
		there := *s.Course
		there.stage = v.From
		there.release(e)
		s.Course = &there
	}
	s.e, s.on, s.law, s.at, s.in = e, on, law, s.Course.at(), v.From.Tier()
	no, open := s.failing(v.Row)
	if later != law { // the day may fall under either: sure is what both say
		s.law = later
		also, unsure := s.failing(v.Row)
		no, open = no&also, open|unsure|no^also
	}
	v.No, v.Open = v.No|no, v.Open|open
}

// place finds the row for an event, the stage it is taken from, and whether the matter was there. Where the record is not declared complete, steps
// that are not on it may have led the matter further. The event is then counted to the tier it names, else to the one at hand, else to the only
// one that its kind and its organ allow (E17); where several are possible there is no row, and nobody is charged with it. In a complete record the
// same event is out of place, and counted to the same tier.
func (c *Course) place(e *history.Event, law regime.Law) (*procedure.Edge, procedure.Stage, decision.Tri) {
	if s := c.earlier(e); s != 0 {
		return rowFor(s, e.Kind), s, decision.Yes
	}
	if s := c.at(); s.refusedOpen() && e.Kind.Asks() != 0 && e.Kind.Asks() == c.stage.Tier() && (e.Person == "" || e.Person == s.asker) {
		from := s.from       // that refusal took nothing from the petitioner, who asks anew
		if s.asked.At == 0 { // of the first request only the receipt is on record: it rested on the service of the opinion below
			_, from, _ = procedure.Leads(history.Serve, e.Kind.Asks()-1)
		}
		return rowFor(from, e.Kind), from, decision.Yes
	}
	if e.Kind == history.Reopen && (c.voided || c.concluded.Known()) { // of what a late request left ended, or a conclusion that did not hold
		return rowFor(procedure.Concluded, e.Kind), c.stage, decision.Yes
	}
	r := rowFor(c.stage, e.Kind)
	elsewhere := decision.Tri(0)
	if c.complete.Covers(c.moved, c.last.OrLater(e.On.Latest())) {
		if r != nil && (!r.Again || e.Kind != history.Issue || e.Organ.IsZero() || c.mayBe(e, c.stage, law)) {
			return r, c.stage, decision.Yes
		}
		elsewhere = decision.No
	}
	if !procedure.HasTier(e.Kind) {
		return c.placeBeside(e, r, elsewhere)
	}
	asksOn := c.stage != procedure.Concluded && e.Kind.Asks() > c.stage.Tier() // of what tier it is, the kind says
	if e.Tier == 0 && (c.adrift > c.at().asked.At && !asksOn || r != nil && r.Again && e.Kind == history.Issue && e.Organ.IsZero()) {
		return nil, c.stage, elsewhere // of this tier again, or of the next
	}
	atHand := e.Tier == 0 || e.Tier == procedure.TierAt(e.Kind, c.stage)
	if r != nil && !r.Guards.Has(procedure.AfterSilence) && atHand && c.mayBe(e, c.stage, law) {
		return r, c.stage, decision.Yes
	}
	from, tier, several := procedure.Stage(0), regime.Tier(0), false
	for s := c.stage + 1; s < procedure.Concluded; s++ {
		r := rowFor(s, e.Kind)
		t := procedure.TierAt(e.Kind, s)
		proves := r != nil && r.Back && elsewhere == decision.No // that a request was made, of whatever organ (E19)
		if !r.Ordinary() || e.Tier != 0 && e.Tier != t || !proves && !c.mayBe(e, s, law) {
			continue
		}
		if from == 0 {
			from, tier = s, t
		}
		several = several || t != tier && tier != c.stage.Tier() && e.Kind != history.SendBack && !proves
	}
	if several || c.mayBeHandledAgain(e) {
		return nil, c.stage, elsewhere
	}
	if from == 0 && atHand && (r.Ordinary() || r != nil && elsewhere == decision.No) {
		return r, c.stage, decision.Yes // by another organ than the one at hand, and it can be of no other tier
	}
	if from == 0 && (c.stage < procedure.ReviewRequested || c.stage == procedure.Concluded || e.Kind == history.Accept) {
		return nil, c.stage, decision.No
	}
	if from == 0 || r.Ordinary() && e.Tier == 0 {
		return nil, c.stage, elsewhere // it may have been sent back, or another organ asked; or it is of the tier at hand by another organ, or of a later one
	}
	if r = rowFor(from, e.Kind); r.Back {
		elsewhere = 0 // and skips none
	}
	return r, from, elsewhere
}

// mayBeHandledAgain reports whether e may be of a new round, since the matter may have been sent back.
func (c *Course) mayBeHandledAgain(e *history.Event) bool {
	return c.stage >= procedure.ReviewIssued && e.Tier == 0 && handledAgain.Has(e.Kind) && c.tiers[0].organ.Agrees(e.Organ) != decision.No &&
		c.SetAside() != decision.No
}

// earlier is the stage, of a tier before the one at hand, that a step belongs to: where the organ that decided it answers again (E18), where
// the one that did not answers after the next tier was asked for (E17), or where its opinion reaches another petitioner after one has asked
// for the next tier (E21). It is zero for every other step.
func (c *Course) earlier(e *history.Event) procedure.Stage {
	now := c.stage.Tier()
	if e.Kind != history.Issue && e.Kind != history.Serve || now <= regime.Handling {
		return 0
	}
	for t := now - 1; t >= regime.Handling; t-- {
		s := c.tier(t)
		named := e.Tier == t || e.Tier == 0 && s.organ.Agrees(e.Organ) == decision.Yes
		again := named && e.Supplement == decision.Yes
		if e.Kind == history.Serve {
			of := named || e.Tier == 0 && c.complete.Covers(c.moved, c.last.OrLater(e.On.Latest()))
			unserved := t == now-1 && c.at().issued.At == 0
			if s.belated != nil && (named || of && unserved && e.Organ.IsZero()) {
				issued, _, _ := procedure.Leads(history.Serve, t)
				return issued
			}
			again = of && unserved && s.served.At != 0 && (e.Person != "" || s.adding != nil)
		}
		if again && s.issued.At != 0 {
			_, served, _ := procedure.Leads(history.Serve, t)
			return served
		}
		silent := s.asked.At|s.opened.At != 0 && s.issued.At == 0 && !c.mayBeHandledAgain(e)
		if e.Kind == history.Issue && named && silent && (e.Tier == t || c.at().organ.Agrees(e.Organ) != decision.Yes) {
			undecided, _, _ := procedure.Leads(history.Issue, t)
			return undecided
		}
	}
	return 0
}

// placeBeside is place for an event of no tier, for which r is the row where the matter stands.
func (c *Course) placeBeside(e *history.Event, r *procedure.Edge, elsewhere decision.Tri) (*procedure.Edge, procedure.Stage, decision.Tri) {
	inTiers, whole := c.stage >= procedure.InHandling && c.stage <= procedure.RereviewIssued, elsewhere == decision.No
	switch ahead := steps.Ahead(c.stage, e.Kind); {
	case r != nil && (e.Tier == 0 || e.Kind == history.TakeOver || e.Tier == c.stage.Tier()):
		return r, c.stage, decision.Yes
	case e.Kind == history.Notify && c.stage == procedure.Unregistered && c.leg.Declined.At != 0 && whole:
		return ahead, c.stage, 0 // the notice of a refusal that may have been lawful
	case ahead != nil:
		return ahead, c.stage, elsewhere
	case e.Kind == history.Decline && inTiers && whole && c.tiers[0].organ.Agrees(e.Organ) == decision.No:
		return rowFor(procedure.Registered, e.Kind), c.stage, 0 // so the organ above may call its refusal of a request
	case inTiers && e.Kind == history.Transfer && c.proper(c.stage.Tier()) == decision.No && c.at().issued.At == 0 && c.at().organ.Agrees(e.Organ) != decision.No:
		return nil, c.stage, decision.Yes // by an organ that may not decide the request that it was sent (信访工作条例 23(1), before 信访条例 21(1)(iii))
	case inTiers && (e.Kind == history.Transfer || e.Kind == history.TakeOver && e.Tier == c.stage.Tier()):
		return nil, c.stage, 0 // to whoever took its place in a reform (信访工作条例 24(2), before 信访条例 25), which a complete record may hold
	case inTiers && (e.Kind == history.Decline || e.Kind == history.TakeOver):
		return nil, c.stage, elsewhere // once it has ended, which need not be on record, the same matter may come anew; or the organ was reformed
	}
	return nil, c.stage, decision.No
}

// mayBe says whether the event can be one of the tier of a stage, by its result and by the organ that acted.
func (c *Course) mayBe(e *history.Event, s procedure.Stage, law regime.Law) bool {
	t := s.Tier()
	if e.Kind == history.Issue && t == regime.Handling && e.Disposition != 0 {
		return false
	}
	if e.Organ.IsZero() || !procedure.ByOrgan(e.Kind) || t == 0 {
		return true
	}
	if o := &c.tier(t).organ; !o.IsZero() {
		return o.Agrees(e.Organ) != decision.No
	}
	for below := regime.Handling; below < t; below++ {
		if c.tier(below).organ.Agrees(e.Organ) == decision.Yes {
			return false // no organ decides again on its own opinion (E8)
		}
	}
	if t == regime.Handling {
		return true
	}
	may, _ := law.MayFollow(&e.Organ, &c.tier(t-1).organ)
	if t == regime.Rereview && c.tier(regime.Review).organ.IsZero() {
		may, naming := law.MayFollow(&e.Organ, &c.tiers[0].organ)
		low := naming == regime.ByText && e.Organ.Level != 0 && e.Organ.Level <= c.tiers[0].organ.Level
		return may != decision.Yes && !low && c.tiers[0].organ.Agrees(e.Organ) != decision.Yes // it stands two levels above, not one
	}
	return may != decision.No
}

// move takes the step that v judged, wherever it leads. One that is out of place or not lawful is kept, and advances nothing against the petitioner:
// a day that contradicts the order is not believed, and what would cost a right changes no stage. It reports whether the step took effect.
func (c *Course) move(e *history.Event, v *procedure.Footing) bool {
	effect := v.Row != nil && v.Governed()
	doubtful, unlawful := !v.Holds(), v.Fails()
	if e.Kind == history.Extend { // one that is only too long may hold for the days that the text allows, by a reading (P8)
		unlawful = v.No&^(1<<procedure.ExtensionLength) != 0 || v.Placed == decision.No
	}
	if effect && (v.Row.Costs || e.Kind == history.SendBack) {
		effect = !unlawful && !(doubtful && v.Row.Costs && e.Kind != history.Extend && e.Kind != history.Conclude)
	}
	if e.Kind == history.Reopen && !c.stage.IsEnd() && c.at().issued.At == 0 && !c.concluded.Known() && v.Placed != 0 {
		effect = false // nothing had ended, and what is owed stays owed
	}
	effect = effect && !(c.stage == procedure.NotAccepted && e.Kind.Asks() != 0 && v.Placed == decision.No) // there is no opinion to review
	if effect && v.From < c.stage && !v.Row.Again && (e.Kind == history.Issue || e.Kind == history.Serve) {
		c.answerLate(e, v.From.Tier()) // the next tier has taken the place of this one (K3)
		c.events++
		return false
	}
	if !effect {
		if v.Row == nil && v.Placed == 0 && procedure.HasTier(e.Kind) {
			c.adrift = c.events + 1
		}
		c.recordAnswer(e, v, c.dated(e))
		c.events++
		return false
	}
	stood := c.stage
	c.stage = v.From
	to := v.Row.To
	if v.Row.Back && procedure.Elsewhere.Has(c.at().from) {
		to = c.at().from
		if late := c.tier(to.Tier()).belated; late != nil { // it was answered since
			to, _, _ = procedure.Leads(history.Serve, to.Tier())
			if late.served.At != 0 {
				_, to, _ = procedure.Leads(history.Serve, to.Tier())
			}
		}
	}
	if t := e.Kind.Asks(); v.From == procedure.Concluded && t != 0 && c.cut.Tier() >= t { // who joins the request of another
		to = c.cut
	}
	if c.record(e, doubtful) && to != 0 && !(to == procedure.Concluded && doubtful) {
		c.stage, c.moved = to, c.lines[min(procedure.StrandOf(e.Kind), procedure.TiersLine)]
	} else if v.Row.Again { // of an earlier tier, while the matter stands at the next
		c.stage = stood
	}
	c.events++
	return true
}

// Take changes c by e, or leaves it as it is and reports that e is malformed, one too many, or not allowed. It is no method, so that what
// holds a course lends it to nobody.
func Take(c *Course, e *history.Event) bool {
	if !e.WellFormed() || c.events == history.MaxEvents || c.Misplaced(e) {
		return false
	}
	if e.Corrects != 0 { // it was read in the place of what it corrects
		c.events++
		return true
	}
	var v procedure.Footing
	c.Ask(e, &v)
	if v.Refused() {
		return false
	}
	c.move(e, &v)
	return true
}

// Read takes an event of a record, whatever the table says of it, and returns what that is. A step that was not lawful is kept, and
// advances nothing against the petitioner. Of the methods of a course it alone changes it, and from then on the course is read by one
// reader only: it keeps what it counted. Events beyond [history.MaxEvents] are not read.
func (c *Course) Read(e *history.Event) (s procedure.Judged) {
	if c.events == history.MaxEvents {
		return s
	}
	s.Readable = e.WellFormed() && !c.Misplaced(e)
	if !s.Readable || e.Corrects != 0 { // a correction was read in the place of what it corrects
		s.Placed = decision.Yes
		if !s.Readable && e != nil { // whatever was owed may have been done by it
			c.complete = c.complete.Except(e.On)
		}
		c.events++
		return s
	}
	v := &s.Footing
	c.Ask(e, v)
	if s.Tier = v.Tier(e); !v.Governed() { // it may have been what a later step rests on, which is known from the next day on (E13)
		c.events, c.complete = c.events+1, c.complete.From(history.Cited(e.On).AddDays(1))
		return s
	}
	if v.Placed != decision.Yes {
		s.Needs = c.first(e, &s)
	}
	if (v.No | v.Open).Has(procedure.GroundProved) {
		there := c.From(v.From)
		on, agrees := e.On.And(calendar.NotBefore(c.Floor(e))) // the day that the guards were asked about
		if !agrees {
			on = e.On
		}
		s.Lacking = there.Lacking(e.Ground, on, e.Person)
	}
	if (v.No | v.Open).Has(procedure.BeforeExpiry) {
		s.Due = c.OpinionDue(s.Tier)
	}
	s.Effect = c.move(e, v)
	if (e.Kind == history.Hear || e.Kind == history.Stop || e.Kind == history.ProcedureDeclined) && c.counted == nil {
		c.counted = new(counted)
	}
	return s
}

// first is the step that should have come before one that is out of place; zero if none leads there.
func (c *Course) first(e *history.Event, s *procedure.Judged) history.Kind {
	stood := c.stage.Tier()
	if e.Kind == history.Decline && stood != 0 && c.stage < procedure.RereviewIssued {
		if c.Organ(regime.Handling).Agrees(e.Organ) == decision.No {
			return history.RefuseRequest // which it may be
		}
		return history.Conclude
	}
	if s.Row == nil && s.Tier == regime.Handling && stood > regime.Handling {
		return history.SendBack
	}
	return procedure.LeadsTo(s.From, c.stage)
}
