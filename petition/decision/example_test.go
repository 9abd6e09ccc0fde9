package decision_test

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Who may borrow a file from the archive? The facts, the outcomes, and one row a line in the order of the house rules.
func ExampleNew() {
	const (
		staff = iota
		sealed
		signed
	)
	const (
		lend uint8 = 1 + iota
		readHere
		refuse
	)
	spec := decision.Spec{
		Name: "archive", Hits: decision.First,
		Facts: []decision.Dimension{
			decision.Question("staff", "本单位人员"), decision.Question("sealed", "密封"), decision.Question("signed", "已签字"),
		},
		Outcomes: []decision.Name{{}, {Code: "lend", ZH: "出借"}, {Code: "read_here", ZH: "就地查阅"}, {Code: "refuse", ZH: "拒绝"}},
		Rows: []decision.Row{
			{Name: "1", When: decision.Box{sealed: decision.Is(decision.Yes)}, Then: refuse, Over: []string{"2", "3"}},
			{Name: "2", When: decision.Box{staff: decision.Is(decision.Yes), signed: decision.Is(decision.Yes)}, Then: lend},
			{Name: "3", When: decision.Box{signed: decision.Is(decision.No)}, Then: readHere},
		},
	}
	_, err := decision.New(spec)
	fmt.Println(err)

	spec.Rows[2].When = decision.Box{}
	spec.Rows[1].Over = []string{"3"}
	table, err := decision.New(spec)
	fmt.Println(err)
	fmt.Print(table.MarkdownEN())

	facts := decision.Key(0).With(sealed, uint8(decision.No))
	if _, settled := table.Decide(facts); !settled {
		for _, ask := range table.Missing(facts) {
			fmt.Println("ask:", spec.Facts[ask.Fact].Code, ask.Left)
		}
	}
	facts = facts.With(staff, uint8(decision.No))
	outcome, settled := table.Decide(facts)
	fmt.Println(spec.Outcomes[outcome].Code, settled)
	// Output:
	// gap: no row decides staff=no sealed=no signed=yes / 无任何行对此作出决定：本单位人员为否，密封为否，已签字为是
	// <nil>
	// | rule | staff | sealed | signed | then      |
	// | ---- | ----- | ------ | ------ | --------- |
	// | 1    | -     | yes    | -      | refuse    |
	// | 2    | yes   | -      | yes    | lend      |
	// | 3    | -     | -      | -      | read here |
	// ask: staff 2
	// ask: signed 2
	// read_here true
}

// With Collect, every row that applies counts, and what is not known is kept apart from what does not apply.
func ExampleTable_Collect() {
	const (
		minor = iota
		drunk
	)
	table := decision.MustNew(decision.Spec{
		Name: "before a talk", Hits: decision.Collect,
		Facts:    []decision.Dimension{decision.Question("minor", "未成年"), decision.Question("drunk", "醉酒")},
		Outcomes: []decision.Name{{}, {Code: "call_guardian", ZH: "通知监护人"}, {Code: "wait", ZH: "等候"}},
		Rows: []decision.Row{
			{Name: "1", When: decision.Box{minor: decision.Is(decision.Yes)}, Then: 1},
			{Name: "2", When: decision.Box{drunk: decision.Is(decision.Yes)}, Then: 2},
		},
	})
	facts := decision.Key(0).With(minor, uint8(decision.Yes))
	sure, open := table.Collect(facts)
	for o := range sure.All() {
		fmt.Println("applies:", table.Spec().Outcomes[o].Code)
	}
	for o := range open.All() {
		fmt.Println("may apply:", table.Spec().Outcomes[o].Code, "depends on fact", table.Needs(facts, o))
	}
	// Output:
	// applies: call_guardian
	// may apply: wait depends on fact [1]
}
