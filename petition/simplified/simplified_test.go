package simplified_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/simplified"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var today = calendar.MustDate(2026, 3, 2)

// easy is a new grievance of one person, clear and undisputed, for the three tiers.
func easy() petition.Facts {
	return petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.NoPath,
		Pending: decision.No, Concluded: decision.No, TwoSided: decision.No, Source: petition.Direct, Representation: petition.Alone,
		Urgent: decision.No, Repeated: decision.No, Ease: petition.ClearAndUndisputed, Obstacle: petition.NoObstacle,
	}
}

// requireViolation demands that D13 stands against the path.
func requireViolation(t *testing.T, err error, path string) {
	t.Helper()
	var found statute.Violations
	require.ErrorAs(t, err, &found)
	for _, v := range found {
		if v.Path == path && v.Rule == statute.D13 {
			assert.NotEmpty(t, v.EN)
			assert.NotEmpty(t, v.ZH)
			return
		}
	}
	require.Fail(t, "not found", "%s in\n%v", path, err)
}

func TestSimplifiedHandling(t *testing.T) {
	accepted := calendar.MustDate(2026, 3, 2)
	h, err := simplified.Begin(petition.Triage(easy(), nil), accepted)
	require.NoError(t, err)
	assert.Equal(t, calendar.MustDate(2026, 3, 16), h.Opinion(nil).Last(), "ten working days from acceptance")

	back, err := h.FallBack(calendar.MustDate(2026, 3, 10), statute.Text{EN: "not so simple", ZH: "情况复杂"})
	require.NoError(t, err)
	assert.Equal(t, calendar.MustDate(2026, 5, 6), back.Opinion(nil).Last(), "sixty days from the same acceptance: 1–5 May are off")
	on, why, ok := back.Ordinary()
	assert.True(t, ok)
	assert.Equal(t, calendar.MustDate(2026, 3, 10), on)
	assert.Equal(t, "情况复杂", why.ZH)
	_, _, ok = h.Ordinary()
	assert.False(t, ok, "the value it came from has not changed")

	_, err = back.FallBack(on, why)
	requireViolation(t, err, "")
	_, err = h.FallBack(accepted.AddDays(-1), statute.Text{})
	requireViolation(t, err, "on")
	requireViolation(t, err, "reason")
	_, err = simplified.Handling{}.FallBack(accepted, why)
	requireViolation(t, err, "")
	assert.True(t, simplified.Handling{}.Opinion(nil).IsZero())
}

func TestSimplifiedHandlingRefused(t *testing.T) {
	for path, spoil := range map[string]func(f *petition.Facts){
		"route":          func(f *petition.Facts) { f.Paths = pathway.Paths(pathway.Arbitration) },
		"source":         func(f *petition.Facts) { f.Source = petition.Assigned },
		"representation": func(f *petition.Facts) { f.Representation = petition.JointInWriting },
		"urgent":         func(f *petition.Facts) { f.Urgent = decision.Yes },
		"repeated":       func(f *petition.Facts) { f.Repeated = 0 },
		"ease":           func(f *petition.Facts) { f.Ease = petition.NotEasy },
		"obstacle":       func(f *petition.Facts) { f.Obstacle = petition.SeveralOrgans },
	} {
		f := easy()
		spoil(&f)
		_, err := simplified.Begin(petition.Triage(f, nil), today)
		requireViolation(t, err, path)
	}
	_, err := simplified.Begin(petition.Triage(easy(), nil), calendar.MustDate(2021, 12, 31))
	requireViolation(t, err, "accepted")
	_, err = simplified.Begin(petition.Triage(petition.Facts{}, nil), today)
	var found statute.Violations
	require.ErrorAs(t, err, &found)
	assert.Len(t, found, 7, "all at once")
	asked := 0
	for _, v := range found {
		if v.Path == "urgent" {
			asked++
			assert.Contains(t, v.EN, petition.FactUrgent.Question().EN, "what is not known is asked")
			assert.Contains(t, v.ZH, petition.FactUrgent.Question().ZH)
		}
	}
	assert.Equal(t, 1, asked)
	f := easy()
	f.Urgent = decision.Yes
	_, err = simplified.Begin(petition.Triage(f, nil), today)
	require.ErrorAs(t, err, &found)
	for _, v := range found {
		assert.NotContains(t, v.EN, petition.FactUrgent.Question().EN, "and what is known is not")
	}
}

// What is kept of it is what it was made from; it is made anew, not read.
func TestHandlingJSON(t *testing.T) {
	accepted := calendar.MustDate(2026, 3, 2)
	h, err := simplified.Begin(petition.Triage(easy(), nil), accepted)
	require.NoError(t, err)
	h, err = h.FallBack(accepted.AddDays(7), statute.Text{EN: "not so easy", ZH: "并不简单"})
	require.NoError(t, err)
	data, err := json.Marshal(h)
	require.NoError(t, err)
	assert.JSONEq(t, `{"accepted":"2026-03-02","ordinary":"2026-03-09","reason":{"en":"not so easy","zh":"并不简单"}}`, string(data))
	assert.Error(t, json.Unmarshal(data, &h))
}
