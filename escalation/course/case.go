package course

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/petitioners"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/reception"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Course is how far one matter has come by the events applied to it: the facts that the next step depends on. It is a value, and two
// courses never change one another. It keeps no history; the events are the record, and the Course follows from them. The zero Course
// belongs to no place, and nothing can be applied to it: start with [Begin].
type Course struct {
	regime   *regime.Regime
	complete history.Coverage
	counted  *counted         // only while [Course.Read] reads a record with hearings
	people   petitioners.Roll // the petitioners whom the record names
	facts
}

// counted is by when the opinion of each tier is due where hearings were held, kept as long as what it was counted from is the same:
// a record of many hearings is asked for it at each of many steps. A time set when the matter is sent back comes with new hearings.
type counted [regime.Rereview]struct {
	head             *clock.Pause
	opened, accepted clock.Mark
	extension        int16
	due              period.Deadline
}

// facts are what is recorded of a matter.
type facts struct {
	stage    procedure.Stage
	cut      procedure.Stage // where it was concluded, zero if it was not
	stated   procedure.Stage // at which it was taken over from another system, on the day taken; zero if it was not
	events   uint16          // how many were applied, at most history.MaxEvents
	round    uint16          // 1, and one more each time the matter is sent back; so never more than there were events
	ground   regime.Ground
	before   history.Kinds    // of performance and a ruling, what is on record before the settlement that it may be of
	voided   bool             // a conclusion is on record that had no effect, and nothing was reopened since
	adrift   uint16           // the place of the last step of a tier or round that steps not on record must have led to; zero if there was none
	approval decision.Tri     // of the verification, by the one that the local text names
	rough    bool             // a day is not known exactly, so that later ones may narrow it
	last     calendar.Date    // the latest of the earliest days of all
	lines    [2]calendar.Date // the same of each line of events, but for what is one petitioner's own; see [procedure.Strand] and Floor
	shared   calendar.Date    // the same in the tiers of the steps that are nobody's own, see [petitioners.Own]
	moved    calendar.Date    // since when, at the earliest, the matter is at its stage
	taken    calendar.Date

	leg                                     reception.Leg
	settled, performed, confirmed, executed clock.Mark
	withdrawn, led, verified, concluded     clock.Mark
	ceased                                  clock.Mark
	declared                                clock.Mark    // a withdrawal by whom is not on record
	severally                               history.Kinds // steps that bind the matter since each petitioner named by then took them
	resumed                                 clock.Mark    // the procedure that the matter was led into gave it back (E24)
	supervised                              clock.Mark    // and not answered yet
	feedback                                calendar.When

	tiers [3]tier
}

// tier is what is recorded of one tier in the present round.
type tier struct {
	organ    regime.Organ
	notice   history.RemedyNotice // what the opinion told of the next remedy
	asked    clock.Mark           // the request for it
	opened   clock.Mark           // acceptance of the matter, or receipt of the request: the opinion's limit runs from it
	handed   clock.Mark           // the file, by the organ of the tier below, where a regulation asks for that
	accepted clock.Mark           // the request, where a regulation asks for a decision on that
	issued   clock.Mark
	served   petitioners.Service // see service
	extended clock.Mark
	refused  clock.Mark // a refusal of the request that had no effect

	heard       *clock.Pause       // the last hearing or stop, nil if there was none
	adding      *answer            // given again, and not received yet; nil if there is none
	added       *petitioners.Added // what those that were received did to the window; nil if nothing
	asker       string             // who made the request, where it is named
	window      string             // whose window it was made in; none for that of all
	from        procedure.Stage    // where it was made
	toAll       bool               // whether the service named nobody
	asMade      bool               // whether the request is recorded as made, in time or not
	extension   int16              // days
	set         int16              // days set for a new opinion when the matter was sent back
	doubtful    bool               // whether the extension was lawful is not on record
	unsettled   bool               // whether the refusal was lawful is not on record, so that an opinion may not be owed any more
	belated     *tier              // with its opinion, where that came after the next tier had been asked for: nothing follows from it while that is so
	late        decision.Tri       // whether the request came after its window
	excused     decision.Tri       // whether that is excused
	result      history.Result
	disposition history.Disposition
	states      history.Contents
	recused     decision.Tri
	sameAgain   decision.Tri
	turnedAway  bool // a request was made and refused, and not for being late
}

