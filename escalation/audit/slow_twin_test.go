package audit_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The slow twin reads a history as domain.md, section 9, is read by a person: event by event, day by day, one paragraph for each
// kind of event, with nothing of the machine or of the audit. It takes the law of a place as data, and the days exactly: where a
// record knows a day roughly, it is asked about every day that it can have been (slow_twin_worlds_test.go).

// ruling is the answer to one question: was this rule kept in this tier and round, by this step, and how many days late.
type ruling struct {
	check   audit.Check
	tier    regime.Tier
	round   int
	verdict audit.Verdict
	event   int // -1 for a step that is not there
	late    int
	who     string
}

func (r ruling) String() string {
	return fmt.Sprintf("%v %v tier=%d round=%d event=%d late=%d who=%s", r.check, r.verdict, r.tier, r.round, r.event, r.late, r.who)
}

// clock is a limit that runs against an organ until a step keeps it or something else ends it.
type clock struct {
	check   audit.Check
	tier    regime.Tier
	round   int
	who     string
	number  statute.Number
	more    int  // days by which it was lawfully extended
	perhaps int  // days by which it was extended, if that was lawful
	unsure  bool // whether it runs on hangs on a refusal of which the record does not say enough
	start   calendar.Date
	since   calendar.Date // no date, or the first day on which it can have started; start is then the last
	still   []stretch     // days that a text takes out of the count
	heard   []stretch     // days of hearings of which no text says whether they count
	running bool

	doubted bool   // the local text that sets it stood beside the national regulations of 2022, and may have been displaced
	under   *clock // what the national ones set instead
}

// opinionOf is what became of one tier in the present round.
type opinionOf struct {
	asked, opened, accepted, issued, served int // events, -1 if there is none; the first service where there are several
	organ                                   regime.Organ
	inTime                                  decision.Tri // was the request in time, or excused
	result                                  history.Result
	disposition                             history.Disposition
	recused, notice, proper                 decision.Tri
	extended, extendedUnder                 decision.Tri // under the law of the place, and under the national one
	late                                    decision.Tri // whether it came after its window, excused or not
	rightOrgan                              decision.Tri // whether the organ asked stands above the one below
	refused, refusedWell                    bool
	refusedAt                               int             // the event
	got                                     []receipt       // of the opinion, and of what was added to it
	askedFor                                string          // whose window it was made in, none for that of all
	askedBy                                 map[string]bool // who asked for it, none for a request of all
	added                                   int             // the supplementary answer that was not served yet, -1 if there is none
}

type twin struct {
	law    *regime.Regime
	events []history.Event
	asOf   calendar.Date
	out    []ruling

	phase phase
	tier  regime.Tier // of the phase

	passedOn int // the passing-on after which the next organ registered nothing yet, -1 if there is none
	round    int
	tiers    [regime.Rereview + 1]opinionOf

	notice, accept, decline, object clock // of the present leg of reception
	deal                            [regime.Rereview + 1]struct{ accept, file, opinion clock }

	several persons

	ledOn                                                                         calendar.Date
	registered, transferred, executed, led, verified, ceased, declared, refusedIt bool
	concluded                                                                     bool // on top of the opinions
}

// nothing is a tier of which nothing has happened yet.
func nothing() opinionOf {
	return opinionOf{asked: -1, opened: -1, accepted: -1, issued: -1, served: -1, added: -1, extended: decision.No, extendedUnder: decision.No}
}

// phase is how far a tier has come: reception, then asked for, opened, decided, served.
type phase uint8

const (
	before phase = iota
	reception
	declined
	asked
	opened
	decided
	served
	over
)

// slowly examines a history of exact days of which everything is on record.
func slowly(law *regime.Regime, h history.History) []ruling {
	w := twin{law: law, events: h.Events, asOf: h.AsOf, round: 1, passedOn: -1}
	if w.asOf.IsZero() && len(h.Events) > 0 {
		w.asOf = w.day(len(h.Events) - 1)
	}
	for i := range h.Events { // whoever is named later was a petitioner of the matter all along
		w.several.name(h.Events[i].Person)
	}
	w.clear()
	for i := range h.Events {
		w.step(i)
	}
	w.finish()
	return w.out
}

func (w *twin) clear() {
	for t := range w.tiers {
		w.tiers[t] = nothing()
	}
}

func (w *twin) day(i int) calendar.Date {
	d, _ := w.events[i].On.Exact()
	return d
}

func (w *twin) lawAt(i int) regime.Law { return lawOn(w.law, w.day(i)) }

func (w *twin) say(r ruling) {
	if r.tier == 0 {
		r.round = 0
	}
	w.out = append(w.out, r)
}

// rule says what came of a check of one step.
func (w *twin) rule(c audit.Check, t regime.Tier, i int, v audit.Verdict) {
	w.say(ruling{check: c, tier: t, round: w.round, verdict: v, event: i, who: w.actor(i, t)})
}

// keeping turns an answer to "was the rule kept" into a verdict.
func keeping(kept decision.Tri) audit.Verdict {
	switch kept {
	case decision.Yes:
		return audit.Complied
	case decision.No:
		return audit.Violated
	}
	return audit.CannotTell
}

// actor is the organ that took a step: as the record says, else the organ of the tier.
func (w *twin) actor(i int, t regime.Tier) string {
	if name := w.events[i].Organ.Name; name != "" {
		return name
	}
	return w.tiers[t].organ.Name
}

