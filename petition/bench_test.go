package petition_test

import (
	"math/rand"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
)

func TestTriageDoesNotAllocate(t *testing.T) {
	r := rand.New(rand.NewSource(10))
	for range 200 {
		f := randomFacts(r, true)
		assert.Zero(t, testing.AllocsPerRun(10, func() { petition.Triage(f, petition.Baotou()).Route() }))
	}
}

// benchFacts are as many different claims as the branch predictor cannot learn, most of them the organ's own business, so
// that they spread over all routes.
func benchFacts(unknown bool) []petition.Facts {
	r := rand.New(rand.NewSource(11))
	facts := make([]petition.Facts, 1024)
	for i := range facts {
		f := randomFacts(r, unknown)
		if r.Intn(8) > 0 {
			f.Category, f.Concluded, f.Pending = petition.Grievance, no, no
		}
		if r.Intn(8) > 0 {
			f.Competence, f.Level = petition.ThisSystem, petition.ThisOrgan
		}
		facts[i] = f
	}
	return facts
}

var (
	sinkRoute   petition.Route
	sinkSettled bool
	sinkPolicy  *petition.Policy
)

func BenchmarkTriageKnown(b *testing.B)   { benchTriage(b, benchFacts(false)) }
func BenchmarkTriageUnknown(b *testing.B) { benchTriage(b, benchFacts(true)) }

func benchTriage(b *testing.B, facts []petition.Facts) {
	p := petition.Baotou()
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		sinkRoute, sinkSettled = petition.Triage(facts[i&1023], p).Route()
		i++
	}
}

// BenchmarkTriagePlain is the same by if and else over the struct, without explanation and without unknown facts.
func BenchmarkTriagePlain(b *testing.B) {
	facts := benchFacts(false)
	i := 0
	for b.Loop() {
		sinkRoute = plainRoute(facts[i&1023])
		i++
	}
}

// BenchmarkTriageFloor is a call that takes the facts and returns a pointer.
func BenchmarkTriageFloor(b *testing.B) {
	p, facts := petition.Baotou(), benchFacts(false)
	i := 0
	for b.Loop() {
		sinkPolicy = floor(facts[i&1023], p)
		i++
	}
}

//go:noinline
func floor(_ petition.Facts, p *petition.Policy) *petition.Policy { return p }

func BenchmarkExplain(b *testing.B) {
	p, facts := petition.Baotou(), benchFacts(true)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		explanation.Of(petition.Triage(facts[i&1023], p), today)
		i++
	}
}

func BenchmarkNewPolicy(b *testing.B) {
	spec := petition.Baotou().Spec()
	for b.Loop() {
		if _, err := petition.NewPolicy(spec); err != nil {
			b.Fatal(err)
		}
	}
}
