package audit_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	fifteenDays     = statute.Number{N: 15, Unit: statute.Days}       // PWR2022 22, 23(2)(3); PR2005 21, 22
	fiveWorkingDays = statute.Number{N: 5, Unit: statute.WorkingDays} // PWR2022 23(3), not before
	since2022       = calendar.MustDate(2022, 5, 1)
)

// step reads one event.
func (w *twin) step(i int) {
	e := &w.events[i]
	w.unreceived(i)
	switch e.Kind {
	case history.Register:
		w.register(i)
	case history.Notify:
		w.kept(&w.notice, i)
		if w.phase == before && w.refusedIt { // the notice of a refusal that advanced nothing
			w.rule(audit.Sequence, 0, i, audit.CannotTell)
			return
		}
		w.inPlace(i, 0, w.phase != before && w.phase != over)
	case history.Transfer, history.ObjectToTransfer, history.Accept, history.Decline:
		w.reception(i)
	case history.Extend, history.Hear, history.Stop:
		w.meanwhile(i)
	case history.Issue:
		if t := w.answered(i); t != 0 {
			w.add(i, t)
			return
		}
		w.issue(i)
	case history.Serve:
		w.serve(i)
	case history.Elect:
		w.several.elect(e.Person, i)
		w.inPlace(i, 0, true)
	case history.RequestReview, history.RequestRereview:
		w.request(i)
	case history.Receive, history.AcceptRequest, history.RefuseRequest, history.HandOver:
		w.requested(i)
	case history.SendBack:
		w.sendBack(i)
	default:
		w.outcome(i)
	}
}

// inPlace says whether a step was where it belongs (E1).
func (w *twin) inPlace(i int, t regime.Tier, ok bool) bool {
	for j := 0; j < i && ok; j++ {
		ok = !w.day(i).Before(w.day(j)) || w.beside(j, i, t)
	}
	verdict := keeping(is(ok))
	if k := w.events[i].Kind; !ok && (k == history.RequestReview || k == history.RequestRereview || k == history.Register && w.phase == over) {
		verdict = audit.Noted // the petitioner may ask as often as he likes, and breaks nothing by it
	}
	w.rule(audit.Sequence, t, i, verdict)
	if ok {
		w.rule(audit.Sequence, 0, i, audit.Complied) // of the matter as a whole
	}
	return ok
}

// register: D1, and the beginning of a leg (D14). Its limits run from receipt; registering late gains nobody a day (B7).
func (w *twin) register(i int) {
	e := &w.events[i]
	again := w.registered && !w.transferred
	if !w.registered {
		w.rule(audit.Registration, 0, i, audit.Complied)
	}
	w.inPlace(i, 0, w.phase == before || w.phase == reception)
	w.registered = true
	if again {
		return // the first counts (K6)
	}
	start := w.day(i)
	if d, ok := e.Received.Exact(); ok {
		start = d
	}
	law := lawOn(w.law, start)
	w.notice.run(audit.NoticeLimit, 0, w.round, e.Organ.Name, fifteenDays, start)
	w.runBy(&w.accept, audit.AcceptanceLimit, regime.Handling, regime.Acceptance, e.Organ.Name, start)
	w.runBy(&w.decline, audit.AcceptanceLimit, 0, regime.Declining, e.Organ.Name, start)
	w.decline.perhaps = law.Limit(regime.Handling, regime.DecliningExtension).N // in grave matters: which these are is not on record
	if w.transferred && !start.Before(since2022) {
		w.object.run(audit.TransferLimit, 0, w.round, e.Organ.Name, fiveWorkingDays, start)
	}
	if w.transferred && law.Says(regime.Handling, regime.Return) {
		w.runBy(&w.object, audit.TransferLimit, 0, regime.Return, e.Organ.Name, start)
		if !start.Before(since2022) {
			w.object.under.number = fiveWorkingDays
		}
	}
	w.phase, w.passedOn = reception, -1
}

// unreceived: where the organ that the matter was passed on to registered nothing, it had it on some day from the passing-on to the first
// step of its own, and its limits run from that day, whichever it was (D14).
func (w *twin) unreceived(i int) {
	e := &w.events[i]
	if w.passedOn < 0 || e.Organ.Name == w.events[w.passedOn].Organ.Name {
		return
	}
	if e.Kind != history.Notify && e.Kind != history.Accept && e.Kind != history.Decline && e.Kind != history.Transfer {
		return
	}
	w.onward(i, e.Organ.Name, w.day(i))
	w.passedOn = -1
}

// onward are the limits of the next organ, which had the matter by a day at the latest.
func (w *twin) onward(i int, who string, by calendar.Date) {
	w.notice.run(audit.NoticeLimit, 0, w.round, who, fifteenDays, by)
	w.runBy(&w.accept, audit.AcceptanceLimit, regime.Handling, regime.Acceptance, who, by)
	w.runBy(&w.decline, audit.AcceptanceLimit, 0, regime.Declining, who, by)
	w.decline.perhaps = w.lawAt(i).Limit(regime.Handling, regime.DecliningExtension).N
	for _, c := range []*clock{&w.notice, &w.accept, &w.decline} {
		c.since = w.day(w.passedOn)
	}
}