// run starts a limit if the law sets one.
func (c *clock) run(check audit.Check, t regime.Tier, round int, who string, n statute.Number, start calendar.Date) {
	*c = clock{check: check, tier: t, round: round, who: who, number: n, start: start, running: !n.IsZero()}
}

// runBy starts the limit that the law of the day sets on a point.
func (w *twin) runBy(c *clock, check audit.Check, t regime.Tier, p regime.Point, who string, start calendar.Date) {
	law := lawOn(w.law, start)
	of := max(t, regime.Handling)
	c.run(check, t, w.round, who, law.Limit(of, p), start)
	c.doubted = law.By(of, p).Cite(start).Doubt()&statute.Contested != 0
	c.under = &clock{number: lawOn(w.law.Under(), start).Limit(of, p), start: start}
}

// lateBy says for how many days a step is late on a day, and whether that is sure.
func (w *twin) lateBy(c *clock, on calendar.Date) (audit.Verdict, int) {
	if c.number.IsZero() {
		return audit.CannotTell, 0 // nothing has set it running
	}
	late := on.DaysSince(w.latest(c))
	if late <= 0 {
		if !c.since.IsZero() && c.since != c.start {
			if _, first := slowEnds(w.law.Calendar(), c.number, c.since, c.more, c.still, c.heard); on.After(first) { // else in time, or contested, whichever day it was
				return audit.CannotTell, 0
			}
		}
		return audit.Complied, 0
	}
	if c.perhaps > 0 {
		longer := *c
		longer.more += c.perhaps
		if late = on.DaysSince(w.latest(&longer)); late <= 0 {
			return audit.CannotTell, 0
		}
	}
	if c.unsure {
		return audit.CannotTell, 0
	}
	if c.doubted {
		verdict, less := w.lateBy(c.national(), on)
		if c.under.number.IsZero() || verdict != audit.Violated {
			return audit.CannotTell, 0
		}
		late = min(late, less)
	}
	return audit.Violated, late
}

// national is the limit that the national regulations set instead, with the same days off the count.
func (c *clock) national() *clock {
	if c.under == nil {
		c.under = &clock{}
	}
	c.under.still, c.under.heard = c.still, c.heard
	return c.under
}

func (w *twin) latest(c *clock) calendar.Date {
	_, latest := slowEnds(w.law.Calendar(), c.number, c.start, c.more, c.still, c.heard)
	return latest
}

// kept ends a limit by the step that it asked for.
func (w *twin) kept(c *clock, i int) {
	if !c.running {
		return
	}
	c.running = false
	r := ruling{check: c.check, tier: c.tier, round: c.round, event: i, who: c.who}
	r.verdict, r.late = w.lateBy(c, w.day(i))
	w.say(r)
	w.deducted(c, i)
}

// deducted: where a hearing was held below re-review, an opinion that is in time only without the hearing's days is open (P8).
func (w *twin) deducted(c *clock, i int) {
	if c.check != audit.OpinionLimit || len(c.heard) == 0 {
		return
	}
	plain, all := *c, *c
	plain.heard, all.heard = nil, nil
	all.still = append(append([]stretch{}, c.still...), c.heard...)
	day := w.day(i)
	all.more += all.perhaps // if that was lawful; plain is without it
	r := ruling{check: audit.HearingDeducted, tier: c.tier, round: c.round, event: i, who: c.who, verdict: audit.Complied}
	if day.After(w.latest(&plain)) && !day.After(w.latest(&all)) {
		r.verdict = audit.CannotTell
	}
	w.say(r)
}

// ended ends a limit without the step: what was late by then stays late, and grows no more.
func (w *twin) ended(c *clock, on calendar.Date) {
	if !c.running {
		return
	}
	c.running = false
	if verdict, late := w.lateBy(c, on); verdict != audit.Complied {
		w.say(ruling{check: c.check, tier: c.tier, round: c.round, event: -1, who: c.who, verdict: verdict, late: late})
	}
}

func (w *twin) endTier(t regime.Tier, on calendar.Date) {
	if w.led && w.ledOn.Before(on) {
		on = w.ledOn // since then it is another procedure's
	}
	if w.tiers[t].issued < 0 && w.wrong(t) {
		w.deal[t].opinion.running = false
	}
	for _, c := range []*clock{&w.deal[t].accept, &w.deal[t].file, &w.deal[t].opinion} {
		w.ended(c, on)
	}
}

func (w *twin) endAll(on calendar.Date) {
	for _, c := range []*clock{&w.notice, &w.accept} { // to object is owed only by an organ whose business it is not
		w.ended(c, on)
	}
	for t := regime.Handling; t <= regime.Rereview; t++ {
		w.endTier(t, on)
	}
}

// finish asks on the day asked about what is still owed.
func (w *twin) finish() {
	if len(w.events) == 0 {
		return
	}
	if !w.registered {
		w.say(ruling{check: audit.Registration, verdict: audit.Violated, event: -1})
		w.say(ruling{check: audit.NoticeLimit, verdict: audit.CannotTell, event: -1}) // of the receipt nothing is on record
	}
	if w.passedOn >= 0 { // nothing is on record of the next organ: it may have the matter since any day, or not yet (D14)
		w.onward(w.passedOn, "", w.asOf)
		if w.lawAt(w.passedOn).Limit(regime.Handling, regime.Acceptance).IsZero() {
			w.accept.running = false // by the law of the passing-on, as long as no receipt is on record
		}
	}
	w.endAll(w.asOf)
	w.closeTiers()
	w.closeService()
}
