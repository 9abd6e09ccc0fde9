package path_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/path"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	branch = regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	bureau = regime.Organ{Name: "包头市公安局", Level: regime.Municipal, System: regime.PublicSecurity}
	start  = calendar.MustDate(2026, 1, 5)
)

// story is one matter through all three tiers; its prefixes are where the searches begin.
func story() []escalation.Event {
	on := start.AddDays
	return []escalation.Event{
		{Kind: escalation.Accept, On: on(0), Organ: branch},
		{Kind: escalation.Issue, On: on(30), Result: escalation.NotSupported, Notice: escalation.Notice{Remedy: petition.RemedyReview, Days: 30}},
		{Kind: escalation.Serve, On: on(31)},
		{Kind: escalation.RequestReview, On: on(40), Organ: bureau},
		{Kind: escalation.Receive, On: on(41)},
		{Kind: escalation.Issue, On: on(60), Disposition: escalation.Upheld, Notice: escalation.Notice{Remedy: petition.RemedyReReview, Days: 30}},
		{Kind: escalation.Serve, On: on(61)},
		{Kind: escalation.RequestRereview, On: on(70), Organ: regime.Organ{Level: regime.Municipal, System: regime.Government}},
		{Kind: escalation.Receive, On: on(71)},
		{Kind: escalation.Issue, On: on(90), Disposition: escalation.Upheld},
		{Kind: escalation.Serve, On: on(91)},
	}
}

func goals() []path.Goal {
	gs := []path.Goal{
		{Kind: escalation.Serve, Tier: regime.Handling},
		{Kind: escalation.Serve, Tier: regime.Review},
		{Kind: escalation.Serve, Tier: regime.Rereview},
		{Kind: escalation.RequestReview},
		{Kind: escalation.RequestRereview},
		{Kind: escalation.SendBack},
		{Kind: escalation.Conclude},
	}
	for _, g := range regime.Grounds() {
		gs = append(gs, path.Goal{Kind: escalation.Conclude, Ground: g})
	}
	for i := range gs {
		gs[i].Handler = branch
	}
	return gs
}

// Every way found can be applied as it stands, one day earlier it cannot be begun, and its last step is the goal.
func TestWaysCanBeApplied(t *testing.T) {
	found := 0
	for n := 0; n <= len(story()); n++ {
		c, err := escalation.Replay(regime.National(), story()[:n])
		require.NoError(t, err)
		on := start.AddDays(91)
		for _, goal := range goals() {
			steps, ok := path.To(c, goal, on)
			if !ok {
				continue
			}
			found++
			moved := c
			for i, s := range steps {
				assert.False(t, s.Earliest.Before(on), "step %d before the day asked about", i)
				assert.Equal(t, s.Event.On, s.Earliest)
				assert.NotZero(t, s.By, "%s", s.Event.Kind)
				assert.NotZero(t, s.Rule, "%s", s.Event.Kind)
				assert.False(t, s.Cite.IsZero(), "%s", s.Event.Kind)
				moved, err = moved.Apply(s.Event)
				require.NoError(t, err, "after %d events, to %+v", n, goal)
			}
			last := steps[len(steps)-1]
			assert.Equal(t, goal.Kind, last.Event.Kind)
			if goal.Ground != 0 {
				assert.Equal(t, goal.Ground, last.Event.Ground)
			}
			if goal.Tier != 0 {
				assert.Equal(t, goal.Tier, last.Tier)
			}
			for _, s := range steps {
				if s.Event.Kind == escalation.Issue || s.Event.Kind == escalation.Conclude && n > 0 {
					assert.NotZero(t, s.Tier, "%s", s.Event.Kind)
				}
			}
		}
	}
	assert.Greater(t, found, 80, "hardly any way was found")
}

// The way found is the shortest: exhaustive search over every kind of event, several forms and several days finds none
// shorter, and finds one where there is one.
func TestWaysAreShortest(t *testing.T) {
	horizon := 4
	if testing.Short() {
		horizon = 3
	}
	compared := 0
	for n := 0; n <= len(story()); n++ {
		c, err := escalation.Replay(regime.National(), story()[:n])
		require.NoError(t, err)
		on := start
		if n > 0 {
			on = c.Last()
		}
		lengths := exhaustive(c, on, horizon)
		for _, goal := range goals() {
			steps, ok := path.To(c, goal, on)
			want, reached := lengths[goalName(goal)]
			if reached {
				assert.True(t, ok, "after %d events: no way to %s, but there is one of %d steps", n, goalName(goal), want)
				assert.Len(t, steps, want, "after %d events, to %s", n, goalName(goal))
				compared++
			} else if ok {
				assert.Greater(t, len(steps), horizon, "after %d events: a way to %s that exhaustive search does not find", n, goalName(goal))
			}
		}
	}
	assert.Greater(t, compared, 30, "hardly anything was compared")
}

