package agreement_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Twice the parties are twice the work, counted in what is allocated.
func TestPartiesGrowLinearly(t *testing.T) {
	day := calendar.MustDate(2024, time.May, 6)
	for name, ask := range map[string]func(agreement.Agreement){
		"Binding": func(a agreement.Agreement) { a.Binding(day, nil) },
		"Examine": func(a agreement.Agreement) { a.Examine(day, nil) },
		"Effect":  func(a agreement.Agreement) { a.Effect(nil) },
	} {
		work := func(n int) float64 {
			a := agreement.Agreement{Form: agreement.Written}
			for i := range n {
				a.Parties = append(a.Parties, agreement.Party{Name: fmt.Sprintf("（甲）%d", i)})
			}
			return testing.AllocsPerRun(3, func() { ask(a) })
		}
		small := work(400)
		assert.Positive(t, small, name)
		assert.LessOrEqual(t, work(800), 2.3*small, name)
	}
}
