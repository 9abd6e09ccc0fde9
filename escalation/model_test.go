package escalation

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// modelDepth is how many events every history is followed to. Everything is tried at every point: each kind of event, in
// each variant below, on each of daysToTry.
const modelDepth = 8

var (
	modelBranch   = regime.Organ{Name: "branch", Level: regime.County, System: regime.PublicSecurity}
	modelDistrict = regime.Organ{Name: "district", Level: regime.County, System: regime.Government}
	modelBureau   = regime.Organ{Name: "bureau", Level: regime.Municipal, System: regime.PublicSecurity}
	modelCity     = regime.Organ{Name: "city", Level: regime.Municipal, System: regime.Government}

	modelStart = calendar.MustDate(2026, 1, 5)
)

// variants are the shapes of an event that the guards tell apart.
func variants() []Event {
	review := Notice{Remedy: petition.RemedyReview, Days: 30}
	rereview := Notice{Remedy: petition.RemedyReReview, Days: 30}
	var list []Event
	add := func(events ...Event) { list = append(list, events...) }
	add(Event{Kind: Register}, Event{Kind: Notify}, Event{Kind: Transfer}, Event{Kind: ObjectToTransfer},
		Event{Kind: Accept, Organ: modelBranch},
		Event{Kind: Decline}, Event{Kind: Decline, Because: statute.T2}, Event{Kind: Decline, Because: statute.E10},
		Event{Kind: Serve}, Event{Kind: AcceptRequest}, Event{Kind: HandOver}, Event{Kind: SendBack},
		Event{Kind: RefuseRequest, Because: statute.E6}, Event{Kind: RefuseRequest, Because: statute.E2},
		Event{Kind: Settle}, Event{Kind: Perform}, Event{Kind: Confirm}, Event{Kind: Execute}, Event{Kind: LeadInto},
		Event{Kind: Verify}, Event{Kind: Disclose},
		Event{Kind: Withdraw, By: Petitioner}, Event{Kind: Withdraw, By: GeneralAgent})
	add(Event{Kind: Issue, Result: Supported, Notice: review}, Event{Kind: Issue, Result: NotSupported, Notice: rereview},
		Event{Kind: Issue, Disposition: Upheld, Notice: rereview}, Event{Kind: Issue, Disposition: SetAside},
		Event{Kind: Issue, Organ: modelCity, Result: NotSupported}, Event{Kind: Issue, Organ: modelDistrict, Disposition: Upheld})
	for _, days := range []int{0, 1, 30, 31} {
		add(Event{Kind: Extend, Days: days, Approved: decision.Yes, ReasonTold: decision.Yes})
	}
	add(Event{Kind: Extend, Days: 30, Approved: decision.Yes}, Event{Kind: Extend, Days: 30, ReasonTold: decision.Yes},
		Event{Kind: Hear})
	for _, k := range []Kind{RequestReview, RequestRereview} {
		for _, o := range []regime.Organ{modelDistrict, modelBureau, modelCity, modelBranch} {
			add(Event{Kind: k, Organ: o})
		}
		add(Event{Kind: k, Excuse: ForceMajeure, Organ: modelBureau}) // Removed is set with the day
	}
	add(Event{Kind: Receive}, Event{Kind: Receive, Organ: modelBranch}, Event{Kind: Receive, Organ: modelBureau})
	for _, g := range regime.Grounds() {
		add(Event{Kind: Conclude, Ground: g})
	}
	return list
}

