package petition_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The practice of a city, as a file of its own: each row says what is done, when, by when, and where it is written down.
var cityDuties = []petition.DutyRow{
	{
		Code: "interpreter", Basis: statute.Practice,
		Source: statute.Text{EN: "notice no. 3 of the city bureau, 2025", ZH: "市公安局2025年第3号通知"},
		When:   petition.Criteria{petition.FactVulnerable: decision.Is(decision.Yes)},
		Do:     statute.Text{EN: "offer an interpreter", ZH: "提供翻译"},
		Term:   petition.TimeLimit{Within: period.WorkingDays(2), From: petition.FromReceipt},
	},
	{
		Code: "lawyer_at_the_table", Basis: statute.Practice,
		Source: statute.Text{EN: "rules of the mediation room, section 4", ZH: "调解室规则第四节"},
		When:   petition.Criteria{petition.FactRoute: petition.ByRoute(statute.T12)},
		Do:     statute.Text{EN: "a lawyer of the city's pool joins the mediation", ZH: "律师库律师参加调解"},
	},
}

// cityPolicy is the law with the city's practice on top.
func cityPolicy() (*petition.Policy, error) {
	s := petition.National().Spec()
	s.Name = statute.Text{EN: "our city", ZH: "本市"}
	s.Duties = append(s.Duties, cityDuties...)
	return petition.NewPolicy(s)
}

// A city adds its practice in one file. Copy this one, and put your rows in the place of these.
func ExampleNewPolicy() {
	policy, err := cityPolicy()
	if err != nil {
		fmt.Println(err)
		return
	}
	received := calendar.MustDate(2026, 3, 2)
	d := petition.Triage(petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.NoPath,
		Pending: decision.No, Concluded: decision.No, TwoSided: decision.Yes, Consent: decision.Yes, MediationBarred: decision.No,
		Vulnerable: decision.Yes,
	}, policy)
	route, _ := d.Route()
	fmt.Println(d.Policy().Name().EN+":", route)
	for _, duty := range d.Duties(received) {
		if duty.Due == decision.Yes {
			fmt.Println(duty.EN())
			if deadline := duty.Deadline(received, nil); !deadline.IsZero() {
				fmt.Println("      ", deadline.Last())
			}
		}
	}
	// Output:
	// our city: mediate_first
	// register the claim [D1, Regulations on Petition Work (2022), art. 23(1)]
	// offer an interpreter, within 2 working days of receipt [notice no. 3 of the city bureau, 2025]
	//        2026-03-04
	// a lawyer of the city's pool joins the mediation [rules of the mediation room, section 4]
}
