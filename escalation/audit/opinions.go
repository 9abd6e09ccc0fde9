package audit

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// judgeOpinion judges a tier once all of it is known: the request, the organ, and the opinion: what it says, what it tells the petitioner.
func (w *walk) judgeOpinion(c *course.Course, t regime.Tier, o *procedure.Opinion) {
	if t != regime.Handling {
		w.judgeRequest(t, o)
		w.judgeOrgan(t, o)
	}
	if !o.Issued.Known() {
		return
	}
	given := Finding{Tier: t, On: o.Issued.On, Event: o.Issued.Event(), Needs: history.Issue}
	w.judgeTri(&given, Recusal, o.Recused, decision.No, InterestedParty)
	on, states := history.Cited(o.Issued.On), decision.Tri(0)
	if o.States != 0 {
		states = decision.Known(o.States == history.StatesAll)
	}
	if _, asked := statute.OpinionContent.On(on); asked { // the regulations of 2005 name no parts
		w.judgeTri(&given, Content, states, decision.Yes, PartsMissing)
	} else if _, may := statute.OpinionContent.On(o.Issued.On.Latest()); may && o.States != history.StatesAll {
		w.judgeTri(&given, Content, 0, decision.Yes, PartsMissing) // its day may fall under either
	}
	remedy := given
	if o.Notice == 0 && c.ToUnnamed(t) {
		remedy.Why, remedy.Needs = NoOrganNamed, 0
	}
	w.judgeTri(&remedy, RemedyNamed, o.Notice, decision.Yes, WrongRemedy)
	if c.Round() > 1 && t == regime.Handling {
		if law, _ := w.law.On(on); law.Says(regime.Review, regime.NotSame) {
			w.judgeTri(&given, SameAgain, o.SameAgain, decision.No, SameOpinion)
		}
	}
	w.judgeService(t, o)
}

// judgeAddition judges a repeated or supplementary answer: by whom it was given, as far as that is on record, and what it says of a
// remedy, if it says anything. It need not be complete as an opinion must be (E18).
func (w *walk) judgeAddition(i int, t regime.Tier) {
	e := &w.events[i]
	given := Finding{Tier: t, On: e.On, Event: i, Needs: history.Issue, Who: w.actor(e, t)}
	if e.Recused == decision.Yes {
		w.judgeTri(&given, Recusal, e.Recused, decision.No, InterestedParty)
	}
	if e.Notice.Remedy == 0 {
		return
	}
	first, last, _ := w.law.OnEither(e.On)
	organ := w.c.Opinion(t).Organ
	right := e.Notice.Right(t, organ, first)
	if right != e.Notice.Right(t, organ, last) {
		right = 0 // its day may fall under either
	}
	if right == decision.Yes {
		right = e.Notice.EndsRight(period.Deadline{}) // whether a day it names is the right one hangs on its service
	}
	w.judgeTri(&given, RemedyNamed, right, decision.Yes, WrongRemedy)
}

// judgeTri judges what is recorded as yes or no of the step that a finding would be about. Where it is not, that is what the record lacks,
// unless the finding says another cause.
func (w *walk) judgeTri(about *Finding, c Check, is, should decision.Tri, why Cause) {
	if is == should {
		w.answer(c, about.Tier, Complied)
		return
	}
	f := *about
	f.Check, f.Verdict, f.Why = c, CannotTell, cmp.Or(about.Why, NotRecorded)
	if is != 0 {
		f.Verdict, f.Why, f.Needs = Violated, why, 0
	}
	w.find(f)
}

