package escalation_test

import (
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const eventBytes = 12

// fromBytes makes any events of any bytes: mostly nonsense, and sometimes a history. The day moves on by the low bits, and
// back if the top one is set.
func fromBytes(data []byte) []history.Event {
	organs := []regime.Organ{
		{},
		branch, district,
		{Name: "包头市人民政府", Level: regime.Municipal, System: regime.Government},
		{Name: "包头市公安局", Level: regime.Municipal, System: regime.PublicSecurity},
		{Name: "某机关"},
		{Level: regime.Provincial, System: regime.Government},
		{Name: "某部", Level: 9, System: 9},
	}
	var events []history.Event
	on := day("2021-12-01")
	for ; len(data) >= eventBytes; data = data[eventBytes:] {
		step := int(data[1] & 0x7f)
		if data[1]&0x80 != 0 {
			step = -step
		}
		on = on.AddDays(step)
		e := history.Event{Kind: history.Kind(data[0]), On: calendar.On(on), Organ: organs[data[2]%8]}
		if data[3]&1 != 0 {
			e.Tier = regime.Tier(data[3] >> 1 & 3)
			e.Recorded = on.AddDays(int(data[3]>>3) - 4)
		}
		e.Approved, e.ReasonTold = decision.Tri(data[4]&3), decision.Tri(data[4]>>2&3)
		e.Recused, e.SameAgain = decision.Tri(data[4]>>4&3), decision.Tri(data[4]>>6)
		e.Result, e.Disposition = history.Result(data[5]&7), history.Disposition(data[5]>>3&7)
		e.States = history.Contents(data[6])
		e.Notice = history.RemedyNotice{Remedy: refusal.Remedy(data[7] & 31), Days: int(data[7]>>5) * 10, Organ: organs[data[8]&7]}
		e.Days = int(int8(data[8] & 0xf8))
		e.Excuse, e.By = history.Excuse(data[9]&3), history.Declarant(data[9]>>2&3)
		if data[9]&16 != 0 {
			e.Removed = calendar.On(on.AddDays(int(data[9]>>5) * -3))
		}
		e.Ground, e.Because = regime.Ground(data[10]&15), statute.Rule(data[10]>>4)+statute.E1
		if data[11]&1 != 0 {
			e.Until = calendar.On(on.AddDays(int(data[11] >> 1)))
		}
		if data[11]&2 != 0 {
			e = bare(e)
		}
		events = append(events, e)
	}
	return events
}

// bare drops the details that do not go with the kind.
func bare(e history.Event) history.Event {
	b := history.Event{Kind: e.Kind, On: e.On, Organ: e.Organ}
	if b.Organ.Level > regime.Central {
		b.Organ = regime.Organ{}
	}
	switch e.Kind {
	case history.Extend:
		b.Days, b.Approved, b.ReasonTold = e.Days, e.Approved, e.ReasonTold
	case history.Hear:
		b.Until = e.Until
	case history.Issue:
		b.Result, b.Disposition, b.Notice = e.Result, e.Disposition, e.Notice
	case history.RequestReview, history.RequestRereview:
		b.Excuse, b.Removed = e.Excuse, e.Removed
	case history.Decline, history.RefuseRequest:
		b.Because = e.Because
	case history.Withdraw:
		b.By = e.By
	case history.Conclude:
		b.Ground = e.Ground
	}
	return b
}

// Whatever the events: no panic, no stage that the table does not lead to, a refusal with all its parts, a case unchanged
// by what it refused, and a standing on every day.
func FuzzReplay(f *testing.F) {
	f.Add([]byte{})
	for _, history := range [][]byte{
		{5, 0, 1, 9, 30, 2, 10, 1, 13, 5, 2, 14, 5, 0, 9, 20, 4, 10, 2, 16, 13, 5, 3, 14, 1, 3, 9, 10, 10, 1, 24, 1},
		{1, 0, 5, 3, 8, 3, 7, 10, 9, 40, 10, 1, 19, 1, 24, 1},
		{1, 0, 6, 2, 5, 9},
		{5, 0, 9, 60, 10, 2, 12, 120, 15, 1},
	} {
		var data []byte
		for i := 0; i+1 < len(history); i += 2 {
			e := [eventBytes]byte{0: history[i], 1: history[i+1], 11: 2 | 9}
			data = append(data, e[:]...)
		}
		f.Add(data)
	}
	law := regime.National()
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 40*eventBytes {
			return
		}
		events := fromBytes(data)
		c := escalation.New(law)
		for _, e := range events {
			next, err := c.Apply(e)
			check(t, c, e, next, err)
			c = next
		}
		replayed, err := escalation.Replay(law, events)
		if err == nil && replayed.Stage() != c.Stage() {
			t.Fatalf("replayed to %s, applied to %s", replayed.Stage(), c.Stage())
		}
	})
}

func check(t *testing.T, c escalation.Case, e history.Event, next escalation.Case, err error) {
	t.Helper()
	malformed := e.Validate()
	if _, ok := err.(statute.Violations); ok != (len(malformed) > 0) {
		t.Fatalf("%+v: Validate finds %v, Apply says %v", e, malformed, err)
	}
	if err != nil && next.Stage() != c.Stage() {
		t.Fatalf("%s: refused and yet moved from %s to %s", e.Kind, c.Stage(), next.Stage())
	}
	if err == nil {
		passedOn := e.Kind == history.Transfer && next.Stage() == c.Stage() // in a reform (24(2)), which is no step of the table
		if tr, ok := procedure.Step(c.Stage(), e.Kind); !passedOn && (!ok || tr.To != next.Stage()) {
			t.Fatalf("%s led from %s to %s, which the table does not", e.Kind, c.Stage(), next.Stage())
		}
	}
	if c.Allows(e) != (err == nil) || (c.WhyNot(e) == nil) != (err == nil) {
		t.Fatalf("%s at %s: Apply, Allows and WhyNot disagree: %v", e.Kind, c.Stage(), err)
	}
	if refused, ok := err.(*escalation.TransitionError); ok {
		if len(refused.Missing()) == 0 || len(refused.Ways()) == 0 || refused.Error() == "" {
			t.Fatalf("%+v: a refusal without its parts: %v", e, err)
		}
		told, ok := refused.Refusal()
		asked := e.Kind == history.RequestReview || e.Kind == history.RequestRereview || e.Kind == history.Withdraw
		if ok != asked || ok && told.IsZero() {
			t.Fatalf("%s at %s: the refusal cannot be told: %v", e.Kind, c.Stage(), err)
		}
	}
	for _, d := range []calendar.Date{{}, next.Last().AddDays(-1), next.Last(), next.Last().AddDays(45), day("9999-12-31")} {
		s := next.On(d)
		if s.Stage != 0 && s.Stage != next.Stage() {
			t.Fatalf("stands at %s, on %v at %s", next.Stage(), d, s.Stage)
		}
	}
}
