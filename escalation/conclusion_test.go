package escalation_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// supported is a matter whose opinion supports the claim and was received on 2026-01-30.
func supported() []history.Event {
	events := handled()
	events[1].Result = history.Supported
	return events
}

func concluded(events []history.Event, g regime.Ground, on string) []history.Event {
	return append(events, history.Event{Kind: history.Conclude, On: calendar.On(day(on)), Ground: g})
}

// Every ground shows the events that prove it and what it covers, and leaves what it leaves: guidance and relief always, and
// the execution of a supporting opinion unless an agreement took its place or the petitioner gave it up (E9–E11).
func TestWhatAConclusionRestsOnAndLeaves(t *testing.T) {
	event := func(k history.Kind, on string) history.Event { return history.Event{Kind: k, On: calendar.On(day(on))} }
	review := []history.Event{
		{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district},
		event(history.Receive, "2026-02-11"),
		{
			Kind: history.Issue, On: calendar.On(day("2026-02-20")), Disposition: history.Upheld, States: history.StatesAll,
			Notice: history.RemedyNotice{Remedy: refusal.ReReview, Days: 30},
		},
		event(history.Serve, "2026-02-21"),
	}
	rereview := append(review[:4:4],
		history.Event{
			Kind: history.RequestRereview, On: calendar.On(day("2026-03-02")),
			Organ: regime.Organ{Name: "包头市人民政府", Level: regime.Municipal, System: regime.Government},
		},
		event(history.Receive, "2026-03-03"),
		history.Event{Kind: history.Issue, On: calendar.On(day("2026-03-20")), Disposition: history.Upheld, States: history.StatesAll},
		event(history.Serve, "2026-03-21"))
	withdraw := event(history.Withdraw, "2026-02-02")
	withdraw.By = history.Petitioner

	for _, test := range []struct {
		ground regime.Ground
		place  regime.Place
		events []history.Event
		on     string
		proofs []string
		basis  statute.Basis
		owed   bool // the opinion is still to be executed
	}{
		{
			regime.RereviewServed, regime.Nationwide, rereview, "2026-03-21", []string{
				"opinion_served handling 2026-01-30 东河分局", "opinion_served review 2026-02-21 东河区人民政府",
				"opinion_served rereview 2026-03-21 包头市人民政府",
			}, statute.Statute, true,
		},
		{
			regime.NoRequestInTime, regime.Nationwide, nil, "2026-03-03",
			[]string{"opinion_served handling 2026-01-30 东河分局"},
			statute.Safeguard, true,
		},
		{
			regime.NoRequestInTime, regime.Nationwide, review, "2026-03-24",
			[]string{"opinion_served review 2026-02-21 东河区人民政府"},
			statute.Safeguard, true,
		},
		{
			regime.VerifiedFinal, regime.Shanghai,
			[]history.Event{{Kind: history.Verify, On: calendar.On(day("2026-03-04")), Approved: decision.Yes}},
			"2026-03-04",
			[]string{"verified unknown 2026-03-04 "},
			statute.LocalRule, true,
		},
		{
			regime.Executed, regime.Nationwide,
			[]history.Event{event(history.Execute, "2026-02-02")},
			"2026-02-02",
			[]string{"opinion_served handling 2026-01-30 东河分局", "executed unknown 2026-02-02 "},
			statute.Statute, false,
		},
		{
			regime.SettledPerformed, regime.Nationwide,
			[]history.Event{event(history.Settle, "2026-02-02"), event(history.Perform, "2026-02-03")},
			"2026-02-04",
			[]string{"settled unknown 2026-02-02 ", "performed unknown 2026-02-03 "},
			statute.Statute, false,
		},
		{
			regime.SettledConfirmed, regime.Nationwide,
			[]history.Event{event(history.Settle, "2026-02-02"), event(history.Confirm, "2026-02-03")},
			"2026-02-04",
			[]string{"settled unknown 2026-02-02 ", "confirmed unknown 2026-02-03 "},
			statute.Practice, false,
		},
		{
			regime.Withdrawn, regime.Nationwide,
			[]history.Event{withdraw},
			"2026-02-02",
			[]string{"withdrawn unknown 2026-02-02 "},
			statute.Safeguard, false,
		},
		{
			regime.LedIntoProcedure, regime.Nationwide,
			[]history.Event{event(history.LeadInto, "2026-02-02")},
			"2026-02-02",
			[]string{"led_into_procedure unknown 2026-02-02 "},
			statute.Statute, true,
		},
	} {
		c, err := escalation.Replay(regime.In(test.place), concluded(append(supported(), test.events...), test.ground, test.on))
		require.NoError(t, err, "%s", test.ground)
		standing := c.On(day(test.on))
		end := standing.Conclusion()
		assert.Equal(t, test.ground, end.Ground)
		assert.Equal(t, calendar.On(day(test.on)), end.On)
		assert.Equal(t, test.basis, end.Basis, "%s", test.ground)
		assert.Equal(t, test.proofs, proofsOf(c), "%s", test.ground)
		assert.Equal(t, statute.E10, end.Covers.Rule)
		assert.False(t, end.Covers.Cite.IsZero())

		require.NotEmpty(t, standing.Duties())
		assert.Equal(t, statute.E11, standing.Duties()[0].Rule, "%s", test.ground)
		owed := len(standing.Duties()) == 2 && standing.Duties()[1].Act == history.Execute
		assert.Equal(t, test.owed, owed, "%s", test.ground)
		if owed {
			done, err := c.Apply(history.Event{Kind: history.Execute, On: calendar.On(day(test.on).AddDays(1))})
			require.NoError(t, err)
			assert.Len(t, done.On(done.Last()).Duties(), 1, "executed after all")
			assert.Equal(t, test.proofs, proofsOf(done), "what proved the conclusion stays what it was")
		}
		barred, _ := c.Barred(decision.Yes, decision.Yes, day(test.on))
		assert.Equal(t, decision.Yes, barred, "%s", test.ground)
	}
}

