package petition_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A visitor complains about a quarrel with a neighbour. What is not known is not guessed: the decision says what to ask.
func Example() {
	on := calendar.MustDate(2026, 3, 2)
	facts := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan,
		Paths: pathway.Paths(pathway.Litigation), PathConcluded: decision.No,
		Pending: decision.No, Concluded: decision.No, TwoSided: decision.Yes, MediationBarred: decision.No,
	}
	d := petition.Triage(facts, petition.Baotou())
	_, settled := d.Route()
	fmt.Println(settled, d.Candidates())
	for _, q := range d.Questions() {
		fmt.Println(q.EN, q.ZH)
	}

	facts.Consent = decision.Yes
	d = petition.Triage(facts, petition.Baotou())
	route, settled := d.Route()
	fmt.Println(settled, route, route.ZH())
	for _, r := range d.Reasons(on) {
		fmt.Println(r.Rule, r.Cite.ZH(), r.EN)
	}
	// Output:
	// false [mediate_first to_litigation]
	// Do both sides consent to mediation? 双方是否同意调解？
	// true mediate_first 先行调解
	// T12 信访工作条例 第三十三条 A two-sided dispute may be mediated by consent, within discretion and mandatory law, or guided to settle.
	// T12 内蒙古自治区矛盾纠纷多元化解条例 第二十八条第二款 Local law: no settlement: mediation is suggested.
	// T12 内蒙古自治区矛盾纠纷多元化解条例 第三十四条 Local law: police pass on what is fit for people's mediation; an agreement may be confirmed.
	// T10 信访工作条例 第三十一条第一项 A statutory path stands open: litigation.
}

// The farmland case: one matter, two claims, two ways, the duties once.
func ExampleMatter_Triage() {
	matter := petition.Matter{
		Facts: petition.Facts{
			Category: petition.Grievance, Level: petition.ThisOrgan, PathConcluded: decision.No, Pending: decision.No,
			Concluded: decision.No, ContactClear: decision.Yes, Source: petition.Direct,
		},
		Claims: []petition.Claim{
			{Name: "who owns the land", Facts: petition.Facts{Competence: petition.Court, Paths: pathway.Paths(pathway.Litigation)}},
			{Name: "the fights", Facts: petition.Facts{
				Competence: petition.ThisSystem, Paths: pathway.Paths(pathway.PublicSecurityProcedure), Consent: decision.No,
			}},
		},
	}
	decisions := matter.Triage(petition.Baotou())
	for i, d := range decisions {
		route, _ := d.Route()
		fmt.Println(matter.Claims[i].Name+":", route, d.Paths())
	}
	received := calendar.MustDate(2026, 3, 2)
	for _, d := range petition.Duties(received, decisions...) {
		if d.Due == decision.Yes {
			fmt.Println(d.Claims, d.EN())
			if deadline := d.Deadline(received, nil); !deadline.IsZero() {
				fmt.Println("      ", deadline.ZH())
			}
		}
	}
	// Output:
	// who owns the land: outside_competence [litigation]
	// the fights: to_public_security_procedure [public_security_procedure]
	// [0 1] register the claim [D1, Regulations on Petition Work (2022), art. 23(1)]
	// [0 1] tell the petitioner in writing that it was received and how it will be handled, at once if possible, within 15 days of receipt [D2, Regulations on Petition Work (2022), art. 23(2)]
	//        自2026-03-02（不计）起15日，至2026-03-17；起算日有不同解释，最早2026-03-16，最迟2026-03-17
	// [0] where the law has an administrative organ or an arbitration body handle it first, tell the parties to apply there [T4, Inner Mongolia Regulation on Resolving Disputes by Diverse Means (2024), art. 28(4)]
	// [0] hear the whole demand, and bring in the organ that has the power [T4, practice of the mediation room, not law]
	// [0] a lawyer explains the law at first reception [D10, practice of the mediation room, not law]
}

// What would have to change for the claim to go elsewhere: the smallest changes, and only those.
func ExampleDecision_Unless() {
	d := petition.Triage(petition.Facts{
		Competence: petition.NotEstablished, Pending: decision.No, Concluded: decision.No,
		PathConcluded: decision.No, Category: petition.Suggestion,
	}, nil)
	for _, a := range d.Unless() {
		for f, values := range a.If.Asked() {
			fmt.Print(f, " in ", values.Len(), " values: ")
		}
		fmt.Println(a.Then)
	}
	// Output:
	// concluded in 1 values: [no_longer_accepted]
	// pending in 1 values: [pending_elsewhere]
	// competence in 6 values: [outside_competence]
	// competence in 1 values: [to_subordinate_organ to_other_organ study_and_reply]
}

