package assignment

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// OnePerMatter checks F1 over a register of assignments: no matter may have two in force on the same day. The path of a
// finding is the place in the register, [3], of the later of the two.
func OnePerMatter(register []Assignment) statute.Violations {
	var c statute.Findings
	order := make([]int, 0, len(register))
	for i, a := range register {
		if a.IsZero() {
			c.Add(fmt.Sprintf("[%d]", i), statute.F1, "this is no assignment", "此处没有交办")
			continue
		}
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := register[i], register[j]
		return cmp.Or(cmp.Compare(a.matter.ID, b.matter.ID), a.from.Compare(b.from))
	})
	longest := -1 // the one before that is in force longest
	for _, i := range order {
		a := register[i]
		if longest >= 0 && register[longest].matter.ID == a.matter.ID && register[longest].InForce(a.from) {
			c.On = a.from
			c.Add(fmt.Sprintf("[%d]", i), statute.F1, fmt.Sprintf("the matter was already assigned at [%d]", longest), fmt.Sprintf("该事项已在[%d]处交办", longest))
		}
		if longest < 0 || register[longest].matter.ID != a.matter.ID || outlasts(a, register[longest]) {
			longest = i
		}
	}
	slices.SortStableFunc(c.List, func(v, w statute.Violation) int {
		return cmp.Or(cmp.Compare(len(v.Path), len(w.Path)), cmp.Compare(v.Path, w.Path)) // register order
	})
	return c.List
}

func outlasts(a, b Assignment) bool {
	if b.closing.On.IsZero() {
		return false
	}
	return a.closing.On.IsZero() || a.closing.On.After(b.closing.On)
}
