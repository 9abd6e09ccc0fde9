package audit

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// reception judges what is owed before the tiers begin.
func (w *walk) reception() {
	switch {
	case w.registered != 0:
		w.answer(Registration, 0, Complied)
	case len(w.events) == 0:
		return
	case w.complete:
		w.missing(Finding{Check: Registration, Verdict: Violated, Why: NotDone, On: w.asOf})
	default:
		w.missing(Finding{Check: Registration, Verdict: CannotTell, Why: NotRecorded, On: w.asOf, Needs: history.Register})
	}
	w.judgeFixed(NoticeLimit, &noticeLimit, w.registered, w.notified, history.Register, history.Notify)
	if w.objected != 0 {
		w.judgeFixed(TransferLimit, &objectionLimit, w.transferred, w.objected, history.Transfer, history.ObjectToTransfer)
	}
	law, _ := w.law.On(w.on(w.registered))
	if law.Says(regime.Handling, regime.Acceptance) && w.accepted|w.declined != 0 {
		due := w.law.Count(law.Limit(regime.Handling, regime.Acceptance), w.on(w.registered))
		w.judge(AcceptanceLimit, regime.Handling, due, max(w.accepted, w.declined), law.By(regime.Handling, regime.Acceptance))
	}
}

// judgeFixed judges a limit that is the same in all regimes.
func (w *walk) judgeFixed(c Check, law *fixed, from, to int, needsFrom, needsTo history.Kind) {
	if from == 0 || to == 0 && !w.complete {
		needs := needsTo
		if to != 0 {
			needs = needsFrom
		}
		w.missing(Finding{Check: c, Verdict: CannotTell, Why: NotRecorded, On: w.asOf, Needs: needs})
		return
	}
	limit := law.limitOn(w.on(from))
	if kept(limit, w.on(from), w.on(to)) {
		w.answer(c, 0, Complied)
		return
	}
	w.judge(c, 0, w.law.Count(limit, w.on(from)), to, regime.Source{Provision: law.provision})
}

// kept reports whether a step was taken so early that a limit of days is kept on every reading, whatever days are off. It
// saves the deadline for the steps that need it.
func kept(l statute.Number, from, on calendar.Date) bool {
	return l.Unit == statute.Days && !from.IsZero() && !on.IsZero() && on.DaysSince(from) < l.N
}

// judge says whether the step at a place, or its absence by the day asked about, keeps a limit. A contested day is not held
// against anybody (P8).
func (w *walk) judge(c Check, t regime.Tier, due period.Deadline, place int, by regime.Source) {
	if due.IsZero() {
		return
	}
	on, why := w.on(place), Late
	if place == 0 {
		on, why = w.asOf, StillOwed
	}
	if due.CheckDay(on) == period.Late {
		w.find(Finding{
			Check: c, Verdict: Violated, Why: why, Tier: t, On: on, Event: place - 1, DaysLate: on.DaysSince(due.Latest()),
			Cite: by.For(basis[c].rule, due.Start().Earliest()),
		})
		return
	}
	if place != 0 {
		w.answer(c, t, Complied)
	}
}

// judgeLimits judges the limits of one tier: on the file, on accepting the request, on the opinion.
func (w *walk) judgeLimits(t regime.Tier) {
	s := &w.tiers[t]
	law, _ := w.law.On(w.on(s.opened))
	if t != regime.Handling && s.opened != 0 {
		if law.Says(t, regime.FileHandover) && (s.handed != 0 || w.complete) {
			from := s.opened
			if law.Says(t, regime.FileFromAcceptance) {
				from = s.accepted
			}
			due := w.law.Count(law.Limit(t, regime.FileHandover), w.on(from))
			w.judge(FileLimit, t, due, s.handed, law.By(t, regime.FileHandover))
		}
		if law.Says(t, regime.Acceptance) && (s.accepted != 0 || w.complete) {
			due := w.law.Count(law.Limit(t, regime.Acceptance), w.on(s.opened))
			w.judge(AcceptanceLimit, t, due, s.accepted, law.By(t, regime.Acceptance))
		}
	}
	w.judgeOpinionLimit(t)
}