// Begin makes c, which is zero, the course of a matter of which nothing is applied yet, under the law of its place and a declaration of
// how complete its record is.
func Begin(c *Course, r *regime.Regime, complete history.Coverage) {
	c.regime, c.complete, c.stage, c.round = r, complete, procedure.Unregistered, 1
}

// Stage returns where the matter stands after the events applied.
func (c *Course) Stage() procedure.Stage { return c.stage }

// Round returns 1, and one more for each time the matter was sent back.
func (c *Course) Round() int { return int(c.round) }

// Last returns the day of the event applied last, the earliest it can have been; no date if none was.
func (c *Course) Last() calendar.Date { return c.last }

// Regime returns the law of the place.
func (c *Course) Regime() *regime.Regime { return c.regime }

// Ground returns on which ground the matter was concluded, zero if it was not.
func (c *Course) Ground() regime.Ground { return c.ground }

// Events counts the events applied, at most [history.MaxEvents].
func (c *Course) Events() int { return int(c.events) }

// From returns the course as it would be if the matter stood at a stage.
func (c *Course) From(s procedure.Stage) Course {
	there := *c
	there.stage = s
	return there
}

// Above returns who may decide tier t after the organ that decided the tier below it, by the law of the day on; unknown
// for the first tier, and where that organ is not recorded.
func (c *Course) Above(t regime.Tier, on calendar.Date) regime.Superiors {
	if t < regime.Review || t > regime.Rereview {
		return regime.Superiors{}
	}
	law, _ := c.regime.On(on)
	return law.Above(c.tier(t - 1).organ)
}

// tier returns what is recorded of a tier; of what is no tier nothing is.
func (c *Course) tier(t regime.Tier) *tier {
	if t-1 >= regime.Rereview {
		return new(tier)
	}
	return &c.tiers[t-1]
}

// at returns the tier of the stage; before acceptance and after conclusion the first.
func (c *Course) at() *tier { return &c.tiers[max(c.stage.Tier(), regime.Handling)-1] }

// did says whether a step of a tier, zero for one of the matter, was taken: unknown where it is not on record, unless the record is
// declared complete since the tier began (E16).
func (c *Course) did(m clock.Mark, t regime.Tier) decision.Tri {
	if m.At != 0 {
		return decision.Yes
	}
	return decision.YesIf(c.closed(c.began(t))).Not()
}

// closed says whether the record is declared complete from a day to that of the last event.
func (c *Course) closed(from calendar.Date) bool { return c.complete.Covers(from, c.last) }

// asOf is the course as a question about a day sees it: what is not on record is unknown unless the record is declared complete until then.
func (c *Course) asOf(on calendar.When) *Course {
	if c.complete.IsZero() || c.complete.Covers(c.last, calendar.Date{}) {
		return c
	}
	there := *c
	if there.last = on.Latest(); !there.last.IsZero() {
		there.last = c.last.OrLater(there.last)
	}
	return &there
}

// began is the earliest day on which a tier, or the matter, began, as far as it is on record; no date if it is not.
func (c *Course) began(t regime.Tier) calendar.Date {
	if t != 0 && t >= c.stated.Tier() && c.stated != 0 { // no step on from the stage stated was taken before
		return c.taken
	}
	for ; t >= regime.Handling; t-- {
		if m := clock.FirstKnown(c.tier(t).asked, c.tier(t).opened); m.Known() {
			return m.On.Earliest()
		}
	}
	return c.leg.Registered.On.Earliest()
}

