package escalation

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// full is an event with every detail, some of which never go together.
func full() Event {
	organ := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	return Event{
		Kind: Issue, On: calendar.MustDate(2026, 1, 26), Recorded: calendar.MustDate(2026, 1, 27), Tier: regime.Review, Organ: organ,
		Until: calendar.MustDate(2026, 1, 28), Days: 30, Approved: decision.Yes, ReasonTold: decision.No,
		Result: PartlySupported, Disposition: Varied, States: StatesClaims | StatesBasis,
		Notice:  RemedyNotice{Given: decision.Yes, Remedy: petition.RemedyReReview, Organ: organ, Days: 30},
		Recused: decision.No, SameAgain: decision.Yes, Excuse: GoodReason, Removed: calendar.MustDate(2026, 1, 20),
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

	short, err := json.Marshal(Event{Kind: Serve, On: calendar.MustDate(2026, 3, 1)})
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
	plain := Event{Kind: Notify, On: calendar.MustDate(2026, 3, 1)}
	require.True(t, plain.wellFormed())
	set := []struct {
		path    string
		set     func(*Event)
		invalid func(*Event)
	}{
		{"until", func(e *Event) { e.Until = e.On }, nil},
		{"days", func(e *Event) { e.Days = 1 }, nil},
		{"approved", func(e *Event) { e.Approved = 1 }, func(e *Event) { e.Approved = 3 }},
		{"reason_told", func(e *Event) { e.ReasonTold = 1 }, func(e *Event) { e.ReasonTold = 3 }},
		{"result", func(e *Event) { e.Result = 1 }, func(e *Event) { e.Result = 5 }},
		{"disposition", func(e *Event) { e.Disposition = 1 }, func(e *Event) { e.Disposition = 4 }},
		{"states", func(e *Event) { e.States = 1 }, func(e *Event) { e.States = 32 }},
		{"notice", func(e *Event) { e.Notice.Days = 1 }, nil},
		{"notice", func(e *Event) { e.Notice.Organ.Name = "甲" }, nil},
		{"notice", func(e *Event) { e.Notice.Given = 1 }, func(e *Event) { e.Notice.Given = 3 }},
		{"notice", func(e *Event) { e.Notice.Remedy = 1 }, func(e *Event) { e.Notice.Remedy = 200 }},
		{"notice", func(e *Event) { e.Notice.Organ.Level = 1 }, func(e *Event) { e.Notice.Organ.Level = 6 }},
		{"notice", func(e *Event) { e.Notice.Organ.System = 1 }, func(e *Event) { e.Notice.Organ.System = 5 }},
		{"recused", func(e *Event) { e.Recused = 1 }, func(e *Event) { e.Recused = 3 }},
		{"same_again", func(e *Event) { e.SameAgain = 1 }, func(e *Event) { e.SameAgain = 3 }},
		{"excuse", func(e *Event) { e.Excuse = 1 }, func(e *Event) { e.Excuse = 3 }},
		{"removed", func(e *Event) { e.Removed = e.On }, nil},
		{"because", func(e *Event) { e.Because = 1 }, func(e *Event) { e.Because = 999 }},
		{"by", func(e *Event) { e.By = 1 }, func(e *Event) { e.By = 4 }},
		{"ground", func(e *Event) { e.Ground = 1 }, func(e *Event) { e.Ground = 8 }},
	}
	for _, s := range set {
		e := plain
		s.set(&e)
		assert.False(t, e.plain(), s.path)
		vs := e.Validate()
		if assert.Len(t, vs, 1, s.path) {
			assert.Equal(t, s.path, vs[0].Path)
			assert.Equal(t, statute.E1, vs[0].Rule)
			assert.False(t, vs[0].Cite.IsZero())
		}
		assert.False(t, e.wellFormed(), s.path)
		if s.invalid != nil {
			s.invalid(&e)
			assert.NotEmpty(t, e.outOfRange(), s.path)
			assert.False(t, e.detailsInRange(), s.path)
		}
	}
	for _, s := range []struct {
		path string
		set  func(*Event)
	}{
		{"kind", func(e *Event) { e.Kind = 0 }},
		{"kind", func(e *Event) { e.Kind = numKinds }},
		{"on", func(e *Event) { e.On = calendar.Date{} }},
		{"recorded", func(e *Event) { e.Recorded = e.On.AddDays(-1) }},
		{"tier", func(e *Event) { e.Tier = 4 }},
		{"organ.level", func(e *Event) { e.Organ.Level = 6 }},
		{"organ.system", func(e *Event) { e.Organ.System = 5 }},
		{"until", func(e *Event) { e.Kind = Hear }},
		{"until", func(e *Event) { e.Kind, e.Until = Hear, e.On.AddDays(-1) }},
		{"ground", func(e *Event) { e.Kind = Conclude }},
		{"days", func(e *Event) { e.Kind, e.Days = Extend, -1 }},
		{"days", func(e *Event) { e.Kind, e.Days = SendBack, maxDays+1 }},
		{"notice.days", func(e *Event) { e.Kind, e.Notice.Days = Issue, -1 }},
		{"notice.days", func(e *Event) { e.Kind, e.Notice.Days = Issue, maxDays+1 }},
		{"removed", func(e *Event) { e.Kind, e.Removed = RequestReview, e.On.AddDays(1) }},
	} {
		e := plain
		s.set(&e)
		vs := e.Validate()
		if assert.Len(t, vs, 1, s.path) {
			assert.Equal(t, s.path, vs[0].Path)
		}
		assert.False(t, e.wellFormed(), s.path)
	}
}

// A history with malformed events is told all that is wrong with it at once, wherever it is.
func TestReplayTellsAllViolations(t *testing.T) {
	c, err := Replay(regime.National(), []Event{
		{Kind: Accept, On: modelStart},
		{Kind: Serve},
		{Kind: Hear, On: modelStart},
		{On: modelStart, Days: -2},
	})
	vs, ok := err.(statute.Violations)
	require.True(t, ok, "%T", err)
	var paths []string
	for _, v := range vs {
		paths = append(paths, v.Path)
	}
	assert.Equal(t, []string{"events[1].on", "events[2].until", "events[3].kind", "events[3].days"}, paths)
	assert.Equal(t, InHandling, c.Stage(), "the case as it stood before the first of them")
}

func TestReplaySaysWhichEventIsNotAllowed(t *testing.T) {
	c, err := Replay(regime.National(), []Event{{Kind: Accept, On: modelStart}, {Kind: Serve, On: modelStart}})
	refused, ok := err.(*TransitionError)
	require.True(t, ok, "%T", err)
	assert.Equal(t, 1, refused.Index)
	assert.Equal(t, InHandling, refused.From)
	assert.Equal(t, Serve, refused.Event.Kind)
	assert.Equal(t, InHandling, c.Stage())
	b, err := json.Marshal(refused)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"needs":"opinion_issued"`)
}

// Two cases made from one never share what is appended to either.
func TestCasesAreValues(t *testing.T) {
	c, err := New(regime.National()).Apply(Event{Kind: Accept, On: modelStart})
	require.NoError(t, err)
	hear := func(c Case, day int) Case {
		d := modelStart.AddDays(day)
		c, err := c.Apply(Event{Kind: Hear, On: d, Until: d})
		require.NoError(t, err)
		return c
	}
	base := hear(hear(hear(c, 1), 2), 3)
	one, other := hear(base, 4), hear(base, 5)
	assert.Len(t, base.hearings, 3)
	assert.Equal(t, modelStart.AddDays(4), one.hearings[3].from)
	assert.Equal(t, modelStart.AddDays(5), other.hearings[3].from)
}

func TestZeroCase(t *testing.T) {
	var c Case
	_, err := c.Apply(Event{Kind: Accept, On: modelStart})
	refused, ok := err.(*TransitionError)
	require.True(t, ok)
	assert.Equal(t, Governed, refused.Missing[0].Guard)
	assert.NotEmpty(t, refused.Ways)
	assert.Zero(t, c.On(modelStart).Stage)
	assert.NotEmpty(t, c.On(modelStart).Doubts)
}

func TestReplayDoesNotAllocate(t *testing.T) {
	events := []Event{
		{Kind: Accept, On: modelStart, Organ: modelBranch},
		{Kind: Extend, On: modelStart.AddDays(9), Days: 30, Approved: decision.Yes, ReasonTold: decision.Yes},
		{Kind: Issue, On: modelStart.AddDays(50), Notice: RemedyNotice{Remedy: petition.RemedyReview, Days: 30}},
		{Kind: Serve, On: modelStart.AddDays(52)},
		{Kind: RequestReview, On: modelStart.AddDays(80), Organ: modelBureau},
		{Kind: Receive, On: modelStart.AddDays(81)},
		{Kind: Issue, On: modelStart.AddDays(99), Disposition: Upheld},
		{Kind: Serve, On: modelStart.AddDays(103)},
		{Kind: Withdraw, On: modelStart.AddDays(104), By: Petitioner},
		{Kind: Conclude, On: modelStart.AddDays(104), Ground: regime.Withdrawn},
	}
	law := regime.National()
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		if _, err := Replay(law, events); err != nil {
			t.Error(err)
		}
	}))
}

// The limit taken by analogy is the one in the text.
func TestExcuseDays(t *testing.T) {
	for _, on := range []calendar.Date{calendar.MustDate(2013, 1, 1), calendar.MustDate(2026, 1, 1)} {
		cite, ok := statute.MissedPeriodRelief.On(on)
		require.True(t, ok)
		assert.Equal(t, statute.Number{N: excuseDays, Unit: statute.Days}, cite.Limit())
	}
}

// Every enum has its text both ways, and refuses what is not in it.
func TestEnums(t *testing.T) {
	roundTrip[Kind](t, int(numKinds))
	roundTrip[Stage](t, int(numStages))
	roundTrip[Guard](t, int(numGuards))
	roundTrip[Result](t, 5)
	roundTrip[Disposition](t, 4)
	roundTrip[Excuse](t, 3)
	roundTrip[Declarant](t, 4)
	roundTrip[Urgency](t, 3)
	roundTrip[OpenPointKind](t, 5)
	roundTrip[Aspect](t, 6)
}

type text[T any] interface {
	*T
	UnmarshalText([]byte) error
}

type code interface {
	~uint8
	String() string
	ZH() string
	MarshalText() ([]byte, error)
}

func roundTrip[T code, P text[T]](t *testing.T, end int) {
	t.Helper()
	seen := map[string]bool{}
	for v := T(1); int(v) < end; v++ {
		b, err := v.MarshalText()
		require.NoError(t, err)
		var back T
		require.NoError(t, P(&back).UnmarshalText(b))
		assert.Equal(t, v, back)
		assert.Equal(t, string(b), v.String())
		assert.NotEmpty(t, v.ZH(), v.String())
		assert.False(t, seen[v.String()], v.String())
		seen[v.String()] = true
	}
	_, err := T(end).MarshalText()
	assert.Error(t, err, "%T has more values than the test knows", T(0))
	var v T
	assert.Error(t, P(&v).UnmarshalText([]byte("no such thing")))
}
