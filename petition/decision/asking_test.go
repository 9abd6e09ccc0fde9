package decision_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Two rows find the same thing and one another; what is not asked of a row is open to all of its values.
func TestAFinderKnowsWhatItAsksAndFinds(t *testing.T) {
	const first, second = decision.First, decision.Collect // a closed set of two values serves as facts, and as what is found
	yes, no := decision.Is(decision.Yes), decision.Is(decision.No)
	values := [][]decision.Name{nil, decision.Question("", "").Values, decision.Question("", "").Values}
	rule := func(decision.HitPolicy) string { return "P1" }
	table := decision.MustFind("two", []decision.HitPolicy{second, first}, values, rule, []decision.Clue[decision.HitPolicy, decision.HitPolicy]{
		{Finds: second, When: map[decision.HitPolicy]decision.Set{first: yes}},
		{Finds: first, When: map[decision.HitPolicy]decision.Set{first: no, second: no}},
		{Finds: second, When: map[decision.HitPolicy]decision.Set{first: no, second: yes}},
	})
	assert.Equal(t, []decision.HitPolicy{0, second, first}, table.Values)
	spec := table.Spec()
	assert.Equal(t, "collect", spec.Facts[0].Code)
	assert.Equal(t, decision.Name{Code: "first", ZH: "首行适用"}, spec.Outcomes[2])

	key := table.Key(func(f decision.HitPolicy) uint8 { return map[decision.HitPolicy]uint8{first: uint8(decision.No)}[f] })
	sure, open := table.Collect(key)
	assert.Zero(t, sure)
	assert.True(t, open.Has(1) && open.Has(2))
	assert.Equal(t, second, table.Facts[table.Missing(key)[0].Fact])
	sure, open = table.Collect(key.With(0, uint8(decision.Yes)))
	assert.Zero(t, open)
	assert.Equal(t, second, table.Values[1])
	assert.True(t, sure.Has(1))
}
