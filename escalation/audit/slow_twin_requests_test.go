package audit_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// worst of several answers: no before unknown before yes.
func all(answers ...decision.Tri) decision.Tri {
	worst := decision.Yes
	for _, a := range answers {
		if a == decision.No {
			return decision.No
		}
		if a == 0 {
			worst = 0
		}
	}
	return worst
}

// closed says whether the window of one petitioner for a tier is over on a day, and for how many days (E4, E5, E6, E8): only an
// opinion that was served, by a proper organ and no recused official, and that named the remedy, makes it run out. Of all, where no
// one is named, the last open window decides (E21).
func (w *twin) closed(t regime.Tier, on calendar.Date, person string) (decision.Tri, int) {
	below := &w.tiers[t-1]
	over, late := all(is(below.recused != decision.Yes), below.proper), 1<<20
	for _, p := range w.several.whom(person) {
		first, more := w.received(t-1, p)
		if first == nil {
			return decision.No, 0
		}
		_, latest := slowEnds(w.law.Calendar(), lawOn(w.law, w.day(first.at)).Limit(t, regime.Window), w.day(first.at), 0, nil, nil)
		if !on.After(latest) {
			return decision.No, 0
		}
		over, late = all(over, first.notice), min(late, on.DaysSince(latest))
		for _, r := range more { // E18: a window of its own only if it says so
			_, latest := slowEnds(w.law.Calendar(), lawOn(w.law, w.day(r.at)).Limit(t, regime.Window), w.day(r.at), 0, nil, nil)
			if r.notice == decision.Yes && !on.After(latest) {
				return decision.No, 0
			}
			if r.notice != decision.No {
				over, late = all(over, r.notice), min(late, max(on.DaysSince(latest), 0))
			}
		}
	}
	return over, late
}

// request of the petitioner for the next tier: after service, or against silence where a text opens the way.
func (w *twin) request(i int) {
	e, day := &w.events[i], w.day(i)
	t := regime.Review
	if e.Kind == history.RequestRereview {
		t = regime.Rereview
	}
	if w.tier == t-1 && w.phase == opened && w.lawAt(i).Says(t-1, regime.Silence) {
		c := &w.deal[t-1].opinion
		earliest, latest := slowEnds(w.law.Calendar(), c.number, c.start, c.more, c.still, c.heard)
		_, last := slowEnds(w.law.Calendar(), w.lawAt(i).Limit(t-1, regime.Silence), latest, 0, nil, nil)
		if !w.inPlace(i, t, day.After(earliest) && !day.After(last)) {
			return
		}
		w.endTier(t-1, day)
		w.ask(i, t, decision.Yes)
		return
	}
	who := w.several.binds(e.Person)
	o := w.tiers[t]
	again := w.tier == t && (w.phase == asked || w.phase == opened) && o.refused && o.refusedAt > o.opened && (e.Person == "" || w.events[o.asked].Person == e.Person) // which took nothing from the petitioner
	joins := !again && w.tier == t && (w.phase == asked || w.phase == opened) && !w.tiers[t].askedBy[who]
	if !w.inPlace(i, t, (w.tier == t-1 && w.phase == served || joins || again)) {
		return
	}
	late, _ := w.closed(t, day, who)
	inTime, open := not(late), false
	if late != decision.No && e.Excuse != 0 {
		if removed, ok := e.Removed.Exact(); !ok {
			inTime, open = 0, true
		} else if !day.After(slowExcuse(w.law.Calendar(), removed)) {
			inTime = decision.Yes
		}
	}
	if joins {
		w.tiers[t].refused = false // what another asks for as well is not what was refused
		w.join(t, who, inTime)
		return
	}
	if again {
		w.endTier(t, day)
	}
	if o.refused && o.late == decision.No && late == decision.Yes && inTime == decision.No {
		late, inTime = 0, 0 // that the one in time was refused may excuse it
	}
	w.ask(i, t, inTime)
	// Whether an excuse holds is for the organ to judge: it may refuse what is late, but not what it has not looked into.
	if w.tiers[t].late = late; open && late == decision.Yes {
		w.tiers[t].late = 0
	}
}

