package main

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// roughMatter is the matter of matter.go where a day may be known only roughly (P11): what comes later narrows the days before, a
// guard has three answers, and limits and organs are those of the law of the day, or of both where it may fall under either. It
// counts days and compares organs by Fengqiao's own values, as anybody would who writes such a walk beside them. Still it knows no
// other kind of step, no holes in a record and no petitioners by name, and cannot say why it refuses.
type roughMatter struct {
	law                  *regime.Regime
	rough                bool          // a day is not known exactly
	reception, last      calendar.Date // the latest of the earliest days, of reception and in the tiers
	registered, notified calendar.When
	answered             calendar.When // the first opinion was received, as it was known then

	tier  int
	tiers [3]roughTier
}

// roughTier has the days of the steps that are on record; a step that is not has none.
type roughTier struct {
	organ                                   regime.Organ
	notice                                  history.RemedyNotice
	asked, opened, extended, issued, served calendar.When
	result                                  history.Result
	disposition                             history.Disposition
	states                                  history.Contents
	recused                                 decision.Tri
	late                                    decision.Tri // whether the request came after the window; only the audit asks
}

// roughWalk is the walk. It returns where it ended and how many events it took.
func roughWalk(m *roughMatter, law *regime.Regime, events []history.Event) (stage procedure.Stage, n int) {
	*m = roughMatter{law: law}
	stage = procedure.Unregistered
	for i := range events {
		e := &events[i]
		to, placed := leadsTo(stage, e.Kind)
		if !placed || !fits(e, m.tier+1) || !m.take(e) {
			return stage, i
		}
		stage = to
	}
	return stage, len(events)
}

// leadsTo is where a kind of step leads from a stage, and false if it has no place there.
func leadsTo(stage procedure.Stage, k history.Kind) (to procedure.Stage, placed bool) {
	switch k {
	case history.Register:
		return procedure.Registered, stage == procedure.Unregistered
	case history.Notify:
		return stage, stage >= procedure.Registered
	case history.Accept:
		return procedure.InHandling, stage <= procedure.Registered
	case history.Extend:
		return stage, stage == procedure.InHandling || stage == procedure.InReview
	case history.Issue:
		return stage + 1, stage == procedure.InHandling || stage == procedure.InReview
	case history.Serve:
		return stage + 1, stage == procedure.HandlingIssued || stage == procedure.ReviewIssued
	case history.RequestReview:
		return stage + 1, stage == procedure.HandlingServed
	case history.RequestRereview:
		return stage + 1, stage == procedure.ReviewServed
	case history.Receive:
		return stage + 1, stage == procedure.ReviewRequested || stage == procedure.RereviewRequested
	}
	return stage, false
}

// take keeps a step that has its place, unless its day or a guard is known to be against it.
func (m *roughMatter) take(e *history.Event) bool {
	on, law, later, agrees := m.day(e)
	if !agrees {
		return false
	}
	if found := m.found(e, on, law, later); found.no || found.open && e.Kind == history.Extend { // which may cost the petitioner a right
		return false
	}
	m.keep(e, m.dated(e, on))
	return true
}

// line is the latest of the earliest days of the steps that stand in one order with such a step.
func (m *roughMatter) line(k history.Kind) *calendar.Date {
	if k == history.Register || k == history.Notify {
		return &m.reception
	}
	return &m.last
}

// day is the day of a step as the order of the steps tells it, with the laws of the days that it can be, and false if it contradicts
// that order or no law governs it.
func (m *roughMatter) day(e *history.Event) (on calendar.When, law, later regime.Law, agrees bool) {
	if on, agrees = e.On.And(calendar.NotBefore(*m.line(e.Kind))); agrees {
		law, later, agrees = m.law.OnEither(on)
	}
	return on, law, later, agrees
}

// dated narrows the days of the steps before, and returns that of the step.
func (m *roughMatter) dated(e *history.Event, on calendar.When) calendar.When {
	if e.Kind == history.Accept {
		if after, may := on.And(calendar.NotBefore(m.reception)); may {
			on = after
		}
	}
	if m.rough && !on.Latest().IsZero() {
		m.narrow(e.Kind, calendar.NotAfter(on.Latest()))
	}
	if _, exact := on.Exact(); !exact {
		m.rough = true
	}
	line := m.line(e.Kind)
	*line = line.OrLater(on.Earliest())
	return on
}

// found is what the guards find by the law of the day, or by either law.
func (m *roughMatter) found(e *history.Event, on calendar.When, law, later regime.Law) found {
	f := m.guards(e, on, law)
	if later == law {
		return f
	}
	g := m.guards(e, on, later)
	return found{f.no && g.no, f.open || g.open || f.no != g.no}
}

// found is whether a guard does not hold, or the record does not decide it.
type found struct{ no, open bool }

func (f *found) guard(is decision.Tri) { f.no, f.open = f.no || is == decision.No, f.open || is == 0 }

func (m *roughMatter) guards(e *history.Event, on calendar.When, law regime.Law) (f found) {
	t, in := &m.tiers[m.tier], regime.Tier(m.tier+1)
	switch e.Kind {
	case history.Extend:
		f.guard(decision.Known(law.Says(in, regime.Extension)))
		f.guard(decision.Known(t.extended.IsZero()))
		if e.Days == 0 {
			f.open = true
		} else {
			f.guard(decision.Known(e.Days >= 1 && e.Days <= law.Limit(in, regime.Extension).N))
		}
		f.guard(isLate(m.ends(in, regime.Opinion, t.opened), on).Not())
		f.guard(e.Approved)
		f.guard(e.ReasonTold)
	case history.Issue:
		f.guard(m.mayAct(e, law))
		f.guard(decision.Known(e.Disposition != history.SetAside && (m.tier > 0 || e.Disposition == 0)))
	case history.RequestReview, history.RequestRereview:
		f.guard(m.mayAct(e, law))
		f.guard(m.lapsed(m.tier, on).Not())
	case history.Receive:
		f.guard(m.mayAct(e, law))
	}
	return f
}

