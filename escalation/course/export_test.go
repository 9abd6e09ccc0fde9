package course

import (
	"encoding/binary"
	"fmt"
	"hash/maphash"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/reception"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// What the tests of this package need to see of its inside. They stand outside of it, so that they can ask package escalation, which
// rests on it, for the words as well.

// Rows is a table that may differ from the machine's.
type Rows []procedure.Edge

// Use puts the table in the place of the machine's, until undone.
func (t Rows) Use() (undo func()) {
	original := steps
	steps = procedure.NewSteps(t)
	return func() { steps = original }
}

// Asks lets the row for a stage and a kind ask for these guards alone; guard zero is one that no rule and no words belong to.
func (t Rows) Asks(s procedure.Stage, k history.Kind, list ...procedure.Guard) Rows {
	r := t.rowOf(s, k)
	r.Guards = 0
	for _, g := range list {
		r.Guards |= 1 << g
	}
	return t
}

// Leads lets the row for a stage and a kind lead to another stage.
func (t Rows) Leads(s procedure.Stage, k history.Kind, to procedure.Stage) Rows {
	t.rowOf(s, k).To = to
	return t
}

// Without leaves a guard out wherever the event asks for it.
func (t Rows) Without(k history.Kind, g procedure.Guard) Rows {
	for i := range t {
		if t[i].On == k {
			t[i].Guards &^= 1 << g
		}
	}
	return t
}

func (t Rows) rowOf(s procedure.Stage, k history.Kind) *procedure.Edge {
	for i := range t {
		if t[i].From.Has(s) && t[i].On == k {
			return &t[i]
		}
	}
	panic("no such row")
}

// Mutants yields the tables that differ in one place: a row dropped at one stage, allowed freely at another, leading elsewhere, or
// without one of its guards; with the place of the row, the event, and what was changed.
func Mutants(yield func(i int, on history.Kind, what string, table Rows)) {
	original := procedure.Rows()
	try := func(what string, change func(r *procedure.Edge), i int) {
		changed := slices.Clone(original)
		change(&changed[i])
		yield(i, original[i].On, what, changed)
	}
	for i := range original {
		r := &original[i]
		for _, s := range procedure.Stage(0).All() {
			if r.From.Has(s) {
				try("not from "+s.String(), func(r *procedure.Edge) { r.From &^= 1 << s }, i)
			} else if !slices.ContainsFunc(original, func(o procedure.Edge) bool { return o.On == r.On && o.From.Has(s) }) {
				try("freely from "+s.String(), func(r *procedure.Edge) { r.From, r.Guards = r.From|1<<s, 0 }, i)
			}
			if r.To != s && (r.To != 0 || r.From&^(1<<s) != 0) {
				try("leads to "+s.String(), func(r *procedure.Edge) { r.To = s }, i)
			}
		}
		if r.Back {
			try("not back", func(r *procedure.Edge) { r.Back = false }, i)
		}
		for g := range r.Guards.All {
			try("without "+g.String(), func(r *procedure.Edge) { r.Guards &^= 1 << g }, i)
		}
	}
}

// Nowhere stands among the guards where the table has no row.
const Nowhere procedure.Guard = 31

// MayNot returns the guards that fail, one that does not exist where the table has no row, 0 if e is allowed.
func MayNot(c *Course, e *history.Event) procedure.Guards {
	var v procedure.Footing
	c.Ask(e, &v)
	if !v.Refused() {
		return 0
	}
	failing := v.Failing()
	if v.Placed != decision.Yes {
		failing |= 1 << Nowhere
	}
	return failing
}

// Noticed takes the opinion on handling for one that gave that notice.
func Noticed(c *Course, n history.RemedyNotice) { c.tiers[0].notice = n }

// Hearing is the stretch of days noted last in handling.
func Hearing(c *Course) *hearing { return c.hearings[0] }

// From is its first day.
func (h *hearing) From() calendar.When { return h.from }

// Before is the stretch noted before it.
func (h *hearing) Before() *hearing { return h.before }

// view is what the future of a case depends on; two cases that look the same have the same future (TestViewTellsEnough).
type view struct {
	facts
	issuedUnder, askedUnder                                   [3]regime.Law
	verified                                                  [2]bool // since the service of the opinion of a tier
	transferred, settled, performed, confirmed, executed, led bool
	came, registered, ceased, final                           bool
	since                                                     [3]bool // since the service of the opinion of a tier it was given back
	withdrawn                                                 bool
	ledOn                                                     calendar.Date // from which the days do not count, once it is given back
	hearings, people, added                                   string
}

// Key is the view of a case, hashed: that any two of a million different ones have the same is less likely than one in 10^7, and
// the next run, with another seed, would tell them apart.
type Key uint64

var seed = maphash.MakeSeed()

// Asked says about which facts some regulation of a place asks at all.
type Asked struct {
	ground                  map[regime.Ground]bool
	silence, fromAcceptance [regime.Rereview + 1]bool
}

// AskedBy returns the facts that the regulations ask about.
func AskedBy(law *regime.Regime) Asked {
	by := Asked{ground: map[regime.Ground]bool{}}
	for _, rules := range law.All() {
		for t, points := range rules.Tiers {
			by.silence[t] = by.silence[t] || !points[regime.Silence].IsZero()
			by.fromAcceptance[t] = by.fromAcceptance[t] || !points[regime.FromAcceptance].IsZero()
		}
		for g, ground := range rules.Grounds {
			if !ground.By.IsZero() && !ground.Excluded {
				by.ground[regime.Ground(g)] = true
			}
		}
	}
	return by
}

// KeyOf leaves out what is spent: the day of what may prove a conclusion, since it only matters that it is there, and the proof
// of what is no ground in the place; how the matter came, once that has been decided; the days of opinions and requests, but for the
// law they fell under; and what the limit of an opinion was counted from, once the opinion has been served, or given where nothing can
// be asked against silence. Which files were handed over matters to no step, and which decisions on accepting a request were made only
// where the limit runs from them.
func KeyOf(c *Course, start calendar.Date, asked Asked, everyPower bool) Key {
	on := func(m clock.Mark) bool { return m.At != 0 }
	coming := c.stage == procedure.Unregistered || c.stage == procedure.Registered
	v := view{
		facts: c.facts, transferred: coming && on(c.leg.Transferred), came: coming && on(c.leg.Came), registered: coming && on(c.leg.Registered),
		ceased: asked.ground[regime.NoSuccessor] && on(c.ceased), final: asked.ground[regime.VerifiedFinal] && on(c.verified),
		settled: on(c.settled), performed: on(c.performed), confirmed: on(c.confirmed),
		executed: on(c.executed), led: on(c.led), withdrawn: on(c.withdrawn),
	}
	if !c.people.IsZero() {
		v.people = c.people.String()
	}
	f := &v.facts
	f.leg, f.settled, f.performed, f.confirmed, f.executed = reception.Leg{}, clock.Mark{}, clock.Mark{}, clock.Mark{}, clock.Mark{}
	f.withdrawn, f.led, f.verified, f.concluded, f.ceased = clock.Mark{}, clock.Mark{}, clock.Mark{}, clock.Mark{}, clock.Mark{}
	f.round, f.events, f.moved = 0, 0, calendar.Date{}
	f.supervised, f.feedback = clock.Mark{}, calendar.When{} // recorded and shown: no step asks for it
	for i := range f.lines {                                 // whether something of that line happened on the last day
		if f.lines[i] != f.last {
			f.lines[i] = calendar.Date{}
		}
	}
	if f.shared != f.last {
		f.shared = calendar.Date{}
	}
	f.resumed.At = 0
	if !afresh(c, 0) && !afresh(c, 1) {
		f.resumed = clock.Mark{}
	}
	var hearings []byte
	seen := func(m *clock.Mark) { m.At = min(m.At, 1) }
	spent := func(m *clock.Mark) {
		if m.At != 0 {
			*m = clock.Mark{On: calendar.On(start), At: 1}
		}
	}
	for i := range f.tiers {
		t := &f.tiers[i]
		v.since[i] = afresh(c, i)
		if i < len(v.verified) && everyPower {
			v.verified[i] = on(t.served.Mark) && c.verified.At >= t.served.At
		}
		v.issuedUnder[i], _ = c.regime.On(t.issued.On.Earliest())
		v.askedUnder[i], _ = c.regime.On(t.asked.On.Earliest())
		if t.handed = (clock.Mark{}); !asked.fromAcceptance[i+1] {
			t.accepted = clock.Mark{}
		}
		v.added += additions(t)
		t.adding, t.added = nil, nil
		spent(&t.issued)
		spent(&t.asked)
		spent(&t.extended)
		seen(&t.opened)
		seen(&t.accepted)
		seen(&t.served.Mark)
		if regime.Tier(i+1) != c.stage.Tier() || on(t.served.Mark) || on(t.issued) && !asked.silence[i+1] {
			spent(&t.opened)
			spent(&t.accepted)
			t.extension, t.set, t.extended = 0, 0, clock.Mark{}
			continue
		}
		hearings = appendStops(hearings, c, regime.Tier(i+1), start)
		v.ledOn = c.led.On.Earliest()
	}
	v.hearings = string(hearings)
	return Key(maphash.Comparable(seed, v))
}

// additions is what still matters of answers that were added to an opinion: what they say, and the day on which one was received.
func additions(t *tier) string {
	if t.adding == nil && t.added == nil {
		return ""
	}
	says := ""
	if t.adding != nil {
		says = fmt.Sprint(t.adding.notice)
	}
	if a := t.added; a != nil {
		says += fmt.Sprint(a.Opened("").On, a.Opened("甲").On, a.Opened("乙").On, a.Unclear(), a.Doubt())
	}
	return says + ";"
}

// appendStops adds the days of a tier that may not count, last first; stretches that meet are one.
func appendStops(b []byte, c *Course, t regime.Tier, start calendar.Date) []byte {
	var from, to calendar.Date
	var counts bool // whether it is left to a reading that they do
	flush := func() {
		if !from.IsZero() {
			b = binary.AppendVarint(binary.AppendVarint(b, int64(from.DaysSince(start))), int64(to.DaysSince(from)))
			b = append(b, byte(decision.Known(counts)))
		}
	}
	for h := c.hearings[t-1]; h != nil; h = h.before {
		law, later, _ := c.regime.OnEither(h.from)
		point := regime.HearingStops
		if h.stops != 0 {
			point = h.stops.Point()
		}
		stops := h.away || law.Says(t, point) && later.Says(t, point)
		if !stops && h.stops != 0 {
			continue // no text says so, and no reading
		}
		first, last := h.from.Earliest(), h.to.Earliest() // exact in the model
		if counts == !stops && !from.IsZero() && from.DaysSince(last) <= 1 {
			from = first
			if last.After(to) {
				to = last
			}
			continue
		}
		flush()
		from, to, counts = first, last, !stops
	}
	flush()
	return b
}

// afresh says whether the window after an opinion runs from the day on which another procedure gave the matter back.
func afresh(c *Course, i int) bool {
	served := c.tiers[i].served.At
	if i == len(c.tiers)-1 || served == 0 || c.resumed.At <= served {
		return false
	}
	asked := c.tiers[i+1].asked.At
	return asked == 0 || asked > c.resumed.At
}