func goalName(g path.Goal) string { return fmt.Sprint(g.Kind, g.Tier, g.Ground) }

// exhaustive returns how many events every goal takes, for those that take no more than the horizon.
func exhaustive(c escalation.Case, on calendar.Date, horizon int) map[string]int {
	lengths := map[string]int{}
	reach := func(name string, depth int) {
		if _, ok := lengths[name]; !ok {
			lengths[name] = depth
		}
	}
	seen := map[string]bool{}
	frontier := []escalation.Case{c}
	for depth := 1; depth <= horizon; depth++ {
		var next []escalation.Case
		for _, c := range frontier {
			today := on
			if c.Last().After(on) {
				today = c.Last()
			}
			for _, days := range []int{0, 35} {
				for _, e := range everything(today.AddDays(days)) {
					if !c.Allows(e) {
						continue
					}
					moved, err := c.Apply(e)
					if err != nil {
						continue
					}
					tier := regime.Tier(0)
					if e.Kind == escalation.Serve {
						tier = moved.Stage().Tier()
					}
					reach(goalName(path.Goal{Kind: e.Kind, Tier: tier, Ground: e.Ground}), depth)
					if e.Kind == escalation.Conclude {
						reach(goalName(path.Goal{Kind: e.Kind}), depth)
					}
					if key := fmt.Sprint(moved); !seen[key] {
						seen[key] = true
						next = append(next, moved)
					}
				}
			}
		}
		frontier = next
	}
	return lengths
}

func everything(on calendar.Date) []escalation.Event {
	var es []escalation.Event
	add := func(list ...escalation.Event) {
		for _, e := range list {
			e.On = on
			es = append(es, e)
		}
	}
	add(escalation.Event{Kind: escalation.Register}, escalation.Event{Kind: escalation.Accept, Organ: branch},
		escalation.Event{Kind: escalation.Decline, Because: statute.T2}, escalation.Event{Kind: escalation.Serve},
		escalation.Event{Kind: escalation.Receive}, escalation.Event{Kind: escalation.SendBack}, escalation.Event{Kind: escalation.Settle},
		escalation.Event{Kind: escalation.Perform}, escalation.Event{Kind: escalation.Confirm}, escalation.Event{Kind: escalation.Execute},
		escalation.Event{Kind: escalation.LeadInto}, escalation.Event{Kind: escalation.Withdraw, By: escalation.Petitioner})
	for _, r := range []petition.Remedy{petition.RemedyReview, petition.RemedyReReview} {
		notice := escalation.Notice{Remedy: r, Days: 30}
		add(escalation.Event{Kind: escalation.Issue, Result: escalation.Supported, Notice: notice},
			escalation.Event{Kind: escalation.Issue, Disposition: escalation.Upheld, Notice: notice},
			escalation.Event{Kind: escalation.Issue, Disposition: escalation.SetAside, Notice: notice},
			escalation.Event{Kind: escalation.Issue, Disposition: escalation.Varied, Result: escalation.Supported, Notice: notice})
	}
	for _, k := range []escalation.Kind{escalation.RequestReview, escalation.RequestRereview} {
		for _, l := range []regime.Level{regime.County, regime.Municipal} {
			add(escalation.Event{Kind: k, Organ: regime.Organ{Level: l, System: regime.Government}})
		}
		add(escalation.Event{Kind: k, Organ: regime.Organ{Level: regime.Municipal, System: regime.PublicSecurity}},
			escalation.Event{Kind: k, Organ: regime.Organ{Level: regime.Provincial, System: regime.PublicSecurity}})
	}
	for _, g := range regime.Grounds() {
		add(escalation.Event{Kind: escalation.Conclude, Ground: g})
	}
	return es
}

// Where nothing leads, there is no way, and no guess.
func TestNoWay(t *testing.T) {
	conclude := path.Goal{Kind: escalation.Conclude, Ground: regime.RereviewServed}
	_, ok := path.To(escalation.New(regime.National()), conclude, start)
	assert.False(t, ok, "who handles it is not said")

	government := regime.Organ{Name: "某省人民政府", Level: regime.Provincial, System: regime.Government}
	conclude.Handler = government
	_, ok = path.To(escalation.New(regime.National()), conclude, start)
	assert.False(t, ok, "no text names the organ above a provincial government")

	law, err := regime.National().WithSuperiors(
		regime.Superior{Of: government, Is: regime.Organ{Name: "甲"}, By: regime.Source{Basis: statute.Practice}},
		regime.Superior{Of: regime.Organ{Name: "甲"}, Is: regime.Organ{Name: "乙"}, By: regime.Source{Basis: statute.Practice}})
	require.NoError(t, err)
	steps, ok := path.To(escalation.New(law), conclude, start)
	assert.True(t, ok)
	assert.Len(t, steps, 12)

	c, err := escalation.Replay(regime.National(), story())
	require.NoError(t, err)
	_, ok = path.To(c, path.Goal{Kind: escalation.RequestReview}, start)
	assert.False(t, ok, "review is past")
	_, ok = path.To(c, path.Goal{Kind: escalation.Disclose}, start)
	assert.True(t, ok, "what is possible at once takes one step")
	_, ok = path.To(escalation.Case{}, conclude, start)
	assert.False(t, ok)
}