// What is law cannot be replaced, and every refusal says by which facts: a longer limit for a duty of the law, another route
// for what a statute routes, a route by conduct.
func ExampleNewPolicy_refused() {
	s := petition.National().Spec()
	s.Duties[22].Term = petition.TimeLimit{Within: period.Days(30), From: petition.FromReceipt}
	s.Routes = slices.Insert(s.Routes, 1, petition.RouteRow{
		Rule: statute.T13, Then: petition.ThreeTiers, OverAll: true,
		When: petition.Criteria{petition.FactCategory: decision.Is(petition.Grievance), petition.FactPending: decision.Is(decision.Yes)},
	})
	s.Routes[10].When[petition.FactDisorder] = decision.Is(decision.No)
	_, err := petition.NewPolicy(s)
	fmt.Println(err)
	// Output:
	// routes[10].when: a route rests on the claim alone and cannot ask disorder [T8, Regulations on Petition Work (2022), art. 29(1)] / 走向只取决于诉求本身，不得询问“扰乱秩序”
	// duties[22].basis: the law is stated by the national rows as they stand; a row of your own is practice, safeguard or local rule [T4, Regulations on Petition Work (2022), art. 23(1)] / 法定职责以全国规则原文为准；自定职责只能是实践做法、保障性规则或者地方规定
	// routes[1]: T2 is law and says pending_elsewhere on category=grievance pending=yes concluded=no; a policy cannot say three_tiers [T2, Regulations on Petition Work (2022), art. 19(3)] / T2 系法律规定，信访事项类别为申诉求决，他处在办为是，程序已终结为否时应“不予受理，告知办理机关”；政策不得改为“按处理、复查、复核办理”
	// duties: return_transfer is law: it can be neither left out nor changed [T4, Regulations on Petition Work (2022), art. 23(1)] / “向转送、交办机关提出异议，并详细说明理由”系法定职责，不得取消或者变更
}

// A broken policy is refused with facts that show it: a gap, a row that can never decide, two rows that contradict each other.
func ExampleNewPolicy_broken() {
	try := func(spoil func(s *petition.PolicySpec)) {
		s := petition.National().Spec()
		spoil(&s)
		_, err := petition.NewPolicy(s)
		var found statute.Violations
		if errors.As(err, &found) {
			fmt.Println(found[0].Path+":", found[0].EN)
		}
	}
	try(func(s *petition.PolicySpec) {
		s.Routes[len(s.Routes)-1].When[petition.FactTwoSided] = decision.Is(decision.No)
	})
	try(func(s *petition.PolicySpec) {
		s.Routes = append(s.Routes, petition.RouteRow{
			Rule: statute.T8, Then: petition.StudyAndReply,
			When: petition.Criteria{petition.FactCategory: decision.Is(petition.Suggestion), petition.FactPending: decision.Is(decision.No)},
		})
	})
	try(func(s *petition.PolicySpec) { s.Routes[7].Over = s.Routes[7].Over[1:] })
	// Output:
	// routes: gap: no row decides category=grievance competence=this_system litigation_path=none other_path=none level=this_organ pending=no concluded=no two_sided=yes consent=no (and 3 gaps more)
	// routes[24]: unreachable: row T8 (line 25) adds nothing: other rows decide wherever it applies, such as T1 (line 1) on category=suggestion pending=no concluded=yes same_facts=yes
	// routes[7]: overlap: category=suggestion competence=this_system level=subordinate_organ pending=no concluded=no: T6 (line 8) says to_subordinate_organ and T8 (line 10) says study_and_reply; say which goes first
}

// What the tables say, as data for another implementation: disjoint boxes that together hold every set of known facts.
func ExamplePolicy_RouteVectors() {
	boxes := 0
	for v := range petition.National().RouteVectors() {
		if boxes++; boxes <= 2 {
			line, err := json.Marshal(v)
			fmt.Println(string(line), err)
		}
	}
	fmt.Println(boxes, "boxes")
	// Output:
	// {"when":[{"fact":"concluded","values":["yes"]},{"fact":"same_facts","values":["yes"]}],"rule":"T1","then":"no_longer_accepted"} <nil>
	// {"when":[{"fact":"pending","values":["yes"]},{"fact":"concluded","values":["no"]}],"rule":"T2","then":"pending_elsewhere"} <nil>
	// 139 boxes
}

// Competence and level are seen from the organ that asks, which is part of the policy: what a police bureau must leave to the
// court is, to the court, its own.
func ExampleAsker() {
	claim := petition.Facts{
		Category: petition.Grievance, Competence: petition.Court, Level: petition.ThisOrgan, Paths: pathway.Paths(pathway.Litigation),
		PathConcluded: decision.No, Pending: decision.No, Concluded: decision.No, TwoSided: decision.No,
	}
	for _, asker := range []petition.Asker{petition.PublicSecurityAsks, petition.CourtAsks} {
		s := petition.National().Spec()
		s.Asker = asker
		policy, err := petition.NewPolicy(s)
		if err != nil {
			fmt.Println(err)
			return
		}
		route, _ := petition.Triage(claim, policy).Route()
		fmt.Println(asker, route)
	}
	// Output:
	// public_security outside_competence
	// court to_litigation
}

func ExamplePolicy_AskedBy() {
	office, err := petition.National().AskedBy(petition.PetitionOfficeAsks)
	fmt.Println(office.Name().EN, err)
	// Output: national, asked by: petition office <nil>
}
