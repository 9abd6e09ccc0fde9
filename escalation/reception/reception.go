// Package reception is what is on record of a matter before the tiers begin (信访工作条例 articles 22 and 23, before 2022-05-01 信访条例
// articles 21 and 22): registration, the notice to the petitioner, passing on, giving back, and the limits on each. A matter that is
// passed on comes to the next organ with days of its own, and each leg is judged by itself (D14).
//
// It knows nothing of the tiers; package course tells it when the matter was accepted, and whether steps may be missing.
package reception

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Leg is what is recorded of one organ of reception: of the first, or of one to which the matter was passed on.
type Leg struct {
	Organ                                       regime.Organ
	From                                        regime.Organ // that passed it on to this one
	Came                                        clock.Mark   // the transfer that brought it here
	Registered, Notified, Transferred, Objected clock.Mark
	Declined                                    clock.Mark
	Answered                                    clock.Mark   // the first service of an opinion, which tells in writing that the matter was accepted
	Acted, Told, Perhaps                        clock.Mark   // after the passing-on: the first step and notice of the next organ; a notice of either
	To                                          regime.Organ // that the transfer names, where that is another organ, or the only one named
	Number                                      uint16       // from zero
	Elsewhere                                   bool         // another organ acted, to which nothing on record brought the matter
}

// Record notes a step of reception. A second registration by the same organ, a second notice or objection adds nothing; after the
// matter was passed on, the registration is that of the next organ, and its leg begins.
func (l *Leg) Record(e *history.Event, now clock.Mark) {
	if e == nil {
		return
	}
	switch e.Kind {
	case history.Register:
		acted := l.Acted
		if l.Transferred.At != 0 {
			*l = l.onward()
		}
		l.ActedOn(e.Organ, now)
		l.Elsewhere = l.Elsewhere || l.Registered.At != 0 && l.Organ.Agrees(e.Organ) != decision.Yes // or the transfer is not on record
		if l.Registered.At == 0 {
			l.Registered = now
			if acted.At != 0 { // it may have had the matter before, and to register late gains nobody a day (E12)
				l.Registered.On, _ = calendar.Between(l.Came.On.Earliest(), now.On.Latest())
			}
			if received, agrees := e.Received.And(calendar.NotAfter(now.On.Latest())); agrees && !e.Received.IsZero() {
				l.Registered.On = received
			}
			l.Organ = e.Organ
		}
	case history.Notify:
		l.tell(e, now)
	case history.Transfer:
		if l.Transferred.At != 0 { // after an objection, or by an organ that did not register it
			*l = l.passedOnBy(&e.Organ, now)
		}
		if before := l.Elsewhere; !l.returned() {
			l.ActedOn(e.Organ, now) // it has the matter back, and the objection is not on record; or it is the next organ
			if l.Elsewhere != before || l.Organ.IsZero() {
				l.To = e.Organ
			}
		}
		l.Transferred = now
		if l.Organ.IsZero() {
			l.Organ = e.Organ
		}
	case history.ObjectToTransfer:
		l.ActedOn(e.Organ, now)
		l.Elsewhere = l.Elsewhere || l.Came.At|l.Transferred.At == 0 // the transfer is not on record
		l.Objected.First(now)
	case history.Decline:
		l.ActedOn(e.Organ, now)
		l.Declined.First(clock.Mark{On: e.Told(now.On), At: now.At})
		if e.IsNotice() {
			l.tell(e, now)
		}
	}
}

// tell notes a written notice to the petitioner. That of the organ which passed the matter on, of where it went, is none of the one that has
// it since (D14).
func (l *Leg) tell(e *history.Event, now clock.Mark) {
	if l.From.Agrees(e.Organ) == decision.Yes && l.Organ.Agrees(e.Organ) == decision.No {
		return
	}
	told := clock.Mark{On: e.Told(now.On), At: now.At}
	if l.Transferred.At == 0 || l.Acted.At != 0 || l.Organ.Agrees(e.Organ) != 0 {
		if l.ActedOn(e.Organ, now) {
			l.Told.First(told)
		}
	} else { // or by the one that passed it on, which tells the petitioner where it went
		l.Perhaps.First(told)
	}
	l.Notified.First(told)
}

// ActedOn notes that an organ acted as if the matter were with it, and reports whether that is the one that it was passed on to.
func (l *Leg) ActedOn(o regime.Organ, now clock.Mark) (next bool) {
	agrees := l.Organ.Agrees(o)
	if next = l.Transferred.At != 0 && agrees != decision.Yes; next {
		l.Acted.First(now)
	}
	l.Elsewhere = l.Elsewhere || l.Transferred.At == 0 && l.Registered.At != 0 && agrees == decision.No
	return next
}

