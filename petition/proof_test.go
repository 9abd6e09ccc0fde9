package petition_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

// The proofs: not samples but the whole space of facts.

func TestEveryKnownClaimGoesWhereTheRulesSay(t *testing.T) {
	claims, reached := 0, map[petition.Route]int{}
	everyClaim(false, func(f petition.Facts) {
		claims++
		route, settled := petition.Triage(f, nil).Route()
		if want := plainRoute(f); !settled || route != want {
			t.Fatalf("%+v: %v (settled %v), want %v", f, route, settled, want)
		}
		reached[route]++
	})
	assert.Equal(t, 3*9*50*4*1<<7, claims)
	for r := petition.NoLongerAccepted; r <= petition.ThreeTiers; r++ {
		assert.NotZero(t, reached[r], "%v is never reached", r)
	}
}

// The table asks two questions about the set of paths. Here every set is looked at as it is.
func TestEverySetOfPaths(t *testing.T) {
	sets := 0
	for s := pathway.PathSet(1); s <= pathway.NoPath; s++ {
		sets++
		for _, concluded := range tris[1:] {
			for _, same := range tris[1:] {
				for _, consent := range tris[1:] {
					f := petition.Facts{
						Category: petition.Grievance, Competence: petition.ThisSystem, Paths: s, Level: petition.ThisOrgan,
						PathConcluded: concluded, Pending: no, Concluded: no, SameFacts: same,
						TwoSided: yes, Consent: consent, MediationBarred: no,
					}
					route, settled := petition.Triage(f, nil).Route()
					require.True(t, settled)
					require.Equal(t, plainRoute(f), route, "%+v", f)
				}
			}
		}
	}
	assert.Equal(t, 256, sets)
}

// never are the facts that never change the route, each with a way of setting it to any of its values.
var never = []struct {
	name   string
	values int
	set    func(f *petition.Facts, value int)
}{
	{"pending_at", 5, func(f *petition.Facts, v int) { f.PendingAt = petition.Position(v) }},
	{"source", 4, func(f *petition.Facts, v int) { f.Source = petition.Origin(v) }},
	{"contact_clear", 3, func(f *petition.Facts, v int) { f.ContactClear = tris[v] }},
	{"representation", 6, func(f *petition.Facts, v int) { f.Representation = petition.Representation(v) }},
	{"too_high", 3, func(f *petition.Facts, v int) { f.TooHigh = tris[v] }},
	{"urgent", 3, func(f *petition.Facts, v int) { f.Urgent = tris[v] }},
	{"direct_interest", 3, func(f *petition.Facts, v int) { f.DirectInterest = tris[v] }},
	{"disorder", 3, func(f *petition.Facts, v int) { f.Disorder = tris[v] }},
	{"repeated", 3, func(f *petition.Facts, v int) { f.Repeated = tris[v] }},
	{"vulnerable", 3, func(f *petition.Facts, v int) { f.Vulnerable = tris[v] }},
	{"hardship", 3, func(f *petition.Facts, v int) { f.Hardship = tris[v] }},
	{"ease", 6, func(f *petition.Facts, v int) { f.Ease = petition.Ease(v) }},
	{"obstacle", 5, func(f *petition.Facts, v int) { f.Obstacle = petition.Obstacle(v) }},
}

// The rights floor: conduct, repetition, group size and who somebody is never change where a claim goes. Over every claim,
// every one of these facts takes every value it has, the others being drawn at random.
func TestNothingButTheClaimChangesTheRoute(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for _, policy := range []*petition.Policy{petition.National(), petition.Baotou()} {
		step, claims := 0, 0
		everyClaim(false, func(f petition.Facts) {
			step++
			if policy == petition.National() && step%8 != 0 || testing.Short() && step%64 != 0 {
				return // both have the same routes; the one with more rows is gone through in full
			}
			claims++
			route, _ := petition.Triage(f, policy).Route()
			for _, fact := range never {
				fact.set(&f, r.Intn(fact.values))
			}
			for _, fact := range never {
				for v := range fact.values {
					fact.set(&f, v)
					if got, settled := petition.Triage(f, policy).Route(); got != route || !settled {
						t.Fatalf("%s changes the route from %v to %v: %+v", fact.name, route, got, f)
					}
				}
				fact.set(&f, r.Intn(fact.values))
			}
		})
		assert.Greater(t, claims, 5_000)
	}
}