// reception: a leg ends by accepting, declining, passing on, or giving back.
func (w *twin) reception(i int) {
	e := &w.events[i]
	switch e.Kind {
	case history.Transfer: // the organ has done its part within its own 15 days
		if (w.phase == asked || w.phase == opened) && w.wrong(w.tier) && (e.Organ.Name == "" || e.Organ.Name == w.tiers[w.tier].organ.Name) {
			w.inPlace(i, 0, true) // a request that was sent to a wrong organ
			return
		}
		if w.phase >= asked && w.phase <= served { // to whoever takes its place in a reform (24(2)), which is to be looked up
			w.rule(audit.Sequence, 0, i, audit.CannotTell)
			return
		}
		if w.inPlace(i, 0, w.phase == reception) {
			w.kept(&w.notice, i)
			w.accept.running, w.object.running, w.decline.running = false, false, false
			w.transferred, w.passedOn = true, i
		}
	case history.ObjectToTransfer: // it is not its business: it owes no notice, and five working days to say so
		if w.inPlace(i, 0, w.phase == reception && w.transferred) {
			w.kept(&w.object, i)
			w.notice.running, w.accept.running, w.passedOn = false, false, -1
		}
	case history.Accept:
		if !w.inPlace(i, regime.Handling, w.phase <= reception) {
			return
		}
		w.kept(&w.accept, i)
		w.object.running = false
		w.phase, w.tier = opened, regime.Handling
		w.tiers[regime.Handling].opened, w.tiers[regime.Handling].organ = i, e.Organ
		w.runBy(&w.deal[regime.Handling].opinion, audit.OpinionLimit, regime.Handling, regime.Opinion, e.Organ.Name, w.day(i))
	case history.Decline:
		if !w.inPlace(i, 0, w.phase <= reception) {
			return
		}
		w.kept(&w.accept, i)
		w.kept(&w.decline, i)
		w.object.running = false
		kept := decision.Tri(0)
		if e.Because != 0 {
			kept = is(history.MayDecline(e.Because))
		}
		w.refusedIt = true
		if kept == decision.Yes { // else it advances nothing
			w.phase = declined
		}
		w.rule(audit.DeclineGround, 0, i, keeping(kept))
	}
}

// meanwhile: extensions, hearings and other stops, while an opinion is being prepared.
func (w *twin) meanwhile(i int) {
	e, law, c := &w.events[i], w.lawAt(i), &w.deal[w.tier].opinion
	if w.phase != opened {
		w.inPlace(i, w.tier, false)
		return
	}
	until, _ := e.Until.Exact()
	days := stretch{w.day(i), until}
	switch e.Kind {
	case history.Extend:
		w.inPlace(i, w.tier, true)
		w.extend(i)
	case history.Hear:
		if law.Says(w.tier, regime.Hearing) {
			w.inPlace(i, w.tier, true)
		} else {
			w.rule(audit.Sequence, w.tier, i, audit.CannotTell) // the national text is silent, and does not forbid to hear
		}
		if law.Says(w.tier, regime.HearingStops) {
			c.still = append(c.still, days)
		} else {
			c.heard = append(c.heard, days)
		}
	case history.Stop:
		w.inPlace(i, w.tier, true)
		if law.Says(w.tier, e.Cause.Point()) { // elsewhere it counts, and the record keeps it (P12)
			c.still = append(c.still, days)
		}
	}
}

// extend: once, at most so long, approved before the limit ends, and the petitioner told why. What breaks this extends nothing. Where
// the local text is contested it is asked under that and under the national one, and is a breach only if it breaks both.
func (w *twin) extend(i int) {
	c, o := &w.deal[w.tier].opinion, &w.tiers[w.tier]
	kept := w.extends(i, w.lawAt(i), c, &o.extended)
	under := w.extends(i, lawOn(w.law.Under(), w.day(i)), c.national(), &o.extendedUnder)
	contested := c.doubted || w.lawAt(i).By(w.tier, regime.Extension).Cite(w.day(i)).Doubt()&statute.Contested != 0
	if contested && kept == decision.No && under != kept {
		kept = 0
	}
	w.rule(audit.Extension, w.tier, i, keeping(kept))
}

func (w *twin) extends(i int, law regime.Law, c *clock, before *decision.Tri) decision.Tri {
	e, most := &w.events[i], law.Limit(w.tier, regime.Extension)
	length, inTime := decision.Tri(0), decision.Tri(0)
	if e.Days > 0 {
		length = is(e.Days <= most.N)
	}
	if !c.number.IsZero() {
		longer := *c
		longer.more += c.perhaps
		if inTime = is(!w.day(i).After(w.latest(c))); inTime == decision.No && !w.day(i).After(w.latest(&longer)) {
			inTime = 0
		}
	}
	kept := all(is(!most.IsZero()), not(*before), length, e.Approved, e.ReasonTold, inTime)
	holds, days := kept, e.Days
	if length == decision.No { // whether it holds for the days that may be, the text does not say
		holds, days = all(is(!most.IsZero()), not(*before), 0, e.Approved, e.ReasonTold, inTime), most.N
	}
	switch holds {
	case decision.Yes:
		*before = decision.Yes
		c.more += e.Days
	case 0:
		if *before == decision.No {
			*before = 0
		}
		if days == 0 {
			days = most.N
		}
		c.perhaps = max(c.perhaps, days)
	}
	return kept
}

