package history_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func when(t *testing.T, text string) calendar.When {
	t.Helper()
	w, err := calendar.ParseWhen(text)
	require.NoError(t, err)
	return w
}

// What each way, and its proof, shows of the day of receipt (E20; 民事诉讼法 87 to 95, 84 to 92 until 2021).
func TestReceipt(t *testing.T) {
	for _, test := range []struct {
		way    history.ServiceWay
		proof  decision.Tri
		on     string
		posted string
		after  string
		open   bool // no day of receipt is shown
		proves decision.Tri
	}{
		{on: "2026-03-02", after: "2026-03-02", proves: decision.Yes},
		{proof: decision.Yes, on: "2026-03-02", after: "2026-03-02", proves: decision.Yes},
		{proof: decision.No, on: "2026-03-02", after: "2026-03-02", open: true},
		{way: history.Direct, on: "2026-03-02", after: "2026-03-02", proves: decision.Yes},
		{way: history.Direct, proof: decision.No, on: "2026-03-02", after: "2026-03-02", open: true},
		{way: history.Entrusted, on: "2026-03-02", after: "2026-03-02", proves: decision.Yes},
		{way: history.PassedOn, on: "2026-03", after: "2026-03-01", proves: decision.Yes},
		{way: history.Left, on: "2026-03-02", after: "2026-03-02", open: true, proves: decision.Yes},
		{way: history.Left, proof: decision.Yes, on: "2026-03-02", after: "2026-03-02", open: true, proves: decision.Yes},
		{way: history.Left, proof: decision.No, on: "2026-03-02", after: "2026-03-02", open: true},
		{way: history.Post, on: "2026-03-09", posted: "2026-03-02", after: "2026-03-09", proves: decision.Yes},
		{way: history.Post, posted: "2026-03-02", after: "2026-03-02", open: true, proves: decision.Yes},
		{way: history.Post, on: "../2026-03-09", posted: "2026-03-02", after: "2026-03-02", proves: decision.Yes},
		{way: history.Electronic, on: "2021-12-31", after: "2021-12-31", open: true},
		{way: history.Electronic, on: "2022-01-01", after: "2022-01-01", open: true, proves: decision.Yes},
		{way: history.Electronic, proof: decision.Yes, on: "2021-12-31", after: "2021-12-31", proves: decision.Yes},
		{way: history.Electronic, proof: decision.No, on: "2022-01-01", after: "2022-01-01", open: true},
		{way: history.PublicNotice, on: "2021-12-31", after: "2022-03-01", open: true},                      // 60 days
		{way: history.PublicNotice, on: "2022-01-01", after: "2022-01-31", open: true},                      // 30 days
		{way: history.PublicNotice, proof: decision.Yes, on: "2022-01-01", after: "2022-01-31", open: true}, // nobody has it for that
		{way: history.PublicNotice, on: "2012-12-31", after: "2012-12-31", open: true},                      // the text of 2007 was not read
	} {
		e := history.Event{Kind: history.Serve, Way: test.way, Proof: test.proof, On: when(t, test.on), Posted: when(t, test.posted)}
		require.True(t, e.WellFormed(), "%+v", test)
		after, open := e.Receipt()
		assert.Equal(t, test.after, after.String(), "%+v", test)
		assert.Equal(t, test.open, open, "%+v", test)
		assert.Equal(t, test.proves, e.ProvesService(), "%+v", test)
	}
}

// A notice by post was given on the day of posting or on that of receipt.
func TestTold(t *testing.T) {
	e := history.Event{Kind: history.Notify, Way: history.Post, On: when(t, "2026-03-19"), Posted: when(t, "2026-03-17")}
	assert.Equal(t, when(t, "2026-03-17/2026-03-19"), e.Told(e.On))
	e.On = calendar.When{}
	assert.Equal(t, when(t, "2026-03-17/.."), e.Told(e.On))
	e.Posted = calendar.When{}
	assert.Equal(t, when(t, "2026-03-19"), e.Told(when(t, "2026-03-19")))
}

// A day of posting goes with service by post alone, and is not after receipt.
func TestPosted(t *testing.T) {
	for _, test := range []struct {
		way        history.ServiceWay
		on, posted string
		fits       bool
	}{
		{history.Post, "2026-03-02", "2026-03-02", true},
		{history.Post, "2026-03-02", "2026-03-03", false},
		{history.Post, "2026-03", "2026-03-31", true},
		{history.Direct, "2026-03-02", "2026-03-01", false},
		{0, "2026-03-02", "2026-03-01", false},
	} {
		e := history.Event{Kind: history.Serve, Way: test.way, On: when(t, test.on), Posted: when(t, test.posted)}
		assert.Equal(t, test.fits, e.WellFormed(), "%+v", test)
		vs := e.Validate()
		assert.Equal(t, test.fits, len(vs) == 0, "%+v", test)
		if !test.fits {
			assert.Equal(t, "posted", vs[0].Path)
			assert.Equal(t, statute.E20, vs[0].Rule)
		}
	}
}
