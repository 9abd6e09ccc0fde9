package main

import (
	"math/rand/v2"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

const (
	yes, no = decision.Yes, decision.No

	tris       = 2
	categories = int(petition.Grievance)
	competence = int(petition.Disputed)
	levels     = int(petition.OrganElsewhere)
	pathSets   = int(pathway.NoPath) // 255 sets of paths, and none
)

// numClaims is the number of claims there are, so far as a route may rest on them: with known facts only, or with unknown ones.
func numClaims(unknown bool) int {
	n := 1
	for _, values := range []int{categories, competence, pathSets, levels, tris, tris, tris, tris, tris, tris, tris} {
		if unknown {
			values++
		}
		n *= values
	}
	return n
}

// claim returns the i-th of them.
func claim(i int, unknown bool) petition.Facts {
	digit := func(values int) int {
		first := 1
		if unknown {
			first, values = 0, values+1
		}
		d := first + i%values
		i /= values
		return d
	}
	tri := func() decision.Tri { return decision.Tri(digit(tris)) }
	return petition.Facts{
		Category:        petition.Category(digit(categories)),
		Competence:      petition.Competence(digit(competence)),
		Paths:           pathway.PathSet(digit(pathSets)),
		Level:           petition.Position(digit(levels)),
		PathConcluded:   tri(),
		Pending:         tri(),
		Concluded:       tri(),
		SameFacts:       tri(),
		TwoSided:        tri(),
		Consent:         tri(),
		MediationBarred: tri(),
	}
}

// manyClaims are more than the branch predictor can learn, even of a few plain ifs.
const manyClaims = 1 << 15

// someClaims returns n claims, most of them the organ's own business, so that they spread over all routes.
func someClaims(n int, unknown bool) []petition.Facts {
	r := rand.New(rand.NewPCG(31, 32))
	claims := make([]petition.Facts, n)
	for i := range claims {
		f := claim(r.IntN(numClaims(unknown)), unknown)
		if r.IntN(8) > 0 {
			f.Category, f.Concluded, f.Pending = petition.Grievance, no, no
		}
		if r.IntN(8) > 0 {
			f.Competence, f.Level = petition.ThisSystem, petition.ThisOrgan
		}
		claims[i] = f
	}
	return claims
}

// answers are the values of the twelve facts that the rows ask, by their numbers: what an engine is given. What the rows ask
// about paths is worked out for it.
type answers [petition.FactMediationBarred + 1]int

func answersOf(f petition.Facts) answers {
	litigation, other := pathQuestions(f.Paths)
	return answers{
		petition.FactCategory:        int(f.Category),
		petition.FactCompetence:      int(f.Competence),
		petition.FactLitigation:      litigation,
		petition.FactOtherPath:       other,
		petition.FactLevel:           int(f.Level),
		petition.FactPathConcluded:   int(f.PathConcluded),
		petition.FactPending:         int(f.Pending),
		petition.FactConcluded:       int(f.Concluded),
		petition.FactSameFacts:       int(f.SameFacts),
		petition.FactTwoSided:        int(f.TwoSided),
		petition.FactConsent:         int(f.Consent),
		petition.FactMediationBarred: int(f.MediationBarred),
	}
}

// pathQuestions answers what the rows ask about paths, with the numbers that [petition.Fact.Values] gives the answers.
func pathQuestions(s pathway.PathSet) (litigation, other int) {
	if s == 0 {
		return 0, 0
	}
	litigation, other = 1, 1
	switch {
	case s.Has(pathway.Litigation) && s.Has(pathway.CriminalProcedure):
		litigation = 3
	case s.Has(pathway.Litigation):
		litigation = 2
	case s.Has(pathway.CriminalProcedure):
		litigation = 4
	case s.Has(pathway.PublicSecurityProcedure):
		litigation = 5
	}
	const others = pathway.NoPath - 1<<(pathway.Arbitration-1)
	alone := s&others&(s&others-1) == 0
	beside := func(first, second int) int {
		if alone {
			return first
		}
		return second
	}
	switch {
	case s.Has(pathway.Arbitration):
		other = beside(2, 3)
	case s.Has(pathway.PartyAppeal):
		other = beside(4, 8)
	case s.Has(pathway.Reconsideration):
		other = beside(5, 9)
	case s.Has(pathway.Adjudication):
		other = beside(6, 10)
	case s.Has(pathway.ProtectionDuty):
		other = 7
	}
	return litigation, other
}

// stride returns the step that picks about so many out of n, evenly and with every digit of a claim.
func stride(n, sample int) int {
	step := max(1, n/sample)
	for gcd(step, n) != 1 {
		step++
	}
	return step
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