// Where the organ is not recorded, a request can still be made; only who may decide it is open.
func TestOrganNotRecorded(t *testing.T) {
	events := story()[:3]
	events[0].Organ = regime.Organ{}
	c, err := escalation.Replay(regime.National(), events)
	require.NoError(t, err)
	steps, ok := path.To(c, path.Goal{Kind: escalation.RequestReview}, c.Last())
	require.True(t, ok)
	require.Len(t, steps, 1)
	assert.Empty(t, steps[0].Organs)
	assert.Equal(t, calendar.MustDate(2026, 3, 9), steps[0].Latest.Last())
	_, ok = path.To(c, path.Goal{Kind: escalation.Conclude, Ground: regime.RereviewServed}, c.Last())
	assert.False(t, ok, "three proper organs cannot be proved")
}

// Among equally short ways the one that can be finished first is taken: nobody waits for a window to pass who can settle.
func TestSoonestOfTheShortest(t *testing.T) {
	c, err := escalation.Replay(regime.National(), story()[:3])
	require.NoError(t, err)
	steps, ok := path.To(c, path.Goal{Kind: escalation.Conclude}, c.Last())
	require.True(t, ok)
	require.Len(t, steps, 1)
	assert.Equal(t, regime.NoRequestInTime, steps[0].Event.Ground, "one step, though it takes a month")
	steps, ok = path.To(c, path.Goal{Kind: escalation.Conclude, Ground: regime.SettledPerformed}, c.Last())
	require.True(t, ok)
	assert.Len(t, steps, 3)
	assert.Equal(t, c.Last(), steps[2].Earliest)
}

// Local texts lengthen the way: Shanghai wants a verification before a missed window ends a matter, Chongqing a decision on
// accepting the request.
func TestLocalWays(t *testing.T) {
	for _, test := range []struct {
		place regime.Place
		goal  path.Goal
		want  int
	}{
		{regime.Nationwide, path.Goal{Kind: escalation.Conclude, Ground: regime.NoRequestInTime}, 4},
		{regime.Shanghai, path.Goal{Kind: escalation.Conclude, Ground: regime.NoRequestInTime}, 5},
		{regime.Nationwide, path.Goal{Kind: escalation.Serve, Tier: regime.Review}, 7},
		{regime.Guangdong, path.Goal{Kind: escalation.RequestRereview}, 6}, // against silence: two steps less than after an opinion
	} {
		test.goal.Handler = regime.Organ{Name: "某县公安局", Level: regime.County, System: regime.PublicSecurity}
		on := calendar.MustDate(2021, 11, 1)
		steps, ok := path.To(escalation.New(regime.In(test.place)), test.goal, on)
		assert.True(t, ok, "%s", test.place)
		assert.Len(t, steps, test.want, "%s to %s", test.place, goalName(test.goal))
	}
}

func TestActors(t *testing.T) {
	for a := path.Petitioner; a <= path.OtherOrgan; a++ {
		b, err := a.MarshalText()
		require.NoError(t, err)
		var back path.Actor
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, a, back)
		assert.NotEmpty(t, a.ZH())
		assert.Equal(t, string(b), a.String())
	}
}

// What lies between a matter that is being handled and its lawful end.
func ExampleTo() {
	c, _ := escalation.Replay(regime.National(), story()[:3])
	steps, _ := path.To(c, path.Goal{Kind: escalation.Conclude, Ground: regime.NoRequestInTime}, c.Last())
	for _, s := range steps {
		fmt.Println("nobody asks:", s.By.ZH(), s.Event.Kind.ZH(), s.Earliest)
	}
	steps, _ = path.To(c, path.Goal{Kind: escalation.Serve, Tier: regime.Review}, c.Last())
	for _, s := range steps {
		fmt.Println(s.By.ZH(), s.Event.Kind.ZH(), s.Earliest, s.Latest.Last(), s.Cite.ZH())
	}
	// Output:
	// nobody asks: 承办机关 终结 2026-03-10
	// 信访人 请求复查 2026-02-05 2026-03-09 信访工作条例 第三十五条
	// 承办机关 收到请求 2026-02-05  信访工作条例 第三十五条
	// 承办机关 作出意见 2026-02-05 2026-03-09 信访工作条例 第三十五条
	// 承办机关 送达意见 2026-02-05  信访工作条例 第三十六条第一款
}