func (w *twin) ask(i int, t regime.Tier, inTime decision.Tri) {
	w.concluded = false
	w.tiers[t] = nothing()
	o := &w.tiers[t]
	o.asked, o.organ, o.inTime, o.late = i, w.events[i].Organ, inTime, decision.No
	o.askedFor = w.several.binds(w.events[i].Person)
	o.askedBy = map[string]bool{o.askedFor: true}
	w.tiers[t].rightOrgan, _ = w.lawAt(i).MayFollow(&w.events[i].Organ, &w.tiers[t-1].organ)
	w.phase, w.tier = asked, t
}

// requested: what the organ asked does with a request.
func (w *twin) requested(i int) {
	e, t, law := &w.events[i], w.tier, w.lawAt(i)
	o, deal := &w.tiers[t], &w.deal[t]
	who := func() string {
		if e.Organ.Name != "" {
			return e.Organ.Name
		}
		return o.organ.Name
	}()
	switch e.Kind {
	case history.Receive:
		if !w.inPlace(i, t, w.phase == asked || w.phase == opened && w.wrong(t)) { // from a wrong organ, with days of its own (D14)
			return
		}
		w.phase, o.opened = opened, i
		deal.accept, deal.file, deal.opinion = clock{}, clock{}, clock{}
		if !e.Organ.IsZero() {
			o.organ = e.Organ
		}
		w.runBy(&deal.accept, audit.AcceptanceLimit, t, regime.Acceptance, who, w.day(i))
		if !law.Says(t, regime.FromAcceptance) {
			w.runBy(&deal.opinion, audit.OpinionLimit, t, regime.Opinion, who, w.day(i))
		}
		if !law.Says(t, regime.FileFromAcceptance) && !w.wrong(t) {
			w.runBy(&deal.file, audit.FileLimit, t, regime.FileHandover, w.tiers[t-1].organ.Name, w.day(i))
		}
	case history.AcceptRequest:
		if !w.inPlace(i, t, w.phase == opened && o.accepted < 0) {
			return
		}
		if !law.Says(t, regime.Acceptance) && !law.Says(t, regime.FileFromAcceptance) {
			w.rule(audit.Sequence, t, i, audit.CannotTell) // no text asks for it, and none forbids it
		}
		o.accepted = i
		w.kept(&deal.accept, i)
		w.tookUp(i)
		if law.Says(t, regime.FromAcceptance) {
			w.runBy(&deal.opinion, audit.OpinionLimit, t, regime.Opinion, who, w.day(i))
		}
		if law.Says(t, regime.FileFromAcceptance) && !w.wrong(t) {
			w.runBy(&deal.file, audit.FileLimit, t, regime.FileHandover, w.tiers[t-1].organ.Name, w.day(i))
		}
	case history.HandOver:
		if w.inPlace(i, t, w.phase == opened) {
			w.kept(&deal.file, i)
			if !law.Says(t, regime.FileHandover) {
				w.rule(audit.Sequence, t, i, audit.CannotTell) // as with a decision to accept
			}
		}
	case history.RefuseRequest:
		if !w.inPlace(i, t, w.phase == asked || w.phase == opened && o.accepted < 0) {
			return
		}
		w.kept(&deal.accept, i)
		v := keeping(o.late) // late is a ground everywhere
		if e.Because != statute.E6 {
			v = audit.CannotTell // the ground is not recorded, and another one needs a text of the place (E19)
		}
		w.rule(audit.RequestRefused, t, i, v)
		o.refused, o.refusedWell, o.refusedAt = true, v == audit.Complied, i
		switch v {
		case audit.Violated: // it advances nothing: the opinion is still owed
			return
		case audit.CannotTell:
			deal.opinion.unsure, deal.file.unsure = true, true
		case audit.Complied: // no opinion is owed, nor a file
			deal.opinion.running, deal.file.running = false, false
		}
		w.phase, w.tier = served, t-1
	}
}

// wrong says whether the organ of a tier surely does not stand above the one below: it may not decide (E2), so that it owes no opinion, and
// nobody owes it the file.
func (w *twin) wrong(t regime.Tier) bool {
	o := &w.tiers[t]
	if t == regime.Handling || o.asked < 0 {
		return false
	}
	may, _ := w.lawAt(o.asked).MayFollow(&o.organ, &w.tiers[t-1].organ)
	return may == decision.No
}

