package audit_test

import (
	"math/rand/v2"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// drawing makes the history of one matter: three tiers, rounds, legs and ends, with gaps that lie about the limits. With care it
// makes lawful ones alone; without, every step may be late, wrong, defective or left out.
type drawing struct {
	*rand.Rand
	law     *regime.Regime
	careful bool
	day     calendar.Date
	events  []history.Event
	organs  [regime.Rereview + 1]regime.Organ // of the tiers of the round
	tier    regime.Tier
	stop    bool
}

var lastDrawn = calendar.MustDate(2026, 10, 31) // the notices of days off are held until the end of that year

// carefree is one where steps may go wrong, zero where they may not.
func (d *drawing) carefree() int {
	if d.careful {
		return 0
	}
	return 1
}

func (d *drawing) slip(percent int) bool { return !d.careful && d.IntN(100) < percent }

func (d *drawing) tri(yes decision.Tri) decision.Tri {
	if d.slip(12) {
		return decision.Tri(d.IntN(3))
	}
	return yes
}

// wait lets days go by: few, or about a limit of n days.
func (d *drawing) wait(n int) {
	gap := d.IntN(5)
	switch {
	case d.careful:
		gap = d.IntN(max(n*2/3, 1))
	case d.IntN(3) == 0:
		gap = max(n-4+d.IntN(10), 0)
	case d.IntN(12) == 0:
		gap = n + d.IntN(200)
	}
	d.day = d.day.AddDays(gap)
}

// do records a step, unless the record breaks off here.
func (d *drawing) do(e history.Event) {
	if d.stop || d.day.After(lastDrawn) || d.slip(2) {
		d.stop = true
		return
	}
	e.On = calendar.On(d.day)
	d.events = append(d.events, e)
	if len(d.events) > 1 && d.events[0].Kind == history.Register && d.slip(1) && e.Kind != history.Conclude {
		d.events = append(d.events, history.Event{Kind: history.Disclose, On: e.On, Organ: e.Organ})
	}
}

func (d *drawing) on() regime.Law { return lawOn(d.law, d.day) }

var drawnNames = []string{"one", "two", "three", "four", "five", "six"}

// above draws the organ of the next tier: as the law names it, or any.
func (d *drawing) above(below regime.Organ) regime.Organ {
	name := drawnNames[len(d.events)%len(drawnNames)] + " above " + below.Level.String()
	if d.slip(15) {
		return regime.Organ{Name: name, Level: regime.Level(1 + d.IntN(5)), System: regime.System(1 + d.IntN(4))}
	}
	var o []regime.Organ
	for s := range d.on().Above(below).All() {
		o = append(o, s)
	}
	if len(o) == 0 {
		return regime.Organ{Name: name, Level: regime.Central, System: regime.OtherBody}
	}
	up := o[d.IntN(len(o))]
	up.Name = name + ", " + up.Level.String() + " " + up.System.String()
	return up
}

func drawHistory(r *rand.Rand, law *regime.Regime, careful bool) history.History {
	d := &drawing{Rand: r, law: law, careful: careful}
	d.day = calendar.MustDate(2006, 1, 1).AddDays(r.IntN(365 * 17))
	if r.IntN(3) == 0 { // about the change of 2022
		d.day = calendar.MustDate(2021, 7, 1).AddDays(r.IntN(500))
	}
	d.reception()
	for round := 0; !d.stop && round < 1+r.IntN(3); round++ {
		if !d.handle(round) {
			break
		}
	}
	d.end()
	h := history.History{Events: d.events, Complete: history.Whole()}
	if n := len(h.Events); n > 0 {
		h.AsOf, _ = h.Events[n-1].On.Exact()
		switch r.IntN(3) {
		case 0:
			h.AsOf = h.AsOf.AddDays(r.IntN(100))
		case 1:
			h.AsOf = h.AsOf.AddDays(r.IntN(4000))
		}
		if h.AsOf.After(lastDrawn) {
			h.AsOf, _ = h.Events[n-1].On.Exact()
		}
	}
	return h
}

func (d *drawing) reception() {
	here := regime.Organ{Name: "first", Level: regime.Level(2 + d.IntN(2)), System: regime.System(1 + d.IntN(3))}
	e := history.Event{Kind: history.Register, Organ: here}
	if d.IntN(4) == 0 {
		e.Received = calendar.On(d.day)
		d.day = d.day.AddDays(d.IntN(4))
	}
	unregistered := d.slip(3)
	if !unregistered {
		d.do(e)
	}
	for leg := 0; leg < 3 && !unregistered && d.IntN(4) == 0; leg++ {
		d.wait(15)
		d.do(history.Event{Kind: history.Transfer, Organ: here})
		if d.IntN(4) == 0 { // to one that gives it back, so that it is passed on again
			d.wait(2)
			d.do(history.Event{Kind: history.Register, Organ: regime.Organ{Name: "objecting", Level: here.Level, System: here.System}})
			d.wait(5)
			d.do(history.Event{Kind: history.ObjectToTransfer, Organ: regime.Organ{Name: "objecting", Level: here.Level, System: here.System}})
			d.wait(5)
			d.do(history.Event{Kind: history.Transfer, Organ: here})
		}
		here.Name = drawnNames[leg] + " by transfer"
		d.wait(2)
		if d.slip(20) {
			break // of its receipt nothing is on record
		}
		d.do(history.Event{Kind: history.Register, Organ: here})
	}
	limit := d.on().Limit(regime.Handling, regime.Acceptance)
	if limit.IsZero() || limit.Unit == statute.WorkingDays && !d.careful {
		limit.N = 14
	}
	notice := history.Event{Kind: history.Notify, Organ: here}
	d.wait(limit.N)
	early := d.IntN(2) == 0
	if early && !d.slip(10) {
		d.do(notice)
	}
	if d.IntN(8) == 0 {
		d.do(history.Event{Kind: history.Decline, Organ: here, Because: d.declineBecause()})
		if !early {
			d.do(notice)
		}
		d.stop = true
		return
	}
	d.do(history.Event{Kind: history.Accept, Organ: here})
	if !early && !d.slip(10) {
		d.wait(1)
		d.do(notice)
	}
	d.organs[regime.Handling] = here
}

func (d *drawing) declineBecause() statute.Rule {
	if d.slip(30) {
		return []statute.Rule{0, statute.D1, statute.T13}[d.IntN(3)]
	}
	return []statute.Rule{statute.T1, statute.T4, statute.T10}[d.IntN(3)]
}

// prepare is what happens while an opinion is being prepared.
func (d *drawing) prepare(t regime.Tier) {
	law := d.on()
	if d.IntN(6) == 0 && (d.slip(15) || law.Says(t, regime.Extension)) {
		d.wait(40 * d.carefree())
		n := law.Limit(t, regime.Extension).N
		days := 1 + d.IntN(max(n, 1))
		if d.slip(15) {
			days = []int{0, n + 1, n + 40}[d.IntN(3)]
		}
		d.do(history.Event{Kind: history.Extend, Organ: d.organs[t], Days: days, Approved: d.tri(decision.Yes), ReasonTold: d.tri(decision.Yes)})
		if d.slip(15) {
			d.wait(10)
			d.do(history.Event{Kind: history.Extend, Organ: d.organs[t], Days: 10, Approved: decision.Yes, ReasonTold: decision.Yes})
		}
	}
	if d.IntN(6) == 0 && (d.slip(20) || law.Says(t, regime.Hearing)) {
		d.wait(10 * d.carefree())
		until := d.day.AddDays(d.IntN(2 + 18*d.carefree()))
		d.do(history.Event{Kind: history.Hear, Organ: d.organs[t], Until: calendar.On(until)})
		d.day = until
	}
	if d.IntN(12) == 0 {
		d.wait(10 * d.carefree())
		until := d.day.AddDays(d.IntN(2 + 18*d.carefree()))
		d.do(history.Event{Kind: history.Stop, Organ: d.organs[t], Until: calendar.On(until), Cause: history.StopCause(1 + d.IntN(4))})
		d.day = until
	}
}

func (d *drawing) opinion(t regime.Tier, round int) history.Event {
	law := d.on()
	e := history.Event{
		Kind: history.Issue, Organ: d.organs[t], Recused: d.tri(decision.No), States: history.StatesAll, Result: history.Result(1 + d.IntN(4)),
		Notice: history.RemedyNotice{Given: decision.Yes, Remedy: t.Remedy()},
	}
	if t < regime.Rereview {
		window := law.Limit(t+1, regime.Window)
		e.Notice.Days, e.Notice.Unit = window.N, window.Unit
		for s := range law.Above(d.organs[t]).All() {
			e.Notice.Organ = s
		}
	}
	if d.slip(8) {
		e.Notice = []history.RemedyNotice{
			{},
			{Given: decision.No},
			{Given: decision.Yes, Remedy: refusal.Suit},
			{Given: decision.Yes, Remedy: t.Remedy()},
			{Given: decision.Yes, Remedy: t.Remedy(), Days: 15},
			{Given: decision.Yes, Remedy: t.Remedy(), Days: 30, Unit: statute.WorkingDays},
		}[d.IntN(6)]
	}
	if d.slip(8) {
		e.States = history.Contents(d.IntN(32))
	}
	if t > regime.Handling {
		e.Disposition = history.Upheld
		if d.IntN(3) == 0 {
			e.Disposition = history.Varied
		}
		if law.Says(t, regime.Remand) && d.IntN(2) == 0 || d.slip(3) {
			e.Disposition = history.SetAside
		}
	} else if round > 0 {
		e.SameAgain = d.tri(decision.No)
	}
	return e
}

// handle runs through the tiers once, and reports whether the matter was sent back.
func (d *drawing) handle(round int) bool {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		d.tier = t
		if t > regime.Handling && !d.ask(t) {
			return false
		}
		law := d.on()
		d.prepare(t)
		d.wait(law.Limit(t, regime.Opinion).N)
		e := d.opinion(t, round)
		d.do(e)
		d.wait(10)
		if d.slip(4) {
			return false
		}
		d.do(history.Event{Kind: history.Serve, Organ: d.organs[t]})
		if e.Disposition == history.SetAside {
			d.wait(10)
			d.do(history.Event{Kind: history.SendBack, Organ: d.organs[t], Days: 30 * d.IntN(1+d.carefree())})
			return true
		}
		if d.IntN(4) == 0 {
			return false
		}
	}
	return false
}

