package audit_test

import (
	"math/rand/v2"
	"runtime/debug"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// TestMain lets the heap grow to five times what is in use before garbage is collected, instead of twice: every record asked about leaves
// a report behind, the heap is small, and a third of the time of TestOneTruth went into collecting.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}

// steps are the shapes of events that histories are made of, lawful or not.
func steps() []history.Event {
	organ := func(l regime.Level, s regime.System) regime.Organ {
		return regime.Organ{Name: l.String() + s.String(), Level: l, System: s}
	}
	county, district := organ(regime.County, regime.PublicSecurity), organ(regime.County, regime.Government)
	bureau, municipal := organ(regime.Municipal, regime.PublicSecurity), organ(regime.Municipal, regime.Government)
	review, rereview := history.RemedyNotice{Remedy: refusal.Review, Days: 30}, history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}
	extend := history.Event{Kind: history.Extend, Days: 30, Approved: decision.Yes, ReasonTold: decision.Yes}
	unapproved, unsaid := extend, extend
	unapproved.Approved, unsaid.ReasonTold = decision.No, 0
	list := []history.Event{
		{Kind: history.Register},
		{Kind: history.Notify},
		{Kind: history.Transfer},
		{Kind: history.ObjectToTransfer},
		{Kind: history.Decline},
		{Kind: history.Decline, Because: statute.T2},
		{Kind: history.Accept, Organ: county},
		{Kind: history.Accept},
		extend, unapproved, unsaid,
		{Kind: history.Issue, Organ: county, Result: history.Supported, States: history.StatesAll, Notice: review},
		{Kind: history.Issue, Tier: regime.Handling, States: history.StatesFacts, Notice: history.RemedyNotice{Given: decision.No}},
		{Kind: history.Issue, Tier: regime.Review, Organ: district, Disposition: history.Upheld, Notice: rereview},
		{Kind: history.Issue, Organ: bureau, Disposition: history.SetAside, Notice: rereview},
		{Kind: history.Issue, Tier: regime.Rereview, Organ: municipal, Disposition: history.Upheld, Recused: decision.Yes},
		{Kind: history.Serve},
		{Kind: history.Serve, Tier: regime.Review},
		{Kind: history.RequestReview, Organ: bureau},
		{Kind: history.RequestReview, Organ: county},
		{Kind: history.RequestReview, Excuse: history.GoodReason},
		{Kind: history.RequestReview, Organ: bureau, AsMade: decision.Yes},
		{Kind: history.RequestReview, Organ: district, Person: "乙"},
		{Kind: history.Serve, Person: "甲"},
		{Kind: history.Elect, Person: "乙"},
		{Kind: history.TakeOver, After: history.Serve, Tier: regime.Handling, Organ: county, Notice: review},
		{Kind: history.TakeOver, After: history.Receive, Tier: regime.Rereview, Organ: municipal},
		{Kind: history.WithdrawRequest, By: history.Petitioner},
		{Kind: history.WithdrawRequest},
		{Kind: history.Reopen},
		{Kind: history.Supervise},
		{Kind: history.RequestRereview, Organ: municipal},
		{Kind: history.Receive},
		{Kind: history.Receive, Tier: regime.Rereview, Organ: municipal},
		{Kind: history.RefuseRequest, Because: statute.E6},
		{Kind: history.RefuseRequest, Because: statute.E10},
		{Kind: history.RefuseRequest, Because: statute.T2},
		{Kind: history.RefuseRequest, Because: statute.E2},
		{Kind: history.Verify, Approved: decision.No},
		{Kind: history.SendBack},
		{Kind: history.Hear},
		{Kind: history.Settle},
		{Kind: history.Perform},
		{Kind: history.Execute},
		{Kind: history.Withdraw, By: history.Petitioner},
		{Kind: history.Withdraw, By: history.GeneralAgent},
		{Kind: history.LeadInto},
		{Kind: history.ProcedureDeclined},
	}
	for _, g := range regime.Grounds() {
		list = append(list, history.Event{Kind: history.Conclude, Ground: g})
	}
	return list
}

