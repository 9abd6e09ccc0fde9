package course_test

import (
	"flag"
	"runtime/debug"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	modelBranch   = regime.Organ{Name: "branch", Level: regime.County, System: regime.PublicSecurity}
	modelTown     = regime.Organ{Name: "town", Level: regime.Township, System: regime.Government}
	modelDistrict = regime.Organ{Name: "district", Level: regime.County, System: regime.Government}
	modelBureau   = regime.Organ{Name: "bureau", Level: regime.Municipal, System: regime.PublicSecurity}
	modelCity     = regime.Organ{Name: "city", Level: regime.Municipal, System: regime.Government}

	modelStart = calendar.MustDate(2026, 1, 5)
)

// allVariants are what is tried at every point.
var allVariants = variants()

// variants are the shapes of an event that the guards tell apart.
func variants() []history.Event {
	review := history.RemedyNotice{Remedy: refusal.Review, Days: 30}
	rereview := history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}
	var list []history.Event
	add := func(events ...history.Event) { list = append(list, events...) }
	add(history.Event{Kind: history.Register}, history.Event{Kind: history.Notify}, history.Event{Kind: history.Transfer}, history.Event{Kind: history.ObjectToTransfer},
		history.Event{Kind: history.Accept, Organ: modelBranch},
		history.Event{Kind: history.Decline}, history.Event{Kind: history.Decline, Because: statute.T2}, history.Event{Kind: history.Decline, Because: statute.E10},
		history.Event{Kind: history.Serve}, history.Event{Kind: history.AcceptRequest}, history.Event{Kind: history.HandOver}, history.Event{Kind: history.SendBack},
		history.Event{Kind: history.RefuseRequest, Because: statute.E6}, history.Event{Kind: history.RefuseRequest, Because: statute.E2},
		history.Event{Kind: history.Settle}, history.Event{Kind: history.Perform}, history.Event{Kind: history.Confirm}, history.Event{Kind: history.Execute}, history.Event{Kind: history.LeadInto}, history.Event{Kind: history.ProcedureDeclined},
		history.Event{Kind: history.Verify}, history.Event{Kind: history.Disclose}, history.Event{Kind: history.Cease},
		history.Event{Kind: history.Withdraw, By: history.Petitioner}, history.Event{Kind: history.Withdraw, By: history.GeneralAgent})
	add(history.Event{Kind: history.Issue, Result: history.Supported, Notice: review}, history.Event{Kind: history.Issue, Result: history.NotSupported, Notice: rereview},
		history.Event{Kind: history.Issue, Disposition: history.Upheld, Notice: rereview}, history.Event{Kind: history.Issue, Disposition: history.SetAside},
		history.Event{Kind: history.Issue, Result: history.NotSupported, Supplement: decision.No},
		history.Event{Kind: history.Issue, Organ: modelCity, Result: history.NotSupported}, history.Event{Kind: history.Issue, Organ: modelTown, Result: history.NotSupported}, history.Event{Kind: history.Issue, Organ: modelDistrict, Disposition: history.Upheld})
	for _, days := range []int{0, 1, 30, 31} {
		add(history.Event{Kind: history.Extend, Days: days, Approved: decision.Yes, ReasonTold: decision.Yes})
	}
	add(history.Event{Kind: history.Extend, Days: 30, Approved: decision.Yes}, history.Event{Kind: history.Extend, Days: 30, ReasonTold: decision.Yes},
		history.Event{Kind: history.Hear}, history.Event{Kind: history.Stop, Cause: history.Appraisal})
	for _, k := range []history.Kind{history.RequestReview, history.RequestRereview} {
		for _, o := range []regime.Organ{modelDistrict, modelBureau, modelCity, modelBranch} {
			add(history.Event{Kind: k, Organ: o})
		}
		add(history.Event{Kind: k, Excuse: history.ForceMajeure, Organ: modelBureau}) // Removed is set with the day
	}
	add(history.Event{Kind: history.Receive}, history.Event{Kind: history.Receive, Organ: modelBranch}, history.Event{Kind: history.Receive, Organ: modelBureau})
	for _, g := range regime.Grounds() {
		add(history.Event{Kind: history.Conclude, Ground: g})
	}
	return list
}