// tookUp: a request that was late without excuse was accepted (E6), by a decision to accept it, or else by deciding on it.
func (w *twin) tookUp(i int) {
	o := &w.tiers[w.tier]
	r := ruling{check: audit.RequestAccepted, tier: w.tier, round: w.round, event: i, verdict: keeping(o.inTime), who: w.actor(i, w.tier)}
	if o.inTime == decision.No {
		_, r.late = w.closed(w.tier, w.day(o.asked), o.askedFor)
	}
	w.say(r)
}

// closeTiers: of a request that nobody has accepted or decided on yet it is noted that it was late, or went to a wrong organ; that is
// the petitioner's step, and no breach of anybody.
func (w *twin) closeTiers() {
	for t := regime.Review; t <= regime.Rereview; t++ {
		o := &w.tiers[t]
		if o.asked < 0 || o.issued >= 0 {
			continue
		}
		at := max(o.asked, o.opened)
		r := ruling{check: audit.RequestAccepted, tier: t, round: w.round, event: at}
		noted := map[decision.Tri]audit.Verdict{decision.No: audit.Noted, 0: audit.CannotTell}
		if o.accepted < 0 && !o.refused {
			if r.verdict = noted[o.inTime]; o.inTime == decision.Yes && o.opened >= 0 {
				r.verdict = audit.Complied
			}
			w.say(r)
		}
		if !o.refusedWell {
			r.check, r.verdict = audit.ProperOrgan, noted[o.rightOrgan]
			if o.accepted >= 0 {
				r.event, r.who = o.accepted, w.actor(o.accepted, t)
				if o.rightOrgan == decision.No {
					r.verdict = audit.Violated
				}
			}
			w.say(r)
		}
	}
}

// sendBack opens a new round at the handling organ (E7).
func (w *twin) sendBack(i int) {
	e, t := &w.events[i], w.tier
	if !w.inPlace(i, t, t > regime.Handling && w.phase == served && w.tiers[t].disposition == history.SetAside) {
		return
	}
	w.closeTiers()
	w.closeService()
	for t := regime.Review; t <= regime.Rereview; t++ {
		w.endTier(t, w.day(i))
	}
	organ := w.tiers[regime.Handling].organ
	w.clear()
	w.round++
	w.phase, w.tier = opened, regime.Handling
	w.tiers[regime.Handling].opened, w.tiers[regime.Handling].organ = i, organ
	c := &w.deal[regime.Handling].opinion
	if w.runBy(c, audit.OpinionLimit, regime.Handling, regime.Opinion, organ.Name, w.day(i)); e.Days > 0 {
		c.number = statute.Number{N: e.Days, Unit: statute.Days}
		c.under.number = c.number
	}
}

// outcome: everything that ends a matter, or proves that it may end.
func (w *twin) outcome(i int) {
	e := &w.events[i]
	live := w.phase != before && w.phase != over
	switch e.Kind {
	case history.Settle:
		w.several.undo(e.Person, history.Perform, history.Confirm)
		if w.inPlace(i, w.tier, live) {
			w.several.take(e)
		}
	case history.Perform, history.Confirm:
		if w.inPlace(i, w.tier, (live || e.Kind == history.Perform) && (w.several.took(history.Settle, e.Person) || w.several.did[history.Settle][e.Person])) {
			w.several.take(e)
		}
	case history.Execute:
		if w.phase == served && w.standingResult() != history.Supported && w.standingResult() != history.PartlySupported {
			w.rule(audit.Sequence, w.tier, i, audit.CannotTell) // nothing was granted, and to do it all the same is nobody's breach (32(2) of 2022)
			return
		}
		w.executed = w.inPlace(i, w.tier, w.phase == served && (w.standingResult() == history.Supported || w.standingResult() == history.PartlySupported)) || w.executed
	case history.Withdraw:
		own := decision.Tri(0)
		if e.By != 0 {
			own = is(e.By != history.GeneralAgent)
		}
		w.inPlace(i, w.tier, live)
		switch own {
		case 0:
			w.rule(audit.ConclusionGround, 0, i, audit.CannotTell)
		case decision.No: // an agent's, without the authority: no breach until the matter is concluded on it
			w.rule(audit.ConclusionGround, 0, i, audit.Noted)
		}
		w.declared = w.declared || live && own == 0
		if live && own == decision.Yes {
			w.several.take(e)
			if w.several.took(history.Withdraw, "") { // one alone takes back nothing of the others
				w.endAll(w.day(i))
			}
		}
	case history.LeadInto:
		if w.inPlace(i, w.tier, live) {
			w.led, w.ledOn = true, w.day(i)
		}
	case history.ProcedureDeclined:
		if w.inPlace(i, w.tier, w.led) {
			w.led = false
			c := &w.deal[w.tier].opinion // the days that it was elsewhere are not held against the organ (E24)
			c.still = append(c.still, stretch{w.ledOn, w.day(i)})
		}
	case history.Verify:
		w.verified = w.inPlace(i, w.tier, live) || w.verified
	case history.Cease:
		w.ceased = w.inPlace(i, w.tier, live) || w.ceased
	case history.Disclose:
		w.rule(audit.Secrecy, 0, i, audit.Violated)
	case history.Conclude:
		kept := w.proved(e.Ground, w.lawAt(i), w.day(i))
		ends := kept != decision.No // what was late by then is sure
		if contested := w.lawAt(i).Concluding(e.Ground).Cite(w.day(i)).Doubt()&statute.Contested != 0; contested && kept == decision.No {
			kept = all(decision.Tri(0), w.proved(e.Ground, lawOn(w.law.Under(), w.day(i)), w.day(i)))
		}
		if w.phase == over || w.phase == before {
			w.inPlace(i, 0, false)
			return
		}
		w.rule(audit.ConclusionGround, 0, i, keeping(kept))
		moot := ends && e.Ground != regime.RereviewServed && e.Ground != regime.NoRequestInTime &&
			e.Ground != regime.Executed && e.Ground != regime.VerifiedFinal
		w.concluded = !moot
		if ends {
			w.endAll(w.day(i))
			w.phase = over
		}
	}
}

