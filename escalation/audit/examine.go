package audit

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Examine checks a history against every rule, under the law of its place on the day of each event. Where numbers, organs or
// grounds were laid over the law on less than law, what breaks them alone is noted and is no violation. It never fails,
// whatever the events, and allocates nothing while there is nothing to find. Of more than [history.MaxEvents] events it reads
// that many, and finds that the next cannot be read.
//
// Of a record of several claims each is examined by itself: what was done for one was not done for another.
func Examine(law *regime.Regime, h history.History) Report {
	if claims := h.Claims(); len(claims) > 0 {
		return byClaim(law, &h, claims)
	}
	report := examine(law, &h)
	if lawful := law.Lawful(); lawful != law {
		report.weigh(lawful, &h, mayRestOnLess, func(f *Finding) { f.Verdict = Noted })
	}
	for law.Under() != nil {
		law = law.Under()
	}
	report.weigh(law, &h, restsOnContested, func(f *Finding) { f.Verdict, f.Why = CannotTell, TextContested })
	return report
}

// mayRestOnLess reports whether a finding may rest on less than law: a violation, which the law may see later, or what cannot be told of
// something that is no law.
func mayRestOnLess(f Finding) bool {
	return f.Verdict == Violated || f.Verdict == CannotTell && f.Cite.Basis() == statute.Practice
}

// restsOnContested reports whether a violation rests on a local text whose application is contested: it is held against nobody
// unless the national regulations say the same (P8).
func restsOnContested(f Finding) bool {
	return f.Verdict == Violated && f.Cite.Doubt()&statute.Contested != 0
}

func examine(law *regime.Regime, h *history.History) Report {
	var w walk // set field by field: a literal would be built aside and copied
	course.Begin(&w.c, law, h.Complete)
	w.law, w.events, w.asOf, w.round = law, history.Settled(h.Events, calendar.Date{}), h.AsOf, 1
	w.complete = h.Complete
	for i := range h.Events {
		if i == history.MaxEvents {
			w.find(Finding{Check: Sequence, Verdict: CannotTell, Why: Unreadable, On: h.Events[i].On, Event: i})
			break
		}
		w.take(i)
	}
	if w.asOf.IsZero() {
		w.asOf = w.c.Last()
	}
	w.closeLeg(&w.c, nil)
	w.closeRound(&w.c)
	w.reception()
	return w.report
}

// walk is how far a history has been read. Where the matter stands, and what each step was worth, is for the machine to say.
type walk struct {
	law      *regime.Regime
	events   []history.Event
	asOf     calendar.Date
	complete history.Coverage
	unread   calendar.Date // the first of the days of what cannot be read
	c        course.Course
	report   Report

	round    int
	notified bool // whether the limit on the notice was judged
	told     bool // whether a notice is on record

	// unstated is the last step known in another system, where it is not on record in which tier that was: no step after it skips another.
	unstated history.Kind
	older    bool // the steps before are ones to which no regulation held applies: the next rests on what was done under another (E13)

	ended     bool                      // whether the procedure had ended before the step at hand
	concluded bool                      // whether a conclusion on top of the opinions is on record, and no request after it
	refused   [regime.Rereview + 1]bool // whether the request for a tier was refused, with ground or without
}

// wipes reports whether with a step a round, a leg of reception, or a tier that was asked for may end, so that what was owed in it is
// judged. A request ends what an earlier one asked for.
func (w *walk) wipes(k history.Kind) bool {
	if t := k.Asks(); t != 0 {
		return w.c.Taken(k, t).Known()
	}
	return ending.Has(k)
}

var ending = history.KindsOf(history.SendBack, history.Reopen, history.Register, history.Transfer, history.RefuseRequest, history.WithdrawRequest)