// judgeOpinionLimit judges the limit on the opinion. Where the day it runs from is not on record, the days before it bound
// it: if the opinion is in time from the earliest possible day, it is in time from any.
func (w *walk) judgeOpinionLimit(t regime.Tier) {
	s := &w.tiers[t]
	needs, start := opens(t), w.on(s.opened)
	law, _ := w.law.On(start)
	if law.Says(t, regime.FromAcceptance) {
		needs, start = history.AcceptRequest, w.on(s.accepted)
	}
	exact := !start.IsZero()
	if !exact {
		if s.issued == 0 {
			return // nothing is owed yet that is on record
		}
		start = w.earliestStart(t)
		law, _ = w.law.On(start)
	}
	limit := w.opinionLimit(t, law)
	if exact && !s.heard && kept(limit, start, w.on(s.issued)) {
		w.answer(OpinionLimit, t, Complied) // an extension would only lengthen it
		return
	}
	due := w.law.Count(limit, start)
	on := w.on(s.issued)
	if s.issued == 0 {
		on = w.asOf
	}
	notRecorded := func(needs history.Kind) {
		from := start
		if from.IsZero() {
			from = on
		}
		law, _ := w.law.On(from)
		w.find(Finding{
			Check: OpinionLimit, Verdict: CannotTell, Why: NotRecorded, Tier: t, On: on, Event: s.issued - 1, Needs: needs,
			Cite: law.By(t, regime.Opinion).For(statute.E1, from),
		})
	}
	if due.IsZero() || !exact && w.withHearings(t, due).CheckDay(on) == period.Late {
		notRecorded(needs)
		return
	}
	plain := s.lengthened(due)
	due = w.withHearings(t, plain)
	if s.doubtful && due.CheckDay(on) == period.Late && due.Extend(period.Days(s.extension)).CheckDay(on) != period.Late {
		w.find(Finding{
			Check: OpinionLimit, Verdict: CannotTell, Why: NotApproved, Tier: t, On: on, Event: s.issued - 1,
			Needs: history.Extend,
		})
		return
	}
	if s.issued == 0 && !w.complete {
		if due.CheckDay(on) == period.Late { // one may have been given
			notRecorded(history.Issue)
		}
		return
	}
	w.judge(OpinionLimit, t, due, s.issued, law.By(t, regime.Opinion))
	if s.heard && s.issued != 0 {
		w.judgeDeduction(t, plain, due, on)
	}
}

// lengthened is due with the extension of the tier, unless that may not have been lawful.
func (s *tier) lengthened(due period.Deadline) period.Deadline {
	if s.extension == 0 || s.doubtful {
		return due
	}
	return due.Extend(period.Days(s.extension))
}

// earliestStart is the earliest day on which a tier can have been opened: that of the last step on record before it.
func (w *walk) earliestStart(t regime.Tier) calendar.Date {
	if s := &w.tiers[t]; s.asked != 0 {
		return w.on(s.asked)
	}
	if t == regime.Handling {
		return w.on(w.registered)
	}
	below := &w.tiers[t-1]
	if below.served != 0 {
		return w.on(below.served)
	}
	return w.on(below.issued)
}

// withHearings takes the hearings of the tier into account: not counted where the text says so, a reading where it does not.
func (w *walk) withHearings(t regime.Tier, due period.Deadline) period.Deadline {
	if !w.tiers[t].heard {
		return due
	}
	var stops, readings []period.Stop
	for _, h := range w.hearings(t) {
		law, _ := w.law.On(h.From.Earliest())
		switch {
		case h.cause != 0:
			if law.Says(t, h.cause.Point()) {
				stops = append(stops, h.Stop)
			}
		case law.Says(t, regime.HearingStops):
			stops = append(stops, h.Stop)
		default:
			readings = append(readings, h.Stop)
		}
	}
	return due.Suspend(stops...).Hearing(readings...)
}

// hearing is one of the present round, or another stretch that may stop the count, with its place in the history.
type hearing struct {
	place int
	cause history.StopCause // zero for a hearing
	period.Stop
}

// readHearings notes the hearings of the round, up to where the matter is sent back again, or the end.
func (w *walk) readHearings() {
	for place := w.began + 1; place <= len(w.events); place++ {
		e := w.at(place)
		if e.Kind == history.SendBack {
			break
		}
		if (e.Kind == history.Hear || e.Kind == history.Stop) && readable(e) {
			w.heard = append(w.heard, hearing{place, e.Cause, period.Through(e.On, e.Until)})
		}
	}
}

