package goal_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/goal"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
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
func story() []history.Event { return storyFrom(start, bureau, city) }

func storyFrom(start calendar.Date, reviews, rereviews regime.Organ) []history.Event {
	on := start.AddDays
	return []history.Event{
		{Kind: history.Accept, On: calendar.On(on(0)), Organ: branch},
		{Kind: history.Issue, On: calendar.On(on(30)), Result: history.NotSupported, Notice: history.RemedyNotice{Remedy: refusal.Review, Days: 30}},
		{Kind: history.Serve, On: calendar.On(on(31))},
		{Kind: history.RequestReview, On: calendar.On(on(40)), Organ: reviews},
		{Kind: history.Receive, On: calendar.On(on(41))},
		{Kind: history.Issue, On: calendar.On(on(60)), Disposition: history.Upheld, Notice: history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}},
		{Kind: history.Serve, On: calendar.On(on(61))},
		{Kind: history.RequestRereview, On: calendar.On(on(70)), Organ: rereviews},
		{Kind: history.Receive, On: calendar.On(on(71))},
		{Kind: history.Issue, On: calendar.On(on(90)), Disposition: history.Upheld},
		{Kind: history.Serve, On: calendar.On(on(91))},
	}
}

func goals() []goal.Goal {
	gs := []goal.Goal{
		{Kind: history.Serve, Tier: regime.Handling},
		{Kind: history.Serve, Tier: regime.Review},
		{Kind: history.Serve, Tier: regime.Rereview},
		{Kind: history.RequestReview},
		{Kind: history.RequestRereview},
		{Kind: history.SendBack},
		{Kind: history.Conclude},
	}
	for _, g := range regime.Grounds() {
		gs = append(gs, goal.Goal{Kind: history.Conclude, Ground: g})
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
		for _, aim := range goals() {
			steps, ok := goal.To(c, aim, on)
			if !ok {
				continue
			}
			found++
			moved := c
			for i, s := range steps {
				assert.False(t, s.Earliest.Before(on), "step %d before the day asked about", i)
				if earlier := s.Event; s.Earliest.After(on) && s.Earliest.After(moved.Last()) {
					earlier.On = calendar.On(s.Earliest.AddDays(-1))
					assert.False(t, moved.Allows(earlier), "after %d events, to %+v: step %d can be taken a day earlier", n, aim, i)
					waited++
				}
				assert.Equal(t, byWhom(s.Event.Kind), s.By, "%s", s.Event.Kind)
				assert.Equal(t, s.Event.On, calendar.On(s.Earliest))
				assert.NotZero(t, s.Rule, "%s", s.Event.Kind)
				assert.False(t, s.Cite.IsZero(), "%s", s.Event.Kind)
				moved, err = moved.Apply(s.Event)
				require.NoError(t, err, "after %d events, to %+v", n, aim)
			}
			last := steps[len(steps)-1]
			assert.Equal(t, aim.Kind, last.Event.Kind)
			if aim.Ground != 0 {
				assert.Equal(t, aim.Ground, last.Event.Ground)
			}
			if aim.Tier != 0 {
				assert.Equal(t, aim.Tier, last.Tier)
			}
			for _, s := range steps {
				if s.Event.Kind == history.Issue || s.Event.Kind == history.Conclude && n > 0 {
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
func byWhom(k history.Kind) goal.Actor {
	switch k {
	case history.RequestReview, history.RequestRereview, history.Withdraw:
		return goal.Petitioner
	case history.Settle, history.Perform:
		return goal.BothSides
	case history.Confirm:
		return goal.Court
	case history.LeadInto:
		return goal.OtherOrgan
	case history.Execute:
		return goal.Handler
	}
	return goal.InCharge
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
				for _, aim := range goals() {
					steps, ok := goal.To(c, aim, on)
					want, reached := best[byAnyone(aim)]
					if !reached {
						if ok {
							assert.Greater(t, len(steps), test.horizon, "after %d events: a way to %s that exhaustive search does not find", n, goalName(aim))
						}
						continue
					}
					compared++
					if !assert.True(t, ok, "after %d events: no way to %s, but there is one of %d steps", n, goalName(aim), want.steps) {
						continue
					}
					assert.Len(t, steps, want.steps, "after %d events, to %s", n, goalName(aim))
					assert.Equal(t, want.on, steps[len(steps)-1].Earliest, "after %d events, to %s", n, goalName(aim))
					if want.on.After(on) {
						waited++
					}
				}
			}
			t.Logf("%d ways compared, %d of them wait for a limit to pass", compared, waited)
			assert.Greater(t, compared, 8, "hardly anything was compared")
			assert.Equal(t, test.place != regime.Shanghai, waited > 0) // there no missed window ends a matter
		})
	}
}

func goalName(g goal.Goal) string { return fmt.Sprint(g.Kind, g.Tier, g.Ground) }

// byAnyone is a goal whoever handles the matter.
func byAnyone(g goal.Goal) goal.Goal {
	g.Handler = regime.Organ{}
	return g
}

// shortest is how many events a goal takes, and the first day on which it is reached with so many.
type shortest struct {
	steps int
	on    calendar.Date
}

// longestWait is thirty days and a roll, from the day after the last event.
const longestWait = 40

// exhaustive returns what every goal takes, for those that take no more events than the horizon.
func exhaustive(c escalation.Case, on calendar.Date, horizon int) map[goal.Goal]shortest {
	best := map[goal.Goal]shortest{}
	reach := func(steps int, e history.Event, g goal.Goal) {
		if was, ok := best[g]; !ok || steps == was.steps && e.On.Earliest().Before(was.on) {
			best[g] = shortest{steps, e.On.Earliest()}
		}
	}
	seen := map[string]bool{}
	frontier, variants := []escalation.Case{c}, everything()
	for depth := 1; depth <= horizon; depth++ {
		var next []escalation.Case
		for _, c := range frontier {
			today := on
			if c.Last().After(on) {
				today = c.Last()
			}
			for _, e := range variants {
				law, _ := c.Regime().On(today)
				if t := c.Stage().Tier(); e.Kind == history.Register && c.Stage() != procedure.Unregistered ||
					e.Kind == history.HandOver && !law.Says(t, regime.FileHandover) ||
					e.Kind == history.AcceptRequest && !law.Says(t, regime.Acceptance) && !law.Says(t, regime.FileFromAcceptance) {
					continue // allowed, and no way rests on it
				}
				if e.Kind == history.Issue && e.Disposition == 0 && c.Stage().Tier() > regime.Handling {
					continue // what it makes of the opinion below is not recorded, and no way rests on that
				}
				for days := range longestWait {
					if e.On = calendar.On(today.AddDays(days)); days > 0 && !mayWait(e.Kind) {
						break
					}
					if !c.Allows(e) {
						continue
					}
					moved, err := c.Apply(e)
					if err != nil {
						continue
					}
					if repeated := e.Kind == history.Issue || e.Kind == history.Serve || e.Kind == history.Receive; repeated && moved.Stage() == c.Stage() {
						continue // it leads nowhere
					}
					tier := regime.Tier(0)
					if e.Kind == history.Serve {
						tier = moved.Stage().Tier()
					}
					reach(depth, e, goal.Goal{Kind: e.Kind, Tier: tier, Ground: e.Ground})
					if e.Kind == history.Conclude {
						reach(depth, e, goal.Goal{Kind: e.Kind})
					}
					if depth == horizon {
						continue
					}
					if key := withoutPlaces(moved); !seen[key] {
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

// withoutPlaces is all that is recorded of a case but for the numbers that follow the day of a step, which say the how many-th event of
// the record it was: no way hangs on them.
func withoutPlaces(c escalation.Case) string {
	steps := strings.Split(fmt.Sprint(c), "}} ")
	for i := range steps[1:] {
		steps[i+1] = strings.TrimLeft(steps[i+1], "0123456789")
	}
	return strings.Join(steps, "}} ")
}

// mayWait names the steps that a limit may have to pass for. All others can only be worse for being late.
func mayWait(k history.Kind) bool {
	return k == history.Conclude || k == history.RequestReview || k == history.RequestRereview
}

// everything is every event that is tried, on a day still to be set.
func everything() (es []history.Event) {
	add := func(list ...history.Event) { es = append(es, list...) }
	add(history.Event{Kind: history.Register}, history.Event{Kind: history.Accept, Organ: branch},
		history.Event{Kind: history.Decline, Because: statute.T2}, history.Event{Kind: history.Serve},
		history.Event{Kind: history.Receive}, history.Event{Kind: history.SendBack}, history.Event{Kind: history.Settle},
		history.Event{Kind: history.Perform}, history.Event{Kind: history.Confirm}, history.Event{Kind: history.Execute},
		history.Event{Kind: history.LeadInto}, history.Event{Kind: history.Withdraw, By: history.Petitioner},
		history.Event{Kind: history.AcceptRequest}, history.Event{Kind: history.HandOver}, history.Event{Kind: history.Verify})
	for _, r := range []refusal.Remedy{refusal.Review, refusal.ReReview} {
		notice := history.RemedyNotice{Remedy: r, Days: 30}
		add(history.Event{Kind: history.Issue, Result: history.Supported, Notice: notice},
			history.Event{Kind: history.Issue, Disposition: history.Upheld, Notice: notice},
			history.Event{Kind: history.Issue, Disposition: history.SetAside, Notice: notice},
			history.Event{Kind: history.Issue, Disposition: history.Varied, Result: history.Supported, Notice: notice})
	}
	for _, k := range []history.Kind{history.RequestReview, history.RequestRereview} {
		for _, l := range []regime.Level{regime.County, regime.Municipal, regime.Provincial} {
			add(history.Event{Kind: k, Organ: regime.Organ{Level: l, System: regime.Government}})
		}
		add(history.Event{Kind: k, Organ: regime.Organ{Level: regime.Municipal, System: regime.PublicSecurity}},
			history.Event{Kind: k, Organ: regime.Organ{Level: regime.Provincial, System: regime.PublicSecurity}})
	}
	for _, g := range regime.Grounds() {
		add(history.Event{Kind: history.Conclude, Ground: g})
	}
	return es
}

// Where nothing leads, there is no way, and no guess.
func TestNoWay(t *testing.T) {
	conclude := goal.Goal{Kind: history.Conclude, Ground: regime.RereviewServed}
	_, ok := goal.To(escalation.New(regime.National()), conclude, start)
	assert.False(t, ok, "who handles it is not said")

	government := regime.Organ{Name: "某省人民政府", Level: regime.Provincial, System: regime.Government}
	conclude.Handler = government
	_, ok = goal.To(escalation.New(regime.National()), conclude, start)
	assert.False(t, ok, "no text names the organ above a provincial government")

	law, err := regime.National().WithSuperiors(
		regime.Superior{Of: government, Is: regime.Organ{Name: "甲"}, By: regime.Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"}},
		regime.Superior{Of: regime.Organ{Name: "甲"}, Is: regime.Organ{Name: "乙"}, By: regime.Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"}})
	require.NoError(t, err)
	steps, ok := goal.To(escalation.New(law), conclude, start)
	assert.True(t, ok)
	assert.Len(t, steps, 12)

	c, err := escalation.Replay(regime.National(), story())
	require.NoError(t, err)
	_, ok = goal.To(c, goal.Goal{Kind: history.RequestReview}, start)
	assert.False(t, ok, "review is past")
	_, ok = goal.To(c, goal.Goal{Kind: history.Disclose}, start)
	assert.True(t, ok, "what is possible at once takes one step")
	_, ok = goal.To(escalation.Case{}, conclude, start)
	assert.False(t, ok)
}

// What was asked for can be granted in any tier, and concludes the matter once it is executed: the way there is by the opinion that grants
// it, and not by the one that refuses (E9).
func TestWayByWhatWasAskedFor(t *testing.T) {
	executed := goal.Goal{Kind: history.Conclude, Ground: regime.Executed}
	for name, c := range map[string]struct {
		done int
		want []history.Kind
	}{
		"accepted": {1, []history.Kind{history.Issue, history.Serve, history.Execute, history.Conclude}},
		"refused in handling": {3, []history.Kind{
			history.RequestReview, history.Receive, history.Issue, history.Serve, history.Execute, history.Conclude,
		}},
	} {
		matter, err := escalation.Replay(regime.National(), story()[:c.done])
		require.NoError(t, err)
		steps, ok := goal.To(matter, executed, matter.Last())
		require.True(t, ok, name)
		var kinds []history.Kind
		for _, s := range steps {
			kinds = append(kinds, s.Event.Kind)
			if s.Event.Kind == history.Issue {
				assert.Equal(t, history.Supported, s.Event.Result, name)
			}
		}
		assert.Equal(t, c.want, kinds, name)
	}
}

// Where the organ is not recorded, a request can still be made; only who may decide it is open.
func TestOrganNotRecorded(t *testing.T) {
	events := story()[:3]
	events[0].Organ = regime.Organ{}
	c, err := escalation.Replay(regime.National(), events)
	require.NoError(t, err)
	steps, ok := goal.To(c, goal.Goal{Kind: history.RequestReview}, c.Last())
	require.True(t, ok)
	require.Len(t, steps, 1)
	assert.Empty(t, steps[0].Organs)
	assert.Equal(t, calendar.MustDate(2026, 3, 9), steps[0].Latest.Last())
	_, ok = goal.To(c, goal.Goal{Kind: history.Conclude, Ground: regime.RereviewServed}, c.Last())
	assert.False(t, ok, "three proper organs cannot be proved")
}

// Among equally short ways the one that can be finished first is taken: nobody waits for a window to pass who can settle.
func TestSoonestOfTheShortest(t *testing.T) {
	c, err := escalation.Replay(regime.National(), story()[:3])
	require.NoError(t, err)
	steps, ok := goal.To(c, goal.Goal{Kind: history.Conclude}, c.Last())
	require.True(t, ok)
	require.Len(t, steps, 1)
	assert.Equal(t, regime.NoRequestInTime, steps[0].Event.Ground, "one step, though it takes a month")
	steps, ok = goal.To(c, goal.Goal{Kind: history.Conclude, Ground: regime.SettledPerformed}, c.Last())
	require.True(t, ok)
	assert.Len(t, steps, 3)
	assert.Equal(t, c.Last(), steps[2].Earliest)
}

// Local texts lengthen the way: Guangdong wants a verification before a missed window ends a matter, Chongqing a decision on
// accepting the request.
func TestLocalWays(t *testing.T) {
	for _, test := range []struct {
		place regime.Place
		goal  goal.Goal
		want  int
	}{
		{regime.Nationwide, goal.Goal{Kind: history.Conclude, Ground: regime.NoRequestInTime}, 4},
		{regime.Guangdong, goal.Goal{Kind: history.Conclude, Ground: regime.NoRequestInTime}, 5},
		{regime.Nationwide, goal.Goal{Kind: history.Serve, Tier: regime.Review}, 7},
		{regime.Guangdong, goal.Goal{Kind: history.RequestRereview}, 6}, // against silence: two steps less than after an opinion
	} {
		test.goal.Handler = regime.Organ{Name: "某县公安局", Level: regime.County, System: regime.PublicSecurity}
		on := calendar.MustDate(2021, 11, 1)
		steps, ok := goal.To(escalation.New(regime.In(test.place)), test.goal, on)
		assert.True(t, ok, "%s", test.place)
		assert.Len(t, steps, test.want, "%s to %s", test.place, goalName(test.goal))
	}
}

func TestActors(t *testing.T) {
	for a := goal.Petitioner; a <= goal.OtherOrgan; a++ {
		b, err := a.MarshalText()
		require.NoError(t, err)
		var back goal.Actor
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
		steps, _ := goal.To(c, goal.Goal{Kind: history.Conclude, Ground: ground}, c.Last())
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
	steps, _ := goal.To(c, goal.Goal{Kind: history.Issue, Tier: regime.Rereview}, c.Last())
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
		steps, ok := goal.To(c, goal.Goal{Kind: history.RequestReview}, on)
		fmt.Println(on, ok)
		for _, s := range steps {
			fmt.Println(" ", s.By.ZH(), s.Organs[0].ZH(), s.Latest.Last())
		}
		for _, m := range c.WhyNot(history.Event{Kind: history.RequestReview, On: calendar.On(on), Organ: bureau}) {
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
