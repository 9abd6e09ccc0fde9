package main

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
)

var triageRow = row{"triage", checkTriage, func() []work { return []work{triageWork(false), triageWork(true)} }}

func triageWork(unknown bool) work {
	claims, program := someClaims(manyClaims, unknown), celProgram(unknown)
	activations := make([]celClaim, len(claims))
	for i, f := range claims {
		activations[i] = newCelClaim(f, unknown)
	}
	cel := each("cel-go", activations, func(c *celClaim) { sinkRoute = celRoute(program, c) })
	if unknown {
		return work{
			name: "triage, some facts unknown", ours: triaging(claims),
			beside: []rival{{cel, []target{faster(45)}}}, alone: []target{noAllocation()},
		}
	}
	return work{
		name: "triage, all facts known", ours: triaging(claims),
		beside: []rival{
			{cel, []target{faster(80)}},
			{side{"if and else by hand", len(claims), func() { ifElseAll(claims) }}, []target{keep(2.4)}},
			{side{"a call that takes the facts", len(claims), func() { callAll(claims) }}, []target{within(4)}},
		},
		alone: []target{noAllocation()},
	}
}

var dutiesRow = row{"duties", checkDuties, func() []work {
	claims := someClaims(1<<10, true)
	decisions := make([]petition.Decision, len(claims))
	for i, f := range claims {
		decisions[i] = petition.Triage(f, petition.National())
	}
	triage := triaging(someClaims(manyClaims, true))
	return []work{
		{
			name:   "duties of a claim, some facts unknown",
			ours:   each("", decisions, func(d *petition.Decision) { sinkDuties = d.Duties(thatDay) }),
			beside: []rival{{triage, []target{within(750)}}},
		},
		{
			name:   "explanation with articles",
			ours:   each("", decisions, func(d *petition.Decision) { sinkExplanation = explanation.Of(*d, thatDay) }),
			beside: []rival{{triage, []target{within(1200)}}},
		},
	}
}}

var (
	sinkRoute       petition.Route
	sinkSettled     bool
	sinkPolicy      *petition.Policy
	sinkDuties      []petition.Duty
	sinkExplanation explanation.Explanation

	thatDay = calendar.MustDate(2026, 1, 5)
)

// The fast sides have their loops written out, since a call more would count. They stand apart, so that the compiler inlines in
// them what it inlines for a caller.

func triaging(claims []petition.Facts) side {
	return side{"triage", len(claims), func() { triageAll(claims) }}
}

//go:noinline
func triageAll(claims []petition.Facts) {
	p := petition.National()
	for i := range claims {
		sinkRoute, sinkSettled = petition.Triage(claims[i], p).Route()
	}
}

//go:noinline
func ifElseAll(claims []petition.Facts) {
	for i := range claims {
		sinkRoute = ifElse(&claims[i])
	}
}

//go:noinline
func callAll(claims []petition.Facts) {
	p := petition.National()
	for i := range claims {
		sinkPolicy = call(claims[i], p)
	}
}

//go:noinline
func call(_ petition.Facts, p *petition.Policy) *petition.Policy { return p }

// checkTriage compares cel-go and the plain ifs with Fengqiao on the claims that are measured and on half a million more. Of
// unknown facts cel-go may find out less, but nothing else, and more often than not it finds out.
func checkTriage(few bool) error {
	sample := 500_000
	if few {
		sample = 5_000
	}
	for _, unknown := range []bool{false, true} {
		claims, program := someClaims(manyClaims, unknown), celProgram(unknown)
		for i, n := 0, numClaims(unknown); i < n; i += stride(n, sample) {
			claims = append(claims, claim(i, unknown))
		}
		settled, found := 0, 0
		for _, f := range claims {
			want, ok := petition.Triage(f, petition.National()).Route()
			c := newCelClaim(f, unknown)
			got := celRoute(program, &c)
			if got != want && (!unknown || got != 0) {
				return fmt.Errorf("cel-go: %+v: %v, want %v", f, got, want)
			}
			if !unknown && ifElse(&f) != want {
				return fmt.Errorf("if and else: %+v: %v, want %v", f, ifElse(&f), want)
			}
			if ok {
				settled++
			}
			if got != 0 {
				found++
			}
		}
		if found == 0 || found < settled/2 {
			return fmt.Errorf("cel-go settles %d claims, Fengqiao %d", found, settled)
		}
	}
	return nil
}

// checkDuties holds that the duties and the explanation of a claim are those of its route: the same however often they are
// asked for, and at least one reason each.
func checkDuties(bool) error {
	for _, f := range someClaims(256, true) {
		d := petition.Triage(f, petition.National())
		e := explanation.Of(d, thatDay)
		if len(d.Duties(thatDay)) != len(petition.Duties(thatDay, d)) || e.EN() == "" || e.ZH() == "" {
			return fmt.Errorf("%+v: nothing is owed or explained", f)
		}
	}
	return nil
}