// judgeRequest judges whether a request that was taken up, or is pending, could be: not if it was late without excuse.
func (w *walk) judgeRequest(t regime.Tier, o *procedure.Opinion) {
	if w.refused[t] && !o.Issued.Known() {
		return // judged as a refusal
	}
	taken := clock.FirstKnown(o.Accepted, o.Issued, o.Opened, o.Asked)
	if o.InTime == decision.Yes {
		if taken != o.Asked {
			w.answer(RequestAccepted, t, Complied)
		}
		return
	}
	f := Finding{Check: RequestAccepted, Tier: t, On: taken.On, Event: taken.Event()}
	if o.InTime == decision.No {
		if !o.AsMade { // else it is found where it was taken up: asking late is nobody's breach
			f.Verdict, f.Why, f.DaysLate = Violated, WasLate, o.Late
			w.find(f)
		}
		return
	}
	f.Verdict, f.Why = CannotTell, NotRecorded
	w.timeUnsettled(&f, o)
	w.find(f)
}

// timeUnsettled says in a finding what would settle whether a request came in time.
func (w *walk) timeUnsettled(f *Finding, o *procedure.Opinion) {
	f.Needs = history.Issue
	below := w.c.Opinion(f.Tier - 1)
	_, exact := below.Served.On.Exact() // false where nothing is on record
	_, asked := o.Asked.On.Exact()
	switch {
	case o.ExcuseOpen:
		f.Why, f.Needs = ExcuseOpen, history.Asking(f.Tier)
	case !o.Asked.Known():
		f.Needs = history.Asking(f.Tier)
	case !exact || below.Unreceived:
		f.Needs = history.Serve
	case o.EarlierOpen || !asked:
		f.Needs = history.Asking(f.Tier)
	case below.Notice == decision.Yes && w.refusedBefore(o.Asked.Event()):
		f.Needs = history.RefuseRequest // which may excuse that it is late
	}
}

// refusedBefore reports whether an earlier request for the same tier was refused before an event.
func (w *walk) refusedBefore(event int) bool {
	for i := event - 1; i >= 0 && w.events[i].Kind != history.Issue; i-- {
		if w.events[i].Kind == history.RefuseRequest {
			return true
		}
	}
	return false
}

// judgeOrgan judges whether a tier was decided, or is to be, by an organ one level above that of the tier before (E2).
func (w *walk) judgeOrgan(t regime.Tier, o *procedure.Opinion) {
	if !o.Issued.Known() && o.Proper == decision.Yes {
		return
	}
	at := clock.FirstKnown(o.Issued, o.Accepted, o.Opened, o.Asked)
	f := Finding{Check: ProperOrgan, Tier: t, On: at.On, Event: at.Event(), Needs: history.Issue}
	if o.Proper == 0 && o.Naming == regime.Silent {
		f.Why, f.Needs = NoOrganNamed, 0
	} else if w.found(ProperOrgan, t, Violated, 0) || o.Proper == 0 && w.found(ProperOrgan, t, CannotTell, 0) {
		return
	}
	w.judgeTri(&f, ProperOrgan, o.Proper, decision.Yes, WrongOrgan)
}

// judgeService judges whether an opinion reached the petitioner. The text sets no time for it, so one that is not served is
// a breach only once the matter was concluded, or taken up by the next organ, on top of it.
func (w *walk) judgeService(t regime.Tier, o *procedure.Opinion) {
	if o.NotServed == decision.Yes && !w.concluded && (o.Served.Known() || !w.c.Opinion(t+1).Opened.Known()) {
		return // another petitioner may still receive it (E21)
	}
	w.judgeTri(&Finding{Tier: t, On: o.Issued.On, Event: -1, Needs: history.Serve}, Service, o.NotServed, decision.No, NotDone)
}

// judgeWay finds that a service is not proved, or counts by analogy alone: whether the petitioner was served cannot be told, and no
// breach of the petition regulations, which name no way (E20).
func (w *walk) judgeWay(i int, t regime.Tier) {
	e := &w.events[i]
	if e.ProvesService() == decision.Yes {
		return
	}
	on := history.Cited(e.On)
	f := Finding{Check: Service, Verdict: CannotTell, Why: ServiceDoubtful, Rule: statute.E20, Tier: t, On: e.On, Event: i, Needs: history.Serve}
	law, _ := w.law.On(on)
	if by := law.By(t, regime.ServiceWays); !by.IsZero() {
		f.Cite = by.For(f.Rule, on)
	} else if f.Cite = f.Rule.CiteBy(statute.ProceduralService, on); e.Way == history.PublicNotice {
		f.Cite = f.Rule.CiteBy(statute.ServiceByNotice, on)
	}
	w.find(f)
}

