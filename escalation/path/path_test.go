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

	district     = regime.Organ{Name: "某区人民政府", Level: regime.County, System: regime.Government}
	city         = regime.Organ{Level: regime.Municipal, System: regime.Government}
	municipality = regime.Organ{Level: regime.Provincial, System: regime.Government}
)

// story is one matter through all three tiers; its prefixes are where the searches begin.
func story() []escalation.Event { return storyFrom(start, bureau, city) }

func storyFrom(start calendar.Date, reviews, rereviews regime.Organ) []escalation.Event {
	on := start.AddDays
	return []escalation.Event{
		{Kind: escalation.Accept, On: on(0), Organ: branch},
		{Kind: escalation.Issue, On: on(30), Result: escalation.NotSupported, Notice: escalation.RemedyNotice{Remedy: petition.RemedyReview, Days: 30}},
		{Kind: escalation.Serve, On: on(31)},
		{Kind: escalation.RequestReview, On: on(40), Organ: reviews},
		{Kind: escalation.Receive, On: on(41)},
		{Kind: escalation.Issue, On: on(60), Disposition: escalation.Upheld, Notice: escalation.RemedyNotice{Remedy: petition.RemedyReReview, Days: 30}},
		{Kind: escalation.Serve, On: on(61)},
		{Kind: escalation.RequestRereview, On: on(70), Organ: rereviews},
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
	found, waited := 0, 0
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
				if earlier := s.Event; s.Earliest.After(on) && s.Earliest.After(moved.Last()) {
					earlier.On = s.Earliest.AddDays(-1)
					assert.False(t, moved.Allows(earlier), "after %d events, to %+v: step %d can be taken a day earlier", n, goal, i)
					waited++
				}
				assert.Equal(t, byWhom(s.Event.Kind), s.By, "%s", s.Event.Kind)
				assert.Equal(t, s.Event.On, s.Earliest)
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
	assert.Greater(t, waited, 2, "hardly any step waits for a limit to pass")
}

// byWhom says who takes a step, as the articles do: the petitioner asks and withdraws, the parties agree and perform, the
// organ that handled the matter executes; all else is done by the organ in charge.
func byWhom(k escalation.Kind) path.Actor {
	switch k {
	case escalation.RequestReview, escalation.RequestRereview, escalation.Withdraw:
		return path.Petitioner
	case escalation.Settle, escalation.Perform:
		return path.BothSides
	case escalation.Confirm:
		return path.Court
	case escalation.LeadInto:
		return path.OtherOrgan
	case escalation.Execute:
		return path.Handler
	}
	return path.InCharge
}

// The way found is the shortest, and of those the one that is finished first: exhaustive search over every kind of event,
// several forms and several days finds none better, and finds one where there is one. Nationally from every point of the
// story, and from some where a local text adds steps or opens others.
func TestWaysAreShortest(t *testing.T) {
	full := len(story())
	for _, test := range []struct {
		place       regime.Place
		start       calendar.Date
		above       regime.Organ // the government above that of the district
		first, last int          // how many events of the story have happened
		horizon     int
	}{
		{regime.Nationwide, start, city, 0, full, 4},
		{regime.Chongqing, start, municipality, 3, 9, 3},
		{regime.Shanghai, start, municipality, 3, 7, 3},
		{regime.Beijing, start, municipality, 3, full, 3},
		{regime.Guangdong, calendar.MustDate(2021, 3, 1), city, 4, 7, 3},
		{regime.Hebei, calendar.MustDate(2021, 3, 1), city, 4, 7, 3},
	} {
		t.Run(test.place.String(), func(t *testing.T) {
			if testing.Short() {
				test.horizon--
			}
			compared, waited := 0, 0
			for n := test.first; n <= test.last; n++ {
				c, err := escalation.Replay(regime.In(test.place), storyFrom(test.start, district, test.above)[:n])
				require.NoError(t, err)
				on := test.start
				if n > 0 {
					on = c.Last()
				}
				best := exhaustive(c, on, test.horizon)
				for _, goal := range goals() {
					steps, ok := path.To(c, goal, on)
					want, reached := best[goalName(goal)]
					if !reached {
						if ok {
							assert.Greater(t, len(steps), test.horizon, "after %d events: a way to %s that exhaustive search does not find", n, goalName(goal))
						}
						continue
					}
					compared++
					if !assert.True(t, ok, "after %d events: no way to %s, but there is one of %d steps", n, goalName(goal), want.steps) {
						continue
					}
					assert.Len(t, steps, want.steps, "after %d events, to %s", n, goalName(goal))
					assert.Equal(t, want.on, steps[len(steps)-1].Earliest, "after %d events, to %s", n, goalName(goal))
					if want.on.After(on) {
						waited++
					}
				}
			}
			t.Logf("%d ways compared, %d of them wait for a limit to pass", compared, waited)
			assert.Greater(t, compared, 8, "hardly anything was compared")
			assert.Positive(t, waited)
		})
	}
}

func goalName(g path.Goal) string { return fmt.Sprint(g.Kind, g.Tier, g.Ground) }

// shortest is how many events a goal takes, and the first day on which it is reached with so many.
type shortest struct {
	steps int
	on    calendar.Date
}

// longestWait is thirty days and a roll, from the day after the last event.
const longestWait = 40

// exhaustive returns what every goal takes, for those that take no more events than the horizon.
func exhaustive(c escalation.Case, on calendar.Date, horizon int) map[string]shortest {
	best := map[string]shortest{}
	reach := func(steps int, e escalation.Event, g path.Goal) {
		if was, ok := best[goalName(g)]; !ok || steps == was.steps && e.On.Before(was.on) {
			best[goalName(g)] = shortest{steps, e.On}
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
			for _, e := range everything(today) {
				for days := range longestWait {
					if e.On = today.AddDays(days); days > 0 && !mayWait(e.Kind) {
						break
					}
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
					reach(depth, e, path.Goal{Kind: e.Kind, Tier: tier, Ground: e.Ground})
					if e.Kind == escalation.Conclude {
						reach(depth, e, path.Goal{Kind: e.Kind})
					}
					if depth == horizon {
						continue
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
	return best
}

// mayWait names the steps that a limit may have to pass for. All others can only be worse for being late.
func mayWait(k escalation.Kind) bool {
	return k == escalation.Conclude || k == escalation.RequestReview || k == escalation.RequestRereview
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
		escalation.Event{Kind: escalation.LeadInto}, escalation.Event{Kind: escalation.Withdraw, By: escalation.Petitioner},
		escalation.Event{Kind: escalation.AcceptRequest}, escalation.Event{Kind: escalation.HandOver}, escalation.Event{Kind: escalation.Verify})
	for _, r := range []petition.Remedy{petition.RemedyReview, petition.RemedyReReview} {
		notice := escalation.RemedyNotice{Remedy: r, Days: 30}
		add(escalation.Event{Kind: escalation.Issue, Result: escalation.Supported, Notice: notice},
			escalation.Event{Kind: escalation.Issue, Disposition: escalation.Upheld, Notice: notice},
			escalation.Event{Kind: escalation.Issue, Disposition: escalation.SetAside, Notice: notice},
			escalation.Event{Kind: escalation.Issue, Disposition: escalation.Varied, Result: escalation.Supported, Notice: notice})
	}
	for _, k := range []escalation.Kind{escalation.RequestReview, escalation.RequestRereview} {
		for _, l := range []regime.Level{regime.County, regime.Municipal, regime.Provincial} {
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

// What lies between an opinion on handling and the lawful end: nobody asks for review, or the matter is settled.
func ExampleTo() {
	c, _ := escalation.Replay(regime.National(), story()[:3])
	for _, ground := range []regime.Ground{regime.NoRequestInTime, regime.SettledPerformed} {
		steps, _ := path.To(c, path.Goal{Kind: escalation.Conclude, Ground: ground}, c.Last())
		fmt.Println(ground.ZH())
		for _, s := range steps {
			fmt.Println(" ", s.By.ZH(), s.Event.Kind.ZH(), s.Earliest)
		}
	}
	// Output:
	// 逾期未请求复查、复核
	//   承办机关 终结 2026-03-10
	// 书面和解、调解并履行完毕
	//   双方当事人 达成书面协议 2026-02-05
	//   双方当事人 协议履行完毕 2026-02-05
	//   承办机关 终结 2026-02-05
}

// The re-review opinion: who does what, from when, at the latest, on which article.
func ExampleTo_rereviewOpinion() {
	c, _ := escalation.Replay(regime.National(), story()[:5])
	steps, _ := path.To(c, path.Goal{Kind: escalation.Issue, Tier: regime.Rereview}, c.Last())
	for _, s := range steps {
		fmt.Printf("%s %s %v..%v %s\n", s.By.ZH(), s.Event.Kind.ZH(), s.Earliest, s.Latest.Last(), s.Cite.ZH())
	}
	// Output:
	// 承办机关 作出意见 2026-02-15..2026-03-17 信访工作条例 第三十五条
	// 承办机关 送达意见 2026-02-15.. 信访工作条例 第三十六条第一款
	// 信访人 请求复核 2026-02-15..2026-03-17 信访工作条例 第三十六条第一款
	// 承办机关 收到请求 2026-02-15.. 信访工作条例 第三十六条第一款
	// 承办机关 作出意见 2026-02-15..2026-03-17 信访工作条例 第三十六条第一款
}

// A request still in time: there is a way to it until the last day, and none the day after, when WhyNot says what is left.
func ExampleTo_requestInTime() {
	c, _ := escalation.Replay(regime.National(), story()[:3])
	for _, day := range []int{8, 9, 10} {
		on := calendar.MustDate(2026, 3, day)
		steps, ok := path.To(c, path.Goal{Kind: escalation.RequestReview}, on)
		fmt.Println(on, ok)
		for _, s := range steps {
			fmt.Println(" ", s.By.ZH(), s.Organs[0].ZH(), s.Latest.Last())
		}
		for _, m := range c.WhyNot(escalation.Event{Kind: escalation.RequestReview, On: on, Organ: bureau}) {
			fmt.Println(" ", m.Rule, m.Guard, m.Last)
		}
	}
	// Output:
	// 2026-03-08 true
	//   信访人 县级人民政府 2026-03-09
	// 2026-03-09 true
	//   信访人 县级人民政府 2026-03-09
	// 2026-03-10 false
	//   E6 in_time 2026-03-09
}
