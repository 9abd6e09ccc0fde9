package decision_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	. "github.com/fengqiao-go/fengqiao/petition/decision"
)

// sized is a table with so many of everything.
func sized(facts, values, rows, outcomes int) Spec {
	names := func(n int) []Name {
		list := make([]Name, n+1)
		for i := range n {
			list[i+1] = Name{Code: fmt.Sprint("n", i), ZH: fmt.Sprint("项", i)}
		}
		return list
	}
	s := Spec{Name: "sized", Hits: Collect, Outcomes: names(outcomes)}
	for f := range facts {
		s.Facts = append(s.Facts, Dimension{Name: Name{Code: fmt.Sprint("f", f), ZH: fmt.Sprint("事实", f)}, Values: names(values)})
	}
	for r := range rows {
		s.Rows = append(s.Rows, Row{Name: fmt.Sprint("R", r), When: Box{Is[uint8](1)}, Then: uint8(r%max(outcomes, 1) + 1)})
	}
	return s
}

// A key has four bits a fact and a match one a row: a table of just that size is one, and of one more is none.
func TestSizes(t *testing.T) {
	const facts, values, rows, outcomes = MaxFacts, MaxValues, MaxRows, MaxRows - 1
	for _, test := range []struct {
		spec Spec
		fits bool
	}{
		{sized(1, 1, 1, 1), true},
		{sized(facts, values, rows, outcomes), true},
		{sized(0, 1, 1, 1), false},
		{sized(facts+1, values, rows, outcomes), false},
		{sized(1, 0, 1, 1), false},
		{sized(facts, values+1, rows, outcomes), false},
		{sized(1, 1, 0, 1), false},
		{sized(facts, values, rows+1, outcomes), false},
		{sized(1, 1, 1, 0), false},
		{sized(facts, values, rows, outcomes+1), false},
	} {
		_, err := New(test.spec)
		var faults Faults
		errors.As(err, &faults)
		malformed := slices.ContainsFunc(faults, func(f Fault) bool { return f.Kind == Malformed })
		assert.Equal(t, test.fits, !malformed, "%d facts of %d values, %d rows, %d outcomes: %v",
			len(test.spec.Facts), max(len(test.spec.Facts), 1), len(test.spec.Rows), len(test.spec.Outcomes)-1, err)
	}
}

// The largest value there is can be asked for, and the next number is no value: New refuses a set made of it.
func TestLargestValue(t *testing.T) {
	assert.True(t, Is[uint8](MaxValues).Has(MaxValues))
	assert.True(t, Is[uint8](MaxValues+1).Has(0))
	assert.EqualValues(t, MaxValues, Pack(MaxValues, 0).Value(0))
	assert.Zero(t, Pack(MaxValues+1, 0).Value(0))
	assert.EqualValues(t, MaxValues, Pack(0xff<<56|MaxValues, 0).Value(0), "beside another that is no value")
	assert.Zero(t, Pack(0xff<<56|MaxValues, 0).Value(7))
}
