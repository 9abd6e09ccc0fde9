package history

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// full is an event with every detail, some of which never go together.
func full() Event {
	organ := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	return Event{
		Kind: Issue, On: calendar.On(calendar.MustDate(2026, 1, 26)), Recorded: calendar.MustDate(2026, 1, 27), Tier: regime.Review, Organ: organ,
		Until: calendar.On(calendar.MustDate(2026, 1, 28)), Days: 30, Approved: decision.Yes, ReasonTold: decision.No,
		Result: PartlySupported, Disposition: Varied, States: StatesClaims | StatesBasis,
		Notice:  RemedyNotice{Given: decision.Yes, Remedy: refusal.ReReview, Organ: organ, Days: 30},
		Recused: decision.No, SameAgain: decision.Yes, Excuse: GoodReason, Removed: calendar.On(calendar.MustDate(2026, 1, 20)),
		Because: statute.E6, By: SpecialAgent, Ground: regime.Withdrawn, Document: "阜公信处字[2022]2号",
	}
}

func TestEventJSON(t *testing.T) {
	b, err := json.Marshal(full())
	require.NoError(t, err)
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	var back Event
	require.NoError(t, dec.Decode(&back))
	assert.Equal(t, full(), back)

	short, err := json.Marshal(Event{Kind: Serve, On: calendar.On(calendar.MustDate(2026, 3, 1))})
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind":"opinion_served","on":"2026-03-01"}`, string(short), "what is not recorded is not written")

	for _, bad := range []string{
		`{"kind":"served"}`, `{"kind":"opinion_served","on":"2026-02-30"}`, `{"states":["lies"]}`, `{"states":"claims"}`,
		`{"organ":{"level":"district"}}`, `{"ground":"T1"}`, `{"because":"Z9"}`, `{"notice":{"remedy":"appeal"}}`,
	} {
		assert.Error(t, json.Unmarshal([]byte(bad), new(Event)), bad)
	}
}

