package reception_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/reception"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// step is an event of a day in March, by an organ of that name, at its place in the record.
type step struct {
	kind  history.Kind
	day   int
	organ string
}

func march(year, day int) calendar.When { return calendar.On(calendar.MustDate(year, 3, day)) }

// leg is what the steps make of a leg in 2026, each recorded at its place counted from one.
func leg(steps ...step) *reception.Leg { return legOf(2026, steps...) }

func legOf(year int, steps ...step) *reception.Leg {
	var l reception.Leg
	for i, s := range steps {
		e := history.Event{Kind: s.kind, On: march(year, s.day)}
		if s.organ != "" {
			e.Organ = organ(s.organ)
		}
		l.Record(&e, clock.Mark{On: e.On, At: uint16(i + 1)})
	}
	return &l
}

// acted is a leg with a step of the tiers that an organ took.
func acted(l *reception.Leg, day int, by string) *reception.Leg {
	l.ActedOn(organ(by), clock.Mark{On: march(2026, day), At: 9})
	return l
}

// complete is the declaration of a record without holes.
func complete(holes bool) history.Coverage {
	if holes {
		return history.Coverage{}
	}
	return history.Whole()
}

// told are the limits of a leg, one a line: what is owed, by whom, until which day of March; the step that kept it
// counted from one, the step by which it may have been kept, and the organ that the passing-on names.
func told(l *reception.Leg, m reception.Surroundings) (lines []string) {
	m.Complete = complete(m.Holes)
	l.Clocks(m, func(k clock.Clock) bool {
		until := "an open day"
		if last := k.Due.Last(); !last.IsZero() {
			until = last.String()[8:]
		}
		line := fmt.Sprintf("%s %s %s", k.Act, k.Who.Name, until)
		if k.Done.Known() {
			line += fmt.Sprint(" done ", k.Done.At)
		}
		if k.Over.Known() {
			line += fmt.Sprint(" over ", k.Over.At)
		}
		if k.Unrecorded != 0 {
			line += " or " + k.Unrecorded.String()
		}
		if !k.To.IsZero() {
			line += " to " + k.To.Name
		}
		if less := k.Less.Last(); !less.IsZero() {
			line += " less " + less.String()[8:]
		}
		lines = append(lines, line)
		return true
	})
	return lines
}