// mayAct says whether the organ that a step names may take it, or be asked.
func (m *roughMatter) mayAct(e *history.Event, law regime.Law) decision.Tri {
	t := &m.tiers[m.tier]
	switch e.Kind {
	case history.Issue:
		return decision.Known(m.tier == 0 || t.organ.Agrees(e.Organ) != decision.No && m.follows(e, law) != decision.No)
	case history.RequestReview, history.RequestRereview:
		return mayFollow(law, &e.Organ, &t.organ)
	case history.Receive:
		return m.follows(e, law)
	}
	return decision.Yes
}

// follows says whether the organ of the tier, with what the event says of it, may decide after the one below.
func (m *roughMatter) follows(e *history.Event, law regime.Law) decision.Tri {
	organ := m.tiers[m.tier].organ.Told(e.Organ)
	return mayFollow(law, &organ, &m.tiers[m.tier-1].organ)
}

// mayFollow says whether one organ may decide after another; where no text names an organ that is not known.
func mayFollow(law regime.Law, o, below *regime.Organ) decision.Tri {
	may, naming := law.MayFollow(o, below)
	if naming == regime.Silent {
		return 0
	}
	return may
}

// ends is the end of a limit that runs from a day.
func (m *roughMatter) ends(t regime.Tier, p regime.Point, from calendar.When) period.Deadline {
	limit, _ := m.law.Limit(from, t, p)
	return m.law.CountFrom(limit, from)
}

// isLate is whether something came too late. A contested day counts for whoever did it, and so does a stretch of days that is never late
// beyond doubt, from the first day from which the limit can run.
func isLate(due period.Deadline, on calendar.When) decision.Tri {
	is := due.Check(on)
	if is == period.CannotTell {
		if worst := due.StartingOn(due.Start().Earliest()).CheckDay(on.Latest()); worst != 0 && worst != period.Late {
			is = worst
		}
	}
	if is == 0 || is == period.CannotTell {
		return 0
	}
	return decision.Known(is == period.Late)
}

// lapsed says whether the window after the opinion of a tier, counted from zero, is over: on every reading, if the opinion told rightly
// of it, and was given by the proper organ and by nobody who had to stand aside.
func (m *roughMatter) lapsed(tier int, on calendar.When) decision.Tri {
	t, in := &m.tiers[tier], regime.Tier(tier+1)
	over := isLate(m.ends(in+1, regime.Window, t.served), on)
	if over == decision.No || t.recused == decision.Yes {
		return decision.No
	}
	sure := less(m.told(in, t.issued), m.told(in, t.served))
	if in == regime.Review {
		sure = less(sure, m.proper(in))
	}
	if sure == decision.No || over == decision.Yes {
		return sure
	}
	return 0
}

// told says whether the opinion of a tier tells rightly of the next remedy, by the law of a day.
func (m *roughMatter) told(in regime.Tier, day calendar.When) decision.Tri {
	t := &m.tiers[in-1]
	law, later, _ := m.law.OnEither(day)
	is := t.notice.Right(in, t.organ, law)
	if later == law {
		return is
	}
	return both(is, t.notice.Right(in, t.organ, later))
}

// proper says whether the opinion of a tier was given by an organ that may decide after the one below.
func (m *roughMatter) proper(in regime.Tier) decision.Tri {
	t, below := &m.tiers[in-1], &m.tiers[in-2].organ
	if t.organ.IsZero() {
		return 0
	}
	law, later, _ := m.law.OnEither(cmp.Or(t.asked, t.opened, t.issued))
	is, _ := law.MayFollow(&t.organ, below)
	if later == law {
		return is
	}
	also, _ := later.MayFollow(&t.organ, below)
	return both(is, also)
}

// both is what two laws agree in.
func both(a, b decision.Tri) decision.Tri {
	if a != b {
		return 0
	}
	return a
}

// less is the answer of two that is less sure of yes.
func less(a, b decision.Tri) decision.Tri {
	if a == decision.No || b == decision.Yes {
		return a
	}
	return b
}

// narrow says of the steps before one in its line that they were not after a day.
func (m *roughMatter) narrow(k history.Kind, by calendar.When) {
	narrow := func(days ...*calendar.When) {
		for _, day := range days {
			if known, agrees := day.And(by); agrees && !day.IsZero() {
				*day = known
			}
		}
	}
	if k == history.Register || k == history.Notify || k == history.Accept {
		narrow(&m.registered, &m.notified)
	}
	if k != history.Register && k != history.Notify {
		for i := range m.tiers {
			t := &m.tiers[i]
			narrow(&t.asked, &t.opened, &t.extended, &t.issued, &t.served)
		}
	}
}

// keep records the step.
func (m *roughMatter) keep(e *history.Event, on calendar.When) {
	t := &m.tiers[m.tier]
	switch e.Kind {
	case history.Register:
		m.registered = on
	case history.Notify:
		m.notified = on
	case history.Accept, history.Receive:
		t.opened, t.organ = on, t.organ.Told(e.Organ)
	case history.Extend:
		t.extended = on
	case history.Issue:
		t.issued, t.result, t.disposition, t.states, t.notice, t.recused = on, e.Result, e.Disposition, e.States, e.Notice, e.Recused
		t.organ = t.organ.Told(e.Organ)
	case history.Serve:
		if t.served = on; m.tier == 0 {
			m.answered = on
		}
	case history.RequestReview, history.RequestRereview:
		m.tier++
		m.tiers[m.tier] = roughTier{asked: on, organ: e.Organ}
	}
}
