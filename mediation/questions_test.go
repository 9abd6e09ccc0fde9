package mediation

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Every fact has a question in both languages, and no other number has one.
func TestEveryFactHasAQuestion(t *testing.T) {
	for _, f := range DisputeFact(0).All() {
		assert.True(t, f.Question().IsComplete(), f)
	}
	assert.Zero(t, DisputeFact(0).Question())
	assert.Zero(t, DisputeFact(99).Question())
}

// In random disputes each bar that is open is one that a question asks about, no question asks what is known, and the first one
// leaves no more open than any other.
func TestEveryOpenBarHasAQuestion(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 4))
	undetermined := 0
	for range 2000 {
		var f Dispute
		for fact := FactKind; fact < numFacts; fact++ {
			if v := r.IntN(2 * len(fact.values())); v < len(fact.values()) {
				f.set(fact, uint8(v))
			}
		}
		e := MayMediate(f, y2024)
		if e.Verdict != Undetermined || len(e.Checks) > 0 {
			continue
		}
		undetermined++
		worst := 0
		for i, fact := range e.Missing {
			assert.Zero(t, f.value(fact), fact)
			assert.GreaterOrEqual(t, openAtWorst(f, fact), worst, "question %d of %+v", i, f)
			worst = openAtWorst(f, fact)
		}
		asks := func(fact DisputeFact) bool { return slices.Contains(e.Missing, fact) }
		for _, open := range e.Open {
			assert.True(t, slices.ContainsFunc(tables[:], func(t table) bool {
				return slices.ContainsFunc(t.Rows, func(row decision.Clue[DisputeFact, Bar]) bool {
					if row.Finds != open.Bar {
						return false
					}
					for fact := range row.When {
						if row.When[fact] != 0 && asks(DisputeFact(fact)) {
							return true
						}
					}
					return false
				})
			}), "%s is open and nothing is asked: %+v", open.Bar, f)
		}
		assert.Len(t, e.Questions(), len(e.Missing))
		assert.Equal(t, e.Missing[0].Question(), e.Questions()[0])
	}
	assert.Greater(t, undetermined, 200)
}

// M18: a committee in 1985 had no law on it yet, the day before its law and the day.
func TestScopeBeforeTheLaw(t *testing.T) {
	for on, early := range map[string]bool{"1985-06-01": true, "2010-12-31": true, "2011-01-01": false} {
		s := People.Scope(day(t, on))
		assert.Equal(t, early, s.NotYet.Rule == statute.M18, on)
		assert.Equal(t, early, len(s.Bars) == 0, "what bars it is not told before the law: %s", on)
		assert.Equal(t, early, MayMediate(Dispute{Kind: People}, day(t, on)).Verdict == NotYetLaw, on)
		if early {
			assert.Contains(t, s.ZH(), s.NotYet.ZH)
			assert.Contains(t, s.EN(), s.NotYet.EN)
		}
	}
	assert.Zero(t, Private.Scope(calendar.Date{}).NotYet)
}

// Whatever an outcome hangs on is a question in both languages.
func TestEveryOutcomeAsks(t *testing.T) {
	seen := make(map[string]bool)
	for k := range Forum(8) {
		for facts := range 243 {
			tri := func(i int) decision.Tri {
				for range i {
					facts /= 3
				}
				return decision.Tri(facts % 3)
			}
			o := Attempted{k, tri(0), tri(1), tri(1), tri(1), tri(1)}.Outcome(y2024)
			assert.Equal(t, o.Consequence == 0, len(o.Questions()) > 0, o)
			for _, q := range o.Questions() {
				assert.True(t, q.IsComplete(), q.Path)
				seen[q.Path] = true
			}
		}
	}
	assert.Len(t, seen, 6)
}
