package main

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition"
)

var proofRow = row{name: "proof", check: checkProof, works: func() []work {
	spec := petition.National().Spec()
	const byBoxes, byClaims = "Fengqiao: every proof of a policy", "Fengqiao: every claim decided"
	return []work{{
		name: fmt.Sprintf("proof of completeness over %s known claims", short(float64(numClaims(false)))),
		sides: []side{
			{name: byBoxes, run: func(n int) {
				for range n {
					must(petition.NewPolicy(spec))
				}
			}},
			{name: byClaims, run: func(n int) {
				for range n {
					if undecided() > 0 {
						panic("a known claim is not decided")
					}
				}
			}},
		},
		goals: []goal{{under: time.Second}, {side: byClaims, under: time.Second}},
	}}
}}

// undecided counts the claims with known facts that the national rows do not decide.
func undecided() (n int) {
	p := petition.National()
	for i := range numClaims(false) {
		if _, settled := petition.Triage(claim(i, false), p).Route(); !settled {
			n++
		}
	}
	return n
}

// checkProof holds the proof against what it is to find: without its last row the table has a gap.
func checkProof(bool) error {
	spec := petition.National().Spec()
	if _, err := petition.NewPolicy(spec); err != nil {
		return err
	}
	if n := undecided(); n > 0 {
		return fmt.Errorf("%d claims are not decided", n)
	}
	spec.Routes = spec.Routes[:len(spec.Routes)-1]
	if _, err := petition.NewPolicy(spec); err == nil {
		return fmt.Errorf("the proof does not see a gap")
	}
	return nil
}