// daysToTry are the days that tell anything apart: for what a limit binds, the day of the event before and the days around
// the limit's last one; for a step of the tiers the next day; for what may prove a conclusion the same day.
func (m *model) daysToTry(c *Case, k Kind) []calendar.Date {
	if c.last.IsZero() {
		return []calendar.Date{m.start}
	}
	days := []calendar.Date{c.last}
	around := func(d calendar.Date) {
		for _, day := range []calendar.Date{d.AddDays(-1), d, d.AddDays(1)} {
			if day.After(c.last) {
				days = append(days, day)
			}
		}
	}
	aroundDue := func() {
		if in := c.stage.Tier(); in != 0 && !c.opinionDue(in).IsZero() {
			around(c.opinionDue(in).Last())
		}
	}
	switch k {
	case RequestReview, RequestRereview, Conclude:
		if everyPower && c.stage >= InHandling && c.stage <= ReviewIssued && k != Conclude {
			aroundDue()
			if due := c.opinionDue(c.stage.Tier()); !due.IsZero() {
				around(period.Days(30).From(due.Latest(), nil).Last())
			}
		}
		for t := regime.Review; t <= regime.Rereview; t++ {
			if !c.tier(t-1).served.IsZero() && c.tier(t).asked.IsZero() {
				around(c.windowDue(t).Last())
			}
		}
	case Extend:
		aroundDue()
	case Accept, Issue, Serve, Receive, SendBack, Hear:
		return []calendar.Date{c.last.AddDays(1)}
	case Notify:
		return []calendar.Date{c.last.AddDays(-1), c.last} // no date runs backwards
	}
	return days
}

// world is one reachable case and the shortest way to it.
type world struct {
	c      Case
	before *world
	e      Event
	depth  int
}

func (w *world) history() referee {
	if w.before == nil {
		return nil
	}
	return append(w.before.history(), w.e)
}

// key tells worlds apart: cases with the same key have the same future. Of what may prove a conclusion only matters
// whether it is there, and whether the petitioner was notified, or a verification made, matters to no step of the
// national regulations.
type key struct {
	facts
	hearings                                                        string
	transferred, settled, performed, confirmed, executed, gone, led bool
}

func keyOf(c *Case) key {
	k := key{
		facts: c.facts, transferred: !c.transferred.IsZero(), settled: !c.settled.IsZero(), performed: !c.performed.IsZero(),
		confirmed: !c.confirmed.IsZero(), executed: !c.executed.IsZero(), gone: !c.withdrawn.IsZero(), led: !c.led.IsZero(),
	}
	if len(c.hearings) > 0 {
		k.hearings = fmt.Sprint(c.hearings)
	}
	var none calendar.Date
	f := &k.facts
	f.registered, f.notified, f.transferred, f.settled, f.performed = none, none, none, none, none
	f.confirmed, f.executed, f.withdrawn, f.led, f.verified, f.concluded = none, none, none, none, none, none
	if everyPower {
		f.verified = c.verified
	}
	if c.stage != Unregistered && c.stage != Registered {
		k.transferred = false
	}
	return k
}

func TestModel(t *testing.T) {
	for _, from := range []struct {
		name         string
		law          *regime.Regime
		prefix       []Event
		start        calendar.Date
		depth, short int
	}{
		{"reception", regime.National(), nil, modelStart, modelDepth, 6},
		{"the last days of the old law", regime.National(), nil, calendar.MustDate(2022, 4, 28), 6, 4},
		{"handling served", regime.National(), modelStory()[:3], modelStart, 8, 4},
		{"review served", regime.National(), modelStory()[:7], modelStart, 8, 4},
		{"reception, where every local power holds", everyPowerLaw(), nil, modelStart, 5, 4},
		{"review open, where every local power holds", everyPowerLaw(), modelStory()[:5], modelStart, 4, 3},
	} {
		t.Run(from.name, func(t *testing.T) {
			everyPower = from.law.String() != regime.National().String()
			defer func() { everyPower = false }()
			m := model{t: t, start: from.start, seen: map[key]bool{}, told: map[string]bool{}}
			w := &world{c: New(from.law)}
			for _, e := range from.prefix {
				if w = m.try(w, w.history(), e); w == nil {
					return
				}
			}
			depth := from.depth
			if testing.Short() {
				depth = from.short
			}
			m.explore(w, depth)
			t.Logf("%d reachable cases after at most %d events, %d steps tried, %d allowed",
				len(m.seen), len(from.prefix)+depth, m.tried, m.allowed)
			require.Greater(t, m.allowed, 100, "hardly any step was allowed")
		})
	}
}

type model struct {
	t              *testing.T
	start          calendar.Date
	seen           map[key]bool
	told           map[string]bool // refusals looked at, by stage, kind and guards
	kept           map[string][]trial
	tried, allowed int
}

