package decision_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// The nil table that New returns beside an error decides nothing, whatever it is asked.
func TestNilTable(t *testing.T) {
	var none *decision.Table
	_, settled := none.Decide(1)
	assert.False(t, settled)
	sure, open := none.Collect(1)
	assert.Zero(t, sure|open)
	assert.Zero(t, none.Match(1))
	assert.Zero(t, none.Candidates(1))
	assert.Empty(t, none.Missing(1))
	assert.Empty(t, none.Needs(1, 0))
	assert.Zero(t, none.Left(1))
	assert.Zero(t, none.Left(1, 0))
	assert.Empty(t, none.Trace(1))
	assert.Empty(t, none.Unless(1))
	assert.Zero(t, none.Rests(1))
	assert.Zero(t, none.Spec().Hits)
	assert.Empty(t, none.Name())
	en, _ := none.Describe(1)
	assert.Equal(t, "any facts", en)
	for v := range none.Vectors() {
		t.Error("the nil table says something", v)
	}
	assert.NotPanics(t, func() { none.MarkdownEN(); none.MarkdownZH() })
}

func TestRowsThatNoTableHas(t *testing.T) {
	const all = ^decision.Match(0)
	assert.True(t, all.Possible(0) && all.Sure(decision.MaxRows-1))
	for _, row := range []int{-1, -64, decision.MaxRows, math.MaxInt} {
		assert.False(t, all.Possible(row), row)
		assert.False(t, all.Sure(row), row)
	}
}

func TestQuestionsShareNothing(t *testing.T) {
	decision.Question("a", "甲").Values[1].Code = "maybe"
	assert.Equal(t, "yes", decision.Question("a", "甲").Values[1].Code)
}
