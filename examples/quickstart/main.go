// Command quickstart is the snippet of the README: where a matter goes, and until when an answer is owed.
package main

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

// A man asks the police for an answer about an old file. Where does his matter go, and until when is the answer owed?
func main() {
	facts := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan,
		Paths: pathway.NoPath, Pending: decision.No, TwoSided: decision.No,
	}
	open := petition.Triage(facts, petition.National())
	fmt.Println(open.Route())           // unknown is not "no"
	fmt.Println(open.Questions()[0].EN) // so it asks, the best question first

	facts.Concluded = decision.No
	day := calendar.MustDate(2026, 1, 20)
	for _, reason := range petition.Triage(facts, petition.National()).Reasons(day) {
		fmt.Println(reason.Rule, reason.ZH, reason.Cite.ZH())
	}

	matter, err := escalation.Replay(regime.National(), []history.Event{
		{Kind: history.Register, On: calendar.On(day)},
		{Kind: history.Accept, On: calendar.On(day)},
	})
	if err != nil {
		fmt.Println(err) // everything that is wrong with the events, each with its rule
	}
	for _, duty := range matter.On(day).Duties() {
		fmt.Println(duty.Rule, duty.ZH, duty.Cite.ZH())
	}
}