// Each detail is named by its path in JSON, both where it does not belong and where its number has no meaning.
func TestEveryDetailIsChecked(t *testing.T) {
	plain := Event{Kind: Notify, On: calendar.On(calendar.MustDate(2026, 3, 1))}
	require.True(t, plain.WellFormed())
	set := []struct {
		path    string
		set     func(*Event)
		invalid func(*Event)
	}{
		{"until", func(e *Event) { e.Until = e.On }, nil},
		{"cause", func(e *Event) { e.Cause = 1 }, func(e *Event) { e.Cause = 5 }},
		{"days", func(e *Event) { e.Days = 1 }, nil},
		{"approved", func(e *Event) { e.Approved = 1 }, func(e *Event) { e.Approved = 3 }},
		{"reason_told", func(e *Event) { e.ReasonTold = 1 }, func(e *Event) { e.ReasonTold = 3 }},
		{"result", func(e *Event) { e.Result = 1 }, func(e *Event) { e.Result = 5 }},
		{"disposition", func(e *Event) { e.Disposition = 1 }, func(e *Event) { e.Disposition = 4 }},
		{"states", func(e *Event) { e.States = 1 }, func(e *Event) { e.States = 32 }},
		{"notice", func(e *Event) { e.Notice.Days = 1 }, nil},
		{"notice", func(e *Event) { e.Notice.Unit = 1 }, func(e *Event) { e.Notice.Unit = 9 }},
		{"notice", func(e *Event) { e.Notice.Organ.Name = "甲" }, nil},
		{"notice", func(e *Event) { e.Notice.Given = 1 }, func(e *Event) { e.Notice.Given = 3 }},
		{"notice", func(e *Event) { e.Notice.Remedy = 1 }, func(e *Event) { e.Notice.Remedy = 200 }},
		{"notice", func(e *Event) { e.Notice.Organ.Level = 1 }, func(e *Event) { e.Notice.Organ.Level = 6 }},
		{"notice", func(e *Event) { e.Notice.Organ.System = 1 }, func(e *Event) { e.Notice.Organ.System = regime.VerticalDepartment + 1 }},
		{"recused", func(e *Event) { e.Recused = 1 }, func(e *Event) { e.Recused = 3 }},
		{"same_again", func(e *Event) { e.SameAgain = 1 }, func(e *Event) { e.SameAgain = 3 }},
		{"excuse", func(e *Event) { e.Excuse = 1 }, func(e *Event) { e.Excuse = 3 }},
		{"removed", func(e *Event) { e.Removed = e.On }, nil},
		{"because", func(e *Event) { e.Because = 1 }, func(e *Event) { e.Because = 999 }},
		{"by", func(e *Event) { e.By = 1 }, func(e *Event) { e.By = 4 }},
		{"ground", func(e *Event) { e.Ground = 1 }, func(e *Event) { e.Ground = 99 }},
	}
	for _, s := range set {
		e := plain
		s.set(&e)
		vs := e.Validate()
		if assert.Len(t, vs, 1, s.path) {
			assert.Equal(t, s.path, vs[0].Path)
			assert.Equal(t, statute.E1, vs[0].Rule)
			assert.False(t, vs[0].Cite.IsZero())
		}
		assert.False(t, e.WellFormed(), s.path)
		if s.invalid != nil {
			s.invalid(&e)
			assert.Len(t, e.Validate(), 2, "%s: its number has no meaning either", s.path)
			assert.False(t, e.WellFormed(), s.path)
		}
	}
	for _, s := range []struct {
		path string
		set  func(*Event)
	}{
		{"kind", func(e *Event) { e.Kind = 0 }},
		{"kind", func(e *Event) { e.Kind = numKinds }},
		{"recorded", func(e *Event) { e.Recorded = e.On.Earliest().AddDays(-1) }},
		{"tier", func(e *Event) { e.Tier = 4 }},
		{"organ.level", func(e *Event) { e.Organ.Level = 6 }},
		{"organ.system", func(e *Event) { e.Organ.System = regime.VerticalDepartment + 1 }},
		{"organ.name", func(e *Event) { e.Organ.Name = "东河分局\u200b" }},
		{"notice.organ.name", func(e *Event) { e.Kind, e.Notice.Organ.Name = Issue, "东河\u202e分局" }},
		{"document", func(e *Event) { e.Document = "2022年2号\n已终结" }},
		{"cause", func(e *Event) { e.Kind = Stop }},
		{"until", func(e *Event) { e.Kind, e.Until = Hear, calendar.On(e.On.Earliest().AddDays(-1)) }},
		{"days", func(e *Event) { e.Kind, e.Days = Extend, -1 }},
		{"days", func(e *Event) { e.Kind, e.Days = SendBack, maxDays+1 }},
		{"notice.days", func(e *Event) { e.Kind, e.Notice.Days = Issue, -1 }},
		{"notice.days", func(e *Event) { e.Kind, e.Notice.Days = Issue, maxDays+1 }},
		{"removed", func(e *Event) { e.Kind, e.Removed = RequestReview, calendar.On(e.On.Earliest().AddDays(1)) }},
	} {
		e := plain
		s.set(&e)
		vs := e.Validate()
		if assert.Len(t, vs, 1, s.path) {
			assert.Equal(t, s.path, vs[0].Path)
		}
		assert.False(t, e.WellFormed(), s.path)
	}
}

// A hearing is a hearing though its last day is not on record (P11).
func TestAHearingWithoutItsEnd(t *testing.T) {
	e := Event{Kind: Hear, On: calendar.On(calendar.MustDate(2026, 3, 10))}
	assert.True(t, e.WellFormed())
	assert.Empty(t, e.Validate())
}

// The limit taken by analogy is the one in the text.
func TestExcuseDays(t *testing.T) {
	for _, on := range []calendar.Date{calendar.MustDate(2013, 1, 1), calendar.MustDate(2026, 1, 1)} {
		cite, ok := statute.MissedPeriodRelief.On(on)
		require.True(t, ok)
		assert.Equal(t, statute.Number{N: excuseDays, Unit: statute.Days}, cite.Limit())
	}
}

// Every field of an event is a detail of the table, but for those that are checked by hand: a new one that says in its comment
// with which kinds it goes is in the table by that alone.
func TestEveryFieldIsADetail(t *testing.T) {
	listed := map[string]bool{"kind": true, "on": true, "recorded": true, "document": true}
	for _, d := range details {
		assert.NotZero(t, d.may, d.path)
		assert.Zero(t, d.must&^d.may, d.path)
		listed[d.path] = true
	}
	fields := reflect.TypeFor[Event]()
	for i := range fields.NumField() {
		name, _, _ := strings.Cut(fields.Field(i).Tag.Get("json"), ",")
		assert.True(t, listed[name], "%s: its comment does not say with which kinds it goes", name)
		delete(listed, name)
	}
	assert.Empty(t, listed, "no field")
}
