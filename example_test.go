package fengqiao_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// A man asks the police for an answer about an old file. Where does his matter go, and until when is the answer owed?
func Example() {
	facts := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan,
		Paths: petition.NoPath, Pending: decision.No, TwoSided: decision.No,
	}
	open := petition.Triage(facts, petition.National())
	fmt.Println(open.Route())             // unknown is not "no"
	fmt.Println(open.Missing()[0].Ask.EN) // so it asks, the best question first

	facts.Concluded = decision.No
	day := calendar.MustDate(2026, 1, 20)
	for _, reason := range petition.Triage(facts, petition.National()).Reasons(day) {
		fmt.Println(reason.Rule, reason.ZH, reason.Cite.ZH())
	}

	matter, err := escalation.Replay(regime.National(), []escalation.Event{
		{Kind: escalation.Register, On: day},
		{Kind: escalation.Accept, On: day},
	})
	if err != nil {
		fmt.Println(err) // everything that is wrong with the events, each with its rule
	}
	for _, duty := range matter.On(day).Duties {
		fmt.Println(duty.Rule, duty.ZH, duty.Cite.ZH())
	}

	// Output:
	// unknown false
	// Is there a re-review opinion, or has the procedure ended otherwise?
	// T13 其他申诉求决事项，听取陈述、调查核实，在期限内出具书面处理意见。 信访工作条例 第三十一条第六项
	// D2 书面告知信访人：自2026-01-20（不计）起15日，至2026-02-04；起算日有不同解释，最早2026-02-03，最迟2026-02-04 信访工作条例 第二十三条第二款
	// E1 作出处理意见：自2026-01-20（不计）起60日，2026-03-21为周六，顺延至2026-03-23；起算日、届满日顺延有不同解释，最早2026-03-20，最迟2026-03-23 信访工作条例 第三十四条
}
