package policytest_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// What Found looks at of an error, and what it does not let pass.
func TestFound(t *testing.T) {
	on := calendar.MustDate(2026, 3, 2)
	vs := statute.Violations{
		statute.D7.Reason(on, "too many", "代表过多").At("representatives"),
		statute.D13.Reason(on, "not simple", "不适用").At(""),
	}
	assert.Equal(t, []string{"representatives D7", " D13"}, policytest.Found(t, vs))
	assert.Equal(t, policytest.Places(vs), policytest.Found(t, errors.Join(vs)))
	assert.Empty(t, policytest.Found(t, nil))

	whole := statute.D7.Reason(on, "too many", "代表过多")
	for name, change := range map[string]func(r *statute.Reason){
		"all there": nil, "no English": func(r *statute.Reason) { r.EN = "" }, "no Chinese": func(r *statute.Reason) { r.ZH = "" },
		"no citation": func(r *statute.Reason) { r.Cite = statute.Citation{} },
	} {
		said := whole
		if change != nil {
			change(&said)
		}
		var silent quiet
		policytest.Found(&silent, statute.Violations{said.At("a")})
		assert.Equal(t, change != nil, silent.failed, name)
	}
}

func TestDays(t *testing.T) {
	assert.Equal(t, calendar.MustDate(2024, 3, 1), policytest.Day(t, "2024-03-01"))
	assert.Equal(t, calendar.On(calendar.MustDate(2024, 3, 1)), policytest.When(t, "2024-03-01"))
	assert.Equal(t, calendar.MustDate(2000, 1, 2), policytest.SeedDay(1))
}

// quiet is a test that only remembers whether it failed.
type quiet struct {
	testing.TB
	failed bool
}

func (*quiet) Helper()                 {}
func (q *quiet) Errorf(string, ...any) { q.failed = true }