// besides are the shapes of what is rare: what one petitioner of several does, what is only recorded, what takes a step back. The last
// of them are tried where the referee does not judge, which knows one petitioner.
func besides() []history.Event {
	return []history.Event{
		{Kind: history.Supervise},
		{Kind: history.AnswerSupervision},
		{Kind: history.Assess},
		{Kind: history.Merge},
		{Kind: history.Split},
		{Kind: history.Reopen},
		{Kind: history.WithdrawRequest, By: history.Petitioner},
		{Kind: history.WithdrawRequest, By: history.GeneralAgent},
		{Kind: history.RequestReview, Organ: modelBureau, AsMade: decision.Yes},
		{Kind: history.RequestRereview, Organ: modelCity, AsMade: decision.Yes},
		{Kind: history.Elect, Person: "甲"},
		{Kind: history.RequestReview, Organ: modelBureau, Person: "甲"},
		{Kind: history.RequestRereview, Organ: modelCity, Person: "甲"},
		{Kind: history.TakeOver, After: history.Register},
		{Kind: history.Serve, Person: "甲"},
		{Kind: history.Serve, Person: "乙"},
		{Kind: history.RequestReview, Organ: modelBureau, Person: "乙"},
		{Kind: history.RequestRereview, Organ: modelCity, Person: "乙"},
		{Kind: history.Issue, Organ: modelBranch, Result: history.NotSupported, Supplement: decision.Yes, Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30}},
		{Kind: history.Settle, Person: "甲"},
		{Kind: history.Perform, Person: "甲"},
		{Kind: history.Withdraw, By: history.Petitioner, Person: "甲"},
	}
}

// ofOne is how many of besides the referee judges.
const ofOne = 14

// proofs are the steps that prove a conclusion, by what they prove. No guard but that of a conclusion on the same ground asks for them, so
// they commute with every step of another group, and it is enough to follow one group at a time: what is broken after the steps of
// several is broken after those of the one that is asked for. Each is still tried everywhere (TestProofsCommute holds them to it).
var proofs = map[history.Kind]int{
	history.Settle: 1, history.Perform: 1, history.Confirm: 1, history.Execute: 2,
	history.Withdraw: 3, history.Verify: 4, history.Cease: 5,
}

// isRare says whether a step is one of besides.
func isRare(e *history.Event) bool {
	return e.Person != "" || e.AsMade != 0 || e.Supplement == decision.Yes || e.Kind == history.Reopen || e.Kind == history.WithdrawRequest
}

// follows reports whether it is worth following a step after the history at hand: not where it begins a second group of proofs. What is
// taken over has steps before it that are not on record, of which the referee knows nothing.
func (m *model) follows(e *history.Event) bool {
	h, group := m.now.referee, proofs[e.Kind]
	if e.Kind == history.TakeOver && len(m.holds) > 0 && m.holds[0].name == agreesWithArticles {
		return false
	}
	seen := 0
	for i := range h {
		if isRare(&h[i]) {
			seen++
		}
	}
	if isRare(e) {
		seen++
	}
	if seen > m.rare || seen > 0 && len(h)+1 >= m.rareTo {
		return false
	}
	return group == 0 || !slices.ContainsFunc(h, func(o history.Event) bool { return proofs[o.Kind] != 0 && proofs[o.Kind] != group })
}

// everyVariant is allVariants, and what is tried besides.
var everyVariant = append(allVariants[:len(allVariants):len(allVariants)], besides()...)

// daysToTry are the days that tell anything apart: for what a limit binds, the day of the event before and the days around
// the limit's last one; for a step of the tiers the next day; for what may prove a conclusion the same day. They are added to days.
func (m *model) daysToTry(days []calendar.Date, c *escalation.Case, k history.Kind) []calendar.Date {
	if c.Last().IsZero() {
		return append(days, m.on)
	}
	days = append(days, c.Last())
	around := func(d calendar.Date) {
		for n := -1; n <= 1; n++ {
			if day := d.AddDays(n); day.After(c.Last()) {
				days = append(days, day)
			}
		}
	}
	opinionDue := func() period.Deadline { // while it is not served
		if in := c.Stage().Tier(); in != 0 && !c.Taken(history.Serve, in).Known() {
			return c.OpinionDue(in)
		}
		return period.Deadline{}
	}
	switch k {
	case history.RequestReview, history.RequestRereview, history.Conclude:
		if everyPower && k != history.Conclude {
			if due := opinionDue(); !due.IsZero() {
				around(due.Last())
				around(period.Days(30).FromDay(due.Latest(), nil).Last())
			}
		}
		for t := regime.Review; t <= regime.Rereview; t++ {
			if c.Taken(history.Serve, t-1).Known() && !c.Taken(history.RequestReview, t).Known() {
				around(c.WindowDue(t, "").Last())
			}
		}
	case history.Extend:
		if due := opinionDue(); !due.IsZero() && !c.Taken(history.Issue, c.Stage().Tier()).Known() {
			around(due.Last())
		}
	case history.Accept, history.Issue, history.Serve, history.Receive, history.SendBack, history.Hear, history.Stop:
		days[len(days)-1] = c.Last().AddDays(1)
	case history.Notify:
		days = append(days, c.Last().AddDays(-1)) // no date runs backwards
	}
	return days
}

