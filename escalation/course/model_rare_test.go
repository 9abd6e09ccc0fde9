package course_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Records as they are: several petitioners, days that are known roughly, beginnings in the middle, what another system hands over. The
// referee reads exact days of one petitioner, all of them on record; here the other invariants hold, and these.

const (
	narrows     = "what a rough day decides every day in it decides alike"
	barsNobody  = "nothing unknown bars a petitioner"
	anotherSays = "no petitioner loses a window by what another did"
)

// atRough holds a step that is known by its month alone against the same step on its day: what is sure of the month is so on the day.
func atRough(_ *model, a *attempt) string {
	exact, ok := a.e.On.Exact()
	if !ok || !a.first && !a.fresh {
		return ""
	}
	e := *a.e
	y, m, _ := exact.Date()
	if e.On, ok = calendar.InMonth(y, m); !ok || !e.Until.IsZero() {
		return ""
	}
	var rough, on procedure.Footing
	a.from.Ask(&e, &rough)
	a.from.Ask(a.e, &on)
	before := on.No.Has(procedure.InOrder) // on that day it would lie before what came before it: the month says that it does not
	switch {
	case before:
	case (rough.No != 0 || rough.Placed == decision.No) && on.No|on.Open == 0 && on.Placed == decision.Yes:
		return "it may not be taken some time in the month, and may on the day"
	case rough.No|rough.Open == 0 && rough.Placed == decision.Yes && (on.No != 0 || on.Placed == decision.No):
		return "it may be taken whenever it was in the month, and may not on the day"
	}
	return ""
}

// barredUnknown wants nothing but what is on record to bar the petitioner: neither where the record is not complete.
func barredUnknown(_ *model, a *attempt) string {
	if a.after == nil {
		return ""
	}
	on := a.after.Last().AddDays(400)
	if is, _ := a.after.Barred(decision.Yes, decision.Yes, on); is != decision.Yes {
		return ""
	}
	for _, e := range a.then() {
		if e.Kind == history.Conclude || e.Kind == history.Serve && e.Tier != regime.Handling {
			return ""
		}
	}
	return "barred, and neither an opinion served nor a conclusion is on record"
}

// ownWindow asks whether a step of one petitioner closed a window of another.
func ownWindow(_ *model, a *attempt) string {
	who := map[string]string{"甲": "乙", "乙": "甲"}[a.e.Person]
	if a.after == nil || who == "" || a.e.Kind == history.Elect {
		return ""
	}
	for _, e := range a.history.referee {
		if e.Kind == history.Elect {
			return "" // what that one does binds the others
		}
	}
	on := calendar.On(a.e.On.Latest())
	for t := regime.Review; t <= regime.Rereview; t++ {
		if a.from.Lapse(t, on, who) == decision.No && a.after.Lapse(t, on, who) == decision.Yes {
			return "the window of the other is over"
		}
	}
	return ""
}

// rare are the invariants of such records: those that hold without the referee, and three more. Five of the former read the history as
// one of which everything is on record: there an opinion of the next tier shows that it was asked for, and takes no right away.
func rare(complete bool) []invariant {
	list := append([]invariant{}, invariants[1:]...)
	if !complete {
		list = list[:0]
		for _, i := range invariants[1:] {
			if i.name != threeOpinions && i.name != noticedLapse && i.name != vestedRights && i.name != rightDays && i.name != namedRemedy {
				list = append(list, i)
			}
		}
	}
	return append(list, invariant{narrows, atRough}, invariant{barsNobody, barredUnknown}, invariant{anotherSays, ownWindow})
}

