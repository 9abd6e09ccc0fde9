package course

import (
	"bytes"
	"encoding/binary"
	"hash/maphash"
	"reflect"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/petitioners"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
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

// Move takes the step that v judged, wherever it leads.
func Move(c *Course, e *history.Event, v *procedure.Footing) bool { return c.move(e, v) }

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
func Hearing(c *Course) *clock.Pause { return c.tiers[0].heard }

// view is what the future of a case depends on; two cases that look the same have the same future (TestViewTellsEnough). Of [facts] it
// holds what bears the same name, whole or only whether it is there, but for what is in spent (TestViewHoldsEveryFact).
type view struct {
	issuedUnder, askedUnder [3]regime.Law
	hearings                string
	people                  uint64 // the hash of the roll
	tiers, added            [3]uint64

	last, shared, taken calendar.Date
	lines               [2]calendar.Date
	ledOn               [3]calendar.Date // from which the days do not count, once it is given back
	declared, resumed   clock.Mark
	severally           history.Kinds
	stage, cut, stated  procedure.Stage
	ground              regime.Ground
	before              history.Kinds
	adrift, rough       bool
	voided              bool
	adriftIn            [3]bool // since the tier was asked
	approval            decision.Tri

	verified                                                             [2]bool // since the service of the opinion of a tier
	transferred, givenBack, settled, performed, confirmed, executed, led bool
	came, registered, ceased, final                                      bool
	since, anew                                                          [2]bool // since the service of the opinion of a tier it was given back; and asked for the next since then
	withdrawn                                                            bool
}

// spent are the facts that no step asks for, or only in what the view tells of them otherwise.
var spent = []string{"events", "round", "moved", "leg", "concluded", "supervised", "feedback"}

// UntoldFacts are the facts that the view leaves out, and none of which is spent.
func UntoldFacts() (untold []string) {
	told := reflect.TypeFor[view]()
	for _, f := range reflect.VisibleFields(reflect.TypeFor[facts]()) {
		if _, ok := told.FieldByName(f.Name); !ok && !slices.Contains(spent, f.Name) {
			untold = append(untold, f.Name)
		}
	}
	return untold
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

// Hashes are those of what most steps leave as it was, and what takes the longest to hash: the roll, each tier, and what was added to it.
type Hashes struct {
	people hashed[petitioners.Roll]
	tiers  [3]hashed[tier]
	added  [3]hashed[addition]
}

// hashed are the hashes of the two values asked about last: of the case that steps are tried on, and of where one of them led.
type hashed[T comparable] struct {
	of   [2]T
	hash [2]uint64
	last int
}

// is returns the hash of a value, which hash works out if it is not one of the two.
func (h *hashed[T]) is(now T, hash func(T) uint64) uint64 {
	for i := range h.of {
		if h.hash[i] != 0 && h.of[i] == now {
			h.last = i
			return h.hash[i]
		}
	}
	h.last = 1 - h.last
	h.of[h.last], h.hash[h.last] = now, hash(now)
	return h.hash[h.last]
}

func hashOf[T comparable](v T) uint64 { return maphash.Comparable(seed, v) }

// hashOfRoll hashes what the roll says: it is equal to itself alone.
func hashOfRoll(r petitioners.Roll) uint64 { return maphash.String(seed, r.String()) }

// KeyOf leaves out what is spent: the day of what may prove a conclusion, since it only matters that it is there, and the proof
// of what is no ground in the place; how the matter came, once that has been decided; the days of opinions and requests, but for the
// law they fell under; and what the limit of an opinion was counted from, once the opinion has been served, or given where nothing can
// be asked against silence. Which files were handed over matters to no step, and which decisions on accepting a request were made only
// where the limit runs from them; an excuse for what is not late; and what an answer added to an opinion says, unless it speaks of the next
// remedy. What a matter stood on when another procedure took it is not spent (E24), nor what a request against silence left behind where
// such requests are followed until they are taken back.
func KeyOf(c *Course, start calendar.Date, asked *Asked, hashes *Hashes, everyPower, takenBack bool) Key {
	on := func(m clock.Mark) bool { return m.At != 0 }
	at := c.stage
	if at == procedure.Concluded && on(c.led) { // it may be given back, and goes on where it stood (E24)
		at = c.cut
	}
	coming := at == procedure.Unregistered || at == procedure.Registered
	v := view{
		last: c.last, shared: c.shared, taken: c.taken, lines: c.lines, declared: c.declared, resumed: c.resumed, severally: c.severally,
		stage: c.stage, cut: c.cut, stated: c.stated, ground: c.ground, before: c.before, voided: c.voided, adrift: c.adrift != 0, rough: c.rough, approval: c.approval,
		transferred: coming && on(c.leg.Transferred), came: coming && on(c.leg.Came), registered: coming && on(c.leg.Registered),
		givenBack: coming && on(c.leg.Transferred) && c.leg.Objected.At > c.leg.Transferred.At,
		ceased:    asked.ground[regime.NoSuccessor] && on(c.ceased), final: asked.ground[regime.VerifiedFinal] && on(c.verified),
		settled: on(c.settled), performed: on(c.performed), confirmed: on(c.confirmed),
		executed: on(c.executed), led: on(c.led), withdrawn: on(c.withdrawn),
	}
	if !c.people.IsZero() {
		v.people = hashes.people.is(c.people, hashOfRoll)
	}
	left := regime.Tier(0) // the tier whose silence was asked against
	if next := at.Tier(); takenBack && next > regime.Handling && c.tier(next).issued.At|c.tier(next).served.At == 0 {
		left = c.tier(next).from.Tier()
	}
	for i := range v.lines { // whether something of that line happened on the last day
		if v.lines[i] != v.last {
			v.lines[i] = calendar.Date{}
		}
	}
	if v.shared != v.last {
		v.shared = calendar.Date{}
	}
	for i := range v.since {
		served := c.tiers[i].served.At
		v.since[i] = served != 0 && c.resumed.At > served
		v.anew[i] = v.since[i] && c.tiers[i+1].asked.At > c.resumed.At
	}
	if v.resumed.At = 0; v.since == [2]bool{} {
		v.resumed = clock.Mark{}
	}
	var hearings []byte
	seen := func(m *clock.Mark) { m.At = min(m.At, 1) }
	spent := func(m *clock.Mark) {
		if m.At != 0 {
			*m = clock.Mark{On: calendar.On(start), At: 1}
		}
	}
	for i := range c.tiers {
		if c.tiers[i] == (tier{}) {
			continue
		}
		t := c.tiers[i]
		t.heard = nil // see appendStops
		v.adriftIn[i] = c.adrift > t.asked.At
		if i < len(v.verified) && everyPower {
			v.verified[i] = on(t.served.Mark) && c.verified.At >= t.served.At
		}
		v.issuedUnder[i], _ = c.regime.On(t.issued.On.Earliest())
		v.askedUnder[i], _ = c.regime.On(t.asked.On.Earliest())
		if t.handed = (clock.Mark{}); !asked.fromAcceptance[i+1] {
			t.accepted = clock.Mark{}
		}
		if t.late == decision.No {
			t.excused = 0 // what is not late needs no excuse
		}
		if late := t.belated; late != nil {
			t.belated = &answeredLate[0] // nothing follows from what it says until the request for the next tier is taken back
			if on(late.served.Mark) {
				t.belated = &answeredLate[1]
			}
			if takenBack {
				v.issuedUnder[i], _ = c.regime.On(late.issued.On.Earliest())
				t.result, t.disposition, t.notice, t.recused, t.states = late.result, late.disposition, late.notice, late.recused, late.states
				t.served = late.served
				seen(&t.served.Mark)
			}
		}
		if t.adding != nil || t.added != nil {
			v.added[i] = hashes.added[i].is(additionTo(c, regime.Tier(i+1)), hashOf)
			t.adding, t.added = nil, nil
		}
		spent(&t.issued)
		spent(&t.asked)
		spent(&t.extended)
		seen(&t.opened)
		seen(&t.accepted)
		seen(&t.served.Mark)
		if in := regime.Tier(i + 1); in != at.Tier() && in != left || on(t.served.Mark) || on(t.issued) && !asked.silence[i+1] {
			spent(&t.opened)
			spent(&t.accepted)
			t.extension, t.set, t.extended = 0, 0, clock.Mark{}
		} else {
			hearings = appendStops(hearings, c, in)
			if on(t.opened) && on(c.led) {
				v.ledOn[i] = c.led.On.Earliest().OrLater(t.opened.On.Earliest())
			}
		}
		v.tiers[i] = hashes.tiers[i].is(t, hashOf)
	}
	v.hearings = string(hearings)
	return Key(maphash.Comparable(seed, v))
}

// answeredLate stand for a late opinion in a view, and for one that was received.
var answeredLate [2]tier

// addition is what still matters of answers that were added to an opinion.
type addition struct {
	pending        bool                 // one is still to be received
	notice         history.RemedyNotice // what that one says of the next remedy
	opened         [3]calendar.When     // when one was received: by all, by one petitioner, by the other
	back           bool                 // since then the matter was given back
	unclear, doubt bool
}

func additionTo(c *Course, t regime.Tier) (to addition) {
	if a := c.tiers[t-1].adding; a != nil {
		if to.pending = true; a.notice.Remedy == t.Remedy() && t != regime.Rereview { // else nothing follows from what it says
			to.notice = a.notice
		}
	}
	if a := c.tiers[t-1].added; a != nil {
		to.opened = [...]calendar.When{a.Opened("").On, a.Opened("甲").On, a.Opened("乙").On}
		to.back, to.unclear, to.doubt = c.resumed.At > a.Opened("").At, a.Unclear(), a.Doubt()
	}
	return to
}

// appendStops adds which days of a tier, from its opening on, stand still for certain or on a reading. It is enough how many there are between
// the day on which the limit starts, which counts on a reading, and the last day so far, or that from which days fall out once the matter
// is given back: a stop that is still to come lies in none of them, and each moves the end of a limit of days by one, wherever it lies.
func appendStops(b []byte, c *Course, t regime.Tier) []byte {
	const stops, reading = 1, 2
	first := c.last // it is not open
	if opened := c.tiers[t-1].opened; opened.At != 0 {
		first = opened.On.Earliest()
	} else if c.complete != history.Whole() { // or may have been before any of them
		for h := range c.tiers[t-1].heard.All() {
			first = slices.MinFunc([]calendar.Date{first, h.From.Earliest()}, calendar.Date.Compare)
		}
	}
	var days []byte
	for h := range c.tiers[t-1].heard.All() {
		law, later, _ := c.regime.OnEither(h.From)
		point := regime.HearingStops
		if h.Stops != 0 {
			point = h.Stops.Point()
		}
		still := byte(reading)
		if h.Away || law.Says(t, point) && later.Says(t, point) {
			still = stops
		} else if h.Stops != 0 {
			continue // no text says so, and no reading
		}
		for day := h.From.Earliest().OrLater(first); !day.After(h.To.Earliest()); day = day.AddDays(1) { // exact in the model
			n := day.DaysSince(first)
			if n >= len(days) {
				days = append(days, make([]byte, n+1-len(days))...)
			}
			if days[n] != stops {
				days[n] = still
			}
		}
	}
	if len(days) == 0 {
		return b
	}
	var count [reading + 1]byte
	from, to := within(c, t)
	for n := from.DaysSince(first); n < min(to.DaysSince(first), len(days)); n++ {
		count[days[n]]++
		days[n] = 0
	}
	days = bytes.TrimRight(days, "\x00")
	b = append(b, byte(t), count[stops], count[reading], byte(len(days)))
	return append(binary.AppendVarint(b, int64(c.last.DaysSince(first))), days...)
}

// within are the days of the limit of a tier of which it is enough how many of them stand still, the last one excluded: those after its
// start, before those that a later step can touch, and surely before its end; none where it does not run from an exact day, or is none of
// natural days.
func within(c *Course, t regime.Tier) (from, to calendar.Date) {
	on, runs := c.opened(t)
	start, exact := on.Exact()
	if limit, _ := c.regime.Limit(on, t, regime.Opinion); !runs || !exact || c.tiers[t-1].opened.At == 0 || limit.Unit != statute.Days {
		return from, to
	}
	until := []calendar.Date{c.last, c.unheard(t, c.tier(t).extension).Earliest()}
	if c.led.At != 0 {
		until = append(until, c.led.On.Earliest())
	}
	return start.AddDays(1), slices.MinFunc(until, calendar.Date.Compare)
}

// Idle reports whether the step from a to b changed nothing but the count of events.
func Idle(a, b *Course) bool {
	was := *a
	was.events = b.events
	return was == *b
}