// The limits of reception (D14; 信访工作条例 22 and 23): fifteen days from the receipt to tell the petitioner or pass the matter on, five
// working days to give it back. What is not on record is no breach while steps may be missing (E16).
func TestLimitsOfALeg(t *testing.T) {
	const (
		register, notify, transfer, object, decline = history.Register, history.Notify, history.Transfer, history.ObjectToTransfer, history.Decline
	)
	holes := reception.Surroundings{Law: regime.National(), Holes: true}
	for name, c := range map[string]struct {
		leg  *reception.Leg
		in   reception.Surroundings
		want []string
	}{
		"nothing on record":             {leg: leg()},
		"a notice and no registration":  {leg: leg(step{notify, 2, "甲"})},
		"registered":                    {leg: leg(step{register, 2, "甲"}), want: []string{"notified 甲 17"}},
		"registered, holes":             {leg: leg(step{register, 2, "甲"}), in: holes, want: []string{"notified 甲 17"}},
		"organ not recorded":            {leg: leg(step{register, 2, ""}), want: []string{"notified  17"}},
		"registered twice":              {leg: leg(step{register, 2, "甲"}, step{register, 5, "甲"}), in: holes, want: []string{"notified 甲 17"}},
		"told":                          {leg: leg(step{register, 2, "甲"}, step{notify, 9, "甲"}), in: holes, want: []string{"notified 甲 17 done 2"}},
		"told twice":                    {leg: leg(step{register, 2, "甲"}, step{notify, 9, "甲"}, step{notify, 20, "甲"}), want: []string{"notified 甲 17 done 2"}},
		"registered by two, no holes":   {leg: leg(step{register, 2, "甲"}, step{register, 5, "乙"}), want: []string{"notified 甲 17"}},
		"registered by two":             {leg: leg(step{register, 2, "甲"}, step{register, 5, "乙"}), in: holes},
		"another organ told":            {leg: leg(step{register, 2, "甲"}, step{notify, 9, "乙"}), in: holes},
		"another organ told, no holes":  {leg: leg(step{register, 2, "甲"}, step{notify, 9, "乙"}), want: []string{"notified 甲 17 done 2"}},
		"another organ declined":        {leg: leg(step{register, 2, "甲"}, step{decline, 9, "乙"}), in: holes},
		"passed on":                     {leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}), want: []string{"notified 甲 17 done 2", "notified  an open day"}},
		"passed on, holes":              {leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}), in: holes, want: []string{"notified 甲 17 done 2 or notified", "notified  an open day or registered"}},
		"passed on by another":          {leg: leg(step{register, 2, "甲"}, step{transfer, 4, "乙"}), in: holes, want: []string{"notified 甲 17 done 2 or transferred to 乙", "notified  an open day or registered"}},
		"passed on, no organ on record": {leg: leg(step{register, 2, ""}, step{transfer, 4, "乙"}), in: holes, want: []string{"notified 乙 17 done 2 or transferred to 乙", "notified  an open day or registered"}},
		"told, then passed on":          {leg: leg(step{register, 2, "甲"}, step{notify, 3, "甲"}, step{transfer, 4, "甲"}), in: holes, want: []string{"notified 甲 17 done 2", "notified  an open day or registered"}},
		"passed on, then told":          {leg: leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 4, "甲"}), want: []string{"notified 甲 17 done 2", "notified  an open day"}},
		"passed on, another told after": {leg: leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 4, "乙"}), in: holes, want: []string{"notified 甲 17 done 2 or notified", "notified  an open day done 3 or registered"}},
		"passed on, another told after, no holes": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 4, "乙"}), want: []string{"notified 甲 17 done 2", "notified  an open day done 3"},
		},
		"passed on, one not recorded told after": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 4, ""}), want: []string{"notified 甲 17 done 2", "notified  an open day done 3"},
		},
		"passed on, one not recorded told, then the next": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 4, ""}, step{notify, 9, "乙"}),
			want: []string{"notified 甲 17 done 2", "notified  an open day done 4 or notified"},
		},
		"passed on, the one that did told where it went, then the next": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 3, "甲"}, step{notify, 9, "乙"}),
			want: []string{"notified 甲 17 done 2", "notified  an open day done 4"},
		},
		"passed on, the next declined": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 3, "乙"}, step{decline, 9, "乙"}), want: []string{"notified 甲 17 done 2 to 乙", "notified  an open day"},
		},
		"passed on, accepted by the next": {
			leg: acted(leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}), 4, "乙"), want: []string{"notified 甲 17 done 2", "notified 乙 an open day"},
			in: reception.Surroundings{Law: regime.National(), Opened: clock.Mark{On: march(2026, 4), At: 3}, Handler: organ("乙")},
		},
		"passed on, accepted by the one that did": {
			leg: acted(leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}), 4, "甲"), want: []string{"notified 甲 17 done 2"},
			in: reception.Surroundings{Law: regime.National(), Opened: clock.Mark{On: march(2026, 4), At: 3}, Handler: organ("甲")},
		},
		"passed on, told, and given back": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 4, "乙"}, step{object, 9, "乙"}),
			want: []string{"notified 甲 17 done 2", "transfer_objected  an open day done 4"},
		},
		"passed on, told before it was registered": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{notify, 4, "乙"}, step{register, 9, "乙"}),
			want: []string{"notified 乙 an open day done 3"},
		},
		"passed on, declined before it was registered": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{decline, 4, "乙"}, step{register, 9, "乙"}),
			want: []string{"notified 乙 an open day"},
		},
		"told by one not recorded, then passed on": { // who then had the matter, and not the next
			leg: leg(step{register, 2, "甲"}, step{notify, 3, ""}, step{transfer, 4, "甲"}), want: []string{"notified 甲 17 done 2", "notified  an open day"},
		},
		"passed on, declined before it was registered, then given back": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 3, "甲"}, step{decline, 4, "乙"}, step{register, 9, "乙"}, step{object, 12, "乙"}),
			want: []string{"notified 乙 an open day", "transfer_objected 乙 an open day done 5"},
		},
		"declined, then passed on, and given back by the next": {
			leg:  leg(step{register, 2, "甲"}, step{decline, 3, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{object, 12, "乙"}),
			want: []string{"transfer_objected 乙 16 done 5"},
		},
		"passed on twice by the first": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{transfer, 9, "甲"}), want: []string{"notified  an open day"},
		},
		"passed on by the next, which registered nothing": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{transfer, 9, "乙"}),
			want: []string{"notified 乙 an open day done 3 to 乙", "notified  an open day"},
		},
		"given back, then passed on by one not recorded": { // whoever did had it back, and owes the petitioner no second notice
			leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{object, 9, "乙"}, step{transfer, 11, ""}), want: []string{"notified  an open day"},
		},
		"passed on, registered again by the next": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}), in: holes, want: []string{"notified 乙 24"},
		},
		"registered by the next, where it went told by the first": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{notify, 10, "甲"}), in: holes, want: []string{"notified 乙 24"},
		},
		"registered by the next, told by both": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{notify, 10, "甲"}, step{notify, 24, "乙"}),
			want: []string{"notified 乙 24 done 5"},
		},
		"registered by the next, told by one not recorded": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{notify, 10, ""}), want: []string{"notified 乙 24 done 4"},
		},
		"the next gives it back in time": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{object, 16, "乙"}),
			want: []string{"transfer_objected 乙 16 done 4"},
		},
		"the next gives it back after telling": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{notify, 10, "乙"}, step{object, 16, "乙"}),
			want: []string{"notified 乙 24 done 4", "transfer_objected 乙 16 done 5"},
		},
		"the next gives it back, then tells": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{object, 12, "乙"}, step{notify, 13, "乙"}),
			want: []string{"transfer_objected 乙 16 done 4"},
		},
		"the next gives it back after declining": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{decline, 10, "乙"}, step{object, 16, "乙"}),
			want: []string{"notified 乙 24", "transfer_objected 乙 16 done 5"},
		},
		"the next gives it back, then declines": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{object, 12, "乙"}, step{decline, 13, "乙"}),
			want: []string{"transfer_objected 乙 16 done 4"},
		},
		"the next gives it back, and passes it on": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, "乙"}, step{object, 12, "乙"}, step{transfer, 13, "乙"}),
			want: []string{"transfer_objected 乙 16 done 4", "notified  an open day"},
		},
		"given back by an organ that nothing brought it to": {leg: leg(step{register, 2, "甲"}, step{object, 9, "甲"}), want: []string{"notified 甲 17", "transfer_objected  an open day done 2"}},
		"given back by who registered it, the passing-on not on record": {
			leg: leg(step{register, 2, "甲"}, step{object, 9, "甲"}), in: holes, want: []string{"transfer_objected  an open day done 2"},
		},
		"registered again by an organ not recorded": {leg: leg(step{register, 2, "甲"}, step{register, 9, ""}), in: holes},
		"given back by one to which it came by a step not on record": {
			leg: leg(step{register, 2, "甲"}, step{object, 9, "乙"}), in: holes, want: []string{"transfer_objected  an open day done 2"},
		},
		"given back, the receipt is not on record": {
			leg:  leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{object, 9, "乙"}),
			want: []string{"notified 甲 17 done 2", "transfer_objected  an open day done 3"},
		},
		"passed on again after it was given back": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{object, 9, "乙"}, step{transfer, 11, "甲"}), want: []string{"notified  an open day"},
		},
		"accepted": {
			leg: leg(step{register, 2, "甲"}), in: reception.Surroundings{Law: regime.National(), Opened: clock.Mark{On: march(2026, 9), At: 2}},
			want: []string{"notified 甲 17"},
		},
		"accepted by an organ, registered by one not recorded": {
			leg: leg(step{register, 2, ""}), in: reception.Surroundings{Law: regime.National(), Handler: organ("丙")},
			want: []string{"notified 丙 17"},
		},
		"passed on to an organ not recorded, and accepted": {
			leg: leg(step{register, 2, "甲"}, step{transfer, 4, "甲"}, step{register, 9, ""}), in: reception.Surroundings{Law: regime.National(), Handler: organ("丙")},
			want: []string{"notified  24"},
		},
		"withdrawn": {
			leg: leg(step{register, 2, "甲"}), in: reception.Surroundings{Law: regime.National(), Over: clock.Mark{On: march(2026, 9), At: 2}},
			want: []string{"notified 甲 17 over 2"},
		},
	} {
		if c.in.Law == nil {
			c.in.Law = regime.National()
		}
		assert.Equal(t, c.want, told(c.leg, c.in), name)
	}
}

