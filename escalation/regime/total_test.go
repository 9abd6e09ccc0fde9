package regime_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A nil regime orders nothing.
func TestNilRegime(t *testing.T) {
	var none *regime.Regime
	day := calendar.MustDate(2026, time.March, 2)
	assert.Empty(t, none.All())
	assert.Empty(t, none.String())
	assert.Zero(t, none.Warning())
	assert.Nil(t, none.Calendar())
	_, ok := none.WithCalendar(calendar.China()).WithWarning(regime.Warning{}).On(day)
	assert.False(t, ok)
	assert.Equal(t, day.AddDays(10), none.Count(statute.Number{N: 10, Unit: statute.Days}, day).Earliest(), "days are counted all the same")
	text, err := none.MarshalJSON()
	assert.NoError(t, err)
	assert.Equal(t, "null", string(text))
	may, _ := new(regime.Rules).MayFollow(nil, &regime.Organ{})
	assert.Zero(t, may)
}

// What is said of the organs above does not change with the rules that it was asked of.
func TestAboveKeepsItsAnswer(t *testing.T) {
	below, above := regime.Organ{Name: "甲"}, regime.Organ{Name: "乙"}
	rules := regime.Rules{Superiors: []regime.Superior{{Of: below, Is: above}}}
	answer := rules.Above(below)
	want := slices.Collect(answer.All())
	rules.Superiors[0].Is.Name = "丙"
	assert.Equal(t, want, slices.Collect(answer.All()))
	assert.Contains(t, want, above)
}