// record notes what the event brings to the matter, which stands where the step finds it; doubtful is a step that may not have been lawful. It
// reports whether that binds the matter, and not one petitioner alone.
func (c *Course) record(e *history.Event, doubtful bool) (binds bool) {
	if e.Kind == history.TakeOver {
		c.takeOver(e)
		return true
	}
	now := c.dated(e)
	t, in := c.at(), c.stage.Tier()
	if doubtful && e.Kind == history.Conclude {
		c.note(&history.Event{Kind: history.Assess, Person: e.Person}, now) // it is concluded for nobody
	} else if !c.note(e, now) {
		return false
	}
	switch e.Kind {
	case history.Register, history.Notify, history.Transfer, history.ObjectToTransfer, history.Decline:
		c.leg.Record(e, now)
	case history.Accept:
		c.leg.ActedOn(e.Organ, now)
		t.open(e, now)
	case history.Extend:
		days := int16(e.Days)
		if limit, _ := c.regime.Limit(now.On, in, regime.Extension); days == 0 || e.Days > limit.N { // not recorded, or too many: as many as may be
			days = int16(limit.N)
		}
		if t.doubtful { // the one or the other may count
			days = max(days, t.extension)
		}
		t.extended, t.extension, t.doubtful = now, days, doubtful
	case history.Hear, history.Stop:
		t.heard = t.heard.Then(clock.Pause{From: now.On, To: e.Until, Stops: e.Cause})
	case history.Issue:
		c.release(e)
		if in == regime.Handling && c.round == 1 {
			c.leg.ActedOn(e.Organ, now)
		}
		if t.issued.At != 0 {
			t.adding = &answer{e.Notice, now}
		} else if e.Disposition == history.Varied { // what was executed is not what is granted now
			c.executed, c.people = clock.Mark{}, c.people.Forget(history.Execute)
		}
		t.issue(e, now)
		if in > regime.Handling { // whatever was late is answered
			c.ground, c.concluded = 0, clock.Mark{}
		}
	case history.Serve:
		c.serve(e, now, in)
	case history.RequestReview, history.RequestRereview:
		c.recordRequest(e, now)
	case history.Receive:
		c.release(e)
		if t.open(e, now); t.late == 0 && t.asked.At != 0 && c.Lapse(in, t.asked.On, t.window) == decision.No {
			t.late = decision.No // it was made by the day of its receipt
		}
	case history.HandOver:
		t.handed.First(now)
	case history.AcceptRequest:
		t.accepted.First(now)
	case history.RefuseRequest, history.WithdrawRequest:
		refused := e.Kind == history.RefuseRequest && regime.RefusalOn(e.Because) != regime.RefusedLate
		*t = tier{turnedAway: refused}
		if below := c.tier(in - 1); below.belated != nil {
			*below = *below.belated
		}
		c.people = c.people.Forget(history.RequestReview, history.RequestRereview)
	case history.SendBack:
		c.recordRemand(e, now)
	case history.Reopen:
		c.recordRemand(e, now)
		c.reopen()
	case history.Supervise:
		c.supervised, c.feedback = now, e.Feedback
	case history.AnswerSupervision:
		c.supervised = clock.Mark{}
	case history.Settle:
		if c.before = 0; !c.settled.Known() {
			for _, k := range [...]history.Kind{history.Perform, history.Confirm} {
				if c.ofMatter(k).Known() {
					c.before |= history.KindsOf(k)
				}
			}
		}
		c.settled, c.performed, c.confirmed = now, clock.Mark{}, clock.Mark{}
	case history.Perform, history.Confirm, history.Execute:
		c.ofMatter(e.Kind).First(now)
	case history.Withdraw, history.LeadInto, history.Cease:
		*c.ofMatter(e.Kind) = now
	case history.ProcedureDeclined:
		c.giveBack(now)
	case history.Verify:
		c.verified, c.approval = now, e.Approved
	case history.Conclude:
		c.concluded = now
		if !doubtful {
			c.ground, c.cut = e.Ground, c.stage
		}
	}
	return true
}

// takeOver puts the matter at the stage to which the last step known in another system had led, if that is one stage only; else it is not
// known where it stands. What happened before is not on record here, however complete the record is from that day on (E16).
func (c *Course) takeOver(e *history.Event) {
	if from, to, one := procedure.Leads(e.After, e.Tier); one {
		step := *e
		step.Kind, step.On, c.stage = e.After, e.Since, from
		if e.After == history.Serve {
			c.at().issue(&step, clock.Mark{On: calendar.NotAfter(e.Since.Latest()), At: c.events + 1})
		}
		c.record(&step, true)
		c.stage, c.stated, c.moved = to, to, e.On.Earliest()
	}
	c.taken = c.dated(e).On.Earliest()
	c.complete = c.complete.From(c.taken)
}