// A text of a place that sets a limit for the decision is kept by the decision, whichever it is, of the organ that has the matter (Hebei 2015, articles 19 and 20):
// fifteen working days to accept; three to tell that it is not accepted, in grave or difficult matters fifteen days more.
func TestLimitsOfThePlaceOnTheDecision(t *testing.T) {
	hebei, accepted, late := regime.In(regime.Hebei), clock.Mark{On: march(2020, 4), At: 2}, clock.Mark{On: march(2020, 9), At: 3}
	registered := step{history.Register, 2, "甲"}
	const toNotify, toAccept, toDecline = "notified 甲 17", "accepted 甲 23", "not_accepted 甲 20"
	for name, c := range map[string]struct {
		leg  *reception.Leg
		in   reception.Surroundings
		want []string
	}{
		"registered": {leg: legOf(2020, registered), want: []string{toNotify, toAccept, toDecline + " less 05"}},
		"accepted":   {leg: legOf(2020, registered), in: reception.Surroundings{Opened: accepted}, want: []string{toNotify, toAccept + " done 2"}},
		"declined": {
			leg:  legOf(2020, registered, step{history.Decline, 4, "甲"}),
			want: []string{toNotify, toAccept + " done 2", toDecline + " done 2 less 05"},
		},
		"declined, then accepted": {
			leg: legOf(2020, registered, step{history.Decline, 4, "甲"}), in: reception.Surroundings{Opened: late},
			want: []string{toNotify, toAccept + " done 3"},
		},
		"sent back, where the old acceptance decides nothing": {
			leg: legOf(2020, registered), in: reception.Surroundings{Opened: accepted, SentBack: true}, want: []string{toNotify, toDecline + " less 05"},
		},
		"passed on":                    {leg: legOf(2020, registered, step{history.Transfer, 4, "甲"}), want: []string{toNotify + " done 2", "notified  an open day"}},
		"accepted, and then passed on": {leg: legOf(2020, registered, step{history.Decline, 3, "甲"}, step{history.Transfer, 4, "甲"}), want: []string{toNotify + " done 3", toAccept + " done 2", toDecline + " done 2 less 05", "notified  an open day"}},
		"passed on, and accepted by the next": {
			leg: legOf(2020, registered, step{history.Transfer, 4, "甲"}), in: reception.Surroundings{Opened: late}, want: []string{toNotify + " done 2"},
		},
	} {
		c.in.Law = hebei
		assert.Equal(t, c.want, told(c.leg, c.in), name)
	}
}

