package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Standing is where a matter stands on a day, as facts: who owes what by when, and what the petitioner may ask for by when. The words
// for them, the articles, what is in doubt and what each ground of conclusion still needs are given when asked for: [Standing.Duties],
// [Standing.Rights], [Standing.Doubts], [Standing.Grounds], [Standing.Conclusion]. Its JSON form holds all of them.
type Standing struct {
	On       calendar.Date
	Stage    procedure.Stage // zero: the events reach beyond the day, or no regulation was in force on it
	Round    int             // more than 1 after the matter was sent back
	Owed     []Owed
	Entitled []Entitled
	Ended    []Ended // of several petitioners, those for whom the matter was concluded and goes on for others

	of     Case
	unsaid bool // the stage is not known
}

// Owed is what an organ owes, as facts; [Owed.InWords] says it.
type Owed struct {
	Act  history.Kind    // the event that discharges it; zero where none does once and for all
	Tier regime.Tier     // zero for reception, and after conclusion
	Who  regime.Organ    // zero: not recorded
	Due  period.Deadline // zero: the text sets no limit, or what it runs from is not recorded
	Warn Urgency

	Person string        // of several petitioners, the one to whom it is owed
	Set    calendar.When // the day that another organ set for it: no limit of a text
	// less is the end of Due in a matter that is neither grave nor difficult, where a text gives more time for one that is; or without an
	// extension that may not hold.
	less period.Deadline
	rests
}

// Ended says on which ground the matter was concluded for one of several petitioners (E21).
type Ended struct {
	Person string        `json:"person"`
	Ground regime.Ground `json:"ground"`
}

// Entitled is what the petitioner may ask for, as facts; [Case.On] finds them, and [Standing.Rights] says them.
type Entitled struct {
	Tier  regime.Tier
	Rule  statute.Rule    // E4 within the window, E5 after it since no lapse is proved, E6 with an excuse alone, E12 against silence
	Due   period.Deadline // until when; zero: without a limit, or with an excuse only
	after period.Deadline // that has run, if Due does not say it

	Person string // of several petitioners, the one whose right it is
	rests
}

// rests is what a duty or a right rests on: the article is looked up when it is asked for.
type rests struct {
	by  regime.Source     // the text that sets it; zero: the provision
	law statute.Provision // zero: the rule's own
	on  calendar.Date
	// reading: the provision does not speak of such a matter in terms.
	reading bool
}

// Urgency is how urgent a duty is. Zero is not.
//
// Codes: yellow, red.
type Urgency uint8

// The levels of warning.
const (
	Yellow Urgency = 1 + iota // yellow 黄色预警: the limit is about to end
	Red                       // red 红色预警: the limit has passed, on every reading
)

// On returns where the matter stands on day d, given what was applied. Where that includes events after d, the stage is
// unknown and the standing says so: ask [StandingOn] with the history.
func (c Case) On(d calendar.Date) Standing {
	s := Standing{On: d, Round: c.Round(), of: c}
	if s.unsaid = d.Before(c.Last()) || !c.governed(d); s.unsaid {
		return s
	}
	s.Stage = c.Stage()
	s.Owed = c.owed(d)
	s.Entitled = c.entitled(d)
	for _, who := range c.Named() {
		if g := c.Ended(who); g != 0 && s.Stage != procedure.Concluded {
			s.Ended = append(s.Ended, Ended{who, g})
		}
	}
	return s
}

// StandingOn replays what had happened by day d and returns where the matter stood then. Events after d are left out.
func StandingOn(r *regime.Regime, events []history.Event, d calendar.Date) (Standing, error) {
	return standing(r, history.Settled(events, calendar.Date{}), d, func(e *history.Event) bool { return !history.Cited(e.On).After(d) })
}

// StandingAsKnown returns where the matter stood on day d as far as was on record on the day known: an event recorded
// later than that is left out, and one whose day of recording is not given counts as recorded when it happened. A late
// record so never rewrites what could be known before. Where what was on record then had a gap that the table does not
// allow, the error says before which event, and the standing is the one before it.
func StandingAsKnown(r *regime.Regime, events []history.Event, d, known calendar.Date) (Standing, error) {
	return standing(r, history.Settled(events, known), d, func(e *history.Event) bool {
		return !history.Cited(e.On).After(d) && !e.Recorded.After(known) && !history.Cited(e.On).After(known)
	})
}

