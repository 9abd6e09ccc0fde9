package statute_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// What a type's own check finds becomes flaws with the path of the value before it, and violations again.
func TestViolationsAsFlaws(t *testing.T) {
	own := statute.Violations{
		statute.Reason{Rule: statute.A4, EN: "a", ZH: "甲"}.At("amount"), statute.Reason{Rule: statute.A5, EN: "b", ZH: "乙"}.At(""),
		statute.Reason{Rule: statute.A8}.At("[1]"),
	}
	plain := errors.New("plain")
	_, flaws := strictjson.Decode([]byte(`[1, 2, "x"]`), func(to *[]int, r *strictjson.Reader) {
		strictjson.List(to, r, func(n *int, r *strictjson.Reader) {
			strictjson.Int(n, r)
			switch *n {
			case 1:
				statute.Refuse(r, "terms", own)
			case 2:
				statute.Refuse(r, "", plain)
			}
		})
	})
	require.Len(t, flaws, 5)
	assert.Equal(t, "a / 甲", flaws[0].EN()+" / "+flaws[0].ZH())
	assert.ErrorIs(t, flaws[3], plain)
	var v statute.Violation
	require.ErrorAs(t, flaws, &v)
	assert.Equal(t, statute.A4, v.Rule)

	var got [][2]string
	for _, v := range statute.Found(flaws) {
		got = append(got, [2]string{v.Path, v.Rule.String()})
		assert.NotEmpty(t, v.EN+v.Rule.String())
	}
	assert.Equal(t, [][2]string{{"[0].terms.amount", "A4"}, {"[0].terms", "A5"}, {"[0].terms[1]", "A8"}, {"[1]", ""}, {"[2]", ""}}, got)
	assert.Empty(t, statute.Found(nil))
}