// daysOf are the days to try each kind of event on.
type daysOf [history.LastKind + 1][]calendar.Date

// daysToTryAll writes those of every kind over days.
func (m *model) daysToTryAll(days *daysOf, c *escalation.Case) {
	for k := range days {
		days[k] = m.daysToTry(days[k][:0], c, history.Kind(k))
	}
}

// world is one reachable case, as the shortest way to it from where the search begins: a hundred thousand of them take little room.
type world struct {
	before  *world // nil where the search begins
	variant uint8  // of the step from there
	on      calendar.Date
}

// steps adds those that lead to w to events.
func (w *world) steps(events []history.Event) []history.Event {
	if w.before == nil {
		return events
	}
	return append(w.before.steps(events), onDay(everyVariant[w.variant], w.on))
}

// keyOf is what the future of a case depends on.
func (m *model) keyOf(c *escalation.Case) course.Key {
	return course.KeyOf(&c.Course, modelStart, &m.asked, &m.hashes, everyPower, m.rare > 0)
}

// TestMain lets the heap grow to five times what is in use before garbage is collected, instead of twice: the model check makes many
// short-lived values beside a small heap, and a tenth of its time went into collecting them.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}

// modelDepth is how many events every history is followed to at least, those it begins with included.
const modelDepth = 8

// deeper makes the model check follow every history further: go test ./escalation -run TestModel -deeper 1 takes minutes.
var deeper = flag.Int("deeper", 0, "how many more events the model check follows")

// foldedEvery is of how many histories that look like one reached before the referee judges the next steps after one: of all of them by
// go test ./escalation/course -run TestModel$ -folded 1, which takes more than three times as long.
var foldedEvery = flag.Int("folded", 97, "of how many histories that look like another the referee judges one further")

// start is where the model check begins: some events, after which every way on is followed to a depth.
type start struct {
	name         string
	law          *regime.Regime
	prefix       []history.Event
	on           calendar.Date
	depth, short int
}

func starts() []start {
	oldLaw := calendar.MustDate(2022, 4, 28)
	return []start{
		{"reception", regime.National(), nil, modelStart, 8, 6},
		{"the last days of the old law", regime.National(), nil, oldLaw, 8, 4},
		{"handling served", regime.National(), modelStory()[:3], modelStart, 5, 4},
		{"review served", regime.National(), modelStory()[:7], modelStart, 4, 4},
		{"reception, where every local power holds", everyPowerLaw(), nil, modelStart, 8, 4},
		{"review open, where every local power holds", everyPowerLaw(), modelStory()[:5], modelStart, 4, 3},
	}
}

// model is what follows every way on from there.
func (from *start) model() *model {
	m := newModel(from.law, from.on)
	m.foldedEvery = *foldedEvery
	switch m.extra = ofOne; {
	case len(from.prefix) == 0 && (everyPower || from.on != modelStart):
		m.rare = *deeper
	case len(from.prefix) == 0: // the other starts go on from here
		m.rareTo -= 3
	}
	return m
}