// To register late gains the organ no day (E12): its days run from the receipt that the record states, unless that is said to be after
// the registration.
func TestDaysRunFromTheReceipt(t *testing.T) {
	for received, want := range map[int]string{2: "notified 甲 17", 9: "notified 甲 24", 10: "notified 甲 24"} {
		e := history.Event{Kind: history.Register, On: march(2026, 9), Received: march(2026, received), Organ: organ("甲")}
		var l reception.Leg
		l.Record(&e, clock.Mark{On: e.On, At: 1})
		assert.Equal(t, []string{want}, told(&l, around()), received)
	}
}

// An organ that passes on what it never registered had it on some day between the passing-on to it and its own first step (D14): its notice
// before it, where that is surely its own. Where the one to which the first sent it is named, the second passing-on may be by another.
func TestDaysOfAnOrganThatRegisteredNothing(t *testing.T) {
	const register, notify, transfer = history.Register, history.Notify, history.Transfer
	for name, c := range map[string]struct {
		steps []step
		until int
	}{
		"no step before":           {steps: []step{{register, 2, "甲"}, {transfer, 4, "甲"}, {transfer, 9, "乙"}}, until: 9},
		"told before":              {steps: []step{{register, 2, "甲"}, {transfer, 4, "甲"}, {notify, 6, "乙"}, {transfer, 9, "乙"}}, until: 6},
		"told on the day":          {steps: []step{{register, 2, "甲"}, {transfer, 4, "甲"}, {notify, 4, "乙"}, {transfer, 9, "乙"}}, until: 4},
		"by one not recorded":      {steps: []step{{register, 2, "甲"}, {transfer, 4, "甲"}, {notify, 6, "乙"}, {transfer, 9, ""}}, until: 9},
		"the first names the next": {steps: []step{{register, 2, "甲"}, {transfer, 4, "乙"}, {notify, 6, "乙"}, {transfer, 9, "丙"}}, until: 9},
	} {
		want, _ := calendar.Between(calendar.MustDate(2026, 3, 4), calendar.MustDate(2026, 3, c.until))
		assert.Equal(t, want, leg(c.steps...).Registered.On, name)
	}
}