// recordAnswer notes a decision not to take something up that had no effect: wrong or not, it was made.
func (c *Course) recordAnswer(e *history.Event, v *procedure.Footing, now clock.Mark) {
	switch e.Kind {
	case history.Decline:
		c.leg.Record(e, now)
	case history.Conclude:
		c.voided = true
	case history.Withdraw:
		if v.No == 0 && v.Placed != decision.No {
			c.declared = now
		}
	case history.RefuseRequest:
		if t := v.From.Tier(); t > regime.Handling {
			c.tier(t).refused.First(now)
			c.tier(t).unsettled = v.No == 0 && v.Placed != decision.No
		}
	}
}

// Floor is the day before which an event cannot lie: that of the one before it in its line, which several petitioners have each for himself
// ([petitioners.Roll.Floor]); of the service on another petitioner, which rests on the opinion alone, that of the opinion.
func (c *Course) Floor(e *history.Event) calendar.Date {
	if e == nil {
		return c.last
	}
	line := procedure.StrandOf(e.Kind)
	if line == procedure.NoLine {
		return calendar.Date{}
	}
	if line != procedure.TiersLine || e.Person == "" && c.people.IsZero() {
		return c.lines[line]
	}
	if e.Kind == history.Serve && e.Person != "" {
		t := c.at()
		if s := c.earlier(e); s != 0 {
			t = c.tier(s.Tier())
		}
		if t.served.At != 0 {
			return t.issued.On.Earliest()
		}
	}
	return c.people.Floor(e, procedure.HasTier(e.Kind), c.shared, c.lines[line])
}

// dated places an event in the record, and lets its day narrow those of the steps before it in its line that are known only roughly. A
// day that lies before what came before it is not believed.
func (c *Course) dated(e *history.Event) clock.Mark {
	floor := calendar.NotBefore(c.Floor(e))
	day, agrees := e.On.And(floor)
	if !agrees {
		day = floor
	}
	line := procedure.StrandOf(e.Kind)
	if e.Kind == history.Accept {
		if after, may := day.And(calendar.NotBefore(c.lines[procedure.ReceptionLine])); may {
			day = after // it stands after reception, which binds nobody where the days say otherwise
		}
	}
	if c.rough && agrees && !day.Latest().IsZero() && e.Person == "" && (c.people.IsZero() || !procedure.HasTier(e.Kind) || petitioners.Taken(e.Kind)) {
		c.narrow(line, calendar.NotAfter(day.Latest()))
		if e.Kind == history.Accept {
			c.narrow(procedure.ReceptionLine, calendar.NotAfter(day.Latest()))
		}
	}
	if _, exact := day.Exact(); !exact {
		c.rough = true
	}
	c.last = c.last.OrLater(day.Earliest())
	if line == procedure.TiersLine && !petitioners.Own(e) {
		c.shared = c.shared.OrLater(day.Earliest())
	}
	if line < procedure.NoLine && (!petitioners.Own(e) || e.Kind == history.Serve && c.at().served.At == 0) {
		c.lines[line] = c.lines[line].OrLater(day.Earliest())
	}
	if e.Person != "" {
		c.people = c.people.Dated(e, day)
	}
	return clock.Mark{On: day, At: c.events + 1}
}

// narrow says of every step of a line so far that it was not after a day.
func (c *Course) narrow(line procedure.Strand, by calendar.When) {
	f := &c.facts
	if line == procedure.ReceptionLine {
		f.leg.Narrow(by)
	}
	if line != procedure.TiersLine {
		return
	}
	for _, m := range [...]*clock.Mark{
		&f.settled, &f.performed, &f.confirmed, &f.executed, &f.withdrawn, &f.led, &f.verified, &f.concluded, &f.resumed, &f.ceased, &f.declared,
	} {
		m.Narrow(by)
	}
	for i := range f.tiers {
		t := &f.tiers[i]
		if t.narrow(by); t.belated != nil {
			late := *t.belated
			late.narrow(by)
			t.belated = &late
		}
	}
}

func (t *tier) narrow(by calendar.When) {
	for _, m := range [...]*clock.Mark{&t.asked, &t.opened, &t.handed, &t.accepted, &t.issued, &t.served.Mark, &t.extended, &t.refused} {
		m.Narrow(by)
	}
}
