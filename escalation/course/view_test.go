package course_test

import (
	"fmt"
	"hash/maphash"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Two cases that look the same to the model take the same steps and are refused the same ones, on every day that tells anything
// apart for either of them, and have a way out or not; and a step that both take leads to cases that look the same again. So whatever
// becomes of one becomes of the other, however long it goes on: to follow one of them is enough.
func TestViewTellsEnough(t *testing.T) {
	for _, from := range starts() {
		t.Run(from.name, func(t *testing.T) {
			m := from.model()
			first := map[course.Key]*looked{}
			met := 0
			m.arrived = func(a *attempt, k course.Key) {
				known, again := first[k]
				if !again {
					first[k] = &looked{c: *a.after}
					return
				}
				met++
				if course.Idle(&a.from.Course, &a.after.Course) {
					return // nothing but the count of events has changed
				}
				if known.future == 0 {
					known.future = m.future(&known.c)
				}
				if known.future != m.future(a.after) {
					require.Fail(t, "looks like another case, but takes other steps", "%s\n%s", m.toldApartBy(&known.c, a.after), caseFile(m.law, a.then(), ""))
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

// What is recorded of a matter is in the view, or said to be spent.
func TestViewHoldsEveryFact(t *testing.T) { require.Empty(t, course.UntoldFacts()) }

// looked is the first case that looks as others do, with its future once another was met.
type looked struct {
	c      escalation.Case
	future uint64
}

// answer is what the table says of a step: what is against it, or what the case that it leads to looks like.
type answer struct {
	on      calendar.Date
	failing procedure.Guards
	leads   course.Key
}

// answers tells every step that is tried on a case, and the answer. What a step leads to is left out where one petitioner takes it, who is
// known by the place of the step in the record, and of one of besides where those are not followed.
func (m *model) answers(c *escalation.Case, tell func(e *history.Event, says answer)) {
	m.daysToTryAll(&m.looks, c)
	for i := range everyVariant[:len(allVariants)+m.extra] {
		for _, on := range m.looks[everyVariant[i].Kind] {
			e := onDay(everyVariant[i], on)
			says := answer{on: on, failing: course.MayNot(&c.Course, &e)}
			if says.failing == 0 && e.Person == "" && (m.rare > 0 || !isRare(&e)) {
				after := *c
				course.Take(&after.Course, &e)
				says.leads = m.keyOf(&after)
			}
			tell(&e, says)
		}
	}
}

var futures = maphash.MakeSeed()

// future is all answers on a case, hashed, and whether it has a way out.
func (m *model) future(c *escalation.Case) uint64 {
	var all maphash.Hash
	all.SetSeed(futures)
	m.answers(c, func(_ *history.Event, says answer) { maphash.WriteComparable(&all, says) })
	all.WriteString(noExit(m, &attempt{after: c, fresh: true}))
	return all.Sum64()
}

// toldApartBy is the first step that two cases of different futures answer differently, none if only one of them has a way out.
func (m *model) toldApartBy(a, b *escalation.Case) string {
	var of []answer
	m.answers(a, func(_ *history.Event, says answer) { of = append(of, says) })
	by := ""
	m.answers(b, func(e *history.Event, says answer) {
		if by == "" && (len(of) == 0 || of[0] != says) {
			by = fmt.Sprint(e.Kind, " on ", says.on)
		}
		of = of[min(1, len(of)):]
	})
	return by
}
