package reception_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/reception"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func organ(name string) regime.Organ {
	return regime.Organ{Name: name, Level: regime.County, System: regime.PublicSecurity}
}

// The next organ has days of its own: fifteen from its receipt to tell the petitioner, on an article of its own, and five working days to
// give the matter back (D14, 23(3)).
func TestLegs(t *testing.T) {
	on := func(day int) calendar.When { return calendar.On(calendar.MustDate(2026, 3, day)) }
	var leg reception.Leg
	for i, e := range []history.Event{
		{Kind: history.Register, On: on(2), Organ: organ("甲局")},
		{Kind: history.Transfer, On: on(4), Organ: organ("甲局")},
		{Kind: history.Register, On: on(9), Organ: organ("乙局")},
		{Kind: history.Register, On: on(10), Organ: organ("乙局")}, // again: it adds nothing
	} {
		leg.Record(&e, clock.Mark{On: e.On, At: uint16(i + 1)})
		switch i {
		case 0:
			assert.Equal(t, statute.NoticeToPetitioner, leg.NoticeLaw())
		case 1:
			assert.Equal(t, []string{"notified 甲局 17 done 2", "notified  an open day"}, told(&leg, around()), "passed on, it owes nothing else; the next one does")
		}
	}
	assert.Equal(t, statute.TransferredMatters, leg.NoticeLaw())
	assert.EqualValues(t, 1, leg.Number)
	assert.Equal(t, clock.Mark{On: on(9), At: 3}, leg.Registered)
	assert.False(t, leg.Elsewhere)
	clocks(t, &leg, func(k clock.Clock) {
		assert.Equal(t, organ("乙局"), k.Who)
		assert.Equal(t, calendar.MustDate(2026, 3, 24), k.Due.Last())
		assert.False(t, k.Done.Known())
	})
	assert.Equal(t, calendar.MustDate(2026, 3, 16), leg.Objection(around()).Due.Last())

	given := history.Event{Kind: history.ObjectToTransfer, On: on(13), Organ: organ("乙局")}
	leg.Record(&given, clock.Mark{On: given.On, At: 5})
	clocks(t, &leg, func(k clock.Clock) {
		assert.Equal(t, history.ObjectToTransfer, k.Act, "given back, it owes the petitioner nothing")
		assert.Equal(t, period.InTime, k.Due.Check(k.Done.On))
	})
}

func around() reception.Surroundings { return reception.Surroundings{Law: regime.National()} }

// clocks wants the leg to have one limit, and shows it.
func clocks(t *testing.T, leg *reception.Leg, see func(clock.Clock)) {
	t.Helper()
	n := 0
	leg.Clocks(around(), func(k clock.Clock) bool {
		n++
		see(k)
		return true
	})
	require.Equal(t, 1, n)
}
