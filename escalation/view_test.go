package escalation

import (
	"encoding/binary"
	"hash/maphash"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// view is what the future of a case depends on; two cases that look the same have the same future (TestViewTellsEnough).
type view struct {
	facts
	issuedUnder, askedUnder                                   [3]regime.Law
	verified                                                  [2]bool // since the service of the opinion of a tier
	transferred, settled, performed, confirmed, executed, led bool
	came, registered, ceased, final                           bool
	since                                                     [3]bool // since the service of the opinion of a tier it was given back
	withdrawn                                                 bool
	hearings                                                  string
}

// key is the view of a case, hashed: that any two of a million different ones have the same is less likely than one in 10^7, and
// the next run, with another seed, would tell them apart.
type key uint64

var seed = maphash.MakeSeed()

// asked says about which facts some regulation of a place asks at all.
type asked struct {
	ground                  map[regime.Ground]bool
	silence, fromAcceptance [regime.Rereview + 1]bool
}

func askedBy(law *regime.Regime) asked {
	by := asked{ground: map[regime.Ground]bool{}}
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

// keyOf leaves out what is spent: the day of what may prove a conclusion, since it only matters that it is there, and the proof
// of what is no ground in the place; how the matter came, once that has been decided; the days of opinions and requests, but for the
// law they fell under; and what the limit of an opinion was counted from, once the opinion has been served, or given where nothing can
// be asked against silence. Which files were handed over matters to no step, and which decisions on accepting a request were made only
// where the limit runs from them.
func (m *model) keyOf(c *Case) key {
	on := func(m mark) bool { return m.at != 0 }
	coming := c.stage == Unregistered || c.stage == Registered
	v := view{
		facts: c.facts, transferred: coming && on(c.leg.transferred), came: coming && on(c.leg.came), registered: coming && on(c.leg.registered),
		ceased: m.asked.ground[regime.NoSuccessor] && on(c.ceased), final: m.asked.ground[regime.VerifiedFinal] && on(c.verified),
		settled: on(c.settled), performed: on(c.performed), confirmed: on(c.confirmed),
		executed: on(c.executed), led: on(c.led), withdrawn: on(c.withdrawn),
	}
	f := &v.facts
	f.leg, f.settled, f.performed, f.confirmed, f.executed = leg{}, mark{}, mark{}, mark{}, mark{}
	f.withdrawn, f.led, f.verified, f.concluded, f.ceased = mark{}, mark{}, mark{}, mark{}, mark{}
	f.round, f.events, f.moved = 0, 0, calendar.Date{}
	f.resumed.at = 0
	if !afresh(c, 0) && !afresh(c, 1) {
		f.resumed = mark{}
	}
	var hearings []byte
	seen := func(m *mark) { m.at = min(m.at, 1) }
	spent := func(m *mark) {
		if m.at != 0 {
			*m = mark{calendar.On(modelStart), 1}
		}
	}
	for i := range f.tiers {
		t := &f.tiers[i]
		v.since[i] = afresh(c, i)
		if i < len(v.verified) && everyPower {
			v.verified[i] = on(t.served) && c.verified.at >= t.served.at
		}
		v.issuedUnder[i], _ = c.regime.On(t.issued.on.Earliest())
		v.askedUnder[i], _ = c.regime.On(t.asked.on.Earliest())
		if t.handed = (mark{}); !m.asked.fromAcceptance[i+1] {
			t.accepted = mark{}
		}
		spent(&t.issued)
		spent(&t.asked)
		spent(&t.extended)
		seen(&t.opened)
		seen(&t.accepted)
		seen(&t.served)
		if regime.Tier(i+1) != c.stage.Tier() || on(t.served) || on(t.issued) && !m.asked.silence[i+1] {
			spent(&t.opened)
			spent(&t.accepted)
			t.extension, t.set, t.extended = 0, 0, mark{}
			continue
		}
		hearings = appendStops(hearings, c, regime.Tier(i+1))
	}
	v.hearings = string(hearings)
	return key(maphash.Comparable(seed, v))
}

// appendStops adds the days of a tier that may not count, last first; stretches that meet are one.
func appendStops(b []byte, c *Case, t regime.Tier) []byte {
	var from, to calendar.Date
	var counts bool // whether it is left to a reading that they do
	flush := func() {
		if !from.IsZero() {
			b = binary.AppendVarint(binary.AppendVarint(b, int64(from.DaysSince(modelStart))), int64(to.DaysSince(from)))
			b = append(b, byte(is(counts)))
		}
	}
	for h := c.hearings[t-1]; h != nil; h = h.before {
		law, later, _ := c.lawsOf(h.from)
		point := regime.HearingStops
		if h.stops != 0 {
			point = h.stops.Point()
		}
		stops := law.Says(t, point) && later.Says(t, point)
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
func afresh(c *Case, i int) bool {
	served := c.tiers[i].served.at
	if i == len(c.tiers)-1 || served == 0 || c.resumed.at <= served {
		return false
	}
	asked := c.tiers[i+1].asked.at
	return asked == 0 || asked > c.resumed.at
}

// Two cases that look the same to the model take the same steps and are refused the same ones, on every day that tells anything
// apart for either of them, and have a way out or not.
func TestViewTellsEnough(t *testing.T) {
	for _, from := range starts() {
		t.Run(from.name, func(t *testing.T) {
			m := newModel(from.law, from.on)
			first := map[key]*Case{}
			met := 0
			m.arrived = func(a *attempt, k key) {
				known, again := first[k]
				if !again {
					c := *a.after
					first[k] = &c
					return
				}
				met++
				if e, told := m.toldApartBy(known, a.after); told {
					require.Fail(t, "looks like another case, but takes other steps", "%s on %v\n%s", e.Kind, e.On, caseFile(m.law, a.then(), ""))
				}
			}
			depth := min(5, from.depth-1)
			if testing.Short() {
				depth = min(from.short, 4)
			}
			m.explore(m.begin(t, from.prefix), depth)
			m.report(t)
			require.Greater(t, met, 100, "hardly any two cases looked the same")
		})
	}
}

// toldApartBy is a step that one of two cases can take and not the other, or that is refused for other reasons, and false if there is
// none.
func (m *model) toldApartBy(a, b *Case) (e history.Event, told bool) {
	for k := history.Kind(1); k < numKinds; k++ {
		days := m.daysToTry(m.daysToTry(nil, a, k), b, k)
		for i := range allVariants {
			for _, on := range days {
				if allVariants[i].Kind != k {
					break
				}
				if e = onDay(allVariants[i], on); a.mayNot(&e) != b.mayNot(&e) {
					return e, true
				}
			}
		}
	}
	return e, noExit(m, &attempt{after: a, fresh: true}) != noExit(m, &attempt{after: b, fresh: true})
}
