package explanation_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
)

// Up to three routes are named, of more their number is told; what there is nothing to say of takes no line. Both languages say the same.
func TestAsManyWordsAsThereIsToSay(t *testing.T) {
	routes := []petition.Route{petition.ThreeTiers, petition.NoLongerAccepted, petition.ToReconsideration, petition.ToAdjudication}
	for n, lines := range map[int]int{0: 2, 1: 3, 2: 3, 3: 3, 4: 3} {
		e := explanation.Explanation{Route: petition.ThreeTiers}
		if n > 0 {
			e.Unless = []petition.Alternative{{Then: routes[:n]}}
		}
		en, zh := e.EN(), e.ZH()
		assert.Equal(t, lines, strings.Count(en, "\n"), en)
		assert.Equal(t, lines, strings.Count(zh, "\n"), zh)
		named := n > 0 && n <= 3
		if n > 0 {
			last := routes[n-1]
			assert.Equal(t, named, strings.Contains(zh, last.ZH()) && !strings.Contains(zh, "4"), zh)
			assert.Equal(t, named, strings.Contains(en, strings.ReplaceAll(last.String(), "_", " ")) && !strings.Contains(en, "4"), en)
		}
	}
}

// A route that is not settled is told as what it may be, with what to ask.
func TestWhatItMayBe(t *testing.T) {
	d := petition.Triage(petition.Facts{Category: petition.Suggestion, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Concluded: decision.No}, nil)
	e := explanation.Of(d, calendar.MustDate(2026, 3, 2))
	assert.Zero(t, e.Route)
	assert.NotEmpty(t, e.Questions)
	for _, r := range e.Candidates {
		assert.Contains(t, e.ZH(), r.ZH())
		assert.Contains(t, e.EN(), strings.ReplaceAll(r.String(), "_", " "))
	}
	for _, q := range e.Questions {
		assert.Contains(t, e.ZH(), q.ZH)
		assert.Contains(t, e.EN(), q.EN)
	}
	settled := explanation.Of(petition.Triage(petition.Facts{
		Category: petition.Suggestion, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Concluded: decision.No, Pending: decision.No,
	}, nil), calendar.MustDate(2026, 3, 2))
	assert.NotZero(t, settled.Route)
	for _, k := range settled.RestsOn {
		assert.Contains(t, settled.ZH(), k.Fact.ZH()+"为"+k.ZH)
		assert.Contains(t, settled.EN(), strings.ReplaceAll(k.Fact.String(), "_", " "))
	}
	assert.NotEmpty(t, settled.RestsOn)
}