// take reads one event.
func (w *walk) take(i int) {
	e := &w.events[i]
	if e.Corrects != 0 {
		if s := w.c.Read(e); !s.Readable {
			w.judge(i, &s)
		}
		return
	}
	w.told = w.told || e.Kind == history.Notify
	w.ended = w.c.Stage() == procedure.RereviewServed || w.c.Stage() == procedure.Concluded
	if i == 0 || !w.wipes(e.Kind) {
		s := w.c.Read(e)
		w.judge(i, &s)
		if e.Kind == history.TakeOver && w.c.Stage() == procedure.Unregistered {
			w.unstated = e.After
		}
		return
	}
	before := w.c
	s := w.c.Read(e)
	asksAnew := e.Kind.Asks() != 0 && w.c.Taken(e.Kind, s.Tier) != before.Taken(e.Kind, s.Tier)
	if (e.Kind == history.WithdrawRequest || e.Kind == history.RefuseRequest) && s.Effect || asksAnew {
		w.closeTier(&before, s.Tier, i)
	}
	w.round = before.Round()
	if w.c.Round() != before.Round() {
		after := w.c
		w.c = before // as it stood while the round lasted
		w.closeAcceptance(&w.c, nil)
		w.closeRound(&w.c)
		w.c = after
	}
	if w.c.Leg() != before.Leg() {
		w.closeLeg(&before, e)
	}
	w.round = w.c.Round()
	w.judge(i, &s)
}

// judge says what each guard of a step finds, and what was complied with.
func (w *walk) judge(i int, s *procedure.Judged) {
	e := &w.events[i]
	if !s.Readable {
		if first := e.On.Earliest(); w.unread.IsZero() || first.Before(w.unread) {
			w.unread = first
		}
		w.find(Finding{Check: Sequence, Verdict: CannotTell, Why: Unreadable, On: e.On, Event: i})
		return
	}
	if !s.Governed() {
		w.find(Finding{Check: Sequence, Verdict: CannotTell, Why: NoRegulation, Rule: statute.E13, Cite: statute.E13.Cite(history.Cited(e.On)), On: e.On, Event: i})
		w.older = true
		return
	}
	if s.Placed != decision.Yes {
		f := Finding{Check: Sequence, Verdict: verdictOf(s.Placed), Why: Skipped, Tier: s.Tier, On: e.On, Event: i, Needs: s.Needs}
		if f.Verdict == Violated {
			f.Who = w.actor(e, s.Tier)
		} else if w.older {
			f.Why, f.Needs = RestsOnOlder, 0
		} else if w.unstated != 0 {
			f.Needs, w.unstated = w.unstated, 0
		}
		if f.Verdict == Violated && w.askedAgain(e.Kind) {
			f.Verdict, f.Why, f.Who, f.Needs = Noted, Again, regime.Organ{}, 0
		} else if f.Verdict == Violated && (early.Has(e.Kind) || w.provesBefore(e.Kind, s)) {
			f.Verdict, f.Who = CannotTell, regime.Organ{}
		} else if f.Verdict == CannotTell && (e.Kind == history.Transfer || e.Kind == history.TakeOver) {
			f.Why, f.Needs = PassedOn, e.Kind
		}
		w.find(f)
	}
	inOrder := s.Placed == decision.Yes
	w.older = w.older && !inOrder
	for g := range (s.No | s.Open).All {
		inOrder = inOrder && guardChecks[g].check != Sequence
		w.unmet(i, s, g, s.Answer(g))
		if g == procedure.ExtensionProvided {
			break // where none is provided the rest is beside the point
		}
	}
	if inOrder {
		w.answer(Sequence, 0, Complied)
		w.answer(Sequence, s.Tier, Complied)
	}
	w.refused[s.Tier] = e.Kind == history.RefuseRequest || w.refused[s.Tier] && e.Kind != history.Asking(s.Tier)
	w.concluded = e.Kind == history.Conclude && e.Person == "" && (!moot(e.Ground) || s.Fails()) || w.concluded && e.Kind != history.Reopen &&
		(e.Kind.Asks() == 0 || e.AsMade == decision.Yes && w.c.Opinion(s.Tier).InTime == decision.No)
	if c := costly[e.Kind]; c != 0 && s.Holds() {
		w.answer(c, s.Tier, Complied)
	}
	switch e.Kind {
	case history.Disclose:
		w.find(Finding{Check: Secrecy, Verdict: Violated, Why: DisclosedToOthers, On: e.On, Event: i, Who: e.Organ})
	case history.Serve:
		w.judgeWay(i, s.Tier)
	case history.Issue:
		if w.c.Taken(history.Issue, s.Tier).Event() != i && s.Effect {
			w.judgeAddition(i, s.Tier)
		} else if s.Tier == regime.Handling && s.Effect && e.Tier <= regime.Handling {
			w.judgeHandler(i)
		} else if e.Disposition == history.SetAside && s.Holds() {
			w.answer(RemandPower, s.Tier, Complied)
		}
	}
}