func TestModelOfRecordsAsTheyAre(t *testing.T) {
	rough := func(n int) []history.Event {
		events := modelStory()[:n]
		for i := range events {
			y, m, _ := events[i].On.Earliest().Date()
			events[i].On, _ = calendar.InMonth(y, m)
		}
		return events
	}
	two := func(n int) []history.Event { // the same opinions, served on two petitioners, of whom one asked for review
		events := modelStory()[:n]
		for i := range events {
			switch events[i].Kind {
			case history.Serve, history.RequestReview, history.RequestRereview:
				events[i].Person = "甲"
			}
		}
		another := history.Event{Kind: history.Serve, Person: "乙", On: calendar.On(events[2].On.Earliest().AddDays(5))}
		return slices.Insert(events, 3, another)
	}
	taken := []history.Event{{Kind: history.TakeOver, After: history.Serve, Tier: regime.Handling, Organ: modelBranch, On: calendar.On(modelStart), Notice: modelStory()[1].Notice}}
	middle := calendar.MustDate(2026, 2, 1)
	for _, from := range []struct {
		name     string
		depth    int // beyond the prefix
		complete history.Coverage
		prefix   []history.Event
	}{
		{"two petitioners", 4, history.Whole(), modelStory()[:2]},
		{"two petitioners, one of whom asked for review", 4, history.Whole(), two(5)},
		{"two petitioners, and the opinion on the review of one", 3, history.Whole(), two(7)},
		{"days known by their month", 4, history.Whole(), rough(3)},
		{"days known by their month, until the opinion on review", 4, history.Whole(), rough(6)},
		{"taken over after service", 3, history.Whole(), taken},
		{"nothing declared complete", 3, history.Coverage{}, modelStory()[:1]},
		{"nothing declared complete, from the opinion on", 3, history.Coverage{}, modelStory()[1:2]},
		{"nothing declared complete, until the opinion on review", 3, history.Coverage{}, modelStory()[:7]},
		{"complete from a day in the middle", 4, history.Within(middle, calendar.Date{}), modelStory()[:2]},
		{"complete from a day in the middle, until the opinion on review", 4, history.Within(middle, calendar.Date{}), modelStory()[:6]},
		{"complete until a day in the middle", 3, history.Within(calendar.Date{}, middle), modelStory()[:2]},
	} {
		t.Run(from.name, func(t *testing.T) {
			m := newModel(regime.National(), modelStart)
			m.complete, m.extra, m.holds = from.complete, len(besides()), rare(from.complete == history.Whole() && from.prefix[0].Kind != history.TakeOver)
			depth := from.depth + *deeper
			m.rare, m.rareTo = 3+*deeper, max(m.rareTo, len(from.prefix)+depth)
			for i := range from.prefix {
				if isRare(&from.prefix[i]) {
					m.rare++
				}
			}
			if testing.Short() {
				depth = 2
			}
			m.explore(m.begin(t, from.prefix), depth)
			t.Logf("%d reachable cases after at most %d events, %d steps tried, %d allowed", len(m.seen), len(from.prefix)+depth, m.tried, m.allowed)
			m.report(t)
			require.Greater(t, m.allowed, 100, "hardly any step was allowed")
		})
	}
}

// What proves one ground is asked for by no step but those of the same ground, wherever it stands: so it is enough to follow the proofs of
// one ground at a time.
func TestProofsCommute(t *testing.T) {
	asked := 0
	for _, from := range starts() {
		m := newModel(from.law, from.on)
		m.extra = ofOne
		m.holds = []invariant{{"proofs commute", func(m *model, a *attempt) string {
			group := proofs[a.e.Kind]
			if a.after == nil || group == 0 || !a.fresh {
				return ""
			}
			for i := range everyVariant[:len(allVariants)+ofOne] {
				e := onDay(everyVariant[i], a.e.On.Earliest())
				if proofs[e.Kind] == group || e.Kind == history.Conclude && a.after.Lacking(e.Ground, e.On, "") != a.from.Lacking(e.Ground, e.On, "") && grounds[e.Ground] == group {
					continue
				}
				asked++
				if course.MayNot(&a.from.Course, &e) != course.MayNot(&a.after.Course, &e) {
					return e.Kind.String() + " " + e.Ground.String() + " asks for it"
				}
			}
			return ""
		}}}
		m.explore(m.begin(t, from.prefix), 3)
		m.report(t)
	}
	require.Greater(t, asked, 10_000)
}

// grounds are the conclusions that each group of proofs is for.
var grounds = map[regime.Ground]int{
	regime.SettledPerformed: 1, regime.SettledConfirmed: 1, regime.Settled: 1, regime.Executed: 2,
	regime.Withdrawn: 3, regime.VerifiedFinal: 4, regime.NoRequestInTime: 4, regime.NoSuccessor: 5,
}
