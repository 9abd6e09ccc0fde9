package history_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// As many events as a record may have are put in the archive and read back; one more is refused.
func TestArchiveOfTheMostEvents(t *testing.T) {
	on := calendar.On(calendar.MustDate(2026, 1, 5))
	h := history.History{Events: slices.Repeat([]history.Event{{Kind: history.Assess, On: on}}, history.MaxEvents)}
	b, err := h.AppendBinary(nil)
	require.NoError(t, err)
	var back history.History
	require.NoError(t, back.UnmarshalBinary(b))
	assert.Len(t, back.Events, history.MaxEvents)
	h.Events = append(h.Events, h.Events[0])
	_, err = h.AppendBinary(nil)
	assert.Error(t, err)
}

// A reader that is used again says of a record without events that it has none, whatever it read before.
func TestNoEventsAfterSome(t *testing.T) {
	var d history.Decoder
	var h history.History
	for _, events := range [][]history.Event{{{Kind: history.Assess}}, nil} {
		b, err := history.History{Events: events}.AppendBinary(nil)
		require.NoError(t, err)
		require.NoError(t, d.Decode(&h, b))
		assert.Equal(t, events, h.Events)
	}
}

// A text is written once and then by its place, however many stand between, up to those that are remembered and beyond.
func TestArchiveOfTextsAgain(t *testing.T) {
	for between := range 100 {
		var h history.History
		for i := range between + 1 {
			h.Events = append(h.Events, history.Event{Kind: history.Assess, Person: fmt.Sprint("person ", i)})
		}
		h.Events = append(h.Events, h.Events[0])
		b, err := h.AppendBinary(nil)
		require.NoError(t, err)
		var back history.History
		require.NoError(t, back.UnmarshalBinary(b), "%d between", between)
		assert.Equal(t, h, back, "%d between", between)
	}
}

// Whatever one changed byte makes of an archive with the last value of each set, it is refused, or read as something that can be written.
func TestArchiveOneBeyondTheLast(t *testing.T) {
	last := history.Event{
		Kind: history.LastKind, Tier: regime.Rereview, Result: slices.Max(history.Result(0).All()), Disposition: slices.Max(history.Disposition(0).All()),
		Ground: slices.Max(regime.Grounds()), Way: slices.Max(history.ServiceWay(0).All()), Notice: history.RemedyNotice{Remedy: slices.Max(refusal.Remedy(0).All())},
		Organ: regime.Organ{Level: slices.Max(regime.Level(0).All()), System: slices.Max(regime.System(0).All())}, After: history.LastKind,
	}
	b, err := history.History{Events: []history.Event{last}}.AppendBinary(nil)
	require.NoError(t, err)
	refused := 0
	for i := range b {
		for change := range byte(255) {
			changed := slices.Clone(b)
			changed[i] += change + 1
			var back history.History
			if back.UnmarshalBinary(changed) != nil {
				refused++
				continue
			}
			again, err := back.AppendBinary(nil)
			require.NoError(t, err, "byte %d", i)
			require.Equal(t, changed, again, "byte %d", i)
		}
	}
	assert.Positive(t, refused)
}

// A stretch for which a record is complete has an end at least; what names none is no declaration.
func TestCoverageOfNoStretch(t *testing.T) {
	for _, text := range []string{`""`, `"../.."`, `"2018-13"`, `"yes"`} {
		var c history.Coverage
		assert.ErrorContains(t, json.Unmarshal([]byte(text), &c), "write true, false, or a stretch such as 2018-01-01/..", text)
	}
	var c history.Coverage
	require.NoError(t, json.Unmarshal([]byte(`"2018-01-01/.."`), &c))
	assert.Equal(t, history.Within(calendar.MustDate(2018, 1, 1), calendar.Date{}), c)
}