// early are the steps of which nobody is wronged by what is done early: to execute, and to take up anew what has not ended.
var early = history.KindsOf(history.Execute, history.Reopen)

// judgeHandler asks how a matter that a police organ accepted came to an organ of another system, which gives the opinion, or one that another
// department accepted to a third of its level. That is for the organ with power over the matter (信访工作条例 31, 32(2)), which need not be the
// one that accepted it: a petition office accepts for all, and in a reform another takes its place (24(2)). But what an organ accepted as its
// own business comes to no other by itself; where its passing on is on record, that is asked already.
func (w *walk) judgeHandler(i int) {
	e, begun := &w.events[i], w.c.Taken(history.Accept, regime.Handling)
	if !begun.Known() || e.Organ.System == 0 || e.Organ.System == regime.PublicSecurity {
		return
	}
	first := &w.events[begun.Event()]
	police, fellow := first.Organ.System == regime.PublicSecurity, first.Organ.Kind() == e.Organ.Kind() && first.Organ.Agrees(e.Organ) == decision.No
	if first.Kind != history.Accept || !police && !(fellow && e.Organ.System == regime.OtherDepartment && e.Organ.Level != 0) {
		return // or it was sent back by the police organ above
	}
	for _, between := range w.events[begun.At:i] {
		if between.Kind == history.Transfer || between.Kind == history.TakeOver {
			return
		}
	}
	f := Finding{Check: ProperOrgan, Verdict: CannotTell, Why: NotRecorded, Tier: regime.Handling, On: e.On, Event: i, Needs: history.Transfer, Who: e.Organ}
	f.Rule, f.Cite = statute.E1, statute.E1.Cite(history.Cited(e.On))
	if cite, ok := statute.OpinionResult.On(history.Cited(e.On)); ok {
		f.Cite = cite
	}
	w.find(f)
}

// moot says whether a matter that is concluded on a ground has no use for an opinion any more, or may have none: zero is not recorded.
func moot(g regime.Ground) bool {
	switch g {
	case 0, regime.SettledPerformed, regime.SettledConfirmed, regime.Settled, regime.Withdrawn, regime.LedIntoProcedure, regime.NoSuccessor:
		return true
	}
	return false
}

// provesBefore reports whether a step proves the one that should have come before it, and that is not on record: the receipt of a request is
// the same fact as the request, seen from the other side (E17), and what an organ does with a request on record it has received.
func (w *walk) provesBefore(k history.Kind, s *procedure.Judged) bool {
	return k == history.Receive && s.Needs == history.Asking(s.Tier) || s.Needs == history.Receive && w.c.Opinion(s.Tier).Asked.Known()
}

// askedAgain reports whether a step is a request after the end of the procedure, its arrival or passing on, or what he is told: he may ask as
// often as he likes and breaks nothing by it, whatever comes is to be registered (D1), and who turns him away, or does not accept the same
// matter anew, withholds nothing that is still open (36(3) of 2022, 35(3) of 2005). It is recorded and shown.
func (w *walk) askedAgain(k history.Kind) bool {
	return w.ended && (k.Asks() != 0 || history.KindsOf(history.Register, history.Notify, history.Transfer, history.ObjectToTransfer, history.Receive,
		history.RefuseRequest, history.Decline).Has(k))
}