// ask records a request, and what became of it; it reports whether the tier is open.
func (d *drawing) ask(t regime.Tier) bool {
	law := d.on()
	kind := history.RequestReview
	if t == regime.Rereview {
		kind = history.RequestRereview
	}
	d.wait(law.Limit(t, regime.Window).N)
	e := history.Event{Kind: kind, Organ: d.above(d.organs[t-1])}
	if d.slip(10) {
		e.Excuse = history.ForceMajeure
		if d.IntN(3) > 0 {
			e.Removed = calendar.On(d.day.AddDays(-d.IntN(16)))
		}
	}
	d.organs[t] = e.Organ
	d.do(e)
	d.wait(3)
	if d.slip(12) {
		d.do(history.Event{Kind: history.RefuseRequest, Organ: e.Organ, Because: []statute.Rule{0, statute.E6}[d.IntN(2)]})
		return false
	}
	law = d.on()
	d.do(history.Event{Kind: history.Receive, Organ: e.Organ})
	if limit := law.Limit(t, regime.Acceptance); !limit.IsZero() || law.Says(t, regime.FileFromAcceptance) {
		d.wait(limit.N)
		if d.slip(10) {
			d.do(history.Event{Kind: history.RefuseRequest, Organ: e.Organ, Because: []statute.Rule{0, statute.E6}[d.IntN(2)]})
			return false
		}
		d.do(history.Event{Kind: history.AcceptRequest, Organ: e.Organ})
	}
	if limit := law.Limit(t, regime.FileHandover); !limit.IsZero() && !d.slip(10) {
		d.wait(limit.N)
		d.do(history.Event{Kind: history.HandOver, Organ: d.organs[t-1]})
	}
	return true
}

