package course

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Every guard is a pure function of the case's small state, of the event and of the law of its day: yes, no, or unknown where the
// record does not decide it. That somebody broke the law is never assumed: a guard that asks for something not to have happened
// holds unless it is on record. Where no text provides for what an organ did, and none forbids it, that is unknown as well.

// failing returns the guards of a row that do not hold and those that the record does not decide, with that which stands before every step.
func (s *step) failing(r *procedure.Edge) (no, open procedure.Guards) {
	var found [decision.No + 1]procedure.Guards
	if s.e.Tier != 0 && s.in != 0 && s.e.Tier != procedure.TierAt(s.e.Kind, s.stage) {
		found[decision.No] = 1 << procedure.RightTier
	}
	for set := r.Guards; set != 0; set &= set - 1 {
		g := set.First()
		found[min(s.holds(g), decision.No)] |= 1 << g
	}
	return found[decision.No], found[0]
}

// holds is the one evaluator of the guards.
func (s *step) holds(g procedure.Guard) decision.Tri {
	e, t := s.e, s.at
	switch g {
	case procedure.GroundNamed:
		return ifKnown(e.Because != 0, history.MayDecline(e.Because))
	case procedure.TransferredBefore:
		return s.did(clock.FirstKnown(s.leg.Came, s.leg.Transferred), 0)
	case procedure.ExtensionProvided:
		return decision.Known(s.law.Says(s.in, regime.Extension))
	case procedure.ExtendedOnce:
		return ifKnown(t.extended.At == 0 || !t.doubtful, t.extended.At == 0) // else the first may have extended nothing
	case procedure.ExtensionLength:
		return ifKnown(e.Days != 0, e.Days >= 1 && e.Days <= s.law.Limit(s.in, regime.Extension).N)
	case procedure.BeforeExpiry:
		return notLate(clock.Check(s.OpinionDue(s.in), s.on))
	case procedure.Approved:
		return e.Approved
	case procedure.ReasonTold:
		return e.ReasonTold
	case procedure.HearingProvided:
		return decision.YesIf(s.law.Says(s.in, regime.Hearing))
	case procedure.OrganInCharge:
		other, proper := t.organ.Agrees(e.Organ) == decision.No, t.issued.At != 0 || s.follows() != decision.No // else found already
		if other && proper && (t.issued.At == 0 || s.in == regime.Handling) && t.organ.Kind().Agrees(e.Organ.Kind()) != decision.No {
			return 0 // another by its name alone: it may have taken its place in a reform (信访工作条例 24(2)), or decide in its name
		}
		if other && proper && t.issued.At == 0 && s.proper(s.in) == decision.No {
			return s.follows() // asked of a wrong organ, and decided by the right one
		}
		return decision.Known(!other && proper)
	case procedure.ResultOfTier:
		return decision.Known(e.Disposition == 0)
	case procedure.Supplementary:
		same := (e.Result == 0 || e.Result == t.result) && (e.Disposition == 0 || e.Disposition == t.disposition)
		return cmp.Or(e.Supplement, decision.YesIf(same)) // it says that it only repeats or adds to the first, or says nothing else (E18)
	case procedure.PowerToRemand:
		return s.mayRemand()
	case procedure.LevelAbove:
		return s.mayBeAsked()
	case procedure.InTime:
		return s.inTime()
	case procedure.AfterSilence:
		return s.AfterSilence(s.on)
	case procedure.WindowSurvives:
		return decision.Known(s.WindowSurvives(procedure.TierAt(e.Kind, s.stage), e.Person))
	case procedure.RefusalHolds:
		return s.refusalHolds()
	case procedure.WasSetAside:
		return s.SetAside()
	case procedure.AcceptanceAsked:
		return decision.YesIf(s.law.Says(s.in, regime.Acceptance) || s.law.Says(s.in, regime.FileFromAcceptance))
	case procedure.FileAsked:
		return decision.YesIf(s.law.Says(s.in, regime.FileHandover))
	case procedure.SettledBefore:
		return s.By(e.Person, history.Settle, s.settled)
	case procedure.Granted:
		return s.Supported(history.PartlySupported)
	case procedure.OwnDeclaration:
		return ifKnown(e.By != 0, e.By == history.Petitioner || e.By == history.SpecialAgent)
	case procedure.LedBefore:
		return s.By(e.Person, history.LeadInto, s.led)
	case procedure.ByAnother:
		return decision.Known(e.Person != "" && !s.people.Took(e.Person, e.Kind))
	case procedure.GroundProved:
		return s.Lacking(e.Ground, s.on, e.Person).Answer()
	}
	return decision.No // a guard without a meaning lets nothing pass
}