// outOfPlace are the checks that speak about a step as such. The others are about limits, about what a paper says, and about what a
// record as a whole leaves out: they are the audit's own.
var outOfPlace = map[audit.Check]bool{
	audit.Sequence: true, audit.DeclineGround: true, audit.Extension: true, audit.RemandPower: true, audit.RequestRefused: true,
	audit.RequestAccepted: true, audit.ConclusionGround: true, audit.ProperOrgan: true,
}

// last is what the audit finds of the event at i, the last of a history, about that step.
func last(findings []audit.Finding, i int) map[audit.Verdict]bool {
	found := map[audit.Verdict]bool{}
	for _, f := range findings {
		if f.Event == i && outOfPlace[f.Check] {
			found[f.Verdict] = true
		}
	}
	return found
}

// oneTruth asks of a record that was accepted, and an event after it: the audit finds the step violated if and only if the machine
// knows of something against it, or notes it where it is the petitioner's, who breaks no law by asking late, of a wrong organ, or by an agent who may not; it
// never blames what may happen; and where it cannot tell, the machine does not know either.
func oneTruth(t *testing.T, law *regime.Regime, c escalation.Case, h history.History, e history.Event) (escalation.Case, bool) {
	t.Helper()
	if !e.WellFormed() {
		return c, false
	}
	h.Events = append(h.Events[:len(h.Events):len(h.Events)], e)
	read := c
	step := read.Read(&e)
	against, unsure := step.Placed == decision.No, step.Placed == 0
	proved := e.Kind == history.Receive && step.Needs == history.Asking(step.Tier) || step.Needs == history.Receive && read.Opinion(step.Tier).Asked.Known()
	if against && (proved || e.Kind == history.Execute || e.Kind == history.Reopen) { // refused before the step that it proves is on record, or done before it had to be
		against, unsure = false, true
	}
	others := false // something else than that the procedure has ended
	for g := range (step.No | step.Open).All {
		is := step.Answer(g)
		if g == procedure.Granted || g == procedure.SettledBefore { // refused where nothing was granted or agreed, and no breach: a question
			is = 0
		}
		against = against || is == decision.No
		others = others || is == decision.No && g != procedure.WindowSurvives
		unsure = unsure || is != decision.No
	}
	report := audit.Examine(law, h)
	findings := report.Findings()
	found := last(findings, len(h.Events)-1)
	ended := c.Stage() == procedure.RereviewServed || c.Stage() == procedure.Concluded
	again := e.Kind == history.RequestReview || e.Kind == history.RequestRereview || e.Kind == history.RefuseRequest || e.Kind == history.Decline ||
		// whatever comes is registered (D1), and may be passed on and answered
		e.Kind == history.Register || e.Kind == history.Receive || e.Kind == history.Notify || e.Kind == history.Transfer || e.Kind == history.ObjectToTransfer
	if ended && again && against && !others {
		if _, err := c.Apply(e); err == nil || found[audit.Violated] || len(found) == 0 {
			t.Fatalf("asked again after the end: allowed, or found %v: %v\n%+v", found, err, h)
		}
		return c, false
	}
	if (found[audit.Violated] || found[audit.Noted]) != against {
		t.Fatalf("the machine knows of something against it: %v, the audit finds it %v\n%+v", against, found, h)
	}
	if !against && unsure && ownDoubt(&e) && !anyOpen(findings) {
		t.Fatalf("the machine does not know, and the audit finds nothing open: %+v", h)
	}
	withdraws := e.Kind == history.Withdraw || e.Kind == history.WithdrawRequest // without the authority: nobody's breach either
	if asks := e.Kind == history.RequestReview || e.Kind == history.RequestRereview; found[audit.Violated] && asks ||
		found[audit.Noted] && !asks && !withdraws && e.Kind != history.Receive {
		t.Fatalf("the petitioner is blamed, or somebody else is not: %v\n%+v", found, h)
	}
	if !against && !ownDoubt(&e) && found[audit.CannotTell] != unsure {
		t.Fatalf("the machine does not know: %v, the audit finds it %v\n%+v", unsure, found, h)
	}
	moved, err := c.Apply(e)
	if err == nil && (found[audit.Violated] || found[audit.Noted]) {
		t.Fatalf("it may happen, and is blamed: %+v", h)
	}
	if err != nil && len(found) == 0 {
		t.Fatalf("it may not happen, and nothing is found: %v\n%+v", err, h)
	}
	return moved, err == nil
}

