package course_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
)

// Two cases that look the same to the model take the same steps and are refused the same ones, on every day that tells anything
// apart for either of them, and have a way out or not.
func TestViewTellsEnough(t *testing.T) {
	for _, from := range starts() {
		t.Run(from.name, func(t *testing.T) {
			m := newModel(from.law, from.on)
			first := map[course.Key]*escalation.Case{}
			met := 0
			m.arrived = func(a *attempt, k course.Key) {
				known, again := first[k]
				if !again {
					c := *a.after
					first[k] = &c
					return
				}
				met++
				if e, told := m.toldApartBy(known, a.after); told {
					require.Fail(t, "looks like another case, but takes other steps", "%s on %v\n%s", e.Kind, e.On, caseFile(m.law, a.then(), ""))
				}
			}
			depth := min(5, from.depth-1)
			if testing.Short() {
				depth = min(from.short, 4)
			}
			m.explore(m.begin(t, from.prefix), depth)
			m.report(t)
			require.Greater(t, met, 100, "hardly any two cases looked the same")
		})
	}
}

// toldApartBy is a step that one of two cases can take and not the other, or that is refused for other reasons, and false if there is
// none.
func (m *model) toldApartBy(a, b *escalation.Case) (e history.Event, told bool) {
	for k := history.Kind(1); k < history.LastKind+1; k++ {
		days := m.daysToTry(m.daysToTry(nil, a, k), b, k)
		for i := range allVariants {
			for _, on := range days {
				if allVariants[i].Kind != k {
					break
				}
				if e = onDay(allVariants[i], on); course.MayNot(&a.Course, &e) != course.MayNot(&b.Course, &e) {
					return e, true
				}
			}
		}
	}
	return e, noExit(m, &attempt{after: a, fresh: true}) != noExit(m, &attempt{after: b, fresh: true})
}