func (m *model) explore(start *world, depth int) {
	shapes := variants()
	frontier := []*world{start}
	m.seen[keyOf(&start.c)] = true
	for level := 0; level < depth; level++ {
		var next []*world
		for _, w := range frontier {
			history := w.history()
			for _, shape := range shapes {
				for _, on := range m.daysToTry(&w.c, shape.Kind) {
					e := shape
					e.On = on
					switch {
					case e.Kind == Hear:
						e.Until = on.AddDays(1)
					case e.Excuse != 0:
						e.Removed = on.AddDays(-5)
					}
					if n := m.try(w, history, e); n != nil {
						next = append(next, n)
					}
				}
			}
			if m.t.Failed() {
				return
			}
		}
		frontier = next
	}
}

// try holds one step against the referee and the invariants, and returns the world it leads to if that is new.
func (m *model) try(w *world, history referee, e Event) *world {
	m.tried++
	n := &world{c: w.c, before: w, e: e, depth: w.depth + 1}
	n.c.hearings = w.c.hearings[:len(w.c.hearings):len(w.c.hearings)]
	want := history.allows(e)
	why := w.c.mayNot(&e)
	m.keep(w, history, e, want, why)
	if (why == 0) != want {
		m.fail(n, fmt.Sprintf("the table says %v %v, the referee allows it: %v", why == 0, guardNamesOf(why), want))
		return nil
	}
	if !want {
		m.refused(w, e)
		return nil
	}
	m.allowed++
	if err := n.c.apply(&e); err != nil {
		m.fail(n, err.Error())
		return nil
	}
	if stage := append(history, e).stage(); stage != n.c.stage {
		m.fail(n, fmt.Sprintf("the table leads to %s, the referee says %s", n.c.stage, stage))
		return nil
	}
	if broken := invariant(w, n, append(history, e)); broken != "" {
		m.fail(n, broken)
		return nil
	}
	k := keyOf(&n.c)
	if m.seen[k] {
		return nil
	}
	m.seen[k] = true
	return n
}

// mayNot returns the guards that fail, one that does not exist where the table has no row, 0 if e is allowed.
func (c *Case) mayNot(e *Event) guards {
	law, _ := c.regime.On(e.On)
	s := step{c, e, law, c.at(), c.stage.Tier()}
	r := rowFor(c.stage, e.Kind)
	failing := s.failing(r)
	if r == nil {
		failing |= 1 << numGuards
	}
	return failing
}

func guardNamesOf(set guards) []string {
	var names []string
	for g := range set.each {
		names = append(names, g.String())
	}
	return names
}

// refused holds that a refusal says what is missing and what may be done next. The words are the same for the same stage,
// kind and guards, so each is looked at once.
func (m *model) refused(w *world, e Event) {
	once := fmt.Sprint(w.c.stage, e.Kind, e.Ground, w.c.mayNot(&e))
	if m.told[once] {
		return
	}
	m.told[once] = true
	after, err := w.c.Apply(e)
	refused, ok := err.(*TransitionError)
	n := &world{c: w.c, before: w, e: e}
	if !ok || len(refused.Missing) == 0 || len(refused.Ways) == 0 {
		m.fail(n, fmt.Sprintf("a refusal without its parts: %v", err))
		return
	}
	if after.facts != w.c.facts || len(after.hearings) != len(w.c.hearings) {
		m.fail(n, "a refused event changed the case")
	}
	for _, missing := range refused.Missing {
		if missing.Rule == 0 || missing.Cite.IsZero() || missing.EN == "" || missing.ZH == "" {
			m.fail(n, fmt.Sprintf("something missing without rule, article or words: %+v", missing))
		}
	}
	if _, told := refused.Refusal(); !told && (e.Kind == RequestReview || e.Kind == RequestRereview || e.Kind == Withdraw) {
		m.fail(n, "the petitioner is refused and cannot be told properly")
	}
}

