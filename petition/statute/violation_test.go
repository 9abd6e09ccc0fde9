package statute

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestViolations(t *testing.T) {
	d := on("2024-01-01")
	vs := Violations{
		{Path: "claims[2].amount", Rule: A4, Cite: A4.Cite(d), EN: "must be positive", ZH: "须为正数"},
		{Path: "mediators[0]", Rule: M8, Cite: M8.Cite(d), EN: "must be replaced", ZH: "应当更换"},
	}
	assert.Equal(t, "claims[2].amount: must be positive [A4, safeguard of this library, not law] / 须为正数", vs[0].Error())
	assert.Equal(t, "mediators[0]: must be replaced [M8, People's Mediation Law (2010), art. 23(i)] / 应当更换", vs[1].Error())
	assert.Equal(t, "odd", Violation{EN: "odd"}.Error())
	assert.Equal(t, "odd [A4]", Violation{EN: "odd", Rule: A4}.Error())

	err := vs.Err()
	require.Error(t, err)
	assert.Equal(t, vs[0].Error()+"\n"+vs[1].Error(), err.Error())
	var one Violation
	require.True(t, errors.As(err, &one))
	assert.Equal(t, vs[0], one)
	var all Violations
	require.True(t, errors.As(err, &all))
	assert.Equal(t, vs, all)

	require.NoError(t, Violations(nil).Err())
	require.NoError(t, Violations{}.Err())
}

func TestUnder(t *testing.T) {
	vs := Violations{{Path: ""}, {Path: "amount"}, {Path: "[2].amount"}}
	paths := func(vs Violations) (ps []string) {
		for _, v := range vs {
			ps = append(ps, v.Path)
		}
		return ps
	}
	assert.Equal(t, []string{"terms", "terms.amount", "terms[2].amount"}, paths(vs.Under("terms")))
	assert.Equal(t, paths(vs), paths(vs.Under("")))
	assert.Equal(t, []string{"", "amount", "[2].amount"}, paths(vs), "the receiver stays as it was")
	assert.Nil(t, Violations(nil).Under("terms"))
}