// hearings are those of a tier in the present round: after it was opened or asked for, before its opinion.
func (w *walk) hearings(t regime.Tier) []hearing {
	s := &w.tiers[t]
	until := len(w.events) + 1
	if s.issued != 0 {
		until = s.issued
	}
	place := func(h hearing, place int) int { return cmp.Compare(h.place, place) }
	first, _ := slices.BinarySearchFunc(w.heard, max(s.opened, s.asked), place)
	last, _ := slices.BinarySearchFunc(w.heard, until, place)
	return w.heard[first:max(first, last)]
}

// judgeDeduction says whether an opinion below re-review is in time only because hearing days were taken out of the count.
func (w *walk) judgeDeduction(t regime.Tier, plain, due period.Deadline, on calendar.Date) {
	law, _ := w.law.On(due.Start().Earliest())
	if law.Says(t, regime.HearingStops) {
		return
	}
	var stops []period.Stop
	others := 0
	for _, h := range w.hearings(t) {
		if h.cause != 0 {
			others++
			continue
		}
		stops = append(stops, h.Stop)
	}
	if others > 0 && len(stops) == 0 {
		return // no hearing was held
	}
	deducted := plain.Suspend(stops...)
	if plain.CheckDay(on) != period.Late || deducted.CheckDay(on) == period.Late {
		w.answer(HearingDeducted, t, Complied)
		return
	}
	f := Finding{Check: HearingDeducted, Verdict: CannotTell, Why: ByAReading, Tier: t, On: on, Event: w.tiers[t].issued - 1}
	switch due.CheckDay(on) { // a regime that fixes the reading has settled it
	case period.Late:
		f.Verdict, f.DaysLate = Violated, on.DaysSince(plain.Latest())
	case period.InTime:
		w.answer(HearingDeducted, t, Complied)
		return
	}
	w.find(f)
}

// judgeExtension judges an extension when it happens; only one that is lawful, or may have been, lengthens the limit.
func (w *walk) judgeExtension(i int, t regime.Tier) {
	e, s := &w.events[i], &w.tiers[t]
	law, _ := w.law.On(e.On)
	term := law.Term(t, regime.Extension)
	faults := 0
	fault := func(v Verdict, why Cause, late int) {
		f := Finding{Check: Extension, Verdict: v, Why: why, Tier: t, On: e.On, Event: i, DaysLate: late}
		if !term.IsZero() {
			f.Cite = term.By.For(statute.E1, e.On)
		}
		if v == Violated {
			faults++
		} else {
			f.Needs = history.Extend
			s.doubtful = true
		}
		w.find(f)
	}
	if term.IsZero() {
		fault(Violated, NotProvided, 0)
		return
	}
	if s.extended {
		fault(Violated, Again, 0)
	}
	if e.Days < 1 || e.Days > term.Limit.N {
		fault(Violated, TooLong, 0)
	}
	if e.Approved == decision.No {
		fault(Violated, NotApproved, 0)
	}
	if e.ReasonTold == decision.No {
		fault(Violated, ReasonNotTold, 0)
	}
	if due := w.dueBefore(t); due.CheckDay(e.On) == period.Late {
		fault(Violated, Late, e.On.DaysSince(due.Latest()))
	}
	s.extended = true
	if faults > 0 {
		return
	}
	if e.Approved == 0 || e.ReasonTold == 0 {
		fault(CannotTell, NotRecorded, 0)
	}
	s.extension = e.Days
	w.answer(Extension, t, Complied)
}

// dueBefore is when the opinion was due as far as the history has been read.
func (w *walk) dueBefore(t regime.Tier) period.Deadline {
	s := &w.tiers[t]
	steps := [4]int{s.asked, s.opened, s.accepted, s.issued}
	if s.heard && s.dueOf == steps {
		return s.due
	}
	start := w.on(s.opened)
	law, _ := w.law.On(start)
	if law.Says(t, regime.FromAcceptance) {
		start = w.on(s.accepted)
	}
	due := w.withHearings(t, w.law.Count(w.opinionLimit(t, law), start))
	if s.heard {
		s.due, s.dueOf = due, steps
	}
	return due
}

// opinionLimit is the time for the opinion of a tier: what was set when the matter was sent back, else that of the law.
func (w *walk) opinionLimit(t regime.Tier, law regime.Law) statute.Number {
	if e := w.at(w.tiers[t].opened); e != nil && e.Kind == history.SendBack && e.Days > 0 {
		return statute.Number{N: e.Days, Unit: statute.Days}
	}
	return law.Limit(t, regime.Opinion)
}