// end draws what ends the matter, if anything does.
func (d *drawing) end() {
	if d.stop || d.IntN(3) == 0 {
		return
	}
	if d.careful {
		d.endWell()
		return
	}
	d.wait(30)
	e := history.Event{Kind: history.Conclude, Ground: regime.Ground(d.IntN(int(regime.NoSuccessor) + 1))}
	switch d.IntN(6) {
	case 0:
		d.do(history.Event{Kind: history.Settle})
		d.wait(5)
		d.do(history.Event{Kind: history.Perform})
		e.Ground = regime.SettledPerformed
	case 1:
		d.do(history.Event{Kind: history.Withdraw, By: history.Declarant(d.IntN(4))})
		e.Ground = regime.Withdrawn
	case 2:
		d.do(history.Event{Kind: history.LeadInto})
		e.Ground = regime.LedIntoProcedure
	case 3, 4:
		e.Ground = regime.NoRequestInTime
		if d.tier == regime.Rereview {
			e.Ground = regime.RereviewServed
		}
	}
	d.wait(5)
	d.do(e)
}

// endWell ends a matter on a ground that the law of the day knows, with what proves it.
func (d *drawing) endWell() {
	d.wait(9)
	conclude := func(g regime.Ground) {
		if text := d.on().Concluding(g); !text.By.IsZero() && !text.Excluded && text.Verified.IsZero() {
			d.do(history.Event{Kind: history.Conclude, Ground: g})
		}
	}
	last := d.events[len(d.events)-1]
	switch {
	case last.Kind == history.Serve && d.IntN(2) == 0:
		if d.tier < regime.Rereview {
			d.day = d.day.AddDays(60)
			conclude(regime.NoRequestInTime)
		} else {
			conclude(regime.RereviewServed)
		}
	case d.IntN(2) == 0:
		d.do(history.Event{Kind: history.Settle})
		d.wait(5)
		d.do(history.Event{Kind: history.Perform})
		conclude(regime.SettledPerformed)
	default:
		d.do(history.Event{Kind: history.Withdraw, By: history.Petitioner})
		conclude(regime.Withdrawn)
	}
}
