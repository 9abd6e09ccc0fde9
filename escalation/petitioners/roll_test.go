package petitioners

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func served(r Roll, who string, at uint16, on calendar.When) Roll {
	r, _ = r.Note(&history.Event{Kind: history.Serve, Person: who}, regime.Handling, clock.Mark{On: on, At: at}, 1, false)
	return r
}

func received(s Service) clock.Mark { return s.Received() }

// The matter was served when the last was, as far as the days are known; and not while one was not, unless others stand for that one.
func TestReceived(t *testing.T) {
	day := func(n int) calendar.When { return calendar.On(calendar.MustDate(2026, 2, n)) }
	first := Service{Mark: clock.Mark{On: day(5), At: 1}}
	r := served(Roll{}, "甲", 1, day(5))
	assert.Equal(t, first.Mark, received(r.Received(regime.Handling, "", first, false)))
	both := served(r, "乙", 2, day(3))
	assert.Equal(t, clock.Mark{On: day(5), At: 2}, received(both.Received(regime.Handling, "", first, false)))
	assert.Equal(t, clock.Mark{On: day(3), At: 2}, received(both.Received(regime.Handling, "乙", first, false)))
	assert.Equal(t, clock.Mark{}, received(both.Received(regime.Handling, "丙", first, false)), "nobody stands for one who is not named")

	unknown := served(both, "丙", 3, calendar.When{})
	assert.Equal(t, clock.Mark{On: calendar.NotBefore(calendar.MustDate(2026, 2, 5)), At: 3}, received(unknown.Received(regime.Handling, "", first, false)))

	at := func(n int, place uint16) clock.Mark { return clock.Mark{On: day(n), At: place} }
	joined, _ := both.Note(&history.Event{Kind: history.Register, Person: "丁"}, 0, clock.Mark{}, 0, false)
	assert.Equal(t, clock.Mark{}, received(joined.Received(regime.Handling, "", first, false)))
	elect := &history.Event{Kind: history.Elect, Person: "甲"}
	elected, _ := joined.Note(elect, 0, clock.Mark{At: 3}, 0, false)
	assert.Equal(t, clock.Mark{}, received(elected.Received(regime.Handling, "", first, false)), "what 甲 received before the election was for 甲 alone")
	assert.Equal(t, clock.Mark{}, received(elected.Received(regime.Handling, "丁", first, false)))
	assert.Equal(t, []string{"甲", "乙"}, elected.Names(regime.Handling, Service{Mark: at(1, 1)}, false))
	assert.Equal(t, []string{"甲", "乙", "丁"}, elected.Names(regime.Handling, Service{Mark: at(1, 1)}, true), "丁 was served with all, before the election")
	assert.Equal(t, []string{"甲"}, elected.Names(regime.Handling, Service{Mark: at(9, 8)}, true), "the elected one stands for all, who were served after that")
	before, _ := Roll{}.Note(elect, 0, clock.Mark{At: 1}, 0, false)
	before = served(served(before, "甲", 2, day(5)), "乙", 3, day(3))
	before, _ = before.Note(&history.Event{Kind: history.Register, Person: "丁"}, 0, clock.Mark{}, 0, false)
	opened := Service{Mark: at(5, 2)}
	assert.Equal(t, []string{"甲", "乙"}, before.Names(regime.Handling, Service{Mark: at(3, 3)}, false), "乙 received the opinion first, and has a window beside that of the elected one")
	assert.Equal(t, at(5, 3), received(before.Received(regime.Handling, "", opened, false)), "the elected one stands for 丁, and 乙 was served")
	assert.Equal(t, at(5, 2), received(before.Received(regime.Handling, "丁", opened, false)))
	again, _ := both.Note(&history.Event{Kind: history.Serve, Person: "甲"}, regime.Handling, at(20, 9), 0, false)
	assert.Equal(t, at(20, 9), received(again.Received(regime.Handling, "甲", Service{Mark: at(20, 9)}, false)), "the first to receive the opinion of the next round")
	assert.Equal(t, at(9, 7), received(both.Received(regime.Handling, "", Service{Mark: at(9, 7)}, true)), "services of a round before do not count")
}