// anyOpen reports whether the audit cannot tell something: of a step that is repeated it is the first that is in doubt.
func anyOpen(findings []audit.Finding) bool {
	return slices.ContainsFunc(findings, func(f audit.Finding) bool { return f.Verdict == audit.CannotTell })
}

// ownDoubt reports whether the audit asks more about a step than the machine: whether the organ that received or decided is known to be a
// proper one, and whether a request that is not on record was in time.
func ownDoubt(e *history.Event) bool {
	switch e.Kind {
	case history.Issue, history.Receive, history.RequestReview, history.RequestRereview, history.Serve, history.TakeOver:
		return true
	}
	return false
}

// Every history of three events that was accepted, on days that matter, and long random ones, complete and with holes, with days known
// exactly, roughly and not at all.
func TestOneTruth(t *testing.T) {
	shapes := steps()
	start := calendar.MustDate(2026, 1, 5)
	law := regime.National()
	asked, accepted := 0, 0
	for _, complete := range []history.Coverage{{}, history.Whole()} {
		var grow func(c escalation.Case, h history.History, on calendar.Date, depth int)
		grow = func(c escalation.Case, h history.History, on calendar.Date, depth int) {
			for _, e := range shapes {
				for _, gap := range []int{0, 61} {
					e.On = calendar.On(on.AddDays(gap))
					finish(&e)
					asked++
					moved, ok := oneTruth(t, law, c, h, e)
					if ok {
						accepted++
					}
					if ok && depth > 1 && (!testing.Short() || gap == 0) {
						next := h
						next.Events = append(h.Events[:len(h.Events):len(h.Events)], e)
						grow(moved, next, on.AddDays(gap), depth-1)
					}
				}
			}
		}
		grow(escalation.Begin(law, complete), history.History{Complete: complete}, start, 3)
	}
	rng := rand.New(rand.NewPCG(11, 12))
	for round := range 3000 {
		h := history.History{}
		if round >= 2000 { // where a text of the place adds grounds, limits and organs
			law = regime.In(regime.Places()[round%len(regime.Places())])
			start = calendar.MustDate(2021, 3, 1)
		}
		if rng.IntN(2) == 0 {
			h.Complete = history.Whole()
		}
		c, on := escalation.Begin(law, h.Complete), start
		for range 40 {
			e := shapes[rng.IntN(len(shapes))]
			later := on.AddDays(rng.IntN(20))
			e.On = roughly(rng, later)
			finish(&e)
			asked++
			moved, ok := oneTruth(t, law, c, h, e)
			if !ok {
				continue
			}
			accepted++
			c, on = moved, later
			h.Events = append(h.Events, e)
		}
	}
	require.Greater(t, asked, 50000)
	require.Greater(t, accepted, 10000)
	t.Logf("%d steps asked, %d of them accepted", asked, accepted)
}

// roughly is a day as a record may know it.
func roughly(rng *rand.Rand, on calendar.Date) calendar.When {
	switch rng.IntN(8) {
	case 0:
		return calendar.When{}
	case 1:
		y, m, _ := on.Date()
		w, _ := calendar.InMonth(y, m)
		return w
	case 2:
		return calendar.NotAfter(on)
	case 3:
		w, _ := calendar.Between(on.AddDays(-10), on.AddDays(10))
		return w
	}
	return calendar.On(on)
}

// finish adds the details that hang on the day.
func finish(e *history.Event) {
	if e.Excuse != 0 {
		e.Removed = e.On
	}
	if e.Kind == history.Hear {
		e.Until = e.On
	}
}