// found reports whether the present round of a tier has a finding of a check with that verdict and for that cause, zero for any.
func (w *walk) found(c Check, t regime.Tier, v Verdict, why Cause) bool {
	for i := len(w.report.findings) - 1; i >= 0; i-- {
		f := &w.report.findings[i]
		if f.Round != 0 && f.Round < w.round {
			return false // of an earlier round, as all before it
		}
		if f.Check == c && f.Tier == t && (v == 0 || f.Verdict == v) && (why == 0 || f.Why == why) {
			return true
		}
	}
	return false
}

// answer notes a verdict, the worst so far.
func (w *walk) answer(c Check, t regime.Tier, v Verdict) {
	w.report.verdicts[c][t] = max(w.report.verdicts[c][t], v)
}

// find notes a finding. It adds what follows from the check: its rule, the article of the day if none is given, and that of liability
// where something was violated (E23).
func (w *walk) find(f Finding) {
	b := &basis[f.Check]
	if f.Rule == 0 {
		f.Rule = b.rule
	}
	if f.Tier != 0 {
		f.Round = w.round
	}
	on := history.Cited(f.On)
	if law, governed := w.law.On(on); governed && f.Cite.IsZero() {
		f.Cite = cited(w.source(f.Check, f.Tier, law, on), f.Rule, f.On)
	}
	if f.Verdict == Violated {
		f.Liability, _ = b.liability.On(on)
	}
	if f.Who.IsZero() && f.Tier != 0 && f.Check != Sequence {
		f.Who = w.c.Opinion(f.Tier).Organ
	}
	if f.Verdict == Violated && f.Event >= 0 && ofPetitioner(w.events[f.Event].Kind, f.Check) {
		f.Verdict, f.Who, f.Liability = Noted, regime.Organ{}, statute.Citation{}
	}
	w.answer(f.Check, f.Tier, f.Verdict)
	w.report.findings = append(w.report.findings, f)
}

// ofPetitioner reports whether what was found is about a step of the petitioner, or no more than its arrival: that a request is late,
// early, or goes to a wrong organ is no breach of anybody, until an organ accepts it or decides on it; nor is it that an agent withdraws
// without the authority, until the matter is concluded on it.
func ofPetitioner(k history.Kind, c Check) bool {
	return k.Asks() != 0 || c == ConclusionGround && k != history.Conclude || k == history.Receive && (c == RequestAccepted || c == ProperOrgan)
}

// source is who is behind a check. The steps of a tier rest on the article that has it decide; those about the passage between
// two tiers rest on the article that leads into the tier (its organ, the request for it), or on from it (what its opinion tells
// of the next remedy, and its service).
func (w *walk) source(c Check, t regime.Tier, law regime.Law, on calendar.Date) regime.Source {
	switch {
	case c == DeclineGround && w.c.NoticeLaw() == statute.TransferredMatters:
		return regime.Source{Provision: statute.TransferredMatters} // it came by a transfer (D14)
	case basis[c].point == 0:
		return regime.Source{Provision: basis[c].law}
	case c == ProperOrgan && t == regime.Handling:
		return regime.Source{Provision: statute.LevelAbove}
	case c == ProperOrgan:
		if above := law.Above(w.c.Opinion(t - 1).Organ); above.Naming == regime.Configured {
			return above.By()
		}
	case t == regime.Rereview && (c == RemedyNamed || c == Service):
		return regime.Source{Provision: statute.NoLongerAccepted} // what makes it the last tier
	case c == RemedyNamed, c == Service, c == SameAgain:
		t++
	}
	if c == Sequence || c == ProperOrgan || c == Service { // it is the tier that matters, and not a number
		law, _ = w.law.Lawful().On(on)
	}
	return law.By(t, basis[c].point)
}