// invariant returns what the step from w to n breaks, "" if nothing.
func invariant(w, n *world, history referee) string {
	c := &n.c
	if c.stage == Concluded && c.ground == regime.RereviewServed {
		for t := regime.Handling; t <= regime.Rereview; t++ {
			if c.tier(t).served.IsZero() || c.proper(t) != decision.Yes {
				return "concluded after re-review without three opinions served by three proper organs"
			}
		}
	}
	for t := regime.Review; t <= regime.Rereview; t++ {
		late := c.last.AddDays(400)
		if c.lapsed(t, late) && (history.find(Serve, t-1) == nil || !history.noticed(t-1)) {
			return "a lapse without the service of an opinion that named the remedy"
		}
	}
	// Where re-review was asked for against silence there is no review opinion, and so no conclusion "after re-review"; the
	// re-review opinion ends the tiers all the same.
	past := everyPower && c.stage == RereviewServed
	if !c.stage.IsEnd() && !past && !leadsOn(c) {
		return "no lawful way out"
	}
	return shortened(w, n)
}

// leadsOn says whether something moves the matter on from here: today or on some later day.
func leadsOn(c *Case) bool {
	if verified, err := c.Apply(Event{Kind: Verify, On: c.last}); everyPower && err == nil {
		c = &verified // the one ground that takes two steps
	}
	for _, shape := range variants() {
		for _, later := range []int{0, 400} {
			e := shape
			e.On = c.last.AddDays(later)
			if e.Kind == Hear {
				e.Until = e.On
			}
			if r := rowFor(c.stage, e.Kind); r != nil && r.to != 0 && c.mayNot(&e) == 0 {
				return true
			}
		}
	}
	return false
}

// shortened says whether the step took from the petitioner a right that was open that day, other than by the petitioner's
// own act or by a new round with all its rights.
func shortened(w, n *world) string {
	e := &n.e
	own := e.Kind == RequestReview || e.Kind == RequestRereview || e.Kind == SendBack || e.Kind == Conclude &&
		(e.Ground == regime.SettledPerformed || e.Ground == regime.SettledConfirmed || e.Ground == regime.Withdrawn)
	if own || w.c.stage == 0 {
		return ""
	}
	after := n.c.rights(e.On)
	for _, before := range w.c.rights(e.On) {
		// Against silence no more is to be asked once an answer came, which has a window of its own, or once another
		// procedure answers.
		kept := before.Rule == statute.E12 && (e.Kind == Serve || e.Kind == Conclude)
		for _, r := range after {
			if r.Act != before.Act || r.Excuse && !before.Excuse {
				continue
			}
			was, limited := before.Until.Deadline()
			is, still := r.Until.Deadline()
			kept = kept || !still || limited && !is.Last().Before(was.Last())
		}
		if !kept {
			return fmt.Sprintf("the right to %s was lost", before.Act)
		}
	}
	return ""
}

// fail prints the shortest way to what is wrong as a case file.
func (m *model) fail(w *world, what string) {
	var b strings.Builder
	for _, e := range w.history() {
		fmt.Fprintf(&b, "%s on=%v", e.Kind, e.On)
		arg := func(key string, set bool, value any) {
			if set {
				fmt.Fprintf(&b, " %s=%v", key, value)
			}
		}
		arg("organ", !e.Organ.IsZero(), fmt.Sprintf("%s/%s/%s", e.Organ.Name, e.Organ.Level, e.Organ.System))
		arg("until", !e.Until.IsZero(), e.Until)
		arg("days", e.Days != 0, e.Days)
		arg("approved", e.Approved != 0, e.Approved)
		arg("reason_told", e.ReasonTold != 0, e.ReasonTold)
		arg("result", e.Result != 0, e.Result)
		arg("disposition", e.Disposition != 0, e.Disposition)
		arg("notice", e.Notice.Remedy != 0, e.Notice.Remedy)
		arg("notice_days", e.Notice.Days != 0, e.Notice.Days)
		arg("excuse", e.Excuse != 0, e.Excuse)
		arg("removed", !e.Removed.IsZero(), e.Removed)
		arg("because", e.Because != 0, e.Because)
		arg("by", e.By != 0, e.By)
		arg("ground", e.Ground != 0, e.Ground)
		b.WriteString("\n----\n\n")
	}
	m.t.Errorf("%s\n\n%s", what, b.String())
}
