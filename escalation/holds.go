package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Every guard is a pure function of the case's small state, of the event and of the law of its day. What is not recorded
// never fails a guard that keeps an organ apart from another, and never satisfies one that would cost the petitioner a
// right: an extension needs its approval on record, a lapse needs the right notice on record.

// failing returns the guards that do not hold: those that stand before every step, and those of the row, if there is one.
func (s *step) failing(r *row) guards {
	var failed guards
	if s.e.On.Before(s.last) {
		failed |= 1 << InOrder
	}
	if s.e.Tier != 0 && s.e.Tier != s.wants() {
		failed |= 1 << RightTier
	}
	if r != nil {
		for set := r.guards; set != 0; set &= set - 1 {
			if g := set.first(); !s.holds(g) {
				failed |= 1 << g
			}
		}
	}
	return failed
}

// wants is the tier that the event belongs to: the one it asks for, else the one at hand.
func (s *step) wants() regime.Tier {
	switch s.e.Kind {
	case history.RequestReview:
		return regime.Review
	case history.RequestRereview:
		return regime.Rereview
	case history.Accept:
		return regime.Handling
	}
	return s.in
}

// holds is the one evaluator of the guards.
func (s *step) holds(g Guard) bool {
	e, t := s.e, s.at
	switch g {
	case GroundNamed:
		return history.MayDecline(e.Because)
	case TransferredBefore:
		return !s.transferred.IsZero()
	case ExtensionProvided:
		return s.law.Says(s.in, regime.Extension)
	case ExtendedOnce:
		return t.extension == 0
	case ExtensionLength:
		return e.Days >= 1 && e.Days <= s.law.Limit(s.in, regime.Extension).N
	case BeforeExpiry:
		due := s.opinionDue(s.in)
		return !due.IsZero() && due.CheckDay(e.On) != period.Late
	case Approved:
		return e.Approved == decision.Yes
	case ReasonTold:
		return e.ReasonTold == decision.Yes
	case HearingProvided:
		return s.law.Says(s.in, regime.Hearing)
	case OrganInCharge:
		return t.organ.Agrees(e.Organ) != decision.No
	case ResultOfTier:
		return e.Disposition == 0
	case PowerToRemand:
		return e.Disposition != history.SetAside || s.mayRemand()
	case LevelAbove:
		return s.mayBeAsked()
	case InTime:
		return !s.lapsed(s.wants(), e.On) || e.Excused(s.regime.Calendar())
	case AfterSilence:
		return s.afterSilence(e.On)
	case WindowSurvives:
		return s.windowSurvives(s.wants())
	case RefusalHolds:
		return e.Because == statute.E6 && t.late
	case WasSetAside:
		return s.setAside()
	case AcceptanceAsked:
		return s.law.Says(s.in, regime.Acceptance) || s.law.Says(s.in, regime.FileFromAcceptance)
	case FileAsked:
		return s.law.Says(s.in, regime.FileHandover)
	case SettledBefore:
		return !s.settled.IsZero()
	case FullySupported:
		return s.result() == history.Supported
	case OwnDeclaration:
		return e.By == history.Petitioner || e.By == history.SpecialAgent
	case GroundProved:
		return s.lacking(e.Ground, e.On) == 0
	}
	return false // a guard without a meaning lets nothing pass
}

// mayRemand says whether the organ of a tier may set an opinion aside and send the matter back: by a local text (E7), or
// as a superior police organ.
func (s *step) mayRemand() bool {
	system := s.e.Organ.System
	if system == 0 {
		system = s.at.organ.System
	}
	return system == regime.PublicSecurity || s.law.Says(s.in, regime.Remand)
}

// mayBeAsked says whether the organ that the event names may decide the tier it wants. What is not recorded does not
// speak against it; where no text names an organ, only a configured answer helps.
func (s *step) mayBeAsked() bool {
	may, naming := s.law.MayFollow(&s.e.Organ, &s.tier(s.wants()-1).organ)
	return naming != regime.Silent && may != decision.No
}

// proper says whether the organ that decided tier t was one that may (E2). Which organ handles a matter is for triage to
// say and not for this package: there it is enough that it is recorded.
func (c *Case) proper(t regime.Tier) decision.Tri {
	s := c.tier(t)
	if s.organ.IsZero() {
		return 0
	}
	if t == regime.Handling {
		return decision.Yes
	}
	law, _ := c.regime.On(s.asked)
	may, _ := law.MayFollow(&s.organ, &c.tier(t-1).organ)
	return may
}

// aboveBy returns who says which organ decides tier t.
func (c *Case) aboveBy(t regime.Tier, on calendar.Date) regime.Source {
	if t == regime.Handling {
		return regime.Source{Provision: statute.LevelAbove}
	}
	return c.Above(t, on).By()
}

