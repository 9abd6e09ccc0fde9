package receipt_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/receipt"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func march(day int) calendar.Date { return calendar.MustDate(2023, time.March, day) }

func on(kind history.Kind, day int) history.Event {
	return history.Event{Kind: kind, On: calendar.On(march(day))}
}

// A petition of 1 March has two claims; the second is registered surely after the first, and may have been raised later.
func ExampleReceipt_Of() {
	land := []history.Event{on(history.Register, 3)}
	wages := []history.Event{on(history.Register, 9)}
	r := receipt.Receipt{Petition: calendar.On(march(1))}.With(land).With(wages)
	fmt.Println(r.Of(land), r.Of(wages))
	fmt.Println(r.Record(land, history.Coverage{}).Events[0].Received)
	// Output:
	// 2023-03-01 2023-03-01/2023-03-09
	// 2023-03-01
}

// The first registration that may have been the first of all is the one that is surely by the earliest day; of a day that is open towards
// the future nothing follows.
func TestFirstRegistration(t *testing.T) {
	open := []history.Event{{Kind: history.Register, On: calendar.NotBefore(march(1))}}
	var r receipt.Receipt
	assert.Zero(t, r.With(nil).With(open))
	r = r.With([]history.Event{on(history.Accept, 2)}).With([]history.Event{on(history.Register, 5)}).With([]history.Event{on(history.Register, 4)})
	assert.Equal(t, march(4), r.Registered)
	for day, want := range map[int]bool{3: false, 4: false, 5: true} {
		assert.Equal(t, want, r.MayBeAdded(calendar.On(march(day))), day)
	}
	assert.False(t, r.MayBeAdded(calendar.When{}), "of no known day it may be the first")
}

// A registration is told the day of receipt where it is the own organ's, names none, and does not lie before it; the record that was given
// stays as it was (E12, D14).
func TestRecord(t *testing.T) {
	r := receipt.Receipt{Petition: calendar.On(march(2))}
	named := on(history.Register, 5)
	named.Received = calendar.On(march(4))
	for name, c := range map[string]struct {
		events []history.Event
		want   calendar.When
	}{
		"its day":          {[]history.Event{on(history.Register, 2)}, calendar.On(march(2))},
		"later":            {[]history.Event{on(history.Register, 5)}, calendar.On(march(2))},
		"it names the day": {[]history.Event{named}, calendar.On(march(4))},
		"the day before":   {[]history.Event{on(history.Register, 1)}, calendar.When{}},
		"passed on later":  {[]history.Event{on(history.Register, 5), on(history.Transfer, 6)}, calendar.On(march(2))},
	} {
		h := r.Record(c.events, history.Coverage{})
		assert.Equal(t, c.want, h.Events[0].Received, name)
		if c.events[0].Received.IsZero() {
			assert.Zero(t, c.events[0].Received, name)
		}
	}
	next := []history.Event{on(history.Transfer, 3), on(history.Register, 7)}
	assert.Equal(t, -1, receipt.OwnRegistration(next))
	assert.Equal(t, next, r.Record(next, history.Coverage{}).Events)
	assert.Equal(t, next, receipt.Receipt{}.Record(next, history.Coverage{}).Events)
}

// The limits of the organ to which a claim was passed on run from its own receipt, which its registration tells; until then no day is
// known (D14). What lies after the day asked about does not count.
func TestPassedOn(t *testing.T) {
	told := on(history.Register, 9)
	told.Received = calendar.On(march(8))
	events := []history.Event{on(history.Register, 3), on(history.Transfer, 6), told, on(history.Register, 12)}
	petition := calendar.On(march(2))
	for day, want := range map[int]calendar.When{5: petition, 6: {}, 8: {}, 9: calendar.On(march(8)), 12: calendar.On(march(8))} {
		assert.Equal(t, want, receipt.PassedOn(events, march(day), petition), day)
	}
	events[2].Received = calendar.When{}
	assert.Equal(t, calendar.On(march(9)), receipt.PassedOn(events, march(9), petition))
}

// Each organ has a leg of its own. What one does that registered the claim before is of its leg, also after it passed the claim on; what an
// organ does that nobody names is of the one that has it (D14).
func TestLegs(t *testing.T) {
	by := func(kind history.Kind, name string) history.Event {
		e := on(kind, 3)
		e.Organ.Name = name
		return e
	}
	assert.Nil(t, receipt.Legs([]history.Event{by(history.Register, "甲"), by(history.Notify, "乙")}))
	assert.Equal(t, []int{0, 0, 0, 1, 0, 1, 1, 2, 0, 1, 2}, receipt.Legs([]history.Event{
		by(history.Register, "甲"), by(history.Notify, ""), by(history.Transfer, "乙"), by(history.Register, "乙"), by(history.Notify, "甲"), by(history.Notify, ""),
		by(history.Transfer, "乙"), by(history.Register, ""), by(history.Notify, "甲"), by(history.Notify, "乙"), by(history.Notify, "丙"),
	}))
	assert.Equal(t, []int{0, 1, 1}, receipt.Legs([]history.Event{by(history.Transfer, ""), by(history.Register, "甲"), by(history.Notify, "甲")}))
}