// standingResult is what stands of the claim: the opinion last served, and what it left of the one below.
func (w *twin) standingResult() history.Result {
	result := history.Result(0)
	for t := regime.Handling; t <= w.tier; t++ {
		o := &w.tiers[t]
		switch {
		case o.served < 0:
		case t == regime.Handling || o.disposition == history.Varied:
			result = o.result
		case o.disposition == history.SetAside:
			return 0
		}
	}
	return result
}

// proved: the table of E9.
func (w *twin) proved(g regime.Ground, law regime.Law, on calendar.Date) decision.Tri {
	if g == 0 {
		return 0
	}
	text := law.Concluding(g)
	if text.Excluded {
		return decision.No
	}
	o := &w.tiers[w.tier]
	kept := decision.No
	switch g {
	case regime.RereviewServed:
		if w.phase == served && w.tier == regime.Rereview && o.disposition != history.SetAside {
			kept = decision.Yes
			for t := regime.Handling; t <= regime.Rereview; t++ {
				kept = all(kept, is(w.allReceived(t)), is(w.tiers[t].recused != decision.Yes), w.tiers[t].proper)
			}
		}
	case regime.NoRequestInTime:
		if w.phase == served && w.tier < regime.Rereview && o.disposition != history.SetAside {
			kept, _ = w.closed(w.tier+1, on, "")
			if next := &w.tiers[w.tier+1]; next.asked >= 0 && !next.refusedWell {
				if next.refused && next.late != decision.No {
					kept = all(kept, decision.Tri(0)) // it may have been refused for that
				} else {
					kept = all(kept, not(next.inTime)) // a request made in time stands, whatever was answered
				}
			}
		}
	case regime.Executed:
		kept = is(w.executed)
	case regime.SettledPerformed:
		kept = is(w.several.took(history.Settle, "") && w.several.took(history.Perform, ""))
	case regime.SettledConfirmed:
		kept = is(w.several.took(history.Settle, "") && w.several.took(history.Confirm, ""))
	case regime.Withdrawn:
		if kept = is(w.several.took(history.Withdraw, "")); kept == decision.No && w.declared {
			kept = 0 // by whom is not on record
		}
	case regime.LedIntoProcedure:
		kept = is(w.led)
	case regime.VerifiedFinal:
		kept = is(w.verified)
	case regime.Settled:
		kept = is(w.several.took(history.Settle, ""))
	case regime.NoSuccessor:
		kept = is(w.ceased)
	}
	if !text.Verified.IsZero() {
		kept = all(kept, is(w.verified))
	}
	if text.By.IsZero() {
		kept = all(kept, decision.Tri(0)) // no text says that it is a ground, and none that it is not
	}
	return kept
}