// ifKnown is the answer where what it rests on is recorded.
func ifKnown(recorded, holds bool) decision.Tri {
	if !recorded {
		return 0
	}
	return decision.Known(holds)
}

// notLate is whether something came in time; a contested day counts for whoever did it, and without a limit nothing is known.
func notLate(is period.Timeliness) decision.Tri {
	if is == 0 || is == period.CannotTell {
		return 0
	}
	return decision.Known(is != period.Late)
}

// mayRemand says whether the organ of a tier may set an opinion aside and send the matter back: by a local text (E7), or
// as a police organ above the one that decided.
func (s *step) mayRemand() decision.Tri {
	if s.e.Disposition != history.SetAside || s.law.Says(s.in, regime.Remand) {
		return decision.Yes
	}
	system := s.e.Organ.System
	if system == 0 {
		system = s.at.organ.System
	}
	below := s.tier(s.in - 1).organ.System
	if system != 0 && system != regime.PublicSecurity || below != 0 && below != regime.PublicSecurity {
		return decision.No
	}
	return decision.YesIf(system != 0 && below != 0)
}

// follows says whether the organ of the tier, with what the event says of it, may decide after the one below.
func (s *step) follows() decision.Tri {
	if s.in <= regime.Handling {
		return decision.Yes
	}
	organ, below := s.at.organ.Told(s.e.Organ), &s.tier(s.in-1).organ
	may, _ := s.law.MayFollow(&organ, below)
	if may == decision.No && s.at.asked.At != 0 { // one that stood above it when it was asked goes on with it (E13)
		return s.regime.MayFollow(s.at.asked.On, &organ, below)
	}
	return may
}

// mayBeAsked says whether the organ that the event names may decide the tier it wants. What is not recorded does not
// speak against it; where no text names an organ, only a configured answer helps.
func (s *step) mayBeAsked() decision.Tri {
	organ := s.e.Organ
	if s.e.Kind == history.Receive {
		organ = s.at.organ.Told(organ)
	}
	may, naming := s.law.MayFollow(&organ, &s.tier(procedure.TierAt(s.e.Kind, s.stage)-1).organ)
	if naming == regime.Silent {
		return 0
	}
	return may
}

// inTime says whether a request comes in time, or is excused; one that is only recorded as made need not be, and then cannot be taken up.
func (s *step) inTime() decision.Tri {
	if t := s.e.Kind.Asks(); t != 0 && s.e.AsMade != decision.Yes {
		return inTime(s.Lapse(t, s.on, s.people.Binds(s.e)), s.e.Excused(s.regime.Calendar()))
	} else if t == 0 && s.at.asMade {
		return s.Opinion(s.in).InTime
	}
	return decision.Yes
}

// inTime says whether a request came in time, or is excused; unknown where that is not on record.
func inTime(late, excused decision.Tri) decision.Tri {
	if late == decision.No || excused == decision.No {
		return late.Not()
	}
	return excused
}

// refusalHolds says whether the request could be refused: because it was late, whatever excused it, or on another ground where a text of the place
// knows it (E19). Where none does, that is to be asked; what no rule gives as a ground is none.
func (s *step) refusalHolds() decision.Tri {
	ground := regime.RefusalOn(s.e.Because)
	if ground == regime.RefusedLate {
		if s.at.asked.At == 0 { // a refusal answers a request that was made
			asked, _ := calendar.Between(s.WindowStart(s.in, s.e.Person).Earliest(), s.on.Latest())
			return s.Lapse(s.in, asked, s.e.Person)
		}
		if s.at.late == decision.Yes && s.at.excused == 0 {
			return 0
		}
		return s.at.late
	}
	if ground == 0 {
		return ifKnown(s.e.Because != 0, false)
	}
	if ground == regime.RefusedSkipping { // the record itself tells whether the organ asked is the next one up
		may, _ := s.law.MayFollow(&s.at.organ, &s.tier(s.in-1).organ)
		if skipped := may.Not(); skipped != decision.Yes {
			return skipped
		}
	}
	return s.law.LetsRefuse(ground, history.Cited(s.e.On))
}