// noticeRight says whether the opinion of tier t named the right next remedy and its limit; see [RemedyNotice.Right]. Where the
// law changed before it was served, it must still be right: the window is that of the day of service, and no petitioner
// loses a right for trusting the longer one that the opinion named (E5).
func (c *Case) noticeRight(t regime.Tier) decision.Tri {
	s := c.tier(t)
	law, _ := c.regime.On(s.issued)
	right := s.notice.Right(t, s.organ, law)
	if right == decision.Yes && !s.served.IsZero() {
		law, _ = c.regime.On(s.served)
		right = s.notice.Right(t, s.organ, law)
	}
	return right
}

// lapsed says whether the window to ask for tier t is over on day d, beyond doubt: on every reading, and after the
// service of an opinion that is on record as having named the right remedy and limit.
func (c *Case) lapsed(t regime.Tier, d calendar.Date) bool {
	served := c.tier(t - 1).served
	if served.IsZero() {
		return false
	}
	law, _ := c.regime.On(served)
	if limit := law.Limit(t, regime.Window); limit.Unit == statute.Days && d.DaysSince(served) <= limit.N {
		return false // a roll only moves the last day on
	}
	return c.noticeRight(t-1) == decision.Yes && c.windowDue(t).CheckDay(d) == period.Late
}

// silence returns what the law says about asking for the next tier against the silence of this one, and since when it is
// overdue beyond doubt; no date if it is not on that day. An opinion that was not received is no answer yet.
func (c *Case) silence(on calendar.Date) (term regime.Stipulation, since calendar.Date) {
	t := c.stage.Tier()
	due := c.opinionDue(t)
	if due.CheckDay(on) != period.Late {
		return regime.Stipulation{}, calendar.Date{}
	}
	since = due.Latest()
	law, _ := c.regime.On(since)
	return law.Term(t, regime.Silence), since
}

// afterSilence says whether the next tier may be asked since this one has not answered in its time.
func (c *Case) afterSilence(on calendar.Date) bool {
	term, since := c.silence(on)
	if term.IsZero() {
		return false
	}
	window := c.regime.Count(term.Limit, since)
	return window.IsZero() || window.CheckDay(on) != period.Late
}

// windowSurvives says whether a conclusion leaves the window to ask for tier t open: the petitioner had asked for nothing
// of the kind yet, and the conclusion was not the petitioner's own doing.
func (c *Case) windowSurvives(t regime.Tier) bool {
	switch c.ground {
	case regime.NoRequestInTime, regime.Executed, regime.LedIntoProcedure, regime.VerifiedFinal:
		return !c.tier(t-1).served.IsZero() && c.tier(t).asked.IsZero()
	}
	return false
}

// opinionDue returns by when the opinion of tier t is due; the zero Deadline while its limit has not begun.
func (c *Case) opinionDue(t regime.Tier) period.Deadline {
	s := c.tier(t)
	start := s.opened
	law, _ := c.regime.On(start)
	if law.Says(t, regime.FromAcceptance) {
		start = s.accepted
	}
	limit := law.Limit(t, regime.Opinion)
	if s.set > 0 {
		limit = statute.Number{N: int(s.set), Unit: statute.Days}
	}
	due := c.regime.Count(limit, start)
	if s.extension > 0 {
		due = due.Extend(period.Days(int(s.extension)))
	}
	return c.withHearings(t, due)
}

// withHearings takes the hearings of tier t into account: their days are not counted where the text says so; where it does not
// say, that is a reading (P8).
func (c *Case) withHearings(t regime.Tier, due period.Deadline) period.Deadline {
	if c.hearings[t-1] == nil {
		return due
	}
	var stops, readings []period.Stop
	for h := c.hearings[t-1]; h != nil; h = h.before {
		law, _ := c.regime.On(h.from)
		switch {
		case h.stops != 0:
			if law.Says(t, h.stops.Point()) {
				stops = append(stops, period.Through(h.from, h.to))
			}
		case law.Says(t, regime.HearingStops):
			stops = append(stops, period.Through(h.from, h.to))
		default:
			readings = append(readings, period.Through(h.from, h.to))
		}
	}
	return due.Suspend(stops...).Hearing(readings...)
}

// result is what the opinions served so far make of the claim.
func (c *Case) result() history.Result {
	result := history.Result(0)
	for i := range c.tiers {
		t := &c.tiers[i]
		if t.served.IsZero() {
			break
		}
		if i == 0 || t.disposition == history.Varied {
			result = t.result
		} else if t.disposition != history.Upheld {
			result = 0
		}
	}
	return result
}

// setAside says whether the opinions served so far leave the opinion on handling set aside: by the last of them, or by the
// review opinion as long as the re-review opinion did not vary that.
func (c *Case) setAside() bool {
	review, rereview := &c.tiers[1], &c.tiers[2]
	gone := !review.served.IsZero() && review.disposition == history.SetAside
	if !rereview.served.IsZero() {
		return rereview.disposition == history.SetAside || gone && rereview.disposition != history.Varied
	}
	return gone
}