// actor is the organ that took a step: of a request, the one against which it is made.
func (w *walk) actor(e *history.Event, t regime.Tier) regime.Organ {
	if e.Kind.Asks() != 0 {
		return w.c.Opinion(t - 1).Organ
	}
	return e.Organ
}

// costly are the checks of the steps that may cost the petitioner a right.
var costly = [history.LastKind + 1]Check{
	history.Decline: DeclineGround, history.RefuseRequest: RequestRefused, history.Extend: Extension, history.Conclude: ConclusionGround,
}

// verdictOf is the verdict on a guard that does not hold, or that the record does not decide.
func verdictOf(is decision.Tri) Verdict {
	if is == decision.No {
		return Violated
	}
	return CannotTell
}

// unmet finds that a guard of a step does not hold, or that the record does not decide it.
func (w *walk) unmet(i int, s *procedure.Judged, g procedure.Guard, is decision.Tri) {
	e, b := &w.events[i], &guardChecks[g]
	f := Finding{
		Check: b.check, Verdict: verdictOf(is), Why: b.why, Tier: s.Tier, On: e.On, Event: i, Needs: b.needs, Who: w.actor(e, s.Tier),
	}
	if f.Verdict == CannotTell {
		if f.Check == Sequence && s.Placed != decision.Yes {
			return // found as a step that others should have led to
		}
		if b.recorded {
			f.Why = NotRecorded
		}
		f.Needs = cmp.Or(f.Needs, e.Kind)
	}
	switch g {
	case procedure.LevelAbove:
		return // judged when it is known which organ took it up
	case procedure.InTime:
		o := w.c.Opinion(s.Tier)
		if !o.AsMade || is != decision.No || w.found(f.Check, f.Tier, Violated, 0) {
			return // judged when it is known what became of the request
		}
		f.DaysLate = o.Late
	case procedure.GroundProved:
		w.unproved(f, s)
		return
	case procedure.InOrder:
		f.Tier, f.Needs = 0, 0
	case procedure.GroundNamed:
		if duty, held := statute.ProtectionDuty.On(history.Cited(e.On)); held && e.Because == statute.T11 { // it is performed or answered
			f.Rule, f.Cite = statute.T11, duty
		}
	case procedure.WindowSurvives: // asked after the end, see askedAgain
		f.Verdict, f.Why, f.Who = Noted, Again, regime.Organ{}
	case procedure.Granted, procedure.SettledBefore:
		// Only what was granted (32(2) of 2022) or agreed is owed: to do what no paper on record asks for is no breach, and a question.
		f.Verdict, f.Who = CannotTell, regime.Organ{}
	case procedure.OrganInCharge: // both may have been concerned, and answer together (信访工作条例 24(1))
		if s.Tier == regime.Handling && w.c.Opinion(s.Tier).Issued.On == e.On {
			f.Verdict, f.Needs = CannotTell, e.Kind
		}
	case procedure.OwnDeclaration: // no article on conclusion says who may withdraw
		f.Rule, f.Cite = statute.X3, byAnAgent(e.On)
	case procedure.BeforeExpiry:
		if is == decision.No {
			f.DaysLate = e.On.Earliest().DaysSince(s.Due.Latest())
		} else if _, exact := s.Due.Start().Exact(); !exact {
			f.Needs = opens(s.Tier)
		}
	case procedure.RefusalHolds:
		w.judgeRefusal(f, s, e)
		return
	}
	if f.Verdict == Violated && f.Check != Sequence {
		f.Needs = 0
	}
	w.find(f)
}