// tooLate says whether the request was recorded as made only, and came too late beyond doubt: nothing is owed but its refusal.
func (t *tier) tooLate() bool { return t.asMade && inTime(t.late, t.excused) == decision.No }

// proper says whether the organ that decided tier t was one that may (E2). Which handles a matter is for triage: there it need only be recorded.
func (c *Course) proper(t regime.Tier) decision.Tri {
	s := c.tier(t)
	if t == regime.Handling || s.organ.IsZero() {
		return decision.YesIf(!s.organ.IsZero())
	}
	return c.regime.MayFollow(clock.FirstKnown(s.asked, s.opened, s.issued).On, &s.organ, &c.tier(t-1).organ)
}

// impartial says whether the opinion of tier t was decided by nobody who had to stand aside (E8). That one did is rarely written down, but
// only a record that is declared complete from the day of the opinion on tells that nobody did (E16).
func (c *Course) impartial(t regime.Tier) decision.Tri {
	s := c.tier(t)
	if s.recused != 0 || s.issued.At == 0 {
		return s.recused.Not()
	}
	return decision.YesIf(c.closed(s.issued.On.Earliest()))
}

// NoticeRight says whether the opinion of tier t named the right next remedy and its limit; see [RemedyNotice.Right]. Where the law changed before it was
// served, it must still be right: the window is that of the day of service, and nobody loses a right by trusting the longer one that it named (E5).
func (c *Course) NoticeRight(t regime.Tier) decision.Tri {
	return c.noticeUnder(t, c.tier(t).issued, c.tier(t).served.Mark)
}

// windowNotice says whether what was told after the opinion of tier t lets the window end: by the opinion, and by what was added to it.
func (c *Course) windowNotice(t regime.Tier) decision.Tri {
	right := c.NoticeRight(t)
	if right == decision.Yes && c.tier(t).added.Doubt() {
		return 0
	}
	return right
}

// ToUnnamed reports whether the opinion of tier t tells of the next remedy, and no text names the organ for it (E2): what it tells is on record,
// and whether that is right cannot be told all the same.
func (c *Course) ToUnnamed(t regime.Tier) bool {
	s := c.tier(t)
	return s.notice.Remedy != 0 && c.Above(t+1, s.issued.On.Earliest()).Naming == regime.Silent
}

// noticeUnder says whether the notice of the opinion of tier t is right by the law of the days of some steps.
func (c *Course) noticeUnder(t regime.Tier, days ...clock.Mark) decision.Tri {
	if c.tier(t).issued.At == 0 {
		return 0
	}
	return c.rightUnder(&c.tier(t).notice, t, c.Received(t, ""), days...)
}

// rightUnder is the same of a notice that the organ of tier t gave, and of the day until which it says that the next tier may be asked for.
func (c *Course) rightUnder(n *history.RemedyNotice, t regime.Tier, served clock.Mark, days ...clock.Mark) decision.Tri {
	s, right := c.tier(t), decision.Yes
	for _, m := range days {
		if m.At == 0 || right == decision.No {
			continue
		}
		first, last, _ := c.regime.OnEither(m.On)
		is := n.Right(t, s.organ, first)
		if first != last && is != n.Right(t, s.organ, last) {
			is = 0 // its day may fall under either
		}
		if is != decision.Yes {
			right = is
		}
	}
	if t < regime.Rereview && right != decision.No && !n.LastDay.IsZero() {
		if ends := n.EndsRight(c.window(t+1, served.On)); ends != decision.Yes {
			return ends
		}
	}
	return right
}

// WindowStart is the day from which the time to ask for tier t runs, of one petitioner or of all: that of receiving the opinion below it (E4), or of
// having the matter back from a procedure that did not take it (E24). Where the service is not on record it was not before the opinion.
func (c *Course) WindowStart(t regime.Tier, who string) calendar.When {
	served := clock.FirstKnown(c.tier(t-1).added.Opened(who), c.Received(t-1, who))
	if asked := c.tier(t).asked.At; c.resumed.At > served.At && served.At != 0 && (asked == 0 || asked > c.resumed.At) {
		return c.resumed.On
	}
	if served.At != 0 {
		return served.On
	}
	return calendar.NotBefore(c.tier(t - 1).issued.On.Earliest())
}

