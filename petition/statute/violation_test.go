package statute

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestViolations(t *testing.T) {
	d := on("2024-01-01")
	vs := Violations{
		A4.Reason(d, "must be positive", "须为正数").At("claims[2].amount"),
		M8.Reason(d, "must be replaced", "应当更换").At("mediators[0]"),
	}
	assert.Equal(t, "claims[2].amount: must be positive [A4, safeguard of this library, not law] / 须为正数", vs[0].Error())
	assert.Equal(t, "mediators[0]: must be replaced [M8, People's Mediation Law (2010), art. 23(i)] / 应当更换", vs[1].Error())
	assert.Equal(t, "odd", Reason{EN: "odd"}.At("").Error())
	assert.Equal(t, "odd [A4]", Reason{EN: "odd", Rule: A4}.At("").Error())

	err := vs.Err()
	require.Error(t, err)
	assert.Equal(t, vs[0].Error()+"\n"+vs[1].Error(), err.Error())
	var one Violation
	require.True(t, errors.As(err, &one))
	assert.Equal(t, vs[0], one)
	var all Violations
	require.True(t, errors.As(err, &all))
	assert.Equal(t, vs, all)

	text, jsonErr := json.Marshal(vs[0])
	require.NoError(t, jsonErr)
	assert.Equal(t, `{"path":"claims[2].amount","rule":"A4","cite":{"zh":"本库保障性规则，非法律规定","en":"safeguard of this library, not law","basis":"safeguard"},"en":"must be positive","zh":"须为正数"}`, string(text), "the JSON is flat")

	require.NoError(t, Violations(nil).Err())
	require.NoError(t, Violations{}.Err())
}

func TestIrregularityIsFlatInJSON(t *testing.T) {
	text, err := json.Marshal(Irregularity{A4.Reason(on("2024-01-01"), "odd", "异常").At("sum"), Mended})
	require.NoError(t, err)
	assert.Equal(t, `{"path":"sum","rule":"A4","cite":{"zh":"本库保障性规则，非法律规定","en":"safeguard of this library, not law","basis":"safeguard"},"en":"odd","zh":"异常","certainty":"mended"}`, string(text))
	text, err = json.Marshal(Inquiry{Path: "sum", Text: Text{EN: "How much?", ZH: "多少？"}})
	require.NoError(t, err)
	assert.Equal(t, `{"path":"sum","en":"How much?","zh":"多少？"}`, string(text))
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

func TestErrIsACopy(t *testing.T) {
	vs := Violations{Reason{Rule: T1, EN: "wrong", ZH: "错"}.At("a")}
	err := vs.Err()
	vs[0].Path = "b"
	var kept Violations
	require.ErrorAs(t, err, &kept)
	assert.Equal(t, "a", kept[0].Path)
}

// A name is refused for what nobody can see in it, and for that alone: a safeguard, whatever law the rule itself rests on.
func TestUnseen(t *testing.T) {
	_, unseen := A19.Unseen("张某")
	assert.False(t, unseen)
	why, unseen := A19.Unseen("张\u200b某")
	assert.True(t, unseen)
	assert.Equal(t, A19, why.Rule)
	assert.Equal(t, Safeguard, why.Cite.Basis())
	assert.Contains(t, why.EN, "U+200B")
	assert.Contains(t, why.ZH, "U+200B")
}