func standing(r *regime.Regime, events []history.Event, d calendar.Date, keep func(*history.Event) bool) (Standing, error) {
	c := New(r)
	err := c.replay(events, func(e *history.Event) bool { return e.Corrects == 0 && keep(e) })
	return c.On(d), err
}

// Above returns who may decide tier t after the organ below it, of whom the petitioner may choose one.
func (s *Standing) Above(t regime.Tier) regime.Superiors { return s.of.Above(t, s.On) }

// Holds says whether a ground of conclusion is proved; not of a matter that is concluded.
func (s *Standing) Holds(g regime.Ground) decision.Tri {
	if s.Stage == 0 || s.Stage == procedure.Concluded {
		return 0
	}
	return s.of.Lacking(g, calendar.On(s.On), "").Answer()
}

// owed lists what is owed on day d: the limits that are still open, and what no text sets a limit for.
func (c *Case) owed(d calendar.Date) (all []Owed) {
	add := func(o Owed) {
		if o.Warn = c.warn(o.Due, d); !o.Set.Latest().IsZero() && d.After(o.Set.Latest()) {
			o.Warn = Red
		}
		all = append(all, o)
	}
	t := c.Stage().Tier()
	registered, passed, back := c.Taken(history.Register, 0), c.Taken(history.Transfer, 0), c.Taken(history.ObjectToTransfer, 0)
	// Where it goes is decided by what was settled, withdrawn or led into a procedure; of what was given back, by who passed it on, anew.
	decided := max(c.Taken(history.Settle, 0).At, c.Taken(history.Withdraw, 0).At, c.Taken(history.LeadInto, 0).At)
	undecided := c.Stage() == procedure.Registered && decided <= registered.At
	if undecided && back.At > passed.At {
		add(Owed{Act: history.Accept, rests: rests{law: statute.PassingOn, on: d}})
	}
	if undecided && !passed.Known() && !back.Known() {
		o := Owed{
			Act: history.Accept, Who: c.Organ(0), Due: c.NoticeDue(),
			rests: rests{law: c.NoticeLaw(), on: brokenOr(c.NoticeDue(), d)},
		}
		if c.Taken(history.Notify, 0).Known() && d.After(o.Due.Latest()) {
			o.Due = period.Deadline{} // the notice told what was decided, and the text sets one time for both (信访工作条例 23)
		}
		if l, set := clock.Of(c.Regime(), o.Act, regime.Handling, regime.Acceptance, registered.On); set {
			o.Due, o.rests = l.Due, rests{by: l.By, on: history.Cited(registered.On)}
		}
		add(o)
	}
	runs := func(l clock.Clock) bool {
		if o, owed := c.running(&l, d); owed {
			add(o)
		}
		return true
	}
	if l, open := c.GiveBack(); open {
		runs(l)
	}
	c.ReceptionClocks(runs) // called by name, so that the case stays where it is
	c.TierClocks(runs)
	if pressed, set := c.Supervised(); pressed.Known() {
		add(Owed{
			Act: history.AnswerSupervision, Who: c.Organ(max(t, regime.Handling)), Set: set, rests: rests{law: statute.SupervisionFeedback, on: d},
		})
	}
	if c.TooLate() {
		add(Owed{Act: history.RefuseRequest, Tier: t, Who: c.Organ(t), rests: rests{on: d}})
	}
	switch c.Stage() {
	case procedure.ReviewRequested, procedure.RereviewRequested:
		// What the limit runs from, the receipt, is not on record. A refusal that may have been lawful leaves nothing owed for sure, and no organ
		// owes what it may not decide.
		if o := c.Opinion(t); !c.TooLate() && !o.Unsettled && o.Proper != decision.No {
			add(Owed{Act: history.Issue, Tier: t, Who: o.Organ, rests: c.restsOn(t, regime.Opinion, o.Asked.On)})
		}
	case procedure.HandlingIssued, procedure.ReviewIssued, procedure.RereviewIssued:
		serving, _ := procedure.Step(c.Stage(), history.Serve)
		add(Owed{Act: history.Serve, Tier: t, Who: c.Organ(t), rests: rests{law: serving.Provision, on: d}})
	case procedure.HandlingServed, procedure.ReviewServed, procedure.RereviewServed:
		for _, who := range c.Petitioners(t) {
			if who != "" && !c.Received(t, who).Known() && c.Ended(who) == 0 {
				add(Owed{Act: history.Serve, Tier: t, Who: c.Organ(t), Person: who, rests: rests{on: d}})
			}
		}
		if c.SetAside() == decision.Yes {
			add(Owed{Act: history.SendBack, Tier: t, Who: c.Organ(t), rests: c.restsOn(t, regime.Remand, c.Taken(history.Issue, t).On)})
		}
		c.execution(t, d, add)
	case procedure.Concluded:
		// 37(3) speaks of matters that went through review and re-review, and of those concluded by law.
		add(Owed{rests: rests{law: statute.DutiesAfterConclusion, on: d, reading: c.Ground() != regime.RereviewServed}})
		if c.opinionStands() {
			c.execution(0, d, add)
		}
	}
	return all
}

