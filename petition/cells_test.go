package petition_test

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The tables are mutated cell by cell: no cell may be changed without being noticed.

// Every cell of every row matters: accept one value more or less, drop a row, swap it with the next, and either the policy is
// refused or some claim goes elsewhere.
func TestEveryCellMatters(t *testing.T) {
	mutants := 0
	try := func(what string, change func(s *petition.PolicySpec)) {
		mutants++
		s := petition.Baotou().Spec()
		change(&s)
		if _, err := petition.NewPolicy(s); err == nil {
			t.Errorf("survived: %s", what)
		}
	}
	spec := petition.Baotou().Spec()
	for i, row := range spec.Routes {
		if row.Rule == statute.T14 {
			continue // it may be changed; see below
		}
		for f, set := range row.When.Asked() {
			for v := 1; v < len(f.Values()); v++ {
				try(row.Rule.String()+" "+f.String()+" "+f.Values()[v].Code, func(s *petition.PolicySpec) {
					s.Routes[i].When[f] = set ^ 1<<v
				})
			}
		}
		try(row.Rule.String()+" dropped", func(s *petition.PolicySpec) { s.Routes = slices.Delete(s.Routes, i, i+1) })
		if row.OverAll || len(row.Over) > 0 {
			try(row.Rule.String()+" goes before nothing", func(s *petition.PolicySpec) { s.Routes[i].Over, s.Routes[i].OverAll = nil, false })
		}
	}
	for i, row := range spec.Duties[:26] { // what is law
		for f, set := range row.When.Asked() {
			for v := 1; v < len(f.Values()); v++ {
				try(row.Code+" "+f.String()+" "+f.Values()[v].Code, func(s *petition.PolicySpec) { s.Duties[i].When[f] = set ^ 1<<v })
			}
		}
	}
	t.Logf("%d mutants", mutants)
	assert.Greater(t, mutants, 200)
}

// What a row does not ask it could be made to ask: leave out one value of any other fact, and either the policy is refused or
// the rows above decide there, and no claim goes elsewhere.
func TestAskingMoreMattersOrChangesNothing(t *testing.T) {
	spec := petition.Baotou().Spec()
	r, refused, idle := rand.New(rand.NewSource(14)), 0, 0
	for i, row := range spec.Routes {
		for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
			if row.When[f] != 0 || row.Rule == statute.T14 {
				continue
			}
			for v := 1; v < len(f.Values()); v++ {
				s := petition.Baotou().Spec()
				s.Routes[i].When[f] = allBut(f, v)
				p, err := petition.NewPolicy(s)
				if err != nil {
					refused++
					continue
				}
				idle++
				for range 200 {
					claim := randomFacts(r, false)
					route, settled := petition.Triage(claim, p).Route()
					require.True(t, settled)
					require.Equal(t, plainRoute(claim), route, "%v %v %s: %+v", row.Rule, f, f.Values()[v].Code, claim)
				}
			}
		}
	}
	t.Logf("%d refused, %d that change nothing", refused, idle)
	assert.Greater(t, refused, 200)
}

func allBut(f petition.Fact, v int) (set decision.Set) {
	for w := 1; w < len(f.Values()); w++ {
		if w != v {
			set |= decision.Is(uint8(w))
		}
	}
	return set
}

// The cells of T14 may be changed, being a reading; each change shows in the route of some claim, but where a row above decides.
func TestEveryCellOfTheReadingMatters(t *testing.T) {
	spec, mutants := petition.National().Spec(), 0
	for i, row := range spec.Routes {
		if row.Rule != statute.T14 {
			continue
		}
		for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
			for v := 1; v < len(f.Values()); v++ {
				s := petition.National().Spec()
				if set := spec.Routes[i].When[f]; set != 0 {
					s.Routes[i].When[f] = set ^ 1<<v
				} else {
					s.Routes[i].When[f] = allBut(f, v)
				}
				mutants++
				p, err := petition.NewPolicy(s)
				if err != nil {
					continue
				}
				changed := false
				everyClaim(false, func(c petition.Facts) {
					if !changed && c.Category == petition.Grievance {
						route, _ := petition.Triage(c, p).Route()
						changed = route != plainRoute(c)
					}
				})
				above := (f == petition.FactPending || f == petition.FactConcluded) && decision.Tri(v) == yes // T2, T1
				assert.Equal(t, !above, changed, "%v %s", f, f.Values()[v].Code)
			}
		}
	}
	assert.Greater(t, mutants, 40)
}

// The practice of the Baotou room and the local rules there may be changed by others; in these rows every cell shows in what is
// owed on some claim.
func TestEveryCellOfThePracticeMatters(t *testing.T) {
	spec, claims, mutants := petition.Baotou().Spec(), benchFacts(false), 0
	for i := range 64 { // accusations for discipline inspection, which chance hardly ever draws
		f := claims[i]
		f.Category, f.Competence, f.Concluded, f.Pending = petition.Accusation, petition.DisciplineInspection, no, no
		claims = append(claims, f)
	}
	for i, row := range spec.Duties {
		if asked := row.When[petition.FactAsker]; row.Basis == statute.Statute || asked != 0 && !asked.Has(uint8(petition.PublicSecurityAsks)) {
			continue
		}
		for f, set := range row.When.Asked() {
			if f == petition.FactAsker {
				continue // see TestWhoOwesWhat
			}
			for v := 1; v < len(f.Values()); v++ {
				mutants++
				s := petition.Baotou().Spec()
				s.Duties[i].When[f] = set ^ 1<<v
				p, err := petition.NewPolicy(s)
				if err != nil {
					continue
				}
				seen := false
				for _, claim := range claims {
					var codes []string
					for _, d := range petition.Triage(claim, p).Duties(today) {
						codes = append(codes, d.Code)
					}
					if seen = !slices.Equal(codes, plainDuties(claim)); seen {
						break
					}
				}
				assert.True(t, seen, "survived: %s %v %s", row.Code, f, f.Values()[v].Code)
			}
		}
	}
	assert.Greater(t, mutants, 40)
}
