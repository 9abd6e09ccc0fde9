package assignment_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// One case from assignment to its end: a leader and a team with a plan, a handover on one day, and a closing that is
// refused while a claim is unanswered.
func Example() {
	monday := calendar.MustDate(2026, time.March, 2)
	a, err := assignment.Assign(
		assignment.Task{ID: "2026-017", Organ: "city bureau", Claims: []string{"the second penalty was never executed"}},
		assignment.Order{
			On:     monday,
			Leader: assignment.Member{ID: "deputy head Bai", Organ: "city bureau", Rank: assignment.Leading},
			Team: []assignment.Member{
				{ID: "Wang", Discipline: assignment.PetitionWork},
				{ID: "Li", Discipline: assignment.LegalAffairs},
				{ID: "Zhao", Discipline: assignment.Supervision},
			},
			Plan: assignment.Plan{Limit: monday.AddDays(60), Steps: []assignment.PlanStep{
				{
					ID: "files", Task: "check the detention records", Owner: "Zhao", Due: monday.AddDays(10),
					Claims: []string{"the second penalty was never executed"},
				},
			}},
		})
	if err != nil {
		fmt.Println(err)
	}
	a, err = a.Handover(assignment.Handover{
		On: monday.AddDays(7), From: "deputy head Bai", Reason: "transferred",
		To: assignment.Member{ID: "deputy head Chen", Organ: "city bureau", Rank: assignment.Leading},
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, on := range []calendar.Date{monday.AddDays(6), monday.AddDays(7)} {
		leader, _ := a.Leader(on)
		fmt.Println(on, leader.ID)
	}
	_, err = a.Close(assignment.Closing{
		On: monday.AddDays(30), Ground: "supported and executed",
		Claims: []assignment.Item{{Name: "the second penalty was never executed", Done: decision.No}},
	})
	fmt.Println(err)
	// Output:
	// 2026-03-08 deputy head Bai
	// 2026-03-09 deputy head Chen
	// claims[0]: the claim is not known to be answered: the second penalty was never executed [F5, practice of the mediation room, not law] / 该诉求尚未答复或者是否答复不明：the second penalty was never executed
}

// All that is wrong is said at once, with where it is.
func ExampleAssign() {
	_, err := assignment.Assign(
		assignment.Task{ID: "2026-018", Claims: []string{"a fight"}, Needs: []assignment.Discipline{assignment.Lawyer}, Conflicts: []string{"Li"}},
		assignment.Order{
			On:     calendar.MustDate(2026, time.March, 2),
			Leader: assignment.Member{ID: "Bai"},
			Team: []assignment.Member{
				{ID: "Wang", Discipline: assignment.PetitionWork},
				{ID: "Li", Discipline: assignment.LegalAffairs},
				{ID: "Wang", Discipline: assignment.Supervision},
			},
		})
	fmt.Println(err)
	// Output:
	// leader.rank: the leader must be known to hold a leading post [F2, practice of the mediation room, not law] / 包案人须为领导职务
	// team[1].id: has a direct interest in the matter and is recused [F3, Regulations on Petition Work (2022), art. 28(3)] / 与该事项有直接利害关系，应当回避
	// team[2].id: nobody sits twice, nor beside being the leader [F3, practice of the mediation room, not law] / 同一人不得兼任
	// team: missing from the team: lawyer [F3, practice of the mediation room, not law] / 工作组尚缺：律师
}

// Who leads by the record is told, and what is wrong with it beside.
func ExampleRecorded() {
	monday := calendar.MustDate(2026, time.March, 2)
	a, wrong, unsaid := assignment.Recorded(
		assignment.Task{ID: "2026-018", Claims: []string{"a fight"}},
		assignment.Order{
			On:     monday,
			Leader: assignment.Member{ID: "Bai", Rank: assignment.Leading},
			Team:   []assignment.Member{{ID: "Wang", Discipline: assignment.PetitionWork}, {ID: "Li", Discipline: assignment.LegalAffairs}},
		}, nil, nil)
	leader, _ := a.Leader(monday)
	fmt.Println(leader.ID)
	fmt.Println(wrong, len(unsaid))
	// Output:
	// Bai
	// team: missing from the team: supervision [F3, practice of the mediation room, not law] / 工作组尚缺：督察 0
}

func ExampleAssignment_Plan() {
	monday := calendar.MustDate(2026, time.March, 2)
	a, err := assignment.Assign(
		assignment.Task{ID: "2026-019", Claims: []string{"a fight", "the costs"}},
		assignment.Order{
			On:     monday,
			Leader: assignment.Member{ID: "Bai", Rank: assignment.Leading},
			Team: []assignment.Member{
				{ID: "Wang", Discipline: assignment.PetitionWork},
				{ID: "Li", Discipline: assignment.LegalAffairs},
				{ID: "Zhao", Discipline: assignment.Supervision},
			},
		})
	if err != nil {
		fmt.Println(err)
	}
	_, err = a.Plan(assignment.Plan{Limit: monday.AddDays(60), Steps: []assignment.PlanStep{
		{ID: "talk", Task: "hear both", Owner: "Qian", Due: monday.AddDays(61), Claims: []string{"a fight"}, After: []string{"visit"}},
		{ID: "visit", Task: "visit the place", Owner: "Wang", Due: monday.AddDays(5), Claims: []string{"a fight"}, After: []string{"talk"}},
	}})
	fmt.Println(err)
	// Output:
	// plan.steps[0].owner: the owner must be the leader or in the team [F4, practice of the mediation room, not law] / 责任人须为包案领导或者工作组成员
	// plan.steps[0].due: due after the limit in force, 2026-05-01 [F4, practice of the mediation room, not law] / 完成期限晚于办理期限2026年5月1日
	// plan.steps[1].after[0]: it waits for a step that is due later [F4, practice of the mediation room, not law] / 所等待的步骤期限更晚
	// plan.steps[0].after: steps wait for one another [F4, practice of the mediation room, not law] / 步骤互相等待
	// plan.steps[1].after: steps wait for one another [F4, practice of the mediation room, not law] / 步骤互相等待
	// matter.claims[1]: no step covers this claim [F4, practice of the mediation room, not law] / 没有步骤涉及该诉求
}

// Three matters over a roster of seven: Li has a direct interest in the first, none is a psychologist.
func ExampleStaff() {
	person := func(id string, load int, ds ...assignment.Discipline) assignment.Person {
		return assignment.Person{ID: id, Rank: assignment.Ordinary, Disciplines: ds, Load: load}
	}
	staffing, err := assignment.Staff(calendar.MustDate(2026, time.March, 2),
		[]assignment.Task{
			{ID: "land", Conflicts: []string{"Li"}},
			{ID: "fight", Needs: []assignment.Discipline{assignment.Psychologist}},
			{ID: "wages"},
		},
		[]assignment.Person{
			{ID: "Bai", Rank: assignment.Leading, Load: 1},
			{ID: "Chen", Rank: assignment.Leading},
			person("Wang", 0, assignment.PetitionWork), person("He", 1, assignment.PetitionWork),
			person("Li", 0, assignment.LegalAffairs), person("Wu", 1, assignment.LegalAffairs, assignment.Supervision),
			person("Zhao", 1, assignment.Supervision),
		})
	if err != nil {
		fmt.Println(err)
	}
	for _, t := range staffing.Teams {
		fmt.Print(t.Matter, ": ", t.Leader.ID, " leads")
		for _, m := range t.Members {
			fmt.Print(", ", m.ID, " ", m.Discipline.ZH())
		}
		fmt.Println()
	}
	for _, u := range staffing.Unstaffed {
		for _, r := range u.Reasons {
			fmt.Println(u.Matter+": no team:", r.EN, "/", r.ZH)
		}
	}
	fmt.Println("spread", staffing.Spread())
	// Output:
	// land: Chen leads, Wang 信访, Wu 法制, Zhao 督察
	// wages: Bai leads, Wang 信访, Li 法制, Wu 督察
	// fight: no team: 1 needed (psychologist), 0 on the roster, 0 recused / 需要1人（心理咨询师），名册内可用0人，回避0人
	// spread 2
}

// A register in which one matter was assigned twice.
func ExampleOnePerMatter() {
	a, err := assignment.Assign(
		assignment.Task{ID: "2026-020", Claims: []string{"a fight"}},
		assignment.Order{
			On:     calendar.MustDate(2026, time.March, 2),
			Leader: assignment.Member{ID: "Bai", Rank: assignment.Leading},
			Team: []assignment.Member{
				{ID: "Wang", Discipline: assignment.PetitionWork},
				{ID: "Li", Discipline: assignment.LegalAffairs},
				{ID: "Zhao", Discipline: assignment.Supervision},
			},
		})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(assignment.OnePerMatter([]assignment.Assignment{a, a}).Err())
	// Output:
	// [1]: the matter was already assigned at [0] [F1, practice of the mediation room, not law] / 该事项已在[0]处交办
}

// A rank that is not on record is to be looked up, of who led first and of who took over; on each day that of who leads then is asked for. Who
// has a name alone goes by it.
func ExampleAssignment_Missing() {
	monday := calendar.MustDate(2026, time.March, 2)
	team := []assignment.Member{
		{Name: "Wang", Discipline: assignment.PetitionWork}, {Name: "Li", Discipline: assignment.LegalAffairs}, {Name: "He", Discipline: assignment.Supervision},
	}
	a, wrong, unsaid := assignment.Recorded(
		assignment.Task{ID: "2026-018", Claims: []string{"a fight"}}, assignment.Order{On: monday, Leader: assignment.Member{Name: "Bai", Rank: assignment.Leading}, Team: team},
		[]assignment.Handover{{On: monday.AddDays(3), From: "Bai", To: assignment.Member{Name: "Ma"}, Reason: "promoted"}}, nil)
	fmt.Println(len(wrong), unsaid[0].Path)
	fmt.Println(len(a.Missing(monday.AddDays(2))), a.Missing(monday.AddDays(3))[0].EN)
	// Output:
	// 0 handovers[0].to.rank
	// 0 whether Ma holds a leading post, as who leads a case has to
}
