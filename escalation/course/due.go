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
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// opened returns from which day the limit on the opinion of tier t runs, and false while it does not. Where that is not on record, it
// was not before the last step that is, and not after the opinion.
func (c *Course) opened(t regime.Tier) (calendar.When, bool) {
	s := c.tier(t)
	if s.tooLate() {
		return calendar.When{}, false
	}
	start := s.opened
	if law, _, _ := c.regime.OnEither(start.On); law.Says(t, regime.FromAcceptance) {
		start = s.accepted
	}
	if start.At != 0 {
		return start.On, true
	}
	if c.did(start, t) == decision.No && s.issued.At == 0 || s.opened.At|s.issued.At|s.asked.At == 0 {
		return calendar.When{}, false
	}
	bounds := [...]clock.Mark{s.opened, s.asked, c.leg.Registered, {}}
	if t != regime.Handling {
		bounds[2], bounds[3] = c.tier(t-1).served.Mark, c.tier(t-1).issued
	}
	w, _ := calendar.Between(clock.FirstKnown(bounds[:]...).On.Earliest(), s.issued.On.Latest())
	return w, true
}

// OpinionDue returns by when the opinion of tier t is due; the zero Deadline while its limit does not run.
func (c *Course) OpinionDue(t regime.Tier) period.Deadline {
	s := c.tier(t)
	if s.heard == nil || c.counted == nil {
		return s.heard.Suspend(c.unheard(t, s.extension), t, c.regime)
	}
	kept := &c.counted[t-1]
	if kept.head != s.heard || kept.opened != s.opened || kept.accepted != s.accepted || kept.extension != s.extension {
		kept.head, kept.opened, kept.accepted, kept.extension = s.heard, s.opened, s.accepted, s.extension
		kept.due = s.heard.Suspend(c.unheard(t, s.extension), t, c.regime)
	}
	return kept.due
}

// unheard is OpinionDue as if no hearing had been held, and with an extension of so many days.
func (c *Course) unheard(t regime.Tier, extension int16) period.Deadline {
	start, runs := c.opened(t)
	if !runs {
		return period.Deadline{}
	}
	s := c.tier(t)
	limit, _ := c.regime.Limit(start, t, regime.Opinion)
	if s.set > 0 {
		limit = statute.Number{N: int(s.set), Unit: statute.Days}
	}
	due := c.regime.CountFrom(limit, start)
	if extension > 0 {
		due = due.Extend(period.Days(int(extension)))
	}
	return due
}

// whole says whether the record is declared complete while a limit of tier t ran. What happened in the tier before it began to run changes nothing.
func (c *Course) whole(t regime.Tier, due period.Deadline) bool {
	return c.complete.Covers(c.began(t).OrLater(due.Start().Earliest()), due.Latest())
}

// Lengthened is by when the opinion of tier t was due if everything had lengthened its time that a text lets lengthen it and that may have
// happened without being on record (E16): an extension of the greatest length, and stops of which nobody knows the days. Unrecorded is
// the first of these to look up; zero where the record is complete from the beginning of the tier to the end of its time, or no text
// provides for any.
func (c *Course) Lengthened(t regime.Tier) (due period.Deadline, unrecorded history.Kind) {
	due = c.OpinionDue(t)
	if due.IsZero() || c.whole(t, due) && c.stated.Tier() != t { // what happened in another system is not on record here
		return due, 0
	}
	law, later, _ := c.regime.OnEither(due.Start())
	for _, p := range [...]regime.Point{regime.SuspensionStops, regime.PapersStop, regime.SurveyStops, regime.AppraisalStops, regime.HearingStops} {
		if !law.Says(t, p) && !later.Says(t, p) {
			continue
		}
		if unrecorded == 0 {
			due = due.Suspend(period.Stop{})
		}
		if unrecorded = history.Stop; p == regime.HearingStops {
			unrecorded = history.Hear
		}
	}
	if more, ok := period.Of(cmp.Or(law.Limit(t, regime.Extension), later.Limit(t, regime.Extension))); ok && !c.tier(t).extended.Known() {
		due, unrecorded = due.Extend(more), history.Extend
	}
	return due, unrecorded
}

// result is what the opinions served so far make of the claim, and whether that is known: zero and known where nothing stands.
func (c *Course) result() (result history.Result, known bool) {
	known = c.did(c.tiers[0].served.Mark, regime.Handling) != 0
	for i := range c.tiers {
		t := &c.tiers[i]
		if t.served.At == 0 {
			if i > 0 && (t.asked.At|t.issued.At != 0) && c.did(t.served.Mark, regime.Tier(i+1)) == 0 {
				return 0, false
			}
			continue
		}
		switch {
		case i == 0 || t.disposition == history.Varied:
			result, known = t.result, t.result != 0
		case t.disposition == history.SetAside:
			result, known = 0, true
		case t.disposition == 0:
			known = false
		}
	}
	return result, known
}

// Supported says whether the opinions served so far support the claim: in full, or at least in part.
func (c *Course) Supported(least history.Result) decision.Tri {
	result, known := c.result()
	return ifKnown(known, result == history.Supported || result == least)
}

// SetAside says whether the opinions served so far leave the opinion on handling set aside: by the last of them, or by the
// review opinion as long as the re-review opinion did not vary that.
func (c *Course) SetAside() decision.Tri {
	review, last := &c.tiers[1], &c.tiers[2]
	gone := ifKnown(review.disposition != 0, review.disposition == history.SetAside)
	if review.served.At == 0 {
		gone = decision.YesIf(c.did(review.served.Mark, regime.Review) == decision.No || c.stage < procedure.ReviewIssued).Not()
	}
	if last.served.At != 0 && last.disposition != history.Upheld {
		return ifKnown(last.disposition != 0, last.disposition == history.SetAside)
	}
	maySetAside := last.issued.At|last.opened.At|last.asked.At != 0 && (last.disposition == history.SetAside || last.disposition == 0)
	if gone == decision.No && maySetAside && c.did(last.served.Mark, regime.Rereview) == 0 {
		return 0 // its service may not be on record
	}
	return gone
}