// Each petitioner has days of their own: what an organ did, and what is recorded beside the tiers, is nobody's.
func TestLast(t *testing.T) {
	day := func(n int) calendar.Date { return calendar.MustDate(2026, 2, n) }
	dated := func(r Roll, k history.Kind, who string, n int) Roll {
		return r.Dated(&history.Event{Kind: k, Person: who}, calendar.On(day(n)))
	}
	r := dated(dated(dated(Roll{}, history.Serve, "甲", 5), history.Serve, "乙", 20), history.RequestReview, "甲", 10)
	assert.Equal(t, day(10), r.Last("甲"))
	assert.Equal(t, day(20), r.Last("乙"))
	assert.Equal(t, day(20), r.Last(""))
	others := dated(dated(dated(r, history.Receive, "甲", 25), history.Elect, "丙", 26), history.WithdrawRequest, "", 27)
	assert.Equal(t, day(10), others.Last("甲"))
	assert.Equal(t, calendar.Date{}, others.Last("丙"))
	assert.Equal(t, []string{"甲", "乙", "丙"}, others.All(), "whom an event names is a petitioner of the matter all the same")
	earlier := dated(r, history.Settle, "甲", 1)
	assert.Equal(t, day(10), earlier.Last("甲"))
}

// What is noted on one roll leaves its copies as they were.
func TestRollIsAValue(t *testing.T) {
	r := served(Roll{}, "甲", 1, calendar.When{})
	withdrawn, binds := r.Note(&history.Event{Kind: history.Withdraw, Person: "甲"}, 0, clock.Mark{}, 0, false)
	assert.True(t, binds, "there is nobody else")
	assert.False(t, r.Took("甲", history.Withdraw))
	assert.True(t, withdrawn.Took("甲", history.Withdraw))
	assert.False(t, withdrawn.Forget(history.Withdraw).Took("甲", history.Withdraw))
	two := served(withdrawn, "乙", 2, calendar.When{})
	_, binds = two.Note(&history.Event{Kind: history.Settle, Person: "乙"}, 0, clock.Mark{}, 0, false)
	assert.False(t, binds)
	assert.True(t, Roll{}.IsZero())
	assert.Equal(t, []string{""}, Roll{}.Names(regime.Handling, Service{}, false))
}

func TestFull(t *testing.T) {
	r := Roll{}
	for i := range history.MaxPersons {
		name := string(rune('一' + i))
		assert.False(t, r.Full(name))
		r = served(r, name, 1, calendar.When{})
	}
	assert.True(t, r.Full("甲乙"))
	assert.False(t, r.Full("一"), "known already")
	assert.False(t, r.Full(""))
}

// What the elected one does binds all, but to give away what is asked for takes special authority (X3, E21); and a conclusion is for those
// whom it names.
func TestBinds(t *testing.T) {
	r, _ := Roll{}.Note(&history.Event{Kind: history.Elect, Person: "甲"}, 0, clock.Mark{At: 1}, 0, false)
	r = served(r, "乙", 2, calendar.When{})
	for _, test := range []struct {
		e    history.Event
		whom string
	}{
		{history.Event{Kind: history.RequestReview}, ""},
		{history.Event{Kind: history.RequestReview, Person: "甲"}, ""},
		{history.Event{Kind: history.RequestReview, Person: "乙"}, "乙"},
		{history.Event{Kind: history.Withdraw, Person: "甲"}, "甲"},
		{history.Event{Kind: history.Withdraw, Person: "甲", By: history.GeneralAgent}, "甲"},
		{history.Event{Kind: history.Withdraw, Person: "甲", By: history.SpecialAgent}, ""},
		{history.Event{Kind: history.Settle, Person: "乙", By: history.SpecialAgent}, "乙"},
	} {
		assert.Equal(t, test.whom, r.Binds(&test.e), "%v %s %v", test.e.Kind, test.e.Person, test.e.By)
	}
	concluded, binds := r.Note(&history.Event{Kind: history.Conclude, Person: "甲", Ground: regime.Executed}, 0, clock.Mark{At: 3}, 0, false)
	assert.False(t, binds)
	assert.Equal(t, regime.Executed, concluded.Ended("甲"))
	assert.Zero(t, concluded.Ended("乙"))
}

