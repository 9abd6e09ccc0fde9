package petitioners

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

func on(day int) calendar.When { return calendar.On(calendar.MustDate(2026, 3, day)) }

func note(s Service, way history.ServiceWay, proof decision.Tri, day int, at uint16) Service {
	s.Note(&history.Event{Kind: history.Serve, Way: way, Proof: proof, On: on(day)}, clock.Mark{On: on(day), At: at})
	return s
}

// The first service counts, and a later one that is proved shows by when the paper was received (E20).
func TestServedAgain(t *testing.T) {
	plain := note(Service{}, 0, 0, 2, 1)
	assert.False(t, plain.Doubtful())
	assert.Equal(t, plain, note(plain, history.Direct, decision.Yes, 9, 2), "nothing is left to be shown")
	assert.Equal(t, plain, note(plain, history.PublicNotice, 0, 9, 2), "nor is it put in doubt")

	left := note(Service{}, history.Left, 0, 2, 1)
	assert.True(t, left.Doubtful())
	assert.Equal(t, decision.Yes, left.Proved())
	assert.Equal(t, clock.Mark{On: calendar.NotBefore(calendar.MustDate(2026, 3, 2)), At: 1}, left.Received())

	again := note(left, history.Direct, 0, 9, 2)
	by, _ := calendar.Between(calendar.MustDate(2026, 3, 2), calendar.MustDate(2026, 3, 9))
	assert.Equal(t, clock.Mark{On: by, At: 1}, again.Received())
	assert.Equal(t, again, note(again, history.Left, 0, 12, 3), "one that shows nothing changes nothing")

	unproved := note(Service{}, history.Direct, decision.No, 2, 1)
	assert.Zero(t, unproved.Proved())
	later := note(unproved, history.Left, 0, 9, 2)
	assert.Equal(t, decision.Yes, later.Proved())
	assert.Zero(t, later.Received().On.Latest(), "it was left: by when it was received is not shown")
}

// Several were served when the last was: in doubt if one of them was (E21).
func TestServiceOnSeveral(t *testing.T) {
	r := Roll{}
	serve := func(who string, way history.ServiceWay, day int, at, first uint16) {
		e := &history.Event{Kind: history.Serve, Person: who, Way: way, On: on(day)}
		r, _ = r.Note(e, regime.Handling, clock.Mark{On: e.On, At: at}, first, false)
	}
	serve("甲", history.Direct, 2, 1, 0)
	serve("乙", history.PublicNotice, 3, 2, 1)
	first := note(Service{}, history.Direct, 0, 2, 1)
	all := r.Received(regime.Handling, "", first, false)
	assert.True(t, all.Doubtful())
	assert.Zero(t, all.Proved())
	assert.Equal(t, clock.Mark{On: calendar.NotBefore(calendar.MustDate(2026, 4, 2)), At: 2}, all.Received())
	one := r.Received(regime.Handling, "甲", first, false)
	assert.False(t, one.Doubtful())

	serve("乙", history.Direct, 9, 3, 1)
	all = r.Received(regime.Handling, "", first, false)
	assert.Equal(t, decision.Yes, all.Proved())

	// In the next round the first service of each is a new one, that of the one who is served first too.
	serve("甲", history.Direct, 20, 11, 0)
	serve("乙", history.Direct, 21, 12, 11)
	first = note(Service{}, history.Direct, 0, 20, 11)
	all = r.Received(regime.Handling, "", first, false)
	assert.Equal(t, clock.Mark{On: on(21), At: 12}, all.Received())
	one = r.Received(regime.Handling, "甲", first, false)
	assert.Equal(t, clock.Mark{On: on(20), At: 11}, one.Received())
}

// named is a roll with these names.
func named(names ...string) (r Roll) {
	for _, name := range names {
		r = r.Dated(&history.Event{Kind: history.Elect, Person: name}, on(2))
	}
	return r
}

// A service on all is one on who is named only later too; one on a single petitioner is not (E20, E21).
func TestServiceOnWhoIsNamedLater(t *testing.T) {
	first, roll := note(Service{}, history.Direct, 0, 2, 1), named("甲")
	for _, who := range []string{"甲", "乙"} {
		assert.Equal(t, first, roll.Received(regime.Handling, who, first, true), who)
		assert.Zero(t, roll.Received(regime.Handling, who, first, false), who)
	}
}

// One whose day of receipt is not proved makes that of all doubtful, proved though every service is (E20, E21).
func TestOneDoubtfulServiceOfTwo(t *testing.T) {
	direct, left := note(Service{}, history.Direct, decision.Yes, 2, 1), note(Service{}, history.Left, decision.Yes, 9, 2)
	for _, both := range []Service{direct.and(left), left.and(direct)} {
		assert.True(t, both.Doubtful())
		assert.Equal(t, decision.Yes, both.Proved())
		assert.Equal(t, clock.Mark{On: calendar.NotBefore(calendar.MustDate(2026, 3, 9)), At: 2}, both.Received())
	}
	twice := direct.and(direct)
	assert.False(t, twice.Doubtful())
	assert.Equal(t, direct, Service{}.and(direct))
}

// A name is on the roll once, and no name is none; who is elected with special authority binds all by what disposes of the matter (E21).
func TestNamesAndWhomAStepBinds(t *testing.T) {
	r := named("", "甲", "乙", "甲")
	assert.Equal(t, []string{"甲", "乙"}, r.All())
	assert.Nil(t, named("").All())
	same, binds := r.Note(nil, regime.Handling, clock.Mark{}, 0, false)
	assert.Equal(t, r, same)
	assert.True(t, binds)

	withdraw := &history.Event{Kind: history.Withdraw, Person: "甲", By: history.SpecialAgent, On: on(9)}
	_, binds = r.Note(withdraw, 0, clock.Mark{On: on(9), At: 2}, 0, false)
	assert.False(t, binds, "nobody elected 甲")
	r, _ = r.Note(&history.Event{Kind: history.Elect, Person: "甲", On: on(2)}, 0, clock.Mark{On: on(2), At: 1}, 0, false)
	_, binds = r.Note(withdraw, 0, clock.Mark{On: on(9), At: 2}, 0, false)
	assert.True(t, binds)
	withdraw.By = 0
	_, binds = r.Note(withdraw, 0, clock.Mark{On: on(9), At: 2}, 0, false)
	assert.False(t, binds, "without special authority it is for 甲 alone")
}