// WindowDue is the time to ask for tier t; the zero Deadline while it does not run.
func (c *Course) WindowDue(t regime.Tier, who string) period.Deadline {
	served := c.Received(t-1, who)
	if served.At == 0 && (c.tier(t-1).issued.At == 0 || c.did(served, t-1) == decision.No) {
		return period.Deadline{}
	}
	return c.window(t, c.WindowStart(t, who))
}

// window is the time to ask for tier t from a day on.
func (c *Course) window(t regime.Tier, start calendar.When) period.Deadline {
	limit, _ := c.regime.Limit(start, t, regime.Window)
	return c.regime.CountFrom(limit, start)
}

// Lapse says whether the time to ask for tier t, of one petitioner or of all, is over on a day, beyond doubt: on every reading, after the service of an
// opinion that is on record as having named the right remedy and limit, that the proper organ gave, and nobody who had to stand aside (E5, E8).
func (c *Course) Lapse(t regime.Tier, on calendar.When, who string) decision.Tri {
	served := c.Received(t-1, who)
	if c.did(served, t-1) == decision.No {
		return decision.No
	}
	impartial := c.impartial(t - 1)
	if impartial == decision.No {
		return decision.No
	}
	over := period.Timeliness(0) // 0: neither the opinion nor its service is on record, or no text sets a time
	if served.At|c.tier(t-1).issued.At != 0 {
		over = clock.Check(c.window(t, c.WindowStart(t, who)), on)
		if over != 0 && over != period.Late && over != period.CannotTell {
			if c.tier(t-1).added.Unclear() && c.window(t, served.On).Check(on) == period.Late { // as if nothing had been added
				return 0 // it may be that of another
			}
			return decision.No
		}
	}
	sure := c.windowNotice(t - 1)
	if sure == decision.Yes {
		sure = impartial
	}
	if t == regime.Rereview && sure != decision.No {
		if proper := c.proper(regime.Review); proper != decision.Yes {
			sure = proper
		}
	}
	if sure == decision.No || over == period.Late && c.adrift == 0 {
		return sure
	}
	return 0
}

// Silence returns what the law says about asking for the next tier against the silence of this one, since when it is overdue
// beyond doubt, and whether it is on that day. An opinion that was not received is no answer yet.
func (c *Course) Silence(on calendar.When) (term regime.Stipulation, since calendar.Date, overdue decision.Tri) {
	t := c.stage.Tier()
	due := c.OpinionDue(t)
	if due.IsZero() {
		return regime.Stipulation{}, calendar.Date{}, decision.No
	}
	since = due.Latest()
	law, _ := c.regime.On(since)
	if c.led.At != 0 { // since then it is not for this organ to answer (E24)
		on = c.led.On
	}
	switch due.Check(on) {
	case period.Late:
		overdue = decision.YesIf(c.did(c.tier(t).served.Mark, t) == decision.No)
	case period.CannotTell:
	default:
		overdue = decision.No
	}
	return law.Term(t, regime.Silence), since, overdue
}

// AfterSilence says whether the next tier may be asked since this one has not answered in its time.
func (c *Course) AfterSilence(on calendar.When) decision.Tri {
	term, since, overdue := c.Silence(on)
	if term.IsZero() {
		return decision.No
	}
	if overdue != decision.Yes {
		return overdue
	}
	return notLate(clock.Check(c.regime.Count(term.Limit, since), on))
}

// WindowSurvives says whether a conclusion leaves the window to ask for tier t open, of one petitioner or of all: they had not asked for
// anything of the kind yet, nor anybody for them, and the conclusion was not the petitioner's own doing.
func (c *Course) WindowSurvives(t regime.Tier, who string) bool {
	switch c.Ended(who) {
	case regime.NoRequestInTime, regime.Executed, regime.LedIntoProcedure, regime.VerifiedFinal:
		return c.tier(t-1).served.At != 0 && c.By(who, history.Asking(t), c.tier(t).asked) != decision.Yes
	}
	return false
}