// The opinions of all three tiers are served on each, and on nobody before there is one; what a new round begins with is not of the old one.
func TestServiceOfEachTier(t *testing.T) {
	mark := func(at uint16) clock.Mark {
		return clock.Mark{On: calendar.On(calendar.MustDate(2026, 3, int(at))), At: at}
	}
	note := func(r Roll, tier regime.Tier, at, first uint16) Roll {
		r, _ = r.Note(&history.Event{Kind: history.Serve, Person: "甲"}, tier, mark(at), first, false)
		return r
	}
	for tier := range regime.Rereview + 2 {
		r := note(Roll{}, tier, 4, 4)
		first, named := Service{Mark: mark(4)}, []string{"甲"}
		want := mark(4)
		if tier < regime.Handling || tier > regime.Rereview {
			want, named = clock.Mark{}, []string{""}
		}
		assert.Equal(t, want, received(r.Received(tier, "甲", first, false)), tier)
		assert.Equal(t, named, r.Names(tier, first, false), tier)
	}
	r := note(Roll{}, regime.Review, 4, 4)
	assert.Equal(t, mark(4), received(note(r, regime.Review, 9, 4).Received(regime.Review, "甲", Service{Mark: mark(4)}, false)), "the first service counts")
	assert.Equal(t, mark(9), received(note(r, regime.Review, 9, 9).Received(regime.Review, "甲", Service{Mark: mark(9)}, false)), "a round later")
	assert.Equal(t, mark(9), received(note(r, regime.Review, 9, 0).Received(regime.Review, "甲", Service{Mark: mark(9)}, false)), "the first of its round")
	again := note(Roll{}, regime.Review, 1, 0)
	assert.Equal(t, mark(1), received(note(again, regime.Review, 2, 1).Received(regime.Review, "甲", Service{Mark: mark(1)}, false)))
}

// Whom a procedure took in is a petitioner again once it gave the matter back (E24); any other conclusion stays.
func TestForgetTheProcedure(t *testing.T) {
	end := func(g regime.Ground) Roll {
		r, _ := Roll{}.Note(&history.Event{Kind: history.LeadInto, Person: "甲"}, 0, clock.Mark{At: 1}, 0, false)
		r, _ = r.Note(&history.Event{Kind: history.Conclude, Person: "甲", Ground: g}, 0, clock.Mark{At: 2}, 0, false)
		return r
	}
	assert.Zero(t, end(regime.LedIntoProcedure).Forget(history.LeadInto).Ended("甲"))
	assert.Equal(t, regime.LedIntoProcedure, end(regime.LedIntoProcedure).Forget(history.Execute).Ended("甲"))
	assert.Equal(t, regime.Executed, end(regime.Executed).Forget(history.LeadInto).Ended("甲"))
	assert.Zero(t, end(regime.Executed).Forget(history.Conclude).Ended("甲"))
}

// A step of one petitioner, and what that one was served, says nothing of the days of others (E21): a step of the organ does, and so does
// one of all together.
func TestOwn(t *testing.T) {
	for _, c := range []struct {
		kind   history.Kind
		person string
		want   bool
	}{
		{history.RequestReview, "甲", true},
		{history.RequestReview, "", false},
		{history.Withdraw, "甲", true},
		{history.Serve, "甲", true},
		{history.Serve, "", false},
		{history.Issue, "甲", false},
	} {
		assert.Equal(t, c.want, Own(&history.Event{Kind: c.kind, Person: c.person}), "%s %q", c.kind, c.person)
	}
	assert.False(t, Own(nil))
}