// onward is the leg of the organ that the matter was passed on to, with what that organ did before it registered anything.
func (l *Leg) onward() Leg {
	next := Leg{From: l.Organ, Came: l.Transferred, Number: l.Number + 1, Notified: l.Told}
	if l.Declined.At > l.Transferred.At {
		next.Declined = l.Declined
	}
	return next
}

// passedOnBy is the leg of the organ that passes the matter on and registered nothing: it had it on some day between the passing-on to it and
// its own first step (D14), which is this one where it is not sure that the one named passes it on, and is not the one to which it goes. The
// one before, which passes on anew, receives nothing.
func (l *Leg) passedOnBy(o *regime.Organ, now clock.Mark) Leg {
	agrees := l.Organ.Agrees(*o)
	if agrees == decision.Yes || l.Objected.At > l.Transferred.At {
		return Leg{From: l.Organ, Came: l.Transferred, Number: l.Number + 1}
	}
	next := l.onward()
	next.Notified.First(l.Perhaps)
	if next.Registered = now; agrees == decision.No && l.Acted.At != 0 && l.To.IsZero() {
		next.Registered = l.Acted
	}
	next.Registered.On, _ = calendar.Between(l.Transferred.On.Earliest(), next.Registered.On.Latest())
	return next
}

// Narrow says of each step of the leg that it was taken on one of these days.
func (l *Leg) Narrow(by calendar.When) {
	for _, m := range [...]*clock.Mark{&l.Came, &l.Registered, &l.Notified, &l.Transferred, &l.Objected, &l.Declined, &l.Answered, &l.Acted, &l.Told, &l.Perhaps} {
		m.Narrow(by)
	}
}

// returned reports whether the organ of the leg gave the matter back before it did anything else: then it owes the petitioner
// neither a notice nor a decision, which are for the organ whose business it is.
func (l *Leg) returned() bool {
	return l.Came.At != 0 && l.Objected.At != 0 && l.Objected.Sooner(l.Transferred).Sooner(l.Notified).Sooner(l.Declined) == l.Objected
}

// NoticeLaw is what the written notice to the petitioner rests on: what was passed on has an article of its own, which knows neither
// "on the spot" nor an exception for unclear names.
func (l *Leg) NoticeLaw() statute.Provision {
	if l.Came.At != 0 {
		return statute.TransferredMatters
	}
	return statute.NoticeToPetitioner
}

// Surroundings are what the limits of a leg depend on besides the leg.
type Surroundings struct {
	Law      *regime.Regime
	Handler  regime.Organ // that accepted it; zero: not recorded
	Opened   clock.Mark   // the acceptance
	Over     clock.Mark   // what ended the matter
	SentBack bool
	Holes    bool // steps may have been taken that are not on record
	Complete history.Coverage
}

// passedOff reports whether the matter left the organ of the leg, on or back, by a step that is not on record, on a day not known.
func (l *Leg) passedOff(m *Surroundings) bool { return l.Elsewhere && m.Holes }

// Clocks yields the limits of the leg. An organ that passes the matter on within its time has done its part. Whether a step that is not
// on record was taken they leave open. Of the next organ, whose receipt is not on record, they are counted from any day between the
// passing-on and its first step (D14).
func (l *Leg) Clocks(m Surroundings, yield func(clock.Clock) bool) {
	if yield == nil {
		return
	}
	if l.Registered.At != 0 && !l.returned() && !(l.passedOff(&m) && l.To.IsZero()) {
		done := l.Notified.Sooner(l.Transferred)
		k := clock.Clock{
			Act: history.Notify, Who: l.Organ, Due: Fixed(m.Law, l.NoticeLaw(), l.Registered.On), By: regime.Source{Provision: l.NoticeLaw()},
			Done: done, Over: l.Answered.Sooner(m.Over),
		}
		known := m.Complete.Covers(k.Due.Start().Earliest(), k.Due.Latest()) // of the time after the limit nothing need be known
		if k.To = l.To; !known && done.At != 0 && done != l.Notified {
			k.Unrecorded = history.Notify
			if !l.To.IsZero() {
				k.Unrecorded = history.Transfer
			}
		}
		if k.Who.IsZero() && l.Came.At == 0 {
			k.Who = m.Handler
		}
		decided := l.Declined
		if m.Opened.At != 0 && !m.SentBack {
			decided = m.Opened
		}
		passedOn := l.Transferred.At != 0 && (decided.At == 0 || l.Transferred.At < decided.At) // it is for the next organ to decide
		if !yield(k) || !passedOn && !(l.accepting(&m, k.Who, decided, yield) && l.declining(&m, k.Who, decided, yield)) {
			return
		}
	}
	if l.Objected.At != 0 {
		k := l.Objection(m)
		k.Done = l.Objected
		if !yield(k) {
			return
		}
	}
	kept := max(m.Opened.At, l.Declined.At) > l.Transferred.At && l.Acted.At == 0 // by the one that passed it on
	if l.Transferred.At != 0 && l.Objected.At <= l.Transferred.At && !kept {
		l.unreceived(&m, yield)
	}
}

