package petition

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The practice of the Baotou mediation room, on top of the rows of the law and of Inner Mongolia. It changes no route: it adds
// what the room does for people, and is no law, except what a row names a provision for, from the day of that provision. A
// city that adds its own practice writes a file like this one, and gives the rows to [NewPolicy]: example_city_test.go is such
// a file.
var baotouDuties = []DutyRow{
	{
		Code: "hear_and_coordinate", Rule: statute.T4, Basis: statute.Practice,
		When: Criteria{FactRoute: ByRoute(statute.T4)},
		Do:   statute.Text{EN: "hear the whole demand, and bring in the organ that has the power", ZH: "听取全部诉求，协调有权机关介入"},
	},
	{Code: "mediate_with_lawyers", Rule: statute.T12, Basis: statute.Practice, When: Criteria{FactRoute: ByRoute(statute.T12)}, Do: statute.Text{EN: "police and lawyers mediate together", ZH: "民警与律师共同调解"}},
	{Code: "offer_proxy", Rule: statute.D9, Basis: statute.Practice, When: Criteria{FactVulnerable: decision.Is(yes)}, Do: statute.Text{EN: "offer the proxy channel, never forced", ZH: "提供代理代办，不得强制"}},
	{Code: "lawyer_explains", Rule: statute.D10, Basis: statute.Practice, When: Criteria{FactRoute: ByRoute(statute.T4, statute.T12)}, Do: statute.Text{EN: "a lawyer explains the law at first reception", ZH: "律师首接释法"}},
	practisedBefore(psychologicalHelp),
}