// judgeRefusal finds that a request was refused without ground, or that the record does not tell.
func (w *walk) judgeRefusal(f Finding, s *procedure.Judged, e *history.Event) {
	o := w.c.Opinion(s.Tier)
	if ground := regime.RefusalOn(e.Because); ground != regime.RefusedLate && e.Because != 0 {
		w.judgeGround(f, ground)
		return
	}
	if f.Verdict == Violated {
		f.Needs = 0
		if below := w.c.Opinion(s.Tier - 1); !below.Served.Known() { // asked against silence
			on := history.Cited(o.Asked.On)
			law, _ := w.law.On(on)
			if by := law.By(s.Tier-1, regime.Silence); !by.IsZero() {
				f.Cite = by.For(statute.E12, on)
			}
		}
		w.find(f)
		return
	}
	if w.timeUnsettled(&f, &o); f.Needs != history.Asking(s.Tier) && e.Because == 0 {
		f.Needs = history.RefuseRequest
	}
	w.find(f)
}

// judgeGround finds that a request was refused on what is no ground here, or that no text of the place knows the ground, which is to be
// asked (E19).
func (w *walk) judgeGround(f Finding, ground regime.RefusalGround) {
	on := history.Cited(f.On)
	law, _ := w.law.On(on)
	f.Rule, f.Why, f.Needs = statute.E19, NoGround, 0 // what the refusal broke is the article on the request
	if f.Verdict == CannotTell {
		f.Why, f.Needs, f.Cite = NotProvided, history.RefuseRequest, law.Refuses(ground).For(statute.E19, on)
		if f.Cite.Doubt()&statute.Contested != 0 {
			f.Why, f.Needs = TextContested, 0
		}
	}
	w.find(f)
}

// byAnAgent is what it rests on that a petition is withdrawn with special authority alone: the article on litigation agents speaks of
// claims, and for withdrawals it is a safeguard (X3).
func byAnAgent(on calendar.When) statute.Citation {
	return statute.X3.CiteAs(statute.Safeguard, history.Cited(on))
}

// unproved finds what the ground of a conclusion lacks.
func (w *walk) unproved(f Finding, s *procedure.Judged) {
	e := &w.events[f.Event]
	law, _ := w.law.On(history.Cited(e.On))
	text := law.Concluding(e.Ground)
	f.Cite = text.Cite(history.Cited(e.On))
	for l := range s.Lacking.All {
		f.Verdict, f.Needs = verdictOf(l.Is), l.Needs
		switch f.Why = lackCauses[l.Rule]; {
		case f.Verdict == CannotTell:
			f.Why = NotRecorded
		case l.Needs == history.Verify:
			f.Why = NotVerified
		}
		if e.Ground == 0 || l.What == procedure.LacksGround || l.What == procedure.LacksText {
			if f.Why, f.Needs = NoGround, history.Conclude; e.Ground != 0 && text.By.IsZero() {
				f.Why = NotProvided
			}
		}
		if l.Needs == history.Withdraw && w.retract(e.Person) {
			f.Rule, f.Cite = statute.X3, byAnAgent(e.On)
		}
		if f.Needs == 0 && f.Verdict == CannotTell {
			if f.Needs = history.Issue; l.Rule == statute.E6 { // the window runs from receipt
				f.Needs = history.Serve
			}
		}
		w.find(f)
	}
}

// retract takes out what was found of withdrawals by that petitioner, or by whom that is not on record, and reports whether there was any: a
// conclusion that rests on one has the same fault, and a fault is found once.
func (w *walk) retract(person string) bool {
	before := len(w.report.findings)
	w.report.findings = slices.DeleteFunc(w.report.findings, func(f Finding) bool {
		return f.Rule == statute.X3 && w.events[f.Event].Kind == history.Withdraw && w.events[f.Event].Person == person
	})
	return len(w.report.findings) < before
}

// opens is the kind of event with which a tier opens.
func opens(t regime.Tier) history.Kind {
	if t == regime.Handling {
		return history.Accept
	}
	return history.Receive
}