// restsOn is what the law of a day says on a point of a tier.
func (c *Case) restsOn(t regime.Tier, p regime.Point, day calendar.When) rests {
	on := history.Cited(day)
	law, _ := c.Regime().On(on)
	return rests{by: law.By(t, p), on: on}
}

// brokenOr is the day whose law a step that is still owed on day d rests on: the last of its limit once that is over, since a limit was
// broken under the regulation of its own time (E13).
func brokenOr(due period.Deadline, d calendar.Date) calendar.Date {
	if last := due.Latest(); !last.IsZero() && last.Before(d) {
		return last
	}
	return d
}

// running is a limit as what an organ still owes, and false if it owes nothing any more: the step was taken, the matter ended, or it is
// not that tier's turn.
func (c *Case) running(l *clock.Clock, d calendar.Date) (Owed, bool) {
	o := Owed{Act: l.Act, Tier: l.Tier, Who: l.Who, Due: l.Due, less: l.Less}
	if l.Done.Known() || l.Over.Known() || c.Stage() == procedure.Concluded || l.Tier != 0 && l.Tier != c.Stage().Tier() {
		return o, false
	}
	o.rests = rests{by: l.By, on: history.Cited(l.Due.Start())}
	if o.on.IsZero() { // what the limit runs from is not on record
		o.on = history.Cited(c.Taken(history.Accept, l.Tier).On)
	}
	switch l.Act {
	case history.Notify:
		o.rests = rests{law: l.By.Provision, on: brokenOr(l.Due, d)}
		return o, c.Stage() < procedure.HandlingIssued // the opinion says that the matter was accepted, and is to be served itself
	case history.Decline:
		return o, c.Stage() == procedure.Registered
	case history.Accept:
		return o, false // it is owed already: where the matter goes is to be decided in any case
	}
	return o, true
}

// execution is owed until what an opinion grants, in full or in part, has been done.
func (c *Case) execution(t regime.Tier, d calendar.Date, add func(Owed)) {
	if c.Supported(history.PartlySupported) == decision.Yes && !c.Taken(history.Execute, 0).Known() {
		add(Owed{Act: history.Execute, Tier: t, Who: c.Organ(regime.Handling), rests: rests{law: statute.OpinionExecution, on: d}})
	}
}

// entitled lists what the petitioners may ask for on day d.
func (c *Case) entitled(d calendar.Date) []Entitled {
	return append(c.open(d), c.joining(d)...)
}

// joining are the rights of those who have not asked for a tier that another petitioner has asked for: the window of each is their own, and
// neither what the other takes back nor what is decided on the request of the other is theirs (E21).
func (c *Case) joining(d calendar.Date) (rights []Entitled) {
	for t := regime.Review; t <= c.Stood().Tier(); t++ {
		ask := history.Asking(t)
		for _, r := range c.windows(t, d) {
			if r.Person != "" && !r.Excuse() && c.By(r.Person, ask, c.Taken(ask, t)) != decision.Yes {
				rights = append(rights, r)
			}
		}
	}
	return rights
}

