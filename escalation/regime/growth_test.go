package regime_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// What each step of a record may have to search is bounded, and so is what is held against one another; the error names the bound.
func TestWhatAPlaceConfiguresIsBounded(t *testing.T) {
	answers := func(from, n int) (list []regime.Superior) {
		for i := range n {
			list = append(list, regime.Superior{
				Of: regime.Organ{Name: fmt.Sprintf("第%d所", from+i)}, Is: regime.Organ{Name: "某局"},
				By: regime.Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"},
			})
		}
		return list
	}
	texts := func(n int) (list []regime.Rules) {
		for i := range n {
			list = append(list, regime.Rules{Code: fmt.Sprint("text ", i)})
		}
		return list
	}
	full, err := regime.National().WithSuperiors(answers(0, 1000)...)
	require.NoError(t, err)
	_, one := full.WithSuperiors(answers(1000, 1)...)
	_, many := regime.National().WithSuperiors(answers(0, 1001)...)
	_, laid := regime.Over(regime.National(), texts(101)...)
	for _, c := range []struct {
		err          error
		path, en, zh string
	}{
		{one, "superiors", "at most 1000 answers of its own", "自定的上级机关1000项"},
		{many, "superiors", "at most 1000 answers of its own", "自定的上级机关1000项"},
		{laid, "", "at most 100 texts of its own", "自备规定100项"},
	} {
		var vs statute.Violations
		require.ErrorAs(t, c.err, &vs)
		require.Len(t, vs, 1)
		assert.Equal(t, c.path, vs[0].Path)
		assert.Contains(t, vs[0].EN, c.en)
		assert.Contains(t, vs[0].ZH, c.zh)
		assert.Zero(t, vs[0].Rule, "the bound is the library's")
	}
	_, err = regime.Over(regime.National(), texts(100)...)
	require.ErrorContains(t, err, "text 99", "as many as that are read, and each is told what is wrong with it")
	assert.NotContains(t, err.Error(), "at most 100")
}