// issue: the opinion of the tier, its organ, its content and what it tells of the next remedy.
func (w *twin) issue(i int) {
	e, t, law := &w.events[i], w.tier, w.lawAt(i)
	if !w.inPlace(i, t, w.phase == opened) {
		return
	}
	o := &w.tiers[t]
	issuer := e.Organ
	if issuer.IsZero() {
		issuer = o.organ
	}
	o.issued, o.result, o.disposition, o.recused = i, e.Result, e.Disposition, decision.No
	o.proper = decision.Yes
	if t > regime.Handling {
		o.proper, _ = law.MayFollow(&issuer, &w.tiers[t-1].organ)
		if o.proper == decision.No { // one that stood above it when it was asked goes on with it (E13)
			o.proper, _ = w.lawAt(o.asked).MayFollow(&issuer, &w.tiers[t-1].organ)
		}
		w.rule(audit.ProperOrgan, t, i, keeping(o.proper))
	}
	w.executed = w.executed && e.Disposition != history.Varied // it is not what is granted now
	o.organ = issuer
	if t > regime.Handling && o.accepted < 0 {
		w.tookUp(i)
	}
	if w.deal[t].opinion.number.IsZero() { // it would run from a decision to accept the request, and there was none
		w.say(ruling{check: audit.OpinionLimit, tier: t, round: w.round, verdict: audit.CannotTell, event: i, who: issuer.Name})
	}
	w.kept(&w.deal[t].opinion, i)
	w.ended(&w.deal[t].file, w.day(i))
	w.ended(&w.deal[t].accept, w.day(i))
	w.phase = decided
	o.recused = e.Recused
	w.rule(audit.Recusal, t, i, keeping(not(e.Recused)))
	if !w.day(i).Before(since2022) {
		content := decision.Tri(0)
		if e.States != 0 {
			content = is(e.States == history.StatesAll)
		}
		w.rule(audit.Content, t, i, keeping(content))
	}
	o.notice = w.rightNotice(&e.Notice, t, &issuer, law)
	w.rule(audit.RemedyNamed, t, i, keeping(o.notice))
	if e.Disposition == history.SetAside {
		// That a superior police organ may set aside an opinion of its own line is a reading, and held against nobody (E7).
		police := t > regime.Handling && issuer.System == regime.PublicSecurity && w.tiers[t-1].organ.System == regime.PublicSecurity
		if may := law.Says(t, regime.Remand) || police; !may || o.proper != decision.No {
			w.rule(audit.RemandPower, t, i, keeping(is(may)))
		}
	}
	if w.round > 1 && t == regime.Handling && w.notSame(law) {
		v := keeping(not(e.SameAgain))
		if v == audit.Violated && law.By(regime.Review, regime.NotSame).Cite(w.day(i)).Doubt()&statute.Contested != 0 {
			v = audit.CannotTell
		}
		w.rule(audit.SameAgain, t, i, v)
	}
}

// notSame: does a text of the place bar the same opinion after remand (E7).
func (w *twin) notSame(law regime.Law) bool {
	return law.Says(regime.Review, regime.NotSame) || law.Says(regime.Rereview, regime.NotSame)
}

func is(b bool) decision.Tri {
	if b {
		return decision.Yes
	}
	return decision.No
}

func not(a decision.Tri) decision.Tri {
	switch a {
	case decision.Yes:
		return decision.No
	case decision.No:
		return decision.Yes
	}
	return 0
}

// rightNotice: E5, E14. What is not recorded of it is not wrong.
func (w *twin) rightNotice(n *history.RemedyNotice, t regime.Tier, issuer *regime.Organ, law regime.Law) decision.Tri {
	if n.Given == decision.No {
		return decision.No
	}
	if n.Remedy == 0 {
		return 0
	}
	want := map[regime.Tier]refusal.Remedy{
		regime.Handling: refusal.Review, regime.Review: refusal.ReReview, regime.Rereview: refusal.NoneInThisProcedure,
	}[t]
	if n.Remedy != want {
		return decision.No
	}
	if t == regime.Rereview {
		return decision.Yes
	}
	may, naming := law.MayFollow(&n.Organ, issuer)
	if may == decision.No && naming != regime.Silent {
		return decision.No
	}
	if n.Days == 0 {
		return 0
	}
	if n.Within() != law.Limit(t+1, regime.Window) {
		return decision.No
	}
	if naming == regime.Silent {
		return 0
	}
	return decision.Yes
}
