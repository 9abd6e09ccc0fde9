package audit

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// judgeOpinion judges the opinion of a tier: who gave it, what it says, what it tells the petitioner.
func (w *walk) judgeOpinion(t regime.Tier) {
	s := &w.tiers[t]
	e := w.at(s.issued)
	i := s.issued - 1
	law, _ := w.law.On(e.On)
	if t != regime.Handling {
		w.judgeOrgan(t, law)
	}
	w.judgeTri(Recusal, t, i, e.Recused, decision.No, InterestedParty)
	if _, asked := statute.OpinionContent.On(e.On); !asked {
		// the regulations of 2005 name no parts: nothing to judge
	} else if e.States == 0 {
		w.find(Finding{Check: Content, Verdict: CannotTell, Why: NotRecorded, Tier: t, On: e.On, Event: i, Needs: history.Issue})
	} else if e.States.Lacks(e.On) != 0 {
		w.find(Finding{Check: Content, Verdict: Violated, Why: PartsMissing, Tier: t, On: e.On, Event: i})
	} else {
		w.answer(Content, t, Complied)
	}
	w.judgeTri(RemedyNamed, t, i, e.Notice.Right(t, s.organ, law), decision.Yes, WrongRemedy)
	if e.Disposition == history.SetAside {
		w.judgeRemand(t, i, law)
	}
	if w.round > 1 && t == regime.Handling && law.Says(regime.Review, regime.NotSame) {
		w.judgeTri(SameAgain, t, i, e.SameAgain, decision.No, SameOpinion)
	}
}

// judgeTri judges what is recorded as yes or no.
func (w *walk) judgeTri(c Check, t regime.Tier, i int, is, should decision.Tri, why Cause) {
	switch is {
	case should:
		w.answer(c, t, Complied)
	case decision.Yes, decision.No:
		w.find(Finding{Check: c, Verdict: Violated, Why: why, Tier: t, On: w.events[i].On, Event: i})
	default:
		w.find(Finding{Check: c, Verdict: CannotTell, Why: NotRecorded, Tier: t, On: w.events[i].On, Event: i, Needs: history.Issue})
	}
}

// judgeOrgan judges whether a tier was decided by an organ one level above that of the tier before.
func (w *walk) judgeOrgan(t regime.Tier, law regime.Law) {
	s, below := &w.tiers[t], &w.tiers[t-1]
	above := law.Above(below.organ)
	f := Finding{
		Check: ProperOrgan, Verdict: CannotTell, Why: NotRecorded, Tier: t, On: w.on(s.issued), Event: s.issued - 1,
		Needs: history.Issue,
	}
	switch above.MayFollow(s.organ, below.organ) {
	case decision.Yes:
		w.answer(ProperOrgan, t, Complied)
		return
	case decision.No:
		f.Verdict, f.Why, f.Needs = Violated, WrongOrgan, 0
	default:
		if above.Naming == regime.Silent {
			f.Why, f.Needs = NoOrganNamed, 0
		}
	}
	w.find(f)
}

func (w *walk) judgeRemand(t regime.Tier, i int, law regime.Law) {
	s := &w.tiers[t]
	f := Finding{Check: RemandPower, Verdict: Violated, Why: NotProvided, Tier: t, On: w.events[i].On, Event: i}
	switch {
	case law.Says(t, regime.Remand), s.organ.System == regime.PublicSecurity:
		w.answer(RemandPower, t, Complied)
		return
	case s.organ.System == 0:
		f.Verdict, f.Why, f.Needs = CannotTell, NotRecorded, history.Issue
	}
	w.find(f)
}

// judgeService judges whether an opinion reached the petitioner. The text sets no time for it, so one that is not served is
// a breach only once the matter was concluded on top of it.
func (w *walk) judgeService(t regime.Tier) {
	s := &w.tiers[t]
	if s.served != 0 {
		w.answer(Service, t, Complied)
		return
	}
	f := Finding{Check: Service, Verdict: CannotTell, Why: NotRecorded, Tier: t, On: w.on(s.issued), Needs: history.Serve}
	if w.complete {
		if w.concluded == 0 {
			return
		}
		f.Verdict, f.Why, f.Needs = Violated, NotDone, 0
	}
	w.missing(f)
}

// judgeDecline judges a refusal to accept the matter.
func (w *walk) judgeDecline(i int) {
	e := &w.events[i]
	switch {
	case history.MayDecline(e.Because):
		w.answer(DeclineGround, 0, Complied)
	case e.Because == 0 && !w.complete:
		w.find(Finding{Check: DeclineGround, Verdict: CannotTell, Why: NotRecorded, On: e.On, Event: i, Who: e.Organ, Needs: history.Decline})
	default:
		w.find(Finding{Check: DeclineGround, Verdict: Violated, Why: NoGround, On: e.On, Event: i, Who: e.Organ})
	}
}