// The same under the local texts themselves, to eight events in all, by the invariants alone: the referee reads the national
// articles. The organs are those of a province; in a municipality others stand above them (see package regime).
func TestModelInPlaces(t *testing.T) {
	before := calendar.MustDate(2021, 11, 1).DaysSince(modelStart) // while the repealed texts held
	for _, place := range []regime.Place{
		regime.Jiangsu, regime.Guangdong, regime.Hebei, regime.Shandong, regime.Zhejiang, regime.Anhui, regime.Guizhou, regime.Xinjiang,
	} {
		t.Run(place.String(), func(t *testing.T) {
			prefix := append([]history.Event{}, modelStory()[:3]...)
			days := 0
			switch place {
			case regime.Guangdong, regime.Hebei, regime.Shandong, regime.Anhui, regime.Guizhou:
				days = before
			}
			for i := range prefix {
				prefix[i].On = calendar.On(prefix[i].On.Earliest().AddDays(days))
			}
			depth := modelDepth - len(prefix) + *deeper
			if testing.Short() {
				depth = 3
			}
			for n := range len(prefix) + 1 { // from reception, from handling, and from the opinion on it
				m := newModel(regime.In(place), prefix[0].On.Earliest())
				m.holds = invariants[1:]
				m.explore(m.begin(t, prefix[:n]), depth)
				t.Logf("%d reachable cases after at most %d events, %d steps tried, %d allowed", len(m.seen), n+depth, m.tried, m.allowed)
				m.report(t)
				require.Greater(t, m.allowed, 100, "hardly any step was allowed")
			}
		})
	}
}

// All orders of events: everything is tried at every point, each kind of event in each of its variants, on each of
// daysToTry.
func TestModel(t *testing.T) {
	for _, from := range starts() {
		t.Run(from.name, func(t *testing.T) {
			m := from.model()
			depth := from.depth + *deeper
			require.GreaterOrEqual(t, len(from.prefix)+depth, modelDepth)
			if testing.Short() {
				depth = from.short
			}
			m.explore(m.begin(t, from.prefix), depth)
			t.Logf("%d reachable cases after at most %d events, %d steps tried, %d allowed; %d steps after histories that look like another",
				len(m.seen), len(from.prefix)+depth, m.tried, m.allowed, m.judged)
			m.report(t)
			require.Greater(t, m.allowed, 100, "hardly any step was allowed")
		})
	}
}

// model follows every order of events, level by level, so that what it finds wrong first is the shortest.
type model struct {
	law            *regime.Regime
	asked          course.Asked
	hashes         course.Hashes
	on             calendar.Date
	holds          []invariant
	whyNot         func(escalation.Case, history.Event) []escalation.Missing
	seen           map[course.Key]bool
	told           map[refusedAt]bool
	kept           map[string][]trial
	prefix         referee // the steps before the search begins
	extra          int     // how many of besides are tried too
	begun          escalation.Case
	complete       history.Coverage // what is declared of the record
	rare, rareTo   int              // how many steps of besides are followed in one history, and to how many events; each is tried everywhere
	tried, allowed int
	foldedEvery    int // zero: the referee judges none of them further
	folded, judged int // histories that look like one reached before; the steps after them that the referee was asked about

	found   []counterexample
	goOn    bool                           // after the first counterexample; of each invariant only the first is kept
	arrived func(a *attempt, k course.Key) // told of every case reached, new or not

	// What a step is tried with, overwritten by the next one: a step that leads nowhere new leaves nothing behind.
	now   now
	after escalation.Case
	e     history.Event
	this  attempt
	looks daysOf                          // of a case that is compared with another
	out   [procedure.Concluded + 1]leadOn // the way out found last, at each stage
}

// now is what all steps tried on one world have in common.
type now struct {
	from escalation.Case
	key  course.Key
	reading
	days   daysOf
	rights []rightsOn
}

// rightsOn are the rights of the petitioner on a day.
type rightsOn struct {
	day    calendar.Date
	rights []escalation.Entitled
}

// counterexample is a history whose last step breaks an invariant.
type counterexample struct {
	broken  string // which invariant
	what    string
	history []history.Event
	law     *regime.Regime
}

func (x *counterexample) caseFile() string { return caseFile(x.law, x.history, x.broken+": "+x.what) }

func newModel(law *regime.Regime, on calendar.Date) *model {
	everyPower = law.String() != regime.National().String()
	return &model{law: law, rare: 1 + *deeper, rareTo: modelDepth + *deeper, complete: history.Whole(), asked: course.AskedBy(law), on: on, holds: invariants, whyNot: escalation.Case.WhyNot, seen: map[course.Key]bool{}, told: map[refusedAt]bool{}}
}

// begin replays the events before the search begins.
func (m *model) begin(t *testing.T, prefix []history.Event) *world {
	t.Helper()
	begin := &world{}
	for m.begun = escalation.Begin(m.law, m.complete); len(m.prefix) < len(prefix); m.begun = m.after {
		m.at(begin)
		e := prefix[len(m.prefix)]
		m.e = e
		led := m.try()
		m.report(t)
		require.True(t, led, "%s is refused", e.Kind)
		m.prefix = append(m.prefix, e)
	}
	m.seen[m.keyOf(&m.begun)] = true
	return begin
}