// open lists what may be asked for at the stage at hand.
func (c *Case) open(d calendar.Date) []Entitled {
	switch c.Stage() {
	case procedure.HandlingServed, procedure.ReviewServed:
		return c.windows(c.Stage().Tier()+1, d)
	case procedure.ReviewRequested, procedure.RereviewRequested:
		return c.anew(d)
	case procedure.InHandling, procedure.HandlingIssued, procedure.InReview, procedure.ReviewIssued:
		return append(c.againstSilence(d), c.anew(d)...)
	case procedure.Concluded:
		if t := c.Stood().Tier(); t < regime.Rereview {
			return c.windows(t+1, d)
		}
	}
	return nil
}

// anew is what is left of the window to one whose request went to an organ that surely may not decide it, and did not, or was refused where
// nothing shows that it could be: such a request took nothing away (E2, E4, E19).
func (c *Case) anew(d calendar.Date) []Entitled {
	t := c.Stage().Tier()
	o := c.Opinion(t)
	refused := c.Taken(history.RefuseRequest, t).At > o.Opened.At && c.Received(t-1, o.Asker).Known()
	if o.Issued.Known() || o.Proper != decision.No && !refused {
		return nil
	}
	return []Entitled{c.window(t, d, o.Asker)}
}

// windows are the rights to ask for tier t of those who received the opinion below it, each with a window of their own, unless the matter
// was concluded for them in a way that closed it.
func (c *Case) windows(t regime.Tier, d calendar.Date) (rights []Entitled) {
	for _, who := range c.Petitioners(t - 1) {
		if c.Received(t-1, who).Known() && (c.Ended(who) == 0 || c.WindowSurvives(t, who)) {
			rights = append(rights, c.window(t, d, who))
		}
	}
	return rights
}

// window is the right to ask for tier t against the opinion served below it; once that has lapsed beyond doubt, what is
// left of it.
func (c *Case) window(t regime.Tier, d calendar.Date, who string) Entitled {
	due := c.WindowDue(t, who)
	right := Entitled{Tier: t, Person: who, after: due}
	switch {
	case c.Lapse(t, calendar.On(d), who) == decision.Yes:
		right.Rule, right.rests = statute.E6, rests{law: statute.MissedPeriodRelief, on: d}
	case due.IsZero() || d.After(due.Latest()):
		right.Rule, right.rests = statute.E5, rests{on: d}
	default:
		right.Rule, right.Due, right.rests = statute.E4, due, c.restsOn(t, regime.Window, c.WindowStart(t, who))
	}
	return right
}

// againstSilence is the right to ask for the next tier where this one is overdue and a text opens that. That an answer may have been given
// which is not on record takes it from nobody.
func (c *Case) againstSilence(d calendar.Date) []Entitled {
	t := c.Stage().Tier()
	term, since, _ := c.Silence(calendar.On(d))
	if c.AfterSilence(calendar.On(d)) == decision.No || !d.After(since) || c.Taken(history.Serve, t).Known() {
		return nil
	}
	return []Entitled{{
		Tier: t + 1, Rule: statute.E12, Due: c.Regime().Count(term.Limit, since), after: c.OpinionDue(t), rests: rests{by: term.By, on: since},
	}}
}

// Act is the event by which it is asked for.
func (r *Entitled) Act() history.Kind { return history.Asking(r.Tier) }

// Window is until when it may be asked for, or might have been; zero where no limit runs, or it is not known from when.
func (r *Entitled) Window() period.Deadline {
	if r.Due.IsZero() {
		return r.after
	}
	return r.Due
}

// Excuse reports whether the window is over, so that it may be asked for only with a good reason for being late (E6).
func (r *Entitled) Excuse() bool { return r.Rule == statute.E6 }

// warn says how urgent a duty with that deadline is on day d. A contested day counts for the organ.
func (c *Case) warn(due period.Deadline, d calendar.Date) Urgency {
	if due.IsZero() {
		return 0
	}
	if due.CheckDay(d) == period.Late {
		return Red
	}
	if n, known := due.DaysLeft(d); known && n <= c.lead(due) {
		return Yellow
	}
	return 0
}

// opinionStands says whether a supporting opinion is still to be executed after the conclusion: nothing else took its
// place, and the petitioner did not give it up.
func (c *Case) opinionStands() bool {
	switch c.Ground() {
	case regime.RereviewServed, regime.NoRequestInTime, regime.LedIntoProcedure, regime.VerifiedFinal:
		return true
	}
	return false
}