// The five working days to give a matter back run from the receipt of the organ that it was passed on to (23(3)). Where that is not on
// record, they run from no earlier than the passing-on, and against nobody by name.
func TestDaysToGiveBack(t *testing.T) {
	const register, transfer, object = history.Register, history.Transfer, history.ObjectToTransfer
	passedOn := []step{{register, 2, "甲"}, {transfer, 4, "甲"}}
	received := slices.Clip(append(passedOn, step{register, 9, "乙"}))
	since := func(day int) calendar.When { return calendar.NotBefore(calendar.MustDate(2026, 3, day)) }
	between := func(from, to int) calendar.When {
		w, _ := calendar.Between(calendar.MustDate(2026, 3, from), calendar.MustDate(2026, 3, to))
		return w
	}
	for name, c := range map[string]struct {
		steps  []step
		holes  bool
		who    string
		start  calendar.When
		number int // of the leg
	}{
		"received":                         {steps: received, who: "乙", start: march(2026, 9), number: 1},
		"received, given back":             {steps: append(received, step{object, 12, "乙"}), who: "乙", start: march(2026, 9), number: 1},
		"no receipt":                       {steps: append(passedOn, step{object, 9, "乙"}), start: since(4)},
		"passed on twice, no last receipt": {steps: append(received, step{transfer, 11, "乙"}, step{object, 16, "丙"}), start: since(11), number: 1},
		"passed on twice":                  {steps: append(received, step{transfer, 11, "乙"}, step{register, 16, "丙"}), who: "丙", start: march(2026, 16), number: 2},
		"no receipt, told before":          {steps: append(passedOn, step{history.Notify, 6, "乙"}, step{object, 9, "乙"}), start: between(4, 6)},
		"no receipt, told before, holes":   {steps: append(passedOn, step{history.Notify, 6, "乙"}, step{object, 9, "乙"}), start: since(4), holes: true},
		"no receipt, told by who knows":    {steps: append(passedOn, step{history.Notify, 6, ""}, step{object, 9, "乙"}), start: since(4)},
		"passed on again, no receipts": {
			steps: append(passedOn, step{object, 9, "乙"}, step{transfer, 11, "甲"}, step{transfer, 13, "丙"}, step{object, 16, "丁"}), start: since(13), number: 2,
		},
		"another organ acted since": {steps: append(received, step{history.Notify, 10, "丙"}), holes: true, start: since(4), number: 1},
		"never passed on":           {steps: passedOn[:1], start: calendar.When{}},
	} {
		l := leg(c.steps...)
		k := l.Objection(reception.Surroundings{Law: regime.National(), Holes: c.holes, Complete: complete(c.holes)})
		assert.Equal(t, c.who, k.Who.Name, name)
		assert.Equal(t, c.start, k.Due.Start(), name)
		assert.EqualValues(t, c.number, l.Number, name)
	}
}