// report fails the test for everything found wrong.
func (m *model) report(t *testing.T) {
	t.Helper()
	for _, x := range m.found {
		t.Errorf("%s: %s\n\n%s", x.broken, x.what, x.caseFile())
	}
}

func (m *model) explore(from *world, depth int) {
	frontier := []*world{from}
	for level := range depth {
		var next []*world
		for _, w := range frontier {
			m.at(w)
			for i := range everyVariant[:len(allVariants)+m.extra] {
				m.e = everyVariant[i]
				days := m.now.days[m.e.Kind]
				if m.e.Person != "" {
					days = days[:1]
				}
				for _, on := range days {
					date(&m.e, on)
					if m.try() && level+1 < depth && m.follows(&m.e) {
						next = append(next, &world{w, uint8(i), on})
					}
				}
			}
			if len(m.found) > 0 && !m.goOn {
				return
			}
		}
		frontier = next
	}
}

// at turns to a world, on which steps are then tried.
func (m *model) at(w *world) {
	way := w.steps(append(m.now.referee[:0], m.prefix...))
	m.now.from = m.begun
	for i := len(m.prefix); i < len(way); i++ {
		if !course.Take(&m.now.from.Course, &way[i]) {
			panic("what was allowed is refused")
		}
	}
	m.now.reading = referee(slices.Grow(way, 1)).read()
	m.now.key, m.now.rights = m.keyOf(&m.now.from), m.now.rights[:0]
	m.daysToTryAll(&m.now.days, &m.now.from)
}

// onDay is a variant on a day.
func onDay(e history.Event, on calendar.Date) history.Event {
	date(&e, on)
	return e
}

func date(e *history.Event, on calendar.Date) {
	e.On = calendar.On(on)
	switch {
	case e.Kind == history.Hear || e.Kind == history.Stop:
		e.Until = calendar.On(on.AddDays(1))
	case e.Excuse != 0:
		e.Removed = calendar.On(on.AddDays(-5))
	}
}

// attempt is one step tried, and what became of it.
type attempt struct {
	from    *escalation.Case
	history *reading // before it
	e       *history.Event
	failing procedure.Guards // what the table says against it; 0: it is allowed
	after   *escalation.Case // what it leads to; nil if it is not allowed
	fresh   bool             // no case was reached before that looks like after
	first   bool             // no step was refused before in this way
}

// then is the history with the step.
func (a *attempt) then() referee { return append(a.history.whole, *a.e) }

// counted is what of that counts.
func (a *attempt) counted() referee {
	counted, _ := a.then().timely()
	return counted
}

// try holds the step m.e against the invariants, and reports whether it leads to a world that is new.
func (m *model) try() bool {
	m.tried++
	m.this = attempt{from: &m.now.from, history: &m.now.reading, e: &m.e, failing: course.MayNot(&m.now.from.Course, &m.e)}
	a := &m.this
	a.first = m.firstTime(a)
	k := m.now.key
	if a.failing == 0 {
		m.allowed++
		var err error
		if m.after, err = a.from.Apply(m.e); err == nil {
			a.after = &m.after
			if !course.Idle(&a.from.Course, &a.after.Course) { // else it looks as before
				k = m.keyOf(a.after)
			}
			a.fresh = !m.seen[k]
		}
	}
	m.keep(a)
	right := true
	for i := range m.holds {
		if what := m.holds[i].broken(m, a); what != "" {
			right = false
			m.note(m.holds[i].name, what, a.then())
		}
	}
	if a.after == nil || !right {
		return false
	}
	if m.arrived != nil {
		m.arrived(a, k)
	}
	m.judgeNext(a)
	if a.fresh {
		m.seen[k] = true
	}
	return a.fresh
}

func (m *model) note(broken, what string, events []history.Event) {
	for _, x := range m.found {
		if !m.goOn || x.broken == broken {
			return
		}
	}
	m.found = append(m.found, counterexample{broken, what, append([]history.Event(nil), events...), m.law})
}

func guardNamesOf(set procedure.Guards) []string {
	var names []string
	for g := range set.All {
		names = append(names, g.String())
	}
	return names
}