// unreceived are the limits of the organ that the matter was passed on to, where its receipt is not on record: it was between the passing-on
// and the first step of that organ (D14). A notice of which it is not known which of the two gave it keeps them as well as another.
func (l *Leg) unreceived(m *Surroundings, yield func(clock.Clock) bool) {
	next := l.onward()
	if m.Opened.At > l.Transferred.At {
		next.Organ = m.Handler
	}
	first := clock.FirstKnown(l.Acted, clock.Mark{At: l.Transferred.At})
	next.Registered.At = first.At
	next.Registered.On, _ = calendar.Between(l.Transferred.On.Earliest(), first.On.Latest())
	next.Notified.First(l.Perhaps)
	next.Answered = l.Answered
	next.Clocks(*m, func(k clock.Clock) bool {
		switch k.Onward = first; {
		case k.Act == history.Notify && l.Perhaps.At != 0 && k.Done == l.Told:
			k.Unrecorded = history.Notify
		case !m.Complete.Covers(k.Due.Start().Earliest(), k.Due.Latest()):
			k.Unrecorded = history.Register
		}
		return yield(k)
	})
}

// Objection is the limit on giving back a matter that was passed on and is not the receiver's business: it is owed only by an organ that
// does not take the matter.
func (l *Leg) Objection(m Surroundings) clock.Clock {
	received := l.Registered.On
	ofNext := l.passedOff(&m) || l.Transferred.At != 0 && l.Transferred.At < l.Objected.At // the leg is that of the organ that passed it on
	if ofNext || l.Came.At == 0 || l.Registered.At == 0 {
		received = calendar.NotBefore(l.Transferred.On.Earliest()) // of the receipt nothing is on record
		if l.Acted.At != 0 && l.Acted.At != l.Objected.At && m.Complete.Covers(received.Earliest(), l.Acted.On.Latest()) {
			received, _ = calendar.Between(received.Earliest(), l.Acted.On.Latest())
		}
		if l.Transferred.At == 0 {
			received = calendar.NotBefore(l.Came.On.Earliest())
		}
	}
	k := clock.Clock{
		Act: history.ObjectToTransfer, Who: l.Organ, Due: Fixed(m.Law, statute.TransferObjection, received),
		By: regime.Source{Provision: statute.TransferObjection},
	}
	if ofNext || l.Came.At == 0 {
		k.Who = regime.Organ{}
	}
	if limit, law := m.Law.Limit(received, regime.Handling, regime.Return); !limit.IsZero() { // a text of the place, some before the national one
		k.Due, k.By = m.Law.CountFrom(limit, received), law.By(regime.Handling, regime.Return)
	}
	return k
}

// accepting is the limit on the decision to accept the matter, where the regulation sets one. It is not asked for again after the
// matter was sent back.
func (l *Leg) accepting(m *Surroundings, who regime.Organ, decided clock.Mark, yield func(clock.Clock) bool) bool {
	k, set := clock.Of(m.Law, history.Accept, regime.Handling, regime.Acceptance, l.Registered.On)
	k.Who, k.Done, k.Over = who, decided, m.Over
	return !set || m.SentBack || yield(k)
}

// declining is the limit on the notice that a matter is not accepted, where a text of the place sets one. That a matter was grave or
// difficult, for which the text gives more time, is not on record: between the two days the limit is open.
func (l *Leg) declining(m *Surroundings, who regime.Organ, decided clock.Mark, yield func(clock.Clock) bool) bool {
	k, set := clock.Of(m.Law, history.Decline, regime.Handling, regime.Declining, l.Registered.On)
	if !set || decided.At != 0 && decided != l.Declined {
		return true
	}
	k.Tier, k.Who, k.Done, k.Over = 0, who, l.Declined, m.Over // it stands before the tiers
	extension, _ := m.Law.Limit(l.Registered.On, regime.Handling, regime.DecliningExtension)
	if more, ok := period.Of(extension); ok {
		k.Less, k.Due = k.Due, k.Due.Extend(more)
	}
	return yield(k)
}

// Fixed counts a limit that is the same in all regimes, from the provision that names it.
func Fixed(r *regime.Regime, p statute.Provision, start calendar.When) period.Deadline {
	citation, _ := p.On(history.Cited(start))
	return r.CountFrom(citation.Limit(), start)
}