func proofsOf(c escalation.Case) []string {
	var proofs []string
	for _, p := range c.On(c.Last()).Conclusion().Proofs {
		proofs = append(proofs, fmt.Sprintf("%s %s %v %s", p.Kind, p.Tier, p.On, p.Organ.Name))
	}
	return proofs
}

// How a matter ended: the ground and who made it, what proves it, what it covers, what is still owed, and what is left to
// the petitioner.
func ExampleConclusion() {
	matter, _ := escalation.Replay(regime.National(), concluded(supported(), regime.NoRequestInTime, "2026-03-03"))
	standing := matter.On(day("2026-03-03"))
	end := standing.Conclusion()
	fmt.Println(end.Ground.ZH(), end.Basis.ZH(), "–", end.Cite.ZH())
	for _, p := range end.Proofs {
		fmt.Println("proved by:", p.Kind.ZH(), p.Tier.ZH(), p.On, p.Organ.ZH())
	}
	fmt.Println("covers:", end.Covers.ZH, end.Covers.Cite.ZH())
	for _, d := range standing.Duties() {
		fmt.Println("still owed:", d.ZH, d.Cite.ZH())
	}
	for _, r := range standing.Rights() {
		fmt.Println("still open:", r.Act.ZH(), "excuse needed:", r.Excuse)
	}
	// Output:
	// 逾期未请求复查、复核 保障性规则 – 本库保障性规则，非法律规定
	// proved by: 送达意见 处理 2026-01-30 东河分局
	// covers: 仅及于同一事实和理由；有新的事实或者理由的，属于新的信访事项 信访工作条例 第三十六条第三款
	// still owed: 地方党委和政府以及基层党组织、基层单位继续做好疏导教育、矛盾化解、帮扶救助 信访工作条例 第三十七条第三款（解释）
	// still owed: 督促执行支持诉求的意见 信访工作条例 第三十二条第二款（解释）
	// still open: 请求复查 excuse needed: true
}

// What a ground still needs, before anybody concludes.
func ExampleStanding_grounds() {
	matter, _ := escalation.Replay(regime.National(), handled())
	for _, p := range matter.On(day("2026-03-02")).Grounds()[:2] {
		fmt.Println(p.Ground.ZH())
		for _, m := range p.Missing {
			fmt.Println(" ", m.ZH, m.Cite.ZH())
		}
	}
	fmt.Println("a day later:", len(matter.On(day("2026-03-03")).Grounds()[1].Missing), "missing")
	// Output:
	// 复核意见已送达
	//   已送达的复查意见 信访工作条例 第三十六条第三款
	//   已送达的复核意见 信访工作条例 第三十六条第三款
	// 逾期未请求复查、复核
	//   期限尚未届满：自2026-01-30（不计）起30日，2026-03-01为周日，顺延至2026-03-02；起算日、届满日顺延有不同解释，最早2026-02-28，最迟2026-03-02 信访工作条例 第三十五条
	// a day later: 0 missing
}

func day(s string) calendar.Date {
	d, err := calendar.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}
